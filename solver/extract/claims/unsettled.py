"""What is not fixed yet, and what somebody is ready for without forcing it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal

from ..findings import Acceptance, Finding, Undetermined
from ..meetings.meetings import Meetings
from ..scene import Scene
from .claims import common, planned, stretch, target

_DONE = (
    r"(?:set|fixed|decided|determined|agreed|announced|finali[sz]ed|named|chosen|settled|confirmed|released|disclosed|"
    r"worked out)"
)
_OPEN = re.compile(
    rf"\b(?:(?:yet |still |remains? )?to be (?:seen|{_DONE})|(?:not|n['’]t)(?: yet)? (?:been )?(?:{_DONE}|quite have)|"
    r"not (?:yet )?(?:clear|known|certain)|no (?:new |final |firm |exact |specific )?(?:date|venue|place|location|"
    r"time|day|decision|details?|word)s?\b(?:[^.;]{0,30})\b(?:has|have|was|were|had|is|are|on|yet)|unclear (?:when|"
    r"where|whether|if|who)|(?:still )?being (?:worked out|finali[sz]ed|hammered out|ironed out|discussed|negotiated|"
    r"arranged)|still (?:working (?:through|on|out)|(?:being )?(?:discuss\w+|negotiat\w+|deciding|under discussion|"
    r"open))|(?:did|would|has|have|could)(?: not|n['’]t) (?:say|said|give|given|provide|provided|specify|specified|"
    r"disclose|disclosed) (?:when|where|how|an?|the|any)|declin\w+ to (?:say|give|name|specify) (?:when|where|how|"
    r"an?|the)|(?:without|gave|given|giving) (?:giving |naming |setting )?(?:an?|no|any) (?:date|venue|time|place|"
    r"location)|remains? (?:open|unclear|undecided|unsettled)|ha(?:s|ve) yet to|TBD|TBC)",
    re.I,
)
_ASPECTS: tuple[tuple[Literal["date", "place", "format", "agenda"], str], ...] = (
    ("place", r"location|venue|place|where|host|city|site"),
    ("date", r"date|when|time|timing|day|schedul\w+"),
    ("format", r"format|level|participants|who|sequence|modalities"),
    ("agenda", r"agenda|details|topics|issues|arrangements"),
)
_ACCEPTS = re.compile(
    r"\b(?:(?:does|do|did|has|have|will|would)(?: not|n['’]t) (?:reject\w*|rule\w* out|exclud\w+|refus\w+|"
    r"oppos\w+)(?: any)?|no objections? to|not opposed to|(?:is|are|was|were|be|been|remains?|his|her|its|their) "
    r"(?:now |fully |always |also )?(?:ready|willing|prepared|open|readiness|willingness)"
    r"(?: (?:to|for))?|(?:expressed|reiterated|confirmed|signal\w+) (?:his |her |its |their |a )?(?:readiness|"
    r"willingness|openness))\b",
    re.I,
)
_WHAT = re.compile(
    r"\b(?:format\w*|meet\w*|talks?|negotiat\w+|summit\w*|dialogue|bilateral|trilateral|contacts?|visit)\b", re.I
)


def unsettled(scene: Scene, meetings: Meetings, number: int) -> Iterator[Finding]:
    """What a sentence leaves open about meetings to come, and what it accepts."""
    if scene.question:
        return
    text, first, last = scene.text, scene.sentence.start, scene.sentence.end
    for match in _OPEN.finditer(text, first, last):
        found = target(scene, meetings, number, match.start(), match.end(), loose=True)
        if found is None:
            continue
        clause = scene.clause(match.start())
        around = text[max(clause[0], match.start() - 60) : min(last, match.end() + 60)]
        named = [aspect for aspect, words in _ASPECTS if re.search(rf"\b(?:{words})\b", around, re.I)]
        start, end = stretch(scene, match.start(), match.end(), found.talk)
        for aspect in named[:2]:
            yield Undetermined(
                meeting=found.id,
                aspect=aspect,
                **common(scene, start, max(end, min(clause[1], last)), "possible", match.start()),
            )
    for match in _ACCEPTS.finditer(text, first, last):
        clause = scene.clause(match.start())
        if not _WHAT.search(text[match.start() : min(last, match.end() + 80)]):
            continue
        formats = set(re.findall(r"\b(bilateral|trilateral|multilateral)\b", text[match.end() : last]))
        sizes = {2: "bilateral", 3: "trilateral"}
        ids = tuple(
            one.id
            for one in meetings.known
            if not one.past
            and one.brief == scene.sentence.brief
            and (one.format or sizes.get(len(one.ids), "multilateral")) in formats
        )
        if not ids:
            near = [one for one in planned(scene, meetings) if one.core[0] >= match.start()]
            ids = (
                (near[0].meeting or "all",)
                if near
                else ("all",)
                if formats or "format" in text[match.end() : last]
                else ()
            )
        if ids:
            yield Acceptance(
                meeting=ids[0] if len(ids) == 1 else ids,
                **common(scene, clause[0], clause[1], "possible", match.start()),
            )
            return
