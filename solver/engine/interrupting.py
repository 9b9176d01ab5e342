"""What Ctrl-C or the clock ends early, a solve or a question of many solves, with the best so far kept."""

from __future__ import annotations

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Protocol

from ortools.sat.python import cp_model

_INSTANT = 0.05
"""Seconds within which a small model is mostly solved, and Ctrl-C may wait."""


class OutOfTime(Exception):
    """Something could not be decided: the time was up, or Ctrl-C was pressed (``stopped_by``: time, interrupt)."""

    def __init__(self, stopped_by: str | None) -> None:
        super().__init__()
        self.stopped_by = stopped_by or "time"


class Stoppable(Protocol):
    """What remembers why it ended early."""

    stopped_by: str | None


@contextmanager
def keeping(work: Stoppable) -> Iterator[None]:
    """What was found before the time was up, or Ctrl-C came between two solves, stays; ``work`` is told why it ended.
    """
    try:
        yield
    except OutOfTime as end:
        work.stopped_by = work.stopped_by or end.stopped_by
    except KeyboardInterrupt:
        work.stopped_by = "interrupt"


@contextmanager
def _listening(solver: cp_model.CpSolver) -> Iterator[threading.Event]:
    """Ctrl-C stops the search and sets an event."""
    pressed = threading.Event()

    def stop(*_: object) -> None:
        pressed.set()
        solver.stop_search()

    before = signal.signal(signal.SIGINT, stop)
    try:
        yield pressed
    finally:
        signal.signal(signal.SIGINT, before)


def in_an_instant(solver: cp_model.CpSolver, model: cp_model.CpModel) -> tuple[bool, bool]:
    """Solve in this thread, which hears Ctrl-C only afterwards: whether it was pressed, and whether all was done.

    A thread takes longer to start than a small question to answer.
    """
    if threading.current_thread() is not threading.main_thread():
        return False, False
    allowed = solver.parameters.max_time_in_seconds
    solver.parameters.max_time_in_seconds = min(allowed, _INSTANT)
    with _listening(solver) as pressed:
        solver.solve(model)
    solver.parameters.max_time_in_seconds = allowed
    return pressed.is_set(), _is_done(solver)


def _is_done(solver: cp_model.CpSolver) -> bool:
    """Whether a search ended by itself: at what it looked for, or at its limit of deterministic time."""
    response, parameters = solver.response_proto, solver.parameters
    if response.status == cp_model.FEASIBLE and parameters.stop_after_first_solution:
        return True
    return (response.status not in (cp_model.UNKNOWN, cp_model.FEASIBLE)
            or response.deterministic_time >= parameters.max_deterministic_time)


def interruptible(solver: cp_model.CpSolver, model: cp_model.CpModel,
                  callback: cp_model.CpSolverSolutionCallback | None) -> bool:
    """Solve in a thread, so that Ctrl-C stops the search and keeps the best so far; whether it was pressed."""
    if threading.current_thread() is not threading.main_thread():
        solver.solve(model, callback)
        return False
    failure: list[BaseException] = []

    def work() -> None:
        try:
            solver.solve(model, callback)
        except BaseException as error:
            failure.append(error)

    with _listening(solver) as pressed:
        thread = threading.Thread(target=work, daemon=True)
        thread.start()
        while thread.is_alive():
            thread.join(0.2)
            if pressed.is_set():
                solver.stop_search()        # again: a search that has not quite begun does not hear the first
    if failure:
        raise failure[0]
    return pressed.is_set()
