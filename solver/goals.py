"""What makes one schedule better than another: the goals of a scenario, in order.

The first goal decides; a later one only chooses among schedules that are equally good for those before it. How a goal
is measured on a finished schedule is in `measure`; how it enters the model is in `engine/goals.py`.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Annotated, Any, Literal, NamedTuple

from pydantic import ValidationInfo

from .errors import did_you_mean
from .values import Written, fault, listed, parse_day, parse_meeting

Kind = Literal["most_held", "wishes", "earliest", "least_travel", "fewest_waits", "nearest", "attendance"]
_SCOPED = ("most_held", "least_travel", "fewest_waits")
_FORMS = {
    "most_held": "most_held, {most_held: worst}", "wishes": "wishes",
    "earliest": "{earliest: end}, {earliest: start}, {earliest: {end: MEETING}}, {earliest: {start: MEETING}}",
    "least_travel": "{least_travel: total}, {least_travel: worst}",
    "fewest_waits": "{fewest_waits: total}, {fewest_waits: worst}", "nearest": "{nearest: {MEETING: DATE}}",
    "attendance": "attendance",
}


class Goal(NamedTuple):
    """One goal. ``scope`` worst looks at the principal served worst; ``meeting`` None means all meetings."""

    kind: Kind
    scope: Literal["total", "worst"] = "total"
    edge: Literal["start", "end"] = "end"
    meeting: str | None = None
    dates: tuple[tuple[str, date], ...] = ()

    def __str__(self) -> str:
        if self.kind == "earliest":
            return f"earliest {self.edge} of {self.meeting or 'all'}"
        if self.kind == "nearest":
            return "nearest " + ", ".join(f"{name} {on}" for name, on in self.dates)
        words = self.kind.replace("_", " ")
        return f"{words}, {self.scope}" if self.kind in _SCOPED else words


def _goal(value: Any, info: ValidationInfo) -> Goal:
    if isinstance(value, Goal):
        return value
    kind, argument = next(iter(value.items())) if isinstance(value, dict) and len(value) == 1 else (value, None)
    if kind in ("wishes", "attendance") and argument is None:
        return Goal(kind)
    if kind in _SCOPED and (argument in ("total", "worst") or argument is None):
        return Goal(kind, scope=argument or "total")
    if kind == "earliest":
        argument = "end" if argument is None else argument
        if argument in ("start", "end"):
            return Goal("earliest", edge="start" if argument == "start" else "end")
        if isinstance(argument, dict) and len(argument) == 1 and set(argument) < {"start", "end"}:
            [(edge, meeting)] = argument.items()
            return Goal("earliest", edge="start" if edge == "start" else "end", meeting=parse_meeting(meeting, info))
    if kind == "nearest" and isinstance(argument, dict) and argument:
        return Goal("nearest", dates=tuple((parse_meeting(name, info), parse_day(on)) for name, on in argument.items()))
    word = str(kind) if isinstance(kind, str | int | float) else ""
    if word in _FORMS:
        raise fault("bad-goal", f"{word} is not written so", f"write {_FORMS[word]}")
    near = did_you_mean(word, _FORMS)
    raise fault("bad-goal", f"no such goal: {word}" if word else "this is no goal",
                f"{f'{near} The' if near else 'the'} goals are {', '.join(_FORMS.values())}")


def _goals(value: Any, info: ValidationInfo) -> tuple[Goal, ...]:
    return tuple(_goal(one, info) for one in listed(value))


_SCOPE = {"enum": ["total", "worst"]}
_STRINGS = {"type": "string"}
_GOAL_SCHEMA = {"anyOf": [
    {"enum": ["most_held", "wishes", "earliest", "least_travel", "fewest_waits", "attendance"]},
    {"type": "object", "minProperties": 1, "maxProperties": 1, "additionalProperties": False, "properties": {
        "most_held": _SCOPE, "least_travel": _SCOPE, "fewest_waits": _SCOPE,
        "earliest": {"anyOf": [{"enum": ["start", "end"]}, {
            "type": "object", "minProperties": 1, "maxProperties": 1, "additionalProperties": False,
            "properties": {"start": _STRINGS, "end": _STRINGS}}]},
        "nearest": {"type": "object", "minProperties": 1, "additionalProperties": _STRINGS}}}]}
Goals = Annotated[tuple[Goal, ...], Written(_goals, {"type": "array", "items": _GOAL_SCHEMA})]


def in_order(goals: Sequence[Goal]) -> tuple[Goal, ...]:
    """The goals as they are optimised: most meetings held and fewest broken wishes first, unless placed by hand.

    Without any goal of the user's, the earliest end comes last.
    """
    placed = {goal.kind for goal in goals}
    first = [Goal(kind) for kind in ("most_held", "wishes") if kind not in placed]
    return (*first, *(goals or [Goal("earliest")]))
