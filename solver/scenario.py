"""What a user writes: one pydantic model a section, and the scenario with its names resolved.

The meaning of each word is fixed in docs/language.md. Reading from files, with positions for errors, is `loading`.
"""

from datetime import date, datetime
from typing import Annotated, Any, Literal, Self
from zoneinfo import ZoneInfo

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, ValidationInfo, model_validator

from .clock import Length, local_date, parse_length
from .errors import did_you_mean
from .goals import Goals
from .values import (
    PLACES_SCHEMA,
    Date,
    Day,
    HoursList,
    Lasting,
    Names,
    OneOrMore,
    OrShort,
    Places,
    Weekdays,
    Weight,
    Who,
    Written,
    ZoneName,
    fault,
    parse_date,
    parse_places,
)

Status = Literal["decided", "proposed", "possible", "rejected"]
REMOTE, UNDETERMINED = "remote", "undetermined"


class Part(BaseModel):
    """A section's entry: unknown keys are errors, nothing changes after reading."""

    model_config = ConfigDict(extra="forbid", frozen=True, validate_by_name=True, validate_by_alias=True,
                              coerce_numbers_to_str=True, defer_build=True)


# --- calendar -------------------------------------------------------------------------------------------------------
def _grid(value: Any) -> int:
    if isinstance(value, int | float) and not isinstance(value, bool):
        raise fault("bad-grid", f"{value} of what? Write 1d, 1h or a divisor of an hour such as 30min")
    try:
        length = parse_length(str(value))
    except ValueError as why:
        raise fault("bad-grid", str(why)) from None
    minutes = length.elapsed.total_seconds() / 60
    if minutes not in (*_GRIDS, 1440):
        raise fault("bad-grid", f"{value} is no grid; write 1d, 1h or a divisor of an hour such as 30min")
    return int(minutes)


_GRIDS = (1, 2, 3, 4, 5, 6, 10, 12, 15, 20, 30, 60)


Grid = Annotated[int, Written(_grid,
    {"type": "string", "description": "1d, 1h, or a divisor of an hour such as 30min"})]


class Calendar(Part):
    """The days that meetings may be planned in, and the grid they are planned on."""

    today: Annotated[Day, Field(description="the first day; nothing open starts before it")]
    until: Annotated[Date, Field(description="the last day or moment; a date includes its day")]
    grid: Annotated[Grid, Field(description="the finest step; 1d plans dates alone")] = 60
    zone: Annotated[ZoneName, Field(description="where dates belong that belong nowhere else")] = "UTC"
    hours: Annotated[HoursList, Field(description="ordinary meetings lie inside, in the venue's zone")] = ()
    days: Annotated[Weekdays, Field(description="weekdays on which ordinary meetings are held")] = ()

    @model_validator(mode="after")
    def _forward(self) -> Self:
        if local_date(self.until, ZoneInfo(self.zone)) < self.today:
            raise fault("end-before-start", f"until {self.until} lies before today {self.today}")
        return self


# --- who said it ----------------------------------------------------------------------------------------------------
class Document(Part):
    """A text that rules cite."""

    file: Annotated[str | None, Field(
        description="its text, from the folder of this file; quotes are checked against it")] = None
    url: Annotated[str | None, Field(description="where it was published; nothing is fetched")] = None
    title: Annotated[str | None, Field(description="what it is called")] = None
    published: Annotated[Day | None, Field(description="the day it was published")] = None


class Source(Part, defer_build=False):
    """Who said it, in which document, at which characters, and how firmly. Built once, since every rule has it."""

    doc: Annotated[str | None, Field(description="a name under `sources:`")] = None
    who: Annotated[str | None, Field(description="who said it")] = None
    citing: Annotated[str | None, Field(description="whose words these are, passed on")] = None
    status: Annotated[Status | None, Field(description="how firmly it was said")] = None
    said: Annotated[Day | None, Field(description="the day on which it was said")] = None
    at: Annotated[tuple[int, int] | None, Field(
        description="where the quote stands: its first character, counted from 0, and the one after it")] = None
    quote: Annotated[str | None, Field(description="the words themselves")] = None
    note: Annotated[str | None, Field(description="for people")] = None

    @model_validator(mode="after")
    def _known(self, info: ValidationInfo) -> Self:
        names = info.context
        if isinstance(names, Names) and self.doc is not None and self.doc not in names.sources:
            raise fault("no-such-source", f"no such source: {self.doc}", did_you_mean(self.doc, names.sources))
        return self


Sources = Annotated[tuple[Source, ...], OneOrMore()]


class Entry(Part):
    """What every rule can carry: how firm it is, whose wish, who said so. A rule with neither word is hard."""

    soft: Annotated[Weight | None, Field(description="may be broken, at this price a unit")] = None
    hard: Annotated[bool, Field(description="hard on purpose, though its source is only proposed")] = False
    ignored: Annotated[bool, Field(description="switched off")] = False
    wish_of: Annotated[Who, Field(description="whose wish it is")] = ()
    source: Annotated[Sources, Field(description="who said so")] = ()
    note: Annotated[str | None, Field(description="for people")] = None

    @model_validator(mode="after")
    def _firm(self) -> Self:
        if self.soft is not None and self.hard:
            raise fault("soft-and-hard", "a rule is soft or hard, not both")
        return self

    def unwritten(self) -> frozenset[str]:
        """Fields that were not written and whose default, written out, would mean something else."""
        return frozenset()


# --- people and places ----------------------------------------------------------------------------------------------
class Away(Part):
    """A time when a principal cannot meet; with ``at``, the next journey starts there."""

    since: Annotated[Date, Field(alias="from", description="the first day, or the moment it begins")]
    to: Annotated[Date | None, Field(description="the last day, or the moment of return; else that one day")] = None
    at: Annotated[str | None, Field(description="a city or a venue: where the next journey starts")] = None
    movable: Annotated[bool, Field(description="`false`: firm, the last thing that a repair would move")] = True
    note: Annotated[str | None, Field(description="for people")] = None
    source: Annotated[Sources, Field(description="who said so")] = ()

    @property
    def last(self) -> date | datetime:
        """The last day, or the moment of return."""
        return self.since if self.to is None else self.to


Aways = Annotated[tuple[Annotated[Away, OrShort("from")], ...], OneOrMore()]
Codes = Annotated[tuple[str, ...], OneOrMore()]


class Principal(Part):
    """A leader or delegation that attends. Without ``home``, no journeys from and to home are counted."""

    name: Annotated[str | None, Field(description="as people read it; else the entry's name")] = None
    country: Annotated[Codes, Field(description="a country, or several; rules on places test each")] = ()
    home: Annotated[str | None, Field(description="a city: where journeys begin and end")] = None
    zone: Annotated[ZoneName | None, Field(description="where the diary's dates belong; else that of the home")] = None
    away: Annotated[Aways, Field(description="when they cannot meet: a date, {from, to}, or a list")] = ()
    busy: Annotated[tuple[str, ...], OneOrMore(), Field(
        description="calendar files (.ics) with the times they cannot meet, from the folder of this file")] = ()
    note: Annotated[str | None, Field(description="for people")] = None


def _rooms(value: Any) -> Any:
    if value is None or (isinstance(value, int) and not isinstance(value, bool) and value >= 0):
        return value
    names = tuple(value) if isinstance(value, list | tuple) else ()
    if not names or not all(isinstance(name, str) for name in names) or len(set(names)) < len(names):
        raise fault("bad-rooms", "expected how many rooms there are, or a list of their names, each once")
    return names


Rooms = Annotated[int | tuple[str, ...], Written(_rooms, {"anyOf": [
    {"type": "integer", "minimum": 0},
    {"type": "array", "items": {"type": "string"}, "minItems": 1, "uniqueItems": True}]})]


class Venue(Part):
    """A place to meet; what the atlas knows of the city need not be written."""

    name: Annotated[str | None, Field(description="as people read it; else the city")] = None
    city: Annotated[str | None, Field(
        description="a city that the atlas knows, or any with its country, zone and coordinates")] = None
    country: Annotated[str | None, Field(description="where the atlas does not know it, or has it otherwise")] = None
    zone: Annotated[ZoneName | None, Field(description="likewise")] = None
    coordinates: Annotated[tuple[float, float] | None, Field(description="latitude, longitude in degrees")] = None
    rooms: Annotated[Rooms | None, Field(description="parallel meetings: how many, or their names")] = None
    size: Annotated[int | None, Field(ge=0, le=100_000, description="principals in one meeting, at most")] = None
    advance: Annotated[Lasting | None, Field(description="security work before a meeting there, from today on")] = None
    note: Annotated[str | None, Field(description="for people")] = None


class Leg(Part):
    """A journey whose length is known better than by the formula."""

    since: Annotated[str, Field(alias="from", description="a venue or a city")]
    to: Annotated[str, Field(description="a venue or a city")]
    takes: Annotated[Lasting, Field(description="from door to door")]
    who: Annotated[Who, Field(description="for whom; else for all")] = ()
    one_way: Annotated[bool, Field(description="`true`: not for the way back")] = False
    note: Annotated[str | None, Field(description="for people")] = None
    source: Annotated[Sources, Field(description="who said so")] = ()


class Travel(Part):
    """How journeys are counted: the block time of a flight, the buffers around it, known legs."""

    local: Annotated[Lasting, Field(description="between two venues of one city")] = Length(minutes=30)
    before: Annotated[Lasting, Field(description="motorcade and boarding, before each flight")] = Length()
    after: Annotated[Lasting, Field(description="from landing to the door, after each flight")] = Length()
    between: Annotated[tuple[Leg, ...], Field(description="journeys known better than by the formula")] = ()
    detours: Annotated[bool, Field(description="flights go round closed airspaces, and where none leave, by land first")
                       ] = False


def _fact_names(schema: dict[str, Any]) -> None:
    """Lists the facts in the schema, from the tables that are read for it alone."""
    from .atlas.facts import fact_names

    plain = [name for name in fact_names() if not name.endswith(":")]
    schema["anyOf"] = [{"enum": plain}, {"pattern": "^(airspace|allied|sanctions):.+"}]


class FactOverride(Part):
    """A fact about a country that outranks the atlas."""

    place: Annotated[str, Field(description="a country")]
    fact: Annotated[str, Field(description="one of those listed, or airspace:, allied:, sanctions: and a country",
                               json_schema_extra=_fact_names)]
    is_: Annotated[Literal["yes", "no", "conditional", "unknown"], Field(
        alias="is", description="what holds"), BeforeValidator(
        lambda v: {True: "yes", False: "no"}.get(v, v) if isinstance(v, bool) else v)]
    since: Annotated[Day | None, Field(alias="from", description="the first day on which it holds")] = None
    to: Annotated[Day | None, Field(description="the last day on which it holds")] = None
    source: Annotated[str | None, Field(description="where it comes from")] = None


def _event_date(value: Any) -> Any:
    return value if value == "unknown" else parse_date(value)


class Event(Part):
    """Something that is no meeting and that rules can count from; its date may not be known yet."""

    date: Annotated[Date | Literal["unknown"], Written(_event_date,
        {"type": "string", "description": "a date, with or without a time, or unknown"}), Field(
        description="when it happens, or happened")] = "unknown"
    note: Annotated[str | None, Field(description="for people")] = None
    source: Annotated[Sources, Field(description="who said so")] = ()


# --- meetings -------------------------------------------------------------------------------------------------------
class Span(Part):
    """How long a meeting lasts; it is scheduled for the most. ``planned`` is what was announced, for people to read."""

    least: Annotated[Lasting | None, Field(description="how short it may be")] = None
    planned: Annotated[Lasting | None, Field(description="what was announced; nothing is planned by it")] = None
    most: Annotated[Lasting, Field(description="what it is planned for")]

    @model_validator(mode="after")
    def _ordered(self) -> Self:
        if self.least is not None and self.least.elapsed > self.most.elapsed:
            raise fault("end-before-start", f"least {self.least} is longer than most {self.most}")
        if self.planned is not None and not (
                (self.least or self.planned).elapsed <= self.planned.elapsed <= self.most.elapsed):
            raise fault("end-before-start", f"planned {self.planned} does not lie between least and most")
        return self


Duration = Annotated[Span, OrShort("most")]


def _at(value: Any, info: ValidationInfo) -> Any:
    return value if value in (REMOTE, UNDETERMINED) else parse_places(value, info, cities=True)


WhereHeld = Annotated[Places | Literal["remote", "undetermined"], Written(_at,
    PLACES_SCHEMA | {"description": "remote, undetermined, or where it may be held"})]
State = Literal["open", "confirmed", "held", "dropped"]


class Format(Part):
    """Defaults for a class of meetings."""

    lasts: Annotated[Duration | None, Field(description="how long: a length, or {least, planned, most}")] = None
    at: Annotated[WhereHeld | None, Field(description="where such meetings may be held")] = None
    optional: Annotated[bool, Field(description="may be left out")] = False
    worth: Annotated[Weight, Field(description="what `most_held` counts it for")] = 1
    attendees: Annotated[int, Field(ge=1, description="the least number of principals")] = 1
    note: Annotated[str | None, Field(description="for people")] = None


class Meeting(Part):
    """Something to be held once."""

    name: Annotated[str | None, Field(description="as people read it; else the entry's name")] = None
    format: Annotated[str | None, Field(
        description="its class, such as bilateral: rules name classes, `formats:` gives them defaults")] = None
    who: Annotated[Who, Field(description="its members, who attend it unless a rule permits otherwise")]
    lasts: Annotated[Duration, Field(
        description="how long: a length, or {least, planned, most}")] = Field(
        default_factory=lambda: Span(most=Length(minutes=60)))
    at: Annotated[WhereHeld | None, Field(
        description="where it may be held; else the solver chooses among the venues")] = None
    state: Annotated[State, Field(description="still to be planned, agreed, past, or called off")] = "open"
    start: Annotated[Date | None, Field(description="when it starts; needed where it is not open")] = None
    day: Annotated[Day | None, Field(description="the day on which it starts")] = None
    optional: Annotated[bool, Field(description="may be left out")] = False
    worth: Annotated[Weight, Field(description="what `most_held` counts it for")] = 1
    note: Annotated[str | None, Field(description="for people")] = None
    source: Annotated[Sources, Field(description="who said so")] = ()

    @model_validator(mode="after")
    def _anchored(self) -> Self:
        if self.state == "dropped":
            if self.start or self.day:
                raise fault("dropped-with-start", "a dropped meeting is not held: leave out its start and day")
            self.__dict__["optional"] = True        # nothing has to be held that was called off
        elif self.state != "open":
            if self.start is None:
                raise fault("state-without-start", f"a {self.state} meeting needs its start")
            if self.optional:
                raise fault(f"{self.state}-optional", f"a {self.state} meeting is not optional")
        return self

    @property
    def length(self) -> Length:
        """The length it is planned for: the most it may last."""
        return self.lasts.most


# --- the whole ------------------------------------------------------------------------------------------------------
class Scenario(Part):
    """One file: calendar, principals, venues, meetings, rules, goals."""

    summit: Annotated[Literal[1], Field(description="the version of the language")]
    title: Annotated[str, Field(description="as answers and pages head it")] = "Untitled"
    calendar: Annotated[Calendar, Field(description="the days that can be planned in")]
    sources: Annotated[dict[str, Document], Field(description="the texts that rules cite")] = {}
    principals: Annotated[dict[str, Principal], Field(description="who meets")]
    groups: Annotated[dict[str, Codes], Field(description="names for several principals")] = {}
    venues: Annotated[dict[str, Venue], Field(description="where meetings may be held")] = {}
    formats: Annotated[dict[str, Format], Field(description="defaults for classes of meetings")] = {}
    events: Annotated[dict[str, Annotated[Event, OrShort("date")]], Field(
        description="what is no meeting, and rules count from")] = {}
    meetings: Annotated[dict[str, Meeting], Field(description="what is to be held, or was")]
    travel: Annotated[Travel, Field(description="how journeys are counted")] = Field(default_factory=Travel)
    facts: Annotated[dict[str, FactOverride], Field(
        description="what holds of countries, whatever the atlas says")] = {}
    rules: Annotated[dict[str, Any], Field(description="named constraints")] = {}
    goals: Annotated[Goals, Field(description="in order; the first decides")] = ()

    @model_validator(mode="after")
    def _defaults_of_formats(self) -> Self:
        """Meetings take what they do not say from their format; who meets must be enough for it."""
        filled = {}
        for name, meeting in self.meetings.items():
            form = self.formats.get(meeting.format or "")
            given: dict[str, Any] = {} if form is None else {
                key: getattr(form, key) for key in ("lasts", "at", "optional", "worth")
                if key in form.model_fields_set and key not in meeting.model_fields_set}
            filled[name] = meeting.model_copy(update=given) if given else meeting
        self.meetings.update(filled)
        return self
