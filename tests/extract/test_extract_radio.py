"""Radio scripts: their parts and marks, spelled letters, rebels and governments, talks put off in the next breath."""

from __future__ import annotations

import datetime

import pytest

from solver.extract.layout import laid_out

from .kit import SAID, found, names, of_kind, only, planned, told

SCRIPT = (
    "DATE=5/15/2024 TYPE=CORRESPONDENT REPORT BYLINE=IDA HOLT INTRO: Peace talks between the government of Laos and "
    "the rebels are to resume on Tuesday. V-O-A's Ida Holt, in Lima, reports the talks will last three days. TEXT: "
    "Prices are up. /// VEGA ACT /// The second round will be in Lima in June. /// END ACT /// The U-N Secretary "
    "General, Kofi Annan, will attend."
)
WRAPPED = """Peace talks between the government of Laos
and the rebels are to resume next Tuesday in
Bangkok. The host says the two sides will
meet for three days and that the talks will
then move to another place. The rebels, who
left the talks in May over the wounded, say
that they will send a delegation of eight men
and that it will be led by their commander
himself.

A second round is planned for June.
"""


def test_the_parts_of_a_script_are_no_speakers() -> None:
    assert {one.speaker for one in found(SCRIPT).findings if one.kind != "venue_allowed"} <= {None, "Vega"}
    assert only(SCRIPT, "duration").speaker is None


def test_who_is_heard_in_a_recording_says_it_and_nothing_after_it() -> None:
    assert [one.speaker for one in of_kind(SCRIPT, "venue_allowed")] == ["Vega"]
    assert only(SCRIPT, "attendance").speaker is None


def test_letters_spelled_for_the_ear_are_the_same_names() -> None:
    text = "U-S Secretary of State Ida Holt will meet the U-N Secretary General, Kofi Annan, in Lima on Sunday."
    said = found(text)
    assert names(said, said.meetings[0]) == {"Ida Holt", "Kofi Annan"}
    assert only("The U-N Secretary-General, Kofi Annan, will attend the summit in Lima.", "attendance").participant


def test_lines_broken_at_a_width_are_read_on() -> None:
    assert len(laid_out(WRAPPED)) == len(WRAPPED)
    said = {told(one) for one in found(WRAPPED).findings}
    assert said >= {"venue_allowed Bangkok decided", "duration 3-3 days decided"}
    assert all(WRAPPED[slice(*one.at)] == one.quote for one in found(WRAPPED).findings)


@pytest.mark.parametrize("text", [
    "A line.\nAnother line.\n", "", "Short\nlines\nof\na\npoem\nhere\nand\nthere\n", "One long line. " * 40,
])
def test_other_texts_stay_as_they_are(text: str) -> None:
    assert laid_out(text) == text


@pytest.mark.parametrize("who", [
    "The government and northern rebels", "The government and rebel leaders", "Government and rebel negotiators",
    "Government negotiators and the rebels", "The rebels and the government",
])
def test_rebels_and_a_government_are_two_who_meet(who: str) -> None:
    said = found(f"{who} will hold peace talks in Lima on Sunday.")
    assert len(names(said, said.meetings[0])) == 2


@pytest.mark.parametrize("again", [
    "The government and the rebels will meet on Sunday.", "Rebel negotiators and the government will meet on Sunday.",
    "The rebels will meet government officials on Sunday.",
])
def test_the_rebels_are_those_who_were_named_before(again: str) -> None:
    said = found(f"Angola's government and Marxist guerrillas have agreed to hold peace talks. {again}")
    assert len(said.meetings) == 1
    assert names(said, said.meetings[0]) == {"Angola", "Marxist guerrillas"}


def test_rebels_of_another_brief_are_others() -> None:
    said = found("Chad and Maoist rebels will meet in Lima on Sunday.\n***\nNiger and the rebels will meet on Monday.")
    assert [len(names(said, one)) for one in said.meetings] == [2, 2]
    assert not names(said, said.meetings[0]) & names(said, said.meetings[1])


def test_a_rebel_group_is_no_body_that_sits() -> None:
    said = found("Peace talks between the Chadian government and a rebel group will resume in Lima on Sunday.")
    assert [names(said, one) for one in said.meetings] == [{"Chad", "rebel group"}]


@pytest.mark.parametrize("place", ["neighboring Kenya", "nearby Nairobi", "southern Sudan", "central Bosnia"])
def test_where_a_place_lies_stands_before_its_name(place: str) -> None:
    said = only(f"Chad and Niger will hold talks in {place} on Sunday.", "venue_allowed")
    assert said.places == (place.split()[1],)


def test_what_is_fought_over_is_no_place_of_talks() -> None:
    assert not of_kind("Chad and Niger will hold talks on the fighting in northern Uganda on Sunday.", "venue_allowed")


@pytest.mark.parametrize("after", [
    "The talks have now been postponed to June 3.", "But officials say the meeting was put off.", "They were delayed.",
])
def test_a_day_that_the_next_sentence_puts_off_is_rejected(after: str) -> None:
    said = of_kind(f"Talks between Chad and Niger were scheduled to start today in Lima. {after}", "date")
    assert said[0].modality == "rejected"
    assert all(one.modality == "decided" for one in said[1:])


@pytest.mark.parametrize("after", [
    "They will last three days.", "Elections in Niger were postponed.\n***\nThe talks were put off.",
])
def test_a_day_stays_where_something_else_is_put_off(after: str) -> None:
    said = of_kind(f"Talks between Chad and Niger were scheduled to start today in Lima. {after}", "date")
    assert said[0].modality != "rejected"


@pytest.mark.parametrize("lead", ["Chad has reached an agreement with the main rebel army to resume peace talks.",
                                  "Chad and rebels have agreed to the resumption of peace talks."])
def test_what_was_agreed_with_others_is_decided(lead: str) -> None:
    said = f"{lead} A mediator told reporters that the talks would resume on June 3."
    assert told(only(said, "date")) == "date 2024-06-03 decided"


def test_a_plan_on_a_condition_is_not_made_firmer_by_its_day() -> None:
    said = "Chad and Niger have discussed a summit. The envoy said it would be held on June 3 if both sides agreed."
    assert only(said, "date").modality != "decided"


def test_where_a_meeting_will_be_may_be_left_unsaid() -> None:
    said = ("A spokesman announced that the next round of talks between Chad and Niger would be held in December. He "
            "did not say where the next round of talks would be held.")
    assert [one.status for one in planned(said)] == ["decided"]


def test_whether_somebody_comes_is_open_and_the_day_is_not() -> None:
    said = "There was no word from the rebels whether they would attend the conference, which opens in Tunis on May 20."
    assert only(said, "attendance").modality == "possible"
    assert only(said, "date").modality == "decided"


def test_he_goes_on_to_a_summit_and_back_home_to_none() -> None:
    lead = "Former President Omar Kole arrives in Rwanda on Friday. "
    assert len(found(f"{lead}He travels to Entebbe on Saturday for a summit with Uganda and Tanzania.").meetings) == 2
    assert len(found(f"{lead}He returns to Lima on Saturday.").meetings) == 1


def test_who_leads_a_delegation_ends_at_the_verb() -> None:
    said = "Delegations from Peru and Chile led by their foreign ministers are due to meet in Lima on Sunday."
    assert "meet" not in str(only(said, "attendance").participant)


def test_days_are_those_after_the_script() -> None:
    assert only(SCRIPT, "date", datetime.date(2024, 5, 15)).date == "2024-05-21"
    assert SAID.isoformat() == "2024-05-15"
