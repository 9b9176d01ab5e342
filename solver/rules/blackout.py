"""Blackout: days on which meetings are not held, anywhere or at some places."""

from collections.abc import Iterable
from datetime import date
from typing import Annotated, ClassVar

from pydantic import Field

from ..case import Case
from ..clock import DAY
from ..geography import Site
from ..schedule import Schedule, Verdict
from ..values import Day, Meetings, OneOrMore, PlaceSet, Selector, join
from .base import Posting, Rule, Tally, on_day, spoken


class Blackout(Rule):
    """Meetings are not held on some days: anywhere, or at the places of `at:` (a venue's own diary).

    The days belong to the venue, from midnight to midnight there; a meeting that runs into one counts as held on it.
    With `at:`, meetings by video and places yet to be determined are not tested, and the answer says so. A person's
    absence is `availability`; days on which no ordinary meeting is held are the calendar's `days:`.
    """

    meeting: Annotated[Meetings, Field(description="which meetings")] = (Selector(),)
    day: Annotated[tuple[Day, ...], OneOrMore(), Field(description="the days, at the venue")]
    at: Annotated[PlaceSet | None, Field(description="only at these places; else anywhere")] = None

    unit: ClassVar[str] = "once for each meeting and day on which it is held"
    example: ClassVar[str] = """\
summit: 1
calendar: {today: 2025-09-08, until: 2025-09-19, grid: 1d}
principals: {a: {}, b: {}}
venues: {geneva: {city: Geneva}, vienna: {city: Vienna}}
meetings:
  talks: {who: [a, b], lasts: 1d}
rules:
  memorial: {rule: blackout, day: 2025-09-11}
  congress: {rule: blackout, day: [2025-09-08, 2025-09-09], at: geneva}
"""

    def place_days(self, case: Case) -> Iterable[date] | None:
        if self.at is None:
            return None
        longest = max(case.meeting(name).length.elapsed // DAY for name in case.scenario.meetings) + 2
        return {day + n * DAY for day in self.day for n in range(-longest, 2)}

    def _closed(self, case: Case, name: str) -> list[Site]:
        """The sites of a meeting that the rule is about, when it is about some only."""
        return [site for site in case.sites(name) if self.at and case.is_among(site, self.at)]

    def post(self, p: Posting) -> None:
        clock = p.case.clock
        for name in p.case.select(self.meeting):
            if self.at is None:
                places = p.zones(name)
            else:
                places = [(p.case.venue_zone(site.venue), p.at(name)[site]) for site in self._closed(p.case, name)]
            for day in self.day if places else ():
                member, later = p.member(name), p.choice()
                for zone, there in places:
                    member.at_least(p.start(name), clock.start_from(day + DAY, zone), [there, later])
                    member.at_most(p.end(name), clock.end_by(day - DAY, zone), [there, ~later])

    def check(self, case: Case, schedule: Schedule) -> Verdict:
        tally = Tally()
        for name in case.select(self.meeting):
            if not schedule.held(name):
                continue
            session = schedule.sessions[name]
            if self.at is not None and session.site is None:
                tally.skip(f"{name} {'is by video' if case.is_remote(name) else 'has no place yet'}: not tested")
                continue
            if self.at is not None and session.site is not None:
                tally.facts += case.facts_on(session.site, self.at)
            concerned = self.at is None or (session.site is not None and session.site in self._closed(case, name))
            for day in self.day:
                free = max(session.first_day - day, day - session.last_day) - DAY
                tally.test(not concerned or free >= 0 * DAY, f"{name} is held on {on_day(day)}",
                           slack=free if concerned else None)
        return tally.verdict("none of its meetings is held")

    def sentence(self, case: Case) -> str:
        days = join(map(on_day, self.day), "or")
        where = ""
        if self.at is not None:
            where = f" {'outside' if self.at.others else 'at'} {', '.join(map(case.placed, self.at.names))}"
        if self.meeting == (Selector(),):
            return f"No meeting is held{where} on {days}."
        return f"{spoken(self.meeting, 'is', 'are')} not held{where} on {days}."
