"""One side's journey to talks, one man who is not there, and envoys between the sides: they are of the talks told "
"of."""

from __future__ import annotations

import pytest

from .kit import of_kind, only, planned

TALKS = "Peace talks between Chad's rival factions will be held in Geneva on Monday. "
TWO = "Talks between Chad and Cuba will open in Cairo on Monday. "


@pytest.mark.parametrize("sentence", [
    "The Cuban delegation will arrive in Cairo on Sunday.",
    "Cuba's negotiators will reach Cairo on Sunday evening.",
    "The two delegations are expected to arrive in the Egyptian capital on Sunday.",
    "Chad's delegation arrives in Cairo on Sunday.",
])
def test_the_day_on_which_a_side_arrives_is_no_day_of_the_talks(sentence: str) -> None:
    assert [one.date for one in of_kind(TWO + sentence, "date")] == ["2024-05-20"]
    assert len(planned(TWO + sentence)) == 1


def test_who_arrives_for_talks_meets() -> None:
    text = "The Cuban delegation will arrive in Cairo on Sunday for talks with Minister Ana Ruiz of Chad."
    assert [one.date for one in of_kind(text, "date")] == ["2024-05-19"]


@pytest.mark.parametrize("sentence", [
    "Prime Minister Adam Noor would not participate in the talks, a spokesman said.",
    "President Adam Noor will not take part in the talks.",
])
def test_one_man_who_is_not_there_calls_no_talks_of_sides_off(sentence: str) -> None:
    assert [one.status for one in planned(TALKS + sentence)] == ["decided"]
    assert only(TALKS + sentence, "attendance").role == "excluded"


def test_a_president_who_will_not_meet_the_other_calls_it_off() -> None:
    summit = "President Anna Kole and President Ivo Brandt will hold a summit in Oslo. "
    assert [one.status for one in planned(summit + "President Brandt said he would not attend the summit.")] != [
        "decided"
    ]


def test_envoys_meet_the_sides_in_their_talks() -> None:
    text = TALKS + "Envoy Carl Berg will open consultations with the Chadian delegations on Monday at noon."
    assert len(planned(text)) == 1
    other = TALKS + "Envoy Carl Berg will open consultations with the Cuban delegations on Thursday."
    assert len(planned(other)) == 2


def test_separate_talks_with_both_sides_are_those_of_the_sides() -> None:
    text = TALKS + "The envoy will hold separate talks with the two sides."
    assert len(planned(text)) == 1
    assert len(planned(TALKS + "Envoy Carl Berg will hold separate talks with Minister Ana Ruiz.")) == 2
