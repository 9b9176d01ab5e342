"""Travel: what is posted is what is checked, in the odd cases too."""

from __future__ import annotations

import pytest

from .kit import agree, case_of, verdict

HOURS = """
summit: 1
calendar: {{today: 2025-08-19, until: 2025-08-22, grid: 1h, zone: UTC}}
principals: {{ann: {{home: Geneva{away}}}, bob: {{}}}}
venues: {{doha: {{city: Doha}}, tashkent: {{city: Tashkent}}, hall: {{city: Doha}}, moon: {{country: CH}}}}
travel: {{before: 30min, between: [{legs}]}}
meetings:
  one: {{who: [ann, bob], lasts: 2h, at: [doha, hall, moon]}}
  two: {{who: [ann], lasts: 2h, at: [tashkent, doha]}}{past}
rules: {{}}
"""
PAST = """
  past: {who: [ann], state: held, start: 2025-08-18T11:30-08:00, lasts: 3h, at: tashkent}"""


def text(away: str = "", legs: str = "", past: str = "") -> str:
    return HOURS.format(away=f", away: [{away}]" if away else "", legs=legs, past=past)


@pytest.mark.parametrize("start", ["04", "05", "06", "07", "08", "12"])
@pytest.mark.parametrize("then", ["08", "11", "12", "13", "14"])
@pytest.mark.parametrize(("here", "there"), [
    ("doha", "tashkent"), ("hall", "doha"), ("moon", "tashkent"), ("doha", "doha")])
def test_from_home_and_on(start: str, then: str, here: str, there: str) -> None:
    agree(text(), {"one": f"2025-08-19T{start}:00 @{here}", "two": f"2025-08-19T{then}:00 @{there}"})


@pytest.mark.parametrize("start", ["2025-08-19T06", "2025-08-20T10", "2025-08-20T18", "2025-08-21T02", "2025-08-21T06"])
@pytest.mark.parametrize("there", ["doha", "tashkent"])
@pytest.mark.parametrize("stay", ["{from: 2025-08-20, to: 2025-08-20, at: tashkent}",
                                  "{from: 2025-08-20T12:20, to: 2025-08-20T18:40, at: hall}"])
def test_a_stay_elsewhere_is_where_the_next_journey_starts(start: str, there: str, stay: str) -> None:
    agree(text(away=stay), {"one": "2025-08-22T12:00 @doha", "two": f"{start}:00 @{there}"})


@pytest.mark.parametrize("start", ["2025-08-19T00", "2025-08-19T02", "2025-08-19T03", "2025-08-19T04", "2025-08-19T05"])
@pytest.mark.parametrize("there", ["tashkent", "doha"])
def test_a_meeting_held_between_ticks_is_where_the_next_journey_starts(start: str, there: str) -> None:
    agree(text(past=PAST), {"one": "2025-08-21T12:00 @doha", "two": f"{start}:00 @{there}"})


@pytest.mark.parametrize("hour", ["08", "09", "11", "13", "17"])
@pytest.mark.parametrize("legs", [
    "{from: doha, to: tashkent, takes: 6h, one_way: true}", "{from: tashkent, to: doha, takes: 6h, one_way: true}",
    "{from: doha, to: tashkent, takes: 1h, who: ann}", "{from: doha, to: tashkent, takes: 1h, who: bob}",
    "{from: doha, to: tashkent, takes: 1h, who: ann}, {from: doha, to: tashkent, takes: 5h}"])
def test_a_listed_leg_goes_before_the_formula(hour: str, legs: str) -> None:
    agree(text(legs=legs), {"one": "2025-08-20T06:00 @doha", "two": f"2025-08-20T{hour}:00 @tashkent"})
    agree(text(legs=legs), {"two": "2025-08-20T06:00 @tashkent", "one": f"2025-08-20T{hour}:00 @doha"})


DAYS = """
summit: 1
calendar: {{today: 2025-08-19, until: 2025-08-26, grid: 1d}}
principals: {{ann: {{home: London}}}}
venues: {{sydney: {{city: Sydney}}, paris: {{city: Paris}}}}
travel: {{between: [{{from: paris, to: sydney, takes: {takes}}}]}}
meetings:
  one: {{who: ann, lasts: 4h, at: paris}}
  two: {{who: ann, lasts: 1d, at: sydney}}
rules: {{}}
"""


@pytest.mark.parametrize("takes", ["12h", "13h", "24h", "25h"])
@pytest.mark.parametrize("day", ["21", "22", "23", "24"])
def test_on_the_daily_grid_twelve_hours_fit_a_night(takes: str, day: str) -> None:
    agree(DAYS.format(takes=takes), {"one": "2025-08-21", "two": f"2025-08-{day}"})
    agree(DAYS.format(takes=takes), {"two": "2025-08-21", "one": f"2025-08-{day}"})


def test_the_first_journey_begins_the_evening_before_on_the_daily_grid() -> None:
    case = case_of(DAYS.format(takes="12h"))
    assert verdict(case, "travel", {"one": "2025-08-19", "two": None}).kept
    assert verdict(case, "travel", {"one": None, "two": "2025-08-19"}).kept is False
    agree(DAYS.format(takes="12h"), {"two": "2025-08-19", "one": "2025-08-25"})


def test_unknown_distances_are_said_not_counted() -> None:
    said = verdict(text(), "travel", {"one": "2025-08-19T02:00 @moon", "two": None})
    assert said.kept is None
    assert "no distance known" in said.reason


@pytest.mark.parametrize(("start", "kept"), [("19:00", False), ("20:00", False), ("2025-06-03T06:00", False),
                                            ("2025-06-03T08:00", True)])
def test_whoever_was_elsewhere_until_the_minute_has_to_travel(start: str, kept: bool) -> None:
    # Away in Cairo until midnight in London, 19:00 in New York; the journey takes 11 h 09.
    case = case_of("""
summit: 1
calendar: {today: 2025-06-02, until: 2025-06-04, grid: 1h, zone: UTC}
principals: {ann: {home: London, away: [{from: 2025-06-02, to: 2025-06-02, at: Cairo}]}}
venues: {hall: {city: New York}}
meetings: {one: {who: ann, lasts: 1h}}
rules: {}
""")
    at = start if "T" in start else f"2025-06-02T{start}"
    assert verdict(case, "travel", {"one": f"{at} @hall"}).kept is kept


WAY = """
summit: 1
calendar: {today: 2026-03-02, until: 2026-03-06, grid: 1h, zone: Europe/Zurich}
principals: {a: {home: Geneva, away: [{from: 2026-03-04, to: 2026-03-05, at: Sydney}]}}
venues: {geneva: {city: Geneva}}
meetings: {one: {who: a, lasts: 4h}, two: {who: a, lasts: 4h}}
"""


def test_a_way_to_a_stay_that_is_too_short_is_no_breach_but_told() -> None:
    late = verdict(WAY, "travel", {"one": "2026-03-02T01:00 @geneva", "two": "2026-03-03T16:00 @geneva"})
    assert late.kept
    assert late.doubts == "a would be late at Sydney, 20 h 14 from two: the way to a time away is not tested"
    assert not verdict(WAY, "travel", {"one": "2026-03-02T01:00 @geneva"}).doubts
