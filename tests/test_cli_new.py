"""`summit new`: what it writes, what it asks, what it refuses."""

from __future__ import annotations

from pathlib import Path

import pytest

from solver import load
from tests.show.examples import run

ANSWERS = "Anna\nAnna Berg (Oslo), Omar (Amman)\ntalks 3h, signing\nGenva\nGeneva, Vienna\n2027-02-01\n"


def test_a_template_is_written_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    result = run("new", "my-talks", "--template", "bilateral", "--on", "2027-01-01")
    assert (result.exit_code, result.stdout) == (0, "")
    assert "summit solve my-talks.yaml" in " ".join(result.stderr.split())
    assert load("my-talks.yaml").scenario.title == "my-talks"
    Path("my-talks.yaml").write_text("mine", encoding="utf-8")
    refused = run("new", "my-talks", "--template", "week")
    assert (refused.exit_code, "--force" in refused.stderr) == (2, True)
    assert Path("my-talks.yaml").read_text(encoding="utf-8") == "mine"
    assert run("new", "my-talks", "--template", "week", "--force").exit_code == 0
    assert run("solve", "my-talks.yaml").exit_code == 0
    run("new", "--template", "shuttle")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["my-talks.yaml", "shuttle.yaml"]


def test_questions_are_asked_until_answered(tmp_path: Path) -> None:
    path = tmp_path / "talks.yml"
    result = run("new", str(path), "--on", "2027-01-04", text=ANSWERS)
    assert result.exit_code == 0
    assert "two people at least" in result.stderr
    assert "Genva" in result.stderr
    case = load(path)
    assert (len(case.open_meetings), case.scenario.title) == (2, "talks")
    assert run("solve", str(path)).exit_code == 0


@pytest.mark.parametrize("empty", ["\n", "   \n"])
def test_an_empty_answer_is_told_what_is_missing(tmp_path: Path, empty: str) -> None:
    path = tmp_path / "talks.yaml"
    result = run("new", str(path), "--on", "2027-01-04", text=f"{empty}Anna (Oslo), Omar (Amman)\n\n{empty}Geneva\n\n")
    assert result.exit_code == 0
    assert "an answer is needed here, such as Anna Berg (Oslo), Omar Haddad (Amman)" in result.stderr
    assert "an answer is needed here, such as Geneva, Vienna" in result.stderr
    assert result.stderr.count("an answer is needed") == 2          # what has a default needs none
    assert load(path).scenario.meetings.keys() == {"talks"}


def test_standard_output() -> None:
    result = run("new", "-", "--template", "ladder")
    assert result.stdout.startswith("# ")
    assert run("check", "-", text=result.stdout).exit_code == 0


def test_refusals(tmp_path: Path) -> None:
    wrong = run("new", "x", "--template", "trilaterl")
    assert (wrong.exit_code, "trilateral" in wrong.stderr) == (2, True)
    nowhere = run("new", str(tmp_path / "no" / "x"), "--template", "week")
    assert (nowhere.exit_code, "cannot be written" in nowhere.stderr) == (2, True)
    stopped = run("new", str(tmp_path / "x"), text="A, B\n")
    assert stopped.exit_code == 130
    assert not list(tmp_path.iterdir())
