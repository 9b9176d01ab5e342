"""The cheapest sets of changes that make an impossible scenario possible.

One model, its slacks and excuses open and its rules free to be dropped, is minimised by price; each set found excludes
those that touch the same things and more, and the next cheapest is sought.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any, NamedTuple

from ortools.sat.python import cp_model

from ..engine.model import Slack, Way
from ..engine.probing import ALWAYS_ON, BARE, OutOfTime, Prober
from ..engine.search import set_domain
from .changes import Change, is_count, moved
from .prices import A_DAY, ACCEPTED, COUNTED, DROPPED, firmness, furthest, trip_length

_FAR = 10**12
_MANY = 1000
"""More changes than a repair has: of equally cheap ones, the one with the fewest is taken."""
_EFFORT = 20.0
"""Deterministic seconds in which a large model is searched for something cheaper than what works."""
Key = tuple[str, str, str]
"""What may give: the rule, what of it, and which way or place."""


class Cheapest(NamedTuple):
    """A set of changes, what it touches, its price as the model counts, and whether none is cheaper."""

    changes: tuple[Change, ...]
    given: tuple[Key, ...]
    total: int
    proven: bool


class Priced:
    """The probing model with everything that may give opened, at a price.

    Rules are taken into account one conflict after the other (after Davies and Bacchus, Solving MAXSAT by solving a
    sequence of simpler SAT instances, 2011): what is cheapest for some of the rules, and works for all, is cheapest for
    all. A large model takes all into account at once.

    Who moves a number need not drop its rule: dropping counts as touching each of its numbers and places. Among
    equally cheap sets of changes the one with the fewest comes first.
    """

    def __init__(self, prober: Prober) -> None:
        self.prober, self.case, self.cp = prober, prober.case, prober.model.cp
        self.rules = {rule.name: rule for rule in self.case.rules}
        self.changes: dict[Key, tuple[Any, Any, Callable[[Any], Change]]] = {}
        """For each thing that may give: whether it does, whether it is touched, and the change in a solution."""
        self.dropped: dict[str, Any] = {}
        self.idle: dict[str, Any] = {}
        """For each rule, whether it is left out of account."""
        self.active = set(prober.rules) if prober.search.large else set()
        self.cost: Any = 0
        prober.switch(())
        for name in prober.rules:
            self._open_rule(name)
        for (name, number, way), slack in prober.model.slacks.items():
            if name in prober.rules:
                self._open_slack(name, number, way, slack)
        for (name, place), excuse in prober.model.excuses.items():
            self._open_excuse(name, place, excuse)
        self._keep_trips()
        self.total = self.cp.new_int_var(0, _FAR, "")
        given = [given for given, _, _ in self.changes.values()]
        self.cp.add(self.total == self.cost * _MANY + sum(given))
        self.nothing = False
        self.cp.minimize(self.total)

    def _open_rule(self, name: str) -> None:
        kept, idle = [self.prober.literals[name]], self.cp.new_bool_var("")
        self.idle[name] = idle
        if name != "calendar.until":        # it ends the times that can be told: it moves, and is never dropped
            dropped = self.cp.new_bool_var("")
            self._add((name, "drop", ""), dropped, DROPPED * A_DAY, lambda value: Change(name, "drop"))
            self.dropped[name] = dropped
            kept.append(dropped)
        self.cp.add_bool_or([*kept, idle])

    def _open_excuse(self, name: str, place: str, excuse: Any) -> None:
        set_domain(excuse, [0, 1])
        self._add((name, "accept", place), excuse, ACCEPTED * A_DAY, lambda value: Change(name, "accept", place=place))

    def _add(self, key: Key, given: Any, minutes: int, change: Callable[[Any], Change], amount: Any = None) -> None:
        name = key[0]
        steps = minutes // self.case.clock.minutes * firmness(self.rules[name])
        self.cost += steps * (given if amount is None else amount)
        touched = given
        if name in self.dropped:
            touched = self.cp.new_bool_var("")
            self.cp.add_implication(given, touched)
            self.cp.add_implication(self.dropped[name], touched)
        self.changes[key] = given, touched, change

    def _open_slack(self, name: str, number: str, way: Way, slack: Slack) -> None:
        rule = self.rules[name]
        far = furthest(self.case, rule, number, way, slack)
        if far <= 0:
            return
        set_domain(slack.variable, [0, far])
        if is_count(number, rule.number(self.case, number)):
            minutes = COUNTED * A_DAY
        else:
            minutes = self.case.clock.minutes if slack.unit == "ticks" else A_DAY
        given = self.cp.new_bool_var("")
        self.cp.add(slack.variable == 0).only_enforce_if(~given)
        self.cp.add(slack.variable > 0).only_enforce_if(given)
        self._add((name, number, way), given, minutes, lambda value: moved(
            self.case, rule, number, way, int(value(slack.variable))), slack.variable)

    def _keep_trips(self) -> None:
        """A trip that gives at both ends keeps some of itself; to give it up is to drop it."""
        slacks = self.prober.model.slacks
        for (name, number, way), slack in slacks.items():
            other = slacks.get((name, "to", "less"))
            if number == "from" and way == "more" and other is not None:
                self.cp.add(slack.variable * slack.ticks + other.variable * other.ticks
                            < max(1, trip_length(self.case, self.rules[name], slack) * slack.ticks))

    def cheapest(self) -> Iterator[tuple[tuple[Change, ...], bool]]:
        """Sets of changes, cheapest first, and whether each is proven so; ends when none is left or the time is up."""
        narrow = Priced(self.prober.slim) if self.prober.search.large else None
        while True:
            near = narrow.next() if narrow else None
            found = self._below(near) if near else self.next()
            if found is None or not found.given:
                return
            yield found.changes, found.proven
            if self.prober.search.stopped_by:
                return
            for priced in (self, narrow):
                if priced is not None:
                    priced.exclude(found.given)

    def _below(self, near: Cheapest) -> Cheapest:
        """The cheapest, given one that works with one place for each meeting: it, unless something is cheaper.

        Without journeys it takes little to see that nothing is; only where something might be, all is looked at.
        """
        search = self.prober.search
        self._always(0)
        self.next(near.total - 1)
        self._always(1)
        if self.nothing:
            return near
        search.effort = _EFFORT
        better = self.next(near.total - 1)
        search.effort = None
        return better or near._replace(proven=near.proven and self.nothing)

    def _always(self, on: int) -> None:
        for name in ALWAYS_ON:
            if name in self.prober.literals:
                set_domain(self.prober.literals[name], [on, on])

    def next(self, most: int = _FAR) -> Cheapest | None:
        """The cheapest set of changes, of those that cost ``most`` at most; None when there is none, or no time."""
        set_domain(self.total, [0, most])
        while True:
            if not self.active and not self._widened(None):
                return None
            for name, idle in self.idle.items():
                active = name in self.active
                set_domain(idle, [0, 0] if active else [1, 1])
                set_domain(self.prober.literals[name], [0, 1] if active else [0, 0])
            search = self.prober.search
            solver = search.solve() if search.large else search.solve(num_workers=1, optimize_with_core=True, **BARE)
            status = solver.response_proto.status if solver else cp_model.UNKNOWN
            self.nothing = status == cp_model.INFEASIBLE
            if solver is None or status not in (cp_model.OPTIMAL, cp_model.FEASIBLE):
                return None
            if not self._widened(solver):
                return None if self.prober.search.stopped_by else self._cheapest(solver)

    def _widened(self, solver: cp_model.CpSolver | None) -> bool:
        """Take more rules into account: those that clash with what a solution (None: nothing) changes, if any do."""
        try:
            clashing = self._clashing(solver)
        except OutOfTime:
            return False
        self.active |= clashing
        return bool(clashing)

    def _cheapest(self, solver: cp_model.CpSolver) -> Cheapest:
        given = {key: what for key, (literal, _, what) in self.changes.items() if solver.boolean_value(literal)}
        changes = tuple(what(solver.value) for what in given.values())
        proven = solver.response_proto.status == cp_model.OPTIMAL
        return Cheapest(changes, tuple(given), int(solver.value(self.total)), proven)

    def _clashing(self, solver: cp_model.CpSolver | None) -> set[str]:
        """Rules still to be taken into account, because they rule out what a solution changes: several conflicts."""
        if len(self.active) == len(self.idle):
            return set()
        fixed = [*(slack.variable for slack in self.prober.model.slacks.values()), *self.prober.model.excuses.values(),
                 *self.dropped.values()]
        domains = [list(variable.proto.domain) for variable in fixed]
        for variable in fixed:
            value = int(solver.value(variable)) if solver else 0
            set_domain(variable, [value, value])
        for idle in self.idle.values():
            set_domain(idle, [1, 1])
        self.cp.proto.clear_objective()
        on = {name for name in self.idle if not (solver and name in self.dropped
                                                 and solver.boolean_value(self.dropped[name]))}
        found: set[str] = set()
        try:
            while on and (core := self.prober.core([name for name in self.prober.rules if name in on])) is not None:
                clashing = {name for name in core if isinstance(name, str)}
                found |= clashing or on
                on -= clashing or on
        finally:
            self.cp.minimize(self.total)
            for variable, domain in zip(fixed, domains, strict=True):
                set_domain(variable, domain)
        return (found - self.active or set(self.idle) - self.active) if found else set()

    def exclude(self, given: tuple[Key, ...]) -> None:
        """Leave out whatever touches all of some things, and more."""
        if all(key in self.changes for key in given):
            self.cp.add_bool_or([~self.changes[key][1] for key in given])
