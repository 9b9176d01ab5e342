"""Journeys with detours: round closed airspaces and by land, only where the scenario asks for it."""

from __future__ import annotations

from itertools import product

import pytest
import yaml
from hypothesis import assume, given
from hypothesis import strategies as st

from solver.case import Case
from solver.engine import solve
from solver.errors import BadInput
from solver.journeys import Spot
from solver.loading import load_data, load_text
from tests.rules.kit import case_of, starts, verdict

TEXT = """
summit: 1
calendar: {{today: {day}, until: 2027-01-01, grid: 1h}}
principals:
  putin: {{country: RU, home: Moscow}}
  erdogan: {{country: TR, home: Ankara}}
  zelensky: {{country: UA, home: Kyiv}}
  both: {{country: [DE, RU], home: Moscow}}
venues: {{istanbul: {{city: Istanbul}}, skopje: {{city: Skopje}}, kyiv: {{city: Kyiv}}, moscow: {{city: Moscow}}}}
travel: {{before: 1h, after: 1h{more}}}
meetings:
  m: {{who: [putin, zelensky], lasts: 2h, at: istanbul}}
rules: {{{rules}}}
"""


def text(more: str = ", detours: true", day: str = "2025-08-19", rules: str = "") -> str:
    return TEXT.format(more=more, day=day, rules=rules)


def hours(person: str, venue: str, given: str) -> float:
    case = case_of(given)
    home = case.journeys.home(person)
    assert home
    return case.journeys.minutes(person, home, case.journeys.venue(venue)) / 60


@pytest.mark.parametrize(("person", "venue", "without", "with_detours"), [
    ("putin", "istanbul", 4.5, 5.3), ("zelensky", "istanbul", 3.7, 15.4), ("erdogan", "istanbul", 2.9, 2.9),
    ("erdogan", "kyiv", 3.9, 15.9), ("zelensky", "moscow", 3.4, 15.5)])
def test_hours(person: str, venue: str, without: float, with_detours: float) -> None:
    """In hours with two of buffers. Who comes to Kyiv comes by train."""
    assert hours(person, venue, text("")) == pytest.approx(without, abs=0.1)
    assert hours(person, venue, text(", detours: false")) == pytest.approx(without, abs=0.1)
    assert hours(person, venue, text()) == pytest.approx(with_detours, abs=0.1)


def test_where_no_way_is_open_a_journey_takes_what_it_would_if_all_were() -> None:
    """To Kyiv one lands in Poland, which is no host; with its leave the train is counted."""
    assert hours("putin", "kyiv", text()) == hours("putin", "kyiv", text(""))
    leave = text(rules="way: {rule: overflight, who: putin, permits: PL}")
    assert hours("putin", "kyiv", leave) == pytest.approx(15.5, abs=0.1)


def test_before_the_airspaces_closed_nothing_changes() -> None:
    early = text(day="2012-08-19")
    for person, venue in (("putin", "istanbul"), ("zelensky", "istanbul")):
        assert hours(person, venue, early) == hours(person, venue, text("", "2012-08-19"))


def test_permits_of_overflight_rules_count() -> None:
    rule = "way: {rule: overflight, who: putin, permits: GR}"
    assert hours("putin", "skopje", text()) == hours("putin", "skopje", text(""))
    assert hours("putin", "skopje", text(rules=rule)) == pytest.approx(6.05, abs=0.1)


def test_listed_legs_outrank_detours_and_aircraft_tell_travellers_apart() -> None:
    listed = text(", detours: true, between: [{from: Moscow, to: istanbul, takes: 9h, who: putin}]")
    assert hours("putin", "istanbul", listed) == 9
    journeys = case_of(text()).journeys
    assert journeys.alike("putin") != journeys.alike("erdogan")
    assert journeys.alike("both") != journeys.alike("putin")
    plain = case_of(text("")).journeys
    assert plain.alike("putin") == plain.alike("erdogan") == ()


def test_the_solver_leaves_time_for_the_train() -> None:
    assert starts(text("")) == {"m": "2025-08-19T08:00"}
    assert starts(text()) == {"m": "2025-08-19T19:00"}
    found = verdict(text(), "travel", {"m": "2025-08-19T17:00"})
    assert found.kept is False
    assert "zelensky from home of zelensky to m takes 15 h" in found.reason
    assert {fact.place for fact in found.facts} == {"UA"}


def test_a_stay_is_over_when_it_ends_before_the_calendars_first_day() -> None:
    """Midnight of the calendar's zone tells, not that of the home: at 06:00 in Paris it is midnight in New York."""
    case = load_text("""
summit: 1
calendar: {today: 2025-08-19, until: 2025-08-19, grid: 1h, zone: America/New_York}
principals: {a: {home: Geneva, away: [{from: 2025-08-19T05:00, to: 2025-08-19T06:00, at: Doha}]}, b: {}}
meetings: {call: {who: [a, b], lasts: 1h, at: remote}}
goals: [{least_travel: total}]
""")
    assert [stay.past for stay in case.journeys.stays("a")] == [True]
    assert list(case.journeys.trips(solve(case).solutions[0].schedule, "a")) == []


def closest(case: Case, person: str, start: Spot, end: Spot) -> int | None:
    """The minutes of the leg that fits best, leg by leg: who is named counts most, then venues, then the last one."""
    best: tuple[int, int] | None = None
    for leg in case.scenario.travel.between:
        if leg.who and person not in case.people(leg.who):
            continue
        for a, b in [(start, end)] if leg.one_way else [(start, end), (end, start)]:
            fits = [2 if name == spot.name else int(name not in case.scenario.venues and spot.city is not None
                                                    and case.is_city(name, spot.city))
                    for name, spot in ((leg.since, a), (leg.to, b))]
            if all(fits) and (best is None or sum(fits) + 10 * bool(leg.who) >= best[0]):
                best = sum(fits) + 10 * bool(leg.who), int(leg.takes.elapsed.total_seconds() // 60)
    return best and best[1]


@given(st.lists(st.tuples(*[st.sampled_from(["istanbul", "palace", "skopje", "Istanbul", "Skopje", "Moscow"])] * 2,
                          st.sampled_from([None, "putin", "erdogan"]), st.booleans()), min_size=1, max_size=8))
def test_of_the_listed_legs_the_closest_counts(legs: list[tuple[str, str, str | None, bool]]) -> None:
    between = [{"from": a, "to": b, "takes": f"{n + 20}h", **({"who": who} if who else {}),
                **({"one_way": True} if one_way else {})} for n, (a, b, who, one_way) in enumerate(legs)]
    written = yaml.safe_load(text(""))
    try:
        case = load_data({**written, "travel": {"between": between},
                          "venues": {**written["venues"], "palace": {"city": "Istanbul"}}}, "legs")
    except BadInput:
        assume(False)
        raise
    spots = [*map(case.journeys.venue, ("istanbul", "palace", "skopje")), case.journeys.home("putin")]
    for person, start, end in product(("putin", "erdogan"), spots, spots):
        assert start
        assert end
        wanted = closest(case, person, start, end)
        if start != end and wanted is not None:
            assert case.journeys.minutes(person, start, end) == wanted
        elif start != end:
            assert case.journeys.minutes(person, start, end) < 20 * 60
