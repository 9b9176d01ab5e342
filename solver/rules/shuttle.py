"""Shuttle: a mediator goes between parties that do not meet each other."""

from collections.abc import Iterator
from itertools import combinations
from typing import Annotated, ClassVar, Self

from pydantic import Field, model_validator

from ..case import Case
from ..schedule import Schedule, Session, Verdict
from ..values import EVERYONE, Meetings, Who, fault, join
from .base import Posting, Rule, Table, Tally, spoken
from .travel import lasting, table


class Shuttle(Rule):
    """A mediator meets the parties one by one: in each of these meetings sits a mediator, in none of them two parties.

    Whoever mediates in two of the meetings has the time to travel from one to the other. Each name under `who:` is one
    party; of a single group, each member is one. `proximity: true` makes them proximity talks: all of them are held at
    one venue, as at Camp David and Dayton, where the mediator walks from one delegation to the other. Meetings that are
    not listed are no part of it: the parties may meet when the shuttle is over, and `precedence` says when that is.
    """

    meeting: Annotated[Meetings, Field(description="the meetings of the shuttle")]
    who: Annotated[Who, Field(description="the parties, which do not share a session")]
    mediator: Annotated[Who, Field(description="who goes between them: one of these is in each session")]
    proximity: Annotated[bool, Field(description="all sessions are at one venue")] = False

    unit: ClassVar[str] = "once for each session that has no mediator or two parties, and each leg that cannot be made"
    example: ClassVar[str] = """\
summit: 1
calendar: {today: 1995-11-01, until: 1995-11-02, grid: 1h, zone: America/New_York, hours: 09:00-22:00}
principals: {christopher: {}, milosevic: {}, izetbegovic: {}, tudjman: {}}
venues:
  dayton: {city: Dayton, rooms: [hope, b-houses]}
  geneva: {city: Geneva}
meetings:
  with-belgrade: {who: [christopher, milosevic], lasts: 3h}
  with-sarajevo: {who: [christopher, izetbegovic], lasts: 3h}
  with-zagreb: {who: [christopher, tudjman], lasts: 2h}
rules:
  talks:
    rule: shuttle
    meeting: all
    mediator: christopher
    who: [milosevic, izetbegovic, tudjman]
    proximity: true
"""

    @model_validator(mode="after")
    def _between_others(self) -> Self:
        if both := [name for name in self.mediator if name in self.who]:
            raise fault("contradiction", f"{both[0]} cannot be both mediator and party")
        return self

    def parties(self, case: Case) -> list[frozenset[str]]:
        """The parties, each with its principals; whoever mediates is no party."""
        mediators = case.people(self.mediator)
        if len(self.who) > 1 and EVERYONE not in self.who:
            sides = [case.people([name]) for name in self.who]
        else:
            sides = [(person,) for person in case.people(self.who)]
        return [frozenset(side) - set(mediators) for side in sides]

    def _legs(self, case: Case) -> Iterator[tuple[str, str]]:
        """The pairs of meetings between which somebody may have to travel."""
        placed = [name for name in case.select(self.meeting) if case.sites(name)]
        return ((a, b) for a, b in combinations(placed, 2) if not {a, b} <= set(case.past_meetings))

    def post(self, p: Posting) -> None:
        case, parties, mediators = p.case, self.parties(p.case), p.case.people(self.mediator)
        for name in case.select(self.meeting):
            session = p.member(name)
            session.any_of([p.attends(name, person) for person in mediators])
            for one, other in combinations(parties, 2):
                for here in (p.attends(name, person) for person in one - other):
                    session.none_of([p.attends(name, person) for person in other - one], [here])
        tables: dict[tuple[int, ...], Table] = {}
        for a, b in self._legs(case):
            leg = p.member(a, b)
            for person in mediators:
                if {a, b} <= set(case.meetings_of(person)):
                    kind = case.journeys.alike(person)
                    if kind not in tables:
                        tables[kind] = table(case, person)
                    leg.apart(a, b, tables[kind], [p.in_person(a, person), p.in_person(b, person)])
            for site, here in p.at(a).items() if self.proximity else ():
                leg.any_of([there for other, there in p.at(b).items() if other.venue == site.venue], [here])

    def check(self, case: Case, schedule: Schedule) -> Verdict:
        tally = Tally()
        parties, mediators = self.parties(case), case.people(self.mediator)
        for name in case.select(self.meeting):
            if schedule.held(name):
                who = set(schedule.sessions[name].attendees)
                here = [party for party in parties if party & who]
                alone = who.isdisjoint(mediators)
                joint = any((one - other) & who and (other - one) & who for one, other in combinations(here, 2))
                faults = [*(["has no mediator"] if alone else []), *(["brings the parties together"] if joint else [])]
                tally.test(not faults, f"{name} {join(faults)}")
        for a, b in self._legs(case):
            if schedule.held(a) and schedule.held(b):
                self._test_leg(case, tally, schedule.sessions[a], schedule.sessions[b], mediators)
        return tally.verdict("none of its meetings is held")

    def _test_leg(self, case: Case, tally: Tally, a: Session, b: Session, mediators: tuple[str, ...]) -> None:
        before, after = (a, b) if a.start <= b.start else (b, a)
        assert before.venue is not None
        assert after.venue is not None
        spots = case.journeys.venue(before.venue), case.journeys.venue(after.venue)
        travels = [person for person in mediators if person in a.present and person in b.present]
        late = [person for person in travels
                if before.until(after) < lasting(case, case.journeys.minutes(person, *spots))]
        faults = [f"{case.called(person)} cannot get from {before.meeting} to {after.meeting}" for person in late]
        if self.proximity and a.venue != b.venue:
            faults.append(f"{a.meeting} and {b.meeting} are at two venues")
        tally.test(not faults, "; ".join(faults))

    def sentence(self, case: Case) -> str:
        mediators, parties = (join((case.called(one) for one in case.people(who)), "or" if last else "and")
                              for who, last in ((self.mediator, True), (self.who, False)))
        at = ", all at one venue" if self.proximity else ""
        return f"In {spoken(self.meeting)}, {mediators} meets {parties} one by one{at}."
