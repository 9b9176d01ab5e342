"""Where meetings may be held, as text and for machines."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING

from ..case import Case
from ..errors import BadInput, Problem, did_you_mean
from ..questions.venues import Finding, Standing
from . import machine
from .envelope import Json, header
from .facts import fact_json, facts_json, grouped
from .parts import heading
from .screen import Screen, columns, pad, safe, wrap
from .words import day, listed, number, place, said_by, title_of

if TYPE_CHECKING:
    from ..atlas.facts import Fact

Found = Mapping[str, Sequence[Standing]]
_WORDS = "allowed: no hard rule is against it, on any day; conditional: it depends on the day, or on what is said of " \
    "it; out: a hard rule bars it on every day. Costs: of the wishes it breaks, on the best day."
_STYLES = {"allowed": "good", "conditional": "costs", "out": "bad"}


def asked(case: Case, meetings: Sequence[str]) -> tuple[str, ...]:
    """The meetings that a command names, all to come where it names none. Raises BadInput for one that is not to come.
    """
    for name in meetings:
        if name not in case.open_meetings:
            held = f"{name} is held already" if name in case.past_meetings else f"no such meeting: {name}"
            raise BadInput(Problem("no-such-meeting", held, field="--meeting",
                                   hint=did_you_mean(name, case.open_meetings)))
    return tuple(dict.fromkeys(meetings)) or tuple(name for name in case.open_meetings if name not in case.dropped)


def page(screen: Screen, case: Case, found: Found) -> str:
    """The page: meetings of which the same is said together, then the facts that were leaned on."""
    return screen.finish(_lines(screen, case, found))


def _lines(screen: Screen, case: Case, found: Found) -> Iterator[str]:
    yield from heading(screen, case)
    yield from wrap(_WORDS, screen.width)
    pages: dict[tuple[str, ...], list[str]] = {}
    for name, standings in found.items():
        pages.setdefault(tuple(_standings(screen, case, name, standings)), []).append(title_of(case, name))
    for lines, names in pages.items():
        yield ""
        yield from (screen.style(line, "bold") for line in wrap(listed(names), screen.width))
        yield from lines
    yield from _facts(screen, case, found)


def _standings(screen: Screen, case: Case, name: str, standings: Sequence[Standing]) -> Iterator[str]:
    if not standings:
        where = "is held by video" if case.is_remote(name) else "has no place yet"
        yield from wrap(f"{where}: no venue is asked", screen.width, "  ")
    called = [place(case, one.site.venue, one.site.room) for one in standings]
    widest = max(map(columns, called), default=0)
    for one, title in zip(standings, called, strict=True):
        cost = f", costs {number(one.cost)}" if one.cost else ""
        yield f"  {pad(title, widest)}  {screen.style(one.word, _STYLES[one.word])}{cost}"
        for finding in one.findings:
            yield from wrap(_said(case, one, finding), screen.width, "      ", "        ")
        if one.kept:
            yield from wrap(f"kept: {_kept(case, one)}", screen.width, "      ", "        ")


def _kept(case: Case, one: Standing) -> str:
    """The rules that have nothing against a place, each with what it knows of the host."""
    host, told = case.country(one.site.venue), []
    for rule, facts in one.kept.items():
        known = [f"{fact.fact}: {fact.value}" for fact in facts if fact.place == host and not _idle(fact)]
        told.append(safe(rule.name) + (f" ({', '.join(dict.fromkeys(known))})" if known else ""))
    return "; ".join(told)


def _idle(fact: Fact) -> bool:
    """Whether a fact says nothing worth a line: that there is no alliance."""
    return (fact.fact.partition(":")[0], fact.value) == ("allied", "no")


def _said(case: Case, one: Standing, finding: Finding) -> str:
    """What a rule says of a place, in one sentence."""
    rule = finding.rule
    source = f" [{said}]" if (said := said_by(case, rule.source)) else ""
    days = "" if finding.spans == ((one.first, one.last),) else \
        f", {listed([_span(first, last, one) for first, last in finding.spans])}"
    wish = "" if rule.soft is None else f" (a wish, costs {number(finding.cost)})" if finding.cost else " (a wish)"
    stays = "; not if those who may stay away, or join by video, do not come" if finding.optional else ""
    untested = "not tested: " if finding.kept is None and "not tested" not in finding.reason else ""
    return f"{safe(rule.name)}{wish}{days}: {untested}{safe(finding.reason)}{stays}{source}"


def _span(first: date, last: date, one: Standing) -> str:
    if first == last:
        return f"on {day(first)}"
    if first == one.first:
        return f"until {day(last)}"
    return f"from {day(first)}" + (f" to {day(last)}" if last != one.last else "")


def _facts(screen: Screen, case: Case, found: Found) -> Iterator[str]:
    """The facts behind it, those together that share an answer and a source; not the alliances that do not exist."""
    from ..atlas.predecessors import called

    facts: dict[Fact, dict[str, None]] = {}
    for one in (one for standings in found.values() for one in standings):
        for fact, names in one.facts.items():
            if not _idle(fact):
                facts.setdefault(fact, {}).update(dict.fromkeys(names))
    if facts:
        yield ""
        title = f"The facts behind it, and how old they are on {day(case.clock.today, year=True)}"
        yield from (screen.style(line, "bold") for line in wrap(title, screen.width))
    inner = screen._replace(width=screen.width - 2)
    for kind, value in sorted({(fact.fact, fact.value) for fact in facts}):
        these = sorted((fact for fact in facts if (fact.fact, fact.value) == (kind, value)), key=lambda one: one.place)
        rules = dict.fromkeys(name for fact in these for name in facts[fact])
        yield from wrap(f"{safe(kind)}: {value} [{safe(', '.join(rules))}]", screen.width, "  ", "    ")
        places = [called(fact.place, case.clock.today) for fact in these]
        yield from (f"  {line}" for line in grouped(inner, these, places, case.clock.today))


def venues_json(case: Case, found: Found) -> Json:
    """The same for machines: each meeting with its places, the best ones first."""
    return {
        **header(), "scenario": machine.scenario(case),
        "meetings": [{"name": name, "venues": [_place(case, one) for one in standings]}
                     for name, standings in found.items()],
        "remarks": list(case.remarks)}


def _place(case: Case, one: Standing) -> Json:
    return {
        "venue": one.site.venue, **({"room": one.site.room} if one.site.room else {}),
        "country": case.country(one.site.venue), "standing": one.word, "penalty": one.cost,
        "findings": [_finding(case, finding) for finding in one.findings],
        "kept": [{"name": rule.name, "rule": rule.rule, "facts": [fact_json(fact, case.clock.today) for fact in facts]}
                 for rule, facts in one.kept.items()],
        "facts_used": facts_json(one.facts, case.clock.today)}


def _finding(case: Case, finding: Finding) -> Json:
    rule = finding.rule
    return {
        "name": rule.name, "rule": rule.rule, "kept": finding.kept, "reason": finding.reason, "soft": rule.soft,
        "penalty": finding.cost, "avoidable": finding.optional,
        "days": [{"from": first.isoformat(), "to": last.isoformat()} for first, last in finding.spans],
        "facts": [fact_json(fact, case.clock.today) for fact in finding.facts],
        "source": [machine.source_json(source) for source in rule.source]}
