"""The other parts of a page: sides compared, why a scenario is impossible, the trade-off, the facts leaned on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ...questions.changes import options
from ...questions.compare import Comparison
from ...questions.explain import Explanation, rules_named
from ...questions.prices import PRICES
from ...questions.sides import Side
from ...questions.tradeoffs import Front
from .. import side_by_side
from ..charts.front import front_picture
from ..charts.lanes import rule_text
from ..charts.palette import STYLED
from ..compare import NO_SHARES, method_text, path_text, share_rows, status_text, value_text
from ..explain import change_text, only_conflict, opened, parts
from ..facts import aged, conflict_facts, leaned_on
from ..screen import Screen, safe
from ..tradeoffs import named, not_kept, uncounted
from ..tradeoffs import value_text as reached_text
from ..words import number, plural, title_of, when, where
from .parts import Figure, Table, figure
from .schedules import marked, standing

_WIDE = Screen(100_000)
"""Lines made for terminals come whole."""


# --- several schedules ------------------------------------------------------------------------------------------------
@dataclass(frozen=True)
class Compared:
    """Sides next to each other: ``legend`` says what each is; ``notes`` follow the tables."""

    legend: tuple[tuple[str, str, str], ...]
    tables: tuple[Table, ...]
    notes: tuple[str, ...]


def compared(found: Comparison, letters: Sequence[str]) -> Compared:
    """What differs between sides."""
    sides = found.sides
    legend = tuple((letter, side.label, standing(side)[0] if side.schedule else status_text(side))
                   for letter, side in zip(letters, sides, strict=True))
    tables = [
        Table("Meetings side by side", ["Meeting", *letters], marked(side_by_side.meeting_rows(
            [(side.case, side.schedule) for side in sides], found.meetings))),
        Table("Goals side by side", ["Goal", *letters], marked(side_by_side.goal_rows(
            [(side.case, side.goals) for side in sides], found.goals))),
        Table("Principals side by side", ["Principal", *letters], marked(side_by_side.people_rows(
            [(side.case, side.burdens) for side in sides], found.people)))]
    for letter, changed in list(zip(letters, found.differences, strict=True))[1:]:
        tables.append(Table(f"What {letter}'s scenario says otherwise than A's", ["Key", "A", letter], [
            [safe(path_text(one.path)), value_text(one.old), value_text(one.new)] for one in changed]))
    notes = []
    told = found.attribution
    if told is not None and told.entries:
        if told.why_not:
            notes.append(f"Which change caused what is not told: {told.why_not}.")
        else:
            goals, rows = share_rows(found, told)
            tables.append(Table("Which change caused which part of the difference, B less A", ["Change", *goals],
                                rows if goals else []))
            notes.append(method_text(told) if goals else f"Which change caused what: {NO_SHARES}")
    return Compared(legend, tuple(table for table in tables if table.rows), tuple(map(safe, notes)))


# --- impossible -------------------------------------------------------------------------------------------------------
@dataclass(frozen=True)
class Impossible:
    """Why a scenario has no schedule, and what would have to give."""

    name: str
    label: str
    conflicts: tuple[tuple[str, tuple[str, ...]], ...]
    repairs: Table
    notes: tuple[str, ...]


def impossible(found: Explanation, name: str, label: str) -> Impossible:
    """The conflicts and repairs of a scenario."""
    case, conflicts = found.case, []
    for n, conflict in enumerate(found.conflicts, start=1):
        lines = [*(rule_text(case, rule) for rule in rules_named(case, conflict)),
                 *(line.strip() for line in parts(_WIDE, case, conflict)),
                 *(line.strip() for line in conflict_facts(_WIDE, case, conflict))]
        title = only_conflict(conflict) if len(found.conflicts) == 1 and found.conflicts_complete else f"Conflict {n}"
        conflicts.append((title, tuple(lines)))
    repairs = Table("Repairs, cheapest first; each proven to work", ["", "Change", "Price", "To try it", "Opens"], [
        [str(n), change_text(case, repair.changes),
         number(round(repair.cost, 2)) + ("" if repair.proven else ", not proven the cheapest"),
         safe(" ".join(options(case, repair.changes))), safe(opened(repair.case, repair.solution))]
        for n, repair in enumerate(found.repairs, start=1)])
    notes = [f"Prices: {PRICES}"] if found.repairs else []
    if not found.conflicts:
        notes.append("There was no time to find out which rules clash: summit explain takes more.")
    elif not found.conflicts_complete:
        notes.append("There may be more conflicts.")
    if not found.repairs:
        notes.append("No change of rules makes it possible." if found.repairs_complete else
                     "No repair was found in time: summit explain takes more.")
    elif not found.repairs_complete:
        notes.append("There may be more repairs.")
    return Impossible(name, label, tuple(conflicts), repairs, tuple(notes))


# --- the trade-off ----------------------------------------------------------------------------------------------------
@dataclass(frozen=True)
class Traded:
    """What can only be had at the price of what."""

    figure: Figure | None
    points: Table
    note: str


def traded(found: Front, sides: Sequence[Side], letters: Sequence[str]) -> Traded:
    """The front of the first side's scenario: a picture over two axes, and a row a point with the wishes it breaks."""
    wishes = any(rule.soft is not None for rule in found.case.rules)
    several = len(found.points) > 1
    head = ["", *(named(found, axis) for axis in found.axes), *(["Wishes not kept"] if wishes else []), "Fairest by",
            "Schedule"]
    rows = []
    for n, point in enumerate(found.points, start=1):
        held = [f"{title_of(found.case, one.meeting)} {' '.join(filter(None, when(one)))}"
                + (f", {where(found.case, one)}" if one.site else "") for one in point.solution.schedule]
        rows.append([str(n), *(reached_text(found, axis, value)
                                for axis, value in zip(found.axes, point.values, strict=True)),
                     *([not_kept(found, point) or "none"] if wishes else []),
                     ", ".join(point.fairest) if several else "",
                     "; ".join(held) if len(held) <= 12 else plural(len(held), "meeting")])
    picture = front_picture(found, STYLED, "container") if len(found.axes) == 2 and several else None
    its = [letter for letter, side in zip(letters, sides, strict=True) if side.case is sides[0].case]
    of = f"Of the scenario of {', '.join(its)}: {safe(sides[0].label.removesuffix('#1'))}." if len(sides) > 1 else ""
    note = "The whole front, proven." if found.complete else "There may be more points." if found.points else \
        "Impossible: no schedule keeps every hard rule." if found.status == "infeasible" else "Undecided in time."
    return Traded(figure("front", "The front; the fairest points are filled", picture) if picture else None,
                  Table("Points of the front", head, rows), " ".join(filter(None, [of, note, uncounted(found)])))


# --- facts ------------------------------------------------------------------------------------------------------------
def facts(found: Comparison, letters: Sequence[str]) -> Table:
    """The facts that the schedules lean on, with their age."""
    users: dict[tuple[str, ...], list[str]] = {}
    for letter, side in zip(letters, found.sides, strict=True):
        used = leaned_on(side.case, side.schedule, side.verdicts) if side.schedule else {}
        for fact, rules in used.items():
            row = (fact.place, fact.fact, fact.value, aged(fact, side.case.clock.today), fact.source, ", ".join(rules))
            users.setdefault(row, []).append(letter)
    several = len(found.sides) > 1
    head = ["Place", "Fact", "Holds", "Age", "Source", "Rules", *(["In"] if several else [])]
    return Table("Facts leaned on", head, [
        [*map(safe, row), *([", ".join(names)] if several else [])] for row, names in users.items()])
