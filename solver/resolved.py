"""The effective file: every default, zone, city and list of people written out, in the language itself.

Loading it again gives a case with the same answers; only what `--off` says of rules that are always on has no words in
a file, and must be said again.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime, time
from enum import Enum
from typing import Any

from pydantic import BaseModel

from .case import Case
from .clock import Hours, Length
from .goals import Goal, in_order
from .rules.base import Rule
from .scenario import Entry, Span
from .values import EVERY_MEETING, Places, Selector

Plain = dict[str, Any]


def resolved(case: Case) -> Plain:
    """The effective scenario as plain data: texts, numbers, truth values, lists and mappings."""
    scenario = case.scenario
    sections: Plain = {
        "summit": scenario.summit,
        "title": scenario.title,
        "calendar": written(scenario.calendar) | {"grid": grid_said(scenario.calendar.grid)},
        "sources": written(scenario.sources),
        "principals": {name: _principal(case, name) for name in scenario.principals},
        "groups": written(scenario.groups),
        "venues": {name: _venue(case, name) for name in scenario.venues},
        "formats": {name: _said(form) for name, form in scenario.formats.items()},
        "events": written(scenario.events),
        "meetings": {name: _meeting(case, name) for name in scenario.meetings},
        "travel": written(scenario.travel),
        "facts": written(scenario.facts),
        "rules": _rules(case),
        "goals": [written(goal) for goal in in_order(scenario.goals)],
    }
    return {name: section for name, section in sections.items() if section not in ({}, [])}


def resolved_text(case: Case) -> str:
    """The effective scenario as YAML."""
    import yaml

    class Dumper(yaml.SafeDumper):
        """Leaves dates without quotes (we resolve them ourselves), and writes small lists on one line."""

        yaml_implicit_resolvers = {  # noqa: RUF012 (PyYAML's way)
            first: [(tag, form) for tag, form in forms if tag != "tag:yaml.org,2002:timestamp"]
            for first, forms in yaml.SafeDumper.yaml_implicit_resolvers.items()}

        def ignore_aliases(self, data: Any) -> bool:
            return True

        def represent_sequence(self, tag: str, sequence: Any, flow_style: bool | None = None) -> yaml.SequenceNode:
            small = all(not isinstance(item, dict | list) for item in sequence)
            return super().represent_sequence(tag, sequence, flow_style=small)

    return yaml.dump(resolved(case), Dumper=Dumper, sort_keys=False, allow_unicode=True, width=100)


def written(value: Any) -> Any:
    """A value of any section or rule as the language writes it; what is empty is left out of mappings."""
    match value:
        case BaseModel():
            fields = {field.alias or name: getattr(value, name) for name, field in type(value).model_fields.items()}
            if isinstance(value, Span) and value.least is None:
                return written(value.most)
            return {key: written(child) for key, child in fields.items() if child not in (None, (), {})}
        case Mapping():
            return {key: written(child) for key, child in value.items()}
        case Selector():
            return _selector(value)
        case Places():
            return {"not": list(value.names)} if value.others else list(value.names)
        case Goal():
            return _goal(value)
        case tuple() if hasattr(value, "_asdict"):
            return {key: written(child) for key, child in value._asdict().items()}
        case tuple() | list():
            return [written(child) for child in value]
        case Length() | Hours() | Enum():
            return str(value)
        case datetime():
            return value.isoformat(timespec="minutes")
        case date():
            return value.isoformat()
        case time():
            return value.isoformat(timespec="minutes")
        case float() if value.is_integer():
            return int(value)
        case _:
            return value


def _selector(selector: Selector) -> Any:
    if selector.name is not None:
        return selector.name
    by = {"format": selector.format, "with": selector.person}
    return {key: name for key, name in by.items() if name is not None} or EVERY_MEETING


def _goal(goal: Goal) -> Any:
    if goal.kind in ("wishes", "attendance"):
        return goal.kind
    if goal.kind == "earliest":
        return {"earliest": {goal.edge: goal.meeting} if goal.meeting else goal.edge}
    if goal.kind == "nearest":
        return {"nearest": {name: on.isoformat() for name, on in goal.dates}}
    return {goal.kind: goal.scope}


def grid_said(minutes: int) -> str:
    return "1d" if minutes == 1440 else str(Length(minutes=minutes))


def _said(part: BaseModel) -> Plain:
    """What the file itself says of an entry, without defaults."""
    return {field.alias or name: written(getattr(part, name)) for name, field in type(part).model_fields.items()
            if name in part.model_fields_set}


def _principal(case: Case, name: str) -> Plain:
    person = case.scenario.principals[name]
    entry: Plain = written(person)
    if person.country:
        entry["country"] = list(case.countries(name))
    if home := case.home(name):
        entry["home"] = _label(home.name, home.country) if _finds(case, name) else person.home
    if not case.clock.daily and (home or person.zone):
        entry["zone"] = case.zone_of(name).key
    return entry


def _label(city: str, country: str) -> str:
    from .atlas.countries import countries

    return f"{city}, {countries()[country].name}"


def _finds(case: Case, name: str) -> bool:
    """Whether a home is found again by its city's and its country's name."""
    from .atlas.lookup import LookupFailed
    from .atlas.places import find_home

    home, countries = case.home(name), case.scenario.principals[name].country
    try:
        return home is not None and home == find_home(_label(home.name, home.country), countries)
    except LookupFailed:
        return False


def _venue(case: Case, name: str) -> Plain:
    venue, city = case.scenario.venues[name], case.city(name)
    entry: Plain = {"name": venue.name, "city": city.name if city and venue.city else venue.city,
                    "country": case.country(name)}
    if city or venue.zone:
        entry["zone"] = city.zone if city else venue.zone
    if city:
        entry["coordinates"] = [city.lat, city.lon]
    elif venue.coordinates:
        entry["coordinates"] = list(venue.coordinates)
    entry |= {key: written(getattr(venue, key)) for key in ("rooms", "size", "advance")} | {"note": venue.note}
    return {key: value for key, value in entry.items() if value is not None}


def _meeting(case: Case, name: str) -> Plain:
    meeting = case.meeting(name)
    entry: Plain = written(meeting) | {"who": list(case.attendees(name))}
    if meeting.at is None:
        venues = list(dict.fromkeys(site.venue for site in case.sites(name)))
        entry["at"] = venues or "undetermined"
    order = [key for key in ("name", "format", "who", "lasts", "at") if key in entry]
    return {key: entry[key] for key in [*order, *(key for key in entry if key not in order)]}


def _rules(case: Case) -> Plain:
    """The written rules, those switched off as they were written."""
    given = case.origin.resolved.get("rules") or {} if case.origin else {}
    known = {rule.name: rule for rule in case.rules}
    names = given or [name for name, rule in known.items() if not rule.inside]
    entries: Plain = {}
    for name in names:
        entries[name] = _rule(known[name]) if name in known else given[name]
    return entries


def _rule(rule: Rule) -> Plain:
    """A rule, its kind and its own fields first; how firm it is comes after them, and who said so."""
    entry = {key: value for key, value in written(rule).items() if key not in rule.unwritten()}
    common = {key: entry.pop(key) for key in Entry.model_fields if key in entry}
    firm = {key: value for key, value in common.items() if value is not False}
    return {"rule": entry.pop("rule"), **entry, **firm}
