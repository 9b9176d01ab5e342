"""Those told by their office: before their names, without any, or below those who hold the top ones."""

from __future__ import annotations

import pytest

from .kit import found, names, of_kind, planned

DEPUTIES = "The deputy prime ministers, Ana Ruiz of Chile and Luis Paz of Peru, will meet in Lima on 24 June. "
FRONT = "The government of Ecuador and the Front of the Pacific will hold talks in Havana in June. "


def test_who_leads_a_movement_is_somebody_without_a_name() -> None:
    text = FRONT + "President Elena Moya and the Front's commander are to meet in Lima in July."
    assert {frozenset(names(found(text), one)) for one in planned(text)} >= {
        frozenset({"Elena Moya", "Front's commander"})
    }


def test_who_is_known_by_another_name_has_it() -> None:
    text = FRONT + "President Elena Moya and the Front's commander, known as Condor, are to meet in Lima in July."
    assert {"Elena Moya", "Condor"} in [names(found(text), one) for one in planned(text)]


def test_a_commander_with_a_name_has_no_other() -> None:
    text = "President Elena Moya and the rebels' commander, Juan Soto, known as Condor, are to meet in Lima in July."
    assert [names(found(text), one) for one in planned(text)] == [{"Elena Moya", "Juan Soto"}]


def test_a_body_is_known_by_what_it_is() -> None:
    text = FRONT + "Chile has invited the Front to Santiago for talks on 3 July."
    assert "Front of the Pacific" in {one.name for one in found(text).participants}
    assert "Front" not in {one.name for one in found(text).participants}


def test_presidents_are_not_the_deputies_of_whom_it_was_told() -> None:
    text = DEPUTIES + "The presidents are to meet in Quito in July."
    assert [names(found(text), one) for one in planned(text)] == [{"Ana Ruiz", "Luis Paz"}, {"Chile", "Peru"}]


def test_the_deputies_themselves_meet_once() -> None:
    assert len(planned(DEPUTIES + "The deputies will meet for two days.")) == 1


def test_who_is_welcome_as_a_guest_is_not_received() -> None:
    assert len(planned(DEPUTIES + "President Elena Moya of Ecuador said that Luis Paz was welcome as a guest.")) == 1


@pytest.mark.parametrize("first", ["originally planned", "initially due", "previously scheduled", "at first set"])
def test_the_day_that_was_planned_at_first_is_given_up(first: str) -> None:
    text = f"Talks between Chad and the rebels will open in Cairo. They were {first} for 28 May."
    assert [one.modality for one in of_kind(text, "date")] == ["rejected"]


def test_ministers_who_initial_a_text_meet() -> None:
    text = "The foreign ministers of Chile and Peru will initial the text in Lima on 3 June."
    assert [one.date for one in of_kind(text, "date")] == ["2024-06-03"]
