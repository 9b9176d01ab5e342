"""What is shown of a large case when the search is stopped before it has proven anything: the first schedule found."""

from __future__ import annotations

from typing import Any

import pytest

from benchmarks.generate import as_yaml, track
from solver.answer import Answer
from solver.case import Case
from solver.checking import broken, check
from solver.goals import in_order
from solver.loading import load_text
from solver.questions import explain, tradeoffs
from solver.questions.goal_words import parse_goals
from solver.show import explain as shown
from solver.show import tradeoffs as front_shown
from solver.show.screen import Screen


@pytest.fixture(scope="module")
def case() -> Case:
    data = track(seed=7, meetings=20, principals=15, cities=8, days=60)
    soft = {"rule": "window", "meeting": "all", "soft": 2}
    who = next(iter(data["principals"]))
    data["rules"] = {**data.get("rules", {}), "late": {**soft, "earliest": str(data["calendar"]["until"])[:10]},
                     "soon": {**soft, "latest": str(data["calendar"]["today"])[:10], "wish_of": who}}
    return load_text(as_yaml(data))


def test_explain_shows_the_first_schedule(case: Case, monkeypatch: pytest.MonkeyPatch) -> None:
    def out_of_time(case: Case, *_: Any) -> Answer:
        return Answer(case, "unknown", (), in_order(case.scenario.goals), False, "time", (), 0)

    monkeypatch.setattr(explain, "solve", out_of_time)
    found = explain.explain(case)
    assert (found.status, found.stopped_by, found.standings) == ("feasible", "time", ())
    assert found.best
    assert not broken(case, check(case, found.best.schedule))
    said = shown.explained(Screen(100), found)
    assert "Possible. The best schedule found is not proven" in said


@pytest.mark.parametrize("parties", [False, True])
def test_tradeoffs_show_the_first_schedule(case: Case, monkeypatch: pytest.MonkeyPatch, parties: bool) -> None:
    def pressed(_: Case) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(tradeoffs, "Model", pressed)
    goals = parse_goals(case, "earliest end,least_travel worst")
    found = tradeoffs.party_front(case) if parties else tradeoffs.goal_front(case, goals)
    assert (found.status, found.stopped_by, found.complete) == ("feasible", "interrupt", False)
    [point] = found.points
    assert not point.proven
    assert not broken(case, check(case, point.solution.schedule))
    assert point.values == tuple(axis.of(point.solution) for axis in found.axes)
    said = " ".join(front_shown.front(Screen(100), found).split())
    assert "A schedule was found, but no point of the front over" in said
    assert "you stopped the search" in said
