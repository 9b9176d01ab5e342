"""Who had sanctions in force against whom: `sanctions.csv`.

Measures of a state, of the EU (for its members while they are members) and of the Security Council (for all members of
the United Nations but the one concerned). "conditional" is for measures against single persons, goods or parties only.
The table holds what matters to the choice of a host; it is no list of all measures, and says "no" where it has no row.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from typing import cast

from .lookup import table
from .memberships import Value, day


@dataclass(frozen=True, slots=True)
class Sanction:
    """A row: who imposed measures on whom, on which days (both included), says who."""

    imposed_by: str
    against: str
    value: Value
    since: date
    until: date | None
    source: str

    def holds(self, on: date) -> bool:
        """Tell whether a day lies inside."""
        return self.since <= on and (self.until is None or on <= self.until)


@cache
def sanctions() -> tuple[Sanction, ...]:
    """Return every row."""
    return tuple(Sanction(row["imposed_by"], row["against"], cast(Value, row["value"]),
                          date.fromisoformat(row["valid_from"]), day(row["valid_to"]), row["source"])
                 for row in table("sanctions.csv"))


@cache
def days_of_change() -> tuple[date, ...]:
    """Return the days on which some measures begin, or have ended, in order."""
    return tuple(sorted({row.since for row in sanctions()} | {row.until + timedelta(days=1) for row in sanctions()
                                                              if row.until}))


def sanction(place: str, target: str, on: date, belongs: Callable[[str, str], bool]) -> Sanction | None:
    """Return the firmest measures in force of one country against another, its own before a set's.

    `belongs` tells whether a country is in a set on that day.
    """
    if place == target:
        return None
    found = [row for row in sanctions() if row.holds(on) and _is(row.imposed_by, place, belongs)
             and _is(row.against, target, belongs)]
    return min(found, key=lambda row: (row.value != "yes", row.imposed_by.islower(), row.imposed_by), default=None)


def _is(name: str, country: str, belongs: Callable[[str, str], bool]) -> bool:
    return name == country or (name.islower() and belongs(country, name))
