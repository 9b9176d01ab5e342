"""`summit repair`: what is said of the nearest schedule, and with which exit code."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from solver.show.screen import columns
from tests.show.examples import run

DAYS = str(Path(__file__).parents[1] / "scenarios" / "ukraine-2025-days.yaml")
SLIP = ("--set", "meetings.bilateral.day=2025-08-27")
CONFIRMED = ("--set", "meetings.multilateral.state=confirmed", "--set", "meetings.multilateral.start=2025-08-30")


@pytest.fixture
def plan(tmp_path: Path) -> str:
    path = tmp_path / "plan.json"
    path.write_text(run("solve", DAYS, "--json").stdout, encoding="utf-8")
    return str(path)


def test_nothing_has_to_move(plan: str) -> None:
    result = run("repair", DAYS, plan)
    assert result.exit_code == 0
    assert "Nothing has to move" in result.stdout


@pytest.mark.parametrize("width", [60, 80, 100, 120])
def test_side_by_side(plan: str, width: int) -> None:
    result = run("repair", DAYS, plan, *SLIP, width=width)
    assert result.exit_code == 0
    assert max(map(columns, result.stdout.splitlines())) <= width
    text = " ".join(result.stdout.split())
    assert "The nearest schedule, proven: 3 meetings of 3 move, 11 days in all." in text
    assert "multilateral Sat 30 Aug Sat 6 Sep 7 days later" in text
    assert "trilateral: order: trilateral starts before bilateral has ended" in text


def test_a_confirmed_meeting_that_has_to_move(plan: str) -> None:
    result = run("repair", DAYS, plan, *SLIP, *CONFIRMED)
    assert result.exit_code == 0
    text = " ".join(result.stdout.split())
    assert "Though confirmed, multilateral has to move: nothing else works." in text
    assert "order + bilateral.day + multilateral.confirmed" in text
    assert "7 days later (was confirmed)" in text


def test_a_meeting_that_cannot_be_when_the_scenario_confirms_it_stays_as_planned(tmp_path: Path) -> None:
    plan = tmp_path / "plan.yaml"
    plan.write_text("meetings: {bilateral: {start: 2025-08-25}, trilateral: {start: 2025-08-27}, "
                    "multilateral: {start: 2025-08-29}}", encoding="utf-8")
    result = run("repair", DAYS, str(plan), "--set", "meetings.trilateral.state=confirmed",
                 "--set", "meetings.trilateral.start=2025-08-26")
    text = " ".join(result.stdout.split())
    assert "trilateral stays as planned, though confirmed for another time: nothing else works." in text
    assert "has to move" not in text


def test_impossible(plan: str) -> None:
    result = run("repair", DAYS, plan, "--set", "meetings.bilateral.day=2025-08-31")
    assert result.exit_code == 3
    assert "Impossible" in result.stdout
    assert "putin.away + bilateral.day" in result.stdout


def test_by_hand_every_meeting_has_a_line(tmp_path: Path) -> None:
    path = tmp_path / "plan.yaml"
    path.write_text("meetings: {bilateral: 2025-08-25, trilateral: 2025-08-27}\n", encoding="utf-8")
    result = run("repair", DAYS, str(path))
    assert result.exit_code == 2
    assert "multilateral is missing; write `multilateral: {held: false}` if it is new" in result.stderr
    path.write_text("meetings: {bilateral: 2025-08-25, trilateral: 2025-08-27, multilateral: {held: false}}\n",
                    encoding="utf-8")
    result = run("repair", DAYS, str(path))
    assert result.exit_code == 0
    assert "(new: multilateral)" in " ".join(result.stdout.split())


def test_undecided(plan: str) -> None:
    result = run("repair", DAYS, plan, *SLIP, "--time", "0.000001s")
    assert (result.exit_code, "Undecided" in result.stdout) == (4, True)


def test_json_can_be_repaired_again(plan: str, tmp_path: Path) -> None:
    result = run("repair", DAYS, plan, *SLIP, *CONFIRMED, "--json")
    answer = json.loads(result.stdout)
    assert [level["value"] for level in answer["distance"]] == [1, 0, 3, 0, 11, 0, 0]
    assert answer["confirmed_moved"] == ["multilateral"]
    assert answer["conflicts"][0] == ["order", "bilateral.day", "multilateral.confirmed"]
    assert answer["moves"][0] | {"why": []} == {
        "meeting": "bilateral", "kind": "moved", "was": {"start": "2025-08-25", "at": None},
        "now": {"start": "2025-08-27", "at": None}, "days": 2, "venue_changed": False, "confirmed": False, "why": []}
    assert run("repair", DAYS, plan, *SLIP, *CONFIRMED, "--json").stdout == result.stdout
    again = tmp_path / "again.json"
    again.write_text(result.stdout, encoding="utf-8")
    assert "Nothing has to move" in run("repair", DAYS, str(again), *SLIP).stdout


@pytest.mark.parametrize(("text", "said"), [
    ("meetings: {bilatral: 2025-08-25}", "did you mean bilateral?"),
    ("meetings: {bilateral: 2025-08-32}", "August has 31 days"),
    ("meetings: {bilateral: 2025-08-25, bilateral: 2025-08-26}", "twice"),
    ("meetings: [{name: bilateral, start: 2025-08-25}, {name: bilateral, start: 2025-08-26}]", "twice"),
    ('{"format": 99, "schedules": []}', "format"),
    ('{"format": 1, "scenario": {"title": "Another"}, "schedules": [{"meetings": [{"name": "x"}]}]}',
     "made for another scenario, Another"),
])
def test_bad_schedules(tmp_path: Path, text: str, said: str) -> None:
    path = tmp_path / "plan.yaml"
    path.write_text(text, encoding="utf-8")
    result = run("repair", DAYS, str(path))
    assert result.exit_code == 2
    assert said in result.stderr


def test_only_one_standard_input() -> None:
    assert run("repair", "-", "-").exit_code == 2


def test_a_meeting_that_cannot_be_held_is_said_to_be_left_out(plan: str) -> None:
    gone = ("--set", "meetings.trilateral.optional=true", "--set",
            "principals.trump.away=[{from: 2025-08-19, to: 2025-08-29}, {from: 2025-08-31, to: 2025-09-30}]")
    said = " ".join(run("repair", DAYS, plan, *gone).stdout.split())
    assert "proven: trilateral is no longer held, of 3 meetings." in said
    slipped = " ".join(run("repair", DAYS, plan, *gone, *SLIP, "--set", "rules.lead.at_least=8d").stdout.split())
    assert "proven: trilateral is no longer held, 1 meeting of 3 moves, 2 days in all." in slipped
