"""Events that are held whatever a sentence says of who comes to them, or of what is hoped for before them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ..scene import Scene, Talk
from ..times.times import Time
from .firmness_words import HELD_BACK

_SET_FOR = re.compile(
    r",? (?:already |now |both |that (?:is|are) |which (?:is|are) )?(?:set|scheduled|due|slated|fixed|planned|called|"
    r"convened)(?: by (?:the )?[^,.;]{2,40}?)?(?: in (?:the )?[A-Z][\w'’-]+)? (?:from|for(?! years| decades)|"
    r"to (?:be held|open|begin|start|take place|convene|resume|reconvene|continue|"
    r"get under ?way|kick off)(?: here| there)?(?:,? (?:in|at|on) (?:the )?[A-Z][^.;,]{2,30}?)?(?: on| in| at| "
    r"from)?|on|in) (?=(?:the )?(?:[A-Z]|\d|next|this|early|late|mid|end|beginning|week|month|tomorrow))"
)


_GOES_TO = re.compile(
    r"\b(?:attend(?:ing)?|join(?:ing)?|boycott(?:ing)?|skip(?:ping)?|tak(?:e|ing) part in|participat(?:e|ing) in|"
    r"com(?:e|ing) to|go(?:ing)? to|travel(?:l?ing)? to(?: (?-i:[A-Z])[\w'’-]+){0,3}(?: for)?|"
    r"be (?:at|present at|represented at|(?:a )?part of)|return to|send \w+ to) "
    r"(?:the |its |their )?(?:[\w-]+ ){0,2}$",
    re.I,
)
_EVENT = re.compile(
    r"(?:\b(?:the|this|that)|(?<!\S)[\w'’-]+['’]s?) (?:(?!(?:the|to|for|at|in|of)\b)[\w'’-]+ ){0,6}"
    r"(?:summit|conference|forum|assembly|congress|ministerial|gathering|retreat)$",
    re.I,
)
"""What is held whoever comes to it."""
_ABSENT = re.compile(r"\b(?:not|never|skip\w*|boycott\w*|refus\w+|declin\w+)\b|n['’]t\b|\bstay\w* away\b", re.I)
_TO_PLACE = re.compile(r" to [A-Z][\w'’-]+ (?:[A-Z][\w'’-]+ )*for $")
_THERE_OR_THEN = re.compile(
    r"(?: (?:of|on) [^,.;]{2,50}?)?,? (?:in|at) (?:the )?[A-Z]|"
    r" (?:on|from|next|this|later|tomorrow|in) (?:the )?(?:[A-Z]|\d|week|month|year)"
)
_OF_THEN = re.compile(
    r"(?:\b(?:next|this) (?:week|month|year|spring|summer|autumn|fall|winter)|\btomorrow|day)"
    r"['’]s (?:[\w-]+ ){0,4}[\w-]+$"
)
"""Before a meeting whose time is a matter of fact: "next month's London meeting"."""
_NOT_OPEN = re.compile(r"^(?:no|any|a) |\b(?:with|between)\b", re.I)
"""Talks that nobody has set, or of two: one of them staying away ends those."""


def is_set(scene: Scene, first: int, last: int) -> bool:
    """Whether a day or place of talks that somebody goes to is settled: "will not attend the talks set for 12 June"."""
    text = scene.text
    known = _SET_FOR.match(text, last) or _OF_THEN.search(text, max(scene.sentence.start, first - 30), last)
    return (
        bool(known and _GOES_TO.search(text[max(scene.sentence.start, first - 50) : first]))
        and not _NOT_OPEN.search(text[first:last])
        and not (scene.question or scene.sentence.question)
        and not any(one.past for one in scene.times if last <= one.start < last + 40)
    )


def stands(scene: Scene, last: int) -> bool:
    """Whether the event named up to a place is held, though somebody stays away: "will not attend the Rome summit"."""
    if scene.question or scene.sentence.question or HELD_BACK.search(scene.text, last, scene.sentence.end):
        return False
    said = scene.text[scene.sentence.start : last]
    event = _EVENT.search(said, max(0, len(said) - 90))
    lead = said[: event.start()][-70:] if event else ""
    told = bool(_ABSENT.search(lead) and _GOES_TO.search(lead))
    return told and (_THERE_OR_THEN.match(scene.text, last) or _TO_PLACE.search(lead)) is not None


_SLATED = re.compile(
    r"(?: (?:of|between|with|on|among|in|for) [^.;]{2,110}?)?,? (?:(?:which|that) (?:is|are) )?(?:now |already |"
    r"currently )?(?:(?:slated|scheduled|set|due|fixed)(?: (?:for|to (?:hold|meet|be held|take place|open|begin|"
    r"start|convene|resume|kick off)))?|to (?:be held|take place|open|begin|start|convene|resume))(?:,? (?:in|at) "
    r"[A-Z][^.;,]{2,40}?)?,? $"
)
_NOT_SURELY = re.compile(
    r"\b(?:postpon|cancel|delay|boycott|skip|scrap|mov|reschedul|doubt|shelv|suspend|propos|suggest|invit|agree|accept|"
    r"announc|organi[sz]|host|hold|arrang|plan|conven)\w*\b|\b(?:call|put|push)\w* (?:off|back)\b|"
    r"\b(?:if|whether|unless)\b|\bn['’]?(?:o|ot|ever|t)\b"
)
_PREDICATE = re.compile(r",? (?:will|would|might|may|could|can|should|was|were|has|have|had|is|are)\b")


def is_slated(scene: Scene, first: int, last: int, words: Sequence[str]) -> bool:
    """Whether a meeting is only named for what is hoped of something else, and its day is a matter of fact.

    "Trade is expected to dominate the summit, slated for 3 June".
    """
    text, end = scene.text, scene.sentence.end
    lead = text[scene.sentence.start : first]
    if scene.question or scene.sentence.question or not words or words[0] in ("a", "an", "any", "no", "such"):
        return False
    if len(lead.split()) < 3 or _NOT_SURELY.search(lead):
        return False
    days = [one for one in scene.times if last <= one.start and not one.past and (one.named or one.latest is not None)]
    return bool(
        days
        and _SLATED.fullmatch(text, last, days[0].start)
        and not _PREDICATE.match(text, days[0].end, end)
        and _is_ahead(scene, days[0])
    )


_AHEAD_OF = re.compile(
    r"\b(?:ahead of|before|prior to|in (?:the )?(?:run|lead)-?up to|on the eve of|prepar(?:e|es|ed|ing|ations?) for|"
    r"(?:set\w* the stage|pav\w+ the way|groundwork) for|look\w* (?:ahead|forward) to|following|after)"
    r" (?:(?:holding|attending|hosting) )?$",
    re.I,
)
"""Before an event that is taken for granted, whatever becomes of what is to come before it."""
THEN_AND_THERE = re.compile(
    r"(?: (?:of|on) (?:the )?[^,.;]{2,50}?)?(?:,? (?:in|at) (?:the )?[A-Z][\w'’-]+(?: [A-Z][\w'’-]+)*,?)?"
    r"(?:,? (?:to be held|that is to be held|(?:which is )?(?:scheduled|due|set|planned)) (?:(?:in|at) [A-Z]\w+ "
    r")?)?,? ?$"
)
"""Between an event and the day or month in which it is to be."""


def is_reference(scene: Scene, first: int, last: int, words: Sequence[str]) -> bool:
    """Whether something is only set before a known event, on a day to come: "ahead of the June summit in Rome"."""
    text = scene.text
    lead = _AHEAD_OF.search(text, scene.sentence.start, first)
    if not lead or words[:1] in (["a"], ["an"], ["any"], ["no"], ["such"], ["each"], ["every"]) or not words:
        return False
    ahead = [
        one
        for one in scene.times
        if not one.past
        and (one.named or one.latest is not None)
        and (first <= one.start < last or (last <= one.start and THEN_AND_THERE.fullmatch(text, last, one.start)))
    ]
    after = lead[0].casefold().startswith(("after", "following"))
    return bool(ahead) and not (after and not all(_is_ahead(scene, one) for one in ahead))


def taken_for_granted(scene: Scene, talk: Talk) -> bool:
    """Whether what is hoped or wished in a sentence is of another meeting, which this one only comes after."""
    return not talk.verb and talk.status == "decided" and bool(_AHEAD_OF.search(scene.text[: talk.start][-60:]))


def _is_ahead(scene: Scene, time: Time) -> bool:
    """Whether all of a time is known to be still to come."""
    first = time.earliest
    return first is not None and first.known and scene.anchor is not None and first.on > scene.anchor
