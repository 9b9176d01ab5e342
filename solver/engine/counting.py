"""How many different schedules exist, exactly."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Literal

from ortools.sat.python import cp_model

from ..case import Case
from ..rules.base import Expr
from .model import Model, truth
from .search import Limits, Search, differences

Over = Literal["dates", "venues"]


@dataclass(frozen=True, slots=True)
class Count:
    """The number of schedules that differ in dates, or in dates and venues. Cut short, it is a lower bound."""

    count: int
    over: Over
    exact: bool
    stopped_by: str | None = None
    stats: dict[str, Any] = field(default_factory=dict, compare=False)


def count(case: Case, over: Over = "dates", limits: Limits | None = None, most: int = 1_000_000) -> Count:
    """The number of schedules that keep every hard rule and differ in which meetings are held on which dates.

    With ``over`` venues, schedules also differ by venue. Soft rules are left out: they exclude nothing, and a free
    literal of theirs would multiply the solutions. Stops at ``most``, or with the limits' time.
    """
    model = Model(case, counting=True)
    search = Search(model, limits or Limits())
    if case.clock.daily and (over == "venues" or all(len(slot.at) < 2 for slot in model.slots.values())):
        return _enumerated(model, search, over, most)
    return _blocked(model, search, over, most)


def _enumerated(model: Model, search: Search, over: Over, most: int) -> Count:
    """Every solution is visited once; keys are collected, so that a variable left free costs time, not truth."""
    keys = _Keys(model, over, most)
    solver = search.solve(callback=keys, num_workers=1, enumerate_all_solutions=True)
    status = solver.response_proto.status if solver else cp_model.UNKNOWN
    exact = status in (cp_model.OPTIMAL, cp_model.INFEASIBLE) and not keys.full
    return Count(len(keys.seen), over, exact, search.stopped_by or (None if exact or keys.full else "time"),
                 search.stats())


class _Keys(cp_model.CpSolverSolutionCallback):
    """Collects what tells solutions apart."""

    def __init__(self, model: Model, over: Over, most: int) -> None:
        super().__init__()
        self.model, self.over, self.most = model, over, most
        self.days = {name: model.day(name, "start") for name in model.case.open_meetings}
        self.seen: set[tuple[object, ...]] = set()
        self.full = False

    def on_solution_callback(self) -> None:
        self.seen.add(tuple(self._key(name) for name in self.days))
        if len(self.seen) >= self.most:
            self.full = True
            self.stop_search()

    def _key(self, name: str) -> object:
        slot = self.model.slots[name]
        if not truth(self._value, slot.held):
            return None
        day = self._value(self.days[name])
        if self.over == "dates":
            return day
        return day, next((site.venue for site, here in slot.at.items() if truth(self._value, here)), None)

    def _value(self, expression: Expr) -> int:
        return int(self.value(expression))


def _blocked(model: Model, search: Search, over: Over, most: int) -> Count:
    """Where hours or venues are free too: find a schedule, forbid its dates, find the next, until none is left."""
    found, exact = 0, False
    while found < most:
        # Presolve would take longer than what it saves; only that nothing is left is worth a second opinion.
        solver = search.solve(num_workers=1, cp_model_presolve=False)
        if solver and solver.response_proto.status == cp_model.INFEASIBLE:
            solver = search.solve(num_workers=1)
        if solver is None or solver.response_proto.status not in (cp_model.OPTIMAL, cp_model.FEASIBLE):
            exact = solver is not None and solver.response_proto.status == cp_model.INFEASIBLE
            break
        found += 1
        model.cp.add_bool_or(differences(model, model.schedule(solver.value), venues=over == "venues", order=False))
    return Count(found, over, exact, search.stopped_by or (None if exact or found == most else "time"),
                 search.stats())
