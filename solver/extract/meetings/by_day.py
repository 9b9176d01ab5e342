"""Which meeting is meant, and which is not, told by its day: "the talks on Friday", "will meet on 3 June"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ..findings import Date, Finding, Window
from ..firmness.events import THEN_AND_THERE
from ..names.people import People
from ..scene import Scene, Talk
from .known import Known
from .likeness import loosely

_REACH = 50
"""How many characters after a mention its day may stand."""
_MOVED = re.compile(
    r"\b(?:postpon\w+|delay\w*|moved?|put (?:off|back)|push\w+ back|brought forward|reschedul\w+|instead|rather|"
    r"originally|initially|earlier\b[^.;]{0,40} (?:said|reported|announced)|(?-i:Earlier),|previously|not|shift\w*|"
    r"chang\w+|now|new date|later|or|until|again|next day|"
    r"continu\w+|resum\w+)\b|n['’]t\b"
)
"""Words beside which another day may be the same meeting's."""
_NOT_ITS = re.compile(
    r"\b(?:after|before|since|until|following|by|from|to|that|which|who|when|where|as|said|and|but)\b|[;:—–]"
)
"""What stands between a mention and the day of something else."""


def note_day(one: Finding, known: Known) -> None:
    """Keep the day or period that a finding gives a meeting."""
    if isinstance(one, Date) and one.modality != "rejected" and (days := one.range or (one.date and (one.date,) * 2)):
        known.dated.append((days[0], days[1]))
    elif isinstance(one, Window) and one.modality != "rejected" and one.earliest and one.latest:
        known.periods.append((one.earliest, one.latest))


def day_of(talk: Talk, scene: Scene) -> str | None:
    """The one day that a mention gives for itself: "Thursday's talks", "will meet in Rome on 3 June"."""
    last = min(scene.clause(talk.core[0])[1], talk.end + _REACH)
    days = {
        one.earliest.on.isoformat()
        for one in scene.times
        if one.named
        and not one.past
        and one.earliest is not None
        and one.earliest == one.latest
        and one.earliest.known
        and talk.start <= one.start < last
        and not _NOT_ITS.search(scene.text, max(talk.core[1], min(talk.end, one.start)), one.start)
    }
    return days.pop() if len(days) == 1 else None


def on_other_days(talk: Talk, scene: Scene, near: Sequence[Known], people: People) -> set[str]:
    """The meetings that a mention with a day of its own cannot mean, since they are to be on others."""
    if talk.definite or talk.status != "decided" or _MOVED.search(scene.said()):
        return set()
    day = day_of(talk, scene)
    dated = [one for one in near if day and one.dated and all(a and not a <= day <= b for a, b in one.dated)]
    return {one.id for one in dated if one.status(people) == "decided"}


def on_its_day(talk: Talk, scene: Scene, near: Sequence[Known]) -> Known | None:
    """The one meeting of those days, of which "the meeting on Friday", "the June 3-5 summit", "the May talks" tells."""
    if talk.verb or not talk.definite or talk.status == "past" or (talk.ids and not talk.loose):
        return None
    text = scene.text
    days = {
        (one.earliest.on.isoformat(), one.latest.on.isoformat())
        for one in scene.times
        if one.earliest is not None
        and one.latest is not None
        and one.earliest.known
        and one.latest.known
        and (
            talk.start < one.end <= talk.core[0]
            or (one.named and talk.core[1] <= one.start and THEN_AND_THERE.fullmatch(text, talk.core[1], one.start))
        )
    }
    held = [
        one
        for one in near
        if one.brief == scene.sentence.brief
        and not one.past
        and not days.isdisjoint([*one.dated, *one.periods])
        and loosely(talk, one)
    ]
    return held[0] if len(held) == 1 else None
