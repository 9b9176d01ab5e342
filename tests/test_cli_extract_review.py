"""`summit extract` on a terminal: the day a text is from is asked for, and `--review` walks through the findings."""

from __future__ import annotations

import json
import os
import pty
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.show.examples import run

ROOT = Path(__file__).parent.parent
TEXT = ("GENEVA - French President Emmanuel Macron will meet German Chancellor Friedrich Merz in Vienna on 3 September."
        " The two leaders will meet again in Oslo after that meeting, Macron said.\n")


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "news.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


def walked(article: Path, answers: str, *options: str) -> tuple[int, str, str]:
    """A review on a terminal of its own: exit code, standard output, what the terminal shows."""
    return on_terminal(article, answers, "--date", "2025-08-19", "--review", *options)


def on_terminal(article: Path, answers: str, *options: str) -> tuple[int, str, str]:
    """The command with its questions on a terminal of its own: exit code, standard output, what the terminal shows."""
    ours, theirs = pty.openpty()
    os.set_blocking(ours, True)
    command = [sys.executable, "cli.py", "extract", str(article), *options]
    with subprocess.Popen(command, stdin=theirs, stdout=subprocess.PIPE, stderr=theirs, cwd=ROOT,
                          env={**os.environ, "TERM": "xterm", "COLUMNS": "80"}) as process:
        os.close(theirs)
        os.write(ours, answers.encode())
        shown = b""
        while True:
            try:
                piece = os.read(ours, 4096)
            except OSError:     # the other end is closed
                break
            if not piece:
                break
            shown += piece
        out = process.stdout.read().decode() if process.stdout else ""
        code = process.wait()
    os.close(ours)
    return code, out, shown.decode()


def test_everything_accepted_is_the_draft_without_a_review(article: Path) -> None:
    code, out, shown = walked(article, "rest\n", "--json")
    assert code == 0
    assert json.loads(out) == json.loads(run("extract", str(article), "--date", "2025-08-19", "--json").stdout)
    assert "Meeting 1 of " in shown
    assert "\x1b[7m" in shown       # the evidence, on a terminal
    assert "Accept, change, drop, accept the rest, or stop here? [A/c/d/r/s]" in shown


def test_only_what_is_accepted_is_in_the_draft(article: Path) -> None:
    count = len(json.loads(run("extract", str(article), "--date", "2025-08-19", "--json").stdout)["meetings"])
    code, out, _ = walked(article, "\n" * count + "stop\n")
    assert code == 0
    assert "Vienna" not in re.sub(r"“[^”]*”|quote: [^}]*", "", out)  # but where a meeting's words are quoted
    assert run("check", "-", text=out).exit_code == 0
    code, out, _ = walked(article, "change\nstatus\npossible\n" + "accept\n" + "rest\n", "--json")
    assert (code, json.loads(out)["meetings"][0]["status"]) == (0, "possible")


def test_ctrl_d_gives_no_draft(article: Path) -> None:
    code, out, shown = walked(article, "\x04")
    assert (code, out) == (130, "")
    assert "Stopped by you" in shown


def test_a_pipe_is_refused(article: Path) -> None:
    for source in (str(article), "-"):
        result = run("extract", source, "--review", text="accept\n" * 50)
        assert (result.exit_code, result.stdout) == (2, "")
        assert "--review asks questions: it needs a terminal" in result.stderr


def test_the_day_is_asked_for_where_dates_hang_on_it(article: Path) -> None:
    article.write_text("President Macron will meet Chancellor Merz in Vienna next week.\n", encoding="utf-8")
    code, out, shown = on_terminal(article, "soon\n2025-08-19\n")
    assert (code, "Which day is it from" in shown, "earliest: 2025-08-25" in out) == (0, True, True)
    assert shown.count("Which day is it from") == 2
    assert "'soon' is no" in shown, shown
    code, out, shown = on_terminal(article, "\n")
    assert (code, "relative dates are unresolved" in out) == (0, True)
    assert run("check", "-", text=out).exit_code == 0


@pytest.mark.parametrize(("text", "options"), [
    ("President Macron will meet Chancellor Merz in Vienna on 3 September 2025.\n", ()),
    ("President Macron will meet Chancellor Merz in Vienna next week.\n", ("--json",)),
    ("President Macron will meet Chancellor Merz in Vienna next week.\n", ("--date", "2025-08-19")),
    ("VIENNA, 19 August 2025 - President Macron will meet Chancellor Merz in Vienna next week.\n", ()),
    ("It rained all week.\n", ()),
])
def test_nobody_is_asked_for_a_day_that_nothing_needs(article: Path, text: str, options: tuple[str, ...]) -> None:
    article.write_text(text, encoding="utf-8")
    code, _, shown = on_terminal(article, "", *options)
    assert (code, "Which day" in shown) == (0, False)


def test_a_pipe_is_never_asked(article: Path) -> None:
    article.write_text("President Macron will meet Chancellor Merz in Vienna next week.\n", encoding="utf-8")
    for source in (str(article), "-"):
        result = run("extract", source, text=article.read_text(encoding="utf-8"))
        assert (result.exit_code, "Which day" in result.output) == (0, False)
