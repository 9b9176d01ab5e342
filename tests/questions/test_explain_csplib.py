"""The impossible instances of CSPLib 046: which meetings, agents and journeys clash, and what repairs it.

A conflict is judged by scenarios of its own: only its meetings, attended by its agents alone, are impossible within the
slots; without any one of the meetings, or any one of the agents, they are possible.
"""

from __future__ import annotations

import csv
import json
from typing import Any

import pytest

from solver.case import Case
from solver.engine import Limits, solve
from solver.loading import load_data
from solver.questions.conflicts import conflicts
from solver.questions.repairs import repairs
from tests.test_csplib import _HERE, scenario

pytestmark = [pytest.mark.slow, pytest.mark.skipif(not _HERE.is_dir(), reason=f"no CSPLib instances at {_HERE}")]


def impossible() -> list[tuple[str, int]]:
    """The impossible instances, and the last start in their optimum when there are slots enough."""
    if not _HERE.is_dir():
        return []
    with (_HERE / "best_known.csv").open() as file:
        return [(row["instance"], int(row["min_last_start_optimum"])) for row in csv.DictReader(file)
                if row["status_csplib"] == "UNSAT"]


def verdict(instance: dict[str, Any], meetings: list[int], agents: list[int]) -> str:
    """Whether some meetings, attended by some agents alone, are possible within the instance's slots."""
    mine = [[meetings.index(m) for m in instance["agents"][agent] if m in meetings] for agent in agents]
    dist = [[instance["dist"][a][b] for b in meetings] for a in meetings]
    part = {"n": len(meetings), "agents": mine, "dist": dist}
    return solve(load_data(scenario(part, instance["D"], goals=()), "part"), limits=Limits(workers=1, many=True)).status


def numbers(case: Case, names: list[str]) -> list[int]:
    return [int(name[1:]) for name in names]


@pytest.mark.parametrize(("name", "optimum"), impossible())
def test_conflict_is_proven_by_scenarios_of_its_own_and_the_repair_works(name: str, optimum: int) -> None:
    instance: dict[str, Any] = json.loads((_HERE / "instances.json").read_text())[name]
    case = load_data(scenario(instance, instance["D"]), name)
    [conflict] = conflicts(case, 1).found
    assert conflict.rules == ("calendar.until",)
    assert "travel" in conflict.always_on
    meetings = numbers(case, [part for kind, part in conflict.parts if kind == "meeting"])
    agents = numbers(case, list(dict.fromkeys(part for kind, part in conflict.parts if kind != "meeting")))
    assert verdict(instance, meetings, agents) == "infeasible"
    for meeting in meetings:
        assert verdict(instance, [m for m in meetings if m != meeting], agents) == "optimal", f"without m{meeting}"
    for agent in agents:
        assert verdict(instance, meetings, [a for a in agents if a != agent]) == "optimal", f"without a{agent}"

    [repair] = repairs(case, 1).found
    [change] = repair.changes
    # The optimum is the last start, counted from slot 0, so the calendar has to end one hour after it.
    assert (change.rule, change.number) == ("calendar.until", "until")
    assert repair.proven
    assert (change.new - change.old).total_seconds() / 3600 == optimum + 1 - instance["D"]
    assert repair.solution.proven
