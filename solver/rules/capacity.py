"""Capacity: what a venue holds, and when it is ready."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Annotated, ClassVar, Self

from pydantic import Field, model_validator

from ..case import Case
from ..clock import DAY, Length
from ..geography import Site
from ..schedule import Schedule, Verdict
from ..values import Anchor, Lasting, Places, PlaceSet, fault, join
from ._times import UNKNOWN, extent, said_anchor, since
from .base import Posting, Rule, Tally, counted, days_begun
from .lead_time import LeadTime


class Capacity(Rule):
    """What a place holds: so many meetings at once, so many people in one, and not before it is made secure.

    `rooms:` is counted venue by venue, and a room (`venue/room`) by itself; a country or region under `at:` means each
    venue in it. `size:` bounds the principals who come to one meeting there. `advance: 3d` is the security work that
    goes before: meetings there start three days after `of:` (today, unless said; a date, an event, a meeting), or
    later. In 2025 Anchorage was, of all cities of Alaska, the one that was ready within a week. A venue's own `rooms:`,
    `size:` and `advance:` are such rules already, named `VENUE.rooms` and so on: a number of rooms is how many meetings
    run in parallel, names are rooms that hold one meeting at a time. Meetings held already are not counted. Soft, each
    venue or room that is overfull and each meeting that is too large costs the weight once, and each day begun that
    advance work lacks.
    """

    at: Annotated[PlaceSet, Field(description="the venues or rooms, each counted by itself")]
    rooms: Annotated[int | None, Field(ge=0, le=100_000, description="meetings at the same time, at most")] = None
    size: Annotated[int | None, Field(ge=0, le=100_000, description="principals in one meeting, at most")] = None
    advance: Annotated[Lasting | None, Field(description="security work before a meeting can start there")] = None
    of: Annotated[Anchor, Field(description="what the advance work counts from")] = "today"

    unit: ClassVar[str] = ("once for each venue or room that is overfull and each meeting that is too large; "
                           "days begun that advance work lacks")
    example: ClassVar[str] = """\
summit: 1
calendar: {today: 2025-08-08, until: 2025-08-22, grid: 1d}
principals: {a: {}, b: {}, c: {}, d: {}}
venues:
  juneau: {city: "Juneau, Alaska", rooms: 1, advance: 14d}
  anchorage: {city: Anchorage}
meetings:
  one: {who: [a, b], lasts: 1d}
  two: {who: [c, d], lasts: 1d}
rules:
  guards: {rule: capacity, at: anchorage, rooms: 1, size: 8, advance: 7d}
"""

    @model_validator(mode="after")
    def _named(self) -> Self:
        if self.at.others:
            raise fault("wrong-type", "capacity counts the venues it names; {not: …} is not possible here")
        if self.rooms is None and self.size is None and self.advance is None:
            raise fault("missing-key", "capacity needs rooms:, size: or advance:")
        return self

    @classmethod
    def implied(cls, case: Case) -> Iterable[Rule]:
        for name, venue in case.scenario.venues.items():
            if isinstance(venue.rooms, int):
                yield cls._of(name, "rooms", Places((name,)), venue.rooms)
            elif venue.rooms:
                yield cls._of(name, "rooms", Places(tuple(f"{name}/{room}" for room in venue.rooms)), 1)
            for field in ("size", "advance"):
                if (value := getattr(venue, field)) is not None:
                    yield cls._of(name, field, Places((name,)), value)

    @classmethod
    def _of(cls, venue: str, field: str, at: Places, value: object) -> Rule:
        rule = cls.model_construct(rule="capacity", at=at, **{field: value})  # type: ignore[arg-type]
        return rule.named(f"{venue}.{field}", "venues", venue)

    def units(self, case: Case) -> Iterator[tuple[str, frozenset[Site]]]:
        """Each venue or room that is counted by itself, with its sites."""
        sites = dict.fromkeys(site for name in case.scenario.meetings for site in case.sites(name))
        rooms = [str(site) for site in sites if str(site) in self.at.names and site.room]
        venues = dict.fromkeys(site.venue for site in sites if any(
            case.is_among(Site(site.venue), Places((name,))) for name in self.at.names))
        yield from ((room, frozenset(site for site in sites if str(site) == room)) for room in rooms)
        yield from ((venue, frozenset(site for site in sites if site.venue == venue)) for venue in venues)

    def post(self, p: Posting) -> None:
        case = p.case
        for _, sites in self.units(case):
            held = [(name, here) for name in case.open_meetings for site, here in p.at(name).items() if site in sites]
            if self.rooms is not None and len({name for name, _ in held}) > self.rooms:
                p.member().together_at_most(held, self.rooms)
        inside = self._sites(case)
        for name in case.open_meetings:
            who = [p.in_person(name, person) for person in case.candidates(name)]
            for here in (here for site, here in p.at(name).items() if site in inside):
                if self.size is not None and len(who) > self.size:
                    p.member(name).at_most(sum(who), self.size, [here], "size", 1)
                if self.advance is not None:
                    self._prepared(self.advance).hold(p, name, "advance", [here])

    def place_days(self, case: Case) -> Iterator[date]:
        anchor = case.fixed_anchor(self.of)
        if self.advance is not None and isinstance(anchor, date):
            ready = since(case, anchor, case.zone) + self.advance.elapsed
            yield from (day for day in case.clock.dates() if day <= ready.date() + 2 * DAY)

    def _sites(self, case: Case) -> frozenset[Site]:
        return frozenset(site for _, sites in self.units(case) for site in sites)

    def _prepared(self, advance: Length) -> LeadTime:
        """The advance work as a lead time."""
        return LeadTime.model_construct(rule="lead_time", meeting=(), at_least=advance, of=self.of)

    def check(self, case: Case, schedule: Schedule) -> Verdict:
        tally = Tally()
        for unit, sites in self.units(case):
            times = [extent(session) for session in schedule if session.site in sites]
            most = max((sum(start <= moment < end for start, end in times) for moment, _ in times), default=0)
            if self.rooms is not None:
                tally.test(most <= self.rooms, f"{most} meetings at once at {case.placed(unit)}")
        if self.advance is not None and case.fixed_anchor(self.of) == UNKNOWN:
            tally.skip(f"the date of {self.of} is not known")
        for session in schedule:
            if session.site is not None and not session.past:
                tally.facts += case.facts_on(session.site, self.at)
        inside = self._sites(case)
        for session in (session for session in schedule if session.site in inside):
            here, who = case.placed(str(session.site)), len(session.present)
            if self.size is not None:
                tally.test(who <= self.size, f"{here} is too small for the {who} of {session.meeting}")
            if self.advance and (room := self._prepared(self.advance).room(case, schedule, session)) is not None:
                tally.test(room >= 0 * DAY, f"{here} is not ready for {session.meeting}: less than {self.advance} "
                                            f"after {said_anchor(case, self.of)}", days_begun(-room), room)
        return tally.verdict("no meeting can be there")

    def sentence(self, case: Case) -> str:
        each = "Each of " if len(self.at.names) > 1 else ""
        what = []
        if self.rooms is not None:
            what.append(f"holds {counted(self.rooms, 'meeting')} at once, at most")
        if self.size is not None:
            what.append(f"has room for {self.size} principals in a meeting")
        if self.advance is not None:
            what.append(f"is ready {self.advance} after {said_anchor(case, self.of)}")
        places = ", ".join(map(case.placed, self.at.names))
        return f"{each}{'not ' if self.at.others else ''}{places} {join(what)}."
