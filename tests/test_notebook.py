"""The names that `solver` offers to a notebook: all there, none loaded before it is used."""

from __future__ import annotations

import subprocess
import sys
import textwrap
from pathlib import Path

import pytest

import solver

ROOT = Path(__file__).parent.parent


def test_the_example_of_the_docstring_runs(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    lines = (solver.__doc__ or "").splitlines()
    example = textwrap.dedent("\n".join(line for line in lines if line.startswith("    ") or not line))
    monkeypatch.chdir(ROOT)
    exec(compile(example, "docstring", "exec"), {})
    said = capsys.readouterr().out
    assert "multilateral 2025-09" in said
    assert said.endswith("yes\n")


def test_every_name(days_file: str, tmp_path: Path) -> None:
    plan = tmp_path / "plan.yaml"
    plan.write_text("meetings: {bilateral: 2025-08-23, trilateral: 2025-08-26}", encoding="utf-8")
    case = solver.load(days_file)
    limits = solver.Limits(seconds=60, seed=3)
    assert solver.solve(case, limits=limits).status == "optimal"
    assert solver.count(case, limits=limits).exact
    assert all(verdict.kept for verdict in solver.check(case, solver.read_schedule(plan, case)).values()
               if not verdict.amount)
    assert solver.explain(case).status == "optimal"
    assert solver.ask(case, {"pin": ["bilateral=2025-08-27"]}).reply == "yes"
    assert solver.compare([days_file, f"{days_file}+rules.order.free_days=2"]).sides[1].status == "optimal"
    assert {move.kind for move in solver.repair(case, solver.read_earlier(plan, case)).moves} == {"stays"}
    assert solver.tradeoffs(case).points
    with pytest.raises(solver.BadInput, match="trade-off"):
        solver.party_tradeoffs(case)


def test_names_are_listed_and_others_refused() -> None:
    assert set(solver.__all__) <= set(dir(solver))
    assert all(callable(getattr(solver, name)) for name in solver.__all__)
    with pytest.raises(AttributeError, match="slove"):
        getattr(solver, "slove")  # noqa: B009


def test_nothing_is_loaded_before_it_is_used() -> None:
    script = ("import sys, solver\n"
              "more = {n for n in sys.modules if n.startswith(('solver.', 'pydantic', 'ortools'))}\n"
              "assert not more, more\n"
              "solver.load, solver.check, solver.BadInput\n"
              "assert 'ortools' not in sys.modules\n")
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, cwd=ROOT, check=False)
    assert done.returncode == 0, done.stderr
