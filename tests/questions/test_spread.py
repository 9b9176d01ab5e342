"""Schedules far apart: by hand on the track in days, and each choice against the judge's list of all plans."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations
from math import floor
from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from solver.case import Case
from solver.engine import Limits
from solver.engine.search import Search
from solver.errors import BadInput
from solver.loading import load, load_text
from solver.questions.spread import Distance, distance, spread
from solver.schedule import Schedule
from tests.drawing import expensive
from tests.oracle.brute import Oracle, Plan
from tests.oracle.measures import better_if_less
from tests.oracle.reading import Document, read
from tests.oracle.scenarios import documents
from tests.oracle.test_engine_agrees import judged, starts

TRACK = "scenarios/ukraine-2025-days.yaml"


@pytest.fixture(scope="module")
def track() -> Case:
    return load(TRACK)


def dates(schedule: Schedule) -> list[int]:
    return [session.first_day.day for session in schedule]


def test_the_track(track: Case) -> None:
    """Within 10 % of the 12 days to the end of 30 August, a day at most: M by 31 August.

    Putin is away then, so M stays on the 30th, after (25, 27), (25, 28) or (26, 28): the last of these is two days from
    the first, the other one day from both.
    """
    found = spread(track, 5)
    assert [dates(s.schedule) for s in found.answer.solutions] == [[25, 27, 30], [26, 28, 30], [25, 28, 30]]
    assert found.distances == (None, Distance(0, 0, 2), Distance(0, 0, 1))
    assert all(found.proven)
    assert found.answer.complete


def test_a_larger_loss_goes_farther(track: Case) -> None:
    """Ten days' loss: M by 9 Sep. B as late as 2 Sep is Putin's; B 30 Aug, T 7 Sep, M 9 Sep moves 5 + 11 + 10 days."""
    found = spread(track, 2, "10d")
    assert [(s.first_day.month, s.first_day.day) for s in found.answer.solutions[1].schedule] == [
        (8, 30), (9, 7), (9, 9)]
    assert found.distances[1] == Distance(0, 0, 26)
    assert not found.answer.complete


PLACES = """
summit: 1
calendar: {today: 2026-03-02, until: 2026-03-04, grid: 1d}
principals: {a: {}, b: {}, c: {}}
venues: {geneva: {city: Geneva}, vienna: {city: Vienna}}
meetings:
  one: {who: [a, b], lasts: 1d}
  two: {who: [a, c], lasts: 1d, at: geneva}
goals: [{earliest: end}]
"""


def test_venues_come_before_order_before_days() -> None:
    """First: one in Geneva on the 2nd, two on the 3rd. Farthest: another venue, the other order, and then the days.

    With the end by the 3rd: one in Vienna on the 3rd, two on the 2nd: (1, 1, 2). A day more: one on the 4th in Vienna
    and two on the 2nd moves three days.
    """
    case = load_text(PLACES)
    assert spread(case, 2, "0d").distances[1] == Distance(1, 1, 2)
    assert spread(case, 2, "1d").distances[1] == Distance(1, 1, 3)


def test_no_schedule_and_no_time(track: Case) -> None:
    impossible = spread(load(TRACK, settings=["rules.done.latest=2025-08-29"]), 3)
    assert (impossible.answer.status, impossible.distances) == ("infeasible", ())
    late = spread(track, 3, limits=Limits(seconds=0.0))
    assert (late.answer.status, late.answer.stopped_by) == ("unknown", "time")


@pytest.mark.parametrize(("loss", "part"), [
    ("3", "write a length such as 2d"), ("-1%", "zero or more"), ("x%", "10%"), ("2x", "2x"), ("inf", "zero or more"),
    ("nan", "zero or more"), ("15m", "months")])
def test_bad_losses(track: Case, loss: str, part: str) -> None:
    with pytest.raises(BadInput) as bad:
        spread(track, 2, loss)
    assert bad.value.problems[0].code == "bad-loss"
    assert part in str(bad.value)


def test_a_number_suits_a_penalty() -> None:
    """Goals: wishes, then the end. One more broken wish lets the end wait; a length leaves the wishes at their best."""
    soon = "rules:\n  soon: {rule: window, meeting: one, latest: 2026-03-02, soft: 1}\ngoals:"
    case = load_text(PLACES.replace("goals:", soon))
    assert spread(case, 2, "2").distances[1] == Distance(1, 1, 3)
    assert [str(goal) for goal in spread(case, 2, "2").worst] == ["wishes"]
    held = spread(case, 2, "1d")        # one stays on the 2nd; two moves to the 4th
    assert held.distances[1] == Distance(1, 0, 1)
    assert next(iter(held.worst.values())) == 0


def test_no_limits_are_told_where_the_best_is_not_known(track: Case, monkeypatch: pytest.MonkeyPatch) -> None:
    """A tenth of what was found so far is no loss of the best."""
    best = Search.best

    def cut_short(search: Search, *given: Any) -> Any:
        found = best(search, *given)
        search.stopped_by = "time"
        return found and replace(found, proven=False)

    monkeypatch.setattr(Search, "best", cut_short)
    found = spread(track, 3)
    assert len(found.answer.solutions) == 1
    assert found.worst == {}


# --- the naive twin -------------------------------------------------------------------------------------------------
def apart(oracle: Oracle, one: Plan, other: Plan) -> tuple[int, int, int]:
    """The distance of two plans, counted anew."""
    both = [name for name in oracle.open if name in one and name in other]
    venues = sum((name in one) != (name in other) for name in oracle.open) + sum(
        one[name].venue != other[name].venue for name in both)
    swapped = sum((one[a].start < one[b].start and other[b].start < other[a].start) or
                  (one[b].start < one[a].start and other[a].start < other[b].start) for a, b in combinations(both, 2))
    return venues, swapped, sum(abs((one[name].first_day - other[name].first_day).days) for name in both)


@pytest.mark.slow
@expensive(20)
@given(documents(size=400), st.sampled_from([0, 10, 25, 60]))
def test_against_the_judge(document: Document, share: int) -> None:
    """Whatever was chosen before, the next is as far from all of it as any plan within the loss."""
    oracle = judged(document, 400)
    case = read(document)
    assume(oracle.plans)
    assume(not any(goal.kind == "earliest" for goal in oracle.goals) or document["calendar"]["grid"] == "1d")
    found = spread(case, 4, f"{share}%")
    best = oracle.rank(min(oracle.plans, key=oracle.rank))
    today = float(case.scenario.calendar.today.toordinal())

    def allowed(plan: Plan) -> bool:
        for goal, value, least in zip(oracle.goals, oracle.values(plan), best, strict=True):
            if least in (float("inf"), float("-inf")):
                return False
            size = least
            if goal.kind == "earliest":     # counted from today; an end is the end of its day
                size = least - today + (goal.edge == "end")
            room = abs(size) * share / 100 + 1e-6
            room = room if goal.kind in ("wishes", "most_held") else floor(room)
            if better_if_less(goal, value) > least + room + (1e-6 if share else 5e-3):
                return False
        return True

    assume(all(abs(value) != float("inf") for value in best))
    plans = [plan for plan in oracle.plans if allowed(plan)]
    chosen: list[Plan] = []
    for n, solution in enumerate(found.answer.solutions):
        if chosen:
            farthest = max(min(apart(oracle, plan, earlier) for earlier in chosen) for plan in plans)
            assert found.distances[n] == farthest
        plan = oracle.find(starts(solution.schedule))
        assert plan is not None
        chosen.append(plan)
    if found.answer.complete:
        assert max(min(apart(oracle, plan, earlier) for earlier in chosen) for plan in plans) == (0, 0, 0)
    for one, other in combinations(found.answer.solutions, 2):
        assert distance(one.schedule, other.schedule) == distance(other.schedule, one.schedule) > (0, 0, 0)
