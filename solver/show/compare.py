"""The answer to `compare` for people: sides in columns, readable at 100 columns for up to four."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

from ..goals import Goal
from ..measure import unit
from ..questions.attribution import Attribution, Entry
from ..questions.compare import Comparison, Difference, missing
from ..questions.sides import Side
from ..schedule import Verdict
from . import side_by_side
from .facts import facts_of_several, leaned_on
from .machine import penalty
from .screen import Screen, clip, safe, wrap
from .table import table
from .words import goal_name, length, number, plural

_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
_LONGEST = 60
"""The most columns that a value of a file is given before it is cut."""


def comparison(screen: Screen, found: Comparison) -> str:
    """The whole answer to `compare`."""
    letters = [letter(n) for n in range(len(found.sides))]
    lines = [*_legend(screen, found, letters), ""]
    sides = [(side.case, side.schedule) for side in found.sides]
    lines += [screen.style("Meetings", "bold"), *side_by_side.meetings(screen, letters, sides, found.meetings), ""]
    if found.goals:
        reached = [(side.case, side.goals) for side in found.sides]
        lines += [screen.style("Goals", "bold"), *side_by_side.goals(screen, letters, reached, found.goals), ""]
    burdens = [(side.case, side.burdens) for side in found.sides]
    lines += [screen.style("Principals", "bold"), *side_by_side.people(screen, letters, burdens, found.people), ""]
    lines += _rules(screen, found, letters)
    for name, side, changed in list(zip(letters, found.sides, found.differences, strict=True))[1:]:
        lines += _files(screen, name, side, changed, found.sides[0])
    if found.attribution is not None:
        lines += _attribution(screen, found, found.attribution)
    if facts := list(facts_of_several(screen, (leaned_on(side.case, side.schedule, side.verdicts)
                                               for side in found.sides if side.schedule), _today(found))):
        lines += [*facts[1:], ""]
    lines += wrap("Feasible is not likely: this says what can be held, not what will be.", screen.width)
    return screen.finish(lines)


def _today(found: Comparison) -> date:
    """The latest day from which a side looks ahead: the age of a fact is told as of then."""
    return max(side.case.clock.today for side in found.sides)


def letter(n: int) -> str:
    """What the side of a number is called: A for the first."""
    return _LETTERS[n] if n < len(_LETTERS) else str(n + 1)


def _legend(screen: Screen, found: Comparison, letters: list[str]) -> Iterator[str]:
    yield screen.style("Compared with A" if len(letters) > 1 else "", "bold")
    for name, side in zip(letters, found.sides, strict=True):
        yield from wrap(f"{safe(side.label)}: {status_text(side)}", screen.width, f"  {name}  ", "     ")


def status_text(side: Side) -> str:
    """What a side is, and how sure it is."""
    if side.kind == "answer":
        return "a saved answer"
    if side.kind == "schedule":
        return "a schedule written by hand"
    if side.status == "optimal":
        return "its best schedule, proven"
    return {"feasible": "the best schedule found, not proven", "infeasible": "impossible, two searches agree"}.get(
        side.status, "undecided, the time ran out")


# --- rules ----------------------------------------------------------------------------------------------------------
def _rules(screen: Screen, found: Comparison, letters: list[str]) -> Iterator[str]:
    without = [name for name, side in zip(letters, found.sides, strict=True) if side.schedule is None]
    if not found.rules:
        if len(without) < len(letters):
            where = f"wherever there is a schedule (none: {', '.join(without)})" if without else "on every side"
            yield from wrap(f"Every rule is kept {where}, and all sides have the same.", screen.width)
            yield ""
        return
    yield screen.style("Rules that are broken somewhere, or that not all sides have", "bold")
    rows = [[safe(name), *(rule_text(side, name) for side in found.sides)] for name in found.rules]
    yield from table(screen, ["", *letters], rows, flexible=range(len(letters) + 1))
    yield ""


def rule_text(side: Side, name: str) -> str:
    """What became of a rule on a side."""
    rule = next((rule for rule in side.case.rules if rule.name == name), None)
    if rule is None:
        return "not there"
    verdict: Verdict | None = side.verdicts.get(name)
    if verdict is None:
        return "–"
    if verdict.kept is not False:
        return "kept" if verdict.kept else "not tested"
    cost = f", costs {number(penalty(rule, verdict))}" if rule.soft is not None else " (hard)"
    return f"broken{cost}: {safe(verdict.reason)}"


# --- the files ------------------------------------------------------------------------------------------------------
def _files(screen: Screen, name: str, side: Side, changed: tuple[Difference, ...], first: Side) -> Iterator[str]:
    if side.case.origin and first.case.origin and side.case.origin.sha256 == first.case.origin.sha256 and not changed:
        return
    if not changed:
        return
    yield screen.style(f"What {name}'s scenario says otherwise than A's: {plural(len(changed), 'key')}", "bold")
    rows = [[safe(path_text(one.path)), value_text(one.old), value_text(one.new)] for one in changed]
    yield from table(screen, ["", "A", name], rows, flexible=range(3))
    yield ""


def path_text(path: tuple[str, ...]) -> str:
    """A path as `--set` takes it; ("off", RULE) as the option."""
    if path[0] == "off":
        return f"--off {path[1]}"
    return ".".join(f'"{part}"' if "." in part else part for part in path)


def value_text(value: Any) -> str:
    """A value of a file on one line, cut where it is long."""
    if value is missing:
        return "not there"
    return clip(safe(value if isinstance(value, str) else json.dumps(value, ensure_ascii=False, default=str)), _LONGEST)


# --- which change caused what ---------------------------------------------------------------------------------------
def _attribution(screen: Screen, found: Comparison, told: Attribution) -> Iterator[str]:
    if not told.entries:
        yield from wrap("The two scenarios ask for the same: no change that matters to schedules.", screen.width)
        yield ""
        return
    yield screen.style("Which change caused which part of the difference, B less A", "bold")
    if told.why_not:
        yield from wrap(f"Not told: {told.why_not}.", screen.width, "  ")
        yield ""
        return
    goals, rows = share_rows(found, told)
    if not goals:
        yield from wrap(NO_SHARES, screen.width, "  ")
        yield ""
        return
    yield from table(screen, ["", *goals], rows, flexible=range(len(goals) + 1))
    yield from wrap(method_text(told), screen.width, "  ")
    yield ""


NO_SHARES = "None: every goal reaches the same on both sides, and no mixture of the changes does otherwise."


def share_rows(found: Comparison, told: Attribution) -> tuple[list[str], list[list[str]]]:
    """The goals that differ, in words; and a row a change: its share in each of them."""
    goals = [goal for goal in told.total if told.total[goal] or any(told.shares[goal].values())]
    rows = [[safe(path_text(entry)), *(_share(found, goal, told.shares[goal][entry]) for goal in goals)]
            for entry in _ranked(told, goals)]
    rows.append(["all together", *(_share(found, goal, told.total[goal]) for goal in goals)])
    return [goal_name(found.sides[0].case, goal) for goal in goals], rows


def _ranked(told: Attribution, goals: list[Goal]) -> list[Entry]:
    """The entries, largest shares in the first goals first."""
    order = {entry: n for n, entry in enumerate(told.entries)}
    return sorted(told.entries, key=lambda e: (*(-abs(told.shares[goal][e]) for goal in goals), order[e]))


def method_text(told: Attribution) -> str:
    """How shares were found."""
    orders = plural(told.orders, "order")
    text = f"Shapley values over the {orders} in which the changes can be made" if told.exact else \
        f"Estimates of Shapley values from {orders} of the changes, drawn at random with seed {told.seed}"
    text += f"; {plural(told.solved, 'mixture')} solved."
    if told.left_out:
        text += f" {plural(told.left_out, 'order')} left out: {'it leads' if told.left_out == 1 else 'they lead'} " \
                "through a mixture that is impossible or no sound scenario."
    return text


def _share(found: Comparison, goal: Goal, share: float) -> str:
    if not round(share, 2):
        return "0"
    sign = "+" if share > 0 else "−"
    size = abs(share)
    kind = unit(goal, found.sides[0].case)
    if kind in ("instant", "minutes"):
        return f"{sign}{length(timedelta(minutes=round(size)))}"
    shown = number(round(size, 2))
    return f"{sign}{shown} {'day' if shown == '1' else 'days'}" if kind in ("date", "days") else f"{sign}{shown}"
