"""Days on which somebody only comes or goes: they give way to the days of what is held there."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..findings import Date, Finding, meetings_of
from ..scene import Scene
from ..times.times import Time
from .claims import Target
from .said_of import is_day_of

_COMES = re.compile(
    r"\b(?:arriv(?:e|es|ing)|land(?:s|ing)?|touch(?:es|ing)? down|depart(?:s|ing)?|leav(?:e|es|ing)|set(?:s|ting)? "
    r"(?:off|out)|fl(?:y|ies|ying) (?:out|to|into))\b"
)
_AND_MEETS = re.compile(
    r"\b(?:talks|meet(?:s|ing)?|visit|summit|conference|consultations|negotiations|see|sees|hold|holds|attend|host)\b"
)


def without_arrivals(found: list[Finding]) -> list[Finding]:
    """The findings without the days of mere arrivals, where a meeting has another day, told of it alone."""
    days = [one for one in found if isinstance(one, Date)]
    coming = [one for one in days if _COMES.search(one.quote) and not _AND_MEETS.search(one.quote)]
    given = {id_ for one in days if one not in coming and one.modality != "rejected" for id_ in _one(one)}
    return [one for one in found if one not in coming or not set(_one(one)) & given]


def _one(one: Finding) -> Iterator[str]:
    ids = tuple(meetings_of(one))
    yield from ids if len(ids) == 1 else ()


_SIDE_ARRIVES = re.compile(
    r"\b(?:delegations?|teams?|delegates|negotiators|advance party)\b.{0,40}\b(?:arriv(?:es?|ing|al)|land(?:s|ing)?|"
    r"touch(?:es)? down|fl(?:y|ies) in)\b[^.;]{0,60}$"
)
"""One side's journey to what others have told of."""
_ARRIVES = re.compile(r"\b(?:land|arriv|touch\w* down|get|fl[iy]|travel|com|leav|set\w* (?:off|out))\w*\b[^.;]*$")


def of_arrival(scene: Scene, time: Time, found: Target) -> bool:
    """Whether a day is that of a journey: of a side, which is no meeting, or of somebody who meets later."""
    first = scene.clause(time.start)[0]
    side = found.talk is None and _SIDE_ARRIVES.search(scene.text, first, time.start) is not None
    return side or _meets_later(scene, time, found)


def _meets_later(scene: Scene, time: Time, found: Target) -> bool:
    """Whether somebody only arrives on a day, and meets later: "lands on Monday and meets her the next day"."""
    between = [one for one in scene.times if one.start >= time.end and found.talk and one.start < found.talk.core[0]]
    beside = [
        one
        for one in scene.times
        if found.talk
        and time.end < found.talk.core[1] <= one.start <= found.talk.end + 4
        and scene.clause(one.start) == scene.clause(time.start)
        and is_day_of(scene, found.talk, one)
    ]
    return bool(
        any(one.named and one.latest != time.latest for one in between + beside)
        and _ARRIVES.search(scene.text[scene.sentence.start : time.start])
    )
