"""Places that are refused: a side's own, one offered in vain, one that nobody can travel to; the meeting stays."""

import datetime

import pytest

from tests.extract.kit import found, told

SAID = datetime.date(2031, 5, 14)  # a Wednesday
P = "The presidents of Peru and Chile will meet in June. "


def places(text: str) -> list[str]:
    """The findings on places of a text, on a line each, after how firm its meetings are."""
    read = found(text, SAID)
    return [*(one.status for one in read.meetings), *(told(one) for one in read.findings if "venue" in one.kind)]


CAPITALS = ["decided", "venue_forbidden Lima, Santiago decided"]
LANDS = ["decided", "venue_forbidden Peru, Chile decided"]
BRAZIL = ["decided", "venue_forbidden Brazil decided"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (P + "The meeting will not be held in either capital.", CAPITALS),
        (P + "Neither of the two capitals will host the meeting, a diplomat said.", CAPITALS),
        (P + "It will be neither of the two capitals, a diplomat said.", CAPITALS),
        (P + "They will meet in neither country, the mediator said.", LANDS),
        (P + "The two will not meet in either country, Vega said.", LANDS),
        (P + "The talks cannot take place on the territory of either side, Vega said.", LANDS),
        ("The presidents of Peru and Chile will meet in June, but not in either of their capitals.", CAPITALS),
        ("Peru and Chile have agreed to hold talks in June, away from both capitals.", CAPITALS),
        (
            "The rival chambers will hold talks in June. They will not meet on the soil of either party.",
            ["decided", "venue_forbidden the soil of either party decided"],
        ),
        (P + "Neither president will set foot in the other's capital.", CAPITALS),
    # nothing is said of where they meet
        (P + "There was no comment from either capital.", ["decided"]),
        (P + "The talks did not stop fighting in either country.", ["decided"]),
        (P + "Either capital would do, a diplomat said.", ["decided"]),
    ],
)
def test_a_sides_own_place_is_refused_by_what_it_is(text: str, expected: list[str]) -> None:
    assert places(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (P + "Santiago had turned down an offer by Brazil to host the talks.", BRAZIL),
        (P + "Chile turned down an offer from Brazil to host them.", BRAZIL),
        (P + "Peru declined Brazil's offer of a venue.", BRAZIL),
        (P + "Peru turned down a Brazilian offer to host the meeting.", BRAZIL),
        (P + "Brazil's offer to host them was rejected by Chile.", BRAZIL),
        (
            P + "Peru has rejected Brazil's offer to host the meeting in Manaus.",
            ["decided", "venue_forbidden Manaus decided"],
        ),
        (P + "Chile turned down an offer by Brazil to host the World Cup.", ["decided"]),
        (P + "Brazil offered to host the talks.", ["decided", "venue_allowed Brazil proposed"]),
    ],
)
def test_a_place_that_was_offered_in_vain_is_refused(text: str, expected: list[str]) -> None:
    assert places(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (P + "The two will not meet in Caracas, Vega said.", ["decided", "venue_forbidden Caracas decided"]),
        (P + "The two will not meet anywhere in Venezuela.", ["decided", "venue_forbidden Venezuela decided"]),
        (
            P + "The Chilean president cannot travel to Lima because the airport is closed.",
            ["decided", "venue_forbidden Lima decided"],
        ),
        ("MR. VEGA: The presidents of Peru and Chile will meet in June. We're not doing this in Caracas.",
     ["decided", "venue_forbidden Caracas decided"]),
    (P + "Chile had insisted that the talks not be held in Caracas.", ["decided", "venue_forbidden Caracas decided"]),
    (P + "A spokesman said the Chilean president would not be travelling to Lima.",
     ["decided", "venue_forbidden Lima decided"]),
    (P + "Caracas is not acceptable to us as a venue, Vega said.", ["decided", "venue_forbidden Caracas decided"]),
        (
            P + "Caracas and Quito have both been ruled out as venues.",
            ["decided", "venue_forbidden Caracas, Quito decided"],
        ),
        ("The president of Peru will not meet the president of Chile in June.", ["rejected"]),
    ],
)
def test_where_they_will_not_meet_calls_off_nothing(text: str, expected: list[str]) -> None:
    assert places(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (P + "Geneva was chosen because both have embassies there.", ["decided", "venue_allowed Geneva decided"]),
        (P + "Geneva has been selected.", ["decided", "venue_allowed Geneva decided"]),
        (P + "The city of Nadi has agreed to host the meeting.", ["decided", "venue_allowed Nadi decided"]),
        ("The presidents of Peru and Chile met in Quito in March. Quito was chosen because of its airport.", ["past"]),
    ],
)
def test_a_place_that_was_chosen_is_told_in_a_sentence_of_its_own(text: str, expected: list[str]) -> None:
    assert places(text) == expected


@pytest.mark.parametrize(("text", "expected"), [
    (P + "Chile refuses to meet in Lima.", ["decided", "venue_forbidden Lima decided"]),
    (P + '"Lima is off the list," Vega said.', ["decided", "venue_forbidden Lima decided"]),
    (P + "Both have agreed on the old airport in Arica as the venue.", ["decided", "venue_allowed Arica decided"]),
    (P + "They suggested Arica as the venue.", ["decided", "venue_allowed Arica proposed"]),
    (P + "Quito, Bogota and Cali are all in the frame.", ["decided", "venue_allowed Quito, Bogota, Cali possible"]),
    (P + "Quito is preparing to host them.", ["decided", "venue_allowed Quito possible"]),
    (P + "Quito, too, wants to host the round.", ["decided", "venue_allowed Quito proposed"]),
    (P + "Ecuador has made its Arboleda Palace available.", ["decided", "venue_allowed Arboleda Palace proposed"]),
    (P + "The location has been moved from Lima to Quito.",
     ["decided", "venue_allowed Lima rejected", "venue_allowed Quito decided"]),
    ("The venue of the summit between the presidents of Peru and Chile has not been decided. Quito and Bogota are both "
     "being considered.", ["possible", "venue_allowed Quito, Bogota possible"]),
    (P + "Jeddah is the venue again, Vega said.", ["decided", "venue_allowed Jeddah decided"]),
    (P + "Jeddah could be the venue, Vega said.", ["decided", "venue_allowed Jeddah possible"]),
    (P + '"Jeddah is honoured to be the venue," Vega said.', ["decided", "venue_allowed Jeddah proposed"]),
    # whoever waits for something has nothing against the place
    (P + '"We are waiting. Without a ceasefire we will not go back to Lima," Vega said.', ["decided"]),
])
def test_a_place_is_offered_moved_or_open_in_a_sentence_of_its_own(text: str, expected: list[str]) -> None:
    assert places(text) == expected


def test_a_meeting_moved_to_another_place_keeps_its_day() -> None:
    text = "The talks between Peru and Chile, planned for 5 June, have been moved from Lima to Quito."
    assert "date 2031-06-05 decided" in [told(one) for one in found(text, SAID).findings]
    text = "The talks between Peru and Chile, planned for 5 June, have been moved to 8 June."
    assert "date 2031-06-05 rejected" in [told(one) for one in found(text, SAID).findings]
