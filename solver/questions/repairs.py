"""Repairs: the cheapest changes that make an impossible scenario possible.

One model, its slacks and excuses open and its rules free to be dropped, is minimised by price; each repair found
excludes those that touch the same things and more, and the next cheapest is sought. Every repair is then made in the
file's data and solved from scratch, so that it is shown with the best schedule it opens, or not at all.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from ortools.sat.python import cp_model

from ..answer import Solution
from ..case import Case
from ..clock import Length
from ..engine.model import Slack, Way
from ..engine.probing import Prober, beyond
from ..engine.search import Limits, set_domain
from ..engine.solving import solve
from ..errors import BadInput
from ..rules.base import Rule
from .changes import Change, applied, moved

DROPPED, ACCEPTED, COUNTED = 30, 7, 5
"""What dropping a rule, accepting a place, or changing a count by one costs, in days moved."""
FIRMNESS = {"rejected": 1, "possible": 1, "proposed": 2, None: 3, "decided": 4}
"""How much dearer the same change is by the best status of the rule's sources."""
CONFIRMED = 10
"""How much dearer it is to touch what is confirmed, or a trip that is not movable."""
HOUR_UNITS = 24
"""Prices are counted in hours of days, so that an hour has a price of its own."""


@dataclass(frozen=True, slots=True)
class Repair:
    """Changes that make the scenario possible, their price in days, and the best schedule they open."""

    changes: tuple[Change, ...]
    cost: float
    solution: Solution


def repairs(case: Case, most: int = 5, limits: Limits | None = None) -> list[Repair]:
    """The cheapest repairs, none of which contains another, cheapest first; each proven by a solve from scratch."""
    found = []
    for changes, cost in cheapest_changes(case, limits):
        try:
            answer = solve(applied(case, changes), 1, limits)
        except BadInput:        # a number moved so far that the file says nonsense: no repair
            continue
        if answer.solutions:
            found.append(Repair(changes, cost, answer.solutions[0]))
        if len(found) == most:
            break
    return found


def cheapest_changes(case: Case, limits: Limits | None = None) -> Iterator[tuple[tuple[Change, ...], float]]:
    """Sets of changes that make the case possible, with their price, cheapest first, none containing another."""
    prober = Prober(case, limits, beyond(case))
    priced = _Priced(prober)
    while (chosen := priced.cheapest()) is not None:
        yield chosen


class _Priced:
    """The probing model with everything that may give opened, at a price."""

    def __init__(self, prober: Prober) -> None:
        self.prober, self.case, self.cp = prober, prober.case, prober.model.cp
        self.rules = {rule.name: rule for rule in self.case.rules}
        self.touched: list[tuple[Any, Callable[[Any], Change]]] = []      # (whether it is touched, the change)
        self.cost: Any = 0
        prober.switch(())
        for name in prober.rules:
            self._open_rule(name)
        for (name, number, way), slack in prober.model.slacks.items():
            if name in prober.rules:
                self._open_slack(name, number, way, slack)
        for (name, place), excuse in prober.model.excuses.items():
            set_domain(excuse, [0, 1])
            self.cost += self._price(name, ACCEPTED * HOUR_UNITS) * excuse
            self._touch(excuse, Change(name, "accept", place=place))
        self.cp.minimize(self.cost)

    def _open_rule(self, name: str) -> None:
        literal = self.prober.model.literal_of[name]
        set_domain(literal, [0, 1])
        self.cost += self._price(name, DROPPED * HOUR_UNITS) * (1 - literal)
        self._touch(~literal, Change(name, "drop"))

    def _touch(self, literal: Any, change: Change) -> None:
        self.touched.append((literal, lambda value: change))

    def _open_slack(self, name: str, number: str, way: Way, slack: Slack) -> None:
        rule = self.rules[name]
        far = self._furthest(rule, number, way, slack)
        if far <= 0:
            return
        set_domain(slack.variable, [0, far])
        hours = {"days": 24, "count": COUNTED * HOUR_UNITS, "ticks": 24 * self.case.clock.minutes / 1440}[slack.unit]
        self.cost += self._price(name, hours) * slack.variable
        given = self.cp.new_bool_var("")
        self.cp.add(slack.variable == 0).only_enforce_if(~given)
        self.cp.add(slack.variable > 0).only_enforce_if(given)
        self.touched.append((given, lambda value: moved(
            self.case, rule, number, way, slack, int(value(slack.variable)))))

    def _furthest(self, rule: Rule, number: str, way: Way, slack: Slack) -> int:
        """How far a number can give: a length not below zero, a count not below zero, a date inside the reach."""
        value, clock = rule.number(self.case, number), self.case.clock
        if way == "less" and isinstance(value, Length):
            return value.days if slack.unit == "days" else clock.ticks_within(value)
        if way == "less" and isinstance(value, int):
            return value
        if isinstance(value, int | tuple):
            return len(self.case.open_meetings)
        return clock.reach // slack.ticks

    def _price(self, name: str, hours: float) -> int:
        rule = self.rules[name]
        firmness = max((FIRMNESS[source.status] for source in rule.source), default=FIRMNESS[None])
        fixed = name.endswith(".confirmed") or any(not away.movable for away in getattr(rule, "away", ()))
        return max(1, round(hours * firmness * (CONFIRMED if fixed else 1)))

    def cheapest(self) -> tuple[tuple[Change, ...], float] | None:
        """The next cheapest set of changes; None when there are no more, or the time is up."""
        solver = self.prober.search.solve(num_workers=1)
        if solver is None or solver.response_proto.status != cp_model.OPTIMAL:
            return None
        chosen = [(literal, what) for literal, what in self.touched if solver.boolean_value(literal)]
        if not chosen:
            return None
        self.cp.add_bool_or([~literal for literal, _ in chosen])
        changes = tuple(what(solver.value) for _, what in chosen)
        return changes, solver.objective_value / HOUR_UNITS
