"""`summit extract --review`: questions on a terminal, and a draft of what was accepted."""

from __future__ import annotations

import json
import os
import pty
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
    """The command with its questions on a terminal of its own: exit code, standard output, what the terminal shows."""
    ours, theirs = pty.openpty()
    os.set_blocking(ours, True)
    command = [sys.executable, "cli.py", "extract", str(article), "--date", "2025-08-19", "--review", *options]
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
    assert "Vienna" not in out.split("rules:")[-1]
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
