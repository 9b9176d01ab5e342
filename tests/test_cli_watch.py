"""`solve --watch`: a person at a terminal, saving a file again and again."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from solver.commands._watching import stamps, wait_for_change
from tests.show.examples import DAYS, run

ROOT = Path(__file__).parent.parent


class Session:
    """`summit solve FILE --watch` in a process, and what it has said so far."""

    def __init__(self, folder: Path, *arguments: str) -> None:
        self.said = folder / "said.txt"
        with self.said.open("w", encoding="utf-8") as out:
            self.process = subprocess.Popen([sys.executable, "-m", "cli", "solve", *arguments, "--watch"], stdout=out,
                                            stderr=out, env={**os.environ, "PYTHONPATH": str(ROOT)})

    def until(self, words: str, times: int = 1, patience: float = 60) -> str:
        """All it has said, once it has said some words so many times."""
        ends = time.monotonic() + patience
        while time.monotonic() < ends:
            text = " ".join(self.said.read_text(encoding="utf-8").split())
            if text.count(words) >= times:
                return text
            time.sleep(0.05)
        raise AssertionError(f"{words!r} was not said {times} times:\n{self.said.read_text(encoding='utf-8')}")


@pytest.fixture
def session(days_file: str, tmp_path: Path) -> Iterator[Session]:
    overlay = tmp_path / "overlay.yaml"
    overlay.write_text("rules: {prepared: {earliest: 2025-08-22}}", encoding="utf-8")
    opened = Session(tmp_path, days_file, "--with", str(overlay), "--save", str(tmp_path / "answer.json"))
    yield opened
    opened.process.kill()
    opened.process.wait()


def test_a_session_of_changes(session: Session, days_file: str, tmp_path: Path) -> None:
    file, overlay = Path(days_file), tmp_path / "overlay.yaml"
    session.until("Watching 2 files")
    overlay.write_text("rules: {prepared: {earliest: 2025-08-26}}", encoding="utf-8")
    assert "Tue 26 Aug (4 days later)" in session.until("Watching 2 files", 2)
    assert "2025-08-26" in (tmp_path / "answer.json").read_text(encoding="utf-8")
    file.write_text(DAYS.replace("lasts: 1d", "lasts: long", 1), encoding="utf-8")
    assert "days.yaml:9:" in session.until("Watching 2 files", 3)
    fresh = tmp_path / "draft"
    fresh.write_text(DAYS.replace("2025-08-24}", "2025-08-27}"), encoding="utf-8")
    fresh.replace(file)     # as many editors save
    told = session.until("Watching 2 files", 4)
    assert "principals.zelensky.away: 2025-08-24 → 2025-08-27" in told
    assert session.process.poll() is None
    session.process.send_signal(signal.SIGINT)
    assert session.process.wait(timeout=30) == 130
    assert "Traceback" not in session.said.read_text(encoding="utf-8")


def test_a_file_that_is_not_there_yet(tmp_path: Path) -> None:
    session = Session(tmp_path, str(tmp_path / "later.yaml"))
    try:
        session.until("Watching 1 file:")
        (tmp_path / "later.yaml").write_text(DAYS, encoding="utf-8")
        session.until("The best schedule, proven.")
    finally:
        session.process.kill()
        session.process.wait()


def test_saving_in_steps_is_waited_out(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The file goes, comes back half written, and then whole: one change."""
    path = tmp_path / "a.yaml"
    path.write_text("one", encoding="utf-8")
    files = (str(path),)
    steps: list[str | None] = ["one", None, None, "two, ha", "two, half and whole", "two, half and whole"]

    def sleep(seconds: float) -> None:
        step = steps.pop(0)
        if step is None:
            path.unlink(missing_ok=True)
        elif not path.exists() or path.read_text(encoding="utf-8") != step:
            path.write_text(step, encoding="utf-8")

    monkeypatch.setattr("solver.commands._watching.time.sleep", sleep)
    wait_for_change(files, stamps(files))
    assert (steps, path.read_text(encoding="utf-8")) == ([], "two, half and whole")


@pytest.mark.parametrize("arguments", [("-",), ("x.yaml", "--json")])
def test_it_watches_files_for_people(arguments: tuple[str, ...]) -> None:
    assert run("solve", *arguments, "--watch", text=DAYS).exit_code == 2
