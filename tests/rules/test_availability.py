"""Availability: absences on the clocks of the person's home."""

from __future__ import annotations

from datetime import timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from solver.engine import solve
from solver.loading import load_text
from solver.rules.availability import Availability

from .kit import agree, case_of, refused, rule_of, schedule_of, starts, verdict

DAYS = """
summit: 1
calendar: {today: 2025-08-19, until: 2025-09-10, grid: 1d}
principals:
  a: {name: Anna, away: [{from: 2025-08-31, to: 2025-09-05, note: China}]}
  b: {away: [2025-08-24, {from: 2025-08-28, to: 2025-08-29}]}
meetings:
  m: {who: [a, b], lasts: 2d}
  past: {who: [a, b], state: held, start: 2025-08-18, lasts: 1d}
rules:
  more: {rule: availability, who: all, away: 2025-08-19, soft: 2}
"""
CLOCK = """
summit: 1
calendar: {today: 2025-10-24, until: 2025-10-28, grid: 1h, zone: UTC}
principals:
  kim: {home: Tokyo, away: [2025-10-25]}
  lea: {home: Paris, away: [{from: 2025-10-26T20:00, to: 2025-10-27T08:00}]}
meetings:
  m: {who: [kim, lea], lasts: 3h, at: remote}
  d: {who: lea, lasts: 1d, at: undetermined, optional: true}
rules: {}
"""


@pytest.mark.parametrize(("start", "kept"), [
    ("2025-08-22", True), ("2025-08-23", False), ("2025-08-24", False), ("2025-08-25", True)])
def test_a_day(start: str, kept: bool) -> None:
    assert verdict(DAYS, "b.away.2025-08-24", {"m": start}).kept is kept


def test_the_last_day_is_included() -> None:
    assert verdict(DAYS, "a.away", {"m": "2025-09-05"}).kept is False
    assert verdict(DAYS, "a.away", {"m": "2025-09-06"}).slack == timedelta(0)
    assert verdict(DAYS, "a.away", {"m": "2025-08-29"}).slack == timedelta(0)


@pytest.mark.parametrize(("rule", "start", "kept"), [
    ("kim.away", "2025-10-24T12:00", True),       # ends at midnight in Tokyo
    ("kim.away", "2025-10-24T13:00", False),
    ("kim.away", "2025-10-25T14:00", False),
    ("kim.away", "2025-10-25T15:00", True),
    ("lea.away", "2025-10-26T16:00", True),       # winter time: 20:00 in Paris is 19:00 UTC
    ("lea.away", "2025-10-26T17:00", False),
    ("lea.away", "2025-10-27T07:00", True),
])
def test_home_clocks(rule: str, start: str, kept: bool) -> None:
    assert verdict(CLOCK, rule, {"m": start}).kept is kept


def test_each_person_and_meeting_counts() -> None:
    assert verdict(DAYS, "more", {"m": "2025-08-19"}).amount == 2


def test_held_meetings_are_never_tested() -> None:
    case = case_of(DAYS.replace("away: 2025-08-19", "meeting: past, away: 2025-08-18"))
    assert rule_of(case, "more").check(case, schedule_of(case, {})).amount == 0


def test_names_notes_and_sentence() -> None:
    case = case_of(DAYS)
    rule = rule_of(case, "a.away")
    assert rule.note == "China"
    assert rule.sentence(case) == "Anna: away from 31 August 2025 to 5 September 2025."
    assert {"b.away.2025-08-24", "b.away.2025-08-28"} <= {rule.name for rule in case.rules}


def test_errors() -> None:
    refused(DAYS.replace("who: all, away", "who: nobody, away"), "no-such-principal")
    refused(DAYS.replace("away: 2025-08-19,", ""), "missing-key")


def test_the_engine_keeps_it() -> None:
    assert starts(DAYS) == {"m": "2025-08-20"}
    assert starts(DAYS.replace("2025-08-24,", "{from: 2025-08-20, to: 2025-09-05},")) == {"m": "2025-09-06"}
    assert not starts(DAYS.replace("2025-08-24,", "{from: 2025-08-19, to: 2025-09-09},"))


@settings(max_examples=25, deadline=None)
@given(st.integers(0, 90), st.sampled_from([None, "2025-10-25", "2025-10-26", "2025-10-27"]))
def test_engine_and_check_agree(hour: int, day: str | None) -> None:
    """26 October has 25 hours in Paris; d takes whole days of the calendar's zone."""
    agree(CLOCK, {"m": f"2025-10-{24 + hour // 24}T{hour % 24:02d}:00", "d": day})


def test_what_is_firm_says_so() -> None:
    case = case_of(DAYS)
    rule = rule_of(case, "a.away")
    assert isinstance(rule, Availability)
    firm = rule.model_copy(update={"away": tuple(away.model_copy(update={"movable": False}) for away in rule.away)})
    assert firm.sentence(case) == f"{rule.sentence(case).removesuffix('.')}, which cannot be moved."


@pytest.mark.parametrize("grid", ["1d", "1h"])
@pytest.mark.parametrize("away", ["{from: 2026-03-01, to: 2026-03-03}", "{from: 2026-04-01, to: 2026-04-20}"])
def test_a_trip_long_before_or_after_a_short_calendar_bars_nothing(grid: str, away: str) -> None:
    answer = solve(load_text(f"""
        summit: 1
        calendar: {{today: 2026-03-09, until: 2026-03-11, grid: {grid}}}
        principals: {{ann: {{away: {away}}}}}
        meetings: {{m: {{who: ann, lasts: 1d, at: undetermined}}, n: {{who: ann, lasts: 1h, at: undetermined}}}}
        goals: [{{earliest: end}}]
    """))
    assert answer.solutions
    assert [session.meeting for session in answer.solutions[0].schedule] == ["m", "n"]
