"""Where the names of places stand on a map: beside their dots, and over no other dot or name."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

_ZOOMS = (1, 2, 4, 8, 16)
_SIDES = 8
_GAP = 3
"""Pixels between a dot and its name."""


class Dot(NamedTuple):
    """A place on the sheet: pixels from its middle, rightwards and downwards; its radius; its letters' size.

    ``names``: what it may be called, the best first. ``needed``: the last is written whatever it covers.
    """

    x: float
    y: float
    radius: float
    names: tuple[str, ...]
    size: int
    needed: bool


class Name(NamedTuple):
    """Where a name begins, ends or has its middle, in pixels from its dot; and how near one must look to read it."""

    name: str
    dx: float
    dy: float
    align: str
    near: int


_Box = tuple[float, float, float, float]
"""Left, top, right, bottom."""


def placed(dots: Sequence[Dot], width: float, height: float) -> list[Name | None]:
    """A place for each name, the first dots choosing first; None for those that have none however near one looks."""
    found: list[Name | None] = [None] * len(dots)
    for zoom in _ZOOMS:
        marks = [_round(dot, zoom) for dot in dots]
        taken = [_box(dot, name, zoom) for dot, name in zip(dots, found, strict=True) if name]
        for n, dot in enumerate(dots):
            if found[n] is not None:
                continue
            others = [*marks[:n], *marks[n + 1:], *taken]
            sides = list(_sides(dot, zoom))
            free = (name for name in sides if (zoom > 1 or _inside(_box(dot, name, zoom), width, height))
                    and not any(_meet(_box(dot, name, zoom), other) for other in others))
            if (name := next(free, sides[-_SIDES] if dot.needed else None)) is not None:
                found[n] = name
                taken.append(_box(dot, name, zoom))
    return found


def _sides(dot: Dot, zoom: int) -> Iterator[Name]:
    """Above or below, then beside, then slanting; what is needed stands above where it can, what is not, below."""
    away, beside = dot.radius + _GAP + dot.size / 2, dot.radius + _GAP + 1
    first = -away if dot.needed else away
    for name in dot.names:
        yield Name(name, 0, first, "center", zoom)
        yield Name(name, 0, -first, "center", zoom)
        yield Name(name, beside, 0, "left", zoom)
        yield Name(name, -beside, 0, "right", zoom)
        for dy in (away, -away):
            yield Name(name, -dot.radius, dy, "left", zoom)
            yield Name(name, dot.radius, dy, "right", zoom)


def _box(dot: Dot, name: Name, zoom: int) -> _Box:
    long = 0.56 * dot.size * len(name.name)
    left = dot.x * zoom + name.dx - {"left": 0, "center": long / 2, "right": long}[name.align]
    middle = dot.y * zoom + name.dy
    half = 0.4 * dot.size           # no letter fills its line
    return left, middle - half, left + long, middle + half


def _round(dot: Dot, zoom: int) -> _Box:
    x, y = dot.x * zoom, dot.y * zoom
    return x - dot.radius, y - dot.radius, x + dot.radius, y + dot.radius


def _inside(box: _Box, width: float, height: float) -> bool:
    return box[0] >= -width / 2 and box[2] <= width / 2 and box[1] >= -height / 2 and box[3] <= height / 2


def _meet(one: _Box, other: _Box) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]
