"""The three sketches that the language was designed on: each loads and solves.

They are not part of the project; the test is skipped where ``SUMMIT_DESIGN``, or ``../shared/design``, is not there.
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from solver.engine import solve
from solver.loading import load

EXAMPLES = Path(os.environ.get("SUMMIT_DESIGN", Path(__file__).parents[2] / "shared" / "design")) / "examples"
WEEK = Path(__file__).parent / "calendars" / "week.ics"
pytestmark = pytest.mark.skipif(not EXAMPLES.is_dir(), reason="the design's examples are not here")


@pytest.mark.parametrize("name", ["white-house-2025-08-18", "minsk-2015", "un-week"])
def test_it_solves(name: str, tmp_path: Path) -> None:
    """The diaries that the week names do not come with it."""
    (tmp_path / "calendars").mkdir()
    for country in ("fr", "br", "in"):
        (tmp_path / "calendars" / f"{country}.ics").write_bytes(WEEK.read_bytes())
    scenario = tmp_path / f"{name}.yaml"
    scenario.write_bytes((EXAMPLES / scenario.name).read_bytes())
    answer = solve(load(scenario))
    assert answer.status == "optimal"
    assert len(list(answer.solutions[0].schedule)) == {"un-week": 2, "minsk-2015": 6}.get(name, 8)
