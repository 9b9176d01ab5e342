"""Where things are written: every value of a section or a rule with its path, and the paths of meetings' fields."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, datetime, time
from functools import cache
from typing import Any
from zoneinfo import ZoneInfo

from pydantic import BaseModel

from ..case import Case
from ..clock import Length
from ..references import Selector
from ..rules.base import Fault, Path, Rule

__all__ = ["Fault", "Path", "of_meeting", "rules", "values", "zones"]


_WHOLE = frozenset({str, bool, int, float, date, datetime, time, Length, Selector})
"""Kinds of values that have no parts."""


def values(part: Any, path: Path = ()) -> list[tuple[Path, Any]]:
    """Every value written inside a section or a rule, itself included, with its path."""
    found: list[tuple[Path, Any]] = []
    _gather(part, path, found)
    return found


def _gather(part: Any, path: Path, found: list[tuple[Path, Any]]) -> None:
    found.append((path, part))
    if type(part) in _WHOLE:
        return
    if isinstance(part, (tuple, list)):
        for index, child in enumerate(part):
            _gather(child, (*path, index), found)
    elif isinstance(part, dict):
        for key, child in part.items():
            _gather(child, (*path, key), found)
    elif isinstance(part, BaseModel):
        keys, written = _keys(type(part)), part.model_fields_set
        for name, child in vars(part).items():
            if child is not None and name in written:
                _gather(child, (*path, keys[name]), found)


@cache
def _keys(kind: type[BaseModel]) -> dict[str, str]:
    """As the file spells the fields of a section or a rule."""
    return {name: field.alias or name for name, field in kind.model_fields.items()}


def rules(case: Case, kind: str | None = None) -> Iterator[tuple[Path, Rule]]:
    """The written rules that are switched on, or those of one kind, each with its path."""
    written = case.scenario.rules
    return ((("rules", rule.name), rule) for rule in case.rules
            if rule.name in written and not rule.ignored and kind in (None, rule.rule))


def of_meeting(case: Case, name: str, field: str) -> Path:
    """Where a meeting's field is written: with the meeting, or with its format."""
    written = case.origin.resolved if case.origin else {}
    form = case.scenario.formats.get(case.meeting(name).format or "")
    if field not in written.get("meetings", {}).get(name, {}) and form and field in form.model_fields_set:
        return ("formats", str(case.meeting(name).format), field)
    return ("meetings", name, field)


def zones(case: Case, meetings: Iterable[str]) -> tuple[ZoneInfo, ...]:
    """The zones that meetings may lie in; the calendar's where nothing is known of the place."""
    found = dict.fromkeys(case.venue_zone(site.venue) for name in meetings for site in case.sites(name))
    return tuple(found) or (case.zone,)
