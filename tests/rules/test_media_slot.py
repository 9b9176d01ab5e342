"""Media slot: press after the meeting, inside hours."""

from __future__ import annotations

from datetime import timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from .kit import agree, case_of, refused, rule_of, starts, verdict

GENEVA = """
summit: 1
calendar: {{today: 2021-06-16, until: 2021-06-17, grid: 15min, zone: Europe/Zurich}}
principals: {{biden: {{name: Joe Biden}}, putin: {{name: Vladimir Putin}}}}
venues: {{villa: {{city: Geneva}}}}
meetings:
  talks: {{who: [biden, putin], lasts: 3h, at: villa}}
rules:
  press: {{rule: media_slot, meeting: talks, {0}}}
"""
TWO = "held: separate, lasts: 45min, at_most: 1h, hours: 17:00-19:00"


def test_two_press_conferences_one_after_the_other() -> None:
    """Geneva, 16 June 2021: after the talks each spoke to the press by himself, the second after the first."""
    assert verdict(GENEVA.format(TWO), "press", {"talks": "2021-06-16T13:45"}).slack == timedelta(minutes=30)
    late = verdict(GENEVA.format(TWO), "press", {"talks": "2021-06-16T14:45"})
    assert (late.kept, late.reason) == (False, "no slot after talks lies inside 17:00-19:00")
    assert verdict(GENEVA.format(TWO.replace("separate", "joint")), "press", {"talks": "2021-06-16T14:45"}).kept


@pytest.mark.parametrize(("fields", "kept", "broken"), [
    ("hours: 17:00-19:00", "2021-06-16T16:00", "2021-06-16T16:15"),
    ("hours: 17:00-19:00, lasts: 30min", "2021-06-16T15:30", "2021-06-16T15:45"),
    ("hours: 17:00-19:00, at_most: 30min", "2021-06-16T13:30", "2021-06-16T13:15"),
    ("hours: 17:00-19:00, zone: America/New_York", "2021-06-16T20:00", "2021-06-16T19:45"),
    ("hours: [17:00-18:00, 18:00-19:00], lasts: 2h", "2021-06-16T14:00", "2021-06-16T14:15"),
    ("hours: 22:00-02:00, lasts: 1h", "2021-06-16T22:00", "2021-06-16T22:15"),
    ("hours: 17:00-19:00, held: separate, lasts: 1h, who: biden", "2021-06-16T15:00", "2021-06-16T15:15"),
    ("hours: 17:10-18:10, lasts: 1h, at_most: 15min", "2021-06-16T14:00", "2021-06-16T14:15"),
])
def test_slots(fields: str, kept: str, broken: str) -> None:
    assert verdict(GENEVA.format(fields), "press", {"talks": kept}).kept
    assert verdict(GENEVA.format(fields), "press", {"talks": broken}).kept is False
    agree(GENEVA.format(fields), {"talks": kept})
    agree(GENEVA.format(fields), {"talks": broken})


def test_the_engine_keeps_it() -> None:
    assert starts(GENEVA.format(TWO))["talks"] == "2021-06-16T13:00"
    assert not starts(GENEVA.format("lasts: 3h, hours: 17:00-19:00"))
    daily = GENEVA.format("hours: 17:00-19:00").replace("15min", "1d")
    assert verdict(daily, "press", {"talks": "2021-06-16"}).kept is None


def test_sentences_and_errors() -> None:
    case = case_of(GENEVA.format(TWO))
    assert rule_of(case, "press").sentence(case) == (
        "Separate slots of 45min each, one after the other, within 1h after the end of talks, inside 17:00-19:00 at "
        "the venue.")
    case = case_of(GENEVA.format("hours: 17:00-19:00, zone: America/New_York"))
    assert rule_of(case, "press").sentence(case) == (
        "A joint slot right at the end of talks, inside 17:00-19:00 in America/New_York.")
    refused(GENEVA.format("lasts: 1h"), "missing-key", "hours")
    refused(GENEVA.format("hours: []"), "missing-key")
    refused(GENEVA.format("hours: 17:00-19:00, held: separate"), "missing-key", "need lasts:")
    refused(GENEVA.format("hours: 17:00-19:00, who: biden"), "missing-key", "held: separate")
    refused(GENEVA.format("hours: 17:00-19:00, zone: Geneva"), "no-such-zone")


@settings(max_examples=25, deadline=None)
@given(st.sampled_from([TWO, "hours: 23:00-01:00, at_most: 2h", "hours: [09:00-10:30, 12:20-13:00], lasts: 30min"]),
       st.sampled_from(["", ", soft: 2"]), st.integers(0, 170))
def test_engine_and_check_agree(fields: str, soft: str, tick: int) -> None:
    when = f"2021-06-{16 + tick // 96}T{tick % 96 // 4:02d}:{tick % 4 * 15:02d}"
    agree(GENEVA.format(fields + soft), {"talks": when})
