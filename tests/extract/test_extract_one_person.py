"""Somebody who is told by office and by name is one; what one state's bodies and teams do is no meeting."""

import pytest

from tests.extract.kit import found, names, planned


@pytest.mark.parametrize(("text", "who"), [
    ("The foreign minister of Chile, Emma Ruiz, and the foreign minister of Peru, Carlos Paz, will meet on Monday.",
     {"Emma Ruiz", "Carlos Paz"}),
    ("The Foreign Secretary of Chile, Emma Ruiz, will hold talks with Carlos Paz, foreign minister of Peru, on Monday.",
     {"Emma Ruiz", "Carlos Paz"}),
    ("President Emma Ruiz and rebel commander Ivan Soto will meet in Arica on Monday.", {"Emma Ruiz", "Ivan Soto"}),
])
def test_office_and_name_are_one(text: str, who: set[str]) -> None:
    read = found(text)
    assert [names(read, one) for one in read.meetings] == [who]


@pytest.mark.parametrize("text", [
    "The parliament will hold a session on the budget on Monday.",
    "The central bank and the cabinet will hold a sitting on Monday.",
    "President Emma Ruiz will hold a cabinet meeting on Monday.",
    "The Chilean and Peruvian teams meet in Lima on 3 June in a World Cup qualifier.",
    "Chile and Peru meet in Lima on 3 June in the semi-final.",
])
def test_bodies_of_one_state_and_teams_hold_no_meeting(text: str) -> None:
    assert planned(text) == []
