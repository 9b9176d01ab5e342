"""Answers for people: what they hold, at any width, whatever is in the names."""

import pytest

from solver import load_text, solve
from solver.answer import Answer
from solver.show import terminal
from solver.show.reasons import reasons_of_each
from solver.show.screen import Screen, columns

from .examples import DAYS, HOURS, IMPOSSIBLE


@pytest.fixture(scope="module")
def days() -> Answer:
    return solve(load_text(DAYS), best=3)


@pytest.fixture(scope="module")
def hours() -> Answer:
    return solve(load_text(HOURS), best=2)


def shown(screen: Screen, found: Answer) -> str:
    """An answer with the reasons of its schedules."""
    return terminal.answer(screen, found, None, reasons_of_each(found))


def squeezed(text: str) -> str:
    return " ".join(text.split())


@pytest.mark.parametrize("width", [60, 80, 120])
def test_no_line_is_wider_than_the_screen(days: Answer, hours: Answer, width: int) -> None:
    for found in (days, hours):
        lines = shown(Screen(width), found).splitlines()
        assert [line for line in lines if columns(line) > width] == []


def test_dates_places_and_people(days: Answer) -> None:
    text = squeezed(terminal.answer(Screen(120), days))
    assert "1 Sat 23 Aug bilateral to be determined Vladimir Putin, Volodymyr Zelensky" in text
    assert "2 Tue 26 Aug trilateral" in text


def test_times_carry_their_zone(hours: Answer) -> None:
    text = terminal.answer(Screen(120), hours)
    assert " CEST " in text
    assert "Geneva" in text
    assert "Not held: dinner." in text


def test_the_reasons_name_rules_and_who_said_so(days: Answer) -> None:
    text = squeezed(shown(Screen(100), days))
    assert "not earlier: prepared: bilateral starts on 23 August 2025 or later. [Lavrov (possible)]" in text
    assert "not later: soon" in text


def test_wishes_that_gave_way_have_a_price(days: Answer) -> None:
    text = squeezed(terminal.answer(Screen(100), days))
    assert "Wishes that gave way: 1 of 1" in text
    assert "costs 2 = 2 × 1" in text
    assert "wish of Donald Trump" in text


def test_goals_say_whether_they_are_proven(days: Answer) -> None:
    assert "earliest end of all meetings Tue 26 Aug 2025 proven best" in squeezed(terminal.answer(Screen(100), days))


def test_several_schedules_say_what_differs(days: Answer) -> None:
    text = squeezed(terminal.answer(Screen(100), days))
    assert "2 differs from 1: " in text
    assert "Schedule 3 of 3" in text


def test_feasible_is_not_likely(days: Answer) -> None:
    assert "Feasible is not likely" in terminal.answer(Screen(80), days)


def test_impossible_is_said_plainly() -> None:
    text = terminal.answer(Screen(80), solve(load_text(IMPOSSIBLE)))
    assert "Impossible" in text
    assert "order" in text


def test_what_is_advised_works() -> None:
    """Rules that are always on have no entry under `rules:` to be made soft; they can be switched off."""
    text = squeezed(terminal.answer(Screen(80), solve(load_text(IMPOSSIBLE))))
    assert "--off RULE, or make one of the file's own soft, with --set rules.order.soft=1:" in text
    built_in = "summit: 1\ncalendar: {today: 2025-08-19, until: 2025-08-22, grid: 1d}\n" \
        "principals: {a: {away: {from: 2025-08-19, to: 2025-08-22}}}\nmeetings: {m: {who: a, lasts: 1d}}\n"
    text = squeezed(terminal.answer(Screen(80), solve(load_text(built_in))))
    assert "--off RULE: a.away" in text
    assert "soft=1" not in text


def test_names_cannot_command_the_terminal() -> None:
    evil = DAYS.replace("Vladimir Putin", "Vladimir \u202enituP").replace("Three meetings", "Three \u200bmeetings")
    text = terminal.answer(Screen(120), solve(load_text(evil)))
    assert not {"\u202e", "\u200b"} & set(text)
    assert "\\u202enituP" in text


def test_colour_only_where_there_is_colour(days: Answer) -> None:
    assert "\x1b" not in terminal.answer(Screen(80), days)
    assert "\x1b[1m" in terminal.answer(Screen(80, colour=True), days)


def test_ascii_alone(days: Answer) -> None:
    assert terminal.answer(Screen(80, signs=False), days).isascii()


def test_the_timeline_shows_meetings_and_absences(days: Answer) -> None:
    lines = terminal.answer(Screen(100), days).splitlines()
    lane = next(line for line in lines if line.strip().startswith("Volodymyr Zelensky") and "·" in line)
    assert "1█" in lane
    assert "░░░" in lane
    assert lane.index("1█") < lane.index("░░░") < lane.index("2█")
