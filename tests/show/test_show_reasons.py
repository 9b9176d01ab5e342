"""Why then and there: what is said, and what is said when there is no time to find out."""

from __future__ import annotations

from typing import Any

import pytest

from solver import check, load_text, solve
from solver.answer import Answer
from solver.show import reasons as module
from solver.show.reasons import Reasons, reasons, reasons_of_each
from solver.show.screen import Screen
from solver.show.whys import whys

from .examples import DAYS, HOURS

ONE_PLACE = """\
summit: 1
calendar: {today: 2026-03-02, until: 2026-03-03, grid: 1h, zone: Europe/Paris, hours: 09:00-12:00}
principals: {ann: {}, bob: {}, eve: {}}
venues: {palace: {city: Geneva}}
meetings: {first: {who: [ann, bob], lasts: 1h}, second: {who: [bob, eve], lasts: 1h}}
goals: [{earliest: end}]
"""
PLACES = """\
summit: 1
calendar: {today: 2026-03-02, until: 2026-03-03, grid: 1h, zone: Europe/Paris, hours: 09:00-12:00}
principals: {ann: {}}
venues: {v1: {city: "Doha, Qatar"}, v2: {city: "Rabat, Morocco"}, geneva: {city: "Geneva, Switzerland"},
         hall: {name: "Hall 3, east wing", city: Geneva}}
meetings: {talks: {who: [ann], lasts: 1h}}
"""


def said(found: Answer, reasons: Reasons) -> str:
    return "\n".join(whys(Screen(200), found.case, found.solutions[0], reasons))


@pytest.fixture(scope="module")
def hours() -> Answer:
    return solve(load_text(HOURS), best=2)


def test_who_is_in_two_meetings_at_once_is_not_told_to_travel() -> None:
    found = solve(load_text(ONE_PLACE))
    text = said(found, reasons(found.case, found.solutions[0]))
    assert "not later: presence: Nobody is in two meetings at once." in text
    assert "travel" not in text


def test_places_in_a_list_can_be_told_apart() -> None:
    found = solve(load_text(PLACES))
    text = said(found, reasons(found.case, found.solutions[0]))
    assert "not at v2 (Rabat, Morocco); Geneva; Hall 3, east wing (Geneva): worse for" in text
    found = solve(load_text(PLACES.replace("Hall 3, east", "East")))
    text = said(found, reasons(found.case, found.solutions[0]))
    assert "not at v2 (Rabat, Morocco), Geneva, East wing (Geneva): worse for" in text


def test_out_of_time_is_said(hours: Answer) -> None:
    found = reasons(hours.case, hours.solutions[0], seconds=0)
    assert (found.whys, found.cut) == ({}, "time")
    assert "left out, as the time ran out" in said(hours, found)
    assert [one.cut for one in reasons_of_each(hours, seconds=0)] == ["time", "time"]


@pytest.mark.parametrize("after", [0, 1, 4])
def test_ctrl_c_keeps_what_was_found(hours: Answer, after: int, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = reasons(hours.case, hours.solutions[0])
    tried = [0]

    def pressed(*arguments: Any) -> object:
        tried[0] += 1
        if tried[0] > after:
            raise KeyboardInterrupt
        return check(*arguments)

    monkeypatch.setattr(module, "check", pressed)
    found = reasons(hours.case, hours.solutions[0])
    assert (found.cut, whole.cut) == ("interrupt", None)
    assert len(found.whys) <= len(whole.whys)
    assert "left out, as you stopped it" in said(hours, found)
    assert all(found.whys[name].earlier == whole.whys[name].earlier for name in found.whys)


@pytest.mark.parametrize(("moves", "some"), [(1, False), (3, True)])
def test_too_large_is_said(moves: int, some: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    solved = solve(load_text(PLACES))
    one = 1 + len(solved.case.rules) * len(solved.solutions[0].schedule.sessions)
    monkeypatch.setattr(module, "_WORK", one * moves)
    found = reasons(solved.case, solved.solutions[0])
    assert (bool(found.whys), found.cut) == (some, "size")
    assert "too many moves to try" in said(solved, found)
    assert "summit ask" in said(solved, found)


def test_all_is_said_where_there_is_time() -> None:
    found = solve(load_text(DAYS))
    assert "left out" not in said(found, reasons(found.case, found.solutions[0], seconds=60))
