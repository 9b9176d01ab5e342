"""What `--help` says of each command: its examples can be understood, and those that are quick are run."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from docs.examples import Session, Step, commands
from solver.commands import COMMANDS
from tests.show.examples import run
from tests.test_docs import parse

MY = """\
summit: 1
title: Mine
calendar: {today: 2025-08-19, until: 2025-09-30, grid: 1h, hours: 09:00-18:00}
principals: {anna: {name: Anna Berg, country: 'NO', home: Oslo}, omar: {name: Omar Haddad, country: JO, home: Amman}}
venues: {geneva: {city: Geneva}, vienna: {city: Vienna}}
meetings: {bilateral: {who: all, lasts: 3h}}
rules:
  two-weeks: {rule: window, meeting: bilateral, within: 14d, of: 2025-08-19, soft: 1, wish_of: anna}
  neutral: {rule: neutrality, meeting: bilateral, who: all, such_as: CH, soft: 1, wish_of: omar}
"""
HAND = "meetings: {bilateral: {start: 2025-08-20T10:00, at: geneva}}\n"
SLOW = re.compile(r"--watch|--spread|--time 60|summit backtest$|-n 3$|report scenarios")
"""What goes on for ever, or takes more than a second or two; tests of their own run the like of it."""


def examples(command: str) -> list[str]:
    """The examples at the end of a command's help, a line each."""
    _, _, rest = run(command, "--help", width=200).stdout.partition("Examples:\n")
    return [line.strip() for line in rest.partition("Options:")[0].splitlines() if line.strip()]


QUICK = [line for command in COMMANDS for line in examples(command)
         if not SLOW.search(line) and line.startswith("summit ")]


@pytest.mark.parametrize("command", COMMANDS)
def test_each_command_has_examples_that_can_be_understood(command: str) -> None:
    lines = examples(command)
    assert len(lines) >= 1
    assert all(len(line) <= 76 for line in lines)        # on a terminal of 80 columns
    for line in lines:
        inner = re.fullmatch(r'eval "\$\((.*)\)"', line)
        found = list(commands(inner[1] if inner else line))
        assert any(words[0] == command for words in found), line
        for words in found:
            parse(words)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with the files that the examples name."""
    for name, text in {"my.yaml": MY, "s.yaml": MY, "by-hand.yaml": HAND, "overlay.yaml": "rules: {neutral: null}\n",
                       "my-history/a.yaml": MY, "my-history/a.happened.yaml": HAND,
                       "article.txt": "The presidents of Kenya and Uganda will meet within two weeks.\n"}.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize("line", QUICK)
def test_examples_run(line: str, folder: Path) -> None:
    session = Session(folder)
    if {"answer.json", "monday.json#2", "plan.json"} & set(line.split()):
        for name in ("answer", "monday", "plan"):
            session.run(Step(f"summit solve my.yaml -n 2 --save {name}.json", ""))
    answers = "" if "--template" in line else "".join(
        f"a question? : {answer}\n" for answer in ("Anna, Omar", "talks 3h", "Geneva", "3w"))
    said = session.run(Step(line.replace(" | source", ""), answers))
    assert session.code == (3 if "\nImpossible: " in said else 0), said
