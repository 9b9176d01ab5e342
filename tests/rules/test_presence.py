"""Presence: nobody is in two meetings at once."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from .kit import agree, case_of, refused, rule_of, starts, verdict

TEXT = """
summit: 1
calendar: {today: 2025-08-19, until: 2025-08-20, grid: 1h}
principals: {a: {name: Anna}, b: {}, c: {}}
meetings:
  one: {who: [a, b], lasts: 3h, at: remote}
  two: {who: [a, c], lasts: 2h, at: remote}
  three: {who: c, lasts: 2h, at: remote}
  early: {who: a, state: held, start: 2025-08-19T00:00, lasts: 2h}
  too-early: {who: a, state: held, start: 2025-08-18T23:00, lasts: 90min}
rules: {}
"""
PLAN = {"one": "2025-08-19T06:00", "two": "2025-08-19T09:00", "three": "2025-08-19T06:00"}


def test_kept_one_after_another() -> None:
    assert verdict(TEXT, "presence", PLAN).kept


def test_broken_by_an_hour() -> None:
    found = verdict(TEXT, "presence", PLAN | {"two": "2025-08-19T08:00"})
    assert found.kept is False
    assert found.reason == "Anna is in one and two at once"


def test_meetings_held_already_count_but_not_among_themselves() -> None:
    assert verdict(TEXT, "presence", PLAN | {"one": "2025-08-19T01:00"}).kept is False
    assert verdict(TEXT, "presence", {}).kept


def test_sentence_and_errors() -> None:
    case = case_of(TEXT)
    assert rule_of(case, "presence").sentence(case) == "Nobody is in two meetings at once."
    refused(TEXT.replace("rules: {}", "rules: {p: {rule: presence}}"), "always-on")


def test_the_engine_keeps_it() -> None:
    """Two and three hours of one person, from 02:00 on."""
    by = "rules: {{soon: {{rule: window, meeting: all, latest: 2025-08-19T{}}}}}"
    found = starts(TEXT.replace("rules: {}", by.format("07:00")))
    assert sorted([found["one"], found["two"]]) in (
        ["2025-08-19T02:00", "2025-08-19T04:00"], ["2025-08-19T02:00", "2025-08-19T05:00"])
    assert not starts(TEXT.replace("rules: {}", by.format("06:00")))


@settings(max_examples=20, deadline=None)
@given(st.tuples(*[st.integers(0, 8)] * 3))
def test_engine_and_check_agree(hours: tuple[int, ...]) -> None:
    agree(TEXT, {name: f"2025-08-19T{hour:02d}:00" for name, hour in zip(PLAN, hours, strict=True)})
