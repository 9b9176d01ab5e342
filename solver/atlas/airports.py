"""Cities that have an airport, from the `airportsdata` library (rows with an IATA code and a time zone).

The rows are read from the library's file, once, and only their city names are indexed: `airportsdata.load` builds a
dictionary for each of 28,000 airfields, which takes several times as long.
"""

from __future__ import annotations

import csv
import math
import re
from functools import cache, lru_cache
from pathlib import Path
from typing import NamedTuple

from .lookup import key

ONE_CITY_KM = 120.0
"""Airports of one name in one country no farther apart than this serve one city."""
_ROW = re.compile(rb'\n("[^"\n]*","[A-Z0-9]{3}","[^"\n]*(?:""[^"\n]*)*","([^"\n]+)",[^\n]*)')
"""A row with an IATA code and a city: the line, and in it the fourth field."""


class AirportCity(NamedTuple):
    """A city as its airport gives it; `subdivision` is a state or province, or empty."""

    name: str
    country: str
    subdivision: str
    zone: str
    lat: float
    lon: float


@cache
def _rows() -> dict[str, list[tuple[str, str]]]:
    """Return city names and the library's lines by the key of the city; "Raleigh/Durham" counts for both."""
    import airportsdata

    data = Path(airportsdata.__file__).with_name("airports.csv").read_bytes()
    index: dict[str, list[tuple[str, str]]] = {}
    for found in _ROW.finditer(data):
        line, city = found[1].decode(), found[2].decode()
        for name in (city, *city.split("/")) if "/" in city else (city,):
            index.setdefault(key(name), []).append((name.strip(), line))
    return index


@lru_cache(maxsize=1 << 17)
def rough_km(lat: float, lon: float, lat2: float, lon2: float) -> float:
    """Return the distance in km on a sphere (haversine, radius 6371 km): enough to tell two cities apart."""
    p, q = math.radians(lat), math.radians(lat2)
    half = math.sin((q - p) / 2) ** 2 + math.cos(p) * math.cos(q) * math.sin(math.radians(lon2 - lon) / 2) ** 2
    return 2 * 6371 * math.asin(min(1.0, math.sqrt(half)))


def _fields(line: str) -> list[str]:
    """Return the fields of one line of the library's file."""
    return next(csv.reader([line]))


def airport_names() -> dict[str, str]:
    """Return every city name by its key, with its country, as suggestions show it: "Lyon, FR"."""
    return {name: f"{rows[0][0]}, {_fields(rows[0][1])[5]}" for name, rows in _rows().items() if name}


def airport_cities(name: str) -> list[AirportCity]:
    """Return the cities whose name has this key, one for each place.

    Airports of one country make one city when they lie within `ONE_CITY_KM`, or when their subdivision cannot tell
    them apart. The city's coordinates are those of its first airport, and first is the one called international;
    among equals, the first IATA code.
    """
    cities: list[AirportCity] = []
    found = [(shown, *_fields(line)) for shown, line in _rows().get(name, ())]
    for row in sorted(found, key=lambda row: ("International" not in row[3], row[2])):
        shown, _icao, _iata, _airport, _city, subdivision, country, _feet, lat, lon, zone, _lid = row
        city = AirportCity(shown, country, subdivision.replace("-", " "), zone, float(lat), float(lon))
        if zone and not any(_same(city, other) for other in cities):
            cities.append(city)
    return cities


def _same(a: AirportCity, b: AirportCity) -> bool:
    """Tell whether two airports of one city name serve the same city."""
    if a.country != b.country:
        return False
    if not a.subdivision or not b.subdivision or key(a.subdivision) == key(b.subdivision):
        return True
    return rough_km(a.lat, a.lon, b.lat, b.lon) <= ONE_CITY_KM
