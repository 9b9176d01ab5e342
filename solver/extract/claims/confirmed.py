"""What a question supposes and its answer confirms: "Will they meet in Rome on Friday?" "That's right."."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from ..findings import Finding, Modality
from ..meetings.meetings import Meetings
from ..scene import Scene
from .when import when
from .where import where

_LEAD = r"[\"“]?(?:(?:Well|Yes|Yeah|Sure|Look|No, no|Again|So),? )*"
_YES = re.compile(
    rf"{_LEAD}(?:(?:Yes|Correct|Indeed|Absolutely|Exactly|Certainly)(?=[.,;!—–-]|$)|"
    r"(?:[Tt]hat|[Ii]t)(?:['’]s| is| remains)(?: still| indeed| absolutely)? (?:right|correct|true|accurate|"
    r"the (?:plan|case|idea|intention|date|place|schedule))\b|I can (?:certainly )?confirm (?:that|it|this)\b|"
    r"(?:[Ww]e|[Hh]e|[Ss]he|[Tt]hey|I|[Ii]t) (?:will|do|does|is|are|am)(?: indeed)?(?=[.,;!]|$))"
)
_PERHAPS = re.compile(
    rf"{_LEAD}(?:(?:I|[Ww]e)(?: (?:would|do|certainly)|['’]d)? (?:believe|think|expect|hope|imagine|assume|suspect) "
    r"(?:so|that['’]s (?:right|correct|the plan)|(?:it|they|he|she|that) will)\b|"
    r"(?:[Tt]hat|[Ii]t)(?:['’]s| is) (?:my|our) (?:understanding|expectation|hope|intention)\b|"
    r"(?:[Pp]robably|[Mm]ost likely|[Ll]ikely|[Hh]opefully|[Pp]resumably|[Pp]ossibly|[Pp]erhaps|[Mm]aybe|"
    r"(?:(?:[Ii]t|[Tt]hat) )?(?:[Cc]ould|[Mm]ight|[Mm]ay)(?: very)?(?: well)? be|(?:[Ii]t|[Tt]hat)(?:['’]s| is) "
    r"possible)(?=[.,;]))"
)
_NOT_YET = re.compile(
    r"\b(?:nothing to|(?:do not|don['’]t|haven['’]t|have not|can['’]t|cannot|can not|won['’]t|wouldn['’]t|couldn['’]t|"
    r"isn['’]t|aren['’]t|not) (?:yet )?(?:have|know|confirm|been|got|say|aware|announce|preview|get into|want|be able|"
    r"in a position|finali[sz]ed|final|set|decided)|no (?:meetings?|announcements?|plans|date|decision|details)|"
    r"still (?:working|finali[sz]ing|to be))\b"
)
"""An answer that takes back its opening: "Yeah, I don't have anything to announce"."""
_OPEN = re.compile(r"\b(?:what|who|whom|when|where|why|how|which|any|or|not)\b|n['’]t\b", re.I)
"""Questions that a yes does not answer, or answers the other way."""
_KINDS = ("date", "window", "venue_allowed")
_STAGES = (when, where)


def confirms(text: str, start: int, end: int) -> Modality | None:
    """How firmly an answer opens with a yes: decided, possible where it only believes so; None without one."""
    if _NOT_YET.search(text, start, min(end + 160, max(text.find("\n", start), end))):
        return None
    if _PERHAPS.match(text, start, end):
        return "possible"
    return "decided" if _YES.match(text, start, end) else None


class Confirmed:
    """Keeps the days and places that the last question supposed, until its answer."""

    def __init__(self) -> None:
        self._supposed: list[Finding] = []
        self._meeting: str | None = None
        self._paragraph = -1

    def __call__(self, scene: Scene, meetings: Meetings, number: int) -> Iterator[Finding]:
        here = scene.sentence.paragraph
        if scene.sentence.question:
            if here != self._paragraph:
                self._supposed, self._meeting, self._paragraph = [], None, here
            if scene.said().endswith("?"):
                self._supposed = list(self._supposes(scene, meetings, number))
            return
        supposed, asked, self._supposed, self._meeting = self._supposed, self._meeting, [], None
        firm = confirms(scene.text, scene.sentence.start, scene.sentence.end) if asked else None
        if asked is None or firm is None or here != self._paragraph + 1:
            return
        known = meetings.of(asked)
        known.talks.append(replace(known.talks[-1], status=firm, asked=False))
        speaker, citing = scene.speaker_of(scene.sentence.start)
        for one in supposed:
            yield one.model_copy(update={"modality": firm, "speaker": speaker, "citing": citing})

    def _supposes(self, scene: Scene, meetings: Meetings, number: int) -> Iterator[Finding]:
        self._meeting = next((one.meeting for one in scene.talks if one.meeting and one.status == "possible"), None)
        if self._meeting is None:
            return
        if _OPEN.search(scene.said()):
            self._meeting = None
            return
        places = {one.id: set(one.places) for one in meetings.known}
        told = replace(scene, question=False)
        found = [one for stage in _STAGES for one in stage(told, meetings, number)]
        for one in meetings.known:
            one.places = places.get(one.id, set())  # only asked about
        yield from (one for one in found if one.kind in _KINDS)
