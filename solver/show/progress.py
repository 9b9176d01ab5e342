"""One line on a terminal while a search goes on: how long it has taken, how far it has come, how it can be stopped."""

from __future__ import annotations

import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING

from .screen import Screen, clip, columns, safe

if TYPE_CHECKING:
    from ..case import Case
    from ..engine.goals import Objective

_CTRL_C = "stops and shows the best so far"
_CLEAR = "\r\x1b[2K"


class Progress:
    """What is known of a search so far. On anything but a terminal there is nobody to tell."""

    def __init__(self, doing: str, seconds: float | None, told: bool, ctrl_c: str = _CTRL_C) -> None:
        self.doing, self.seconds, self.told, self.ctrl_c = doing, seconds, told, ctrl_c
        self.goal = self.best = ""

    def begin(self, doing: str) -> None:
        """Something else is done now."""
        self.doing, self.goal, self.best = doing, "", ""

    def of(self, case: Case) -> Callable[[Objective, int | None, int], None] | None:
        """What `Limits.watch` takes; None where nobody is told."""
        if not self.told:
            return None
        from .words import goal_name, goal_value

        def watch(objective: Objective, value: int | None, bound: int) -> None:
            if value is None:
                return
            goal = objective.goal
            reached = goal_value(case, goal, objective.read(value))
            if bound < value:
                with suppress(OverflowError, ValueError):       # a bound may lie before all dates at first
                    reached += f", not ruled out {goal_value(case, goal, objective.read(bound))}"
            self.goal, self.best = safe(goal_name(case, goal)), safe(reached)

        return watch

    def line(self, elapsed: float, width: int) -> str:
        """The line, as much of it as a screen is wide."""
        limit = f" of {self.seconds:g} s" if self.seconds else " s"
        head = f"{self.doing}, {elapsed:.0f}{limit}"
        if not self.best:
            return clip(f"{head} (Ctrl-C {self.ctrl_c})", width)
        fuller = (f"{head}; {self.goal}: {self.best} (Ctrl-C stops)", f"{head}; {self.goal}: {self.best}")
        return next((line for line in fuller if columns(line) <= width), clip(f"{head}; {self.best}", width))


@contextmanager
def progress(seconds: float | None = None, doing: str = "searching", patience: float = 1.0,
             ctrl_c: str = _CTRL_C) -> Iterator[Progress]:
    """Show what goes on on standard error, when it is a terminal and the work takes longer than a second.

    ``ctrl_c``: what Ctrl-C does, as long as nothing was found.
    """
    known = Progress(doing, seconds, sys.stderr.isatty(), ctrl_c)
    if not known.told:
        yield known
        return
    done = threading.Event()
    thread = threading.Thread(target=_tick, args=(done, known, patience), daemon=True)
    thread.start()
    try:
        yield known
    finally:
        done.set()
        thread.join()


def _tick(done: threading.Event, known: Progress, patience: float) -> None:
    began = time.monotonic()
    width = Screen.of(sys.stderr).width - 1
    shown = False
    while not done.wait(patience if not shown else 1.0):
        shown = True
        sys.stderr.write(_CLEAR + known.line(time.monotonic() - began, width))
        sys.stderr.flush()
    if shown:
        sys.stderr.write(_CLEAR)
        sys.stderr.flush()
