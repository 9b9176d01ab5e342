"""The nearest schedule that keeps the rules, after something changed.

Nearness counts, the first deciding: confirmed meetings that move, meetings that were planned and are no longer held,
meetings that move (in time or place) or are added, venues that change, days that meetings move, how far they are from
their times of day, rooms that change; the scenario's own goals come last. Held meetings are past and never move.
Confirmed starts are wishes here, outermost of all: one moves only when two differently configured solves agree that
nothing else works, and the conflicts that its start is part of say why.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from ..answer import CertificateError, Solution, Status
from ..case import Case
from ..checking import check
from ..engine.goals import Objective, objective
from ..engine.search import Found, Limits, Search, set_domain
from ..engine.solving import certified
from ..goals import in_order
from ..rules.base import Rule
from ..schedule import Verdict
from .conflicts import Conflicts, conflicts
from .earlier import Earlier
from .moves import Move, moves
from .nearness import LEVELS, Distance, counted_up, first_near, pin_name


@dataclass(frozen=True)
class Nearest:
    """The answer. ``broke``: the hard rules that the earlier schedule breaks now, with what their checks say.

    ``distance``: the counts of `LEVELS`, None without a schedule; ``proven``: for each, whether none is less (those
    before it given). ``conflicts``: why nothing works, or why the confirmed meetings in ``given_way`` had to move.
    ``remarks``: what the earlier schedule has that the scenario has no more.
    """

    case: Case
    earlier: Earlier
    broke: tuple[tuple[Rule, Verdict], ...]
    status: Status
    solution: Solution | None = None
    moves: tuple[Move, ...] = ()
    distance: tuple[int, ...] | None = None
    proven: tuple[bool, ...] = ()
    given_way: tuple[str, ...] = ()
    conflicts: Conflicts | None = None
    stopped_by: str | None = None
    seed: int = 0
    remarks: tuple[str, ...] = ()
    stats: dict[str, Any] = field(default_factory=dict, compare=False)

    @property
    def moved(self) -> tuple[Move, ...]:
        """The meetings that do not stay as they were."""
        return tuple(move for move in self.moves if move.kind != "stays")


def nearest(case: Case, earlier: Earlier, limits: Limits | None = None, most: int = 5) -> Nearest:
    """The schedule nearest to an earlier one, certified, with ``most`` conflicts where they are needed.

    Raises CertificateError when an independent check disagrees with the model.
    """
    limits = limits or Limits()
    verdicts = check(case, earlier.schedule)
    broke = tuple((rule, verdicts[rule.name]) for rule in case.rules
                  if rule.soft is None and verdicts[rule.name].kept is False)
    distance = Distance(case, earlier)
    search = Search(distance.model, limits)
    ties = [objective(distance.model, goal) for goal in in_order(case.scenario.goals)]
    distance.hint()
    first = first_near(search, distance.levels, ties)
    search.state_order()
    with counted_up(search, distance.levels[:3], first):
        found = search.best([*distance.levels, *ties])
    if found is None and first is not None and search.stopped_by:
        found = replace(first, proven=False)
    status: Status = "unknown"
    answer: dict[str, Any] = {}
    if found is not None:
        status = "optimal" if found.values == found.bounds and not search.stopped_by else "feasible"
        answer = _answer(distance, found, ties)
        if answer["given_way"]:
            sure = answer["proven"][0] and _needed(distance, search, found.values[0])
            answer["proven"] = (sure, *answer["proven"][1:])
            status = status if sure else "feasible"
            answer["conflicts"] = _blame(case, answer["given_way"], _left(search), most) if sure else None
    elif not search.stopped_by and _agreed(search, "no schedule exists"):
        status = "infeasible"
        answer["conflicts"] = conflicts(distance.free, most, _left(search))
    stats = {"solves": search.solves, "seconds in CP-SAT": round(search.wall, 3)}
    stopped_by = search.stopped_by or (answer["conflicts"].stopped_by if answer.get("conflicts") else None)
    return Nearest(case, earlier, broke, status, **answer, stopped_by=stopped_by, seed=limits.seed,
                   remarks=(*case.remarks, *earlier.remarks), stats=stats)


def _left(search: Search) -> Limits:
    return Limits(search.left(), search.limits.seed)


def _agreed(search: Search, what: str) -> bool:
    agrees = search.is_impossible()
    if agrees is False:
        raise CertificateError(f"one solve says that {what}, a second one finds one")
    return bool(agrees)


def _needed(distance: Distance, search: Search, count: int) -> bool:
    """Whether a second solve agrees that fewer confirmed meetings than ``count`` cannot move."""
    variable = distance.levels[0].variable
    domain = list(variable.proto.domain)
    set_domain(variable, [0, count - 1])
    try:
        return _agreed(search, "no schedule moves fewer confirmed meetings")
    finally:
        set_domain(variable, domain)


def _blame(case: Case, given_way: Sequence[str], limits: Limits, most: int) -> Conflicts:
    """The conflicts that the confirmed starts of some meetings are part of."""
    found = conflicts(case, 4 * most, limits)
    pins = {pin_name(name) for name in given_way}
    about = [conflict for conflict in found.found if pins & set(conflict.rules)]
    return Conflicts(tuple(about[:most]), found.complete and len(about) <= most, found.stopped_by)


def _answer(distance: Distance, found: Found, ties: Sequence[Objective]) -> dict[str, Any]:
    """The schedule found, certified, and how far it is, counted anew without the model."""
    case, earlier, count = distance.case, distance.earlier, len(distance.levels)
    solution = certified(distance.free, distance.model, ties, Found(
        found.values[count:], found.bounds[count:], found.value, found.proven))
    solution = Solution(solution.schedule, check(case, solution.schedule), solution.goals)
    broken = {rule.name for rule in case.rules if rule.soft is None and solution.verdicts[rule.name].kept is False}
    given_way = tuple(name for name in distance.pins
                      if pin_name(name) in broken or not solution.schedule.held(name))
    if stray := broken - {pin_name(name) for name in distance.pins}:
        raise CertificateError(f"rules {sorted(stray)} were posted, but their checks fail")
    made = moves(case, earlier, solution.schedule, given_way)
    kinds = [move.kind for move in made]
    counted = (len(given_way), kinds.count("dropped"), kinds.count("moved") + kinds.count("added"),
               sum(move.elsewhere for move in made), sum(abs(move.days) for move in made),
               sum(move.minutes for move in made), sum(move.next_door for move in made))
    proven = tuple(value == bound for value, bound in zip(found.values[:count], found.bounds[:count], strict=True))
    for name, mine, theirs, sure in zip(LEVELS, counted, found.values, proven, strict=False):
        if sure and mine != theirs:
            raise CertificateError(f"{name}: the model says {theirs}, the schedule has {mine}")
    return {"solution": solution, "moves": made, "distance": counted, "proven": proven, "given_way": given_way}
