"""Alternatives: how many are held."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from .kit import Plan, agree, case_of, refused, rule_of, starts, verdict

TEXT = """
summit: 1
calendar: {{today: 2025-08-19, until: 2025-08-25, grid: 1d}}
principals: {{a: {{}}, b: {{}}, c: {{}}}}
meetings:
  two: {{who: [a, b], lasts: 1d, optional: true}}
  three: {{who: all, lasts: 1d, optional: true}}
  other: {{who: [b, c], lasts: 1d, optional: true}}
  past: {{who: all, lasts: 1d, state: held, start: 2025-08-15}}
rules:
  choice: {{rule: alternatives, meeting: [two, three, other]{0}}}
"""
DAYS = {"two": "2025-08-19", "three": "2025-08-20", "other": "2025-08-21"}


def held(number: int) -> Plan:
    return {name: when if n < number else None for n, (name, when) in enumerate(DAYS.items())}


@pytest.mark.parametrize(("fields", "good"), [
    ("", {1}), (", choose: 2", {2}), (", choose: {least: 1}", {1, 2, 3}), (", choose: {most: 1}", {0, 1}),
    (", choose: {least: 1, most: 2}", {1, 2}), (", choose: 0", {0})])
def test_numbers(fields: str, good: set[int]) -> None:
    assert {n for n in range(4) if verdict(TEXT.format(fields), "choice", held(n)).kept} == good


def test_a_meeting_held_already_counts_when_it_is_named() -> None:
    text = TEXT.format("").replace("two, three, other", "two, past")
    assert verdict(text, "choice", {}).kept
    assert verdict(text, "choice", held(1)).kept is False


def test_broken_once() -> None:
    assert verdict(TEXT.format(", soft: 2"), "choice", held(3)).amount == 1


@pytest.mark.parametrize(("fields", "sentence"), [
    ("", "Exactly 1 of two, three and other is held."),
    (", choose: {least: 1, most: 2}", "1 to 2 of two, three and other are held."),
    (", choose: {least: 2}", "At least 2 of two, three and other are held.")])
def test_sentence(fields: str, sentence: str) -> None:
    case = case_of(TEXT.format(fields))
    assert rule_of(case, "choice").sentence(case) == sentence


@pytest.mark.parametrize(("fields", "code"), [
    (", choose: many", "bad-number"), (", choose: -1", "bad-number"), (", choose: {at_least: 1}", "wrong-type"),
    (", choose: {least: 2, most: 1}", "end-before-start")])
def test_errors(fields: str, code: str) -> None:
    refused(TEXT.format(fields), code)


def test_the_engine_keeps_it() -> None:
    assert len(starts(TEXT.format(""))) == 1
    assert len(starts(TEXT.format(", choose: {most: 2}"))) == 2
    assert not starts(TEXT.format(", choose: 4"))


@settings(max_examples=15, deadline=None)
@given(st.integers(0, 3), st.integers(0, 3), st.sampled_from(["", ", soft: 2"]))
def test_engine_and_check_agree(choose: int, number: int, soft: str) -> None:
    agree(TEXT.format(f", choose: {choose}{soft}"), held(number))
