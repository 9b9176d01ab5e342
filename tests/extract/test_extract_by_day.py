"""Which meeting is meant is told by its day, and a day that was given up is no day of it."""

from __future__ import annotations

import pytest

from .kit import found, names, of_kind, only, planned

TWO = "Chad and Cuba will meet in Cairo on 3 June. Chad and Peru will meet in Lima on 9 June. "


def test_a_meeting_is_known_by_its_day() -> None:
    first, second = planned(TWO)
    assert only(TWO + "The 3 June meeting will last two hours.", "duration").meeting == first.id
    assert only(TWO + "The meeting on 9 June will last two hours.", "duration").meeting == second.id


def test_on_another_day_others_meet() -> None:
    text = (
        "The foreign ministers of Chile and Peru will meet in Lima on 15 July. "
        "Deputy Minister Ana Ruiz of Chile will meet Luis Paz of Peru on 26 June."
    )
    assert len({one.meeting for one in of_kind(text, "date")}) == 2


def test_a_day_that_is_moved_is_of_the_same_meeting() -> None:
    text = "Chile and Peru will meet in Lima on 15 July. They will now meet on 26 June."
    assert len(planned(text)) == 1


def test_the_same_people_on_one_day_in_one_place_meet_once() -> None:
    text = "Minister Ana Ruiz will visit Lima on 21 June for talks with President Luis Paz of Peru. "
    again = "“Ruiz will be in Lima on 21 June to hold a review meeting with Paz,” a statement said."
    assert len(planned(text + again)) == 1
    assert len(planned(text + "Ruiz will have dinner with Paz in Lima on 21 June.")) == 2


@pytest.mark.parametrize("sentence", [
    "The talks due in Lima on Tuesday will now begin on Friday.",
    "Talks between Chile and Peru slated for Tuesday have been pushed back to Friday.",
    "The meeting of Chile and Peru scheduled for Tuesday in Lima was postponed to Friday.",
])
def test_the_day_on_which_a_meeting_was_due_is_given_up(sentence: str) -> None:
    days = {one.date: one.modality for one in of_kind("Chile and Peru will meet in Lima. " + sentence, "date")}
    assert days == {"2024-05-21": "rejected", "2024-05-17": "decided"}


def test_a_day_that_stands_is_kept() -> None:
    assert only("The talks of Chile and Peru due in Lima on Tuesday will begin at noon.", "date").modality == "decided"


@pytest.mark.parametrize("sentence", [
    "Talks between Chile and Peru are being delayed for three days.",
    "Talks between Chile and Peru were adjourned for two days.",
])
def test_by_how_long_a_meeting_is_put_off_is_no_length(sentence: str) -> None:
    assert of_kind(sentence, "duration") == []
    assert only("Talks between Chile and Peru will be held for two days.", "duration").min_days == 2


def test_what_is_put_off_is_what_the_sentence_is_about() -> None:
    text = (
        "Chile says the talks with Peru, to be held in preparation for a regional conference in Quito, "
        "will be postponed until Thursday."
    )
    day, place = only(text, "date"), only(text, "venue_allowed")
    assert day.meeting != place.meeting


@pytest.mark.parametrize("sentence", [
    "Minister Ana Ruiz announced the delay on Monday in a meeting in Lima with several rebel groups.",
    "The ministers of Chile and Peru agreed on the text in their telephone talks on Monday.",
    "Ana Ruiz told President Luis Paz of Peru so in a meeting on Monday.",
])
def test_where_something_was_said_is_over(sentence: str) -> None:
    assert planned(sentence) == []


def test_where_something_will_be_said_is_to_come() -> None:
    text = "Ana Ruiz said she would make it known in a meeting with President Luis Paz of Peru on Friday."
    assert len(planned(text)) == 1


def test_nothing_other_than_a_meeting_is_a_meeting() -> None:
    text = "Chile and Peru listed no agreement other than a commitment to meet again in Lima."
    assert planned(text)[0].status == "decided"
    assert of_kind(text, "venue_forbidden") == []


def test_where_a_report_was_written_is_no_day_of_a_meeting() -> None:
    text = "New Delhi, April 9 (IANS) Minister Ana Ruiz will be in Lima May 21 for talks with President Luis Paz."
    assert only(text, "date").date == "2024-05-21"


def test_nobody_is_named_twice() -> None:
    findings = found("Chile and Peru will meet. Ana Ruiz of Chile, Luis Paz of Peru and Eva Soto of Peru will come.")
    for meeting in findings.meetings:
        assert len(names(findings, meeting)) == len(meeting.participants)
