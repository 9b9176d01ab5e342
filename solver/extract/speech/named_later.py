"""Speakers who are told by their office first and by name only later: "Chad's foreign minister said …", Oda said."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ..names.people import People
from .frames import Frame

_OFFICE = re.compile(
    r"\b(?:ministers?|president|premier|chancellor|spokes(?:man|woman|person)|leader|envoy|secretary|ambassador|"
    r"negotiator|mediator|chairman|adviser|advisor|chief|governor|commissioner)$",
    re.I,
)
_CALLED = re.compile(
    r",? (?:who (?:goes|went|is known) by the name of|(?:who is |was )?(?:known|identified)(?: only)? (?:only )?as|"
    r"(?:whose name|who) is) (?P<name>[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?)"
)
_OF_OWN = re.compile(r",? (?:an?|the|his|her|their|who|[A-Z][\w’'-]+['’]s|head|chief|president|minister|foreign)\b")
"""After a name: who that is, and so nobody of whom was told before."""
_NAME = re.compile(r"[A-Z][\w.’'-]+(?: (?:(?:al|el|bin|ibn|de|da|von|van)[ -])?[A-Z][\w.’'-]+){1,3}")
_BARE = re.compile(r"[\s,\"”]*(?:(?:said|added|told|says) )?")
"""Nothing but the verb stands before the name: neither an office nor a country."""
_NEAR = 450
"""How many characters later the name may come."""


def named_later(text: str, people: People, frames: Sequence[Frame]) -> dict[str, str]:
    """By what they are called in the text, with their names, those speakers whose names come only later."""
    found: dict[str, str] = {}
    said = [one for one in frames if not one.act]
    for place, one in enumerate(said):
        if one.speaker in found or not _OFFICE.search(one.speaker):
            continue
        where = text.find(one.speaker, max(0, one.start - 120), one.end + len(one.speaker))
        if where >= 0 and (called := _CALLED.match(text, where + len(one.speaker))):
            found[one.speaker] = f"{one.speaker} {called['name']}"
            continue
        later = next((each for each in said[place + 1 : place + 3] if each.speaker != one.speaker), None)
        if later is None or later.start - one.end > _NEAR or not _NAME.fullmatch(later.speaker):
            continue
        if later.id is not None and people.kind(later.id) != "person":
            continue
        first = text.find(later.speaker)
        alone = later.start <= first < later.end and _BARE.fullmatch(text, later.start, first)
        if alone and not _OF_OWN.match(text, first + len(later.speaker)):
            found[one.speaker] = f"{one.speaker} {later.speaker}"
    return found
