"""How firm the day or period of a meeting is: as its meeting is there, unless the words beside it say more."""

from __future__ import annotations

import re

from ..firmness.agreed import all_agreed
from ..firmness.events import is_set, taken_for_granted
from ..firmness.fell_through import CALLED_OFF
from ..firmness.wording import cue_rows
from ..meetings.meetings import Meetings
from ..paragraphs import JOURNALIST
from ..scene import Scene
from ..times.times import Time
from .claims import Target, firmness
from .venue_firmness import dropped, none_there, wished

WAS_TO = re.compile(
    r"\b(?:was|were|had been) (?:to|due|set|supposed|scheduled|meant|expected|planned|fixed|arranged|announced|called)"
    r"\b[^,;]*$|,? (?:originally |initially |previously |first |once )?(?:set|scheduled|planned|announced|fixed|"
    r"arranged) (?:to (?:start|begin|open|resume|take place|be held|convene|meet)(?: (?:in|at) [A-Z][^.,;]{2,30}?)? "
    r")?(?:for |on )?$|,? (?:set|scheduled|planned|announced|fixed|arranged) $"
)
RULED = (
    r" (?:is|was|has been|would be|will be|had been) (?:ruled out|out\b(?! of (?!the question))|too (?:early|late|"
    r"soon)|dropped|impossible|no (?:good|longer)|not (?:possible|an option|on)\b)"
)
_RULED_OUT = re.compile(
    rf"{RULED}|(?: (?:will|would|does|did) not|n['’]t) (?:do|work|suit)\b"
)
_PUT_FORWARD = re.compile(r" (?:has|have|had|is|was|were)(?: \w+)?(?: been)? (?:suggested|proposed|put forward)\b")
_NOT_THEN = re.compile(
    r"(?:[,;]|\band|\bbut|^\W*) ?[Nn]ot (?:on )?$|\b(?:[Ii]t|[Tt]hat) (?:will|would) not be (?:on )?$|"
    r"\b(?:[Ii]nstead|rather)(?: of| than)? $")
"""Before a day that another takes the place of: "on June 3, not on May 28"."""
_NOT_ON = re.compile(
    r"(?:\bnot|n['’]t) (?:now )?(?:take place|be held|happen|meet|convene|go ahead|occur)(?: (?:in|at) [A-Z]\w+)? $"
)
"""Before a day on which it will not be."""
_AT_FIRST = re.compile(
    r"\b(?:was|were|had been|been|is|are)? ?(?:originally|initially|at first|earlier|previously) "
    r"(?:(?:to (?:have )?(?:be(?:en)?|start(?:ed)?|open(?:ed)?|take(?:n)? place)|planned|scheduled|due|set|slated|"
    r"meant|expected|called|announced|foreseen|supposed)\b ?)+[^.;,]{0,40}$"
)
"""Before a day on which a meeting was to be at first, and is no more."""
DAY_PROPOSED = re.compile(
    rf"\b{cue_rows('venues', side='before', effect='proposed')}\s+"
    r"(?:(?-i:[A-Z])[^.;:,]{2,60}?(?:, and|, or|,| and| or) )?(?:the |a )?(?:new )?(?:dates? of |days? of )?$|"
    r"\binsist(?:s|ed|ing)? $",
    re.I,
)
_SHOULD = re.compile(
    r"(?<=[\w'’] )(?:should(?! (?:nothing|the|they|it|he|she|all|both|there|any|no|[A-Z]))|ought to|had better|"
    r"would do well to)\b(?![^.;]*\bif\b)"
)
DAY_ACCEPTED = re.compile(
    r"\b(?:accept\w*|agree\w* (?:to|on|upon)|cho\w*se\w*|pick\w*|settle\w* on|nam(?:es|ed|ing)|fix\w*)\s+"
    r"(?:the )?(?:dates? of |days? of )?$",
    re.I,
)
_NOT_BEFORE = re.compile(
    r"(?:\w*n['’]t|not|no|never|cannot)\b[^.;]*\b(?:before|until|within|in(?= (?:the )?(?:next|coming)\b)|for)\b", re.I
)
_NOT_BEYOND = re.compile(r"(?:\w*n['’]t|not|never|cannot|without|no)\b[^.;]*\b(?:beyond|past)\b", re.I)
_OUGHT = re.compile(r"\b(?:should|ought) ?(?:not?\b|n['’]t)[^.;,]{0,12}$", re.I)
_UNSURE = re.compile(
    r"\b(?:expect\w*|likely|unlikely|(?-i:may)|might|could|hop\w+|perhaps|probabl\w+|possibl\w+|"
    r"chances?|prospects?|sees?|foresees?|seems?|imagines?|believes?|thinks?)\b", re.I
)
DAY_REFUSED = re.compile(
    r"\b(?:reject\w*|rul\w+ out|refus\w+|turn\w* down|dismiss\w*|not accept\w*) (?:the |a )?(?:date of )?$", re.I
)

_NOT_REFUSED = re.compile(r"(?:\b(?:not|never|cannot)|n['’]t) (?:rule out|reject|refuse|dismiss) (?:the |a )?$")


_DUE = re.compile(
    r"\b(?:(?:was|were|had been) to(?: (?:have )?(?:be(?:en)? held|beg[iu]n|start(?:ed)?|open(?:ed)?|met|meet|"
    r"convened?|tak(?:e|en) place|resumed?))?|(?:slated|due|scheduled|set|planned|expected|fixed|called)"
    r"(?: to (?:begin|start|open|take place|be held|resume|convene|meet))?)(?: (?:in|at|for) [A-Z][^.;,]{2,30}?)?"
    r"(?: (?:for|on|in))? ?$"
)
_ELSEWHERE = (
    r"(?!(?:,? (?:in|at|between|with|on) [^.;,]{2,50})?,? (?:but |and )?(?:has|have|had|was|were|will|would|is|are) "
    r"(?:now |since |also )?(?:be |been )?(?:moved|shifted|held|relocated|transferred)(?: (?:away )?from (?:the )?"
    r"[A-Z][^.;,]{2,40}?)? (?:to|in|at) (?:the )?[A-Z](?![^.;]*\b(?:\d|week|month|\w+day)))"
)
"""What moves it to another place, and not to another day."""
_BUT_NOW = re.compile(
    rf"{_ELSEWHERE}(?:,? (?:in|at|between|with|on) [^.;,]{{2,50}})?,? (?:but |and )?"
    r"(?:(?:has|have|had|was|were) (?:now |since |again )?(?:been )?(?:pushed back|postponed|put "
    r"(?:off|back)|moved|delayed|brought forward|rescheduled|shifted|"
    r"cancel{1,2}ed|called off)\b|(?:will|would|is|are) now (?:be (?:held|on)|begin|start|open|take place|convene|"
    r"meet|to be)\b|now (?:begins?|starts?|opens?)\b|(?:will|would|is to|are to) [^.;]{3,80} instead\b)"
)
"""After the day on which a meeting was due: it is on another, or on none."""


def day_firmness(scene: Scene, meetings: Meetings, time: Time, found: Target, clause: str, moved: bool) -> str:
    """How firm a time is: its meeting's firmness there, unless the words just before it say more."""
    modality = firmness(scene, time.start, time.end, found.talk)
    if _AT_FIRST.search(clause):
        return "rejected"
    if _DUE.search(clause) and _BUT_NOW.match(scene.text, time.end, scene.sentence.end):
        return "rejected"
    if modality == "decided" and found.talk is not None and taken_for_granted(scene, found.talk):
        return modality
    if dropped(clause) or none_there(clause) or (DAY_REFUSED.search(clause) and not _NOT_REFUSED.search(clause)):
        return "rejected"
    after = scene.text[time.end : scene.clause(time.start)[1]]
    if _NOT_THEN.search(clause) or _NOT_ON.search(clause) or _RULED_OUT.match(after):
        return "rejected"
    if modality in ("possible", "decided") and _PUT_FORWARD.match(after):
        return "proposed"
    if WAS_TO.search(clause) and CALLED_OFF.search(scene.said()):
        return "rejected"
    if moved and modality != "rejected":
        return "decided"
    begun = clause + scene.text[time.start : time.start + 9]
    if modality in ("decided", "possible") and not time.named and _OUGHT.search(begun):
        return "proposed"
    if modality == "possible" and not time.named and _NOT_BEFORE.match(scene.text, time.start, time.end):
        asked = scene.speaker_of(time.start)[0] == JOURNALIST or _UNSURE.search(
            clause + scene.text[time.start : time.end]
        )
        return modality if asked or (found.talk and found.talk.asked) else "decided"
    if modality in ("possible", "rejected") and _NOT_BEYOND.match(scene.text, time.start, time.end):
        unsure = scene.speaker_of(time.start)[0] == JOURNALIST or _UNSURE.search(begun)
        return "possible" if unsure else "proposed" if _OUGHT.search(begun) else "decided"
    if modality == "decided" and found.talk is not None and not found.talk.verb and is_set(
        scene, found.talk.start, found.talk.core[1]
    ):
        return modality
    if modality in ("possible", "decided") and wished(clause) and scene.speaker_of(time.start)[0] != JOURNALIST:
        return "proposed"
    if found.talk is None and re.search(r"\b[Tt]he (?:new |agreed |exact )?dates? (?:is|are) $", clause):
        return "decided" if meetings.of(found.id).status(scene.people) == "decided" else modality
    asked_for = _SHOULD.search(clause) and not all_agreed(scene.text, scene.sentence.start, time.start)
    if (DAY_PROPOSED.search(clause) or asked_for) and modality in ("decided", "possible"):
        return "proposed"
    return modality
