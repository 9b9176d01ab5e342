"""Everything the atlas holds about a place on a day."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from .airways import land_neighbours, seas
from .countries import Country, countries, find_country, status
from .facts import Atlas, Fact
from .gazetteer import City
from .hosting import Summit, summits_in
from .lookup import LookupFailed
from .memberships import member_sets
from .places import find_city
from .predecessors import Predecessor, predecessor
from .routes import GroundLeg, ground_leg


@dataclass(frozen=True)
class Portrait:
    """A country, or a city and its country, as of a day.

    `closed` are the airspaces closed to its aircraft, `closing` those whose aircraft it keeps out; `summits` were held
    there until the day.
    """

    country: Country
    city: City | None
    on: date
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


def find_place(text: str) -> tuple[Country, City | None]:
    """Return the country of that name, otherwise the city and its country.

    Raises LookupFailed for what is neither, or may be several.
    """
    try:
        return find_country(text), None
    except LookupFailed as no_country:
        if "which country" in str(no_country):
            raise
        try:
            city = find_city(text)
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
    country, city = find_place(text)
    code = country.code
    others = [other for other in countries() if status(other) != "territory" and predecessor(other, on) is None]
    everyone = atlas.airspace(code, None, on)
    closing = [atlas.airspace(code, other, on) for other in others if other != code]
    closed = [atlas.airspace(other, code, on) for other in countries() if other != code]
    own = [everyone[1]] if everyone[0] != "open" else []
    return Portrait(
        country, city, on,
        tuple(atlas.fact(code, name, on) for name in sorted(member_sets())),
        (*own, *(fact for kind, fact in closing if kind != "open" and not _same_row(fact, own))),
        tuple(fact for kind, fact in closed if kind != "open"),
        tuple(fact for other in others if (fact := atlas.sanctions(code, other, on)).value != "no"),
        tuple(fact for other in others if (fact := atlas.sanctions(other, code, on)).value != "no"),
        land_neighbours(code), seas(code),
        tuple(summits_in(country=code, last=on) if city is None else [
            summit for summit in summits_in(country=code, last=on) if find_city(summit.city, code) == city]),
        predecessor(code, on), ground_leg(city, on) if city else None)


def _same_row(fact: Fact, others: list[Fact]) -> bool:
    return any((fact.source, fact.since) == (other.source, other.since) for other in others)

