"""Meetings on the day that was named before: "That evening, she will host him for a dinner"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..findings import Date, Finding
from ..meetings.meetings import Meetings
from ..scene import Scene
from .claims import common, firmness, stretch

_SAME_DAY = re.compile(
    r"\b(?:(?:later )?(?:on )?(?:that|the) same (?:day|morning|afternoon|evening|night)|"
    r"(?:later )?(?:on )?that (?:day|morning|afternoon|evening|night)(?= *,|[.;]|$| (?:in|at|with|for)\b))",
    re.I,
)
_REACH = 10
"""How many sentences back the day may have been named."""


def same_day(scene: Scene, meetings: Meetings, number: int) -> Iterator[Finding]:
    """The day of a meeting that words only point back to, where one day was named last."""
    match = _SAME_DAY.search(scene.text, scene.sentence.start, scene.sentence.end)
    talks = [one for one in scene.talks if one.meeting and one.status in ("decided", "proposed", "possible")]
    if match is None or scene.question or scene.times or not talks or scene.in_frame(*match.span()):
        return
    talk = talks[-1]
    before = [
        one
        for one in meetings.known
        if one.brief == scene.sentence.brief
        and one.id != talk.meeting
        and not one.past
        and one.dated
        and 0 < number - one.sentence <= _REACH
    ]
    last = max(before, key=lambda one: one.sentence).dated[-1] if before else ("", " ")
    if last[0] == last[1]:
        start, end = stretch(scene, *match.span(), talk)
        fields = common(scene, start, end, firmness(scene, *talk.core, talk), match.start())
        yield Date(meeting=talk.meeting or "", date=last[0], relative=match.group(), **fields)
