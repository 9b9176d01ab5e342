"""The day on which somebody agreed is none of the meeting's; what stopped goes on, what was held is over."""

from __future__ import annotations

import datetime

import pytest

from .kit import found, names, of_kind, only, planned, told

SAID = datetime.date(2024, 5, 15)


@pytest.mark.parametrize("sentence", [
    "Kenya on Monday agreed to hold talks with Uganda.",
    "Kenya and Uganda Monday agreed to hold talks.",
    "On Monday, Kenya agreed to hold talks with Uganda.",
    "Early Saturday, she got Kenya and Uganda to agree to a summit meeting.",
    "Mediators postponed talks between Kenya and Uganda indefinitely Monday night.",
    "Talks between Kenya and Uganda were suspended on Monday.",
    "Envoy Karl Holm sent out invitations to the talks on Tuesday. The talks are to be held in Tunis.",
    "The junta is due to decide Thursday whether to join UN-mediated talks in Lagos.",
    "The cabinet will vote on Monday whether to attend the talks in Tunis.",
])
def test_the_day_of_an_act_is_none_of_the_meeting(sentence: str) -> None:
    assert planned(sentence)
    assert not of_kind(sentence, "date")


@pytest.mark.parametrize("sentence", [
    "Kenya and Uganda will meet on Monday.", "On Monday, Kenya and Uganda will meet in Rome.",
    "On Monday, Kenya and Uganda hold talks in Rome.",
    "Kenya and Uganda have agreed to hold talks on Monday.", "The talks between Kenya and Uganda open Monday.",
])
def test_the_day_of_a_meeting_stays(sentence: str) -> None:
    assert only(sentence, "date").date == "2024-05-20"


@pytest.mark.parametrize("sentence", [
    "Talks between Kenya and Uganda were suspended on Wednesday and will resume on June 3.",
    "Talks between Kenya and Uganda broke off last week but are due to resume June 3.",
    "Talks between Kenya and Uganda adjourned on Friday and are to reconvene on June 3.",
])
def test_what_stopped_and_goes_on_is_one_meeting_and_decided(sentence: str) -> None:
    assert [told(one) for one in found(sentence).findings] == ["date 2024-06-03 decided"]
    assert [one.status for one in planned(sentence)] == ["decided"]


def test_what_is_only_expected_to_go_on_is_possible() -> None:
    sentence = "Talks between Kenya and Uganda broke off last week but are expected to resume June 3."
    assert [told(one) for one in found(sentence).findings] == ["date 2024-06-03 possible"]


@pytest.mark.parametrize("held", ["held on Sunday", "held Sunday", "that was held in Lima on Sunday", "held earlier"])
def test_what_was_held_is_over(held: str) -> None:
    sentence = f"Kenya and Uganda signed nothing after a meeting in the presence of the envoy Paul Hart {held}."
    assert not of_kind(sentence, "date")
    assert not planned(sentence)


@pytest.mark.parametrize("held", ["to be held on Sunday", "which will be held on Sunday"])
def test_what_is_to_be_held_is_ahead(held: str) -> None:
    assert only(f"Kenya and Uganda will attend a meeting {held}.", "date").date == "2024-05-19"


def test_a_first_name_is_no_month() -> None:
    said = found("The European Union's foreign policy chief Jan Solberg will meet President Omar Kole on October 1.")
    assert names(said, said.meetings[0]) == {"Jan Solberg", "Omar Kole"}
    assert [told(one) for one in said.findings] == ["date 2024-10-01 decided"]
    assert only("Kenya and Uganda will meet on Jan. 5.", "date").date == "2025-01-05"


@pytest.mark.parametrize(("verb", "firm"), [("called", "decided"), ("summoned", "decided"), ("invited", "proposed")])
def test_whom_a_mediator_calls_somewhere_meet_there(verb: str, firm: str) -> None:
    sentence = f"President Soto has {verb} the delegations of Kenya and Uganda to Lima on Sunday for a second meeting."
    assert only(sentence, "date").modality == firm


def test_whose_chief_somebody_is_meets_by_them() -> None:
    said = found("President Omar Kole will meet Anna Paz and Guillaume Koffi, chief of the rebels, on Sunday.")
    assert "rebels" not in {name for one in said.meetings for name in names(said, one)}


def test_states_that_are_invited_are_no_venues() -> None:
    places = of_kind("Kenya is hosting a summit on Sunday. Invitations to forty countries, including Chad and Niger, "
                     "are expected to be given out by Kenya, which is hosting the meeting.", "venue_allowed")
    assert {each.places for each in places} == {("Kenya",)}


def test_what_failed_to_start_had_another_day() -> None:
    said = ("Peace talks between Kenya and Uganda failed to start as planned. The session was due to open in Lima on "
            "Sunday.")
    assert [one.modality for one in of_kind(said, "date")] == ["rejected"]


def test_the_day_on_which_a_plan_was_agreed_on_is_none_of_the_meeting() -> None:
    assert not of_kind("Peru and Bolivia agreed on Monday on a timetable for new peace talks.", "date")


def test_who_is_honoured_meets_nobody() -> None:
    text = "President Soto may meet President Kole. President Soto will host the championship team later this month."
    assert not of_kind(text, "window")
