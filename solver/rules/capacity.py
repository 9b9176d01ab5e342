"""Capacity: how many meetings a venue holds at once."""

from collections.abc import Iterable, Iterator
from typing import Annotated, ClassVar, Self

from pydantic import Field, model_validator

from ..case import Case, Site
from ..schedule import Schedule, Verdict
from ..values import Places, PlaceSet, fault
from ._times import extent
from .base import Posting, Rule, Tally


class Capacity(Rule):
    """A venue holds so many meetings at once, counted venue by venue; a room (`venue/room`) counts by itself.

    A country or region under `at:` means each venue in it. A venue's own `rooms:` is such a rule already, named
    `VENUE.rooms`: a number is how many meetings run in parallel, names are rooms that hold one meeting at a time.
    Meetings held already are not counted. Soft, each venue or room that is overfull costs the weight once.
    """

    at: Annotated[PlaceSet, Field(description="the venues or rooms, each counted by itself")]
    rooms: Annotated[int, Field(ge=0, le=100_000, description="meetings at the same time, at most")]

    unit: ClassVar[str] = "once for each venue or room that is overfull"
    example: ClassVar[str] = """\
summit: 1
calendar: {today: 2025-08-19, until: 2025-08-22, grid: 1d}
principals: {a: {}, b: {}, c: {}, d: {}}
venues:
  house: {zone: Europe/Zurich, country: CH, coordinates: [46.2, 6.14]}
meetings:
  one: {who: [a, b], lasts: 1d}
  two: {who: [c, d], lasts: 1d}
rules:
  guards: {rule: capacity, at: house, rooms: 1}
"""

    @model_validator(mode="after")
    def _named(self) -> Self:
        if self.at.others:
            raise fault("wrong-type", "capacity counts the venues it names; {not: …} is not possible here")
        return self

    @classmethod
    def implied(cls, case: Case) -> Iterable[Rule]:
        for name, venue in case.scenario.venues.items():
            if isinstance(venue.rooms, int):
                yield cls.model_construct(rule="capacity", at=Places((name,)), rooms=venue.rooms).named(f"{name}.rooms")
            elif venue.rooms:
                places = Places(tuple(f"{name}/{room}" for room in venue.rooms))
                yield cls.model_construct(rule="capacity", at=places, rooms=1).named(f"{name}.rooms")

    def units(self, case: Case) -> Iterator[tuple[str, frozenset[Site]]]:
        """Each venue or room that is counted by itself, with its sites."""
        sites = dict.fromkeys(site for name in case.scenario.meetings for site in case.sites(name))
        rooms = [str(site) for site in sites if str(site) in self.at.names and site.room]
        venues = dict.fromkeys(site.venue for site in sites if any(
            case.is_among(Site(site.venue), Places((name,))) for name in self.at.names))
        yield from ((room, frozenset(site for site in sites if str(site) == room)) for room in rooms)
        yield from ((venue, frozenset(site for site in sites if site.venue == venue)) for venue in venues)

    def post(self, p: Posting) -> None:
        for _, sites in self.units(p.case):
            there = [(name, here) for name in p.case.open_meetings for site, here in p.at(name).items()
                     if site in sites]
            if len({name for name, _ in there}) > self.rooms:
                p.member().together_at_most(there, self.rooms)

    def check(self, case: Case, schedule: Schedule) -> Verdict:
        tally = Tally()
        for unit, sites in self.units(case):
            times = [extent(session) for session in schedule if session.site in sites]
            most = max((sum(start <= moment < end for start, end in times) for moment, _ in times), default=0)
            tally.test(most <= self.rooms, f"{most} meetings at once at {unit}")
        return tally.verdict("no meeting can be there")

    def sentence(self, case: Case) -> str:
        each = "Each of " if len(self.at.names) > 1 else ""
        return f"{each}{self.at} holds {self.rooms} meeting{'' if self.rooms == 1 else 's'} at once, at most."
