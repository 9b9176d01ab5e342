"""Schedules far apart, for people: what each does otherwise than the best, and how far apart they are."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ..answer import Answer
from ..questions.spread import Distance, Spread
from . import machine, side_by_side
from .differences import difference
from .envelope import Json
from .facts import facts_of_several, leaned_on
from .parts import heading
from .screen import Screen, safe, wrap
from .terminal import answer
from .words import goal_name, goal_value, plural

if TYPE_CHECKING:
    from ..questions.explain import Explanation


def spread_text(screen: Screen, found: Spread, why: Explanation | None = None) -> str:
    """The whole answer to `solve --spread`."""
    made, case = found.answer, found.answer.case
    if not made.solutions:
        return answer(screen, made, why)
    lines = [*heading(screen, case), "", *_verdict(screen, found), ""]
    names = case.open_meetings
    for first in range(0, len(made.solutions), 4):
        some = made.solutions[first:first + 4]
        shown = some if first == 0 else (made.solutions[0], *some)
        heads = [f"Schedule {n}" for n in ([] if first == 0 else [1]) + list(range(first + 1, first + len(some) + 1))]
        lines += side_by_side.meetings(screen, heads, [(case, s.schedule) for s in shown], names)
        lines += ["", *side_by_side.goals(screen, heads, [(case, s.goals) for s in shown], made.goals_order), ""]
    for n, solution in enumerate(made.solutions[1:], start=2):
        apart = found.distances[n - 1]
        text = f"{difference(case, made.solutions[0], solution)} {_apart(apart, found.proven[n - 1])}"
        lines += wrap(text, screen.width, f"  {n} differs from 1: ", "     ")
    lines += facts_of_several(screen, (leaned_on(case, s.schedule, s.verdicts) for s in made.solutions),
                              case.clock.today)
    lines += ["", *wrap("Feasible is not likely: this says what can be held, not what will be.", screen.width)]
    return screen.finish(lines)


def _verdict(screen: Screen, found: Spread) -> Iterator[str]:
    made, case = found.answer, found.answer.case
    first = "the best, proven" if found.proven[0] else "the best found, not proven"
    text = f"{plural(len(made.solutions), 'schedule')}: {first}, then those farthest apart." \
        if len(made.solutions) > 1 else f"One schedule: {first}."
    if made.complete:
        text += " Nothing else within the loss differs from these."
    text += _stopped(made)
    if found.worst:
        limits = (f"{goal_name(case, goal)}: {goal_value(case, goal, value)}" for goal, value in found.worst.items())
        text += f" At the worst, within a loss of {safe(found.loss)}: {'; '.join(limits)}."
    yield from (screen.style(line, "good" if all(found.proven) else "costs") for line in wrap(text, screen.width))


def _stopped(made: Answer) -> str:
    if made.stopped_by is None:
        return ""
    return " Stopped by you." if made.stopped_by == "interrupt" else " The time ran out: there may be more."


def _apart(apart: Distance | None, proven: bool) -> str:
    if apart is None:
        return ""
    parts = [plural(apart.venues, "venue") if apart.venues else "",
             f"{plural(apart.order, 'pair')} in another order" if apart.order else "",
             f"{plural(apart.days, 'day')} moved" if apart.days else ""]
    return f"At least {', '.join(filter(None, parts))} from each before it{'' if proven else ' (not proven the most)'}."


def distances_json(found: Spread) -> Json:
    """What `solve --spread` adds to the answer of `solve`: how far apart the schedules are."""
    apart = [None if d is None else {"venues": d.venues, "order": d.order, "days": d.days} for d in found.distances]
    case = found.answer.case
    return {"loss": found.loss, "worst": [{"name": str(goal), "value": machine.measured(value, goal, case)}
                                          for goal, value in found.worst.items()],
            "least_distances": apart, "proven": list(found.proven)}
