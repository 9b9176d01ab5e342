"""Paragraphs that tell of years gone by, and sentences of "at the time": what was planned there lies behind."""

from __future__ import annotations

import re
from datetime import date

from ..text import Sentence

_YEAR = re.compile(
    r"\b(?:[Ii]n|[Oo]n|[Bb]y)(?: (?:early|late|mid|the (?:spring|summer|autumn|fall|winter) of))?(?: [A-Z][a-z]+)?"
    r"(?: \d{1,2},)? (?P<year>(?:19|20)\d\d)\b"
)
_NOW = re.compile(
    r"\b(?:will|['’]ll|shall|(?:is|are|am|has|have)(?! (?:said|told)\b)|"
    r"(?:say|intend|expect|want|remain|seem)s?|hopes|insists|refuses|proposes|"
    r"next (?:week|month|year|\w+day)|tomorrow|today|now|current\w*|this (?:week|month|year)|"
    r"(?:said|told|asked|announced)\b[^.]{0,60}\b(?:\w+day|yesterday|this)|"
    r"(?:said|told|added|announced|warned|agreed)\b[^.]*\b(?:would|could|should|must|may|might))\b"
)
"""What tells of the present, whatever year was named before."""
_SINCE = re.compile(r"\b(?:since|first|last|until|anniversary|accord|agreement|treaty|resolution)\b[^.;]{0,40}$")
"""Before a year that only tells how long ago something was, or which accord is meant."""
_THAT = re.compile(r"\b(?:of|in|later|earlier) that (?:same )?(?:year|month|spring|summer|autumn|fall|winter)\b")

_BACK_THEN = re.compile(r"\b(?:at (?:the|that) time(?! (?:of|when|that)\b)|back then)\b")
"""What was done on the day of which was told, and not now: "had at the time invited Ruiz"."""
_STILL = re.compile(
    r"\b(?:will|['’]ll|shall|is|are|am|has|have|says?|now|since|would|could|next \w+|tomorrow|today|same time)\b"
)
_ENTRY = re.compile(
    r"(?:\d{1,2}(?:st|nd|rd|th)? [A-Z][a-z]+,? |[A-Z][a-z]+ (?:\d{1,2}, )?)?(?P<year>(?:19|"
    r"20)\d\d)(?:[-–/]\d{2,4})?(?:[.:]| [–—-]) "
)
"""What opens an entry of a chronology: "3 May 1958. President Eisenhower invites"."""
_REPRINT = re.compile(
    r"\b(?:from (?:our|the) archives?|years? ago(?: this (?:week|month)| today)?(?=\s*(?:$|[:.–—-]))|from a year ago|"
    r"on this day|declassified|looking back)\b", re.I
)
"""A headline over what was written long ago."""


class Bygone:
    """Reads a text's sentences in order; `anchor` is the day it was said, None if nobody knows."""

    def __init__(self, text: str, anchor: date | None) -> None:
        self._text, self._anchor = text, anchor
        self._paragraph = self._entry = -1
        self._reprint = anchor is not None and _REPRINT.search(text.lstrip().partition("\n")[0][:200]) is not None

    def tells(self, sentence: Sentence) -> bool:
        """Whether a sentence goes on telling of a year long gone, one that it or its paragraph has named."""
        start, end = sentence.start, sentence.end
        if self._reprint or self._in_entry(sentence):
            return True
        if _BACK_THEN.search(self._text, start, end) and not _STILL.search(self._text, start, end):
            return True
        if self._anchor is None or sentence.question or _NOW.search(self._text, start, end):
            return False
        named = _YEAR.search(self._text, start, end)
        gone = named is not None and int(named["year"]) < self._anchor.year - 1
        meant = named is not None and _SINCE.search(self._text[start : named.start()]) is None
        if (gone and meant) or (self._paragraph >= 0 and _THAT.search(self._text, start, end)):
            self._paragraph = sentence.paragraph
        return self._paragraph == sentence.paragraph

    def _in_entry(self, sentence: Sentence) -> bool:
        """Whether a sentence stands in an entry of a chronology, which tells of years gone by in the present."""
        if sentence.paragraph == self._entry:
            return True
        first = self._text.rfind("\n", 0, sentence.start) + 1
        entry = _ENTRY.match(self._text, first)
        if entry is None or self._anchor is None or int(entry["year"]) >= self._anchor.year - 1:
            return False
        self._entry = sentence.paragraph
        return True
