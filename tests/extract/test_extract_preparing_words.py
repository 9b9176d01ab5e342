"""Preparation that has still to begin, meetings that make arrangements, and what was put off until it is ready."""

import pytest

from tests.extract.kit import SUMMIT, found, of_kind, only, planned


@pytest.mark.parametrize(("sentence", "modality"), [
    ("The active phase of preparation for the summit will begin after the harvest.", "decided"),
    ("Preparations for the meeting are to start in June, Kole said.", "decided"),
    ("Preparatory work may begin in July.", "possible"),
])
def test_preparation_that_is_still_to_begin(sentence: str, modality: str) -> None:
    assert only(SUMMIT + sentence, "preparation").modality == modality
    assert not of_kind(SUMMIT + sentence, "window")


def test_preparation_that_is_over_is_not_needed() -> None:
    assert not of_kind(SUMMIT + "Preparations for the last summit had begun in May.", "preparation")


@pytest.mark.parametrize("aim", [
    "to make arrangements for the summit", "to finalise the arrangements for the summit",
    "to complete the practical preparations for the summit",
])
def test_who_meets_to_make_arrangements(aim: str) -> None:
    text = SUMMIT + f"Their foreign ministers will meet in Oslo on Friday {aim}."
    first, second = planned(text)
    assert only(text, "preparation").meeting == first.id
    order = only(text, "precedence")
    assert (order.before, order.after) == (second.id, first.id)


@pytest.mark.parametrize("sentence", [
    "However, it has been agreed to delay the meeting.",
    "It was later decided to put the meeting off.",
    "It has since been delayed.",
])
def test_a_day_that_had_been_planned_and_is_put_off(sentence: str) -> None:
    text = "The envoys of Chad and Niger had planned to meet in Tunis on 28 May. " + sentence
    assert only(text, "date").modality == "rejected"


def test_what_was_only_planned_gives_no_day() -> None:
    text = "The envoys of Chad and Niger had planned to meet in Tunis on 28 May. The weather was fine."
    assert not of_kind(text, "date")


@pytest.mark.parametrize(("sentence", "requires"), [
    ("It has been agreed to postpone the summit until conditions are more favourable.", "conditions are more "
     "favourable"),
    ("Should a need arise, it could be organised within days.", "a need arise"),
    ("\"If we could agree on something useful, then of course I would be happy to meet him,\" Kole said.",
     "we could agree on something useful"),
    ("Until the prisoners are freed, Brandt will not attend any summit.", "the prisoners are freed"),
    ("Kole would not attend the summit until its demands were met, ending weeks of talks.", "its demands were met"),
])
def test_what_a_meeting_waits_for(sentence: str, requires: str) -> None:
    assert only(SUMMIT + sentence, "condition").requires == requires


@pytest.mark.parametrize("sentence", [
    "The rebels threatened to resume fighting if the government did not return to the talks.",
    "Whether the summit succeeds depends on the maps.",
    "The outcome of the talks hinges on the maps.",
])
def test_what_sets_no_condition(sentence: str) -> None:
    assert not [one for one in found(SUMMIT + sentence).findings if one.kind == "condition"]
