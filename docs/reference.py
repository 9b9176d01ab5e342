"""The references of the guide, made from the program: its rules, the sections of a scenario, its commands."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Iterator
from typing import Any

import click
from pydantic import BaseModel

from solver import scenario
from solver.commands import COMMANDS, GROUPS
from solver.commands._group import summit
from solver.resolved import grid_said
from solver.rules import kinds
from solver.rules.base import Rule
from solver.show import manual

_MADE = "<!-- Made by `make docs` from the program; change it there. -->"
_SECTIONS: dict[str, type[BaseModel]] = {
    "calendar": scenario.Calendar, "sources": scenario.Document, "principals": scenario.Principal,
    "venues": scenario.Venue, "formats": scenario.Format, "events": scenario.Event, "meetings": scenario.Meeting,
    "travel": scenario.Travel, "facts": scenario.FactOverride}
_LONGEST = 200
"""Characters of a choice that a table shows; the schema and the language list longer ones."""
_INNER: dict[str, dict[str, type[BaseModel]]] = {
    "principals": {"away": scenario.Away}, "meetings": {"lasts": scenario.Span}, "travel": {"between": scenario.Leg}}


def references() -> dict[str, str]:
    """Each page by its name in `docs/reference/`."""
    return {"rules.md": "\n".join(_rules()), "sections.md": "\n".join(_sections()),
            "commands.md": "\n".join(_commands())}


# --- rules ----------------------------------------------------------------------------------------------------------
def _rules() -> Iterator[str]:
    yield from ("# The rules", "", _MADE, "", *_prose(
        "Every kind of rule, as `summit rules KIND` prints it. Under `rules:` each rule has a name of your choice, "
        "its kind (`rule: window`) and the fields of its kind. [The language](../language.md) tells what all share: "
        "how meetings, people, places, lengths and dates are written."), "")
    written = {name: kind for name, kind in kinds().items() if not kind.inside}
    yield from (", ".join(f"[{name}](#{name})" for name in written) + ".", "")
    yield from ("## What every rule takes", "", *_table(manual.fields(Rule)), "",
                "A `source:` is one of these, or a list of them:", "", *_table(manual.fields(scenario.Source)), "")
    for name, kind in written.items():
        yield from _kind(name, kind)
    yield from ("## Always on", "", *_prose(
        "These come from other sections of a file, and no file writes them under `rules:`. They can be switched off "
        "like any other, by the names that answers give them, such as `--off anna.away`."), "")
    for name, kind in kinds().items():
        if kind.inside:
            yield from _kind(name, kind, "###")


def _kind(name: str, kind: type[Rule], level: str = "##") -> Iterator[str]:
    page = manual.page_json(name)
    yield from (f"{level} {name}", "", *_prose(page["summary"]), "")
    for part in filter(None, page["text"].split("\n\n")):
        yield from (*_prose(part), "")
    if own := [row for row in page["fields"] if row["name"] not in Rule.model_fields and not kind.inside]:
        yield from (*_table(own), "")
    yield from (*_prose(manual.price(kind)), "")
    if kind.example:
        yield from ("```yaml", kind.example.rstrip(), "```", "")


# --- sections -------------------------------------------------------------------------------------------------------
def _sections() -> Iterator[str]:
    yield from ("# The sections of a scenario", "", _MADE, "", *_prose(
        "Every key that a scenario may have, but for the rules, which have [a page of their own](rules.md). "
        "[The language](../language.md) tells what they mean."), "")
    yield from _table(row | {"default": None} for row in manual.fields(scenario.Scenario))
    for name, model in _SECTIONS.items():
        one = "" if name in ("calendar", "travel") else ", each entry"
        rows = (row | {"default": grid_said(row["default"])} if row["name"] == "grid" else row
                for row in manual.fields(model))
        yield from ("", f"## {name}{one}", "", *_prose(_intro(model)), "", *_table(rows))
        for key, inner in _INNER.get(name, {}).items():
            yield from ("", *_prose(f"`{key}:` {_intro(inner)}"), "", *_table(manual.fields(inner)))
    yield ""


def _intro(model: type[BaseModel]) -> str:
    return " ".join((model.__doc__ or "").replace("``", "`").split())


# --- commands -------------------------------------------------------------------------------------------------------
def _commands() -> Iterator[str]:
    yield from ("# The commands", "", _MADE, "", *_prose(
        "What `summit COMMAND --help` prints, command by command, in the order in which a planner meets them."), "")
    top = click.Context(summit, info_name="summit", terminal_width=80)
    for group in GROUPS:
        for name in (name for name, its in COMMANDS.items() if its == group):
            command = summit.get_command(top, name)
            assert command is not None
            with click.Context(command, info_name=name, parent=top, terminal_width=80) as ctx:
                yield from (f"## {name}", "", "```text", command.get_help(ctx).rstrip(), "```", "")


# --- parts ----------------------------------------------------------------------------------------------------------
def _prose(text: str) -> list[str]:
    return textwrap.wrap(text, 120, break_long_words=False, break_on_hyphens=False)


def _table(rows: Iterable[dict[str, Any]]) -> Iterator[str]:
    yield "| key | takes | otherwise | |"
    yield "| --- | --- | --- | --- |"
    for row in rows:
        default = manual.otherwise(row)
        takes = row["type"] if len(row["type"]) <= _LONGEST else "text"
        yield f"| `{row['name']}:` | {_cell(takes)} | " \
              f"{default if row['required'] or not default else f'`{default}`'} | {_cell(row['description'] or '')} |"


def _cell(text: str) -> str:
    return text.replace("|", r"\|").replace("<", "&lt;")
