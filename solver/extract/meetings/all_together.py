"""A meeting of all those who are first met one by one: "separate talks with each, and then we all sit down"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ..scene import Scene, Talk
from .known import Known

_TOGETHER = re.compile(
    r"\b(?:(?:all|both|everybody|everyone)(?: of (?:us|them))? (?:\w+ )?(?:sit|meet|gather|come)\b|"
    r"(?:meet|sit|come|gather)(?:ing)?(?: down| all)* (?:together|jointly)|jointly|"
    r"(?:bring|seat|put)(?:s|t?ing)? (?:them|both|all|the two|the \w+) (?:all )?(?:together|(?:back )?(?:to|at|"
    r"around|round|in) (?:the same|one|a single) (?:table|room))|"
    r"(?:joint|plenary|common|full) (?:meeting|session|round|talks)|plenary|all together)\b",
    re.I,
)
_ONE_BY_ONE = re.compile(
    r"\b(?:separate(?:ly)?|individual(?:ly)?|one by one|one after the other|each(?: of them)?|in turn|bilaterally|"
    r"bilateral (?:meetings|talks|sessions|consultations))\b",
    re.I,
)
_EACH = re.compile(
    r"[^.;,]{0,12}?\b(?:each(?! other)|separately|individually|one by one|one after the other|in turn)\b"
)
_NEAR = 8
"""How many sentences before the meeting of all must have been spoken of."""


def is_one_by_one(scene: Scene, talk: Talk) -> bool:
    """Whether somebody meets those who are two or more each alone: "will see both leaders separately"."""
    return _EACH.match(scene.text, talk.core[1], min(scene.clause(talk.core[0])[1], talk.end + 24)) is not None or bool(
        _EACH.match(scene.text, talk.end, min(scene.clause(talk.core[0])[1], talk.end + 24))
    )


def all_together(talk: Talk, scene: Scene, known: Sequence[Known], number: int) -> Known | None:
    """The one meeting to come of which it was told before, where a mention is of all who are first met alone."""
    before = [one for one in scene.talks if one.meeting and one.core[1] <= talk.core[0]]
    if not before or not _TOGETHER.search(scene.text, talk.start, min(talk.end + 24, scene.sentence.end)):
        return None
    alone = before[-1]
    if not _ONE_BY_ONE.search(scene.text, alone.start, talk.start):
        return None
    met = {one.meeting for one in before}
    planned = [
        one
        for one in known
        if one.brief == scene.sentence.brief
        and not one.past
        and one.id not in met
        and len(one.ids) > 1
        and one.heads - {"visit", "trip", "call"}
        and number - one.sentence <= _NEAR
    ]
    return planned[0] if len(planned) == 1 else None
