"""The Pareto front for machines: JSON, and CSV with a row for each point."""

from __future__ import annotations

import csv
import io
from datetime import date

from ..case import Case
from ..measure import Measured
from ..questions.parties import broken
from ..questions.tradeoffs import Axis, Front, Point
from . import machine
from .envelope import Json, header


def front_json(found: Front, stats: bool = False) -> Json:
    """The answer to `tradeoffs`. ``losses`` are whole numbers of which less is better; 0 is the best on the front."""
    case = found.case
    return {
        **header(), "seed": found.seed, "scenario": machine.scenario(case), "status": found.status,
        "stopped_by": found.stopped_by, "complete": found.complete,
        "over": "parties" if found.axes[0].of_party else "goals",
        "axes": [_axis(found, n, axis) for n, axis in enumerate(found.axes)],
        "points": [_point(found, point) for point in found.points], "remarks": list(case.remarks),
        **({"stats": found.stats} if stats else {}),
    }


def _axis(found: Front, n: int, axis: Axis) -> Json:
    ends = {name: _value(found.case, point(n).values[n]) if found.points else None
            for name, point in (("best", found.best), ("worst", found.worst))}
    party = axis.of_party
    wishes = {"members": list(party.members), "wishes": [rule.name for rule in party.rules]} if party else {}
    return {"name": str(axis), "unit": axis.unit, **ends, **wishes}


def _point(found: Front, point: Point) -> Json:
    best = [found.best(n).losses[n] for n in range(len(found.axes))]
    solution = point.solution
    wishes = {"broken": {str(axis): list(broken(axis.of_party, solution.verdicts)) for axis in found.axes
                         if axis.of_party}} if found.axes[0].of_party else {}
    return {
        "values": [_value(found.case, value) for value in point.values],
        "losses": [loss - least for loss, least in zip(point.losses, best, strict=True)], **wishes,
        "proven": point.proven, "fairest": list(point.fairest),
        "schedule": machine.schedule(found.case, solution.schedule, solution.verdicts, solution.goals),
    }


def front_csv(found: Front) -> str:
    """A row for each point: its values, whether it is fair and proven, and each meeting's start and place."""
    case = found.case
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    meetings = [f"{name} {what}" for name in case.open_meetings for what in ("start", "at")]
    writer.writerow(["point", *map(str, found.axes), "leximin", "nash", "proven", *meetings])
    for n, point in enumerate(found.points, start=1):
        row: list[object] = [n, *(_value(case, value) for value in point.values)]
        row += [_yes(name in point.fairest) for name in ("leximin", "nash")] + [_yes(point.proven)]
        for name in case.open_meetings:
            session = point.solution.schedule.sessions.get(name)
            row += [machine.moment(session.start, session.zone), session.site or ""] if session else ["", ""]
        writer.writerow(row)
    return text.getvalue()


def _yes(answer: bool) -> str:
    return "yes" if answer else "no"


def _value(case: Case, value: Measured) -> str | int | float | None:
    if value is None or isinstance(value, date):
        return machine.moment(value, case.zone) if value is not None else None
    return int(value) if value == int(value) else value
