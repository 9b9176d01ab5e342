"""Those who are named by their rank are others than those of another rank who were named before."""

from __future__ import annotations

import pytest

from .kit import found, names, of_kind, planned

ENVOYS = "Ambassador Lara Diaz and Ambassador Omar Soto will meet in Arica on 3 June. "


@pytest.mark.parametrize("sentence", [
    "In July the Ministers of Foreign Affairs will hold a meeting in Rome.",
    "Chile has offered to host the ministers in Santiago.",
    "The foreign ministers are to meet in Rome in July.",
])
def test_ministers_are_not_the_ambassadors_who_were_named(sentence: str) -> None:
    read = found(ENVOYS + sentence)
    venues = [one for one in read.findings if one.kind == "venue_allowed"]
    assert len(read.meetings) == 2
    assert [one.meeting for one in venues] == [one.id for one in read.meetings]


@pytest.mark.parametrize(("clause", "words"), [
    ("for which Georgia has suggested the second half of October", ("2024-10-16", "2024-10-31")),
    ("which Georgia has offered to hold in October", ("2024-10-01", "2024-10-31")),
])
def test_the_period_that_somebody_suggests_for_a_meeting_just_named(clause: str, words: tuple[str, str]) -> None:
    (one,) = of_kind(f"The envoys agreed on a meeting of the foreign ministers of Chile and Peru, {clause}.", "window")
    assert (one.earliest, one.latest, one.modality) == (*words, "proposed")


def test_a_period_of_something_else_is_none() -> None:
    text = ("The envoys agreed on a meeting of the foreign ministers of Chile and Peru, which has not been possible "
            "since the vote in October.")
    assert of_kind(text, "window") == []


@pytest.mark.parametrize("noun", ["A donors' conference", "A ministers' meeting"])
def test_a_meeting_that_is_one_of_a_kind_is_not_the_one_told_of_before(noun: str) -> None:
    read = found(f"{ENVOYS}{noun} will be held in Rome on 18 October.")
    venues = [one for one in read.findings if one.kind == "venue_allowed" and one.places == ("Rome",)]
    assert [one.meeting for one in venues] == [read.meetings[1].id]


def test_a_business_forum_dates_no_meeting() -> None:
    read = found(f"{ENVOYS}A business forum will be held in Rome on 18 October.")
    assert [one.kind for one in read.findings if "October" in one.quote and one.kind == "date"] == []


@pytest.mark.parametrize("who", ["Military delegations from the two countries", "Teams from both sides"])
def test_teams_of_both_are_the_two(who: str) -> None:
    said = found(f"Peru and Ecuador agreed to calm their border. {who} will meet in Quito on 3 June.")
    (meeting,) = said.meetings
    assert names(said, meeting) == {"Peru", "Ecuador"}


def test_a_round_at_ministers_level_is_not_the_delegations_meeting() -> None:
    text = ("Peru and Ecuador agreed to calm their border. Military delegations from the two countries will meet in "
            "Quito on 3 June. Bolivia has proposed La Paz for the round at foreign minister level.")
    assert len(planned(text)) == 2
