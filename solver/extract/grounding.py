"""Evidence is quoted byte for byte, or it is none: finding words in a text, and dropping what does not stand there.

Words from elsewhere (a model's answer, a scenario's comment) may differ from the text in what nobody means by it: the
kind of quotation marks and dashes, spaces and line breaks, case. They are looked for without these, and the characters
of the text itself are the evidence. Nothing else is forgiven: no resemblance, no missing word.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from typing import TypeVar

from .findings import Claim, Finding, Findings, Meeting, Party, meetings_of

Span = tuple[int, int]

_SAME = {
    char: plain
    for plain, chars in {
        '"': "“”„‟«»″〝〞",
        "'": "‘’‚‛′ʼ`´",
        "-": "‐‑‒–—―−",
    }.items()
    for char in chars
}
_INVISIBLE = frozenset("\u00ad\u200b\u200c\u200d\u2060\ufeff")


class Words:
    """A text made ready for looking up quotes; building it costs one pass, and serves many."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._plain, self._index = _plain(text)

    def spans(self, quote: str) -> Iterator[Span]:
        """Where a quote stands, first to last. Nothing for a quote without a letter or digit."""
        wanted = "".join(_plain(quote)[0]).strip()
        if not any(char.isalnum() for char in wanted):
            return
        here = self._plain.find(wanted)
        while here >= 0:
            yield self._index[here], self._index[here + len(wanted) - 1] + 1
            here = self._plain.find(wanted, here + 1)

    def span(self, quote: str, near: int = 0) -> Span | None:
        """Where a quote stands: of several places the one nearest to the character `near`."""
        return min(self.spans(quote), key=lambda span: abs(span[0] - near), default=None)


def _plain(text: str) -> tuple[str, list[int]]:
    """A text without the differences that are forgiven, and each of its characters' place in the original."""
    chars: list[str] = []
    index: list[int] = []
    for place, char in enumerate(text):
        if char in _INVISIBLE:
            continue
        for one in " " if char.isspace() else _SAME.get(char) or unicodedata.normalize("NFKC", char).casefold():
            if one == " " and chars and chars[-1] == " ":
                continue
            chars.append(one)
            index.append(place)
    return "".join(chars), index


def stands(part: Party | Meeting | Claim, text: str) -> bool:
    """Whether a part's characters are in the text, and its quote is what stands there, byte for byte."""
    first, last = part.at
    return 0 <= first < last <= len(text) and text[first:last] == part.quote and bool(part.quote.strip())


def grounded(findings: Findings, text: str) -> Findings:
    """The findings that stand in the text; meetings that do not are dropped with all that is said of them."""
    people = tuple(one for one in findings.participants if stands(one, text))
    known = {one.id for one in people}
    meetings = tuple(
        one.model_copy(update={"participants": tuple(who for who in one.participants if who in known)})
        for one in findings.meetings
        if stands(one, text)
    )
    held = {one.id for one in meetings} | {"all"}
    kept = tuple(one for one in findings.findings if stands(one, text) and set(meetings_of(one)) <= held)
    return Findings(published=findings.published, participants=people, meetings=meetings, findings=kept)


def quoted_from(findings: Findings, text: str) -> Findings:
    """The findings with their quotes as another text of the same length has them, which was laid out to be read."""
    return Findings(
        published=findings.published,
        participants=tuple(_quoted(one, text) for one in findings.participants),
        meetings=tuple(_quoted(one, text) for one in findings.meetings),
        findings=tuple(_quoted(one, text) for one in findings.findings),
    )


_Part = TypeVar("_Part", Party, Meeting, Finding)


def _quoted(part: _Part, text: str) -> _Part:
    return part.model_copy(update={"quote": text[slice(*part.at)]})
