"""Seats at a table: who has one, who asks for one, and who is kept away from it."""

import pytest

from tests.extract.kit import of_kind, planned, told

TALKS = "Chad and Niger will hold talks in Rome on 3 June. "


def attendance(sentence: str) -> list[str]:
    """What is found of attendance in a sentence after one that speaks of talks."""
    return [told(one).removeprefix("attendance ") for one in of_kind(TALKS + sentence, "attendance")]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Peru has not been given a seat.", "peru excluded decided"),
        ("Militia commanders will not be given places, whatever they say.", "Militia commanders excluded decided"),
        ("Peru has not been asked.", "peru excluded decided"),
        ("Peru was left off the list of participants.", "peru excluded decided"),
        ("Peru was not on the guest list.", "peru excluded decided"),
        ("The talks are closed to officials of the World Bank.", "world-bank excluded decided"),
        ("No Peruvian diplomat will be in the room.", "Peruvian diplomat excluded decided"),
        ("There will be no delegation from Peru.", "peru excluded decided"),
        ("Peru would be kept out, the envoy said.", "peru excluded decided"),
        ("Kole agreed to keep the journalists out of the room.", "journalists excluded decided"),
        ("Chad wants Peru out of the room.", "peru excluded proposed"),
        ('"If Peru is at the table, we will not be," the envoy said.', "peru excluded decided"),
        ("Peru is not expected to take part.", "peru excluded possible"),
        ("I don't anticipate that the presidents themselves will attend.", "presidents excluded possible"),
    ],
)
def test_who_has_no_seat(sentence: str, expected: str) -> None:
    assert attendance(sentence) == [expected]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Kole insisted that Peru have a seat when they meet.", "peru required decided"),
        ("Chad wants a seat for Peru and peace.", "peru required proposed"),
        ("Chad had asked for Peru to be present.", "peru required proposed"),
        ("Peru has asked to be present.", "peru required proposed"),
        ("The talks will go ahead with Peru and Chile as guarantors.", "peru, chile required decided"),
        ("Peru and Chile will each send a representative.", "peru, chile required decided"),
        ("Peru's foreign minister, Emma Ruiz, will take the chair.", "ruiz required decided"),
        ("General Ivo Brandt will accompany the president to the talks.", "brandt required decided"),
        ("Ambassador Ivo Brandt is leading on our side.", "brandt required decided"),
        ("Peru has accepted a place as an observer.", "peru observer decided"),
        ("Peru has been offered a seat as an observer.", "peru observer decided"),
        ("Officials of the World Bank will sit in as observers.", "world-bank observer decided"),
    ],
)
def test_who_has_or_asks_for_a_seat(sentence: str, expected: str) -> None:
    assert attendance(sentence) == [expected]


@pytest.mark.parametrize(
    "sentence",
    [
        "The two want to keep the issue of Peru out of the talks.",
        "Chad wants Peru out of the northern towns.",
        "Talks cannot succeed without Peru, the envoy said.",
        "No agreement will be there to sign.",
        "The road is closed to Peru.",
        "Chad will send a delegation of six.",
        "Talks without Peru make no sense.",
    ],
)
def test_nothing_is_said_of_seats(sentence: str) -> None:
    assert attendance(sentence) == []


def test_talks_that_are_held_without_somebody_leave_them_out() -> None:
    text = "Chad and Niger will hold talks in Rome on 3 June, without the militias."
    assert [told(one) for one in of_kind(text, "attendance")] == ["attendance militias excluded decided"]


def test_those_who_sit_in_as_observers_hold_no_meeting_of_their_own() -> None:
    assert len(planned(TALKS + "Officials of the World Bank would sit in as observers.")) == 1


def test_whoever_asks_for_a_seat_says_so() -> None:
    assert [one.speaker for one in of_kind(TALKS + "Peru has asked to be present.", "attendance")] == ["Peru"]


@pytest.mark.parametrize(("sentence", "expected"), [
    ("Observers from Peru and Chile would take part.", ["peru, chile observer"]),
    ("Peru will be invited to send an observer.", ["peru observer"]),
    ("The envoy wanted Peru and Chile at the table.", ["peru, chile required"]),
    ("Peru and Chile will co-chair the talks.", ["peru, chile required"]),
])
def test_several_who_have_the_same_seat_are_told_once(sentence: str, expected: list[str]) -> None:
    assert [one.rsplit(" ", 1)[0] for one in attendance(sentence)] == expected
