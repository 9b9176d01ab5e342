"""Trade-offs: the exact Pareto front over goals, or over the parties' wishes, with its fairest points.

One model gives all points. Among the schedules that no point found so far is as good as in everything, the best one,
objective by objective, is on the front: whatever dominated it would be better in that order, and would not be excluded
either, since what excludes it would exclude this one too. So each search gives a new point, in ascending order of the
first objective, until there is none (J. Sylva and A. Crema, A method for finding the set of non-dominated vectors for
multiple objective integer linear programs, European Journal of Operational Research 158, 2004; lexicographic here).
"""

from __future__ import annotations

import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any, Literal

from ..answer import CertificateError, Solution, Status
from ..case import Case
from ..engine.goals import Objective, objective
from ..engine.interrupting import keeping
from ..engine.model import Model
from ..engine.search import Found, Limits, Search
from ..engine.solving import begun, certified
from ..engine.starts import Start, first_start
from ..errors import BadInput, Problem
from ..goals import Goal, in_order
from ..measure import Measured, measure, unit
from ..rules.base import Expr, Rule
from .fairness import leximin, nash, shares
from .parties import Party, lost, parties

Fairness = Literal["leximin", "nash"]


@dataclass(frozen=True)
class Axis:
    """One thing to be had less of: a goal, or what a party's broken wishes cost. ``of`` measures a schedule."""

    of_goal: Goal | None
    of_party: Party | None
    unit: str

    def of(self, solution: Solution) -> Measured:
        """What a schedule reaches."""
        if self.of_party is not None:
            return lost(self.of_party, solution.verdicts)
        assert self.of_goal is not None
        return measure(self.of_goal, solution.schedule, solution.verdicts)

    def __str__(self) -> str:
        return str(self.of_goal) if self.of_party is None else self.of_party.name


@dataclass(frozen=True)
class Point:
    """A point of the front with the schedule that reaches it, the best by the scenario's goals of those that do.

    ``values``: what it reaches on each axis; ``losses``: the same as whole numbers of which less is better.
    ``proven``: nothing is as good on every axis and better on one. ``fairest``: by which rules no point is fairer.
    """

    values: tuple[Measured, ...]
    losses: tuple[int, ...]
    solution: Solution
    proven: bool
    fairest: tuple[Fairness, ...] = ()


@dataclass(frozen=True)
class Front:
    """The answer. ``complete``: there are no other points, so the fairest of these are the fairest of all."""

    case: Case
    axes: tuple[Axis, ...]
    points: tuple[Point, ...]
    status: Status
    complete: bool
    stopped_by: str | None
    seed: int
    stats: dict[str, Any] = field(default_factory=dict, compare=False)

    def best(self, axis: int) -> Point:
        """The point that does best on an axis."""
        return min(self.points, key=lambda point: point.losses[axis])

    def worst(self, axis: int) -> Point:
        """The point that does worst on an axis."""
        return max(self.points, key=lambda point: point.losses[axis])


def goal_front(case: Case, goals: Sequence[Goal] = (), most: int | None = None, limits: Limits | None = None) -> Front:
    """The front over goals; without any, over those of the scenario's own that schedules can differ in.

    Raises BadInput when there are fewer than two, CertificateError when a check disagrees with the model.
    """
    order, limits, began = list(goals or in_order(case.scenario.goals)), limits or Limits(), time.monotonic()
    rest = [goal for goal in in_order(case.scenario.goals) if goal not in order]
    start = first_start(case, [*order, *rest], limits, began)
    model = _whole(case, start)
    wanted = [(goal, objective(model, goal)) for goal in order]
    if not goals:
        wanted = [(goal, entered) for goal, entered in wanted if entered.variable is not None]
    if len(wanted) < 2:
        has = f"only {wanted[0][0]}" if wanted else "none"
        raise BadInput(Problem("too-few-goals", f"a trade-off needs two goals that can change; there is {has}",
                               field="--goals", hint='name them, such as --goals "earliest end,least_travel worst"'))
    axes = [Axis(goal, None, unit(goal, case)) for goal, _ in wanted]
    return _front(case, model, axes, [entered for _, entered in wanted], most, Search(model, limits, began), start)


def party_front(case: Case, most: int | None = None, limits: Limits | None = None) -> Front:
    """The front over what the broken wishes of each party cost it (weight × amount).

    Raises BadInput when there are fewer than two parties, CertificateError when a check disagrees with the model.
    """
    sides = parties(case)
    if len(sides) < 2:
        has = f"all are {sides[0].name}'s" if sides else "there are none"
        raise BadInput(Problem("too-few-parties", f"a trade-off needs the wishes of two parties; {has}",
                               field="--parties", hint="give rules soft: and wish_of:"))
    limits, began = limits or Limits(), time.monotonic()
    start = first_start(case, in_order(case.scenario.goals), limits, began)
    model = _whole(case, start)
    entered = [_party_objective(model, party.rules) for party in sides]
    axes = [Axis(None, party, "penalty") for party in sides]
    return _front(case, model, axes, entered, most, Search(model, limits, began), start)


def _whole(case: Case, start: Start | None) -> Model:
    """The model of the whole case; that of a start, where Ctrl-C came first."""
    if start and start.interrupted:
        return start.model
    try:
        return Model(case)
    except KeyboardInterrupt:
        if start is None:
            raise
        return start.model


def _penalty(model: Model, rules: Sequence[Rule]) -> Expr:
    penalties = {rule.name: penalty for rule, penalty in model.penalties}
    total: Expr = sum(weight * amount for rule in rules for weight, amount in penalties[rule.name])
    return total


def _party_objective(model: Model, rules: Sequence[Rule]) -> Objective:
    total = _penalty(model, rules)

    def read(value: int) -> float:
        return value / model.scale

    if isinstance(total, int):
        return Objective(Goal("wishes"), None, total, read)
    variable = model.cp.new_int_var(0, 10**9, "")
    model.cp.add(variable == total)
    return Objective(Goal("wishes"), variable, 0, read)


def _front(case: Case, model: Model, axes: Sequence[Axis], entered: Sequence[Objective], most: int | None,
           search: Search, start: Start | None) -> Front:
    """All points, in the order of the first axis; ``most`` of them at the most.

    Where the search is stopped before it has one, a start's schedule is shown, of which nothing is proven.
    """
    if start and model is start.model:
        search.stopped_by = "interrupt"
    known = {o.goal for axis, o in zip(axes, entered, strict=True) if axis.of_goal is not None}
    ties = [objective(model, goal) for goal in in_order(case.scenario.goals) if goal not in known]
    search.state_order()
    walk = _Walk(case, model, search, axes, entered, ties)
    points: list[Point] = []
    with keeping(search):
        for point in walk.points():
            points.append(point)
            if len(points) == most:
                break
    if start and not points and search.stopped_by:
        points.append(_begun(case, axes, start))
    status: Status = "unknown"
    if points:
        status = "optimal" if all(point.proven for point in points) else "feasible"
    elif walk.exhausted:
        status = "infeasible"
    return Front(case, tuple(axes), tuple(_marked(points, by_share=axes[0].of_party is None)), status, walk.exhausted,
                 search.stopped_by, search.limits.seed,
                 {"solves": search.solves, "seconds in CP-SAT": round(search.wall, 3)})


def _begun(case: Case, axes: Sequence[Axis], start: Start) -> Point:
    """What a start's schedule reaches."""
    solution = begun(case, start)
    values = zip(start.objectives, start.found.values, strict=True)
    reached: dict[Goal | None, int] = {o.goal: value for o, value in values}
    losses = [start.found.value(_penalty(start.model, axis.of_party.rules)) if axis.of_party
              else reached[axis.of_goal] for axis in axes]
    return Point(tuple(axis.of(solution) for axis in axes), tuple(losses), solution, proven=False)


class _Walk:
    """Finds one point after the other. ``exhausted``: there are no more, two differently configured solves agree."""

    def __init__(self, case: Case, model: Model, search: Search, axes: Sequence[Axis], entered: Sequence[Objective],
                 ties: Sequence[Objective]) -> None:
        self.case, self.model, self.search = case, model, search
        self.axes, self.entered, self.ties = axes, entered, ties
        self.exhausted = False

    def points(self) -> Iterator[Point]:
        """Each point of the front, until there are no more or the search is stopped."""
        free = next((n for n, o in enumerate(self.entered) if o.variable is not None), None)
        floor: int | None = None
        while not self.search.stopped_by:
            found = self.search.best([*self.entered, *self.ties], floor)
            if found is None:
                self.exhausted = not self.search.stopped_by and self._no_more()
                return
            point = self._point(found)
            yield point
            if not point.proven:
                return
            self._exclude(point)
            floor = None if free is None else point.losses[free]

    def _no_more(self) -> bool:
        agrees = self.search.is_impossible()
        if agrees is False:
            raise CertificateError("one solve says that there are no more points, a second one finds another")
        return bool(agrees)

    def _point(self, found: Found) -> Point:
        count = len(self.entered)
        goals = [n for n in range(len(found.values)) if n >= count or self.axes[n].of_goal is not None]
        solution = certified(self.case, self.model, [[*self.entered, *self.ties][n] for n in goals], Found(
            [found.values[n] for n in goals], [found.bounds[n] for n in goals], found.value, found.proven))
        proven = found.values[:count] == found.bounds[:count]
        values = tuple(axis.of(solution) for axis in self.axes)
        for axis, o, loss, value in zip(self.axes, self.entered, found.values, values, strict=False):
            if proven and o.read(loss) != value:
                raise CertificateError(f"{axis}: the model says {o.read(loss)}, the schedule has {value}")
        return Point(values, tuple(found.values[:count]), solution, proven)

    def _exclude(self, point: Point) -> None:
        """From now on, be better than this point on one axis."""
        cp = self.model.cp
        better = []
        for o, loss in zip(self.entered, point.losses, strict=True):
            if o.variable is not None:
                less = cp.new_bool_var("")
                cp.add(o.variable <= loss - 1).only_enforce_if(less)
                better.append(less)
        cp.add_bool_or(better)


def _marked(points: Sequence[Point], by_share: bool) -> Iterator[Point]:
    """The points, the fairest marked: parties by what they lose, goals by their shares of the front's range."""
    if not points:
        return
    losses = shares([point.losses for point in points]) if by_share else [point.losses for point in points]
    fair: dict[Fairness, list[int]] = {"leximin": leximin(losses), "nash": nash(losses)}
    for n, point in enumerate(points):
        by = tuple(name for name, chosen in fair.items() if n in chosen)
        yield Point(point.values, point.losses, point.solution, point.proven, by)
