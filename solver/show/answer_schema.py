"""The JSON Schema of answers: what `solve --json` prints, and what it prints for bad input."""

from __future__ import annotations

from typing import Any

from ..answer import FORMAT

Schema = dict[str, Any]
_TEXT: Schema = {"type": "string"}
_FLAG: Schema = {"type": "boolean"}
_NUMBER: Schema = {"type": "number"}
_WHEN: Schema = {"type": "string", "description": "a date on the daily grid, else an instant with its offset"}


def _list(items: Schema) -> Schema:
    return {"type": "array", "items": items}


def _or_null(schema: Schema) -> Schema:
    return {"anyOf": [schema, {"type": "null"}]}


def _object(properties: dict[str, Schema], optional: tuple[str, ...] = (), description: str = "") -> Schema:
    needed = [name for name in properties if name not in optional]
    text = {"description": description} if description else {}
    return {"type": "object", **text, "properties": properties, "required": needed, "additionalProperties": False}


_NAMES = _list(_TEXT)
_SCENARIO = _object({
    "title": _TEXT, "file": _or_null(_TEXT), "sha256": _or_null(_TEXT), "overlays": _NAMES, "set": _NAMES,
    "off": _NAMES}, description="the scenario; sha256 is that of its content after overlays")
_MEETING = _object({
    "name": _TEXT, "held": _FLAG, "start": _WHEN, "end": _WHEN | {"description": "on the daily grid, the last day"},
    "zone": _TEXT, "venue": _or_null(_TEXT), "room": _TEXT, "attendees": _NAMES},
    optional=("start", "end", "zone", "venue", "room", "attendees"))
_LEG = _object({
    "who": _TEXT, "from": _TEXT, "to": _TEXT, "minutes": {"type": "integer"},
    "departs_from": _WHEN | {"description": "the end of what comes before: the journey cannot begin earlier"},
    "arrives_by": _WHEN | {"description": "the start of what comes next: the journey must be over by then"}},
    optional=("departs_from", "arrives_by"), description="a journey of one principal")
_VALUE: Schema = {"anyOf": [_NUMBER, _WHEN, {"type": "null"}]}
_GOAL = _object({"name": _TEXT, "value": _VALUE, "unit": _TEXT, "bound": _VALUE | {
    "description": "the best that is not ruled out; null when nothing is known"}, "proven": _FLAG})
_RULE = _object({
    "name": _TEXT, "rule": _TEXT, "kept": _or_null(_FLAG) | {"description": "null: not tested"}, "reason": _TEXT,
    "slack": _or_null(_TEXT | {"description": "ISO 8601: the time left before it would break"}), "penalty": _NUMBER,
    "soft": _or_null(_NUMBER), "sentence": _TEXT, "source": _list({"type": "object"})})
_FACT = _object({"place": _TEXT, "fact": _TEXT, "value": {"enum": ["yes", "no", "conditional", "unknown"]},
                 "from": _or_null(_TEXT), "to": _or_null(_TEXT), "source": _TEXT})
_SCHEDULE = _object({
    "id": _TEXT | {"description": "a hash of what is held, when, where, with whom"}, "meetings": _list(_MEETING),
    "legs": _list(_LEG), "goals": _list(_GOAL), "rules": _list(_RULE), "facts_used": _list(_FACT),
    "certified": _FLAG | {"description": "every hard rule's own check passed"}})
_ERROR = _object({
    "code": _TEXT, "file": _or_null(_TEXT), "line": _or_null({"type": "integer"}),
    "column": _or_null({"type": "integer"}), "field": _or_null(_TEXT), "message": _TEXT, "hint": _or_null(_TEXT)})


def answer_schema() -> Schema:
    """The schema, draft 2020-12."""
    head: dict[str, Schema] = {"format": {"const": FORMAT}, "summit": _TEXT | {"description": "the program's version"}}
    answer = _object({
        **head, "seed": {"type": "integer"}, "scenario": _SCENARIO,
        "status": {"enum": ["optimal", "feasible", "infeasible", "unknown"]},
        "stopped_by": {"enum": [None, "time", "interrupt"]},
        "complete": _FLAG | {"description": "no further schedules exist"}, "goals_order": _NAMES,
        "schedules": _list(_SCHEDULE), "conflicts": _list(_NAMES), "repairs": _list({"type": "object"}),
        "remarks": _NAMES, "stats": {"type": "object"}, "spread": {"type": "object"}}, optional=("stats", "spread"))
    invalid = _object({**head, "status": {"const": "invalid"}, "errors": _list(_ERROR)}, description="bad input")
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": "An answer of summit solve --json",
            "anyOf": [answer, invalid]}
