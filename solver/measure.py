"""How good a finished schedule is by each goal, in plain Python: the judge of what the model says it reached."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from datetime import date, datetime, timedelta

from .case import Case
from .clock import local_date
from .goals import Goal
from .schedule import Schedule, Session, Verdict

Measured = float | date | datetime | None
"""A count, days, minutes or weight; a date or an instant (UTC) for `earliest`; None when nothing is held."""

UNITS = {"most_held": "worth held", "wishes": "penalty", "least_travel": "minutes", "fewest_waits": "waits",
         "nearest": "days", "attendance": "steps away"}


def unit(goal: Goal, case: Case) -> str:
    """What a goal's value counts."""
    return UNITS.get(goal.kind) or ("date" if case.clock.daily else "instant")


def measure(goal: Goal, schedule: Schedule, verdicts: Mapping[str, Verdict]) -> Measured:
    """The value that a schedule reaches; for `most_held` more is better, for the others less."""
    case = schedule.case
    coming = {s.meeting: s for s in schedule}
    match goal.kind:
        case "wishes":
            return round(sum(rule.soft * verdicts[rule.name].amount for rule in case.rules if rule.soft is not None), 2)
        case "earliest":
            chosen = [s for name, s in schedule.sessions.items()
                      if (name in coming if goal.meeting is None else name == goal.meeting)]
            if goal.edge == "start":
                return min((s.start for s in chosen), default=None)
            return max((s.end for s in chosen), default=None)
        case "nearest":
            return sum(abs((schedule.sessions[name].first_day - on).days) for name, on in goal.dates
                       if schedule.held(name))
        case "attendance":
            return sum(len(s.video) + 2 * len(s.deputies) + 3 * _away(case, s) for s in coming.values())
        case "most_held" if goal.scope == "total":
            return round(sum(case.meeting(name).worth for name in coming), 2)
    return _over_people(goal, schedule)


def _away(case: Case, session: Session) -> int:
    """How many members of a meeting neither attend nor send anybody."""
    seated = {*session.attendees, *(person for person, _ in session.deputies)}
    return sum(person not in seated for person in case.attendees(session.meeting))


def _over_people(goal: Goal, schedule: Schedule) -> float:
    case = schedule.case
    values = []
    for person in case.scenario.principals:
        if not case.is_invited(person) if goal.kind == "most_held" else not any(
                name in case.open_meetings for name in case.meetings_of(person)):
            continue
        if goal.kind == "most_held":
            values.append(round(sum(case.meeting(s.meeting).worth for s in schedule.of(person, past=False)), 2))
        elif goal.kind == "least_travel":
            values.append(sum(trip.minutes for trip in case.journeys.trips(schedule, person)))
        else:
            values.append(_waits(schedule, person))
    if goal.kind == "most_held":
        return min(values, default=0)
    return sum(values) if goal.scope == "total" else max(values, default=0)


def _waits(schedule: Schedule, person: str) -> int:
    """Idle stretches between a person's consecutive meetings that start on one day of the calendar's zone."""
    zone = schedule.case.zone
    waits, days = 0, defaultdict[date, list[Session]](list)
    for session in schedule.of(person, past=False):
        before = days[local_date(session.start, zone)]
        waits += bool(before) and all(one.until(session) > timedelta(0) for one in before)
        before.append(session)
    return waits
