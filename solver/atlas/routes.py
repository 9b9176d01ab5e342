"""How a state aircraft gets from one city to another on a day: the way, its length, the clearances, the ground legs.

Where the straight way is open, the distance is the great circle's. Where a country on it is closed to the aircraft, it
flies the shortest way round through the graph of `airways`, but for points that it need not pass, and the distance is
that of the points it passes.
A host that receives a visitor opens its airspace to them, and any other for which it gives the leave: there `permit`
closures do not count, what is `shut` does. From a city that has a row in `ground.csv` on the day, one travels by land
to the airport first; a third country in which that airport lies is no host.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import cache, cached_property, lru_cache
from itertools import pairwise

from ..fields import join
from .airports import rough_km
from .airspace import Kind, Reserved, leave_of, reserved
from .airways import Crossing, Leg, Open, Way, is_corridor, owner, reached, shortest, space_called, space_of, state
from .facts import OPEN, Atlas, Fact
from .gazetteer import City
from .journeys import Located, block_minutes, great_circle_km
from .lookup import table
from .memberships import Value, day
from .overflown import overflown
from .places import find_city
from .predecessors import answering, spoken

CLEARANCE = "Chicago Convention, article 3(c): no state aircraft over another state without its leave"


@dataclass(frozen=True, slots=True)
class GroundLeg:
    """A way by land between a city and the airport that serves it, as of the day: minutes, means, source."""

    city: City
    airport: City
    minutes: int
    by: str
    since: date
    until: date | None
    source: str

    @property
    def fact(self) -> Fact:
        """The leg as a fact about the city's country: how one leaves the city, since when, says who."""
        return Fact(self.city.country, f"ground:{self.city.name}", "yes", self.since, self.until,
                    f"{self.by}: {self.source}")


@dataclass(frozen=True, slots=True)
class Permit:
    """A clearance needed: over which country, how its airspace stands to the aircraft, and the fact behind it."""

    country: str
    kind: Kind
    fact: Fact


@dataclass(frozen=True)
class Route:
    """A journey by air, with ground legs at its ends where there are some.

    `great_circle_km` is between the airports, `km` what is flown, `minutes` all of it without buffers; `countries` lie
    on the way in order, `points` are passed when it is no great circle, `avoided` are the closures flown around.
    """

    start: City
    end: City
    aircraft: str | None
    on: date
    great_circle_km: float
    km: float
    countries: tuple[str, ...]
    points: tuple[Crossing, ...]
    permits: tuple[Permit, ...]
    avoided: tuple[Fact, ...]
    ground: tuple[GroundLeg, ...]

    @cached_property
    def minutes(self) -> int:
        """Block time of the flight and the ways by land, in minutes."""
        return (block_minutes(self.km) if self.km else 0) + sum(leg.minutes for leg in self.ground)

    @property
    def facts(self) -> tuple[Fact, ...]:
        """What the way leans on: ways by land, closures flown round, and what is said of airspaces on it."""
        return (*(leg.fact for leg in self.ground), *self.avoided,
                *(permit.fact for permit in self.permits if permit.fact.source != OPEN))


class CutOff(ValueError):
    """No way is open: `closed` are the closures around the place, `keys` the countries whose permit alone opens one."""

    def __init__(self, message: str, closed: tuple[Fact, ...], keys: tuple[str, ...]) -> None:
        super().__init__(message)
        self.closed, self.keys = closed, keys


@cache
def _ground() -> dict[tuple[str, str], tuple[GroundLeg, ...]]:
    found: dict[tuple[str, str], list[GroundLeg]] = {}
    for row in table("ground.csv"):
        city, airport = find_city(row["city"], row["country"]), find_city(row["airport"], row["airport_country"])
        leg = GroundLeg(city, airport, round(float(row["hours"]) * 60), row["by"],
                        date.fromisoformat(row["valid_from"]), day(row["valid_to"]), row["source"])
        found.setdefault((city.name, city.country), []).append(leg)
    return {at: tuple(legs) for at, legs in found.items()}


def ground_leg(city: City, on: date) -> GroundLeg | None:
    """Return how one leaves a city by land on a day, None where one flies."""
    for leg in _ground().get((city.name, city.country), ()):
        if leg.since <= on and (leg.until is None or on <= leg.until):
            return leg
    return None


class Skies:
    """The airspaces as the aircraft of one state finds them on one day.

    `permits` are countries that let it pass though closed, `refused` those that do not though open, `doubtful` the
    answers (conditional, unknown) that count as closed.
    """

    def __init__(self, atlas: Atlas, aircraft: str | None, on: date, permits: Collection[str] = (),
                 refused: Collection[str] = (), doubtful: Collection[Value] = ()) -> None:
        self.on, self.aircraft, self._atlas = on, aircraft, atlas
        self._doubtful = frozenset(doubtful)
        self.airspace: Callable[[str], tuple[Kind, Fact]] = cache(lambda code: atlas.airspace(code, aircraft, on))
        self.owner: Callable[[str], str] = cache(lambda space: owner(space, on))
        self.flag = answering(aircraft, on) if aircraft else None
        self._permits, self._refused = ({answering(code, on) for code in codes} for codes in (permits, refused))
        self.over: Callable[[str], bool] = cache(self._over)
        self.routes: dict[tuple[City, City], Route | CutOff] = {}

    def _over(self, code: str) -> bool:
        """Tell whether a country may be flown over."""
        if code == self.flag:
            return self.airspace(code)[0] != "shut"
        if self._any(code, self._refused):
            return False
        kind, fact = self.airspace(code)
        return kind != "shut" and (self._any(code, self._permits)
                                   or (kind != "permit" and fact.value not in self._doubtful))

    def _any(self, code: str, states: Collection[str]) -> bool:
        """Tell whether a country is among some, or the state that gives leave in its place."""
        return code in states or leave_of(code, self.on) in states

    def closing(self, code: str) -> Fact:
        """The fact by which a country may not be flown over: its airspace's, unless it refuses though that is open."""
        kind, fact = self.airspace(code)
        if self._any(code, self._refused) and kind not in ("permit", "shut"):
            return replace(fact, value="no", since=None, until=None, source="scenario: it refuses")
        return fact

    def kept_out(self, space: str) -> Reserved | None:
        """What keeps the aircraft out of an airspace of nobody's."""
        return reserved(space, self.flag, self.on)

    def through(self, *ends: str) -> Callable[[str], bool]:
        """Return whether an airspace may be flown through on a flight between two countries, which receive it."""
        hosts = [answering(end, self.on) if end else end for end in ends]
        return cache(lambda space: self.kept_out(space) is None if not (code := self.owner(space)) else self.over(code)
                     or (self._any(code, hosts) and not self._any(code, self._refused)
                         and self.airspace(code)[0] != "shut"))

    def connects(self, start: City, end: City) -> bool:
        """Tell whether some way is open between two cities; by land, where one leaves or reaches them by land."""
        first, last, is_open = self.ends(start, end)
        return first == last or (is_open(first) and is_open(last) and last in reached(first, is_open, last))

    def ends(self, start: City, end: City) -> tuple[str, str, Callable[[str], bool]]:
        """Return the airspaces over the airports of two cities, and what is open to a flight between the two.

        An airport in a third country serves a city by land; that country is no host.
        """
        first, last = (space_of(airport_of(city, self.on)) for city in (start, end))
        return first, last, self.through(start.country, end.country)

    def keys(self, start: City, end: City) -> tuple[str, ...]:
        """Return the countries whose leave alone would open a way, in alphabetical order of their codes."""
        first, last, is_open = self.ends(start, end)
        if shut := [code for space in dict.fromkeys((first, last)) if not is_open(space)
                    for code in (self.owner(space),)]:
            leave = Skies(self._atlas, self.aircraft, self.on, self._permits | set(shut), self._refused,
                          self._doubtful)
            helps = len(shut) == 1 and not self._any(shut[0], self._refused) and leave.connects(start, end)
            return tuple(shut) if helps else ()
        here, there = reached(first, is_open), reached(last, is_open)
        both = sorted(self.closed_around(here) & self.closed_around(there))
        return tuple(code for code in both if self.airspace(code)[0] != "shut")

    def closed_around(self, region: Collection[str]) -> set[str]:
        """Return the closed countries that touch a set of airspaces."""
        return {code for space in _rim(frozenset(region)) if (code := self.owner(space))}


@lru_cache(maxsize=1024)
def skies_of(atlas: Atlas, aircraft: str | None, on: date, permits: frozenset[str], refused: frozenset[str],
             doubtful: frozenset[Value] = frozenset()) -> Skies:
    """Return the skies of a day, the same ones when asked again, with the routes that are known by then."""
    return Skies(atlas, aircraft, on, permits, refused, doubtful)


@cache
def _rim(region: frozenset[str]) -> frozenset[str]:
    """Return the airspaces that touch a set of others and are not in it."""
    from .airways import beside

    return frozenset(space for inside in region for space in beside(inside)) - region


@cache
def ground_days() -> tuple[date, ...]:
    """Return the days on which some ground leg begins, or has ended."""
    legs = [leg for group in _ground().values() for leg in group]
    return (*(leg.since for leg in legs), *(leg.until + timedelta(days=1) for leg in legs if leg.until))


def airport_of(city: City, on: date) -> City:
    """Return where flights from a city leave on a day: the city, or the airport that a ground leg leads to."""
    leg = ground_leg(city, on)
    return leg.airport if leg else city


def route(atlas: Atlas, start: City, end: City, aircraft: str | None, on: date, permits: Collection[str] = (),
          refused: Collection[str] = ()) -> Route:
    """Return how an aircraft of a state (alpha-2; None: of no state in particular) goes from city to city on a day.

    Raises CutOff where every way is closed.
    """
    return route_through(Skies(atlas, aircraft, on, permits, refused), start, end)


def route_through(skies: Skies, start: City, end: City) -> Route:
    """Return the route between two cities under skies that are known. Raises CutOff where every way is closed."""
    key = start, end
    if key not in skies.routes:
        try:
            skies.routes[key] = _route_through(skies, start, end)
        except CutOff as cut:
            skies.routes[key] = cut
    found = skies.routes[key]
    if isinstance(found, CutOff):
        raise found
    return found


def _route_through(skies: Skies, start: City, end: City) -> Route:
    aircraft, on = skies.aircraft, skies.on
    if start == end:      # nobody takes the train out of a city to come back to it
        return Route(start, end, aircraft, on, 0.0, 0.0, (), (), (), (), ())
    ground = tuple(leg for leg in (ground_leg(start, on), ground_leg(end, on)) if leg)
    a, b = airport_of(start, on), airport_of(end, on)
    direct = great_circle_km(a, b)
    first, last, is_open = skies.ends(start, end)
    if not skies.connects(start, end):      # a search in vain looks everywhere
        raise _cut_off(skies, start, end)
    spaces = (first, *(space for space in overflown(_at(a), _at(b)) if state(space) != state(last)), last)
    closed = dict.fromkeys(skies.owner(space) for space in spaces if not is_open(space))
    points: tuple[Crossing, ...] = ()
    km = direct
    if closed:
        spaces, points = _round(a, b, is_open)
        stations: list[Located] = [a, *points, b]
        km = max(direct, sum(great_circle_km(here, there) for here, there in pairwise(stations)))
    crossed = tuple(dict.fromkeys(code for space in spaces if (code := skies.owner(space))))
    return Route(start, end, aircraft, on, direct, km, crossed, points,
                 tuple(Permit(code, *skies.airspace(code)) for code in crossed if code != skies.flag),
                 tuple(map(skies.closing, closed)), ground)


def _at(place: Located) -> tuple[float, float]:
    return place.lat, place.lon


def _round(a: City, b: City, is_open: Open) -> tuple[tuple[str, ...], tuple[Crossing, ...]]:
    """Return the airspaces and points of the way round what is closed, for two cities that open skies connect.

    Points are left out where the straight way from an earlier one to a later leads over open countries alone: of all
    that can be left out, those that leave the shortest way, which is then the same there and back.
    """
    way = _clear(a, b, is_open)
    stops: list[Located] = [a, *way.points, b]
    left = {len(stops) - 1: 0.0}        # km from each stop on
    onward: dict[int, tuple[int, tuple[str, ...]]] = {}
    for n in range(len(stops) - 2, -1, -1):
        km = {m: rough_km(*_at(stops[n]), *_at(stops[m])) + left[m] for m in range(n + 1, len(stops))}
        for m in sorted(km, key=km.__getitem__):
            over = (way.spaces[n],) if m == n + 1 else overflown(_at(stops[n]), _at(stops[m]))
            if m == n + 1 or all(map(is_open, over)):
                left[n], onward[n] = km[m], (m, over)
                break
    spaces, kept, n = [way.spaces[0]], set[int](), 0
    while n in onward:
        n, over = onward[n]
        spaces += over
        kept.add(n - 1)
    return (*spaces, way.spaces[-1]), tuple(point for m, point in enumerate(way.points) if m in kept)


def _clear(a: City, b: City, is_open: Open) -> Way:
    """Return the shortest way whose straight legs keep clear of closed land too, as far as there is one.

    A sea bends round capes that its points know nothing of: a leg over closed land is given up once it is found.
    """
    given_up: set[Leg] = set()
    while True:
        way = shortest(a, b, is_open, given_up)
        assert way is not None
        stops: list[City | Crossing] = [a, *way.points, b]
        across = {leg for leg in pairwise(stops) if leg not in given_up
                  and not any(is_corridor(space) for space in _spaces(*leg))
                  and not all(map(is_open, overflown(_at(leg[0]), _at(leg[1]))))}
        if not across:
            return way
        given_up |= across


def _spaces(*stops: City | Crossing) -> Iterator[str]:
    """Yield the airspaces that meet at points of a way."""
    for stop in stops:
        if isinstance(stop, Crossing):
            yield from stop.spaces


def _cut_off(skies: Skies, start: City, end: City) -> CutOff:
    """Return the error that names what is closed, and whose permit would do."""
    first, last, is_open = skies.ends(start, end)
    region = reached(last, is_open) if is_open(last) else frozenset()
    kept_out = [row for space in sorted(_rim(region)) if (row := skies.kept_out(space))]
    ring = sorted(skies.closed_around(region)) or ([] if kept_out else [skies.owner(first if region else last)])
    whose = f"aircraft of {spoken(skies.aircraft, skies.on)}" if skies.aircraft else "aircraft"
    keys = skies.keys(start, end)
    names = [*(spoken(code, skies.on) for code in ring),
             *(f"the {space_called(row.airspace, skies.on)}" for row in kept_out)]
    shown = ", ".join(names[:8]) + (" and others" if len(names) > 8 else "")
    ways = f"leave of {join((spoken(code, skies.on) for code in keys), 'or')} would open a way" if keys else \
        "no single permit opens a way"
    verb = "are" if len(names) > 1 or kept_out else "is"
    by_land = "".join(f", {city.name} being reached by land from {leg.airport.name}," for city in (start, end)
                      if (leg := ground_leg(city, skies.on)))
    said = f"no way from {start.name} to {end.name}{by_land} is open to {whose}: closed {verb} {shown}; {ways}"
    reasons = [Fact(skies.owner(last), f"airspace:{skies.flag}", "no", row.since, row.until, row.source)
               for row in kept_out]
    return CutOff(said, (*map(skies.closing, ring), *reasons), keys)
