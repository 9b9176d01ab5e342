"""By how much a plan breaks the rules of distances, rest and observance: like `amounts`, one short function a kind."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from datetime import UTC, date, datetime, time, timedelta
from functools import cache
from itertools import combinations, pairwise
from typing import Any
from zoneinfo import ZoneInfo

import holidays

from solver.atlas import find_city, find_country

from .hours import within_hours
from .world import ONE_DAY, Held, Spot, World

Plan = Mapping[str, Held]
NOTHING = timedelta(0)
MINUTE = timedelta(minutes=1)


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


def _rest(rule: Any, plan: Plan, world: World) -> int:
    """Arrivals with too little rest, pairs of sessions too near, and sessions too many on a day, for each person."""
    missed = 0
    for person in world.people(rule.who):
        mine = [held for held in plan.values() if person in held.who]
        coming = [held for held in mine if not held.past and held.name in world.selected(rule.meeting)]
        if rule.at_least or rule.each_zone:
            came, comes = ([held for held in some if person in held.present] for some in (mine, coming))
            missed += _short_rests(rule, person, came, comes, world)
        if rule.between:
            pause = world.rounded_up(rule.between.elapsed // timedelta(minutes=1))
            missed += sum(a.end + pause > b.start and b.end + pause > a.start for a, b in combinations(coming, 2))
        if rule.a_day:
            days = [held.first_day for held in coming]
            missed += sum(max(0, days.count(day) - rule.a_day) for day in set(days))
    return missed


def _short_rests(rule: Any, person: str, mine: list[Held], coming: list[Held], world: World) -> int:
    def needed(a: Spot, b: Spot) -> timedelta:
        rest = _rest_after(rule, a, b, world)
        return world.rounded_up(world.minutes(person, a, b) + math.ceil(rest)) if rest else NOTHING

    short = 0
    home, stays = world.home(person), [stay for stay in world.absences[person] if stay[2] is not None]
    elsewhere = any(held.past and held.venue is not None for held in (
        world_held for world_held in mine)) or any(since <= world.origin for since, _, _ in stays)
    for held in coming:
        if held.venue is None:
            continue
        there = world.spot(held.venue)
        if home and not elsewhere:
            short += held.start < world.origin + needed(home, there)
        short += sum(until <= held.start < until + needed(world.spot(at), there) for _, until, at in stays if at)
        for other in mine:
            if other.venue is None or other is held or (not other.past and other not in coming):
                continue
            if other.past or other.start <= held.start:
                short += other.end + needed(world.spot(other.venue), there) > held.start
    return short


def _rest_after(rule: Any, a: Spot, b: Spot, world: World) -> float:
    """The minutes of rest due after a journey, by the hours between the clocks at its ends."""
    noon = datetime.combine(world.scenario.calendar.today, time(12), UTC)
    clocks = []
    for spot in (a, b):
        zone = world.venue(spot.venue).zone if spot.venue else None
        zone = zone or (find_city(*spot.city).zone if spot.city else None)
        if zone is None:
            return 0
        clocks.append(noon.astimezone(ZoneInfo(zone)).replace(tzinfo=None))
    crossed = abs(clocks[0] - clocks[1]) / timedelta(hours=1)
    if a == b or crossed < rule.zones:
        return 0
    flat, each = (length.elapsed / timedelta(minutes=1) if length else 0 for length in (rule.at_least, rule.each_zone))
    return flat + each * crossed


def _media_slot(rule: Any, plan: Plan, world: World) -> int:
    """Meetings after which no slot fits, tried from every minute within the time it may wait."""
    missed = 0
    for name in world.selected(rule.meeting):
        held = plan.get(name)
        if held is None or held.past or world.daily:
            continue
        zone = ZoneInfo(rule.zone) if rule.zone else held.zone
        people = world.people(rule.who or world.attendees(name)) & world.attendees(name)
        takes = (rule.lasts.elapsed if rule.lasts else NOTHING) * (len(people) if rule.held == "separate" else 1)
        patience = (rule.at_most.elapsed if rule.at_most else NOTHING) // MINUTE
        missed += not any(_open(held.end + wait * MINUTE, takes, rule, zone) for wait in range(patience + 1))
    return missed


def _open(begins: datetime, takes: timedelta, rule: Any, zone: ZoneInfo) -> bool:
    """Whether a slot lies inside the hours; one that takes no time may lie at their end."""
    inside = within_hours(begins, begins + (takes or MINUTE), rule.hours, (), zone)
    return inside or (not takes and within_hours(begins - MINUTE, begins, rule.hours, (), zone))


def _observance(rule: Any, plan: Plan, world: World) -> int:
    """For each meeting: the host's, each country's, the week's and each person's days that it touches, each once."""
    missed = 0
    observers = world.people(rule.who)
    for name in world.selected(rule.meeting):
        held = plan.get(name)
        if held is None or held.past or not held.who & observers:
            continue
        for whose in rule.holidays:
            if whose == "host":
                country = world.country(held.venue) if held.venue else None
                missed += bool(country) and _touches(held, _is_feast([str(country)], rule), held.zone, rule, world)
            elif whose == "attendees":
                missed += sum(_touches(held, _is_feast(world.countries(one), rule), world.diary_zone(one), rule, world)
                              for one in held.who & observers)
            else:
                missed += _touches(held, _is_feast([find_country(whose).code], rule), held.zone, rule, world)
        if rule.weekly:
            missed += _touches(held, lambda day: day.weekday() in rule.weekly, held.zone, rule, world)
        given = {day for span in rule.day for day in _days(span.since, span.to or span.since)}
        missed += sum(_touches(held, lambda day: day in given, world.diary_zone(person), rule, world)  # noqa: B023
                      for person in held.who & observers)
    return missed


def _days(first: date, last: date) -> list[date]:
    return [first + n * ONE_DAY for n in range((last - first).days + 1)]


@cache
def _feasts(country: str, category: str) -> Any:
    known = holidays.country_holidays(country).supported_categories
    return holidays.country_holidays(country, categories=(category,)) if category in known else ()


def _is_feast(countries: list[str], rule: Any) -> Callable[[date], bool]:
    return lambda day: any(day in _feasts(country, category) for country in countries for category in rule.category)


def _touches(held: Held, observed: Callable[[date], bool], zone: ZoneInfo, rule: Any, world: World) -> bool:
    """Whether any minute (half hour) of a meeting lies on an observed day, which may begin on its eve."""
    moment = held.start
    while moment < held.end:
        local = moment.astimezone(zone)
        eve = rule.sundown is not None and not world.daily and local.time() >= rule.sundown
        if observed(local.date() + eve * ONE_DAY):
            return True
        moment += 30 * MINUTE
    return False


def _time_abroad(rule: Any, plan: Plan, world: World) -> int:
    """For each person, the days begun that lie beyond the time between leaving home and being back."""
    missed = 0
    for person in world.people(rule.who):
        city, home = world.home_city(person), world.home(person)
        if city is None or home is None:
            continue
        abroad = [plan[name] for name in world.selected(rule.meeting) if name in plan and person in plan[name].present
                  and not plan[name].past and plan[name].venue and world.country(str(plan[name].venue)) != city.country]
        if abroad:
            there = {held.name: world.spot(str(held.venue)) for held in abroad}
            left = min(held.start - world.rounded_up(world.minutes(person, home, there[held.name])) for held in abroad)
            back = max(held.end + world.rounded_up(world.minutes(person, there[held.name], home)) for held in abroad)
            missed += _days_begun(back - left - rule.at_most.elapsed)
    return missed


AMOUNTS: dict[str, Callable[[Any, Plan, World], int]] = {
    "gap": _gap, "precondition": _precondition, "ladder": _ladder, "rest": _rest, "media_slot": _media_slot,
    "observance": _observance, "time_abroad": _time_abroad,
}
SINGLE = frozenset({"precondition", "media_slot", "observance", "time_abroad"})
"""The kinds that a meeting alone can break."""
