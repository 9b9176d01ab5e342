"""By how much a plan breaks a rule on hosts in turn, on mediators and parties, on who arrives when. See `amounts`."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import UTC, datetime, timedelta
from itertools import combinations, pairwise
from typing import Any

from solver.atlas import find_country
from solver.atlas.hosting import Summit, summits
from solver.values import Places

from .world import Held, World

Plan = Mapping[str, Held]


def _held(rule: Any, plan: Plan, world: World) -> list[Held]:
    return [plan[name] for name in world.selected(rule.meeting) if name in plan]


def _rotation(rule: Any, plan: Plan, world: World) -> int:
    """Each meeting whose host is not the next in turn, or is that of the meeting before it."""
    names = list(world.scenario.meetings)
    series = sorted((held for held in _held(rule, plan, world) if _host(rule, held, world) is not None),
                    key=lambda held: (held.start, names.index(held.name)))
    broken = 0
    if record := _on_record(rule, series, world):
        series = [held for held in series if not held.past]
        first = _host(rule, series[0], world) if series else None
        if series and rule.hosts is not None:
            broken += first != (_listed(rule, record, world) + 1) % len(rule.hosts.names)
        elif series:
            assert series[0].venue is not None
            city = world.city_of(series[0].venue)
            here = (city and city.name, city and city.country) if rule.by == "city" else (first,)
            broken += here == ((record.city, record.country) if rule.by == "city" else (record.country,))
    for before, held in pairwise(series):
        last, now = _host(rule, before, world), _host(rule, held, world)
        if rule.hosts is not None:
            assert isinstance(last, int)
            last = (last + 1) % len(rule.hosts.names)
        broken += not held.past and (last == now) == (rule.hosts is None)
    return broken


def _on_record(rule: Any, series: list[Held], world: World) -> Summit | None:
    """The last summit of all the countries before today, unless one that the file tells of came after it."""
    wanted = {find_country(code).code for code in rule.summits_of}
    found = [one for one in summits() if wanted and wanted <= {*one.participants} <= wanted | {one.country}
             and one.last < world.scenario.calendar.today and (rule.hosts is None or _listed(rule, one, world) >= 0)]
    if not found or any(held.past and held.first_day >= found[-1].first for held in series):
        return None
    return found[-1]


def _listed(rule: Any, summit: Summit, world: World) -> int:
    """The place of a summit's host in the list of hosts; -1 where it took no turn."""
    for n, name in enumerate(rule.hosts.names):
        if name in world.scenario.venues:
            city = world.city_of(name)
            if city and (city.name, city.country) == (summit.city, summit.country):
                return n
        elif find_country(name).code == summit.country:
            return n
    return -1


def _host(rule: Any, held: Held, world: World) -> object:
    if held.venue is None:
        return None
    if rule.hosts is None:
        city, country = world.city_of(held.venue), world.country(held.venue)
        alone = (held.venue, country) if world.venue(held.venue).coordinates else None   # a place of its own name
        return {"venue": held.venue, "country": country,
                "city": (city.name, city.country) if city else alone}[rule.by]
    for n, name in enumerate(rule.hosts.names):
        if world.lies_in(held.venue, held.room, Places((name,)), world.scenario.calendar.today):
            return n
    return None


def _shuttle(rule: Any, plan: Plan, world: World) -> int:
    """Sessions without a mediator or with two parties, and pairs of them too near for a mediator, or at two venues."""
    mediators = world.people(rule.mediator)
    names = rule.who if len(rule.who) > 1 and "all" not in rule.who else sorted(world.people(rule.who))
    parties = [world.people([name]) - mediators for name in names]
    sessions = _held(rule, plan, world)
    broken = sum(not held.who & mediators or _shares(parties, held.who) for held in sessions)
    for a, b in combinations(sessions, 2):
        if a.venue is None or b.venue is None or (a.past and b.past):
            continue
        if a.start > b.start:
            a, b = b, a
        assert a.venue is not None
        assert b.venue is not None
        late = any(b.start - a.end < world.rounded_up(world.minutes(person, world.spot(a.venue), world.spot(b.venue)))
                   for person in mediators & a.present & b.present)
        broken += late or (rule.proximity and a.venue != b.venue)
    return broken


def _shares(parties: list[frozenset[str]], who: frozenset[str]) -> bool:
    return any(one != other and not {one, other} <= a and not {one, other} <= b
               for a, b in combinations(parties, 2) for one in a & who for other in b & who)


def _arrival_order(rule: Any, plan: Plan, world: World) -> int:
    """Each person who comes before others and cannot: too late from home, from a stay or from an earlier meeting."""
    broken = 0
    for held in _held(rule, plan, world):
        stages = [stage for stage in map(world.people, rule.order) if stage & world.attendees(held.name)]
        first = {person: behind for behind, stage in enumerate(reversed(stages)) for person in stage & held.present}
        if not (world.daily or held.past or held.venue is None):
            broken += sum(held.start - behind * rule.at_least.elapsed < _ready(person, held, plan, world)
                          for person, behind in first.items() if behind)
    return broken


def _ready(person: str, held: Held, plan: Plan, world: World) -> datetime:
    """The moment before which a person cannot be at a meeting, coming from wherever they were."""
    assert held.venue is not None
    names, here, home = list(world.scenario.meetings), world.spot(held.venue), world.home(person)
    mine = [other for other in plan.values() if person in other.present and other.venue is not None]
    came = [(world.spot(other.venue), other.end) for other in mine if other.venue is not None and (
        other.start, names.index(other.name)) < (held.start, names.index(held.name))]
    stays = [(since, until, at) for since, until, at in world.absences[person] if at is not None]
    came += [(world.spot(at), until) for _, until, at in stays if until <= held.start]
    if home and not any(o.past for o in mine) and not any(since <= world.origin for since, _, _ in stays):
        came.append((home, world.origin))
    return max((left + timedelta(minutes=world.minutes(person, spot, here)) for spot, left in came),
               default=datetime.min.replace(tzinfo=UTC))


AMOUNTS: dict[str, Callable[[Any, Plan, World], int]] = {
    "rotation": _rotation, "shuttle": _shuttle, "arrival_order": _arrival_order,
}
