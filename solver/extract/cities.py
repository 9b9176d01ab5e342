"""Meetings that go by the name of their city: "Geneva starts on Monday", "a week after Oslo", "no date for Havana"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from .firmness import status_of
from .noun_words import is_city
from .scene import Scene, Talk

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
    r"(?:for|to|of|from))"
    rf" {_CITY}(?=[\s.,;:?!]|$)(?! (?:[A-Z]|time\b|office|government|talks|summit|meeting|conference|session|round))"
)


def by_city(scene: Scene, found: Sequence[Talk]) -> Iterator[Talk]:
    """The places of a sentence where a city's name stands for the meeting there."""
    for pattern in (_STARTS, _REACHED):
        for match in pattern.finditer(scene.text, scene.sentence.start, scene.sentence.end):
            city = match["city"] if is_city(match["city"]) else match["city"].split()[0]
            at = (match.start("city"), match.start("city") + len(city))
            taken = any(one.start < at[1] and at[0] < one.end for one in found)
            if taken or not is_city(city) or scene.in_frame(*at):
                continue
            clause = scene.clause(at[0])
            status = status_of(scene, *at, [], clause, noun=True) if pattern is _STARTS else None
            if pattern is _STARTS and status is None and scene.times:
                status = "possible" if scene.sentence.question else "decided"
            elif match.group().casefold().startswith("invitation"):
                status = "proposed"
            yield Talk(*at, "talks", False, at, status=status, definite=True, plural=True, site=city)
