"""How much worse than the best a schedule may be: a share, a length or a number, as written behind `--loss`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import floor

from ..case import Case
from ..clock import Length, parse_length
from ..engine.goals import Objective
from ..errors import BadInput, Problem

_TIMES = ("earliest", "least_travel")


class Loss:
    """A loss as written. Raises BadInput when it is none.

    A share (``10%``) lets every goal be worse by that share of its best value; for a date, of the time from today; a
    goal whose best is zero stays at its best. A length (``2d``, ``120min``) or a number (``3``) is a loss in the first
    goal that it suits: those before stay at their best, those after are not bounded.
    """

    def __init__(self, case: Case, text: str) -> None:
        self._case, self._text = case, text.strip()
        self._share: float | None = None
        self._number: float | None = None
        self._length: Length | None = None
        try:
            if self._text.endswith("%"):
                self._share = float(self._text[:-1]) / 100
            else:
                self._number = float(self._text)
        except ValueError:
            if self._text.endswith("%"):
                raise self._bad(f"{text!r} is no share; write it like 10%") from None
            try:
                self._length = parse_length(self._text)
            except ValueError as why:
                raise self._bad(f"{why}; a share is written 10%, a number 3") from None
        given = self._share if self._share is not None else self._number
        if given is not None and not 0 <= given <= 1_000_000:
            raise self._bad(f"{text!r}: a loss is zero or more")

    def _bad(self, message: str) -> BadInput:
        return BadInput(Problem("bad-loss", message, field="--loss"))

    def suits(self, objectives: Sequence[Objective]) -> None:
        """Raises BadInput when none of the goals can be worse by such a loss."""
        free = [o for o in objectives if o.variable is not None]
        if free and self._share is None and not any(self._fits(o) for o in free):
            goals = ", ".join(str(o.goal) for o in free)
            remedy = "write a length such as 2d" if self._length is None else "write a number such as 3"
            raise self._bad(f"{self._text!r} suits none of the goals, {goals}: {remedy}, or a share such as 10%")

    def _fits(self, o: Objective) -> bool:
        if self._share is not None:
            return True
        if self._number is not None:
            return o.goal.kind not in _TIMES
        return o.goal.kind in _TIMES

    def worst(self, objectives: Sequence[Objective], best: Sequence[int],
              scale: int) -> Iterator[tuple[Objective, int]]:
        """The goals that are bounded, each with the greatest value its variable may have. ``scale`` is the model's."""
        for o, value in zip(objectives, best, strict=True):
            if o.variable is None:
                continue
            if self._share is None and not self._fits(o):
                yield o, value
                continue
            yield o, value + self._units(o.goal.kind, value, scale)
            if self._share is None:
                return

    def _units(self, kind: str, best: int, scale: int) -> int:
        if self._share is not None:
            return floor(self._share * abs(best) + 1e-9)
        if self._number is not None:
            return floor(self._number * (scale if kind in ("wishes", "most_held") else 1) + 1e-9)
        assert self._length is not None
        if kind == "earliest":
            return self._case.clock.ticks_within(self._length)
        return int(self._length.elapsed.total_seconds() // 60)
