"""What is told of years gone by plans nothing, and what ought to be or is only suggested is decided by nobody."""

from __future__ import annotations

import pytest

from .kit import found, of_kind, only, planned

TALKS = "President Kole of Chad and President Brandt of Niger will hold talks in Rome on May 23. "


@pytest.mark.parametrize("text", [
    "In March 1998 the army and the rebels of Chad signed a truce. It provided that talks would begin in Oslo in June.",
    "Chad and Niger broke off relations in 2011. Talks were due to open in Oslo in June of that year.",
    "In 1995 Chad proposed a dialogue with Niger in Oslo, on condition that it was not about the wells.",
])
def test_what_was_planned_in_a_year_gone_by_is_no_plan(text: str) -> None:
    assert planned(text) == []
    assert found(text).findings == ()


@pytest.mark.parametrize("text", [
    "Chad and Niger fought a war in 2011. " + TALKS,
    "The accord was signed in 2011. The ministers of Chad and Niger have agreed to meet in Rome on May 23.",
    TALKS + "They have not met since 2011.",
    "Chad and Niger fought a war in 2011. The envoy said on Monday that they would meet in Rome on May 23.",
])
def test_a_year_gone_by_does_not_hide_what_is_planned_now(text: str) -> None:
    assert only(text, "venue_allowed").places == ("Rome",)


@pytest.mark.parametrize("words", [
    "there's a suggestion from the Chilean side that",
    "there was a proposal by the envoy that",
    "there has been a request in Oslo that",
])
def test_what_is_suggested_is_proposed(words: str) -> None:
    text = f"MR. HALE: As for the ministers of Chad and Niger, {words} the two of them get together in Rome on May 23."
    assert {one.modality for one in found(text).findings} == {"proposed"}


def test_what_is_anticipated_is_possible() -> None:
    text = TALKS + '"We anticipate that the session will last two days," the envoy said.'
    assert only(text, "duration").modality == "possible"


@pytest.mark.parametrize(("sentence", "modality"), [
    ("The opposition said there should be no talks until the border is open.", "proposed"),
    ("Niger had wanted Chad to open the border before its president would come.", "possible"),
    ("There will be no talks until the border is open, Niger said.", "decided"),
])
def test_a_condition_is_no_firmer_than_its_words(sentence: str, modality: str) -> None:
    assert {one.modality for one in of_kind(TALKS + sentence, "condition")} == {modality}


def test_what_was_offered_at_the_time_is_no_plan() -> None:
    text = TALKS + "They met in May in Oslo. Kole at the time invited Brandt to Abuja for an official visit."
    assert of_kind(text, "venue_allowed")[-1].places == ("Rome",)
    assert of_kind(TALKS + "Kole has invited Brandt to Abuja.", "venue_allowed")[-1].places == ("Abuja",)
