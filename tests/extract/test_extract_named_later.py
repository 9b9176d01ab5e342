"""Who speaks: an office named before its holder, a letter's writer, officials who hope, a question taken as set."""

from __future__ import annotations

import datetime

import pytest

from .kit import of_kind, only

SAID = datetime.date(2031, 5, 6)  # a Tuesday


def speakers(text: str, kind: str = "date") -> list[str | None]:
    return [one.speaker for one in of_kind(text, kind, SAID)]


def test_an_office_whose_holder_is_named_later() -> None:
    text = ("Chad and Niger will probably hold talks in Oran on Friday, Chad's foreign minister said during a visit to "
            'Rome. "It will most probably be Oran," Idris Tolan said.')
    assert speakers(text) == ["Chad's foreign minister Idris Tolan"]


@pytest.mark.parametrize("after", [
    'The army is worried. "Nobody knows," Idris Tolan, an analyst, said.',
    '"We shall see," Niger\'s President Idris Tolan said.',
    '"We shall see," another minister said.',
])
def test_somebody_else_who_speaks_later(after: str) -> None:
    text = f"Chad and Niger will hold talks in Oran on Friday, Chad's foreign minister said. {after}"
    assert speakers(text) == ["Chad's foreign minister"]


def test_a_name_that_somebody_goes_by() -> None:
    text = ("The rebels' chief negotiator, who goes by the name of Tolan, said his side would not meet the government "
            "of Chad until the prisoners were freed.")
    assert only(text, "condition", SAID).speaker == "rebels' chief negotiator Tolan"


def test_the_paper_a_letter_is_written_on() -> None:
    text = ("The invitations were sent today.\nTHE SECRETARY-GENERAL\n6 May 2031\nExcellency,\nI am convening a "
            "conference of Chad and Niger. The Conference will be held in Lausanne on 4 June 2031.")
    assert speakers(text) == ["Secretary-General"]


def test_an_office_in_a_heading_is_no_name() -> None:
    text = ("Statement by the Spokesman for the Secretary-General\nThe Secretary-General will meet President Kole of "
            "Chad in Geneva on Friday.")
    assert speakers(text) == ["Spokesman for the Secretary-General"]


def test_who_did_something_and_said_something() -> None:
    text = ("Negotiators for the government of Chad and the rebels ended six days of talks but said they would meet "
            "again on Friday in Oran.")
    [who] = speakers(text)
    assert (who or "").startswith("Negotiators")


def test_what_somebody_reads_out_says_it() -> None:
    text = ("The mediator, Idris Tolan, read a communique at a hotel. It said that the government of Chad and the "
            "rebels would resume talks in Oran on Friday.")
    assert speakers(text) == ["Idris Tolan"]


def test_officials_who_had_been_hoping() -> None:
    text = "Algerian officials had been hoping to bring Presidents Kole of Chad and Brandt of Niger together on Friday."
    assert speakers(text) == ["Algerian officials"]


QUESTION = "QUESTION: I wanted to begin with the Kole-Brandt meeting in Oran next week. What should we look for?\n"


def test_what_a_journalist_takes_as_set_and_the_answer_repeats() -> None:
    text = f"{QUESTION}MS. ARDEN: President Kole looks forward to meeting President Brandt next week."
    firm = {(one.speaker, one.modality) for one in of_kind(text, "window", SAID)}
    assert firm == {("journalist", "decided"), ("Arden", "decided")}


def test_what_the_answer_leaves_open_stays_possible() -> None:
    text = f"{QUESTION}MS. ARDEN: President Kole hopes to meet President Brandt, but nothing is set."
    assert all(one.modality == "possible" for one in of_kind(text, "window", SAID))


def test_asked_about_a_mister() -> None:
    text = "Asked whether President Kole would meet Mr. Brandt in Oran on Friday, the spokesman said yes."
    assert only(text, "date", SAID).modality == "decided"
