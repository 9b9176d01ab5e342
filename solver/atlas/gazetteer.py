"""Our own cities: the capitals in `countries.csv` and the places in `cities.csv`.

`cities.csv` holds what leaders' meetings need and airports do not give: well-known cities with their other names and
own coordinates (degrees, two decimals, general geography; a note where the point is an airport or the place is
disputed). A row whose coordinates or zone are empty completes a capital. `known` is "no" for a name that must not be
found without its country.
"""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from .countries import country_rows
from .lookup import key, table


class City(NamedTuple):
    """A city: its usual name, country (alpha-2), IANA time zone, and coordinates in degrees."""

    name: str
    country: str
    zone: str
    lat: float
    lon: float


class Entry(NamedTuple):
    """A city and how it is found: `known` places win over namesakes; capitals are listed first."""

    city: City
    subdivision: str = ""
    known: bool = False
    capital: bool = False


@cache
def own_cities() -> dict[str, tuple[Entry, ...]]:
    """Return our entries by the key of every name.

    Capitals of states are known; of territories those that bear their name, in all its forms (Hong Kong, Macau).
    """
    names: dict[tuple[str, str], list[str]] = {}
    entries: dict[tuple[str, str], Entry] = {}
    for code, row in country_rows().items():
        if row["status"] == "former":       # its cities are those of a country of today
            continue
        city = City(row["capital"], code, row["zone"], float(row["lat"]), float(row["lon"]))
        city_state = row["capital"] == row["name"]
        entries[code, city.name] = Entry(city, known=city_state or row["status"] != "territory", capital=True)
        names[code, city.name] = [city.name, *filter(None, row["aliases"].split("|") if city_state else ())]
    for row in table("cities.csv"):
        at = (row["country"], row["name"])
        before = entries.get(at)
        base = before.city if before else None
        city = City(
            row["name"],
            row["country"],
            row["zone"] or (base.zone if base else ""),
            float(row["lat"] or (base.lat if base else "nan")),
            float(row["lon"] or (base.lon if base else "nan")),
        )
        entries[at] = Entry(city, row["subdivision"], row["known"] == "yes", capital=before is not None)
        names.setdefault(at, [row["name"]]).extend(filter(None, row["aliases"].split("|")))
    index: dict[str, dict[Entry, None]] = {}
    for at, entry in entries.items():
        for name in names[at]:
            index.setdefault(key(name), {})[entry] = None
    return {name: tuple(found) for name, found in index.items()}
