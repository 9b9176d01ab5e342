"""How firm words are: cues of modality and polarity, scoped to the clause they stand in.

A cue before a meeting's noun or verb governs it ("agreed to hold talks"); a cue after it does when the noun is the
subject ("talks could be held"). A refusal under a negation is no refusal ("does not rule out"), and a plan under one is
none ("will not meet"). Where cues disagree the less firm one wins: nothing is made surer than it was said.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from .agreed import all_agreed
from .cue_words import CUES, firmness_of
from .degrees import Firmness
from .negation import is_negated, only_open, under_negation

_OPENS = re.compile(r"(?:^|[\"“,]\s*|[–—]\s)$")
"""Where a clause opens: "should they agree" is an if there."""
_OF_OTHERS = re.compile(
    r"\b[Nn]o (?:\w+ )?(?!meetings?\b|talks\b|summit\b|visit|trip|negotiations|session|round|conference|such|date|"
    r"plans?\b)\w+ (?:is|are|was|were|has been|have been|had been) (?:\w+ly )?$"
)
"""Before what is told of nobody, and not of a meeting: "no minister was invited"."""
_TIMETABLE = re.compile(r"\b(?:programme|program|itinerary|schedule|agenda|timetable|calendar)\b[^.;,]{0,40} $")
"""Before "foresees": what is set, and not hoped for."""
_ASKED = re.compile(r",? (?:about|whether|if|when|where|how|why|by|what|on|who)\b")
_OTHER_THAN = re.compile(r"(?: (?:on|to|of|for) [^.;,]{2,30})? (?:other than|except|but for|apart from|beyond|save)\b")
"""After "no agreement": what there is stands after it."""
_BE_TO = re.compile(r"^(is|are|was|were) \w+ to$")
"""A plan with an adverb inside: "are now to"."""
_UNINVITED = re.compile(r"(?: not|n['’]t)(?: yet)? (?:been |being |be )?(?:invited|asked)\b")
_UNNAMED = re.compile(
    r"(?:ask|request|insist|declin|refus|want|agre|speak|prefer)\w*[^.;,]{0,30}? (?:not )?to be (?:\w+ )?(?:named|"
    r"identified|quoted|cited)\b",
    re.I,
)
_AFTER_DELAY = re.compile(r"\b(?:[Aa]fter|[Dd]espite|[Ff]ollowing) (?:[\w-]+ ){0,4}$")
_IT_WOULD_BE = re.compile(r"\b[Ii]t $")
_NATURAL = re.compile(
    r" (?:\w+ )?be [\"“]?(?!held\b|\w+ed\b)(?:\w+ )?[a-z]+[\"”]? (?:for [^.;]{2,60}? to|to|if|that)\b"
)
"""What somebody finds natural, good or better, and nobody has planned: "it would be natural for Ruiz to visit"."""
_RECALLS = re.compile(r" (?:also |no doubt |surely )?(?:be )?(?:recall|remember|aware|know|recollect)(?:ed|n)?\b", re.I)
_AUXILIARIES = frozenset(
    ["will", "would", "could", "can", "may", "might", "must", "should", "shall", "cannot", "can not", "can't", "won't",
     "is to", "are to", "was to", "were to", "has to", "have to", "was", "were", "had"]
)
_MODALS = frozenset({"cannot", "can not", "can't", "will", "won't", "must", "has to", "have to", "shall", "would"})


@dataclass(frozen=True, slots=True)
class Cue:
    """A word that says how firm something is, negation counted in."""

    start: int
    end: int
    firmness: Firmness
    word: str


def cues(text: str, start: int, end: int, times: Iterable[tuple[int, int]] = ()) -> list[Cue]:
    """The cues of a stretch of text, in order; words inside expressions of time ("not before May") are none."""
    found: list[Cue] = []
    denied: set[int] = set()
    inside = list(times)
    for match in CUES.finditer(text, start, end):
        if any(a <= match.start() and match.end() <= b for a, b in inside):
            if match.group().casefold() in _MODALS:
                found.append(Cue(match.start(), match.end(), "decided", match.group().casefold()))
            continue
        word = _BE_TO.sub(r"\1 to", match.group().casefold())
        if _is_none(text, start, end, match, word):
            continue
        firmness = _by_itself(text, start, end, match, word)
        negated = is_negated(text, start, end, match, word, firmness)
        if negated and word.startswith("confirm"):
            continue  # what nobody has confirmed yet is not called off
        if negated and only_open(text, start, match, word):
            negated, firmness = False, "possible"
        if negated:
            firmness = under_negation(text, match, word, firmness)
            denied.add(match.start())
        found.append(Cue(match.start(), match.end(), firmness, word))
    return _without_auxiliaries(found, denied)


def _is_none(text: str, start: int, end: int, match: re.Match[str], word: str) -> bool:
    """Whether a word that could be a cue says nothing of a plan where it stands."""
    if word in ("may", "will") and match.group()[0].isupper() and match.start() > start:
        return True  # a month, a name
    if word.startswith(("envisage", "foresee")) and _TIMETABLE.search(text, start, match.start()):
        return True
    if word == "asked" and _ASKED.match(text, match.end(), end):
        return True  # "asked about the date, he said"
    if _UNNAMED.match(text, match.start(), end):
        return True  # who would not be named
    if word.startswith("delay") and _AFTER_DELAY.search(text, start, match.start()):
        return True  # what is over
    if word in ("will", "would", "shall") and _RECALLS.match(text, match.end(), end):
        return True  # what is remembered, and no plan
    if _UNINVITED.match(text, match.end(), end):
        return True  # who stays away calls no meeting off
    if word == "should" and (match.group()[0].isupper() or _OPENS.search(text[start : match.start()])):
        return True
    if _OF_OTHERS.search(text[max(start, match.start() - 40) : match.start()]):
        return True
    return _OTHER_THAN.match(text, match.end(), end) is not None


def _by_itself(text: str, start: int, end: int, match: re.Match[str], word: str) -> Firmness:
    """How firm a cue is before a negation is counted in."""
    natural = word == "would" and _IT_WOULD_BE.search(text, start, match.start())
    if natural and _NATURAL.match(text, match.end(), end):
        return "possible"
    if word in ("should", "ought") and all_agreed(text, start, match.start()):
        return "decided"
    return firmness_of(match)


def _without_auxiliaries(found: list[Cue], denied: set[int]) -> list[Cue]:
    """The cues without an auxiliary that shares its negation with the verb after it: "will not refuse"."""
    return [
        one
        for place, one in enumerate(found)
        if not (
            one.word in _AUXILIARIES
            and one.start in denied
            and place + 1 < len(found)
            and found[place + 1].start in denied
            and found[place + 1].start - one.end < 22
        )
    ]
