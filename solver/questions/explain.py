"""Explain: why a scenario is impossible and what would have to give; or which rules bind and which have room."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from copy import copy
from dataclasses import dataclass, field, replace
from typing import Any

from ..answer import Answer, Solution, Status
from ..case import Case
from ..engine.interrupting import OutOfTime, keeping
from ..engine.search import Limits
from ..engine.solving import solve, soon_found
from ..rules.base import Rule
from .conflicts import Conflict, Conflicts, conflicts
from .quick import Trouble, troubles
from .repairs import Repair, Repairs, repairs
from .room import Room, Rooms


@dataclass(frozen=True, slots=True)
class Standing:
    """How a rule stands in a possible scenario. ``binds``: without it something better would be possible (None: not
    known); ``without`` is then the best schedule. ``rooms`` has an entry for each number of the rule.
    """

    rule: Rule
    binds: bool | None
    without: Solution | None
    rooms: tuple[Room, ...]


@dataclass(frozen=True)
class Explanation:
    """The answer to `explain`: of an impossible case conflicts and repairs, of a possible one how each rule stands.

    ``troubles`` were found before solving. ``conflicts_complete``, ``repairs_complete``: there are no others.
    ``stopped_by`` says what cut the work short, if anything did.
    """

    case: Case
    status: Status
    troubles: tuple[Trouble, ...]
    conflicts: tuple[Conflict, ...] = ()
    repairs: tuple[Repair, ...] = ()
    conflicts_complete: bool = True
    repairs_complete: bool = True
    best: Solution | None = None
    standings: tuple[Standing, ...] = ()
    stopped_by: str | None = None
    seed: int = 0
    stats: dict[str, Any] = field(default_factory=dict, compare=False)


Told = Callable[[str], None]
"""Hears what is done now."""


def nobody(doing: str) -> None:
    """Nobody is told."""


def explain(case: Case, most: int = 5, limits: Limits | None = None, told: Told = nobody) -> Explanation:
    """The conflicts and repairs (``most`` of each) of an impossible case; of a possible one, what binds and has room.

    With a time limit, conflicts may take half of what is left, then repairs the rest.
    """
    clock = _Clock(limits or Limits())
    found = _explained(case, most, clock, told)
    return replace(found, stats={"seconds": round(clock.spent(), 3)})


def _explained(case: Case, most: int, clock: _Clock, told: Told) -> Explanation:
    seed = clock.limits.seed
    told("looking for what clashes")
    first = soon_found(case, clock.left())      # what is possible has no conflicts
    quick = troubles(case) if first is None else ()
    found = conflicts(case, most, clock.left(0.5)) if first is None else Conflicts((), True)
    if found.found:
        return _impossible(case, quick, found, most, clock)
    if found.stopped_by == "interrupt":
        return Explanation(case, "unknown", quick, stopped_by="interrupt", seed=seed)
    answer = solve(case, 1, clock.left()) if first is None or first.stopped_by != "interrupt" else first
    if first and answer.status == "unknown":
        answer = replace(first, stopped_by=answer.stopped_by)
    if not answer.solutions:
        if answer.status == "infeasible":
            return _impossible(case, quick, found, most, clock)
        return Explanation(case, answer.status, quick, stopped_by=answer.stopped_by or "time", seed=seed)
    best = answer.solutions[0]
    standings, stopped_by = _standings(case, best, clock, told) if best.proven else ((), answer.stopped_by)
    return Explanation(case, answer.status, quick, best=best, standings=standings,
                       stopped_by=answer.stopped_by or stopped_by, seed=seed)


BRIEFLY = 10.0
"""Seconds that `solve` spends on why a scenario is impossible."""


def why_impossible(case: Case, seed: int = 0) -> Explanation:
    """The first conflict and the cheapest repairs of a case known to be impossible, as far as a short time allows."""
    clock = _Clock(Limits(BRIEFLY, seed))
    return _impossible(case, (), conflicts(case, 1, clock.left(0.5)), 3, clock)


def _impossible(case: Case, quick: tuple[Trouble, ...], found: Conflicts, most: int, clock: _Clock) -> Explanation:
    mended = Repairs((), False)
    clock.stopped_by = found.stopped_by
    if found.stopped_by != "interrupt":
        with keeping(clock):
            mended = repairs(case, most, clock.left())
    return Explanation(case, "infeasible", quick, found.found, mended.found, found.complete, mended.complete,
                       stopped_by=mended.stopped_by or clock.stopped_by, seed=clock.limits.seed)


AT_LENGTH = 20.0
"""Seconds that a report spends on how the rules of one answer stand."""


def explain_answer(found: Answer, most: int = 5, seconds: float = AT_LENGTH,
                   told: Told = nobody) -> Explanation:
    """What `explain` says of a case that was solved already, as far as a short time allows; ``told`` hears each step.
    """
    case, clock = found.case, _Clock(Limits(seconds, found.seed))
    if found.status == "infeasible":
        told("looking for what clashes")
        return _impossible(case, (), conflicts(case, most, clock.left(0.5)), most, clock)
    best = found.solutions[0] if found.solutions else None
    standings, stopped_by = _standings(case, best, clock, told) if best and best.proven else ((), found.stopped_by)
    return Explanation(case, found.status, (), best=best, standings=standings, stopped_by=stopped_by, seed=found.seed)


# --- possible -------------------------------------------------------------------------------------------------------
def _standings(case: Case, best: Solution, clock: _Clock,
               told: Told) -> tuple[tuple[Standing, ...], str | None]:
    """How each rule stands, and what cut this short."""
    found: list[Standing] = []
    with keeping(clock):
        rooms = Rooms(case, clock.left())
        for n, rule in enumerate(case.rules, start=1):
            told(f"how rule {n} of {len(case.rules)} stands")
            found.append(_standing(case, best, rule, rooms, clock))
    unknown = [Standing(rule, None, None, ()) for rule in case.rules[len(found):]]
    return (*found, *unknown), clock.stopped_by


def _standing(case: Case, best: Solution, rule: Rule, rooms: Rooms, clock: _Clock) -> Standing:
    without = None
    binds = rooms.binds(rule)
    if binds:
        answer = solve(_without(case, rule), 1, clock.left())
        if not answer.solutions or not answer.solutions[0].proven:
            raise OutOfTime(answer.stopped_by)
        without = answer.solutions[0]
        binds = rule.soft is None or _is_better(best, without, rule)
    return Standing(rule, binds, without if binds else None, rooms.of(rule))


def _is_better(best: Solution, without: Solution, rule: Rule) -> bool:
    """Whether leaving out a wish makes something better than only its own penalty not being counted."""
    own = (rule.soft or 0) * best.verdicts[rule.name].amount
    for mine, other in zip(best.goals, without.goals, strict=True):
        was = mine.value - own if mine.goal.kind == "wishes" and isinstance(mine.value, float | int) else mine.value
        if was != other.value and not (isinstance(was, float) and isinstance(other.value, float | int)
                                       and abs(was - other.value) < 0.005):
            return True
    return False


def _without(case: Case, rule: Rule) -> Case:
    fewer = copy(case)
    fewer.rules = tuple(other for other in case.rules if other is not rule)
    return fewer


class _Clock:
    """The time that is left of some limits, and what ended the work before that, if anything did."""

    def __init__(self, limits: Limits) -> None:
        self.limits = limits
        self.stopped_by: str | None = None
        self._began = time.monotonic()

    def left(self, share: float = 1.0) -> Limits:
        """The limits for what comes next, or a share of them."""
        if self.limits.seconds is None:
            return self.limits
        return replace(self.limits, seconds=share * max(0.0, self.limits.seconds - self.spent()))

    def spent(self) -> float:
        """The seconds since the beginning."""
        return time.monotonic() - self._began


def rules_named(case: Case, conflict: Conflict) -> Iterator[Rule]:
    """The rules of a conflict, those always on after the others."""
    by_name = {rule.name: rule for rule in case.rules}
    for name in (*conflict.rules, *conflict.always_on):
        if name in by_name:
            yield by_name[name]
