"""What is said of a meeting that is over, of a body, or of what is only asked for sets nothing for one to come."""

from __future__ import annotations

import pytest

from .kit import SUMMIT, found, names, of_kind, only, planned, told


@pytest.mark.parametrize("sentence", [
    "The talks in Muscat went on for six days.",
    "The negotiations in Muscat ran to nine days and produced a map.",
    "The round in Muscat broke up after two days.",
    "Kole said the talks in Muscat ended without result.",
    "But the talks in Muscat took only three hours.",
    "Kole and Brandt last saw each other in November at the annual meeting in Muscat.",
    "The two last spoke in person in November.",
])
def test_what_has_run_its_course_sets_nothing(sentence: str) -> None:
    assert found(SUMMIT + sentence).findings == ()


def test_a_meeting_that_may_end_is_not_over() -> None:
    assert len(planned(SUMMIT + "If the summit ended in Muscat, Kole would sign a treaty there.")) == 1


@pytest.mark.parametrize("sentence", [
    "The previous round of negotiations was held in Muscat in 2020. It was scheduled to last two days but broke up.",
    "The last round of talks took place in Muscat in 2020. It was meant to go on for a week but was cut short.",
])
def test_it_was_goes_on_telling_of_what_is_over(sentence: str) -> None:
    assert of_kind(SUMMIT + sentence, "duration") == []


def test_it_goes_on_telling_of_the_meeting_to_come() -> None:
    sentence = "The previous round was held in Muscat in 2020. The summit will last two days."
    assert only(SUMMIT + sentence, "duration").max_days == 2


@pytest.mark.parametrize("sentence", [
    "On Tuesday morning President Kole will deliver her remarks to the General Assembly.",
    "President Kole will address the General Assembly in New York on 3 June.",
])
def test_a_speech_to_a_body_is_no_meeting(sentence: str) -> None:
    assert found(sentence).findings == ()


@pytest.mark.parametrize("sentence", [
    "Should the parties agree on a budget, I would propose to convene an international conference in Tunis.",
    "If the ceasefire holds, I would suggest that Norland and Sudmark meet in Tunis in June.",
    "Once the map is agreed, I would recommend convening a summit of Norland and Sudmark.",
])
def test_what_a_proposal_hangs_on_is_no_firmer_than_the_proposal(sentence: str) -> None:
    assert only(sentence, "condition").modality == "proposed"


def test_what_a_party_insists_on_stays_firm() -> None:
    sentence = "President Kole of Norland will meet President Brandt of Sudmark only if the border is opened."
    assert only(sentence, "condition").modality == "decided"


@pytest.mark.parametrize("asked", ["has proposed that", "suggested to both sides that", "requested that"])
def test_a_plain_verb_after_what_is_asked_for_is_proposed(asked: str) -> None:
    text = f"The mediator {asked} the foreign ministers of the states on the river, Norland and Sudmark, meet in June."
    assert {one.modality for one in found(text).findings} == {"proposed"}


def test_the_leaders_of_a_body_stay_its_leaders() -> None:
    text = (
        "Prime Minister Vale of Fiji proposed that the leaders of the Pacific Islands Forum meet in Suva next week. "
        "Fisheries officials from Kenya and Chile are scheduled to meet in Brisbane on Thursday. "
        "Secretary General Ana Tupou said the leaders should meet only after the officials have done so."
    )
    told = found(text)
    first, second = told.meetings
    assert names(told, first) == {"Pacific Islands Forum"}
    order = only(text, "precedence")
    assert (order.before, order.after, order.modality) == (second.id, first.id, "proposed")


def test_who_is_not_to_be_invited_calls_no_summit_off() -> None:
    told = found(SUMMIT + "Landlocked states would not be invited to the summit.")
    assert [one.status for one in told.meetings] == ["decided"]


@pytest.mark.parametrize("text", [
    "Norland holds the second round of its presidential election in Rome on 16 June.",
    "A third round of voting will be held in Rome on 16 June.",
    "The summit urged all parties to accept the result in Rome.",
    "Delegates said the summit, the first in Rome since 2009, had been the best attended in years.",
])
def test_what_is_no_meeting_or_is_over_leaves_nothing_to_hold(text: str) -> None:
    assert found(f"Norland and Sudmark are neighbours. {text}").findings == ()


@pytest.mark.parametrize(("intro", "speaker"), [
    ("In response to questions, the Official Spokesman said:", "official spokesman"),
    ("The Foreign Ministry of Norland issued the following statement:", "Foreign Ministry of Norland"),
    ("Mr. Brandt said:\n\n“We like Oslo.”", None),
])
def test_who_is_announced_says_the_paragraphs_that_follow(intro: str, speaker: str | None) -> None:
    there = found(f"{intro}\n\nPresident Anna Kole and President Ivo Brandt will meet in Rome.\n\n"
                  "Their meeting will last a day.")
    assert {one.speaker for one in there.findings} == {speaker}


@pytest.mark.parametrize("asked", [
    "President Kole suggested in a letter that the summit with Sudmark be held in Rome on June 3.",
    "President Kole proposed in Friday's message that the summit with Sudmark open in Rome on June 3.",
])
def test_what_should_become_of_a_meeting_is_proposed(asked: str) -> None:
    assert {told(one) for one in found(asked).findings} == {
        "date 2024-06-03 proposed", "venue_allowed Rome proposed"}


def test_what_a_paper_has_seen_is_not_the_papers_word() -> None:
    text = "Chad will meet Niger on June 3, according to a draft seen by the Lagos Post."
    assert {one.speaker for one in found(text).findings} == {None}


def test_two_days_far_apart_are_a_choice() -> None:
    text = "Chad earlier this week proposed holding the talks with Niger on May 21 or June 2."
    assert [(told(one), one.speaker) for one in found(text).findings] == [
        ("date 2024-05-21 proposed", "Chad"), ("date 2024-06-02 proposed", "Chad")]
    assert told(found("Chad and Niger will meet on May 21 or 22.").findings[0]) == "date 2024-05-21/2024-05-22 decided"
