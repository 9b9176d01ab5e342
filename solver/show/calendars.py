"""A schedule as a calendar file (RFC 5545, `.ics`) that can be handed on again after something changed.

Each meeting keeps its UID, made from the scenario's title and the meeting's name, and in one principal's own calendar
from theirs too. Against the calendar handed out before, a meeting that changed has its SEQUENCE raised and one that is
gone is marked CANCELLED, so that importing the file again updates what stands there; what did not change stays as it
was to the byte. A meeting to come is TENTATIVE until its scenario says that it is confirmed: what can be held is not
yet agreed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path
from typing import Any
from uuid import NAMESPACE_URL, uuid5
from zoneinfo import ZoneInfo

from ..case import Case
from ..clock import DAY
from ..errors import BadInput, Problem, printable
from ..schedule import Schedule, Session

_MAKER = "-//Summit//summit export//EN"
_LARGEST = 10_000_000
_OWN = ("DTSTAMP", "SEQUENCE")
"""What says when and how often an event changed: no part of what may change."""
Event = Any
"""An `icalendar.Event`, whose properties are of types that depend on their names."""
Events = dict[str, Event]


def earlier_events(path: str | Path) -> Events:
    """The events of a calendar that was handed out before, by UID. Raises BadInput, also when it is not one of ours."""
    import icalendar

    def unusable(why: str) -> BadInput:
        return BadInput(Problem("bad-calendar", why, str(path), hint="write the calendar to another file"))

    try:
        data = Path(path).read_bytes() if Path(path).stat().st_size <= _LARGEST else None
    except OSError as error:
        raise unusable(f"cannot be read: {error.strerror or 'no file'}") from None
    if data is None:
        raise unusable(f"is larger than {_LARGEST // 1_000_000} MB")
    try:
        found = icalendar.Calendar.from_ical(data)
        ours = str(found.get("PRODID")) == _MAKER
        events: Events = {str(event["UID"]): event for event in found.walk("VEVENT")} if ours else {}
        for event in events.values():
            int(event.get("SEQUENCE", 0)), event["DTSTAMP"].dt, _content(event), list(_zones([event]))
    except Exception:   # whatever a reader stumbles over in a broken file
        raise unusable("is no calendar that can be read (RFC 5545)") from None
    if not ours:
        raise unusable("is a calendar that summit export did not make; it would be lost")
    return events


def calendar(case: Case, schedule: Schedule, now: datetime, person: str | None = None,
             earlier: Events | None = None) -> str:
    """A schedule as the text of a calendar, held meetings included; ``person``: only what they attend.

    ``now`` (UTC) is when what is new or changed against the ``earlier`` events was so decided.
    """
    import icalendar

    made = icalendar.Calendar()
    made.add("prodid", _MAKER)
    made.add("version", "2.0")
    made.add("calscale", "GREGORIAN")
    name = clean(case.scenario.title)
    made.add("x-wr-calname", icalendar.vText(f"{name}: {clean(case.called(person))}" if person else name))
    order = {meeting: n for n, meeting in enumerate(case.scenario.meetings)}
    sessions = sorted(schedule.of(person) if person else schedule.sessions.values(),
                      key=lambda session: (session.start, order[session.meeting]))
    events = {uid(case, session.meeting, person): _event(case, session, person) for session in sessions}
    listed = list(_brought_up_to_date(events, earlier or {}, now))
    for zone, first, last in _zones(listed):
        from .timezones import timezone

        made.add_component(timezone(zone, first, last))
    for event in listed:
        made.add_component(event)
    return str(made.to_ical().decode())


def uid(case: Case, meeting: str, person: str | None = None) -> str:
    """A meeting's identity in calendars: it depends on its name and the scenario's title, never on dates.

    Each principal's own calendar has its own, so that an office that imports several loses no meeting when one
    principal no longer attends it.
    """
    owner = f"\n{person}" if person else ""
    return str(uuid5(NAMESPACE_URL, f"summit:{case.scenario.title}\n{meeting}{owner}")) + "@summit"


def clean(text: str) -> str:
    """A user's words for files that others open: line ends stay, what could turn text round is written out."""
    return printable(text.replace("\r\n", "\n"), keep="\n\t")


# --- events ---------------------------------------------------------------------------------------------------------
def _event(case: Case, session: Session, person: str | None) -> Event:
    import icalendar

    meeting = case.meeting(session.meeting)
    event = icalendar.Event()
    event.add("uid", uid(case, session.meeting, person))
    start, end = _span(case, session)
    event.add("dtstart", start)
    event.add("dtend", end)
    event.add("summary", clean(meeting.name or session.meeting))
    if place := _place(case, session):
        event.add("location", place)
    event.add("description", "\n".join(_description(case, session)))
    if meeting.format:
        event.add("categories", [clean(meeting.format)])
    event.add("status", "TENTATIVE" if meeting.state == "open" else "CONFIRMED")
    return event


def _span(case: Case, session: Session) -> tuple[date | datetime, date | datetime]:
    """Start and end on the venue's clock; meetings of whole days as dates, of which the last is not counted."""
    if case.clock.daily or case.whole_days(session.meeting):
        return session.first_day, session.last_day + DAY
    return _local(session.start, session.zone), _local(session.end, session.zone)


def _local(moment: date | datetime, zone: ZoneInfo) -> date | datetime:
    """On the clock of a zone, but the second of two equal hours in UTC: a calendar file would mean the first."""
    if not isinstance(moment, datetime):
        return moment
    local = moment.astimezone(zone)
    return moment if local.fold else local


def _place(case: Case, session: Session) -> str:
    if session.site is None:
        return "by video" if case.is_remote(session.meeting) else ""
    venue = case.venues[session.site.venue]
    parts = [session.site.room, venue.name or session.site.venue, venue.city]
    if venue.city and not venue.name and venue.city.casefold().replace(" ", "-") == session.site.venue.casefold():
        parts[1] = None
    return ", ".join(clean(part) for part in parts if part)


def _description(case: Case, session: Session) -> Iterator[str]:
    def named(people: tuple[str, ...]) -> str:
        return ", ".join(clean(case.called(person)) for person in people)

    yield f"Attending: {named(session.attendees)}"
    if session.video:
        yield f"By video: {named(session.video)}"
    for member, deputy in session.deputies:
        yield f"{named((deputy,))} stands in for {named((member,))}"
    if case.meeting(session.meeting).state == "open":
        yield "A plan made with Summit, not an appointment: it says what can be held, not what will be."


# --- what changed ---------------------------------------------------------------------------------------------------
def _brought_up_to_date(events: Events, earlier: Events, now: datetime) -> Iterator[Event]:
    """The events with their stamps; then those that are gone, cancelled."""
    for name, event in events.items():
        was = earlier.get(name)
        if was is not None and _content(was) == _content(event):
            yield was
        else:
            yield _stamped(event, now, int(was.get("SEQUENCE", 0)) + 1 if was is not None else 0)
    for name, was in earlier.items():
        if name in events:
            continue
        if str(was.get("STATUS")) != "CANCELLED":
            sequence = int(was.get("SEQUENCE", 0)) + 1
            was.pop("STATUS", None)
            was.add("status", "CANCELLED")
            was = _stamped(was, now, sequence)
        yield was


def _stamped(event: Event, now: datetime, sequence: int) -> Event:
    for name in _OWN:
        event.pop(name, None)
    event.add("dtstamp", now)
    event.add("sequence", sequence)
    return event


def _content(event: Event) -> bytes:
    """All that an event says but its stamps."""
    copy = event.copy()
    for name in _OWN:
        copy.pop(name, None)
    return bytes(copy.to_ical())


def _zones(events: list[Event]) -> Iterator[tuple[ZoneInfo, date, date]]:
    """The zones that events name, and the years for which each is needed: whole, as some readers want both seasons."""
    days: dict[str, list[date]] = {}
    for event in events:
        for name in ("DTSTART", "DTEND"):
            value = event.get(name)
            if value is not None and "TZID" in value.params:
                days.setdefault(str(value.params["TZID"]), []).append(value.dt.date())
    for key, used in sorted(days.items()):
        yield ZoneInfo(key), date(min(used).year, 1, 1), date(max(used).year, 12, 31)


# --- one calendar a principal ---------------------------------------------------------------------------------------
def file_names(case: Case) -> dict[str | None, str]:
    """A file for each principal, safe on every system; names that would be the same are told apart by numbers."""
    names: dict[str | None, str] = {}
    for person in case.scenario.principals:
        stem = re.sub(r"[^\w-]+", "_", person)[:60] or "_"
        taken = {name.casefold() for name in names.values()}
        free = (f"{stem}{f'_{n}' if n else ''}.ics" for n in range(len(taken) + 1))
        names[person] = next(name for name in free if name.casefold() not in taken)
    return names


def folder(path: str) -> None:
    """Make a folder if it is not there. Raises BadInput."""
    try:
        Path(path).mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise BadInput(Problem("cannot-write", f"cannot be made: {error.strerror or error}", path)) from None
