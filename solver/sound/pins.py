"""Starts that the file fixes: on the grid, inside the calendar, and with room for the whole meeting (mistake 9)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, time
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from ..case import Case
from ..clock import DAY, at_clock, instant, local_date
from ..rules.base import on_day
from .fields import Fault, Path, rules, zones

if TYPE_CHECKING:
    from ..rules.window import Window


def faults(case: Case) -> Iterator[Fault]:
    """Confirmed and pinned starts, and bounds that mean the start though they bind the end."""
    for name, meeting in case.scenario.meetings.items():
        there = zones(case, [name])
        if meeting.start is not None:
            path: Path = ("meetings", name, "start")
            if meeting.state == "held":
                yield from _still_to_come(case, name, path)
            else:
                yield from _off_grid(case, meeting.start, path, there)
                yield from _outside(case, name, meeting.start, path, there)
        elif meeting.day is not None and meeting.state != "held":
            yield from _outside(case, name, meeting.day, ("meetings", name, "day"), there)
    for path, rule in rules(case, "window"):
        from ..rules.window import Window

        if isinstance(rule, Window) and rule.soft is None:
            if rule.start is not None:
                yield from _off_grid(case, rule.start, (*path, "start"), zones(case, case.select(rule.meeting)))
            yield from _whole(case, rule, (*path, "latest"))


def _off_grid(case: Case, start: date | datetime, path: Path, there: tuple[ZoneInfo, ...]) -> Iterator[Fault]:
    if isinstance(start, datetime) and all(case.clock.exact(start, zone).denominator > 1 for zone in there):
        yield path, "off-grid", f"{start:%H:%M} does not fall on the grid", "write a finer calendar.grid, such as 5min"


def _still_to_come(case: Case, name: str, path: Path) -> Iterator[Fault]:
    start = case.meeting(name).start
    assert start is not None
    today = case.scenario.calendar.today
    if all(local_date(start, zone) > today + DAY for zone in zones(case, [name])):
        yield (path, "outside-calendar", f"{name} is held already, but starts after today, {on_day(today)}",
               "a meeting to come is open or confirmed")


def _outside(case: Case, name: str, start: date | datetime, path: Path, there: tuple[ZoneInfo, ...]) -> Iterator[Fault]:
    """A start on a day outside the calendar; what does not fit within its days is a conflict, and explained as one."""
    calendar = case.scenario.calendar
    last = local_date(calendar.until, case.zone)
    if all(local_date(start, zone) < calendar.today for zone in there):
        yield (path, "outside-calendar", f"{name} starts before today, {on_day(calendar.today)}",
               "a meeting that took place already has state: held")
    elif all(local_date(start, zone) > last for zone in there):
        yield path, "outside-calendar", f"{name} starts after the calendar's end, {on_day(last)}", None


def _whole(case: Case, rule: Window, path: Path) -> Iterator[Fault]:
    """A clock time in `latest:` at which a meeting starts: it cannot have ended by then."""
    latest = rule.latest
    if case.clock.daily or rule.soft is not None or not isinstance(latest, time | datetime):
        return
    for name in case.select(rule.meeting):
        meeting = case.meeting(name)
        if meeting.state == "held" or case.whole_days(name):
            continue
        start = meeting.start or rule.start
        zone = zones(case, [name])[0]
        if isinstance(start, datetime):
            begins = instant(start, zone)
            if isinstance(latest, datetime):
                bound = instant(latest, zone)
            else:
                bound = at_clock(local_date(begins, zone), latest.hour * 60 + latest.minute, zone)
            if not begins <= bound < begins + meeting.length.elapsed:
                continue
            clock = f"{begins.astimezone(zone):%H:%M}"
        elif latest == rule.earliest:
            clock = f"{latest:%H:%M}"
        else:
            continue
        yield (path, "latest-is-the-end", f"{name} starts at {clock} and lasts {meeting.length}: "
               "the whole meeting must fit", "for its beginning write start")
        return
