"""The nearest schedule for machines. Its ``schedules`` can be read again by `check` and `repair`."""

from __future__ import annotations

from ..questions.moves import Move
from ..questions.nearest import Nearest
from ..questions.nearness import LEVELS
from . import machine
from .conflict_data import conflicts_json
from .envelope import Json, header


def nearest_json(found: Nearest, stats: bool = False) -> Json:
    """The answer to `repair`."""
    case, solution = found.case, found.solution
    distance = [{"name": name, "value": value, "proven": sure}
                for name, value, sure in zip(LEVELS, found.distance or (), found.proven, strict=False)]
    known = found.conflicts
    return {
        **header(), "seed": found.seed, "scenario": machine.scenario(case), "status": found.status,
        "stopped_by": found.stopped_by, "broke": [{"name": rule.name, "reason": verdict.reason}
                                                  for rule, verdict in found.broke],
        "distance": distance, "confirmed_moved": list(found.given_way), "moves": [_move(move) for move in found.moves],
        "schedules": [machine.schedule(case, solution.schedule, solution.verdicts, solution.goals)] if solution else [],
        **conflicts_json(case, known.found if known else ()),
        "conflicts_complete": known.complete if known else None, "remarks": list(found.remarks),
        **({"stats": found.stats} if stats else {}),
    }


def _move(move: Move) -> Json:
    def start(which: str) -> str | None:
        session = move.was if which == "was" else move.now
        return machine.moment(session.start, session.zone) if session else None

    now_at = str(move.now.site) if move.now and move.now.site else None
    return {
        "meeting": move.meeting, "kind": move.kind, "was": {"start": start("was"), "at": move.was_at},
        "now": {"start": start("now"), "at": now_at}, "days": move.days, "venue_changed": move.elsewhere,
        "confirmed": move.confirmed, "why": [{"rule": why.rule, "reason": why.reason} for why in move.why],
    }
