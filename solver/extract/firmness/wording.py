"""Cues kept in tables become patterns: `~` after a verb stands for all its forms."""

from __future__ import annotations

import re
from functools import cache

from ..tables import rows

_IRREGULAR = {
    "choose": "choos(?:e|es|ing)|chose|chosen",
    "put": "puts?|putting",
    "think": "think(?:s|ing)?|thought",
}


def forms(verb: str) -> str:
    """A pattern for a regular verb's forms: propose, proposes, proposed, proposing."""
    if verb in _IRREGULAR:
        return f"(?:{_IRREGULAR[verb]})"
    if verb.endswith("e"):
        return rf"{verb[:-1]}(?:e|es|ed|ing)"
    if verb.endswith("y") and verb[-2] not in "aeiou":
        return rf"{verb[:-1]}(?:y|ies|ied|ying)"
    if verb.endswith(("s", "x", "ch", "sh", "o")):
        return rf"{verb}(?:es|ed|ing)?"
    return rf"{verb}(?:s|{verb[-1]}?ed|{verb[-1]}?ing)?"


@cache
def alternatives(words: str) -> str:
    """A group that matches any of a table's alternatives."""
    return f"(?:{re.sub(r'([a-z]+)~', lambda verb: forms(verb[1]), words)})"


@cache
def cue_rows(table: str, **where: str) -> str:
    """A group that matches any cue of a table's rows with these values."""
    chosen = [row["words"] for row in rows(table) if all(row[name] == value for name, value in where.items())]
    return alternatives("|".join(chosen))
