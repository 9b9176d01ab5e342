"""Which ministers, and whether face to face: what sets the meetings of one calendar apart."""

from __future__ import annotations

import pytest

from solver.extract.meetings.talk_levels import portfolio_in

from .kit import found, names, of_kind, only, planned

TALKS = "The foreign ministers of Chile and Peru will meet in Lima on 12 June. "


@pytest.mark.parametrize(("said", "portfolio"), [
    ("the interior ministers", "interior"), ("the two home secretaries", "interior"), ("defense ministers", "defence"),
    ("army chiefs", "army"), ("the military commanders", "army"), ("ministers", None), ("the home team", None),
])
def test_what_ministers_and_chiefs_are_in_charge_of(said: str, portfolio: str | None) -> None:
    assert portfolio_in(said) == portfolio


@pytest.mark.parametrize("others", ["the two interior ministers", "the army chiefs", "the two finance ministers"])
def test_other_ministers_hold_a_meeting_of_their_own(others: str) -> None:
    text = TALKS + f"A meeting between {others} that had been announced for 20 June has been put off."
    assert {one.date: one.meeting for one in of_kind(text, "date")}.keys() == {"2024-06-12", "2024-06-20"}
    assert len({one.meeting for one in of_kind(text, "date")}) == 2


def test_the_ministers_are_those_of_whom_it_was_told() -> None:
    assert only(TALKS + "The ministers' meeting will last two days.", "duration").meeting == planned(TALKS)[0].id


def test_direct_talks_are_not_the_indirect_ones() -> None:
    text = "Chile and Peru will hold indirect talks in Oslo on 3 June. The direct talks will open in Lima on 20 June."
    assert len({one.meeting for one in of_kind(text, "venue_allowed")}) == 2
    once = "Chile and Peru will hold direct talks in Oslo on 3 June. The talks will last two days."
    assert len(planned(once)) == 1


@pytest.mark.parametrize("pair", [
    "Presidents Ana Ruiz and Luis Paz", "Presidents Ana Ruiz of Chile and Luis Paz of Peru",
    "Prime Ministers Ana Ruiz and Luis Paz",
])
def test_two_who_share_a_title_both_hold_it(pair: str) -> None:
    text = TALKS + f"{pair} will meet in Quito on 30 June."
    top = next(one for one in planned(text) if names(found(text), one) == {"Ana Ruiz", "Luis Paz"})
    assert only(text + " The leaders' meeting will last three hours.", "duration").meeting == top.id


@pytest.mark.parametrize("who", ["the government in Lima", "the authorities in Lima", "the ruling junta in Lima"])
def test_a_government_in_its_capital_is_the_state(who: str) -> None:
    text = f"A mediator said {who} and the Red Star rebels will hold talks in Oslo on 3 June."
    assert "Peru" in names(found(text), planned(text)[0])
    assert "Peru" not in {one.name for one in found("The embassy in Lima will host a reception.").participants}
