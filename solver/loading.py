"""From files to a case: read, lay overlays over, validate with positions, resolve, and look for nonsense.

Everything that is wrong with a scenario comes out here as `BadInput`, with file, line, column and field, before
anything is solved.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path
from types import UnionType
from typing import Annotated, Any, Union, get_args, get_origin

from pydantic import ValidationError

from .attendance import Attendance
from .case import Case
from .errors import BadInput, Problem, did_you_mean
from .goals import Goal
from .overlays import lay_over, set_value, switch_off
from .reading import Node, locate, parse_yaml, plain, problem_at, read_yaml, tree, written
from .rules import implying, kinds
from .rules.base import Rule
from .scenario import Scenario
from .sound import faults, remarks
from .sound.documents import MISQUOTED
from .values import Names

Path_ = tuple[str | int, ...]
_A_YEAR = 366
"""Days past its end that a calendar reaches when its end is switched off."""


@dataclass(frozen=True)
class Origin:
    """Where a case comes from, as answers name it: the file, and all that was laid over it."""

    file: str
    overlays: tuple[str, ...] = ()
    set: tuple[str, ...] = ()
    off: tuple[str, ...] = ()
    resolved: dict[str, Any] = field(default_factory=dict)
    """The file after overlays, as plain data."""

    @cached_property
    def sha256(self) -> str:
        """The digest of the file after overlays: the same for files that differ in layout or comments alone."""
        import hashlib
        import json

        return hashlib.sha256(json.dumps(self.resolved, sort_keys=True, ensure_ascii=False).encode()).hexdigest()


def load(source: str | Path, overlays: Sequence[str | Path] = (), settings: Sequence[str] = (),
         off: Sequence[str] = (), *, misquoted: bool = False) -> Case:
    """A scenario file (``-``: standard input) with overlays, ``--set`` and ``--off`` applied, in this order.

    ``misquoted``: let quotes pass that are not in their documents. Raises BadInput with every problem found.
    """
    root = read_yaml(source)
    for overlay in overlays:
        root = lay_over(root, _from_its_folder(read_yaml(overlay), Path(overlay).parent, Path(source).parent))
    for setting in settings:
        root = set_value(root, setting)
    return _case(root, Origin(str(source), tuple(map(str, overlays)), tuple(settings), tuple(off)), misquoted)


def load_text(text: str, name: str = "<text>", off: Sequence[str] = (), *, misquoted: bool = False) -> Case:
    """A scenario from YAML text; ``misquoted`` as for `load`. Raises BadInput."""
    return _case(parse_yaml(text, name), Origin(name, off=tuple(off)), misquoted)


def load_data(data: dict[str, Any], name: str, off: Sequence[str] = ()) -> Case:
    """A scenario from plain data, such as ``case.origin.resolved`` with something changed. Raises BadInput."""
    return _case(tree(data, name), Origin(name, off=tuple(off)))


def _case(root: Node, origin: Origin, misquoted: bool = False) -> Case:
    data = plain(root)
    if data.get("summit", 1) != 1:
        raise BadInput(problem_at(root, ("summit",), "unknown-version",
                                  f"this program reads version 1 of the language, not {data['summit']!r}"))
    built_in_off: list[str] = []
    for name in origin.off:
        if name in (data.get("rules") or {}):
            root = switch_off(root, name)
        else:
            built_in_off.append(name)
    root = _without_empty(root)
    data = plain(root)
    names = Names(**{section: value for section in Names._fields
                     if isinstance(value := data.get(section), dict)})
    problems: list[Problem] = []
    scenario = None
    try:
        scenario = Scenario.model_validate(data, context=names)
    except ValidationError as error:
        problems += _problems(error, root, (), Scenario)
    rules = list(_rules(data.get("rules"), root, names, problems))
    if scenario is None:
        raise BadInput(*problems)
    case = Case(scenario)
    case.rules = tuple(rules)
    case.origin = replace(origin, resolved=data)
    problems += (problem_at(root, written(root, path), code, message, hint)
                 for path, code, message, hint in faults(case) if not (misquoted and code in MISQUOTED))
    if problems:
        raise BadInput(*problems)
    case.attendance = Attendance.of(option for rule in rules for option in rule.options(case))
    if case.attendance and all(goal.kind != "attendance" for goal in scenario.goals):
        goals = (*(scenario.goals or (Goal("earliest"),)), Goal("attendance"))
        case.scenario = scenario = scenario.model_copy(update={"goals": goals})
    inside = [*implying(scenario), *([kinds()["quorum"]] if case.attendance.away else [])]
    implied = [rule for kind in inside for rule in kind.implied(case)]
    known = [rule.name for rule in implied] + [rule.name for rule in rules]
    for name in built_in_off:
        if name not in known:
            several = [one for one in known if one.startswith(f"{name}.")]
            hint = f"there are {', '.join(several[:5])}" if len(several) > 1 else did_you_mean(name, known)
            raise BadInput(Problem("no-such-rule", f"no such rule: {name}", "--off", hint=hint))
    switched_off = set(built_in_off)
    if "calendar.until" in switched_off:
        case.clock.reach += _A_YEAR * case.clock.per_day
    case.rules = tuple(rule for rule in (*rules, *implied) if not rule.ignored and rule.name not in switched_off)
    case.off = tuple(rule for rule in (*rules, *implied) if rule.ignored or rule.name in switched_off)
    case.remarks = tuple(remarks(case))
    return case


def _from_its_folder(overlay: Node, folder: Path, base: Path) -> Node:
    """An overlay whose calendar files are named from the scenario's folder: paths count from the file that has them."""
    people = overlay.value.get("principals") if isinstance(overlay.value, dict) else None
    for person in people.value.values() if people and isinstance(people.value, dict) else ():
        busy = person.value.get("busy") if isinstance(person.value, dict) else None
        for node in busy.value if busy and isinstance(busy.value, list) else [busy]:
            if node and isinstance(node.value, str) and folder != base:
                node.value = node.text = os.path.relpath(folder / node.value, base)
    return overlay


def _without_empty(root: Node) -> Node:
    """The tree without sections below which nothing is written, as when all entries are commented out."""
    assert isinstance(root.value, dict)
    needed = {name for name, field in Scenario.model_fields.items() if field.is_required()}
    return replace(root, value={name: section for name, section in root.value.items()
                                if section.value is not None or name in needed})


def _rules(entries: Any, root: Node, names: Names, problems: list[Problem]) -> Iterator[Rule]:
    """The entries under ``rules:`` as rules, each of the class that its ``rule:`` names."""
    if entries is None:
        return
    if not isinstance(entries, dict):
        return
    for name, entry in entries.items():
        path = ("rules", name)
        if not isinstance(entry, dict):
            problems.append(problem_at(root, path, "wrong-type", "a rule is a mapping: {rule: KIND, …}"))
            continue
        kind = entry.get("rule")
        if kind is None:
            problems.append(problem_at(root, path, "missing-key", "a rule needs `rule:`, its kind",
                                       "summit rules lists the kinds"))
        elif kind in kinds() and kinds()[kind].inside:
            problems.append(problem_at(root, (*path, "rule"), "always-on", f"{kind} is always on and is not written"))
        elif kind not in kinds():
            writable = (name for name, kind in kinds().items() if not kind.inside)
            problems.append(problem_at(root, (*path, "rule"), "no-such-kind", f"no such kind of rule: {kind}",
                                       did_you_mean(str(kind), writable) or "summit rules lists the kinds"))
        else:
            try:
                yield kinds()[kind].model_validate(entry, context=names).named(name)
            except ValidationError as error:
                problems += _problems(error, root, path, kinds()[kind])


# --- pydantic's errors in the words of the language -----------------------------------------------------------------
_EXPECTED = {
    "string_type": "expected text", "int_type": "expected a whole number", "int_parsing": "expected a whole number",
    "bool_type": "expected true or false", "bool_parsing": "expected true or false",
    "dict_type": "expected a mapping: NAME: {…}", "model_type": "expected a mapping: {…}",
    "model_attributes_type": "expected a mapping: {…}", "float_type": "expected a number",
    "tuple_type": "expected a list", "list_type": "expected a list", "int_from_float": "expected a whole number",
    "float_parsing": "expected a number",
}
_BOUNDS = {"greater_than_equal": "expected {ge} or more", "less_than_equal": "expected {le} or less",
           "greater_than": "expected more than {gt}", "less_than": "expected less than {lt}",
           "too_short": "expected {min_length} entries at least, not {actual_length}",
           "too_long": "expected {max_length} entries at most, not {actual_length}"}


def _problems(error: ValidationError, root: Node, prefix: Path_, model: Any) -> Iterator[Problem]:
    seen: set[tuple[int | None, int | None, str]] = set()
    for found in error.errors(include_url=False):
        path: Path_ = (*prefix, *found["loc"])
        gone = (locate(root, path[:-1]).deleted or {}).get(str(path[-1])) if path else None
        kind, message, hint = found["type"], found["msg"], (found.get("ctx") or {}).get("hint")
        if kind == "missing":
            kind, message, path = "missing-key", f"`{path[-1]}:` is missing", path[:-1]
        elif kind == "extra_forbidden":
            kind, message = "unknown-key", f"unknown key {path[-1]}"
            known = _keys_at(model, found["loc"][:-1])
            hint = did_you_mean(str(path[-1]), known) or (f"the keys are {', '.join(known)}" if known else None)
        elif kind in _EXPECTED:
            kind, message = "wrong-type", _EXPECTED[kind]
        elif kind == "literal_error":
            kind, message = "wrong-value", f"expected {found['ctx']['expected']}"
        elif kind in _BOUNDS:
            kind, message = "bad-number", _BOUNDS[kind].format(**found["ctx"])
        path, code = written(root, path), kind.replace("_", "-")
        problem = problem_at(root, path, code, message, hint, key=code == "unknown-key")
        if code == "missing-key" and gone is not None:
            problem = problem._replace(message=f"{message}: it is deleted here", file=gone.file,
                                       line=gone.key_line or gone.line, column=gone.key_column or gone.column)
        place = (problem.line, problem.column, problem.message)
        if place not in seen:
            seen.add(place)
            yield problem


def _keys_at(annotation: Any, path: Path_) -> list[str]:
    """The keys that the mapping at a path below a type may have, for suggestions."""
    for step in path:
        annotation = _below(_mapping(annotation), step)
    fields = getattr(_mapping(annotation), "model_fields", {})
    return [field.alias or name for name, field in fields.items()]


def _mapping(annotation: Any) -> Any:
    """The model, mapping or list among the alternatives of a type."""
    if get_origin(annotation) is Annotated:
        return _mapping(get_args(annotation)[0])
    if get_origin(annotation) in (Union, UnionType):
        return next((found for one in get_args(annotation) if (found := _mapping(one)) is not None), None)
    known = hasattr(annotation, "model_fields") or get_origin(annotation) in (dict, tuple)
    return annotation if known else None


def _below(annotation: Any, step: str | int) -> Any:
    if get_origin(annotation) in (dict, tuple):
        return get_args(annotation)[0 if get_origin(annotation) is tuple else 1]
    fields = getattr(annotation, "model_fields", {})
    return next((field.annotation for name, field in fields.items() if step in (name, field.alias)), None)
