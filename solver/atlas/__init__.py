"""The atlas: countries, cities, dated facts about them, and how far apart they are.

Data are CSV files beside the code, each row with its source; nothing is read before it is asked for, and importing
this package imports nothing else.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .countries import Country, find_country
    from .facts import Atlas, Fact, Override
    from .journeys import block_minutes, great_circle_km
    from .lookup import LookupFailed
    from .places import City, find_city
    from .regions import region_names

__all__ = [
    "Atlas",
    "City",
    "Country",
    "Fact",
    "LookupFailed",
    "Override",
    "block_minutes",
    "find_city",
    "find_country",
    "great_circle_km",
    "region_names",
]

_HOME = {
    "Atlas": "facts",
    "City": "places",
    "Country": "countries",
    "Fact": "facts",
    "LookupFailed": "lookup",
    "Override": "facts",
    "block_minutes": "journeys",
    "find_city": "places",
    "find_country": "countries",
    "great_circle_km": "journeys",
    "region_names": "regions",
}


def __getattr__(name: str) -> Any:
    """Import a public name's module when the name is first used (PEP 562)."""
    if name not in _HOME:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_HOME[name]}"), name)
