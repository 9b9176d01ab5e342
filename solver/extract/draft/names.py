"""What things are called in a draft."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from ...atlas.countries import codes_of
from ...atlas.lookup import LookupFailed
from ...fields import join
from .. import findings as f
from ..names.gazetteer import folded, governments, phrase


@dataclass(slots=True)
class Names:
    """What things are called in the draft."""

    meeting: dict[str, str]
    needed: set[str]
    countries: dict[str, str | None]
    published: date | None
    taken: set[str] = field(default_factory=set)
    _venues: dict[str, str | None] = field(default_factory=dict)

    @classmethod
    def of(cls, found: f.Findings) -> Names:
        """Names for the meetings of some findings; who is named in them is needed."""
        meeting: dict[str, str] = {}
        for one in found.meetings:
            if one.status == "past":
                continue
            alike = [other for other in found.meetings if other.format == one.format and other.status != "past"]
            base = (
                one.format
                if len(alike) == 1 and one.format != "talks"
                else "-".join(one.participants[:3]) or slug(one.label)
            )
            meeting[one.id] = fresh(base or "meeting", set(meeting.values()))
        needed = {who for one in found.meetings if one.status != "past" for who in one.participants}
        needed |= {who for one in found.findings for who in f.attendees_of(one)}
        return cls(meeting, needed, {one.id: one.country for one in found.participants}, found.published)

    def rule(self, base: str) -> str:
        """A name for a rule that no other has."""
        name = fresh(base, self.taken)
        self.taken.add(name)
        return name

    def code(self, country: str | None) -> str | None:
        """A country's code, when the name means one country."""
        codes = codes_of(country) if country else ()
        return codes[0] if len(codes) == 1 else None

    def venue(self, place: str) -> str | None:
        """The name of the venue for a city, when the atlas knows which one is meant."""
        if place not in self._venues and phrase(place) in governments():
            self._venues[place] = None
        if place not in self._venues:
            from ...atlas.places import find_city

            try:
                find_city(place)
                self._venues[place] = slug(place)
            except LookupFailed:
                self._venues[place] = None
        return self._venues[place]

    def meetings(self, one: f.Finding) -> Any:
        """The meetings of a finding, as a rule names them."""
        named = [self.meeting[id_] for id_ in f.meetings_of(one) if id_ in self.meeting]
        return "all" if "all" in f.meetings_of(one) else named[0] if len(named) == 1 else named


def spoken(meetings: str | list[str]) -> str:
    """Meetings as a comment names them."""
    return join([meetings] if isinstance(meetings, str) else meetings)


def slug(text: str) -> str:
    """A text as a name: lower case, hyphens."""
    plain = re.sub(r"[^a-z0-9]+", "-", folded(text)).strip("-")[:40].strip("-")
    return (
        plain
        if plain and plain not in ("all", "today", "unknown", "remote", "undetermined") and not plain[0].isdigit()
        else f"the-{plain}".strip("-")
    )


def fresh(base: str, taken: set[str]) -> str:
    name, number = base, 2
    while name in taken:
        name, number = f"{base}-{number}", number + 1
    return name
