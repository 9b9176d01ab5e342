"""Whom a side would do without at a meeting, and two of whom neither comes."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..findings import Attendance, Modality
from ..meetings.meetings import Meetings
from ..paragraphs import JOURNALIST
from ..scene import Scene
from .attendance_words import NEITHER, UNNEEDED
from .claims import common, firmness, target

_THERE_WILL_BE = re.compile(r"\b[Tt]here(?: (?:will|are going to)|['’]ll) (?:simply |just )?be $")


def unneeded(scene: Scene, meetings: Meetings, number: int, taken: list[tuple[int, int]]) -> Iterator[Attendance]:
    """ "No mediators are needed in the room", "ready to talk without the Americans": what one side would have."""
    for match in UNNEEDED.finditer(scene.text, scene.sentence.start, scene.sentence.end):
        name = next(key for key in ("who", "who2", "who3", "who4", "who5", "who5_", "who6") if match[key])
        found = target(scene, meetings, number, match.start(), match.end(), loose=True, reach=5)
        without = scene.text[scene.clause(match.start("who3"))[0] : match.start("who3")] if match["who3"] else ""
        if found is None or _NEVER.search(without):
            continue  # those who are needed there
        named = [one for one in scene.mentions_in(*match.span(name)) if one.ids]
        who = named[0].ids[0] if named else match[name].strip()
        taken.append(match.span())
        said = match["who4"] or match["who5"] or match["who5_"] or _WILL_BE.search(match.group())
        kept = match["who6"] and _THERE_WILL_BE.search(scene.text, scene.sentence.start, match.start())
        with_it = found.talk if match["who3"] else None
        held = with_it is not None and firmness(scene, match.start("who3"), match.end(), with_it) == "decided"
        firm = "decided" if said or kept or held else asked_for(scene, match.start())
        fields = common(scene, *match.span(), firm, match.start())
        yield Attendance(meeting=found.id, participant=who, role="excluded", **fields)


_NEVER = re.compile(
    r"\b(?:no|not|never|cannot|nothing|useless|pointless|impossible|refus\w+|hardly|reject\w*)\b|n['’]t\b", re.I
)
"""Before "without" somebody who is needed there."""
_WILL_BE = re.compile(
    r"\b(?:talks|meetings?|summit|negotiations|session|round|conference) (?:will|would|(?:are|is) to) (?:take place|go "
    r"ahead|proceed|be held|begin|start|open|resume|continue)\b"
)
"""How a meeting is to be: no more than what one side would have."""


def neither(scene: Scene, meetings: Meetings, number: int, taken: list[tuple[int, int]]) -> Iterator[Attendance]:
    """ "Neither Chile nor Peru will be at the table"."""
    for match in NEITHER.finditer(scene.text, scene.sentence.start, scene.sentence.end):
        named = [one for one in scene.mentions_in(match.start(), match.end()) if one.ids]
        found = target(scene, meetings, number, match.start(), match.end(), loose=True, reach=5)
        if found is None or not named or (found.talk is not None and found.talk.status == "rejected"):
            continue  # of two who will not meet each other, nobody stays away
        taken.append((match.start(), max(match.end(), scene.clause(match.start())[1])))
        for one in named:
            fields = common(scene, *match.span(), "decided", match.start())
            yield Attendance(meeting=found.id, participant=one.ids[0], role="excluded", **fields)


def asked_for(scene: Scene, place: int) -> Modality:
    """How firm what one side asks for is."""
    return "possible" if scene.speaker_of(place)[0] == JOURNALIST else "proposed"
