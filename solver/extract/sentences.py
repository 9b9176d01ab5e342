"""A paragraph cut into its sentences by pysbd, each found again in the text so that its offsets are exact."""

from __future__ import annotations

import re
import warnings
from collections.abc import Iterator
from functools import cache
from typing import Any

_LONGEST_PIECE = 1500  # pysbd takes more than linear time on what is no prose


def trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start].isspace():
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    return start, end


def sentences(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The sentences of a paragraph, found again in the text: pysbd's own offsets err where a sentence is repeated."""
    for first, last in _pieces(text, start, end):
        here = first
        for sentence in _segmented(text[first:last]):
            wanted = sentence.strip()
            there = text.find(wanted, here, last) if wanted else -1
            if there < 0:
                continue
            if lost := text[here:there].strip():
                here = text.find(lost, here)
                yield here, here + len(lost)
            yield there, there + len(wanted)
            here = there + len(wanted)
        rest = trimmed(text, here, last)
        if rest[0] < rest[1]:
            yield rest


_ASKS = re.compile(
    r", (?:so|and|but) (?=(?:the|my) question)|[,;:–—] (?:so |and |but )?(?=(?:[Ww]hat|[Hh]ow|[Ww]hy|[Dd]o|[Dd]oes|"
    r"[Dd]id|[Ii]s|[Aa]re|[Ww]ill|[Cc]an|[Cc]ould|[Ww]ould|[Hh]as|[Hh]ave) (?:the|there|you|we|it|that|this|he|she|"
    r"they|happened|about|does|do|is|are|will)\b)"
)


def before_question(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """A question with a statement before it is two sentences: "They meet on Monday, so what do you expect?"."""
    match = _ASKS.search(text, start + 40, end) if text[end - 1 : end] == "?" else None
    if match is None or re.match(r"(?:[Ii]f|[Ww]hen|[Aa]s)\b", text[start:end]):
        yield start, end
        return
    yield start, match.start()
    yield match.end(), end


def _pieces(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """A paragraph in pieces that are not too long, cut after a full stop if there is one, else at a space."""
    while end - start > _LONGEST_PIECE:
        limit = start + _LONGEST_PIECE
        cut = max((text.rfind(sign, start + 200, limit) for sign in (". ", "? ", "! ", ".” ", '." ')), default=-1)
        if cut < 0:
            cut = text.rfind(" ", start + 200, limit)
        cut = limit if cut < 0 else text.find(" ", cut, limit + 1) + 1 or limit
        yield start, cut
        start = cut
    yield start, end


def _segmented(piece: str) -> list[str]:
    """The sentences of a piece, without their offsets: to find those takes pysbd as long as to part the sentences."""
    try:
        return [str(one) for one in _segmenter().processor(piece).process()]
    except Exception:  # pysbd fails on some texts that are no prose: they are one sentence
        return [piece]


@cache
def _segmenter() -> Any:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # its regular expressions are not raw strings
        import pysbd
    return pysbd.Segmenter(language="en", clean=False)
