"""The answers to explain, ask, tradeoffs, compare and repair."""

from __future__ import annotations

from ._parts import (
    BURDEN,
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
    WHEN,
    WHOLE,
    Schema,
    list_of,
    or_null,
    record,
)

_KNOWN: dict[str, Schema] = {**HEAD, **SEED, "scenario": SCENARIO}
_LIMIT = or_null(record({"to": {}, "by": {}}))


def explain() -> list[Schema]:
    number = record({
        "number": TEXT, "value": {}, "stricter": {"enum": ["more", "less"]}, "possible_to": _LIMIT,
        "as_good_to": _LIMIT, "better_from": _LIMIT}, description="a limit is null where there is none")
    rule = record({
        "name": TEXT, "soft": or_null(NUMBER), "sentence": TEXT, "numbers": list_of(number),
        "binds": or_null(FLAG) | {"description": "null: not looked at in time"}, "without": or_null(SCHEDULE)})
    return [record({
        **_KNOWN, **STATUS, **STOPPED,
        "troubles": list_of(record({"code": TEXT, "message": TEXT, "meetings": NAMES, "rules": NAMES})),
        **CONFLICTS, "repairs": list_of(REPAIR), "conflicts_complete": FLAG, "repairs_complete": FLAG,
        "prices": {"type": "object"}, "best": or_null(SCHEDULE), "rules": list_of(rule), **REMARKS, **STATS},
        optional=("stats",))]


def ask() -> list[Schema]:
    wish = record({"option": TEXT, "text": TEXT, "meeting": TEXT, "rules": NAMES})
    principal = record({"who": TEXT, "best": record(BURDEN), "granted": record(BURDEN)}, optional=("best", "granted"))
    return [record({
        **_KNOWN, "reply": {"enum": ["yes", "no", "undecided"]}, "impossible_anyway": or_null(FLAG), "sentence": TEXT,
        **STOPPED, "wishes": list_of(wish), "costs_nothing": or_null(FLAG), "best": or_null(SCHEDULE),
        "granted": or_null(SCHEDULE), "principals": list_of(principal), **CONFLICTS,
        "conflicts_complete": or_null(FLAG),
        "nearest": list_of(record({"given_up": NAMES, "proven": FLAG, "schedule": SCHEDULE})), **REMARKS, **STATS},
        optional=("stats",))]


def tradeoffs() -> list[Schema]:
    axis = record({
        "name": TEXT, "unit": TEXT, "best": VALUE, "worst": VALUE, "members": NAMES, "wishes": NAMES},
        optional=("members", "wishes"))
    point = record({
        "values": list_of(VALUE), "losses": list_of(NUMBER),
        "broken": {"type": "object", "additionalProperties": NAMES}, "proven": FLAG,
        "fairest": list_of({"enum": ["leximin", "nash"]}), "schedule": SCHEDULE}, optional=("broken",))
    return [record({
        **_KNOWN, **STATUS, **STOPPED, "complete": FLAG | {"description": "no further points exist"},
        "over": {"enum": ["goals", "parties"]}, "axes": list_of(axis), "points": list_of(point), **REMARKS, **STATS},
        optional=("stats",))]


def compare() -> list[Schema]:
    side = record({
        "label": TEXT, "kind": {"enum": ["scenario", "answer", "schedule"]}, "scenario": SCENARIO,
        "status": TEXT, "schedule": or_null(SCHEDULE),
        "principals": list_of(record({"who": TEXT, **BURDEN}))})
    kept: Schema = {"enum": [True, False, None, "not there"]}
    against = record({
        "label": TEXT,
        "meetings": list_of(record({"name": TEXT, "days": or_null(WHOLE), "minutes": or_null(WHOLE),
                                    "elsewhere": FLAG, "held": {}, "minutes_longer": WHOLE,
                                    "others_attend": FLAG})),
        "principals": list_of(record({"who": TEXT, "meetings": WHOLE, "travel_minutes": WHOLE,
                                      "days_abroad": or_null(WHOLE)})),
        "rules": list_of(record({"name": TEXT, "kept": list_of(kept)})),
        "files": list_of(record({"path": list_of({"type": ["string", "integer"]}), "old": {}, "new": {},
                                 "in_first": FLAG, "in_other": FLAG}))}, description="against the first side")
    attribution = record({
        "entries": list_of(NAMES), "exact": FLAG, "orders": WHOLE, "orders_left_out": WHOLE, "mixtures_solved": WHOLE,
        "seed": WHOLE, "why_not": or_null(TEXT),
        "goals": list_of(record({"name": TEXT, "unit": TEXT, "total": NUMBER, "shares": list_of(NUMBER)}))})
    return [record({
        **HEAD, **SEED, **STOPPED, "sides": list_of(side), "against_first": list_of(against),
        "attribution": or_null(attribution), **REMARKS, **STATS}, optional=("stats",))]


def repair() -> list[Schema]:
    place = record({"start": or_null(WHEN), "at": or_null(TEXT)})
    move = record({
        "meeting": TEXT, "kind": TEXT, "was": place, "now": place, "days": or_null(WHOLE), "venue_changed": FLAG,
        "confirmed": FLAG, "why": list_of(record({"rule": or_null(TEXT), "reason": TEXT}))})
    return [record({
        **_KNOWN, **STATUS, **STOPPED, "broke": list_of(record({"name": TEXT, "reason": TEXT})),
        "distance": list_of(record({"name": TEXT, "value": NUMBER, "proven": FLAG})), "confirmed_moved": NAMES,
        "moves": list_of(move), "schedules": list_of(SCHEDULE), **CONFLICTS, "conflicts_complete": or_null(FLAG),
        **REMARKS, **STATS}, optional=("stats",))]
