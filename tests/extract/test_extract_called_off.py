"""A meeting that was called off stays so when it is told what was said of it before, and another one is another."""

from __future__ import annotations

import pytest

from .kit import found, names, of_kind, only, planned


@pytest.mark.parametrize("sentence", [
    "Norland and Chile called off their talks in Muscat, hours after they had said the talks would open on Friday.",
    "Norland and Chile cancelled their talks in Muscat, a day after saying that the talks would begin on Friday.",
    "Chile has called off talks with Norland in Muscat. An envoy had said that the talks would open on Friday.",
])
def test_what_was_said_before_is_of_the_meeting_called_off(sentence: str) -> None:
    (meeting,) = planned(sentence)
    assert meeting.status == "rejected"
    assert of_kind(sentence, "precedence") == []
    assert {one.modality for one in found(sentence).findings} == {"rejected"}


def test_a_meeting_after_another_is_another() -> None:
    sentence = "Norland and Chile will hold a meeting in Muscat, two days after their summit in Lima on Friday."
    assert len(planned(sentence)) == 2
    assert only(sentence, "precedence").min_gap_days == 2


@pytest.mark.parametrize("sentence", [
    "The rebels have called off talks with Chile in Lima on Friday.",
    "The rebels say they have cancelled talks with Chile in Lima on Friday.",
    "The rebels and Chile have agreed to not meet in Lima on Friday.",
])
def test_who_calls_a_meeting_off_is_one_of_those_who_would_have_met(sentence: str) -> None:
    findings = found(sentence)
    (meeting,) = findings.meetings
    assert meeting.status == "rejected"
    assert names(findings, meeting) == {"rebels", "Chile"}


def test_one_more_in_another_country_is_another_meeting() -> None:
    text = "Cuba and Chile called off a meeting in Muscat. "
    assert len(planned(text + "Cuba also called off a meeting with Chile in Lima.")) == 2
    assert len(planned(text + "Cuba also wrote that a meeting with Chile in Muscat would be useless.")) == 1
    assert len(planned(text + "The meeting in Muscat was to be the first.")) == 1


def test_what_would_have_been_sets_nothing() -> None:
    said = "Norland and Chile hoped to meet. The talks in Muscat next week would have been their third this year."
    assert found(said).findings == ()
    said = "Norland and Chile hoped to meet. The talks in Muscat next week would be their third this year."
    assert {one.kind for one in found(said).findings} == {"window", "venue_allowed"}


@pytest.mark.parametrize("sentence", [
    "The king was delighted to welcome Prime Minister Ana Ruiz of Chile to the palace in Muscat today.",
    "President Ivo Brandt was honored to host Prime Minister Ana Ruiz of Chile in Muscat today.",
    "Foreign Minister Ivo Brandt had the pleasure of meeting Prime Minister Ana Ruiz of Chile in Muscat today.",
])
def test_what_somebody_was_glad_to_do_is_done(sentence: str) -> None:
    assert planned(sentence) == []


def test_what_somebody_said_they_would_be_glad_to_do_is_offered() -> None:
    sentence = "President Ivo Brandt said he was happy to host talks between Chile and Peru in Muscat next month."
    (meeting,) = planned(sentence)
    assert meeting.status == "proposed"


@pytest.mark.parametrize("sentence", [
    "The vote for a constituent assembly is due in Lima by the end of June.",
    "The legislative assembly will convene in Lima on 4 June.",
])
def test_an_assembly_of_one_state_is_no_meeting(sentence: str) -> None:
    assert planned(sentence) == []
