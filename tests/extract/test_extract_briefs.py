"""Short news briefs: who is included, what must come first, a visit put off, topics that take no day away."""

from __future__ import annotations

import pytest

from .kit import found, names, of_kind, only, planned, told

BOTH = "Chad and Sudan will hold talks in Libya on June 7. "


@pytest.mark.parametrize(("who", "ids"), [
    ("the foreign ministers of Kenya and Uganda", ("kenya", "uganda")), ("U-N envoy Jan Pronk", ("pronk",)),
])
def test_whom_talks_will_include_attends(who: str, ids: tuple[str, ...]) -> None:
    said = only(f"{BOTH}The talks will also include {who}.", "attendance")
    assert said.role == "required"
    assert (said.participant if isinstance(said.participant, tuple) else (said.participant,)) == ids


def test_what_talks_deal_with_attends_nothing() -> None:
    assert not of_kind(f"{BOTH}The talks will also include water and trade.", "attendance")


def test_who_says_it_is_no_part_of_what_is_required() -> None:
    said = only(f"{BOTH}Chad says the border ruling must be implemented before any talks.", "condition")
    assert (said.speaker, said.modality) == ("Chad", "decided")
    assert "says" not in said.requires


def test_what_must_come_first_was_not_given_up() -> None:
    said = only(f"{BOTH}A rebel spokesman said the government must first free the prisoners.", "condition")
    assert (said.speaker, said.modality) == ("rebel spokesman", "decided")


def test_a_visit_that_was_put_off_had_a_day_and_gets_another() -> None:
    text = (
        "Chad's prime minister has postponed a visit to the north. Prime Minister Omar Kole was due to travel to "
        "Abeche on Monday to meet rebel leader Idris Nour. A spokesman said the trip will take place later this month."
    )
    assert [one.modality for one in of_kind(text, "date")] == ["rejected"]
    assert [one.modality for one in of_kind(text, "window")] == ["decided"]


@pytest.mark.parametrize("sentence", [
    "Chad and Sudan have agreed to hold talks on financial sanctions in Lima on June 7.",
    "Talks between Chad and Sudan on a cease-fire are to resume on June 7 in Lima.",
])
def test_what_talks_are_about_takes_no_day_from_them(sentence: str) -> None:
    assert told(only(sentence, "date")) == "date 2024-06-07 decided"


def test_the_day_of_a_truce_is_still_none_of_the_talks() -> None:
    assert not of_kind("Chad and Sudan will hold talks. The cease-fire expires on June 7.", "date")


def test_those_who_have_been_meeting_plan_nothing() -> None:
    text = "Presidents Omar Kole and Ida Paz are to meet on June 7. Aides have been meeting to prepare for the summit."
    assert len(planned(text)) == 1


def test_who_goes_to_a_place_without_a_name_meets_others_there() -> None:
    said = found("Norwegian envoy Jan Hansen will travel to the rebel-held north on Friday to meet with the rebels.")
    assert names(said, said.meetings[0]) == {"Jan Hansen", "rebels"}


def test_a_visit_to_a_region_is_no_place_of_another_meeting() -> None:
    assert not of_kind(f"{BOTH}An envoy will brief the meeting on his visit to the region.", "venue_property")
