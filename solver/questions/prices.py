"""What changes cost: the prices by which repairs are ranked, and how far a number can give at all."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from ..case import Case
from ..clock import Length, TimeOfDay
from ..engine.model import Slack, Way
from ..rules._hours import CLOSES, OPENS
from ..rules.base import Rule
from ..rules.window import Window
from .changes import Change

DROPPED, ACCEPTED, COUNTED = 30, 7, 5
"""What dropping a rule, accepting a place, or changing a count by one costs, in days moved."""
EVERY_DAY = 24
"""How much dearer it is to move a time of every day than one moment: an hour of it costs as much as a day moved."""
FIRMNESS = {"rejected": 1, "possible": 1, "proposed": 2, None: 3, "decided": 4}
"""How much dearer the same change is by the best status of the rule's sources."""
CONFIRMED = 10
"""How much dearer it is to touch what is confirmed, or a trip that is not movable."""
A_DAY = 1440
"""Prices are counted in minutes, so that whatever the grid, its step has a price that is a whole number."""
PRICES = (
    f"A day moved costs 1, an hour more of every day {EVERY_DAY // 24}, a count changed by one {COUNTED}, "
    f"a place accepted {ACCEPTED}, a rule dropped {DROPPED}; "
    f"times {FIRMNESS['possible']} where the rule is only possible, {FIRMNESS['proposed']} where it is proposed, "
    f"{FIRMNESS[None]} where its source gives no status, {FIRMNESS['decided']} where it is decided; "
    f"times {CONFIRMED} more for what is confirmed or not movable.")
"""The prices in words, for people to judge."""


def price(case: Case, change: Change) -> int:
    """What a change costs, in minutes moved."""
    rule = next(rule for rule in case.rules if rule.name == change.rule)
    if change.kind == "number" and change.by is not None:
        amount = COUNTED * A_DAY * change.by if isinstance(change.by, int) else change.by // timedelta(minutes=1)
        amount *= EVERY_DAY if isinstance(change.old, TimeOfDay) else 1
    else:
        amount = A_DAY * (ACCEPTED if change.kind == "accept" else DROPPED)
    return amount * firmness(rule)


def firmness(rule: Rule) -> int:
    """How many times dearer it is to touch a rule than one that is only possible."""
    stated = max((FIRMNESS[source.status] for source in rule.source), default=FIRMNESS[None])
    fixed = rule.name.endswith(".confirmed") or any(not away.movable for away in getattr(rule, "away", ()))
    return stated * (CONFIRMED if fixed else 1)


def furthest(case: Case, rule: Rule, number: str, way: Way, slack: Slack) -> int:
    """How many of its units a number can give: no length or count goes below zero, no date beyond the times told."""
    value: Any = rule.number(case, number)
    meetings = len(case.open_meetings)
    if isinstance(value, tuple):        # choose: {least, most}
        least = int(value[0])
        return min(least, meetings) if way == "less" else meetings
    if way == "less" and isinstance(value, Length):
        return slack.whole(value, case.clock)
    if isinstance(value, TimeOfDay) and isinstance(rule, Window):
        first, last = rule.between(number)
        return (value.minutes - first if way == "less" else last - value.minutes) // case.clock.minutes
    if isinstance(value, TimeOfDay):
        spare = spare_hours(case, rule)
        return min(value.minutes // case.clock.minutes, spare) if way == "less" else spare
    if isinstance(value, int):
        return value if way == "less" else meetings
    if number in ("from", "to"):
        return trip_length(case, rule, slack) - 1
    return case.clock.reach // slack.ticks


def spare_hours(case: Case, rule: Rule) -> int:
    """The ticks by which the hours of a rule can be widened: some time between one day's and the next one's is left."""
    opens, closes = (rule.number(case, number).minutes for number in (OPENS, CLOSES))
    return int(1440 + opens - closes - 1) // case.clock.minutes


def trip_length(case: Case, rule: Rule, slack: Slack) -> int:
    """The days or ticks of a trip; 0 where one number would move several trips."""
    trips: tuple[Any, ...] = getattr(rule, "away", ())
    if len(trips) != 1:
        return 0
    ticks = case.clock.end_by(trips[0].last, case.zone) - case.clock.start_from(trips[0].since, case.zone)
    return max(0, ticks // slack.ticks)
