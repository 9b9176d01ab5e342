"""Problems in what a user wrote: one form for every message, safe to print on a terminal.

Everything that reads a user's words (files, overlays, `--set`, names on the command line) reports `Problem`s
inside a `BadInput`. A problem says where it is, what was expected and, where we can guess it, the remedy.
"""

from __future__ import annotations

import difflib
import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

# C0 and C1 controls (ESC starts terminal commands), marks and overrides that turn text around, separators that
# break lines, invisible characters, and lone surrogates, which cannot be encoded at all.
_UNPRINTABLE = re.compile(
    "[\x00-\x1f\x7f-\x9f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb"
    "\ud800-\udfff\U000e0000-\U000e007f]"
)
_SHORT = {"\n": "\\n", "\r": "\\r", "\t": "\\t"}
_LONGEST_WORD = 80  # difflib is quadratic: longer "words" are not slips of the pen
_MOST_CHOICES = 2000
_LONGEST_PART = 500


def printable(text: str, keep: str = "") -> str:
    """Return `text` with control, bidi, invisible and unencodable characters written out as escapes.

    Files are untrusted and their words reach terminals; `keep` lists characters to leave alone ("\\n" where
    several lines are wanted).
    """

    def escape(found: re.Match[str]) -> str:
        char = found.group()
        if char in keep:
            return char
        code = ord(char)
        form = f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"
        return _SHORT.get(char, form)

    return _UNPRINTABLE.sub(escape, text)


def dotted(path: Iterable[str | int]) -> str:
    """Return a path as people write it: `rules.two-weeks.within`; a name with a dot in it is quoted."""
    return ".".join(f'"{part}"' if isinstance(part, str) and "." in part else str(part) for part in path)


@dataclass(frozen=True, slots=True)
class Problem:
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
        near = difflib.get_close_matches(sought, [fold for fold, _ in folded[:_MOST_CHOICES]], n=1, cutoff=0.65)
        best = next((name for fold, name in folded if near and fold == near[0]), None)
    if best is None and len(sought) >= 3:
        parts = [name for fold, name in folded if fold.startswith(sought)]
        parts = parts or [name for fold, name in folded if len(sought) >= 4 and sought in fold]
        best = parts[0] if len(parts) == 1 else None
    return None if best is None else f"did you mean {best}?"


# --- What the YAML parser says, in plain words. Here, not in reading.py, so that all wording is in one place. ---

LINE_END = re.compile(r"\r\n|\r|\n")
_NAME = r"[A-Za-z_][\w-]+"  # two letters at least: `C:` is a disk
# Mistake 3: `who:[a]`, `who:zelensky`; URLs (`https://`) and times (`09:00`) are none.
_TIGHT_IN_LINE = re.compile(rf"""(?:^\s*(?:-\s+)*|[{{\[,]\s*)(["']?)({_NAME})\1:(?!//)(?=[^\s:,\]}}])""")
TIGHT_TEXT = re.compile(rf"""({_NAME}):(?!//)(?:[\[{{"'].*|[^\s:]\S*(?:\s+{_NAME}:\S+)*)""", re.DOTALL)
_SECOND_COLON = re.compile(r"""^\s*(?:-\s+)*[^\s"'\[{][^"'\[{]*?:\s""")

# (a part of what libyaml or PyYAML's own parser says, what we say, the remedy); `{line}` is where it was opened.
_PLAIN_WORDS: tuple[tuple[str, str, str | None], ...] = (
    ("mapping values are not allowed", "a field cannot start here", "check the indentation and the line above"),
    ("sequence entries are not allowed", "a list item cannot start here", "put `- ` on its own line below the name"),
    ("could not find expected ':'", "a colon is missing after this name", "write `name: value`"),
    ("',' or '}'", "a comma or the closing }} is missing; its {{ is on line {line}", None),
    ("',' or ']'", "a comma or the closing ] is missing; its [ is on line {line}", None),
    ("expected '-' indicator", "this does not continue the list above", "start items with `- `, all in one column"),
    ("expected key", "the indentation does not match the lines above", "fields of one entry start in one column"),
    ("<block end>", "the indentation does not match the lines above", "fields of one entry start in one column"),
    ("node content", "a value is missing before this sign", "put the text in quotes if the sign is part of it"),
    ("unexpected end of stream", "the quote that opens here is never closed", None),
    ("unexpected document indicator", "the quote that opens here is never closed", None),
    ("cannot start any token", "text cannot begin with this sign", "put the text in quotes"),
    ("alphabetic or numeric", "text cannot begin with * or &", "put the text in quotes"),
    ("escape", "an unknown escape after \\ in double quotes", "write \\\\, or use single quotes"),
    ("Unicode character", "an escape that is no character", "write \\\\, or use single quotes"),
    ("hexdecimal", "an escape that lacks digits", "write \\\\, or use single quotes"),
    ("tag", "tags (words that begin with !) are not supported", "put text with a ! in quotes"),
    ("<document start>", "nothing may follow the end of the document", "is a bracket closed too early?"),
    ("incompatible YAML", "this version of YAML is not supported", "delete the %YAML line"),
    ("directive", "lines that begin with % are not supported", "put text that begins with % in quotes"),
    ("comment or line break", "nothing may follow | or > on its line", "put text with these signs in quotes"),
    ("chomping", "nothing may follow | or > on its line", "put text with these signs in quotes"),
)


def where(text: str, index: int) -> tuple[int, int]:
    """Return line and column, from 1, of a place in a text, counting lines as editors do."""
    ends = [found.end() for found in LINE_END.finditer(text, 0, index)]
    return len(ends) + 1, index - (ends[-1] if ends else 0) + 1


def missing_space(word: str) -> tuple[str, str, str]:
    """Return code, message and hint of mistake 3."""
    message = f"a space is missing after the colon of `{word}:`"
    return "missing-space", message, f"write `{word}: ...`, or quote the text"


def syntax_problem(error: Any, text: str, name: str) -> Problem:
    """Return a parser's error (PyYAML's MarkedYAMLError) as one clear problem.

    The two commonest causes, a tab and a missing space, show themselves a line late, so lines above are looked at.
    """
    mark, said = getattr(error, "problem_mark", None), str(getattr(error, "problem", None) or error)
    if mark is None:
        return Problem("yaml-syntax", f"this is not valid YAML ({said})", name, 1, 1)
    opened = getattr(error, "context_mark", None) or mark
    lines = LINE_END.split(text)
    # libyaml places the end of a text without a final line end one line too far.
    past = mark.line >= len(lines)
    row, column = (len(lines) - 1, len(lines[-1])) if past else (mark.line, mark.column)
    for number in _suspects(lines, row, min(opened.line, row)):
        line = lines[number]
        if tab := re.match(r" *\t", line):
            message, hint = "a tab is used for indentation", "YAML wants spaces; set your editor to insert them"
            return Problem("tab-indent", message, name, number + 1, tab.end(), hint=hint)
        quoted = re.sub(r"""(?<![\w])("[^"]*"|'[^']*')(?!:)""", lambda found: "x" * len(found.group()), line)
        if tight := _TIGHT_IN_LINE.search(re.sub(r"(^|\s)#.*", "", quoted)):
            code, message, hint = missing_space(tight.group(2))
            return Problem(code, message, name, number + 1, tight.end() + 1, hint=hint)
    if special := _special(said, lines[row], column):
        return Problem("yaml-syntax", special[0], name, row + 1, column + 1, hint=special[1])
    message, remedy = next(
        ((words, remedy) for part, words, remedy in _PLAIN_WORDS if part in said),
        (f"this is not valid YAML ({said.replace('{', '{{').replace('}', '}}')})", None),
    )
    if "never closed" in message or "after this name" in message:
        row, column = min(opened.line, row), opened.column
    return Problem("yaml-syntax", message.format(line=opened.line + 1), name, row + 1, column + 1, hint=remedy)


def _special(said: str, line: str, column: int) -> tuple[str, str] | None:
    """Message and hint for what the parser's words alone do not tell, only the line does."""
    if "mapping values" in said and _SECOND_COLON.match(line[: column + 1]):
        return "a second colon on one line", "put text with a colon in it in quotes"
    if "expected key" in said or "<block end>" in said:
        if line[:column].rstrip().endswith(("'", '"', "]", "}")):
            return "nothing may follow a closing quote or bracket", "put the whole text in double quotes"
        if line[column : column + 1] == ":":
            return "a name is missing before the colon", "write `name: value`"
    return None


def _suspects(lines: list[str], row: int, opened: int) -> list[int]:
    """Line numbers worth a look, from the top: where the construct opened, the run of lines above, the line itself."""
    above = row - 1
    while above >= 0 and (not lines[above].strip() or lines[above].lstrip().startswith("#")):
        above -= 1
    first = above
    while first > 0 and _TIGHT_IN_LINE.search(lines[first - 1]):
        first -= 1
    return sorted({opened, row, *range(max(first, 0), above + 1)})
