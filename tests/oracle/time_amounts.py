"""By how much a plan breaks the rules of distances, rest and observance: like `amounts`, one short function a kind."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from datetime import date, datetime, timedelta
from itertools import combinations, pairwise
from typing import Any

from .world import ONE_DAY, Held, World

Plan = Mapping[str, Held]
NOTHING = timedelta(0)


def _days_begun(late: timedelta) -> int:
    return max(0, math.ceil(late / ONE_DAY))


def _stages(stages: Any, plan: Plan, world: World) -> list[list[Held]]:
    return [[plan[name] for name in world.selected(stage) if name in plan] for stage in stages]


def _gap(rule: Any, plan: Plan, world: World) -> int:
    """The days begun that each two meetings are too near or too far; of two orders the one that misses less."""
    if rule.meeting is not None:
        [held] = _stages([rule.meeting], plan, world)
        return sum(min(_gap_missed(rule, a, b), _gap_missed(rule, b, a)) for a, b in combinations(held, 2))
    stages = _stages(rule.order or (rule.first, rule.then), plan, world)
    return sum(_gap_missed(rule, a, b) for early, late in pairwise(stages)
               for a in early for b in late if a.name != b.name)


def _gap_missed(rule: Any, a: Held, b: Held) -> int:
    gap = b.start - a.end
    least = rule.at_least.elapsed if rule.at_least else NOTHING
    far = gap - rule.at_most.elapsed if rule.at_most else NOTHING
    return max(_days_begun(least - gap), _days_begun(far))


def _precondition(rule: Any, plan: Plan, world: World) -> int:
    missed = 0
    for held in (plan[name] for name in world.selected(rule.meeting) if name in plan):
        for event in rule.event:
            when = world.scenario.events[event].date
            missed += _days_begun(_ready(rule, when, held, world) - held.start) if isinstance(when, date) else 1
    return missed


def _ready(rule: Any, when: date | datetime, held: Held, world: World) -> datetime:
    """The first moment at which a meeting may start after an event."""
    if not rule.at_least:
        return world.begins(when, world.zone if isinstance(when, datetime) else held.zone)
    day = world.begins(when, world.zone).astimezone(world.zone).date()
    if rule.at_least.counts_dates:
        return world.begins(day + rule.at_least.days * ONE_DAY, held.zone)
    lag: timedelta = rule.at_least.elapsed
    if world.daily:
        lag = math.ceil(lag / ONE_DAY) * ONE_DAY
    return world.begins(when, world.zone) + lag


def _ladder(rule: Any, plan: Plan, world: World) -> int:
    levels = []
    for rung in rule.rungs:
        people = world.people(rung.who)
        levels.append([name for name in world.selected(rung.meeting) if world.attendees(name) <= people])
    broken = 0
    for n, (below, here) in enumerate(pairwise(levels), 1):
        lag = rule.rungs[n].at_least or rule.at_least
        least = lag.elapsed if lag else NOTHING
        for name in here:
            if name in plan:
                held = [plan[low] for low in below if low != name and low in plan]
                broken += not held
                broken += sum(plan[name].start - low.end < least for low in held)
    return broken


AMOUNTS: dict[str, Callable[[Any, Plan, World], int]] = {
    "gap": _gap, "precondition": _precondition, "ladder": _ladder,
}
SINGLE = frozenset({"precondition"})
"""The kinds that a meeting alone can break."""
