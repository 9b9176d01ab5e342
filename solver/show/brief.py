"""A schedule on one page of Markdown, to be handed to a principal."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..checking import broken
from ..questions.sides import Side
from ..schedule import Schedule
from .screen import safe
from .side_by_side import burden
from .words import certainty, goal_name, goal_value, long_day, plural, said_by, titled, when, where, who

_MOST = 30
"""Rows of a table: more would not fit a page."""


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
        days = [session.first_day for session in sessions]
        yield f"{plural(len(sessions), 'meeting')}, {long_day(min(days))} to " \
              f"{long_day(max(session.last_day for session in sessions))}."
        yield ""
        several = len({day.year for day in days}) > 1
        rows = [[str(n), *when(session, year=several), escaped(titled(case, session.meeting)),
                 escaped(where(case, session)), escaped(who(case, session))]
                for n, session in enumerate(sessions, start=1)]
        yield from _table(["", "Date", "Time", "Meeting", "Where", "Who"], rows)
    else:
        yield "Nothing is held."
    left_out = [escaped(titled(case, name)) for name in case.open_meetings if not schedule.held(name)]
    if left_out:
        yield ""
        yield f"Not held: {', '.join(left_out)}."
    yield from _section("What it asks of each", _table(["", ""], [
        [escaped(case.called(person)), escaped(burden(mine))]
        for person, mine in side.burdens.items() if mine.meetings]))
    yield from _section("Goals, the first decides", _table(["", "", ""], [
        [escaped(goal_name(case, goal.goal)), escaped(goal_value(case, goal.goal, goal.value)),
         escaped(certainty(case, goal)) if side.answer else ""] for goal in side.goals]))
    yield from _section("What gave way", _broken(side))
    yield ""
    yield "Feasible is not likely: this says what can be held, not what will be."


def _standing(side: Side) -> str:
    if broken(side.case, side.verdicts):
        return "**This schedule breaks hard rules of its scenario: it cannot be held as it stands.**"
    if side.answer is None:
        return "A schedule that was given; every hard rule of its scenario is kept."
    return "The best schedule, proven." if side.status == "optimal" else "The best schedule found, not proven."


def _broken(side: Side) -> list[str]:
    lines = []
    for rule in side.case.rules:
        if side.verdicts[rule.name].kept is not False:
            continue
        kind = "hard" if rule.soft is None else said_by(side.case, rule.source)
        about = f" \\[{escaped(kind)}\\]" if kind else ""
        lines.append(f"- {escaped(rule.name)}: {escaped(rule.sentence(side.case))}{about}: "
                     f"{escaped(side.verdicts[rule.name].reason)}")
    return [*lines[:_MOST], *([f"- … and {len(lines) - _MOST} more"] if len(lines) > _MOST else [])]


def _section(title: str, lines: list[str]) -> list[str]:
    return ["", f"## {title}", "", *lines] if lines else []


def _table(head: list[str], rows: list[list[str]]) -> list[str]:
    """A table in Markdown, no longer than fits; none without rows."""
    if not rows:
        return []
    lines = [head, ["---"] * len(head), *rows[:_MOST]]
    if len(rows) > _MOST:
        lines.append([f"… and {len(rows) - _MOST} more", *[""] * (len(head) - 1)])
    return [f"| {' | '.join(line)} |" for line in lines]
