"""Window: bounds of every kind, on both grids."""

from __future__ import annotations

from datetime import timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from .kit import agree, case_of, refused, rule_of, schedule_of, starts, verdict

DAYS = """
summit: 1
calendar: {{today: 2025-08-19, until: 2025-09-10, grid: 1d}}
principals: {{a: {{}}, b: {{}}}}
events: {{call: 2025-08-20, vote: unknown}}
meetings:
  m: {{who: [a, b], lasts: 1d}}
  n: {{who: [a, b], lasts: 2d}}
rules:
  w: {{rule: window, meeting: m, {0}}}
"""
CLOCK = """
summit: 1
calendar: {{today: 2025-10-24, until: 2025-10-28, grid: 1h, zone: UTC}}
principals: {{a: {{}}, b: {{}}}}
venues:
  paris: {{country: FR, zone: Europe/Paris, coordinates: [48.9, 2.4]}}
  tokyo: {{country: JP, zone: Asia/Tokyo, coordinates: [35.7, 139.7]}}
meetings:
  m: {{who: [a, b], lasts: 3h}}
  n: {{who: [a, b], lasts: 1h}}
  w: {{who: a, lasts: 1d, optional: true}}
rules:
  w: {{rule: window, meeting: m, {0}}}
"""


@pytest.mark.parametrize(("fields", "kept", "broken"), [
    ("earliest: 2025-08-25", "2025-08-25", "2025-08-24"),
    ("latest: 2025-09-02", "2025-09-02", "2025-09-03"),
    ("start: 2025-08-27", "2025-08-27", "2025-08-28"),
    ("day: 2025-08-27", "2025-08-27", "2025-08-26"),
    ("within: 14d, of: 2025-08-19", "2025-09-02", "2025-09-03"),
    ("within: 2w", "2025-09-02", "2025-09-03"),
    ("within: 3d, of: call", "2025-08-23", "2025-08-24"),
    ("within: 36h, of: 2025-08-19", "2025-08-20", "2025-08-21"),
    ("within: 3d, of: n", "2025-08-31", "2025-09-01"),
    ("within: 30h, of: n", "2025-08-29", "2025-08-30"),
])
def test_days(fields: str, kept: str, broken: str) -> None:
    """A date includes its day; n ends on 28 August."""
    text = DAYS.format(fields)
    assert verdict(text, "w", {"m": kept, "n": "2025-08-27"}).kept
    assert verdict(text, "w", {"m": broken, "n": "2025-08-27"}).kept is False


@pytest.mark.parametrize(("fields", "kept", "broken"), [
    ("earliest: 2025-10-25", "2025-10-25T00:00", "2025-10-24T23:00"),
    ("latest: 2025-10-25", "2025-10-25T21:00", "2025-10-25T22:00"),
    ("latest: 2025-10-25T12:00", "2025-10-25T09:00", "2025-10-25T10:00"),
    ("latest: '2025-10-25T12:00+00:00'", "2025-10-25T11:00", "2025-10-25T12:00"),
    ("start: 2025-10-25T12:00", "2025-10-25T12:00", "2025-10-25T13:00"),
    ("day: 2025-10-25", "2025-10-25T23:00", "2025-10-26T00:00"),
    ("within: 1d", "2025-10-25T21:00", "2025-10-25T22:00"),
    ("within: 24h", "2025-10-24T23:00", "2025-10-25T00:00"),
    ("within: 2h, of: n", "2025-10-24T08:00", "2025-10-24T09:00"),
    ("earliest: '09:00'", "2025-10-25T22:00", "2025-10-25T08:00"),
    ("latest: '18:00'", "2025-10-25T15:00", "2025-10-25T16:00"),
    ("latest: '18:00'", "2025-10-25T15:00", "2025-10-25T23:00"),
    ("earliest: '20:00', latest: '02:00'", "2025-10-25T22:00", "2025-10-26T23:30"),
])
def test_clock(fields: str, kept: str, broken: str) -> None:
    """Dates and times are the venue's; n ends at 09:00 in Paris."""
    text = CLOCK.format(fields)
    assert verdict(text, "w", {"m": f"{kept} @paris", "n": "2025-10-24T08:00 @paris"}).kept
    assert verdict(text, "w", {"m": f"{broken} @paris", "n": "2025-10-24T08:00 @paris"}).kept is False


def test_the_same_moment_is_another_date_elsewhere() -> None:
    text = CLOCK.format("earliest: 2025-10-25")
    assert verdict(text, "w", {"m": "2025-10-25T00:00 @tokyo"}).kept
    assert verdict(text, "w", {"m": "2025-10-24T20:00 @paris"}).kept is False


def test_late_by_days_begun() -> None:
    late = verdict(DAYS.format("latest: 2025-09-02, soft: 2"), "w", {"m": "2025-09-05"})
    assert (late.kept, late.amount) == (False, 3)
    assert verdict(CLOCK.format("latest: 2025-10-25"), "w", {"m": "2025-10-26T23:00 @paris"}).amount == 2


def test_room_left() -> None:
    assert verdict(DAYS.format("latest: 2025-09-02"), "w", {"m": "2025-09-02"}).slack == timedelta(0)
    assert verdict(DAYS.format("latest: 2025-09-02"), "w", {"m": "2025-08-30"}).slack == timedelta(days=3)


@pytest.mark.parametrize("fields", ["within: unknown", "within: 3d, of: vote"])
def test_what_nobody_knows_is_not_tested(fields: str) -> None:
    found = verdict(DAYS.format(fields), "w", {"m": "2025-09-05"})
    assert found.kept is None
    assert "know" in found.reason or "said" in found.reason
    assert starts(DAYS.format(fields))


def test_times_of_day_pass_over_whole_days_and_the_daily_grid() -> None:
    assert verdict(CLOCK.format("earliest: '09:00'").replace("meeting: m", "meeting: w"), "w",
                   {"w": "2025-10-25"}).kept is None
    assert verdict(DAYS.format("earliest: '09:00'"), "w", {"m": "2025-08-25"}).kept is None


def test_not_held_says_nothing() -> None:
    assert verdict(DAYS.format("latest: 2025-08-20"), "w", {}).kept


def test_meetings_imply_windows() -> None:
    text = DAYS.format("earliest: 2025-08-20").replace("m: {", "m: {day: 2025-08-21, ").replace(
        "n: {", "n: {state: confirmed, start: 2025-08-25, ")
    case = case_of(text)
    assert {"m.day", "n.confirmed"} <= {rule.name for rule in case.rules}
    assert starts(text) == {"m": "2025-08-21", "n": "2025-08-25"}
    assert rule_of(case_of(text.replace("state: confirmed, ", "")), "n.start").soft is None


def test_sentence() -> None:
    case = case_of(DAYS.format("earliest: 2025-08-25, within: 14d"))
    assert rule_of(case, "w").sentence(case) == (
        "m starts on 25 August 2025 or later and has ended within 14d of today, 19 August 2025.")


def test_errors() -> None:
    refused(DAYS.format("earliest: 2025-08-25, latest: 2025-08-20"), "end-before-start")
    refused(DAYS.format("soft: 2"), "missing-key")
    refused(DAYS.format("within: 15m"), "bad-length", "minutes or months")
    refused(DAYS.format("latest: 2025-09-31"), "bad-date", "30 days")


def test_the_engine_keeps_it() -> None:
    assert starts(DAYS.format("earliest: 2025-08-25"))["m"] == "2025-08-25"
    assert starts(DAYS.format("within: 0d"))["m"] == "2025-08-19"
    assert not starts(DAYS.format("earliest: 2025-09-11"))


_FIELDS = st.sampled_from([
    "earliest: 2025-10-25", "latest: 2025-10-25T13:00", "day: 2025-10-25", "within: 1d", "within: 20h, of: n",
    "within: 1d, of: n", "earliest: '09:00'", "latest: '18:00'", "earliest: '20:00', latest: '03:00'",
    "start: 2025-10-25T06:00", "earliest: '02:30'", "latest: '02:30'"])


@settings(max_examples=25, deadline=None)
@given(_FIELDS, st.sampled_from(["", ", soft: 2"]), st.sampled_from(["paris", "tokyo"]), st.integers(0, 90))
def test_engine_and_check_agree(fields: str, soft: str, venue: str, hour: int) -> None:
    """The clocks go back in Paris on 26 October."""
    when = f"2025-10-{24 + hour // 24}T{hour % 24:02d}:00 @{venue}"
    agree(CLOCK.format(fields + soft), {"m": when, "n": "2025-10-25T03:00 @tokyo", "w": None})


def test_bounds_are_the_stretches_that_it_leaves_to_its_meetings() -> None:
    case = case_of("""
        summit: 1
        calendar: {today: 2026-03-02, until: 2026-03-31, grid: 1h, zone: Europe/Paris}
        principals: {a: {}, b: {}}
        meetings: {one: {who: [a, b], lasts: 2h}, two: {who: [a, b], lasts: 2h}}
        rules:
          from: {rule: window, meeting: one, earliest: 2026-03-04, latest: 2026-03-06T18:00}
          on: {rule: window, meeting: one, day: 2026-03-05}
          soon: {rule: window, meeting: two, within: 2d, of: one}
          hours: {rule: window, meeting: two, within: 30h, of: one}
          noon: {rule: window, meeting: two, latest: "12:00"}
        """)
    plan = schedule_of(case, {"one": "2026-03-05T10:00", "two": "2026-03-06T09:00"})

    def said(rule: str, meeting: str) -> list[tuple[str, ...]]:
        return [tuple(f"{edge.astimezone(case.zone):%m-%d %H:%M}" if edge else "" for edge in pair)
                for pair in rule_of(case, rule).bounds(case, plan, plan.sessions[meeting])]

    assert said("from", "one") == [("03-04 00:00", ""), ("", "03-06 18:00")]
    assert said("on", "one") == [("03-05 00:00", "03-06 00:00")]
    assert said("soon", "two") == [("", "03-08 00:00")]
    assert said("hours", "two") == [("", "03-06 18:00")]
    assert said("noon", "two") == []
    assert said("soon", "one") == []
