"""What a page is made of: tables, figures, and lines of text, in words ready to be shown."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, NamedTuple

from ..charts.palette import Spec

Moves = Literal["in time", "over land"]
_WAYS: dict[Moves, list[tuple[str, str]]] = {
    "in time": [("left", "Earlier"), ("right", "Later")],
    "over land": [("left", "Left"), ("right", "Right"), ("up", "Up"), ("down", "Down")]}


class Cell(NamedTuple):
    """A cell of a table. ``mark``: ``changed`` against the first schedule, ``broken``, ``kept``, or nothing."""

    text: str
    mark: str = ""
    lines: tuple[str, ...] = ()


@dataclass(frozen=True)
class Table:
    """A table with its caption; the first column names each row."""

    caption: str
    head: Sequence[str]
    rows: Sequence[Sequence[Cell | str]]

    @property
    def cells(self) -> list[list[Cell]]:
        """The rows, each text a cell."""
        return [[one if isinstance(one, Cell) else Cell(one) for one in row] for row in self.rows]


@dataclass(frozen=True)
class Figure:
    """A picture: its specification as a script tag can hold it, and what it shows in words.

    ``moves``: how one can zoom and move it, if one can. ``printed``: it is on paper too.
    ``key``: what its colours stand for, each with the class that has the colour; ``clock``: whose hours it shows.
    """

    name: str
    title: str
    summary: str
    spec: str
    height: int
    moves: Moves | None = None
    printed: bool = True
    key: Sequence[tuple[str, str]] = ()
    clock: str = ""

    @property
    def tools(self) -> Sequence[tuple[str, str]]:
        """The buttons that move it: what the page's script calls them, and what people read."""
        return () if self.moves is None else [("in", "Zoom in"), ("out", "Zoom out"), *_WAYS[self.moves],
                                              ("all", "Reset")]

    @property
    def tells(self) -> str:
        """What one learns where one points."""
        return "its rule and source" if self.moves == "in time" else "whose it is and how long it takes"

    @property
    def shape(self) -> str:
        """How the style sheet knows it: one that is tall scrolls in a frame of its own."""
        return "map" if self.moves != "in time" else "tall" if self.height > 700 else ""


def figure(name: str, title: str, spec: Spec, moves: Moves | None = None, printed: bool = True) -> Figure:
    """A picture of a specification."""
    beside = spec.get("usermeta", {})
    return Figure(name, title, spec["description"], script_json(spec), spec["height"], moves, printed,
                  beside.get("key", ()), beside.get("clock", ""))


def script_json(value: object) -> str:
    """JSON that stands safely in a script element: nothing in it can end the element, open a comment or break a line.
    """
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    for sign in "<>&\u2028\u2029":
        text = text.replace(sign, f"\\u{ord(sign):04x}")
    return text
