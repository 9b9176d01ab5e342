"""Sources against the documents they cite: are the words there, at these characters?"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path as File

from ..case import Case
from ..scenario import Source
from .fields import Fault, Path, values

MISQUOTED = frozenset({"no-such-quote", "quote-differs", "bad-span"})
"""The faults of sources whose words are not in the document where they say."""
_LARGEST = 5_000_000
_SHOWN = 60
_LONGEST = 500
"""Characters told of a document, where a source gives no quote."""


def faults(case: Case) -> Iterator[Fault]:
    """Characters outside a document, and quotes that are not there."""
    texts = {name: text for name in case.scenario.sources if (text := _text(case, name)) is not None}
    for path, source in sources(case):
        if source.at is not None:
            if source.doc is None:
                yield (*path, "at"), "missing-key", "`at:` counts the characters of a document", "name it with doc:"
            elif not 0 <= source.at[0] < source.at[1]:
                yield (*path, "at"), "bad-span", "expected two rising numbers of characters: at: [412, 530]", None
        if source.doc in texts:
            yield from _quoted(texts[source.doc], source, path, _is_ours(case, source.doc))


def sources(case: Case) -> Iterator[tuple[Path, Source]]:
    """Every source of the file, with its path."""
    scenario = case.scenario
    parts = {"principals": scenario.principals, "events": scenario.events, "meetings": scenario.meetings,
             "travel": scenario.travel, "rules": {rule.name: rule for rule in case.rules}}
    for section, part in parts.items():
        yield from ((path, value) for path, value in values(part, (section,)) if isinstance(value, Source))


def missing(case: Case) -> Iterator[str]:
    """A remark on each document that is named but not there."""
    for name, document in case.scenario.sources.items():
        if document.file is not None and _text(case, name) is None:
            yield f"The document {name} ({document.file}) is not there, or no text: quotes from it are not checked."


def words(case: Case, source: Source) -> str | None:
    """The words of a source: its quote, else what its document has at its characters; None where neither is known.

    Of documents outside the scenario's folder nothing is told.
    """
    if source.quote or source.at is None or source.doc is None or not _is_ours(case, source.doc):
        return source.quote
    text = _text(case, source.doc) or ""
    return " ".join(text[source.at[0]:min(source.at[1], source.at[0] + _LONGEST)].split()) or None


def _text(case: Case, name: str) -> str | None:
    """A document's text, None when there is none to be read. Its path counts from the scenario's file."""
    if case.scenario.sources[name].file is None:
        return None
    try:
        file = _file(case, name)
        if not file.is_file() or file.stat().st_size > _LARGEST:
            return None
        return file.read_text(encoding="utf-8")
    except (OSError, ValueError):
        return None


def _file(case: Case, name: str) -> File:
    return _folder(case) / (case.scenario.sources[name].file or "")


def _folder(case: Case) -> File:
    return File(case.origin.file).parent if case.origin else File()


def _is_ours(case: Case, name: str) -> bool:
    """Whether a document lies in the scenario's folder. A scenario of a stranger's must not print files elsewhere."""
    return _file(case, name).resolve().is_relative_to(_folder(case).resolve())


def _quoted(text: str, source: Source, path: Path, ours: bool) -> Iterator[Fault]:
    quote = _plain(source.quote or "")
    if source.at is None:
        if quote and quote not in _plain(text):
            yield (*path, "quote"), "no-such-quote", f"these words are not in {source.doc}", None
        return
    first, last = source.at
    if last > len(text):
        yield (*path, "at"), "bad-span", f"{source.doc} has {len(text)} characters only", None
    elif quote and quote not in _plain(text[first:last]) and not ours:
        yield (*path, "quote"), "quote-differs", f"at these characters {source.doc} says something else", None
    elif quote and quote not in _plain(text[first:last]):
        there = _plain(text[first:last])
        shown = there if len(there) <= _SHOWN else f"{there[:_SHOWN]}…"
        found = text.find(source.quote or "")
        hint = f"they are at [{found}, {found + len(source.quote or '')}]" if found >= 0 else None
        yield (*path, "quote"), "quote-differs", f"at these characters {source.doc} says: {shown}", hint


def _plain(text: str) -> str:
    """Text without its line breaks and kinds of quotation marks."""
    for sign, instead in (("“", '"'), ("”", '"'), ("’", "'"), ("‘", "'")):
        text = text.replace(sign, instead)
    return " ".join(text.split())
