"""Spans that come back every day, as summer time shifts them: one turn to choose instead of a set with many holes.

Where a set of times can be switched off, CP-SAT makes a literal for each of its spans, thousands in all, unless the
model is prepared first, which takes longer than a small question does.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from ..clock import Spans

FEW = 8
"""Spans up to which a set of times is stated as it is."""


class Edge(NamedTuple):
    """What comes back every turn: at ``first`` + period·turn, and the shifts so far.

    ``shifts``: from which turn on it comes so many ticks later, on top of earlier shifts.
    """

    first: int
    shifts: tuple[tuple[int, int], ...]


class Repeating(NamedTuple):
    """Spans that open as an edge says, so many ticks long, for some turns.

    ``earliest``, ``latest``: the first and the last span may be cut.
    """

    opens: Edge
    length: int
    period: int
    turns: tuple[int, ...]
    earliest: int
    latest: int


def edge(turns: Sequence[int], ticks: Sequence[int], period: int) -> Edge:
    """The edge that comes at these ticks on these turns."""
    offsets = [tick - period * turn for turn, tick in zip(turns, ticks, strict=True)]
    return Edge(offsets[0], tuple((turn, offset - before) for turn, (before, offset) in
                                  zip(turns[1:], pairwise(offsets), strict=True) if offset != before))


def repeating(spans: Spans, period: int) -> Repeating | None:
    """Spans as one that repeats with a period; None where they are few or do not."""
    if len(spans) <= FEW:
        return None
    first, last = spans[1]
    turns: list[int] = []
    shifts: list[tuple[int, int]] = []
    shifted = 0
    for n, (since, till) in enumerate(spans):
        # A cut span keeps its other end; a shift is less than half a period.
        begins = till - (last - first) if n == 0 else since
        turn = (begins - first - shifted + period // 2) // period
        shift = begins - first - shifted - turn * period
        whole = till - since == last - first
        if (turns and turn <= turns[-1]) or (not whole and 0 < n < len(spans) - 1) or till - begins > last - first:
            return None
        if shift:
            if n in (0, 1):
                return None
            shifts.append((turn, shift))
            shifted += shift
        turns.append(turn)
    if len(shifts) > FEW:
        return None
    return Repeating(Edge(first, tuple(shifts)), last - first, period, tuple(turns), spans[0][0], spans[-1][1])
