"""What differs between two schedules, in one line."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime

from ..answer import GoalValue, Solution
from ..case import Case
from ..clock import DAY
from ..schedule import Session
from .words import clock, day, goal_name, goal_value, length, plural, title_of, where


def difference(case: Case, first: Solution, other: Solution) -> str:
    """What another schedule does otherwise, and which goal that costs."""
    changes = [*_moves(case, first, other)] or ["the order of meetings within a day"]
    costs = [_cost(case, a, b) for a, b in zip(first.goals, other.goals, strict=True) if a.value != b.value]
    return "; ".join(changes) + (f". {costs[0]}" if costs else ". Equally good by every goal") + "."


def _moves(case: Case, first: Solution, other: Solution) -> Iterator[str]:
    for name in case.open_meetings:
        title = title_of(case, name)
        was, now = first.schedule.sessions.get(name), other.schedule.sessions.get(name)
        if was is None or now is None:
            if was is not None:
                yield f"{title} is not held"
            elif now is not None:
                yield f"{title} is held on {day(now.first_day)}"
            continue
        changed = []
        if was.start != now.start:
            changed.append(_shift(was, now))
        if was.site != now.site:
            changed.append(f"at {where(case, now)}")
        if changed:
            yield f"{title} {', '.join(changed)}"


def _shift(was: Session, now: Session) -> str:
    days = (now.first_day - was.first_day) // DAY
    if days:
        return f"on {day(now.first_day)} ({plural(abs(days), 'day')} {'later' if days > 0 else 'earlier'})"
    return f"at {clock(now.start, now.zone)}"


def _cost(case: Case, was: GoalValue, now: GoalValue) -> str:
    text = f"{goal_name(case, now.goal).capitalize()}: {goal_value(case, now.goal, now.value)}"
    a, b = was.value, now.value
    if (isinstance(a, datetime) and isinstance(b, datetime)) or (isinstance(a, date) and isinstance(b, date)):
        return f"{text}, {length(b - a)} {'later' if b > a else 'earlier'}"
    return f"{text}, not {goal_value(case, was.goal, was.value)}"
