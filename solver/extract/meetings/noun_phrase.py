"""A noun that means a meeting, as its sentence has it: the words before it and the clause round it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from ..scene import Scene


@dataclass(frozen=True, slots=True)
class NounPhrase:
    """One noun of a sentence: the word it comes down to, the words before it, where they begin, and its clause.

    Places are characters of the text.
    """

    scene: Scene
    noun: re.Match[str]
    head: str
    words: Sequence[str]
    first: int
    clause: tuple[int, int]

    @property
    def end(self) -> int:
        """Where the noun ends."""
        return self.noun.end()

    @property
    def lead(self) -> str:
        """The forty characters before the phrase, no further back than its sentence."""
        return self.scene.text[max(self.scene.sentence.start, self.first - 40) : self.first]

    @property
    def before(self) -> str:
        """What its clause says before it."""
        return self.scene.text[self.clause[0] : self.first]

    @property
    def is_visit(self) -> bool:
        """Whether somebody comes to somebody, so that "to" and "by" tell who meets."""
        return self.head in ("visit", "trip")


ASKED_TO = re.compile(
    r"(?<!not )(?<!been )\b(?:has |have |had )?invit(?:es?|ed|ing) [^.;]{1,110}? to (?:[\w-]+ ){0,4}$", re.I
)
"""Before a meeting that somebody has asked others to."""


def head_of(noun: str) -> str:
    """The one word that a meeting's noun comes down to: talks, summit, call, dinner."""
    word = (
        re.sub(r"^(?:rounds?|cycle) of (?:.* )?|(?<=^round) (?!tables?$)\w+$", "", noun.casefold())
        .replace("cycle", "round")
        .replace("summit meeting", "summit")
        .replace("summit talks", "summit")
        .replace("peace talks", "talks")
        .replace("touch point", "touchpoint")
        .replace("round table", "roundtable")
    )
    if word.startswith(("tete", "tête")):
        return "tete-a-tete"
    if word.startswith("courtesy"):
        return "audience"
    if re.search(r"\bcalls?$|video|phone|tele", word):
        return "call"
    if word in ("dinners", "dinner", "lunch", "lunches", "luncheon", "luncheons", "breakfast", "breakfasts"):
        return "dinner"
    if word.startswith(("signing", "ceremon")):
        return "signing"
    return "talks" if word in ("talk", "talks") else word.removesuffix("s")
