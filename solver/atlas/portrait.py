"""Everything the atlas holds about a place on a day."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from .airways import land_neighbours, seas
from .capitals import Capital, capitals_on
from .countries import Country, countries, find_country, status
from .facts import Atlas, Fact
from .gazetteer import City
from .hosting import Summit, summits_in
from .lookup import LookupFailed
from .memberships import member_sets
from .places import city_on, find_city
from .predecessors import Predecessor, answering, predecessor, successor
from .routes import GroundLeg, ground_leg


@dataclass(frozen=True)
class Portrait:
    """A country, or a city and its country, as of a day.

    `capitals` are the capital, then other seats of the government; `closed` are the airspaces closed to its aircraft,
    `closing` those whose aircraft it keeps out; `summits` were held there until the day.
    """

    country: Country
    city: City | None
    on: date
    capitals: tuple[Capital, ...]
    memberships: tuple[Fact, ...]
    closing: tuple[Fact, ...]
    closed: tuple[Fact, ...]
    imposing: tuple[Fact, ...]
    imposed: tuple[Fact, ...]
    neighbours: tuple[str, ...]
    seas: tuple[str, ...]
    summits: tuple[Summit, ...]
    predecessor: Predecessor | None
    ground: GroundLeg | None


def find_place(text: str, on: date) -> tuple[Country, City | None]:
    """Return the country of that name, otherwise the city and the country it lay in on a day.

    Raises LookupFailed for what is neither, or may be several.
    """
    try:
        return find_country(text), None
    except LookupFailed as no_country:
        if "which country" in str(no_country):
            raise
        try:
            city = city_on(find_city(text), on)
        except LookupFailed as no_city:
            if "places" in str(no_city) or "a country" in str(no_city) or "there is" in str(no_city):
                raise
            near = [*no_country.candidates, *no_city.candidates]
            hint = f"; did you mean {' or '.join(dict.fromkeys(near))}?" if near else ""
            said = str(no_city).partition(";")[0].replace("no such city", "no such country or city")
            raise LookupFailed(f"{said}{hint}", near) from None
        return countries()[city.country], city


def portrait(atlas: Atlas, text: str, on: date) -> Portrait:
    """Return what is held about a country or city on a day. Raises LookupFailed for an unknown place."""
    country, city = find_place(text, on)
    code = country.code
    of = answering(code, on)
    there = [other for other in countries() if predecessor(other, on) is None and other != of]
    others = [other for other in there if status(other) != "territory"]
    everyone = atlas.airspace(code, None, on)
    closing = [atlas.airspace(code, other, on) for other in others]
    closed = [atlas.airspace(other, code, on) for other in there]
    own = [everyone[1]] if everyone[0] != "open" else []
    return Portrait(
        country, city, on, capitals_on(code, on),
        tuple(atlas.fact(code, name, on) for name in sorted(member_sets())),
        (*own, *(fact for kind, fact in closing if kind != "open" and not _same_row(fact, own))),
        tuple(fact for kind, fact in closed if kind != "open"),
        tuple(fact for other in others if (fact := atlas.sanctions(code, other, on)).value != "no"),
        tuple(fact for other in others if (fact := atlas.sanctions(other, code, on)).value != "no"),
        land_neighbours(of, on), seas(of, on),
        tuple(summit for summit in summits_in(last=on) if (
            summit.country == code if city is None else _is_at(summit, city))),
        predecessor(code, on), ground_leg(city, on) if city else None)


def _is_at(summit: Summit, city: City) -> bool:
    """Tell whether a summit was held in a city, whatever state that lay in."""
    return successor(summit.country) == successor(city.country) and \
        find_city(summit.city, summit.country) == city._replace(country=successor(city.country))


def _same_row(fact: Fact, others: list[Fact]) -> bool:
    return any((fact.source, fact.since) == (other.source, other.since) for other in others)

