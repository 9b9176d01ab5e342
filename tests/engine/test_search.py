"""How a search ends: proven, out of time, impossible, interrupted; and the same every time."""

from __future__ import annotations

import os
import signal
import threading
import time
from typing import Any

import pytest

from benchmarks.generate import as_yaml, track, week
from solver.case import Case
from solver.engine import Limits, search, solve, starts
from solver.engine.interrupting import interruptible
from solver.engine.model import Model
from solver.engine.search import Search
from solver.loading import load_text

SMALL = """\
summit: 1
calendar: {today: 2025-08-19, until: 2025-08-24, grid: 1h, zone: UTC, hours: 08:00-18:00}
principals: {ann: {home: Geneva}, bob: {home: Vienna}}
venues: {vienna: {city: Vienna}, doha: {city: Doha}}
meetings:
  one: {who: [ann, bob], lasts: 3h}
  two: {who: [bob], lasts: 4h}
"""


@pytest.fixture(scope="module")
def busy() -> Case:
    """More than can be proven in the time that tests have."""
    return load_text(as_yaml(track(seed=2, meetings=30, principals=15, cities=8)))


def test_the_best_differ_in_what_matters_and_come_in_order() -> None:
    answer = solve(load_text(SMALL), best=12)
    keys = [solution.schedule.key for solution in answer.solutions]
    assert len(set(keys)) == len(keys) == 12
    values = [[goal.value for goal in solution.goals] for solution in answer.solutions]
    assert values == sorted(values)
    assert all(solution.proven for solution in answer.solutions)


def test_complete_when_there_are_no_more() -> None:
    text = SMALL.replace("2025-08-24", "2025-08-19").replace("  two: {who: [bob], lasts: 4h}\n", "")
    answer = solve(load_text(text), best=9)
    assert [len(answer.solutions), answer.complete, answer.status] == [2, True, "optimal"]


def test_impossible_is_confirmed_by_a_second_solve(monkeypatch: pytest.MonkeyPatch) -> None:
    case = load_text(SMALL.replace("lasts: 4h", "lasts: 11h"))
    asked: list[bool | None] = []
    confirm = Search.is_impossible

    def noted(self: Search) -> bool | None:
        asked.append(confirm(self))
        return asked[-1]

    monkeypatch.setattr(Search, "is_impossible", noted)
    answer = solve(case)
    assert (answer.status, answer.complete, answer.stopped_by, asked) == ("infeasible", True, None, [True])


@pytest.mark.parametrize("long", [5.0, 0.0])
@pytest.mark.parametrize("many", [False, True])
def test_the_second_solve_is_another_one(many: bool, long: float, monkeypatch: pytest.MonkeyPatch) -> None:
    """It prepares, relaxes and begins otherwise than the first, whichever way the first went."""
    full = "".join(f"  m{n}: {{who: [ann], lasts: 3h}}\n" for n in range(7))        # six of them fit into two days
    case = load_text(SMALL.replace("2025-08-24", "2025-08-20").replace("  one: {who: [ann, bob], lasts: 3h}\n", full))
    ways: list[Any] = []
    whole = Search.solve

    def noted(self: Search, *given: Any, **parameters: Any) -> Any:
        solver = whole(self, *given, **parameters)
        ways.append(solver and solver.parameters)
        return solver

    monkeypatch.setattr(Search, "solve", noted)
    monkeypatch.setattr(search, "_LONG", long)
    assert solve(case, limits=Limits(many=many)).status == "infeasible"
    first, *others = ways
    assert len(others) == (1 if long else 2)
    second = others[-1]
    assert first.random_seed != second.random_seed
    assert first.cp_model_presolve != second.cp_model_presolve or (
        first.linearization_level != second.linearization_level and first.symmetry_level != second.symmetry_level
        and first.cp_model_probing_level != second.cp_model_probing_level)


def test_out_of_time_is_not_impossible(busy: Case) -> None:
    answer = solve(load_text(SMALL), limits=Limits(seconds=0.0))
    assert (answer.status, answer.stopped_by, answer.complete) == ("unknown", "time", False)
    answer = solve(busy, limits=Limits(seconds=1e-6))
    assert (answer.status, answer.stopped_by, answer.complete) == ("unknown", "time", False)


@pytest.mark.parametrize("large", [1, 10**9])
def test_a_solve_that_gives_up_is_not_impossible(busy: Case, large: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever makes CP-SAT stop undecided, it is said to be undecided."""
    monkeypatch.setattr(search, "LARGE", large)
    hard = Search(Model(busy), Limits(seconds=30), effort=1e-9)
    assert hard.best([]) is None
    assert hard.stopped_by == "time"


def test_the_best_so_far_is_shown_with_its_gap(busy: Case) -> None:
    answer = solve(busy, limits=Limits(seconds=8))
    assert (answer.status, answer.stopped_by) == ("feasible", "time")
    last = answer.solutions[0].goals[-1]
    assert not last.proven
    assert last.bound is None or last.bound < last.value  # type: ignore[operator]


@pytest.mark.skipif(threading.current_thread() is not threading.main_thread(), reason="signals need the main thread")
def test_an_interrupt_keeps_the_best_so_far(busy: Case) -> None:
    timer = threading.Timer(4, os.kill, (os.getpid(), signal.SIGINT))
    timer.start()
    try:
        answer = solve(busy, limits=Limits(seconds=100))
    finally:
        timer.cancel()
    assert answer.stopped_by == "interrupt"
    assert answer.status in ("feasible", "unknown")


def test_an_interrupt_while_the_model_is_built_keeps_the_start(busy: Case, monkeypatch: pytest.MonkeyPatch) -> None:
    def pressed(case: Case) -> Model:
        raise KeyboardInterrupt

    monkeypatch.setattr("solver.engine.solving.Model", pressed)
    with pytest.raises(KeyboardInterrupt):      # there is nothing to show without a first schedule
        solve(load_text(as_yaml(week(seed=1, delegations=4, bilaterals=4, rooms=1))))
    monkeypatch.setattr(starts, "MANY", 1)
    answer = solve(busy, limits=Limits(seconds=30))
    assert (answer.status, answer.stopped_by, len(answer.solutions)) == ("feasible", "interrupt", 1)


def test_an_interrupt_of_the_start_is_not_lost(busy: Case, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whether there was a first schedule, while it was being made better, or none yet."""
    whole = Search.solve
    calls: list[Search] = []

    def pressed_at(turn: int) -> None:
        calls.clear()

        def solve_until_pressed(self: Search, *given: Any, **parameters: Any) -> Any:
            calls.append(self)
            if len(calls) == turn:
                self.stopped_by = "interrupt"
            return whole(self, *given, **parameters)

        monkeypatch.setattr(Search, "solve", solve_until_pressed)

    monkeypatch.setattr(starts, "MANY", 1)
    pressed_at(2)
    answer = solve(busy, limits=Limits(seconds=30))
    assert (answer.status, answer.stopped_by, len(answer.solutions)) == ("feasible", "interrupt", 1)
    pressed_at(1)
    with pytest.raises(KeyboardInterrupt):
        solve(busy, limits=Limits(seconds=30))
    assert len(calls) == 1


def test_workers_do_not_change_a_large_answer() -> None:
    """Proven answers of models beyond LARGE are the same with any number of workers."""
    case = load_text(as_yaml(week(seed=5, delegations=12, bilaterals=30, rooms=3)))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(search, "LARGE", 1)
        answers = [solve(case, limits=Limits(workers=workers)) for workers in (1, 2, 8)]
    assert {answer.status for answer in answers} == {"optimal"}
    assert len({answer.solutions[0].schedule.id for answer in answers}) == 1


def test_ctrl_c_before_the_search_has_begun_is_not_lost() -> None:
    """CP-SAT forgets a stop that comes before it has begun."""
    class Late:
        began, stopped = False, threading.Event()

        def solve(self, *_: object) -> None:
            os.kill(os.getpid(), signal.SIGINT)
            time.sleep(0.1)
            self.began = True
            assert self.stopped.wait(10)

        def stop_search(self) -> None:
            if self.began:
                self.stopped.set()

    assert interruptible(Late(), None, None)  # type: ignore[arg-type]
