"""By how much a plan breaks the rules inside: those that come from principals' diaries and from the meetings' lengths.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from .world import Held, World

Plan = Mapping[str, Held]


def _busy(rule: Any, plan: Plan, world: World) -> int:
    """Each meeting to come that touches a busy time of one person counts once."""
    return sum(any(held.start < end and start < held.end for start, end in world.busy[rule.who])
               for held in plan.values() if rule.who in held.who and not held.past)


def _duration(rule: Any, plan: Plan, world: World) -> int:
    """Each meeting that ends before the least that it may last, or after the most."""
    broken = 0
    for held in plan.values():
        lasts = world.scenario.meetings[held.name].lasts
        if lasts.least is not None:
            soonest, latest = (world.end_of(held.start, length, held.zone) for length in (lasts.least, lasts.most))
            broken += not soonest <= held.end <= latest
    return broken


AMOUNTS: dict[str, Callable[[Any, Plan, World], int]] = {"busy": _busy, "duration": _duration}
