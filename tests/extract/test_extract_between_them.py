"""Who sits between those who meet, who comes again, and who turns an invitation down, in sentences of their own."""

import datetime

import pytest

from tests.extract.kit import found, told

SAID = datetime.date(2031, 5, 14)      # a Wednesday
P = "Peru and Chile will hold talks in Quito on 3 June. "


def attendance(text: str) -> list[str]:
    """Who attends by a text, on a line each."""
    return [told(one) for one in found(text, SAID).findings if one.kind == "attendance"]


@pytest.mark.parametrize(("text", "expected"), [
    (P + "Brazil stays on as go-between, the Peruvian foreign ministry said.", ["attendance brazil required decided"]),
    (P + "Brazil remains the facilitator.", ["attendance brazil required decided"]),
    (P + "Brazil will once more serve as mediator.", ["attendance brazil required decided"]),
    (P + "The Brazilian president will be the third man in the room.", ["attendance brazil required decided"]),
    (P + "Brazil will again be in the room.", ["attendance brazil required decided"]),
    (P + "Brazil takes part as an observer.", ["attendance brazil observer decided"]),
    (P + "Brazil declined an invitation to attend.", ["attendance brazil excluded decided"]),
    (P + "The two governors' finance chiefs will join by video.",
     ["attendance two governors' finance chiefs required decided"]),
    (P + "Brazil is to oversee the talks.", ["attendance brazil required decided"]),
    (P + "This time Brazil and Bolivia will sit at the table.", ["attendance brazil, bolivia required decided"]),
    (P + "A Brazilian officer will attend as a witness.", ["attendance A Brazilian officer observer decided"]),
    (P + "Brazil has accepted an invitation to join them.", ["attendance brazil required decided"]),
    (P + "The Brazilian ambassador may drop in.", ["attendance brazil required possible"]),
    (P + "Brazil has no part in this, Vega said.", ["attendance brazil excluded decided"]),
    (P + "Brazil asked for a seat and was told no.", ["attendance brazil excluded decided"]),
    (P + "The bishops sent their regrets.", ["attendance bishops excluded decided"]),
    (P + "The ruling party said it would stay away.", ["attendance ruling party excluded decided"]),
    (P + "The generals have been told to stay at home.", ["attendance generals excluded decided"]),
    # what somebody could be, chairs otherwise or has no wish to be
    (P + "The rebels asked Brazil to act as their go-between.", []),
    (P + "Brazil's envoy remains chairman of the board of a bank.", []),
    (P + "The mayor of Arica was not invited to last month's rally.", []),
])
def test_who_sits_between_them(text: str, expected: list[str]) -> None:
    assert attendance(text) == expected


@pytest.mark.parametrize(("text", "parties"), [
    ("Peru's and Chile's interior ministers will meet on 3 June.", {"Peru", "Chile"}),
    ("Peru and Chile's chief negotiators will meet on 3 June.", {"Peru", "Chile"}),
    ("Peru's, Chile's and Bolivia's water ministers will meet on 3 June.", {"Peru", "Chile", "Bolivia"}),
])
def test_several_states_own_the_ministers_that_meet(text: str, parties: set[str]) -> None:
    read = found(text, SAID)
    called = {one.id: one.name for one in read.participants}
    assert [{called[id_] for id_ in one.participants} for one in read.meetings] == [parties]
