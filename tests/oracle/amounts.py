"""By how much a plan breaks a rule: 0 when it keeps it. One short function for each kind of rule.

A rule over meetings that are not held says nothing, except `alternatives` and `condition`, which are about that.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from datetime import date, datetime, time, timedelta
from itertools import combinations
from typing import Any

from solver.clock import Length

from . import airspace_amounts, attendance, movement_amounts, place_amounts, section_amounts, time_amounts
from .hours import within_hours
from .world import ONE_DAY, Held, World

Plan = Mapping[str, Held]
SINGLE = frozenset({"window", "lead_time", "availability", "consent", "neutrality", "region", "body_clock",
                    "blackout"}) | time_amounts.SINGLE | airspace_amounts.SINGLE | attendance.SINGLE
"""The kinds that say something of each meeting by itself, so that a meeting alone can already break them."""


def amount(rule: Any, plan: Plan, world: World) -> int:
    """How often, or by how many days, a plan breaks a rule."""
    return _AMOUNTS[rule.rule](rule, plan, world)


def _held(rule: Any, plan: Plan, world: World) -> list[Held]:
    return [plan[name] for name in world.selected(rule.meeting) if name in plan]


def days_begun(late: timedelta) -> int:
    """The days that a lateness touches; none when there is none."""
    return max(0, math.ceil(late / ONE_DAY))


# --- order ----------------------------------------------------------------------------------------------------------
def _precedence(rule: Any, plan: Plan, world: World) -> int:
    stages = [world.selected(stage) for stage in rule.order or (rule.first, rule.then)]
    broken = 0
    for (i, earlier), (j, later) in combinations(enumerate(stages), 2):
        for a in earlier:
            for b in later:
                if a != b and a in plan and b in plan:
                    broken += not _in_order(rule, plan[a], plan[b], neighbours=j == i + 1)
    return broken


def _in_order(rule: Any, a: Held, b: Held, neighbours: bool) -> bool:
    gap = b.start - a.end
    if gap < timedelta(0):
        return False
    if not neighbours:
        return True
    if rule.at_least is not None and gap < rule.at_least.elapsed:
        return False
    if rule.at_most is not None and gap > rule.at_most.elapsed:
        return False
    return rule.free_days is None or (b.first_day - a.last_day).days - 1 >= rule.free_days


def _condition(rule: Any, plan: Plan, world: World) -> int:
    broken = 0
    for name in world.selected(rule.meeting):
        for other in world.selected(rule.requires):
            if name != other and name in plan:
                broken += other not in plan or plan[other].end > plan[name].start
    return broken


def _alternatives(rule: Any, plan: Plan, world: World) -> int:
    held = sum(name in plan for name in world.selected(rule.meeting))
    return int(not rule.choose.least <= held <= rule.choose.most)


# --- time -----------------------------------------------------------------------------------------------------------
def _anchor(of: Any, plan: Plan, world: World) -> date | datetime | Held | None:
    """What a rule counts from: a date, a moment, a meeting; None where it is not known or not held."""
    if of == "today":
        return world.scenario.calendar.today
    if not isinstance(of, str):
        return of  # type: ignore[no-any-return]
    if of in world.scenario.meetings:
        return plan.get(of)
    known = world.scenario.events[of].date
    return None if isinstance(known, str) else known


def _day_of(anchor: date | datetime | Held, world: World) -> date:
    """The date of an anchor: a meeting's last day where it was held, else the calendar's."""
    if isinstance(anchor, Held):
        return anchor.last_day
    if isinstance(anchor, datetime) and not world.daily:
        return world.begins(anchor, world.zone).astimezone(world.zone).date()
    return date(anchor.year, anchor.month, anchor.day)


def _moment_of(anchor: date | datetime | Held, world: World) -> datetime:
    """The instant of an anchor: a meeting's end, or the first instant of a date."""
    return anchor.end if isinstance(anchor, Held) else world.begins(anchor, world.zone)


def _window(rule: Any, plan: Plan, world: World) -> int:
    return sum(_window_missed(rule, held, plan, world) for held in _held(rule, plan, world))


def _window_missed(rule: Any, held: Held, plan: Plan, world: World) -> int:
    """The days begun too early or late; a time of day that is missed counts once."""
    missed = _within_missed(rule, held, plan, world) + _times_missed(rule, held, world)
    if isinstance(rule.earliest, date):
        missed += days_begun(world.begins(rule.earliest, held.zone) - held.start)
    if isinstance(rule.latest, date):
        missed += days_begun(held.end - world.includes(rule.latest, held.zone))
    if rule.start is not None:
        missed += days_begun(abs(world.begins(rule.start, held.zone) - held.start))
    if rule.day is not None:
        missed += abs((held.first_day - rule.day).days)
    return missed


def _within_missed(rule: Any, held: Held, plan: Plan, world: World) -> int:
    anchor = _anchor(rule.of, plan, world)
    if not isinstance(rule.within, Length) or anchor is None or rule.of == held.name:
        return 0
    if not (rule.within.counts_dates or world.daily):
        return days_begun(held.end - _moment_of(anchor, world) - rule.within.elapsed)
    last = _day_of(anchor, world) + rule.within.elapsed // ONE_DAY * ONE_DAY
    if isinstance(anchor, Held):
        return max(0, (held.last_day - last).days)
    return days_begun(held.end - world.includes(last, held.zone))


def _times_missed(rule: Any, held: Held, world: World) -> int:
    """Bare times of day, on the local day the meeting starts on; a latest before the earliest is the next day's."""
    if world.daily or held.past or world.scenario.meetings[held.name].length.counts_dates:
        return 0
    missed = 0
    if isinstance(rule.earliest, time):
        missed += held.start < world.begins(datetime.combine(held.first_day, rule.earliest), held.zone)
    if isinstance(rule.latest, time):
        overnight = isinstance(rule.earliest, time) and rule.latest <= rule.earliest
        closing = datetime.combine(held.first_day + overnight * ONE_DAY, rule.latest)
        missed += held.end > world.begins(closing, held.zone)
    return missed


def _lead_time(rule: Any, plan: Plan, world: World) -> int:
    anchor = _anchor(rule.of, plan, world)
    if anchor is None or not isinstance(rule.at_least, Length):
        return 0
    return sum(_days_short(rule.at_least, anchor, held, world)
               for held in _held(rule, plan, world) if held.name != rule.of)


def _days_short(least: Length, anchor: date | datetime | Held, held: Held, world: World) -> int:
    if least.counts_dates:
        first = _day_of(anchor, world) + least.days * ONE_DAY
        if isinstance(anchor, Held):
            return max(0, (first - held.first_day).days)
        return days_begun(world.begins(first, held.zone) - held.start)
    wait = math.ceil(least.elapsed / ONE_DAY) * ONE_DAY if world.daily else least.elapsed
    return days_begun(_moment_of(anchor, world) + wait - held.start)


def _availability(rule: Any, plan: Plan, world: World) -> int:
    """Each meeting of each person that touches a time away counts once."""
    broken = 0
    for person in world.people(rule.who):
        zone = world.diary_zone(person)
        spans = [(world.begins(away.since, zone), world.includes(away.last, zone)) for away in rule.away]
        for held in _held(rule, plan, world):
            if person in held.who and not held.past:
                broken += any(held.start < until and since < held.end for since, until in spans)
    return broken


def _body_clock(rule: Any, plan: Plan, world: World) -> int:
    """Each meeting of each person outside the hours; whole days are passed over, and people without a clock."""
    broken = 0
    for held in _held(rule, plan, world):
        if held.past or world.daily or world.scenario.meetings[held.name].length.counts_dates:
            continue
        for person in world.people(rule.who) & held.who:
            if rule.zone == "venue":
                broken += not within_hours(held.start, held.end, rule.hours, (), held.zone)
            elif world.home_city(person) or world.scenario.principals[person].zone:
                broken += not within_hours(held.start, held.end, rule.hours, (), world.diary_zone(person))
    return broken


_AMOUNTS: dict[str, Callable[[Any, Plan, World], int]] = {
    "precedence": _precedence, "condition": _condition, "alternatives": _alternatives, "window": _window,
    "lead_time": _lead_time, "availability": _availability, "body_clock": _body_clock, **place_amounts.AMOUNTS,
    **airspace_amounts.AMOUNTS, **attendance.AMOUNTS,
    **time_amounts.AMOUNTS, **movement_amounts.AMOUNTS, **section_amounts.AMOUNTS,
}
