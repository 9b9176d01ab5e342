"""Many small questions to one model: is it possible with these rules on, those off, and these numbers given way?

The model is built once, with a literal for each rule, a slack for each number and an excuse for each place; a probe
only changes their domains. Soft rules are left out, since they make nothing impossible.

Traps of CP-SAT that this file works around (seen with 9.14 and 9.15): with presolve on, an assumption core may name
literals that were never assumed; with several workers all assumptions may come back. So cores are taken by one worker
with presolve off, only to shrink faster, and `certainly` asks again, with presolve on and the domains fixed.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from copy import copy
from datetime import date
from typing import Any

from ortools.sat.python import cp_model
from pydantic import BaseModel

from ..case import Case
from ..clock import Length, local_date
from .model import Model
from .search import Limits, Search, set_domain

ALWAYS_ON = ("presence", "travel")
"""Rules that stay on in every probe, and are named when they take part in a conflict."""


class OutOfTime(Exception):
    """The time limit, or Ctrl-C, ended a probe before it was decided."""


class Prober:
    """One case's hard rules as switches. ``rules`` are those that can be switched off; the rest stays on."""

    def __init__(self, case: Case, limits: Limits | None = None, reach_days: int = 0) -> None:
        stretched = copy(case)
        stretched.clock = copy(case.clock)
        stretched.clock.reach += reach_days * case.clock.per_day
        self.case = stretched
        self.model = Model(stretched, switches=True, counting=True)
        self.search = Search(self.model, limits or Limits())
        self.rules = tuple(name for name in self.model.literal_of if name not in ALWAYS_ON)

    # --- one probe ----------------------------------------------------------------------------------------------
    def switch(self, on: Collection[str], without: Collection[str] = ()) -> None:
        """Turn on the rules named, and those always on but for ``without``; the others off."""
        for name, literal in self.model.literal_of.items():
            value = int(name in on or (name in ALWAYS_ON and name not in without))
            set_domain(literal, [value, value])

    def possible(self, on: Collection[str], without: Collection[str] = ()) -> bool:
        """Whether a schedule keeps the rules named (a quick answer, presolve off). Raises OutOfTime."""
        self.switch(on, without)
        return self._decided(cp_model_presolve=False)

    def certainly(self, on: Collection[str], without: Collection[str] = ()) -> bool:
        """The same, as it is shown to people: presolve on. Raises OutOfTime."""
        self.switch(on, without)
        return self._decided()

    def core(self, on: Iterable[str]) -> set[str] | None:
        """Some of the rules that are impossible together, None when they are possible. Raises OutOfTime."""
        names = list(on)
        literals = self.model.literal_of
        self.switch(())
        for name in names:
            set_domain(literals[name], [0, 1])
        self.model.cp.add_assumptions([literals[name] for name in names])
        try:
            solver = self.search.solve(num_workers=1, cp_model_presolve=False)
        finally:
            self.model.cp.clear_assumptions()
        if solver is None or solver.response_proto.status == cp_model.UNKNOWN:
            raise OutOfTime
        if solver.response_proto.status != cp_model.INFEASIBLE:
            return None
        by_index = {literals[name].index: name for name in names}
        found = solver.response_proto.sufficient_assumptions_for_infeasibility
        return {by_index[index] for index in found if index in by_index}

    def _decided(self, **parameters: Any) -> bool:
        solver = self.search.solve(num_workers=1, **parameters)
        if solver is None or solver.response_proto.status == cp_model.UNKNOWN:
            raise OutOfTime
        return bool(solver.response_proto.status != cp_model.INFEASIBLE)


def beyond(case: Case) -> int:
    """Days past the calendar's end that its rules could push meetings to, so that its end shows as a rule like others.

    The latest date that any rule names, and all lengths together, but three years at the most.
    """
    latest, lengths = case.clock.today, 0
    for rule in case.rules:
        for value in _values(rule):
            if isinstance(value, Length):
                lengths += value.elapsed.days + 1
            elif isinstance(value, date):
                latest = max(latest, local_date(value, case.zone))
    past_end = max(0, (latest - local_date(case.clock.until, case.zone)).days)
    return min(3 * 366, past_end + lengths + 31)


def _values(part: Any) -> Iterator[Any]:
    """The values of a rule's fields, and of the parts in them."""
    if isinstance(part, BaseModel):
        for name in type(part).model_fields:
            if name != "source":
                yield from _values(getattr(part, name))
    elif isinstance(part, tuple):
        for one in part:
            yield from _values(one)
    else:
        yield part
