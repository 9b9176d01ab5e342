"""Many small questions to one model: is it possible with these rules on, those off, and these numbers given way?

The model is built once, with a literal for each rule and, where it is asked what could give, a slack for each number
and an excuse for each place; a probe only changes their domains. Soft rules are left out, since they make nothing
impossible.

Traps of CP-SAT that this file works around (seen with 9.14 and 9.15): with presolve on, an assumption core may name
literals that were never assumed; with several workers all assumptions may come back. So cores are taken by one worker
with presolve off, only to shrink faster, and `certainly` asks again, with presolve on and the domains fixed.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from copy import copy
from datetime import date
from functools import cached_property
from typing import Any

from ortools.sat.python import cp_model
from pydantic import BaseModel

from ..answer import CertificateError
from ..case import Case
from ..clock import Length, local_date
from ..rules.base import Literal
from .interrupting import OutOfTime
from .model import Model
from .narrowing import at_one_place
from .posting import RulePosting
from .search import BARE, Limits, Search, set_domain

ALWAYS_ON = ("presence", "travel")
"""Rules that stay on unless a probe says otherwise, and are named when they take part in a conflict."""
Switch = str | tuple[str, str]
"""A rule's name; or, on a fine grain, ("meeting", NAME): it must be held, or ("presence" or "travel", PRINCIPAL)."""



class Prober:
    """One case's hard rules as switches. ``rules`` are those that can be switched off; the others are always on.

    ``fine`` makes switches of what is otherwise taken for granted: that each meeting is held, and the presence and the
    travel of each principal (`parts`). ``giving`` opens slacks and excuses in the model, which a question about what is
    possible as it stands does without. ``reach_days`` is how far past its end the calendar can be stretched.
    """

    def __init__(self, case: Case, limits: Limits | None = None, reach_days: int = 0, fine: bool = False,
                 giving: bool = False) -> None:
        self.case = stretched(case, reach_days)
        self.fine = fine
        if fine:
            self.case = _all_optional(self.case)
            self.case.rules = tuple(rule for rule in case.rules if rule.name not in ALWAYS_ON)
        self.model = Model(self.case, switches=True, giving=giving, counting=True)
        self.literals: dict[Switch, Literal] = dict(self.model.literal_of.items())
        self.rules: tuple[str, ...] = tuple(name for name in self.model.literal_of if name not in ALWAYS_ON)
        if fine:
            self._post_parts(case)
        self.parts: tuple[Switch, ...] = tuple(switch for switch in self.literals if not isinstance(switch, str))
        self.search = Search(self.model, limits or Limits())

    def _post_parts(self, case: Case) -> None:
        """Each principal's presence and travel as rules of their own, and each meeting that must be held."""
        cp = self.model.cp
        for rule in (rule for rule in case.rules if rule.name in ALWAYS_ON):
            for person in self.case.scenario.principals:
                if sum(name in self.case.open_meetings for name in self.case.meetings_of(person)):
                    literal = self.literals[rule.name, person] = cp.new_bool_var("")
                    posting = RulePosting(self.model, rule, literal)
                    posting.case = self.case.attended_by(person)
                    rule.post(posting)
        for name in case.open_meetings:
            if not case.meeting(name).optional:
                literal = self.literals["meeting", name] = cp.new_bool_var("")
                cp.add_implication(literal, self.model.slots[name].held)

    @cached_property
    def slim(self) -> Prober:
        """The same with one place for each meeting: small, and whatever is possible there is possible."""
        return Prober(at_one_place(self.case), Limits(self.search.left(), self.search.limits.seed),
                      giving=self.model.giving)

    # --- one probe ----------------------------------------------------------------------------------------------
    def switch(self, on: Collection[Switch], always: Collection[str] = ALWAYS_ON) -> None:
        """Turn on the switches named, and those rules that are always on; the others off."""
        for name, literal in self.literals.items():
            value = int(name in on or (name in ALWAYS_ON and name in always))
            set_domain(literal, [value, value])

    def certainly(self, on: Collection[Switch], always: Collection[str] = ALWAYS_ON) -> bool:
        """Whether a schedule keeps the rules named, as it is shown to people: presolve on. Raises OutOfTime."""
        self.switch(on, always)
        return bool(self._decided().response_proto.status != cp_model.INFEASIBLE)

    def core(self, on: Collection[Switch], always: Collection[str] = ALWAYS_ON) -> set[Switch] | None:
        """Some of the rules that are impossible together, None when they are possible. Raises OutOfTime.

        That they are possible is certain: the checks of the rules themselves confirm the schedule found. Raises
        CertificateError when they do not.
        """
        names = [name for name in self.literals if name in on]      # the same core every time
        self.switch((), always)
        for name in names:
            set_domain(self.literals[name], [0, 1])
        self.model.cp.add_assumptions([self.literals[name] for name in names])
        try:
            solver = self._decided(cp_model_presolve=False)
        finally:
            self.model.cp.clear_assumptions()
        if solver.response_proto.status != cp_model.INFEASIBLE:
            self._witnessed(solver, names, always)
            return None
        by_index = {self.literals[name].index: name for name in names}
        found = solver.response_proto.sufficient_assumptions_for_infeasibility
        return {by_index[index] for index in found if index in by_index}

    def _witnessed(self, solver: cp_model.CpSolver, on: Collection[Switch], always: Collection[str]) -> None:
        """That a schedule found keeps the rules that were on; on a fine grain there are parts that no check knows."""
        wanted = set() if self.fine or any(self._given(solver)) else {*on, *always}
        schedule = self.model.schedule(solver.value)
        for rule in self.case.rules:
            if rule.name in wanted and rule.soft is None and (verdict := rule.check(self.case, schedule)).kept is False:
                raise CertificateError(f"rule {rule.name} was posted, but its check says: {verdict.reason}")

    def _given(self, solver: cp_model.CpSolver) -> Iterator[bool]:
        """Whether each number and place that may give does."""
        yield from (bool(solver.value(slack.variable)) for slack in self.model.slacks.values())
        yield from (bool(solver.value(excuse)) for excuse in self.model.excuses.values())

    def _decided(self, **parameters: Any) -> cp_model.CpSolver:
        solver = self.search.solve(num_workers=1, **BARE, **parameters)
        if solver is None or solver.response_proto.status == cp_model.UNKNOWN or self.search.stopped_by == "interrupt":
            raise OutOfTime(self.search.stopped_by)
        return solver


def stretched(case: Case, days: int) -> Case:
    """The case with times that can be told for some days past its end."""
    longer = copy(case)
    longer.clock = copy(case.clock)
    longer.clock.reach += days * case.clock.per_day
    return longer


def _all_optional(case: Case) -> Case:
    """The case with meetings that need not be held."""
    scenario = case.scenario
    meetings = {name: meeting.model_copy(update={"optional": True}) if name in case.open_meetings else meeting
                for name, meeting in scenario.meetings.items()}
    free = copy(case)
    free.scenario = scenario.model_copy(update={"meetings": meetings})
    return free


def beyond(case: Case) -> int:
    """Days past the calendar's end that its rules could push meetings to, so that its end shows as a rule like others.

    The latest date that any rule names, and all lengths, gaps and meetings one after the other, but three years at the
    most.
    """
    latest = case.clock.today
    lengths = sum(case.size(name) for name in case.open_meetings) // case.clock.per_day
    for rule in case.rules:
        times = max(1, len(getattr(rule, "order", ())) - 1)
        lengths += times * (getattr(rule, "free_days", 0) or 0)
        for value in _values(rule):
            if isinstance(value, Length):
                lengths += times * (value.elapsed.days + 1)
            elif isinstance(value, date):
                latest = max(latest, local_date(value, case.zone))
    past_end = max(0, (latest - local_date(case.clock.until, case.zone)).days)
    return min(3 * 366, past_end + lengths + 31)


def _values(part: BaseModel) -> Iterator[Any]:
    """The values of a rule's fields, and of the parts in them."""
    for name, field in vars(part).items():
        if field is None or name == "source":
            continue
        for value in field if isinstance(field, tuple) else (field,):
            if isinstance(value, BaseModel):
                yield from _values(value)
            else:
                yield value
