"""How dates, times, lengths, places, people and goals are put for people to read."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from ..case import Case
from ..goals import Goal
from ..measure import Measured
from ..references import Selector
from ..scenario import Source
from ..schedule import Session
from .screen import safe

if TYPE_CHECKING:
    from ..answer import GoalValue
    from ..rules.base import Rule

_DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
LONG_MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
               "November", "December")


def day(on: date, year: bool = False) -> str:
    """Mon 25 Aug, or Mon 25 Aug 2025."""
    return f"{_DAYS[on.weekday()]} {on.day} {_MONTHS[on.month - 1]}" + (f" {on.year}" if year else "")


def long_day(on: date) -> str:
    """25 August 2025."""
    return f"{on.day} {LONG_MONTHS[on.month - 1]} {on.year}"


def zone_name(moment: datetime) -> str:
    """CEST, or UTC+3 where a zone has no letters of its own."""
    name = moment.tzname() or "UTC"
    if name.startswith("UTC") and name != "UTC":        # an offset as written: UTC+02:00
        name = name[3:].replace(":", "").removesuffix("00")
    if name[:1] not in "+-":
        return name
    hours, minutes = name[1:3].lstrip("0"), name[3:]
    return f"UTC{name[0]}{hours or 0}{f':{minutes}' if minutes else ''}"


def clock(moment: date | datetime, zone: ZoneInfo) -> str:
    """Mon 25 Aug 14:00 CEST; a date on the daily grid is Mon 25 Aug."""
    if not isinstance(moment, datetime):
        return day(moment)
    local = moment.astimezone(zone)
    return f"{day(local.date())} {local:%H:%M} {zone_name(local)}"


def when(session: Session, year: bool = False) -> tuple[str, str]:
    """A session's date, and its local time with the zone (empty on the daily grid)."""
    first, last = session.first_day, session.last_day
    on = day(first, year)
    if not (isinstance(session.start, datetime) and isinstance(session.end, datetime)):
        return on if first == last else f"{on} – {day(last)}", ""
    start, end = session.start.astimezone(session.zone), session.end.astimezone(session.zone)
    until = "24:00" if (end.hour, end.minute) == (0, 0) else f"{end:%H:%M}"
    later = (last - first).days
    changed = f" {zone_name(start)}" if start.utcoffset() != end.utcoffset() else ""    # over a change of summer time
    return on, f"{start:%H:%M}{changed}–{until}{f' (+{later})' if later else ''} {zone_name(end)}"


def length(span: timedelta) -> str:
    """2 days, 3 h 30 min."""
    minutes = round(abs(span).total_seconds() / 60)
    days, minutes = divmod(minutes, 1440)
    hours, minutes = divmod(minutes, 60)
    parts = [f"{days} day{'s' * (days != 1)}" if days else "", f"{hours} h" if hours else "",
             f"{minutes} min" if minutes else ""]
    return " ".join(filter(None, parts)) or "no time"


def number(value: float) -> str:
    """A number without a useless fraction."""
    return str(int(value)) if value == int(value) else f"{value:g}"


def plural(count: int, one: str, many: str | None = None) -> str:
    """1 rule, 2 rules."""
    return f"{count} {one if count == 1 else many or one + 's'}"


def title_of(case: Case, meeting: str) -> str:
    """A meeting's name for people."""
    return safe(case.meeting(meeting).name or meeting)


def titled(case: Case, meeting: str) -> str:
    """A meeting's name for people with, beside it, the one by which rules and answers speak of it."""
    return safe(case.titled(meeting))


def told(case: Case, rule: Rule) -> str:
    """A rule's sentence, with the names for people of the meetings that its fields name."""
    plain, fields = rule.sentence(case), dict(rule)
    named = {field: value for field in fields if (value := _by_title(case, fields[field])) != fields[field]}
    if not named:
        return safe(plain)
    sentence = back = rule.model_copy(update=named).sentence(case)
    for name in case.scenario.meetings:
        back = back.replace(case.meeting(name).name or name, name)
    return safe(sentence if back == plain else plain)       # else it looked something up by the name in the file


def _by_title(case: Case, value: object) -> object:
    if isinstance(value, Selector) and value.name:
        return replace(value, name=case.meeting(value.name).name or value.name)
    return tuple(_by_title(case, one) for one in value) if type(value) is tuple else value


def place(case: Case, venue: str | None, room: str | None = None, remote: bool = False) -> str:
    """A venue as people know it: its name or city, and the room."""
    if venue is None:
        return "by video" if remote else "to be determined"
    known = case.venues.get(venue)
    text, city = venue, known.city if known else None
    if known and known.name:
        text = known.name
    elif city and city.partition(",")[0].casefold().replace(" ", "-") == venue.casefold():
        text = city.partition(",")[0]
    if room:
        text += f"/{room}"
    town = city.partition(",")[0] if city else ""
    return safe(text if town.casefold() in text.casefold() else f"{text} ({city})")


def listed(names: Sequence[str]) -> str:
    """Names one after the other; where one has a comma of its own, semicolons keep them apart."""
    return ("; " if any("," in re.sub(r"\([^()]*\)", "", name) for name in names) else ", ").join(names)


def where(case: Case, session: Session) -> str:
    """Where a session takes place."""
    site = session.site
    return place(case, site.venue if site else None, site.room if site else None, case.is_remote(session.meeting))


def who(case: Case, session: Session) -> str:
    """Who attends, groups by their names where the file names them, long lists cut short; and who does not, and how."""
    attendees = session.attendees
    if session.video or set(attendees) != set(case.attendees(session.meeting)):
        return ", ".join(_seat(case, session, person) for person in attendees)
    written = case.meeting(session.meeting).who
    names: list[str] = []
    for name in written:
        if name == "all" and len(attendees) > 6:
            names.append(f"all {len(attendees)}")
        elif name in case.scenario.groups and len(case.people([name])) > 3:
            names.append(f"{safe(name)} ({len(case.people([name]))})")
        else:
            names += [safe(case.called(person)) for person in case.people([name])]
    return ", ".join(dict.fromkeys(names))


def _seat(case: Case, session: Session, person: str) -> str:
    """One attendee: whether by video, and for whom."""
    instead = [safe(case.called(member)) for member, deputy in session.deputies if deputy == person]
    parts = [*(["by video"] if person in session.video else []), *(f"for {member}" for member in instead)]
    return f"{safe(case.called(person))} ({', '.join(parts)})" if parts else safe(case.called(person))


# --- goals ----------------------------------------------------------------------------------------------------------
def goal_name(case: Case, goal: Goal) -> str:
    """A goal in words."""
    worst = " for the one served worst" if goal.scope == "worst" else ""
    match goal.kind:
        case "most_held":
            return f"most meetings held{worst}"
        case "wishes":
            return "fewest wishes broken"
        case "earliest":
            return f"earliest {goal.edge} of {title_of(case, goal.meeting) if goal.meeting else 'all meetings'}"
        case "least_travel":
            return "least travel" + (" for the one who travels most" if worst else " in all")
        case "fewest_waits":
            return "fewest waits" + (worst or " in all")
        case "attendance":
            return "fullest attendance"
    return "nearest to " + ", ".join(f"{day(on)} for {title_of(case, name)}" for name, on in goal.dates)


def goal_value(case: Case, goal: Goal, value: Measured) -> str:
    """What a goal reaches, in words."""
    if value is None:
        return "nothing held"
    if isinstance(value, date):
        zone = case.zone
        if isinstance(value, datetime):
            local = value.astimezone(zone)
            return f"{day(local.date(), year=True)}, {local:%H:%M} {zone_name(local)}"
        return day(value, year=True)
    match goal.kind:
        case "least_travel":
            return length(timedelta(minutes=value)) if value else "no journeys"
        case "wishes":
            return f"penalty {number(value)}" if value else "none broken"
        case "nearest":
            return f"{plural(int(value), 'day')} off" if value else "exactly then"
        case "fewest_waits":
            return plural(int(value), "wait")
        case "attendance":
            return f"{plural(int(value), 'step')} from everyone in person" if value else "everyone in person"
    if goal.scope == "total" and all(case.meeting(name).worth == 1 for name in case.open_meetings):
        return f"{number(value)} of {len(case.open_meetings) - len(case.dropped)}"
    return f"worth {number(value)}"


def certainty(case: Case, reached: GoalValue) -> str:
    """Whether a goal's value is proven to be the best, or what better value is not ruled out."""
    if reached.proven:
        return "proven best"
    if reached.bound is None:
        return "best found, not proven"
    return f"best found; not ruled out: {goal_value(case, reached.goal, reached.bound)}"


# --- sources --------------------------------------------------------------------------------------------------------
def said_by(case: Case, sources: Sequence[Source]) -> str:
    """Who said so, and how firmly: Macron (decided), Lavrov (possible); empty without a source."""
    spoken = []
    for source in sources:
        name = source.who or source.doc or ""
        if source.citing:
            name += f" citing {source.citing}"
        if source.said:
            name += f", {day(source.said)}"
        if source.status:
            name += f" ({source.status})"
        spoken.append(safe(name.strip()))
    return "; ".join(filter(None, dict.fromkeys(spoken)))
