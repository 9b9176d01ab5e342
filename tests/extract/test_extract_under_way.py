"""Talks that began on the day of speaking and go on: they are decided, until a text tells of their end."""

import datetime

import pytest

from tests.extract.kit import found, of_kind, planned, told

TUESDAY = datetime.date(2024, 5, 14)


@pytest.mark.parametrize("sentence", [
    "Senior officials of Chad and Niger began talks in Quito Tuesday in an effort to speed up the peace process.",
    "Peace talks between Chad and Niger opened today in Quito.",
    "Talks between Chad and Niger got under way in Quito on Tuesday morning.",
])
def test_talks_that_began_today_go_on(sentence: str) -> None:
    said = [told(one) for kind in ("date", "venue_allowed") for one in of_kind(sentence, kind, TUESDAY)]
    assert said == ["date 2024-05-14 decided", "venue_allowed Quito decided"]


@pytest.mark.parametrize("text", [
    "Peace talks between Chad and Niger opened today in Quito. They ended without agreement.",
    "Peace talks between Chad and Niger opened on Thursday of last week in Quito.",
    "Chad and Niger began talks in Quito on Monday. The talks broke down within hours.",
])
def test_talks_that_are_over_do_not(text: str) -> None:
    assert planned(text, TUESDAY) == []


def test_a_day_of_talks_says_how_long_they_last() -> None:
    text = (
        "Officials of Chad and Niger began talks in Quito Tuesday.\n"
        "In the first of two days of talks, the two sides exchanged proposals on trade."
    )
    assert [told(one) for one in of_kind(text, "duration", TUESDAY)] == ["duration 2-2 days decided"]


@pytest.mark.parametrize("sentence", [
    "I would like to thank both Presidents for coming to Quito for today's meetings.",
    "Based on our discussions today, I believe the two Presidents of Chad and Niger understand this.",
    "That is why I invited the Presidents of Chad and Niger to meet with me today.",
    "I hope today's meeting has helped to restore momentum.",
])
def test_what_is_said_after_a_meeting_of_today_plans_nothing(sentence: str) -> None:
    assert found(sentence, TUESDAY).findings == ()


def test_a_visit_that_is_over_makes_no_meeting_to_come_past() -> None:
    text = "In Quito on June 8th, he'll meet with Minister Ana Ruiz to follow up on Kole's visit to Lima last month."
    assert [told(one) for one in of_kind(text, "date", TUESDAY)] == ["date 2024-06-08 decided"]


def test_what_ended_in_another_brief_ends_no_talks_here() -> None:
    text = "Peace talks between Chad and Niger opened today in Quito.\n***\nThe strike in Lima ended on Monday."
    assert [told(one) for one in of_kind(text, "venue_allowed", TUESDAY)] == ["venue_allowed Quito decided"]
