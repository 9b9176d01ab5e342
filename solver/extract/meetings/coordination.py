"""Verbs that share a subject: "Ruiz meets Paz on Monday and will hold talks with Nour in Rome the day after"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from ..firmness.degrees import weakest
from ..scene import Scene, Talk

_PLACE = re.compile(
    r"\b(?:in|at|near|outside|to|for|from) (?:the )?(?:(?:[a-z]+ ){1,3}of )?(?:[A-Z][\w'’-]+)(?: [A-Z][\w'’-]+)*"
)
_MODAL = (
    r"will|would|could|may|might|should|must|shall|can|is|are|was|were|be|been|has|have|had|plans?|hopes?|intends?|"
    r"expects?|wants?|wishes|wish|agreed|promised|offered|decided|due|set|scheduled|expected|likely|ready|to"
)
_HOLDS = (
    r"hold(?:s|ing)?|hav(?:e|ing)|has|conduct(?:s|ing)?|begin(?:s|ning)?|open(?:s|ing)?|start(?:s|ing)?|"
    r"attend(?:s|ing)?|join(?:s|ing)?|host(?:s|ing)?|go(?:es|ing)?(?: on| in)?|enter(?:s|ing)? into|for|"
    r"chair(?:s|ing)?|tak(?:e|es|ing) part in|continu(?:e|es|ing)|pay(?:s|ing)?|fl(?:y|ies|ying)|travel(?:s|ling|ing)?|"
    r"return(?:s|ing)?|mak(?:e|es|ing)|proceed(?:s|ing)?|press(?:es|ing)? on|mov(?:e|es|ing) on|stop(?:s|ping)?|"
    r"arriv(?:e|es|ing)|resum(?:e|es|ing)|co-chair|convene"
)
_ADVERB = r"also|then|later|next|first|again|finally|afterwards|separately|subsequently|not|there|on|a|an|the|\w+ly"
_BEFORE_VERB = re.compile(
    rf"(?P<joint>(?:,? |; )(?:and|then|before|after|or|but|followed by)\b|,)"
    rf"(?P<rest>(?:[\s,]+(?:and|{_MODAL}|{_HOLDS}|{_ADVERB})\b)*)[\s,]*$"
)
_FINITE = re.compile(
    r"\b(?:will|would|could|may|might|should|must|shall|can|is|are|was|were|has|have|had|plans?|hopes?|intends?|wants?|"
    r"agreed|flies|leaves|left|shook|arrives?|meets?|met|holds?|held|visits?|visited|travels?|goes|hosts?|hosted|sees|"
    r"confers?|receives?|received|calls?|talks|speaks?|spoke|begins?|starts?|opens?|heads|concludes|continues|lands|"
    r"flew|spends)\b"
)
_FAR = 500
"""As far back as the subject of a verb is looked for: characters."""
_OPENS_WITH = re.compile(
    r"(?:\W*(?:After|Before|Following|Besides|While|On|Having|Fresh from|Straight from)(?: first)? )$"
)


def masked(scene: Scene, start: int, end: int) -> str:
    """The words of a stretch, with blanks for its days and places."""
    said = scene.text[start:end]
    spans = [(one.start, one.end) for one in scene.times] + [
        match.span() for match in _PLACE.finditer(scene.text, start, end)
    ]
    for first, last in spans:
        first, last = max(first, start), min(last, end)
        if first < last:
            said = said[: first - start] + " " * (last - first) + said[last - start :]
    return re.sub(r"\b(?:in|on|at|by)(?=\s{2,})", "  ", said)


class Shared(NamedTuple):
    """Where a verb stands whose subject another has too, and the stretch that joins the other to it."""

    verb: int
    joint: tuple[int, int]


def shared_verb(scene: Scene, place: int, noun: bool) -> Shared | None:
    """The verb whose subject is also that of a verb, or of a noun's verb, that has none of its own."""
    start = max(scene.sentence.start, place - _FAR)
    said = masked(scene, start, place)
    if start == scene.sentence.start and _OPENS_WITH.fullmatch(said):
        comma = scene.text.find(", ", place, scene.sentence.end)
        later = _FINITE.search(scene.text, comma, scene.sentence.end) if comma > 0 else None
        framed = later and any(comma < last for _, last in scene.frames)
        return Shared(later.start(), (start, start)) if later and not framed else None
    match = _BEFORE_VERB.search(said, max(0, len(said) - 120))
    if match is None:
        return None
    acts = re.sub(rf"\b(?:{_ADVERB}|and)\b|,", " ", match["rest"]).split()
    joint = match["joint"].strip(" ,;")
    doing = re.search(r"\w+ing\b", said[match.start("rest") :] + re.split(r"\W", scene.text[place : place + 24])[0])
    if (not acts and (noun or not joint)) or (joint in ("before", "after") and not doing):
        return None
    before = [
        start + one.start()
        for one in _FINITE.finditer(said, 0, match.start("joint"))
        if not scene.in_frame(start + one.start(), start + one.end())
    ]
    return Shared(before[-1], (start + match.start("joint"), start + match.end("joint"))) if before else None


def share(scene: Scene, found: Sequence[Talk]) -> None:
    """Give the meetings that share a subject the words that are about each alone, and the firmness of the first."""
    for place, one in enumerate(found):
        shared = shared_verb(scene, one.core[0] if one.verb else one.start, noun=not one.verb)
        before = [other for other in found[:place] if shared and shared.verb <= other.core[0] < shared.joint[0]]
        if shared is None or not (before or shared.joint[1] <= scene.sentence.start):
            continue
        other = before[-1] if before else next((each for each in found if each.core[0] >= shared.verb), None)
        if other is None:
            told = [cue.firmness for cue in scene.cues if shared.verb <= cue.start < shared.verb + 14]
            one.status = one.status if one.status not in (None, "possible") else weakest(told) or one.status
            continue
        own = any(shared.joint[0] <= cue.start < one.core[0] for cue in scene.cues)
        if not own and one.status in (None, "possible") and other.status not in (None, "past"):
            one.status = other.status
        if before:
            after = [each.start for each in found[place + 1 :]]
            other.reach = other.reach or (other.core[0], shared.joint[0])
            one.reach = (shared.joint[1], min([scene.clause(one.core[0])[1], *after]))
