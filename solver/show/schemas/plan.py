"""The answers to solve, count and check."""

from __future__ import annotations

from ._parts import (
    CONFLICTS,
    FLAG,
    HEAD,
    NAMES,
    NUMBER,
    REMARKS,
    REPAIR,
    SCENARIO,
    SCHEDULE,
    SEED,
    STATS,
    STATUS,
    STOPPED,
    TEXT,
    VALUE,
    WHOLE,
    Schema,
    list_of,
    or_null,
    record,
)

_SPREAD = record({
    "loss": TEXT, "worst": list_of(record({"name": TEXT, "value": VALUE})),
    "least_distances": list_of(or_null(record({"venues": WHOLE, "order": WHOLE, "days": WHOLE}))),
    "proven": list_of(FLAG)}, description="with --spread: how far each schedule is from those before it")


def solve() -> list[Schema]:
    return [record({
        **HEAD, **SEED, "scenario": SCENARIO, **STATUS, **STOPPED,
        "complete": FLAG | {"description": "no further schedules exist"}, "goals_order": NAMES,
        "schedules": list_of(SCHEDULE), **CONFLICTS, "repairs": list_of(REPAIR), **REMARKS, **STATS,
        "spread": _SPREAD}, optional=("stats", "spread"))]


def count() -> list[Schema]:
    return [record({
        "count": WHOLE, "over": {"enum": ["dates", "venues"]},
        "exact": FLAG | {"description": "false: the count is a lower bound"}, **STOPPED, **HEAD, **SEED,
        "scenario": SCENARIO, **REMARKS, **STATS}, optional=("stats",))]


def check() -> list[Schema]:
    sound = record({
        **HEAD, "scenario": SCENARIO, "status": {"const": "sound"}, "principals": WHOLE, "venues": WHOLE,
        "meetings": record({"open": WHOLE, "held": WHOLE}),
        "rules": record({"hard": NUMBER, "soft": NUMBER, "off": NUMBER}), **REMARKS}, description="a sound file")
    judged = record({
        **HEAD, "scenario": SCENARIO, "status": {"enum": ["kept", "broken"]}, "schedules": list_of(SCHEDULE),
        **REMARKS}, description="a schedule against a file")
    resolved = {"type": "object", "properties": {"summit": {"const": 1}}, "not": {"required": ["format"]},
                "required": ["summit", "calendar", "principals", "meetings"],
                "description": "with --resolved: the effective file; its own schema is that of `summit schema`"}
    return [sound, judged, resolved]
