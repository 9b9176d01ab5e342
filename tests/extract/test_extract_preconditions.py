"""Parties that wait for something before they talk: what they ask for, of which meeting, and who would meet."""

from __future__ import annotations

import pytest

from .kit import found, names, of_kind, only, planned


@pytest.mark.parametrize(("text", "requires"), [
    ("Chad said rebels would not take part in Tuesday's talks in Rome until prisoners had been released.",
     "prisoners had been released"),
    ("Protest leaders said they would not hold talks with President Ion Rusu until their demands had been met.",
     "their demands had been met"),
    ("Talks between Chad and Niger are on hold until the rebels release a hostage.", "the rebels release a hostage"),
    ("Talks between Chad and Niger have been delayed until the army leaves.", "the army leaves"),
    ("A meeting between President Kole of Chad and President Brandt of Niger is possible when certain agreements are "
     "reached.", "certain agreements are reached"),
    ("A meeting between President Kole of Chad and President Brandt of Niger is possible after reaching an agreement.",
     "reaching an agreement"),
    ("Chad has turned down an invitation to hold talks with Niger, insisting that Niger reopen the road first.",
     "Niger reopen the road first"),
    ("Niger must release all prisoners for talks with Chad to resume.", "Niger must release all prisoners"),
    ('"We will return to the talks with Niger as soon as Brandt and his government stop the works," Kole said.',
     "Brandt and his government stop the works"),
    ("Chad will not attend talks with Niger unless the road is reopened, said the spokesman of the army.",
     "the road is reopened"),
])
def test_what_is_asked_for(text: str, requires: str) -> None:
    one = only(text, "condition")
    assert (one.requires, one.modality) == (requires, "decided")


@pytest.mark.parametrize("text", [
    "Niger has rejected any conditions for border talks with Chad.",
    "Niger rejects preconditions for talks with Chad.",
    "Niger is not open to talks with Chad under any conditions.",
    "Chad said it will return without preconditions to the talks with Niger.",
])
def test_conditions_turned_down(text: str) -> None:
    one = only(text, "condition")
    assert (one.requires, one.modality) == (None, "rejected")


@pytest.mark.parametrize("text", [
    "Chad and Niger will hold talks in Rome. Niger has rejected any conditions for the loan.",
    "Chad and Niger will hold talks in Rome. Niger must release all funds for the dam to be built.",
])
def test_conditions_of_something_else(text: str) -> None:
    assert of_kind(text, "condition") == []


@pytest.mark.parametrize(("text", "who"), [
    ("Eritrea has said it won't return to four-way talks on its border unless Ethiopia lifts its sanctions.",
     {"Eritrea", "Ethiopia"}),
    ("Eritrea said it will not take part in any new meeting with Ethiopia until the army leaves.",
     {"Eritrea", "Ethiopia"}),
    ("The rebels said they would not return to the talks unless Chad withdraws.", {"rebels", "Chad"}),
    ("Eritrea said it would not return to talks with Ethiopia until Sudan was invited.", {"Eritrea", "Ethiopia"}),
])
def test_who_waits_is_one_of_those_who_meet(text: str, who: set[str]) -> None:
    [one] = planned(text)
    assert names(found(text), one) == who


def test_demands_that_are_met_meet_nobody() -> None:
    assert planned("The strike will go on until the demands of Chad and Niger are met.") == []


@pytest.mark.parametrize("ending", ["unless the siege is lifted", "until prisoners are freed", "if nothing changes"])
def test_who_waits_has_nothing_against_the_place(ending: str) -> None:
    text = f"Chad and Niger will hold talks in Rome. Chad said it would not travel to Rome {ending}."
    assert of_kind(text, "venue_forbidden") == []


def test_who_waits_is_not_kept_out() -> None:
    text = "Chad and Niger will hold talks. Sudan will not attend the talks unless it is asked."
    assert of_kind(text, "attendance") == []
    assert of_kind(text.replace(" unless it is asked", ""), "attendance") != []


@pytest.mark.parametrize(("sentence", "what"), [
    ("There has to be a full withdrawal before those talks begin, Chad's president said.", "a full withdrawal"),
    ("There must first be an apology before the talks, Chad's president said.", "an apology"),
    ("The troops must leave before those talks begin, Chad's president said.", "The troops must leave"),
    ("Any talks before the siege is lifted are unacceptable, Chad's president said.", "the siege is lifted"),
])
def test_what_there_must_be_before_talks(sentence: str, what: str) -> None:
    one = only("Chad and Niger are to hold talks in Rome. " + sentence, "condition")
    assert (one.requires, one.modality) == (what, "decided")


def test_what_must_be_done_before_something_else_is_no_condition() -> None:
    assert of_kind("Chad and Niger are to hold talks. There has to be a census before the vote.", "condition") == []


def test_what_a_country_depends_on_is_no_condition() -> None:
    text = "Chad and Niger will hold talks on Friday. Chad, which depends on the Nile for its water, fears the dam."
    assert of_kind(text, "condition") == []
    text = "Chad and Niger may hold talks on Friday, which depends on the release of prisoners."
    assert [one.requires for one in of_kind(text, "condition")] == ["the release of prisoners"]


def test_what_is_not_ruled_out_while_both_are_somewhere_is_no_condition() -> None:
    text = "President Kole has not ruled out talks with President Brandt while both are in Rome."
    assert of_kind(text, "condition") == []
