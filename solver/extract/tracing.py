"""A scenario held against an article: which of its entries each sentence supports, and what supports nothing.

An entry is a rule, a meeting, an event or a known leg; it names its words with `doc:`, `at:` and `quote:`. Words that
do not stand where `at:` says are told, never quietly looked for elsewhere.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from ..case import Case
from ..errors import BadInput, Problem, did_you_mean
from ..rules.base import Rule
from ..scenario import Source
from ..sound.documents import sources
from .grounding import Span, Words
from .paragraphs import Kind
from .text import parse

Match = Literal["stands", "elsewhere", "absent", "outside", "unplaced"]
"""How a source's words relate to the article: at their place (or anywhere, where no place is given), at another place
only, nowhere, at characters that it does not have, or no words and no place are given."""


@dataclass(frozen=True, slots=True)
class Citation:
    """A source that cites the article, and where its words stand in it.

    `rule` is None for entries that are no rules; `off`: the rule is ignored or switched off.
    """

    section: str
    name: str
    source: Source
    rule: Rule | None
    off: bool
    match: Match
    at: Span | None


@dataclass(frozen=True, slots=True)
class Piece:
    """A sentence, a heading, a line of the page, with what it supports; only sentences are numbered."""

    start: int
    end: int
    kind: Kind
    number: int | None
    supports: tuple[Citation, ...]


@dataclass(frozen=True, slots=True)
class Trace:
    """An article and what its words support. `without` are the written rules that no words of it support."""

    case: Case
    text: str
    documents: tuple[str, ...]
    pieces: tuple[Piece, ...]
    citations: tuple[Citation, ...]
    without: tuple[Rule, ...]

    @property
    def astray(self) -> tuple[Citation, ...]:
        """The sources whose words do not stand at their place."""
        return tuple(one for one in self.citations if one.match in ("elsewhere", "absent", "outside"))


def trace(case: Case, text: str, article: str, document: str | None = None) -> Trace:
    """Hold a scenario against the text of an article. `document` is the article's name under `sources:`.

    Without it, that is the document whose file the article is, else the only one that is cited. Raises BadInput where
    neither tells.
    """
    names = _documents(case, article, document)
    found = tuple(_citations(case, names, Words(text)))
    supported = {one.name for one in found if one.section == "rules" and one.at is not None}
    without = tuple(rule for rule in (*case.rules, *case.off)
                    if rule.name in case.scenario.rules and rule.name not in supported)
    return Trace(case, text, names, tuple(_pieces(text, found)), found, without)


def _documents(case: Case, article: str, document: str | None) -> tuple[str, ...]:
    known = case.scenario.sources
    if document is not None:
        if document not in known:
            raise BadInput(Problem("no-such-source", f"no such source: {document}", "--doc",
                                   hint=did_you_mean(document, known)))
        return (document,)
    if case.origin and article != "-":
        beside = Path(case.origin.file).parent
        same = tuple(name for name, one in known.items()
                     if one.file is not None and _same(beside / one.file, Path(article)))
        if same:
            return same
    cited = tuple(dict.fromkeys(source.doc for _, source in _entries(case) if source.doc is not None))
    if len(cited) == 1:
        return cited
    raise BadInput(Problem("which-source", f"{article} is none of the scenario's documents by its path",
                           hint=f"say which one it is with --doc: {', '.join(cited)}") if cited else
                   Problem("no-source", "no entry of this scenario cites a document"))


def _same(one: Path, other: Path) -> bool:
    try:
        return one.resolve() == other.resolve()
    except (OSError, RuntimeError, ValueError):
        return False


def _entries(case: Case) -> Iterator[tuple[tuple[str, str], Source]]:
    """Every source with its section and entry, each once: what a section implies is the section's."""
    written = case.scenario.rules
    for path, source in sources(case):
        section, name = str(path[0]), str(path[1])
        if section != "rules" or name in written:
            yield (section, name), source
    for rule in case.off:
        if rule.name in written:
            yield from ((("rules", rule.name), source) for source in rule.source)


def _citations(case: Case, documents: Sequence[str], words: Words) -> Iterator[Citation]:
    on = {rule.name: rule for rule in case.rules}
    off = {rule.name: rule for rule in case.off}
    for (section, name), source in _entries(case):
        if source.doc in documents:
            rule = on.get(name) or off.get(name) if section == "rules" else None
            yield Citation(section, name, source, rule, section == "rules" and name in off, *_place(source, words))


def _place(source: Source, words: Words) -> tuple[Match, Span | None]:
    quote = source.quote or ""
    if source.at is None:
        at = words.span(quote) if quote else None
        return ("stands" if at else "absent" if quote else "unplaced"), at
    first, last = source.at
    if not 0 <= first < last <= len(words.text):
        at = words.span(quote, near=first)
        return ("elsewhere" if at else "absent" if quote else "outside"), at
    if not quote:
        return "stands", (first, last)
    spans = list(words.spans(quote))
    if any(first <= one[0] and one[1] <= last for one in spans):
        return "stands", (first, last)
    nearest = min(spans, key=lambda span: abs(span[0] - first), default=None)
    return ("elsewhere" if nearest else "absent"), nearest


def _pieces(text: str, citations: Sequence[Citation]) -> Iterator[Piece]:
    number = 0
    for start, end, kind in stretches(text):
        number += kind == "prose"
        supports = [one for one in citations if one.at and one.at[0] < end and start < one.at[1]]
        supports.sort(key=lambda one: one.at or (0, 0))
        yield Piece(start, end, kind, number if kind == "prose" else None, tuple(supports))


def stretches(text: str) -> Iterator[tuple[int, int, Kind]]:
    """A text from end to end: its sentences, headings and other lines. A label (QUESTION:) is part of what follows."""
    article = parse(text)
    cuts: list[tuple[int, int, Kind]] = [(one.start, one.end, "prose") for one in article.sentences]
    cuts += [(one.start, one.end, one.kind) for one in article.paragraphs if one.kind != "prose"]
    place = 0
    for start, end, kind in sorted(cuts):
        while place < start and text[place].isspace():
            place += 1
        yield min(place, start), end, kind
        place = end
