"""Questions and answers that are no more than a place or month, and the talks they are about."""

from __future__ import annotations

import pytest

from .kit import of_kind, only, planned

ROUND = "MR. COLE: The next round of talks with Cuba will be held.\n"


def _asked(question: str, answer: str) -> str:
    return f"{ROUND}QUESTION: {question}\nMR. COLE: {answer}"


@pytest.mark.parametrize(("question", "answer", "modality"), [
    ("So it would be in Oslo?", "I think so.", "possible"),
    ("In Oslo?", "Could be.", "possible"),
    ("Would that be in Oslo again?", "Possibly.", "possible"),
    ("And it will be in Oslo?", "That's right.", "decided"),
])
def test_a_place_that_a_question_names_is_confirmed(question: str, answer: str, modality: str) -> None:
    place = only(_asked(question, answer), "venue_allowed")
    assert (place.places, place.modality, place.speaker) == (("Oslo",), modality, "Cole")


@pytest.mark.parametrize(("question", "answer"), [
    ("So it would be in Oslo?", "I don't have anything on that."),
    ("So it would be in Oslo?", "No."),
    ("What about the situation in Oslo?", "Could be."),
    ("Why would it be in Oslo?", "Yes, well, ask them."),
])
def test_a_place_that_nobody_confirms_is_none(question: str, answer: str) -> None:
    assert of_kind(_asked(question, answer), "venue_allowed") == []


@pytest.mark.parametrize("answer", [
    "It may be June, it may be July.",
    "That is for the hosts to say. It might be June, it might be July.",
    "It could be June or maybe July.",
])
def test_one_month_or_the_next(answer: str) -> None:
    window = only(_asked("Do you have a date?", answer), "window")
    assert (window.earliest, window.latest, window.modality) == ("2024-06-01", "2024-07-31", "possible")


def test_talks_for_their_own_sake_are_none() -> None:
    text = "Chad and Cuba will hold talks in Oslo. The envoy wants no talks for the sake of talks. "
    text += "We will not hold talks for talks' sake."
    assert [one.status for one in planned(text)] == ["decided"]


@pytest.mark.parametrize("rest", [
    "The next round may begin in June.",
    "The next round has yet to be set. It could be held in June.",
])
def test_the_next_round_of_talks_to_which_they_return(rest: str) -> None:
    text = "Chad is ready to come back to the talks with Cuba, its government said. " + rest
    assert len(planned(text)) == 1


def test_the_next_round_is_none_whose_day_is_told() -> None:
    text = "Chad and Cuba will hold talks in Oslo on Monday. The next round will be held in June."
    assert len(planned(text)) == 2


def test_talks_are_named_right_after() -> None:
    text = (
        "MS. DALE: The government has said that it is returning to the talks. You can ask them why they agreed to "
        "come back to the talks between Chad and Cuba."
    )
    assert [set(one.participants) for one in planned(text)] == [{"chad", "cuba"}]
