"""Wordings of news and statements that lead away from the meeting they tell of, or only seem to."""

from __future__ import annotations

import pytest

from .kit import found, names, of_kind, only, planned, told


@pytest.mark.parametrize(("sentence", "who"), [
    ("Rebels and the Chadian government agreed Wednesday to a cease-fire and peace talks.", {"Rebels", "Chad"}),
    ("Chad and Niger agreed to a truce and talks in Doha next month.", {"Chad", "Niger"}),
])
def test_talks_agreed_on_with_a_truce(sentence: str, who: set[str]) -> None:
    [one] = planned(sentence)
    assert (names(found(sentence), one), one.status) == (who, "decided")


def test_the_days_of_talks_agreed_on_with_a_truce() -> None:
    assert told(only("Chad and Niger agreed to a truce and talks in Doha next month.", "window")) == (
        "window 2024-06-01..2024-06-30 decided"
    )
    assert not of_kind("Chad and Niger agreed on talks and on a truce next month.", "window")


def test_whom_mediators_met_before_a_statement_they_have_met() -> None:
    text = "The co-chairs said so in the statement they made after meeting separately with Minister Ana Ruiz and " \
        "Minister Luis Vega on November 14 and 16."
    assert not planned(text)
    assert planned("After meeting Minister Ana Ruiz on Monday, President Luis Vega will fly to Rome.")


def test_the_day_of_what_comes_first_is_not_that_of_the_visit() -> None:
    text = "President Ana Ruiz will meet President Luis Vega in Lima on June 3. The meeting will be preceded by the " \
        "visit of an envoy on June 1."
    assert [one.date for one in of_kind(text, "date")] == ["2024-06-03"]


def test_nothing_other_than_a_meeting_is_a_meeting() -> None:
    text = "Chad and Niger announced no agreement other than a commitment to meet again in Lima in July."
    assert [one.status for one in planned(text)] == ["decided"]
    assert told(only(text, "venue_allowed")) == "venue_allowed Lima decided"
    assert of_kind("Chad will not hold talks with Niger in Lima.", "venue_forbidden")


@pytest.mark.parametrize("sentence", [
    "Chad and Niger agreed to talks in Doha, a decision that came after an envoy warned Kaya that he could face "
    "sanctions if he rejected the offer.",
    "The Chadian minister has been invited to Friday's talks with Niger, but I can't tell you if he's coming.",
])
def test_an_if_of_something_else_is_no_condition(sentence: str) -> None:
    assert not of_kind(sentence, "condition")


def test_what_should_be_before_talks_is_proposed() -> None:
    text = "Chad and Niger agreed to talks. Niger had said the prisoners should be released before negotiations."
    one = only(text, "condition")
    assert ("released" in one.requires, one.modality) == (True, "proposed")


def test_who_warns_another_in_an_aside_does_not_say_the_rest() -> None:
    text = "Chad and Niger agreed to talks in Doha, a move that came after the envoy told Kaya that he had to go."
    assert only(text, "venue_allowed").speaker is None


def test_what_talks_will_consider_makes_them_no_less_firm() -> None:
    text = "The consultations to be held in Rome this June will consider the role of the two ministers."
    assert only(text, "venue_allowed").modality == "decided"
    assert only("Chad will consider talks with Niger in Rome.", "venue_allowed").modality == "possible"


@pytest.mark.parametrize("day", ["3 June", "12 July"])
def test_talks_put_off_to_a_day_are_on_that_day(day: str) -> None:
    text = f"The envoy has postponed to {day} the next round of talks of Chad and Niger."
    assert only(text, "date").modality == "decided"


def test_they_are_those_of_whose_meeting_was_asked() -> None:
    text = "Q: Is the meeting with Minister Ana Ruiz still on for Thursday?\nMS. HALL: It is. They'll meet here in " \
        "the afternoon."
    assert len(planned(text)) == 1


@pytest.mark.parametrize("sentence", [
    "Chad and Niger will resume talks in Rome on 16 June after failing to agree.",
    "The envoy repeats his call on the parties to begin a dialogue without delay, and welcomes the decision of Chad "
    "to convene an extraordinary summit in Rome on 16 June.",
])
def test_what_failed_or_must_not_wait_makes_a_plan_no_less_firm(sentence: str) -> None:
    assert only(sentence, "date").modality == "decided"


def test_talks_that_hang_on_a_failure_are_possible() -> None:
    assert only("Failing an agreement, Chad and Niger will meet in Rome.", "venue_allowed").modality == "possible"
    assert [one.status for one in planned("Talks of Chad and Niger have been delayed.")] == ["possible"]


def test_a_day_told_by_its_number_is_of_the_month_told_before() -> None:
    text = "The presidents of Chad and Niger will meet in Rome on 18 October, preceded by a meeting of experts on " \
        "the 17th."
    assert [(one.date, one.modality) for one in of_kind(text, "date")] == [
        ("2024-10-18", "decided"), ("2024-10-17", "decided"),
    ]
    assert only("Talks of Chad and Niger will be held on the 17th.", "date").date == "2024-05-17"


def test_what_may_come_first_may() -> None:
    text = "The presidents of Chad and Niger will meet in Rome on 18 October, preceded by a possible meeting of " \
        "experts."
    assert "possible" in {one.status for one in planned(text)}


@pytest.mark.parametrize(("sentence", "kind"), [
    ("The summit will be an opportunity for your wife to visit Bolivia.", "venue_allowed"),
    ("The bridge is open to third-country travellers.", "venue_property"),
    ("Ruiz will be accompanied by a group of shipowners and return to Oslo on 1 June.", "attendance"),
    ("The summit follows the release of a statement in April.", "window"),
])
def test_what_is_told_beside_a_meeting_is_none_of_it(sentence: str, kind: str) -> None:
    assert not of_kind("President Ana Ruiz will meet President Luis Vega at a summit. " + sentence, kind)


def test_a_third_country_is_still_a_place() -> None:
    assert only("Chad and Niger will hold talks in a third country.", "venue_property").property == "third country"
