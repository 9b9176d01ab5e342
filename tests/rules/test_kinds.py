"""What every kind of rule has: a manual page, described fields, an example that solves, a sentence."""

from __future__ import annotations

import pytest

from solver.engine.solving import solve
from solver.rules import IMPLYING, kinds
from solver.rules.base import Rule

from .kit import case_of

WRITTEN = {name: kind for name, kind in kinds().items() if not kind.inside}


@pytest.mark.parametrize("name", kinds())
def test_manual(name: str) -> None:
    kind = kinds()[name]
    assert kind.__doc__
    assert len(kind.__doc__) > 120
    assert kind.unit


@pytest.mark.parametrize("name", WRITTEN)
def test_fields_are_described(name: str) -> None:
    properties = WRITTEN[name].model_json_schema()["properties"]
    own = set(WRITTEN[name].model_fields) - set(Rule.model_fields)
    undescribed = {key for key in own if "description" not in str(properties[key])}
    assert not undescribed


@pytest.mark.parametrize("name", WRITTEN)
def test_example(name: str) -> None:
    case = case_of(WRITTEN[name].example)
    rules = [rule for rule in case.rules if rule.rule == name]
    assert rules
    [solution] = solve(case).solutions
    for rule in rules:
        assert solution.verdicts[rule.name].kept is not False
        assert rule.sentence(case).endswith(".")


def test_the_kinds_that_other_sections_imply_are_known() -> None:
    """The others are imported only when a file names them: what is not listed would be forgotten."""
    assert {name for name, kind in kinds().items() if "implied" in vars(kind)} == {
        *IMPLYING, "quorum"}        # which implies rules only where a written one lets people stay away
