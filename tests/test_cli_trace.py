"""`summit trace`: the article with its rules, on a narrow screen, and when words are not where they should be."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from solver.show.screen import Screen, columns
from tests.show.examples import run

ROOT = Path(__file__).parent.parent
UKRAINE = str(ROOT / "scenarios" / "ukraine-2025.yaml")
DIGEST = str(ROOT / "scenarios" / "sources" / "2025-08-19-digest.txt")
ARTICLE = "The envoys meet.\nThey will \x1b[31mmeet in Oslo\x1b[0m after the talks.\n"
DRAFT = """\
summit: 1
calendar: {today: 2031-05-01, until: 2031-07-01, grid: 1d}
sources: {article: {file: article.txt}}
principals: {one: {}, two: {}}
meetings: {talks: {who: all, lasts: 1d}}
rules:
  soon: {rule: window, meeting: talks, latest: 2031-06-01, source: {doc: article, at: [4, 15], quote: envoys meet}}
"""


def test_the_article_with_its_rules() -> None:
    result = run("trace", UKRAINE, DIGEST)
    assert result.exit_code == 0
    assert "9 of 19 sentences support 10 entries." in " ".join(result.stdout.split())
    assert "[a neutral country for them, for example Switzerland or" in result.stdout
    assert "= neutral: soft 4; Macron (proposed)." in result.stdout
    assert "10 sentences support nothing: 1-7, 10, 15, 18." in result.stdout
    assert "4 rules rest on no words of this article:\n  skies" in result.stdout
    assert "\x1b" not in result.stdout
    assert max(map(columns, result.stdout.splitlines())) <= 80


@pytest.mark.parametrize("width", [40, 80, 160])
def test_any_width(width: int) -> None:
    lines = run("trace", UKRAINE, DIGEST, width=width).stdout.splitlines()
    assert max(map(columns, lines)) <= width


def test_a_switched_off_rule_keeps_its_words() -> None:
    assert "= neutral: off; Macron" in run("trace", UKRAINE, DIGEST, "--off", "neutral").stdout


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "article.txt").write_text(ARTICLE, encoding="utf-8")
    (tmp_path / "draft.yaml").write_text(DRAFT, encoding="utf-8")
    return tmp_path


def test_words_that_are_not_at_their_place_are_told(folder: Path) -> None:
    (folder / "article.txt").write_text("It is said that " + ARTICLE[:1].lower() + ARTICLE[1:], encoding="utf-8")
    result = run("trace", str(folder / "draft.yaml"), str(folder / "article.txt"))
    assert result.exit_code == 3
    assert "1 source does not match the article" in result.stdout
    assert "soon: “envoys meet” is not at [4, 15], but at [20, 31]." in result.stdout
    assert "[envoys meet]" in result.stdout
    (folder / "article.txt").write_text("Nothing.", encoding="utf-8")
    result = run("trace", str(folder / "draft.yaml"), str(folder / "article.txt"))
    assert (result.exit_code, "“envoys meet” is nowhere in this article." in result.stdout) == (3, True)
    assert run("check", str(folder / "draft.yaml")).exit_code == 2


def test_nothing_in_the_article_commands_the_terminal(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    arguments = ("trace", str(folder / "draft.yaml"), str(folder / "article.txt"))
    text = run(*arguments).stdout
    assert "\x1b" not in text
    assert r"\x1b[31mmeet in Oslo\x1b[0m" in text
    monkeypatch.setattr(Screen, "of", classmethod(lambda cls, stream: cls(80, True, True)))
    coloured = run(*arguments).stdout
    assert "The \x1b[7menvoys meet\x1b[0m." in coloured
    assert "\x1b[31m" not in coloured


def test_for_machines() -> None:
    found = json.loads(run("trace", UKRAINE, DIGEST, "--json").stdout)
    text = Path(DIGEST).read_text(encoding="utf-8")
    assert found["status"] == "traced"
    assert all(text[slice(*piece["at"])] == piece["text"] for piece in found["pieces"])
    [one] = [one for one in found["citations"] if one["name"] == "neutral"]
    assert text[slice(*one["at"])] == one["source"]["quote"]
    supported = {found["citations"][n]["name"] for piece in found["pieces"] for n in piece["supports"]}
    assert {"neutral", "bilateral", "two-weeks", "order"} <= supported
    assert found["without"] == ["skies", "waking-hours", "jet-lag", "a-night-between"]      # general protocol


@pytest.mark.parametrize(("arguments", "said"), [
    ((UKRAINE, "nowhere.txt"), "nowhere.txt: cannot be read"),
    ((UKRAINE, DIGEST, "--doc", "digset"), "no such source: digset; did you mean digest?"),
    (("-", "-"), "only one of the two"),
    ((str(ROOT / "scenarios" / "two-meetings.yaml"), DIGEST), "no entry of this scenario cites a document"),
])
def test_bad_input(arguments: tuple[str, ...], said: str) -> None:
    result = run("trace", *arguments)
    assert (result.exit_code, result.stdout) == (2, "")
    assert said in result.stderr


def test_the_solver_is_not_loaded() -> None:
    script = (f"import sys\nsys.argv[1:] = {['trace', UKRAINE, DIGEST]!r}\nfrom cli import main\n"
              "try:\n    main()\nexcept SystemExit as done:\n    assert not done.code\n"
              "assert 'ortools' not in sys.modules and 'pysbd.languages' in sys.modules\n")
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, cwd=ROOT, check=False)
    assert done.returncode == 0, done.stderr
