"""Meetings that were called off: they are never held, and what needs them falls with them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from solver.engine import count, solve
from solver.errors import BadInput
from solver.loading import load_text
from solver.questions.conflicts import conflicts
from tests.show.examples import run

BUDAPEST = """
summit: 1
calendar: {today: 2025-10-21, until: 2025-10-24, grid: 1d}
principals: {a: {}, b: {}, c: {}}
venues: {budapest: {city: Budapest}, istanbul: {city: Istanbul}}
meetings:
  ministers: {who: [b, c], lasts: 1d, at: istanbul, state: dropped}
  summit: {who: [a, b], lasts: 1d, at: budapest}
rules:
  first: {rule: condition, meeting: summit, requires: ministers}
"""
FREE = BUDAPEST.partition("rules:")[0]


def test_what_needs_it_falls_with_it_and_nothing_else_is_to_blame() -> None:
    case = load_text(BUDAPEST)
    found = conflicts(case)
    assert [(one.rules, one.always_on) for one in found.found] == [(("first",), ())]
    assert case.rules[0].sentence(case) == "summit is held only after ministers, which was called off."
    assert solve(load_text(BUDAPEST.replace(", state: dropped", ""))).solutions


@pytest.mark.parametrize("rules", [
    "", "rules: {order: {rule: precedence, first: ministers, then: summit, at_least: 1w}}",
    "rules: {soon: {rule: gap, first: ministers, then: summit, at_most: 1d}}",
    "rules: {after: {rule: lead_time, meeting: summit, at_least: 1w, of: ministers}}",
    "rules: {either: {rule: alternatives, meeting: [ministers, summit]}}"])
def test_it_is_never_held_and_binds_nothing(rules: str) -> None:
    case = load_text(f"{FREE}{rules}")
    assert [set(one.schedule.sessions) for one in solve(case, 9).solutions] == [{"summit"}] * 4
    assert count(case, over="dates").count == 4


def test_what_must_be_held_among_others_is_impossible_with_it() -> None:
    both = load_text(f"{FREE}rules: {{both: {{rule: alternatives, meeting: [ministers, summit], choose: 2}}}}")
    assert [one.rules for one in conflicts(both).found] == [("both",)]


@pytest.mark.parametrize("more", ["start: 2025-10-22", "day: 2025-10-22"])
def test_it_has_no_date(more: str) -> None:
    with pytest.raises(BadInput, match="leave out its start and day"):
        load_text(BUDAPEST.replace("state: dropped", f"state: dropped, {more}"))


def test_answers_say_that_it_was_called_off(tmp_path: Path) -> None:
    file = tmp_path / "free.yaml"
    file.write_text(FREE, encoding="utf-8")
    text = run("solve", str(file)).stdout
    assert "1 meeting to plan" in text
    assert "Not held: ministers (called off)." in text
    [schedule] = json.loads(run("solve", str(file), "--json").stdout)["schedules"]
    assert {"name": "ministers", "held": False} in schedule["meetings"]
    assert "ministers" not in run("venues", str(file)).stdout
    file.write_text(run("check", str(file), "--resolved").stdout, encoding="utf-8")
    assert run("check", str(file)).exit_code == 0


def test_a_schedule_that_holds_it_is_refused(tmp_path: Path) -> None:
    file, plan = tmp_path / "free.yaml", tmp_path / "plan.yaml"
    file.write_text(FREE, encoding="utf-8")
    plan.write_text("meetings: {ministers: 2025-10-21, summit: 2025-10-22}\n", encoding="utf-8")
    found = run("check", str(file), str(plan))
    assert found.exit_code == 2
    assert "ministers was called off; leave it out" in found.stderr
