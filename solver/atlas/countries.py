"""Countries: how people call them, which UN region they lie in, their capital.

`countries.csv` holds every member and observer of the United Nations, Taiwan, Kosovo, the Cook Islands and Niue,
and the territories that have a code of their own. Codes: ISO 3166-1 (XK, XKX are user-assigned). Regions: the UN
Statistics Division's M49 standard, of its sub-regions the finest (Eastern Africa, Caribbean). Capitals and their
coordinates (degrees, city centre, two decimals): general geography; `cities.csv` has notes on disputed ones. A row is
valid from when the place was a state, or from 1970, where the atlas begins, for a territory too. States that are no
more have rows of their own (East Germany), or are among the aliases of the one whose rows stand for them, and their
codes in `predecessors.csv`.
"""

from __future__ import annotations

from functools import cache
from typing import Literal, NamedTuple, cast

from .lookup import LookupFailed, key, shown, table, unknown

Status = Literal["member", "observer", "other", "territory", "former"]
OUTSIDE_M49 = frozenset({"TW", "XK"})
"""Places with no entry of their own in M49; their region is their neighbours'."""


class Country(NamedTuple):
    """A country: ISO 3166-1 alpha-2 code, common name, UN M49 region and sub-region, capital."""

    code: str
    name: str
    region: str
    subregion: str
    capital: str


@cache
def country_rows() -> dict[str, dict[str, str]]:
    """Return the table's rows by alpha-2 code."""
    return {row["alpha2"]: row for row in table("countries.csv")}


@cache
def countries() -> dict[str, Country]:
    """Return every country by alpha-2 code, in the order of the codes."""
    return {
        code: Country(code, row["name"], row["region"], row["subregion"], row["capital"])
        for code, row in country_rows().items()
    }


def status(code: str) -> Status:
    """Return a place's standing: member or observer of the UN, another state, a territory, a former state."""
    return cast(Status, country_rows()[code]["status"])


@cache
def _codes() -> dict[str, tuple[str, ...]]:
    """Return the countries that each key can mean: codes, names and aliases."""
    index: dict[str, dict[str, None]] = {}
    for code, row in country_rows().items():
        for name in (code, row["alpha3"], row["name"], *filter(None, row["aliases"].split("|"))):
            index.setdefault(key(name), {})[code] = None
    for row in table("predecessors.csv"):
        for name in filter(None, row["also"].split("|")):
            index.setdefault(key(name), {})[row["country"]] = None
    return {name: tuple(codes) for name, codes in index.items()}


def codes_of(text: str) -> tuple[str, ...]:
    """Return the alpha-2 codes a text can mean: none, one, or several (Korea)."""
    return (text,) if text in country_rows() else _codes().get(key(text), ())


def find_country(text: str) -> Country:
    """Return the country meant by a code (alpha-2, alpha-3), a name or an alias, however accented and spelled.

    Raises LookupFailed where there is none, or more than one.
    """
    codes = codes_of(text)
    if len(codes) == 1:
        return countries()[codes[0]]
    if codes:
        names = [countries()[code].name for code in codes]
        raise LookupFailed(f"{shown(text)}: which country? {'; '.join(names)}", names)
    raise unknown("country", text, _shown_names())


@cache
def _shown_names() -> dict[str, str]:
    """Return the keys of names (codes are too short to be resembled) with the country's common name."""
    return {name: countries()[codes[0]].name for name, codes in _codes().items() if len(name) > 3}
