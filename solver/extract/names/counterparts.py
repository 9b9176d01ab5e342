"""Those named as somebody's counterpart: "her Chadian counterpart, Ali Nour"."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cache

from .demonyms import demonym_pattern, demonyms
from .gazetteer import phrase
from .groups import NAME, code_of, land_of
from .holders import with_office
from .people import Mention, People, first_from

_TITLES = re.compile(r",? (?:(?:the )?(?:[A-Z][\w-]*\.? ){1,3})?")
"""What stands between "her counterpart" and the name: a comma, a title."""
_NEAR = 8
"""How many names back the one whose counterpart it is may stand."""


@cache
def _counterpart() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:[Hh]is|[Hh]er|[Tt]heir|[Ii]ts|[Mm]y|[Oo]ur|[Tt]he) (?:new )?"
        rf"(?:(?P<land>{demonym_pattern()}) )?(?:counterpart|opposite number|(?<=[a-z] )colleague)\b"
        rf"(?: (?:from|of) (?:the )?(?P<from>{NAME})(?=,|\.| (?:on|in|at|next|this|to|for|later|tomorrow|today)\b|$))?"
    )


def counterparts(text: str, start: int, end: int, mentions: Sequence[Mention], people: People) -> Iterator[Mention]:
    """Who holds in the other state the office of the one named before."""
    for match in _counterpart().finditer(text, start, end):
        code = demonyms().get(phrase(match["land"] or "")) or (code_of(match["from"]) if match["from"] else None)
        if code is None and match.group().endswith("colleague"):
            continue
        before = bisect_left(mentions, match.start(), key=lambda one: one.start)
        near = mentions[max(0, before - _NEAR) : before]
        named = [people.entities[one.ids[0]] for one in near if one.kind == "person"]
        office = named[-1].office if named else None
        after = first_from(mentions, match.end())
        if after is not None and after.kind == "person" and _TITLES.fullmatch(text, match.end(), after.start):
            yield with_office(after, match.start(), code, office, people)
        elif code:
            held = people.in_office(code, office, match.span()) if office else None
            called = (office or "counterpart").replace("-", " ")
            held = held or people.add(
                "role",
                f"{code} {office or 'counterpart'}",
                f"{match['land'] or land_of(code)} {called}",
                match.span(),
                code,
                office,
            )
            if held is not None:
                yield Mention(*match.span(), (held.id,), "role")
