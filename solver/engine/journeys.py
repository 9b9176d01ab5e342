"""Journeys in the model, for the goal of least travel: which stop follows which, and who goes home in between."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from math import ceil, lcm
from typing import Any

from ortools.sat.python import cp_model

from ..journeys import Spot, Stop
from ..rules.base import Expr, Literal
from ..schedule import Schedule
from .model import Model, Slot, rounded


@dataclass
class Node:
    """A stop in a principal's round: a meeting to come, or a stay or past meeting at one place."""

    start: Expr
    end: Expr
    held: Literal
    spots: list[tuple[Spot, Literal]]
    past: bool
    rank: int
    """The place of a stop in the file's order: meetings first, then stays."""


def travel_minutes(model: Model) -> list[Expr]:
    """For each principal, the minutes of the journeys to come, as `Journeys.trips` counts them."""
    return [_Round(model, person).minutes() for person in model.case.scenario.principals]


class _Round:
    """One principal's stops as a circuit through the depot 0, which stands for the beginning and the end."""

    def __init__(self, model: Model, person: str) -> None:
        self.model, self.person, self.case = model, person, model.case
        self.home = self.case.journeys.home(person)
        self.nodes = self._nodes()
        self.costs: list[Expr] = []

    def _nodes(self) -> list[Node]:
        case, model = self.case, self.model
        if not any(name in case.open_meetings for name in case.meetings_of(self.person)):
            return []       # a diary alone makes no journey of the plan's
        fixed = case.journeys.stops(Schedule(case, model.past), self.person)
        fixed = [s for s in fixed if s.past][-1:] + [s for s in fixed if not s.past]
        order = list(case.scenario.meetings)
        nodes = [self._fixed(stop, order.index(stop.meeting) if stop.meeting else len(order) + n)
                 for n, stop in enumerate(fixed)]
        for name in case.meetings_of(self.person):
            if name in case.open_meetings and case.sites(name):
                slot = model.slots[name]
                here = model.seats.in_person(name, self.person)
                nodes.append(Node(slot.start, slot.end, here, self._spots(slot), False,
                                  order.index(name)))
        return nodes

    def _fixed(self, stop: Stop, rank: int) -> Node:
        clock = self.case.clock
        end = clock.exact(stop.end, clock.zone) + (1 if clock.daily else 0)
        return Node(clock.exact(stop.start, clock.zone), end, True, [(stop.spot, True)], stop.past, rank)

    def _spots(self, slot: Slot) -> list[tuple[Spot, Literal]]:
        grouped: dict[str, list[Literal]] = {}
        for site, here in slot.at.items():
            grouped.setdefault(site.venue, []).append(here)
        return [(self.case.journeys.venue(venue), self.model.one_of(heres)) for venue, heres in grouped.items()]

    def minutes(self) -> Expr:
        """The principal's minutes of travel; tight when minimised."""
        if not any(not node.past for node in self.nodes):
            return 0
        cp = self.model.cp
        arcs: list[tuple[int, int, Any]] = []
        for i, node in enumerate(self.nodes, 1):
            first, last = cp.new_bool_var(""), cp.new_bool_var("")
            arcs += [(0, i, first), (i, 0, last)]
            if self.home and not node.past:
                self._cost(self._home(node, "from"), first)
                self._cost(self._home(node, "to"), last)
            if node.held is not True:
                arcs.append((i, i, ~node.held))
            for j, other in enumerate(self.nodes, 1):
                if i != j and not other.past:
                    arcs.append((i, j, self._arc(node, other)))
        if all(node.held is not True for node in self.nodes):
            nobody = cp.new_bool_var("")
            arcs.append((0, 0, nobody))
            for node in self.nodes:
                cp.add_implication(nobody, ~node.held)
        cp.add_circuit(arcs)
        return sum(self.costs)

    def _arc(self, node: Node, other: Node) -> Literal:
        """A literal that other follows node directly; with what it costs, straight or by home."""
        cp = self.model.cp
        follows = cp.new_bool_var("")
        cp.add(self._before(node, other)).only_enforce_if(follows)
        straight = follows
        if self.home:
            straight, by_home = cp.new_bool_var(""), cp.new_bool_var("")
            cp.add(straight + by_home == follows)
            clock = self.case.clock
            needed = self._home(node, "to", ticks=True) + self._home(other, "from", ticks=True) + clock.per_day
            gap = rounded(other.start, up=False) - rounded(node.end, up=True)
            cp.add(gap >= needed).only_enforce_if(by_home)
            cp.add(gap < needed).only_enforce_if(straight)
            if not node.past:
                self._cost(self._home(node, "to"), by_home)
            self._cost(self._home(other, "from"), by_home)
        self._cost(self._between(node, other), straight)
        return follows

    def _before(self, node: Node, other: Node) -> Any:
        """That a stop comes before another, as `Journeys.stops` orders them: by start, then end, then rank.

        The start alone tells meetings apart, unless presence is off and lets them begin together.
        """
        times = [time for one in (node, other) for time in (one.start, one.end) if isinstance(time, Fraction)]
        if not times and not any(rule.name == "presence" for rule in self.case.off):
            return other.start >= node.start
        whole = lcm(*(time.denominator for time in times))
        wide = 2 * whole * ceil(max((Fraction(2 * self.case.clock.reach), *map(abs, times))))
        first, second = (wide * rounded(one.start * whole, up=True) + rounded(one.end * whole, up=True)
                         for one in (node, other))
        return first <= second if node.rank < other.rank else first < second

    def _cost(self, minutes: Expr, literal: Literal) -> None:
        if isinstance(minutes, int):
            if minutes:
                self.costs.append(minutes * literal)
            return
        cost = self.model.cp.new_int_var(0, 100_000, "")
        self.model.cp.add(cost >= minutes).only_enforce_if(literal)
        self.costs.append(cost)

    def _home(self, node: Node, way: str, ticks: bool = False) -> Expr:
        """Minutes, or ticks, from home to a node (``from``) or back (``to``)."""
        assert self.home
        legs = [(self.home, spot) if way == "from" else (spot, self.home) for spot, _ in node.spots]
        return self._weighted(node, [self._length(*leg, ticks) for leg in legs])

    def _between(self, node: Node, other: Node) -> Expr:
        if len(node.spots) == 1:
            return self._weighted(other, [self._length(node.spots[0][0], spot) for spot, _ in other.spots])
        far = self.model.cp.new_int_var(0, 100_000, "")
        for spot, here in node.spots:
            row = self._weighted(other, [self._length(spot, there) for there, _ in other.spots])
            self.model.enforce(self.model.cp.add(far >= row), [here])
        return far

    def _weighted(self, node: Node, values: list[int]) -> Expr:
        if len(set(values)) == 1:
            return values[0]
        return cp_model.LinearExpr.weighted_sum([here for _, here in node.spots], values)

    def _length(self, start: Spot, end: Spot, ticks: bool = False) -> int:
        minutes = self.case.journeys.minutes(self.person, start, end)
        return self.case.clock.journey(minutes) if ticks else minutes
