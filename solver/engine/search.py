"""Searching a model: one objective at a time, within a time limit, interruptible, and the same every time."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from math import isfinite
from typing import TYPE_CHECKING, Any

from ortools.sat.python import cp_model

from ..rules.base import Expr, Literal
from ..schedule import Schedule
from .goals import Objective
from .interrupting import in_an_instant, interruptible
from .model import Model

if TYPE_CHECKING:
    from .starts import Start

LARGE = 2_000
"""Variables and constraints beyond which a model is searched by several workers, and ties are not broken in the
stated order."""


BARE: dict[str, Any] = {"linearization_level": 0, "cp_model_probing_level": 0}
"""Parameters of small questions: what CP-SAT does to prepare itself takes up to thirty times as long as the answer."""
_GLANCE = 0.05
"""Deterministic seconds in which a small model may be decided unprepared, before it is prepared."""
_LONG = 5.0
"""Deterministic seconds after which a small search is tried another way."""
_BATCH = 8
"""Strategies between two exchanges of what they found; part of what makes a search the same every time."""


@dataclass(frozen=True)
class Limits:
    """How long to search, and with what. ``workers`` None: one on small models, else one a core.

    The workers change how long it takes, not what comes out.
    """

    seconds: float | None = None
    seed: int = 0
    workers: int | None = None
    many: bool = False
    """Whether this is one of many small questions, each of which is first tried without preparing the model. What
    comes out is certified as ever, and that nothing does is asked again with the model prepared."""
    watch: Callable[[Objective, int | None, int], None] | None = field(default=None, compare=False)
    """Told, as the search for a goal goes on, the best value (None before the first) and the bound so far."""


@dataclass
class Found:
    """The best solution of one search: its objective values level by level, with bounds, and how to read it."""

    values: list[int]
    bounds: list[int]
    value: Callable[[Expr], int]
    proven: bool


@dataclass
class Search:
    """Solves of one model under one clock. ``stopped_by`` says what ended them early, if anything did."""

    model: Model
    limits: Limits
    started: float = field(default_factory=time.monotonic)
    stopped_by: str | None = None
    effort: float | None = None
    """Deterministic seconds that one solve may take."""
    bound: int | None = None
    """The least value of the first objective that the last search for the best left open."""
    goal: Objective | None = None
    """The goal that is searched for now, if it is to be watched."""
    solves: int = 0
    wall: float = 0.0

    def __post_init__(self) -> None:
        proto = self.model.cp.proto
        self.large = len(proto.variables) + len(proto.constraints) > LARGE
        self._small = not self.large

    # --- one solve ----------------------------------------------------------------------------------------------
    def solve(self, callback: cp_model.CpSolverSolutionCallback | None = None,
              **parameters: Any) -> cp_model.CpSolver | None:
        """One call of CP-SAT on the model as it stands; None when the time is up or the user interrupted."""
        if self.stopped_by or self.left() == 0:
            self.stopped_by = self.stopped_by or "time"
            return None
        solver = cp_model.CpSolver()
        solver.parameters.random_seed = self.limits.seed
        solver.parameters.num_workers = self.workers
        solver.parameters.catch_sigint_signal = False
        clock = self.model.case.clock
        if clock.reach > clock.horizon:     # a year more, whose every tick would be probed before the search begins
            solver.parameters.cp_model_probing_level = 0
        if (left := self.left()) is not None:
            solver.parameters.max_time_in_seconds = left
        if self.large and "num_workers" not in parameters:
            # Strategies take turns in batches, and share what they found between batches only: the same search with
            # any number of workers from two on (one alone would get another list of strategies).
            solver.parameters.num_workers = max(2, self.workers)
            solver.parameters.interleave_search = True
            solver.parameters.interleave_batch_size = _BATCH
        for name, value in parameters.items():
            setattr(solver.parameters, name, value)
        if self.effort is not None:
            solver.parameters.max_deterministic_time = self.effort
        if self.limits.watch and self.goal:
            from .watching import Watcher

            callback = Watcher(self.goal, self.limits.watch)
            solver.best_bound_callback = callback.reached
        began = time.monotonic()
        if self._solved(solver, callback):
            self.stopped_by = "interrupt"
        self.solves += 1
        self.wall += time.monotonic() - began
        status = solver.response_proto.status
        if status == cp_model.MODEL_INVALID:
            raise RuntimeError(f"the model is invalid: {self.model.cp.validate()}")
        if status in (cp_model.UNKNOWN, cp_model.FEASIBLE) and self.left() == 0 and not self.stopped_by:
            self.stopped_by = "time"
        return solver

    def _solved(self, solver: cp_model.CpSolver, callback: cp_model.CpSolverSolutionCallback | None) -> bool:
        """Solve, a small model without a thread as long as that is done in an instant; whether Ctrl-C was pressed."""
        if self._small and callback is None:
            pressed, self._small = in_an_instant(solver, self.model.cp)
            if pressed or self._small:
                return pressed
        return interruptible(solver, self.model.cp, callback)

    @property
    def workers(self) -> int:
        """How many workers search."""
        import os

        return self.limits.workers or (len(os.sched_getaffinity(0)) if self.large else 1)

    def left(self) -> float | None:
        """Seconds left, None without a limit."""
        if self.limits.seconds is None:
            return None
        return max(0.0, self.limits.seconds - (time.monotonic() - self.started))

    def stats(self) -> dict[str, Any]:
        """What it took, and how large the model is."""
        proto = self.model.cp.proto
        return {"solves": self.solves, "seconds in CP-SAT": round(self.wall, 3), "variables": len(proto.variables),
                "constraints": len(proto.constraints), "workers": self.workers}

    # --- goals in order -----------------------------------------------------------------------------------------
    def best(self, objectives: Sequence[Objective], floor: int | None = None,
             start: Start | None = None) -> Found | None:
        """The best solution: each objective optimised with those before it fixed at their best.

        ``floor`` bounds the first objective from below, where that is known; a start bounds it from above. None
        when there is no solution, or none was found in time (`stopped_by` tells which).
        """
        cp = self.model.cp
        found: Found | None = None
        free = [o for o in objectives if o.variable is not None]
        domains = {id(o): list(o.variable.proto.domain) for o in free}
        try:
            if free and floor is not None:
                set_domain(free[0].variable, [floor, domains[id(free[0])][-1]])
            if free and start is not None:
                self._begin(start, free[0], objectives.index(free[0]))
            for level, goal in enumerate(free):
                cp.minimize(goal.variable)
                self.goal = goal
                solver = self._at_a_glance() or self.solve()
                self.goal = None
                cp.proto.clear_objective()
                if level == 0 and solver is not None and isfinite(solver.best_objective_bound):
                    self.bound = round(solver.best_objective_bound)
                if solver is None or solver.response_proto.status not in (cp_model.OPTIMAL, cp_model.FEASIBLE):
                    self._undecided(solver)
                    break
                found = self._record(solver, objectives, free, level)
                if not found.proven:
                    self._undecided(solver)
                    break
                self._hint(solver)
                reached = int(solver.value(goal.variable))
                set_domain(goal.variable, [reached, reached])
            cp.proto.clear_solution_hint()
            if not free or (found and found.proven and not self.large and not self.stopped_by):
                found = self._first_in_order(objectives, free) or found
        finally:
            cp.proto.clear_solution_hint()
            for goal in free:
                set_domain(goal.variable, domains[id(goal)])
        return found

    def _at_a_glance(self) -> cp_model.CpSolver | None:
        """A small model decided without preparing it; None where that is not wanted, or takes long."""
        if not self.limits.many or self.large:
            return None
        solver = self.solve(num_workers=1, cp_model_presolve=False, max_deterministic_time=_GLANCE, **BARE)
        decided = solver and solver.response_proto.status in (cp_model.OPTIMAL, cp_model.INFEASIBLE)
        return solver if decided else None

    def _undecided(self, solver: cp_model.CpSolver | None) -> None:
        """Say that a solve was cut off, whatever did it: undecided must never look like impossible or proven."""
        if solver is not None and solver.response_proto.status in (cp_model.UNKNOWN, cp_model.FEASIBLE):
            self.stopped_by = self.stopped_by or "time"

    def _begin(self, start: Start, goal: Objective, place: int) -> None:
        """Search from a start on, and only for what is as good or better in the first goal."""
        cp = self.model.cp
        cp.proto.clear_solution_hint()
        for name, (held, tick, where) in start.hints().items():
            slot = self.model.slots[name]
            if slot.held is not True:
                cp.add_hint(slot.held, held)
            cp.add_hint(slot.start, tick)
            if len(slot.at) > 1:
                for site, here in slot.at.items():
                    cp.add_hint(here, site == where)
        set_domain(goal.variable, [goal.variable.proto.domain[0], start.found.values[place]])

    def unproven(self, solver: cp_model.CpSolver, objectives: Sequence[Objective]) -> Found:
        """A solution of which nothing is known but that it is one."""
        return replace(self._record(solver, objectives, [], 0), bounds=[UNBOUNDED] * len(objectives), proven=False)

    def _record(self, solver: cp_model.CpSolver, objectives: Sequence[Objective], free: Sequence[Objective],
                level: int) -> Found:
        """A solution as found on one level: levels before are proven, this one if optimal, later ones not."""
        values = [o.constant if o.variable is None else int(solver.value(o.variable)) for o in objectives]
        bounds = []
        optimal = solver.response_proto.status == cp_model.OPTIMAL
        for o, value in zip(objectives, values, strict=True):
            place = next((n for n, one in enumerate(free) if one is o), -1)
            if place < level or (place == level and optimal):
                bounds.append(value)
            elif place == level:
                bounds.append(min(value, round(solver.best_objective_bound)))
            else:
                bounds.append(UNBOUNDED)
        return Found(values, bounds, solver.value, optimal)

    def _first_in_order(self, objectives: Sequence[Objective], free: Sequence[Objective]) -> Found | None:
        """Among equally good solutions, the first in a stated order (on small models; large ones take too long).

        The order: earlier meetings of the file are held rather than not, then start earlier, then at the site listed
        first. One worker, a fixed search in that order, and no presolve: OR-Tools 9.15 loses the first solution now and
        then even when told to keep them all (three meetings of one person on a daily grid are enough). Where that takes
        long, one worker's ordinary search, which is the same every time too.
        """
        if self.large:
            solver = self.solve()
        else:
            solver = self.solve(num_workers=1, search_branching=cp_model.FIXED_SEARCH, symmetry_level=0,
                                cp_model_presolve=False, max_deterministic_time=_LONG)
            if solver and solver.response_proto.status == cp_model.UNKNOWN and not self.stopped_by:
                solver = self.solve(num_workers=1)
        self._undecided(solver)
        if solver is None or solver.response_proto.status not in (cp_model.OPTIMAL, cp_model.FEASIBLE):
            return None
        return self._record(solver, objectives, free, len(free))

    def state_order(self) -> None:
        """Tell the model the order in which ties are broken."""
        cp, slots = self.model.cp, [self.model.slots[name] for name in self.model.case.open_meetings]
        held = [slot.held for slot in slots if slot.held is not True]
        if held:
            cp.add_decision_strategy(held, cp_model.CHOOSE_FIRST, cp_model.SELECT_MAX_VALUE)
        if slots:
            cp.add_decision_strategy([slot.start for slot in slots], cp_model.CHOOSE_FIRST, cp_model.SELECT_MIN_VALUE)
        at = [here for slot in slots if len(slot.at) > 1 for here in slot.at.values()]
        if seats := self.model.seats.in_order():
            cp.add_decision_strategy(seats, cp_model.CHOOSE_FIRST, cp_model.SELECT_MAX_VALUE)
        if at:
            cp.add_decision_strategy(at, cp_model.CHOOSE_FIRST, cp_model.SELECT_MAX_VALUE)

    def _hint(self, solver: cp_model.CpSolver) -> None:
        proto, solution = self.model.cp.proto, solver.response_proto.solution
        self.model.cp.proto.clear_solution_hint()
        proto.solution_hint.vars.extend(range(len(solution)))
        proto.solution_hint.values.extend(solution)

    # --- certificates -------------------------------------------------------------------------------------------
    def is_impossible(self) -> bool | None:
        """Whether a second, differently configured solve agrees that the model has no solution; None: no time.

        It goes without probing, symmetries and linear relaxation, from another seed, on a prepared model, which
        `_at_a_glance` has not. Where that takes long, a relaxation may be what it needs: then with all of it, which
        otherwise takes up to twenty times as long as without.
        """
        other: dict[str, Any] = {"num_workers": 1, "random_seed": self.limits.seed + 1, "cp_model_probing_level": 0,
                                 "symmetry_level": 0}
        solver = self.solve(linearization_level=0, max_deterministic_time=_LONG, **other)
        if solver and solver.response_proto.status == cp_model.UNKNOWN:
            solver = self.solve(linearization_level=2, search_branching=cp_model.PORTFOLIO_SEARCH, **other)
        if solver is None or solver.response_proto.status == cp_model.UNKNOWN:
            return None
        return bool(solver.response_proto.status == cp_model.INFEASIBLE)

    def forbid(self, schedule: Schedule) -> None:
        """Exclude every solution that has the same dates, venues and order as a schedule."""
        self.model.cp.add_bool_or(differences(self.model, schedule))


UNBOUNDED = -(10**9)


def differences(model: Model, schedule: Schedule, venues: bool = True, order: bool = True) -> list[Literal]:
    """Literals of which one at least is true in every solution that differs in what matters from a schedule.

    What matters: which meetings are held, on which dates, at which venues, in which order for one person on one day.
    """
    cp, case = model.cp, model.case
    different: list[Literal] = []
    for name in case.open_meetings:
        slot = model.slots[name]
        if slot.held is not True:
            different.append(~slot.held if schedule.held(name) else slot.held)
        if not schedule.held(name):
            continue
        session = schedule.sessions[name]
        day, date_ = model.day(name, "start"), case.clock.day_index(session.first_day)
        for bound in (cp.add(day < date_), cp.add(day > date_)):
            other = cp.new_bool_var("")
            bound.only_enforce_if(other)
            different.append(other)
        at_venue = [here for site, here in slot.at.items() if site.venue == session.venue]
        if venues and len(at_venue) < len(slot.at):
            different.append(~model.one_of(at_venue))
    for first, then in schedule.key[1] if order else ():
        swapped = cp.new_bool_var("")
        cp.add(model.slots[then].start < model.slots[first].start).only_enforce_if(swapped)
        different.append(swapped)
    return different


def set_domain(variable: Any, domain: Sequence[int]) -> None:
    """Change a variable's domain in place, so that one model serves many questions."""
    bounds = variable.proto.domain
    bounds.clear()
    bounds.extend(domain)
