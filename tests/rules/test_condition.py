"""Condition: a meeting that needs others held before."""

from __future__ import annotations

from datetime import timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from .kit import agree, case_of, refused, rule_of, starts, verdict

TEXT = """
summit: 1
calendar: {{today: 2025-10-16, until: 2025-10-31, grid: 1d}}
principals: {{a: {{}}, b: {{}}}}
meetings:
  ministers: {{format: prep, who: [a, b], lasts: 1d, optional: true}}
  experts: {{format: prep, who: [a, b], lasts: 1d, optional: true}}
  leaders: {{who: [a, b], lasts: 1d, optional: true}}
  past: {{who: [a, b], lasts: 1d, state: held, start: 2025-10-15}}
rules:
  prepared: {{rule: condition, meeting: leaders, requires: {0}}}
"""


@pytest.mark.parametrize(("ministers", "leaders", "kept"), [
    ("2025-10-20", "2025-10-21", True), ("2025-10-20", "2025-10-20", False), ("2025-10-22", "2025-10-21", False),
    (None, "2025-10-21", False), (None, None, True), ("2025-10-20", None, True)])
def test_one(ministers: str | None, leaders: str | None, kept: bool) -> None:
    plan = {"ministers": ministers, "leaders": leaders}
    assert verdict(TEXT.format("ministers"), "prepared", plan).kept is kept


def test_a_class_means_each_member() -> None:
    found = verdict(TEXT.format("{format: prep}, soft: 1"), "prepared", {"leaders": "2025-10-21"})
    assert (found.amount, found.reason) == (
        2, "leaders is held without ministers; leaders is held without experts")


def test_a_meeting_held_already_counts() -> None:
    found = verdict(TEXT.format("past"), "prepared", {"leaders": "2025-10-17"})
    assert (found.kept, found.slack) == (True, timedelta(days=1))


def test_sentence_and_errors() -> None:
    case = case_of(TEXT.format("ministers"))
    assert rule_of(case, "prepared").sentence(case) == "leaders is held only after ministers."
    refused(TEXT.format("minister"), "no-such-meeting", "did you mean ministers")
    refused(TEXT.format("[ministers, leaders]"), "requires-itself", "prepared.requires: leaders cannot require itself")
    case_of(TEXT.format("all"))


def test_the_engine_keeps_it() -> None:
    found = starts(TEXT.format("ministers"))
    assert found["ministers"] < found["leaders"]
    without = TEXT.format("ministers") + "  lapsed: {{rule: alternatives, meeting: ministers, choose: 0}}\n".format()
    assert "leaders" not in starts(without)


_DAY = st.none() | st.sampled_from(["2025-10-17", "2025-10-18", "2025-10-19"])


@settings(max_examples=25, deadline=None)
@given(st.sampled_from(["ministers", "{format: prep}", "past", "[past, ministers]"]),
       st.sampled_from(["", ", soft: 2"]), _DAY, _DAY, _DAY)
def test_engine_and_check_agree(requires: str, soft: str, m: str | None, e: str | None, x: str | None) -> None:
    agree(TEXT.format(requires + soft), {"ministers": m, "experts": e, "leaders": x})
