"""Rounds, parts and breaks of talks: whose round it is, how far it may go on, and what is only denied beside it."""

from __future__ import annotations

import pytest

from tests.extract.kit import found, names, of_kind, only, planned

TALKS = "Norland and Sudmark will hold talks in Oslo on 3 June. "


@pytest.mark.parametrize(("sentence", "who"), [
    ("A new round of Chad-Mali talks will be held in Oslo on 3 June.", {"Chad", "Mali"}),
    ("The first part of the Chad-Mali talks will be held in Oslo on 3 June.", {"Chad", "Mali"}),
    ("The political phase of the next round of intra-Malian talks is to open in Oslo on 3 June.", {"Mali"}),
])
def test_whose_round_it_is(sentence: str, who: set[str]) -> None:
    every = found(sentence)
    (meeting,) = every.meetings
    assert (names(every, meeting), meeting.status) == (who, "decided")
    assert only(sentence, "date").date == "2024-06-03"


def test_what_is_only_a_part_of_something_is_no_meeting() -> None:
    assert planned("Trade was a large part of the talks between Chad and Mali, he said.") == []


@pytest.mark.parametrize(("sentence", "latest", "modality"), [
    ("The envoy added that this round would not go beyond 7 June.", "2024-06-07", "decided"),
    ("The talks cannot continue past 7 June, the envoy said.", "2024-06-07", "decided"),
    ("The talks should not drag on beyond next week, the envoy said.", "2024-05-26", "proposed"),
    ("The talks may not last beyond 7 June, the envoy said.", "2024-06-07", "possible"),
])
def test_beyond_which_day_they_do_not_go(sentence: str, latest: str, modality: str) -> None:
    window = only(TALKS + sentence, "window")
    assert (window.latest, window.earliest, window.modality) == (latest, None, modality)


def test_this_past_friday_is_over() -> None:
    assert of_kind("Chad and Mali held talks this past Friday.", "date") == []


@pytest.mark.parametrize(("sentence", "gap"), [
    ("Norland and Sudmark will hold talks in Oslo on 3 June, after which there will be a pause of a week to ten days "
     "before talks resume.", (7, 10)),
    ("Experts of Chad and Mali will meet two or three days before the summit of the two presidents.", (2, 3)),
    ("Experts of Chad and Mali will meet three days before the summit of the two presidents.", (3, 3)),
])
def test_a_gap_of_so_many_to_so_many_days(sentence: str, gap: tuple[int, int]) -> None:
    one = of_kind(sentence, "precedence")[-1]
    assert (one.min_gap_days, one.max_gap_days) == gap


@pytest.mark.parametrize("sentence", [
    "No accord is expected from the talks.",
    "The two ministers will not sign anything at the talks.",
    "Nobody has prepared a text during the talks.",
    "The talks won't be a substitute for reform.",
    "The talks will not replace the treaty.",
])
def test_what_is_denied_beside_talks_calls_none_off(sentence: str) -> None:
    assert planned(TALKS + sentence)[0].status == "decided"


@pytest.mark.parametrize("sentence", [
    "Norland will not attend the talks.", "No talks will be held.", "The talks will not be held.",
])
def test_talks_to_which_nobody_comes_are_off(sentence: str) -> None:
    assert planned(TALKS + sentence)[0].status == "rejected"


BRIEFING = (
    "SPOKESMAN: The Envoy for Mali, Hanna Lind, said the next round of the intra-Malian talks would open on Monday.\n"
    "In Darfur, convoys have reached the north.\nCholera is under control in Haiti.\nPrices are stable.\n"
    "Forty peacekeepers were honoured.\nThe flags will be at half-mast.\n"
)


def test_a_questioner_comes_back_to_talks_told_of_long_before() -> None:
    text = (BRIEFING + "QUESTION: Thank you. On Mali, the rebels said they will not sit down unless the army leaves.\n"
            "SPOKESMAN: Ms. Lind was quite clear on this: she does not accept preconditions for coming to the talks.")
    every = found(text)
    (meeting,) = every.meetings
    assert (meeting.status, {one.meeting for one in every.findings}) == ("decided", {meeting.id})  # type: ignore[union-attr]
    assert [(one.requires, one.speaker) for one in of_kind(text, "condition")] == [
        ("the army leaves", "rebels"), (None, "Hanna Lind")]


def test_a_question_on_another_country_means_no_meeting_told_of_before() -> None:
    text = BRIEFING + "QUESTION: On Haiti, will there be a conference in June?\nSPOKESMAN: There are no such plans."
    assert planned(text)[0].status == "decided"


@pytest.mark.parametrize(("words", "speaker"), [
    ("The envoy has been very clear on this:", "envoy"), ("The envoy was adamant that", "envoy"),
    ("The sky was clear, and", None),
])
def test_who_is_clear_says_it(words: str, speaker: str | None) -> None:
    assert only(f"{words} Chad and Mali will meet on 3 June.", "date").speaker == speaker


def test_a_would_passed_on_aloud_is_a_will_and_a_thought_is_none() -> None:
    ours = "SPOKESMAN: {} Chad and Mali would meet in Oslo on 3 June."
    assert only(ours.format("The envoy told reporters that"), "date").modality == "decided"
    assert only(ours.format("I said it was a hope that"), "date").modality == "possible"
