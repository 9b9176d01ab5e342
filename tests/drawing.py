"""Settings of the property tests that solve what they draw: what they cost is the solves, thousands when one fails."""

from __future__ import annotations

import os

from hypothesis import HealthCheck, Phase, settings

EXPLORING = os.environ.get("HYPOTHESIS_PROFILE") == "explore"
"""Whether to look for defects at length: ten times the examples, and one that fails is made small (`pytest
--hypothesis-seed=N` draws others each time). Otherwise it is shown as it was drawn, within seconds."""
AT_ONCE = (Phase.explicit, Phase.reuse, Phase.generate)


def expensive(examples: int) -> settings:
    """Settings of an expensive test that draws so many examples."""
    return settings(deadline=None, print_blob=True, suppress_health_check=list(HealthCheck),
                    max_examples=examples * (10 if EXPLORING else 1),
                    phases=(*AT_ONCE, Phase.shrink) if EXPLORING else AT_ONCE)
