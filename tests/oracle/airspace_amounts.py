"""By how much a plan breaks a rule on airspaces and warrants. See `amounts`.

The judge reads the tables of the atlas, and floods the airspaces by itself.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import UTC, date, datetime, timedelta
from functools import cache
from math import ceil
from typing import Any

from solver.atlas import City, find_country
from solver.atlas.airways import space_of
from solver.atlas.lookup import table
from solver.atlas.predecessors import answering
from solver.atlas.routes import ground_leg

from .world import ONE_DAY, Held, World

Plan = Mapping[str, Held]
SINGLE = frozenset({"overflight", "warrant"})


def _held(rule: Any, plan: Plan, world: World) -> list[Held]:
    return [plan[name] for name in world.selected(rule.meeting) if name in plan and plan[name].venue is not None]


def _warrant(rule: Any, plan: Plan, world: World) -> int:
    """Once for each meeting of somebody sought where the host owes the arrest."""
    broken = 0
    for held in _held(rule, plan, world):
        assert held.venue is not None
        host, length = world.country(held.venue), (held.last_day - held.first_day).days
        if host is not None and world.people(rule.who) & held.present:
            broken += any(_arrests(rule, held.venue, host, held.first_day + n * ONE_DAY, world)
                          for n in range(length + 1))
    return broken


def _arrests(rule: Any, venue: str, host: str, on: date, world: World) -> bool:
    promised = any(word.of in (host, venue) and (word.since or on) <= on <= (word.to or on)
                   for word in rule.safe_conduct)
    if promised or (rule.issued is not None and on < rule.issued):
        return False
    member = world.atlas.fact(host, "icc", on).value
    return bool(member == "yes" or (member != "no" and getattr(rule, member) == "refuse"))


def _overflight(rule: Any, plan: Plan, world: World) -> int:
    """Once for each meeting, traveller and aircraft without a way."""
    return sum(not _way(rule, held, person, aircraft, world) for held in _held(rule, plan, world)
               for person in world.people(rule.who) & held.present
               for aircraft in ([rule.aircraft] if rule.aircraft else world.countries(person)))


def _way(rule: Any, held: Held, person: str, aircraft: str, world: World) -> bool:
    assert held.venue is not None
    home, place, on = world.home_city(person), _city(held.venue, world), held.first_day
    if home is None or place is None or not place.country:
        return True
    start, end = _airport(home, on), _airport(place, on)
    flyer = find_country(aircraft).code
    leave = {permit.of for permit in rule.permits if _covers(permit, _leaves(held, person, world), person, world)}

    def passes(space: str) -> bool:
        code = space.partition(".")[0]
        if not code.isupper():
            return all(flyer in few or not first <= str(on) <= last for few, first, last in _kept(space))
        code = answering(code, on)
        kind, fact = world.atlas.airspace(code, flyer, on)
        if code == flyer:
            return kind != "shut"
        lords = {code, *(giver for place, giver, first, last in _givers() if place == code
                         and first <= str(on) <= last)}
        if kind == "shut" or lords & {*rule.refused}:
            return False
        doubted = fact.value in ("conditional", "unknown") and getattr(rule, fact.value) == "refuse"
        return bool(lords & {home.country, place.country, *leave}) or not (kind == "permit" or doubted)

    if start == end:
        return True
    wanted, seen = space_of(end), {space_of(start)}
    if not passes(space_of(start)):
        return False
    grown = True
    while grown and wanted not in seen:
        found = {b for a, b in _pairs() if a in seen and b not in seen and passes(b)}
        seen |= found
        grown = bool(found)
    return wanted in seen


def _leaves(held: Held, person: str, world: World) -> datetime:
    """When the flight to a meeting leaves: on the daily grid, up to 12 hours fit the night before."""
    home = world.home(person)
    assert home is not None
    assert held.venue is not None
    minutes = world.minutes(person, home, world.spot(held.venue))
    if world.daily:
        return held.start - (ceil(minutes / 1440) if minutes > 720 else 0) * ONE_DAY
    return held.start.astimezone(UTC) - timedelta(minutes=minutes)


def _covers(permit: Any, leaves: datetime, person: str, world: World) -> bool:
    if permit.who and person not in world.people(permit.who):
        return False
    if permit.at is None:
        return True
    if world.daily:
        day, start = date(permit.at.year, permit.at.month, permit.at.day), leaves.date()
        return bool(day - permit.before.elapsed // ONE_DAY * ONE_DAY <= start
                    <= day + permit.after.elapsed // ONE_DAY * ONE_DAY)
    first, last = world.begins(permit.at, world.zone), world.includes(permit.at, world.zone)
    last = first if isinstance(permit.at, datetime) else last
    return bool(first - permit.before.elapsed <= leaves <= last + permit.after.elapsed)


def _city(venue: str, world: World) -> City | None:
    given, known = world.venue(venue), world.city_of(venue)
    if given.coordinates is None:
        return known
    return City(given.city or venue, world.country(venue) or "", "", *given.coordinates)


def _airport(city: City, on: date) -> City:
    leg = ground_leg(city, on)
    return leg.airport if leg else city


@cache
def _pairs() -> frozenset[tuple[str, str]]:
    rows = [(row["a"], row["b"]) for row in table("airways.csv") if row["lat"]]
    return frozenset(rows) | {(b, a) for a, b in rows}


@cache
def _kept(space: str) -> list[tuple[list[str], str, str]]:
    """Who may fly in an airspace that is nobody's but not free to all, from one day to another."""
    return [(row["aircraft"].split("|"), row["valid_from"], row["valid_to"] or "9999") for row in table("airspace.csv")
            if row["airspace"] == space]


@cache
def _givers() -> list[tuple[str, str, str, str]]:
    """Whose airspace another state gives leave for, which, from one day to another."""
    return [(row["airspace"], row["aircraft"], row["valid_from"], row["valid_to"] or "9999")
            for row in table("airspace.csv") if row["kind"] == "open"]


AMOUNTS: dict[str, Callable[[Any, Plan, World], int]] = {"warrant": _warrant, "overflight": _overflight}
