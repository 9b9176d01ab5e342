"""Local days, moments and hours in plain Python, for `check` and `sentence`: nothing here knows of ticks.

Sessions are brought to instants in UTC. On the daily grid there are no zones: a date is its midnight in UTC, a time of
day is dropped.
"""

from collections.abc import Sequence
from datetime import UTC, date, datetime, time, timedelta
from typing import Annotated, Any, Literal
from zoneinfo import ZoneInfo

from pydantic import Field, ValidationInfo, field_validator

from ..case import Case
from ..clock import Hours, Length, parse_length
from ..schedule import Session
from ..values import Anchor, Meetings, Written, fault
from .base import Rule, on_day

UNKNOWN = "unknown"
_DAY = timedelta(days=1)


def _lasting(value: Any) -> Any:
    if value == UNKNOWN or isinstance(value, Length):
        return value
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        raise fault("wrong-type", "expected a length such as 14d, or unknown")
    try:
        return parse_length(str(value))
    except ValueError as why:
        raise fault("bad-length", str(why)) from None


LastingOrUnknown = Annotated[Length | Literal["unknown"], Written(_lasting,
    {"type": "string", "description": "30min 3h 14d 2w, ISO 8601, or unknown: nobody said how long"})]


class CountedFrom(Rule):
    """A rule whose length is counted from something: the fields that say of which meetings, and from what."""

    meeting: Annotated[Meetings, Field(description="which meetings")]
    of: Annotated[Anchor, Field(description="what the length counts from")] = "today"

    @field_validator("of")
    @classmethod
    def _something_else(cls, of: date | datetime | str, info: ValidationInfo) -> date | datetime | str:
        if any(selector.name == of for selector in info.data.get("meeting", ())):
            raise fault("counts-from-itself", f"{of} cannot count from itself",
                        "name another meeting, an event, a date or today")
        return of


def day_of(when: date | datetime, zone: ZoneInfo) -> date:
    """The date of a moment in a zone; a time without an offset is local already."""
    if not isinstance(when, datetime):
        return when
    return when.astimezone(zone).date() if when.tzinfo else when.date()


def moment(day: date, minutes: int, zone: ZoneInfo) -> datetime:
    """The instant at which local clocks show so many minutes after midnight; beyond 1440, on the next day."""
    days, minutes = divmod(minutes, 1440)
    return datetime.combine(day + days * _DAY, time(minutes // 60, minutes % 60), zone).astimezone(UTC)


def since(case: Case, when: date | datetime, zone: ZoneInfo) -> datetime:
    """The first instant of a date, or the instant of a time."""
    if case.clock.daily or not isinstance(when, datetime):
        return moment(day_of(when, zone), 0, zone)
    return (when if when.tzinfo else when.replace(tzinfo=zone)).astimezone(UTC)


def until(case: Case, when: date | datetime, zone: ZoneInfo) -> datetime:
    """The end of a date, which includes its day, or the instant of a time."""
    if case.clock.daily or not isinstance(when, datetime):
        return moment(day_of(when, zone) + _DAY, 0, zone)
    return since(case, when, zone)


def extent(session: Session) -> tuple[datetime, datetime]:
    """A session's first instant, and the instant at which it has ended."""
    if isinstance(session.start, datetime) and isinstance(session.end, datetime):
        return session.start.astimezone(UTC), session.end.astimezone(UTC)
    return moment(session.first_day, 0, session.zone), moment(session.last_day + _DAY, 0, session.zone)


def inside_hours(session: Session, hours: Sequence[Hours], weekdays: Sequence[int], zone: ZoneInfo) -> bool:
    """Whether a session lies inside local hours without a break; ``weekdays`` bounds the day that hours begin on."""
    start, end = extent(session)
    day, last = day_of(start, zone) - 2 * _DAY, day_of(end, zone)
    stretches: list[tuple[datetime, datetime]] = []
    while day <= last:
        if not weekdays or day.weekday() in weekdays:
            stretches += [(moment(day, span.start, zone), moment(day, span.until, zone))
                          for span in hours or (Hours(0, 1440),)]
        day += _DAY
    reached = start
    for opens, closes in sorted(stretches):
        if opens <= reached < closes:
            reached = closes
    return reached >= end


def said(when: date | datetime | time) -> str:
    """A date, a moment or a time of day as sentences give it."""
    if isinstance(when, time):
        return f"{when:%H:%M}"
    if not isinstance(when, datetime):
        return on_day(when)
    offset = f" UTC{when:%z}" if when.tzinfo else ""
    return f"{when:%H:%M}{offset} on {on_day(when)}"


def said_anchor(case: Case, of: date | datetime | str) -> str:
    """What a rule counts from, as sentences give it."""
    if not isinstance(of, str):
        return said(of)
    when = case.fixed_anchor(of)
    if of == "today" and not isinstance(when, str):
        return f"today, {said(when)}"
    if when == UNKNOWN:
        return f"{of}, whose date is not known"
    return f"{of}, {said(when)}" if not isinstance(when, str) else f"the end of {of}"
