"""One clock for the several solves of one question, which Ctrl-C ends together."""

from __future__ import annotations

import time
from dataclasses import replace
from typing import Any

from ..answer import Answer
from ..case import Case
from ..engine.interrupting import keeping
from ..engine.search import Limits
from ..engine.solving import solve
from ..goals import in_order


class Budget:
    """Solves under shared limits. ``stopped_by`` says what cut one of them short, if anything did."""

    def __init__(self, limits: Limits | None = None) -> None:
        self._limits = limits or Limits()
        self._started = time.monotonic()
        self.stopped_by: str | None = None
        self._solves = 0

    def left(self) -> Limits:
        """The limits for the next solve: no time at all once one was stopped."""
        if self.stopped_by:
            return replace(self._limits, seconds=0.0)
        if self._limits.seconds is None:
            return self._limits
        return replace(self._limits, seconds=max(0.0, self._limits.seconds - (time.monotonic() - self._started)))

    def solve(self, case: Case, best: int = 1) -> Answer:
        """The best schedule of a case, or so many of the best."""
        self._solves += 1
        with keeping(self):
            found = solve(case, best, self.left())
            self.stopped_by = self.stopped_by or found.stopped_by
            return found
        return Answer(case, "unknown", (), in_order(case.scenario.goals), False, "interrupt", case.remarks,
                      self._limits.seed)

    @property
    def stats(self) -> dict[str, Any]:
        """How many scenarios were solved, and how long all took, in seconds."""
        return {"scenarios solved": self._solves, "seconds": round(time.monotonic() - self._started, 3)}
