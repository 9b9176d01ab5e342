"""Who offers a place, or refuses it, where nobody tells of it: whoever does so is who says it."""

from __future__ import annotations

import re

from ..scene import Scene
from .venue_words import Words


def proposer(scene: Scene, words: Words, match: re.Match[str]) -> dict[str, str]:
    """Who offers or refuses a place, where nobody tells of it: "Chilean diplomats have suggested Lima"."""
    if words.effect not in ("proposed", "refused") or "list" in match.groupdict():
        return {}
    if any(b <= match.start() or match.end() <= a for a, b in scene.frames if not _OFFER.search(scene.text, a, b)):
        return {}
    first = scene.clause(match.start())[0]
    lead = _OWN_CLAUSE.split(scene.text[first : match.start()])[-1]
    someone = _SOMEBODY.fullmatch(lead)
    said = scene.speaker_of(match.start())[0]
    if someone is None or (said is not None and said in lead):
        return {}
    start = match.start() - len(lead) + someone.start("who")
    named = [one for one in scene.mentions_in(start, match.start()) if len(one.ids) == 1]
    end = match.start() - len(lead) + someone.end("who")
    if named and named[-1].end >= end:
        return {"speaker": scene.people.entities[named[-1].ids[0]].name}
    return {"speaker": someone["who"]} if _OFFICIALS.search(someone["who"]) else {}


_OFFER = re.compile(r"\boffer")
_OWN_CLAUSE = re.compile(r",? (?:and|but|while|though|although) (?=(?:the )?[A-Z])|, (?=(?:the )?[A-Z])")
_SOMEBODY = re.compile(
    r"(?:(?:[Aa]nd|[Bb]ut|[Ww]hile) )?(?:the |The |an? |An? )?(?P<who>[A-Z][\w'’-]*(?: (?:of|the|and|"
    r"[A-Z]?[\w'’-]+)){0,5}?)"
    r"(?: (?:has|have|had|is|are|was|were|would|will|also|now|already|earlier|instead|again|even|both))* "
)
_OFFICIALS = re.compile(
    r"(?:diplomats|officials|mediators?|ministers?|government|envoys?|rebels|negotiators?|side|leaders?|ministry|"
    r"opposition|"
    r"authorities|president|representatives|army)$"
)
