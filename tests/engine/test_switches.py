"""`Model(case, switches=True)`: a literal turns its rule on and off in place, for every kind of rule."""

from __future__ import annotations

import json
from typing import Any

import pytest
from ortools.sat.python import cp_model

from solver.case import Case
from solver.engine.goals import objective
from solver.engine.model import Model
from solver.engine.search import set_domain
from solver.goals import in_order
from solver.loading import load_text
from solver.reading import parse_yaml, plain
from solver.rules import kinds


def reached(model: Model, case: Case) -> list[int] | None:
    """The best goal values; None when there is no schedule."""
    best: list[int] = []
    solver = cp_model.CpSolver()
    solver.parameters.num_workers, solver.parameters.cp_model_probing_level = 1, 0     # probing a year takes long
    for goal in [objective(model, goal) for goal in in_order(case.scenario.goals)]:
        if goal.variable is not None:
            model.cp.minimize(goal.variable)
        solver.solve(model.cp)
        if solver.response_proto.status == cp_model.INFEASIBLE:
            return None
        best.append(goal.constant if goal.variable is None else int(solver.value(goal.variable)))
        if goal.variable is not None:
            model.cp.add(goal.variable == best[-1])
    return best


def switched(case: Case, off: set[str]) -> Model:
    model = Model(case, switches=True)
    for name, literal in model.literal_of.items():
        value = int(name not in off)
        set_domain(literal, [value, value])
    return model


EXAMPLES = [(kind, cls.example) for kind, cls in sorted(kinds().items()) if cls.example]
TIGHT = """\
summit: 1
calendar: {today: 2025-08-19, until: 2025-08-21, grid: 1h, zone: UTC, hours: 08:00-18:00}
principals:
  ann: {home: Geneva, away: [2025-08-20]}
  bob: {home: Washington}
venues: {vienna: {city: Vienna, rooms: 1}, doha: {city: Doha, rooms: 1}}
meetings:
  one: {who: [ann, bob], lasts: 3h}
  two: {who: [bob], lasts: 4h, at: doha}
  three: {who: [ann], lasts: 2h}
  four: {who: ann, lasts: 2h, optional: true, at: vienna}
goals: [{earliest: end}]
"""


@pytest.mark.parametrize(("kind", "text"), [*EXAMPLES, pytest.param("inside", TIGHT, marks=pytest.mark.slow)], 
                         ids=lambda value: str(value)[:14].split()[0])
def test_a_literal_turns_its_rule_on_and_off(kind: str, text: str) -> None:
    data: Any = plain(parse_yaml(text, "<test>"))
    case = load_text(json.dumps(data))
    assert reached(switched(case, set()), case) == reached(Model(case), case)
    for rule in case.rules:
        if rule.rule in ("deputy", "remote"):       # a permission makes nothing impossible: nobody asks without it
            continue
        without = load_text(json.dumps(data), off=[rule.name])
        off = switched(case, {rule.name})
        # A soft rule that is off may still be counted; fixed at no penalty it asks for nothing.
        assert reached(off, case) == reached(Model(without), without), rule.name
