"""Time abroad: how many days a principal is away for some meetings, from departure to return."""

from datetime import datetime, timedelta
from itertools import permutations
from typing import Annotated, ClassVar

from pydantic import Field

from ..case import Case
from ..clock import DAY, MINUTE
from ..geography import Site
from ..schedule import Schedule, Session, Verdict
from ..values import EVERYONE, Lasting, Meetings, Selector, Who, join
from ._times import extent
from .base import Posting, Rule, Tally, days_begun, spoken


class TimeAbroad(Rule):
    """The meetings of a principal are one trip, and it is not longer than so much, from departure to return.

    The trip begins with the departure from home for the first of the meetings abroad, and ends with the return home
    from the last; the time between counts as a whole, whether spent abroad or not, so that all meetings named are one
    trip. For two trips write two rules, each with its meetings. Meetings in the home's own country, by video, or at a
    place not known do not count; a day is 24 hours, and on the daily grid journeys of up to 12 hours fit the nights
    before and after. Those without a home are passed over, and the answer says so.
    Usually soft: each day begun that a person's trip is too long costs the weight.
    """

    who: Annotated[Who, Field(description="whose trip")] = (EVERYONE,)
    meeting: Annotated[Meetings, Field(description="the meetings of the trip")] = (Selector(),)
    at_most: Annotated[Lasting, Field(description="from departure to return, at most")]

    unit: ClassVar[str] = "days begun, for each person, beyond the time"
    example: ClassVar[str] = """\
summit: 1
calendar: {today: 1986-10-06, until: 1986-10-17, grid: 1d}
principals:
  reagan: {country: US, home: Washington}
  gorbachev: {country: RU, home: Moscow}
  thatcher: {country: GB}
venues: {hofdi: {city: Reykjavik}, london: {city: London}}
meetings:
  summit: {who: [reagan, gorbachev], lasts: 2d, at: hofdi}
  briefing: {who: [reagan, thatcher], lasts: 1d, at: london}
rules:
  one-trip: {rule: time_abroad, who: reagan, at_most: 4d}
"""

    def sites_abroad(self, case: Case, person: str) -> dict[str, list[Site]]:
        """The meetings to come of a person that may be held abroad, with the sites at which they are."""
        home = case.home(person)
        found: dict[str, list[Site]] = {}
        for name in case.select(self.meeting):
            if home and name not in case.past_meetings and person in case.candidates(name):
                abroad = [site for site in case.sites(name) if case.country(site.venue) != home.country]
                if abroad:
                    found[name] = abroad
        return found

    def post(self, p: Posting) -> None:
        case, clock = p.case, p.case.clock
        for person in case.people(self.who):
            abroad, home = self.sites_abroad(case, person), case.journeys.home(person)
            if not abroad or home is None:
                continue
            trip = p.member(per=clock.per_day)
            never = 4 * clock.reach + clock.ticks(self.at_most)     # a meeting at home asks for nothing
            out, back = {}, {}
            for name, sites in abroad.items():
                ways = {site: case.journeys.venue(site.venue) for site in case.sites(name)}
                out[name] = p.by_site(name, {site: clock.journey(case.journeys.minutes(person, home, spot))
                                             if site in sites else -never for site, spot in ways.items()})
                back[name] = p.by_site(name, {site: clock.journey(case.journeys.minutes(person, spot, home))
                                              if site in sites else -never for site, spot in ways.items()})
            for first, last in [*((name, name) for name in abroad), *permutations(abroad, 2)]:
                trip.at_most(p.end(last) + back[last] - p.start(first) + out[first], clock.ticks_within(self.at_most),
                             [p.in_person(first, person), p.in_person(last, person)], "at_most")

    def check(self, case: Case, schedule: Schedule) -> Verdict:
        tally = Tally()
        for person in case.people(self.who):
            if case.home(person) is None:
                tally.skip(f"{case.called(person)} has no home: passed over")
                continue
            trips = [self._trip(case, person, schedule.sessions[name])
                     for name, sites in self.sites_abroad(case, person).items()
                     if schedule.held(name) and schedule.sessions[name].site in sites
                     and person in schedule.sessions[name].present]
            if trips:
                room = self.at_most.elapsed - (max(end for _, end in trips) - min(start for start, _ in trips))
                tally.test(room >= 0 * DAY, f"{case.called(person)} is abroad longer than {self.at_most}",
                           days_begun(-room), room)
        return tally.verdict("nobody is abroad")

    def _trip(self, case: Case, person: str, session: Session) -> tuple[datetime, datetime]:
        """When a person would leave home for a session, and be back."""
        home = case.journeys.home(person)
        assert home
        assert session.venue
        there = case.journeys.venue(session.venue)
        start, end = extent(session)
        return (start - _on_grid(case, case.journeys.minutes(person, home, there)),
                end + _on_grid(case, case.journeys.minutes(person, there, home)))

    def sentence(self, case: Case) -> str:
        people = "Each" if EVERYONE in self.who else join(case.called(one) for one in case.people(self.who))
        return f"{people}: one trip for {spoken(self.meeting)}, at most {self.at_most} from departure to return."


def _on_grid(case: Case, minutes: int) -> timedelta:
    """A journey as schedules count it: rounded up to the grid; on the daily grid 12 hours fit the night."""
    if case.clock.daily:
        return -(-minutes // 1440) * DAY if minutes > 720 else timedelta(0)
    return -(-minutes // case.clock.minutes) * case.clock.minutes * MINUTE
