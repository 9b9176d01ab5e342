"""What each goal is worth on a plan, counted the plainest way.

Decided where the page is silent: when none of its meetings is held, `earliest` has no value (None): as the latest of no
ends it ranks before all others, as the first of no starts behind them. `nearest` passes over what is not held. Waits
and travel count meetings to come. In least travel the first journey starts at the last place where a meeting was held
before, unless there is time to go home first; then it starts at home, and the way home from the past is not counted.
Times away at a place are stops like meetings. People who attend no meeting to come count nowhere.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from itertools import pairwise

from solver.goals import Goal

from .world import ONE_DAY, Held, Spot, World

Value = float | date | None


def measure(goal: Goal, plan: Mapping[str, Held], world: World) -> Value:
    """The value of any goal but wishes, in its own unit: worth, a moment, minutes, waits, days."""
    people = [person for person in world.scenario.principals if any(
        person in world.candidates(name) for name, m in world.scenario.meetings.items() if m.state != "held")]
    if goal.kind == "most_held":
        return _most_held(goal, plan, world)
    if goal.kind == "earliest":
        return _earliest(goal, plan, world)
    if goal.kind == "attendance":
        return float(sum(_steps_away(held, world) for held in plan.values() if not held.past))
    if goal.kind == "nearest":
        return float(sum(abs((plan[name].first_day - on).days) for name, on in goal.dates if name in plan))
    per_person = {"least_travel": _minutes_travelled, "fewest_waits": _waits}[goal.kind]
    amounts = [per_person(person, plan, world) for person in people]
    return float(sum(amounts) if goal.scope == "total" else max(amounts, default=0))


def _steps_away(held: Held, world: World) -> int:
    """One for each by video, two for each who sends a deputy, three for each who neither comes nor sends anybody."""
    sent = {member for member, _ in held.deputies}
    return len(held.video) + 2 * len(sent) + 3 * len(world.attendees(held.name) - held.who - sent)


def better_if_less(goal: Goal, value: Value) -> float:
    """A value as a number of which less is better."""
    if value is None:
        return float("inf" if goal.edge == "start" else "-inf")
    if isinstance(value, datetime):
        return value.timestamp()
    if isinstance(value, date):
        return float(value.toordinal())
    assert isinstance(value, float)
    return -value if goal.kind == "most_held" else value


def _most_held(goal: Goal, plan: Mapping[str, Held], world: World) -> float:
    open_meetings = {name: meeting for name, meeting in world.scenario.meetings.items() if meeting.state != "held"}
    if goal.scope == "total":
        return round(float(sum(m.worth for name, m in open_meetings.items() if name in plan)), 2)
    worths = [sum(m.worth for name, m in open_meetings.items() if name in plan and person in plan[name].who)
              for person in world.scenario.principals
              if any(person in world.attendees(name) for name in open_meetings)]
    return round(float(min(worths, default=0)), 2)


def _earliest(goal: Goal, plan: Mapping[str, Held], world: World) -> date | None:
    """An instant, or on the daily grid a date: the end is then the last day."""
    held = [h for h in plan.values() if (h.name == goal.meeting if goal.meeting else not h.past)]
    if not held:
        return None
    if world.daily:
        return min(h.first_day for h in held) if goal.edge == "start" else max(h.last_day for h in held)
    return min(h.start for h in held) if goal.edge == "start" else max(h.end for h in held)


def _waits(person: str, plan: Mapping[str, Held], world: World) -> int:
    mine = sorted((h for h in plan.values() if person in h.who and not h.past), key=lambda h: h.start)
    return sum(a.end < b.start and a.start.astimezone(world.zone).date() == b.start.astimezone(world.zone).date()
               for a, b in pairwise(mine))


@dataclass(frozen=True)
class _Stop:
    spot: Spot
    start: datetime
    end: datetime
    past: bool


def _minutes_travelled(person: str, plan: Mapping[str, Held], world: World) -> int:
    home = world.home(person)
    stops = [_Stop(world.spot(h.venue), h.start, h.end, h.past)
             for h in plan.values() if person in h.present and h.venue is not None]
    stops += [_Stop(world.spot(at), start, end, end <= world.origin)
              for start, end, at in world.absences[person] if at is not None]
    stops.sort(key=lambda stop: (stop.start, stop.end))
    total = 0
    here: _Stop | None = None
    for stop in stops:
        if not stop.past:
            total += _on_the_way(person, here, stop, home, world)
        here = stop
    if here and not here.past and home:
        total += world.minutes(person, here.spot, home)
    return total


def _on_the_way(person: str, before: _Stop | None, stop: _Stop, home: Spot | None, world: World) -> int:
    """The minutes from one stop (None: from home) to the next, by home where there is the time."""
    if before is None:
        return world.minutes(person, home, stop.spot) if home else 0
    if home:
        back, out = world.minutes(person, before.spot, home), world.minutes(person, home, stop.spot)
        needed: timedelta = world.rounded_up(back) + world.rounded_up(out) + ONE_DAY
        if stop.start - before.end >= needed:
            return (0 if before.past else back) + out
    return world.minutes(person, before.spot, stop.spot)
