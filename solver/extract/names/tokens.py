"""Words of a text with their places; capitals tell names from the rest."""

from __future__ import annotations

import re
from dataclasses import dataclass

from .gazetteer import lookup

_WORD = re.compile(r"(?<![\w-])[A-Z](?:-[A-Z]){1,6}(?![\w-])|(?:[^\W\d_]\.){2,}|[^\W_]+(?:['’](?!s\b)[^\W_]+)*")


@dataclass(frozen=True, slots=True)
class Token:
    """A word: where it stands, how it is looked up, and whether it is written with a capital."""

    start: int
    end: int
    word: str
    key: str
    capital: bool


def tokens_of(text: str, start: int = 0, end: int | None = None) -> list[Token]:
    """The words of a text; hyphens part words, a possessive 's is no part of one."""
    found = []
    for match in _WORD.finditer(text, start, len(text) if end is None else end):
        word = match.group()
        found.append(Token(match.start(), match.end(), word, lookup(word), word[0].isupper()))
    return found
