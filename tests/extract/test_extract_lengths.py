"""Lengths that are limits or halves, and what else lasts."""

import pytest

from tests.extract.kit import of_kind, only, told

MEETING = "President Ana Moreno of Peru and President Luis Castro of Ecuador are to meet in Brasilia on 3 October.\n"


@pytest.mark.parametrize(("sentence", "field", "value"), [
    ("Half an hour has been set aside for the meeting.", "max_hours", 0.5),
    ("The meeting is limited to two days.", "max_days", 2),
])
def test_limits_and_halves(sentence: str, field: str, value: float) -> None:
    finding = only(MEETING + sentence, "duration")
    assert (getattr(finding, field), finding.modality) == (value, "decided")


@pytest.mark.parametrize("sentence", ["The flight takes three hours.", "The ceasefire will last 30 days."])
def test_what_else_lasts(sentence: str) -> None:
    assert of_kind(MEETING + sentence, "duration") == []


def test_a_limit_that_may_be_set_is_none_yet() -> None:
    assert only(MEETING + "The meeting may be limited to two days.", "duration").modality == "possible"

@pytest.mark.parametrize("sentence", [
    "The meeting is expected to go about two hours.",
    "They will then move to the library for the talks, which we expect to go two hours.",
])
def test_a_meeting_goes_for_so_long(sentence: str) -> None:
    found = only(MEETING + sentence, "duration")
    assert (found.max_hours, found.modality) == (2, "possible")


def test_who_goes_somewhere_in_so_long_gives_no_length() -> None:
    assert of_kind(MEETING + "She has to go two hours by road.", "duration") == []


def test_a_length_that_was_given_up_is_kept_as_such() -> None:
    text = "The talks between Chad and Niger, originally scheduled for three days, open on Monday."
    assert told(only(text, "duration")) == "duration 3-3 days rejected"
