"""Repairs: the cheapest changes that make an impossible scenario possible.

Each is made in the file's own data and solved from scratch, so that it is shown with the best schedule it opens, or
not at all. What changes cost is in `prices`, how the cheapest are found in `cheapest`.
"""

from __future__ import annotations

from dataclasses import dataclass
from zoneinfo import ZoneInfo

from ..answer import Solution
from ..case import Case
from ..engine.probing import Prober, beyond
from ..engine.search import Limits, Search
from ..engine.solving import solve
from ..errors import BadInput
from .changes import Change, applied, further, is_count
from .cheapest import Priced
from .prices import A_DAY, price


@dataclass(frozen=True, slots=True)
class Repair:
    """Changes that make the scenario possible, their price in days, and the best schedule they open.

    ``proven``: no cheaper change exists, but for those that touch all that an earlier repair touches.
    """

    changes: tuple[Change, ...]
    cost: float
    solution: Solution
    case: Case
    """The scenario as repaired."""
    proven: bool = True


@dataclass(frozen=True, slots=True)
class Repairs:
    """Repairs, cheapest first. ``complete``: there are no others; ``stopped_by`` says what ended the search early."""

    found: tuple[Repair, ...]
    complete: bool
    stopped_by: str | None = None


def repairs(case: Case, most: int = 5, limits: Limits | None = None) -> Repairs:
    """The cheapest repairs, none of which touches all that another touches, each proven by a solve from scratch."""
    found: list[Repair] = []
    priced = Priced(Prober(case, limits, beyond(case)))
    search = priced.prober.search
    complete = True
    for changes, proven in priced.cheapest():
        left = search.left()
        share = left if left is None or not search.large else left / (most - len(found))
        settled = _settled(case, changes, search, Limits(share, search.limits.seed))
        if settled is not None:
            changes, changed, solution = settled
            cost = sum(price(case, change) for change in changes) / A_DAY
            found.append(Repair(changes, cost, solution, changed, proven))
        if search.stopped_by or len(found) == most:
            complete = False
            break
    return Repairs(tuple(sorted(found, key=_ranked)), complete and search.stopped_by is None, search.stopped_by)


Settled = tuple[tuple[Change, ...], Case, Solution]


def _settled(case: Case, changes: tuple[Change, ...], search: Search, limits: Limits) -> Settled | None:
    """Changes that a solve from scratch proves to work, with what they open; None when they do not.

    The model's days have 24 hours. Where summer time makes one longer or shorter, a date may have to move a day more,
    a time an hour, or so much less will do, which is tried.
    """
    worked = _tried(case, changes, search, limits)
    if not _days_differ(case):
        return worked
    an_hour = max(1, 60 // case.clock.minutes)
    for n, change in enumerate(changes):
        if change.kind != "number" or is_count(change.number or "", change.old):
            continue
        for more in range(1, an_hour + 1):
            if worked is None:
                worked = _tried(case, (*changes[:n], further(case, change, more), *changes[n + 1:]), search, limits)
            elif not change.by or not (less := further(case, worked[0][n], -1)).by:
                break
            elif better := _tried(case, (*worked[0][:n], less, *worked[0][n + 1:]), search, limits):
                worked = better
            else:
                break
    return worked


def _tried(case: Case, changes: tuple[Change, ...], search: Search, limits: Limits) -> Settled | None:
    try:
        changed = applied(case, changes)
    except BadInput:        # a number moved so far that the file says nonsense: no repair
        return None
    answer = solve(changed, 1, limits)
    if answer.stopped_by == "interrupt" or not answer.solutions:
        search.stopped_by = search.stopped_by or answer.stopped_by
    return (changes, changed, answer.solutions[0]) if answer.solutions else None


def _days_differ(case: Case) -> bool:
    """Whether some day of the calendar has more or fewer than 24 hours somewhere."""
    zones = {case.zone, *map(case.venue_zone, case.venues), *map(case.zone_of, case.scenario.principals)}
    return not case.clock.daily and any(isinstance(case.clock.offsets(zone), ZoneInfo) for zone in zones)


def _ranked(repair: Repair) -> tuple[object, ...]:
    return repair.cost, len(repair.changes), [change.sentence() for change in repair.changes]
