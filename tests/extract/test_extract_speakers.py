"""The one speaker of a statement, a letter or a briefing; the labels of turns; statements inside questions."""

import pytest

from tests.extract.kit import found, of_kind, only

PLAN = "We propose that President Kole and President Brandt meet in Geneva on 12 June."


@pytest.mark.parametrize(("heading", "speaker"), [
    ("Letter from Ambassador Anna Berg to the President of the Security Council", "Anna Berg"),
    ("Address by Foreign Minister Anna Berg to Parliament", "Anna Berg"),
    ("Secretary Anna Berg on Peace in Norland at the UN Security Council", "Anna Berg"),
    ("Secretary Anna T. Berg at a Press Availability", "Anna T. Berg"),
    ("Foreign Minister Anna Berg's Remarks at a Press Conference", "Anna Berg"),
    ("by Press Secretary Anna Berg", "Anna Berg"),
    ("By Anna Berg", None),
    ("Norland and Sudmark Edge Closer", None),
])
def test_a_heading_says_who_speaks(heading: str, speaker: str | None) -> None:
    assert only(f"{heading}\n{PLAN}", "date").speaker == speaker


def test_a_headline_about_somebody_is_no_speaker() -> None:
    text = "Secretary Anna Berg on the Road Again\nPresident Kole and President Brandt will meet on 12 June."
    assert only(text, "date").speaker is None


def test_turns_named_in_small_letters() -> None:
    text = ("Reuters: Reports say a summit of China and Japan will be held in June.\n"
            "Lena Ou: President Xi and President Biden will meet in Lima on Friday.\n"
            "AFP: Will they meet again?\n"
            "Lena Ou: We will see.")
    assert [(one.speaker, one.modality) for one in found(text).findings if one.kind in ("date", "window")] == [
        ("journalist", "possible"), ("Lena Ou", "decided")]


def test_one_line_with_a_colon_is_no_turn() -> None:
    text = "Next Week: President Xi and President Biden will meet in Lima on 12 June."
    assert only(text, "date").speaker is None


def test_a_statement_before_a_question_is_one() -> None:
    text = "QUESTION: Chad and Niger will hold talks in Rome next week, so what do you expect of them?"
    (window,) = of_kind(text, "window")
    assert (window.modality, window.speaker, window.latest) == ("possible", "journalist", "2024-05-26")
    assert of_kind("Will Chad and Niger hold talks in Rome next week, and what do you expect?", "date") == []


@pytest.mark.parametrize(("text", "speaker"), [
    ("LISBON: Norland and Sudmark will hold talks on 12 June.", None),
    ("SINGAPORE: Norland and Sudmark will hold talks on 12 June, the foreign ministry said.", "foreign ministry"),
    ("MORALES: Norland and Sudmark will hold talks on 12 June.", "Morales"),
    ("PORTUGAL: Norland and Sudmark will hold talks on 12 June.", "Portugal"),
])
def test_the_town_that_a_report_comes_from_says_nothing(text: str, speaker: str | None) -> None:
    assert only(text, "date").speaker == speaker


@pytest.mark.parametrize(("source", "speaker"), [
    ("According to the schedule", None), ("According to the new minister", "new minister"),
])
def test_a_schedule_says_nothing(source: str, speaker: str | None) -> None:
    assert only(f"{source}, Chad and Niger will meet in Rome on 12 June.", "date").speaker == speaker
