"""Which meetings, who, where: values that name entries of the scenario, checked against the names it defines.

The names are found in pydantic's validation context (`Names`); without it, names are taken as they are.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Annotated, Any, NamedTuple

from pydantic import ValidationInfo

from .errors import did_you_mean
from .fields import Written, as_text, fault, listed, one_or_more

_NONE: Mapping[str, Any] = MappingProxyType({})
EVERYONE = EVERY_MEETING = "all"


class Names(NamedTuple):
    """The names that a scenario defines, which references are checked against."""

    principals: Mapping[str, Any] = _NONE
    groups: Mapping[str, Any] = _NONE
    venues: Mapping[str, Any] = _NONE
    formats: Mapping[str, Any] = _NONE
    events: Mapping[str, Any] = _NONE
    meetings: Mapping[str, Any] = _NONE
    sources: Mapping[str, Any] = _NONE


def names_in(info: ValidationInfo) -> Names | None:
    """The names of the scenario that is being validated."""
    return info.context if isinstance(info.context, Names) else None


# --- which meetings -------------------------------------------------------------------------------------------------
@dataclass(frozen=True, slots=True)
class Selector:
    """One meeting by its name, or a class of meetings: of a format, with a principal, or (neither) all."""

    name: str | None = None
    format: str | None = None
    person: str | None = None

    def __str__(self) -> str:
        if self.name:
            return self.name
        kind = f"every {self.format}" if self.format else "every meeting"
        return f"{kind} with {self.person}" if self.person else kind


def _selector(value: Any, names: Names | None) -> Selector:
    if isinstance(value, Selector):
        return value
    if isinstance(value, dict):
        if not value or set(value) - {"format", "with"}:
            raise fault("wrong-type", "a class of meetings is {format: NAME} or {with: PRINCIPAL}")
        selector = Selector(format=value.get("format"), person=value.get("with"))
        if names and selector.format and selector.format not in _formats(names):
            raise fault("no-such-format", f"no meeting has the format {selector.format}",
                        did_you_mean(str(selector.format), _formats(names)))
        if names and selector.person:
            _known_person(str(selector.person), names)
        return selector
    name = as_text(value, "a meeting, a list of meetings, all, {format: NAME} or {with: PRINCIPAL}")
    if name == EVERY_MEETING:
        return Selector()
    if names and name not in names.meetings:
        singular = name.removesuffix("s")
        if singular in _formats(names) or name in _formats(names):
            kind = singular if singular in _formats(names) else name
            raise fault("no-such-meeting", f"no meeting of the name {name}", f"all {kind} meetings: {{format: {kind}}}")
        raise fault("no-such-meeting", f"no such meeting: {name}", did_you_mean(name, names.meetings))
    return Selector(name=name)


def _formats(names: Names) -> set[str]:
    used = {str(m["format"]) for m in names.meetings.values() if isinstance(m, dict) and "format" in m}
    return used | set(names.formats)


def _meetings(value: Any, info: ValidationInfo) -> tuple[Selector, ...]:
    found = tuple(_selector(one, names_in(info)) for one in listed(value))
    if not found:
        raise fault("wrong-type", "expected at least one meeting")
    return found


_SELECTOR_SCHEMA = {"anyOf": [{"type": "string"}, {
    "type": "object", "additionalProperties": False, "minProperties": 1,
    "properties": {"format": {"type": "string"}, "with": {"type": "string"}}}]}


Meetings = Annotated[tuple[Selector, ...], Written(_meetings,
    one_or_more(_SELECTOR_SCHEMA) | {"description": "a meeting, a list, all, {format: NAME} or {with: PRINCIPAL}"})]


def parse_meeting(value: Any, info: ValidationInfo) -> str:
    selector = _selector(value, names_in(info))
    if selector.name is None:
        raise fault("wrong-type", "expected the name of one meeting")
    return selector.name


# --- who ------------------------------------------------------------------------------------------------------------
def _known_person(name: str, names: Names) -> str:
    if name not in names.principals and name not in names.groups and name != EVERYONE:
        raise fault("no-such-principal", f"no such principal: {name}",
                    did_you_mean(name, [*names.principals, *names.groups]))
    return name


def _who(value: Any, info: ValidationInfo) -> tuple[str, ...]:
    found = tuple(as_text(one, "a principal, a group, a list or all") for one in listed(value))
    if not found:
        raise fault("wrong-type", "expected at least one principal")
    if names := names_in(info):
        for name in found:
            _known_person(name, names)
    return found


Who = Annotated[tuple[str, ...], Written(_who,
    one_or_more({"type": "string"}) | {"description": "a principal, a group, a list, or all"})]


# --- where ----------------------------------------------------------------------------------------------------------
@dataclass(frozen=True, slots=True)
class Places:
    """Venues, rooms (``venue/room``), countries or regions; or, when ``others`` is set, everywhere else."""

    names: tuple[str, ...]
    others: bool = False

    def __str__(self) -> str:
        listing = ", ".join(self.names)
        return f"not {listing}" if self.others else listing


def parse_places(value: Any, info: ValidationInfo, cities: bool = False) -> Places:
    """Places as written; ``cities``: a name that is none of the file's may be a city, to be looked up later."""
    if isinstance(value, Places):
        return value
    others = isinstance(value, dict)
    if others:
        if set(value) != {"not"}:
            raise fault("wrong-type", "expected a venue, a country, a region, a list, or {not: …}")
        value = value["not"]
    found = tuple(as_text(one, "a venue, a country, a region, a list, or {not: …}") for one in listed(value))
    if not found:
        raise fault("wrong-type", "expected at least one place")
    if names := names_in(info):
        for name in found:
            _known_place(name, names, cities and not others)
    return Places(found, others)


def _known_place(name: str, names: Names, cities: bool) -> None:
    if name in names.venues:
        return
    venue, slash, room = name.partition("/")
    if slash and venue in names.venues:
        given = names.venues[venue]
        rooms = listed(given.get("rooms")) if isinstance(given, dict) else []
        if room not in rooms:
            raise fault("no-such-room", f"venue {venue} has no room {room}", did_you_mean(room, map(str, rooms)))
        return
    for key, given in names.venues.items():
        if isinstance(given, dict) and str(given.get("city", "")).casefold() == name.casefold():
            raise fault("no-such-venue", f"{name} is a city; your venue is `{key}`")
    from .atlas.countries import codes_of
    from .atlas.gazetteer import own_cities
    from .atlas.lookup import key as key_of
    from .atlas.regions import WHICH_EUROPE, region_names

    if name.casefold() == "europe":
        raise fault("ambiguous-region", WHICH_EUROPE)
    if len(codes_of(name)) == 1 or name in region_names() or (cities and key_of(name) in own_cities()):
        return
    near = did_you_mean(name, names.venues)
    if near or not cities:
        from .atlas.countries import countries

        lands = [country.name for country in countries().values()]
        hint = near or did_you_mean(name, [*region_names(), *lands]) or "a city is written under venues: first"
        raise fault("no-such-place", f"no venue, country or region of the name {name}", hint)


_PLACE_LIST = one_or_more({"type": "string"})
PLACES_SCHEMA: dict[str, Any] = {"anyOf": [*_PLACE_LIST["anyOf"], {
    "type": "object", "required": ["not"], "additionalProperties": False, "properties": {"not": _PLACE_LIST}}]}
PlaceSet = Annotated[Places, Written(parse_places,
    PLACES_SCHEMA | {"description": "a venue, venue/room, country, region, a list, or {not: …}"})]
