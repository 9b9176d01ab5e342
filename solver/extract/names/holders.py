"""Who holds an office: the one named right after it, else whom the text or the tables know, else the office itself."""

from __future__ import annotations

import re
from collections.abc import Sequence

from .people import Entity, Mention, People, first_from

_MR = re.compile(r", (?:(?:M(?:r|s|rs|iss)|Dr|Gen|General|Sir|Dame)\.? )?")


def followed_by_name(mentions: Sequence[Mention], end: int) -> bool:
    """Whether an office is the title of a name: "foreign minister Nour"."""
    one = first_from(mentions, end)
    return one is not None and one.start <= end + 2 and one.kind == "person"


def named_after(text: str, mentions: Sequence[Mention], end: int) -> Mention | None:
    """Who is named behind a comma after their office: "the Chadian foreign minister, Mr. Nour"."""
    one = first_from(mentions, end)
    return one if one is not None and one.kind == "person" and _MR.fullmatch(text, end, one.start) else None


def with_office(named: Mention, start: int, code: str | None, office: str | None, people: People) -> Mention:
    """Whoever is named, from the office on that stands before them, with that office if the text gave them none."""
    person = people.entities[named.ids[0]]
    person.code, person.office = person.code or code, person.office or office
    return Mention(start, named.end, named.ids, "person")


def office_holder(people: People, code: str, office: str, name: str, at: tuple[int, int]) -> Entity | None:
    """Who holds an office in a state; if nobody knows, somebody who is called by `name`."""
    return people.in_office(code, office, at) or people.add("role", f"{code} {office}", name, at, code, office)
