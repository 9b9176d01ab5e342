"""Conflicts against two naive twins: plain re-solves of every set of rules, and the judge that tries every plan."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from copy import copy
from itertools import combinations

import pytest
from hypothesis import assume, given, note
from ortools.sat.python import cp_model

from solver.case import Case
from solver.engine.model import Model
from solver.engine.probing import ALWAYS_ON, Prober, Switch, beyond, stretched
from solver.engine.search import Limits, Search
from solver.errors import BadInput
from solver.questions.conflicts import Conflicts, conflicts
from tests.drawing import expensive
from tests.oracle.amounts import amount
from tests.oracle.brute import Oracle, TooLarge
from tests.oracle.reading import Document, as_text, read

from .planted import hard_documents

Sets = set[frozenset[str]]


def minimal(sets: Iterable[frozenset[str]]) -> Sets:
    """The sets that contain no other."""
    found = set(sets)
    return {one for one in found if not any(other < one for other in found)}


def hitting(sets: Collection[frozenset[str]]) -> Sets:
    """The smallest sets that share a member with each of some sets, by Berge's multiplication."""
    found: Sets = {frozenset()}
    for one in sets:
        found = minimal(grown | {member} if not grown & one else grown for grown in found for member in one)
    return found


def taken(document: Document) -> Case:
    """The scenario, if the reader takes it."""
    note(as_text(document))
    try:
        return read(document)
    except BadInput:
        assume(False)
        raise


# --- by plain re-solves ---------------------------------------------------------------------------------------------
def is_possible(case: Case, rules: Collection[str]) -> bool:
    """Whether a schedule keeps some rules, by a model of these alone: no switches, no slacks."""
    alone = copy(case)
    alone.rules = tuple(rule for rule in case.rules if rule.soft is None and rule.name in {*rules, *ALWAYS_ON})
    solver = Search(Model(alone), Limits()).solve(num_workers=1)
    assert solver is not None
    return solver.response_proto.status in (cp_model.OPTIMAL, cp_model.FEASIBLE)


def by_resolving(case: Case) -> Sets:
    """All smallest conflicts, set by set: smaller ones first, what contains a conflict is not asked."""
    longer = stretched(case, beyond(case))
    rules = [rule.name for rule in case.rules if rule.soft is None and rule.name not in ALWAYS_ON]
    found: Sets = set()
    for size in range(len(rules) + 1):
        for some in map(frozenset, combinations(rules, size)):
            if not any(conflict <= some for conflict in found) and not is_possible(longer, some):
                found.add(some)
    return found


@pytest.mark.slow
@expensive(25)
@given(hard_documents())
def test_all_conflicts_are_those_found_by_resolving(document: Document) -> None:
    case = taken(document)
    assume(sum(rule.soft is None for rule in case.rules) <= 8)
    assume(not is_possible(case, [rule.name for rule in case.rules]))
    found = conflicts(case, most=1000)
    assert found.complete
    assert {frozenset(conflict.rules) for conflict in found.found} == by_resolving(case)


# --- by the judge ---------------------------------------------------------------------------------------------------
def by_judge(case: Case) -> Sets:
    """The smallest sets of written rules that are impossible with all that other sections say.

    Each plan breaks some rules. A set is impossible when every plan breaks one of it.
    """
    hard = [rule for rule in case.rules if rule.soft is None and rule.name in case.scenario.rules]
    oracle = Oracle(case.scenario, [], limit=4000)
    broken = minimal(frozenset(rule.name for rule in hard if amount(rule, plan, oracle.world))
                     for plan in oracle.plans)
    return hitting(broken)


def on_written(case: Case, found: Conflicts) -> Sets:
    """Conflicts as far as they are about written rules."""
    return minimal(frozenset(set(conflict.rules) & set(case.scenario.rules)) for conflict in found.found)


@pytest.mark.slow
@expensive(100)
@given(hard_documents())
def test_conflicts_of_written_rules_are_those_of_the_judge(document: Document) -> None:
    case = taken(document)
    assume(len(case.rules) <= 16)
    try:
        expected = by_judge(case)
    except TooLarge:
        assume(False)
        raise
    found = conflicts(case, most=1000)
    assert found.complete
    assert on_written(case, found) == expected


# --- on a finer grain -----------------------------------------------------------------------------------------------
@pytest.mark.slow
@expensive(10)
@given(hard_documents(200))
def test_parts_are_impossible_together_and_possible_without_any_one(document: Document) -> None:
    case = taken(document)
    found = [conflict for conflict in conflicts(case, most=1000).found if conflict.parts]
    assume(found)
    prober = Prober(case, None, beyond(case), fine=True)
    for conflict in found:
        members: set[Switch] = {*conflict.rules, *conflict.parts}
        assert not prober.certainly(members)
        assert all(prober.certainly(members - {member}) for member in members)
