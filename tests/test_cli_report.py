"""`summit report`: the page it writes, what it takes and refuses, its exit codes."""

from __future__ import annotations

from pathlib import Path

import pytest

from solver.questions.report import report
from solver.questions.sides import Common
from tests.show.examples import DAYS, IMPOSSIBLE, run

SCENARIOS = Path(__file__).parents[1] / "scenarios"


@pytest.fixture(autouse=True)
def _without_vega(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("solver.show.page.page.vega", lambda: "window.vegaEmbed = null;")
    monkeypatch.setattr("solver.show.page.vega.is_kept", lambda: True)


def test_a_page_is_written_whole(days_file: str, tmp_path: Path) -> None:
    path = tmp_path / "pages" / "page.html"
    path.parent.mkdir()
    result = run("report", days_file, "-o", str(path))
    assert (result.exit_code, result.stdout) == (0, "")
    text = path.read_text(encoding="utf-8")
    assert text.startswith("<!DOCTYPE html>")
    assert text.endswith("</html>\n")
    assert [file.name for file in path.parent.iterdir()] == ["page.html"]


def test_scripts_that_cannot_be_kept_are_told_where_a_page_draws(
        days_file: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    (tmp_path / "impossible.yaml").write_text(IMPOSSIBLE, encoding="utf-8")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "file"))
    monkeypatch.setattr("solver.show.page.vega.is_kept", lambda: False)
    result = run("report", days_file)
    assert (result.exit_code, result.stdout.startswith("<!DOCTYPE html>")) == (0, True)
    assert "the scripts that draw could not be kept in" in " ".join(result.stderr.split())
    assert "could not be kept" not in run("report", str(tmp_path / "impossible.yaml")).stderr


def test_what_is_done_is_told(days_file: str) -> None:
    told: list[str] = []
    report([days_file], Common(), tradeoffs="earliest end,least_travel worst", told=told.append)
    assert told[0] == f"how rule 1 of {len(told) - 1} stands"
    assert told[-1] == "looking for trade-offs"


@pytest.mark.parametrize("ending", [(), ("-o", "-")])
def test_or_standard_output(days_file: str, ending: tuple[str, ...]) -> None:
    assert run("report", days_file, *ending).stdout.startswith("<!DOCTYPE html>")


def test_changes_are_laid_over_and_told(days_file: str) -> None:
    text = run("report", days_file, "--off", "soon", "--set", "rules.prepared.earliest=2025-08-27").stdout
    assert "Changed by --set rules.prepared.earliest=2025-08-27, --off soon" in text
    assert "switched off" in text


def test_saved_answers_and_schedules_by_hand(days_file: str, tmp_path: Path) -> None:
    answer, mine = tmp_path / "answer.json", tmp_path / "mine.yaml"
    run("solve", days_file, "-n", "2", "--save", str(answer))
    mine.write_text("meetings: {bilateral: {start: 2025-08-20}, trilateral: {start: 2025-09-08}}", encoding="utf-8")
    assert "--scenario" in run("report", str(mine)).stderr
    text = run("report", f"{answer}#2", str(mine), "--scenario", days_file).stdout
    assert "Schedule B: " in text
    assert "This schedule breaks hard rules: prepared. It cannot be held as it stands." in text
    assert "A schedule that was given; every hard rule of its scenario is kept." in text
    assert "no room left" in text or "room of " in text


def test_impossible_is_a_page_too(tmp_path: Path) -> None:
    file, path = tmp_path / "impossible.yaml", tmp_path / "page.html"
    file.write_text(IMPOSSIBLE, encoding="utf-8")
    assert run("report", str(file), "-o", str(path)).exit_code == 3
    assert "Why it is impossible" in path.read_text(encoding="utf-8")


@pytest.mark.parametrize(("arguments", "said"), [
    (("-n", "2", "{0}", "{0}"), "-n belongs to one scenario"), (("-", "-"), "only one side"),
    (("nowhere.yaml",), "nowhere.yaml"), (("{0}", "--tradeoffs", "wishful"), "no such goal"),
    (("{0}", "-o", "/nowhere/page.html"), "cannot be written"), ((), "Missing argument")])
def test_what_is_refused(days_file: str, arguments: tuple[str, ...], said: str) -> None:
    result = run("report", *(argument.format(days_file) for argument in arguments))
    assert result.exit_code == 2
    assert said in result.stderr


def test_a_search_cut_short_says_so(tmp_path: Path) -> None:
    file = tmp_path / "days.yaml"
    file.write_text(DAYS, encoding="utf-8")
    result = run("report", str(file), "--time", "0.000001")
    assert result.exit_code == 4
    assert "Undecided: no schedule was found in time" in result.stdout


def test_what_is_known_when_it_is_stopped_makes_a_page(days_file: str, monkeypatch: pytest.MonkeyPatch) -> None:
    def stopped(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("solver.questions.report.explain_answer", stopped)
    result = run("report", days_file, "--tradeoffs", "earliest end,wishes")
    assert result.exit_code == 130
    assert "The best schedule, proven." in result.stdout
    assert "The trade-off" not in result.stdout
