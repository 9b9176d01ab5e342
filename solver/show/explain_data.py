"""The answer to `explain` for machines."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Any

from ..case import Case
from ..questions.changes import Change, options
from ..questions.explain import Explanation, Standing
from ..questions.prices import ACCEPTED, CONFIRMED, COUNTED, DROPPED, EVERY_DAY, FIRMNESS
from ..questions.repairs import Repair
from ..questions.room import Room
from . import machine
from .conflict_data import conflicts_json
from .envelope import Json, header


def explained_json(found: Explanation, stats: bool = False) -> Json:
    """The answer to `explain`: conflicts as lists of rule names, and explained; repairs; or how each rule stands."""
    case = found.case
    return {
        **header(), "seed": found.seed, "scenario": machine.scenario(case), "status": found.status,
        "stopped_by": found.stopped_by,
        "troubles": [{"code": t.code, "message": t.message, "meetings": list(t.meetings), "rules": list(t.rules)}
                     for t in found.troubles],
        **why_json(found), "conflicts_complete": found.conflicts_complete, "repairs_complete": found.repairs_complete,
        "prices": {"day": 1, "hour_of_every_day": EVERY_DAY / 24, "count": COUNTED, "place": ACCEPTED, "drop": DROPPED,
                   "confirmed": CONFIRMED,
                   "status": {str(status or "none"): times for status, times in FIRMNESS.items()}},
        "best": machine.schedule(case, found.best.schedule, found.best.verdicts, found.best.goals)
        if found.best else None,
        "rules": [_standing(case, standing) for standing in found.standings], "remarks": list(case.remarks),
        **({"stats": found.stats} if stats else {}),
    }


def why_json(found: Explanation) -> Json:
    """The conflicts and the repairs."""
    return {**conflicts_json(found.case, found.conflicts),
            "repairs": [repair_json(found.case, repair) for repair in found.repairs]}


def repair_json(case: Case, repair: Repair) -> Json:
    """A repair: the rules and the change to each, how to type it, and the best schedule it opens."""
    solution = repair.solution
    return {"rules": list(dict.fromkeys(change.rule for change in repair.changes)), "price": round(repair.cost, 4),
            "proven_cheapest": repair.proven, "options": options(case, repair.changes),
            "changes": [change_json(change) for change in repair.changes],
            "schedule": machine.schedule(repair.case, solution.schedule, solution.verdicts, solution.goals)}


def change_json(change: Change) -> Json:
    """One change: what is done to which rule."""
    base: Json = {"rule": change.rule, "change": change.kind}
    if change.kind == "accept":
        return base | {"place": change.place}
    if change.kind == "number":
        return base | {"number": change.number, "from": _value(change.old), "to": _value(change.new),
                       "by": _value(change.by)}
    return base


def _value(value: Any) -> Any:
    """A number of a rule: counts as they are, dates and lengths as the file writes them, times as ISO 8601."""
    if isinstance(value, tuple):
        return {"least": value[0], "most": value[1]}
    if isinstance(value, timedelta):
        return machine.duration(value)
    if isinstance(value, datetime):
        return value.isoformat(timespec="minutes")
    return value if isinstance(value, int) or value is None else value.isoformat() if isinstance(value, date) \
        else str(value)


def _standing(case: Case, standing: Standing) -> Json:
    without = standing.without
    return {"name": standing.rule.name, "soft": standing.rule.soft, "sentence": standing.rule.sentence(case),
            "binds": standing.binds, "numbers": [_room(room) for room in standing.rooms],
            "without": machine.schedule(without.schedule.case, without.schedule, without.verdicts, without.goals)
            if without else None}


def _room(room: Room) -> Json:
    """The room of a number; null for a limit that does not exist."""
    stricter = "more" if (room.way == "less") != room.shifts else "less"
    return {"number": room.number, "value": _value(room.value), "stricter": stricter,
            **{key: {"to": _value(change.new), "by": _value(abs(change.by))} if change and change.by is not None
               else None
               for key, change in (("possible_to", room.strictest), ("as_good_to", room.as_good),
                                   ("better_from", room.opens))}}
