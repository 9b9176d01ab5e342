"""Answers to `solve` and `count` for people: plain text, laid out by hand (rich would cost a third of the start)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from ..answer import Answer, Solution
from ..case import Case
from ..errors import dotted
from .differences import difference
from .facts import facts_leaned_on
from .machine import penalty
from .parts import heading, remarks, sessions
from .screen import Screen, safe, wrap
from .table import table
from .timeline import timeline
from .whys import whys
from .words import certainty, goal_name, goal_value, number, plural, said_by

if TYPE_CHECKING:
    from ..questions.explain import Explanation
    from .reasons import Reasons

__all__ = ["answer", "counted", "heading", "remarks", "sessions", "statistics"]


def answer(screen: Screen, found: Answer, why: Explanation | None = None, reasons: Sequence[Reasons] = ()) -> str:
    """The whole answer to `solve`: ``why`` it is impossible, or the ``reasons`` of each schedule, where they are known.
    """
    case = found.case
    lines = [*heading(screen, case), ""]
    if not found.solutions:
        return screen.finish([*lines, *_nothing(screen, found, why)])
    lines += [*_verdict(screen, found), ""]
    for n, solution in enumerate(found.solutions, start=1):
        if len(found.solutions) > 1:
            title = f"Schedule {n} of {len(found.solutions)}"
            lines += [screen.style(f"{title} {'─' * (screen.width - len(title) - 1)}", "bold"), ""]
        lines += [*_solution(screen, case, solution, reasons[n - 1] if reasons else None), ""]
    lines += [*wrap("Feasible is not likely: this says what can be held, not what will be.", screen.width)]
    return screen.finish(lines)


def _verdict(screen: Screen, found: Answer) -> Iterator[str]:
    """One sentence on what was found and how sure it is."""
    count = len(found.solutions)
    if found.status == "optimal":
        text = "The best schedule, proven." if count == 1 else f"The {count} best schedules, best first; " \
            + ("each is proven." if all(s.proven for s in found.solutions) else "the first is proven.")
    else:
        text = f"{plural(count, 'schedule')}, not proven to be the best."
    if found.stopped_by:
        text += " Stopped by you" if found.stopped_by == "interrupt" else " The time ran out"
        text += ": this is the best found so far, and another run may differ."
    elif found.complete:
        text += " No others exist." if count > 1 else " No other exists."
    yield from (screen.style(line, "good" if found.status == "optimal" else "costs")
                for line in wrap(text, screen.width))
    for n, solution in enumerate(found.solutions[1:], start=2):
        change = difference(found.case, found.solutions[0], solution)
        yield from wrap(change, screen.width, f"  {n} differs from 1: ", "     ")


def _nothing(screen: Screen, found: Answer, why: Explanation | None) -> Iterator[str]:
    if found.status == "infeasible":
        yield screen.style("Impossible: no schedule keeps every hard rule. Two different searches agree.", "bad")
        yield ""
        if why is not None and why.conflicts:
            from .explain import in_short

            yield from in_short(screen, why)
            return
        hard = [rule for rule in found.case.rules if rule.soft is None]
        written = [rule.name for rule in hard if rule.name in found.case.scenario.rules]
        soft = f", or make one of the file's own soft, with --set {dotted(('rules', written[0]))}.soft=1" \
            if written else ""
        yield from wrap(f"{plural(len(hard), 'hard rule')} cannot hold together. See which one matters with "
                        f"--off RULE{safe(soft)}:", screen.width)
        for rule in hard:
            yield from wrap(safe(rule.sentence(found.case)), screen.width, f"  {safe(rule.name)}: ", "      ")
    else:
        because = "you stopped the search" if found.stopped_by == "interrupt" else "the time ran out"
        yield from wrap(f"Undecided: {because} before any schedule was found, and none is proven "
                        "impossible. Give it more --time.", screen.width)


# --- one schedule ---------------------------------------------------------------------------------------------------
def _solution(screen: Screen, case: Case, solution: Solution, reasons: Reasons | None) -> Iterator[str]:
    schedule = solution.schedule
    yield from sessions(screen, case, schedule)
    yield ""
    numbers = {session.meeting: n for n, session in enumerate(schedule, start=1)}
    if drawn := list(timeline(screen, case, schedule, numbers)):
        yield from drawn
        yield ""
    yield from _goals(screen, case, solution)
    yield from _wishes(screen, case, solution)
    if reasons and (lines := list(whys(screen, case, solution, reasons))):
        yield ""
        yield from lines
    yield from _leaning(screen, case, solution)


def _goals(screen: Screen, case: Case, solution: Solution) -> Iterator[str]:
    goals = [goal for goal in solution.goals if not _is_idle(case, goal.goal.kind)]
    if not goals:
        return
    yield screen.style("Goals, the first decides", "bold")
    rows = [[f"{n}", goal_name(case, goal.goal), goal_value(case, goal.goal, goal.value), certainty(case, goal)]
            for n, goal in enumerate(goals, start=1)]
    yield from list(table(screen, ["", "", "", ""], rows, flexible=[1, 2, 3]))[1:]


def _is_idle(case: Case, kind: str) -> bool:
    """Whether a goal says nothing in this scenario: no meeting is optional, no rule soft."""
    return (kind == "most_held" and not any(case.meeting(name).optional for name in case.open_meetings)) \
        or (kind == "wishes" and all(rule.soft is None for rule in case.rules))


def _wishes(screen: Screen, case: Case, solution: Solution) -> Iterator[str]:
    soft = [rule for rule in case.rules if rule.soft is not None]
    if not soft:
        return
    gave_way = [rule for rule in soft if solution.verdicts[rule.name].amount]
    yield ""
    if not gave_way:
        yield f"All {len(soft)} wishes are kept." if len(soft) > 1 else "The one wish is kept."
        return
    yield screen.style(f"Wishes that gave way: {len(gave_way)} of {len(soft)}", "bold")
    for rule in gave_way:
        verdict = solution.verdicts[rule.name]
        whose = ", ".join(safe(case.called(p)) for p in case.people(rule.wish_of))
        said = said_by(case, rule.source)
        about = "; ".join(filter(None, [f"wish of {whose}" if whose else "", said]))
        cost = f"costs {number(penalty(rule, verdict))} = {number(rule.soft or 0)} × {verdict.amount}"
        yield from wrap(f"{safe(rule.name)}: {safe(rule.sentence(case))}" + (f" [{about}]" if about else ""),
                        screen.width, "  ", "    ")
        yield from wrap(f"{cost}: {safe(verdict.reason)}", screen.width, "    ")


def _leaning(screen: Screen, case: Case, solution: Solution) -> Iterator[str]:
    """The facts that rules leaned on, and what was not tested, or holds only on a condition."""
    doubts = [(rule.name, doubt) for rule in case.rules if (doubt := solution.verdicts[rule.name].doubts)]
    yield from facts_leaned_on(screen, case, solution.schedule, solution.verdicts)
    if doubts:
        yield ""
        yield screen.style("To keep in mind", "bold")
        for name, doubt in doubts:
            yield from wrap(safe(f"{name}: {doubt}"), screen.width, "  ", "    ")


# --- small answers --------------------------------------------------------------------------------------------------
def counted(screen: Screen, count: int, over: str, exact: bool, stopped_by: str | None) -> str:
    """The answer to `count`."""
    what = "in their dates" if over == "dates" else "in their dates and venues"
    if exact:
        said = "schedule, exactly, that differs" if count == 1 else "schedules, exactly, that differ"
        text = f"{count:,} different {said} {what}."
        text = f"No schedule exists ({what.removeprefix('in their ')}: 0, exactly)." if not count else text
    else:
        why = {"time": "the time ran out", "interrupt": "you stopped it"}.get(stopped_by or "", "it was cut short")
        text = f"At least {count:,} schedules that differ {what}: {why}."
    return screen.finish(wrap(text, screen.width))


def statistics(screen: Screen, stats: Mapping[str, Any]) -> str:
    """How long it took and how large the model was, for `--stats`."""
    if not stats:
        return ""
    return screen.finish([f"{name}: {value}" for name, value in stats.items()])
