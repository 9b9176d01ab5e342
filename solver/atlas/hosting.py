"""Where leaders met before: `summits.csv`, for taking turns and for what is said of a place."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import cache

from .lookup import table


@dataclass(frozen=True, slots=True)
class Summit:
    """A meeting that was held: its days (both included), place, and the countries (alpha-2) that took part."""

    first: date
    last: date
    city: str
    country: str
    title: str
    participants: tuple[str, ...]
    source: str


@cache
def summits() -> tuple[Summit, ...]:
    """Return every summit on record, in the order of time. The list is a choice and not complete."""
    rows = [Summit(date.fromisoformat(row["first"]), date.fromisoformat(row["last"]), row["city"], row["country"],
                   row["title"], tuple(row["participants"].split("|")), row["source"]) for row in table("summits.csv")]
    return tuple(sorted(rows, key=lambda summit: summit.first))


def summits_in(country: str | None = None, first: date | None = None, last: date | None = None,
               parties: Iterable[str] = ()) -> list[Summit]:
    """Return the summits in a country that began on or after a day and ended by another, with all of some parties."""
    wanted = set(parties)
    return [summit for summit in summits()
            if country in (None, summit.country) and (first is None or summit.first >= first)
            and (last is None or summit.last <= last) and wanted <= set(summit.participants)]
