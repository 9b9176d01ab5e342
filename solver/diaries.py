"""Busy times from calendar files (RFC 5545, `.ics`): events, recurring ones and zones included.

The files are untrusted: their size, the number of events and how often they recur are limited before anything is
expanded, and nothing of their text is repeated in messages. `icalendar` and `recurring_ical_events` are imported here,
when a scenario names a file, and nowhere else.
"""

from __future__ import annotations

from calendar import isleap, monthrange
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from math import prod
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from .clock import DAY

_LARGEST = 1_000_000
_MOST_EVENTS = 10_000
_MOST_STEPS = 1_000_000
"""Recurrences looked at in one file, those before the scenario's time included."""
_WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_STEP = {"HOURLY": timedelta(hours=1), "DAILY": DAY, "WEEKLY": 7 * DAY, "MONTHLY": 28 * DAY, "YEARLY": 365 * DAY}
_SELDOM = 100_000
"""Steps counted for a rule that may never come true, which is only known when the calendar's years have run out."""


class UnreadableCalendar(ValueError):
    """A calendar file cannot be used; the text says why."""


@dataclass(frozen=True, slots=True, order=True)
class Busy:
    """A time when somebody cannot meet: instants in UTC, and whether it takes whole days."""

    start: datetime
    end: datetime
    whole_days: bool


def busy_times(paths: Iterable[Path], zone: ZoneInfo, first: date, last: date) -> tuple[Busy, ...]:
    """The busy times of some files from one day to another, in order; floating times and dates are read in ``zone``.

    Transparent and cancelled events are left out, tentative ones count. Raises UnreadableCalendar.
    """
    found: set[Busy] = set()
    for path in paths:
        try:
            found.update(_occurrences(_text(path), zone, first, last))
        except UnreadableCalendar as why:
            raise UnreadableCalendar(f"{path.name} {why}") from None
        except Exception:  # whatever the readers stumble over in a broken file; their words may repeat its text
            raise UnreadableCalendar(f"{path.name} is no calendar that can be read (RFC 5545)") from None
    return tuple(sorted(found))


def _text(path: Path) -> bytes:
    try:
        if path.is_dir():
            raise UnreadableCalendar("is a folder, not a calendar file")
        if not path.is_file():
            raise UnreadableCalendar("is not there")
        if path.stat().st_size > _LARGEST:
            raise UnreadableCalendar(f"is larger than {_LARGEST // 1000} kB")
        return path.read_bytes()
    except UnreadableCalendar:
        raise
    except (OSError, ValueError):
        raise UnreadableCalendar("cannot be opened") from None


def _occurrences(text: bytes, zone: ZoneInfo, first: date, last: date) -> Iterator[Busy]:
    import icalendar
    import recurring_ical_events

    calendar = icalendar.Calendar.from_ical(text)
    events = calendar.walk("VEVENT")
    if len(events) > _MOST_EVENTS:
        raise UnreadableCalendar(f"holds more than {_MOST_EVENTS} events")
    if not events and calendar.walk("VFREEBUSY"):
        raise UnreadableCalendar("holds free and busy times only, no events: export the events")
    steps = sum(_vetted(event, last) for event in events)
    if steps > _MOST_STEPS:
        raise UnreadableCalendar("holds events that recur too often")
    found = recurring_ical_events.of(calendar).between(
        datetime.combine(first - DAY, time(), UTC), datetime.combine(last + 2 * DAY, time(), UTC))
    for event in found:
        if str(event.get("STATUS", "")).upper() == "CANCELLED" or str(event.get("TRANSP", "")).upper() == "TRANSPARENT":
            continue
        start, end = (_instant(when, zone) for when in (event.start, event.end))
        if start < end:
            yield Busy(start, end, not isinstance(event.start, datetime))


def _instant(when: date | datetime, zone: ZoneInfo) -> datetime:
    if not isinstance(when, datetime):
        when = datetime.combine(when, time())
    return (when if when.tzinfo else when.replace(tzinfo=zone)).astimezone(UTC)


def _vetted(event: Any, last: date) -> int:
    """The steps that an event's recurrences take until a day; refuses what would have no end."""
    if event.errors:
        raise UnreadableCalendar(f"has an event whose {event.errors[0][0]} cannot be read")
    if "DTSTART" not in event:
        raise UnreadableCalendar("has an event without a start (DTSTART)")
    for name in ("DTSTART", "DTEND"):
        if name in event and "TZID" in event[name].params and getattr(event[name].dt, "tzinfo", True) is None:
            raise UnreadableCalendar("has an event in a time zone that is not known")
    start = event["DTSTART"].dt
    day = start.date() if isinstance(start, datetime) else start
    if not 1900 <= day.year <= 2200:
        raise UnreadableCalendar("has an event outside the years 1900 to 2200")
    utc = ZoneInfo("UTC")
    if "DTEND" in event and _instant(event["DTEND"].dt, utc) < _instant(start, utc):
        raise UnreadableCalendar(f"has an event of {day} that ends before it starts")
    rules = [rule for name in ("RRULE", "EXRULE") for rule in _all(event.get(name))]
    steps = sum(_steps(rule, day, last) for rule in rules)
    if any(not _comes_true(rule, day, last) for rule in rules):
        for name in ("RRULE", "EXRULE"):
            event.pop(name, None)
    return steps


def _all(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [] if value is None else [value]


def _steps(rule: Any, day: date, last: date) -> int:
    freq = str(rule.get("FREQ", ["?"])[0]).upper()
    interval = int(rule.get("INTERVAL", [1])[0])
    if freq not in _STEP:
        raise UnreadableCalendar("has an event that recurs more often than every hour, or in no known way")
    if interval < 1:
        raise UnreadableCalendar("has an event that recurs at an interval of nothing")
    times = prod(max(1, len(rule.get(part, []))) for part in ("BYHOUR", "BYMINUTE", "BYSECOND"))
    seldom = _SELDOM if "BYSETPOS" in rule else 0
    return seldom + times * (max(DAY, last - day) // (_STEP[freq] * interval) + 1)


def _comes_true(rule: Any, day: date, last: date) -> bool:
    """Whether some day until the last could be one of a recurrence's: the readers would search to the year 9999."""
    limits = {part: {int(n) for n in rule[part]} for part in ("BYMONTH", "BYMONTHDAY", "BYYEARDAY", "BYWEEKNO")
              if part in rule}
    weekdays = {str(name)[-2:].upper() for name in rule.get("BYDAY", [])}
    if not limits and not weekdays:
        return True
    daily = str(rule["FREQ"][0]).upper() == "DAILY"
    step = DAY * (int(rule.get("INTERVAL", [1])[0]) if daily else 1)
    while day <= last:
        if _fits(day, limits, weekdays):
            return True
        day += step
    return False


def _fits(day: date, limits: dict[str, set[int]], weekdays: set[str]) -> bool:
    """Whether a day is among those that a recurrence names, counted from either end; weeks to the nearest."""
    of_year, week = day.timetuple().tm_yday, day.isocalendar().week
    days = {"BYMONTH": {day.month}, "BYMONTHDAY": {day.day, day.day - monthrange(day.year, day.month)[1] - 1},
            "BYYEARDAY": {of_year, of_year - 366 - isleap(day.year)},
            "BYWEEKNO": {week - 1, week, week + 1} | {n for n in limits.get("BYWEEKNO", ()) if n < 0}}
    if weekdays and _WEEKDAYS[day.weekday()] not in weekdays:
        return False
    return all(limits[part] & days[part] for part in limits)
