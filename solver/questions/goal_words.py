"""Goals as a command line names them: `earliest end of bilateral, least_travel worst, wishes`."""

from __future__ import annotations

from typing import Any

from pydantic import TypeAdapter, ValidationError

from ..case import Case
from ..errors import BadInput, Problem
from ..goals import Goal, Goals
from ..values import Names

_GOALS: TypeAdapter[tuple[Goal, ...]] = TypeAdapter(Goals)
_KINDS = ("most_held", "wishes", "earliest", "least_travel", "fewest_waits", "nearest", "attendance")
_HINT = ("write goals with commas between: most_held, wishes, earliest end, earliest start of MEETING, "
         "least_travel worst, fewest_waits total, nearest MEETING DATE, attendance")


def parse_goals(case: Case, text: str, option: str = "--goals") -> tuple[Goal, ...]:
    """The goals that a list of them means, each once. Raises BadInput, which names the ``option`` that gave them."""
    return tuple(dict.fromkeys(_parse(case, part.strip(), option) for part in text.split(",")))


def _parse(case: Case, text: str, option: str) -> Goal:
    context = Names(**{field: getattr(case.scenario, field) for field in Names._fields})
    try:
        return _GOALS.validate_python([_data(text)], context=context)[0]
    except ValidationError as error:
        found = error.errors(include_url=False)[0]
        unknown = found["type"] in ("bad-goal", "bad_goal")
        hint = _HINT if unknown else (found.get("ctx") or {}).get("hint")
        message = f"no such goal: {text}" if unknown else found["msg"]
        raise BadInput(Problem(found["type"].replace("_", "-"), message, field=option, hint=hint)) from None


def _data(text: str) -> Any:
    """The goal as the file would write it."""
    words = text.split()
    kind = next((kind for kind in _KINDS if text.replace(" ", "_").startswith(kind)), None)
    if kind is None:
        return text
    rest = words[1:] if words[0] == kind else words[1 + kind.count("_"):]
    if not rest:
        return kind
    if kind == "earliest" and len(rest) > 2 and rest[1] == "of" and rest[2:] != ["all"]:
        return {kind: {rest[0]: " ".join(rest[2:])}}
    if kind == "nearest" and len(rest) > 1:
        return {kind: {" ".join(rest[:-1]): rest[-1]}}
    return {kind: rest[0] if len(rest) == 1 or rest[1:] == ["of", "all"] else " ".join(rest)}
