"""Judges from outside: the meeting scheduling instances of CSPLib 046, as scenarios with known journeys.

The instances are not part of this repository. They are looked for where ``SUMMIT_BENCHMARKS`` points, else in
``../shared/benchmarks`` beside it.
"""

from __future__ import annotations

import csv
import json
import os
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from solver.engine import Limits, solve
from solver.loading import load_data

_HERE = Path(os.environ.get("SUMMIT_BENCHMARKS", Path(__file__).parents[2] / "shared" / "benchmarks")) / "csplib046"
_BEGIN = datetime(2026, 3, 2, tzinfo=UTC)
_HOUR = timedelta(hours=1)
pytestmark = pytest.mark.skipif(not _HERE.is_dir(), reason=f"the CSPLib instances are not at {_HERE}")


def _known() -> list[dict[str, str]]:
    if not _HERE.is_dir():
        return []
    with (_HERE / "best_known.csv").open() as file:
        return list(csv.DictReader(file))


def _instance(name: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads((_HERE / "instances.json").read_text())[name]
    return found


def scenario(instance: dict[str, Any], slots: int,
             goals: Sequence[dict[str, str]] = ({"earliest": "end"},)) -> dict[str, Any]:
    """An instance as a scenario: slot t is hour t, each meeting has a venue of its own, agents are principals."""
    meetings = range(instance["n"])
    agents = {f"a{n}": mine for n, mine in enumerate(instance["agents"])}
    shared = {(i, j) for mine in agents.values() for i in mine for j in mine if i < j}
    dist = instance["dist"]
    assert all(dist[i][j] == dist[j][i] for i, j in shared)
    attended = {m for mine in agents.values() for m in mine}
    alone: dict[str, Any] = {} if attended >= set(meetings) else {"alone": {}}
    return {
        "summit": 1,
        "calendar": {"today": str(_BEGIN.date()), "until": f"{_BEGIN + slots * _HOUR:%Y-%m-%dT%H:%M}",
                     "grid": "1h", "zone": "UTC"},
        "principals": {agent: {} for agent in agents} | alone,
        "venues": {f"v{m}": {"zone": "UTC"} for m in meetings},
        "travel": {"between": [{"from": f"v{i}", "to": f"v{j}", "takes": f"{dist[i][j]}h"}
                               for i, j in sorted(shared)]},
        "meetings": {f"m{m}": {"who": [a for a, mine in agents.items() if m in mine] or ["alone"], "lasts": "1h",
                               "at": f"v{m}"} for m in meetings},
        "goals": list(goals),
    }


@pytest.mark.parametrize("known", _known(), ids=lambda known: known["instance"])
def test_verdict_and_optimum(known: dict[str, str]) -> None:
    """The published verdict within the published slots, and the proven optimum of the last start."""
    name, optimum = known["instance"], int(known["min_last_start_optimum"])
    instance = _instance(name)
    within = solve(load_data(scenario(instance, int(known["domain"])), name), limits=Limits(workers=1))
    assert within.status == ("optimal" if known["status_csplib"] == "SAT" else "infeasible")
    longer = within if within.solutions else solve(load_data(scenario(instance, 24), name), limits=Limits(workers=1))
    [solution] = longer.solutions
    assert longer.status == "optimal"
    last_end = _BEGIN + (optimum + 1) * _HOUR
    assert solution.goals[-1].value == last_end
