"""Those told by their office before or without their names: "the ministers, Ruiz and Paz", "the Front's commander"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from .gazetteer import folded
from .people import Mention, People, those_from

_CHIEF = re.compile(
    r"['’]s? (?:(?:chief|main|lead|top|military|political|supreme|new|overall) )?(?P<office>commander|leader|chief|"
    r"chairman|chairwoman|negotiator|head|general|spokesman|spokeswoman|representative|emissary)\b"
    r"(?!,? (?:[A-Z]|of\b|['’]))(?:, known as (?P<alias>[A-Z][\w'’-]+)\b)?"
)
_AND = re.compile(r"(?: of (?:the )?[A-Z][\w'’-]+(?: [A-Z][\w'’-]+)?)?(?:,? and |, )")


def chiefs(text: str, mentions: Sequence[Mention], people: People) -> Iterator[Mention]:
    """Whoever leads a movement or speaks for it, where the text does not name them."""
    for one in mentions:
        chief = _CHIEF.match(text, one.end) if one.kind in ("organisation", "group") and len(one.ids) == 1 else None
        if chief is None:
            continue
        whose = people.entities[one.ids[0]]
        at = (one.start, chief.end())
        name = chief["alias"] or re.sub(r"^[Tt]he ", "", text[slice(*at)])
        if made := people.add("role", folded(f"{whose.id} {chief['office']}"), name, at, whose.code, chief["office"]):
            yield Mention(*at, (made.id,), "role")


def name_holders(start: int, text: str, mentions: Sequence[Mention], people: People, office: str) -> None:
    """Give an office to all who are named after its plural: "the deputy ministers, Ana Ruiz of Chile and Luis Paz"."""
    named: list[Mention] = []
    for one in those_from(mentions, start):
        gap = text[named[-1].end if named else start : one.start]
        if one.kind == "country" and named and gap in (" of ", " of the "):
            continue
        if one.kind != "person" or not (_AND.fullmatch(gap) if named else gap == ", "):
            break
        named.append(one)
    for one in named if len(named) > 1 else ():
        person = people.entities[one.ids[0]]
        person.office = person.office or office
