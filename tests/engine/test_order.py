"""Ties are broken in the stated order: what the fixed search finds is what successive minimisation finds."""

from __future__ import annotations

from hypothesis import assume, example, given, note
from ortools.sat.python import cp_model

from solver.case import Case
from solver.engine import Limits, solve
from solver.engine.goals import objective
from solver.engine.model import Model
from solver.errors import BadInput
from solver.goals import in_order
from tests.drawing import expensive
from tests.oracle.reading import Document, as_text, read
from tests.oracle.scenarios import documents


def first_by_hand(case: Case) -> dict[str, tuple[object, object]] | None:
    """The goals, then what is held, when and where, each fixed at its best before the next is looked at."""
    model = Model(case)
    goals = [o.variable for o in (objective(model, goal) for goal in in_order(case.scenario.goals))]
    slots = [model.slots[name] for name in case.open_meetings]
    steps = [goal for goal in goals if goal is not None]
    steps += [-slot.held for slot in slots if slot.held is not True]
    steps += [slot.start for slot in slots]
    steps += [-here for slot in slots if len(slot.at) > 1 for here in slot.at.values()]
    solver = cp_model.CpSolver()
    solver.parameters.num_workers = 1
    for step in steps:
        model.cp.minimize(step)
        solver.solve(model.cp)
        if solver.response_proto.status == cp_model.INFEASIBLE:
            return None
        assert solver.response_proto.status == cp_model.OPTIMAL
        model.cp.add(step == solver.value(step))
    if not steps:
        solver.solve(model.cp)
    return {s.meeting: (s.start, s.site) for s in model.schedule(solver.value)}


LOST_BY_PRESOLVE: Document = {
    "summit": 1, "calendar": {"today": "2025-08-19", "until": "2025-08-22", "grid": "1d"}, "principals": {"ann": {}},
    "meetings": {name: {"who": ["ann"], "lasts": "1d", "at": "undetermined", "optional": True}
                 for name in ("one", "two", "three")},
    "rules": {"order": {"rule": "precedence", "order": ["one", "two"], "soft": 1}},
}


@expensive(40)
@given(documents(size=300))
@example(LOST_BY_PRESOLVE)
def test_ties_go_to_the_first_in_the_stated_order(document: Document) -> None:
    note(as_text(document))
    try:
        case = read(document)
    except BadInput:
        assume(False)
    answer = solve(case)
    found = {s.meeting: (s.start, s.site) for s in answer.solutions[0].schedule} if answer.solutions else None
    assert found == first_by_hand(case)
    for workers in (2, 8):
        again = solve(case, limits=Limits(workers=workers))
        assert [s.schedule.id for s in again.solutions] == [s.schedule.id for s in answer.solutions]
