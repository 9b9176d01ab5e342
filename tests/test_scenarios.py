"""The scenarios that come with the project: each loads and does what its header says; the exact answers in days."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from solver.case import Case
from solver.engine import count, solve
from solver.goals import Goal
from solver.loading import load
from solver.questions.venues import standings

SCENARIOS = Path(__file__).parent.parent / "scenarios"
DAYS = SCENARIOS / "ukraine-2025-days.yaml"
DONE = "rules.done.latest=2025-09-02"


def days(*settings: str) -> Case:
    return load(DAYS, settings=settings)


def dates(case: Case, most: int) -> list[tuple[int, ...]]:
    """The days of the month, in the order of the file, of the best schedules, sorted."""
    answer = solve(case, most)
    return sorted(tuple(solution.schedule.sessions[name].first_day.day for name in case.open_meetings)
                  for solution in answer.solutions)


@pytest.mark.parametrize("path", sorted(SCENARIOS.glob("*.yaml")), ids=lambda path: path.stem)
def test_every_scenario_has_a_header_and_an_answer(path: Path) -> None:
    assert path.read_text(encoding="utf-8").startswith("# ")
    answer = solve(load(path), 1)
    assert answer.status == ("infeasible" if path.stem == "impossible" else "optimal")


def test_ways_to_hold_the_three_meetings() -> None:
    assert (count(days()).count, count(days()).exact) == (1365, True)


def test_earliest_end() -> None:
    assert solve(days()).solutions[0].goals[-1].value == date(2025, 8, 30)


def test_done_by_the_second_of_september() -> None:
    assert dates(days(DONE), 10) == [(25, 27, 30), (25, 28, 30), (26, 28, 30)]
    assert count(days(DONE)).count == 3


@pytest.mark.parametrize(("free_days", "ways"), [(0, 11), (1, 3), (2, 0)])
def test_free_days_between(free_days: int, ways: int) -> None:
    case = days(DONE, f"rules.order.free_days={free_days}")
    assert count(case).count == ways
    assert solve(case).status == ("optimal" if ways else "infeasible")


@pytest.mark.parametrize(("free_days", "earliest"),
                         [(1, date(2025, 8, 30)), (0, date(2025, 8, 29)), (2, date(2025, 9, 6))])
def test_earliest_trilateral_with_ten_days_of_lead(free_days: int, earliest: date) -> None:
    """A lead of 10 days opens 28 August; with two free days 31 August would do, but Putin is away until 5 September."""
    goal = "goals=[{earliest: {start: trilateral}}]"
    case = days("rules.lead.at_least=10d", f"rules.order.free_days={free_days}", goal)
    assert solve(case).solutions[0].goals[-1].value == earliest


def test_ukraine_by_the_hour_keeps_every_wish() -> None:
    answer = solve(load(SCENARIOS / "ukraine-2025.yaml"))
    best = answer.solutions[0]
    assert [goal.value for goal in best.goals if goal.goal == Goal("wishes")] == [0]
    assert [session.meeting for session in best.schedule] == ["bilateral", "trilateral", "multilateral"]


def test_ukraine_by_the_hour_goes_where_the_warrant_and_the_skies_allow() -> None:
    """In Istanbul nobody owes an arrest and no closed airspace is in the way; Zelensky comes by train, 11.5 h of it."""
    best = solve(load(SCENARIOS / "ukraine-2025.yaml")).solutions[0].schedule
    assert {session.venue for session in best} == {"istanbul"}
    out = next(trip for trip in best.case.journeys.trips(best, "zelensky") if trip.end.name == "istanbul")
    assert out.minutes > 11.5 * 60
    with_permit = load(SCENARIOS / "ukraine-2025.yaml", settings=[
        "rules.skies.permits=FR", "rules.neutral.such_as=[CH]"])
    assert {session.venue for session in solve(with_permit).solutions[0].schedule} == {"geneva"}


@pytest.mark.parametrize(("settings", "word", "cost"), [
    ([], "conditional", 2), (["rules.skies.permits=FR"], "conditional", 0),
    (["rules.court.safe_conduct=AT"], "out", None)])
def test_geneva_stands_on_a_promise_and_a_permit(settings: list[str], word: str, cost: float | None) -> None:
    found = standings(load(SCENARIOS / "ukraine-2025.yaml", settings=settings), ["bilateral"])["bilateral"]
    [geneva] = [one for one in found if one.site.venue == "geneva"]
    assert (geneva.word, geneva.cost) == (word, cost)
    words = {one.site.venue: one.word for one in found}
    assert words["istanbul"] == words["doha"] == "allowed"
    assert words["rome"] == words["budapest"] == "out"


def test_impossible_without_one_rule_is_possible() -> None:
    for rule in ("deadline", "preparation", "pause", "guest.away"):
        assert solve(load(SCENARIOS / "impossible.yaml", off=[rule])).solutions
