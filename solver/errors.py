"""Problems in what a user wrote: one form for every message, safe to print on a terminal.

Everything that reads a user's words (files, overlays, `--set`, names on the command line) reports `Problem`s
inside a `BadInput`. A problem says where it is, what was expected and, where we can guess it, the remedy.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from typing import NamedTuple

# C0 and C1 controls (ESC starts terminal commands), marks and overrides that turn text around, separators that
# break lines, invisible characters, and lone surrogates, which cannot be encoded at all.
_UNPRINTABLE = (
    "[\x00-\x1f\x7f-\x9f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb"
    "\ud800-\udfff\U000e0000-\U000e007f]"
)
_SHORT = {"\n": "\\n", "\r": "\\r", "\t": "\\t"}
_LONGEST_WORD = 80  # difflib is quadratic: longer "words" are not slips of the pen
_MOST_CHOICES = 2000
_MOST_TOLD = 20
_LONGEST_PART = 500


def printable(text: str, keep: str = "") -> str:
    """Return `text` with control, bidi, invisible and unencodable characters written out as escapes.

    Files are untrusted and their words reach terminals; `keep` lists characters to leave alone ("\\n" where
    several lines are wanted).
    """
    if text.isprintable():  # nearly always; the pattern is compiled only for the rest
        return text

    return re.sub(_UNPRINTABLE, lambda found: found.group() if found.group() in keep else escaped(found.group()), text)


def escaped(char: str) -> str:
    """A character written out, as Python and YAML do it: \\u202e."""
    code = ord(char)
    form = f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"
    return _SHORT.get(char, form)


def dotted(path: Iterable[str | int]) -> str:
    """Return a path as people write it: `rules.two-weeks.within`; a name with a dot in it is quoted."""
    return ".".join(f'"{part}"' if isinstance(part, str) and "." in part else str(part) for part in path)


class Problem(NamedTuple):
    """One thing wrong with what a user wrote. Codes are stable; lines and columns count from 1."""

    code: str
    message: str
    file: str | None = None
    line: int | None = None
    column: int | None = None
    field: str | None = None
    hint: str | None = None

    def __str__(self) -> str:
        place = [self.file] if self.file is not None else []
        if self.line is not None:
            place.append(str(self.line) if self.file is not None else f"line {self.line}")
            if self.column is not None:
                place.append(str(self.column))
        head = [part for part in (":".join(place), self.field) if part]
        text = self.message
        if self.hint:
            text += (" " if text.endswith((".", "?", "!")) else "; ") + self.hint
        # A name may be megabytes long in a hostile file; `as_json` has it whole.
        return printable(
            ": ".join(part if len(part) <= _LONGEST_PART else f"{part[:_LONGEST_PART]}…" for part in [*head, text])
        )

    def as_json(self) -> dict[str, str | int | None]:
        """Return the problem as `--json` shows it. Lone surrogates (odd file names) are escaped: JSON is UTF-8."""
        record: dict[str, str | int | None] = {
            "code": self.code,
            "file": self.file,
            "line": self.line,
            "column": self.column,
            "field": self.field,
            "message": self.message,
            "hint": self.hint,
        }
        return {
            key: value.encode("utf-8", "backslashreplace").decode() if isinstance(value, str) else value
            for key, value in record.items()
        }


class BadInput(Exception):
    """What a user wrote cannot be used; `problems` says why, in the order of the text where possible."""

    def __init__(self, *problems: Problem) -> None:
        super().__init__(*problems)
        self.problems: tuple[Problem, ...] = problems

    def __str__(self) -> str:
        return "\n".join(str(problem) for problem in self.problems)

    def told(self) -> str:
        """A line each, the first of many: a slip made everywhere shall not push the others off the screen."""
        lines = [f"{problem}\n" for problem in self.problems[:_MOST_TOLD]]
        left = len(self.problems) - len(lines)
        return "".join([*lines, *([f"… and {left} more; --json lists them all\n"] if left else [])])


def _folded(word: str) -> str:
    """A word without case, accents, and the signs people mix up: At_Least, at-least and atleast are one."""
    bare = "".join(c for c in unicodedata.normalize("NFKD", word) if not unicodedata.combining(c))
    return re.sub(r"[\s_.-]+", "", bare.casefold())


def did_you_mean(word: str, choices: Iterable[str]) -> str | None:
    """Return `did you mean zelensky?` for the nearest of `choices`, or None when none is near.

    The answer does not depend on the order of `choices`. Differences of case, accents, `_`, `-` and spaces
    count as none; then come unique beginnings and parts (`macron` for `emmanuel-macron`), then small slips.
    """
    # Sets may be given: sorting keeps the suggestion the same from run to run.
    names = sorted(name for name in set(choices) if name != word and 0 < len(name) <= _LONGEST_WORD)
    if not names or not word or len(word) > _LONGEST_WORD:
        return None
    sought = _folded(word)
    folded = [(_folded(name), name) for name in names]
    best = next((name for fold, name in folded if fold == sought), None)
    if best is None:
        from .spelling import resembled

        near = resembled(sought, [fold for fold, _ in folded[:_MOST_CHOICES]])
        best = next((name for fold, name in folded if near and fold == near[0]), None)
    if best is None and len(sought) >= 3:
        parts = [name for fold, name in folded if fold.startswith(sought)]
        parts = parts or [name for fold, name in folded if len(sought) >= 4 and sought in fold]
        best = parts[0] if len(parts) == 1 else None
    return None if best is None else f"did you mean {best}?"
