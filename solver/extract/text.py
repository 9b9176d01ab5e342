"""The article as text: read within limits, cut into paragraphs and sentences whose offsets are exact.

Offsets count the characters of the decoded text, line ends read as Python reads text.
"""

from __future__ import annotations

import re
import sys
from dataclasses import dataclass
from pathlib import Path

from ..errors import BadInput, Problem
from .headings import I_MYSELF, LETTER, OFFICER, QUOTED
from .paragraphs import Paragraph, paragraphs
from .sentences import before_question, sentences

LARGEST = 300_000
"""The most bytes of an article that are read: fifty thousand words."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence and where it stands; `speaker` is the label of a transcript's turn."""

    start: int
    end: int
    paragraph: int
    brief: int
    speaker: str | None = None
    question: bool = False


@dataclass(frozen=True, slots=True)
class Article:
    """A text with its paragraphs and the sentences of its prose."""

    text: str
    paragraphs: tuple[Paragraph, ...]
    sentences: tuple[Sentence, ...]


def read_article(source: str) -> str:
    """Return the text of a file, or of standard input for `-`.

    Raises BadInput where there is none, where it is larger than LARGEST, or where it is not UTF-8.
    """
    name = "<stdin>" if source == "-" else source
    try:
        if source == "-":
            data = sys.stdin.buffer.read(LARGEST + 1)
        else:
            with Path(source).open("rb") as file:
                data = file.read(LARGEST + 1)
    except (OSError, ValueError) as error:
        why = getattr(error, "strerror", None) or error
        raise BadInput(Problem("cannot-read", f"cannot be read: {why}", name)) from None
    if len(data) > LARGEST:
        raise BadInput(
            Problem(
                "too-large",
                f"the article is larger than {LARGEST // 1000} kB",
                name,
                hint="give the part that speaks of the meetings",
            )
        )
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise BadInput(Problem("not-utf8", "this is not UTF-8 text", name, line, hint="save it as UTF-8")) from None
    if "\0" in text:
        raise BadInput(Problem("not-text", "this is no text: it has null characters", name))
    return text.replace("\r\n", "\n").replace("\r", "\n")


def parse(text: str) -> Article:
    """Cut a text into paragraphs and sentences. Any text will do; what is no prose has no sentences."""
    lines = paragraphs(text)
    writer = next((by["name"] for one in lines if (by := _officer(text, one))), None)
    cut = tuple(
        Sentence(start, end, number, one.brief, one.speaker or _own(text[start:end], writer), one.question)
        for number, one in enumerate(lines)
        if one.kind == "prose"
        for whole in sentences(text, one.start, one.end)
        for start, end in before_question(text, *whole)
    )
    return Article(text, lines, cut)


def _officer(text: str, one: Paragraph) -> re.Match[str] | None:
    """The heading of a letter from an officer who reports to a body."""
    by = LETTER.match(text, one.start, one.end) if one.kind == "heading" else None
    return by if by and OFFICER.match(by["name"]) else None


def _own(sentence: str, writer: str | None) -> str | None:
    """The writer of a report, of a sentence that speaks of what he or she does; the rest is nobody's."""
    return writer if writer and I_MYSELF.search(QUOTED.sub("", sentence)) else None
