"""Cycles among rules of order, which no calendar can keep: found and named before anything is solved."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from itertools import pairwise

from ..case import Case
from ..values import join
from .fields import Fault, rules

Edges = dict[str, dict[str, str]]
"""For each meeting those that come after it, with the rule that says so."""
_MOST_STARTS = 200  # where a shortest cycle is looked for, in very large tangles


def faults(case: Case) -> Iterator[Fault]:
    """A cycle of hard rules that put meetings in an order, among meetings that must all be held."""
    edges = _edges(case)
    held = {name for name, meeting in case.scenario.meetings.items()
            if not meeting.optional and meeting.state != "dropped"}
    must = {name: {then: rule for then, rule in after.items() if then in held}
            for name, after in edges.items() if name in held}
    if cycle := _cycle(_tangled(must)):
        named = list(dict.fromkeys(must[a][b] for a, b in pairwise(cycle)))
        yield (("rules", named[0]), "precedence-cycle",
               f"{join(named)} make{'s' if len(named) == 1 else ''} a cycle: {' before '.join(cycle)}", None)


def remarks(case: Case) -> Iterator[str]:
    """Two meetings, one of them optional, each of which hard rules put before the other."""
    edges = _edges(case)
    for first, after in edges.items():
        for then, rule in after.items():
            if first < then and first in edges[then]:
                yield (f"{first} and {then} are never both held: {join(dict.fromkeys((rule, edges[then][first])))} "
                       "put each of them before the other.")


def _edges(case: Case) -> Edges:
    edges: Edges = {name: {} for name in case.scenario.meetings}
    for _, rule in rules(case):
        if rule.soft is None:
            for first, then in rule.orders(case):
                edges[first].setdefault(then, rule.name)
    return edges


def _tangled(edges: Edges) -> Edges:
    """What is left once every meeting that nothing must precede has been taken out, again and again."""
    before = dict.fromkeys(edges, 0)
    for after in edges.values():
        for name in after:
            before[name] += 1
    free = deque(name for name, number in before.items() if not number)
    while free:
        for name in edges[free.popleft()]:
            before[name] -= 1
            if not before[name]:
                free.append(name)
    return {name: {b: rule for b, rule in after.items() if before[b]} for name, after in edges.items() if before[name]}


def _cycle(edges: Edges) -> list[str]:
    """A shortest way from a meeting back to itself."""
    best: list[str] = []
    for start in list(edges)[:_MOST_STARTS]:
        came: dict[str, str] = {}
        todo = deque([start])
        while todo and start not in came:
            name = todo.popleft()
            for after in edges[name]:
                if after not in came:
                    came[after] = name
                    todo.append(after)
        if start in came:
            trail = [start, came[start]]
            while trail[-1] != start:
                trail.append(came[trail[-1]])
            if not best or len(trail) < len(best):
                best = trail[::-1]
    return best
