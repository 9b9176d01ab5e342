"""Journeys to several countries, and meetings that were put off: texts of ours, and what is found of them."""

import datetime

import pytest

from tests.extract.kit import found, names, of_kind, planned, told

SAID = datetime.date(2031, 5, 7)      # a Wednesday
TRIP = ("Secretary of State Emma Vega will travel to Santiago, Chile; and Lima, Peru, June 8-13, 2031, for "
        "consultations with partners on trade. ")


def _said(text: str) -> set[str]:
    return {told(one) for one in found(text, SAID).findings}


@pytest.mark.parametrize("text", [
    TRIP,
    "President Ruiz will travel to Rome, Oslo and Paris, June 8-13.",
    "Deputy Secretary Sherman will travel to Seoul, Tokyo, and Ulaanbaatar from July 18 to 25.",
])
def test_a_journey_to_several_countries_is_no_meeting_of_its_own(text: str) -> None:
    assert not found(text, SAID).findings


def test_a_journey_to_one_country_is_a_meeting_there() -> None:
    assert "date 2031-06-08 decided" in _said("President Ruiz of Chile will travel to Peru on June 8.")
    assert planned("The presidents of Peru and Chile will travel to Rome and Oslo to meet.", SAID)


@pytest.mark.parametrize(("leg", "expected"), [
    ("In Santiago (June 8-9), the Secretary will meet with President Ivo Ruiz to discuss water.",
     {"date 2031-06-08/2031-06-09 decided", "venue_allowed Santiago decided"}),
    ("The Secretary will conclude her trip in Lima, where she will be received by President Kole on June 12.",
     {"date 2031-06-12 decided", "venue_allowed Lima decided"}),
    ("In Santiago, the Secretary will co-chair the third session of the Strategic Dialogue with Foreign Minister Luis "
     "Paz on June 9.", {"date 2031-06-09 decided", "venue_allowed Santiago decided"}),
    ("In Lima (June 10-11), the Secretary will represent the United States at a ministerial meeting on migration.",
     {"date 2031-06-10/2031-06-11 decided", "venue_allowed Lima decided"}),
])
def test_each_stop_has_its_meetings(leg: str, expected: set[str]) -> None:
    assert _said(TRIP + leg) == expected


def test_a_title_is_no_second_place() -> None:
    text = "In Tokyo, Deputy Secretary Sherman will meet with Vice Foreign Minister Mori."
    assert [one.places for one in of_kind(text, "venue_allowed", SAID)] == [("Tokyo",)]


@pytest.mark.parametrize("text", [
    "The meeting with President Tadese of Ethiopia that had been announced for June 12 in Addis Ababa will be held at "
    "a later date.",
    "The meeting between Secretary Vega and President Tadese, which had been scheduled for June 12, will now take "
    "place at a later date.",
    "The Secretary's meeting with President Tadese, planned for June 12, has been moved to a date to be announced.",
])
def test_what_is_put_off_loses_its_day(text: str) -> None:
    every = found("Secretary Vega will meet President Kole in Oslo on 2 June.\n" + text, SAID)
    assert [told(one) for one in every.findings if one.kind == "date"] == [
        "date 2031-06-02 decided", "date 2031-06-12 rejected"]
    put_off = next(one for one in every.meetings if "Tadese" in names(every, one))
    assert (put_off.status, "Kole" in names(every, put_off)) == ("possible", False)


def test_what_is_set_for_a_day_keeps_it() -> None:
    assert "date 2031-06-12 decided" in _said("The talks with President Tadese set for June 12 in Rome will go ahead.")


@pytest.mark.parametrize("text", [
    "President Kole will be meeting President Ruiz of Chile in Oslo on Friday.",
    "President Kole is meeting with President Ruiz in Oslo on Friday.",
])
def test_who_will_be_meeting_somebody_meets_them(text: str) -> None:
    every = found(text, SAID)
    assert [names(every, one) for one in every.meetings] == [{"Kole", "Ruiz"}]
