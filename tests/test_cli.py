"""The commands: what they print where, and with which exit code."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from solver.answer import CertificateError
from solver.commands import COMMANDS
from solver.commands._group import summit
from tests.show.examples import DAYS, IMPOSSIBLE, run

ROOT = Path(__file__).parent.parent


# --- help -----------------------------------------------------------------------------------------------------------
def test_help_lists_the_groups_that_have_commands() -> None:
    text = run("--help").stdout
    assert text.index("Plan:") < text.index("solve") < text.index("Reference:") < text.index("\n  rules")
    assert "Many:" not in text


def test_commands_come_with_little() -> None:
    """A command's module is read for `summit --help`: it may import click and its neighbours, and no library."""
    script = ("import sys, click\nfrom importlib import import_module\n"
              "from solver.commands import COMMANDS, GROUPS, _group\n"
              "before = set(sys.modules)\n"
              "for name, group in COMMANDS.items():\n"
              "    assert group in GROUPS, name\n"
              "    import_module(f'solver.commands.{name}')\n"
              "more = {name for name in set(sys.modules) - before if not name.startswith('solver.commands.')}\n"
              "assert not more - sys.stdlib_module_names, more\n")
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, cwd=ROOT, check=False)
    assert done.returncode == 0, done.stderr


def test_each_module_is_listed() -> None:
    modules = {path.stem for path in (ROOT / "solver" / "commands").glob("*.py") if not path.stem.startswith("_")}
    assert modules == set(COMMANDS)


def test_version() -> None:
    import tomllib

    declared = tomllib.loads((Path(__file__).parent.parent / "pyproject.toml").read_text())["project"]["version"]
    assert run("--version").stdout == f"summit {declared}\n"


# --- solve ----------------------------------------------------------------------------------------------------------
def test_solve(days_file: str) -> None:
    result = run("solve", days_file)
    assert result.exit_code == 0
    assert "Tue 26 Aug" in result.stdout


def test_solve_json(days_file: str) -> None:
    result = run("solve", days_file, "--json", "-n", "2", "--seed", "7")
    answer = json.loads(result.stdout)
    assert (answer["status"], answer["seed"], len(answer["schedules"])) == ("optimal", 7, 2)
    assert answer["scenario"]["file"] == days_file
    assert "stats" not in answer


def test_stats_only_when_asked(days_file: str) -> None:
    assert "stats" in json.loads(run("solve", days_file, "--json", "--stats").stdout)
    assert "variables" in run("solve", days_file, "--stats").stdout
    assert "variables" not in run("solve", days_file).stdout


def test_standard_input() -> None:
    assert json.loads(run("solve", "-", "--json", text=DAYS).stdout)["status"] == "optimal"


def test_impossible_is_3(days_file: str) -> None:
    assert run("solve", "-", text=IMPOSSIBLE).exit_code == 3
    assert json.loads(run("solve", "-", "--json", text=IMPOSSIBLE).stdout)["status"] == "infeasible"


def test_a_slip_made_everywhere_is_told_some_times_and_counted() -> None:
    text = DAYS.replace("  bilateral: {", "".join(f"  m{n}: {{who: all, last: 1d}}\n" for n in range(30))
                        + "  bilateral: {")
    lines = run("check", "-", text=text).stderr.splitlines()
    assert len(lines) == 21
    assert lines[0].endswith("meetings.m0.last: unknown key last; did you mean lasts?")
    assert lines[-1] == "… and 10 more; --json lists them all"
    assert len(json.loads(run("check", "-", "--json", text=text).stdout)["errors"]) == 30


def test_changes_reach_the_answer(days_file: str, tmp_path: Path) -> None:
    overlay = tmp_path / "later.yaml"
    overlay.write_text("rules: {prepared: {earliest: 2025-08-26}}\n", encoding="utf-8")
    answer = json.loads(run("solve", days_file, "--json", "--with", str(overlay), "--set", "rules.order.free_days=0",
                            "--off", "soon").stdout)
    starts = [meeting["start"] for meeting in answer["schedules"][0]["meetings"]]
    assert starts == ["2025-08-26", "2025-08-27"]
    assert answer["scenario"]["set"] == ["rules.order.free_days=0"]
    assert answer["scenario"]["off"] == ["soon"]


@pytest.mark.parametrize("limit", ["60", "60s", "2min", "1h", "0.5"])
def test_time_limits(days_file: str, limit: str) -> None:
    assert run("solve", days_file, "--time", limit).exit_code in (0, 4)


@pytest.mark.parametrize("limit", ["0", "-1", "15m", "soon", "1e9", ""])
def test_bad_time_limits(days_file: str, limit: str) -> None:
    result = run("solve", days_file, "--time", limit)
    assert result.exit_code == 2
    assert "time limit" in result.stderr


def test_out_of_time_is_4(hours_file: str) -> None:
    result = run("solve", hours_file, "--time", "0.000001")
    assert result.exit_code == 4
    assert "Undecided" in result.stdout
    assert "Impossible" not in result.stdout


# --- count ----------------------------------------------------------------------------------------------------------
def test_count(days_file: str) -> None:
    result = run("count", days_file, "--json")
    answer = json.loads(result.stdout)
    assert list(answer)[:3] == ["count", "over", "exact"]
    assert (answer["over"], answer["exact"]) == ("dates", True)
    assert f"{answer['count']:,} different schedules, exactly" in run("count", days_file).stdout


def test_count_says_what_it_took(days_file: str) -> None:
    assert "variables" in run("count", days_file, "--stats").stdout
    assert "variables" not in run("count", days_file).stdout


def test_counting_nothing_is_3() -> None:
    result = run("count", "-", text=IMPOSSIBLE)
    assert result.exit_code == 3
    assert "No schedule exists" in result.stdout


# --- bad input ------------------------------------------------------------------------------------------------------
def test_bad_input_is_2_with_a_line_for_each_problem() -> None:
    result = run("solve", "-", text=DAYS.replace("who: all", "who: trumpp").replace("free_days: 1", "free_days: -1"))
    assert result.exit_code == 2
    assert result.stdout == ""
    assert "did you mean trump?" in result.stderr
    assert len(result.stderr.splitlines()) == 2


def test_bad_input_in_json_goes_to_standard_output() -> None:
    result = run("solve", "-", "--json", text=DAYS.replace("who: all", "who: trumpp"))
    answer = json.loads(result.stdout)
    assert result.exit_code == 2
    assert answer["status"] == "invalid"
    assert answer["errors"][0]["line"] == 10
    assert result.stderr == ""


@pytest.mark.parametrize("arguments", [("solve",), ("solve", "a", "--nonsense"), ("count", "a", "--over", "people"),
                                       ("solve", "a", "-n", "0"), ("nonsense",), ("check", "-", "-")])
def test_usage_errors_are_2(arguments: tuple[str, ...]) -> None:
    assert run(*arguments).exit_code == 2


def test_a_misspelt_command() -> None:
    assert "no such command: slove; did you mean solve?" in run("slove", "x").stderr


# --- bugs -----------------------------------------------------------------------------------------------------------
def test_a_disagreeing_certificate_is_1_and_no_answer(days_file: str, monkeypatch: pytest.MonkeyPatch) -> None:
    def disagrees(*_: object) -> None:
        raise CertificateError("rule order was posted, but its check says no")

    monkeypatch.setattr("solver.engine.solve", disagrees)
    result = run("solve", days_file)
    assert result.exit_code == 1
    assert result.stdout == ""
    assert "bug" in result.stderr
    assert "report" in result.stderr
    assert "Traceback" not in result.stderr
    with pytest.raises(CertificateError):
        run("solve", days_file, "--debug")


# --- rules, schema --------------------------------------------------------------------------------------------------
def test_rules_lists_every_kind() -> None:
    from solver.rules import kinds

    text = run("rules").stdout
    assert all(f"  {name} " in text for name in kinds())
    assert [entry["rule"] for entry in json.loads(run("rules", "--json").stdout)["rules"]] == list(kinds())


def test_a_manual_page() -> None:
    text = run("rules", "window").stdout
    assert "earliest:" in text
    assert "Example, which runs" in text
    assert json.loads(run("rules", "window", "--json").stdout)["rule"] == "window"


def test_no_such_kind() -> None:
    result = run("rules", "windw")
    assert result.exit_code == 2
    assert "did you mean window?" in result.stderr


def test_the_schema_of_scenarios_accepts_the_examples() -> None:
    schema = json.loads(run("schema").stdout)
    assert "rules" in schema["properties"]


def test_the_schema_of_answers() -> None:
    assert "anyOf" in json.loads(run("schema", "--answer").stdout)


def test_ctrl_c_while_a_module_in_c_is_imported_is_no_bug(monkeypatch: pytest.MonkeyPatch,
                                                          capsys: pytest.CaptureFixture[str]) -> None:
    def pressed(*_: object) -> None:
        raise ImportError("initialization failed") from KeyboardInterrupt()     # as pybind11 does

    monkeypatch.setattr("solver.commands._group.import_module", pressed)
    with pytest.raises(SystemExit) as end:
        summit.main(["solve", "any.yaml"])
    assert end.value.code == 130
    assert "bug" not in capsys.readouterr().err
