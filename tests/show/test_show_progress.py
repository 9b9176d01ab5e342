"""The line that tells how far a search has come."""

from __future__ import annotations

import pytest

from solver import Limits, load_text, solve
from solver.show.progress import Progress
from solver.show.screen import columns
from solver.show.words import goal_value

from .examples import HOURS


@pytest.mark.parametrize(("seconds", "said"), [(None, "searching, 12 s ("), (60, "searching, 12 of 60 s (")])
def test_before_anything_is_found(seconds: float | None, said: str) -> None:
    assert Progress("searching", seconds, told=True).line(12.3, 79).startswith(said)

    assert "Ctrl-C stops and shows the best so far" in Progress("searching", seconds, told=True).line(12.3, 79)
    assert Progress("asking", seconds, told=True, ctrl_c="stops").line(12.3, 79).endswith(" s (Ctrl-C stops)")


def test_the_best_so_far_and_the_bound() -> None:
    case = load_text(HOURS)
    told = Progress("searching", 60, told=True)
    watch = told.of(case)
    assert watch is not None
    seen: list[tuple[str, str]] = []

    def listen(*arguments: object) -> None:
        watch(*arguments)  # type: ignore[arg-type]
        seen.append((told.goal, told.best))

    found = solve(case, limits=Limits(watch=listen))
    ends = [best for goal, best in seen if goal == "earliest end of all meetings"]
    assert ends
    goal = next(goal for goal in found.solutions[0].goals if goal.goal.kind == "earliest")
    assert ends[-1].startswith(goal_value(case, goal.goal, goal.value))
    assert found.solutions == solve(case).solutions


@pytest.mark.parametrize("width", [40, 79, 119, 160])
def test_it_fits_one_line(width: int) -> None:
    told = Progress("searching", 60, told=True)
    told.goal, told.best = "earliest end of all meetings", "Thu 5 Mar 2026, 16:00 UTC, not ruled out Tue 3 Mar 2026"
    line = told.line(7, width)
    assert columns(line) <= width
    assert "Thu 5 Mar" in line
    assert ("not ruled out Tue 3 Mar" in line) is (width > 40)


def test_nobody_is_told_where_there_is_no_terminal() -> None:
    assert Progress("searching", 60, told=False).of(load_text(HOURS)) is None
