"""Changes laid over a scenario before it is validated: overlays (`--with`), `--set` and `--off`.

Mappings merge, scalars and lists replace, a written `null` deletes. Trees are shared, never changed: every node
keeps the place it came from, so what validation says later points into the file that caused it.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import replace
from typing import NamedTuple

from .errors import BadInput, Problem, did_you_mean, dotted
from .reading import Node, parse_yaml

Trail = tuple[str | int, ...]


class _Name(NamedTuple):
    """One part of a `--set` path; quotes say where a name with dots begins and ends."""

    text: str
    quoted: bool
    column: int


# What one entry of a section is called, and of which fields a new entry needs at least one (mistake 10: without
# this a slip in a name would quietly add an entry instead of changing one).
_NEW: dict[str, tuple[str, tuple[str, ...]]] = {
    "rules": ("rule", ("rule",)),
    "meetings": ("meeting", ("who",)),
    "venues": ("venue", ("city", "zone", "country")),
    "principals": ("principal", ("name", "country", "home")),
    "sources": ("source", ("file", "text", "url", "published")),
}
# Sections that `--set` may begin, though the scenario does without them so far.
_SECTIONS = ("calendar", "groups", "venues", "formats", "events", "travel", "facts", "sources", "rules")
_SEGMENT = re.compile(r'"([^"]*)"|\'([^\']*)\'|([^.="\'][^.=]*)')


def lay_over(base: Node, overlay: Node) -> Node:
    """Return `base` changed by `overlay`; neither is touched.

    Raises BadInput with every problem found, each located in the overlay: no-such-rule (-meeting, -venue,
    -principal, -source), nothing-to-delete, empty-value, not-a-mapping, overlay-changes-nothing.
    """
    for node in (base, overlay):
        if not isinstance(node.value, dict):
            message = "a mapping is needed here: lines such as `rules: ...`"
            raise BadInput(Problem("not-a-mapping", message, node.file, node.line, node.column))
    merge = _Merge()
    merged = merge.over(base, overlay, ())
    if merge.problems:
        raise BadInput(*merge.problems)
    if _same(base, merged):
        message = "the overlay changes nothing: the scenario already says all of it"
        raise BadInput(Problem("overlay-changes-nothing", message, overlay.file, overlay.line, overlay.column))
    return merged


def set_value(base: Node, assignment: str) -> Node:
    """Return `base` with one value set: `rules.two-weeks.within=21d`, `goals.0={earliest: end}`, `title=null`.

    The value is YAML; it works as an overlay that holds this value alone. Names with dots need no quotes where
    they exist already; list items count from 0. Raises BadInput, located in `--set`: bad-assignment,
    no-such-section (-rule, -meeting, ..., -field, -item), not-a-mapping, and what `parse_yaml` and `lay_over` raise.
    """
    names, start = _split(assignment)
    # Blanks in place of the path make positions count in what was typed.
    padding = " " * start if "\n" not in assignment else ""
    try:
        value = parse_yaml(padding + assignment[start:], "--set")
    except BadInput as error:
        raise BadInput(*(problem._replace(field=_field(names, problem)) for problem in error.problems)) from None
    merge = _Merge()
    overlay = _nest(base, names, value, (), merge)
    merged = merge.over(base, overlay, ())
    if merge.problems:
        raise BadInput(*merge.problems)
    return merged


def switch_off(base: Node, rule: str, also: Collection[str] = ()) -> Node:
    """Return `base` with `ignored: true` on a rule; names in `also` (built-in rules) leave it as it is.

    Raises BadInput no-such-rule.
    """
    rules = _fields(_fields(base).get("rules"))
    entry = rules.get(rule)
    if entry is None:
        if rule in also:
            return base
        hint = did_you_mean(rule, [*rules, *also])
        raise BadInput(Problem("no-such-rule", "no such rule", "--off", field=dotted(("rules", rule)), hint=hint))
    if not isinstance(entry.value, dict):
        return base  # validation says what is wrong with the entry
    ignored = Node(True, "--off", 1, 1, 1, 1, plain=True, text="true")
    entry = replace(entry, value={**entry.value, "ignored": ignored})
    section = replace(_fields(base)["rules"], value={**rules, rule: entry})
    return replace(base, value={**_fields(base), "rules": section})


def _fields(node: Node | None) -> dict[str, Node]:
    return node.value if node is not None and isinstance(node.value, dict) else {}


def _is_empty(node: Node) -> bool:
    """Whether a value is null because nothing was written, which deletes nothing: a section may be commented out."""
    return node.value is None and node.plain and node.text == ""


def _same(one: Node, other: Node) -> bool:
    if one is other:
        return True
    a, b = one.value, other.value
    if isinstance(a, dict) and isinstance(b, dict):
        return a.keys() == b.keys() and all(_same(child, b[key]) for key, child in a.items())
    if isinstance(a, list) and isinstance(b, list):
        return len(a) == len(b) and all(map(_same, a, b))
    return type(a) is type(b) and a == b  # 1, 1.0 and true are three values


class _Merge:
    """One merge; collects problems so that all slips of an overlay are told at once."""

    def __init__(self) -> None:
        self.problems: list[Problem] = []

    def say(self, node: Node, path: Trail, code: str, message: str, hint: str | None = None) -> None:
        line, column = (node.line, node.column) if node.key_line is None else (node.key_line, node.key_column)
        self.problems.append(Problem(code, message, node.file, line, column, dotted(path) or None, hint))

    def over(self, base: Node, new: Node, path: Trail) -> Node:
        """Return `new` laid over `base`, both at `path`; `new` is not null."""
        if not isinstance(new.value, dict):
            return new
        # An empty section (`rules:` with nothing below) takes entries as an empty mapping would.
        if not isinstance(base.value, dict) and base.value is not None:
            return self.fresh(new, path, {})
        if self.other_kind(base, new, path):
            return self.fresh(new, path, _fields(base))
        fields = dict(_fields(base))
        for key, node in new.value.items():
            self.put(fields, key, node, (*path, key))
        gone = {key: node for key, node in new.value.items() if node.value is None}
        return replace(new if base.value is None else base, value=fields, deleted={**(base.deleted or {}), **gone})

    def put(self, fields: dict[str, Node], key: str, node: Node, path: Trail) -> None:
        old = fields.get(key)
        if _is_empty(node):
            hint = "write null to delete it, or delete this line"
            self.say(node, path, "empty-value", f"nothing is written after `{key}:`", hint)
        elif node.value is None:
            if old is None:
                self.say(node, path, "nothing-to-delete", f"there is no `{key}` to delete", did_you_mean(key, fields))
            fields.pop(key, None)
        elif old is not None:
            fields[key] = self.over(old, node, path)
        elif self.complete(node, path, fields):
            fields[key] = self.fresh(node, path, {})

    def fresh(self, node: Node, path: Trail, old: dict[str, Node]) -> Node:
        """Return a value that replaces all there was: entries of new sections are judged, nulls taken out."""
        if not isinstance(node.value, dict):
            return node
        fields: dict[str, Node] = {}
        for key, child in node.value.items():
            if child.value is None and key in old and not _is_empty(child):
                continue  # deleting a field of the entry that is replaced: said twice, and meant
            self.put(fields, key, child, (*path, key))
        return replace(node, value=fields)

    def other_kind(self, base: Node, new: Node, path: Trail) -> bool:
        """Whether this is a rule that becomes a rule of another kind, whose old fields would make no sense."""
        kind, old = _fields(new).get("rule"), _fields(base).get("rule")
        is_rule = len(path) == 2 and path[0] == "rules" and kind is not None and kind.value is not None
        return is_rule and kind is not None and (old is None or not _same(old, kind))

    def complete(self, node: Node, path: Trail, names: Collection[str]) -> bool:
        """Whether a new entry says enough to be meant as new; otherwise its name is a slip, and reported."""
        if len(path) != 2 or path[0] not in _NEW:
            return True
        one, needed = _NEW[str(path[0])]
        fields = _fields(node)
        if any(name in fields and fields[name].value is not None for name in needed):
            return True
        self.say(node, path, *_no_such(one, str(path[1]), names))
        return False


def _no_such(one: str, name: str, names: Collection[str]) -> tuple[str, str, str | None]:
    """Return code, message and hint for an entry, field or section that does not exist."""
    near = did_you_mean(name, names)
    needed = next((needed for what, needed in _NEW.values() if what == one), ())
    hints = [near] if near else []
    if needed:
        options = " or ".join(f"`{field}:`" for field in needed)
        hints.append(f"{'A' if near else 'a'} new {one} needs {options}")
    return f"no-such-{one}", f"no such {one}", " ".join(hints) or None


def _nest(node: Node, names: list[_Name], value: Node, path: Trail, merge: _Merge) -> Node:
    """Return the overlay, to be laid over `node`, that brings `value` to the place the names lead to."""
    if not names:
        return value
    name, column = names[0].text, names[0].column
    if isinstance(node.value, list):
        index = int(name) if re.fullmatch(r"[0-9]{1,6}", name) else len(node.value)
        if index >= len(node.value):
            last = len(node.value) - 1
            hint = f"items count from 0 to {last}" if last >= 0 else "the list is empty"
            raise _bad(column, "no-such-item", "no such item", (*path, name), hint)
        path = (*path, index)
        new = _nest(node.value[index], names[1:], value, path, merge)
        deleted = len(names) == 1 and new.value is None
        item = [] if deleted else [merge.over(node.value[index], new, path)]
        return replace(node, value=[*node.value[:index], *item, *node.value[index + 1 :]])
    if not isinstance(node.value, dict) and node.value is not None:
        raise _bad(column, "not-a-mapping", f"this is a single value: it has no field {name}", (*path, name))
    fields = _fields(node)
    # The longest existing name wins, so that names with dots in them are reached without quotes.
    taken = next((n for n in range(len(names), 0, -1) if _joined(names[:n]) in fields), 1)
    key, rest = _joined(names[:taken]) or name, names[taken:]
    path = (*path, key)
    child = fields.get(key)
    if child is None:
        if rest and not (len(path) == 1 and key in _SECTIONS):
            one = "section" if len(path) == 1 else "field"
            one = _NEW[str(path[0])][0] if len(path) == 2 and path[0] in _NEW else one
            code, message, remedy = _no_such(one, key, [*fields, *_SECTIONS] if len(path) == 1 else fields)
            raise _bad(column, code, message, path, remedy)
        child = Node(None, "--set", 1, column)
    inner = _nest(child, rest, value, path, merge)
    if inner.file == "--set":  # a list with one item changed stays where it was written
        inner = replace(inner, key_line=1, key_column=column)
    return Node({key: inner}, "--set", 1, column)


def _joined(names: list[_Name]) -> str | None:
    """Several parts as one name with dots, unless quotes say where a name begins and ends."""
    if len(names) > 1 and any(name.quoted for name in names):
        return None
    return ".".join(name.text for name in names)


def _split(assignment: str) -> tuple[list[_Name], int]:
    """Return the names before the first `=`, and where the value starts."""
    names: list[_Name] = []
    at = 0
    while found := _SEGMENT.match(assignment, at):
        text = next(group for group in found.groups() if group is not None)
        quoted = found.group(3) is None
        names.append(_Name(text if quoted else text.strip(), quoted, at + 1))
        at = found.end()
        if assignment[at : at + 1] == "=" and names[-1].text:
            if not assignment[at + 1 :].strip():
                path = tuple(name.text for name in names)
                raise _bad(at + 2, "bad-assignment", "nothing after the =", path, "write null to delete")
            return names, at + 1
        if assignment[at : at + 1] != "." or not names[-1].text:
            break
        at += 1
    message = "not of the form path=value"
    raise _bad(at + 1, "bad-assignment", message, (), "write it as rules.two-weeks.within=21d")


def _field(names: list[_Name], problem: Problem) -> str:
    """The full field of a problem found inside the value."""
    head = dotted(name.text for name in names)
    return f"{head}.{problem.field}" if problem.field else head


def _bad(column: int, code: str, message: str, path: Trail, hint: str | None = None) -> BadInput:
    return BadInput(Problem(code, message, "--set", 1, column, dotted(path) or None, hint))
