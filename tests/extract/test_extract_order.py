"""Which meeting comes before which."""

import pytest

from solver.extract.findings import Precedence
from tests.extract.kit import SUMMIT, found, of_kind, only

MINISTERS, LEADERS = "ministers", "leaders"


def order(text: str) -> list[tuple[str, str, int | None, int | None]]:
    """The orders found, each meeting called after those who are in its words."""
    findings = found(text)
    called = {}
    for one in findings.meetings:
        called[one.id] = one.label
    return [(called[one.before], called[one.after], one.min_gap_days, one.max_gap_days)
            for one in findings.findings if isinstance(one, Precedence)]


@pytest.mark.parametrize("sentence", [
    "Before the summit, the foreign ministers will meet in Oslo.",
    "The foreign ministers will meet in Oslo ahead of the summit.",
    "The summit will be preceded by a meeting of the foreign ministers.",
    "A meeting of the foreign ministers will be followed by the summit.",
    "After a meeting of the foreign ministers, the summit will take place.",
    "The foreign ministers will meet in Oslo to prepare the summit.",
    "The foreign ministers will meet, and then the summit will be held.",
])
def test_words_that_order(sentence: str) -> None:
    ((before, after, low, high),) = order(SUMMIT + sentence)
    assert "summit" in after
    assert "summit" not in before
    assert (low, high) == (None, None)


@pytest.mark.parametrize(("sentence", "low", "high"), [
    ("The foreign ministers will meet a week before the summit.", 7, 7),
    ("The foreign ministers will meet at least ten days before the summit.", 10, None),
    ("The foreign ministers will meet no more than five days before the summit.", None, 5),
])
def test_gaps(sentence: str, low: int | None, high: int | None) -> None:
    assert [one[2:] for one in order(SUMMIT + sentence)] == [(low, high)]


def test_chains_hold_neighbouring_pairs() -> None:
    text = ("Kole said the sides had agreed to hold a bilateral meeting between the two presidents, then a trilateral "
            "meeting, and then a multilateral meeting.")
    assert len(order(text)) == 2


@pytest.mark.parametrize("sentence", [
    "The last meeting of the foreign ministers was held before the summit of 2019.",
    "Before the summit, the delegations will rest at home.",
])
def test_what_is_over_or_no_meeting_has_no_order(sentence: str) -> None:
    assert order(SUMMIT + sentence) == []


@pytest.mark.parametrize(("words", "gap"), [
    ("the day before", 1), ("a week earlier", 7), ("two days beforehand", 2), ("the previous day", 1),
])
def test_a_meeting_some_days_before_the_one_just_named(words: str, gap: int) -> None:
    text = f"A summit of Chad and Niger will be held on 3 June. Their ministers will meet {words} to prepare it."
    one = only(text, "precedence")
    assert (one.min_gap_days, one.max_gap_days) == (gap, gap)


def test_a_verb_that_is_meant_again() -> None:
    text = ("First the experts of Chad and Niger will meet in Rome, then the ministers in Oslo, and finally the "
            "presidents in Paris.")
    orders = of_kind(text, "precedence")
    assert len(orders) == 2
    assert {one.places[0] for one in of_kind(text, "venue_allowed")} == {"Rome", "Oslo", "Paris"}


def test_an_object_that_is_added_with_its_own_day() -> None:
    text = "President Anna Kole will meet President Ivo Brandt in Rome on 3 June and President Emma Luz a week later."
    one = only(text, "precedence")
    assert (one.min_gap_days, one.max_gap_days) == (7, 7)


def test_talks_that_move_elsewhere() -> None:
    text = "Negotiators for Chad and the FARC will open talks in Oslo in October before moving to Havana."
    assert len(of_kind(text, "precedence")) == 1


def test_after_their_ministers_have_met() -> None:
    text = "The presidents of Chad and Niger will meet only after their ministers have met at least twice."
    assert len(of_kind(text, "precedence")) == 1


def test_the_day_after_the_other_meeting() -> None:
    text = ("The ministers of Chad and Niger will hold talks in Rome. Commanders of Chad and Niger are to meet on the "
            "day after the ministers' talks.")
    one = only(text, "precedence")
    assert (one.before, one.min_gap_days, one.max_gap_days) == (found(text).meetings[0].id, 1, 1)
