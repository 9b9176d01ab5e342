"""Who meets and who is only beside them: guests, observers, a briefer's president; and which body is meant."""

from __future__ import annotations

import pytest

from .kit import SUMMIT, found, names, of_kind, only, planned


def test_the_organization_is_the_body_that_spoke() -> None:
    text = (
        "Envoys of Moldova and Romania are to meet in Vienna on June 21, the African Union announced on Friday. "
        "In its announcement, the organization said Kenya would attend the Vienna meeting as an observer."
    )
    one = only(text, "attendance")
    assert (one.speaker, one.modality, one.role) == ("African Union", "decided", "observer")


@pytest.mark.parametrize("sentence", [
    "Kenya and Chad will attend the talks as observers.",
    "Kenya has been invited to the talks.",
])
def test_guests_are_not_those_who_meet(sentence: str) -> None:
    told = found("The rebels and the army have agreed to hold talks in Geneva on 3 June. " + sentence)
    [one] = told.meetings
    assert "Kenya" not in names(told, one)
    assert {one.kind for one in told.findings} >= {"attendance"}


def test_the_president_of_a_briefing_is_not_one_named_later() -> None:
    text = (
        "MR. HALE: On Monday, the President will meet with Prime Minister Dahl of Norway.\n"
        "Q And President Quiroga of Peru?\n"
        "MR. HALE: Nothing on that.\n"
    )
    told = found(text)
    assert told.meetings
    assert all("Quiroga" not in names(told, one) for one in told.meetings)


def test_the_first_time_in_years_is_no_day_of_the_past() -> None:
    text = "The presidents of Malawi and Tanzania have agreed to meet for the first time in nine years to discuss oil."
    assert [one.status for one in planned(text)] == ["decided"]


def test_who_stays_away_until_something_happens_makes_a_meeting_no_less_firm() -> None:
    text = (
        "A Chadian rebel group says it will not attend peace talks with the government unless its men are freed. "
        "Chad's government says the talks will open in Libreville on June 4."
    )
    assert only(text, "date").modality == "decided"
    assert only(text.split(". ")[0] + ".", "condition").modality == "decided"


def test_what_somebody_has_behind_them_is_no_length() -> None:
    assert of_kind(SUMMIT + "Kole told reporters after a day of talks in Lima that Rome was likely.", "duration") == []


def test_consultations_that_were_held_are_over() -> None:
    text = "Following consultations held by the envoy in Oslo, the army and the rebels have agreed to meet in Geneva."
    assert only(text, "venue_allowed").places == ("Geneva",)


def test_who_meets_where_nobody_says_so_are_those_who_were_spoken_of_together() -> None:
    text = "Chad and Niger have quarrelled over the wells since March. A new round is planned for 20 May in Tunis."
    [one] = planned(text)
    assert names(found(text), one) == {"Chad", "Niger"}


def test_on_another_level_than_theirs_it_is_their_states_that_meet() -> None:
    text = (
        "Chad and Niger share a well. President Kole of Chad and President Barry of Niger quarrelled over it in March. "
        "A ministerial session is planned for 20 May in Tunis."
    )
    [one] = planned(text)
    assert names(found(text), one) == {"Chad", "Niger"}


@pytest.mark.parametrize(
    "name", ["Ambassador Jan Oldenburg", "the Norwegian envoy, April Hansen,", "Gen. August Weber"]
)
def test_a_given_name_is_no_month(name: str) -> None:
    text = f"Talks between Chad and Mali, led by {name} will open in Oslo."
    assert of_kind(text, "window") == []
    assert only(f"{text[:-1]} in June.", "window").earliest == "2024-06-01"
