"""Cycles among precedences: orders that no calendar can keep, found and named before anything is solved."""

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
    """A cycle of hard precedences among meetings that must all be held."""
    edges: Edges = {name: {} for name, meeting in case.scenario.meetings.items() if not meeting.optional}
    for _, rule in rules(case, "precedence"):
        from ..rules.precedence import Precedence

        if isinstance(rule, Precedence) and rule.soft is None:
            for first, then, _ in rule.pairs(case):
                if first in edges and then in edges:
                    edges[first].setdefault(then, rule.name)
    if cycle := _cycle(_tangled(edges)):
        named = list(dict.fromkeys(edges[a][b] for a, b in pairwise(cycle)))
        yield (("rules", named[0]), "precedence-cycle",
               f"{join(named)} make{'s' if len(named) == 1 else ''} a cycle: {' before '.join(cycle)}", None)


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
