"""Facts of the atlas, as every answer shows them: what holds, since when, says who, and how old that is."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING

from ..values import Places
from .envelope import Json
from .screen import Screen, safe, wrap
from .words import plural

if TYPE_CHECKING:
    from ..atlas.facts import Fact
    from ..case import Case
    from ..questions.conflicts import Conflict
    from ..schedule import Schedule, Verdict


Leaned = Mapping["Fact", Sequence[str]]
"""Facts, each with the names of the rules that leaned on it; `NAME.at` is the choice of a meeting's venues."""


def leaned_on(case: Case, held: Schedule, verdicts: Mapping[str, Verdict]) -> Leaned:
    """The facts that a schedule leans on: of the rules, the regions that venues were chosen from, and the journeys."""
    facts = [(fact, rule.name) for rule in case.rules for fact in verdicts[rule.name].facts]
    for session in held:
        at = case.meeting(session.meeting).at
        if session.site and isinstance(at, Places) and not session.past:
            facts += [(fact, f"{session.meeting}.at") for fact in case.facts_on(session.site, at)]
    for person in case.scenario.principals if case.scenario.travel.detours else ():
        for trip in case.journeys.trips(held, person):
            if way := case.journeys.route(person, trip.start, trip.end):
                facts += [(fact, "travel") for fact in way.facts]
    found: dict[Fact, list[str]] = {}
    for fact, name in dict.fromkeys(facts):
        found.setdefault(fact, []).append(name)
    return found


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


def facts_json(leaned: Leaned, on: date) -> list[Json]:
    """Facts for machines, each with the names of the rules that leaned on it."""
    return [{**fact_json(fact, on), "rules": list(names)} for fact, names in leaned.items()]


def fact_line(fact: Fact, on: date, places: Sequence[str] = (), rules: Sequence[str] = ()) -> str:
    """A fact in one line: "Switzerland, icc: yes (for 23 years; Rome Statute) [court]"; ``places``: it holds alike of
    these (alpha-2).
    """
    from ..atlas.predecessors import called

    about = "; ".join(filter(None, [aged(fact, on), fact.source]))
    by = f" [{', '.join(rules)}]" if rules else ""
    return f"{', '.join(called(code, on) for code in places or [fact.place])}, {fact.fact}: {fact.value} ({about}){by}"


def fact_lines(screen: Screen, leaned: Leaned, on: date, indent: str = "  ") -> Iterator[str]:
    """Facts, a line for all that say the same of several places to the same rules."""
    alike: dict[tuple[object, ...], list[Fact]] = {}
    for fact, names in leaned.items():
        alike.setdefault((fact.fact, fact.value, fact.since, fact.until, fact.source, *names), []).append(fact)
    for facts in alike.values():
        places = list(dict.fromkeys(fact.place for fact in facts))
        line = fact_line(facts[0], on, places, leaned[facts[0]])
        yield from wrap(safe(line), screen.width, indent, indent + "  ")


def facts_leaned_on(screen: Screen, case: Case, held: Schedule, verdicts: Mapping[str, Verdict]) -> Iterator[str]:
    """The facts of a schedule, with their age on the calendar's first day and the rules that lean on them in brackets;
    nothing where there are none.
    """
    yield from facts_of_several(screen, [leaned_on(case, held, verdicts)], case.clock.today)


def facts_of_several(screen: Screen, several: Iterable[Leaned], on: date) -> Iterator[str]:
    """The facts of several schedules, each told once, with their age on a day; nothing where there are none."""
    facts: dict[Fact, list[str]] = {}
    for leaned in several:
        for fact, names in leaned.items():
            facts[fact] = list(dict.fromkeys([*facts.get(fact, ()), *names]))
    if facts:
        yield ""
        yield screen.style("Facts leaned on", "bold")
        yield from fact_lines(screen, facts, on)


def conflict_facts(screen: Screen, case: Case, conflict: Conflict) -> Iterator[str]:
    """The facts that a conflict rests on; nothing where it rests on none."""
    from ..questions.grounds import grounds

    if facts := grounds(case, conflict):
        yield "  Facts leaned on"
        yield from fact_lines(screen, facts, case.clock.today, "    ")


_MANY, _FEW = 60, 8
"""More names than the first sum up nearly all the world, as of a Security Council measure: the second are shown."""


def grouped(screen: Screen, facts: Sequence[Fact], names: Sequence[str], on: date) -> Iterator[str]:
    """Facts that share an answer, their days and their source in one entry; ``names`` says which each is about."""
    groups: dict[tuple[str, str, str, str], list[str]] = {}
    for fact, name in zip(facts, names, strict=True):
        groups.setdefault((fact.value, bounds(fact), aged(fact, on), fact.source), []).append(name)
    for (value, days, old, source), listed in groups.items():
        said = "; ".join(filter(None, [value if value == "conditional" else "", days, old, source]))
        more = [f"and {len(listed) - _FEW} more"] if len(listed) > _MANY else []
        yield from wrap(f"{', '.join(listed[:_FEW] + more if more else listed)}: {said}", screen.width, "  ", "    ")


def _day(on: date | None) -> str | None:
    return on.isoformat() if on else None
