"""The JSON Schemas of answers: what each command prints with `--json`.

A command's schema is a function of its name in one of the modules here, and a line in `SCHEMAS`.
"""

from __future__ import annotations

from importlib import import_module

from ._parts import Schema, refusals

SCHEMAS = {
    "check": "plan", "solve": "plan", "count": "plan",
    "explain": "question", "ask": "question", "tradeoffs": "question", "compare": "question", "repair": "question",
    "extract": "reading", "trace": "reading",
    "rules": "reference", "atlas": "reference", "venues": "reference", "route": "reference",
    "backtest": "reference",
}
"""Each command that answers in JSON, and the module here that has its schema."""


def answer_schema(command: str = "solve") -> Schema:
    """The schema of a command's answers, draft 2020-12."""
    answers: list[Schema] = getattr(import_module(f".{SCHEMAS[command]}", __package__), command)()
    return {"$schema": "https://json-schema.org/draft/2020-12/schema",
            "title": f"An answer of summit {command} --json", "anyOf": [*answers, *refusals(answers[0])]}
