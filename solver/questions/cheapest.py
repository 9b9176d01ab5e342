"""The cheapest sets of changes that make an impossible scenario possible.

One model, its slacks and excuses open and its rules free to be dropped, is minimised by price; each set found excludes
those that touch the same things and more, and the next cheapest is sought.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any, NamedTuple, TypeVar

from ortools.sat.python import cp_model

from ..clock import TimeOfDay
from ..engine.model import Slack, Way
from ..engine.probing import ALWAYS_ON, Prober
from ..engine.search import BARE, set_domain
from ..rules._hours import CLOSES, OPENS
from .changes import Change, is_count, moved
from .prices import A_DAY, ACCEPTED, COUNTED, DROPPED, EVERY_DAY, firmness, furthest, spare_hours, trip_length

_FAR = 10**12
_MANY = 1000
"""More changes than a repair has: of equally cheap ones, the one with the fewest is taken."""
_EFFORT = 20.0
"""Deterministic seconds in which a large model is searched for something cheaper than what works."""
SMALL: dict[str, Any] = {"optimize_with_core": True, "core_minimization_level": 0, "cover_optimization": False,
                         "cp_model_presolve": False, **BARE}
"""How a small model is searched: to prepare it, or to make its cores as small as can be, takes longer than that."""
T = TypeVar("T")
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

    Who moves a number need not drop its rule: dropping counts as touching each of its numbers and places. Among
    equally cheap sets of changes the one with the fewest comes first.
    """

    def __init__(self, prober: Prober) -> None:
        self.prober, self.case, self.cp = prober, prober.case, prober.model.cp
        self.rules = {rule.name: rule for rule in self.case.rules}
        self.changes: dict[Key, tuple[Any, Any, Callable[[Any], Change]]] = {}
        """For each thing that may give: whether it does, whether it is touched, and the change in a solution."""
        self.dropped: dict[str, Any] = {}
        self.firm = {name: firmness(rule) for name, rule in self.rules.items()}
        self.cost: list[tuple[Any, int]] = []
        """What is paid for, and its price for each."""
        prober.switch(())
        for name in prober.rules:
            self._open_rule(name)
        for (name, number, way), slack in prober.model.slacks.items():
            if name in prober.rules:
                self._open_slack(name, number, way, slack)
        for (name, place), excuse in prober.model.excuses.items():
            self._open_excuse(name, place, excuse)
        self._keep_trips()
        self._keep_nights()
        priced = [*((amount, steps * _MANY) for amount, steps in self.cost),
                  *((given, 1) for given, _, _ in self.changes.values())]
        self.total: Any = cp_model.LinearExpr.weighted_sum(*zip(*priced, strict=True)) if priced else 0
        if prober.search.large:     # a bound is put on it; small models are searched faster without the variable
            total, self.total = self.total, self.cp.new_int_var(0, _FAR, "")
            self.cp.add(self.total == total)
        self.nothing = False
        self.cp.minimize(self.total)

    def _open_rule(self, name: str) -> None:
        kept = self.prober.literals[name]
        if name == "calendar.until":        # it ends the times that can be told: it moves, and is never dropped
            set_domain(kept, [1, 1])
            return
        set_domain(kept, [0, 1])
        self.dropped[name] = ~kept
        self._add((name, "drop", ""), ~kept, DROPPED * A_DAY, lambda value: Change(name, "drop"))

    def _open_excuse(self, name: str, place: str, excuse: Any) -> None:
        set_domain(excuse, [0, 1])
        self._add((name, "accept", place), excuse, ACCEPTED * A_DAY, lambda value: Change(name, "accept", place=place))

    def _add(self, key: Key, given: Any, minutes: int, change: Callable[[Any], Change], amount: Any = None) -> None:
        name = key[0]
        steps = minutes // self.case.clock.minutes * self.firm[name]
        self.cost.append((given if amount is None else amount, steps))
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
            minutes *= EVERY_DAY if isinstance(rule.number(self.case, number), TimeOfDay) else 1
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

    def _keep_nights(self) -> None:
        """Hours that give at both ends leave some time between one day's and the next one's."""
        slacks = self.prober.model.slacks
        for (name, number, _), slack in slacks.items():
            if number == OPENS and name in self.prober.rules:
                self.cp.add(slack.variable + slacks[name, CLOSES, "more"].variable
                            <= spare_hours(self.case, self.rules[name]))

    def cheapest(self, settle: Callable[[tuple[Change, ...]], T | None]) -> Iterator[tuple[T, bool]]:
        """What works, as ``settle`` makes it of a set of changes, cheapest first, and whether each is proven so.

        Ends when none is left or the time is up. What touches all that works is left out from then on; of what does
        not, only the same changes and more: to drop a rule may do where no move of its number does.
        """
        narrow = Priced(self.prober.slim) if self.prober.search.large else None
        while True:
            near = narrow.next() if narrow else None
            found = self._below(near) if near else self.next()
            if found is None or not found.given:
                return
            settled = settle(found.changes)
            if settled is not None:
                yield settled, found.proven
            if self.prober.search.stopped_by:
                return
            for priced in (self, narrow):
                if priced is not None:
                    priced.exclude(found.given, touched=settled is not None)

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
        search = self.prober.search
        if search.large:
            set_domain(self.total, [0, most])
        solver = search.solve() if search.large else search.solve(num_workers=1, **SMALL)
        status = solver.response_proto.status if solver else cp_model.UNKNOWN
        self.nothing = status == cp_model.INFEASIBLE
        return self._cheapest(solver) if solver and status in (cp_model.OPTIMAL, cp_model.FEASIBLE) else None

    def _cheapest(self, solver: cp_model.CpSolver) -> Cheapest:
        given = {key: what for key, (literal, _, what) in self.changes.items() if solver.boolean_value(literal)}
        changes = tuple(what(solver.value) for what in given.values())
        proven = solver.response_proto.status == cp_model.OPTIMAL
        return Cheapest(changes, tuple(given), int(solver.value(self.total)), proven)

    def exclude(self, given: tuple[Key, ...], touched: bool) -> None:
        """Leave out whatever touches all of some things, and more; or only what changes all of them, and more."""
        if all(key in self.changes for key in given):
            both = ((changed, reached) for changed, reached, _ in map(self.changes.__getitem__, given))
            self.cp.add_bool_or([~(reached if touched else changed) for changed, reached in both])
