"""What is told of two answers to a scenario that was saved again."""

from __future__ import annotations

import pytest

from solver import load_text, solve
from solver.show.changed import changes
from solver.show.screen import Screen, columns
from tests.show.examples import DAYS, HOURS, IMPOSSIBLE

LATER = DAYS.replace("earliest: 2025-08-23", "earliest: 2025-08-26")


def told(was: str, now: str, width: int = 80) -> str:
    return changes(Screen(width), solve(load_text(was)), solve(load_text(now)))


def words(text: str) -> str:
    return " ".join(text.split())


def test_a_rule_that_moves_meetings() -> None:
    text = words(told(DAYS, LATER))
    assert "rules.prepared.earliest: 2025-08-23 → 2025-08-26" in text
    assert "bilateral Sat 23 Aug Tue 26 Aug (3 days later)" in text
    assert "(2 days later)" in text.partition("earliest end of all meetings")[2]
    assert "Gives way now: soon." not in text       # the meeting after 25 August gave way before, too


def test_a_wish_that_gives_way_and_is_kept_again() -> None:
    kept = DAYS.replace("latest: 2025-08-25", "latest: 2025-09-25")
    assert "Gives way now: soon." in words(told(kept, DAYS))
    assert "Is kept now, or gone: soon." in words(told(DAYS, kept))
    assert "The schedule stays as it is." not in told(DAYS, kept)


def test_nothing_changed() -> None:
    assert words(told(DAYS, "# a comment\n" + DAYS)) == (
        "Since the last answer The scenario says the same as before. The schedule stays as it is.")


def test_no_longer_possible_and_possible_again() -> None:
    assert "Before: a best schedule, proven. Now: impossible." in words(told(DAYS, IMPOSSIBLE))
    assert "Before: impossible. Now: a best schedule, proven." in words(told(IMPOSSIBLE, DAYS))


def test_other_meetings_goals_and_rules() -> None:
    """Whatever was added or deleted is told; even two scenarios with nothing in common can follow each other."""
    more = DAYS.replace("rules:", "  dinner: {who: all, lasts: 1d}\nrules:").replace("goals: [", "goals: [attendance, ")
    assert "dinner not in the scenario" in words(told(DAYS, more))
    assert "dinner" in told(more, DAYS)
    assert "and " in told(DAYS, HOURS)


@pytest.mark.parametrize("width", [60, 80, 120])
def test_it_fits_the_screen_and_commands_nothing(width: int) -> None:
    note = '"<b>\\u202e' + "x" * 90 + '"'
    odd = LATER.replace("  soon:", f"  new: {{rule: window, meeting: all, latest: 2025-09-09, note: {note}}}\n  soon:")
    text = told(DAYS, odd, width)
    assert max(map(columns, text.splitlines())) <= width
    assert not {"\x1b", "\u202e"} & set(text)
