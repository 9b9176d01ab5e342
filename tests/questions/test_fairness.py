"""Fairness on fronts small enough to judge by eye."""

from __future__ import annotations

from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from solver.questions.fairness import leximin, nash, shares


def test_leximin_looks_at_the_largest_loss_first() -> None:
    assert leximin([(9, 0), (6, 6), (0, 7)]) == [1]


def test_leximin_then_looks_at_the_next_largest() -> None:
    # All lose 5 at the most; the second largest is 5, 1 and 2.
    assert leximin([(5, 5, 0), (1, 5, 1), (5, 0, 2)]) == [1]


def test_leximin_does_not_care_who_loses() -> None:
    assert leximin([(1, 2), (2, 1), (3, 0)]) == [0, 1]


def test_nash_multiplies_gains_over_the_worst() -> None:
    # The worst are 9 and 8. Gains: 0·8, 3·5 = 15, 5·2 = 10, 9·0.
    assert nash([(9, 0), (6, 3), (4, 6), (0, 8)]) == [1]


def test_nash_and_leximin_may_differ() -> None:
    # Largest losses 10, 6, 8, 10. Gains over (10, 10): 0·10, 4·5 = 20, 8·3 = 24, 10·0... leximin takes 1, Nash 2.
    points = [(10, 0), (6, 5), (2, 7), (0, 10)]
    assert leximin(points) == [1]
    assert nash(points) == [2]


def test_nash_where_somebody_always_gains_nothing() -> None:
    # With two points each party has its worst at one of them: all products are 0, and the larger single gain wins.
    assert nash([(0, 4), (7, 0)]) == [0]
    # Three parties: the first two points leave one with nothing, the third leaves two.
    assert nash([(0, 0, 9), (9, 0, 0), (0, 9, 9)]) == [0, 1]


def test_nash_leaves_out_who_cannot_gain() -> None:
    assert nash([(3, 9, 0), (3, 6, 3), (3, 0, 9)]) == [1]


def test_one_point_is_fair() -> None:
    assert leximin([(3, 4)]) == nash([(3, 4)]) == [0]


def test_shares() -> None:
    assert shares([(0, 10, 5), (2, 30, 5), (8, 20, 5)]) == [
        [0, 0, 0], [Fraction(1, 4), 1, 0], [1, Fraction(1, 2), 0]]


LOSSES = st.integers(0, 6)


@given(st.lists(st.tuples(LOSSES, LOSSES, LOSSES), min_size=1, max_size=8), st.integers(2, 5))
def test_nash_does_not_depend_on_units(points: list[tuple[int, int, int]], factor: int) -> None:
    # Counting one party's losses in other units changes nothing, as long as some point leaves every party a gain.
    worst = [max(column) for column in zip(*points, strict=True)]
    moving = [k for k in range(3) if len({point[k] for point in points}) > 1]
    if any(all(point[k] < worst[k] for k in moving) for point in points):
        assert nash(points) == nash([(factor * a, b, c) for a, b, c in points])


@given(st.lists(st.tuples(LOSSES, LOSSES, LOSSES), min_size=1, max_size=8))
def test_the_fair_are_never_dominated(points: list[tuple[int, int, int]]) -> None:
    for n in leximin(points):
        assert not any(other != points[n] and all(a <= b for a, b in zip(other, points[n], strict=True))
                       for other in points)
