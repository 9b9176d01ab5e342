"""Schedules in columns: meetings, goals and principals, each told against the first."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime, timedelta

from ..answer import GoalValue
from ..case import Case
from ..goals import Goal
from ..measure import Measured
from ..questions.burdens import Burden
from ..questions.compare import Move, moved
from ..schedule import Schedule, Session
from .screen import Screen, safe
from .table import table
from .words import day, goal_name, goal_value, length, number, plural, title_of, when, where

Column = tuple[Case, Schedule | None]


def meetings(screen: Screen, heads: Sequence[str], sides: Sequence[Column], names: Sequence[str]) -> Iterator[str]:
    """A row a meeting: when and where each side holds it, and what became of it against the first."""
    yield from table(screen, ["", *heads], meeting_rows(sides, names), flexible=range(len(heads) + 1))


def meeting_rows(sides: Sequence[Column], names: Sequence[str]) -> list[list[str]]:
    """The rows of `meetings`."""
    rows = []
    for name in names:
        owner = next(case for case, _ in sides if name in case.scenario.meetings)
        first = _session(sides[0][1], name)
        row = [title_of(owner, name)]
        for n, (case, schedule) in enumerate(sides):
            session = _session(schedule, name)
            compared = n > 0 and schedule is not None and sides[0][1] is not None
            row.append(_meeting(case, name, schedule, session, moved(first, session) if compared else None))
        rows.append(row)
    return rows


def _session(schedule: Schedule | None, name: str) -> Session | None:
    session = schedule.sessions.get(name) if schedule else None
    return None if session is None or session.past else session


def _meeting(case: Case, name: str, schedule: Schedule | None, session: Session | None, move: Move | None) -> str:
    if schedule is None:
        return "–"
    if session is None:
        known = "held before" if name in case.past_meetings else "not in the scenario"
        text = "not held" if name in case.open_meetings else known
        return text if move is None or move.held is None else f"{text} now"
    if move is not None and not move.changed:
        return "the same"
    on, at = when(session)
    place = f", {where(case, session)}" if case.sites(name) else ""
    text = f"{on} {at}".strip() + place
    return f"{text} ({', '.join(_told(move))})" if move is not None else text


def _told(move: Move) -> Iterator[str]:
    if move.held:
        yield "now held"
        return
    if move.days:
        yield f"{plural(abs(move.days), 'day')} {'later' if move.days > 0 else 'earlier'}"
    elif move.shift:
        yield f"{length(move.shift)} {'later' if move.shift > timedelta(0) else 'earlier'}"
    if move.longer:
        yield f"{length(abs(move.longer))} {'longer' if move.longer > timedelta(0) else 'shorter'}"
    if move.elsewhere:
        yield "elsewhere"
    if move.seats:
        yield "others attend"


# --- goals ----------------------------------------------------------------------------------------------------------
def goals(screen: Screen, heads: Sequence[str], sides: Sequence[tuple[Case, Sequence[GoalValue]]],
          names: Sequence[Goal]) -> Iterator[str]:
    """A row a goal: the value of each side that has it, and the difference from the first."""
    yield from table(screen, ["", *heads], goal_rows(sides, names), flexible=range(len(heads) + 1))


def goal_rows(sides: Sequence[tuple[Case, Sequence[GoalValue]]], names: Sequence[Goal]) -> list[list[str]]:
    """The rows of `goals`."""
    rows = []
    for goal in names:
        values = [next((g for g in reached if g.goal == goal), None) for _, reached in sides]
        owner = next(case for (case, _), value in zip(sides, values, strict=True) if value is not None)
        row = [goal_name(owner, goal)]
        for n, ((case, _), value) in enumerate(zip(sides, values, strict=True)):
            text = "–" if value is None else goal_value(case, goal, value.value)
            if n and value is not None and values[0] is not None and (change := goal_change(
                    values[0].value, value.value, goal)):
                text += f" ({change})"
            row.append(text)
        rows.append(row)
    return rows


def goal_change(was: Measured, now: Measured, goal: Goal) -> str:
    """The difference of two values of one goal: 3 days later, 2 h more; empty when there is none."""
    if was == now or was is None or now is None:
        return ""
    if isinstance(was, datetime) and isinstance(now, datetime):
        return _late(now - was)
    if isinstance(was, date) or isinstance(now, date):
        dates = [when for when in (was, now) if isinstance(when, date) and not isinstance(when, datetime)]
        return _late(dates[1] - dates[0]) if len(dates) == 2 else ""
    gap = abs(now - was)
    size = length(timedelta(minutes=gap)) if goal.kind == "least_travel" else number(round(gap, 2))
    return f"{size} {'more' if now > was else 'less'}"


def _late(span: timedelta) -> str:
    return f"{length(span)} {'later' if span > timedelta(0) else 'earlier'}"


# --- principals -----------------------------------------------------------------------------------------------------
def people(screen: Screen, heads: Sequence[str], sides: Sequence[tuple[Case, Mapping[str, Burden]]],
           names: Sequence[str]) -> Iterator[str]:
    """A row a principal: meetings, days abroad, hours of travel, wishes of theirs that gave way."""
    yield from table(screen, ["", *heads], people_rows(sides, names), flexible=range(len(heads) + 1))


def people_rows(sides: Sequence[tuple[Case, Mapping[str, Burden]]], names: Sequence[str]) -> list[list[str]]:
    """The rows of `people`."""
    rows = []
    for name in names:
        owner = next(case for case, _ in sides if name in case.scenario.principals)
        rows.append([safe(owner.called(name)),
                     *(burden(mine[name]) if name in mine else "–" for _, mine in sides)])
    return rows


def burden(mine: Burden) -> str:
    """What a schedule asks of one principal: 2 meetings; 3 days abroad; 6 h of travel."""
    parts = [plural(mine.meetings, "meeting")]
    if mine.days_abroad is not None:
        parts.append(f"{plural(mine.days_abroad, 'day')} abroad")
    if mine.minutes:
        parts.append(f"{length(timedelta(minutes=mine.minutes))} of travel")
    if mine.broken:
        parts.append(f"gives up {', '.join(map(safe, mine.broken))}")
    return "; ".join(parts)


def cost_in_words(case: Case, was: GoalValue, now: GoalValue) -> str:
    """What a goal loses, as a clause: multilateral then ends 7 days later, on Sat 6 Sep 2025."""
    goal, change = now.goal, goal_change(was.value, now.value, now.goal)
    value = goal_value(case, goal, now.value)
    match goal.kind:
        case "earliest":
            of_all = "the last meeting" if goal.edge == "end" else "the first meeting"
            what = title_of(case, goal.meeting) if goal.meeting else of_all
            return f"{what} then {goal.edge}s {change}, on {value}" if change else f"{goal_name(case, goal)}: {value}"
        case "wishes":
            return f"the wishes that give way cost {change}"
        case "least_travel":
            who = "the one who travels most travels" if goal.scope == "worst" else "the journeys take, in all,"
            return f"{who} {change}"
        case "nearest":
            return f"the days off {', '.join(day(on) for _, on in goal.dates)} are {change}"
        case "fewest_waits":
            return f"there is waiting: {value}, {change}"
        case "attendance":
            return f"fewer come in person: {value}"
    return f"fewer meetings are held{' for the one served worst' if goal.scope == 'worst' else ''}: {value}"
