"""A start in few places changes how fast an answer comes, never what it is worth."""

from __future__ import annotations

import time

import pytest
from hypothesis import assume, given, note

from benchmarks.generate import as_yaml, track
from solver.engine import Limits, search, solve, starts
from solver.engine.solving import certified
from solver.errors import BadInput
from solver.goals import in_order
from solver.loading import load_text
from tests.drawing import expensive
from tests.oracle.reading import Document, as_text, read
from tests.oracle.scenarios import documents


@expensive(60)
@given(documents(size=600))
def test_the_answer_is_as_good_with_a_start_as_without(document: Document) -> None:
    note(as_text(document))
    try:
        case = read(document)
    except BadInput:
        assume(False)
    plainly = solve(case)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(starts, "MANY", 1)
        patch.setattr(search, "LARGE", 1)
        started = solve(case)
    assert started.status == plainly.status
    assert [s.goals for s in started.solutions] == [s.goals for s in plainly.solutions]


@pytest.mark.parametrize("attendees", [(2, 4), (2, 6)])
@pytest.mark.parametrize("cities", [3, 8])
def test_a_start_is_a_certified_schedule(cities: int, attendees: tuple[int, int]) -> None:
    data = track(seed=7, meetings=20, principals=15, cities=cities, days=60, attendees=attendees)
    case = load_text(as_yaml(data))
    order = in_order(case.scenario.goals)
    start = starts.first_start(case, order, Limits(), time.monotonic())
    if cities == 3:
        assert start is None  # too few places to be worth it
        return
    assert start is not None
    certified(case, start.model, start.objectives, start.found)


def test_where_few_places_are_impossible_the_whole_is_still_searched() -> None:
    """Every meeting may be in Geneva, which the file lists first, but nobody may be there."""
    data = track(seed=3, meetings=6, principals=5, cities=20, days=20)
    data["rules"] = {"not-there": {"rule": "consent", "who": "p00", "at": {"not": sorted(data["venues"])[:30]},
                                   "meeting": "all"}}
    case = load_text(as_yaml(data))
    assert solve(case, limits=Limits(seconds=60)).solutions
