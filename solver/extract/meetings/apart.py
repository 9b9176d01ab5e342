"""Meetings that one mention tells of together: "will meet separately with Ruiz and Paz", "separate talks with both"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from ..names.people import Mention
from ..scene import Scene, Talk
from .taking_part import coordinated

_SEPARATELY = re.compile(
    r"\b(?:separately|bilaterally|one at a time|one after (?:the other|another)|one by one|individually|"
    r"in turn|each in turn)\b"
)
_BILATERALS = re.compile(
    r"\b(?:bilaterals|bilats|pull-asides|bilateral (?:meetings|sessions|discussions|consultations))\b"
)
"""Meetings of two, each with one of those who are named after them."""
_TWO = re.compile(r"\bbilaterally\b")
_WE = re.compile(r"\b(?:we|he|she|they|I)(?:['’](?:ve|ll|s|re))? (?:\w+ ){0,6}$", re.I)
"""Before the meetings of whom a pronoun stands for, with each of those who are named."""
_WITH = re.compile(r" (?:\w+ ){0,3}?with (?:both )?")


def apart(scene: Scene, one: Talk) -> Iterator[Talk]:
    """The meetings of those whom somebody meets one after the other: the mention itself, where it is only one."""
    guests = [
        guest
        for guest in _guests(scene, one)
        if len(guest.ids) == 1 and guest.kind in ("person", "role", "country", "group", "organisation")
    ]
    theirs = {id_ for guest in guests for id_ in guest.ids}
    host = tuple(id_ for id_ in one.ids if id_ not in theirs)
    if len(guests) == 1 and len(host) > 1 and one.verb and _is_separate(scene, one, guests[-1].end):
        yield from (replace(one, pair=False, row=one.core[0], ids=(each, *guests[0].ids)) for each in host)
        return
    we = not one.verb and _BILATERALS.search(scene.text, one.start, one.core[1]) and _WE.search(
        scene.text, scene.clause(one.start)[0], one.start
    )
    if len(theirs) < 2 or not (host or we) or not _is_separate(scene, one, guests[-1].end):
        yield one
        return
    two = "bilateral" if one.verb and _TWO.search(scene.text, *scene.clause(one.core[0])) else one.format
    one = replace(one, pair=False, row=one.core[0], format=two)
    yield replace(one, end=guests[0].end, ids=(*host, *guests[0].ids))
    for guest in guests[1:]:
        at = (guest.start, guest.end)
        yield replace(one, start=at[0], end=at[1], core=at, ids=(*host, *guest.ids))


def _guests(scene: Scene, one: Talk) -> list[Mention]:
    """Those who are named after the verb, or after the noun's "with"."""
    begin = one.core[1]
    if one.verb:
        return coordinated(scene, begin, one.end)
    match = _WITH.match(scene.text, begin, one.end)
    return coordinated(scene, match.end(), one.end) if match else []


def _is_separate(scene: Scene, one: Talk, last: int) -> bool:
    """Whether words say that each is met alone."""
    if not one.verb:
        if _BILATERALS.search(scene.text, one.start, one.core[1]):
            return True
        return "separate" in one.labels or "separate" in scene.text[one.start : one.core[0]].split()
    clause = scene.clause(one.core[0])
    return bool(
        _SEPARATELY.search(scene.text, max(clause[0], one.core[0] - 14), min(clause[1], last + 24))
    )
