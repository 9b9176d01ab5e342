"""How firm a mention is beside others: what its words leave open is as firm as what it is listed with or hangs on."""

from __future__ import annotations

import re

from ..scene import Scene, Talk
from .cannot_mean import APART_FROM
from .register import Register
from .telling import will_be_over

_LISTED = re.compile(r"(?:\bthen|\band|,|\bor|\bas well as)\s+(?:to )?$|\band(?:, [^,;.]{2,20},)? by $|"
    r"\bthen\b[^.]*$", re.I)
_DOUBTED = re.compile(r"\b(?:possible|potential|likely|tentative|hoped-for|expected|perhaps)\b")
_FOLLOWED_BY = re.compile(r"\b(?:followed|preceded) by $")
_WHEN = re.compile(
    r"\b(?:before|after|until|when|once|ahead of|prior to|follow|following|of|"
    r"for)\s+(?:[^,;.]{0,30})$", re.I
)
_DISCUSSED = re.compile(
    r"\bto (?:discuss|review|assess|talk about|examine)\b[^.;,]* (?:after|following) (?:\w+ ){0,3}$"
)
"""Before a meeting after which something has come that others are to talk about."""
_NOT_BEFORE = re.compile(
    r"(?:\bnot|n['’]t|\bnever|\bcannot|\bno) [^.;,]{0,60}?\b(?:before|until|ahead of|prior to|"
    r"(?:sooner|earlier|later|less|more|fewer) than [^.;,]{1,30}? (?:after|before|following|ahead of)) "
    r"(?:(?:the|any|a|an) (?:[\w-]+ ){0,3})?$", re.I
)
_ANOTHER = re.compile(r"[^.;:,]{0,80}(?:,? and|,? as well as|,) ")


def listed_status(register: Register, scene: Scene, talk: Talk, told: str | None) -> str | None:
    """How firm a talk is, where the one told of before it in its sentence is as firm as `told`."""
    if talk.status == "rejected" and _NOT_BEFORE.search(scene.text, scene.sentence.start, talk.start):
        return "possible" if talk.verb and talk.ids and not talk.loose else None
    if talk.status is None and not talk.verb and APART_FROM.search(scene.text, scene.sentence.start, talk.start):
        return "possible"
    if will_be_over(talk, scene):
        return "possible" if talk.stage and talk.verb else None
    if talk.status == "possible" and told == "decided" and _and_another(scene, talk):
        return told
    if talk.status is None and told and _LISTED.search(scene.text[: talk.start][-30:]):
        return told
    unsaid = talk.status is None or (talk.status == "possible" and not _DOUBTED.search(scene.text, *talk.span))
    last = register.spoken_of() if not talk.verb and unsaid and not scene.question else None
    if last and _FOLLOWED_BY.search(scene.text, scene.sentence.start, talk.start):
        before = last.status(register.people)
        return before if before != "rejected" else None
    discussed = _DISCUSSED.search(scene.text, scene.sentence.start, talk.start)
    lead = scene.text[max(scene.sentence.start, talk.start - 40) : talk.start]
    if talk.status is None and not discussed and _WHEN.search(lead):
        firm = [one.status for one in scene.talks if one.status not in (None, "past", "rejected")]
        return firm[0] if firm else None
    return talk.status


def _and_another(scene: Scene, talk: Talk) -> bool:
    """Whether a verb is told once of a meeting and of one before it: "followed by a meeting of X and one of Y"."""
    before = [one for one in scene.talks if one.core[1] <= talk.core[0] and one is not talk]
    gap = (before[-1].core[1], talk.start) if before and not talk.verb and not before[-1].verb else None
    unsaid = gap and not any(gap[0] <= cue.start < talk.core[0] for cue in scene.cues)
    return bool(gap and unsaid and _ANOTHER.fullmatch(scene.text, *gap) and not scene.question)
