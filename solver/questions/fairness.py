"""Which points of a front are fair: by leximin, and by the Nash product.

A point is what each party loses there, as numbers of which less is better. Both rules look at all parties; they differ
in what they call fair. Every computation is exact.
"""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from math import prod

Losses = Sequence[int | Fraction]
"""What each party loses at one point."""


def leximin(points: Sequence[Losses]) -> list[int]:
    """The points whose largest loss is least; among these, whose second largest is least, and so on.

    More than one when they lose the same amounts, only to different parties. Leximin is Rawls' difference principle
    carried on beyond the worst off (A. Sen, Collective Choice and Social Welfare, 1970, chapter 9).
    """
    keys = [sorted(losses, reverse=True) for losses in points]
    return [n for n, key in enumerate(keys) if key == min(keys)]


def nash(points: Sequence[Losses]) -> list[int]:
    """The points with the largest product of gains over the reference: each party's worst loss on the front.

    J. F. Nash, The Bargaining Problem, Econometrica 18 (1950): maximise ∏ (u_i − d_i); here u_i − d_i is
    ``worst_i − loss_i``. A party whose loss is the same at every point has nothing to gain and is left out. Where some
    party gains nothing at every point, so that all products are 0, the points with most parties that gain come first,
    and the product is over these parties (Caragiannis et al., The Unreasonable Fairness of Maximum Nash Welfare, ACM
    Transactions on Economics and Computation 7 (2019), section 2).
    """
    keys = [(sum(gain > 0 for gain in gains), prod(gain for gain in gains if gain > 0)) for gains in _gains(points)]
    return [n for n, key in enumerate(keys) if key == max(keys)]


def _gains(points: Sequence[Losses]) -> list[list[int | Fraction]]:
    worst = [max(column) for column in zip(*points, strict=True)]
    return [[most - loss for most, loss in zip(worst, losses, strict=True)] for losses in points]


def shares(points: Sequence[Losses]) -> list[list[Fraction]]:
    """Losses as shares of each column's range on the front, 0 its best and 1 its worst.

    For goals, whose units (days, minutes, weights) cannot be compared as they are. A column that never changes is 0.
    """
    best = [min(column) for column in zip(*points, strict=True)]
    worst = [max(column) for column in zip(*points, strict=True)]
    return [[Fraction(loss - low, high - low) if high > low else Fraction(0)
             for loss, low, high in zip(losses, best, worst, strict=True)] for losses in points]
