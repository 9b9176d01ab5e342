"""Changes to a scenario: drop a rule, move one of its numbers, accept a place. Each can be applied and be said.

A change is made in the file's own data, so that the changed scenario is one that a user could have written, and can be
spelled as options of the command line.
"""

from __future__ import annotations

import re
import shlex
from collections.abc import Iterable, Sequence
from copy import deepcopy
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import Any, Literal, NamedTuple
from zoneinfo import ZoneInfo

from ..case import Case
from ..clock import DAY, Length, TimeOfDay, instant
from ..engine.model import Way
from ..fields import listed
from ..loading import load_data
from ..rules._hours import CLOSES, OPENS
from ..rules.alternatives import ANY_NUMBER
from ..rules.base import Rule
from ..sound.fields import zones
from ..times import parse_hours

Kind = Literal["drop", "number", "accept"]
Path = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class Change:
    """One change of one rule. ``number`` and ``old``, ``new`` values, or the ``place`` accepted; neither: dropped.

    ``by`` is how far the number moves: a time, or a count.
    """

    rule: str
    kind: Kind
    number: str | None = None
    old: Any = None
    new: Any = None
    place: str | None = None
    by: timedelta | int | None = None
    way: Way | None = None

    def sentence(self) -> str:
        """What is done, in words."""
        if self.kind == "drop":
            return f"drop {self.rule}"
        if self.kind == "accept":
            return f"let {self.rule} accept {self.place}"
        at = "at " if self.number in (OPENS, CLOSES) else ""
        return f"{self.rule}: {self.number} {at}{written(self.new)} instead of {written(self.old)}"


def further(case: Case, change: Change, more: int) -> Change:
    """A change of a number by so many of its units more (or less, when negative)."""
    rule = next(rule for rule in case.rules if rule.name == change.rule)
    assert change.number
    assert change.way
    return moved(case, rule, change.number, change.way, units(case, change) + more)


def units(case: Case, change: Change) -> int:
    """By how many of its units a change moves a number."""
    assert change.number
    assert change.by is not None
    return change.by if isinstance(change.by, int) else change.by // _step(case, change.number, change.old)


def moved(case: Case, rule: Rule, number: str, way: Way, by: int) -> Change:
    """The change that gives a number ``by`` days, ticks or counts, less or more (a negative ``by``: the other way)."""
    old = rule.number(case, number)
    sign = -1 if way == "less" else 1
    step = _step(case, number, old)
    new: Any
    if isinstance(old, Length):
        total = old.elapsed + sign * by * step
        new = Length(days=total.days) if old.counts_dates else Length(minutes=int(total.total_seconds() // 60))
    elif isinstance(old, datetime) and old.tzinfo is None and not case.clock.daily:     # clocks may change in between
        zone = _clocks(case, rule)
        new = (instant(old, zone) + sign * by * step).astimezone(zone).replace(tzinfo=None)
    elif isinstance(old, date):
        new = old + sign * by * step
    elif isinstance(old, TimeOfDay):
        new = TimeOfDay(old.minutes + sign * by * case.clock.minutes)
    elif isinstance(old, tuple):        # choose: {least, most}
        least, most = old
        new = (least - by, most) if way == "less" else (least, most + by)
    else:
        new = old + sign * by
    return Change(rule.name, "number", number, old, new, None, by if is_count(number, old) else by * step, way)


def _clocks(case: Case, rule: Rule) -> ZoneInfo:
    """The zone in which a moment of a rule is read: of the venue, of who is away; else of the calendar."""
    if people := case.people(getattr(rule, "who", ())) if hasattr(rule, "away") else ():
        return case.zone_of(people[0])
    return zones(case, case.select(getattr(rule, "meeting", ()))[:1])[0]


def is_count(number: str, value: Any) -> bool:
    """Whether a number counts things; free days are time, though written without a unit."""
    return isinstance(value, int | tuple) and number != "free_days"


def _step(case: Case, number: str, value: Any) -> timedelta:
    """What one unit of a number is, where it is a time: a day for dates and lengths in days, else a tick."""
    in_days = number == "free_days" or getattr(value, "counts_dates", False) or type(value) is date
    return DAY if case.clock.daily or in_days else timedelta(minutes=case.clock.minutes)


def written(value: Any) -> str:
    """A value as the file writes it."""
    if isinstance(value, datetime):
        return value.isoformat(timespec="minutes")
    if isinstance(value, tuple):
        least, most = value
        return f"{least}" if least == most else f"at least {least}" if most >= ANY_NUMBER else f"{least} to {most}"
    return f"{value} the next day" if isinstance(value, TimeOfDay) and value.minutes > 1440 else str(value)


def applied(case: Case, changes: Iterable[Change]) -> Case:
    """The scenario with some changes made, loaded anew. Raises BadInput when the result is unsound."""
    assert case.origin is not None
    edited = _edited(case, changes)
    return load_data(edited.data, case.origin.file, edited.off)


def options(case: Case, changes: Iterable[Change]) -> list[str]:
    """The changes as options of the command line, to follow those already given: --off RULE, --set PATH=VALUE."""
    return _edited(case, changes).options


class _Edited(NamedTuple):
    """The file's data with changes made, the rules off in all, and the options that say the same."""

    data: dict[str, Any]
    off: list[str]
    options: list[str]


def _edited(case: Case, changes: Iterable[Change]) -> _Edited:
    assert case.origin is not None
    rules = {rule.name: rule for rule in case.rules}
    edited = _Edited(deepcopy(case.origin.resolved), list(case.origin.off), [])
    values: dict[str, str] = {}
    for change in changes:
        if change.kind == "drop":
            edited.off.append(change.rule)
            edited.options.append(f"--off {shlex.quote(change.rule)}")
            continue
        path, value = (_place if change.kind == "accept" else _number)(edited.data, rules[change.rule], change)
        entry: Any = edited.data
        for key in path[:-1]:
            entry = entry[key]
        entry[path[-1]] = value
        values[_dotted(path)] = _flow(value)        # the last one holds, where two changes are made in one place
    edited.options.extend(f"--set {shlex.quote(f'{path}={value}')}" for path, value in values.items())
    return edited


def _place(data: dict[str, Any], rule: Rule, change: Change) -> tuple[Path, Any]:
    """Where a rule's list of places stands, and the list with one more."""
    field = getattr(rule, "open_list", None)
    assert field
    entry = data["rules"][rule.name]
    return ("rules", rule.name, field), [*listed(entry.get(field)), change.place]


def _number(data: dict[str, Any], rule: Rule, change: Change) -> tuple[Path, Any]:
    """Where a rule's number stands, and its new value; a short form (`away: 2025-08-24`) is spelled out."""
    assert change.number
    new = change.new
    if isinstance(new, tuple):
        new = {"least": new[0]} | ({"most": new[1]} if new[1] < ANY_NUMBER else {})
    value = new if isinstance(new, int | dict) else written(new)
    if change.number in (OPENS, CLOSES):
        path = (*rule.path, *rule.place_of(change.number))
        return path, _widened(_at(data, path), change.number, new)
    if change.number not in ("from", "to"):
        return (*rule.path, *rule.place_of(change.number)), value
    path = rule.path if "away" in rule.path else (*rule.path, "away", 0)
    if path[-1] == 0 and not isinstance(_at(data, path[:-1]), list):
        path = path[:-1]
    entry = _at(data, path)
    if isinstance(entry, dict) and "to" in entry:
        return (*path, change.number), value
    entry = dict(entry) if isinstance(entry, dict) else {"from": entry}
    return path, {**entry, "to": entry["from"], change.number: value}


def _widened(hours: Any, number: str, new: TimeOfDay) -> Any:
    """Hours as the file writes them, the first of which opens at another time, or the last closes."""
    stretches = sorted(map(parse_hours, map(str, listed(hours))), key=lambda span: span.start)
    if number == OPENS:
        stretches[0] = replace(stretches[0], start=new.minutes)
    else:
        stretches[-1] = replace(stretches[-1], until=new.minutes)
    texts = [str(span) for span in stretches]
    return texts[0] if len(texts) == 1 else texts


def _at(data: Any, path: Path) -> Any:
    for key in path:
        data = data[key]
    return data


# --- how it is typed ------------------------------------------------------------------------------------------------
def _dotted(path: Sequence[str | int]) -> str:
    """A path as `--set` takes it; names that hold its own signs in quotes."""
    return ".".join(f'"{key}"' if isinstance(key, str) and re.search(r"[.='\s]", key) else str(key) for key in path)


def _flow(value: Any) -> str:
    """A value as YAML on one line."""
    if isinstance(value, dict):
        return "{" + ", ".join(f"{_flow(key)}: {_flow(one)}" for key, one in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(_flow, value)) + "]"
    if isinstance(value, bool):
        return "true" if value else "false"
    text = str(value)
    plain = re.fullmatch(r"[\w+./-]([\w+./ -]|:(?=\S))*", text) and text.strip() == text
    return text if plain else "'" + text.replace("'", "''") + "'"
