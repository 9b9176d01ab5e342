"""What every answer for machines begins with, and the answers of commands that could not give any.

Imports next to nothing: Ctrl-C may come before anything else is there.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from .. import FORMAT, __version__
from ..errors import Problem

if TYPE_CHECKING:
    import click

Json = dict[str, Any]


def dumps(value: Any) -> str:
    """JSON text, ending in a line end. Lone surrogates (odd file names) are escaped: JSON is UTF-8."""
    import json
    import re

    text = json.dumps(value, ensure_ascii=False, indent=2, allow_nan=False) + "\n"
    return re.sub("[\ud800-\udfff]", lambda found: f"\\\\u{ord(found[0]):04x}", text)


def header() -> Json:
    """The versions of the form and of the program."""
    return {"format": FORMAT, "summit": __version__}


def invalid(problems: Sequence[Problem]) -> Json:
    """What is said of bad input."""
    return {**header(), "status": "invalid", "errors": [problem.as_json() for problem in problems]}


def misuse(error: click.ClickException) -> Json:
    """What is said of a command line that cannot be understood."""
    context, parameter = getattr(error, "ctx", None), getattr(error, "param", None)
    field = getattr(error, "option_name", None) or (parameter and max(parameter.opts, key=len)) or None
    return invalid([Problem("usage", error.format_message(), field=field,
                            hint=f"see {context.command_path} --help" if context else None)])


def interruption(command: str) -> Json:
    """What is said when Ctrl-C came before there was an answer: all that one has, with nothing in it."""
    from .schemas import answer_schema

    *_, unanswered = answer_schema(command)["anyOf"]
    return {name: value.get("const") for name, value in unanswered["properties"].items()} | header()
