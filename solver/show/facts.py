"""Facts of the atlas, as every answer shows them: what holds, since when, says who, and how old that is."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING

from ..values import Places
from .envelope import Json
from .screen import Screen, safe, wrap
from .words import plural

if TYPE_CHECKING:
    from ..atlas.facts import Fact
    from ..case import Case
    from ..schedule import Schedule, Verdict


def leaned_on(case: Case, held: Schedule, verdicts: Mapping[str, Verdict]) -> list[Fact]:
    """The facts that a schedule leans on: of the rules, the regions that venues were chosen from, and the journeys."""
    facts = [fact for rule in case.rules for fact in verdicts[rule.name].facts]
    for session in held:
        at = case.meeting(session.meeting).at
        if session.site and isinstance(at, Places) and not session.past:
            facts += case.facts_on(session.site, at)
    for person in case.scenario.principals if case.scenario.travel.detours else ():
        for trip in case.journeys.trips(held, person):
            if way := case.journeys.route(person, trip.start, trip.end):
                facts += way.facts
    return list(dict.fromkeys(facts))


def age(fact: Fact, on: date) -> int | None:
    """How many days a fact has held by a day; None where its beginning is not known or lies ahead."""
    return (on - fact.since).days if fact.since and fact.since <= on else None


def aged(fact: Fact, on: date) -> str:
    """The age in words: "for 3 years"; empty where it is not known."""
    days = age(fact, on)
    if days is None:
        return f"from {fact.since}" if fact.since else ""
    if days < 60:
        return f"for {plural(days, 'day')}"
    return f"for {plural(days // 365, 'year')}" if days >= 730 else f"for {plural(days // 30, 'month')}"


def bounds(fact: Fact) -> str:
    """The days it holds: "since 2022-02-28", "until 2025-06-01"."""
    return ", ".join(filter(None, [f"since {fact.since}" if fact.since else "",
                                   f"until {fact.until}" if fact.until else ""]))


def fact_json(fact: Fact, on: date) -> Json:
    """A fact for machines; `age` in days as of a day."""
    return {"place": fact.place, "fact": fact.fact, "value": fact.value, "from": _day(fact.since),
            "to": _day(fact.until), "age": age(fact, on), "source": fact.source}


def fact_line(fact: Fact, on: date) -> str:
    """A fact in one line: "CH, icc: yes (for 23 years; Rome Statute)"."""
    return f"{fact.place}, {fact.fact}: {fact.value} ({'; '.join(filter(None, [aged(fact, on), fact.source]))})"


def facts_leaned_on(screen: Screen, case: Case, held: Schedule, verdicts: Mapping[str, Verdict]) -> Iterator[str]:
    """The facts of a schedule, a line each, with their age on the calendar's first day; nothing where there are none.
    """
    if facts := leaned_on(case, held, verdicts):
        yield ""
        yield screen.style("Facts leaned on", "bold")
        for fact in facts:
            yield from wrap(safe(fact_line(fact, case.clock.today)), screen.width, "  ", "    ")


def grouped(screen: Screen, facts: Sequence[Fact], names: Sequence[str], on: date) -> Iterator[str]:
    """Facts that share an answer, their days and their source in one entry; ``names`` says which each is about."""
    groups: dict[tuple[str, str, str, str], list[str]] = {}
    for fact, name in zip(facts, names, strict=True):
        groups.setdefault((fact.value, bounds(fact), aged(fact, on), fact.source), []).append(name)
    for (value, days, old, source), listed in groups.items():
        said = "; ".join(filter(None, [value if value == "conditional" else "", days, old, source]))
        yield from wrap(f"{', '.join(listed)}: {said}", screen.width, "  ", "    ")


def _day(on: date | None) -> str | None:
    return on.isoformat() if on else None
