"""The answers to rules, atlas, venues, route and backtest."""

from __future__ import annotations

from ._parts import (
    FACT,
    FACT_USED,
    FLAG,
    HEAD,
    NAMES,
    NUMBER,
    REMARKS,
    SCENARIO,
    SEED,
    STATS,
    STATUS,
    STOPPED,
    TEXT,
    WHOLE,
    Schema,
    list_of,
    or_null,
    record,
)

_KIND: dict[str, Schema] = {
    "rule": TEXT, "summary": TEXT, "text": TEXT, "always_on": FLAG, "unit": TEXT,
    "fields": list_of(record({"name": TEXT, "type": TEXT, "required": FLAG, "default": {},
                              "description": or_null(TEXT)})), "example": or_null(TEXT)}


def rules() -> list[Schema]:
    return [record({**HEAD, "rules": list_of(record(_KIND))}, description="all kinds"),
            record({**HEAD, **_KIND}, description="one kind")]


_COUNT: Schema = {"type": "integer", "minimum": 0}
_POINT: Schema = {"type": "array", "items": NUMBER, "minItems": 2, "maxItems": 2, "description": "latitude, longitude"}
_GROUND: dict[str, Schema] = {"airport": TEXT, "minutes": _COUNT, "by": TEXT, "source": TEXT}


def atlas() -> list[Schema]:
    former = record({"state": TEXT, "dependency": FLAG, "from": TEXT, "to": or_null(TEXT), "source": TEXT})
    summit = record({"from": TEXT, "to": TEXT, "city": TEXT, "title": TEXT, "participants": NAMES, "source": TEXT})
    return [record({
        **HEAD, "country": TEXT, "name": TEXT, "on": TEXT, "capital": TEXT,
        "capitals": list_of(record({"city": TEXT, "seat": FLAG, "from": or_null(TEXT), "to": or_null(TEXT),
                                    "source": TEXT})),
        "city": or_null(record({"name": TEXT, "zone": TEXT, "coordinates": _POINT})), "predecessor": or_null(former),
        "ground": or_null(record({**_GROUND, "from": TEXT})), "facts": list_of(FACT), "neighbours": NAMES,
        "seas": NAMES, "summits": list_of(summit)})]


def venues() -> list[Schema]:
    finding = record({
        "name": TEXT, "rule": TEXT, "kept": or_null(FLAG) | {"description": "true: on a condition; null: not tested"},
        "reason": TEXT, "soft": or_null(NUMBER), "penalty": NUMBER,
        "avoidable": FLAG | {"description": "broken only where people come in person who need not"},
        "days": list_of(record({"from": TEXT, "to": TEXT})), "facts": list_of(FACT),
        "source": list_of({"type": "object"})}, description="what a rule says of a place, on which days")
    venue = record({
        "venue": TEXT, "room": TEXT, "country": or_null(TEXT), "standing": {"enum": ["allowed", "conditional", "out"]},
        "penalty": or_null(NUMBER | {"description": "of broken wishes, on the best day; null: out"}),
        "findings": list_of(finding),
        "kept": list_of(record({"name": TEXT, "rule": TEXT, "facts": list_of(FACT)},
                               description="a rule that has nothing against it")),
        "facts_used": list_of(FACT_USED)}, optional=("room",))
    return [record({
        **HEAD, "scenario": SCENARIO, "meetings": list_of(record({"name": TEXT, "venues": list_of(venue)})),
        **REMARKS})]


def route() -> list[Schema]:
    place = record({"name": TEXT, "country": TEXT, "coordinates": _POINT})
    permit = record({"country": TEXT, "airspace": {"enum": ["open", "conditional", "permit", "shut"]}, "fact": FACT})
    return [record({
        **HEAD, "from": place, "to": place, "aircraft": or_null(TEXT), "on": TEXT, "great_circle_km": _COUNT,
        "km": _COUNT, "minutes": _COUNT, "buffers": _COUNT, "countries": NAMES,
        "points": list_of(record({"coordinates": _POINT, "between": NAMES})),
        "ground": list_of(record({"city": TEXT, **_GROUND})), "permits": list_of(permit), "avoided": list_of(FACT)})]


def backtest() -> list[Schema]:
    costs = record({"name": TEXT, "penalty": NUMBER}, description="a wish that history broke, and its price")
    apart = record({"name": TEXT, "days": WHOLE | {"description": "history is later when positive"},
                    "proposed": or_null(TEXT), "held_at": or_null(TEXT)}, description="a meeting that both hold")
    number = or_null({"type": "integer", "minimum": 1})
    one = record({
        "name": TEXT, "scenario": SCENARIO, **STATUS, "as_expected": or_null(FLAG),
        "expected_conflict": NAMES | {"description": "empty where the meetings were held"},
        "conflicts": list_of(NAMES),
        "history": or_null(record({"kept": FLAG, "broken": NAMES, "wishes": list_of(costs)})),
        "first_proposal": or_null(record({"days": WHOLE, "meetings": list_of(apart)})),
        "proposals": _COUNT, "complete": FLAG | {"description": "there are no others"},
        "venue_found": number | {"description": "the first proposal with every venue of history"},
        "week_found": number | {"description": "the first proposal with every meeting in its week of history"}})
    return [record({**HEAD, **SEED, **STOPPED, "backtests": list_of(one), **STATS}, optional=("stats",))]
