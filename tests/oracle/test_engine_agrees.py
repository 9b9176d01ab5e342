"""The engine against the judge: verdict, best values, the first schedule and the count, on random small scenarios."""

from __future__ import annotations

from datetime import date

from hypothesis import assume, given, note
from hypothesis import strategies as st

from solver.case import Case
from solver.engine import count, solve
from solver.errors import BadInput
from solver.measure import Measured
from solver.schedule import Schedule
from tests.drawing import expensive

from .brute import Oracle, Start, TooLarge
from .measures import Value
from .reading import Document, as_text, judge, read
from .scenarios import documents


def judged(document: Document, size: int) -> Oracle:
    """The judge, unless there is too much to try; the reader must take the scenario."""
    note(as_text(document))
    try:
        oracle = judge(document)
    except TooLarge:
        assume(False)
        raise
    except BadInput as refused:     # a start off the ticks of another zone, a lead time after a later meeting
        assume(not {problem.code for problem in refused.problems} <= {"off-grid", "precedence-cycle"})
        raise
    assume(oracle.size <= size)
    return oracle


def same(mine: Value, theirs: Measured) -> bool:
    """Whether two values are equal; weights have two decimals."""
    if isinstance(mine, date) or isinstance(theirs, date) or mine is None or theirs is None:
        return mine == theirs
    return abs(mine - theirs) < 0.005


def starts(schedule: Schedule) -> dict[str, Start]:
    """When and where a schedule holds each meeting to come, and who attends it."""
    return {s.meeting: (s.start, str(s.site) if s.site else None, (
        frozenset(s.attendees), frozenset(s.video), frozenset(s.deputies))) for s in schedule}


def disagreements(oracle: Oracle, case: Case) -> list[str]:
    """What the engine and the judge do not agree on, in words."""
    answer = solve(case)
    best = oracle.best()
    if best is None or not answer.solutions:
        return [] if best is None and answer.status == "infeasible" else [
            f"engine {answer.status}, judge {oracle.verdict} {best}"]
    first = answer.solutions[0]
    found = []
    if answer.status != "optimal":
        found.append(f"status {answer.status}")
    values = [goal.value for goal in first.goals]
    if not all(same(mine, theirs) for mine, theirs in zip(best, values, strict=True)):
        found.append(f"engine {values}, judge {list(best)} ({[str(goal) for goal in oracle.goals]})")
    plan = oracle.find(starts(first.schedule))
    if plan is None:
        found.append(f"the judge does not accept {list(first.schedule)}")
    elif not all(same(mine, theirs) for mine, theirs in zip(oracle.values(plan), values, strict=True)):
        found.append(f"{list(first.schedule)}: engine {values}, judge {list(oracle.values(plan))}")
    return found


@expensive(200)
@given(documents())
def test_verdict_values_and_schedule(document: Document) -> None:
    assert disagreements(judged(document, 6_000), read(document)) == []


@expensive(100)
@given(documents(size=1500), st.sampled_from(["dates", "venues"]))
def test_count(document: Document, over: str) -> None:
    oracle = judged(document, 5_000)
    assume(oracle.count(over) <= 150)
    counted = count(read(document), over=over)  # type: ignore[arg-type]
    assert counted.exact
    assert counted.count == oracle.count(over)
