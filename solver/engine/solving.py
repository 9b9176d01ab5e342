"""The main question: the best schedules of a case, certified."""

from __future__ import annotations

from collections.abc import Sequence

from ..answer import Answer, CertificateError, GoalValue, Solution, Status
from ..case import Case
from ..goals import in_order
from ..measure import measure, unit
from ..schedule import Schedule, Verdict
from .goals import Objective, objective
from .model import Model
from .search import UNBOUNDED, Found, Limits, Search


def solve(case: Case, best: int = 1, limits: Limits | None = None) -> Answer:
    """The ``best`` schedules that differ in dates, venues or order, best first, each certified.

    Raises CertificateError when an independent check disagrees with the model, which is a bug of ours.
    """
    limits = limits or Limits()
    model = Model(case)
    order = in_order(case.scenario.goals)
    objectives = [objective(model, goal) for goal in order]
    search = Search(model, limits)
    search.state_order()
    solutions: list[Solution] = []
    complete, floor = False, None
    while len(solutions) < best and not search.stopped_by:
        found = search.best(objectives, floor)
        if found is None:
            complete = search.stopped_by is None
            break
        solutions.append(certified(case, model, objectives, found))
        free = [value for value, o in zip(found.values, objectives, strict=True) if o.variable is not None]
        floor = free[0] if free and found.proven else None
        if len(solutions) < best:
            search.forbid(solutions[-1].schedule)
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
    stats = {"solves": search.solves, "seconds in CP-SAT": round(search.wall, 3),
             "variables": len(model.cp.proto.variables), "constraints": len(model.cp.proto.constraints),
             "workers": search.workers}
    return Answer(case, status, tuple(solutions), order, complete, search.stopped_by,  # type: ignore[arg-type]
                  case.remarks, limits.seed, stats)


def certified(case: Case, model: Model, objectives: Sequence[Objective], found: Found) -> Solution:
    """A solution whose every rule and goal an independent check confirms. Raises CertificateError."""
    schedule = model.schedule(found.value)
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
