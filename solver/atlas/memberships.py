"""Who belonged to what, and when: `memberships.csv`, and `sets.csv`, which says what each set means.

Dates are days; both ends are included, so that a state that left on the last of January has `valid_to` 31 January.
**Each set is complete (a closed world) from its `complete_from`, the day on which the set came to be; a state without
a row is "no", before that day too, when there was nothing to belong to.** Complete means: for the states that still
exist, those that answer for a former one, and the former ones with rows of their own (`predecessors`).
`neutral-traditional` has no `complete_from`: no list of neutral states can be complete, and a state without a row is
"unknown", or "no" while it belongs to an alliance without reservation.

"conditional" is for what holds with a reservation: participation frozen or suspended, controls lifted in part, a
neutrality declared but contested or without a binding act. The row's source says which.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from typing import Literal, cast

from .lookup import table

Value = Literal["yes", "no", "conditional", "unknown"]
ALLIANCES = ("nato", "csto", "warsaw-pact")
"""The sets whose members owe each other defence."""


@dataclass(frozen=True, slots=True)
class MemberSet:
    """A set of states: what being in it means, from which day it is complete (None: never), and its source."""

    name: str
    complete_from: date | None
    meaning: str
    source: str


@dataclass(frozen=True, slots=True)
class Membership:
    """A state's belonging over a span of days, both included; None is open."""

    value: Value
    since: date
    until: date | None
    source: str

    def holds(self, on: date) -> bool:
        """Tell whether a day lies inside."""
        return self.since <= on and (self.until is None or on <= self.until)


def day(text: str) -> date | None:
    """Return an ISO date, or None for an empty field."""
    return date.fromisoformat(text) if text else None


@cache
def member_sets() -> dict[str, MemberSet]:
    """Return every set by name."""
    return {
        row["set"]: MemberSet(row["set"], day(row["complete_from"]), row["meaning"], row["source"])
        for row in table("sets.csv")
    }


@cache
def days_of_change() -> tuple[date, ...]:
    """Return the days on which some membership begins, or has ended, in order."""
    spans = [span for rows in memberships().values() for span in rows]
    return tuple(sorted({span.since for span in spans} | {span.until + timedelta(days=1) for span in spans
                                                          if span.until}))


@cache
def memberships() -> dict[tuple[str, str], tuple[Membership, ...]]:
    """Return the rows of each (set, alpha-2 code), in the order of time."""
    found: dict[tuple[str, str], list[Membership]] = {}
    for row in table("memberships.csv"):
        span = Membership(
            cast(Value, row["value"]), date.fromisoformat(row["valid_from"]), day(row["valid_to"]), row["source"]
        )
        found.setdefault((row["set"], row["country"]), []).append(span)
    return {at: tuple(sorted(spans, key=lambda span: span.since)) for at, spans in found.items()}
