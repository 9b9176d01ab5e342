"""Named sets of countries, for the rule `region` and for `at:`: "in Europe" is a definition that a user must choose.

`…-un` sets are the regions of the UN Statistics Division's M49 standard (`africa-un`, `western-asia-un`) and do not
change with time; the others are memberships, answered for a day: `europe-coe` is the Council of Europe.
"""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from .countries import countries
from .lookup import LookupFailed, key, unknown

MEMBERSHIPS = {"europe-coe": "council-of-europe", "eu": "eu", "schengen": "schengen", "nato": "nato", "csto": "csto",
               "icc": "icc", "oic": "oic", "brics": "brics"} | {f"un-{group}-group": f"un-{group}-group" for group in (
                   "african", "asia-pacific", "eastern-european", "latin-american", "western")}
"""Regions that are a membership, with the name of the set in `sets.csv`."""

_COMPOSED = {
    "latin-america-un": ("Caribbean", "Central America", "South America"),
    "sub-saharan-africa-un": ("Eastern Africa", "Middle Africa", "Southern Africa", "Western Africa"),
}
WHICH_EUROPE = (
    "europe: which one? europe-un (UN geography: with Russia, without Türkiye, Cyprus and the Caucasus), "
    "europe-coe (Council of Europe: with Türkiye, Cyprus, Armenia, Azerbaijan and Georgia, without Russia "
    "since 2022 and Belarus) or eu (the European Union: without Switzerland, the United Kingdom, Türkiye)"
)
"""Why bare `europe` is refused, and the choice there is."""
_EUROPE = ("europe-un", "europe-coe", "eu")


class Region(NamedTuple):
    """A region's definition: a membership set, or M49 regions and sub-regions by name."""

    name: str
    membership: str | None
    m49: frozenset[str]


@cache
def _regions() -> dict[str, Region]:
    """Return every region by its name."""
    found = {name: Region(name, membership, frozenset()) for name, membership in MEMBERSHIPS.items()}
    areas = sorted({area for country in countries().values() for area in (country.region, country.subregion)})
    for name, parts in [*((_slug(area), (area,)) for area in areas), *_COMPOSED.items()]:
        found[name] = Region(name, None, frozenset(parts))
    return found


def _slug(area: str) -> str:
    """Return the name of an M49 region: Western Asia is western-asia-un."""
    return f"{area.lower().replace(' ', '-')}-un"


def region_names() -> tuple[str, ...]:
    """Return the names of all regions, in alphabetical order."""
    return tuple(sorted(_regions()))


def find_region(name: str) -> Region:
    """Return a region by its exact name.

    Raises LookupFailed for any other; for bare `europe` with the choice, because the definitions disagree.
    """
    if region := _regions().get(name):
        return region
    if key(name) == "europe":
        raise LookupFailed(WHICH_EUROPE, _EUROPE)
    raise unknown("region", name, {key(known): known for known in region_names()})
