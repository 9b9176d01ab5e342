"""What a question to the solver returns: certified schedules with their goals and verdicts, and how far they go."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

from .case import Case
from .goals import Goal
from .measure import Measured
from .schedule import Schedule, Verdict

Status = Literal["optimal", "feasible", "infeasible", "unknown"]


@dataclass(frozen=True, slots=True)
class GoalValue:
    """What a schedule reaches in one goal; ``bound`` is the best that could still exist, ``proven`` that none does."""

    goal: Goal
    value: Measured
    bound: Measured
    proven: bool
    unit: str


@dataclass(frozen=True, slots=True)
class Solution:
    """A schedule that every rule's own check has passed, with the verdicts and the goals."""

    schedule: Schedule
    verdicts: Mapping[str, Verdict]
    goals: tuple[GoalValue, ...]

    @property
    def proven(self) -> bool:
        """Whether no better schedule exists (but those listed before it)."""
        return all(goal.proven for goal in self.goals)


@dataclass(frozen=True)
class Answer:
    """The answer to `solve`. ``complete``: no schedules exist that differ from those listed in what matters."""

    case: Case
    status: Status
    solutions: tuple[Solution, ...]
    goals_order: tuple[Goal, ...]
    complete: bool = False
    stopped_by: Literal["time", "interrupt"] | None = None
    remarks: tuple[str, ...] = ()
    seed: int = 0
    stats: dict[str, Any] = field(default_factory=dict, compare=False)


class CertificateError(Exception):
    """The model and an independent check disagree: a bug of ours, never an answer."""
