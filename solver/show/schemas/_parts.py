"""The parts of which the schemas of answers are made."""

from __future__ import annotations

from typing import Any

from ... import FORMAT

Schema = dict[str, Any]
TEXT: Schema = {"type": "string"}
WHOLE: Schema = {"type": "integer"}
FLAG: Schema = {"type": "boolean"}
NUMBER: Schema = {"type": "number"}
WHEN: Schema = {"type": "string", "description": "a date on the daily grid, else an instant with its offset"}


def list_of(items: Schema) -> Schema:
    """A list."""
    return {"type": "array", "items": items}


def or_null(schema: Schema) -> Schema:
    """A schema, or null."""
    return {"anyOf": [schema, {"type": "null"}]}


def record(properties: dict[str, Schema], optional: tuple[str, ...] = (), description: str = "") -> Schema:
    """An object with these properties and no others, all needed but the optional ones."""
    needed = [name for name in properties if name not in optional]
    text = {"description": description} if description else {}
    return {"type": "object", **text, "properties": properties, "required": needed, "additionalProperties": False}


NAMES = list_of(TEXT)
SCENARIO = record({
    "title": TEXT, "file": or_null(TEXT), "sha256": or_null(TEXT), "overlays": NAMES, "set": NAMES,
    "off": NAMES}, description="the scenario; sha256 is that of its content after overlays")
MEETING = record({
    "name": TEXT, "held": FLAG, "start": WHEN, "end": WHEN | {"description": "on the daily grid, the last day"},
    "zone": TEXT, "venue": or_null(TEXT), "room": TEXT, "attendees": NAMES, "video": NAMES,
    "deputies": {"type": "object", "additionalProperties": TEXT}},
    optional=("start", "end", "zone", "venue", "room", "attendees", "video", "deputies"))
LEG = record({
    "who": TEXT, "from": TEXT | {"description": "a venue's name, or: home of PRINCIPAL"}, "to": TEXT,
    "from_city": TEXT, "to_city": TEXT, "minutes": WHOLE,
    "departs_from": WHEN | {"description": "the end of what comes before: the journey cannot begin earlier"},
    "departs_by": WHEN | {"description": "arrives_by less the minutes: whoever leaves later arrives too late"},
    "arrives_from": WHEN | {"description": "departs_from and the minutes: the earliest arrival"},
    "arrives_by": WHEN | {"description": "the start of what comes next: the journey must be over by then"}},
    optional=("from_city", "to_city", "departs_from", "departs_by", "arrives_from", "arrives_by"),
    description="a journey of one principal; rests that rules ask for are not counted; on the daily grid whole days")
VALUE: Schema = {"anyOf": [NUMBER, WHEN, {"type": "null"}]}
GOAL = record({"name": TEXT, "value": VALUE, "unit": TEXT, "bound": VALUE | {
    "description": "the best that is not ruled out; null when nothing is known"}, "proven": FLAG})
RULE = record({
    "name": TEXT, "rule": TEXT, "kept": or_null(FLAG) | {"description": "null: not tested"}, "reason": TEXT,
    "doubts": TEXT | {"description": "what could not be tested, or holds only on a condition"},
    "slack": or_null(TEXT | {"description": "ISO 8601: the time left before it would break"}), "penalty": NUMBER,
    "soft": or_null(NUMBER), "sentence": TEXT, "source": list_of({"type": "object"})})
_FACT: dict[str, Schema] = {"place": TEXT, "fact": TEXT, "value": {"enum": ["yes", "no", "conditional", "unknown"]},
                 "from": or_null(TEXT), "to": or_null(TEXT), "source": TEXT, "age": or_null(
                   {"type": "integer", "minimum": 0, "description": "days it has held, today or on the day asked"})}
FACT = record(_FACT)
FACT_USED = record({**_FACT, "rules": NAMES | {
    "description": "which rules leaned on it; MEETING.at: the choice of the meeting's venues"}})
SCHEDULE = record({
    "id": TEXT | {"description": "a hash of what is held, when, where, with whom"}, "meetings": list_of(MEETING),
    "legs": list_of(LEG), "goals": list_of(GOAL), "rules": list_of(RULE), "facts_used": list_of(FACT_USED),
    "certified": FLAG | {"description": "every hard rule's own check passed"}})
ERROR = record({
    "code": TEXT, "file": or_null(TEXT), "line": or_null(WHOLE),
    "column": or_null(WHOLE), "field": or_null(TEXT), "message": TEXT, "hint": or_null(TEXT)})
HEAD: dict[str, Schema] = {"format": {"const": FORMAT}, "summit": TEXT | {"description": "the program's version"}}
SEED: dict[str, Schema] = {"seed": WHOLE}
STOPPED: dict[str, Schema] = {"stopped_by": {"enum": [None, "time", "interrupt"]}}
STATS: dict[str, Schema] = {"stats": {"type": "object", "description": "with --stats"}}
STATUS: dict[str, Schema] = {"status": {"enum": ["optimal", "feasible", "infeasible", "unknown"]}}
REMARKS: dict[str, Schema] = {"remarks": NAMES}
CONFLICTS: dict[str, Schema] = {
    "conflicts": list_of(NAMES | {"description": "names of rules that cannot hold together"}),
    "conflicts_explained": list_of(record({
        "rules": list_of(record({"name": TEXT, "sentence": TEXT, "source": list_of({"type": "object"}),
                                 "always_on": FLAG})),
        "parts": list_of(record({"kind": {"enum": ["meeting", "presence", "travel", "at"]}, "name": TEXT}))
        | {"description": "one smallest set of meetings and diaries that clash; others were not looked for"},
        "facts_used": list_of(FACT_USED)}))}
REPAIR = record({
    "rules": NAMES, "price": NUMBER, "proven_cheapest": FLAG, "options": NAMES,
    "changes": list_of(record({
        "rule": TEXT, "change": TEXT, "number": TEXT, "from": {}, "to": {}, "by": {}, "place": TEXT},
        optional=("number", "from", "to", "by", "place"))),
    "schedule": SCHEDULE | {"description": "the best that it opens"}}, description="a change that makes it possible")
BURDEN: dict[str, Schema] = {
    "meetings": WHOLE, "days_abroad": or_null(WHOLE), "travel_minutes": WHOLE,
    "wishes_broken": {"type": "object", "additionalProperties": NUMBER}}
"""What a schedule asks of one principal."""


def refusals(answer: Schema) -> list[Schema]:
    """What a command may answer instead: bad input, and Ctrl-C before there was an answer."""
    return [record({**HEAD, "status": {"const": "invalid"}, "errors": list_of(ERROR)}, description="bad input"),
            unanswered(answer)]


def unanswered(answer: Schema) -> Schema:
    """An answer that Ctrl-C left empty: what it always has, lists without entries and null for what is not known."""
    known: dict[str, Schema] = {"status": {"const": "unknown"}, "stopped_by": {"const": "interrupt"}}
    if "reply" in answer["properties"]:
        known["reply"] = {"const": "undecided"}
    empty: dict[str, Schema] = {
        name: {"const": [] if answer["properties"][name].get("type") == "array" else None}
        for name in answer["required"]}
    return record({**HEAD, **empty, **known, **HEAD}, description="Ctrl-C before there was an answer")
