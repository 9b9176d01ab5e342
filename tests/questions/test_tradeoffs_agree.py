"""The front against its naive twin: every schedule that the judge accepts, compared with every other."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from math import prod
from typing import Any

import pytest
from hypothesis import assume, given, reject
from hypothesis import strategies as st

from solver.errors import BadInput
from solver.questions.tradeoffs import Front, goal_front, party_front
from tests.drawing import expensive
from tests.oracle.amounts import amount
from tests.oracle.brute import Oracle, Plan
from tests.oracle.measures import better_if_less
from tests.oracle.reading import Document, read
from tests.oracle.scenarios import documents
from tests.oracle.test_engine_agrees import judged

Numbers = tuple[float, ...]


# --- the twin -------------------------------------------------------------------------------------------------------
def undominated(points: Iterable[Numbers]) -> set[Numbers]:
    """The points that no other is as good as in everything and better than in something."""
    found: list[Numbers] = []
    for p in sorted(set(points)):       # what is better than a point comes before it
        if not any(all(a <= b for a, b in zip(q, p, strict=True)) for q in found):
            found.append(p)
    return set(found)


def naive_leximin(front: set[Numbers]) -> set[Numbers]:
    """Keep those with the least largest loss, then of these with the least second largest, and so on."""
    left = set(front)
    for place in range(len(next(iter(front)))):
        least = min(sorted(p)[-1 - place] for p in left)
        left = {p for p in left if sorted(p)[-1 - place] == least}
    return left


def naive_nash(front: set[Numbers]) -> set[Numbers]:
    """Keep those where most parties gain over their worst, then those with the largest product."""
    worst = [max(p[k] for p in front) for k in range(len(next(iter(front))))]
    gains = {p: [round(w - x, 9) for w, x in zip(worst, p, strict=True) if w > x] for p in front}
    most = max(map(len, gains.values()))
    highest = max(prod(g) for g in gains.values() if len(g) == most)
    return {p for p, g in gains.items() if len(g) == most and abs(prod(g) - highest) <= 1e-9 * max(1, highest)}


# --- what the program says, in the same numbers ----------------------------------------------------------------------
def points_of(found: Front) -> list[Numbers]:
    """The program's points as the judge would rank them."""
    return [tuple(round(better_if_less(axis.of_goal, value if not isinstance(value, int) else float(value)), 6)
                  if axis.of_goal else round(float(value), 6)  # type: ignore[arg-type]
                  for axis, value in zip(found.axes, point.values, strict=True)) for point in found.points]


def sound(document: Document, size: int) -> Oracle:
    """The judge of a scenario that the reader takes: what it refuses is tested elsewhere."""
    try:
        return judged(document, size)
    except BadInput:
        reject()


def fair(found: Front, by: str) -> set[Numbers]:
    return {numbers for numbers, point in zip(points_of(found), found.points, strict=True) if by in point.fairest}


def check(found: Front, every: Sequence[Numbers]) -> set[Numbers]:
    """The front found is the naive one, each point once, in ascending order of the first axis; or both are empty."""
    mine = points_of(found)
    expected = undominated(every)
    assert found.complete
    assert all(point.proven for point in found.points)
    assert len(mine) == len(set(mine))
    assert set(mine) == expected
    assert found.status == ("optimal" if expected else "infeasible")
    assert [point[0] for point in mine] == sorted(point[0] for point in mine)
    return expected


# --- goals ----------------------------------------------------------------------------------------------------------
GOALS = st.lists(st.sampled_from([
    "wishes", "most_held", {"most_held": "worst"}, {"earliest": "end"}, {"earliest": "start"},
    {"earliest": {"end": "one"}}, {"earliest": {"start": "two"}}, {"least_travel": "total"}, {"least_travel": "worst"},
    {"fewest_waits": "total"}]), min_size=2, max_size=3, unique_by=str)


@pytest.mark.slow
@expensive(80)
@given(documents(size=1200), GOALS)
def test_goals(document: Document, goals: list[Any]) -> None:
    document["goals"] = goals
    oracle = sound(document, 3_000)
    goals_of = oracle.scenario.goals
    places = [oracle.goals.index(goal) for goal in goals_of]
    every = [tuple(round(oracle.rank(plan)[n], 6) for n in places) for plan in oracle.plans]
    assume(len(undominated(every)) <= 25)
    front = check(found := goal_front(read(document), goals_of), every)
    if front and not any(abs(x) == float("inf") for point in front for x in point):
        least = [min(p[k] for p in front) for k in range(len(goals_of))]
        most = [max(p[k] for p in front) for k in range(len(goals_of))]

        def share(p: Numbers) -> Numbers:
            return tuple(round((x - lo) / (hi - lo), 9) if hi > lo else 0.0
                         for x, lo, hi in zip(p, least, most, strict=True))

        by_share = {share(p): p for p in front}
        assert fair(found, "leximin") == {by_share[p] for p in naive_leximin(set(by_share))}
        assert fair(found, "nash") == {by_share[p] for p in naive_nash(set(by_share))}


# --- parties --------------------------------------------------------------------------------------------------------
def loss(oracle: Oracle, plan: Plan, members: Sequence[str]) -> float:
    """What the broken wishes of a person cost; without members, the wishes of nobody."""
    mine = [rule for rule in oracle.soft if (set(members[:1]) <= oracle.world.people(rule.wish_of)
                                             if members else not rule.wish_of)]
    return round(float(sum(rule.soft * amount(rule, plan, oracle.world) for rule in mine)), 6)


@st.composite
def wishes(draw: st.DrawFn) -> Document:
    """A scenario whose soft rules are somebody's, two of them at odds."""
    document: Document = draw(documents(size=1200))
    people = sorted(document["principals"])
    document["groups"] = {"pair": people[:2]}
    whose = st.one_of(st.sampled_from([*people, "pair"]), st.lists(st.sampled_from(people), max_size=2, unique=True))
    calendar, name = document["calendar"], draw(st.sampled_from(sorted(document["meetings"])))
    days = [calendar["today"], calendar["until"][:10]]
    weight = st.sampled_from([1, 2, 1.5])
    document["rules"]["early"] = {"rule": "window", "meeting": name, "latest": days[0], "soft": draw(weight)}
    document["rules"]["late"] = {"rule": "window", "meeting": "all", "earliest": days[1], "soft": draw(weight)}
    for rule in document["rules"].values():
        if "soft" in rule and (of := draw(whose)):
            rule["wish_of"] = of
    return document


@pytest.mark.slow
@expensive(70)
@given(wishes())
def test_parties(document: Document) -> None:
    oracle = sound(document, 3_000)
    case = read(document)
    voices = {tuple(rule.name for rule in oracle.soft if person in oracle.world.people(rule.wish_of))
              for person in oracle.scenario.principals}
    sides = len(voices - {()}) + any(not rule.wish_of for rule in oracle.soft)
    assume(sides > 1)
    found = party_front(case)
    assert len(found.axes) == sides
    every = [tuple(loss(oracle, plan, axis.of_party.members if axis.of_party else ()) for axis in found.axes)
             for plan in oracle.plans]
    if front := check(found, every):
        assert fair(found, "leximin") == naive_leximin(front)
        assert fair(found, "nash") == naive_nash(front)
