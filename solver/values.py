"""The seven ideas of the language: which meetings, who, where, how long, when, from what, how firmly.

Each is one type with one spelling, used by every section and every rule: a parser that turns what the file says into
a value, and the JSON Schema that editors check against. A parser that needs to know the scenario's names finds them
in pydantic's validation context (`Names`); without it, names are taken as they are.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time
from functools import partial
from typing import Annotated, Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from pydantic import BeforeValidator, GetCoreSchemaHandler, GetJsonSchemaHandler, ValidationInfo, WithJsonSchema
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from .clock import Hours, Length, parse_length
from .errors import did_you_mean

EVERYONE = EVERY_MEETING = "all"
WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


@dataclass(frozen=True, slots=True)
class Names:
    """The names that a scenario defines, which references are checked against."""

    principals: Mapping[str, Any] = field(default_factory=dict)
    groups: Mapping[str, Any] = field(default_factory=dict)
    venues: Mapping[str, Any] = field(default_factory=dict)
    formats: Mapping[str, Any] = field(default_factory=dict)
    events: Mapping[str, Any] = field(default_factory=dict)
    meetings: Mapping[str, Any] = field(default_factory=dict)
    sources: Mapping[str, Any] = field(default_factory=dict)


def fault(code: str, message: str, hint: str | None = None) -> PydanticCustomError:
    """An error of the language: a stable code, what is wrong, and what to do about it."""
    escaped = message.replace("{", "{{").replace("}", "}}")
    return PydanticCustomError(code, escaped, {"hint": hint})


def _names(info: ValidationInfo) -> Names | None:
    return info.context if isinstance(info.context, Names) else None


def _text(value: Any, expected: str) -> str:
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        raise fault("wrong-type", f"expected {expected}")
    return str(value).strip()


def listed(value: Any) -> list[Any]:
    """A value that may be one or a list, as a list; nothing is the empty list."""
    return [] if value is None else list(value) if isinstance(value, list | tuple) else [value]


# --- which meetings -------------------------------------------------------------------------------------------------
@dataclass(frozen=True, slots=True)
class Selector:
    """One meeting by its name, or a class of meetings: of a format, with a principal, or (neither) all."""

    name: str | None = None
    format: str | None = None
    person: str | None = None

    def __str__(self) -> str:
        if self.name:
            return self.name
        kind = f"every {self.format}" if self.format else "every meeting"
        return f"{kind} with {self.person}" if self.person else kind


def _selector(value: Any, names: Names | None) -> Selector:
    if isinstance(value, Selector):
        return value
    if isinstance(value, dict):
        if not value or set(value) - {"format", "with"}:
            raise fault("wrong-type", "a class of meetings is {format: NAME} or {with: PRINCIPAL}")
        selector = Selector(format=value.get("format"), person=value.get("with"))
        if names and selector.format and selector.format not in _formats(names):
            raise fault("no-such-format", f"no meeting has the format {selector.format}",
                        did_you_mean(str(selector.format), _formats(names)))
        if names and selector.person:
            _known_person(str(selector.person), names)
        return selector
    name = _text(value, "a meeting, a list of meetings, all, {format: NAME} or {with: PRINCIPAL}")
    if name == EVERY_MEETING:
        return Selector()
    if names and name not in names.meetings:
        singular = name.removesuffix("s")
        if singular in _formats(names) or name in _formats(names):
            kind = singular if singular in _formats(names) else name
            raise fault("no-such-meeting", f"no meeting of the name {name}", f"all {kind} meetings: {{format: {kind}}}")
        raise fault("no-such-meeting", f"no such meeting: {name}", did_you_mean(name, names.meetings))
    return Selector(name=name)


def _formats(names: Names) -> set[str]:
    used = {str(m["format"]) for m in names.meetings.values() if isinstance(m, dict) and "format" in m}
    return used | set(names.formats)


def _meetings(value: Any, info: ValidationInfo) -> tuple[Selector, ...]:
    found = tuple(_selector(one, _names(info)) for one in listed(value))
    if not found:
        raise fault("wrong-type", "expected at least one meeting")
    return found


_SELECTOR_SCHEMA = {"anyOf": [{"type": "string"}, {
    "type": "object", "additionalProperties": False, "minProperties": 1,
    "properties": {"format": {"type": "string"}, "with": {"type": "string"}}}]}


def _one_or_more(schema: dict[str, Any], least: int = 1) -> dict[str, Any]:
    return {"anyOf": [schema, {"type": "array", "items": schema, "minItems": least}]}


Meetings = Annotated[tuple[Selector, ...], BeforeValidator(_meetings), WithJsonSchema(
    _one_or_more(_SELECTOR_SCHEMA) | {"description": "a meeting, a list, all, {format: NAME} or {with: PRINCIPAL}"})]


def parse_meeting(value: Any, info: ValidationInfo) -> str:
    selector = _selector(value, _names(info))
    if selector.name is None:
        raise fault("wrong-type", "expected the name of one meeting")
    return selector.name


MeetingName = Annotated[str, BeforeValidator(parse_meeting), WithJsonSchema(
    {"type": "string", "description": "a meeting"})]


# --- who ------------------------------------------------------------------------------------------------------------
def _known_person(name: str, names: Names) -> str:
    if name not in names.principals and name not in names.groups and name != EVERYONE:
        raise fault("no-such-principal", f"no such principal: {name}",
                    did_you_mean(name, [*names.principals, *names.groups]))
    return name


def _who(value: Any, info: ValidationInfo) -> tuple[str, ...]:
    found = tuple(_text(one, "a principal, a group, a list or all") for one in listed(value))
    if not found:
        raise fault("wrong-type", "expected at least one principal")
    if names := _names(info):
        for name in found:
            _known_person(name, names)
    return found


Who = Annotated[tuple[str, ...], BeforeValidator(_who), WithJsonSchema(
    _one_or_more({"type": "string"}) | {"description": "a principal, a group, a list, or all"})]


# --- where ----------------------------------------------------------------------------------------------------------
@dataclass(frozen=True, slots=True)
class Places:
    """Venues, rooms (``venue/room``), countries or regions; or, when ``others`` is set, everywhere else."""

    names: tuple[str, ...]
    others: bool = False

    def __str__(self) -> str:
        listing = ", ".join(self.names)
        return f"not {listing}" if self.others else listing


def parse_places(value: Any, info: ValidationInfo) -> Places:
    if isinstance(value, Places):
        return value
    others = isinstance(value, dict)
    if others:
        if set(value) != {"not"}:
            raise fault("wrong-type", "expected a venue, a country, a region, a list, or {not: …}")
        value = value["not"]
    found = tuple(_text(one, "a venue, a country, a region, a list, or {not: …}") for one in listed(value))
    if not found:
        raise fault("wrong-type", "expected at least one place")
    if names := _names(info):
        for name in found:
            _known_place(name, names)
    return Places(found, others)


def _known_place(name: str, names: Names) -> None:
    if name in names.venues:
        return
    venue, slash, room = name.partition("/")
    if slash and venue in names.venues:
        given = names.venues[venue]
        rooms = listed(given.get("rooms")) if isinstance(given, dict) else []
        if room not in rooms:
            raise fault("no-such-room", f"venue {venue} has no room {room}", did_you_mean(room, map(str, rooms)))
        return
    for key, given in names.venues.items():
        if isinstance(given, dict) and str(given.get("city", "")).casefold() == name.casefold():
            raise fault("no-such-venue", f"{name} is a city; your venue is `{key}`")
    from .atlas.countries import find_country
    from .atlas.lookup import LookupFailed
    from .atlas.regions import find_region

    try:
        find_region(name)
    except LookupFailed as no_region:
        if name.casefold() == "europe":
            raise fault("ambiguous-region", str(no_region)) from None
        try:
            find_country(name)
        except LookupFailed:
            raise fault("no-such-place", f"no venue, country or region of the name {name}",
                        did_you_mean(name, names.venues)) from None


_PLACE_LIST = _one_or_more({"type": "string"})
PLACES_SCHEMA: dict[str, Any] = {"anyOf": [*_PLACE_LIST["anyOf"], {
    "type": "object", "required": ["not"], "additionalProperties": False, "properties": {"not": _PLACE_LIST}}]}
PlaceSet = Annotated[Places, BeforeValidator(parse_places), WithJsonSchema(
    PLACES_SCHEMA | {"description": "a venue, venue/room, country, region, a list, or {not: …}"})]


# --- how long, when -------------------------------------------------------------------------------------------------
def _parsed(parse: Callable[[str], Any], kind: type | tuple[type, ...], expected: str, code: str, value: Any) -> Any:
    if isinstance(value, kind) and not isinstance(value, str):
        return value
    text = _text(value, expected)
    try:
        return parse(text)
    except ValueError as why:
        raise fault(code, str(why)) from None


_DATE = re.compile(r"(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d))?\s*(Z|[+-]\d\d:?\d\d)?)?")
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
        last = next(n for n in range(31, 27, -1) if _exists(year, month, n))
        raise ValueError(f"{text!r}: {MONTHS[month - 1]} has {last} days") from None
    if found[4] is None:
        return on
    if int(found[4]) > 23 or int(found[5]) > 59:
        raise ValueError(f"{text!r}: hours run from 00:00 to 23:59")
    if found[6] and found[6] != "00":
        raise ValueError(f"{text!r}: no seconds, please; a minute is the finest grid")
    return datetime.fromisoformat(f"{on}T{found[4]}:{found[5]}{found[7] or ''}")


def _exists(year: int, month: int, day: int) -> bool:
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True


def parse_time(text: str) -> int:
    """A time of day such as 09:00, as minutes after midnight; 24:00 is the day's end. Raises ValueError."""
    found = re.fullmatch(r"(\d\d?):(\d\d)", text)
    if not found or int(found[2]) > 59 or int(found[1]) * 60 + int(found[2]) > 1440:
        raise ValueError(f"{text!r} is no time of day; write it like 09:00")
    return int(found[1]) * 60 + int(found[2])


def parse_bound(text: str) -> date | datetime | time:
    """A date, a date with a time, or a bare time of day (which holds on every day). Raises ValueError."""
    if re.fullmatch(r"\d\d?:\d\d", text):
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


def parse_weekdays(text: str) -> tuple[int, ...]:
    """``mon`` or ``mon-fri`` as numbers, Monday being 0. Raises ValueError."""
    first, dash, last = text.lower().partition("-")
    for name in (first, last or first):
        if name not in WEEKDAYS:
            raise ValueError(f"{name!r} is no weekday; write {' '.join(WEEKDAYS)}, or mon-fri")
    a, b = WEEKDAYS.index(first), WEEKDAYS.index(last or first)
    return tuple((a + n) % 7 for n in range((b - a) % 7 + 1)) if dash else (a,)


_string = {"type": "string"}
Lasting = Annotated[Length, BeforeValidator(
    partial(_parsed, parse_length, Length, "a length such as 3h", "bad-length")),
    WithJsonSchema(_string | {"description": "30min 3h 14d 2w, or ISO 8601"})]
Date = Annotated[date | datetime, BeforeValidator(partial(_parsed, parse_when, date, "a date", "bad-date")),
                 WithJsonSchema(_string | {"description": "2025-08-19 or 2025-08-19T13:15, with or without offset"})]
Bound = Annotated[date | datetime | time, BeforeValidator(
    partial(_parsed, parse_bound, (date, time), "a date or a time", "bad-date")),
    WithJsonSchema(_string | {"description": "a date, a date with a time, or a time of every day"})]


def parse_day(value: Any) -> date:
    found = _parsed(parse_when, date, "a date", "bad-date", value)
    if isinstance(found, datetime):
        raise fault("bad-date", "expected a date without a time")
    return found  # type: ignore[no-any-return]


Day = Annotated[date, BeforeValidator(parse_day), WithJsonSchema({"type": "string", "format": "date"})]


def _hours(value: Any) -> tuple[Hours, ...]:
    return tuple(_parsed(parse_hours, Hours, "hours such as 09:00-18:00", "bad-hours", one) for one in listed(value))


HoursList = Annotated[tuple[Hours, ...], BeforeValidator(_hours), WithJsonSchema(
    _one_or_more(_string) | {"description": "09:00-18:00, or a list of such stretches"})]


def _weekdays(value: Any) -> tuple[int, ...]:
    found: list[int] = []
    for one in listed(value):
        found += [one] if isinstance(one, int) else _parsed(parse_weekdays, tuple, "weekdays", "bad-weekday", one)
    return tuple(sorted(set(found)))


Weekdays = Annotated[tuple[int, ...], BeforeValidator(_weekdays), WithJsonSchema(
    _one_or_more(_string) | {"description": "mon, a list, or mon-fri"})]


# --- from what ------------------------------------------------------------------------------------------------------
def _anchor(value: Any, info: ValidationInfo) -> date | datetime | str:
    if isinstance(value, date):
        return value
    text = _text(value, "a date, today, an event or a meeting")
    if re.match(r"\d{4}-", text):
        return _parsed(parse_when, date, "a date", "bad-date", text)  # type: ignore[no-any-return]
    names = _names(info)
    if names and text != "today" and text not in names.events and text not in names.meetings:
        raise fault("no-such-anchor", f"no event or meeting of the name {text}",
                    did_you_mean(text, ["today", *names.events, *names.meetings]))
    return text


Anchor = Annotated[date | datetime | str, BeforeValidator(_anchor), WithJsonSchema(
    _string | {"description": "a date, today, an event, or a meeting (counted from its end)"})]


def _zone(value: Any) -> str:
    try:
        ZoneInfo(_text(value, "a time zone"))
    except (ValueError, OSError, ZoneInfoNotFoundError):
        raise fault("no-such-zone", f"no time zone of the name {value}",
                    "write an IANA name such as Europe/Paris") from None
    return str(value)


ZoneName = Annotated[str, BeforeValidator(_zone), WithJsonSchema({"type": "string", "description": "an IANA zone"})]


# --- how firmly -----------------------------------------------------------------------------------------------------
def _weight(value: Any) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise fault("bad-weight", f"{value!r} is no weight; write a number such as soft: 2")
    if not 0 < value <= 1_000_000 or round(value * 100) != value * 100:
        raise fault("bad-weight", f"{value} is no weight; it lies above 0, up to 1,000,000, with two decimals at most")
    return value


Weight = Annotated[float, BeforeValidator(_weight), WithJsonSchema({"type": "number", "exclusiveMinimum": 0})]


class OneOrMore:
    """Marks a tuple field that may also be written as a single entry."""

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_before_validator_function(listed, handler(source))

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        many = handler(schema)
        return {"anyOf": [many["items"], many]}


class OrShort:
    """Marks a mapping that has a short form: the value of its first key alone."""

    def __init__(self, key: str) -> None:
        self.key = key

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        def lengthen(value: Any) -> Any:
            return {self.key: value} if isinstance(value, str | date) else value

        return core_schema.no_info_before_validator_function(lengthen, handler(source))

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        return {"anyOf": [{"type": "string"}, handler(schema)]}


def join(words: Iterable[object], last: str = "and") -> str:
    """Words as people list them: ``a, b and c``."""
    *head, tail = [str(word) for word in words] or [""]
    return f"{', '.join(head)} {last} {tail}" if head else tail
