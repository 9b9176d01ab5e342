"""What is asked for first, and then there can be talks; statements at the UN, and what stands beside a meeting."""

from __future__ import annotations

import datetime

import pytest

from tests.extract.kit import found, names, of_kind, only, planned

SAID = datetime.date(2024, 8, 27)
OPEN = "Chad says it is open to talks with Mali over the border{}. "


@pytest.mark.parametrize(("sentence", "requires"), [
    ("\"Let them pull back first and then we can sit down,\" the minister said.", "them pull back"),
    ("\"They must withdraw, and then we will negotiate,\" the minister said.", "They must withdraw"),
    ("\"Stop the shelling, and we will come to the table,\" the minister said.", "Stop the shelling"),
    ("\"As soon as they leave Kidal, we can talk,\" the minister said.", "they leave Kidal"),
    ("He said the first step was for Mali to free the pilots.", "Mali to free the pilots"),
    ("But the first and most essential step, he said, would be for Mali to lift the siege.", "Mali to lift the siege"),
])
def test_what_comes_before_talks_is_a_condition(sentence: str, requires: str) -> None:
    text = OPEN.format("") + sentence
    (meeting,) = planned(text, SAID)
    one = only(text, "condition", SAID)
    assert (one.requires, one.meeting, one.modality) == (requires, meeting.id, "decided")


@pytest.mark.parametrize("sentence", [
    "\"Let us meet first and then we can talk about trade,\" the minister said.",
    "The first step of the dam was built in May.",
    "Mali must give up its threats, he said.",
    "As soon as the rains end, they will go home.",
])
def test_what_is_no_condition_of_theirs(sentence: str) -> None:
    assert of_kind(OPEN.format("") + sentence, "condition", SAID) == []


def test_what_must_be_done_where_there_are_conditions() -> None:
    text = OPEN.format(" under certain conditions") + "Mali must also recognise the old line, he said."
    assert only(text, "condition", SAID).requires == "Mali must also recognise the old line"


HEADING = ("Statement by Deputy Permanent Representative Ana Quiroga at the UN Security Council open debate on the "
           "situation in the Sahel and the Lake Chad basin\n")


def test_a_long_heading_says_who_speaks() -> None:
    one = only(f"{HEADING}We propose a meeting of Chad and Mali in Geneva on 3 September.", "date", SAID)
    assert one.speaker is not None
    assert one.speaker.endswith("Ana Quiroga")
    prose = ("A statement by Representative Ana Quiroga at the UN Security Council open debate on the Sahel and the "
             "Lake Chad basin was well received. Chad and Mali will meet in Geneva on 3 September.")
    assert only(prose, "date", SAID).speaker is None


def test_what_is_told_of_as_well_is_another_meeting() -> None:
    text = ("We call for direct talks between Chad and Mali. We support the initiative to hold a ministerial meeting "
            "of the Quartet in September, as well as consultations in a wider format with the participation of Peru.")
    every = found(text, SAID)
    assert len(every.meetings) == 3
    assert {one.status for one in every.meetings} == {"proposed"}
    (attendance,) = [one for one in every.findings if one.kind == "attendance"]
    (window,) = [one for one in every.findings if one.kind == "window"]
    assert attendance.meeting != window.meeting
    assert names(every, every.meetings[0]) == {"Chad", "Mali"}


def test_preparation_that_is_to_be_ensured() -> None:
    text = "Chad and Mali propose a summit in Rome. All comments are welcome so as to ensure thorough preparatory work."
    assert only(text, "preparation", SAID).modality == "proposed"
