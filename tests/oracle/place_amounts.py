"""By how much a plan breaks a rule on places, or on who is there together. See `amounts`."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from datetime import date
from itertools import combinations
from typing import Any

from solver.atlas import LookupFailed, find_country
from solver.atlas.regions import find_region
from solver.values import Places

from .world import ONE_DAY, Held, World

Plan = Mapping[str, Held]


def _held(rule: Any, plan: Plan, world: World) -> list[Held]:
    return [plan[name] for name in world.selected(rule.meeting) if name in plan]


def allowed(held: Held, places: Places, world: World) -> bool | None:
    """Whether a meeting's place is one of some places on the day it starts: None where nobody can know.

    A fact that is conditional or unknown allows, whichever way the question is put.
    """
    assert held.venue is not None
    answers = [_is_one(held, name, held.first_day, world) for name in places.names]
    if "yes" in answers:
        return not places.others
    if "nowhere" in answers:
        return None
    return True if "doubt" in answers else places.others


def _is_one(held: Held, name: str, on: date, world: World) -> str:
    if name.split("/")[0] in world.scenario.venues:
        return "yes" if name in (held.venue, f"{held.venue}/{held.room}") else "no"
    assert held.venue is not None
    country = world.country(held.venue)
    if country is None:
        return "nowhere"
    try:
        region = find_region(name).name
    except LookupFailed:
        return "yes" if country == find_country(name).code else "no"
    value = world.atlas.in_region(country, region, on).value
    return str({"conditional": "doubt", "unknown": "doubt"}.get(value, value))


def _region(rule: Any, plan: Plan, world: World) -> int:
    return sum(held.venue is not None and allowed(held, rule.at, world) is False
               for held in _held(rule, plan, world))


def _consent(rule: Any, plan: Plan, world: World) -> int:
    """Each meeting of theirs that is held elsewhere, or at all where they refuse it."""
    theirs = [held for held in _held(rule, plan, world) if world.people(rule.who) & world.attendees(held.name)]
    if rule.at is None:
        return 0 if rule.accepts else len(theirs)
    return sum(held.venue is not None and allowed(held, rule.at, world) is False for held in theirs)


def _neutrality(rule: Any, plan: Plan, world: World) -> int:
    return sum(held.venue is not None and not _is_neutral(rule, held, world) for held in _held(rule, plan, world))


def _is_neutral(rule: Any, held: Held, world: World) -> bool:
    """Examples outrank the tests, a closed list comes before them; a venue in no known country is not tested."""
    assert held.venue is not None
    if rule.such_as is not None and allowed(held, rule.such_as, world):
        return True
    if rule.among is not None:
        listed = allowed(held, rule.among, world)
        if not listed or "tests" not in rule.model_fields_set:
            return listed is not False
    host, on = world.country(held.venue), held.first_day
    if host is None:
        return True
    refused = {doubt for doubt in ("conditional", "unknown") if getattr(rule, doubt) == "refuse"}
    for person in world.people(rule.who):
        for country in world.countries(person):
            if "not-party" in rule.tests and country == host:
                return False
            if "not-allied" in rule.tests and world.atlas.allied(host, country, on).value in {"yes", *refused}:
                return False
            if "no-sanctions" in rule.tests and world.atlas.sanctions(host, country, on).value in {"yes", *refused}:
                return False
    return "traditional" not in rule.tests or (
        world.atlas.fact(host, "neutral-traditional", on).value not in {"no", *refused})


def _exclusion(rule: Any, plan: Plan, world: World) -> int:
    these, those = world.people(rule.who), world.people(rule.not_with)

    def meet(here: frozenset[str], there: frozenset[str]) -> bool:
        return any(one != other for one in these & here for other in those & there)

    meetings = _held(rule, plan, world)
    broken = sum(meet(held.who, held.who) for held in meetings)
    if rule.scope == "day":
        for a, b in combinations(meetings, 2):
            met = meet(a.present, b.present) or meet(b.present, a.present)
            if met and not (a.past and b.past) and a.venue is not None:
                broken += a.venue == b.venue and a.first_day <= b.last_day and b.first_day <= a.last_day
    return broken


def _blackout(rule: Any, plan: Plan, world: World) -> int:
    """Each closed day of the venue that a meeting touches counts; a place that is named is that of today's facts."""
    broken = 0
    for held in _held(rule, plan, world):
        if rule.at is None or (held.venue is not None and world.lies_in(
                held.venue, held.room, rule.at, world.scenario.calendar.today)):
            broken += sum(held.first_day <= day <= held.last_day for day in rule.day)
    return broken


def _capacity(rule: Any, plan: Plan, world: World) -> int:
    """Each place too full at some moment, each meeting too large for its own, and the days missing to be ready."""
    coming = [held for held in plan.values() if held.venue is not None and not held.past]
    today = world.scenario.calendar.today
    overfull, others = set(), 0
    for held in coming:
        assert held.venue is not None
        room = f"{held.venue}/{held.room}"
        listed = world.lies_in(held.venue, None, rule.at, today)
        at_once = [o for o in coming if o.venue == held.venue and o.start <= held.start < o.end]
        if rule.rooms is not None:
            if room in rule.at.names and sum(o.room == held.room for o in at_once) > rule.rooms:
                overfull.add(room)
            if len(at_once) > rule.rooms and listed:
                overfull.add(held.venue)
        if listed or room in rule.at.names:
            others += rule.size is not None and len(held.present) > rule.size
            if rule.advance is not None:    # from today on, in whole days
                ready = world.begins(today + rule.advance.days * ONE_DAY, held.zone)
                others += max(0, math.ceil((ready - held.start) / ONE_DAY))
    return len(overfull) + others


AMOUNTS: dict[str, Callable[[Any, Plan, World], int]] = {
    "region": _region, "consent": _consent, "neutrality": _neutrality, "exclusion": _exclusion, "capacity": _capacity,
    "blackout": _blackout,
}
