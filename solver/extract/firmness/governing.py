"""Which of the cues around a mention govern it: those just before, or, for a subject, those just after."""

from __future__ import annotations

import re

from .cues import Cue
from .firmness_words import WITH_THEM_TO

_THAT_THEY = re.compile(r" (?:that [^,.;:\"“”]*|(?:the |both |all )?[^,.;:\"“”]* (?:to|for) )")
"""Between a verb and the one in what it asks for: "proposed that the leaders meet", "expect the ministers to meet"."""


def nearest(
    before: list[Cue], after: list[Cue], text: str, first: int, last: int, clause: tuple[int, int], noun: bool
) -> list[Cue]:
    """The chain of cues that governs: those just before, or, for a subject, those just after."""
    chain: list[Cue] = []
    edge = first
    for one in reversed(before):
        if _SAID.search(text[one.end : edge]):
            break
        asked = one.firmness in ("proposed", "possible") and not chain and _THAT_THEY.fullmatch(text, one.end, edge)
        with_them = WITH_THEM_TO.get(one.word) if not chain else None
        asked = asked or (with_them is not None and with_them.fullmatch(text, one.end, edge))
        turned = not noun and one.word in _TURNED and _TURNS.fullmatch(text, clause[0], one.start)
        reach = 130 if turned else 100 if asked else 45
        if edge - one.end - _asides(text[one.end : edge]) > reach or (
            re.search(r"\b(?:that|which|who|as)\b", text[one.end : edge]) and chain
        ):
            break
        chain.insert(0, one)
        edge = one.start
    if not noun:
        return chain or [
            one
            for one in after
            if one.start - last < 30
            and one.firmness in ("rejected", "possible")
            and not _PURPOSE.search(text[last : one.start])
        ]
    following: list[Cue] = []
    edge = last
    if re.search(
        r"\b(?:during|in|at|after|before|following|since|with|from|for|over|unlike|despite)\s+(?:the |a |an )?$",
        text[clause[0] : first],
        re.I,
    ):
        after = [one for one in after if one.start - last <= 4]
    for one in after:
        far = one.start - edge - _asides(text[edge : one.start]) > 40
        if (far and not (edge == last and _IS_HELD.match(text, last, one.end + 24))) or (
            not following and _AFTER_OBJECT.match(text[last : one.start].strip())
        ):
            break
        if following and following[-1].firmness == "past" and _ELSE.search(text, edge, one.start):
            break
        if following and following[-1].word in _WILL and one.start - edge <= 1 and _AGENDA.match(one.word):
            edge = one.end
            continue
        following.append(one)
        edge = one.end
    if chain and following and (_opens(text, clause[0], first) or following[0].start - last <= 2):
        return chain + following
    return chain or following


def _asides(gap: str) -> int:
    """How many characters of a gap are asides: between dashes, commas or brackets."""
    return sum(len(one) for one in re.findall(r"\s[–—-]\s[^–—]{1,120}\s[–—-](?=\s)|,[^,]{1,90},|\([^)]{1,90}\)", gap))


_ELSE = re.compile(r", (?:after|because|when|since|once)\b")
"""Where a clause begins that tells why or when something took place: "was held in May, after a meeting had to be"."""
_WILL = ("will", "shall", "is to", "are to")
_TURNED = ("will", "would", "could", "may", "might", "can", "should", "shall", "must")
_TURNS = re.compile(r"\W*(?:(?:and|but) )?(?:only|not (?:until|before|till)|then|nor|neither|never|there|"
r"here)\b[^;]*", re.I)
"""What opens a clause whose subject stands after its "will": "only then will the presidents of Chad and Niger meet"."""
_AGENDA = re.compile(r"consider|discuss|explor|seek|tr[yi]|work|weigh|recommend|suggest|call|urg|appeal|demand|ask")
"""What a meeting itself will do, which makes it no less firm: "the talks will consider"."""
_PURPOSE = re.compile(r"\bto (?!be\b)(?:$|[a-z]+ )")
"""What those who meet will do there: "meet on Saturday to discuss", which makes it no less firm."""
_SAID = re.compile(r"\b(?:said|says|told|added|stated|stressed)\b")
_IS_HELD = re.compile(
    r" (?:of|for|on|between|among|with|under)\b(?:(?! (?:that|which|who|whose|where|when|is|are|was|were|has|have|had|"
    r"said|will|would|could|may|might|must|should|to)\b)[^.,;:]){3,110}? "
    r"(?:will|would|shall|could|may|might|should|(?:is|are) (?:due |set |scheduled |expected )?to) (?:also |now )?"
    r"(?:be (?:held|convened|opened|hosted)|take place|begin|start|open|convene|commence|resume|meet)\b|"
    r" (?:of|for|on|between|among) (?:(?! (?:that|which|who|is|are|was|were|has|have|had|said|will|would)\b)[^.,;:])"
    r"{3,110}? (?:is|are) (?:now |also |still )?(?:planned|scheduled|due|expected|slated)\b"
)
"""What a meeting is of and for, however long, before that it is to be held."""
_AFTER_OBJECT = re.compile(r"^(?:\w+ ){0,6}(?:that|which|who|when|where)\b", re.I)


def _opens(text: str, start: int, first: int) -> bool:
    """Whether a noun stands at the start of its clause, as a subject does."""
    return len(text[start:first].split()) <= 3
