"""A meeting named only to tell when another is does not become the topic; formats called by numbers are meetings."""

from __future__ import annotations

from .kit import found, names, of_kind, only, planned

TWO = (
    "Delegations of Chad and Niger will meet in Lima on 20 May. Ministers Ali Nour and Rosa Adje are to meet in June, "
    "though no earlier than three weeks after the Lima round. "
)


def test_what_is_told_next_is_of_the_meeting_that_was_told_of() -> None:
    later = next(one for one in planned(TWO) if names(found(TWO), one) == {"Ali Nour", "Rosa Adje"})
    offered = of_kind(TWO + "Bern has offered Montreux.", "venue_allowed")
    assert [one.meeting for one in offered if one.places == ("Montreux",)] == [later.id]
    assert only(TWO + "The meeting will last two days.", "duration").meeting == later.id


def test_a_meeting_named_by_itself_is_the_topic() -> None:
    text = TWO + "The Lima round will be chaired by Norway. The meeting will last two days."
    assert only(text, "duration").meeting == planned(text)[0].id


def test_a_format_called_by_numbers_is_a_meeting() -> None:
    text = "The envoy wants to call the 5+2, with Russia and Ukraine, in July. Malta has offered Valletta for the 5+2."
    one, = planned(text)
    assert only(text, "venue_allowed").meeting == one.id
    assert planned("The answer to 5+2 will be given in July.") == []


def test_what_was_not_made_a_condition_is_none() -> None:
    text = "Presidents Ruiz and Paz will meet in Lima in June. We never made that a condition for any meeting."
    condition = only(text, "condition")
    assert (condition.requires, condition.modality) == (None, "rejected")


def test_who_joins_in_the_room_attends() -> None:
    text = "Minister Ana Ruiz will meet Minister Luis Paz in Lima. She will be joined in the room by Envoy Ali Nour."
    assert only(text, "attendance").role == "required"


def test_rebels_without_a_name_are_one_of_the_two_sides() -> None:
    text = (
        "The Chadian government and the country's largest Toubou rebel group said they would resume talks in June. "
        "An envoy said the two-day session will open in Cairo."
    )
    one, = planned(text)
    assert names(found(text), one) == {"Chad", "country's largest Toubou rebel group"}
    assert {each.meeting for each in of_kind(text, "window") + of_kind(text, "duration")} == {one.id}


def test_an_invitation_that_both_will_follow_is_accepted() -> None:
    text = "Angola has invited the foreign ministers of Chad and Rwanda to Luanda on 3 June"
    assert only(text + ".", "date").modality == "proposed"
    assert only(text + ", and both said they would be there.", "date").modality == "decided"
    assert of_kind(text + ", and both said they would be there.", "attendance") == []
