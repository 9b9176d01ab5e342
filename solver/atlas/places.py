"""Cities by the names that people use: `find_city("Geneva")`, `find_city("Tripoli, Libya")`.

Which one is meant, when several places share a name:

1. A *known* place wins: the capital of a state, a territory that is a city (Hong Kong), or a row of `cities.csv`
   (Paris is in France, not in Texas).
2. Two known places, or several places of which none is known, are a question to the user: LookupFailed, whose
   candidates are spellings that work. Tripoli is a capital and a city of Lebanon, both known.
3. What follows a comma, or the argument `country`, narrows the choice first: a country, otherwise a subdivision
   ("Athens, Georgia" is in the United States because Georgia, the country, has no Athens; "Springfield, Illinois").
4. A country's name alone is no city, unless a known one is called so (Singapore): Malta is not Malta, Montana, and a
   country never implies its capital.

Coordinates and zone come from our own tables where they have the place; otherwise from its airport (`airports.py`
states which). Our own tables are read first, and the airports only when these do not settle the matter.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from functools import cache

from .airports import ONE_CITY_KM, AirportCity, airport_cities, airport_names, rough_km
from .countries import codes_of, countries, find_country, status
from .gazetteer import City, Entry, own_cities
from .lookup import LookupFailed, key, nearest, shown

__all__ = ["UNITED", "City", "city_on", "find_city", "find_home"]

UNITED = date(1990, 10, 3)
"""Since this day no city lies in a state that is no more."""
_NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")


def find_city(text: str, country: str | None = None) -> City:
    """Return the city of that name; text may be "City, Country" or "City, State, Country".

    `country` (code, name or alias) must hold as well when it is given. Raises LookupFailed for a name that is
    unknown, or that means several places.
    """
    return _only(text, _meant(text, country))


def find_home(text: str, of: Sequence[str]) -> City:
    """Return the city that is somebody's home: in their only country, else abroad, as of a government in exile.

    A small town of the country does not win over a known city abroad that bears its name (London, Kentucky): that is
    LookupFailed with both as candidates, unless more than the name is given. Raises LookupFailed as `find_city` does.
    """
    if len(of) != 1:
        return find_city(text)
    try:
        chosen = _meant(text, of[0])
    except LookupFailed:
        return find_city(text)
    own = own_cities().get(key(text), ())
    if not any(entry in own for entry in chosen):
        chosen += [entry for entry in _known(own) if not any(_same_place(entry.city, near.city) for near in chosen)]
    return _only(text, chosen)


def city_on(city: City, on: date) -> City:
    """Return a city with the state it lay in on a day, where that state has rows of its own: Erfurt in East Germany."""
    if on >= UNITED:      # which spares most scenarios the table of former states
        return city
    from .airways import owner, space_of
    from .predecessors import former_parts, successor

    if successor(city.country) not in former_parts():
        return city
    return city._replace(country=owner(space_of(city), on))


def _only(text: str, chosen: Sequence[Entry]) -> City:
    """Return the one city that is meant. Raises LookupFailed for several."""
    if len(chosen) > 1:
        raise _ambiguous(text, chosen)
    return chosen[0].city


def _meant(text: str, country: str | None) -> list[Entry]:
    """Return the places, at least one, that a name may mean in a country or anywhere. Raises LookupFailed for none."""
    within = None if country is None else _lands(country, (find_country(country).code,))
    elsewhere: list[Entry] = []
    for name, qualifiers in _readings(text):
        own = own_cities().get(key(name), ())
        chosen = _known(_narrowed(own, qualifiers, within))
        if not chosen:
            if not qualifiers and within is None and len(name) > 3 and codes_of(name):
                raise _country(text)
            everything = [*own, *_from_airports(key(name), own)]
            chosen = _narrowed(everything, qualifiers, within)
            elsewhere = elsewhere or everything
        if chosen:
            return chosen
    if within and status(within[0]) == "former":
        capital = countries()[within[0]].capital
        if key(text) != key(capital) and key(text) == key(capital.split()[-1]):      # Berlin in East Germany
            return _meant(capital, country)
    raise _unknown(text, elsewhere, within[0] if within else None)


def _readings(text: str) -> Iterator[tuple[str, list[str]]]:
    """Yield the ways to read a text as a name and what narrows it, the longest name first."""
    parts = [part.strip() for part in text.split(",")]
    for cut in range(min(len(parts), 4), 0, -1):
        qualifiers = [part for part in parts[cut:] if part]
        if len(qualifiers) > 1 and codes_of(rest := ", ".join(qualifiers)):  # a country whose name has a comma in it
            qualifiers = [rest]
        if name := key(",".join(parts[:cut])):
            yield name, qualifiers


def _narrowed(entries: Iterable[Entry], qualifiers: Sequence[str], within: Sequence[str] | None) -> list[Entry]:
    """Keep the entries in those countries for which every qualifier holds, as a country if it can, or a subdivision."""
    kept = [entry for entry in entries if within is None or _lies_in(entry.city, within)]
    for qualifier in reversed(qualifiers):
        codes = _lands(qualifier, codes_of(qualifier))
        kept = [entry for entry in kept if _lies_in(entry.city, codes)] or [
            entry for entry in kept if key(entry.subdivision) == key(qualifier)
        ]
    return kept


def _lands(text: str, codes: Sequence[str]) -> Sequence[str]:
    """Return the countries in which cities of a name of countries lie: all the parts of one that is no more."""
    if not codes or key(text) in map(key, (codes[0], countries()[codes[0]].name)):     # most names
        return codes
    from .predecessors import parts_of

    return parts_of(text) or codes


def _lies_in(city: City, codes: Iterable[str]) -> bool:
    """Tell whether a city lies in one of some countries, or lay in a former state."""
    return any(city.country == code if status(code) != "former" else _lay_in(city, code) for code in codes)


def _lay_in(city: City, code: str) -> bool:
    from .airways import space_of
    from .predecessors import successor

    return city.country == successor(code) and space_of(city) == code


def _known(entries: Iterable[Entry]) -> list[Entry]:
    return [entry for entry in entries if entry.known]


def _from_airports(name: str, own: Sequence[Entry]) -> list[Entry]:
    """Return the airports' cities of that name, but those that are ours already."""
    return [
        Entry(City(c.name, c.country, c.zone, c.lat, c.lon), c.subdivision)
        for c in airport_cities(name)
        if not any(e.city.country == c.country and _same_place(e.city, c) for e in own)
    ]


def _same_place(one: City, other: City | AirportCity) -> bool:
    return rough_km(one.lat, one.lon, other.lat, other.lon) <= ONE_CITY_KM


def _labels(entries: Sequence[Entry]) -> list[str]:
    """Return a spelling for each entry that finds it and no other, capitals first, then by country."""
    ordered = sorted(entries, key=lambda e: (not e.capital, countries()[e.city.country].name, e.subdivision))
    homes = [entry.city.country for entry in ordered]
    return [
        ", ".join(
            [
                entry.city.name,
                *([entry.subdivision] if homes.count(entry.city.country) > 1 and entry.subdivision else []),
                countries()[entry.city.country].name,
            ]
        )
        for entry in ordered
    ]


def _ambiguous(text: str, entries: Sequence[Entry]) -> LookupFailed:
    labels = _labels(entries)
    number = _NUMBERS[len(labels)] if len(labels) < len(_NUMBERS) else str(len(labels))
    remedy = "country" if len({entry.city.country for entry in entries}) > 1 else "state or province"
    return LookupFailed(f"{shown(text)}: {number} places: {'; '.join(labels)}: add the {remedy}", labels)


def _country(text: str) -> LookupFailed:
    """Return the error for a country where a city is wanted."""
    lands = [countries()[code] for code in codes_of(text)]
    labels = [f"{land.capital}, {land.name}" for land in lands]
    return LookupFailed(f"{shown(text)}: a country; name a city in it, for example {' or '.join(labels)}", labels)


def _unknown(text: str, elsewhere: Sequence[Entry], within: str | None) -> LookupFailed:
    """Return the error for a city found nowhere, or found only where it was not asked for."""
    if elsewhere:
        labels = _labels(elsewhere)
        there = f" in {countries()[within].name}" if within else ""
        return LookupFailed(f"no such city{there}: {shown(text)}; there is {'; '.join(labels)}", labels)
    near = [_with_country(name) for name in nearest(text, _all_names())
            or nearest(text.partition(",")[0], _all_names())]
    hint = f"; did you mean {' or '.join(near)}?" if near else ""
    return LookupFailed(f"no such city: {shown(text) or '(empty)'}{hint}", near)


def _with_country(name: str) -> str:
    """Return "Sari, Iran" for "Sari, IR"."""
    city, _, code = name.rpartition(", ")
    return f"{city}, {countries()[code].name}" if code in countries() else name


@cache
def _all_names() -> dict[str, str]:
    """Return every name we know by its key, as "City, Country", or with the country's code."""
    ours = {name: _labels(entries[:1])[0] for name, entries in own_cities().items()}
    return airport_names() | ours
