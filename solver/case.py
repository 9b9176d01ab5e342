"""A scenario made ready: its clock, and every name resolved to people, meetings, sites and cities.

Rules, engine, questions and pages read a `Case`, never the raw file. Everything here is looked up once, when first
asked for: a scenario that names no city never opens the atlas.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from copy import copy
from datetime import date, datetime
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from .attendance import Attendance
from .clock import DAY, Clock, local_date
from .geography import Geography, Site, code_of
from .scenario import REMOTE, UNDETERMINED, Meeting, Scenario
from .values import EVERYONE, Places, Selector

if TYPE_CHECKING:
    from .atlas.places import City
    from .diaries import Busy
    from .journeys import Journeys
    from .loading import Origin
    from .rules.base import Rule

UTC_ZONE = ZoneInfo("UTC")
_ASKED = 430
"""Days past its end for which diaries are read: questions look beyond the calendar."""


class Case(Geography):
    """One scenario with its names resolved.

    ``rules`` holds every rule that counts, those of sections included; ``off`` those that are ignored or switched off.
    """

    def __init__(self, scenario: Scenario) -> None:
        super().__init__(scenario)
        self.rules: tuple[Rule, ...] = ()
        self.off: tuple[Rule, ...] = ()
        self.remarks: tuple[str, ...] = ()
        self.origin: Origin | None = None
        self._diaries: dict[str, tuple[Busy, ...]] = {}
        self.attendance = Attendance()
        calendar = scenario.calendar
        self.zone = UTC_ZONE if calendar.grid == 1440 else ZoneInfo(calendar.zone)
        self.clock = Clock(calendar.today, calendar.until, calendar.grid, self.zone)

    # --- people -------------------------------------------------------------------------------------------------
    def people(self, who: Iterable[str]) -> tuple[str, ...]:
        """Principals and groups as principals, in the order of the file, each once."""
        wanted: set[str] = set()
        for name in who:
            if name == EVERYONE:
                return tuple(self.scenario.principals)
            wanted |= set(self.people(self.scenario.groups[name])) if name in self.scenario.groups else {name}
        return tuple(name for name in self.scenario.principals if name in wanted)

    def attendees(self, meeting: str) -> tuple[str, ...]:
        """The members of a meeting: they attend it, unless a rule permits them not to."""
        return self._attendees[meeting]

    def candidates(self, meeting: str) -> tuple[str, ...]:
        """Who may attend a meeting: its members, and those who may stand in for them."""
        return self._candidates[meeting] if self.attendance.deputies else self._attendees[meeting]

    @cached_property
    def _candidates(self) -> dict[str, tuple[str, ...]]:
        found = {name: set(who) for name, who in self._attendees.items()}
        for (meeting, person), deputies in self.attendance.deputies.items():
            if person in found[meeting]:
                found[meeting] |= set(deputies)
        return {name: tuple(person for person in self.scenario.principals if person in who)
                for name, who in found.items()}

    def is_bound(self, meeting: str, person: str) -> bool:
        """Whether a principal attends a meeting whenever it is held."""
        return person in self._attendees[meeting] and self.attendance.is_bound(meeting, person)

    def is_bodily(self, meeting: str, person: str) -> bool:
        """Whether a principal is there in person whenever a meeting is held."""
        return self.is_bound(meeting, person) and (meeting, person) not in self.attendance.video

    @cached_property
    def _attendees(self) -> dict[str, tuple[str, ...]]:
        return {name: self.people(meeting.who) for name, meeting in self.scenario.meetings.items()}

    def meetings_of(self, person: str) -> tuple[str, ...]:
        """The meetings, held ones included, that a principal attends or may attend, in the order of the file."""
        return tuple(name for name in self._attendees if person in self.candidates(name))

    def attended_by(self, person: str) -> Case:
        """The case as one principal's diary shows it: nobody else attends anything."""
        view = copy(self)
        candidates = {name: self.candidates(name) for name in self._attendees}
        for key, everybody in (("_attendees", self._attendees), ("_candidates", candidates)):
            view.__dict__[key] = {name: (person,) if person in who else () for name, who in everybody.items()}
        view.__dict__["journeys"] = self.journeys       # as long whoever attends
        return view

    def is_invited(self, person: str) -> bool:
        """Whether a principal is a member of some meeting to come."""
        return any(person in self._attendees[name] for name in self.open_meetings)

    def called(self, person: str) -> str:
        """A principal's name for people to read."""
        return self.scenario.principals[person].name or person

    def titled(self, meeting: str) -> str:
        """A meeting's name for people to read with, beside it, the one by which rules and answers speak of it."""
        name = self.meeting(meeting).name
        return f"{name} ({meeting})" if name and name != meeting else meeting

    def countries(self, person: str) -> tuple[str, ...]:
        """The countries (alpha-2) that a principal stands for; none when the file names none."""
        return self._countries[person]

    @cached_property
    def _countries(self) -> dict[str, tuple[str, ...]]:
        return {name: tuple(code_of(country) for country in principal.country)
                for name, principal in self.scenario.principals.items()}

    def home(self, person: str) -> City | None:
        """Where a principal's journeys begin and end; None when none are counted."""
        return self._homes[person]

    @cached_property
    def _homes(self) -> dict[str, City | None]:
        homes: dict[str, City | None] = dict.fromkeys(self.scenario.principals)
        for name, principal in self.scenario.principals.items():
            if principal.home:
                from .atlas.places import city_on, find_home

                homes[name] = city_on(find_home(principal.home, principal.country), self.scenario.calendar.today)
        return homes

    def zone_of(self, person: str) -> ZoneInfo:
        """The zone of a principal's diary: the one given, that of the home, else the calendar's."""
        if self.clock.daily:
            return self.zone
        if given := self.scenario.principals[person].zone:
            return ZoneInfo(given)
        home = self.home(person)
        return ZoneInfo(home.zone) if home else self.zone

    def diary(self, person: str) -> tuple[Busy, ...]:
        """The busy times of a principal's calendar files, as far as questions look. Raises UnreadableCalendar."""
        if person not in self._diaries:
            from .diaries import busy_times

            beside = Path(self.origin.file).parent if self.origin else Path()
            calendar = self.scenario.calendar
            last = local_date(calendar.until, self.zone) + _ASKED * DAY
            self._diaries[person] = busy_times([beside / name for name in self.scenario.principals[person].busy],
                                               self.zone_of(person), calendar.today, last)
        return self._diaries[person]

    # --- meetings -----------------------------------------------------------------------------------------------
    def meeting(self, name: str) -> Meeting:
        """A meeting of the file, the defaults of its format filled in."""
        return self.scenario.meetings[name]

    @cached_property
    def open_meetings(self) -> tuple[str, ...]:
        """The meetings to be scheduled: all but those held already; those called off are among them, and never held."""
        return tuple(name for name, meeting in self.scenario.meetings.items() if meeting.state != "held")

    @cached_property
    def past_meetings(self) -> tuple[str, ...]:
        """The meetings that were held already."""
        return tuple(name for name, meeting in self.scenario.meetings.items() if meeting.state == "held")

    @cached_property
    def dropped(self) -> tuple[str, ...]:
        """The meetings that were called off."""
        return tuple(name for name, meeting in self.scenario.meetings.items() if meeting.state == "dropped")

    def select(self, selectors: Sequence[Selector]) -> tuple[str, ...]:
        """The meetings that selectors mean, in the order of the file. Classes never reach held meetings."""
        if all(selector.name is not None for selector in selectors):
            named = {selector.name for selector in selectors if selector.name is not None}
            if len(named) == 1:         # so that a rule for each of many meetings does not go through all of them
                return tuple(named & self.scenario.meetings.keys())
            return tuple(name for name in self.scenario.meetings if name in named)
        return tuple(name for name, meeting in self.scenario.meetings.items()
                     if any(self._means(selector, name, meeting) for selector in selectors))

    def _means(self, selector: Selector, name: str, meeting: Meeting) -> bool:
        if selector.name is not None:
            return selector.name == name
        if meeting.state == "held":
            return False
        if selector.format is not None and meeting.format != selector.format:
            return False
        return selector.person is None or set(self.people([selector.person])) <= set(self.attendees(name))

    def size(self, meeting: str) -> int:
        """The ticks that a meeting is planned for."""
        return max(1, self.clock.ticks(self.meeting(meeting).length))

    def whole_days(self, meeting: str) -> bool:
        """Whether a meeting, on a clock grid, takes whole local days and is exempt from rules on hours."""
        return not self.clock.daily and self.meeting(meeting).length.counts_dates

    # --- places -------------------------------------------------------------------------------------------------
    def sites(self, meeting: str) -> tuple[Site, ...]:
        """Where a meeting may be held, in the order of the file; empty when remote or undetermined."""
        return self._sites[meeting]

    @cached_property
    def _sites(self) -> dict[str, tuple[Site, ...]]:
        return {name: self._sites_at(meeting.at) for name, meeting in self.scenario.meetings.items()}

    def _sites_at(self, at: Places | str | None) -> tuple[Site, ...]:
        if isinstance(at, str):
            return ()
        # A city without a venue counts only where it is named: it is no candidate for "somewhere in Switzerland".
        named = () if at is None or at.others else at.names
        pool = {name: venue for name, venue in self.venues.items() if name in self.scenario.venues or name in named}
        sites = [Site(name, room) for name, venue in pool.items()
                 for room in (venue.rooms if isinstance(venue.rooms, tuple) else (None,))]
        return tuple(site for site in sites if at is None or self.is_among(site, at))

    def is_remote(self, meeting: str) -> bool:
        """Whether a meeting is held by video: hours count, journeys and rooms do not."""
        return self.meeting(meeting).at == REMOTE

    def is_undetermined(self, meeting: str) -> bool:
        """Whether nothing is known of a meeting's place: no journeys, rules on places not tested."""
        return self.meeting(meeting).at == UNDETERMINED or not (self.is_remote(meeting) or self.sites(meeting))

    def venue_zone(self, venue: str | None) -> ZoneInfo:
        """The zone of a venue's clocks; the calendar's for a venue without one, and on the daily grid."""
        if venue is None or self.clock.daily:
            return self.zone
        if given := self.venues[venue].zone:
            return ZoneInfo(given)
        city = self.city(venue)
        return ZoneInfo(city.zone) if city else self.zone

    # --- journeys and anchors -----------------------------------------------------------------------------------
    @cached_property
    def journeys(self) -> Journeys:
        """How long journeys take."""
        from .journeys import Journeys

        return Journeys(self)

    def fixed_anchor(self, of: date | datetime | str) -> date | datetime | str:
        """What a rule counts from: a date or moment; or the name of a meeting; or ``unknown`` for an open event."""
        if of == "today":
            return self.scenario.calendar.today
        if isinstance(of, str) and of in self.scenario.events and of not in self.scenario.meetings:
            return self.scenario.events[of].date
        return of
