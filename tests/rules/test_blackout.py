"""Blackout: a day on which a meeting is not held, anywhere or at one place; days belong to the venue."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from .kit import agree, case_of, refused, rule_of, starts, verdict

DAILY = """
summit: 1
calendar: {today: 2025-09-10, until: 2025-09-14, grid: 1d}
principals: {a: {}, b: {}}
venues: {geneva: {city: Geneva}, vienna: {city: Vienna}}
meetings:
  talks: {who: [a, b], lasts: 2d, optional: true}
  call: {who: [a, b], lasts: 1d, at: remote, optional: true}
rules:
  closed: {rule: blackout, meeting: [talks, call], %s}
"""
# On 11 September Auckland's day runs from noon to noon of UTC, New York's from 04:00 to 04:00.
HOURLY = """
summit: 1
calendar: {today: 2025-09-10, until: 2025-09-12, grid: 1h}
principals: {a: {}, b: {}}
venues: {auckland: {city: Auckland}, york: {city: New York}}
meetings:
  talks: {who: [a, b], lasts: 2h, optional: true}
rules:
  closed: {rule: blackout, day: 2025-09-11}
"""


def test_a_meeting_that_runs_into_the_day_counts_as_held_on_it() -> None:
    closed = DAILY % "day: 2025-09-12"
    kept = {day: verdict(closed, "closed", {"talks": f"2025-09-{day} @geneva"}).kept for day in range(10, 14)}
    assert kept == {10: True, 11: False, 12: False, 13: True}
    assert verdict(closed, "closed", {"call": "2025-09-12"}).kept is False


def test_only_at_a_place() -> None:
    closed = DAILY % "day: [2025-09-12, 2025-09-13], at: geneva"
    assert verdict(closed, "closed", {"talks": "2025-09-12 @vienna"}).kept
    found = verdict(closed, "closed", {"talks": "2025-09-12 @geneva"})
    assert (found.kept, found.amount) == (False, 2)
    assert found.reason == "talks is held on 12 September 2025; talks is held on 13 September 2025"
    assert verdict(closed, "closed", {"call": "2025-09-12"}).kept is None


def test_the_day_is_the_venues() -> None:
    for start, at, kept in (("2025-09-10T22:00", "auckland", True), ("2025-09-10T23:00", "auckland", False),
                            ("2025-09-11T23:00", "york", False), ("2025-09-12T00:00", "york", True)):
        assert verdict(HOURLY, "closed", {"talks": f"{start} @{at}"}).kept is kept
        agree(HOURLY, {"talks": f"{start} @{at}"})


def test_sentence_and_errors() -> None:
    case = case_of(DAILY % "day: [2025-09-12, 2025-09-13], at: geneva")
    assert rule_of(case, "closed").sentence(case) == \
        "talks and call are not held at Geneva on 12 September 2025 or 13 September 2025."
    refused(DAILY % "at: geneva", "missing-key", "day")
    refused(DAILY % "day: 2025-09-31", "bad-date")


def test_the_engine_goes_elsewhere() -> None:
    closed = DAILY % "day: [2025-09-10, 2025-09-11, 2025-09-12], at: geneva"
    assert starts(closed)["talks"] == "2025-09-10"
    assert starts(closed.replace("lasts: 2d,", "lasts: 2d, at: geneva,"))["talks"] == "2025-09-13"


@pytest.mark.parametrize("at", ["", ", at: geneva", ", at: {not: geneva}"])
@settings(max_examples=15, deadline=None)
@given(st.integers(10, 14), st.integers(10, 13), st.sampled_from(["geneva", "vienna"]),
       st.sampled_from(["", ", soft: 2"]))
def test_engine_and_check_agree(at: str, day: int, start: int, venue: str, soft: str) -> None:
    agree(DAILY % f"day: [2025-09-{day}, 2025-09-12]{at}{soft}", {"talks": f"2025-09-{start} @{venue}", "call": None})
