"""The answer to `explain` for people."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, datetime, timedelta
from itertools import groupby

from ..answer import Solution
from ..case import Case
from ..questions.changes import Change, options, written
from ..questions.conflicts import Conflict
from ..questions.explain import Explanation, Standing, rules_named
from ..questions.prices import PRICES
from ..questions.quick import Trouble
from ..questions.repairs import Repair
from ..questions.room import Room
from ..rules.base import Rule
from ..values import join
from .facts import conflict_facts, facts_leaned_on
from .parts import heading, sessions
from .screen import Screen, safe, wrap
from .words import clock, day, goal_name, goal_value, length, number, plural, said_by, title_of, told, where, zone_name


def explained(screen: Screen, found: Explanation) -> str:
    """The whole answer to `explain`."""
    lines = [*heading(screen, found.case), "", *_verdict(screen, found), ""]
    lines += _troubles(screen, found.troubles)
    if found.status == "infeasible":
        lines += _impossible(screen, found)
    elif found.best:
        lines += [*sessions(screen, found.case, found.best.schedule), "", *_standings(screen, found)]
        if facts := list(facts_leaned_on(screen, found.case, found.best.schedule, found.best.verdicts)):
            lines += [*facts[1:], ""]
    lines += wrap("Feasible is not likely: this says what can be held, not what will be.", screen.width)
    return screen.finish(lines)


def _verdict(screen: Screen, found: Explanation) -> Iterator[str]:
    if found.status == "infeasible":
        text, style = "Impossible: no schedule keeps every hard rule.", "bad"
    elif found.best is None:
        text, style = "Undecided: the search ended before a schedule was found or ruled out. " \
            "Give it more --time.", "costs"
    elif found.status == "feasible":
        text, style = "Possible. The best schedule found is not proven, so it is not said which rules bind: " \
            "give it more --time.", "costs"
    else:
        text, style = "Possible. The best schedule, proven, and how each rule stands to it.", "good"
    yield from (screen.style(line, style) for line in wrap(text, screen.width))


def _troubles(screen: Screen, found: Sequence[Trouble]) -> Iterator[str]:
    if found:
        yield screen.style("Seen at once", "bold")
        for trouble in found:
            yield from wrap(safe(trouble.message), screen.width, "  ", "    ")
        yield ""


def in_short(screen: Screen, found: Explanation) -> Iterator[str]:
    """The first conflict and the first repair, for the answer to `solve`."""
    yield from _conflict(screen, found.case, found.conflicts[0], "A conflict")
    yield ""
    for repair in found.repairs[:1]:
        yield screen.style("The cheapest repair" if repair.proven else "A repair", "bold")
        yield from _repair(screen, found.case, repair, 1)
        yield ""
    yield from wrap("All conflicts and repairs: summit explain, with the same arguments.", screen.width)


# --- impossible -----------------------------------------------------------------------------------------------------
def _impossible(screen: Screen, found: Explanation) -> Iterator[str]:
    count = len(found.conflicts)
    for n, conflict in enumerate(found.conflicts, start=1):
        title = "Conflict" if count == 1 else f"Conflict {n} of {count}"
        if count == 1 and found.conflicts_complete:
            title = only_conflict(conflict)
        yield from _conflict(screen, found.case, conflict, title)
        yield ""
    if not found.conflicts:
        yield from wrap("There was no time to find out which rules clash: give it more --time.", screen.width)
        yield ""
    elif not found.conflicts_complete:
        yield from wrap(f"There may be more conflicts: {_more(found)}.", screen.width)
        yield ""
    yield from _lengths(screen, found.case)
    yield from _repairs(screen, found)


_LENGTHS = 6
"""So many meetings are told whose lengths may vary."""


def _lengths(screen: Screen, case: Case) -> Iterator[str]:
    """That a shorter meeting might fit: one that may last from so long to so long is planned for the most."""
    spans = {name: case.meeting(name).lasts for name in case.open_meetings}
    told = [f"{title_of(case, name)} {length(span.most.elapsed)}, {length(span.least.elapsed)} at the least"
            for name, span in spans.items() if span.least and span.least.elapsed < span.most.elapsed]
    if told:
        more = [f"{len(told) - _LENGTHS} more"] if len(told) > _LENGTHS else []
        yield from wrap(f"Each meeting counts with the most it may last: {'; '.join(told[:_LENGTHS] + more)}.",
                        screen.width)
        yield ""


def only_conflict(conflict: Conflict) -> str:
    """How the only conflict is called: where what clashes is no rule, other meetings may clash by the same rules."""
    return "The only conflict of rules" if conflict.parts else "The only conflict"


def _more(found: Explanation) -> str:
    """What would show more."""
    return "raise --most" if found.stopped_by is None else "give it more --time"


def _conflict(screen: Screen, case: Case, conflict: Conflict, title: str) -> Iterator[str]:
    text = "proven: these cannot hold together; without any one of them the rest can"
    yield from wrap(f"{screen.style(title, 'bold')}, {text}", screen.width)
    for rule in rules_named(case, conflict):
        yield from rule_lines(screen, case, rule)
    yield from parts(screen, case, conflict)
    yield from conflict_facts(screen, case, conflict)


def rule_lines(screen: Screen, case: Case, rule: Rule, indent: str = "  ") -> Iterator[str]:
    """A rule with its sentence and who said so; what would let it be kept, if that is no change of the rule."""
    said = said_by(case, rule.source)
    text = f"{safe(rule.name)}: {told(case, rule)}" + (f" [{said}]" if said else "")
    yield from wrap(text, screen.width, indent, indent + "  ")
    if remedy := rule.remedy(case):
        yield from wrap(safe(remedy), screen.width, indent + "  ", indent + "    ")


def parts(screen: Screen, case: Case, conflict: Conflict) -> Iterator[str]:
    """Where only always-on rules clash: the meetings, and the principals with those of them that they attend."""
    if not conflict.parts:
        return
    meetings = [name for kind, name in conflict.parts if kind == "meeting"]
    people = [(kind, name) for kind, name in conflict.parts if kind != "meeting"]
    alone = [name for name in meetings if not any(person in case.attendees(name) for _, person in people)]
    if not people:
        titles = join(title_of(case, name) for name in alone)
        rest = f"; without {'it' if len(alone) == 1 else 'any one of them'} the rest is possible" * (
            len(case.open_meetings) > 1)
        yield from wrap(f"What cannot be held: {titles}{rest}.", screen.width, "  ", "  ")
        return
    yield from wrap(f"What clashes: {plural(len(meetings), 'meeting')} and {plural(len(people), 'diary', 'diaries')}; "
                    "leave out any one meeting, or spare any one of these people, and the rest is possible.",
                    screen.width, "  ", "  ")
    for kind, person in people:
        mine = [title_of(case, name) for name in meetings if person in case.attendees(name)]
        what = "is in one at a time" if kind == "presence" else "travels between"
        yield from wrap(f"{safe(case.called(person))} {what}: {', '.join(mine)}", screen.width, "    ", "      ")
    if alone:
        yield from wrap(f"also to be held: {', '.join(title_of(case, name) for name in alone)}", screen.width, "    ")
    yield from wrap("This is one smallest set of them: whether other meetings clash as well was not looked at.",
                    screen.width, "  ", "  ")


def _repairs(screen: Screen, found: Explanation) -> Iterator[str]:
    if not found.repairs:
        text = "No change of rules makes it possible." if found.repairs_complete else \
            "No repair was found in time: give it more --time."
        yield from [*wrap(text, screen.width), ""]
        return
    yield screen.style("Repairs, cheapest first; each proven to work", "bold")
    for n, repair in enumerate(found.repairs, start=1):
        yield from _repair(screen, found.case, repair, n)
    if not found.repairs_complete:
        yield from wrap(f"There may be more repairs: {_more(found)}.", screen.width, "  ")
    yield ""
    yield from wrap(f"Prices: {PRICES}", screen.width)
    yield ""


def _repair(screen: Screen, case: Case, repair: Repair, n: int) -> Iterator[str]:
    proven = "" if repair.proven else ", not proven the cheapest"
    price = f"price {number(round(repair.cost, 2))}{proven}"
    yield from wrap(f"{change_text(case, repair.changes)} ({price})", screen.width, f"  {n}  ", "     ")
    yield from wrap(safe(" ".join(options(case, repair.changes))), screen.width, "     ", "       ")
    yield from wrap(f"opens: {opened(repair.case, repair.solution)}", screen.width, "     ", "       ")


def change_text(case: Case, changes: Sequence[Change]) -> str:
    """Changes in one sentence: who gives, and how much."""
    return safe("; ".join(_change(case, change) for change in changes))


def _change(case: Case, change: Change) -> str:
    if change.kind != "number" or not isinstance(change.by, timedelta):
        return change.sentence()
    if isinstance(change.old, date):
        later = change.new > change.old
        return f"{change.rule}: {change.number} {length(change.by)} {'later' if later else 'earlier'}, " \
               f"{_value(change.new)} instead of {_value(change.old)}"
    return change.sentence()


def _value(value: object) -> str:
    """A date or a moment as people say it; anything else as the file writes it."""
    if isinstance(value, datetime):
        return f"{day(value)} {value:%H:%M}" + (f" {zone_name(value)}" if value.tzinfo else "")
    return day(value) if isinstance(value, date) else written(value)


def opened(case: Case, solution: Solution) -> str:
    """The meetings of a schedule on one line; of a long one, only its first and last days."""
    held = list(solution.schedule)
    if len(held) > 6:
        return f"{plural(len(held), 'meeting')} from {clock(held[0].start, held[0].zone)} to " \
               f"{clock(max(s.end for s in held), case.zone)}"
    told = [f"{title_of(case, s.meeting)} {clock(s.start, s.zone)}" + (f" at {where(case, s)}" if s.site else "")
            for s in held]
    return ", ".join(told) or "nothing held"


# --- possible -------------------------------------------------------------------------------------------------------
def _standings(screen: Screen, found: Explanation) -> Iterator[str]:
    groups = [(True, "These bind: without one of them, something better would be possible"),
              (False, "These do not bind: without one of them alone, nothing would be better"),
              (None, "Not looked at in time")]
    order = {True: 0, False: 1, None: 2}
    ranked = sorted(found.standings, key=lambda s: order[s.binds])
    for binds, group in groupby(ranked, key=lambda s: s.binds):
        yield from (screen.style(line, "bold") for line in wrap(dict(groups)[binds], screen.width))
        for standing in group:
            yield from _standing(screen, found, standing)
        yield ""


def _standing(screen: Screen, found: Explanation, standing: Standing) -> Iterator[str]:
    rule, case = standing.rule, found.case
    yield from rule_lines(screen, case, rule)
    if standing.without and found.best:
        yield from wrap(f"without it: {gained(case, found.best, standing.without)}", screen.width, "    ", "      ")
    for text in dict.fromkeys(room_text(room, rule.soft is not None) for room in standing.rooms):
        yield from wrap(text, screen.width, "    ", "      ")


def gained(case: Case, best: Solution, without: Solution) -> str:
    """The goals that would change without a rule."""
    changed = [f"{goal_name(case, a.goal)} {goal_value(case, b.goal, b.value)} instead of "
               f"{goal_value(case, a.goal, a.value)}"
               for a, b in zip(best.goals, without.goals, strict=True) if a.value != b.value]
    return "; ".join(changed) or "another schedule, equally good by every goal"


def room_text(room: Room, soft: bool) -> str:
    """What one number may become."""
    texts = []
    stricter = "stricter" if not room.shifts else "later" if room.way == "more" else "earlier"
    if room.opens:
        texts.append(f"{_value(room.opens.new)} would open something better")
    if room.as_good is None:
        texts.append("as strict as you like without loss")
    elif room.as_good.by:
        texts.append(f"up to {_value(room.as_good.new)} nothing is lost")
    else:
        texts.append(f"any {stricter}, and something is lost")
    if room.as_good is not None and not soft:
        if room.strictest is None:
            texts.append("possible however strict")
        elif room.strictest.by:
            texts.append(f"possible up to {_value(room.strictest.new)}")
        else:
            texts.append(f"impossible if any {stricter}")
    moved = f", moved {stricter}" if room.shifts else ""
    return f"{room.number} {_value(room.value)}{moved}: {'; '.join(texts)}"
