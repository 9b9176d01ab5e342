"""Days on which somebody only comes or goes: they give way to the days of what is held there."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..findings import Date, Finding, meetings_of

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
