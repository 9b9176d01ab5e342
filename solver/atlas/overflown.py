"""Over which countries a straight flight leads: the outlines of `outlines.json`, looked at every 40 km.

The outlines (Natural Earth, 1:110 million) are good to some 25 km and leave out the smallest states. A corner cut by
less than 50 km, or a twentieth of a short way, does not count: one flies round it at no cost.
"""

from __future__ import annotations

import json
import math
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import pairwise
from pathlib import Path
from typing import Any

from .airports import rough_km
from .airways import space_of
from .gazetteer import City
from .predecessors import former_parts

EARTH_KM = 6371.0
STEP_KM = 40.0
CELL = 5
CORNER_KM, CORNER_SHARE = 50.0, 0.05
Point = tuple[float, float]
"""Latitude and longitude, in degrees."""


Edge = tuple[float, float, float, float]
"""A piece of an outline: from longitude and latitude to longitude and latitude."""


@dataclass(frozen=True, eq=False, slots=True)
class _Land:
    """One piece of a country: its code, the box around it, the edges of its outer ring and holes."""

    code: str
    west: float
    east: float
    south: float
    north: float
    edges: tuple[Edge, ...]


def outlines_text() -> str:
    """Return the file: TopoJSON with one object, ``countries``, each with its code."""
    return Path(__file__).with_name("outlines.json").read_text(encoding="utf-8")


@cache
def _lands() -> tuple[_Land, ...]:
    data = json.loads(outlines_text())
    (wide, high), (west, south) = data["transform"]["scale"], data["transform"]["translate"]
    arcs = [tuple(_unpacked(arc, wide, high, west, south)) for arc in data["arcs"]]
    found = []
    for shape in data["objects"]["countries"]["geometries"]:
        pieces = shape["arcs"] if shape["type"] == "MultiPolygon" else [shape["arcs"]]
        for piece in pieces:
            rings = [_unbroken([at for n in ring for at in (arcs[n] if n >= 0 else arcs[~n][::-1])]) for ring in piece]
            west_end = min(lon for lon, _ in rings[0])
            for shift in (0, -360) if max(lon for lon, _ in rings[0]) > 180 else (0, 360) if west_end < -180 else (0,):
                found.append(_land(shape["id"], [[(lon + shift, lat) for lon, lat in ring] for ring in rings]))
    return tuple(found)


def _land(code: str, rings: list[list[tuple[float, float]]]) -> _Land:
    lons, lats = zip(*rings[0], strict=True)
    edges = tuple((*here, *there) for ring in rings for here, there in pairwise([*ring, ring[0]]))
    return _Land(code, min(lons), max(lons), min(lats), max(lats), edges)


def _unbroken(ring: list[tuple[float, float]]) -> list[tuple[float, float]]:
    """Return a ring without a leap from one side of the map to the other, where it crosses the date line."""
    found = ring[:1]
    for lon, lat in ring[1:]:
        found.append((lon - 360 * round((lon - found[-1][0]) / 360), lat))
    return found


def _unpacked(arc: list[Any], wide: float, high: float, west: float, south: float) -> Iterator[tuple[float, float]]:
    """Yield the points of an arc, each of which the file gives as steps of a grid from the one before."""
    x = y = 0
    for dx, dy in arc:
        x, y = x + dx, y + dy
        yield x * wide + west, y * high + south


@cache
def _in_cell(row: int, column: int) -> tuple[_Land, ...]:
    """Return the lands that may lie in a square of the map of `CELL` degrees."""
    south, west = row * CELL, column * CELL
    return tuple(land for land in _lands() if land.west <= west + CELL and land.east >= west
                 and land.south <= south + CELL and land.north >= south)


@cache
def _by_latitude(land: _Land) -> dict[int, list[Edge]]:
    """Return the edges of a land by the degrees of latitude that they touch."""
    found: dict[int, list[Edge]] = {}
    for edge in land.edges:
        low, high = sorted((edge[1], edge[3]))
        for degree in range(math.floor(low), math.floor(high) + 1):
            found.setdefault(degree, []).append(edge)
    return found


def _holds(land: _Land, lat: float, lon: float) -> bool:
    """Tell whether a point lies in a piece of land (even-odd rule)."""
    odd = False
    for x, y, x2, y2 in _by_latitude(land).get(math.floor(lat), ()):
        if (y2 > lat) != (y > lat) and lon < (x - x2) * (lat - y2) / (y - y2) + x2:
            odd = not odd
    return odd


def _between(a: Point, b: Point) -> Iterator[Point]:
    """Yield points on the great circle from one place to another, both included."""
    km = rough_km(*a, *b)
    angle, steps = km / EARTH_KM, max(2, round(km / STEP_KM))
    if not 1e-6 < angle < math.pi - 1e-6:       # one place, or its antipode: any way would do
        yield from (a, b)
        return
    (x, y, z), (x2, y2, z2) = _vector(*a), _vector(*b)
    for n in range(steps + 1):
        p, q = math.sin((1 - n / steps) * angle), math.sin(n / steps * angle)
        east, north, up = p * x + q * x2, p * y + q * y2, p * z + q * z2
        yield math.degrees(math.atan2(up, math.hypot(east, north))), math.degrees(math.atan2(north, east))


def _vector(lat: float, lon: float) -> tuple[float, float, float]:
    lat, lon = math.radians(lat), math.radians(lon)
    return math.cos(lat) * math.cos(lon), math.cos(lat) * math.sin(lon), math.sin(lat)


@lru_cache(maxsize=1 << 14)
def overflown(a: Point, b: Point) -> tuple[str, ...]:
    """Return the airspaces of countries on the straight way between two points, in order; seas are not told.

    A country counts whole, but for one in which former states lie.
    """
    counts: dict[str, int] = {}
    looked = 0
    land: _Land | None = None
    for lat, lon in _between(a, b):
        looked += 1
        if land is None or not _holds(land, lat, lon):
            near = _in_cell(math.floor(lat / CELL), math.floor(lon / CELL))
            land = next((land for land in near if _holds(land, lat, lon)), None)
        if land is not None:
            code = land.code
            space = space_of(City("", code, "", lat, lon)) if code in former_parts() else code
            counts[space] = counts.get(space, 0) + 1
    least = min(CORNER_KM / STEP_KM, CORNER_SHARE * looked)
    return tuple(space for space, count in counts.items() if count > least)
