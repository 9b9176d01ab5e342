"""What a YAML parser says, in plain words; read only when a file has such an error."""

from __future__ import annotations

import re
from typing import Any

from .errors import Problem

_LINE_END = re.compile(r"\r\n|\r|\n")
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
    ends = [found.end() for found in _LINE_END.finditer(text, 0, index)]
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
    lines = _LINE_END.split(text)
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
