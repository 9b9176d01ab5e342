"""Whom one side lets in or keeps out, whose demand that is, and where those meet who are only hosted."""

from __future__ import annotations

import pytest

from .kit import found, names, of_kind, only

TALKS = "Chile and Peru will hold talks in Muscat. "


@pytest.mark.parametrize("sentence", [
    "The rebels have rejected requests to allow Cuba to take part in the talks.",
    "The rebels refused to let Cuba attend the talks.",
    "The rebels turned down appeals from Chile to admit Cuba to the negotiations.",
    "The rebels have refused to allow what they called \"puppet\" envoys from Cuba to take part in the talks.",
])
def test_whom_one_side_would_not_let_in(sentence: str) -> None:
    one = only(TALKS.replace("Peru", "the rebels") + sentence, "attendance")
    assert (one.role, one.modality) == ("excluded", "decided")


@pytest.mark.parametrize("sentence", [
    "The rebels have refused to allow Cuba to build a road.",
    "The rebels have not refused to let Cuba attend the talks.",
])
def test_what_else_is_not_allowed_keeps_nobody_out(sentence: str) -> None:
    assert of_kind(TALKS + sentence, "attendance") == []


@pytest.mark.parametrize(("sentence", "speaker", "firm"), [
    ("The dispute was over Peru's insistence that Cuba be present at the talks.", "Peru", "decided"),
    ("The dispute was over Peru's insistence on bringing Cuba to the negotiating table.", "Peru", "decided"),
    ("A dispute arose over Peru's demand that Cuba be brought to the table.", "Peru", "proposed"),
])
def test_whose_demand_it_is(sentence: str, speaker: str, firm: str) -> None:
    one = only(TALKS + sentence, "attendance")
    assert (one.role, one.speaker, one.modality) == ("required", speaker, firm)


def test_a_meeting_held_without_some_is_told() -> None:
    one = only(TALKS + "The talks will take place without any delegates from Cuba's army.", "attendance")
    assert (one.role, one.modality) == ("excluded", "decided")
    one = only(TALKS + "The rebels want to hold the talks without any delegates from Cuba.", "attendance")
    assert (one.role, one.modality) == ("excluded", "proposed")


def test_who_must_be_there_makes_the_meeting_no_firmer() -> None:
    text = "Chile and Peru may hold talks. Peru says that Cuba must be involved in the talks."
    assert found(text).meetings[0].status == "possible"


@pytest.mark.parametrize("sentence", [
    "Meanwhile, Norway has offered to host the next round.",
    "Norway has offered to host the next round.",
])
def test_a_state_that_offers_to_host_is_a_place_and_meets_nobody(sentence: str) -> None:
    text = "Chile and Peru have held four rounds of talks in Muscat. " + sentence
    findings = found(text)
    one = only(text, "venue_allowed")
    (meeting,) = [each for each in findings.meetings if each.id == one.meeting]
    assert one.places == ("Norway",)
    assert names(findings, meeting) == {"Chile", "Peru"}


def test_a_state_that_hosts_its_own_talks_takes_part() -> None:
    text = "Norway will host the next round of talks with Peru in June."
    findings = found(text)
    assert names(findings, findings.meetings[0]) == {"Norway", "Peru"}


@pytest.mark.parametrize("sentence", [
    "Foreign Minister Ana Ruiz will meet ministers in the Starmer Government on Friday.",
    "Foreign Minister Ana Ruiz will meet ministers in the Ruiz Administration on Friday.",
])
def test_a_government_is_no_place(sentence: str) -> None:
    assert of_kind(sentence, "venue_allowed") == []


@pytest.mark.parametrize(("sentence", "speaker"), [
    ("A rebel representative in northern Chile had told the radio on Monday that the talks would begin in Lima.",
     "rebel representative in northern Chile"),
    ("That rebel figure also had said the talks would begin in Lima.", "That rebel figure"),
    ("Chile has told the radio that the talks will begin in Lima.", "Chile"),
])
def test_who_speaks_somewhere_is_not_the_place(sentence: str, speaker: str) -> None:
    assert only(sentence, "venue_allowed").speaker == speaker
