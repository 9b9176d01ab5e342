"""The main question: the best schedules of a case, certified."""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import replace
from math import sqrt
from typing import Literal

from ..answer import Answer, CertificateError, GoalValue, Solution, Status
from ..case import Case
from ..goals import in_order
from ..measure import measure, unit
from ..schedule import Schedule, Verdict
from .goals import Objective, objective
from .interrupting import keeping
from .model import Model
from .search import UNBOUNDED, Found, Limits, Search
from .starts import Start, first_start


def solve(case: Case, best: int = 1, limits: Limits | None = None) -> Answer:
    """The ``best`` schedules that differ in dates, venues or order, best first, each certified.

    Raises CertificateError when an independent check disagrees with the model, which is a bug of ours.
    """
    limits = limits or Limits()
    started = time.monotonic()
    order = in_order(case.scenario.goals)
    start = first_start(case, order, limits, started)
    late = limits.seconds is not None and _too_late(case, start, limits.seconds - (time.monotonic() - started))
    if start and (start.interrupted or late):
        return _only(case, start, limits, "interrupt" if start.interrupted else "time")
    try:
        model = Model(case)
        objectives = [objective(model, goal) for goal in order]
    except KeyboardInterrupt:
        if start is None:
            raise
        return _only(case, start, limits, "interrupt")
    search = Search(model, limits, started=started)
    search.state_order()
    solutions: list[Solution] = []
    complete, floor = False, None
    with keeping(search):
        while len(solutions) < best and not search.stopped_by:
            found = search.best(objectives, floor, None if solutions else start)
            if found is None:
                complete = search.stopped_by is None
                break
            solutions.append(certified(case, model, objectives, found))
            free = [value for value, o in zip(found.values, objectives, strict=True) if o.variable is not None]
            floor = free[0] if free and found.proven else None
            if len(solutions) < best:
                search.forbid(solutions[-1].schedule)
    if start and search.stopped_by and not solutions:
        solutions.append(certified(case, start.model, start.objectives, _at_best(start, objectives, search.bound)))
    if not solutions and complete:
        agrees = search.is_impossible()
        if agrees is False:
            raise CertificateError("one solve says that the scenario is impossible, a second one finds a schedule")
        complete = bool(agrees)
    status: Status = "unknown"
    if solutions:
        status = "optimal" if solutions[0].proven else "feasible"
    elif complete:
        status = "infeasible"
    return Answer(case, status, tuple(solutions), order, complete, search.stopped_by,  # type: ignore[arg-type]
                  case.remarks, limits.seed, search.stats())


def _too_late(case: Case, start: Start | None, left: float) -> bool:
    """Whether the time left is gone before the model of the whole case stands.

    Between the time for the smaller model, of as many pairs of meetings, and that for so many times the places.
    """
    return start is not None and left < 2 * start.building * sqrt(start.share(case))


def soon_found(case: Case, limits: Limits) -> Answer | None:
    """Some schedule of a case with many places to choose from, not proven; None where none is found shortly."""
    start = first_start(case, in_order(case.scenario.goals), limits, time.monotonic())
    return _only(case, start, limits, "interrupt" if start.interrupted else "time") if start else None


def begun(case: Case, start: Start) -> Solution:
    """A start's schedule, certified; nothing is known of its goals but what they reach."""
    return certified(case, start.model, start.objectives, _at_best(start, start.objectives, None))


def _only(case: Case, start: Start, limits: Limits, stopped: Literal["time", "interrupt"]) -> Answer:
    """The answer of a search that ended before the model of the whole case stood."""
    only = begun(case, start)
    return Answer(case, "feasible", (only,), in_order(case.scenario.goals), False, stopped, case.remarks, limits.seed)


def _at_best(start: Start, objectives: Sequence[Objective], bound: int | None) -> Found:
    """A start's schedule, with the bound that the search of the whole case left for the first objective."""
    values = start.found.values
    bounds = [value if o.variable is None else UNBOUNDED for value, o in zip(values, objectives, strict=True)]
    first = next((n for n, o in enumerate(objectives) if o.variable is not None), None)
    if first is not None and bound is not None:
        bounds[first] = min(bound, values[first])
    return replace(start.found, bounds=bounds, proven=False)


def certified(case: Case, model: Model, objectives: Sequence[Objective], found: Found) -> Solution:
    """A solution whose every rule and goal an independent check confirms. Raises CertificateError."""
    schedule = replace(model.schedule(found.value), case=case)
    verdicts = verdicts_on(case, schedule)
    for rule in case.rules:
        if rule.soft is None and verdicts[rule.name].kept is False:
            raise CertificateError(f"rule {rule.name} was posted, but its check says: {verdicts[rule.name].reason}")
    goals = []
    for o, value, bound in zip(objectives, found.values, found.bounds, strict=True):
        measured = measure(o.goal, schedule, verdicts)
        if bound == value and measured != o.read(value):
            raise CertificateError(f"goal {o.goal}: the model says {o.read(value)}, the schedule has {measured}")
        goals.append(GoalValue(o.goal, measured, None if bound == UNBOUNDED else o.read(bound), bound == value,
                               unit(o.goal, case)))
    return Solution(schedule, verdicts, tuple(goals))


def verdicts_on(case: Case, schedule: Schedule) -> dict[str, Verdict]:
    """What each rule that counts says of a schedule."""
    return {rule.name: rule.check(case, schedule) for rule in case.rules}
