"""Changes to a scenario: drop a rule, move one of its numbers, accept a place. Each can be applied and be said.

A change is made in the file's own data, so that the changed scenario is one that a user could have written.
"""

from __future__ import annotations

from collections.abc import Iterable
from copy import deepcopy
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any, Literal

from ..case import Case
from ..clock import DAY, Length
from ..engine.model import Slack, Way
from ..fields import listed
from ..loading import load_data
from ..rules.base import Rule

Kind = Literal["drop", "number", "accept"]


@dataclass(frozen=True, slots=True)
class Change:
    """One change of one rule. ``number`` and ``old``, ``new`` values, or the ``place`` accepted; neither: dropped."""

    rule: str
    kind: Kind
    number: str | None = None
    old: Any = None
    new: Any = None
    place: str | None = None

    def sentence(self) -> str:
        """What is done, in words."""
        if self.kind == "drop":
            return f"drop {self.rule}"
        if self.kind == "accept":
            return f"let {self.rule} accept {self.place}"
        return f"{self.rule}: {self.number} {written(self.new)} instead of {written(self.old)}"


def moved(case: Case, rule: Rule, number: str, way: Way, slack: Slack, by: int) -> Change:
    """The change that gives a number ``by`` of its slack's units, less or more."""
    old = rule.number(case, number)
    sign = -1 if way == "less" else 1
    step = DAY if slack.unit == "days" else timedelta(minutes=case.clock.minutes)
    new: Any
    if isinstance(old, Length):
        total = old.elapsed + sign * by * step
        new = Length(days=total.days) if old.counts_dates else Length(minutes=int(total.total_seconds() // 60))
    elif isinstance(old, date):
        new = old + sign * by * step
    elif isinstance(old, tuple):        # choose: {least, most}
        least, most = old
        new = (least - by, most) if way == "less" and number == "choose" else (least, most + by)
    else:
        new = old + sign * by
    return Change(rule.name, "number", number, old, new)


def written(value: Any) -> str:
    """A value as the file writes it."""
    if isinstance(value, datetime):
        return value.isoformat(timespec="minutes")
    return str(value)


def applied(case: Case, changes: Iterable[Change]) -> Case:
    """The scenario with some changes made, loaded anew. Raises BadInput when the result is unsound."""
    assert case.origin is not None
    data = deepcopy(case.origin.resolved)
    rules = {rule.name: rule for rule in case.rules}
    off = list(case.origin.off)
    for change in changes:
        rule = rules[change.rule]
        if change.kind == "drop":
            off.append(change.rule)
        elif change.kind == "accept":
            _accept(data, rule, change)
        else:
            _set(data, rule.path, change)
    return load_data(data, case.origin.file, off)


def _set(data: dict[str, Any], path: Iterable[str | int], change: Change) -> None:
    """Write a new number where the rule's fields stand, spelling short forms out first."""
    entry: Any = data
    for key in path:
        if key == "away":
            entry[key] = [away if isinstance(away, dict) else {"from": away} for away in listed(entry[key])]
        entry = entry[key]
    if change.number == "from" and "to" not in entry:     # a single day: only its beginning moves
        entry["to"] = entry["from"]
    new = change.new
    if isinstance(new, tuple):
        new = dict(zip(("least", "most"), new, strict=True))
    entry[change.number] = new if isinstance(new, int | dict) else written(new)


def _accept(data: dict[str, Any], rule: Rule, change: Change) -> None:
    """Add a place to a rule's list."""
    field = getattr(rule, "open_list", None)
    entry = data["rules"][rule.name]
    entry[field] = [*listed(entry.get(field)), change.place]
