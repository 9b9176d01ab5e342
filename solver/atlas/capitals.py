"""Which city was the capital on a day: `capitals.csv`, for states whose capital moved, or is not where they govern.

A row's kind is `capital`, or `seat` for another city in which the government or a part of it sits; its source says
which part. States without a row have the capital of `countries.csv` on every day.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cache

from .countries import countries
from .lookup import table
from .memberships import day


@dataclass(frozen=True, slots=True)
class Capital:
    """A city that was a capital, or (``seat``) seat of a government, on which days (both included), says who.

    Without a row, the days are open and the source is empty.
    """

    city: str
    seat: bool
    since: date | None = None
    until: date | None = None
    source: str = ""

    def holds(self, on: date) -> bool:
        """Tell whether a day lies inside."""
        return (self.since is None or self.since <= on) and (self.until is None or on <= self.until)


@cache
def dated_capitals() -> dict[str, tuple[Capital, ...]]:
    """Return the rows by alpha-2 code."""
    found: dict[str, list[Capital]] = {}
    for row in table("capitals.csv"):
        found.setdefault(row["country"], []).append(
            Capital(row["city"], row["kind"] == "seat", date.fromisoformat(row["valid_from"]), day(row["valid_to"]),
                    row["source"]))
    return {code: tuple(rows) for code, rows in found.items()}


def capitals_on(code: str, on: date) -> tuple[Capital, ...]:
    """Return the capital of a country (alpha-2) on a day, then other seats of its government."""
    held = [one for one in dated_capitals().get(code, ()) if one.holds(on)]
    if not any(not one.seat for one in held):
        held.append(Capital(countries()[code].capital, False))
    return tuple(sorted(held, key=lambda one: one.seat))
