"""A coarse graph of the world's airspaces: `airways.csv`, and `sectors.csv` for large states.

Airspaces are nodes: a country, a part of a large one (`RU.south`), a former state (`DD`), or an open sea, over which
anyone may fly. The air corridors to Berlin are an airspace of nobody's too, until 1990 for the Allies alone. Which
state an airspace belonged to depends on the day (`predecessors`). Each row is a point on the way from one airspace into
another (degrees; general geography, to half a degree or so): a place on a land border, off a coast, where two seas
meet; or one off a cape that a sea bends round, which leads from the sea into itself. Inside an airspace aircraft fly
straight. It serves to find ways round closed airspaces and which states lie on a way; it is no chart, and knows no
flight levels, routes or ranges.
"""

from __future__ import annotations

import heapq
from collections import deque
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache
from itertools import count

from .airports import rough_km
from .countries import country_rows
from .gazetteer import City
from .lookup import table
from .predecessors import answering, called, successor

Open = Callable[[str], bool]
"""Whether an airspace may be flown through."""


@dataclass(frozen=True, slots=True)
class Crossing:
    """A point where one airspace meets another."""

    spaces: tuple[str, str]
    lat: float
    lon: float


@dataclass(frozen=True, slots=True)
class Way:
    """A way through the airspaces `spaces`, in order; `points` are the crossings between them."""

    spaces: tuple[str, ...]
    points: tuple[Crossing, ...]


Leg = tuple[City | Crossing, City | Crossing]
"""From a place to the next."""
Step = tuple[City | Crossing, str]
"""A place, and the airspace that leads on from it."""
_DEAR = 10
"""How many times its length a leg counts that one would rather not fly."""


@cache
def crossings() -> dict[str, tuple[Crossing, ...]]:
    """Return the crossings that lead out of each airspace."""
    found: dict[str, list[Crossing]] = {}
    for row in table("airways.csv"):
        if row["lat"]:
            crossing = Crossing((row["a"], row["b"]), float(row["lat"]), float(row["lon"]))
            for space in dict.fromkeys(crossing.spaces):
                found.setdefault(space, []).append(crossing)
    return {space: tuple(points) for space, points in found.items()}


@cache
def _beside() -> dict[str, tuple[str, ...]]:
    """Return the airspaces that each one touches."""
    return {space: tuple(dict.fromkeys(_other(point, space) for point in points))
            for space, points in crossings().items()}


def beside(space: str) -> tuple[str, ...]:
    """Return the airspaces that one touches."""
    return _beside().get(space, ())


@cache
def _sectors() -> dict[str, tuple[tuple[str, float, float], ...]]:
    """Return the parts of large states, with their middles; of divided countries, with towns on both sides."""
    found: dict[str, list[tuple[str, float, float]]] = {}
    for row in table("sectors.csv"):
        whose = successor(state(row["sector"]))
        found.setdefault(whose, []).append((row["sector"], float(row["lat"]), float(row["lon"])))
    return {code: tuple(parts) for code, parts in found.items()}


def state(space: str) -> str:
    """Return the country (alpha-2) of an airspace; empty for an open sea."""
    code = space.partition(".")[0]
    return code if code in country_rows() else ""


def space_called(space: str, on: date) -> str:
    """Return the name of an airspace on a day: a country's, with its part in brackets, or a sea's."""
    code, _, part = space.partition(".")
    words = (part or code).replace("-", " ")
    if not state(space):
        return words.title().replace(" Of ", " of ")
    return called(code, on) + (f" ({words})" if part else "")


def owner(space: str, on: date) -> str:
    """Return the state (alpha-2) whose airspace it was on a day, or that answers for it; empty for an open sea."""
    return answering(code, on) if (code := state(space)) else ""


def space_of(city: City) -> str:
    """Return the airspace over a city; the nearest part of a large state."""
    parts = _sectors().get(successor(city.country))
    if parts is None:
        return city.country
    return min(parts, key=lambda part: rough_km(city.lat, city.lon, part[1], part[2]))[0]


def land_neighbours(code: str, on: date) -> tuple[str, ...]:
    """Return the states that shared a land border with one on a day, in alphabetical order of their codes."""
    found = set()
    for row in table("airways.csv"):
        pair = [owner(row["a"], on), owner(row["b"], on)]
        if code in pair and "land border" in row["source"]:
            found |= set(pair) - {code}
    return tuple(sorted(found))


def seas(code: str, on: date) -> tuple[str, ...]:
    """Return the open seas that aircraft could reach from a state on a day without crossing another."""
    return tuple(sorted({other for space, others in _beside().items() if owner(space, on) == code
                         for other in others if not state(other) and not is_corridor(other)}))


def is_corridor(space: str) -> bool:
    """Tell whether an airspace of nobody's leads over the land of states."""
    return space.endswith("-corridors")


def reached(start: str, is_open: Open, until: str | None = None) -> frozenset[str]:
    """Return the airspaces that can be reached from one, itself included, whether it is open or not.

    Once `until` is among them, others may be missing.
    """
    seen, queue = {start}, deque([start])
    while queue and until not in seen:
        for space in beside(queue.popleft()):
            if space not in seen and is_open(space):
                seen.add(space)
                queue.append(space)
    return frozenset(seen)


def shortest(start: City, end: City, is_open: Open, dear: Collection[Leg] = ()) -> Way | None:
    """Return the shortest way between two cities through open airspaces, None without one.

    The airspaces over the two cities count as open. Dijkstra's algorithm over the crossings, led by the distance that
    is left (Hart, Nilsson and Raphael 1968); lengths are on a sphere. `dear` legs are flown where nothing else is open.
    """
    first, last = space_of(start), space_of(end)
    usable = cache(lambda space: space in (first, last) or is_open(space))
    best: dict[Step, float] = {}
    before: dict[Step, Step] = {}
    queue: list[tuple[float, int, float, Step]] = []
    turn = count()      # of two as near, the first to be reached

    def reach(step: Step, so_far: float, came: Step) -> None:
        here, there = came[0], step[0]
        km = so_far + rough_km(here.lat, here.lon, there.lat, there.lon) * (_DEAR if (here, there) in dear else 1)
        if km < best.get(step, float("inf")):
            best[step], before[step] = km, came
            left = rough_km(there.lat, there.lon, end.lat, end.lon)
            heapq.heappush(queue, (km + left, next(turn), km, step))

    best[start, first] = 0.0
    queue.append((0.0, next(turn), 0.0, (start, first)))
    while queue:
        _, _, km, step = heapq.heappop(queue)
        if km > best[step]:
            continue
        point, space = step
        if point == end:
            return _way(step, before)
        if space == last:
            reach((end, last), km, step)
        for further in _ahead(space, usable):
            if further[0] != point:
                reach(further, km, step)
    return None


def _ahead(space: str, usable: Open) -> Iterator[tuple[Crossing, str]]:
    """Yield the crossings out of an airspace, each with the airspace it leads into."""
    for point in crossings().get(space, ()):
        if usable(into := _other(point, space)):
            yield point, into


def _other(point: Crossing, space: str) -> str:
    return point.spaces[1] if point.spaces[0] == space else point.spaces[0]


def _way(last: Step, before: dict[Step, Step]) -> Way:
    steps = [last]
    while steps[-1] in before:
        steps.append(before[steps[-1]])
    steps.reverse()
    return Way(tuple(space for _, space in steps[:-1]), tuple(point for point, _ in steps[1:-1]
                                                             if isinstance(point, Crossing)))
