"""A scenario as the judge sees it: instants, people, places and journeys, written from the language's page alone.

Everything is an aware instant in UTC. On the daily grid there are no zones: a date is its midnight in UTC, a meeting
of n days ends n midnights later, and every local time is cut down to its date.
"""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from functools import cache, cached_property
from pathlib import Path
from zoneinfo import ZoneInfo

from geographiclib.geodesic import Geodesic

from solver.atlas import Atlas, City, LookupFailed, Override, find_city, find_country
from solver.atlas.regions import find_region
from solver.atlas.routes import CutOff, route
from solver.clock import Length
from solver.scenario import Leg, Meeting, Scenario, Venue
from solver.values import Places, Selector, listed

from . import diaries

ONE_DAY = timedelta(days=1)
A_MOMENT = timedelta(microseconds=1)
UTC_ZONE = ZoneInfo("UTC")


@dataclass(frozen=True)
class Held:
    """A meeting that takes place: from ``start`` until ``end``, at a venue, in a room if rooms have names.

    ``who`` attend, ``video`` of them by video; ``deputies`` are pairs of a member and who stands in.
    """

    name: str
    start: datetime
    end: datetime
    zone: ZoneInfo
    who: frozenset[str]
    venue: str | None = None
    room: str | None = None
    past: bool = False
    video: frozenset[str] = frozenset()
    deputies: tuple[tuple[str, str], ...] = ()

    @property
    def present(self) -> frozenset[str]:
        """Who is there in person."""
        return self.who - self.video

    @property
    def first_day(self) -> date:
        """The local date on which it starts."""
        return self.start.astimezone(self.zone).date()

    @property
    def last_day(self) -> date:
        """The local date of its last moment."""
        return (self.end - A_MOMENT).astimezone(self.zone).date()


@dataclass(frozen=True)
class Spot:
    """An end of a journey: a venue of that name, or (no name) a home."""

    venue: str | None
    city: tuple[str, str] | None
    coordinates: tuple[float, float] | None


@cache
def _flight_minutes(a: tuple[float, float], b: tuple[float, float]) -> int:
    metres = float(Geodesic.WGS84.Inverse(*a, *b)["s12"])
    return math.ceil(metres / 1000 / 850 * 60 + 30)


@cache
def _is_a_venue_of_its_own(name: str) -> bool:
    """Whether a place that no venue bears is a city, and not a region or a country."""
    for find in (find_region, find_country):
        try:
            find(name)
        except LookupFailed:
            continue
        return False
    return True


class World:
    """The facts of one scenario. Nothing here knows of rules."""

    def __init__(self, scenario: Scenario) -> None:
        self.scenario = scenario
        self.standing_by: dict[str, frozenset[str]] = {}
        calendar = scenario.calendar
        self.daily = calendar.grid == 1440
        self.step = timedelta(minutes=calendar.grid)
        self.zone = UTC_ZONE if self.daily else ZoneInfo(calendar.zone)
        self.origin = self.begins(calendar.today, self.zone)
        self.until = self.includes(calendar.until, self.zone)

    # --- time ---------------------------------------------------------------------------------------------------
    def begins(self, when: date | datetime, zone: ZoneInfo) -> datetime:
        """The first instant of a date, or the instant of a time, in a zone unless it has an offset."""
        if self.daily:
            return datetime(when.year, when.month, when.day, tzinfo=UTC)
        if not isinstance(when, datetime):
            when = datetime.combine(when, time())
        return (when if when.tzinfo else when.replace(tzinfo=zone)).astimezone(UTC)

    def includes(self, when: date | datetime, zone: ZoneInfo) -> datetime:
        """The instant by which something has ended that may last until a date (its day included) or a time."""
        if self.daily or not isinstance(when, datetime):
            return self.begins(date(when.year, when.month, when.day) + ONE_DAY, zone)
        return self.begins(when, zone)

    def rounded_up(self, minutes: int) -> timedelta:
        """A journey on the grid: on the daily one, up to 12 hours fit the night."""
        if self.daily and minutes <= 12 * 60:
            return timedelta(0)
        step = self.scenario.calendar.grid
        return timedelta(minutes=math.ceil(minutes / step) * step)

    def end_of(self, start: datetime, length: Length, zone: ZoneInfo) -> datetime:
        """When a meeting ends; lengths in days are whole local days, and any part of a day is one on the daily grid."""
        if self.daily:
            return start + max(1, math.ceil(length.elapsed / ONE_DAY)) * ONE_DAY
        if length.counts_dates:
            return self.begins(start.astimezone(zone).date() + length.days * ONE_DAY, zone)
        return start + length.elapsed

    # --- people -------------------------------------------------------------------------------------------------
    def people(self, names: Iterable[str]) -> frozenset[str]:
        """Principals, groups and ``all`` as principals."""
        found: set[str] = set()
        for name in names:
            if name == "all":
                found |= set(self.scenario.principals)
            elif name in self.scenario.groups:
                found |= self.people(self.scenario.groups[name])
            else:
                found.add(name)
        return frozenset(found)

    def attendees(self, meeting: str) -> frozenset[str]:
        """The members of a meeting."""
        return self.people(self.scenario.meetings[meeting].who)

    def candidates(self, meeting: str) -> frozenset[str]:
        """The members of a meeting, and whoever may stand in for one (``standing_by``, which rules tell)."""
        return self.attendees(meeting) | self.standing_by.get(meeting, frozenset())

    def selected(self, selectors: Iterable[Selector]) -> list[str]:
        """The meetings meant: held ones by name only."""
        found = []
        for name, meeting in self.scenario.meetings.items():
            for s in selectors:
                of_class = s.name is None and meeting.state != "held" and s.format in (None, meeting.format) and (
                    s.person is None or self.people([s.person]) <= self.attendees(name))
                if s.name == name or of_class:
                    found.append(name)
                    break
        return found

    def countries(self, person: str) -> list[str]:
        """The countries that a principal stands for."""
        return [find_country(text).code for text in self.scenario.principals[person].country]

    def home_city(self, person: str) -> City | None:
        """A principal's home."""
        principal = self.scenario.principals[person]
        if principal.home is None:
            return None
        return find_city(principal.home, principal.country[0] if len(principal.country) == 1 else None)

    def diary_zone(self, person: str) -> ZoneInfo:
        """Where a principal's dates belong: in a zone of one's own, at home, else to the calendar."""
        home, own = self.home_city(person), self.scenario.principals[person].zone
        zone = own or (home.zone if home else None)
        return ZoneInfo(zone) if zone and not self.daily else self.zone

    @cached_property
    def absences(self) -> dict[str, list[tuple[datetime, datetime, str | None]]]:
        """For each principal, the times away: from, until, and where if it is said."""
        return {person: [(self.begins(away.since, self.diary_zone(person)),
                          self.includes(away.last, self.diary_zone(person)), away.at) for away in principal.away]
                for person, principal in self.scenario.principals.items()}

    @cached_property
    def busy(self) -> dict[str, list[tuple[datetime, datetime]]]:
        """For each principal, the times in their calendar files; on the daily grid those of whole days.

        Read a week beyond the calendar's end: a schedule made by hand may run over it.
        """
        return {person: [(start, end) for name in principal.busy for start, end, whole_days in diaries.busy(
                             Path(name).read_text(), self.diary_zone(person), self.until + 7 * ONE_DAY)
                         if whole_days or not self.daily]
                for person, principal in self.scenario.principals.items()}

    # --- places -------------------------------------------------------------------------------------------------
    def venue(self, name: str) -> Venue:
        """A venue of the file, or a city that a meeting or a diary names without a venue."""
        return self.scenario.venues.get(name) or Venue(city=name)

    @cache  # noqa: B019
    def city_of(self, name: str) -> City | None:
        """What the atlas knows of a venue's city."""
        venue = self.venue(name)
        return find_city(venue.city, venue.country) if venue.city else None

    def venue_zone(self, name: str | None) -> ZoneInfo:
        """The zone of a venue's clocks; the calendar's where there is no venue."""
        if self.daily or name is None:
            return self.zone
        city = self.city_of(name)
        zone = self.venue(name).zone or (city.zone if city else None)
        return ZoneInfo(zone) if zone else self.zone

    def country(self, name: str) -> str | None:
        """The country a venue lies in."""
        city, given = self.city_of(name), self.venue(name).country
        return find_country(given).code if given else city.country if city else None

    def sites(self, meeting: Meeting) -> list[tuple[str | None, str | None]]:
        """Where a meeting can be held, as (venue, room); one place without a name when nobody knows or it is remote."""
        if isinstance(meeting.at, str) or (meeting.at is None and not self.scenario.venues):
            return [(None, None)]
        names = list(self.scenario.venues)
        if isinstance(meeting.at, Places) and not meeting.at.others:
            names += [n for n in meeting.at.names if n.split("/")[0] not in names and _is_a_venue_of_its_own(n)]
        sites: list[tuple[str | None, str | None]] = []
        for name in names:
            rooms = self.venue(name).rooms
            for room in rooms if isinstance(rooms, tuple) else (None,):
                if meeting.at is None or self.lies_in(name, room, meeting.at, self.scenario.calendar.today):
                    sites.append((name, room))
        return sites

    def lies_in(self, venue: str, room: str | None, places: Places, on: date) -> bool:
        """Whether a venue or a room of it is among some places, by name, country or region."""
        among = any(self._is_one(venue, room, name, on) for name in places.names)
        return not among if places.others else among

    def _is_one(self, venue: str, room: str | None, name: str, on: date) -> bool:
        if name in (venue, f"{venue}/{room}"):
            return True
        if name.split("/")[0] in self.scenario.venues or _is_a_venue_of_its_own(name):
            return False
        country = self.country(venue)
        try:
            region = find_region(name).name
        except LookupFailed:
            return country == find_country(name).code
        return country is not None and self.atlas.in_region(country, region, on).value in ("yes", "conditional")

    @cached_property
    def atlas(self) -> Atlas:
        """The facts about countries, data for the judge as for everybody."""
        return Atlas([Override(name, find_country(f.place).code, f.fact, f.is_, f.since, f.to, f.source or "")
                      for name, f in self.scenario.facts.items()])

    # --- journeys -----------------------------------------------------------------------------------------------
    @cache  # noqa: B019
    def spot(self, venue: str) -> Spot:
        """A venue as an end of journeys."""
        given, city = self.venue(venue), self.city_of(venue)
        coordinates = given.coordinates or ((city.lat, city.lon) if city else None)
        return Spot(venue, (city.name, city.country) if city else None, coordinates)

    @cache  # noqa: B019
    def home(self, person: str) -> Spot | None:
        """A home as an end of journeys."""
        city = self.home_city(person)
        return Spot(None, (city.name, city.country), (city.lat, city.lon)) if city else None

    @cache  # noqa: B019
    def minutes(self, person: str, a: Spot, b: Spot) -> int:
        """How long a journey takes, door to door; nothing where nobody knows."""
        if a == b:
            return 0
        travel = self.scenario.travel
        fits = [(self._fit(leg, person, a, b), n) for n, leg in enumerate(travel.between)]
        known = [(fit, n) for fit, n in fits if fit is not None]
        if known:
            length = travel.between[max(known)[1]].takes
        elif a.city is not None and a.city == b.city:
            length = travel.local
        elif a.coordinates is None or b.coordinates is None:
            return 0
        else:
            buffers = round((travel.before.elapsed + travel.after.elapsed) / timedelta(minutes=1))
            around = self._around(person, a, b) if travel.detours else None
            return (_flight_minutes(a.coordinates, b.coordinates) if around is None else around) + buffers
        return round(length.elapsed / timedelta(minutes=1))

    def _around(self, person: str, a: Spot, b: Spot) -> int | None:
        """The minutes of a flight round closed airspaces, as the atlas finds the way; None where there is none."""
        states = self.countries(person)
        rules = [rule for rule in self.scenario.rules.values()
                 if rule.get("rule") == "overflight" and not rule.get("ignored")]
        leave = [entry["of"] if isinstance(entry, dict) else entry
                 for rule in rules for entry in listed(rule.get("permits"))]
        start, end = self._end(a), self._end(b)
        if not (start and end and start.country and end.country):
            return None
        try:
            return route(self.atlas, start, end, states[0] if len(states) == 1 else None,
                         self.scenario.calendar.today, {find_country(name).code for name in leave},
                         {find_country(name).code for rule in rules for name in listed(rule.get("refused"))}).minutes
        except CutOff:
            return None

    def _end(self, spot: Spot) -> City | None:
        if spot.coordinates is None:
            return None
        country = self.country(spot.venue) if spot.venue else spot.city[1] if spot.city else None
        return City(spot.city[0] if spot.city else "", country or "", "", *spot.coordinates)

    def _fit(self, leg: Leg, person: str, a: Spot, b: Spot) -> tuple[bool, int] | None:
        """How closely a listed leg fits: a person named before none, then the ends that are venues; None if not."""
        if leg.who and person not in self.people(leg.who):
            return None
        ways = [(a, b)] if leg.one_way else [(a, b), (b, a)]
        named = [self._names(leg.since, x) + self._names(leg.to, y) for x, y in ways
                 if self._names(leg.since, x) and self._names(leg.to, y)]
        return (bool(leg.who), max(named)) if named else None

    def _names(self, name: str, spot: Spot) -> int:
        """Whether a leg's end means a spot: 2 by the venue's name, 1 by its city's, 0 not at all."""
        if name in self.scenario.venues:
            return 2 if name == spot.venue else 0
        if name == spot.venue:
            return 2
        city = find_city(name)
        return int(spot.city == (city.name, city.country))
