"""Attribution: which changed entries of two scenarios caused which part of the difference in each goal.

Every mixture of the two (some entries as in the second, the rest as in the first) is solved; an entry's share is what
it adds when it is changed after others, averaged over the orders in which all can be changed: the value of Shapley
(A value for n-person games, in Contributions to the Theory of Games II, 1953). Up to `EXACT` entries all orders count;
with more, orders are drawn at random with the seed (Castro, Gómez and Tejada, Polynomial calculation of the Shapley
value based on sampling, Computers & Operations Research 36, 2009).

A mixture may be impossible, or no sound scenario. Orders that lead through one are left out, and their number is told;
the shares still add up to the whole difference.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Mapping
from copy import deepcopy
from dataclasses import dataclass
from datetime import date, datetime
from fractions import Fraction
from math import factorial
from typing import Any

from ..answer import Answer, Solution
from ..case import Case
from ..errors import BadInput
from ..goals import Goal, in_order
from ..loading import load_data
from ..measure import Measured, measure
from .budget import Budget

EXACT = 6
"""The most changed entries for which every mixture is solved."""
ORDERS = 40
"""How many orders are drawn when there are more."""
_UNSOLVED = ("summit", "title", "sources")
"""Sections without influence on what is possible."""
Entry = tuple[str, ...]
"""A changed entry: section and name, or a section alone; ("off", RULE) is `--off` of a rule that is always on."""
Values = Mapping[Goal, Fraction]
_GONE = object()


@dataclass(frozen=True)
class Attribution:
    """The share of each changed entry in the difference of each goal: days on the daily grid, minutes for instants.

    ``total`` is the difference itself, the second scenario's value less the first's. ``orders`` counts the orders
    averaged over; ``left_out`` those of them drawn or counted that led through an impossible mixture. ``why_not`` says
    why there are no shares.
    """

    entries: tuple[Entry, ...]
    total: Mapping[Goal, float]
    shares: Mapping[Goal, Mapping[Entry, float]]
    exact: bool
    orders: int
    left_out: int
    solved: int
    seed: int
    why_not: str | None = None


def attribute(first: Case, second: Case, answers: tuple[Answer, Answer], budget: Budget, seed: int = 0) -> Attribution:
    """The shares of all changed entries; ``answers`` are those of the two scenarios as they stand."""
    mixtures = Mixtures(first, second, answers, budget)
    entries, goals = mixtures.entries, mixtures.goals
    nothing = Attribution(entries, {}, {}, True, 0, 0, 0, seed)
    if why_not := _why_not(first, second, answers, mixtures):
        return Attribution(entries, {}, {}, True, 0, 0, 0, seed, why_not)
    if not entries or not goals:
        return nothing
    none, whole = mixtures.values(0), mixtures.values(mixtures.all)
    assert none is not None
    assert whole is not None
    exact = len(entries) <= EXACT
    found = shapley(len(entries), mixtures.values) if exact else sampled(len(entries), mixtures.values, seed,
                                                                         lambda: budget.stopped_by is not None)
    if exact and budget.stopped_by:
        return Attribution(entries, {}, {}, exact, 0, 0, mixtures.solved, seed, "the time ran out")
    if found is None or not found.orders:
        why_not = "the time ran out" if budget.stopped_by else \
            "every order of the changes leads through a mixture that is impossible"
        return Attribution(entries, {}, {}, exact, 0, found.left_out if found else 0, mixtures.solved, seed, why_not)
    shares = {goal: {entry: float(found.shares[n][goal]) for n, entry in enumerate(entries)} for goal in goals}
    total = {goal: float(whole[goal] - none[goal]) for goal in goals}
    return Attribution(entries, total, shares, exact, found.orders, found.left_out, mixtures.solved, seed)


def _why_not(first: Case, second: Case, answers: tuple[Answer, Answer], mixtures: Mixtures) -> str | None:
    for which, answer in zip(("first", "second"), answers, strict=True):
        if not answer.solutions:
            return f"the {which} scenario has no schedule"
        if not answer.solutions[0].proven:
            return f"the {which} scenario's schedule is not proven to be the best"
    if first.clock.daily != second.clock.daily:
        return "one scenario is planned in days, the other in hours"
    return None


# --- mixtures -------------------------------------------------------------------------------------------------------
class Mixtures:
    """What lies between two scenarios. A mixture is a number whose bit n says that entry n is as in the second."""

    def __init__(self, first: Case, second: Case, answers: tuple[Answer, Answer], budget: Budget) -> None:
        self._first, self._second, self._budget = first, second, budget
        self._from, self._to = _entries(first), _entries(second)
        names = dict.fromkeys([*self._from, *self._to])
        self.entries: tuple[Entry, ...] = tuple(
            name for name in names if self._from.get(name, _GONE) != self._to.get(name, _GONE))
        self.all = (1 << len(self.entries)) - 1
        theirs = in_order(second.scenario.goals)
        self.goals = tuple(goal for goal in in_order(first.scenario.goals) if goal in theirs)
        self._known: dict[int, Values | None] = {}
        self.solved = 0
        ends = [self._measured(answer.solutions[0]) if answer.solutions else None for answer in answers]
        self.goals = tuple(goal for goal in self.goals if all(end is None or goal in end for end in ends))
        self._known = {self.all: ends[1], 0: ends[0]}

    def values(self, mixture: int) -> Values | None:
        """The goals of a mixture's best schedule; None when impossible, unsound, or undecided for want of time."""
        if mixture not in self._known:
            self._known[mixture] = self._solved(mixture)
        return self._known[mixture]

    def _solved(self, mixture: int) -> Values | None:
        if self._budget.stopped_by:
            return None
        try:
            case = self.case(mixture)
        except BadInput:
            return None
        answer = self._budget.solve(case)
        self.solved += 1
        if not answer.solutions or not answer.solutions[0].proven:
            return None
        found = self._measured(answer.solutions[0])
        return found if all(goal in found for goal in self.goals) else None

    def case(self, mixture: int) -> Case:
        """A mixture as a scenario. Raises BadInput when it is not sound."""
        chosen = {name: (self._to if name in self.entries and mixture >> self.entries.index(name) & 1 else self._from)
                  .get(name, _GONE) for name in dict.fromkeys([*self._from, *self._to])}
        data: dict[str, Any] = {"summit": 1}
        off: list[str] = []
        for name, value in chosen.items():
            if value is _GONE:
                continue
            if name[0] == "off":
                off.append(name[1])
            elif len(name) == 1:
                data[name[0]] = deepcopy(value)
            else:
                data.setdefault(name[0], {})[name[1]] = deepcopy(value)
        assert self._first.origin is not None
        return load_data(data, self._first.origin.file, off)

    def _measured(self, solution: Solution) -> Values:
        found = {}
        for goal in self.goals:
            value = measure(goal, solution.schedule, solution.verdicts)
            if value is not None:
                found[goal] = number(value)
        return found


def number(value: Measured) -> Fraction:
    """A goal's value as a number: days for a date, minutes for an instant."""
    if isinstance(value, datetime):
        return Fraction(round(value.timestamp()), 60)
    if isinstance(value, date):
        return Fraction(value.toordinal())
    assert value is not None
    return Fraction(str(round(value, 6)))


def _entries(case: Case) -> dict[Entry, Any]:
    """A scenario as entries, without what has no influence on schedules: titles, sources, notes."""
    assert case.origin is not None
    found: dict[Entry, Any] = {}
    for section, content in case.origin.resolved.items():
        if section in _UNSOLVED:
            continue
        if isinstance(content, dict):
            found |= {(section, str(name)): _bare(entry) for name, entry in content.items()}
        else:
            found[section,] = content
    written = case.origin.resolved.get("rules") or {}
    return found | {("off", name): True for name in case.origin.off if name not in written}


def _bare(content: Any) -> Any:
    if isinstance(content, dict):
        return {key: _bare(value) for key, value in content.items() if key not in ("source", "note")}
    return [_bare(value) for value in content] if isinstance(content, list) else content


# --- shares ---------------------------------------------------------------------------------------------------------
@dataclass(frozen=True)
class Shares:
    """The average gain of each player, over so many orders; ``left_out`` orders led through a missing value."""

    shares: list[dict[Goal, Fraction]]
    orders: int
    left_out: int


Game = Callable[[int], Values | None]


def shapley(players: int, value: Game) -> Shares | None:
    """Exact shares: every order of the players whose sets all have a value counts alike. None when there is none.

    Not order by order: ``up`` counts the orders that build a set, ``down`` those that complete it.
    """
    full = (1 << players) - 1
    values = [value(s) for s in range(full + 1)]
    up = [0] * (full + 1)
    down = [0] * (full + 1)
    up[0], down[full] = int(values[0] is not None), int(values[full] is not None)
    for s in range(1, full + 1):
        if values[s] is not None:
            up[s] = sum(up[s ^ 1 << n] for n in range(players) if s >> n & 1)
    for s in range(full - 1, -1, -1):
        if values[s] is not None:
            down[s] = sum(down[s | 1 << n] for n in range(players) if not s >> n & 1)
    orders = up[full]
    if not orders:
        return None
    shares: list[dict[Goal, Fraction]] = [{} for _ in range(players)]
    for s, before in enumerate(values):
        for n in range(players):
            after = values[s | 1 << n]
            if s >> n & 1 or before is None or after is None:
                continue
            weight = Fraction(up[s] * down[s | 1 << n], orders)
            for goal in before:
                shares[n][goal] = shares[n].get(goal, Fraction(0)) + weight * (after[goal] - before[goal])
    return Shares(shares, orders, factorial(players) - orders)


def sampled(players: int, value: Game, seed: int, stop: Callable[[], bool], orders: int = ORDERS) -> Shares:
    """Estimated shares: the average over orders drawn at random, until enough are drawn or it is time to stop."""
    draw = random.Random(seed)
    sums: list[dict[Goal, Fraction]] = [{} for _ in range(players)]
    done = left_out = 0
    for _ in range(orders):
        order = draw.sample(range(players), players)
        sets = [0]
        for n in order:
            sets.append(sets[-1] | 1 << n)
        path = []
        for s in sets:
            if (found := value(s)) is None:
                break
            path.append(found)
        if stop():
            break
        if len(path) < len(sets):
            left_out += 1
            continue
        done += 1
        for n, before, after in zip(order, path, path[1:], strict=False):
            for goal in before:
                sums[n][goal] = sums[n].get(goal, Fraction(0)) + after[goal] - before[goal]
    shares = [{goal: total / done for goal, total in one.items()} for one in sums] if done else sums
    return Shares(shares, done, left_out)
