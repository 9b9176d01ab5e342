"""A "would" is a will where somebody's words are passed on, and else no more than a thought."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from itertools import zip_longest

from .cues import Cue

_TOLD = re.compile(
    r"\b(?:said|told (?:[^\s,.;]+ ){1,4}?|announced|added|confirmed|reported)(?: on \w+day| earlier| later)?,?"
    r"(?: that)?(?= (?!it would be\b)(?:(?:they|he|she|it|there|both|all|the|its|their|his|her|[A-Z])\b[^.;]*?)?"
    r"\bwould\b)"
)
"""Before what somebody says will be: "told them that he would"."""


def told(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """What is passed on, whoever said it: after "and said they would"."""
    return [(match.end(), end) for match in _TOLD.finditer(text, start, end)]


def hypothetical(found: Iterable[Cue], said: Iterable[tuple[int, int]], quoted: Iterable[tuple[int, int]]) -> list[Cue]:
    """Cues in which "would" is a will only where it is reported, in `said` and outside `quoted`; else a thought."""
    reported, own = list(said), list(quoted)

    def real(one: Cue) -> bool:
        return any(a <= one.start < b for a, b in reported) and not any(a <= one.start < b for a, b in own)

    several = list(found)
    thoughts = {
        one.start
        for one, after in zip_longest(several, several[1:])
        if one.word == "would" and one.firmness == "decided" and not real(one)
        and (after is None or after.start - one.end > 12 or after.firmness != "proposed")
    }
    return [replace(one, firmness="possible") if one.start in thoughts else one for one in several]
