"""`summit export`: the files it writes, what it refuses, its exit codes."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import icalendar
import pytest

from tests.show.examples import run

TWO = str(Path(__file__).parents[1] / "scenarios" / "two-meetings.yaml")


def sequences(path: Path) -> dict[str, tuple[int, str]]:
    events: list[Any] = icalendar.Calendar.from_ical(path.read_bytes()).walk("VEVENT")
    return {str(event["SUMMARY"]): (int(event["SEQUENCE"]), str(event["STATUS"])) for event in events}


@pytest.mark.parametrize(("name", "begins"), [
    ("plan.ics", "BEGIN:VCALENDAR"), ("plan.csv", "kind,name"), ("plan.json", "{"), ("plan.md", "# Two meetings"),
    ("plan.svg", "<svg ")])
def test_the_format_is_that_of_the_file(name: str, begins: str, tmp_path: Path) -> None:
    path = tmp_path / name
    result = run("export", TWO, "-o", str(path))
    assert (result.exit_code, result.stdout, result.stderr) == (0, "", "")
    assert path.read_text(encoding="utf-8").startswith(begins)
    assert [file.name for file in tmp_path.iterdir()] == [name]
    form = name.partition(".")[2]
    assert run("export", TWO, "--format", form).stdout.startswith(begins)


def test_saved_answers_and_schedules_by_hand(tmp_path: Path) -> None:
    answer, mine, data = tmp_path / "answer.json", tmp_path / "mine.yaml", tmp_path / "plan.json"
    run("solve", TWO, "-n", "2", "--save", str(answer))
    saved = json.loads(answer.read_text(encoding="utf-8"))["schedules"]
    for n in (1, 2):
        assert run("export", f"{answer}#{n}", "-o", str(data)).exit_code == 0
        assert json.loads(data.read_text(encoding="utf-8"))["id"] == saved[n - 1]["id"]
        assert run("check", TWO, str(data)).exit_code == 0
    mine.write_text("meetings: {talks: {start: 2026-03-02T09:00, at: vienna}, signing: {start: 2026-03-02T13:00}}",
                    encoding="utf-8")
    assert "--scenario" in run("export", str(mine), "--format", "md").stderr
    result = run("export", str(mine), "--scenario", TWO, "--format", "md")
    assert "breaks hard rules" in result.stdout
    assert "note: the schedule breaks hard rules: order" in result.stderr


def test_calendars_are_brought_up_to_date(tmp_path: Path) -> None:
    path, other = tmp_path / "plan.ics", tmp_path / "new.ics"
    run("export", TWO, "-o", str(path))
    before = path.read_bytes()
    run("export", TWO, "-o", str(path))
    assert path.read_bytes() == before
    changed = ("--set", "rules.order.free_days=3")
    assert run("export", TWO, *changed, "-o", str(other), "--since", str(path)).exit_code == 0
    run("export", TWO, *changed, "-o", str(path))
    assert sequences(other) == sequences(path) == {"talks": (0, "TENTATIVE"), "signing": (1, "TENTATIVE")}


def test_a_calendar_for_each(tmp_path: Path) -> None:
    folder = tmp_path / "calendars" / "new"
    assert run("export", TWO, "--each", "-o", str(folder)).exit_code == 0
    assert sorted(path.name for path in folder.iterdir()) == ["anna.ics", "omar.ics"]
    alone = ("--set", "meetings.signing.who=[omar]")
    assert run("export", TWO, *alone, "--each", "-o", str(folder)).exit_code == 0
    assert sequences(folder / "anna.ics")["signing"] == (1, "CANCELLED")
    assert sequences(folder / "omar.ics")["signing"][1] == "TENTATIVE"
    (folder / "ines.ics").write_text("whose?", encoding="utf-8")
    result = run("export", TWO, "--each", "-o", str(folder))
    assert "note: ines.ics belongs to nobody in the scenario" in result.stderr
    assert (folder / "ines.ics").read_text(encoding="utf-8") == "whose?"


@pytest.mark.parametrize(("arguments", "said"), [
    ((), "which format?"), (("-o", "plan.txt"), "which format?"), (("--format", "ics", "--each"), "FOLDER"),
    (("--format", "csv", "--each", "-o", "x"), "FOLDER"), (("--format", "csv", "--since", TWO), "belongs to calendars"),
    (("-o", "no/such/folder/plan.csv"), "cannot be written"), (("--format", "ics", "--since", TWO), "no calendar"),
    (("--each", "-o", TWO), "cannot be made")])
def test_refusals(arguments: tuple[str, ...], said: str) -> None:
    result = run("export", TWO, *arguments)
    assert (result.exit_code, result.stdout) == (2, "")
    assert said in result.stderr


def test_a_calendar_of_others_stays(tmp_path: Path) -> None:
    path = tmp_path / "mine.ics"
    path.write_text("BEGIN:VCALENDAR\r\nPRODID:-//Other//EN\r\nVERSION:2.0\r\nEND:VCALENDAR\r\n", encoding="utf-8")
    result = run("export", TWO, "-o", str(path))
    assert (result.exit_code, "did not make" in result.stderr) == (2, True)
    assert "Other" in path.read_text(encoding="utf-8")


def test_nothing_to_export(tmp_path: Path) -> None:
    path = tmp_path / "plan.ics"
    impossible = run("export", str(Path(TWO).with_name("impossible.yaml")), "-o", str(path))
    assert (impossible.exit_code, impossible.stderr.startswith("Impossible")) == (3, True)
    undecided = run("export", TWO, "-o", str(path), "--time", "0.000001")
    assert (undecided.exit_code, undecided.stderr.startswith("Undecided")) == (4, True)
    assert not path.exists()
