"""Cities, countries and facts against the atlas: what it does not know, or knows more than one of."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from typing import Any

from ..case import Case
from ..errors import did_you_mean
from ..fields import join
from ..values import EVERYONE, Places
from .fields import Fault, Path, of_meeting


def faults(case: Case) -> Iterator[Fault]:
    """Every city and country of the file is one place; every meeting has somewhere to be held."""
    named = [*_people(case), *_venues(case)]
    yield from named
    yield from _facts(case)
    if not named:
        yield from list(_meetings(case)) or list(_legs(case)) or _contradictions(case)


def _people(case: Case) -> Iterator[Fault]:
    for name, person in case.scenario.principals.items():
        path: Path = ("principals", name)
        countries = [_country(country, (*path, "country", n)) or _ended(case, country, (*path, "country", n))
                     for n, country in enumerate(person.country)]
        wrong = [fault for fault in countries if fault]
        yield from wrong
        if person.home is not None and not wrong:
            from ..atlas.places import find_home

            yield from _asked(partial(find_home, person.home, person.country), "city", (*path, "home"))
        for n, away in enumerate(person.away):
            if away.at is not None and away.at not in case.scenario.venues:
                yield from _city(away.at, None, (*path, "away", n, "at"), case.scenario.venues)


def _venues(case: Case) -> Iterator[Fault]:
    for name, venue in case.scenario.venues.items():
        path: Path = ("venues", name)
        wrong = _country(venue.country, (*path, "country")) if venue.country is not None else None
        if wrong:
            yield wrong
        elif venue.city is not None and not (venue.zone and venue.country and venue.coordinates):
            yield from _city(venue.city, venue.country, (*path, "city"))
        if venue.coordinates and not (abs(venue.coordinates[0]) <= 90 and abs(venue.coordinates[1]) <= 180):
            yield ((*path, "coordinates"), "bad-coordinates",
                   "latitude runs from -90 to 90, longitude from -180 to 180", "latitude comes first")


def _meetings(case: Case) -> Iterator[Fault]:
    for name, meeting in case.scenario.meetings.items():
        if not isinstance(meeting.at, Places):
            continue
        path = of_meeting(case, name, "at")
        wrong = False
        for n, place in enumerate(meeting.at.names):
            if place in case.venues and place not in case.scenario.venues:
                for fault in _city(place, None, (*path, n)):
                    wrong = True
                    yield fault
        if not wrong and not case.sites(name):
            yield (path, "no-venue", f"no venue of the file lies in {' or '.join(meeting.at.names)}"
                   if not meeting.at.others else "no venue of the file is left",
                   "add one under venues:, or name a city")


def _legs(case: Case) -> Iterator[Fault]:
    known = [case.city(venue) for venue in case.venues] + [case.home(person) for person in case.scenario.principals]
    for n, leg in enumerate(case.scenario.travel.between):
        for key, place in (("from", leg.since), ("to", leg.to)):
            if place not in case.venues and not any(city and case.is_city(place, city) for city in known):
                yield from _city(place, None, ("travel", "between", n, key), case.venues)


def _contradictions(case: Case) -> Iterator[Fault]:
    """Two legs that give one principal two lengths for one journey. A leg for some outranks one for all."""
    legs = case.scenario.travel.between
    first: dict[tuple[str, str, str], int] = {}
    told: set[int] = set()
    for n, leg in enumerate(legs):
        start, end = _one_name(leg.since, case), _one_name(leg.to, case)
        for way in [(start, end)] if leg.one_way else [(start, end), (end, start)]:
            for person in case.people(leg.who) or (EVERYONE,):
                before = first.setdefault((*way, person), n)
                if legs[before].takes == leg.takes or before in told or n in told:
                    continue
                told |= {before, n}
                for one, other in ((before, n), (n, before)):
                    yield (("travel", "between", one, "takes"), "contradiction", f"{legs[one].since} to {legs[one].to} "
                           f"takes {legs[one].takes} here, {legs[other].takes} in travel.between.{other}",
                           "keep one, or write one_way: true in both")


def _one_name(place: str, case: Case) -> str:
    """A place of a leg under one name, however its city is spelled."""
    from ..atlas.lookup import LookupFailed, key
    from ..atlas.places import find_city

    if place in case.venues:
        return place
    try:
        city = find_city(place)
    except LookupFailed:
        return key(place)
    return f"{city.name}, {city.country}"


def _facts(case: Case) -> Iterator[Fault]:
    if not case.scenario.facts:
        return
    from ..atlas.facts import Atlas, Override

    for name, fact in case.scenario.facts.items():
        path: Path = ("facts", name)
        if wrong := _country(fact.place, (*path, "place")):
            yield wrong
        elif fact.since and fact.to and fact.to < fact.since:
            yield (*path, "to"), "end-before-start", f"to {fact.to} lies before from {fact.since}", None
        else:
            override = Override(name, fact.place, fact.fact, fact.is_, fact.since, fact.to)
            yield from _asked(partial(Atlas, [override]), "fact", (*path, "fact"))


def _city(text: str, country: str | None, path: Path, venues: Iterable[str] = ()) -> Iterator[Fault]:
    """What is wrong with a city's name; it may have been meant for that of a venue."""
    from ..atlas.places import find_city

    for *head, hint in _asked(lambda: find_city(text, country), "city", path):
        yield (*head, did_you_mean(text, venues) or hint)  # type: ignore[misc]


def _country(text: str, path: Path) -> Fault | None:
    from ..atlas.countries import find_country

    return next(_asked(lambda: find_country(text), "country", path), None)


def _ended(case: Case, text: str, path: Path) -> Fault | None:
    """A state of several countries of today that nobody can stand for any more."""
    from ..atlas.countries import country_rows

    today = case.scenario.calendar.today
    if text in country_rows():
        return None
    from ..atlas.predecessors import is_no_more, parts_of

    if not is_no_more(text, today):
        return None
    return (path, "former-state", f"{text} is no state any more on {today}",
            f"name the state of that day: {join(map(case.land, parts_of(text)), 'or')}")


def _asked(look: Callable[[], Any], what: str, path: Path) -> Iterator[Fault]:
    """What the atlas says when it does not find one thing of a name."""
    from ..atlas.lookup import LookupFailed

    try:
        look()
    except LookupFailed as failed:
        message, _, hint = str(failed).partition("; did you mean ")
        unknown = re.match(r"no such (\w+)", message)
        code = f"no-such-{unknown[1]}" if unknown else f"ambiguous-{what}"
        yield path, code, message, f"did you mean {hint}" if hint else None
