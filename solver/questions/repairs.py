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
from ..clock import DAY, Length
from ..engine.model import Slack, Way
from ..engine.probing import Prober, beyond
from ..engine.search import Limits, set_domain
from ..engine.solving import solve
from ..errors import BadInput
from ..rules.base import Rule
from .changes import Change, applied, is_count, moved

DROPPED, ACCEPTED, COUNTED = 30, 7, 5
"""What dropping a rule, accepting a place, or changing a count by one costs, in days moved."""
FIRMNESS = {"rejected": 1, "possible": 1, "proposed": 2, None: 3, "decided": 4}
"""How much dearer the same change is by the best status of the rule's sources."""
CONFIRMED = 10
"""How much dearer it is to touch what is confirmed, or a trip that is not movable."""
HOUR_UNITS = 24
"""Prices are counted in hours of days, so that an hour has a price of its own."""
PRICES = (
    f"A day moved costs 1, a count changed by one {COUNTED}, a place accepted {ACCEPTED}, a rule dropped {DROPPED}; "
    f"times {FIRMNESS['possible']} where the rule is only possible, {FIRMNESS['proposed']} where it is proposed, "
    f"{FIRMNESS[None]} where its source gives no status, {FIRMNESS['decided']} where it is decided; "
    f"times {CONFIRMED} more for what is confirmed or not movable.")
"""The prices in words, for people to judge."""


@dataclass(frozen=True, slots=True)
class Repair:
    """Changes that make the scenario possible, their price in days, and the best schedule they open.

    ``proven``: no cheaper change exists, but for those that touch all that an earlier repair touches.
    """

    changes: tuple[Change, ...]
    cost: float
    solution: Solution
    case: Case
    """The scenario as repaired."""
    proven: bool = True


@dataclass(frozen=True, slots=True)
class Repairs:
    """Repairs, cheapest first. ``complete``: there are no others; ``stopped_by`` says what ended the search early."""

    found: tuple[Repair, ...]
    complete: bool
    stopped_by: str | None = None


def repairs(case: Case, most: int = 5, limits: Limits | None = None) -> Repairs:
    """The cheapest repairs, none of which touches all that another touches, each proven by a solve from scratch."""
    found: list[Repair] = []
    priced = _Priced(Prober(case, limits, beyond(case)))
    search = priced.prober.search
    for changes, cost, proven in priced.cheapest():
        try:
            changed = applied(case, changes)
        except BadInput:        # a number moved so far that the file says nonsense: no repair
            continue
        answer = solve(changed, 1, Limits(search.left(), search.limits.seed))
        if answer.solutions:
            found.append(Repair(changes, cost, answer.solutions[0], changed, proven))
        elif answer.stopped_by:
            return Repairs(tuple(sorted(found, key=_ranked)), False, answer.stopped_by)
        if len(found) == most:
            return Repairs(tuple(sorted(found, key=_ranked)), False, search.stopped_by)
    return Repairs(tuple(sorted(found, key=_ranked)), search.stopped_by is None, search.stopped_by)


def _ranked(repair: Repair) -> tuple[object, ...]:
    return repair.cost, len(repair.changes), [change.sentence() for change in repair.changes]


def cheapest_changes(case: Case, limits: Limits | None = None) -> Iterator[tuple[tuple[Change, ...], float, bool]]:
    """Sets of changes that make the case possible, with their price, cheapest first, none containing another."""
    return _Priced(Prober(case, limits, beyond(case))).cheapest()


class _Priced:
    """The probing model with everything that may give opened, at a price.

    Who moves a number need not drop its rule: dropping counts as touching each of its numbers and places. Among
    equally cheap sets of changes the one with the fewest comes first.
    """

    def __init__(self, prober: Prober) -> None:
        self.prober, self.case, self.cp = prober, prober.case, prober.model.cp
        self.rules = {rule.name: rule for rule in self.case.rules}
        self.changes: list[tuple[Any, Any, Callable[[Any], Change]]] = []
        """For each thing that may give: whether it does, whether it is touched, and the change in a solution."""
        self.dropped: dict[str, Any] = {}
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
        self.cp.minimize(self.cost * (len(self.changes) + 1) + sum(given for given, _, _ in self.changes))

    def _open_rule(self, name: str) -> None:
        literal = self.prober.literals[name]
        if name == "calendar.until":        # it ends the times that can be told: it moves, and is never dropped
            set_domain(literal, [1, 1])
            return
        set_domain(literal, [0, 1])
        self._add(name, ~literal, DROPPED * HOUR_UNITS, lambda value: Change(name, "drop"))
        self.dropped[name] = ~literal

    def _open_excuse(self, name: str, place: str, excuse: Any) -> None:
        set_domain(excuse, [0, 1])
        self._add(name, excuse, ACCEPTED * HOUR_UNITS, lambda value: Change(name, "accept", place=place))

    def _add(self, name: str, given: Any, hours: float, change: Callable[[Any], Change], amount: Any = None) -> None:
        self.cost += self._price(name, hours) * (given if amount is None else amount)
        touched = given
        if name in self.dropped:
            touched = self.cp.new_bool_var("")
            self.cp.add_implication(given, touched)
            self.cp.add_implication(self.dropped[name], touched)
        self.changes.append((given, touched, change))

    def _open_slack(self, name: str, number: str, way: Way, slack: Slack) -> None:
        rule = self.rules[name]
        far = self._furthest(rule, number, way, slack)
        if far <= 0:
            return
        set_domain(slack.variable, [0, far])
        if is_count(number, rule.number(self.case, number)):
            hours: float = COUNTED * HOUR_UNITS
        else:
            hours = self.case.clock.minutes / 60 if slack.unit == "ticks" else 24
        given = self.cp.new_bool_var("")
        self.cp.add(slack.variable == 0).only_enforce_if(~given)
        self.cp.add(slack.variable > 0).only_enforce_if(given)
        self._add(name, given, hours, lambda value: moved(
            self.case, rule, number, way, slack, int(value(slack.variable))), slack.variable)

    def _furthest(self, rule: Rule, number: str, way: Way, slack: Slack) -> int:
        """How far a number can give: a length not below zero, a count not below zero, a date inside the reach."""
        value: Any = rule.number(self.case, number)
        clock = self.case.clock
        if isinstance(value, tuple):        # choose: {least, most}
            least = int(value[0])
            return min(least, len(self.case.open_meetings)) if way == "less" else len(self.case.open_meetings)
        if way == "less" and isinstance(value, Length):
            return value.elapsed // DAY if slack.unit == "days" else clock.ticks_within(value)
        if isinstance(value, int):
            return value if way == "less" else len(self.case.open_meetings)
        if number in ("from", "to"):
            return self._trip_length(rule, slack) - 1
        return clock.reach // slack.ticks

    def _trip_length(self, rule: Rule, slack: Slack) -> int:
        """The days or ticks of a trip; 0 where one number would move several trips."""
        trips: tuple[Any, ...] = getattr(rule, "away", ())
        if len(trips) != 1:
            return 0
        first, last = trips[0].since, trips[0].last
        clock, zone = self.case.clock, self.case.zone
        ticks = clock.end_by(last, zone) - clock.start_from(first, zone)
        return max(0, ticks // slack.ticks)

    def _keep_trips(self) -> None:
        """A trip that gives at both ends keeps some of itself; to give it up is to drop it."""
        slacks = self.prober.model.slacks
        for (name, number, way), slack in slacks.items():
            other = slacks.get((name, "to", "less"))
            if number == "from" and way == "more" and other is not None:
                self.cp.add(slack.variable * slack.ticks + other.variable * other.ticks
                            < max(1, self._trip_length(self.rules[name], slack) * slack.ticks))

    def _price(self, name: str, hours: float) -> int:
        rule = self.rules[name]
        firmness = max((FIRMNESS[source.status] for source in rule.source), default=FIRMNESS[None])
        fixed = name.endswith(".confirmed") or any(not away.movable for away in getattr(rule, "away", ()))
        return max(1, round(hours * firmness * (CONFIRMED if fixed else 1)))

    def cheapest(self) -> Iterator[tuple[tuple[Change, ...], float, bool]]:
        """Sets of changes, cheapest first, and whether each is proven so; ends when none is left or the time is up."""
        while True:
            solver = self.prober.search.solve(num_workers=self.prober.search.workers)
            if solver is None or solver.response_proto.status not in (cp_model.OPTIMAL, cp_model.FEASIBLE):
                return
            given = [(touched, what) for literal, touched, what in self.changes if solver.boolean_value(literal)]
            if not given:
                return
            proven = solver.response_proto.status == cp_model.OPTIMAL
            changes = tuple(what(solver.value) for _, what in given)
            yield changes, solver.value(self.cost) / HOUR_UNITS, proven
            if not proven:
                return
            self.cp.add_bool_or([~touched for touched, _ in given])
