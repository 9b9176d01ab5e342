"""The answer to `compare` for machines."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from ..measure import unit
from ..questions.attribution import Attribution
from ..questions.compare import Comparison, Difference, Move, missing
from ..questions.sides import Side
from . import machine
from .ask_data import burden_json
from .envelope import Json, header


def comparison_json(found: Comparison, stats: bool = False) -> Json:
    """The answer to `compare`: the sides with their schedules, then what each does otherwise than the first."""
    return {
        **header(), "seed": found.seed, "stopped_by": found.stopped_by,
        "sides": [_side(side) for side in found.sides],
        "against_first": [_against(found, n) for n in range(1, len(found.sides))],
        "attribution": _attribution(found, found.attribution) if found.attribution else None,
        "remarks": list(found.remarks), **({"stats": found.stats} if stats else {}),
    }


def _side(side: Side) -> Json:
    made = machine.schedule(side.case, side.schedule, side.verdicts, side.goals, _kept(side)) if side.schedule else None
    return {"label": side.label, "kind": side.kind, "scenario": machine.scenario(side.case), "status": side.status,
            "schedule": made, "principals": [burden_json(mine) for mine in side.burdens.values()]}


def _kept(side: Side) -> bool:
    return not any(rule.soft is None and side.verdicts[rule.name].kept is False for rule in side.case.rules)


def _against(found: Comparison, n: int) -> Json:
    first, side = found.sides[0], found.sides[n]
    moves = {name: found.move(side, name) for name in found.meetings}
    return {
        "label": side.label,
        "meetings": [{"name": name, **_move(move)} for name, move in moves.items() if move.changed],
        "principals": [_burden(first, side, name) for name in found.people
                       if name in first.burdens and name in side.burdens],
        "rules": [{"name": name, "kept": [_verdict(one, name) for one in (first, side)]} for name in found.rules],
        "files": [_difference(one) for one in found.differences[n]],
    }


def _move(move: Move) -> Json:
    minutes = None if move.shift is None else int(move.shift / timedelta(minutes=1))
    return {"days": move.days, "minutes": minutes, "elsewhere": move.elsewhere, "held": move.held,
            "minutes_longer": int(move.longer / timedelta(minutes=1)), "others_attend": move.seats}


def _burden(first: Side, side: Side, name: str) -> Json:
    was, now = first.burdens[name], side.burdens[name]
    known = was.days_abroad is not None and now.days_abroad is not None
    return {"who": name, "meetings": now.meetings - was.meetings, "travel_minutes": now.minutes - was.minutes,
            "days_abroad": (now.days_abroad or 0) - (was.days_abroad or 0) if known else None}


def _verdict(side: Side, name: str) -> bool | str | None:
    if name not in {rule.name for rule in side.case.rules}:
        return "not there"
    return side.verdicts[name].kept if name in side.verdicts else None


def _difference(one: Difference) -> Json:
    return {"path": list(one.path), "old": _plain(one.old), "new": _plain(one.new),
            "in_first": one.old is not missing, "in_other": one.new is not missing}


def _plain(value: Any) -> Any:
    return None if value is missing else value


def _attribution(found: Comparison, told: Attribution) -> Json:
    units = {goal: unit(goal, found.sides[0].case) for goal in told.total}
    return {
        "entries": [list(entry) for entry in told.entries], "exact": told.exact, "orders": told.orders,
        "orders_left_out": told.left_out, "mixtures_solved": told.solved, "seed": told.seed, "why_not": told.why_not,
        "goals": [{"name": str(goal), "unit": {"date": "days", "instant": "minutes"}.get(units[goal], units[goal]),
                   "total": _number(told.total[goal]),
                   "shares": [_number(told.shares[goal][entry]) for entry in told.entries]} for goal in told.total],
    }


def _number(value: float) -> int | float:
    value = round(value, 6)
    return int(value) if value == int(value) else value
