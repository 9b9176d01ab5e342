"""Days behind on which somebody planned, offered or refused a meeting: they say nothing of when it is."""

from __future__ import annotations

import re

from ..scene import Scene
from ..times.times import Time

_PLANNED = (
    r"(?:agreed|decided|invited|offered|proposed|suggested|announced|confirmed|expressed|voiced|signal+ed|indicated|"
    r"declared|demanded|requested|asked|urged|called (?:for|on|upon)|appealed|accepted|pledged|promised|vowed|sought|"
    r"rejected|refused|declined|turned down|ruled out|insisted|threatened|volunteered|resolved|undertook|consented)"
)
_THEN = re.compile(rf"[^.;]*?\b{_PLANNED}\b(?P<on>[^;]*)$")
_JUST_THEN = re.compile(rf"\b{_PLANNED}(?: (?:late|early|on))* $")
_AT_IT = re.compile(
    r"\b(?:at|in|during|after|following|from|since|before|with|over|by|through) (?:(?:the|an?|its|their|his|her|"
    r"recent|last|\w+day['’]s) )?(?:[\w-]+ ){0,2}$"
)
"""Before a meeting at which, or after which, something was agreed or demanded."""


def planned_then(scene: Scene, time: Time, first: int) -> bool:
    """Whether a time is when somebody planned the meeting named at a character: "last week they agreed to meet"."""
    known = scene.anchor is not None and time.latest is not None and time.latest.known
    days = (scene.anchor - time.latest.on).days if known and scene.anchor and time.latest else None
    long_ago = _LONG_AGO.search(scene.text, time.start, time.end)
    if time.end > first or (long_ago if days is None or not time.named else days > _RECENT):
        return False
    if days is not None and days > _RECENT:
        return False
    before = scene.text[scene.sentence.start : time.start]
    between = scene.text[time.end : first]
    then = _THEN.fullmatch(between)
    on = then["on"] if then else between if _JUST_THEN.search(before) else None
    return on is not None and not _AT_IT.search(on) and not _HAD.search(on)


_LONG_AGO = re.compile(r"\byears?\b|\bdecades?\b|\b(?:19|20)\d\d\b")
_RECENT = 150
"""Plans of more days ago are over, one way or the other."""
_HAD = re.compile(r"\b(?:had|was|were|been|who|which|where|when)\b")
"""What is told of something else in between."""
