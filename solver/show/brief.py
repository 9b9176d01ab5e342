"""A schedule on one page of Markdown, to be handed to a principal."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from ..checking import broken
from ..questions.sides import Side
from ..schedule import Schedule, Session
from .screen import clip, safe
from .side_by_side import burden
from .words import certainty, goal_name, goal_value, long_day, plural, said_by, titled, when, where, who

_LINES, _LINE = 36, 95
"""What tables and lists may fill of a page of A4 beside its headings: so many lines, of so many characters."""


class Part(NamedTuple):
    """A table under its heading, if it needs one; without a head of its own a list."""

    title: str
    head: Sequence[str]
    rows: list[list[str]]

    def height(self, most: int) -> int:
        """The lines of a page that so many of its rows take, at the most."""
        return sum(1 + sum(map(len, row)) // _LINE for row in self.rows[:most])

    def lines(self, most: int) -> list[str]:
        """As Markdown; what is over so many rows is counted."""
        left = len(self.rows) - most
        rows = [*self.rows[:most], *([[f"… and {left} more", *[""] * (len(self.head) - 1)]] if left > 0 else [])]
        if not self.head:
            return [f"- {row[0]}" for row in rows]
        return [f"| {' | '.join(row)} |" for row in (self.head, ["---"] * len(self.head), *rows)]


def brief(side: Side, schedule: Schedule) -> str:
    """The page: what is held when and where, what it asks of whom, what gave way, what it rests on."""
    return "\n".join(_lines(side, schedule)) + "\n"


def escaped(text: str) -> str:
    """A user's words as Markdown shows them and HTML does not run them, on one line."""
    plain = " ".join(safe(text).split()).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return re.sub(r"([\\`*_\[\]#!|~@$]|:(?=//)|(?<=www)\.)", r"\\\1", plain)


def _lines(side: Side, schedule: Schedule) -> Iterator[str]:
    case = side.case
    sessions = list(schedule)
    yield f"# {escaped(case.scenario.title)}"
    yield ""
    yield _standing(side)
    yield ""
    if sessions:
        ends = (min(session.first_day for session in sessions), max(session.last_day for session in sessions))
        yield f"{plural(len(sessions), 'meeting')}, {' to '.join(map(long_day, dict.fromkeys(ends)))}."
    else:
        yield "Nothing is held."
    left_out = ", ".join(escaped(titled(case, name)) for name in case.open_meetings if not schedule.held(name))
    if left_out:
        yield ""
        yield clip(f"Not held: {left_out}", 3 * _LINE).removesuffix(".") + "."
    parts = [part for part in _parts(side, sessions) if part.rows]
    most = next((most for most in range(_LINES, 1, -1) if sum(part.height(most) for part in parts) <= _LINES), 1)
    for part in parts:
        yield from ["", f"## {part.title}", ""] if part.title else [""]
        yield from part.lines(most)
    yield ""
    yield "Feasible is not likely: this says what can be held, not what will be."


def _parts(side: Side, sessions: list[Session]) -> Iterator[Part]:
    case = side.case
    several = len({session.first_day.year for session in sessions}) > 1
    yield Part("", ["", "Date", "Time", "Meeting", "Where", "Who"], [
        [str(n), *when(session, year=several), escaped(titled(case, session.meeting)), escaped(where(case, session)),
         escaped(who(case, session))] for n, session in enumerate(sessions, start=1)])
    yield Part("What it asks of each", ["", ""], [
        [escaped(case.called(person)), escaped(burden(mine))]
        for person, mine in side.burdens.items() if mine.meetings])
    yield Part("Goals, the first decides", ["", "", ""], [
        [escaped(goal_name(case, goal.goal)), escaped(goal_value(case, goal.goal, goal.value)),
         escaped(certainty(case, goal)) if side.answer else ""] for goal in side.goals])
    yield Part("What gave way", [], [[line] for line in _broken(side)])


def _standing(side: Side) -> str:
    if broken(side.case, side.verdicts):
        return "**This schedule breaks hard rules of its scenario: it cannot be held as it stands.**"
    if side.answer is None:
        return "A schedule that was given; every hard rule of its scenario is kept."
    return "The best schedule, proven." if side.status == "optimal" else "The best schedule found, not proven."


def _broken(side: Side) -> Iterator[str]:
    for rule in side.case.rules:
        if side.verdicts[rule.name].kept is not False:
            continue
        kind = "hard" if rule.soft is None else said_by(side.case, rule.source)
        about = f" \\[{escaped(kind)}\\]" if kind else ""
        yield f"{escaped(rule.name)}: {escaped(rule.sentence(side.case))}{about}: " \
              f"{escaped(side.verdicts[rule.name].reason)}"
