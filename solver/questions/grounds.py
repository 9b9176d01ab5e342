"""Grounds: the dated facts that rules which cannot hold together rest on, and which of them leans on each.

The rules are asked of every candidate place, on every day on which they may change their mind (`venues`): what they
name against places is what makes them clash.
"""

from __future__ import annotations

from collections.abc import Iterator
from copy import copy
from itertools import combinations, islice
from typing import TYPE_CHECKING

from ..case import Case
from ..geography import Site
from ..schedule import Schedule, past_sessions
from ..values import Places
from .venues import Standing, standings

if TYPE_CHECKING:
    from ..atlas.facts import Fact
    from .conflicts import Conflict

_WAYS = 400
"""Journeys looked at, at most, for what makes them as long as they are."""


def grounds(case: Case, conflict: Conflict) -> dict[Fact, list[str]]:
    """The facts that a conflict rests on, each with the names of the rules (`NAME.at`: a meeting's own venues)."""
    found: dict[Fact, list[str]] = {}
    for fact, name in _grounds(case, conflict):
        names = found.setdefault(fact, [])
        if name not in names:
            names.append(name)
    return found


def _grounds(case: Case, conflict: Conflict) -> Iterator[tuple[Fact, str]]:
    clashing = copy(case)
    clashing.rules = tuple(rule for rule in case.rules if rule.name in conflict.rules
                           and rule.place_days(case) is not None)
    alone = Schedule(case, past_sessions(case))
    for rule in clashing.rules:
        verdict = rule.check(case, alone)
        yield from ((fact, rule.name) for fact in (verdict.facts if verdict.amount else ()))
    concerned = set()
    asked = standings(clashing) if clashing.rules else {}
    # Where the places alone make a meeting impossible, the conflict is about that one.
    hopeless = {name: places for name, places in asked.items()
                if places and not case.meeting(name).optional and all(place.word == "out" for place in places)}
    for name, places in (hopeless or asked).items():
        against = (finding for place in places if not _out_anyway(place)
                   for finding in place.findings if finding.kept is False)
        for finding in against:
            concerned.add(name)
            yield from ((fact, finding.rule.name) for fact in finding.facts)
    for name in concerned:
        at = case.meeting(name).at
        if isinstance(at, Places):
            chosen = {site.venue for site in case.sites(name)}
            yield from ((fact, f"{name}.at") for venue in case.scenario.venues if venue not in chosen
                        for fact in case.facts_on(Site(venue), at))
    if "travel" in conflict.always_on and case.scenario.travel.detours:
        yield from ((fact, "travel") for fact in _on_the_way(case, conflict))


def _out_anyway(place: Standing) -> bool:
    """Whether a place is out on every day by a rule that leans on no fact, such as a wish for another place."""
    return any(one.bars and not one.facts and one.spans == ((place.first, place.last),) for one in place.findings)


def _on_the_way(case: Case, conflict: Conflict) -> Iterator[Fact]:
    """What the journeys lean on of those whose travel clashes: between home and the venues, and from one to another."""
    travellers = [name for kind, name in conflict.parts if kind == "travel"] or list(case.scenario.principals)
    for person in travellers:
        venues = dict.fromkeys(site.venue for name in case.meetings_of(person) for site in case.sites(name))
        home = case.journeys.home(person)
        spots = [*([home] if home else []), *map(case.journeys.venue, venues)]
        for start, end in islice(combinations(spots, 2), _WAYS):
            if way := case.journeys.route(person, start, end):
                yield from way.facts
