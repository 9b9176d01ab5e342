"""Which state a country of today belonged to: `predecessors.csv`, back to 1970.

Kyiv in 1985 lay in the Soviet Union: what is asked of Ukraine on that day is answered by the rows of the state that
stands for it in the tables (Russia for the Soviet Union, Serbia for Yugoslavia, Czechia for Czechoslovakia), unless the
country has rows of its own (Ukraine in the United Nations). A dependency was under a state whose memberships did not
cover it: its airspace is that state's, other facts are unknown. Germany before 3 October 1990 is the Federal Republic.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cache

from .lookup import table


@dataclass(frozen=True, slots=True)
class Predecessor:
    """The state a country belonged to: the code that answers for it, on which days (both included), says who."""

    state: str
    dependency: bool
    code: str
    since: date
    until: date
    source: str


@cache
def predecessors() -> dict[str, Predecessor]:
    """Return the predecessor of each country that had one, by alpha-2 code."""
    return {row["country"]: Predecessor(row["state"], row["kind"] == "dependency", row["answered_by"],
                                        date.fromisoformat(row["valid_from"]),
                                        date.fromisoformat(row["valid_to"]), row["source"])
            for row in table("predecessors.csv")}


def predecessor(code: str, on: date) -> Predecessor | None:
    """Return the state a country was part of on a day, None for a state of its own."""
    found = predecessors().get(code)
    return found if found and found.since <= on <= found.until else None


def answering(code: str, on: date) -> str:
    """Return the code that answers for a country on a day: its own, or its predecessor's."""
    found = predecessor(code, on)
    return found.code if found else code
