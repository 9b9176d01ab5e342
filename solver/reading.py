"""YAML text to a tree of nodes that know where they were written.

PyYAML's parser gives events; the tree is built here, because the text is untrusted (depth, size and aliases are
bounded while reading, not afterwards) and because scalars follow YAML 1.2: `NO` is Norway, `09:00` is text.
What libyaml says of a syntax error is put into plain words in `solver.syntax`.
"""

from __future__ import annotations

import math
import re
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice
from pathlib import Path
from typing import Any, NoReturn

import yaml

from .errors import BadInput, Problem, did_you_mean, dotted

Scalar = None | bool | int | float | str

MAX_BYTES = 5_000_000
MAX_NODES = 200_000
MAX_DEPTH = 40
_MAX_DIGITS = 40

# The C parser is some 25 times faster, but PyYAML may have been built without it.
_LOADER: Any = getattr(yaml, "CBaseLoader", yaml.BaseLoader)

_CONSTANTS: dict[str, bool | None] = {"": None, "~": None, "null": None, "Null": None, "NULL": None}
_CONSTANTS |= {"true": True, "True": True, "TRUE": True, "false": False, "False": False, "FALSE": False}
_INT = re.compile(r"[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+")
_FLOAT = re.compile(r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?")
_NOT_FINITE = re.compile(r"[-+]?\.(inf|Inf|INF)|\.(nan|NaN|NAN)")
# Refused in the text: controls, line ends that editors do not count (NEL, U+2028/9), a BOM inside, surrogates.
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]|[\ud800-\udfff]")


@dataclass(slots=True)
class Node:
    """A value and where it was written (lines and columns from 1); for a mapping's value also where its key was.

    `deleted` holds the nulls that overlays wrote over keys of a mapping;
    `plain` marks an unquoted scalar, the only kind that becomes a number, a truth value or null;
    `text` is a scalar as written, so that `007` or `1.10` can still be taken as text.
    """

    value: Scalar | dict[str, Node] | list[Node]
    file: str
    line: int
    column: int
    key_line: int | None = None
    key_column: int | None = None
    plain: bool = False
    text: str | None = None
    deleted: dict[str, Node] | None = None


def read_yaml(source: str | Path) -> Node:
    """Read a file, or standard input for `-`, whose top level must be a mapping.

    Raises BadInput: not-found, is-a-directory, no-permission, cannot-read, and all that `parse_yaml` raises.
    """
    name = str(source)
    if name == "-":
        return parse_yaml(sys.stdin.buffer.read(MAX_BYTES + 1), "<stdin>", mapping=True)
    path = Path(source)
    try:
        # The size is asked first: a huge file is refused unread. Pipes have none, hence the bounded read too.
        if path.stat().st_size > MAX_BYTES:
            raise BadInput(_too_large(name))
        with path.open("rb") as stream:
            data = stream.read(MAX_BYTES + 1)
    except (FileNotFoundError, NotADirectoryError):
        raise BadInput(Problem("not-found", "no such file", name, hint=_neighbour(path))) from None
    except IsADirectoryError:
        raise BadInput(Problem("is-a-directory", "this is a directory; give a file in it", name)) from None
    except PermissionError:
        raise BadInput(Problem("no-permission", "the file may not be read (permission denied)", name)) from None
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise BadInput(Problem("cannot-read", f"the file cannot be read: {reason}", name)) from None
    return parse_yaml(data, name, mapping=True)


def parse_yaml(text: str | bytes, name: str, *, mapping: bool = False) -> Node:
    """Parse one YAML document; `mapping` demands a mapping at the top level.

    Raises BadInput with one problem: too-large, invalid-utf8, control-character, empty-file, yaml-syntax,
    tab-indent, missing-space, several-documents, tag, duplicate-key, key-not-scalar, empty-key, merge-key,
    unknown-alias, recursive-alias, too-deep, too-many-nodes, number-too-long, infinite-number, not-a-mapping.
    """
    if len(text) > MAX_BYTES:
        raise BadInput(_too_large(name))
    text = _decode(text, name) if isinstance(text, bytes) else text.removeprefix("\ufeff")
    if bad := _CONTROL.search(text):
        from .syntax import where

        line, column = where(text, bad.start())
        raise BadInput(_control(bad.group(), name, line, column))
    try:
        return _Builder(text, name).document(mapping)
    except (yaml.YAMLError, ValueError) as error:  # ValueError: PyYAML's own parser, at "\U00110000"
        from .syntax import syntax_problem

        raise BadInput(syntax_problem(error, text, name)) from None


def plain(node: Node) -> Any:
    """Return the tree as dicts, lists and scalars."""
    if isinstance(node.value, dict):
        return {key: plain(child) for key, child in node.value.items()}
    if isinstance(node.value, list):
        return [plain(child) for child in node.value]
    return node.value


def tree(value: Any, name: str) -> Node:
    """Return plain data as a tree, as if all of it stood on the first line of a file; dates become text."""
    if isinstance(value, dict):
        return Node({str(key): tree(child, name) for key, child in value.items()}, name, 1, 1)
    if isinstance(value, list | tuple):
        return Node([tree(child, name) for child in value], name, 1, 1)
    known = value is None or isinstance(value, str | int | float)
    return Node(value if known else str(value), name, 1, 1)


def _walk(node: Node, path: Sequence[str | int]) -> tuple[Node, list[str | int]]:
    """Return the deepest node on `path`, and the path without what was passed over on the way."""
    node, found, missing = _existing(node, path)
    return node, [*found, *missing]


def _existing(
    node: Node, path: Sequence[str | int]
) -> tuple[Node, tuple[str | int, ...], tuple[str | int, ...]]:
    """Return the deepest node on `path`, what of the path leads to it, and what is missing at the end."""
    found: list[str | int] = []
    missing: list[str | int] = []
    for part in path:
        child = None
        if isinstance(node.value, dict):
            child = node.value.get(str(part))
        elif isinstance(node.value, list) and isinstance(part, int) and 0 <= part < len(node.value):
            child = node.value[part]
        missing = [*missing, part] if child is None else []
        if child is not None:
            node = child
            found.append(part)
    return node, tuple(found), tuple(missing)


def locate(node: Node, path: Sequence[str | int]) -> Node:
    """Return the deepest node on `path`; elements that do not exist (a validator's own tags) are passed over."""
    return _walk(node, path)[0]


def written(node: Node, path: Sequence[str | int]) -> tuple[str | int, ...]:
    """Return the part of `path` that the text has: short forms leave elements out."""
    return _existing(node, path)[1]


def problem_at(
    node: Node, path: Sequence[str | int], code: str, message: str, hint: str | None = None, key: bool = False
) -> Problem:
    """Return a problem located at the deepest node on `path`, or at its key.

    The field leaves out elements that were passed over, but keeps missing ones at the end (a required field).
    """
    node, field = _walk(node, path)
    line, column = node.line, node.column
    if key and node.key_line is not None and node.key_column is not None:
        line, column = node.key_line, node.key_column
    return Problem(code, message, node.file, line, column, dotted(field) or None, hint)


class _Builder:
    """Builds the tree of one document from parser events, within the limits."""

    def __init__(self, text: str, name: str) -> None:
        self.name = name
        self.events: Iterator[Any] = yaml.parse(text, Loader=_LOADER)
        self.path: list[str | int] = []
        self.nodes = 0
        # For each anchor: its node, how many nodes it holds and how deep it is; None while still being read.
        self.anchors: dict[str, tuple[Node, int, int] | None] = {}
        self.deepest = 0

    def fail(self, event: Any, code: str, message: str, hint: str | None = None, shift: int = 0) -> NoReturn:
        mark = event.start_mark
        field = dotted(self.path) or None
        raise BadInput(Problem(code, message, self.name, mark.line + 1, mark.column + 1 + shift, field, hint))

    def document(self, mapping: bool) -> Node:
        next(self.events)  # the stream's start
        event = next(self.events)
        start = event if isinstance(event, yaml.StreamEndEvent) else next(self.events)
        root = Node(None, self.name, 1, 1, plain=True, text="") if start is event else self.node(start, 1)
        if root.plain and root.text == "":
            raise BadInput(Problem("empty-file", "nothing is written here, or only comments", self.name, 1, 1))
        next(self.events)  # the document's end
        if not isinstance(event := next(self.events), yaml.StreamEndEvent):
            self.fail(event, "several-documents", "a second document starts here (`---`); write one to a file")
        if mapping and not isinstance(root.value, dict):
            self.tight(start, root)
            self.fail(start, "not-a-mapping", "a file must be a mapping at the top level: lines such as `title: ...`")
        return root

    def node(self, event: Any, depth: int) -> Node:
        if isinstance(event, yaml.AliasEvent):
            return self.alias(event, depth)
        if event.tag is not None:
            self.fail(event, "tag", f"tags such as {event.tag} are not supported", "put text with a ! in quotes")
        self.count(event, 1, depth)
        before, outer = self.nodes, self.deepest
        self.deepest = depth
        if event.anchor is not None:
            self.anchors[event.anchor] = None
        node = Node(None, self.name, event.start_mark.line + 1, event.start_mark.column + 1)
        if isinstance(event, yaml.ScalarEvent):
            node.text, node.plain = event.value, not event.style
            node.value = self.scalar(event) if node.plain else event.value
            if bad := _CONTROL.search(event.value):
                raise BadInput(_control(bad.group(), self.name, node.line, node.column, dotted(self.path)))
        elif isinstance(event, yaml.SequenceStartEvent):
            node.value = self.sequence(depth)
        else:
            node.value = self.mapping(event, depth)
        if event.anchor is not None:
            self.anchors[event.anchor] = (node, self.nodes - before + 1, self.deepest - depth)
        self.deepest = max(outer, self.deepest)
        return node

    def count(self, event: Any, more: int, depth: int) -> None:
        self.nodes += more
        self.deepest = max(self.deepest, depth)
        if depth > MAX_DEPTH:
            self.fail(event, "too-deep", f"nested more than {MAX_DEPTH} levels deep")
        if self.nodes > MAX_NODES:
            self.fail(event, "too-many-nodes", f"more than {MAX_NODES} values, with aliases (*) written out")

    def alias(self, event: Any, depth: int) -> Node:
        if event.anchor not in self.anchors:
            hint = did_you_mean(event.anchor, self.anchors) or "put text that starts with * in quotes"
            self.fail(event, "unknown-alias", f"*{event.anchor} stands for nothing: no &{event.anchor} above", hint)
        known = self.anchors[event.anchor]
        if known is None:
            self.fail(event, "recursive-alias", f"*{event.anchor} stands inside what it stands for")
        node, size, height = known
        self.count(event, size, depth + height)
        return replace(node)  # a copy: each use gets the position of its own key

    def scalar(self, event: Any) -> Scalar:
        text: str = event.value
        if text in _CONSTANTS:
            return _CONSTANTS[text]
        if _INT.fullmatch(text):
            if len(text) > _MAX_DIGITS:
                self.fail(event, "number-too-long", f"a number of {len(text)} digits", "put it in quotes if it is text")
            return int(text, 0) if text[:2] in ("0o", "0x") else int(text)
        number = float(text) if _FLOAT.fullmatch(text) else None
        if _NOT_FINITE.fullmatch(text) or (number is not None and not math.isfinite(number)):
            self.fail(event, "infinite-number", "a number that is not finite", "put it in quotes if it is text")
        return text if number is None else number

    def sequence(self, depth: int) -> list[Node]:
        items: list[Node] = []
        while not isinstance(event := next(self.events), yaml.SequenceEndEvent):
            self.path.append(len(items))
            items.append(self.node(event, depth + 1))
            self.tight(event, items[-1])
            self.path.pop()
        return items

    def mapping(self, start: Any, depth: int) -> dict[str, Node]:
        fields: dict[str, Node] = {}
        while not isinstance(event := next(self.events), yaml.MappingEndEvent):
            key_node = self.node(event, depth + 1)
            key = key_node.text
            if key is None:
                self.fail(event, "key-not-scalar", "a list or mapping stands before a colon, where a name must be")
            if not key:
                self.fail(event, "empty-key", "a name is missing before the colon")
            line, column = event.start_mark.line + 1, event.start_mark.column + 1
            self.path.append(key)
            if key == "<<" and key_node.plain:
                hint = "write the fields out, or put them in an overlay"
                self.fail(event, "merge-key", "merging with `<<` is not supported", hint)
            if key in fields:
                first = f"first on line {fields[key].key_line}"
                self.fail(event, "duplicate-key", f"`{key}` is written twice, {first}", "keep one of them")
            value_event = next(self.events)
            value = self.node(value_event, depth + 1)
            if start.flow_style and value.plain and value.text == "":
                self.tight(event, key_node)
            elif value.line > line:
                self.tight(value_event, value)
            value.key_line, value.key_column = line, column
            fields[key] = value
            self.path.pop()
        return fields

    def tight(self, event: Any, node: Node) -> None:
        """Refuse `who:zelensky` where a field was surely meant: YAML takes it for text, and it would mislead."""
        if not (node.plain and isinstance(node.value, str) and ":" in node.value):
            return
        from .syntax import TIGHT_TEXT, missing_space

        if found := TIGHT_TEXT.fullmatch(node.value):
            if self.path and node.value == self.path[-1]:
                self.path.pop()
            self.path.append(found.group(1))
            self.fail(event, *missing_space(found.group(1)), shift=len(found.group(1)) + 1)


def _too_large(name: str) -> Problem:
    return Problem("too-large", f"the file is larger than {MAX_BYTES // 1_000_000} MB", name)


def _control(char: str, name: str, line: int, column: int, field: str | None = None) -> Problem:
    message = f"an invisible control character (U+{ord(char):04X}) stands here"
    return Problem("control-character", message, name, line, column, field or None, "delete it")


def _neighbour(path: Path) -> str | None:
    try:
        return did_you_mean(path.name, (other.name for other in islice(path.parent.iterdir(), 1000)))
    except (OSError, ValueError):
        return None


def _decode(data: bytes, name: str) -> str:
    body = data.removeprefix(b"\xef\xbb\xbf")
    try:
        return body.decode()
    except UnicodeDecodeError as error:
        from .syntax import where

        line, column = where(text := body[: error.start].decode(), len(text))
        odd = data[:2] in (b"\xff\xfe", b"\xfe\xff")
        message = "this is UTF-16 text" if odd else f"byte 0x{body[error.start]:02x} is not UTF-8 text"
        raise BadInput(Problem("invalid-utf8", message, name, line, column, hint="save the file as UTF-8")) from None
