"""Dates and times: local times that summer time skips, ends before starts, clock times on the daily grid."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime
from zoneinfo import ZoneInfo

from ..case import Case
from ..clock import happens_twice, instant, local_date, skip_around, skipped
from .fields import Fault, Path, rules, values, zones


def faults(case: Case) -> Iterator[Fault]:
    """What is wrong with a date by itself, or with the two ends of a span."""
    if not case.clock.daily:
        for path, when, there in stamps(case):
            if all(skipped(when, zone) for zone in there):
                yield path, "skipped-time", skip_words(when, there[0]), None
    yield from _spans(case)
    for name, meeting in case.scenario.meetings.items():
        if case.clock.daily and isinstance(meeting.start, datetime) and meeting.state != "held":
            yield (("meetings", name, "start"), "time-on-daily-grid", "on the daily grid a start is a date",
                   f"write {local_date(meeting.start, case.zone)}, or a finer calendar.grid")
        if meeting.start is not None and meeting.day is not None and all(
                local_date(meeting.start, zone) != meeting.day for zone in zones(case, [name])):
            yield (("meetings", name, "day"), "contradiction", f"day {meeting.day} is not the day of start "
                   f"{local_date(meeting.start, zones(case, [name])[0])}", "one of the two is enough")


def stamps(case: Case) -> Iterator[tuple[Path, datetime, tuple[ZoneInfo, ...]]]:
    """Every local time of the file without an offset, with the zones it may belong to."""
    for path, when, there in _dates(case):
        if isinstance(when, datetime) and when.tzinfo is None:
            yield path, when, there


def _dates(case: Case) -> Iterator[tuple[Path, object, tuple[ZoneInfo, ...]]]:
    scenario = case.scenario
    yield ("calendar", "until"), scenario.calendar.until, (case.zone,)
    for name, person in scenario.principals.items():
        for path, value in values(person.away, ("principals", name, "away")):
            yield path, value, (case.zone_of(name),)
    for name, event in scenario.events.items():
        yield ("events", name, "date"), event.date, (case.zone,)
    for name, meeting in scenario.meetings.items():
        if isinstance(meeting.start, datetime):
            yield ("meetings", name, "start"), meeting.start, zones(case, [name])
    for start, rule in rules(case):
        for path, value in values(rule, start):
            if not isinstance(value, datetime):
                continue
            if path[-1] == "of":
                yield path, value, (case.zone,)
            elif "away" in path:
                yield path, value, tuple(dict.fromkeys(map(case.zone_of, case.people(getattr(rule, "who", ())))))
            else:
                yield path, value, zones(case, case.select(getattr(rule, "meeting", ())))


def skip_words(when: datetime, zone: ZoneInfo) -> str:
    """What is said of a local time that does not exist."""
    first, last = skip_around(when, zone)
    to = f"{last:%H:%M}" if last.date() == first.date() else f"{last:%H:%M} on {last.day} {last:%B}"
    return (f"`{when:%H:%M}` on {when.day} {when:%B} is skipped in {place(zone)}, "
            f"clocks go from {first:%H:%M} to {to}")


def twice(case: Case) -> Iterator[str]:
    """A remark on each local time that clocks show twice."""
    if not case.clock.daily:
        for _, when, there in stamps(case):
            if happens_twice(when, there[0]):
                yield (f"{when:%H:%M} on {when.day} {when:%B} happens twice in {place(there[0])}: the first is meant, "
                       "unless an offset says otherwise.")


def place(zone: ZoneInfo) -> str:
    """A zone as people call it: Paris for Europe/Paris."""
    return zone.key.rpartition("/")[2].replace("_", " ")


def _spans(case: Case) -> Iterator[Fault]:
    """Absences that end before they begin, in diaries and in rules."""
    for name, person in case.scenario.principals.items():
        for n, away in enumerate(person.away):
            if away.to is not None and _before(away.to, away.since, case.zone_of(name)):
                yield (("principals", name, "away", n, "to"), "end-before-start",
                       f"to {_said(away.to)} lies before from {_said(away.since)}", None)
    for start, rule in rules(case):
        for path, value in values(rule, start):
            since, to = getattr(value, "since", None), getattr(value, "to", None)
            if isinstance(since, date) and isinstance(to, date) and _before(to, since, case.zone):
                yield (*path, "to"), "end-before-start", f"to {_said(to)} lies before from {_said(since)}", None


def _before(end: date | datetime, start: date | datetime, zone: ZoneInfo) -> bool:
    if isinstance(end, datetime) and isinstance(start, datetime):
        return instant(end, zone) < instant(start, zone)
    return local_date(end, zone) < local_date(start, zone)


def _said(when: date | datetime) -> str:
    return f"{when:%Y-%m-%d %H:%M}" if isinstance(when, datetime) else str(when)
