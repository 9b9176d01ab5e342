"""Days, months and places that a plan had before it was moved: they are rejected, and the new ones stand."""

from __future__ import annotations

import datetime

import pytest

from .kit import of_kind

SAID = datetime.date(2024, 5, 14)  # a Tuesday


def days(text: str) -> list[tuple[str | None, str]]:
    return [(one.date, one.modality) for one in of_kind(text, "date", SAID)]


@pytest.mark.parametrize("told", [
    "The talks between Chad and Niger, which were to start on Monday in Oran, will now start on Thursday.",
    "The talks between Chad and Niger were to start on Monday but will now start on Thursday.",
    "The talks between Chad and Niger, planned for Monday in Oran, will be held on Thursday in Bamako instead.",
    "Instead of Monday, the talks between Chad and Niger will start on Thursday.",
])
def test_a_day_that_another_takes_the_place_of(told: str) -> None:
    assert sorted(days(told)) == [("2024-05-16", "decided"), ("2024-05-20", "rejected")]


def test_a_day_that_slipped_is_rejected_where_the_next_sentence_says_so() -> None:
    text = "Chad and Niger were to meet on Monday. That date has slipped."
    assert days(text) == [("2024-05-20", "rejected")]
    text = "Chad and Niger were to meet on Monday. They will now be joined by Mali."
    assert days(text) == [("2024-05-20", "decided")]


def test_a_place_that_another_takes_the_place_of() -> None:
    text = "The talks between Chad and Niger, which were to be held in Oran, will take place in Lima."
    assert [(one.places, one.modality) for one in of_kind(text, "venue_allowed", SAID)] == [
        (("Oran",), "rejected"), (("Lima",), "decided")]


def test_from_one_month_to_another() -> None:
    text = "The talks between Chad and Niger were put off from June to July."
    assert [(one.earliest, one.latest, one.modality) for one in of_kind(text, "window", SAID)] == [
        ("2024-06-01", "2024-06-30", "rejected"), ("2024-07-01", "2024-07-31", "decided")]


def test_a_month_nearly_a_year_away_is_to_come_where_the_words_say_so() -> None:
    assert [one.earliest for one in of_kind("Chad and Niger will meet in February.", "window", SAID)] == ["2025-02-01"]
    assert not of_kind("Chad and Niger met in February, and in February they agreed to talks.", "window", SAID)


def test_days_of_the_week_come_in_their_order() -> None:
    text = "On Monday the envoys will meet in Oslo, and on Tuesday the ministers will meet in Bergen."
    assert days(text) == [("2024-05-20", "decided"), ("2024-05-21", "decided")]


def test_a_day_that_comes_again_and_again_is_none() -> None:
    assert days("The contact group meets every second Tuesday, next on 21 May in Vienna.") == [
        ("2024-05-21", "decided")]


def test_what_lies_between_two_meetings_is_no_length() -> None:
    text = "Chad and Niger will meet in Oran. There must be a week between that meeting and the leaders' encounter."
    assert not of_kind(text, "duration", SAID)
