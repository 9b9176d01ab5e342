"""How far a search has come, told while it goes on."""

from __future__ import annotations

from collections.abc import Callable

from ortools.sat.python import cp_model

from .goals import Objective


class Watcher(cp_model.CpSolverSolutionCallback):
    """Tells a goal's best value and bound so far, whenever one of them gets better."""

    def __init__(self, goal: Objective, tell: Callable[[Objective, int | None, int], None]) -> None:
        super().__init__()
        self._goal, self._tell = goal, tell
        self._best: int | None = None

    def on_solution_callback(self) -> None:
        """A better schedule was found."""
        self._best = round(self.objective_value)
        self._tell(self._goal, self._best, round(self.best_objective_bound))

    def reached(self, bound: float) -> None:
        """Less than this is now ruled out."""
        self._tell(self._goal, self._best, round(bound))
