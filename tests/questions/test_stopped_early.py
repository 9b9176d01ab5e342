"""What is shown of a large case when the search is stopped before it has proven anything: the first schedule found."""

from __future__ import annotations

from typing import Any

import pytest

from benchmarks.generate import as_yaml, track
from solver.answer import Answer
from solver.case import Case
from solver.checking import broken, check
from solver.engine.search import Search
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


CROWDED = """\
summit: 1
calendar: {today: 2025-08-19, until: 2025-08-19, grid: 1h, zone: UTC, hours: 08:00-18:00}
principals: {ann: {home: Geneva}, bob: {home: Vienna}}
meetings:
  one: {who: [ann, bob], lasts: 8h, at: Vienna}
  two: {who: [bob], lasts: 9h, at: Geneva}
  three: {who: [ann], lasts: 8h, at: Doha}
"""


@pytest.mark.parametrize("while_solving", [False, True])
def test_ctrl_c_at_any_moment_keeps_what_was_found(while_solving: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    """While any of the solves goes on, even if it comes to its end, or just before it."""
    whole, crowded = Search.solve, load_text(CROWDED)
    turn = pressed = 0

    def solve(self: Search, *given: Any, **parameters: Any) -> Any:
        nonlocal turn
        turn += 1
        if turn != pressed:
            return whole(self, *given, **parameters)
        if not while_solving:
            raise KeyboardInterrupt
        solver = whole(self, *given, **parameters)
        self.stopped_by = "interrupt"
        return solver

    monkeypatch.setattr(Search, "solve", solve)
    found = explain.explain(crowded)
    assert found.conflicts[0].parts
    assert found.repairs
    for pressed in range(1, turn + 1):
        turn = 0
        cut = explain.explain(crowded)
        assert cut.stopped_by == "interrupt", pressed
        assert turn < pressed + 5        # those that come see that it is over
        assert {one.rules for one in cut.conflicts} <= {one.rules for one in found.conflicts}
        assert cut.status == ("infeasible" if cut.conflicts else "unknown")
