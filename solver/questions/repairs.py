"""Repairs: the cheapest changes that make an impossible scenario possible.

Each is made in the file's own data and solved from scratch, so that it is shown with the best schedule it opens, or
not at all. What changes cost is in `prices`, how the cheapest are found in `cheapest`.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import product
from zoneinfo import ZoneInfo

from ..answer import Solution
from ..case import Case
from ..engine.interrupting import keeping
from ..engine.probing import Prober, beyond
from ..engine.search import Limits, Search
from ..engine.solving import solve
from ..errors import BadInput
from .changes import Change, applied, further, is_count, units
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
    priced = Priced(Prober(case, limits, beyond(case), giving=True))
    search = priced.prober.search
    complete = True

    def settle(changes: tuple[Change, ...]) -> Settled | None:
        left = search.left()
        share = left if left is None or not search.large else left / (most - len(found))
        return _settled(case, changes, search, Limits(share, search.limits.seed, many=True))

    with keeping(search):
        for (changes, changed, solution), proven in priced.cheapest(settle):
            if not any(_touched(other.changes) <= _touched(changes) for other in found):
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
    a time an hour; then, or as it is, less of the changes may do.
    """
    worked = _tried(case, changes, search, limits)
    if not _days_differ(case):
        return worked
    numbers = [n for n, change in enumerate(changes)
               if change.kind == "number" and not is_count(change.number or "", change.old)]
    an_hour = max(1, 60 // case.clock.minutes)
    for n, more in product(numbers, range(1, an_hour + 1)):
        worked = worked or _tried(case, _replaced(changes, n, further(case, changes[n], more)), search, limits)
    for n in reversed(numbers):     # from the last, as a change of which nothing is left goes
        worked = worked and _least(case, worked, n, search, limits)
    return worked


def _least(case: Case, worked: Settled, n: int, search: Search, limits: Limits) -> Settled:
    """The least of one change that still works: steps that double while they work, then halve."""
    step, growing = 1, True
    while step and len(worked[0]) > n and (left := units(case, worked[0][n])):
        less = further(case, worked[0][n], -min(step, left))
        if better := _tried(case, _replaced(worked[0], n, less), search, limits):
            if not less.by:
                return better
            worked = better
        else:
            growing = False
        step = step * 2 if growing else step // 2
    return worked


def _replaced(changes: tuple[Change, ...], n: int, change: Change) -> tuple[Change, ...]:
    """The changes with another for one of them, or without it when nothing is left of it."""
    return (*changes[:n], *([change] if change.by else []), *changes[n + 1:])


def _tried(case: Case, changes: tuple[Change, ...], search: Search, limits: Limits) -> Settled | None:
    try:
        changed = applied(case, changes)
    except BadInput:        # a number moved so far that the file says nonsense: no repair
        return None
    answer = solve(changed, 1, limits)
    if answer.stopped_by == "interrupt" or not answer.solutions:
        search.stopped_by = search.stopped_by or answer.stopped_by
    return (changes, changed, answer.solutions[0]) if answer.solutions else None


def _touched(changes: tuple[Change, ...]) -> set[tuple[object, ...]]:
    return {(change.rule, change.kind, change.number, change.place) for change in changes}


def _days_differ(case: Case) -> bool:
    """Whether some day of the calendar has more or fewer than 24 hours somewhere."""
    zones = {case.zone, *map(case.venue_zone, case.venues), *map(case.zone_of, case.scenario.principals)}
    return not case.clock.daily and any(isinstance(case.clock.offsets(zone), ZoneInfo) for zone in zones)


def _ranked(repair: Repair) -> tuple[object, ...]:
    return repair.cost, len(repair.changes), [change.sentence() for change in repair.changes]
