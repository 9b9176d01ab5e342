"""How a name that somebody typed is matched with a name in a table, and what is said when it is not."""

from __future__ import annotations

import csv
import re
import unicodedata
from collections.abc import Iterable, Mapping
from pathlib import Path

_LONGEST = 60  # difflib is quadratic: a longer "name" is no slip of the pen
_APOSTROPHES = str.maketrans("", "", "'’‘ʻʼ`´")
_LETTERS = str.maketrans(
    {"ı": "i", "ł": "l", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "&": " and "}
)
_SAME_WORD = {"saint": "st", "sankt": "st", "sainte": "ste"}


class LookupFailed(ValueError):
    """A name that means nothing here, or more than one thing; `candidates` are the nearest names, best first."""

    def __init__(self, message: str, candidates: Iterable[str] = ()) -> None:
        super().__init__(message)
        self.candidates: tuple[str, ...] = tuple(candidates)


def key(text: str) -> str:
    """Return what is left of a name without case, accents, punctuation, spaces, a leading "the", Saint for St."""
    plain = text.casefold()
    if plain.isascii():
        if plain.isalpha():  # most names; this and the next keep indexing quick
            return _SAME_WORD.get(plain, plain)
        words = plain.split()
        if "".join(words).isalpha():
            return _joined(words)
    else:
        plain = plain.translate(_LETTERS)
        plain = "".join(c for c in unicodedata.normalize("NFKD", plain) if not unicodedata.combining(c)).casefold()
    return _joined(re.findall(r"[^\W_]+", plain.replace("&", " and ").translate(_APOSTROPHES)))


def _joined(words: list[str]) -> str:
    if len(words) > 1 and words[0] == "the":
        del words[0]
    return "".join([_SAME_WORD.get(word, word) for word in words])


def shown(text: str) -> str:
    """Return a name as messages repeat it: on one line, not endless."""
    line = " ".join(text.split())
    return line if len(line) <= _LONGEST else line[: _LONGEST - 1] + "…"


def nearest(text: str, names: Mapping[str, str], most: int = 3) -> tuple[str, ...]:
    """Return the names that resemble a text, best first; `names` maps each `key` to the name as it is shown."""
    from ..spelling import resembled

    return tuple(dict.fromkeys(names[match] for match in resembled(key(text[:_LONGEST]), names, most)))


def unknown(what: str, text: str, names: Mapping[str, str]) -> LookupFailed:
    """Return the error for a name found nowhere: "no such country: Sweeden; did you mean Sweden?"."""
    near = nearest(text, names)
    hint = f"; did you mean {' or '.join(near)}?" if near else ""
    return LookupFailed(f"no such {what}: {shown(text) or '(empty)'}{hint}", near)


def table(name: str) -> list[dict[str, str]]:
    """Return the rows of one of the atlas's CSV files."""
    with Path(__file__).with_name(name).open(encoding="utf-8", newline="") as file:
        rows = csv.reader(file)
        names = next(rows)
        return [dict(zip(names, row, strict=True)) for row in rows]  # twice as quick as DictReader
