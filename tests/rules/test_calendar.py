"""Calendar: today, until, hours and weekdays."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from .kit import agree, case_of, refused, rule_of, starts, verdict

TEXT = """
summit: 1
calendar:
  {today: 2025-10-24, until: 2025-10-27T18:00, grid: 1h, zone: UTC, hours: [09:00-13:00, 14:00-18:00], days: mon-fri}
principals: {a: {}, b: {}}
venues:
  paris: {country: FR, zone: Europe/Paris, coordinates: [48.9, 2.4]}
  tokyo: {country: JP, zone: Asia/Tokyo, coordinates: [35.7, 139.7]}
meetings:
  m: {who: a, lasts: 2h}
  d: {who: b, lasts: 1d, at: undetermined, optional: true}
rules: {}
"""
DAILY = """
summit: 1
calendar: {today: 2025-10-24, until: 2025-10-28, grid: 1d, days: [mon, tue, fri]}
principals: {a: {}}
meetings:
  m: {who: a, lasts: 2d}
rules: {}
"""


@pytest.mark.parametrize(("start", "kept"), [
    ("2025-10-24T09:00 @paris", True), ("2025-10-24T08:00 @paris", False), ("2025-10-24T11:00 @paris", True),
    ("2025-10-24T12:00 @paris", False), ("2025-10-24T16:00 @paris", True), ("2025-10-24T17:00 @paris", False),
    ("2025-10-25T10:00 @paris", False), ("2025-10-27T09:00 @tokyo", True), ("2025-10-27T08:00 @tokyo", False)])
def test_hours(start: str, kept: bool) -> None:
    assert verdict(TEXT, "calendar.hours", {"m": start}).kept is kept


def test_until() -> None:
    assert verdict(TEXT, "calendar.until", {"m": "2025-10-27T17:00 @paris"}).kept       # ends at 18:00 UTC
    late = verdict(TEXT, "calendar.until", {"m": "2025-10-27T18:00 @paris"})
    assert (late.kept, late.amount) == (False, 1)
    assert verdict(TEXT, "calendar.until", {"m": "2025-10-23T23:00 @paris"}).kept is False


def test_whole_days_are_exempt_from_hours_and_keep_to_the_weekdays() -> None:
    assert verdict(TEXT, "calendar.hours", {"d": "2025-10-24"}).kept
    assert verdict(TEXT, "calendar.hours", {"d": "2025-10-25"}).kept is False


@pytest.mark.parametrize(("start", "kept"), [("2025-10-24", False), ("2025-10-27", True), ("2025-10-26", False)])
def test_every_day_of_a_meeting_on_the_daily_grid(start: str, kept: bool) -> None:
    assert verdict(DAILY, "calendar.hours", {"m": start}).kept is kept


def test_sentences_and_errors() -> None:
    case = case_of(TEXT)
    assert rule_of(case, "calendar.hours").sentence(case) == (
        "Ordinary meetings are held inside 09:00-13:00 and 14:00-18:00 on Monday to Friday, at their venue.")
    assert rule_of(case, "calendar.until").sentence(case).endswith("24 October 2025 and 18:00 on 27 October 2025.")
    refused(TEXT.replace("rules: {}", "rules: {c: {rule: calendar, part: until}}"), "always-on")


def test_without_hours_there_is_no_such_rule() -> None:
    names = {rule.name for rule in case_of(DAILY.replace(", days: [mon, tue, fri]", "")).rules}
    assert "calendar.until" in names
    assert "calendar.hours" not in names


def test_the_engine_keeps_it() -> None:
    assert starts(DAILY) == {"m": "2025-10-27"}
    assert not starts(DAILY.replace("2025-10-28, grid", "2025-10-27, grid"))


@settings(max_examples=25, deadline=None)
@given(st.integers(0, 90), st.sampled_from(["paris", "tokyo"]), st.sampled_from([None, "2025-10-25", "2025-10-27"]))
def test_engine_and_check_agree(hour: int, venue: str, day: str | None) -> None:
    agree(TEXT, {"m": f"2025-10-{24 + hour // 24}T{hour % 24:02d}:00 @{venue}", "d": day})
