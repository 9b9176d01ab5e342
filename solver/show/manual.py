"""The manual of the rules, made from the rules themselves: their docstrings, fields, units and examples."""

from __future__ import annotations

import inspect
import textwrap
from collections.abc import Iterator
from typing import Any

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from ..errors import BadInput, Problem, did_you_mean
from ..resolved import written
from ..rules import kinds
from ..rules.base import Rule
from ..scenario import Entry
from ..values import Written
from .envelope import Json, header
from .screen import Screen, wrap
from .table import table


def _paragraphs(kind: type[Rule]) -> list[str]:
    """The docstring in paragraphs; the first is the rule in one line."""
    return [" ".join(part.split()) for part in (inspect.getdoc(kind) or "").split("\n\n")]


def listing(screen: Screen) -> str:
    """All kinds, one line each."""
    written = {name: kind for name, kind in kinds().items() if not kind.inside}
    always = {name: kind for name, kind in kinds().items() if kind.inside}
    label = max(map(len, kinds())) + 2
    lines = [screen.style("Rules that a file writes under `rules:`", "bold")]
    for group in (written, always):
        if group is always:
            lines += ["", screen.style("Always on, from other sections of the file", "bold")]
        for name, kind in group.items():
            lines += wrap(_paragraphs(kind)[0].replace("`", ""), screen.width, f"  {name:{label}}", " " * (label + 2))
    lines += ["", "summit rules NAME prints the page of one, with an example that runs."]
    return screen.finish(lines)


def listing_json() -> Json:
    """The same for machines."""
    return {**header(), "rules": [_json(name, kind) for name, kind in kinds().items()]}


def _kind(name: str) -> type[Rule]:
    if name not in kinds():
        raise BadInput(Problem("no-such-kind", f"no such kind of rule: {name}",
                               hint=did_you_mean(name, kinds()) or "summit rules lists them"))
    return kinds()[name]


def page(screen: Screen, name: str) -> str:
    """The manual page of one kind."""
    kind = _kind(name)
    lines: list[str] = []
    for n, part in enumerate(_paragraphs(kind)):
        head = f"{name}: " if n == 0 else ""
        lines += [*wrap(head + part, screen.width), ""]
    own = [row for row in fields(kind) if row["name"] not in _shared()]
    if kind.inside:
        lines += wrap("Always on: it comes from other sections of the file, and is not written under rules:.",
                      screen.width)
    elif own:
        lines.append(screen.style("Fields", "bold"))
        rows = [[f"{row['name']}:", row["type"], otherwise(row), row["description"] or ""] for row in own]
        lines += table(screen, ["", "takes", "otherwise", ""], rows, flexible=[1, 2, 3])
        lines += ["", *wrap(f"Every rule also takes {', '.join(f'{f}:' for f in _shared() if f != 'rule')}.",
                            screen.width)]
    lines += wrap(price(kind), screen.width)
    if kind.example:
        lines += ["", screen.style("Example, which runs", "bold"), *textwrap.indent(kind.example, "  ").splitlines()]
    return screen.finish(lines)


def page_json(name: str) -> Json:
    """The same for machines."""
    return {**header(), **_json(name, _kind(name))}


def _json(name: str, kind: type[Rule]) -> Json:
    return {"rule": name, "summary": _paragraphs(kind)[0], "text": "\n\n".join(_paragraphs(kind)[1:]),
            "always_on": kind.inside, "unit": kind.unit, "fields": list(fields(kind)), "example": kind.example}


def price(kind: type[Rule]) -> str:
    """What it costs to break a soft rule of a kind."""
    per = kind.unit if kind.unit.startswith(("once", "each")) else f"for each of these: {kind.unit}"
    return f"Soft, it costs its weight {per}."


def _shared() -> tuple[str, ...]:
    return ("rule", *Entry.model_fields)


def fields(kind: type[BaseModel]) -> Iterator[Json]:
    """The fields of a rule or a section as the schema has them: name, what it takes, default, description."""
    schema = kind.model_json_schema(by_alias=True)
    needed = schema.get("required", [])
    for name, found in schema.get("properties", {}).items():
        field = next(f for n, f in kind.model_fields.items() if name in (n, f.alias))
        takes = _said(field) or _type(found, schema.get("$defs", {}))
        about = field.description or found.get("description")
        yield {"name": name, "type": takes, "required": name in needed, "default": _otherwise(field),
               "description": None if about == takes else about}


def _otherwise(field: FieldInfo) -> Any:
    """A field's default as the language writes it: one entry without its list, None for nothing."""
    default = None if field.is_required() else written(field.get_default(call_default_factory=True))
    if isinstance(default, list) and len(default) < 2:
        return default[0] if default else None
    return default


def _said(field: FieldInfo) -> str | None:
    """What a field takes in the words of its type, where the type describes itself."""
    pending: list[Any] = [*field.metadata, field.annotation]
    while pending:
        part = pending.pop(0)
        if isinstance(part, Written):
            return part.schema.get("description")
        pending += [*getattr(part, "__metadata__", ()), *getattr(part, "__args__", ())]
    return None


def _type(found: dict[str, Any], definitions: dict[str, Any]) -> str:
    """A JSON Schema in a few words."""
    if "$ref" in found:
        return _type(definitions.get(found["$ref"].rpartition("/")[2], {}), definitions)
    if "enum" in found:
        return ", ".join(map(str, found["enum"]))
    if "const" in found:
        return str(found["const"])
    options = found.get("anyOf") or found.get("oneOf")
    if options:
        words = dict.fromkeys(_type(option, definitions) for option in options)
        words.pop("nothing", None)
        lists = [word for word in words if f"list of {word}" in words]
        return " or ".join(f"{word}, or a list of such" if word in lists else word for word in words
                           if word.removeprefix("list of ") == word or word.removeprefix("list of ") not in lists)
    plain = {"string": "text", "integer": "whole number", "number": "number", "boolean": "true or false",
             "null": "nothing", "object": "mapping"}
    if found.get("type") == "array":
        inner = found.get("items")
        return f"list of {_type(inner, definitions)}" if isinstance(inner, dict) else "list"
    if found.get("type") == "object" and "properties" in found:
        return "{" + ", ".join(found["properties"]) + "}"
    return plain.get(found.get("type", ""), "anything")


def otherwise(row: Json) -> str:
    """What holds when a field is not written, as YAML."""
    import yaml

    if row["required"]:
        return "needed"
    if row["default"] is None:
        return ""
    return yaml.safe_dump(row["default"], default_flow_style=True, width=1000).removesuffix("...\n").strip()
