"""What a page is made of: tables, figures, and lines of text, in words ready to be shown."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from ..charts.palette import Spec


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

    ``moves``: one can zoom and pan. ``tall``: it scrolls in a frame of its own. ``printed``: it is on paper too.
    ``key``: what its colours stand for, each with the class that has the colour; ``clock``: whose hours it shows.
    """

    name: str
    title: str
    summary: str
    spec: str
    moves: bool = False
    tall: bool = False
    printed: bool = True
    key: Sequence[tuple[str, str]] = ()
    clock: str = ""


def figure(name: str, title: str, spec: Spec, moves: bool = False, printed: bool = True) -> Figure:
    """A picture of a specification."""
    beside = spec.get("usermeta", {})
    return Figure(name, title, spec["description"], script_json(spec), moves, moves and spec["height"] > 700, printed,
                  beside.get("key", ()), beside.get("clock", ""))


def script_json(value: object) -> str:
    """JSON that stands safely in a script element: nothing in it can end the element, open a comment or break a line.
    """
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    for sign in "<>&\u2028\u2029":
        text = text.replace(sign, f"\\u{ord(sign):04x}")
    return text
