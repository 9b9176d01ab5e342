"""The seven ideas of the language: which meetings, who, where, how long, when, from what, how firmly.

Each is one type with one spelling, used by every section and every rule: a parser that turns what the file says into
a value, and the JSON Schema that editors check against. All are imported from here; which meetings, who and where are
in `references`, what they share in `fields`, dates and times as text in `times`.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, datetime, time
from functools import partial
from typing import Annotated, Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from pydantic import ValidationInfo

from .clock import Hours, Length, parse_length
from .errors import did_you_mean
from .fields import OneOrMore, OrShort, Written, as_text, fault, join, listed, one_or_more
from .references import (
    EVERY_MEETING,
    EVERYONE,
    PLACES_SCHEMA,
    Meetings,
    Names,
    Places,
    PlaceSet,
    Selector,
    Who,
    names_in,
    parse_meeting,
    parse_places,
)
from .times import WEEKDAYS, Weekday, parse_bound, parse_hours, parse_weekdays, parse_when

__all__ = [
    "EVERYONE", "EVERY_MEETING", "PLACES_SCHEMA", "WEEKDAYS", "Anchor", "Bound", "Date", "Day", "HoursList", "Lasting",
    "Meetings", "Names", "OneOrMore", "OrShort", "PlaceSet", "Places", "Selector", "Weekday", "Weekdays",
    "Weight", "Who", "Written", "ZoneName", "fault", "join", "listed", "parse_date", "parse_day",
    "parse_meeting", "parse_places", "parse_when",
]


# --- how long, when -------------------------------------------------------------------------------------------------
def _parsed(parse: Callable[[str], Any], kind: type | tuple[type, ...], expected: str, code: str, value: Any) -> Any:
    if isinstance(value, kind) and not isinstance(value, str):
        return value
    text = as_text(value, expected)
    try:
        return parse(text)
    except ValueError as why:
        raise fault(code, str(why)) from None


_string = {"type": "string"}
Lasting = Annotated[Length, Written(
    partial(_parsed, parse_length, Length, "a length such as 3h", "bad-length"),
    _string | {"description": "30min 3h 14d 2w, or ISO 8601"})]
parse_date = partial(_parsed, parse_when, date, "a date", "bad-date")
Date = Annotated[date | datetime, Written(
    parse_date, _string | {"description": "2025-08-19 or 2025-08-19T13:15, with or without offset"})]
Bound = Annotated[date | datetime | time, Written(
    partial(_parsed, parse_bound, (date, time), "a date or a time", "bad-date"),
    _string | {"description": "a date, a date with a time, or a time of every day"})]


def parse_day(value: Any) -> date:
    found = _parsed(parse_when, date, "a date", "bad-date", value)
    if isinstance(found, datetime):
        raise fault("bad-date", "expected a date without a time")
    return found  # type: ignore[no-any-return]


Day = Annotated[date, Written(parse_day,
    {"type": "string", "format": "date", "description": "a date such as 2025-08-19"})]


def _hours(value: Any) -> tuple[Hours, ...]:
    return tuple(_parsed(parse_hours, Hours, "hours such as 09:00-18:00", "bad-hours", one) for one in listed(value))


HoursList = Annotated[tuple[Hours, ...], Written(_hours,
    one_or_more(_string) | {"description": "09:00-18:00, or a list of such stretches"})]


def _weekdays(value: Any) -> tuple[Weekday, ...]:
    found: list[Weekday] = []
    for one in listed(value):
        found += [one] if isinstance(one, Weekday) else _parsed(parse_weekdays, tuple, "weekdays", "bad-weekday", one)
    return tuple(sorted(set(found)))


Weekdays = Annotated[tuple[Weekday, ...], Written(_weekdays,
    one_or_more(_string) | {"description": "mon, a list, or mon-fri"})]


# --- from what ------------------------------------------------------------------------------------------------------
def _anchor(value: Any, info: ValidationInfo) -> date | datetime | str:
    if isinstance(value, date):
        return value
    text = as_text(value, "a date, today, an event or a meeting")
    if re.match(r"\d{4}-", text):
        return _parsed(parse_when, date, "a date", "bad-date", text)  # type: ignore[no-any-return]
    names = names_in(info)
    if names and text != "today" and text not in names.events and text not in names.meetings:
        raise fault("no-such-anchor", f"no event or meeting of the name {text}",
                    did_you_mean(text, ["today", *names.events, *names.meetings]))
    return text


Anchor = Annotated[date | datetime | str, Written(_anchor,
    _string | {"description": "a date, today, an event, or a meeting (counted from its end)"})]


def _zone(value: Any) -> str:
    try:
        ZoneInfo(as_text(value, "a time zone"))
    except (ValueError, OSError, ZoneInfoNotFoundError):
        raise fault("no-such-zone", f"no time zone of the name {value}",
                    "write an IANA name such as Europe/Paris") from None
    return str(value)


ZoneName = Annotated[str, Written(_zone, {"type": "string", "description": "an IANA zone"})]


# --- how firmly -----------------------------------------------------------------------------------------------------
def _weight(value: Any, info: ValidationInfo) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise fault("bad-weight", f"{value!r} is no weight; write a number such as {info.field_name}: 2")
    if not 0 < value <= 1_000_000 or round(value * 100) != value * 100:
        raise fault("bad-weight", f"{value} is no weight; it lies above 0, up to 1,000,000, with two decimals at most")
    return float(value)


Weight = Annotated[float, Written(_weight, {"type": "number", "exclusiveMinimum": 0})]
