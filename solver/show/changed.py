"""What became of an answer when its scenario was saved again: what the file says otherwise, and what that did."""

from __future__ import annotations

from collections.abc import Iterator

from ..answer import Answer, Solution
from ..questions.compare import Difference, differences, moved
from . import side_by_side
from .compare import path_text, value_text
from .screen import Screen, safe, wrap
from .words import plural

_MOST = 12
"""Lines told of one kind; whoever changed more knows that it was much."""
_HEADS = ("before", "now")
_FOUND = {"optimal": "a best schedule, proven", "feasible": "a schedule, not proven to be the best",
          "infeasible": "impossible", "unknown": "undecided"}


def changes(screen: Screen, was: Answer, now: Answer) -> str:
    """What changed between two answers of one scenario, the later one's best schedule against the earlier one's."""
    lines = [screen.style("Since the last answer", "bold"), *_file(screen, list(differences(was.case, now.case)))]
    if was.status != now.status:
        lines += wrap(f"Before: {_FOUND[was.status]}. Now: {_FOUND[now.status]}.", screen.width, "  ")
    if was.solutions and now.solutions:
        told = list(_schedules(screen, was, was.solutions[0], now, now.solutions[0]))
        lines += told or wrap("The schedule stays as it is.", screen.width, "  ")
    return screen.finish(lines)


def _file(screen: Screen, changed: list[Difference]) -> Iterator[str]:
    for one in changed[:_MOST]:
        yield from wrap(f"{safe(path_text(one.path))}: {value_text(one.old)} → {value_text(one.new)}", screen.width,
                        "  ", "    ")
    if len(changed) > _MOST:
        yield f"  … and {plural(len(changed) - _MOST, 'more key')}"
    if not changed:
        yield from wrap("The scenario says the same as before.", screen.width, "  ")


def _schedules(screen: Screen, was: Answer, before: Solution, now: Answer, after: Solution) -> Iterator[str]:
    """Meetings that moved, goals that reach another value, rules that give way or no longer do."""
    sides = [(was.case, before.schedule), (now.case, after.schedule)]
    names = [name for name in dict.fromkeys([*before.schedule.sessions, *after.schedule.sessions])
             if moved(before.schedule.sessions.get(name), after.schedule.sessions.get(name)).changed]
    if names:
        yield from side_by_side.meetings(screen, _HEADS, sides, names)
    old, new = ({goal.goal: goal.value for goal in one.goals} for one in (before, after))
    goals = [goal for goal in dict.fromkeys([*old, *new]) if old.get(goal) != new.get(goal)]
    if goals:
        yield from side_by_side.goals(screen, _HEADS, [(was.case, before.goals), (now.case, after.goals)], goals)
    gave, give = ({name for name, verdict in one.verdicts.items() if verdict.kept is False} for one in (before, after))
    for what, which in (("Gives way now", give - gave), ("Is kept now, or gone", gave - give)):
        if which:
            yield from wrap(f"{what}: {', '.join(map(safe, sorted(which)))}.", screen.width, "  ", "    ")
