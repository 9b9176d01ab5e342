"""Travellers: where they stop, whom they meet there, the days of a trip; verbs that stand before their subject."""

from __future__ import annotations

import datetime

import pytest

from .kit import found, of_kind, only, planned

SAID = datetime.date(2024, 5, 14)  # a Tuesday


def test_there_is_where_the_traveller_was_said_to_be() -> None:
    text = "On Friday Foreign Minister Anna Lind is in Lima, and there she'll be meeting with President Ivo Paz."
    assert only(text, "venue_allowed", SAID).places == ("Lima",)
    assert only(text, "date", SAID).date == "2024-05-17"


def test_the_president_in_another_land_is_another_president() -> None:
    text = ("Foreign Minister Anna Lind will meet President Rosa Diaz of Chile in Santiago on Monday. On Wednesday she "
            "travels to Lima for talks with the president.")
    first, second = planned(text, SAID)
    assert "diaz" in first.participants
    assert "diaz" not in second.participants
    text = ("Foreign Minister Anna Lind will meet President Rosa Diaz of Chile in Santiago on Monday. In Santiago she "
            "will also have dinner with the president.")
    assert all("diaz" in one.participants for one in planned(text, SAID))


def test_the_weekdays_of_a_trip_next_week_are_in_that_week() -> None:
    trip = "Foreign Minister Anna Lind travels to Chile and Peru next week. "
    assert only(trip + "On Friday she will meet President Ivo Paz in Lima.", "date", SAID).date == "2024-05-24"
    other = "Foreign Minister Anna Lind speaks on television next week. "
    assert only(other + "On Friday she will meet President Ivo Paz in Lima.", "date", SAID).date == "2024-05-17"


def test_later_that_week_is_the_rest_of_the_week_told_of() -> None:
    text = "Anna Lind will meet Ivo Paz in Lima on 3 June. Later that week she will meet Rosa Diaz in Santiago."
    one = only(text, "window", SAID)
    assert (one.earliest, one.latest) == ("2024-06-04", "2024-06-09")
    assert of_kind("Later that week Anna Lind met Rosa Diaz in Santiago.", "window", SAID) == []


@pytest.mark.parametrize("opening", ["Only when they have agreed on the figures", "Only then"])
def test_a_verb_before_its_subject(opening: str) -> None:
    [one] = planned(f"{opening} will President Aibek Sadykov of Chad and President Daniyar Zhaksylykov of Niger meet.",
                    SAID)
    assert (one.status, len(one.participants)) == ("decided", 2)


def test_what_comes_before_is_not_what_is_asked() -> None:
    text = ("QUESTION: Is the Secretary going to Rome before the NATO summit?\n"
            "MR. LARSEN: He has no plans to travel to Rome.")
    assert "rejected" not in {one.status for one in found(text, SAID).meetings if "nato" in one.participants}


def test_each_of_them_apart_then_all_together() -> None:
    text = ("MR. LARSEN: The Secretary will host the foreign ministers of Chad and Niger in Washington on 27 May. He "
            "will see each of them separately in the morning, and then the three of them will sit down.")
    order = only(text, "precedence", SAID)
    [date] = of_kind(text, "date", SAID)
    assert order.after == date.meeting


def test_where_a_thing_that_is_open_may_be() -> None:
    text = ("The presidents of Chad and Niger will meet in Lima on 3 June. We may also do a trilateral with Chile and "
            "Peru. If it happens, it'd most likely be in Lima.")
    sure, likely = of_kind(text, "venue_allowed", SAID)
    assert (sure.modality, likely.modality) == ("decided", "possible")
    assert sure.meeting != likely.meeting


@pytest.mark.parametrize("told", [
    "Chad's minister would not go to Oran unless Niger withdrew its troops.",
    "Chad's minister will not travel to Oran until Niger has withdrawn its troops.",
])
def test_who_waits_at_home_calls_nothing_off(told: str) -> None:
    text = "The ministers of Chad and Niger will meet in Oran in June. " + told
    assert [one.status for one in planned(text, SAID)] == ["decided"]
    assert only(text, "condition", SAID).modality == "decided"
    assert only(text, "window", SAID).modality == "decided"


def test_days_on_which_others_only_prepare() -> None:
    text = "Aides are due in Skopje on Friday to clear the ground for a meeting of the premiers of Chad and Niger."
    assert of_kind(text, "date", SAID) == []
    text = "The aides meet in Skopje on Friday to clear the ground for a meeting of the premiers of Chad and Niger."
    assert only(text, "date", SAID).date == "2024-05-17"


def test_whose_turn_comes_within_a_fortnight() -> None:
    text = ("Chad and Niger will hold talks in Oran on 3 June. Should they agree, the foreign ministers would follow "
            "within a fortnight, most likely in Cairo.")
    first, second = planned(text, SAID)
    assert (first.status, second.status) == ("decided", "possible")
    order = only(text, "precedence", SAID)
    assert (order.before, order.after, order.max_gap_days) == (first.id, second.id, 14)
    assert [one.meeting for one in of_kind(text, "venue_allowed", SAID)] == [first.id, second.id]


def test_the_place_to_which_a_traveller_goes_on_is_that_of_the_next_meeting() -> None:
    text = ("Secretary Lind will meet Foreign Minister Diaz in Bern on June 28. The Secretary will then travel to "
            "Geneva, where she will visit a laboratory on June 29 and meet with Prime Minister Vega.")
    first, second = planned(text, SAID)
    assert [(one.places, one.meeting) for one in of_kind(text, "venue_allowed", SAID)] == [
        (("Bern",), first.id), (("Geneva",), second.id)]


@pytest.mark.parametrize("told", [
    "We had four hours with the prime minister on Thursday, and then another meeting with President Vega on Friday.",
    "Ten years after the first Bonn conference, the town has changed.",
])
def test_what_they_had_as_well_is_over(told: str) -> None:
    assert of_kind(f"SECRETARY LIND: {told}", "date", SAID) == []
    assert planned(f"SECRETARY LIND: {told}", SAID) == []


def test_whom_somebody_is_seeing_tonight() -> None:
    text = "QUESTION: And President Karimov?\nSECRETARY LIND: I'm seeing him tonight."
    assert only(text, "date", SAID).date == "2024-05-14"


def test_each_of_two_events_has_its_own_day() -> None:
    text = "The Security Council will discuss the crisis on June 8, and the African Union summit opens on the 17th."
    assert only(text, "date", SAID).date == "2024-06-17"


def test_both_will_be_there() -> None:
    text = ("Chad and Niger will hold talks in Oran on 3 June. President Ivo Paz and Rosa Diaz brokered them. Both "
            "will be present when they open.")
    assert only(text, "attendance", SAID).participant == ("paz", "diaz")
    text = "President Ivo Paz and President Rosa Diaz will meet in Oran on 3 June. Both will attend the dinner."
    assert of_kind(text, "attendance", SAID) == []


def test_what_people_tell_you_is_hearsay() -> None:
    text = "In the tea houses they will tell you that President Ivo Paz is seeing President Rosa Diaz on Saturday."
    assert only(text, "date", SAID).modality == "possible"
