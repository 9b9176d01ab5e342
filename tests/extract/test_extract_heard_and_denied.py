"""What is only heard or reported: from questioners, on the radio, in reports that are untrue; and cycles of talks."""

from __future__ import annotations

import pytest

from .kit import found, of_kind, only, planned

DECIDED = "The presidents of Chad and Niger will meet in Lima on 3 June. "


@pytest.mark.parametrize("untrue", ["do not correspond to reality", "have no basis", "are pure fiction"])
def test_reports_according_to_which_they_meet_are_untrue(untrue: str) -> None:
    text = (
        "The experts of Chad and Niger will meet in Lima in June. Rumours on the radio, according to which their "
        f"ministers will see each other in Oslo next week, {untrue}."
    )
    later = [one for one in of_kind(text, "venue_allowed") if one.places == ("Oslo",)]
    assert [(one.modality, one.speaker) for one in later] == [("rejected", None)]


@pytest.mark.parametrize(("source", "firm"), [
    ("Turkish television is reporting", "possible"), ("A newspaper said", "possible"),
    ("The Turkish foreign ministry announced", "decided"),
])
def test_what_a_questioner_has_from_the_media_is_only_possible(source: str, firm: str) -> None:
    text = f"QUESTION: {source} that President Ana Ruiz and President Paz are going to meet in Lima on Tuesday."
    assert only(text, "date").modality == firm


def test_what_a_questioner_has_heard_is_possible() -> None:
    text = "QUESTION: There are reports that officials of Chad will meet Luis Paz of Peru in Doha in June."
    assert (only(text, "venue_allowed").modality, only(text, "venue_allowed").speaker) == ("possible", "journalist")


def test_whoever_presents_a_broadcast_tells_the_news() -> None:
    text = "PRESENTER: Good evening.\nREPORTER: Chad and Niger will hold talks in Lima on 3 June.\n"
    assert (only(text, "date").modality, only(text, "date").speaker) == ("decided", None)
    asked = "REPORTER: Chad and Niger will hold talks in Lima on 3 June?\nMS. HOLT: I have nothing on that.\n"
    assert {one.modality for one in found(asked).findings} <= {"possible"}


def test_preparation_that_is_suggested_is_proposed_and_no_length_of_the_meeting() -> None:
    text = DECIDED + ("The envoy suggested that both set aside a minimum of four days for the preparation of the "
                      "meeting.")
    assert (only(text, "preparation").modality, only(text, "preparation").min_days) == ("proposed", 4)
    assert of_kind(text, "duration") == []
    firm = DECIDED + "They must set aside four days for the preparation of the meeting."
    assert only(firm, "preparation").modality == "decided"


def test_cycles_of_talks_are_rounds() -> None:
    text = (
        "The government of Chad and the Red Front begin their fifth cycle in Oslo on 22 May. "
        "They have proposed that the sixth cycle be held in Mexico in July."
    )
    assert [one.status for one in planned(text)] == ["decided", "proposed"]
    assert planned("The new business cycle in Chad will begin in July.") == []


def test_a_meeting_struck_from_the_programme_is_off() -> None:
    text = "A video conference of Chad and Niger, which had been set for 16 May, was struck from the program on Sunday."
    assert [(one.date, one.modality) for one in of_kind(text, "date")] == [("2024-05-16", "rejected")]


def test_a_call_on_some_level_is_a_meeting() -> None:
    assert only("There is a technical-level call between Chad and Niger on Friday.", "date").date == "2024-05-17"
