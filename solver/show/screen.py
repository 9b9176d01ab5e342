"""What text is shown on: its width, its signs, its colours; and text measured in the columns a terminal gives it."""

from __future__ import annotations

import os
import re
import unicodedata
from collections.abc import Iterable
from typing import NamedTuple, TextIO

from ..errors import printable

_STYLES = {"bold": "1", "faint": "2", "good": "32", "bad": "31;1", "costs": "33"}
_PLAIN = str.maketrans({"–": "-", "—": "-", "─": "-", "█": "#", "░": "x", "╌": "~", "→": ">", "·": ".", "…": ".",
                        "✓": "+", "✗": "x", "≤": "<", "×": "x", "−": "-", "’": "'", "“": '"', "”": '"'})
_JOINERS = {"\u200d", *map(chr, range(0xFE00, 0xFE10))}
"""Zero-width joiner and variation selectors, which make one emoji of several characters."""


class Screen(NamedTuple):
    """Where text goes. ``signs``: whether it can show more than ASCII; ``colour``: whether it takes ANSI codes."""

    width: int = 80
    signs: bool = True
    colour: bool = False

    @classmethod
    def of(cls, stream: TextIO) -> Screen:
        """The screen behind a stream: a terminal as it is, a pipe 80 columns wide unless COLUMNS says otherwise."""
        tty = stream.isatty()
        encoding = (getattr(stream, "encoding", None) or "ascii").lower().replace("-", "")
        width = 80
        if tty or os.environ.get("COLUMNS"):
            import shutil

            width = shutil.get_terminal_size((80, 24)).columns
        colour = tty and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
        return cls(min(max(width, 40), 160), encoding.startswith("utf"), colour)

    def style(self, text: str, name: str) -> str:
        """Text in bold, faint or a colour, where there are any."""
        return f"\x1b[{_STYLES[name]}m{text}\x1b[0m" if self.colour and text else text

    def finish(self, lines: Iterable[str]) -> str:
        """Lines as one text; signs that the screen cannot show are replaced."""
        text = "\n".join(line.rstrip() for line in lines) + "\n"
        return text if self.signs else text.translate(_PLAIN)


def columns(text: str) -> int:
    """The columns that a terminal gives to a text: wide characters two, marks that sit on others none."""
    if text.isascii():
        return len(text)
    total, joined, widest_joined = 0, False, 0
    for char in text:
        if char in _JOINERS:
            joined = char == "\u200d"
            continue
        wide = 0 if unicodedata.combining(char) or unicodedata.category(char) in ("Mn", "Me", "Cf") \
            else 2 if unicodedata.east_asian_width(char) in "WF" else 1
        if joined and wide:
            joined, wide = False, widest_joined
        total += wide
    return total


def pad(text: str, width: int) -> str:
    """Text filled up with spaces to so many columns."""
    return text + " " * (width - columns(text))


def clip(text: str, width: int) -> str:
    """Text cut to so many columns, the cut shown by an ellipsis."""
    if columns(text) <= width:
        return text
    kept = ""
    for char in text:
        if columns(kept + char) >= width:
            break
        kept += char
    return kept + "…" if width > 0 else ""


def wrap(text: str, width: int, indent: str = "", hanging: str | None = None) -> list[str]:
    """Text broken into lines at spaces, the first indented, the others hanging; words too long are cut up."""
    hanging = indent if hanging is None else hanging
    lines: list[str] = []
    line, empty = indent, True
    for word in text.split():
        while True:
            joined = line + word if empty else f"{line} {word}"
            if columns(joined) <= width:
                line, empty = joined, False
                break
            if not empty:
                lines.append(line)
                line, empty = hanging, True
                continue
            room = max(1, width - columns(line))
            head = _fitting(word, room)
            lines.append(line + head)
            line, word = hanging, word[len(head):]
            if not word:
                break
    return [*lines, line] if not empty or not lines else lines


def _fitting(word: str, room: int) -> str:
    """The longest beginning of a word that fits into a room, one character at least; if cut, at a hyphen."""
    end = len(word)
    while end > 1 and columns(word[:end]) > room:
        end -= 1
    hyphen = max(word.rfind("-", 0, end), word.rfind("/", 0, end)) + 1
    return word[:hyphen if end < len(word) and hyphen > 3 else end]


def safe(text: str) -> str:
    """A user's words on one line: line breaks are spaces, and what could command a terminal is written out."""
    return text if text.isprintable() else printable(re.sub("[\r\n]+", " ", text))
