"""`summit extract --llm URL --model NAME`: a model's draft, and what is said without one."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest

from solver.extract.findings import Findings
from tests.extract.replay import replay
from tests.extract.test_extract_llm import GOOD, fabricated
from tests.extract.test_extract_llm_answer import TEXT
from tests.show.examples import run


@pytest.fixture
def article(tmp_path: Path) -> str:
    path = tmp_path / "news.txt"
    path.write_text(TEXT, encoding="utf-8")
    return str(path)


def test_a_draft(article: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SUMMIT_LLM_KEY", "sk-mine")
    with replay([GOOD]) as server:
        result = run("extract", article, "--date", "2031-05-01", "--llm", server.url, "--model", "tiny")
    assert (result.exit_code, result.stderr) == (0, "")
    assert server.headers[0]["authorization"] == "Bearer sk-mine"
    assert "sk-mine" not in result.stdout
    assert "in Oslo “next week”" in result.stdout
    assert run("check", "-", text=result.stdout).exit_code == 0


def test_what_has_no_evidence_is_told_and_left_out(article: str) -> None:
    with replay([fabricated("the \x1b[31mking will come")]) as server:
        result = run("extract", article, "--date", "2031-05-01", "--llm", server.url, "--model", "tiny", "--json")
    found = Findings.model_validate_json(result.stdout)
    assert [one.kind for one in found.findings] == ["window", "precedence"]
    assert "findings[0]: these words are not in the article" in " ".join(result.stderr.split())
    assert "\x1b" not in result.stderr


@pytest.mark.parametrize(("options", "said"), [
    (("--llm", "http://127.0.0.1:9/v1"), "--llm and --model go together: nothing is sent unless you name both"),
    (("--model", "tiny"), "--llm and --model go together"),
    (("--time", "5"), "--time is for --llm"),
    (("--llm", "nowhere", "--model", "tiny"), "--llm: nowhere is no address"),
    (("--llm", "http://127.0.0.1:9/v1", "--model", "tiny", "--time", "soon"), "no time limit"),
])
def test_bad_input(options: tuple[str, ...], said: str, article: str) -> None:
    result = run("extract", article, *options)
    assert (result.exit_code, result.stdout) == (2, "")
    assert said in result.stderr


def test_too_late(article: str) -> None:
    import time

    with replay([lambda handler: time.sleep(1)]) as server:
        result = run("extract", article, "--llm", server.url, "--model", "tiny", "--time", "0.3", "--json")
    assert result.exit_code == 2
    assert json.loads(result.stdout)["errors"][0]["code"] == "llm-failed"


def test_without_the_extra(article: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pydantic_ai", None)
    result = run("extract", article, "--llm", "http://127.0.0.1:9/v1", "--model", "tiny")
    assert (result.exit_code, result.stdout) == (2, "")
    assert "not installed; pip install 'summit-solver[llm]'" in result.stderr
    assert run("extract", article).exit_code == 0       # the built-in extractor does not need it
