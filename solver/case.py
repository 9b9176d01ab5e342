"""A scenario made ready: its clock, and every name resolved to people, meetings, sites and cities.

Rules, engine, questions and pages read a `Case`, never the raw file. Everything here is looked up once, when first
asked for: a scenario that names no city never opens the atlas.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from copy import copy
from datetime import date, datetime
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple
from zoneinfo import ZoneInfo

from .attendance import Attendance
from .clock import DAY, Clock, local_date
from .scenario import REMOTE, UNDETERMINED, Meeting, Scenario, Venue
from .values import EVERYONE, Places, Selector

if TYPE_CHECKING:
    from .atlas.facts import Atlas, Fact
    from .atlas.places import City
    from .diaries import Busy
    from .journeys import Journeys
    from .loading import Origin
    from .rules.base import Rule

UTC_ZONE = ZoneInfo("UTC")
_ASKED = 430
"""Days past its end for which diaries are read: questions look beyond the calendar."""


class Site(NamedTuple):
    """Where a meeting can take place: a venue and, where its rooms have names, one of them."""

    venue: str
    room: str | None = None

    def __str__(self) -> str:
        return f"{self.venue}/{self.room}" if self.room else self.venue


class Case:
    """One scenario with its names resolved.

    ``rules`` holds every rule that counts, those of sections included; ``off`` those that are ignored or switched off.
    """

    def __init__(self, scenario: Scenario) -> None:
        self.scenario = scenario
        self.rules: tuple[Rule, ...] = ()
        self.off: tuple[Rule, ...] = ()
        self.remarks: tuple[str, ...] = ()
        self.origin: Origin | None = None
        self._diaries: dict[str, tuple[Busy, ...]] = {}
        self.attendance = Attendance()
        self._meanings: dict[tuple[str, City], bool] = {}
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
        return {name: tuple(_code(country) for country in principal.country)
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
    @cached_property
    def venues(self) -> dict[str, Venue]:
        """The venues of the file, and the cities that meetings and diaries name without a venue."""
        venues = dict(self.scenario.venues)
        for meeting in self.scenario.meetings.values():
            if isinstance(meeting.at, Places) and not meeting.at.others:
                for name in meeting.at.names:
                    if name.partition("/")[0] not in venues and self._area(name) is None:
                        venues[name] = Venue(city=name)
        for principal in self.scenario.principals.values():
            for away in principal.away:
                if away.at and away.at not in venues:  # always a city: Singapore, not the country
                    venues[away.at] = Venue(city=away.at)
        return venues

    def _area(self, name: str) -> tuple[str, str] | None:
        """('region', name) or ('country', code) for a name that is one of these."""
        from .atlas.countries import codes_of
        from .atlas.regions import region_names

        if name in region_names():
            return "region", name
        codes = codes_of(name)
        return ("country", codes[0]) if len(codes) == 1 else None

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

    def is_among(self, site: Site, places: Places, on: date | None = None) -> bool:
        """Whether a site is one of some places: by venue, room, country or region (as of a day, default today)."""
        return places.others != any(self._is_at(site, name, on or self.scenario.calendar.today)
                                    for name in places.names)

    def _is_at(self, site: Site, name: str, on: date) -> bool:
        if name in (site.venue, str(site)):
            return True
        if name.partition("/")[0] in self.scenario.venues or (area := self._area(name)) is None:
            return False
        country = self.country(site.venue)
        if country is None or area[0] == "country":
            return country == area[1]
        return self.atlas.in_region(country, area[1], on).value in ("yes", "conditional")

    def facts_on(self, site: Site, places: Places, on: date | None = None) -> Iterator[Fact]:
        """The facts that `is_among` leans on: whether the site's country lies in each region that is named."""
        country = self.country(site.venue)
        for name in places.names:
            if country is None or name.partition("/")[0] in self.venues:
                continue
            if (area := self._area(name)) and area[0] == "region":
                yield self.atlas.in_region(country, area[1], on or self.scenario.calendar.today)

    def city(self, venue: str) -> City | None:
        """The city of a venue as the atlas knows it; None for a venue without one."""
        return self._cities[venue]

    @cached_property
    def _cities(self) -> dict[str, City | None]:
        cities: dict[str, City | None] = {}
        for name, venue in self.venues.items():
            known = self._city(venue.city, venue.country) if venue.city and not _complete(venue) else None
            cities[name] = known
            if venue.coordinates:
                from .atlas.places import City

                country = _code(venue.country) if venue.country else known.country if known else ""
                zone = venue.zone or (known.zone if known else self.scenario.calendar.zone)
                cities[name] = City(venue.city or name, country, zone, *venue.coordinates)
        return cities

    def is_city(self, name: str, city: City) -> bool:
        """Whether a name means a city (Kiev is Kyiv)."""
        known = self._meanings.get((name, city))
        if known is None:
            known = self._meanings[name, city] = name.casefold() == city.name.casefold() or self._means_city(name, city)
        return known

    def _means_city(self, name: str, city: City) -> bool:
        from .atlas.lookup import LookupFailed

        try:
            return self._city(name, city.country) == city
        except LookupFailed:
            return False

    def _city(self, name: str, country: str | None) -> City:
        from .atlas.places import city_on, find_city

        return city_on(find_city(name, country), self.scenario.calendar.today)

    def placed(self, place: Site | str) -> str:
        """A place as sentences name it: a venue by its name, or by its city where no other lies there; a country."""
        venue, slash, room = str(place).partition("/")
        named = self._placed.get(venue) or (self.land(venue) if venue.isupper() else venue)
        return f"{named}{slash}{room}"

    def land(self, country: str) -> str:
        """A country (alpha-2) as sentences name it, on the calendar's first day; any other text as it is."""
        from .atlas.predecessors import spoken

        return spoken(country, self.clock.today)

    @cached_property
    def _placed(self) -> dict[str, str]:
        towns = [known.city.partition(",")[0] if known.city else None for known in self.venues.values()]
        return {name: known.name or (town if town and towns.count(town) == 1 else name)
                for (name, known), town in zip(self.venues.items(), towns, strict=True)}

    def country(self, venue: str) -> str | None:
        """The country (alpha-2) of a venue as the calendar begins, None when unknown."""
        if (city := self.city(venue)) and city.country:
            return city.country
        given = self.venues[venue].country
        return _code(given) if given is not None else None

    def venue_zone(self, venue: str | None) -> ZoneInfo:
        """The zone of a venue's clocks; the calendar's for a venue without one, and on the daily grid."""
        if venue is None or self.clock.daily:
            return self.zone
        if given := self.venues[venue].zone:
            return ZoneInfo(given)
        city = self.city(venue)
        return ZoneInfo(city.zone) if city else self.zone

    # --- facts, journeys, anchors ---------------------------------------------------------------------------------
    @cached_property
    def atlas(self) -> Atlas:
        """The facts about countries, the scenario's own first."""
        from .atlas.facts import Override, atlas_of

        return atlas_of(tuple(
            Override(name, _code(fact.place), fact.fact, fact.is_, fact.since, fact.to, fact.source or "")
            for name, fact in self.scenario.facts.items()))

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


def _complete(venue: Venue) -> bool:
    """Whether the file itself says all that the atlas would."""
    return bool(venue.zone and venue.country and venue.coordinates)


def _code(country: str) -> str:
    from .atlas.countries import find_country

    return find_country(country).code
