"""What was only asked for at first, was never held, or is only remembered makes nothing firm for a meeting to come."""

from __future__ import annotations

import pytest

from .kit import SUMMIT, found, of_kind, only, planned

TALKS = "Norland and Sudmark will hold talks in Lima on 3 June. "


@pytest.mark.parametrize("sentence", [
    "Norland had originally demanded that the prisoners be freed before any talks.",
    "Sudmark at first refused to attend unless the prisoners were freed.",
    "The rebels had initially insisted that they would not come unless the prisoners were freed.",
])
def test_a_condition_that_was_set_at_first_is_no_more(sentence: str) -> None:
    assert only(TALKS + sentence, "condition").modality == "rejected"


@pytest.mark.parametrize("sentence", [
    "Sudmark had initially proposed Rome.",
    "Originally, Sudmark wanted the talks to be held in Rome.",
    "Sudmark no longer insists on Rome.",
])
def test_a_place_that_was_wanted_at_first_is_no_more(sentence: str) -> None:
    said = {one.places[0]: one.modality for one in of_kind(TALKS + sentence, "venue_allowed")}
    assert said.get("Rome", "rejected") == "rejected"
    assert said["Lima"] == "decided"


def test_what_came_after_what_was_asked_at_first_stands() -> None:
    sentence = "Norland initially refused to come but will hold talks with Sudmark in Lima on 3 June."
    assert only(sentence, "date").modality == "decided"


@pytest.mark.parametrize("sentence", [
    "The round, which was to have opened in Rome in December, could not be convened.",
    "A session that had been due to open in Rome in April never took place.",
    "The round, which should have begun in Rome in April, did not take place.",
])
def test_what_was_never_held_sets_neither_day_nor_place(sentence: str) -> None:
    assert found(sentence).findings == ()
    assert "Rome" not in str(of_kind(TALKS + sentence, "venue_allowed"))


@pytest.mark.parametrize("sentence", [
    "Members of the Council will recall that the third round of talks, which was held in Lima from 20 to 29 October "
    "2023, resulted in a truce.",
    "It will be recalled that the parties held talks in Lima from 3 to 9 March 2024.",
    "Readers will remember that the second round of talks took place in Lima.",
])
def test_what_is_remembered_is_over(sentence: str) -> None:
    assert planned(sentence) == []


def test_what_the_council_will_know_may_be_to_come() -> None:
    sentence = "As the Council will be aware, the fourth round of talks between Norland and Sudmark opens on 3 June."
    assert only(sentence, "date").modality == "decided"


def test_a_journey_that_would_be_the_first_is_no_place_to_meet() -> None:
    trip = "It would be Mr. Kole's first visit to Chad since he won the elections."
    meeting = "President Omar Kole of Norland will meet President Ivo Brandt of Sudmark in Lima on Friday. "
    assert [one.places for one in of_kind(meeting + trip, "venue_allowed")] == [("Lima",)]
    assert of_kind(meeting[:-2] + ", his third trip to Chad this year.", "window") == []


def test_what_would_need_preparation_is_only_thought() -> None:
    assert only(SUMMIT + "It would require careful preparation.", "preparation").modality == "proposed"
    assert only(SUMMIT + "It requires careful preparation.", "preparation").modality == "decided"


def test_what_is_off_was_decided_by_nobody() -> None:
    text = ("The visit seemed certain when officials of Chad and Niger said that their presidents would hold a summit "
            "in Rome next week. By evening, the summit was off.")
    assert {(one.speaker, one.modality) for one in of_kind(text, "window")} == {
        ("officials of Chad and Niger", "rejected")}
