"""Counting is exact whichever way it is done: visiting every solution, forbidding each one found, or by hand."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import product

import pytest

from solver.case import Case
from solver.engine import Limits, count
from solver.engine.counting import _blocked, _enumerated
from solver.engine.model import Model
from solver.engine.search import Search
from solver.loading import load_text

PIECE = """\
summit: 1
calendar: {{today: 2025-08-19, until: 2025-08-27, grid: {grid}, zone: UTC, hours: 09:00-13:00}}
principals: {{ann: {{away: [2025-08-21]}}, bob: {{}}}}
venues: {{geneva: {{city: Geneva}}, lausanne: {{city: Lyon}}}}
meetings:
  one: {{who: [ann, bob], lasts: 2h{places}}}
  two: {{who: [bob], lasts: 2h, optional: {optional}{places}}}
rules:
  order: {{rule: precedence, order: [one, two], free_days: 1}}
  soon: {{rule: window, meeting: one, latest: 2025-08-22, soft: 2}}
"""


def by_hand(optional: bool) -> int:
    days = [date(2025, 8, 19) + timedelta(days=n) for n in range(9)]
    ones = [day for day in days if day != date(2025, 8, 21)]
    pairs = sum((two - one).days >= 2 for one, two in product(ones, days))
    return pairs + (len(ones) if optional else 0)


def case_of(grid: str, optional: bool, places: str) -> Case:
    return load_text(PIECE.format(grid=grid, optional="true" if optional else "false", places=places))


@pytest.mark.parametrize("optional", [False, True])
@pytest.mark.parametrize("grid", ["1d", "1h"])
def test_all_ways_of_counting_agree(grid: str, optional: bool) -> None:
    case = case_of(grid, optional, ", at: undetermined")
    ways = [way(model, Search(model, Limits()), "dates", 10_000)
            for way in (_blocked, *([_enumerated] if grid == "1d" else []))
            for model in [Model(case, counting=True)]]
    assert {way.count for way in ways} == {by_hand(optional)}
    assert all(way.exact for way in ways)


def test_venues_multiply_only_where_asked() -> None:
    free = case_of("1d", False, "")
    assert count(free).count == by_hand(False)
    assert count(free, over="venues").count == 4 * by_hand(False)


def test_cut_short_is_a_lower_bound() -> None:
    some = count(case_of("1d", False, ", at: undetermined"), most=5)
    assert (some.count, some.exact) == (5, False)
    none = count(case_of("1h", False, ""), limits=Limits(seconds=0.0))
    assert (none.count, none.exact, none.stopped_by) == (0, False, "time")
