"""Body clock: hours at which people are fit to meet, on their own clocks or the venue's."""

from collections.abc import Iterator
from typing import Annotated, ClassVar, Literal, Self

from pydantic import Field, model_validator

from ..case import Case
from ..clock import TimeOfDay
from ..schedule import Schedule, Verdict
from ..values import EVERYONE, HoursList, Meetings, Selector, Who, fault, join
from ._hours import edge_of, post_hours
from ._times import inside_hours
from .base import Path, Posting, Rule, Tally


class BodyClock(Rule):
    """A whole session lies inside hours of the day, for each person who attends it.

    The clocks are those of each person's home (`zone: home`: a call at 15:00 in Berlin is at 09:00 in Washington), or
    those of the venue (`zone: venue`). People without a home or a zone of their own are passed over, and the answer
    says so; meetings of whole days are exempt; on the daily grid, and for meetings held already, nothing is tested.
    Usually soft: each meeting of each person outside the hours costs the weight once.
    """

    hours: Annotated[HoursList, Field(description="09:00-18:00, or several stretches")]
    who: Annotated[Who, Field(description="whose hours")] = (EVERYONE,)
    meeting: Annotated[Meetings, Field(description="which meetings")] = (Selector(),)
    zone: Annotated[Literal["home", "venue"], Field(description="on whose clocks")] = "home"

    unit: ClassVar[str] = "once for each meeting of each person outside the hours"
    example: ClassVar[str] = """\
summit: 1
calendar: {today: 2025-08-13, until: 2025-08-13, grid: 30min, zone: Europe/Berlin}
principals:
  merz: {name: Friedrich Merz, home: Berlin}
  trump: {name: Donald Trump, home: Washington}
meetings:
  call: {who: [merz, trump], lasts: 1h, at: remote}
rules:
  awake: {rule: body_clock, hours: 08:00-22:00}
"""

    @model_validator(mode="after")
    def _some_hours(self) -> Self:
        if not self.hours:
            raise fault("missing-key", "body_clock needs hours, such as 08:00-22:00")
        return self

    def pairs(self, case: Case) -> Iterator[tuple[str, str]]:
        """Each (meeting to come that has hours, candidate whose clock counts)."""
        if not case.clock.daily:
            people = case.people(self.who)
            for name in case.select(self.meeting):
                if name not in case.past_meetings and not case.whole_days(name):
                    yield from ((name, person) for person in people if person in case.candidates(name))

    def post(self, p: Posting) -> None:
        case = p.case
        for name, person in self.pairs(case):
            member, here = p.member(name), [p.attends(name, person)]
            if self.zone == "venue":
                for zone, there in p.zones(name):
                    post_hours(p, member, name, self.hours, (), zone, [there, *here])
            elif _has_clock(case, person):
                post_hours(p, member, name, self.hours, (), case.zone_of(person), here)

    def number(self, case: Case, number: str) -> TimeOfDay:
        return edge_of(self.hours, number)

    def place_of(self, number: str) -> Path:
        return ("hours",)

    def check(self, case: Case, schedule: Schedule) -> Verdict:
        tally = Tally()
        if case.clock.daily:
            tally.skip("hours are not tested on the daily grid")
        for name, person in self.pairs(case):
            if self.zone == "home" and not _has_clock(case, person):
                tally.skip(f"{case.called(person)} has no home: passed over")
            elif schedule.held(name) and person in schedule.sessions[name].attendees:
                session = schedule.sessions[name]
                zone = session.zone if self.zone == "venue" else case.zone_of(person)
                tally.test(inside_hours(session, self.hours, (), zone),
                           f"{name} lies outside the hours of {case.called(person)}")
        return tally.verdict("no meeting to test")

    def sentence(self, case: Case) -> str:
        people = "everyone" if EVERYONE in self.who else join(case.called(one) for one in case.people(self.who))
        clocks = "at home" if self.zone == "home" else "at the venue"
        return f"Meetings lie inside {join(self.hours)} for {people}, on the clocks {clocks}."


def _has_clock(case: Case, person: str) -> bool:
    return bool(case.home(person) or case.scenario.principals[person].zone)
