"""Gap: distances between meetings, in an order or in any."""

from __future__ import annotations

from datetime import timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from .kit import agree, case_of, refused, rule_of, starts, verdict

CAPITALS = """
summit: 1
calendar: {{today: 2025-07-11, until: 2025-08-31, grid: 1d}}
principals: {{a: {{}}, b: {{}}}}
meetings:
  abu-dhabi: {{who: [a, b], state: held, start: 2025-07-10, lasts: 1d}}
  washington: {{who: [a, b], lasts: 1d}}
  third: {{who: [a, b], lasts: 1d, optional: true}}
rules:
  apart: {{rule: gap, {0}}}
"""
HOUSE = """
summit: 1
calendar: {{today: 2025-08-18, until: 2025-08-18T19:00, grid: 15min, zone: America/New_York}}
principals: {{a: {{}}, b: {{}}, c: {{}}}}
meetings:
  bilateral: {{who: [a, b], lasts: 1h}}
  greeting: {{who: [a, c], lasts: 15min}}
  session: {{who: [b, c], lasts: 2h}}
rules:
  close: {{rule: gap, {0}}}
"""


def test_from_one_capital_to_the_next() -> None:
    """Armenia and Azerbaijan: Abu Dhabi on 10 July 2025, Washington on 8 August; 28 whole days lie between."""
    text = CAPITALS.format("order: [abu-dhabi, washington], at_least: 14d, at_most: 28d")
    assert verdict(text, "apart", {"washington": "2025-08-08"}).kept
    late = verdict(text, "apart", {"washington": "2025-08-09"})
    assert (late.kept, late.reason, late.amount) == (False, "more than 28d from abu-dhabi to washington", 1)
    assert verdict(text, "apart", {"washington": "2025-07-24"}).amount == 1
    assert verdict(text, "apart", {"washington": "2025-07-27"}).slack == timedelta(days=2)


def test_back_to_back() -> None:
    """18 August 2025: the bilateral at 13:15, greeting 14:15, the larger session at 15:00 would leave half an hour."""
    text = HOUSE.format("order: [bilateral, greeting, session], at_most: 15min")
    day = {"bilateral": "2025-08-18T13:15", "greeting": "2025-08-18T14:15"}
    assert verdict(text, "close", {**day, "session": "2025-08-18T14:45"}).kept
    assert verdict(text, "close", {**day, "session": "2025-08-18T15:00"}).reason == (
        "more than 15min from greeting to session")
    assert verdict(text, "close", {**day, "session": "2025-08-18T10:00"}).kept is False


def test_any_two() -> None:
    text = HOUSE.format("meeting: all, at_least: 1h")
    day = {"bilateral": "2025-08-18T09:00", "greeting": "2025-08-18T11:00"}
    assert verdict(text, "close", {**day, "session": "2025-08-18T12:15"}).kept
    assert verdict(text, "close", {**day, "session": "2025-08-18T12:00"}).amount == 1
    assert verdict(text, "close", {**day, "session": "2025-08-18T06:15"}).reason == (
        "less than 1h from session to bilateral")


def test_what_is_not_held_has_no_gap() -> None:
    text = CAPITALS.format("order: [washington, third], at_least: 3d")
    assert verdict(text, "apart", {"washington": "2025-07-20"}).kept
    assert verdict(text, "apart", {"washington": "2025-07-20"}).reason == "no two of its meetings are held"


def test_the_engine_keeps_it() -> None:
    assert starts(CAPITALS.format("order: [abu-dhabi, washington], at_least: 14d"))["washington"] == "2025-07-25"
    assert not starts(CAPITALS.format("order: [abu-dhabi, washington], at_least: 60d"))
    found = starts(HOUSE.format("order: [session, greeting, bilateral], at_most: 0min"))
    assert sorted(found, key=lambda name: found[name]) == ["session", "greeting", "bilateral"]


def test_sentences_and_errors() -> None:
    case = case_of(HOUSE.format("order: [bilateral, greeting, session], at_most: 15min"))
    assert rule_of(case, "close").sentence(case) == (
        "Of bilateral, greeting and session, each follows the one before after at most 15min.")
    case = case_of(HOUSE.format("meeting: all, at_least: 1h, at_most: 4h"))
    assert rule_of(case, "close").sentence(case) == "Any two of every meeting are at least 1h and at most 4h apart."
    refused(HOUSE.format("order: [bilateral, greeting]"), "missing-key", "at_least: or at_most:")
    refused(HOUSE.format("order: [bilateral], at_most: 1h"), "too-few")
    refused(HOUSE.format("first: bilateral, at_most: 1h"), "missing-key")
    refused(HOUSE.format("meeting: all, order: [bilateral, greeting], at_most: 1h"), "missing-key")
    refused(HOUSE.format("meeting: all, at_least: 3h, at_most: 1h"), "end-before-start")
    refused(HOUSE.format("meeting: all, at_least: 20min"), "off-grid")


@settings(max_examples=25, deadline=None)
@given(st.sampled_from(["order: [bilateral, greeting], at_least: 1h", "order: [bilateral, greeting], at_most: 2h",
                        "meeting: [bilateral, greeting], at_least: 2h, at_most: 5h",
                        "first: greeting, then: [bilateral, session], at_most: 3h"]),
       st.sampled_from(["", ", soft: 2"]), st.integers(0, 12), st.integers(0, 16))
def test_engine_and_check_agree(fields: str, soft: str, one: int, other: int) -> None:
    agree(HOUSE.format(fields + soft), {"bilateral": f"2025-08-18T{one:02d}:00",
                                        "greeting": f"2025-08-18T{other:02d}:30", "session": "2025-08-18T17:00"})
