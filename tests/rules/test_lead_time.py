"""Lead time: dates move by days, moments by hours."""

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
  n: {{who: [a, b], lasts: 2d, optional: true}}
  past: {{who: a, state: held, start: 2025-08-15, lasts: 2d}}
rules:
  careful: {{rule: lead_time, meeting: m, {0}}}
"""
CLOCK = """
summit: 1
calendar: {{today: 2025-03-28, until: 2025-04-02, grid: 1h, zone: UTC}}
principals: {{a: {{}}, b: {{}}}}
venues:
  paris: {{country: FR, zone: Europe/Paris, coordinates: [48.9, 2.4]}}
meetings:
  m: {{who: a, lasts: 3h}}
  n: {{who: b, lasts: 2h}}
rules:
  careful: {{rule: lead_time, meeting: m, {0}}}
"""


@pytest.mark.parametrize(("fields", "kept", "broken"), [
    ("at_least: 7d, of: 2025-08-18", "2025-08-25", "2025-08-24"),
    ("at_least: 1w", "2025-08-26", "2025-08-25"),
    ("at_least: 2d, of: call", "2025-08-22", "2025-08-21"),
    ("at_least: 36h, of: 2025-08-19", "2025-08-21", "2025-08-20"),
    ("at_least: 3d, of: n", "2025-08-24", "2025-08-23"),
    ("at_least: 30h, of: n", "2025-08-24", "2025-08-23"),
    ("at_least: 10d, of: past", "2025-08-26", "2025-08-25"),
])
def test_days(fields: str, kept: str, broken: str) -> None:
    """n ends on 21 August, past on the 16th. 30 hours on the daily grid are two whole days between."""
    text = DAYS.format(fields)
    assert verdict(text, "careful", {"m": kept, "n": "2025-08-20"}).kept
    assert verdict(text, "careful", {"m": broken, "n": "2025-08-20"}).kept is False


def test_clock() -> None:
    days, hours = CLOCK.format("at_least: 2d"), CLOCK.format("at_least: 48h, of: n")
    assert verdict(days, "careful", {"m": "2025-03-30T00:00"}).kept
    assert verdict(days, "careful", {"m": "2025-03-29T23:00"}).kept is False
    assert verdict(hours, "careful", {"n": "2025-03-29T00:00", "m": "2025-03-31T03:00"}).kept
    assert verdict(hours, "careful", {"n": "2025-03-29T00:00", "m": "2025-03-31T02:00"}).kept is False


def test_days_short() -> None:
    found = verdict(DAYS.format("at_least: 7d, of: 2025-08-18, soft: 3"), "careful", {"m": "2025-08-22"})
    assert (found.kept, found.amount) == (False, 3)
    assert verdict(DAYS.format("at_least: 7d"), "careful", {"m": "2025-08-28"}).slack == timedelta(days=2)


@pytest.mark.parametrize("fields", ["at_least: unknown", "at_least: 3d, of: vote"])
def test_what_nobody_knows_is_not_tested(fields: str) -> None:
    assert verdict(DAYS.format(fields), "careful", {"m": "2025-08-19"}).kept is None
    assert starts(DAYS.format(fields))["m"]


def test_an_anchor_that_is_not_held_says_nothing() -> None:
    assert verdict(DAYS.format("at_least: 30d, of: n"), "careful", {"m": "2025-08-19"}).kept


def test_sentence_and_errors() -> None:
    case = case_of(DAYS.format("at_least: 7d, of: 2025-08-18"))
    assert rule_of(case, "careful").sentence(case) == "m starts 7d after 18 August 2025, or later."
    refused(DAYS.format("at_least: 3"), "bad-length", "3 of what?")
    refused(DAYS.format("of: today"), "missing-key", "at_least")
    refused(DAYS.format("at_least: 3d, of: 2025-02-30"), "bad-date")
    refused(DAYS.format("at_least: 3d, of: m"), "counts-from-itself", "careful.of: m cannot count from itself; name")
    case_of(DAYS.format("at_least: 3d, of: m").replace("meeting: m", "meeting: all"))


def test_the_engine_keeps_it() -> None:
    assert starts(DAYS.format("at_least: 7d, of: 2025-08-18"))["m"] == "2025-08-25"
    assert not starts(DAYS.format("at_least: 30d"))


@settings(max_examples=25, deadline=None)
@given(st.sampled_from(["at_least: 2d", "at_least: 30h", "at_least: 1d, of: n", "at_least: 7h, of: n",
                        "at_least: 5h, of: 2025-03-29T20:00", "at_least: unknown"]),
       st.sampled_from(["", ", soft: 2"]), st.integers(0, 90))
def test_engine_and_check_agree(fields: str, soft: str, hour: int) -> None:
    """The clocks go forward in Paris on 30 March; 01:00 UTC is 03:00 there."""
    local = hour + 1 if (hour // 24, hour % 24) == (2, 2) else hour
    when = f"2025-03-{28 + local // 24}T{local % 24:02d}:00"
    agree(CLOCK.format(fields + soft), {"m": when, "n": "2025-03-29T09:00"})


def test_bounds_are_the_stretch_that_it_leaves_to_its_meetings() -> None:
    case = case_of("""
        summit: 1
        calendar: {today: 2026-03-02, until: 2026-03-31, grid: 1h, zone: Europe/Paris}
        principals: {a: {}, b: {}}
        meetings: {one: {who: [a, b], lasts: 2h}, two: {who: [a, b], lasts: 2h}}
        rules:
          days: {rule: lead_time, meeting: two, at_least: 2d, of: one}
          hours: {rule: lead_time, meeting: two, at_least: 30h, of: one}
          fixed: {rule: lead_time, meeting: one, at_least: 2d}
        """)
    plan = schedule_of(case, {"one": "2026-03-05T10:00", "two": "2026-03-09T09:00"})

    def said(rule: str, meeting: str) -> list[str]:
        found = list(rule_of(case, rule).bounds(case, plan, plan.sessions[meeting]))
        assert all(until is None for _, until in found)
        return [f"{since.astimezone(case.zone):%m-%d %H:%M}" for since, _ in found if since]

    assert said("days", "two") == ["03-07 00:00"]
    assert said("hours", "two") == ["03-06 18:00"]
    assert said("fixed", "one") == ["03-04 00:00"]
    assert said("fixed", "two") == []
