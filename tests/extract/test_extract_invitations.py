"""Invitations: who is to meet whom, how firmly, where they were handed over, and who puts them forward."""

from __future__ import annotations

import pytest

from tests.extract.kit import found, names, of_kind, only, planned

ASKED = "President Ana Ortiz has invited President Lars Holm to Lisbon for talks. "


@pytest.mark.parametrize(
    ("sentence", "status"),
    [
        ("President Kole has accepted an invitation from President Brandt to visit Madrid in September.", "decided"),
        ("President Brandt extended an invitation to President Kole to visit Madrid in September.", "proposed"),
        ("President Brandt invited President Kole to pay an official visit to Madrid in September.", "proposed"),
        ("President Kole has declined an invitation from President Brandt to visit Madrid in September.", "rejected"),
    ],
)
def test_host_and_guest_of_an_invitation_meet(sentence: str, status: str) -> None:
    every = found(sentence)
    (one,) = every.meetings
    assert (names(every, one), one.status) == ({"Kole", "Brandt"}, status)


def test_an_invitation_that_was_received_is_an_offer() -> None:
    text = (
        "Minister Anna Kole said she had received an invitation from her Chinese counterpart to visit Beijing in June."
    )
    assert [one.status for one in planned(text)] == ["proposed"]
    assert only(text, "venue_allowed").places == ("Beijing",)


@pytest.mark.parametrize(
    "sentence",
    [
        ASKED + "The invitation was delivered by her envoy during a meeting with Holm at the Presidential Palace.",
        "During their phone call on Monday, President Ortiz invited President Holm to Lisbon for talks.",
    ],
)
def test_where_an_invitation_was_made_is_no_place_of_the_talks(sentence: str) -> None:
    assert [one.places for one in of_kind(sentence, "venue_allowed")] == [("Lisbon",)]
    assert len(planned(sentence)) == 1
    assert not of_kind(sentence, "date")


def test_at_a_meeting_to_come_something_will_be_asked() -> None:
    text = "During their meeting on Monday, President Ortiz and President Holm will discuss trade."
    assert len(planned(text)) == 1


@pytest.mark.parametrize(
    "sentence",
    [
        "President Ana Ortiz has invited President Lars Holm to Lisbon for talks, officials in Oslo said.",
        "The President of Belarus, Ana Ortiz, has invited President Lars Holm to Lisbon for talks, officials said.",
    ],
)
def test_whoever_invites_is_who_proposes(sentence: str) -> None:
    assert only(sentence, "venue_allowed").speaker == "Ana Ortiz"


def test_whoever_says_that_they_will_come_speaks_for_themselves() -> None:
    assert only("Ana Ortiz will meet Lars Holm in Lisbon, officials said.", "venue_allowed").speaker == "officials"


def test_who_would_come_there_speaks_of_the_same_meeting() -> None:
    text = (
        ASKED + 'Dolny said Holm had replied that he would go to Lisbon "if the time is right", and that it was late.'
    )
    (one,) = planned(text)
    assert one.status != "decided"
    assert only(text, "condition").meeting == one.id


@pytest.mark.parametrize(
    "sentence",
    [
        "She was the first of his kin to make an official visit to Poland.",
        "Brandt became the first premier to pay a visit to Poland since the war.",
    ],
)
def test_who_was_the_first_to_visit_is_no_plan(sentence: str) -> None:
    assert planned(ASKED + sentence) == planned(ASKED)
    assert of_kind(ASKED + sentence, "venue_allowed") == of_kind(ASKED, "venue_allowed")


@pytest.mark.parametrize("sentence", [
    "Chad has accepted Mali's offer to meet on 3 June in Lome.",
    "Chad is considering Mali's request for a meeting in June.",
])
def test_who_takes_up_an_offer_meets_whoever_made_it(sentence: str) -> None:
    every = found(sentence)
    assert [names(every, one) for one in every.meetings] == [{"Chad", "Mali"}]


def test_an_offer_of_something_else_brings_nobody_together() -> None:
    assert planned("Chad rejected Mali's offer of help.") == []


@pytest.mark.parametrize(("sentence", "who"), [
    ("Minister Oda said he had invited his Peruvian counterpart to Tokyo.", 2),
    ('"I have invited President Petro to come to Caracas," Mr Paz told reporters.', 2),
    ("President Ortiz invited Premier Holm to Paris during their telephone conversation.", 2),
])
def test_whoever_invites_is_one_of_the_two(sentence: str, who: int) -> None:
    (one,) = planned(sentence)
    assert (len(one.participants), one.status) == (who, "proposed")
    assert not any(len(each.places[0]) == 2 for each in of_kind(sentence, "venue_allowed"))


def test_whose_invitation_it_is_says_nothing_of_who_is_asked() -> None:
    text = "Premier Modi has accepted the invitation of President Ortiz to attend the BRICS summit in Rio on July 6."
    assert of_kind(text, "attendance") == []


def test_whose_invitation_waits_for_an_answer_is_one_of_the_two() -> None:
    every = found("Lars Holm has yet to respond to an invitation from Ana Ortiz to visit Lima in June.")
    assert [(names(every, one), one.status) for one in every.meetings] == [({"Lars Holm", "Ana Ortiz"}, "proposed")]
