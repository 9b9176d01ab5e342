"""`extract`: an article in, a scenario or findings out."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from solver.extract.text import LARGEST
from tests.extract.kit import SUMMIT
from tests.show.examples import run

TEXT = SUMMIT + "The summit will be held in Vienna within two weeks, Kole said.\n"


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "news.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


def test_a_draft_can_be_checked_and_solved(article: Path) -> None:
    draft = run("extract", str(article), "--date", "2025-08-19")
    assert draft.exit_code == 0
    assert "within: 14d, of: 2025-08-19" in draft.stdout
    assert run("check", "-", text=draft.stdout).exit_code == 0
    solved = json.loads(run("solve", "-", "--json", text=draft.stdout).stdout)
    assert solved["status"] == "optimal"
    assert [one["venue"] for one in solved["schedules"][0]["meetings"]] == ["vienna"]


def test_a_draft_in_a_file_cites_the_article_beside_it(
    article: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "drafts" / "draft.yaml"
    target.parent.mkdir()
    (tmp_path / "here" / "sub").mkdir(parents=True)
    monkeypatch.chdir(tmp_path / "here" / "sub")
    (tmp_path / "here" / "news.txt").write_text("Another text, where the article would lie from here.\n")
    done = run("extract", str(article), "--date", "2025-08-19", "-o", str(target))
    assert (done.exit_code, done.stdout) == (0, "")
    assert "file: ../news.txt" in target.read_text(encoding="utf-8")
    checked = run("check", str(target))
    assert checked.exit_code == 0
    assert "is not there" not in checked.stderr


def test_a_quote_that_the_article_does_not_have_is_found_out(article: Path, tmp_path: Path) -> None:
    target = tmp_path / "draft.yaml"
    run("extract", str(article), "--date", "2025-08-19", "-o", str(target))
    article.write_text(TEXT.replace("Vienna", "Geneva"), encoding="utf-8")
    assert run("check", str(target)).exit_code == 2


def test_findings_for_machines(article: Path) -> None:
    found = json.loads(run("extract", str(article), "--date", "2025-08-19", "--json").stdout)
    assert {one["id"] for one in found["participants"]} == {"kole", "brandt"}
    (meeting,) = found["meetings"]
    assert (meeting["status"], meeting["format"]) == ("decided", "bilateral")
    by_kind = {one["kind"]: one for one in found["findings"]}
    assert by_kind["window"]["latest"] == "2025-09-02"
    assert by_kind["window"]["speaker"] == "Anna Kole"
    assert by_kind["venue_allowed"]["places"] == ["Vienna"]
    for one in found["findings"]:
        assert TEXT[slice(*one["at"])] == one["quote"]


def test_standard_input_and_no_date() -> None:
    draft = run("extract", "-", text=TEXT)
    assert "within: unknown" in draft.stdout
    assert "relative dates are unresolved" in draft.stdout
    assert run("check", "-", text=draft.stdout).exit_code == 0


@pytest.mark.parametrize(("arguments", "text", "message"), [
    (("-", "--date", "2025-13-01"), "a", "there is no month 13"),
    (("-", "--date", "2025-08-19T10:00"), "a", "a day without a time"),
    (("gone.txt",), None, "gone.txt: cannot be read"),
    (("-",), "x" * (LARGEST + 1), "larger than 300 kB"),
])
def test_bad_input_has_a_message_and_exit_code_2(arguments: tuple[str, ...], text: str | None, message: str) -> None:
    done = run("extract", *arguments, text=text)
    assert done.exit_code == 2
    assert message in done.stderr
    assert "Traceback" not in done.stderr


def test_signs_that_steer_terminals_stay_out_of_the_draft() -> None:
    draft = run("extract", "-", text=SUMMIT + "The summit will be held on 12 June\x1b[31m in \u202eVienna.")
    assert "\x1b" not in draft.stdout
    assert "\u202e" not in draft.stdout


def test_speakers_who_contradict_each_other_are_played_against_each_other(tmp_path: Path) -> None:
    (tmp_path / "news.txt").write_text(
        "LIMA, 12 May 2031 - Peruvian President Ana Rojas and Chilean President Luis Vega agreed to hold a summit in"
        " June. Rojas said the summit should be held in Quito before June 10. Vega said the summit should take place in"
        " Montevideo, not before June 20.\n", encoding="utf-8")
    draft = tmp_path / "draft.yaml"
    assert run("extract", str(tmp_path / "news.txt"), "-o", str(draft)).exit_code == 0
    commands = re.findall(r"side by side: summit (compare .*)", draft.read_text(encoding="utf-8"))
    assert len(commands) == 4       # the days and the places, said at the rules of both speakers
    for command in commands:
        compared = run(*command.replace("FILE", str(draft)).split(), "--json")
        assert compared.exit_code == 0, compared.output
        sides = json.loads(compared.stdout)["sides"]
        assert sides[0]["schedule"]["meetings"] != sides[1]["schedule"]["meetings"]
