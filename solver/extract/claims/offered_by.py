"""Who offers a place, or refuses it, where nobody tells of it: whoever does so is who says it."""

from __future__ import annotations

import re

from ..scene import Scene
from .venue_words import Words


def proposer(scene: Scene, words: Words, match: re.Match[str]) -> dict[str, str]:
    """Who offers or refuses a place, where nobody tells of it: "Chilean diplomats have suggested Lima"."""
    if words.effect not in ("proposed", "refused") or "list" in match.groupdict() or _CANNOT.match(match.group()):
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


def put_forward_by(scene: Scene, last: int) -> str | None:
    """Who puts forward what ends at a character, where nobody tells of it: "Chile offers Lima and suggested May"."""
    if scene.frames or scene.sentence.speaker:
        return None
    opens = (scene.sentence.start, scene.clause(last - 1)[0])
    return next((who for first in opens if (who := _who_puts_forward(scene, first, last)) is not None), None)


def _who_puts_forward(scene: Scene, first: int, last: int) -> str | None:
    """Whoever is named where a sentence or clause opens, if what they do is to put something forward."""
    verb = _PUTS_FORWARD.search(scene.text, first, last)
    someone = _OPENS.match(scene.text, first, last) if verb else None
    if verb is None or someone is None or verb.start() < someone.end("who"):
        return None
    passive = verb.group().split()[0].endswith("ed") and _WAS.search(scene.text, first, verb.start())
    if passive or _ELSE.search(scene.text, someone.end("who"), verb.start()):
        return None  # what they were asked, or somebody else's proposal
    named = [one for one in scene.mentions_in(first, someone.end("who")) if len(one.ids) == 1]
    if named and named[-1].end == someone.end("who"):
        return someone["who"]
    return someone["who"] if _OFFICIALS.search(someone["who"]) else None


_PUTS_FORWARD = re.compile(
    r"\b(?:suggest(?:s|ed|ing)|propos(?:es|ed|ing)|offer(?:s|ed|ing)|ask(?:s|ed|ing) (?:for|that|the|both|to)|"
    r"request(?:s|ed|ing)|wants?|wanted|prefers?|preferred|would (?:like|prefer)|recommend(?:s|ed|ing)|"
    r"push(?:es|ed|ing) for|call(?:s|ed|ing) for|favou?r(?:s|ed|ing)?)\b"
)
_ELSE = re.compile(r"[,;] (?:which|who|that|but|while|though|although|as|after|when)\b|[,;] and (?:the )?[A-Z]")
"""Where somebody else's clause begins."""
_WAS = re.compile(r"\b(?:was|were|been|being|be|is|are)(?: \w+ly| also)? $")
_OPENS = re.compile(
    r"[\s,;]*(?:(?:[Bb]ut|[Aa]nd|[Yy]et|which|while|though|although) )?(?:[Tt]he )?"
    r"(?P<who>[A-Z][\w'’-]*(?: (?:of|the|and|[A-Z]?[\w'’-]+)){0,4}?) "
    r"(?=(?:has|have|had|is|are|was|also|now|wants?|would|prefers?|favou?rs?|[a-z]+ed|[a-z]+s)\b)"
)
_OFFER = re.compile(r"\boffer")
_CANNOT = re.compile(r"cannot|unable")
"""What is told of somebody, who need not say it."""
_OWN_CLAUSE = re.compile(r",? (?:and|but|while|though|although) (?=(?:the )?[A-Z])|, (?=(?:the )?[A-Z])")
_SOMEBODY = re.compile(
    r"(?:(?:[Aa]nd|[Bb]ut|[Ww]hile) )?(?:the |The |an? |An? )?(?P<who>[A-Z][\w'’-]*(?: (?:of|the|and|"
    r"[A-Z]?[\w'’-]+)){0,5}?)(?: (?:has|have|had|is|are|was|were|would|will|also|now|already|earlier|instead|again|"
    r"even|both))* "
)
_OFFICIALS = re.compile(
    r"(?:diplomats|officials|mediators?|ministers?|government|envoys?|rebels|negotiators?|side|leaders?|ministry|"
    r"opposition|authorities|president|representatives|army)$"
)
