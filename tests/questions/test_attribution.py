"""Attribution: shares against their definition, and on the track in days by hand."""

from __future__ import annotations

from fractions import Fraction
from itertools import permutations
from math import factorial

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from solver.goals import Goal
from solver.questions.attribution import EXACT, Attribution, Values, sampled, shapley
from solver.questions.compare import compare

TRACK = "scenarios/ukraine-2025-days.yaml"
END, WISHES = Goal("earliest"), Goal("wishes")
Table = list[Values | None]


# --- the definition -------------------------------------------------------------------------------------------------
def naive(players: int, table: Table) -> tuple[list[Fraction], int] | None:
    """The average gain over all orders that meet no gap, order by order; and how many orders there are."""
    sums, count = [Fraction(0)] * players, 0
    for order in permutations(range(players)):
        sets = [sum(1 << n for n in order[:k]) for k in range(players + 1)]
        values = [table[s] for s in sets]
        if any(value is None for value in values):
            continue
        count += 1
        for n, before, after in zip(order, values, values[1:], strict=False):
            assert before is not None
            assert after is not None
            sums[n] += after[END] - before[END]
    return ([total / count for total in sums], count) if count else None


@st.composite
def games(draw: st.DrawFn) -> tuple[int, Table]:
    players = draw(st.integers(1, 4))
    table: Table = []
    for _ in range(1 << players):
        gap = draw(st.integers(0, 5)) == 0
        table.append(None if gap else {END: Fraction(draw(st.integers(-9, 9)))})
    return players, table


@settings(deadline=None, max_examples=200)
@given(games())
def test_shares_are_the_average_over_the_orders(game: tuple[int, Table]) -> None:
    players, table = game
    found, expected = shapley(players, table.__getitem__), naive(players, table)
    assert (found is None) == (expected is None)
    if found is None or expected is None:
        return
    shares = [one.get(END, Fraction(0)) for one in found.shares]
    assert shares == expected[0]
    assert (found.orders, found.left_out) == (expected[1], factorial(players) - expected[1])
    first, last = table[0], table[-1]
    assert first is not None
    assert last is not None
    assert sum(shares) == last[END] - first[END]


@settings(deadline=None, max_examples=50)
@given(games(), st.integers(0, 5))
def test_drawn_orders_add_up_too(game: tuple[int, Table], seed: int) -> None:
    players, table = game
    found = sampled(players, table.__getitem__, seed, lambda: False, orders=20)
    assert found == sampled(players, table.__getitem__, seed, lambda: False, orders=20)
    assert found.orders + found.left_out == 20
    first, last = table[0], table[-1]
    if found.orders:
        assert first is not None
        assert last is not None
        assert sum(one[END] for one in found.shares) == last[END] - first[END]


# --- on the track ---------------------------------------------------------------------------------------------------
def told(*changes: str, base: str = "") -> Attribution:
    found = compare([TRACK + base, TRACK + "".join(f"+{change}" for change in changes)]).attribution
    assert found
    return found


def shares(found: Attribution) -> dict[str, float]:
    """The shares in the end of M, in days, by the entry's name."""
    [goal] = [goal for goal in found.total if goal.kind == "earliest"]
    return {entry[-1]: share for entry, share in found.shares[goal].items()}


def test_two_changes_that_overlap() -> None:
    """M ends on 30 Aug. Two free days: B 25, T 28, M from 31 Aug, but Putin is away until 5 Sep: 6 Sep, +7. Ten days of
    lead: B 28, T 30, M from 1 Sep: 6 Sep, +7. Both: B 28, T from 31 Aug: 6 Sep, M 9 Sep, +10. So +7 and +3, or +3 and
    +7: five each.
    """
    found = told("rules.order.free_days=2", "rules.lead.at_least=10d")
    assert shares(found) == {"order": 5, "lead": 5}
    assert (found.exact, found.orders, found.left_out, found.solved) == (True, 2, 0, 2)


def test_an_order_through_an_impossible_mixture_is_left_out() -> None:
    """From M by 2 Sep with one free day (30 Aug) to two free days without that deadline (6 Sep).

    Two free days with the deadline are impossible. So the deadline has to go first, which changes nothing; the free day
    is all of it.
    """
    found = told("rules.order.free_days=2", base="+rules.done.latest=2025-09-02")
    assert shares(found) == {"order": 7, "done": 0}
    assert (found.orders, found.left_out) == (1, 1)


def test_a_change_that_does_nothing_has_no_share() -> None:
    found = told("rules.order.free_days=2", "principals.trump.away=[2025-09-23]", "title=Other", "rules.lead.note=why")
    assert set(found.entries) == {("rules", "order"), ("principals", "trump")}
    assert shares(found) == {"order": 7, "trump": 0}


def test_a_penalty() -> None:
    """M by 31 Aug is a wish that costs 2 a day: the change of B's lead breaks it by six days (6 Sep)."""
    assert shares(told("rules.lead.at_least=10d")) == {"lead": 7}
    soft = compare([f"{TRACK}+rules.done.latest=2025-08-31+rules.done.soft=2",
                    f"{TRACK}+rules.done.latest=2025-08-31+rules.done.soft=2+rules.lead.at_least=10d"]).attribution
    assert soft
    assert soft.shares[WISHES] == {("rules", "lead"): 12}


def test_nothing_is_told_of_an_impossible_scenario() -> None:
    found = told("rules.order.free_days=2", "rules.done.latest=2025-09-02")
    assert found.why_not == "the second scenario has no schedule"


@pytest.mark.parametrize("seed", [0, 1])
def test_many_changes_are_sampled_with_the_seed(seed: int) -> None:
    """Seven changes; only the lead and the free days matter, as above."""
    changes = ["rules.order.free_days=2", "rules.lead.at_least=10d", "rules.deadline.latest=2025-09-03",
               "principals.trump.away=[2025-08-25]", "principals.zelensky.away=[]", "calendar.until=2025-10-01",
               "rules.done.latest=2025-10-01"]
    found = [compare([TRACK, "+".join([TRACK, *changes])], seed=seed).attribution for _ in range(2)]
    assert found[0] == found[1]
    assert found[0]
    assert len(found[0].entries) > EXACT
    assert not found[0].exact
    mine = shares(found[0])
    assert sum(mine.values()) == pytest.approx(10)
    assert mine["order"] + mine["lead"] == pytest.approx(10)
    assert 3 <= mine["lead"] <= 7
