"""How long journeys take, and which journeys a schedule makes of each principal.

A flight takes its block time (`atlas.journeys`) and the buffers of the scenario's ``travel:``; two venues of one city
are ``travel.local`` apart; a leg listed under ``travel.between`` takes what it says, buffers included. With
``travel.detours``, a flight takes the way round the airspaces that are closed to the principal's aircraft on the
calendar's first day, permits of overflight rules counted, and cities without flights are left by land
(`atlas.routes`); where no way is open, it takes what it would if all were, and overflight rules say so.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from functools import cached_property
from typing import TYPE_CHECKING, Any, NamedTuple

from .atlas.journeys import block_minutes, great_circle_km
from .case import Case
from .clock import DAY, instant
from .scenario import Away, Leg
from .schedule import Schedule

if TYPE_CHECKING:
    from .atlas.places import City
    from .atlas.routes import Route


class Spot(NamedTuple):
    """An end of a journey: a venue of the scenario (by name), or a city such as a home."""

    name: str
    city: City | None


class Journeys:
    """Journey lengths in a scenario."""

    def __init__(self, case: Case) -> None:
        self._case = case
        travel = case.scenario.travel
        self._local = int(travel.local.elapsed.total_seconds() // 60)
        self._buffers = int((travel.before.elapsed + travel.after.elapsed).total_seconds() // 60)
        self._flights: dict[tuple[str, str, str | None], int | None] = {}
        self._routes: dict[tuple[City, City, str | None], Route | None] = {}
        self._known: dict[tuple[tuple[int, ...], str, str], int | None] = {}
        self._names: dict[str, dict[str, int]] = {}
        self._reach = {person: tuple(n for n, leg in enumerate(travel.between)
                                     if not leg.who or person in case.people(leg.who))
                       for person in case.scenario.principals}
        self._within = {person: frozenset(reach) for person, reach in self._reach.items()}
        self._alike = self._reach
        self._aircraft: dict[str, str | None] = dict.fromkeys(case.scenario.principals)
        if travel.detours:
            self._aircraft = {person: codes[0] if len(codes := case.countries(person)) == 1 else None
                              for person in case.scenario.principals}
            states = list(dict.fromkeys(self._aircraft.values()))
            self._alike = {person: (*reach, -1 - states.index(self._aircraft[person]))
                           for person, reach in self._reach.items()}

    def venue(self, venue: str) -> Spot:
        """A venue as an end of journeys."""
        return Spot(venue, self._case.city(venue))

    def home(self, person: str) -> Spot | None:
        """A principal's home, None without one."""
        city = self._case.home(person)
        return Spot(f"home of {person}", city) if city else None

    def minutes(self, person: str, start: Spot, end: Spot) -> int:
        """Minutes from door to door; 0 in one venue, and where nothing is known of the distance."""
        return self.known(person, start, end) or 0

    def known(self, person: str, start: Spot, end: Spot) -> int | None:
        """Minutes from door to door, None where neither coordinates nor the file tell."""
        key = self._alike[person], start.name, end.name  # names are enough, and are hashed faster than cities
        if key not in self._known:
            self._known[key] = self._find(person, start, end)
        return self._known[key]

    def alike(self, person: str) -> tuple[int, ...]:
        """What tells travellers apart: whoever has the same listed legs, and aircraft, travels in the same time."""
        return self._alike[person]

    def _find(self, person: str, start: Spot, end: Spot) -> int | None:
        if start == end:
            return 0
        if leg := self._leg(person, start, end):
            return int(leg.takes.elapsed.total_seconds() // 60)
        aircraft = self._aircraft[person]
        key = start.name, end.name, aircraft
        if key not in self._flights:
            self._flights[key] = self._flights[end.name, start.name, aircraft] = self._formula(start, end, aircraft)
        return self._flights[key]

    def _formula(self, start: Spot, end: Spot, aircraft: str | None) -> int | None:
        if start.city is None or end.city is None:
            return None
        if (start.city.name, start.city.country) == (end.city.name, end.city.country):
            return self._local
        if found := self._route(start.city, end.city, aircraft):
            return found.minutes + self._buffers
        return block_minutes(great_circle_km(start.city, end.city)) + self._buffers

    def route(self, person: str, start: Spot, end: Spot) -> Route | None:
        """The way that a principal flies with ``travel.detours``, None without, and where none is open or counted."""
        if start.city is None or end.city is None or start.city == end.city:
            return None
        found = self._route(start.city, end.city, self._aircraft[person])
        return found if found and self.known(person, start, end) == found.minutes + self._buffers else None

    def _route(self, start: City, end: City, aircraft: str | None) -> Route | None:
        if not self._case.scenario.travel.detours or not (start.country and end.country):
            return None
        key = start, end, aircraft
        if key not in self._routes:
            from .atlas.routes import CutOff, route_through, skies_of

            skies = skies_of(self._case.atlas, aircraft, self._case.clock.today, *self._leave)
            try:
                self._routes[key] = route_through(skies, start, end)
            except CutOff:
                self._routes[key] = None
        return self._routes[key]

    @cached_property
    def _leave(self) -> tuple[frozenset[str], frozenset[str]]:
        """The countries that overflight rules say let aircraft pass, and those that do not."""
        rules: list[Any] = [rule for rule in self._case.rules if rule.rule == "overflight"]
        return (frozenset(permit.of for rule in rules for permit in rule.permits),
                frozenset(code for rule in rules for code in rule.refused))

    def _leg(self, person: str, start: Spot, end: Spot) -> Leg | None:
        """The listed leg that fits a journey most closely, the last of several: a person named, venues over cities."""
        legs = self._case.scenario.travel.between
        if not legs:
            return None
        reach, found = self._within[person], []
        for a, of_start in self._called(start).items():
            for b, of_end in self._called(end).items():
                for way, one_way in (((a, b), True), ((b, a), False)):
                    found += [(of_start + of_end + (10 if legs[n].who else 0), n) for n in self._listed.get(way, ())
                              if n in reach and (one_way or not legs[n].one_way)]
        return legs[max(found)[1]] if found else None

    @cached_property
    def _listed(self) -> dict[tuple[str, str], list[int]]:
        """The listed legs from one name to another."""
        listed: dict[tuple[str, str], list[int]] = {}
        for n, leg in enumerate(self._case.scenario.travel.between):
            listed.setdefault((leg.since, leg.to), []).append(n)
        return listed

    def _called(self, spot: Spot) -> dict[str, int]:
        """By which names of listed legs an end of journeys is meant, and how closely: its own over its city's."""
        if spot.name not in self._names:
            names = {name for leg in self._listed for name in leg}
            fits = {name: self._fit(name, spot) for name in names}
            self._names[spot.name] = {name: fit for name, fit in fits.items() if fit}
        return self._names[spot.name]

    def _fit(self, name: str, spot: Spot) -> int:
        if name == spot.name:
            return 2
        if spot.city is None or name in self._case.scenario.venues:
            return 0
        return int(self._case.is_city(name, spot.city))

    # --- what a schedule makes of it ------------------------------------------------------------------------------
    def goes_home(self, person: str, start: Spot, end: Spot, gap: timedelta) -> bool:
        """Whether a principal goes home between two places: the gap holds both journeys and a day (24 h) at home."""
        home = self.home(person)
        if home is None:
            return False
        clock = self._case.clock
        ticks = clock.journey(self.minutes(person, start, home)) + clock.journey(self.minutes(person, home, end))
        return gap >= (ticks + clock.per_day) * timedelta(minutes=clock.minutes)

    def trips(self, schedule: Schedule, person: str) -> Iterator[Trip]:
        """The journeys to come of one principal: from home, between meetings and stays, and home again."""
        home = self.home(person)
        before: Stop | None = None
        for stop in self.stops(schedule, person):
            if stop.past:
                before = stop
                continue
            if before is None:
                if home:
                    yield self._trip(person, home, stop.spot, None, stop)
            elif home and self.goes_home(person, before.spot, stop.spot, before.until(stop)):
                if not before.past:
                    yield self._trip(person, before.spot, home, before, None)
                yield self._trip(person, home, stop.spot, None, stop)
            else:
                yield self._trip(person, before.spot, stop.spot, before, stop)
            before = stop
        if before and not before.past and home:
            yield self._trip(person, before.spot, home, before, None)

    def _trip(self, person: str, start: Spot, end: Spot, after: Stop | None, before: Stop | None) -> Trip:
        return Trip(person, start, end, self.minutes(person, start, end), after, before)

    def stops(self, schedule: Schedule, person: str) -> list[Stop]:
        """The sessions at a place, and the stays elsewhere, of one principal, by start, then end.

        Where rules that forbid it are off, some may be at the same time: then in the order of the file, stays last.
        """
        stops = [Stop(s.meeting, self.venue(s.venue), s.start, s.end, s.past)
                 for name in self._case.scenario.meetings if (s := schedule.sessions.get(name))
                 if person in s.attendees and s.venue is not None and person not in s.video]
        stops += self.stays(person)
        return sorted(stops, key=lambda s: (s.start, s.end))

    def stays(self, person: str) -> list[Stop]:
        """The times away at a known place: the next journey starts there."""
        stays = []
        for away in self._case.scenario.principals[person].away:
            if away.at is None:
                continue
            start, end = away_span(away, self._case, person)
            past = end <= (instant(self._case.clock.today, self._case.zone) if isinstance(end, datetime)
                           else self._case.clock.today - DAY)
            stays.append(Stop(None, self.venue(away.at), start, end, past))
        return stays


def away_span(away: Away, case: Case, person: str) -> tuple[date | datetime, date | datetime]:
    """The first and last moment (UTC) of a time away, in the person's home zone; on the daily grid, its dates."""
    zone = case.zone_of(person)
    if case.clock.daily:
        first, last = (at.date() if isinstance(at, datetime) else at for at in (away.since, away.last))
        return first, last
    last = away.last if isinstance(away.last, datetime) else away.last + DAY
    return instant(away.since, zone), instant(last, zone)


class Stop(NamedTuple):
    """A principal in one place for a while: at a session, or (``meeting`` None) on a stay elsewhere."""

    meeting: str | None
    spot: Spot
    start: date | datetime
    end: date | datetime
    past: bool

    def until(self, other: Stop) -> timedelta:
        """The time from this one's end to the other's start; on the daily grid, the free days."""
        if isinstance(self.end, datetime) and isinstance(other.start, datetime):
            return other.start - self.end
        return (other.start - self.end) - DAY


class Trip(NamedTuple):
    """One journey: who, from where to where, how many minutes, after and before which stop (None: home)."""

    person: str
    start: Spot
    end: Spot
    minutes: int
    after: Stop | None
    before: Stop | None

