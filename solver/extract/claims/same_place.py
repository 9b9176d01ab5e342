"""Meetings where another is to be that was told of before: "The ministers will meet there a week later"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..findings import Finding, VenueAllowed
from ..meetings.meetings import Meetings
from ..scene import Scene
from .claims import common, firmness, stretch

_THERE = re.compile(
    r"\b(?:(?:meet|convene|gather|sit(?: down)?|reconvene|assemble|confer|come together|hold (?:talks|theirs|"
    r"their own)|be "
    r"held|take place)(?: (?:\w+ly|again|too|also))? there\b(?! (?:is|are|was|were|will|would)\b)|"
    r"(?:in|at) (?:that|the same) (?:city|town|place|venue|hotel|palace|building|capital)\b)",
    re.I,
)
_REACH = 6
"""How many sentences back the place may have been named."""


def same_place(scene: Scene, meetings: Meetings, number: int) -> Iterator[Finding]:
    """The place of a meeting that words only point back to, where one place was named last."""
    match = _THERE.search(scene.text, scene.sentence.start, scene.sentence.end)
    if match is None or scene.question or scene.in_frame(*match.span()):
        return
    first, last = scene.clause(match.start())
    talks = [one for one in scene.talks if one.meeting and first <= one.core[0] < last
             and one.status in ("decided", "proposed", "possible")]
    if not talks:
        return
    talk = talks[-1]
    before = [one for one in meetings.known if one.brief == scene.sentence.brief and one.id != talk.meeting
              and not one.past and one.places and 0 <= number - one.sentence <= _REACH]
    places = max(before, key=lambda one: one.sentence).places if before else set()
    if len(places) == 1 and talk.meeting and not meetings.of(talk.meeting).places:
        start, end = stretch(scene, *match.span(), talk)
        fields = common(scene, start, end, firmness(scene, *talk.core, talk), match.start())
        yield VenueAllowed(meeting=talk.meeting, places=tuple(places), examples=False, **fields)
