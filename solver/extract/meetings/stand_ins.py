"""Meetings that only a city or a number names: "Geneva starts on Monday", "a week after Oslo", "the second in Rome"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ..firmness.firmness import status_of
from ..scene import Scene, Talk
from .noun_words import NTH, is_city

_CITY = r"(?P<city>[A-Z][\w'’-]+(?: [A-Z][\w'’-]+)?)"
_STARTS = re.compile(
    rf"\b{_CITY}(?= (?:(?:now |still |only )?(?:starts|begins|opens|takes place)(?= (?:on|in|at|next|this|today|"
    r"tomorrow|(?-i:[A-Z]\w+day))\b)|(?:will|would|could|should|may|might|"
    r"is (?:to|due to|set to|scheduled to)) (?:start|begin|open|take place|be held|go ahead|happen)|"
    r"is (?:still )?(?:on|off|set|scheduled|planned) (?:for|on|from)|was (?:to have|supposed to))\b)"
)
_REACHED = re.compile(
    r"\b(?:ahead of|(?:days?|weeks?|months?|right|soon|straight|immediately|only|long) (?:after|before)|"
    r"(?:dates?|day|invitations?|delegations?|results?|outcomes?|agenda|preparations?|plans?|format|successor) "
    rf"(?:for|to|of|from)) {_CITY}(?=[\s.,;:?!]|$)(?! (?:[A-Z]|time\b|office|government|talks|summit|meeting|"
    rf"conference|session|round))"
)


_PLACED = re.compile(r"\b(?:in|at|near|from|of|outside) $")
"""Before a city that is only where something is: "the meeting in Oslo will be held"."""


def by_city(scene: Scene, found: Sequence[Talk]) -> Iterator[Talk]:
    """The places of a sentence where a city's name stands for the meeting there."""
    for pattern in (_STARTS, _REACHED):
        for match in pattern.finditer(scene.text, scene.sentence.start, scene.sentence.end):
            city = match["city"] if is_city(match["city"]) else match["city"].split()[0]
            at = (match.start("city"), match.start("city") + len(city))
            taken = any(one.start < at[1] and at[0] < one.end for one in found)
            placed = pattern is _STARTS and _PLACED.search(scene.text, scene.sentence.start, at[0])
            if taken or placed or not is_city(city) or scene.in_frame(*at):
                continue
            clause = scene.clause(at[0])
            status = status_of(scene, *at, [], clause, noun=True) if pattern is _STARTS else None
            if pattern is _STARTS and status is None and scene.times:
                status = "possible" if scene.sentence.question else "decided"
            elif match.group().casefold().startswith("invitation"):
                status = "proposed"
            yield Talk(*at, "talks", False, at, status=status, definite=True, plural=True, site=city)


_ORDINAL = re.compile(
    rf"\b(?:the|a) (?P<which>{NTH}|final|last|latter|former)(?: one| of (?:them|these|which))?"
    r"(?=,? (?:in|on|at|will|would|is|are|was|to be|could|may|might|should|must|between|with|no later|by|before|"
    r"after|has|scheduled|set|due|which|planned|expected|a week|two weeks|one week|ten days)\b|(?<=(?:after|efore) "
    r"the \w{5})\s*[.;]|(?<=(?:after|efore) the \w{6})\s*[.;])",
    re.I,
)


_IN_SERIES = re.compile(
    r" in (?:the|this|that|a|what)(?: \w+){0,2} (?:series|sequence|row|chain|line|process|cycle|calendar|string)\b"
)
"""After a number that only says where in a series another meeting is."""
_IS_ON = re.compile(r" (?:is|was|will be|would be|is going to be) (?:on|about) ")
"""Before what a session is about: "the first is on trade"."""


def ordinals(scene: Scene, found: Sequence[Talk]) -> Iterator[Talk]:
    """ "The first in Oslo, the second in Rome": meetings that only their number names."""
    text = scene.text
    previous: str | None = None
    for match in _ORDINAL.finditer(text, scene.sentence.start, scene.sentence.end):
        if any(one.start <= match.start() < one.core[1] for one in found) or re.match(
            r"\s(?:time|day|week|month|year|half|step|phase|stage|quarter|president|leader|visit)", text[match.end() :]
        ):
            continue
        if _IN_SERIES.match(text, match.end()):
            continue
        topic = _IS_ON.match(text, match.end())
        if topic and not any(abs(one.start - topic.end()) < 5 for one in scene.times):
            continue
        clause = scene.clause(match.start())
        status = (
            status_of(scene, match.start(), match.end(), [], clause, noun=True)
            or previous
            or next((one.status for one in found if one.core[1] <= match.start()), None)
        )
        previous = status
        yield Talk(
            match.start(),
            match.end(),
            "one",
            False,
            match.span(),
            status=status,
            definite=True,
            ordinal=match["which"].casefold(),
            loose=True,
        )
