"""What the atlas holds about a place, as text and for machines."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from ..atlas.airways import space_called
from ..atlas.countries import status
from ..atlas.facts import Atlas, Fact
from ..atlas.lookup import LookupFailed
from ..atlas.portrait import Portrait, portrait
from ..atlas.predecessors import called
from ..errors import BadInput, Problem
from .envelope import Json, header
from .facts import aged, bounds, fact_json, grouped
from .screen import Screen, wrap
from .words import long_day


def held(text: str, on: date) -> Portrait:
    """What is held about a country or city on a day. Raises BadInput for an unknown place."""
    try:
        return portrait(Atlas(), text, on)
    except LookupFailed as failed:
        raise BadInput(no_place(failed)) from None


def no_place(failed: LookupFailed, field: str | None = None) -> Problem:
    """A name that the atlas does not know, or that may mean several places, as a problem."""
    message, _, hint = str(failed).partition("; did you mean ")
    code = "no-such-place" if message.startswith("no such") else "ambiguous-place"
    return Problem(code, message, field=field, hint=f"did you mean {hint}" if hint else None)


def page(screen: Screen, found: Portrait) -> str:
    """The page of a place."""
    return screen.finish(_lines(screen, found))


def _lines(screen: Screen, found: Portrait) -> Iterator[str]:
    country, name = found.country, called(found.country.code, found.on)
    title = f"{found.city.name}, {name}" if found.city else name
    yield screen.style(f"{title} ({country.code}) on {long_day(found.on)}", "bold")
    place = found.city
    if place:
        where = f"{abs(place.lat):.2f}° {'N' if place.lat >= 0 else 'S'}, {abs(place.lon):.2f}° " \
                f"{'E' if place.lon >= 0 else 'W'}"
        yield f"  {where}; zone {place.zone}"
    standing = {"member": "now a UN member", "observer": "now a UN observer", "territory": "now a territory",
                "former": "a state that is no more"}.get(status(country.code))
    yield from _capitals(screen, found)
    yield f"  {country.subregion}{f'; {standing}' if standing else ''}"
    if before := found.predecessor:
        how = "under" if before.dependency else "part of"
        span = f"{before.since} to {before.until}" if before.until else f"since {before.since}"
        yield from wrap(f"{'then' if before.until else 'now'} {how}: {before.state}, {span} ({before.source})",
                        screen.width, "  ", "    ")
    if leg := found.ground:
        yield from wrap(f"reached by land from {leg.airport.name}: {leg.by}, since {leg.since} ({leg.source})",
                        screen.width, "  ", "    ")
    yield ""
    never = [fact for fact in found.memberships if fact.value == "no" and not (fact.since or fact.until)]
    for fact in found.memberships:
        if fact not in never:
            said = "; ".join(filter(None, [bounds(fact), aged(fact, found.on), fact.source]))
            yield from wrap(f"{fact.fact}: {fact.value} ({said})", screen.width, "  ", "    ")
    if never:
        yield from wrap(f"no, and never before: {', '.join(fact.fact for fact in never)}", screen.width, "  ", "    ")
    for heading, facts, by in (("Its airspace is closed to aircraft of", found.closing, "aircraft"),
                               ("Closed to its aircraft are the airspaces of", found.closed, "place"),
                               ("It has sanctions in force against", found.imposing, "aircraft"),
                               ("Sanctions are in force against it by", found.imposed, "place")):
        if facts:
            yield from ("", screen.style(heading, "bold"))
            yield from grouped(screen, facts, [_about(fact, by, found.on) for fact in facts], found.on)
    yield ""
    neighbours = ", ".join(called(code, found.on) for code in found.neighbours) or "none"
    whose = f" of {found.predecessor.state}" if found.predecessor else ""
    yield from wrap(f"Land neighbours{whose}: {neighbours}", screen.width, "", "  ")
    if found.seas:
        seas = ", ".join(space_called(sea, found.on) for sea in found.seas)
        yield from wrap(f"Open seas that aircraft reach: {seas}", screen.width, "", "  ")
    if found.summits:
        yield from ("", screen.style("Summits held here before (the list may be incomplete)", "bold"))
        for summit in found.summits:
            yield from wrap(f"{summit.first} {summit.city}: {summit.title} ({summit.source})", screen.width, "  ",
                            "    ")


def _capitals(screen: Screen, found: Portrait) -> Iterator[str]:
    """The capital on the day, and where else the government sat."""
    for one in found.capitals:
        days = ", ".join(filter(None, [f"since {one.since}" if one.since else "",
                                       f"until {one.until}" if one.until else ""]))
        said = "; ".join(filter(None, [days, one.source]))
        yield from wrap(f"{'seat of government' if one.seat else 'capital'} {one.city}{f' ({said})' if said else ''}",
                        screen.width, "  ", "    ")


def _about(fact: Fact, by: str, on: date) -> str:
    """The country that a relation is told about."""
    code = fact.place if by == "place" else fact.fact.partition(":")[2]
    return "everybody" if code == "*" else called(code, on)


def place_json(found: Portrait) -> Json:
    """The same for machines."""
    relations = (*found.memberships, *found.closing, *found.closed, *found.imposing, *found.imposed)
    leg, before, city = found.ground, found.predecessor, found.city
    return {
        **header(), "country": found.country.code, "name": found.country.name, "on": found.on.isoformat(),
        "capital": found.capitals[0].city,
        "capitals": [{"city": one.city, "seat": one.seat, "from": one.since and one.since.isoformat(),
                      "to": one.until and one.until.isoformat(), "source": one.source} for one in found.capitals],
        "city": {"name": city.name, "zone": city.zone, "coordinates": [city.lat, city.lon]} if city else None,
        "predecessor": {"state": before.state, "dependency": before.dependency, "from": before.since.isoformat(),
                        "to": before.until and before.until.isoformat(), "source": before.source} if before else None,
        "ground": {"airport": leg.airport.name, "minutes": leg.minutes, "by": leg.by, "from": leg.since.isoformat(),
                   "source": leg.source} if leg else None,
        "facts": [fact_json(fact, found.on) for fact in relations],
        "neighbours": list(found.neighbours), "seas": list(found.seas),
        "summits": [{"from": summit.first.isoformat(), "to": summit.last.isoformat(), "city": summit.city,
                     "title": summit.title, "participants": list(summit.participants), "source": summit.source}
                    for summit in found.summits],
    }
