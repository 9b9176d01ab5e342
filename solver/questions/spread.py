"""Spread: a few good schedules as different as possible, within a stated loss of the best.

How far two schedules are apart is, in this order: the number of meetings whose venue differs (or that only one of the
two holds); then the number of pairs of meetings that come in the other order; then the days, in all, by which
meetings are moved. The first schedule is the best of all. Each next one is the farthest from those chosen before it,
that is, its least distance to any of them is the greatest there is, proven; among equally far ones it is the best by
the goals. (The greedy choice of farthest points: Gonzalez, Clustering to minimize the maximum intercluster distance,
Theoretical Computer Science 38, 1985.)
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations
from typing import Any, NamedTuple

from ..answer import Answer, CertificateError, Solution
from ..case import Case
from ..engine.goals import Objective, objective
from ..engine.interrupting import keeping
from ..engine.model import Model
from ..engine.search import UNBOUNDED, Limits, Search, set_domain
from ..engine.solving import certified
from ..goals import Goal, in_order
from ..measure import Measured
from ..schedule import Schedule
from .loss import Loss

DEFAULT_LOSS = "10%"


class Distance(NamedTuple):
    """How far two schedules are apart; compared part by part, the first deciding."""

    venues: int
    order: int
    days: int


@dataclass(frozen=True)
class Spread:
    """Schedules far apart. ``distances`` is the least distance of each to those before it; None for the first.

    ``worst`` gives the values that the goals may have, those alone that are bounded. ``proven``: no choice would have
    been farther, for each. The answer is complete when nothing within the loss differs from those listed.
    """

    answer: Answer
    loss: str
    worst: Mapping[Goal, Measured]
    distances: tuple[Distance | None, ...]
    proven: tuple[bool, ...]


def distance(one: Schedule, other: Schedule) -> Distance:
    """How far apart two schedules are."""
    names = one.case.open_meetings
    both = [name for name in names if one.held(name) and other.held(name)]
    venues = sum(one.held(name) != other.held(name) for name in names) + sum(
        one.sessions[name].venue != other.sessions[name].venue for name in both)
    order = sum(_earlier(one, a, b) * _earlier(other, a, b) < 0 for a, b in combinations(both, 2))
    days = sum(abs((one.sessions[name].first_day - other.sessions[name].first_day).days) for name in both)
    return Distance(venues, order, days)


def _earlier(schedule: Schedule, a: str, b: str) -> int:
    """1 when a starts before b, -1 after it, 0 together."""
    one, other = schedule.sessions[a].start, schedule.sessions[b].start
    return int(one < other) - int(one > other)


def spread(case: Case, number: int, loss: str = DEFAULT_LOSS, limits: Limits | None = None) -> Spread:
    """Up to ``number`` schedules, the best first, each as far from those before it as can be within the loss.

    Which losses can be written, and what they mean, says `Loss`. Raises BadInput when the loss suits no goal.
    """
    limits = limits or Limits()
    allowed = Loss(case, loss)
    model = Model(case)
    order = in_order(case.scenario.goals)
    objectives = [objective(model, goal) for goal in order]
    allowed.suits(objectives)
    search = Search(model, limits)
    search.state_order()
    found = search.best(objectives)
    if found is None:
        status = "infeasible" if search.stopped_by is None and search.is_impossible() else "unknown"
        answer = Answer(case, status, (), order, status == "infeasible", search.stopped_by,  # type: ignore[arg-type]
                        case.remarks, limits.seed)
        return Spread(answer, loss, {}, (), ())
    chosen = [certified(case, model, objectives, found)]
    worst = {}
    for o, most in allowed.worst(objectives, found.values, model.scale) if found.proven else ():
        domain = list(o.variable.proto.domain)
        set_domain(o.variable, [domain[0], most])
        worst[o.goal] = o.read(most)
    far = _Far(model, search, objectives)
    distances: list[Distance | None] = [None]
    proven = [chosen[0].proven]
    complete = False
    with keeping(search):
        while len(chosen) < number and not search.stopped_by:
            following = far.next(chosen)
            if following is None:
                complete = search.stopped_by is None
                break
            solution, sure = following
            distances.append(min(distance(solution.schedule, earlier.schedule) for earlier in chosen))
            proven.append(sure)
            chosen.append(solution)
    answer = Answer(case, "optimal" if proven[0] else "feasible", tuple(chosen), order, complete,
                    search.stopped_by, case.remarks, limits.seed,  # type: ignore[arg-type]
                    {"solves": search.solves, "seconds in CP-SAT": round(search.wall, 3)})
    return Spread(answer, loss, worst, tuple(distances[:len(chosen)]), tuple(proven[:len(chosen)]))


class _Far:
    """The model with the least distance to schedules chosen as one more objective, to be made as great as possible."""

    def __init__(self, model: Model, search: Search, objectives: Sequence[Objective]) -> None:
        self.model, self.search, self.objectives = model, search, objectives
        cp, case = model.cp, model.case
        meetings = len(case.open_meetings)
        pairs = meetings * (meetings - 1) // 2
        self.days = (len(list(case.clock.dates())) + 1) * meetings + 1
        self.pairs = (pairs + 1) * self.days        # what one venue weighs: more than all pairs and days together
        self.least = cp.new_int_var(0, (meetings + 1) * self.pairs, "least distance")
        self.minus = cp.new_int_var(-(meetings + 1) * self.pairs, 0, "")
        cp.add(self.minus == -self.least)
        self._measured = 0

    def next(self, chosen: Sequence[Solution]) -> tuple[Solution, bool] | None:
        """The schedule farthest from those chosen, and whether that is proven; None when none differs, or in time."""
        cp = self.model.cp
        for solution in chosen[self._measured:]:
            cp.add(self.least <= self._to(solution.schedule))
        self._measured = len(chosen)
        apart = Objective(Goal("nearest"), self.minus, 0, float)
        found = self.search.best([apart, *self.objectives])
        if found is None or found.values[0] == 0:
            return None
        sure = found.bounds[0] == found.values[0]
        rest = replace(found, values=found.values[1:], bounds=[UNBOUNDED] * len(self.objectives))
        solution = certified(self.model.case, self.model, self.objectives, rest)
        least = min(distance(solution.schedule, earlier.schedule) for earlier in chosen)
        if sure and self._weighed(least) != -found.values[0]:
            raise CertificateError(f"the model says that a schedule is {-found.values[0]} apart, it is {least}")
        return self._as_known(solution, chosen[0]), sure

    def _as_known(self, solution: Solution, best: Solution) -> Solution:
        """The goals with the best values as bounds: up to the first that is missed, those are known to be best."""
        goals, equal = [], True
        for mine, first in zip(solution.goals, best.goals, strict=True):
            bound = first.bound if equal else None
            proven = equal and first.proven and mine.value == first.value
            goals.append(replace(mine, bound=bound, proven=proven))
            equal = proven
        return replace(solution, goals=tuple(goals))

    def _weighed(self, apart: Distance) -> int:
        return apart.venues * self.pairs + apart.order * self.days + apart.days

    def _to(self, schedule: Schedule) -> Any:
        """The distance to a schedule, as an expression that is exact where it is made great."""
        cp, case = self.model.cp, self.model.case
        terms: list[Any] = []
        for name in case.open_meetings:
            slot = self.model.slots[name]
            if not schedule.held(name):
                terms.append(self.pairs * slot.held)
                continue
            session = schedule.sessions[name]
            there = [here for site, here in slot.at.items() if site.venue == session.venue] or [slot.held]
            terms.append(self.pairs * (1 - sum(there)))
            day = self.model.day(name, "start")
            moved = cp.new_int_var(0, self.days, "")
            cp.add_abs_equality(moved, day - case.clock.day_index(session.first_day))
            counted = cp.new_int_var(0, self.days, "")
            cp.add(counted <= moved)
            if slot.held is not True:
                cp.add(counted == 0).only_enforce_if(~slot.held)
            terms.append(counted)
        for a, b in combinations([n for n in case.open_meetings if schedule.held(n)], 2):
            sign = _earlier(schedule, a, b)
            if sign:
                terms.append(self.days * self._swapped(*((a, b) if sign > 0 else (b, a))))
        return sum(terms)

    def _swapped(self, first: str, then: str) -> Any:
        """A literal that can only be true when both are held and ``then`` starts before ``first``."""
        one, other = self.model.slots[first], self.model.slots[then]
        swapped = self.model.cp.new_bool_var("")
        self.model.cp.add(other.start < one.start).only_enforce_if(swapped)
        for slot in (one, other):
            if slot.held is not True:
                self.model.cp.add_implication(swapped, slot.held)
        return swapped
