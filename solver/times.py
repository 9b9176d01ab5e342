"""Dates, times of day, hours and weekdays as people write them. Every parser raises ValueError, with the remedy."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, datetime, time
from enum import IntEnum

from .clock import Hours

_DATE = re.compile(r"(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d))?\s*(Z|[+-]\d\d:?\d\d)?)?", re.ASCII)
MONTHS = ("January", "February", "March", "April", "May", "June", "July",
          "August", "September", "October", "November", "December")


def parse_when(text: str) -> date | datetime:
    """A date, or a date with a time (``2025-08-18T13:15``, offset optional). Raises ValueError saying what is off."""
    found = _DATE.fullmatch(text)
    if not found:
        raise ValueError(f"{text!r} is no date; write it like 2025-08-19 or 2025-08-19T13:15")
    year, month, day = (int(part) for part in found.groups()[:3])
    if not 1900 <= year <= 2200:
        raise ValueError(f"{text!r}: years run from 1900 to 2200")
    if not 1 <= month <= 12:
        raise ValueError(f"{text!r}: there is no month {month}")
    try:
        on = date(year, month, day)
    except ValueError:
        raise ValueError(f"{text!r}: {MONTHS[month - 1]} has {monthrange(year, month)[1]} days") from None
    if found[4] is None:
        return on
    if int(found[4]) > 23 or int(found[5]) > 59:
        raise ValueError(f"{text!r}: hours run from 00:00 to 23:59")
    if found[6] and found[6] != "00":
        raise ValueError(f"{text!r}: no seconds, please; a minute is the finest grid")
    if found[7] and int(found[7][1:3] or 0) > 15:
        raise ValueError(f"{text!r}: no clock is {found[7]} from UTC")
    return datetime.fromisoformat(f"{on}T{found[4]}:{found[5]}{found[7] or ''}")


def parse_time(text: str) -> int:
    """A time of day such as 09:00, as minutes after midnight; 24:00 is the day's end. Raises ValueError."""
    found = re.fullmatch(r"(\d\d?):(\d\d)", text, re.ASCII)
    if not found or int(found[2]) > 59 or int(found[1]) * 60 + int(found[2]) > 1440:
        raise ValueError(f"{text!r} is no time of day; write it like 09:00")
    return int(found[1]) * 60 + int(found[2])


def parse_bound(text: str) -> date | datetime | time:
    """A date, a date with a time, or a bare time of day (which holds on every day). Raises ValueError."""
    if re.fullmatch(r"\d\d?:\d\d", text, re.ASCII):
        minutes = parse_time(text)
        if minutes == 1440:
            raise ValueError("write 23:59 or a date instead of 24:00")
        return time(minutes // 60, minutes % 60)
    return parse_when(text)


def parse_hours(text: str) -> Hours:
    """Hours such as 09:00-18:00; ending at or before the start means the next day. Raises ValueError."""
    first, dash, last = text.replace("–", "-").partition("-")
    if not dash:
        raise ValueError(f"{text!r}: hours are written 09:00-18:00")
    start, until = parse_time(first.strip()), parse_time(last.strip())
    if start == until:
        raise ValueError(f"{text!r} is an empty stretch of hours")
    return Hours(start, until if until > start else until + 1440)


class Weekday(IntEnum):
    """A day of the week by its number, Monday being 0, and its name in the language."""

    mon = 0
    tue = 1
    wed = 2
    thu = 3
    fri = 4
    sat = 5
    sun = 6

    def __str__(self) -> str:
        return self.name

    @property
    def spoken(self) -> str:
        """The day as sentences name it: Monday."""
        return _DAYS[self]


_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
WEEKDAYS = tuple(day.name for day in Weekday)


def parse_weekdays(text: str) -> tuple[Weekday, ...]:
    """``mon``, or ``mon-fri`` with all between. Raises ValueError."""
    first, dash, last = text.lower().partition("-")
    for name in (first, last if dash else first):
        if name not in WEEKDAYS:
            raise ValueError(f"{name!r} is no weekday; write {' '.join(WEEKDAYS)}, or mon-fri")
    a, b = Weekday[first], Weekday[last or first]
    return tuple(Weekday((a + n) % 7) for n in range((b - a) % 7 + 1))
