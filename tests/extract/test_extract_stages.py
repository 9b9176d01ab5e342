"""Meetings that only those who hold them name, and what waits for them."""

from __future__ import annotations

import pytest

from .kit import found, told

PLAN = (
    "The presidents of Chad and Niger will hold a summit in Rome in June. "
    "The foreign ministers will meet in Paris in May. "
)


@pytest.mark.parametrize(("sentence", "wanted"), [
    ("The presidents will not meet until the foreign ministers have met.", "precedence m2<m1 decided"),
    ("Give us three weeks between the ministers and the presidents.", "precedence m2<m1 21-21 proposed"),
])
def test_those_who_have_met_by_then_are_the_meeting_told_of(sentence: str, wanted: str) -> None:
    there = found(PLAN + sentence)
    assert [told(one) for one in there.findings if one.kind == "precedence"] == [wanted]
    assert len(there.meetings) == 2


def test_before_somebody_comes_others_meet_so_many_days_ahead() -> None:
    there = found("The presidents of Chad and Niger will hold a summit in Rome in June. Before the leaders come, the "
                  "foreign ministers will meet in Paris, at least ten days ahead.")
    assert [told(one) for one in there.findings if one.kind == "precedence"] == ["precedence m2<m1 10- decided"]


def test_those_whose_turn_it_is_hold_meetings_one_after_the_other() -> None:
    there = found("The defence ministers of Chad and Niger meet first, in Oran. Then the foreign ministers take it "
                  "over "
                  "from them. And only after that are the heads of state asked to come.")
    assert [told(one) for one in there.findings if one.kind == "precedence"] == [
        "precedence m1<m2 decided", "precedence m2<m3 decided"]


def test_who_comes_first_and_who_follows() -> None:
    there = found("A summit of the presidents of Chad and Niger is planned. Technical teams come first; they are "
                  "to meet "
                  "in Oran in the last week of May. The foreign ministers follow, and only then the presidents.")
    assert {(one.before, one.after) for one in there.findings if one.kind == "precedence"} >= {
        ("m2", "m1"), ("m2", "m3"), ("m3", "m1")}
    assert [told(one) for one in there.findings if one.kind == "window"] == ["window 2024-05-25..2024-05-31 decided"]


def test_who_takes_over_when_others_have_finished() -> None:
    there = found("Expert groups of Chad and Niger will meet in Rome on June 1. The chief negotiators, Ada Lund "
                  "and Omar "
                  "Sani, will take over ten days after the experts have finished.")
    assert [told(one) for one in there.findings if one.kind == "precedence"] == ["precedence m1<m2 10-10 decided"]
