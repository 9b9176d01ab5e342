"""What is offered and accepted, called, agreed on, or turned down: firm where all have said so, and no firmer."""

import pytest

from .kit import SUMMIT, of_kind, told

ODDS = "President Ana Rojas of Chile and President Luis Vega of Peru are at odds.\n"
OFFER = "The mediator has invited both presidents to a summit in Geneva on June 3. "


def firm(text: str, kind: str = "venue_allowed") -> list[str]:
    return [one.modality for one in of_kind(ODDS + text, kind)]


@pytest.mark.parametrize("answer", ["Both have accepted.", "They have both accepted.", "Both accepted at once."])
def test_an_offer_that_all_accepted_is_decided(answer: str) -> None:
    assert firm(OFFER + answer) == firm(OFFER + answer, "date") == ["decided"]


@pytest.mark.parametrize("answer", [
    "Chile has accepted.",
    "Both have not accepted yet.",
    "If both accept, it will be the first.",
    "Once both have accepted, the agenda will be published.",
    "It is not known whether both have accepted.",
    "The mediator hopes that both have accepted.",
])
def test_an_offer_that_not_all_accepted_is_one(answer: str) -> None:
    assert firm(OFFER + answer) == firm(OFFER + answer, "date") == ["proposed"]


@pytest.mark.parametrize(("text", "modality"), [
    ("The two sides agreed that the presidents should meet in Geneva.", "decided"),
    ("Chile agreed that the presidents should meet in Geneva.", "proposed"),
    ("The two sides agreed to propose that the presidents should meet in Geneva.", "proposed"),
    ("It was agreed that the two presidents would meet in Geneva.", "decided"),
    ("It was agreed in principle that the two presidents would meet in Geneva.", "possible"),
    ("The mediator has called the two presidents to a new meeting in Geneva.", "decided"),
    ("The mediator is expected to call the two presidents to a new meeting in Geneva.", "possible"),
    ("The Security Council called on both presidents to hold a new meeting in Geneva.", "proposed"),
    ("President Rojas is coming to Geneva for a summit with President Vega.", "decided"),
    ("President Rojas may be coming to Geneva for a summit with President Vega.", "possible"),
    ("Peru has conveyed its readiness to hold a summit with Chile in Geneva.", "proposed"),
    ('"The prisoners are free. I propose that President Rojas and President Vega meet in Geneva," she said.',
     "proposed"),
])
def test_how_firm_what_was_agreed_on_is(text: str, modality: str) -> None:
    assert firm(text) == [modality]


@pytest.mark.parametrize(("text", "speaker"), [
    ("Switzerland had offered Geneva for the summit, an offer that Peru also turned down.", "Peru"),
    ("Norland had at first wanted the summit to be held in Geneva, a suggestion which Sudmark refused.", "Sudmark"),
    ("Norland had pressed for the summit to be held in Geneva, but Sudmark rejected that.", "Sudmark"),
])
def test_who_turns_it_down_says_so(text: str, speaker: str) -> None:
    assert [(told(one), one.speaker) for one in of_kind(SUMMIT + text, "venue_allowed")] == [
        ("venue_allowed Geneva rejected", speaker)]


def test_a_day_that_was_set_for_what_is_put_off_is_no_more() -> None:
    text = "The summit of Chile and Peru, which was to have been held on June 3, has been postponed."
    assert [told(one) for one in of_kind(text, "date")] == ["date 2024-06-03 rejected"]


def test_when_a_meeting_is_that_somebody_stays_away_from_is_a_fact() -> None:
    text = "Chile says it will not attend next month's Lima meeting of the border commission."
    assert [(told(one), one.speaker) for one in of_kind(text, "window")] == [
        ("window 2024-06-01..2024-06-30 decided", None)]


@pytest.mark.parametrize(("text", "expected"), [
    ("There will be no advisers in the room.", "attendance advisers excluded decided"),
    ("There would be no advisers in the room.", "attendance advisers excluded proposed"),
])
def test_who_will_not_be_in_the_room(text: str, expected: str) -> None:
    assert [told(one) for one in of_kind(SUMMIT + text, "attendance")] == [expected]
