"""Arrival order: who lands before whom."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from fractions import Fraction
from math import ceil
from typing import Annotated, ClassVar, Self

from pydantic import Field, model_validator

from ..case import Case
from ..clock import MINUTE
from ..geography import Site
from ..journeys import Spot
from ..schedule import Schedule, Session, Verdict, pinned_session
from ..values import Lasting, Meetings, Who, fault, join
from ._times import extent
from .base import Posting, Rule, Tally, counted, spoken
from .travel import departure, is_placed, table


class ArrivalOrder(Rule):
    """The people of a meeting can land one after the other, in an order: the host first, the guests at their minute.

    `order:` lists who comes, first to last; a stage is a principal, a group or a list, whose members come together.
    Between two stages lies `at_least`; the last one may arrive as the meeting starts. Arrivals themselves are no part
    of a schedule: the rule keeps the time for them. Whoever comes earlier has, between what was before (a meeting, a
    stay, home) and the start, the journey and the minutes of all stages behind. Whoever comes last needs no more than
    the journey. Stages of which nobody is invited are passed over, and so are people of whom nobody knows where they
    come from; on the daily grid, and for meetings without a place, nothing is tested. Usually soft: each person who
    cannot be there in time for the order costs the weight once.
    """

    meeting: Annotated[Meetings, Field(description="which meetings")]
    order: Annotated[tuple[Who, ...], Field(description="who arrives, first to last")]
    at_least: Annotated[Lasting, Field(description="the time between one arrival and the next")]

    unit: ClassVar[str] = "once for each person who cannot be at a meeting in time for the order"
    example: ClassVar[str] = """\
summit: 1
calendar: {today: 2025-08-15, until: 2025-08-15, grid: 15min, zone: America/Anchorage, hours: 09:00-20:00}
principals:
  trump: {name: Donald Trump, home: Washington}
  putin: {name: Vladimir Putin, away: [{from: 2025-08-14, to: 2025-08-15T06:00-08:00, at: Magadan}]}
venues: {anchorage: {city: Anchorage}}
meetings:
  alaska: {who: [trump, putin], lasts: 3h}
rules:
  host-first: {rule: arrival_order, meeting: alaska, order: [trump, putin], at_least: 30min, soft: 1}
"""

    @model_validator(mode="after")
    def _some_order(self) -> Self:
        if len(self.order) < 2:
            raise fault("too-few", "an order of arrival needs two stages at least")
        return self

    def leads(self, case: Case) -> Iterator[tuple[str, str, int]]:
        """Each (meeting, person who comes before somebody else, how many stages come behind)."""
        for name in case.select(self.meeting) if not case.clock.daily else ():
            if name in case.past_meetings or not case.sites(name):
                continue
            who = case.attendees(name)
            stages = [stage for stage in map(case.people, self.order) if any(person in who for person in stage)]
            seen: set[str] = set()
            for n, stage in enumerate(stages[:-1]):
                coming = [person for person in stage if person in case.candidates(name) and person not in seen]
                yield from ((name, person, len(stages) - 1 - n) for person in coming)
                seen |= set(coming)

    def post(self, p: Posting) -> None:
        case, clock = p.case, p.case.clock
        unit = clock.per_day if self.at_least.counts_dates else 1
        for name, person, behind in self.leads(case):
            lead, each = behind * (self.at_least.elapsed // MINUTE), behind * unit
            member, here = p.member(name), [p.in_person(name, person)]
            home = case.journeys.home(person)
            if home and not is_placed(case, person):
                first = p.by_site(name, _since(case, person, home, departure(case), name, lead))
                member.at_least(p.start(name), first, here, "at_least", each)
            for stay in case.journeys.stays(person):
                earlier, sooner = p.choice(), p.sooner_back(person, stay)
                member.at_most(p.start(name), ceil(clock.exact(stay.end, clock.zone)) - 1 - sooner, [*here, earlier])
                first = p.by_site(name, _since(case, person, stay.spot, stay.end, name, lead)) - sooner
                member.at_least(p.start(name), first, [*here, ~earlier], "at_least", each)
            with_lead = table(case, person, lead)
            for other in case.meetings_of(person):
                if other == name or not case.sites(other):
                    continue
                when = [*here, p.in_person(other, person), p.precedes(other, name)]
                if other in case.past_meetings:
                    session = pinned_session(case, other)
                    assert session.venue is not None
                    spot = case.journeys.venue(session.venue)
                    first = p.by_site(name, _since(case, person, spot, session.end, name, lead))
                    member.at_least(p.start(name), first, when, "at_least", each)
                else:
                    member.reached(name, other, with_lead, when, "at_least", each)

    def check(self, case: Case, schedule: Schedule) -> Verdict:
        tally = Tally()
        if case.clock.daily:
            tally.skip("arrivals are not tested on the daily grid")
        for name, person, behind in self.leads(case):
            if not schedule.held(name) or person not in schedule.sessions[name].present:
                continue
            ready = list(self._ready(case, schedule, person, schedule.sessions[name]))
            if not ready:
                tally.skip(f"nobody knows where {case.called(person)} comes from: passed over")
                continue
            room = extent(schedule.sessions[name])[0] - max(ready) - behind * self.at_least.elapsed
            tally.test(room >= timedelta(0), f"{case.called(person)} cannot be at {name} in time to be ahead of "
                                             f"{counted(behind, 'arrival')}", slack=room)
        return tally.verdict("nobody arrives before others")

    @staticmethod
    def _ready(case: Case, schedule: Schedule, person: str, session: Session) -> Iterator[datetime]:
        """The moments before which a person cannot be at a meeting, coming from each place they were in before."""
        assert session.venue is not None
        journeys, here = case.journeys, case.journeys.venue(session.venue)
        names = list(case.scenario.meetings)
        start = extent(session)[0]
        home = journeys.home(person)
        if home and not is_placed(case, person):
            begins = departure(case)
            assert isinstance(begins, datetime)
            yield begins + timedelta(minutes=journeys.minutes(person, home, here))
        for stop in journeys.stops(schedule, person):
            assert isinstance(stop.start, datetime)
            assert isinstance(stop.end, datetime)
            if stop.meeting is None:
                before = stop.end <= start
            else:
                before = (stop.start, names.index(stop.meeting)) < (start, names.index(session.meeting))
            if before:
                yield stop.end + timedelta(minutes=journeys.minutes(person, stop.spot, here))

    def sentence(self, case: Case) -> str:
        order = join((join(case.called(one) for one in case.people(stage)) for stage in self.order), "then")
        return f"At {spoken(self.meeting)}, {order} can land in this order, {self.at_least} apart."


def _since(case: Case, person: str, start: Spot, left: date | datetime, name: str, lead: int) -> dict[Site, int]:
    """For each site of a meeting, the first tick at which it can start, so many minutes after a journey to it."""
    clock, travel = case.clock, case.journeys
    spots = {site: travel.venue(site.venue) for site in case.sites(name)}
    return {site: ceil(clock.exact(left, clock.zone) + Fraction(
        lead + travel.minutes(person, start, spot), clock.minutes)) for site, spot in spots.items()}
