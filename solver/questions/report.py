"""Report: what a page to look at and to hand on needs to know, found out in one go."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from .compare import Comparison, compare
from .explain import AT_LENGTH, Explanation, Told, explain_answer, nobody
from .goal_words import parse_goals
from .sides import Common, Side, draft, side
from .tradeoffs import Front, goal_front, party_front

PARTIES = "parties"
"""Asks for the trade-off over the parties' wishes, where goals are named otherwise."""
_MOST_POINTS = 50


@dataclass(frozen=True)
class Report:
    """The schedules of a page, the first compared with the others; ``found`` has one side at the least.

    ``explained`` says for each side how its rules stand, or why it is impossible; None for schedules that were given,
    and where the search was stopped.
    """

    found: Comparison
    explained: tuple[Explanation | None, ...]
    front: Front | None = None


def report(texts: Sequence[str], common: Common, seconds: float | None = None, seed: int = 0, best: int = 1,
           tradeoffs: str | None = None, told: Told = nobody) -> Report:
    """All about one side or several (see `sides`): of one scenario, so many of its ``best`` schedules.

    ``tradeoffs`` names goals (see `goal_words`), or is `parties`: the front of the first scenario. Each search takes
    ``seconds`` at the most; how the rules stand is told as far as a short time allows. ``told`` hears what is done.
    Raises BadInput.
    """
    found = compare(texts, common, seconds, seed) if len(texts) > 1 else _alone(texts[0], common, seconds, seed, best)
    briefly = AT_LENGTH if seconds is None else min(seconds, AT_LENGTH)
    explained: list[Explanation | None] = [None] * len(found.sides)
    front = None
    try:
        for n, one in enumerate(found.sides):
            known = next((e for e in explained[:n] if e and e.case is one.case), None)
            explained[n] = known or (explain_answer(one.answer, seconds=briefly, told=told) if one.answer else None)
        if tradeoffs is not None:
            told("looking for trade-offs")
        front = _front(found.sides[0], tradeoffs, seconds, seed)
    except KeyboardInterrupt:               # what is known by now makes a page too
        found = replace(found, stopped_by="interrupt")
    return Report(found, tuple(explained), front)


def _alone(text: str, common: Common, seconds: float | None, seed: int, best: int) -> Comparison:
    drawn = draft(text)
    if drawn.kind != "scenario":
        one = side(drawn, common, None)
        return Comparison((one,), ((),), remarks=one.remarks, seed=seed)
    from ..engine.search import Limits
    from .budget import Budget

    budget = Budget(Limits(seconds, seed))
    sides = _of_each(side(drawn, common, budget, best))
    return Comparison(sides, ((),) * len(sides), remarks=sides[0].case.remarks, stopped_by=budget.stopped_by, seed=seed,
                      stats=budget.stats)


def _of_each(solved: Side) -> tuple[Side, ...]:
    """A side for each schedule of a scenario's answer."""
    solutions = solved.answer.solutions if solved.answer else ()
    if len(solutions) < 2:
        return (solved,)
    return tuple(Side(f"{solved.label}#{n}", "scenario", solved.case, one.schedule, one.verdicts, one.goals,
                      solved.answer) for n, one in enumerate(solutions, start=1))


def _front(first: Side, tradeoffs: str | None, seconds: float | None, seed: int) -> Front | None:
    if tradeoffs is None:
        return None
    from ..engine.search import Limits

    limits = Limits(seconds, seed)
    if tradeoffs.strip() == PARTIES:
        return party_front(first.case, _MOST_POINTS, limits)
    return goal_front(first.case, parse_goals(first.case, tradeoffs, "--tradeoffs"), _MOST_POINTS, limits)
