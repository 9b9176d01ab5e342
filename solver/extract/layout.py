"""Scripts read on the radio and texts whose lines were broken for a terminal, laid out as paragraphs.

The text keeps its length: a line end becomes a blank, or a blank a line end, so that every offset stays right.
"""

from __future__ import annotations

import re
from itertools import pairwise

PART = r"(?:INTRO|TEXT|TAG|OPT(?:IONAL)?|LEAD-IN)"
"""What a part of a script is called."""
_PART = re.compile(rf"[ \n](?={PART}: )")
"""Where the parts of a script begin."""
_MARK = re.compile(r"(?:^|[ \n])(?P<mark>/{2,} ?[^/\n]{2,60}? ?/{2,})(?:[ \n]|$)")
"""The mark of a recording: "/// VEGA ACT ///"."""
_SCRIPT = re.compile(r"\bINTRO: |\bTEXT: |/{2,} [^/\n]{0,50}\bACT\b[^/\n]{0,20} /{2,}")
_NEW = re.compile(r"\s*(?:[-*•–—]|\(?\d{1,2}[.)]|[A-Z][A-Z .'’-]*:|/{2,}|\[|Q\b|[\"“]?[A-Z][\w.’' -]{0,40}:\s)|\s*$")
"""A line that belongs to no line before it."""
_NARROW, _WIDE = 38, 90
_ENDS = re.compile(r"[.!?…:\"”’)\]/*]\s*$")


def laid_out(text: str) -> str:
    """A text with the same characters, but for blanks and line ends where its layout asks for the other."""
    text = _joined(text)
    if not _SCRIPT.search(text, 0, 4000):
        return text
    return _MARK.sub(_on_its_line, _PART.sub("\n", text))


def _on_its_line(match: re.Match[str]) -> str:
    """A mark with the blanks around it made line ends."""
    before, after = match.start("mark") - match.start(), match.end() - match.end("mark")
    return "\n" * before + match["mark"] + "\n" * after


def _joined(text: str) -> str:
    """A text whose lines were broken at a width, with its paragraphs in one line each."""
    lines = text.split("\n")
    full = [one for one in lines if len(one.strip()) > _NARROW]
    broken = [one for one in full if not _ENDS.search(one)]
    if len(full) < 6 or max(map(len, lines)) > _WIDE or len(broken) * 2 < len(full):
        return text
    width = max(map(len, lines))
    kept = [lines[0]]
    for before, after in pairwise(lines):
        goes_on = len(before) > width * 0.6 or (before and after[:1].islower())
        apart = _NEW.match(after) or not before.strip() or (after[:1].isspace() and not before[:1].isspace())
        kept.append((" " if goes_on and not apart else "\n") + after)
    return "".join(kept)
