"""The commands ask and compare, and solve with --spread and --save: what they print, and their exit codes."""

from __future__ import annotations

from pathlib import Path

import jsonschema
import pytest

from solver.show.schemas import answer_schema
from tests.show.examples import answer_of, run

TRACK = "scenarios/ukraine-2025-days.yaml"
BILATERAL = ["--pin", "bilateral=2025-08-27"]


# --- ask ------------------------------------------------------------------------------------------------------------
@pytest.mark.parametrize(("arguments", "code", "first"), [
    (["--pin", "bilateral=2025-08-25"], 0, "Yes: "), (BILATERAL, 0, "Yes, but multilateral then ends 7 days later"),
    (["--pin", "bilateral=2025-08-24"], 3, "No: "), ([*BILATERAL, "--time", "0.000001"], 4, "Undecided: ")])
def test_ask_answers_in_its_first_line(arguments: list[str], code: int, first: str) -> None:
    found = run("ask", TRACK, *arguments)
    assert found.exit_code == code
    assert found.stdout.startswith(first)


@pytest.mark.parametrize("width", [80, 100, 120])
@pytest.mark.parametrize("arguments", [
    ["ask", TRACK, *BILATERAL], ["ask", TRACK, "--pin", "multilateral=2025-08-28"],
    ["ask", "scenarios/two-meetings.yaml", "--pin", "talks=2026-03-06@geneva"],
    ["compare", *(f"{TRACK}+rules.order.free_days={n}" for n in range(4))],
    ["compare", "scenarios/two-meetings.yaml", "scenarios/two-meetings.yaml+rules.order.free_days=2"],
    ["solve", "scenarios/two-meetings.yaml", "-n", "5", "--spread", "--loss", "2"]])
def test_it_fits_the_screen(width: int, arguments: list[str]) -> None:
    text = run(*arguments, width=width).stdout
    assert max(map(len, text.splitlines())) <= width
    assert "\x1b" not in text


def test_ask_for_machines() -> None:
    yes = answer_of("ask", TRACK, *BILATERAL)
    assert (yes["reply"], yes["costs_nothing"]) == ("yes", False)
    assert [m["start"] for m in yes["granted"]["meetings"]] == ["2025-08-27", "2025-08-29", "2025-09-06"]
    no = answer_of("ask", TRACK, "--pin", "multilateral=2025-08-29")
    assert no["conflicts"] == [["wish: multilateral on 2025-08-29", "europeans.away"]]
    assert no["nearest"][0]["schedule"]["meetings"][2]["start"] == "2025-08-30"
    assert run("ask", TRACK, *BILATERAL, "--json").stdout == run("ask", TRACK, *BILATERAL, "--json").stdout


def test_bad_questions() -> None:
    found = run("ask", TRACK, "--pin", "bilatral=2025-08-27", "--before", "trilateral=2026-01-01")
    assert found.exit_code == 2
    assert len(found.stderr.splitlines()) == 2
    assert "did you mean bilateral" in found.stderr
    assert answer_of("ask", TRACK)["errors"][0]["code"] == "no-wish"


# --- solve ----------------------------------------------------------------------------------------------------------
def test_spread() -> None:
    found = run("solve", TRACK, "-n", "3", "--spread")
    assert found.exit_code == 0
    assert "Nothing else" not in found.stdout
    assert "At least 2 days moved from each before it." in " ".join(found.stdout.split())
    data = answer_of("solve", TRACK, "-n", "9", "--spread", "--loss", "1d")
    jsonschema.validate(data, answer_schema())
    assert (len(data["schedules"]), data["complete"]) == (3, True)
    assert data["spread"]["least_distances"] == [None, {"venues": 0, "order": 0, "days": 2},
                                                 {"venues": 0, "order": 0, "days": 1}]
    assert data["spread"]["worst"][-1]["value"] == "2025-08-31"


@pytest.mark.parametrize(("arguments", "part"), [
    (["--loss", "10%"], "--loss belongs to --spread"), (["--spread"], "-n 3"),
    (["--spread", "-n", "2", "--loss", "3"], "write a length such as 2d")])
def test_bad_spreads(arguments: list[str], part: str) -> None:
    found = run("solve", TRACK, *arguments)
    assert (found.exit_code, part in found.stderr) == (2, True)


def test_save_writes_what_json_prints(tmp_path: Path) -> None:
    path = tmp_path / "answer.json"
    path.write_text("before")
    printed = run("solve", TRACK, "--save", str(path), "--json").stdout
    assert path.read_text(encoding="utf-8") == printed
    assert [entry.name for entry in tmp_path.iterdir()] == ["answer.json"]
    missing = run("solve", TRACK, "--save", str(tmp_path / "nowhere" / "answer.json"))
    assert (missing.exit_code, "cannot be written" in missing.stderr) == (2, True)


# --- compare --------------------------------------------------------------------------------------------------------
def test_compare_two_scenarios() -> None:
    found = run("compare", TRACK, f"{TRACK}+rules.order.free_days=2+rules.lead.at_least=10d")
    assert found.exit_code == 0
    assert "10 days later" in found.stdout
    assert "rules.lead.at_least" in found.stdout
    assert "+5 days" in found.stdout
    assert "Shapley values over the 2 orders" in found.stdout


def test_compare_for_machines(tmp_path: Path) -> None:
    path = tmp_path / "saved.json"
    run("solve", TRACK, "-n", "2", "--save", str(path))
    data = answer_of("compare", str(path), f"{path}#2", f"{TRACK}+rules.lead.at_least=10d")
    assert [side["kind"] for side in data["sides"]] == ["answer", "answer", "scenario"]
    assert [m["days"] for m in data["against_first"][1]["meetings"]] == [3, 3, 7]
    assert data["against_first"][1]["files"] == [
        {"path": ["rules", "lead", "at_least"], "old": "7d", "new": "10d", "in_first": True, "in_other": True}]
    assert data["attribution"] is None
    two = answer_of("compare", TRACK, f"{TRACK}+rules.lead.at_least=10d")["attribution"]
    assert (two["entries"], two["goals"][-1]["shares"], two["goals"][-1]["unit"]) == ([["rules", "lead"]], [7], "days")


def test_compare_reads_standard_input() -> None:
    answer = run("solve", TRACK, "--json").stdout
    assert run("compare", TRACK, "-", text=answer).exit_code == 0
    assert run("compare", "-", "-", text=answer).exit_code == 2
    assert run("compare", TRACK, "-", text=Path(TRACK).read_text(encoding="utf-8")).exit_code == 2


def test_exit_codes_of_compare() -> None:
    assert run("compare", TRACK).exit_code == 2
    assert run("compare", TRACK, f"{TRACK}+rules.done.latest=2025-08-29").exit_code == 3
    assert run("compare", TRACK, f"{TRACK}+rules.lead.at_least=10d", "--time", "0.000001").exit_code == 4
    assert "different scenarios" in run("compare", TRACK, "scenarios/two-meetings.yaml").stderr
