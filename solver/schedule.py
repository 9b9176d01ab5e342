"""What the solver answers: schedules, and the verdict of each rule on them.

A schedule holds instants (UTC) on clock grids and dates on the daily grid, so that rules can be checked on it in
plain Python, without the model that made it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from functools import cached_property
from typing import TYPE_CHECKING, Any, NamedTuple
from zoneinfo import ZoneInfo

from .case import Case
from .clock import DAY, instant, local_date
from .geography import Site

if TYPE_CHECKING:
    from .atlas.facts import Fact


@dataclass(frozen=True, slots=True)
class Session:
    """A meeting as held: ``start`` and ``end`` are instants in UTC, or on the daily grid its first and last day."""

    meeting: str
    start: date | datetime
    end: date | datetime
    zone: ZoneInfo
    site: Site | None = None
    attendees: tuple[str, ...] = ()
    past: bool = False
    video: tuple[str, ...] = ()
    """Those among the attendees who join by video."""
    deputies: tuple[tuple[str, str], ...] = ()
    """Members who do not attend, each with the attendee who stands in."""

    @property
    def first_day(self) -> date:
        """The date, at the venue, on which it starts."""
        return local_date(self.start, self.zone)

    @property
    def last_day(self) -> date:
        """The date, at the venue, on which it ends; a meeting that ends at midnight ends on the day before."""
        if isinstance(self.end, datetime):
            return local_date(self.end - timedelta(microseconds=1), self.zone)
        return self.end

    @property
    def venue(self) -> str | None:
        """The venue's name in the scenario, None when remote or undetermined."""
        return self.site.venue if self.site else None

    @property
    def present(self) -> tuple[str, ...]:
        """The attendees who are there in person."""
        return tuple(person for person in self.attendees if person not in self.video) if self.video else self.attendees

    def until(self, other: Session) -> timedelta:
        """The time from this one's end to the other's start; negative when they are the other way round."""
        if isinstance(self.end, datetime):
            assert isinstance(other.start, datetime)
            return other.start - self.end
        return (other.first_day - self.end) - DAY

    def overlaps(self, other: Session) -> bool:
        """Whether the two share any time."""
        return self.until(other) < timedelta(0) and other.until(self) < timedelta(0)


class Verdict(NamedTuple):
    """What a rule says of a schedule. ``kept`` None: not tested. ``amount`` counts the rule's own unit when broken.

    ``slack`` is the time left before the rule would be broken, where it is about time: zero means that it binds.
    ``doubts`` says what could not be tested, or holds only on a condition, though the rule may be kept.
    """

    kept: bool | None
    reason: str = ""
    amount: int = 0
    slack: timedelta | None = None
    facts: tuple[Fact, ...] = ()
    doubts: str = ""


@dataclass(frozen=True)
class Schedule:
    """One answer: the sessions of all meetings held, past ones included, by the meeting's name."""

    case: Case = field(repr=False, compare=False)
    sessions: Mapping[str, Session]

    def held(self, meeting: str) -> bool:
        """Whether a meeting takes place."""
        return meeting in self.sessions

    def __iter__(self) -> Iterator[Session]:
        """The sessions to come, by their start, then in the order of the file."""
        coming = [s for s in self.sessions.values() if not s.past]
        order = {name: n for n, name in enumerate(self.case.scenario.meetings)}
        return iter(sorted(coming, key=lambda s: (s.start, order[s.meeting])))

    def of(self, person: str, past: bool = True) -> list[Session]:
        """A principal's sessions by their start; without past ones if so wished."""
        mine = [s for s in self.sessions.values() if person in s.attendees and (past or not s.past)]
        return sorted(mine, key=lambda s: (s.start, s.end))

    @cached_property
    def id(self) -> str:
        """A name for this schedule: a hash of what is held, when, where and with whom."""
        import hashlib
        import json

        content = [[s.meeting, str(s.start), str(s.end), str(s.site or ""), *s.attendees,
                    *(f"{one} by video" for one in s.video), *(f"{other} for {one}" for one, other in s.deputies)]
                   for s in self]
        return hashlib.sha256(json.dumps(sorted(content)).encode()).hexdigest()[:12]

    @cached_property
    def key(self) -> tuple[Any, ...]:
        """What makes two schedules differ: dates, venues, and the order of one person's meetings in a day."""
        sessions = list(self)
        order = [(a.meeting, b.meeting) for n, a in enumerate(sessions) for b in sessions[n + 1:]
                 if a.first_day == b.first_day and set(a.attendees) & set(b.attendees)]
        return tuple(sorted((s.meeting, str(s.first_day), s.venue or "") for s in sessions)), tuple(sorted(order))


def past_sessions(case: Case) -> dict[str, Session]:
    """The meetings held already, as the file dates them."""
    return {name: pinned_session(case, name) for name in case.past_meetings}


def pinned_session(case: Case, name: str) -> Session:
    """A meeting with a start of its own, at the first of its sites, as a session."""
    start = case.meeting(name).start
    assert start is not None
    return session_at(case, name, start, next(iter(case.sites(name)), None))


def session_at(case: Case, name: str, when: date | datetime, site: Site | None) -> Session:
    """A meeting from a moment, at a site, with all its members there, as a session."""
    zone = case.venue_zone(site.venue if site else None)
    past = case.meeting(name).state == "held"
    if case.clock.daily:
        first = when.date() if isinstance(when, datetime) else when
        last = first + (case.size(name) - 1) * DAY
        return Session(name, first, last, zone, site, case.attendees(name), past)
    start = instant(when, zone)
    length = case.meeting(name).length
    if case.whole_days(name):
        end = instant(local_date(start, zone) + length.days * DAY, zone)
    else:
        end = start + length.elapsed
    return Session(name, start, end, zone, site, case.attendees(name), past)
