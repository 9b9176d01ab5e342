"""Conditions for which somebody stays away, those that a side alone will meet, several conditions of one sentence."""

from __future__ import annotations

import pytest

from .kit import found, of_kind, only, planned, told

TALKS = "The government of Chad has agreed to talks with the Lake Liberation Front in Doha.\n"


@pytest.mark.parametrize(("sentence", "what"), [
    ("The Front said it could not accept talks because of a demand that its fighters disarm.", "fighters disarm"),
    ("The Front turned down the talks, objecting to the demand that they disarm first.", "they disarm first"),
    ("The Front rejected the invitation over the demand that it free its hostages.", "free its hostages"),
])
def test_what_is_asked_for_and_why_somebody_stays_away(sentence: str, what: str) -> None:
    one = only(TALKS + sentence, "condition")
    assert what in one.requires
    assert one.modality == "rejected"


@pytest.mark.parametrize("sentence", [
    "President Kole dismissed the call for a withdrawal as absurd.",
    "President Kole rejected the demand.",
    "A spokesman for the army brushed aside the demand for a troop withdrawal.",
])
def test_what_was_asked_for_is_dismissed(sentence: str) -> None:
    asked = TALKS + "The Front wants the army to first withdraw from the valley. "
    assert [one.modality for one in of_kind(asked + sentence, "condition")] == ["decided", "rejected"]


@pytest.mark.parametrize("sentence", [
    "President Kole dismissed the call for higher fishing quotas.", "President Kole rejected the book.",
])
def test_what_nobody_asked_for_before_talks_is_no_condition(sentence: str) -> None:
    asked = TALKS + "The Front wants the army to first withdraw from the valley. "
    assert [one.modality for one in of_kind(asked + sentence, "condition")] == ["decided"]


@pytest.mark.parametrize("sentence", [
    "The president said his envoys would only talk to rebels who had laid down their arms.",
    "It will negotiate only with rebels who have laid down their arms.",
    "The offer is open only to those who have laid down their arms.",
])
def test_whom_alone_a_side_will_meet(sentence: str) -> None:
    one = only(TALKS + sentence, "condition")
    assert "laid down their arms" in one.requires
    assert one.modality == "decided"


def test_who_only_talks_about_fish_sets_no_condition() -> None:
    assert not of_kind(TALKS + "The minister will only talk about groups of islands that are inhabited.", "condition")


def test_several_conditions_of_one_sentence() -> None:
    text = TALKS + "The Front will come only if the army returns to its barracks and if the prisoners are set free."
    assert [one.requires for one in of_kind(text, "condition")] == [
        "the army returns to its barracks", "the prisoners are set free",
    ]


def test_what_somebody_wants_first() -> None:
    text = "A general says the Lake rebels are ready to return to talks. But the general says the rebels want Chad " \
        "to first lift the curfew."
    one = only(text, "condition")
    assert ("lift the curfew" in one.requires, one.speaker) == (True, "general")


def test_those_willing_to_talk_only_if_state_their_own_condition() -> None:
    text = TALKS + "Last week, the Front declared its willingness for negotiations only if the patrols stop."
    assert (one := only(text, "condition")).modality == "decided"
    assert "Front" in one.speaker


@pytest.mark.parametrize(("text", "status"), [
    ("President Ruiz and President Ana Vega will have an opportunity to hold talks in Lima.", "possible"),
    ("The prime ministers of Chad and Niger will have a chance to talk informally in Abuja.", "possible"),
    ("President Ruiz and President Ana Vega will chat informally in Lima on Friday.", "decided"),
])
def test_a_chance_to_meet_is_only_a_chance(text: str, status: str) -> None:
    assert [one.status for one in planned(text)] == [status]
    assert only(text, "venue_allowed").modality == status


def test_the_meeting_of_a_day_is_the_one_of_that_day() -> None:
    text = "President Ruiz, President Ana Vega and President Omar Tall will meet in Lima on Friday. Their ministers " \
        "will meet in Quito on Monday. " + "There is much to do. " * 6 + "President Ivo Brandt will not be part of " \
        "the meeting on Friday."
    assert only(text, "attendance").meeting == "m1"


def test_whoever_leads_a_call_goes_nowhere() -> None:
    text = "MODERATOR: Next we’ll go to Lima.\nQ Thank you. Is the summit in Lima on?"
    assert not found(text).findings


def test_how_long_it_has_taken_is_no_time_of_a_meeting() -> None:
    text = "President Ruiz and President Ana Vega will meet in Lima. The bridge has gone from a plan to a road in " \
        "less than 18 months."
    assert not of_kind(text, "window")
    assert [told(one) for one in found("Chad and Niger have agreed to meet within two weeks.").findings] == [
        "window ..2024-05-29 decided",
    ]


def test_a_must_of_an_aside_says_nothing_of_the_place() -> None:
    text = "Talks of Chad and Niger are planned. That dialogue, to which civilians must be party, is expected to " \
        "open in Rome."
    assert only(text, "venue_allowed").modality == "possible"
