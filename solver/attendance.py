"""Who attends a meeting, and how, where rules leave that open.

A member of a meeting (whom its ``who:`` names) is there in person. Where a rule permits it, a member may stay away,
join by video, or send a deputy, who is another principal with a diary and journeys of their own.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import Literal, NamedTuple

Seat = tuple[str, str]
"""A meeting, and a principal."""


class Option(NamedTuple):
    """What a rule permits a principal at a meeting; ``deputy`` says who may stand in."""

    meeting: str
    person: str
    way: Literal["away", "video", "deputy"]
    deputy: str = ""


class Attendance(NamedTuple):
    """All that is permitted: who may stay away, who may join by video, who may stand in for whom."""

    away: frozenset[Seat] = frozenset()
    video: frozenset[Seat] = frozenset()
    deputies: Mapping[Seat, tuple[str, ...]] = MappingProxyType({})

    @classmethod
    def of(cls, options: Iterable[Option]) -> Attendance:
        """What several options permit together."""
        away: set[Seat] = set()
        video: set[Seat] = set()
        deputies: dict[Seat, dict[str, None]] = {}
        for option in options:
            seat = option.meeting, option.person
            if option.way == "deputy":
                deputies.setdefault(seat, {})[option.deputy] = None
            else:
                (away if option.way == "away" else video).add(seat)
        return cls(frozenset(away), frozenset(video), {seat: tuple(names) for seat, names in deputies.items()})

    def __bool__(self) -> bool:
        """Whether anything is left open."""
        return bool(self.away or self.video or self.deputies)

    def is_bound(self, meeting: str, person: str) -> bool:
        """Whether a member attends whenever the meeting is held."""
        return (meeting, person) not in self.away and (meeting, person) not in self.deputies
