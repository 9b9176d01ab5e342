"""How far, and how long in the air."""

from __future__ import annotations

import math
from functools import cache, lru_cache
from typing import Any, Protocol

CRUISE_KM_PER_HOUR = 850
TAXI_AND_CLIMB_MINUTES = 30


class Located(Protocol):
    """Anything with coordinates in degrees: a City, a venue."""

    @property
    def lat(self) -> float: ...

    @property
    def lon(self) -> float: ...


@cache
def _ellipsoid() -> Any:
    """Return the WGS 84 ellipsoid; imported when first used."""
    from geographiclib.geodesic import Geodesic

    return Geodesic.WGS84


def great_circle_km(a: Located, b: Located) -> float:
    """Return the shortest distance over the ground in km (WGS 84 geodesic: Karney 2013, by GeographicLib)."""
    return _geodesic_km(a.lat, a.lon, b.lat, b.lon)


@lru_cache(maxsize=65536)
def _geodesic_km(lat: float, lon: float, to_lat: float, to_lon: float) -> float:
    return float(_ellipsoid().Inverse(lat, lon, to_lat, to_lon)["s12"]) / 1000


def block_minutes(km: float) -> int:
    """Return a flight's block time in whole minutes, rounded up: km / 850 hours and half an hour (the design's rule).

    The half hour is for taxiing, climb and approach, so the formula is for flights: two places in one city need
    another. Raises ValueError for a distance that is negative or not finite.
    """
    if not (math.isfinite(km) and km >= 0):
        raise ValueError(f"a distance cannot be {km} km")
    return math.ceil(km * 60 / CRUISE_KM_PER_HOUR + TAXI_AND_CLIMB_MINUTES)
