"""The nearest schedule for people: old and new side by side, what moved, by how much, and why."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta

from ..case import Case
from ..questions.explain import rules_named
from ..questions.moves import Move
from ..questions.nearest import Nearest
from ..schedule import Session
from .explain import rule_lines
from .facts import conflict_facts, facts_leaned_on
from .parts import heading
from .screen import Screen, safe, wrap
from .table import table
from .words import goal_name, goal_value, length, place, plural, said_by, title_of, when, where


def nearest(screen: Screen, found: Nearest) -> str:
    """The whole answer to `repair`."""
    lines = [*heading(screen, found.case), ""]
    lines += [*_verdict(screen, found), *_broke(screen, found)]
    if found.solution is not None:
        lines += ["", *_side_by_side(screen, found)]
        lines += _whys(screen, found)
    lines += _conflicts(screen, found)
    if found.solution is not None:
        lines += ["", *_goals(screen, found)]
        lines += facts_leaned_on(screen, found.case, found.solution.schedule, found.solution.verdicts)
        lines += ["", *wrap("Feasible is not likely: this says what can be held, not what will be.", screen.width)]
    return screen.finish(lines)


def _verdict(screen: Screen, found: Nearest) -> Iterator[str]:
    style = {"optimal": "good", "infeasible": "bad"}.get(found.status, "costs")
    yield from (screen.style(line, style) for line in wrap(_said(found), screen.width))


def _said(found: Nearest) -> str:
    """One sentence on what has to move and how sure that is."""
    if found.status == "infeasible":
        pinned = any(found.case.meeting(name).state == "confirmed" for name in found.case.open_meetings)
        return f"Impossible: no schedule keeps every hard rule{', even if confirmed meetings move' * pinned}. " \
               "Two different searches agree."
    why = "you stopped the search" if found.stopped_by == "interrupt" else "the time ran out"
    if found.distance is None:
        return f"Undecided: {why} before any schedule was found, and none is proven impossible. Give it more --time."
    _, dropped, moved, venues, days, minutes, rooms = found.distance
    if not dropped and not moved:
        return "Nothing has to move: the schedule keeps every hard rule as it is."
    names = [title_of(found.case, move.meeting) for move in found.moves if move.kind == "added"]
    gone = [title_of(found.case, move.meeting) for move in found.moves if move.kind == "dropped"]
    text = f"{plural(moved, 'meeting')} of {len(found.moves)} {'moves' if moved == 1 else 'move'}"
    text += f" (new: {', '.join(names)})" if names else ""
    if gone:
        lost = f"{', '.join(gone)} {'is' if dropped == 1 else 'are'} no longer held"
        text = f"{lost}, {text}" if moved else f"{lost}, of {plural(len(found.moves), 'meeting')}"
    text += f", {plural(venues, 'venue')} {'changes' if venues == 1 else 'change'}" if venues else ""
    if days or minutes:
        text += f", {plural(days, 'day') if days else length(timedelta(minutes=minutes))} in all"
    text += f", {plural(rooms, 'room')} {'changes' if rooms == 1 else 'change'}" if rooms else ""
    sure = ": nothing else works" if found.proven[0] else ", as far as was found"
    stays = {move.meeting for move in found.moves if move.kind == "stays"}
    gave = [title_of(found.case, name) for name in found.given_way if name not in stays]
    if gave:
        text += f". Though confirmed, {', '.join(gave)} {'has' if len(gave) == 1 else 'have'} to move{sure}"
    kept = [title_of(found.case, name) for name in found.given_way if name in stays]
    if kept:
        text += (f". {', '.join(kept)} {'stays' if len(kept) == 1 else 'stay'} as planned, though confirmed for "
                 f"another time{sure}")
    if all(found.proven):
        return f"The nearest schedule, proven: {text}."
    return f"The nearest schedule found: {text}. Nearer ones may exist: {why}."


def _broke(screen: Screen, found: Nearest) -> Iterator[str]:
    """The hard rules that the schedule breaks as it was."""
    if not found.broke:
        return
    yield ""
    yield screen.style("What the schedule breaks as it was", "bold")
    for rule, verdict in found.broke:
        said = said_by(found.case, rule.source)
        yield from wrap(f"{safe(rule.name)}: {safe(verdict.reason)}" + (f" [{said}]" if said else ""), screen.width,
                        "  ", "    ")


# --- side by side ---------------------------------------------------------------------------------------------------
def _side_by_side(screen: Screen, found: Nearest) -> Iterator[str]:
    case = found.case
    rows = [[title_of(case, move.meeting), _then(found, move), _held(case, move.now), change(case, move)]
            for move in found.moves]
    if rows:
        yield from table(screen, ["Meeting", "Was", "Now", "Change"], rows, flexible=[1, 2, 3])


def _then(found: Nearest, move: Move) -> str:
    if move.was is None:
        return "–"
    if move.was.site is None and move.was_at is not None:
        return f"{' '.join(filter(None, when(move.was)))}, {safe(move.was_at)}"
    return _held(found.case, move.was)


def _held(case: Case, session: Session | None) -> str:
    if session is None:
        return "–"
    at = f", {where(case, session)}" if session.site else ""
    return " ".join(filter(None, when(session))) + at


def change(case: Case, move: Move) -> str:
    """How a meeting changed: 2 days later, at Istanbul."""
    if move.kind == "stays" or move.was is None or move.now is None:
        return {"added": "new", "dropped": "no longer held"}.get(move.kind, "stays")
    parts = []
    if move.days:
        parts.append(f"{plural(abs(move.days), 'day')} {'later' if move.days > 0 else 'earlier'}")
    elif isinstance(move.was.start, datetime) and isinstance(move.now.start, datetime) \
            and (by := move.now.start - move.was.start):
        parts.append(f"{length(by)} {'later' if by.total_seconds() > 0 else 'earlier'}")
    if move.elsewhere or move.next_door or not parts:
        site = move.now.site
        parts.append(f"at {place(case, site.venue if site else None, site.room if site else None)}")
    return ", ".join(parts) + (" (was confirmed)" if move.confirmed else "")


# --- why ------------------------------------------------------------------------------------------------------------
def _whys(screen: Screen, found: Nearest) -> Iterator[str]:
    """What each meeting that moved would break if it alone were put back."""
    moved = [move for move in found.moved if move.why]
    if not moved:
        return
    yield ""
    yield screen.style("Why they cannot stay", "bold") + ", were each put back alone"
    for move in moved:
        inside = {rule.name for rule in found.case.rules if rule.inside}
        written = [why for why in move.why if why.rule not in inside] or list(move.why)
        text = "; ".join(f"{safe(why.rule)}: {safe(why.reason)}" if why.rule else safe(why.reason) for why in written)
        yield from wrap(f"{title_of(found.case, move.meeting)}: {text}", screen.width, "  ", "    ")


def _conflicts(screen: Screen, found: Nearest) -> Iterator[str]:
    """The rules that cannot hold together: why nothing works, or why confirmed meetings give way."""
    if found.conflicts is None:
        return
    yield ""
    title = "What stands against them" if found.given_way else "What cannot hold together"
    yield screen.style(title, "bold") + ("" if found.conflicts.complete else ", as far as was found")
    for conflict in found.conflicts.found:
        rules = list(rules_named(found.case, conflict))
        yield from wrap(safe(" + ".join(rule.name for rule in rules)), screen.width, "  ", "    ")
        for rule in rules:
            yield from rule_lines(screen, found.case, rule, "    ")
        yield from conflict_facts(screen, found.case, conflict)



def _goals(screen: Screen, found: Nearest) -> Iterator[str]:
    assert found.solution is not None
    texts = [f"{goal_name(found.case, goal.goal)}: {goal_value(found.case, goal.goal, goal.value)}"
             for goal in found.solution.goals if goal.goal.kind not in ("most_held", "wishes")
             or any(rule.soft for rule in found.case.rules)]
    if texts:
        yield from wrap("; ".join(texts), screen.width, "Goals, where nearness leaves a choice: ", "  ")
