"""Fronts worked out by hand, over goals and over parties."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from solver.engine import Limits
from solver.errors import BadInput
from solver.loading import load, load_data
from solver.questions.goal_words import parse_goals
from solver.questions.parties import parties
from solver.questions.report import report
from solver.questions.sides import Common
from solver.questions.tradeoffs import Front, goal_front, party_front

DAYS = Path(__file__).parents[2] / "scenarios" / "ukraine-2025-days.yaml"


def over_goals(text: str, *settings: str, most: int | None = None) -> Front:
    case = load(DAYS, settings=settings)
    return goal_front(case, parse_goals(case, text), most)


def test_an_early_end_against_a_late_beginning() -> None:
    # The multilateral is on 30 August at the earliest; then the trilateral is on the 28th and the bilateral on the 26th
    # at the latest, 6 days from 1 September. Putin is away from 31 August to 5 September, so the multilateral is next
    # on 6 September, the trilateral on 30 August, the bilateral on the 28th: 4 days. For a bilateral on the 30th, its
    # latest day, the trilateral is on 6 September and the multilateral on the 8th: 2 days.
    found = over_goals("earliest end, nearest bilateral 2025-09-01")
    assert [point.values for point in found.points] == [
        (date(2025, 8, 30), 6), (date(2025, 9, 6), 4), (date(2025, 9, 8), 2)]
    assert (found.status, found.complete) == ("optimal", True)
    # As shares of the ranges (9 days, 4 days): (0, 1), (7/9, 1/2), (1, 0). Only the second leaves both a gain.
    assert [point.fairest for point in found.points] == [(), ("leximin", "nash"), ()]


def test_nothing_to_trade() -> None:
    # The bilateral on the 25th and the multilateral on the 30th, both the earliest, go together.
    found = over_goals("earliest start of bilateral, earliest end of multilateral")
    assert [point.values for point in found.points] == [(date(2025, 8, 25), date(2025, 8, 30))]
    assert found.complete


def test_an_impossible_scenario() -> None:
    found = over_goals("earliest end, earliest start", "rules.done.latest=2025-08-26")
    assert (found.points, found.status, found.complete) == ((), "infeasible", True)


def test_no_more_than_asked_for() -> None:
    found = over_goals("earliest end, nearest bilateral 2025-09-01", most=2)
    assert [point.values[1] for point in found.points] == [6, 4]
    assert not found.complete


def test_the_time_runs_out() -> None:
    case = load(DAYS)
    found = goal_front(case, parse_goals(case, "earliest end, earliest start"), limits=Limits(seconds=0.0))
    assert (found.points, found.status, found.complete, found.stopped_by) == ((), "unknown", False, "time")


def test_ties_are_broken_by_the_scenarios_goals() -> None:
    # The bilateral on the 26th, the end on the 30th: the trilateral is on the 28th either way. The end free, the
    # scenario's own goal (the earliest end of the multilateral) still chooses the 30th.
    found = over_goals("nearest bilateral 2025-08-26, earliest start of trilateral")
    for point in found.points:
        assert point.solution.schedule.sessions["multilateral"].first_day == date(2025, 8, 30)


# --- parties --------------------------------------------------------------------------------------------------------
def two(**more: Any) -> dict[str, Any]:
    """The host wishes a week to prepare, the guest to meet by 20 August."""
    return {"summit": 1, "calendar": {"today": "2025-08-19", "until": "2025-09-05", "grid": "1d"},
            "principals": {"host": {}, "guest": {}, "fr": {}, "de": {}}, "groups": {"pair": ["fr", "de"]},
            "meetings": {"talks": {"who": ["host", "guest"], "lasts": "1d"}},
            "rules": {"careful": {"rule": "lead_time", "meeting": "talks", "at_least": "7d", "soft": 3,
                                  "wish_of": "host"},
                      "quick": {"rule": "window", "meeting": "talks", "latest": "2025-08-20", "soft": 1,
                                "wish_of": "guest"}, **more}}


def test_two_parties() -> None:
    # From 20 to 26 August each day costs the host 3 less and the guest 1 more.
    found = party_front(load_data(two(), "two.yaml"))
    assert [str(axis) for axis in found.axes] == ["host", "guest"]
    assert [point.values for point in found.points] == [(0, 6), (3, 5), (6, 4), (9, 3), (12, 2), (15, 1), (18, 0)]
    # Largest losses: 6, 5, 6, 9 and more. Gains over (18, 6): 18·0, 15·1, 12·2 = 24, 9·3 = 27, 6·4 = 24, 3·5, 0·6.
    assert [point.fairest for point in found.points] == [(), ("leximin",), (), ("nash",), (), (), ()]


def test_who_the_parties_are() -> None:
    shared = {"rule": "window", "meeting": "talks", "latest": "2025-08-22", "soft": 1}
    case = load_data(two(ours={**shared, "wish_of": "pair"}, both={**shared, "wish_of": ["host", "guest"]},
                         tidy=shared, hard={**shared, "soft": None}), "two.yaml")
    assert [(party.name, party.members, [rule.name for rule in party.rules]) for party in parties(case)] == [
        ("host", ("host",), ["careful", "both"]), ("guest", ("guest",), ["quick", "both"]),
        ("pair", ("fr", "de"), ["ours"]), ("nobody", (), ["tidy"])]


def test_members_with_a_wish_of_their_own_are_parties_of_their_own() -> None:
    wish = {"rule": "window", "meeting": "talks", "latest": "2025-08-22", "soft": 1}
    case = load_data(two(ours={**wish, "wish_of": "pair"}, mine={**wish, "wish_of": "fr"}), "two.yaml")
    assert [party.name for party in parties(case)] == ["host", "guest", "fr", "de"]


def test_weights_with_decimals() -> None:
    data = two()
    data["rules"]["quick"]["soft"] = 0.1
    found = party_front(load_data(data, "two.yaml"))
    assert [point.values[1] for point in found.points] == [0.6, 0.5, 0.4, 0.3, 0.2, 0.1, 0]


# --- what is asked --------------------------------------------------------------------------------------------------
@pytest.mark.parametrize(("text", "expected"), [
    ("wishes,most_held worst", ["wishes", "most held, worst"]),
    ("earliest end, earliest start of bilateral", ["earliest end of all", "earliest start of bilateral"]),
    ("earliest, least travel worst", ["earliest end of all", "least travel, worst"]),
    ("earliest end of all, fewest_waits total", ["earliest end of all", "fewest waits, total"]),
    ("nearest bilateral 2025-09-01,wishes,wishes", ["nearest bilateral 2025-09-01", "wishes"]),
])
def test_goals_in_words(text: str, expected: list[str]) -> None:
    assert [str(goal) for goal in parse_goals(load(DAYS), text)] == expected


@pytest.mark.parametrize(("text", "code"), [
    ("soon", "bad-goal"), ("", "bad-goal"), ("wishes,", "bad-goal"), ("earliest sometime", "bad-goal"),
    ("earliest end of bilatral", "no-such-meeting"), ("nearest bilateral", "bad-goal"),
    ("nearest bilateral 2025-09-31", "bad-date"), ("least_travel most", "bad-goal"),
])
def test_goals_that_mean_nothing(text: str, code: str) -> None:
    with pytest.raises(BadInput) as bad:
        parse_goals(load(DAYS), text)
    [problem] = bad.value.problems
    assert (problem.code, problem.field) == (code, "--goals")


def test_goals_that_mean_nothing_are_said_to_stand_in_the_option_that_gave_them() -> None:
    with pytest.raises(BadInput) as bad:
        report([str(DAYS)], Common(), tradeoffs="soon")
    assert bad.value.problems[0].field == "--tradeoffs"


def test_too_few_goals_or_parties() -> None:
    with pytest.raises(BadInput, match="only earliest end of multilateral"):
        goal_front(load(DAYS))
    with pytest.raises(BadInput, match="there are none"):
        party_front(load(DAYS))
