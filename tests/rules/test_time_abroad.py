"""Time abroad: one trip, from departure to return."""

from __future__ import annotations

from datetime import timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from .kit import agree, case_of, refused, rule_of, starts, verdict

REYKJAVIK = """
summit: 1
calendar: {{today: 1986-10-08, until: 1986-10-16, grid: {1}, zone: UTC}}
principals:
  reagan: {{name: Ronald Reagan, country: US, home: Washington}}
  gorbachev: {{country: RU, home: Moscow}}
  envoy: {{name: The envoy}}
venues: {{hofdi: {{city: Reykjavik}}, london: {{city: London}}, house: {{city: Washington}}}}
meetings:
  summit: {{who: [reagan, gorbachev], lasts: {2}, at: hofdi}}
  briefing: {{who: [reagan, envoy], lasts: {2}, at: [london, house]}}
rules:
  trip: {{rule: time_abroad, {0}}}
"""


def test_from_departure_to_return() -> None:
    """Reagan flew 5 h 20 to Keflavik; by the formula it is 5 h 47, six hours on this grid, each way."""
    text = REYKJAVIK.format("who: reagan, at_most: 3d", "1h", "6h")
    at_home = "1986-10-15T12:00 @house"
    assert verdict(text, "trip", {"summit": "1986-10-11T10:00", "briefing": at_home}).slack == timedelta(hours=54)
    london = verdict(text, "trip", {"summit": "1986-10-11T10:00", "briefing": "1986-10-14T12:00 @london"})
    assert verdict(text, "trip", {"summit": "1986-10-11T10:00", "briefing": "1986-10-12T12:00 @london"}).kept
    assert (london.kept, london.amount, london.reason) == (False, 1, "Ronald Reagan is abroad longer than 3d")


def test_days() -> None:
    text = REYKJAVIK.format("at_most: 2d", "1d", "2d")
    assert verdict(text, "trip", {"summit": "1986-10-11", "briefing": "1986-10-14 @house"}).slack == timedelta(0)
    assert verdict(text, "trip", {"summit": "1986-10-11", "briefing": "1986-10-13 @london"}).amount == 2
    assert starts(text)
    assert not starts(text.replace("[london, house]", "london"))


def test_who_has_no_home_is_passed_over() -> None:
    text = REYKJAVIK.format("who: envoy, at_most: 1d", "1d", "1d")
    found = verdict(text, "trip", {"summit": "1986-10-11", "briefing": "1986-10-14 @london"})
    assert (found.kept, found.reason) == (None, "The envoy has no home: passed over")


def test_sentence_and_errors() -> None:
    case = case_of(REYKJAVIK.format("who: reagan, meeting: [summit, briefing], at_most: 4d", "1d", "1d"))
    assert rule_of(case, "trip").sentence(case) == (
        "Ronald Reagan: one trip for summit and briefing, at most 4d from departure to return.")
    refused(REYKJAVIK.format("who: reagan", "1d", "1d"), "missing-key", "at_most")
    refused(REYKJAVIK.format("at_most: 4", "1d", "1d"), "bad-length")


@settings(max_examples=25, deadline=None)
@given(st.sampled_from(["who: reagan, at_most: 2d", "at_most: 30h"]), st.sampled_from(["", ", soft: 2"]),
       st.integers(1, 6), st.integers(0, 23), st.sampled_from(["london", "house"]))
def test_engine_and_check_agree(fields: str, soft: str, day: int, hour: int, place: str) -> None:
    text = REYKJAVIK.format(fields + soft, "1h", "6h").replace("hofdi: {city: Reykjavik}", "hofdi: {city: Reykjavik}")
    agree(text, {"summit": "1986-10-11T10:00", "briefing": f"1986-10-{8 + day:02d}T{hour:02d}:00 @{place}"})
