"""An event is held whoever stays away from it, and whatever is only hoped for before it."""

from __future__ import annotations

import pytest

from .kit import found, names, of_kind, only, planned, told

TWO = "President Anna Kole of Norland and President Ivo Brandt of Sudmark will meet in Oslo on Friday. "


@pytest.mark.parametrize("sentence", [
    "President Kole will not attend the summit in Niamey on Friday.",
    "President Kole is not going to be part of the summit in Niamey on Friday.",
    "President Kole will not travel to Niamey for the summit on Friday.",
    "President Kole is not joining the summit in Niamey on Friday.",
    "The president said he would skip the summit in Niamey on Friday.",
])
def test_who_stays_away_from_an_event_calls_it_not_off(sentence: str) -> None:
    assert only(sentence, "date").modality == "decided"
    assert told(only(sentence, "venue_allowed")) == "venue_allowed Niamey decided"
    assert not of_kind(sentence, "venue_forbidden")


def test_who_refuses_talks_at_a_place_still_refuses_it() -> None:
    assert of_kind("The rebels said they would not attend the talks in Bangui.", "venue_forbidden")


@pytest.mark.parametrize("sentence", [
    "President Omar Haddad will not be taking part in Friday's meeting.",
    "President Omar Haddad won't be joining them on Friday.",
    "President Omar Haddad is not going to be part of the meeting on Friday.",
    "President Omar Haddad is not attending the meeting on Friday.",
])
def test_who_stays_away_from_others_moves_nothing(sentence: str) -> None:
    read = found(TWO + sentence)
    assert told(only(TWO + sentence, "attendance")) == "attendance haddad excluded decided"
    assert {one.modality for one in read.findings} == {"decided"}
    assert names(read, read.meetings[0]) == {"Anna Kole", "Ivo Brandt"}


@pytest.mark.parametrize("sentence", [
    "The visit comes ahead of the harbour summit in Lima in November.",
    "President Kole wants to meet President Ivo Brandt ahead of the harbour summit in Lima in November.",
    "The two ministers hope to meet before the conference scheduled for June 3 in Lima.",
    "I wish to propose a meeting between the two ministers prior to the meeting of the Lake Basin Foreign Ministers "
    "that is to be held in Lima later this month.",
    "They met last week to prepare for the planned summit in Lima in June.",
    "Kole might see Brandt after next month's harbour summit in Lima.",
])
def test_what_others_are_set_by_is_taken_for_granted(sentence: str) -> None:
    assert only(sentence, "window" if "June 3" not in sentence else "date").modality == "decided"
    assert only(sentence, "venue_allowed").modality == "decided"


@pytest.mark.parametrize("sentence", [
    "The two ministers may meet before the possible summit in Lima in June.",
    "The two ministers may meet before any summit in Lima in June.",
    "President Kole hopes to hold talks with President Ivo Brandt before the proposed summit in Lima in June.",
    "Q Will they meet before the summit in Lima in June?",
])
def test_what_is_only_possible_is_not(sentence: str) -> None:
    assert not any(one.modality == "decided" for one in found(sentence).findings)
    assert "decided" not in {one.status for one in planned(sentence)}


def test_the_month_of_that_year_is_over() -> None:
    assert not of_kind("They met in Rome in May to prepare for the summit in Lima in November of that year.", "window")


HELD = "The leaders of the African Union will hold a summit in Lome on Monday. "


@pytest.mark.parametrize("away", [
    "Peter Lobos of Chile announced that he will not attend the summit.",
    "President Peter Lobos will not come to the summit.", "President Peter Lobos is to skip the summit.",
])
def test_who_stays_away_from_a_summit_is_kept_out_of_it_and_the_summit_stands(away: str) -> None:
    said = found(HELD + away)
    [one] = said.meetings
    assert one.status == "decided"
    assert "Peter Lobos" not in names(said, one)
    assert [told(each) for each in of_kind(HELD + away, "attendance")] == ["attendance lobos excluded decided"]


def test_of_two_who_meet_one_that_stays_away_ends_it() -> None:
    assert [one.status for one in found("Chad will boycott the talks with Sudan in Rome on Monday.").meetings] == [
        "rejected"]


def test_the_summit_is_the_only_one_that_was_told_of_however_long_ago() -> None:
    text = HELD + "The rain goes on. " * 9 + "The summit will last two days."
    assert len(found(text).meetings) == 1


def test_a_summit_of_a_body_is_the_one_called_by_its_letters() -> None:
    text = "A summit of the African Union will be held in Lome. The AU summit opens on Monday."
    assert len(found(text).meetings) == 1
