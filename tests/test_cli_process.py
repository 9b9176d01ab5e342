"""The program as a process: imports, signals, pipes, streams, colours."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest

from tests.show.examples import DAYS

ROOT = Path(__file__).parent.parent
SUMMIT = [sys.executable, "-m", "cli"]
STARTED = [sys.executable, "-c",
           "import sys; print('started', file=sys.stderr, flush=True); from cli import main; main()"]
HARD = "\n".join([
    "summit: 1", "calendar: {today: 2025-08-19, until: 2025-09-30, grid: 30min, hours: 09:00-20:00}", "principals:",
    *(f"  p{n}: {{home: {city}}}" for n, city in enumerate(["Paris", "Moscow", "Kyiv", "Ankara", "Rome", "Doha"])),
    "venues: {geneva: {city: Geneva}, istanbul: {city: Istanbul}, vienna: {city: Vienna}, oslo: {city: Oslo}}",
    "meetings:",
    *(f"  m{a}{b}{n}: {{who: [p{a}, p{b}], lasts: 3h}}" for a in range(6) for b in range(a) for n in range(2)),
    "goals: [{least_travel: total}]"])


def run(*arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    env = {**os.environ, "PYTHONPATH": str(ROOT), **environment}
    return subprocess.run([*SUMMIT, *arguments], capture_output=True, encoding="utf-8", env=env, check=False)


def interrupted(*arguments: str) -> dict[str, Any]:
    """What a command answers to Ctrl-C: soon, or, where it had nothing to show yet, a little later."""
    env = {**os.environ, "PYTHONPATH": str(ROOT)}
    answer: dict[str, Any] = {}
    for wait in (2, 4, 8, 16, 32):
        with subprocess.Popen([*STARTED, *arguments], stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=env,
                              encoding="utf-8") as process:
            assert process.stderr
            process.stderr.readline()       # on a busy machine Python itself may not have begun to listen by then
            time.sleep(wait)
            process.send_signal(signal.SIGINT)
            out, err = process.communicate(timeout=60)
        assert process.returncode == 130, err
        assert "Traceback" not in err
        answer = json.loads(out)
        if answer["status"] != "unknown":
            break
    return answer


@pytest.mark.parametrize("arguments", [["--help"], ["check", "FILE"], ["rules"], ["rules", "window"],
                                       ["schema", "--answer"], ["check", "FILE", "HAND"],
                                       ["venues", "FILE"]])
def test_only_solving_loads_the_solver(days_file: str, tmp_path: Path, arguments: list[str]) -> None:
    hand = tmp_path / "hand.yaml"
    hand.write_text("meetings: {bilateral: 2025-08-23, trilateral: 2025-08-26}", encoding="utf-8")
    arguments = [{"FILE": days_file, "HAND": str(hand)}.get(word, word) for word in arguments]
    script = (f"import sys, cli; sys.argv = {['summit', *arguments]!r}\n"
              "try: cli.main()\n"
              "except SystemExit as end: assert end.code in (0, None), end.code\n"
              "heavy = {'ortools', 'rich', 'pandas', 'numpy'} & set(sys.modules)\n"
              "assert not heavy, heavy\n")
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, cwd=ROOT, check=False)
    assert done.returncode == 0, done.stderr


def test_results_and_problems_go_to_their_streams(days_file: str) -> None:
    good, bad = run("solve", days_file), run("solve", days_file + "x")
    assert good.returncode == 0
    assert "note: prepared is hard" in good.stderr
    assert "note:" not in good.stdout
    assert (bad.returncode, bad.stdout) == (2, "")
    assert "Traceback" not in bad.stderr


def test_no_colour_in_a_pipe(days_file: str) -> None:
    assert "\x1b" not in run("solve", days_file).stdout


@pytest.mark.parametrize("refused", [False, True])
def test_colour_on_a_terminal_unless_refused(days_file: str, refused: bool) -> None:
    pty = pytest.importorskip("pty")
    ours, theirs = pty.openpty()
    env = {**os.environ, "TERM": "xterm", "PYTHONPATH": str(ROOT)}
    env.pop("NO_COLOR", None)
    if refused:
        env["NO_COLOR"] = "1"
    with subprocess.Popen([*SUMMIT, "solve", days_file], stdout=theirs, stderr=theirs, env=env) as process:
        os.close(theirs)
        shown = b""
        while True:
            try:
                part = os.read(ours, 65536)
            except OSError:  # Linux: the other end is closed
                break
            if not part:
                break
            shown += part
    os.close(ours)
    assert process.returncode == 0
    assert (b"\x1b[1m" in shown) is not refused


def test_the_width_of_columns(days_file: str) -> None:
    wide, narrow = run("solve", days_file, COLUMNS="120"), run("solve", days_file, COLUMNS="60")
    assert max(map(len, narrow.stdout.splitlines())) <= 60 < max(map(len, wide.stdout.splitlines()))


def test_an_ascii_terminal_gets_ascii(days_file: str) -> None:
    done = run("solve", days_file, PYTHONIOENCODING="ascii")
    assert done.returncode == 0
    assert done.stdout.isascii()


def test_json_is_utf8_whatever_the_locale(days_file: str) -> None:
    path = Path(days_file)
    path.write_text(DAYS.replace("Three meetings", "Trois réunions"), encoding="utf-8")
    done = run("solve", days_file, "--json", PYTHONIOENCODING="ascii")
    assert "Trois réunions" in done.stdout


def test_a_broken_pipe_is_quiet(days_file: str) -> None:
    env = {**os.environ, "PYTHONPATH": str(ROOT)}
    with subprocess.Popen([*SUMMIT, "solve", days_file, "-n", "20", "--json"], stdout=subprocess.PIPE,
                          stderr=subprocess.PIPE, env=env) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        assert process.stderr.read() == b""
    assert process.returncode == 0


@pytest.mark.slow
def test_interrupted_is_130_and_shows_the_best_so_far(tmp_path: Path) -> None:
    path = tmp_path / "hard.yaml"
    path.write_text(HARD, encoding="utf-8")
    answer = interrupted("solve", str(path), "--json", "--time", "120")
    assert (answer["status"], answer["stopped_by"]) == ("feasible", "interrupt")
    assert answer["schedules"][0]["certified"]


def test_interrupted_while_reading_is_130() -> None:
    env = {**os.environ, "PYTHONPATH": str(ROOT)}
    with subprocess.Popen([*SUMMIT, "check", "-"], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                          stderr=subprocess.PIPE, env=env, encoding="utf-8") as process:
        assert process.stdin is not None
        process.stdin.write("#" * 200_000)  # more than a pipe holds: once it is written, it is being read
        process.stdin.flush()
        process.send_signal(signal.SIGINT)
        _, err = process.communicate(timeout=60)
    assert process.returncode == 130
    assert "Traceback" not in err


def test_ctrl_c_is_still_heard_after_conflicts_were_looked_for() -> None:
    """OR-Tools by default listens to Ctrl-C itself during a solve, and leaves nobody listening after it."""
    done = subprocess.run(
        [sys.executable, "-c", "import os, signal, time\n"
         "from solver import load\nfrom solver.questions.conflicts import conflicts\n"
         "assert conflicts(load('scenarios/impossible.yaml')).found\n"
         "try:\n    os.kill(os.getpid(), signal.SIGINT)\n    time.sleep(60)\n"
         "except KeyboardInterrupt:\n    print('heard')"],
        cwd=ROOT, capture_output=True, encoding="utf-8", check=False)
    assert (done.returncode, done.stdout) == (0, "heard\n"), done.stderr


@pytest.mark.slow
@pytest.mark.parametrize("question", [["tradeoffs", "--goals", "earliest end,least_travel total"], ["repair"]])
def test_questions_interrupted_show_the_best_so_far(tmp_path: Path, question: list[str]) -> None:
    scenario, earlier = tmp_path / "hard.yaml", tmp_path / "earlier.yaml"
    scenario.write_text(HARD, encoding="utf-8")
    meetings = [line.split(":")[0].strip() for line in HARD.splitlines() if line.startswith("  m")]
    earlier.write_text("\n".join(["meetings:", *(      # all at once, so that nearly all have to move
        f"  {name}: {{start: 2025-08-20T09:00+02:00, at: geneva}}" for name in meetings)]), encoding="utf-8")
    files = [str(scenario)] + [str(earlier)] * (question[0] == "repair")
    answer = interrupted(*question, *files, "--json", "--time", "120")
    assert answer["stopped_by"] == "interrupt"
    best = answer["points"][0]["schedule"] if question[0] == "tradeoffs" else answer["schedules"][0]
    assert best["certified"]
