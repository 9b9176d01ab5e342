"""Precedence: stages in order, gaps between neighbours."""

from __future__ import annotations

from datetime import timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from .kit import agree, case_of, refused, rule_of, starts, verdict

TEXT = """
summit: 1
calendar: {{today: 2025-08-19, until: 2025-09-10, grid: 1d}}
principals: {{a: {{}}, b: {{}}}}
meetings:
  m: {{format: bilateral, who: [a, b], lasts: 1d}}
  n: {{format: bilateral, who: [a, b], lasts: 2d, optional: true}}
  o: {{format: trilateral, who: [a, b], lasts: 1d}}
  past: {{format: trilateral, who: [a, b], state: held, start: 2025-08-18, lasts: 1d}}
rules:
  order: {{rule: precedence, {0}}}
"""
PAIR = "first: m, then: o"
CLASSES = "order: [{format: bilateral}, {format: trilateral}]"


@pytest.mark.parametrize(("fields", "m", "o", "kept"), [
    (PAIR, 20, 21, True), (PAIR, 21, 20, False), (PAIR, 20, 20, False),
    (f"{PAIR}, free_days: 1", 20, 22, True), (f"{PAIR}, free_days: 1", 20, 21, False),
    (f"{PAIR}, at_least: 2d", 20, 23, True), (f"{PAIR}, at_least: 2d", 20, 22, False),
    (f"{PAIR}, at_most: 2d", 20, 23, True), (f"{PAIR}, at_most: 2d", 20, 24, False)])
def test_pairs(fields: str, m: int, o: int, kept: bool) -> None:
    assert verdict(TEXT.format(fields), "order", {"m": f"2025-08-{m}", "o": f"2025-08-{o}"}).kept is kept


def test_a_class_means_each_held_member_but_never_the_past() -> None:
    text = TEXT.format(CLASSES)
    assert verdict(text, "order", {"m": "2025-08-20", "o": "2025-08-23"}).kept
    found = verdict(text, "order", {"m": "2025-08-25", "n": "2025-08-22", "o": "2025-08-23"})
    assert (found.kept, found.amount) == (False, 2)


def test_room_left() -> None:
    text = TEXT.format(f"{PAIR}, free_days: 1")
    assert verdict(text, "order", {"m": "2025-08-20", "o": "2025-08-23"}).slack == timedelta(days=1)


def test_sentence_and_errors() -> None:
    case = case_of(TEXT.format(f"{PAIR}, free_days: 1"))
    assert rule_of(case, "order").sentence(case) == "m then o come in this order, with 1 free day between."
    refused(TEXT.format("first: m"), "missing-key")
    refused(TEXT.format("order: [m]"), "too-few")
    refused(TEXT.format(f"{PAIR}, at_least: 3d, at_most: 2d"), "end-before-start")
    refused(TEXT.format("first: bilaterals, then: o"), "no-such-meeting", "{format: bilateral}")


def test_the_engine_keeps_it() -> None:
    found = starts(TEXT.format(f"{PAIR}, free_days: 3"))
    assert (found["m"], found["o"]) == ("2025-08-19", "2025-08-23")
    assert not starts(TEXT.format(f"{PAIR}, free_days: 30"))


@settings(max_examples=25, deadline=None)
@given(st.sampled_from([PAIR, CLASSES, "order: [m, n, o], free_days: 1", "first: o, then: [m, n], at_most: 2d"]),
       st.sampled_from(["", ", soft: 2"]), st.integers(19, 26), st.none() | st.integers(19, 26), st.integers(19, 26))
def test_engine_and_check_agree(fields: str, soft: str, m: int, n: int | None, o: int) -> None:
    plan = {"m": f"2025-08-{m}", "n": f"2025-08-{n}" if n else None, "o": f"2025-08-{o}"}
    agree(TEXT.format(fields + soft), plan)
