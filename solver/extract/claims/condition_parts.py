"""What the conditions of meetings share: the meeting that hangs on one, where its words end, the finding."""

from __future__ import annotations

import re

from ..findings import Condition
from ..meetings.meetings import Meetings
from ..paragraphs import JOURNALIST
from ..scene import Scene, Talk
from .claims import Target, anchors, common, planned, said_before
from .condition_coming import comes, whose
from .condition_words import IT_DEPENDS


def condition(scene: Scene, found: Target, what: str, at: tuple[int, int], place: int | None) -> Condition:
    begin = at[0] if place is None else place
    for first, last in scene.frames:
        said = scene.text[begin:last]
        if first <= begin < last < at[1] and what.startswith(said):  # who says it is no part of it
            what, begin, place = what[len(said) :], last, last
    firm = "possible" if scene.speaker_of(begin)[0] == JOURNALIST else "decided"
    return Condition(meeting=found.id, requires=bare(what) or None, **common(scene, *at, firm, place))


def is_offered(scene: Scene, found: Target, start: int, end: int) -> bool:
    """Whether the main clause, outside the words of the condition, only proposes the meeting that hangs on it."""
    if found.talk is None or found.talk.status not in ("proposed", "possible"):
        return False
    asked = [
        one
        for one in scene.cues
        if one.firmness == "proposed" and not start <= one.start < end and one.start < found.talk.core[1]
    ]
    own = [one for one in asked if _READY.match(scene.text, one.start)]
    return len(own) < len(asked) or (found.talk.status == "proposed" and not own)


_READY = re.compile(
    r"(?:willing\w*|read(?:y|iness)|prepared|keen|eager|happy|glad|pleased)(?: \w+ly| again)? "
    r"(?:to (?!(?:\w+ly )?(?:co-)?(?:host|convene|mediate|organi[sz]e|facilitate|accommodate|provide|chair)\b)|and\b|"
    r"for (?:[\w-]+ )?(?:talks|negotiations|dialogue|a (?:[\w-]+ )?meeting)\b)",
    re.I,
)
"""Who would come themselves: what they ask for first is their own condition, and no proposal."""


def named_before(scene: Scene, meetings: Meetings, number: int, one: Talk) -> Target:
    """The meeting that a mention means: for "no summit", "any meeting", the one that was spoken of before."""
    return said_before(scene, meetings, number, one) or Target(one.meeting or "", one)


def main_meeting(scene: Scene, meetings: Meetings, number: int, match: re.Match[str], end: int) -> Target | None:
    """The meeting of the main clause: outside the words of the condition."""
    begin = match.start("word")
    outside = [one for one in planned(scene, meetings) if not match.end() <= one.core[0] < end]
    outside = [one for one in outside if not anchors(scene, one)] or outside
    before = [one for one in outside if one.core[1] <= begin]
    after = [one for one in outside if one.core[0] >= end]
    opens = not scene.text[scene.sentence.start : begin].strip('"“ ')
    if opens and after:
        return Target(after[0].meeting or "", after[0])
    if before:
        one = before[-1]
        if _OF_ELSE.search(scene.text, one.core[1], begin):
            return None
        return Target(one.meeting or "", one) if begin - one.core[1] < 150 else None
    if after:
        return Target(after[0].meeting or "", after[0])
    hangs = re.search("depend|condition|contingent|hing", match["word"].casefold())
    first, last = scene.sentence.start, scene.sentence.end
    said = IT_DEPENDS.search(scene.said()) if hangs else comes(scene, first, begin) or comes(scene, end, last)
    anywhere = comes(scene, first, last)
    said = said or (anywhere if anywhere and not match.end() <= anywhere.start() < anywhere.end() <= end else None)
    if not said:
        return None
    named = [one for one in planned(scene, meetings) if match.end() <= one.core[0] < end]
    if named:  # "would come only if the meeting were confined to fisheries"
        return Target(named[0].meeting or "", None)
    if any(one.status == "past" or one.meeting for one in scene.talks):
        return None
    around = (first, begin) if not opens else (end, last)
    known = whose(scene, meetings, number, *around)
    return Target(known.id, None) if known else None


_OF_ELSE = re.compile(
    r"\b(?:that|because|which|who|as) (?:(?:the|a|an|his|her|its|their) )?[\w'’-]+ (?:could|would|will|may|might|must) "
    r"(?!be (?:held|back|there|ready)|take|meet|happen|go|come|attend|resume|start|begin|talk|sit|return|join|hold|"
    r"participate|only|not|negotiate|agree|accept|open|continue|travel|send|host|receive)[a-z]+ [^.;]*$"
)
"""What else would be, in a clause between a meeting and an if: "warned him that he could face sanctions if"."""
_TURNED = re.compile(
    r"(?<=\w) (?=(?:will|would|can|could|shall|should|does|is|are) (?:the|a|he|she|it|they|we|I|our|his|there|any|both|"
    r"[A-Z]))"
)
"""Where a main clause begins that has its verb before its subject: "Only when they leave will Kole come"."""


_ASIDE = re.compile(r" (?:[\w-]+ ){0,3}[\w-]+(?=, (?:will|would|could|may|might|is|are|should)\b)")
"""A short condition between a meeting and its verb: "the meeting, if invited, would"."""


def end_of(text: str, start: int, last: int, fronted: bool = False) -> int:
    """Where the words of a condition end: at the comma before the main clause, or with the sentence."""
    if fronted and (turned := _TURNED.search(text, start, last)):
        return turned.start()
    if text.endswith(", if", 0, start) and (aside := _ASIDE.match(text, start, last)):
        return aside.end()
    found = re.search(
        r"(?<=[a-z]{3})\.\s(?=[A-Z])|,\s(?=in\s[A-Z])|,\s(?:(?:then|of\scourse|naturally|certainly|obviously|sure|yes|"
        r"well|perhaps|maybe),?\s)*(?=(?:the|a|an|I|we|he|she|it|they|there|this|that|both|our|my|their|its|his|"
        r"her|no|neither|which|[A-Z][\w'’-]*)\b)|,\s(?=(?!(?:includ|exclud|concern|regard|involv|follow|dur|start|"
        r"beginn)ing\b)[a-z]{3,}ing\s)|[;!?]\s|[;.!?\"”]*$|,? and (?:not (?:before|until)|only (?:after|when|"
        r"if|once)|would|will|has|have|wants?|could|(?:only )?(?:if|unless|provided)(?= (?!not\b|so\b|when\b)\w))\b|"
        r",? (?:he|she|they|it) (?:said|added)|(?<=\S)[\"”](?! [a-z]+ing\b)",
        text[start:last],
    )
    return start + found.start() if found else last


def whole_clause(scene: Scene, start: int, end: int) -> tuple[int, int]:
    first = max([scene.clause(start)[0], *(b for a, b in scene.frames if b <= start)])
    return first, max(end, min(scene.clause(max(start, end - 1))[1], scene.sentence.end))


def bare(text: str) -> str:
    words = re.sub(r"^(?:but |and |(?:on )?\w+day that |(?:yesterday|today|"
    r"again) that )", "", " ".join(text.strip(" ,;:.\"“”'").split()))[:300]
    return words + '"' * (words.count('"') % 2)
