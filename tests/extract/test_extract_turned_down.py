"""A condition that the other side turns down, and what is as firm as its words make it."""

from __future__ import annotations

import pytest

from .kit import found, names, of_kind, only, planned

SET = "Chile says it will not return to talks with Peru in Lima until the prisoners are freed. "


@pytest.mark.parametrize(("sentence", "speaker"), [
    ("Peru rejected the demand.", "Peru"),
    ("Peru has dismissed the condition as unacceptable.", "Peru"),
    ("Peru's foreign minister, Ana Ruiz, turned down the ultimatum on Friday.", "Ana Ruiz"),
    ("Peru cannot accept those terms, Ana Ruiz said.", "Ana Ruiz"),
    ("Ana Ruiz said that the condition was unacceptable.", "Ana Ruiz"),
])
def test_the_other_side_turns_a_condition_down(sentence: str, speaker: str) -> None:
    one, other = of_kind(SET + sentence, "condition")
    assert (one.modality, other.modality) == ("decided", "rejected")
    assert (other.requires, other.speaker) == (one.requires, speaker)


@pytest.mark.parametrize("sentence", [
    "Peru has not rejected the demand.",
    "Peru rejected the demand for higher taxes.",
    "Peru rejected the report. The weather was fine. It rained. Ruiz rejected the demand.",
    "Chile said it would not drop the demand.",
])
def test_what_is_not_turned_down_stands_alone(sentence: str) -> None:
    assert len(of_kind(SET + sentence, "condition")) == 1


def test_whom_the_rebels_wait_for_is_their_government() -> None:
    findings = found("Chad's oldest rebel movement says it will not return to talks until the government frees it.")
    (meeting,) = findings.meetings
    assert "Chad" in names(findings, meeting)


HEAD = "Visit to Peru\n\nMedia release\n{}\n15 May 2024\n\n"


@pytest.mark.parametrize(("line", "speaker"), [
    ("Minister of Foreign Affairs, Cuba", "Minister of Foreign Affairs"),
    ("Minister for Trade and Tourism", "Minister for Trade and Tourism"),
    ("Senator the Hon Ana Ruiz", "Ana Ruiz"),
])
def test_who_tells_of_their_own_journey_stands_above_it(line: str, speaker: str) -> None:
    one = only(HEAD.format(line) + "I will travel to Lima to meet President Luis Paz of Peru.", "venue_allowed")
    assert speaker in (one.speaker or "")


def test_an_office_above_what_others_tell_says_nothing() -> None:
    text = HEAD.format("Minister of Foreign Affairs, Cuba")
    text += "The minister will travel to Lima to meet President Luis Paz of Peru."
    assert only(text, "venue_allowed").speaker is None


def test_whom_only_the_office_names_is_called_by_both() -> None:
    text = (
        "Canada's Prime Minister Justin Trudeau spoke to President Luis Paz of Peru. "
        "The Prime Minister invited President Paz to come to Ottawa for talks."
    )
    assert only(text, "venue_allowed").speaker == "Prime Minister Justin Trudeau"


def test_what_a_meeting_is_makes_it_no_less_firm() -> None:
    text = "Chile and Peru will meet in Lima on Friday. This is a big discussion ahead of the leaders' summit in June."
    assert {one.status for one in planned(text)} == {"decided"}


@pytest.mark.parametrize(("sentence", "status"), [
    ("Foreign Minister Ana Ruiz was flying to Peru on Wednesday for talks with President Luis Paz.", "decided"),
    ("Foreign Minister Ana Ruiz was flying to Peru on May 15 for expected talks with President Luis Paz.", "possible"),
    ("Foreign Minister Ana Ruiz was flying to Peru on May 3 for talks with President Luis Paz.", "past"),
])
def test_who_was_on_the_way_today_meets_now(sentence: str, status: str) -> None:
    (meeting,) = found(sentence).meetings
    assert meeting.status == status
