"""Routes, as text and for machines."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING, TypeVar

from ..atlas.airways import space_called
from ..atlas.countries import find_country
from ..atlas.facts import OPEN, Atlas
from ..atlas.gazetteer import City
from ..atlas.lookup import LookupFailed
from ..atlas.places import city_on, find_city
from ..atlas.predecessors import called, spoken
from ..atlas.routes import CLEARANCE, CutOff, Permit, Route, route
from ..errors import BadInput, Problem, did_you_mean
from .envelope import Json, header
from .facts import fact_json, grouped
from .places import no_place
from .screen import Screen, wrap
from .words import length, listed, long_day

if TYPE_CHECKING:
    from ..case import Case

Named = TypeVar("Named")
_STANDS = {"open": "usual clearance", "conditional": "open on conditions", "permit": "closed: a permit is needed"}


@dataclass(frozen=True)
class Trip:
    """A route and the buffers, in minutes, that a scenario adds."""

    route: Route
    buffers: int

    @property
    def minutes(self) -> int:
        """From door to door."""
        return self.route.minutes + self.buffers


def found(start: str, end: str, traveller: str | None, on: date | None, permits: Sequence[str],
          refused: Sequence[str], case: Case | None) -> Trip:
    """The route that a command asks for. Raises BadInput for unknown names, and where no way is open."""
    day = on or (case.clock.today if case else date.today())
    a, b = _city(start, "FROM", day, case), _city(end, "TO", day, case)
    aircraft = _aircraft(traveller, case) if traveller else None
    leave, none = ([_looked_up(find_country, name, option).code for name in names]
                   for option, names in (("--permit", permits), ("--refused", refused)))
    travel = case.scenario.travel if case else None
    buffers = (travel.before.elapsed + travel.after.elapsed) // timedelta(minutes=1) if travel else 0
    try:
        return Trip(route(case.atlas if case else Atlas(), a, b, aircraft, day, leave, none), buffers)
    except CutOff as cut:
        hint = "--permit COUNTRY says that one lets it pass" if cut.keys else None
        raise BadInput(Problem("no-way", f"on {long_day(day)}, {cut}", hint=hint)) from None


def _city(name: str, field: str, on: date, case: Case | None) -> City:
    if case and name in case.venues and (city := case.city(name)):
        return city
    if case and name in case.scenario.principals and (home := case.home(name)):
        return home
    return city_on(_looked_up(find_city, name, field), on)


def _aircraft(who: str, case: Case | None) -> str:
    """The country of a principal of the scenario, or the one of that name."""
    if case and who in case.scenario.principals:
        if len(case.countries(who)) != 1:
            raise BadInput(Problem("no-country", f"{who} has no country, or several", field="--for",
                                   hint="name the aircraft's country"))
        return case.countries(who)[0]
    try:
        return find_country(who).code
    except LookupFailed as failed:
        near = did_you_mean(who, case.scenario.principals) if case else None
        if near:
            raise BadInput(Problem("no-such-principal", f"no such principal or country: {who}", field="--for",
                                   hint=near)) from None
        unknown = no_place(failed, "--for")
        if case is None and unknown.hint is None:
            unknown = unknown._replace(hint="a principal needs --scenario FILE")
        raise BadInput(unknown) from None


def _looked_up(look: Callable[[str], Named], name: str, field: str) -> Named:
    try:
        return look(name)
    except LookupFailed as failed:
        raise BadInput(no_place(failed, field)) from None


def page(screen: Screen, trip: Trip) -> str:
    """The page of a route."""
    return screen.finish(_lines(screen, trip))


def _lines(screen: Screen, trip: Trip) -> Iterator[str]:
    way = trip.route
    whose = f", aircraft of {spoken(way.aircraft, way.on)}" if way.aircraft else ""
    yield screen.style(f"{way.start.name} to {way.end.name}{whose}, on {long_day(way.on)}", "bold")
    if way.aircraft is None:
        yield from wrap("The aircraft is of no state in particular: only what is closed to everybody counts as closed. "
                        "--for COUNTRY says whose it is.", screen.width, "  ", "  ")
    detour = f", {way.km - way.great_circle_km:,.0f} km more than the great circle" if way.points else ""
    yield f"  {way.km:,.0f} km flown{detour}"
    buffers = f", with {length(timedelta(minutes=trip.buffers))} of buffers" if trip.buffers else ""
    yield f"  {length(timedelta(minutes=trip.minutes))} in all{buffers}"
    for leg in way.ground:
        yield from wrap(f"by land between {leg.city.name} and {leg.airport.name}: {leg.by} ({leg.source})",
                        screen.width, "  ", "    ")
    if way.countries:
        yield from wrap(f"over {listed([spoken(code, way.on) for code in way.countries])}", screen.width, "  ", "    ")
    if way.points:
        passed = [f"{point.lat:g} {point.lon:g} "
                  f"({' | '.join(dict.fromkeys(space_called(space, way.on) for space in point.spaces))})"
                  for point in way.points]
        yield from wrap(f"by way of {', '.join(passed)}", screen.width, "  ", "    ")
    if way.permits:
        yield from ("", screen.style("Permits", "bold"))
        usual = [permit for permit in way.permits if permit.fact.source == OPEN]
        for permit in way.permits:
            if permit not in usual:
                yield from wrap(f"{called(permit.country, way.on)}: {_STANDS[permit.kind]} ({permit.fact.source})",
                                screen.width, "  ", "    ")
        if usual:
            yield from wrap(f"{listed([spoken(permit.country, way.on) for permit in usual])}: {_STANDS['open']} "
                            f"({CLEARANCE})", screen.width, "  ", "    ")
    if way.avoided:
        yield from ("", screen.style("Flown around", "bold"))
        yield from grouped(screen, way.avoided, [called(fact.place, way.on) for fact in way.avoided], way.on)


def route_json(trip: Trip) -> Json:
    """The same for machines: kilometres, minutes, and what is needed."""
    way = trip.route
    return {
        **header(), "from": _place(way.start), "to": _place(way.end), "aircraft": way.aircraft,
        "on": way.on.isoformat(), "great_circle_km": round(way.great_circle_km), "km": round(way.km),
        "minutes": trip.minutes, "buffers": trip.buffers, "countries": list(way.countries),
        "points": [{"coordinates": [point.lat, point.lon], "between": list(point.spaces)} for point in way.points],
        "ground": [{"city": leg.city.name, "airport": leg.airport.name, "minutes": leg.minutes, "by": leg.by,
                    "source": leg.source} for leg in way.ground],
        "permits": [_permit(permit, way.on) for permit in way.permits],
        "avoided": [fact_json(fact, way.on) for fact in way.avoided],
    }


def _place(city: City) -> Json:
    return {"name": city.name, "country": city.country, "coordinates": [city.lat, city.lon]}


def _permit(permit: Permit, on: date) -> Json:
    return {"country": permit.country, "airspace": permit.kind, "fact": fact_json(permit.fact, on)}
