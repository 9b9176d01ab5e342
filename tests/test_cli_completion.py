"""What a shell is offered when TAB is pressed, and the scripts that ask for it."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from click.shell_completion import ShellComplete

from solver.commands import COMMANDS
from solver.commands._group import summit
from solver.commands._shells import SHELLS, VARIABLE
from solver.rules import kinds
from tests.show.examples import run

ROOT = Path(__file__).parent.parent
TWO = str(ROOT / "scenarios" / "two-meetings.yaml")


def offered(*words: str) -> list[str]:
    """What may stand for the last word."""
    shell = ShellComplete(summit, {}, "summit", VARIABLE)
    return [f"<{item.type}>" if item.type != "plain" else item.value
            for item in shell.get_completions(list(words[:-1]), words[-1])]


def test_commands_and_options() -> None:
    assert offered("") == list(COMMANDS)
    assert "--spread" in offered("solve", TWO, "--s")
    assert offered("export", TWO, "--format", "c") == ["csv"]


def test_names_that_come_with_the_program() -> None:
    assert offered("rules", "") == list(kinds())
    assert offered("rules", "wind") == ["window"]
    assert offered("new", "x", "--template", "b") == ["bilateral"]
    assert offered("schema", "--answer", "exp") == ["explain"]
    assert offered("backtest", "rey") == ["reykjavik-1986"]


@pytest.mark.parametrize("words", [
    ["solve", ""], ["check", TWO, ""], ["compare", ""], ["compare", "a.yaml", ""], ["report", ""],
    ["report", TWO, "--scenario", ""], ["solve", TWO, "--with", ""], ["trace", TWO, ""],
    ["route", "Rome", "Oslo", "--scenario", ""], ["solve", "--save", ""], ["export", ""],
    ["backtest", "no-such"], ["extract", ""], ["repair", TWO, ""]])
def test_files(words: list[str]) -> None:
    assert offered(*words) == ["<file>"]


@pytest.mark.parametrize("before", [["solve", TWO], ["export", TWO], ["compare", f"{TWO}+rules.soon=null", TWO],
                                    ["solve", "--time", "3", TWO, "-n", "2"]])
def test_rules_of_the_file_at_hand(before: list[str]) -> None:
    assert {"order", "soon", "anna.away", "calendar.hours"} <= set(offered(*before, "--off", ""))
    assert offered(*before, "--off", "soon", "--off", "so") == []
    assert offered(*before, "--off", "anna") == ["anna.away"]


def test_meetings_days_and_venues() -> None:
    assert offered("ask", TWO, "--pin", "") == ["talks=", "signing="]
    assert offered("ask", TWO, "--pin", "talks=2026-03-1") == [f"talks=2026-03-1{n}" for n in range(4)]
    assert offered("ask", TWO, "--forbid", "talks=2026-03-10@") == [
        "talks=2026-03-10@geneva", "talks=2026-03-10@vienna"]
    assert offered("ask", TWO, "--at-venue", "signing=") == ["signing=vienna"]
    assert offered("ask", TWO, "--before", "signing=2026-03-09") == ["signing=2026-03-09"]
    assert offered("venues", TWO, "--meeting", "s") == ["signing"]


def test_what_is_laid_over_the_file_counts(tmp_path: Path) -> None:
    overlay = tmp_path / "more.yaml"
    overlay.write_text("rules: {nights: {rule: rest, who: all, between: 8h}}\n", encoding="utf-8")
    assert offered("solve", TWO, "--with", str(overlay), "--off", "ni") == ["nights"]
    assert offered("solve", TWO, "--set", "rules.late={rule: blackout, day: 2026-03-09}", "--off", "la") == ["late"]


@pytest.mark.parametrize(("begun", "offer"), [
    ("c", ["calendar."]), ("calendar.h", ["calendar.hours="]), ("rules.", ["rules.order.", "rules.soon."]),
    ("rules.soon.wit", ["rules.soon.within="]), ("meetings.talks.la", ["meetings.talks.lasts="]),
    ("principals.anna.aw", ["principals.anna.away="]), ("go", ["goals="]), ("no.such.", []), ("rules.x.", [])])
def test_paths(begun: str, offer: list[str]) -> None:
    assert offered("solve", TWO, "--set", begun) == offer
    for command in ("compare", "report"):
        assert offered(command, f"{TWO}+{begun}") == [f"{TWO}+{path}" for path in offer]


@pytest.mark.parametrize("text", ["", "summit: [", "summit: 1\nrules: {a: {rule: nonsense}}\n", "\x00\xff"])
def test_a_broken_file_gives_nothing_and_says_nothing(text: str, tmp_path: Path,
                                                      capfd: pytest.CaptureFixture[str]) -> None:
    broken = tmp_path / "broken.yaml"
    broken.write_text(text, encoding="utf-8")
    for words in (["--off", ""], ["--set", ""], ["--pin", "a="]):
        assert offered("ask", str(broken), *words) == []
        assert offered("ask", str(tmp_path / "none.yaml"), *words) == []
        assert offered("ask", *words) == []
    assert offered("compare", f"{broken}+") == []
    assert capfd.readouterr() == ("", "")


def test_names_that_a_shell_would_take_for_something_else_are_left_out(tmp_path: Path) -> None:
    odd = tmp_path / "odd.yaml"
    odd.write_text("summit: 1\ncalendar: {today: 2026-03-02, until: 2026-03-03, grid: 1d}\nprincipals: {a: {}}\n"
                   "meetings: {fine: {who: a, lasts: 1d}, über: {who: a, lasts: 1d}, 'x;y': {who: a, lasts: 1d}, "
                   "'$(x)': {who: a, lasts: 1d}, 'two words': {who: a, lasts: 1d}}\n", encoding="utf-8")
    assert offered("venues", str(odd), "--meeting", "") == ["fine", "über"]


def asked(line: str, *, breaks: str = "=@:") -> subprocess.CompletedProcess[str]:
    """What the program answers bash, in a process of its own."""
    script = ("import sys, cli; sys.argv = ['summit']\n"
              "try: cli.main()\n"
              "finally: assert not {'ortools', 'numpy', 'pandas'} & set(sys.modules)\n")
    env = {**os.environ, VARIABLE: "bash_complete", "COMP_LINE": line, "COMP_POINT": str(len(line.encode())),
           "COMP_BREAKS": breaks}
    return subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, cwd=ROOT, env=env,
                          check=False)


@pytest.mark.parametrize(("line", "breaks", "answer"), [
    (f"summit ask {TWO} --at-venue talks=", "=@:", "plain,geneva\nplain,vienna\n"),
    (f"summit ask {TWO} --at-venue talks=", "", "plain,talks=geneva\nplain,talks=vienna\n"),
    (f"summit ask {TWO} --pin talks=2026-03-10@v", "=@:", "plain,vienna\n"),
    (f"summit ask {TWO} --pin 'talks=2026-03-10@v", "=@:", "plain,talks=2026-03-10@vienna\n"),
    ("summit rules wind", "=@:", "plain,window\n"),
    ("summit nonsense --x", "", "")])
def test_bash_takes_words_apart(line: str, breaks: str, answer: str) -> None:
    done = asked(line, breaks=breaks)
    assert (done.stdout.rstrip("\n"), done.stderr) == (answer.rstrip("\n"), "")


@pytest.mark.parametrize("shell", SHELLS)
def test_scripts(shell: str) -> None:
    script = run("completion", shell).stdout
    assert f"{VARIABLE}={shell}_complete" in script
    assert "%(" not in script


def test_in_bash(tmp_path: Path) -> None:
    """The script in a real bash, its function called as TAB calls it."""
    program = tmp_path / "summit"
    program.write_text(f"#!/bin/sh\nPYTHONPATH='{ROOT}' exec '{sys.executable}' -m cli \"$@\"\n", encoding="utf-8")
    program.chmod(0o755)
    script = ('eval "$(summit completion bash)"\n'
              'press() { COMP_LINE="$1" COMP_POINT=${#1}; _summit_completion summit; echo "${COMPREPLY[*]}"; }\n'
              "compopt() { echo compopt $*; }\n"
              f"complete -p summit; press 'summit solve {TWO} --off a'; press 'summit solve {TWO} --set rules.o'\n"
              f"press 'summit ask {TWO} --at-venue talks=v'; press 'summit solve {TWO[:-3]}'")
    done = subprocess.run(["bash", "--norc", "-c", script], capture_output=True, text=True, check=False,
                          env={**os.environ, "PATH": f"{tmp_path}:{os.environ['PATH']}"})
    assert done.stderr == ""
    assert done.stdout.splitlines() == [
        "complete -o nosort -F _summit_completion summit", "anna.away", "compopt -o nospace", "rules.order.", "vienna",
        "compopt -o default", ""]
