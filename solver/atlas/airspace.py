"""Whose aircraft an airspace is closed to, and when: `airspace.csv`.

Every state aircraft needs a clearance to enter another state's airspace (Chicago Convention, article 3(c)); the rows
say where more than that is in the way. A row's airspace and aircraft are countries or sets of `sets.csv` (`eu`, `un`),
its aircraft `*` when nobody may fly. The kinds, from the mildest:

- `open`: nothing, whatever the rows for all say: the aircraft's state is the one that gives the leave there
- `conditional`: open on conditions, or dangerous; the source says which
- `permit`: closed, and opened to a single flight that is authorised; what is open to airlines alone is closed too
- `shut`: closed to all, the airspace's own state included; no permit helps: ash, or a war in which no envoy flew

A row of the kind `only` is about an airspace of nobody's, such as the air corridors to Berlin: open to the aircraft of
the states it lists, and to no others.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from typing import Literal, cast

from .lookup import table
from .memberships import day

Kind = Literal["open", "conditional", "permit", "shut"]
ANYONE = "*"
_STRENGTH: tuple[Kind, ...] = ("open", "conditional", "permit", "shut")


@dataclass(frozen=True, slots=True)
class Closure:
    """A row: which airspace is closed to whose aircraft, how firmly, on which days (both included), says who."""

    airspace: str
    aircraft: str
    kind: Kind
    since: date
    until: date | None
    source: str

    def holds(self, on: date) -> bool:
        """Tell whether a day lies inside."""
        return self.since <= on and (self.until is None or on <= self.until)


@dataclass(frozen=True, slots=True)
class Reserved:
    """A row of the kind `only`: an airspace for the aircraft of some states alone, on which days (both included)."""

    airspace: str
    aircraft: tuple[str, ...]
    since: date
    until: date | None
    source: str


@cache
def _rows() -> list[dict[str, str]]:
    return table("airspace.csv")


@cache
def _reserved() -> tuple[Reserved, ...]:
    return tuple(Reserved(row["airspace"], tuple(row["aircraft"].split("|")), date.fromisoformat(row["valid_from"]),
                          day(row["valid_to"]), row["source"]) for row in _rows() if row["kind"] == "only")


def reserved(space: str, aircraft: str | None, on: date) -> Reserved | None:
    """Return the row that keeps a state's aircraft (None: nobody's in particular) out of an airspace of nobody's."""
    return next((row for row in _reserved() if row.airspace == space and aircraft not in (None, *row.aircraft)
                 and row.since <= on and (row.until is None or on <= row.until)), None)


@cache
def closures() -> dict[tuple[str, str], tuple[Closure, ...]]:
    """Return the closures by (airspace, aircraft), as the rows name them."""
    found: dict[tuple[str, str], list[Closure]] = {}
    for row in _rows():
        if row["kind"] == "only":
            continue
        closure = Closure(row["airspace"], row["aircraft"], cast(Kind, row["kind"]),
                          date.fromisoformat(row["valid_from"]), day(row["valid_to"]), row["source"])
        found.setdefault((closure.airspace, closure.aircraft), []).append(closure)
    return {pair: tuple(rows) for pair, rows in found.items()}


@cache
def _sets() -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the sets that rows name as airspace and as aircraft (sets are in small letters, codes in capitals)."""
    airspaces = sorted({airspace for airspace, _ in closures() if airspace.islower()})
    aircraft = sorted({aircraft for _, aircraft in closures() if aircraft.islower()})
    return tuple(airspaces), tuple(aircraft)


def closure(place: str, aircraft: str | None, on: date, belongs: Callable[[str, str], bool]) -> Closure | None:
    """Return the firmest closure of a country's airspace to a state's aircraft (None: nobody's in particular).

    `belongs` tells whether a country is in a set on that day. A state's own aircraft are kept out by `shut` alone.
    """
    spaces, flyers = _sets()
    names = [place, *(name for name in spaces if (name, aircraft) in closures() and belongs(place, name))]
    planes = [ANYONE]
    if aircraft is not None:
        planes += [aircraft, *(name for name in flyers if belongs(aircraft, name))]
    found = [row for name in names for plane in planes for row in closures().get((name, plane), ()) if row.holds(on)]
    if aircraft == place or any(row.kind == "open" for row in found):
        found = [row for row in found if row.kind == "shut"]
    return max(found, key=lambda row: _STRENGTH.index(row.kind), default=None)


@cache
def _in_the_place_of() -> dict[str, tuple[Closure, ...]]:
    return {place: found for place in {airspace for airspace, _ in closures()}
            if (found := tuple(row for (airspace, _), rows in closures().items() for row in rows
                               if airspace == place and row.kind == "open"))}


def leave_of(place: str, on: date) -> str:
    """Return the state (alpha-2) that gives leave to fly over a country on a day: mostly the country itself."""
    return next((row.aircraft for row in _in_the_place_of().get(place, ()) if row.holds(on)), place)


@cache
def days_of_change() -> tuple[date, ...]:
    """Return the days on which some closure begins, or has ended, in order."""
    rows: list[Closure | Reserved] = [*(row for group in closures().values() for row in group), *_reserved()]
    return tuple(sorted({row.since for row in rows} | {row.until + timedelta(days=1) for row in rows if row.until}))
