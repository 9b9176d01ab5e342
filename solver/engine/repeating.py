"""Spans that come back every day, as summer time shifts them: one turn to choose instead of a set with many holes.

Where a set of times can be switched off, CP-SAT makes a literal for each of its spans, thousands in all, unless the
model is prepared first, which takes longer than a small question does.
"""

from __future__ import annotations

from typing import NamedTuple

from ..clock import Spans

FEW = 8
"""Spans up to which a set of times is stated as it is."""


class Repeating(NamedTuple):
    """Spans [first + period·turn + shifts so far, last + …] for some turns.

    ``shifts``: from which turn on they begin so many ticks later, on top of earlier shifts. ``earliest``, ``latest``:
    the first and the last span may be cut.
    """

    first: int
    last: int
    period: int
    turns: tuple[int, ...]
    shifts: tuple[tuple[int, int], ...]
    earliest: int
    latest: int


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
    return Repeating(first, last, period, tuple(turns), tuple(shifts), spans[0][0], spans[-1][1])
