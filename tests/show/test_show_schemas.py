"""What each command answers with `--json` is what `summit schema --answer COMMAND` says."""

from __future__ import annotations

import json
from importlib import import_module
from pathlib import Path
from typing import Any

import click
import pytest
from jsonschema import Draft202012Validator

from solver.commands import COMMANDS
from solver.show.envelope import interruption
from solver.show.schemas import SCHEMAS, answer_schema

from .examples import DAYS, HOURS, IMPOSSIBLE, run

TRACK, TWO = "scenarios/ukraine-2025-days.yaml", "scenarios/two-meetings.yaml"
WISHES = DAYS.replace("goals: [{earliest: end}]", "").replace(
    "  soon:", "  late: {rule: lead_time, meeting: bilateral, at_least: 20d, soft: 1, wish_of: putin}\n  soon:")
ASKED = [
    ("solve", "DAYS", "-n", "3"), ("solve", "HOURS", "--stats"), ("solve", "IMPOSSIBLE"),
    ("solve", TWO, "-n", "3", "--spread"), ("solve", "HOURS", "--time", "0.000001"),
    ("count", "DAYS"), ("count", "HOURS", "--over", "venues", "--stats"), ("count", "IMPOSSIBLE"),
    ("check", "DAYS"), ("check", "HOURS"), ("check", "DAYS", "HAND"), ("check", "DAYS", "BROKEN"),
    ("check", "HOURS", "--resolved"),
    ("explain", "IMPOSSIBLE"), ("explain", "DAYS", "--stats"), ("explain", TWO),
    ("explain", "DAYS", "--time", "0.000001"),
    ("ask", "DAYS", "--pin", "bilateral=2025-08-27"), ("ask", "DAYS", "--pin", "bilateral=2025-08-20"),
    ("ask", TWO, "--pin", "talks=2026-03-06@geneva", "--stats"),
    ("tradeoffs", "DAYS", "--goals", "earliest end,nearest bilateral 2025-09-10"), ("tradeoffs", "WISHES", "--parties"),
    ("tradeoffs", "IMPOSSIBLE", "--goals", "earliest end,nearest bilateral 2025-09-10", "--stats"),
    ("compare", TRACK, f"{TRACK}+rules.order.free_days=2+rules.lead.at_least=10d"), ("compare", "DAYS", "IMPOSSIBLE"),
    ("compare", "HAND", "DAYS", "--scenario", "DAYS", "--stats"),
    ("repair", "DAYS", "HAND"), ("repair", "DAYS", "HAND", "--set", "meetings.bilateral.day=2025-08-27", "--stats"),
    ("repair", "IMPOSSIBLE", "HAND"), ("repair", "DAYS", "HAND", "--time", "0.000001"),
    ("extract", "ARTICLE", "--date", "2025-08-19"), ("extract", "PLAIN"),
    ("trace", "scenarios/ukraine-2025.yaml", "scenarios/sources/2025-08-19-digest.txt"),
    ("rules",), ("rules", "window"), ("rules", "travel"),
    ("atlas", "Kyiv", "--on", "2025-08-19"), ("atlas", "Suriname", "--on", "1970-08-19"), ("route", "Paris", "Rome"),
    ("venues", "DAYS"), ("venues", "scenarios/ukraine-2025.yaml", "--meeting", "bilateral"),
    ("route", "Kyiv", "Istanbul", "--for", "UA", "--on", "2025-08-19"),
    ("backtest", "reykjavik-1986", "belgrade-2022", "--stats"), ("backtest", "dayton-1995", "--time", "0.000001")]


@pytest.fixture
def files(tmp_path: Path) -> dict[str, str]:
    texts = {"DAYS": DAYS, "HOURS": HOURS, "IMPOSSIBLE": IMPOSSIBLE, "WISHES": WISHES,
             "ARTICLE": "President Macron will meet Chancellor Merz in Vienna on 3 September, before talks in Oslo.",
             "PLAIN": "It rained.", "HAND": "meetings: {bilateral: 2025-08-23, trilateral: 2025-08-26}",
             "BROKEN": "meetings: {bilateral: 2025-08-23, trilateral: 2025-08-24}"}
    for name, text in texts.items():
        (tmp_path / f"{name}.yaml").write_text(text, encoding="utf-8")
    return {name: str(tmp_path / f"{name}.yaml") for name in texts}


def faults(command: str, answer: Any) -> list[str]:
    """What the first branch that could be meant says against an answer."""
    schema = answer_schema(command)
    errors = list(Draft202012Validator(schema).iter_errors(answer))
    return [f"{sub.json_path}: {sub.message[:200]}" for error in errors for sub in error.context or [error]]


@pytest.mark.parametrize("arguments", ASKED, ids=" ".join)
def test_answers_are_as_their_schema_says(arguments: tuple[str, ...], files: dict[str, str]) -> None:
    result = run(*(files.get(word, word) for word in arguments), "--json")
    answer = json.loads(result.stdout)
    assert answer.get("status") != "invalid", answer
    assert not faults(arguments[0], answer)


@pytest.mark.parametrize("command", SCHEMAS)
def test_refusals_are_as_the_schema_says(command: str) -> None:
    misused = run(command, "--nonsense", "--json")
    answer = json.loads(misused.stdout)
    assert (misused.exit_code, answer["errors"][0]["field"], misused.stderr) == (2, "--nonsense", "")
    assert not faults(command, answer)
    assert not faults(command, interruption(command))
    assert set(interruption(command)) >= set(answer_schema(command)["anyOf"][0]["required"])


@pytest.mark.parametrize("command", SCHEMAS)
def test_schemas_are_schemas_that_refuse(command: str) -> None:
    Draft202012Validator.check_schema(answer_schema(command))
    assert faults(command, {**interruption(command), "status": "optimal"})
    assert faults(command, {})


def test_each_command_with_an_answer_for_machines_has_a_schema() -> None:
    commands: dict[str, click.Command] = {
        name: getattr(import_module(f"solver.commands.{name}"), name) for name in COMMANDS}
    with_json = {name for name, command in commands.items() if any("--json" in p.opts for p in command.params)}
    assert with_json == set(SCHEMAS)


def test_the_command_prints_them() -> None:
    assert json.loads(run("schema", "--answer").stdout) == answer_schema("solve")
    assert json.loads(run("schema", "--answer", "ask").stdout) == answer_schema("ask")
    refused = run("schema", "--answer", "schema")
    assert refused.exit_code == 2
    assert "tradeoffs" in refused.stderr
