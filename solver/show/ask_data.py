"""The answer to `ask` for machines."""

from __future__ import annotations

from ..answer import Solution
from ..case import Case
from ..questions.ask import Asked, Near
from ..questions.burdens import Burden, burdens
from . import machine
from .ask import headline
from .conflict_data import conflicts_json
from .envelope import Json, header


def asked_json(found: Asked, stats: bool = False) -> Json:
    """The answer to `ask`: the schedules ``best`` without the wishes and ``granted`` with them; conflicts by name."""
    case = found.case
    return {
        **header(), "seed": found.seed, "scenario": machine.scenario(case), "reply": found.reply,
        "impossible_anyway": found.impossible_anyway,
        "sentence": headline(found), "stopped_by": found.stopped_by,
        "wishes": [{"option": wish.option, "text": wish.text, "meeting": wish.meeting, "rules": list(wish.rules)}
                   for wish in found.wishes],
        "costs_nothing": found.free if found.granted and found.best else None,
        "best": _schedule(case, found.best), "granted": _schedule(found.wished, found.granted),
        "principals": _principals(found),
        **conflicts_json(found.wished, found.conflicts.found if found.conflicts else ()),
        "conflicts_complete": found.conflicts.complete if found.conflicts else None,
        "nearest": [_near(found, near) for near in found.nearest], "remarks": list(case.remarks),
        **({"stats": found.stats} if stats else {}),
    }


def _schedule(case: Case, solution: Solution | None) -> Json | None:
    if solution is None:
        return None
    return machine.schedule(case, solution.schedule, solution.verdicts, solution.goals)


def burden_json(mine: Burden) -> Json:
    """What a schedule asks of one principal."""
    return {"who": mine.person, "meetings": mine.meetings, "days_abroad": mine.days_abroad,
            "travel_minutes": mine.minutes, "wishes_broken": dict(mine.broken)}


def _principals(found: Asked) -> list[Json]:
    sides = {name: burdens(case, s.schedule, s.verdicts) for name, case, s in (
        ("best", found.case, found.best), ("granted", found.wished, found.granted)) if s}
    return [{"who": person, **{name: {k: v for k, v in burden_json(mine[person]).items() if k != "who"}
                               for name, mine in sides.items()}} for person in found.case.scenario.principals]


def _near(found: Asked, near: Near) -> Json:
    return {"given_up": [wish.spelled for wish in near.given_up], "proven": near.proven,
            "schedule": _schedule(found.case, near.solution)}
