"""The rules on a page: how firm, who said so in which words, whether each schedule keeps them, whether they bind."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ...questions.explain import Explanation, Standing
from ...questions.report import Report
from ...questions.sides import Side
from ...rules.base import Rule
from ...scenario import Source
from ...sound.documents import words
from ..explain import gained, room_text
from ..machine import penalty
from ..screen import safe
from ..words import length, number, said_by
from .parts import Cell, Table

_BINDS = {True: "binds", False: "does not bind", None: "not looked at"}


def tables(report: Report, letters: Sequence[str]) -> Iterator[Table]:
    """The written rules, then those that are always on or come from other sections of the scenario."""
    for caption, written in (("Rules as written", True),
                             ("Rules that are always on, and those of other sections of the scenario", False)):
        rows = [row for name in _names(report) if (row := _row(report, name, letters, written))]
        if rows:
            held = [letter for letter, side in zip(letters, report.found.sides, strict=True) if side.schedule]
            kept = [f"In {letter}" for letter in held] if len(letters) > 1 else ["Here"][:len(held)]
            asked = _asked(report)
            binds = ["Does it bind?"] if len(asked) == 1 else [f"Does it bind in {letters[n]}?" for n in asked]
            yield Table(caption, ["Rule", "What it says", "Firmness", "Said by", *kept, *binds], rows)


def _names(report: Report) -> list[str]:
    return list(dict.fromkeys(rule.name for side in report.found.sides for rule in (*side.case.rules, *side.case.off)))


def _row(report: Report, name: str, letters: Sequence[str], written: bool) -> list[Cell | str] | None:
    sides = report.found.sides
    found = [_of(side, name) for side in sides]
    owner, rule = next((side, one) for side, one in zip(sides, found, strict=True) if one is not None)
    if written != (name in owner.case.scenario.rules or name in {off.name for off in owner.case.off}):
        return None
    others = [f"In {letter}: {safe(one.sentence(side.case))}"
              for side, one, letter in zip(sides, found, letters, strict=True)
              if one is not None and one.sentence(side.case) != rule.sentence(owner.case)]
    return [safe(name), Cell(safe(rule.sentence(owner.case)), "changed" if others else "", tuple(others)),
            _firm(owner, rule), _said(owner, rule), *(_kept(side, name) for side in sides if side.schedule),
            *(_binding(report, n, name) for n in _asked(report))]


def _of(side: Side, name: str) -> Rule | None:
    return next((rule for rule in (*side.case.rules, *side.case.off) if rule.name == name), None)


def _firm(side: Side, rule: Rule) -> str:
    if rule.soft is None:
        return "hard"
    whose = ", ".join(side.case.called(one) for one in side.case.people(rule.wish_of))
    return f"wish, weight {number(rule.soft)}" + (f", of {whose}" if whose else "")


def _said(side: Side, rule: Rule) -> Cell:
    return Cell(said_by(side.case, rule.source), "",
                tuple(text for source in rule.source for text in _words(side, source)) + ((safe(rule.note),)
                                                                                          if rule.note else ()))


def _words(side: Side, source: Source) -> Iterator[str]:
    """The words of a source, and where they stand."""
    place = ""
    if source.doc is not None:
        document = side.case.scenario.sources[source.doc]
        place = " · " + (document.title or source.doc)
        if source.at:
            place += f", characters {source.at[0]}–{source.at[1]}"
    if quote := words(side.case, source):
        yield safe(f"“{quote}”{place}")
    elif place:
        yield safe(place.removeprefix(" · "))
    if source.note:
        yield safe(source.note)


def _kept(side: Side, name: str) -> Cell:
    rule = next((rule for rule in side.case.rules if rule.name == name), None)
    if rule is None:
        off = any(other.name == name for other in side.case.off)
        return Cell("switched off" if off else "not there", "changed")
    verdict = side.verdicts.get(name)
    if verdict is None:
        return Cell("–")
    if verdict.kept is False:
        cost = f"costs {number(penalty(rule, verdict))}" if rule.soft is not None else "hard rule"
        return Cell(f"broken, {cost}", "broken", (safe(verdict.reason),))
    doubts = (safe(f"To keep in mind: {verdict.doubts}"),) if verdict.doubts else ()
    return Cell("kept", "kept", doubts) if verdict.kept else Cell("not tested", "", doubts)


def _asked(report: Report) -> list[int]:
    """The sides whose rules may bind each in its own way: schedules of one answer share theirs."""
    cases = [side.case for side in report.found.sides]
    return [n for n, explained in enumerate(report.explained) if explained is None or cases.index(cases[n]) == n]


def _binding(report: Report, n: int, name: str) -> Cell:
    """Whether a rule binds: something better would be possible without it; of a given schedule, the room it has left.
    """
    explained, side = report.explained[n], report.found.sides[n]
    if explained is None:
        verdict = side.verdicts.get(name)
        if verdict is None or verdict.slack is None or not verdict.kept:
            return Cell("–")
        return Cell(f"room of {length(verdict.slack)}") if verdict.slack else Cell("no room left", "binds")
    if explained.status == "infeasible":
        return Cell("clashes" if any(name in (*one.rules, *one.always_on) for one in explained.conflicts) else "–")
    standing = next((one for one in explained.standings if one.rule.name == name), None)
    return _standing(explained, standing) if standing else Cell("not looked at")


def _standing(explained: Explanation, standing: Standing) -> Cell:
    lines = []
    if standing.without and explained.best:
        lines.append(f"without it: {gained(explained.case, explained.best, standing.without)}")
    lines += [room_text(room, standing.rule.soft is not None) for room in standing.rooms]
    return Cell(_BINDS[standing.binds], "binds" if standing.binds else "", tuple(map(safe, lines)))
