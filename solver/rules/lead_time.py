"""Lead time: how long before a meeting something must have been said, decided or held."""

from collections.abc import Iterator, Sequence
from datetime import timedelta
from typing import Annotated, ClassVar

from pydantic import Field

from ..case import Case
from ..clock import DAY, Length, instant
from ..schedule import Schedule, Session, Verdict
from ._times import UNKNOWN, CountedFrom, LastingOrUnknown, day_of, extent, said_anchor, since
from .base import Bounds, Literal, Posting, Tally, days_begun, spoken


class LeadTime(CountedFrom):
    """A meeting starts so long after something at the earliest: time to prepare.

    `of:` is a date, `today` (unless said otherwise), an event, or a meeting, which counts from its end. Days and weeks
    move dates: 7d after 18 August is from the 25th, 00:00 at the venue; hours move the moment. While an event has no
    date, and while nobody has said how long (`at_least: unknown`), nothing is tested, and the answer says so.
    Hard, it is the least that preparation takes ("extremely carefully" is `unknown`, seven days is 7d); soft, each day
    begun that is missing costs the weight.
    """

    at_least: Annotated[LastingOrUnknown, Field(description="the least time before the start")]

    unit: ClassVar[str] = "days begun, for each meeting, that are missing"
    example: ClassVar[str] = """\
summit: 1
calendar: {today: 2025-08-19, until: 2025-09-30, grid: 1d}
principals: {a: {}, b: {}}
meetings:
  bilateral: {who: [a, b], lasts: 1d}
rules:
  careful: {rule: lead_time, meeting: bilateral, at_least: 7d, of: 2025-08-18}
"""

    def orders(self, case: Case) -> Iterator[tuple[str, str]]:
        anchor = case.fixed_anchor(self.of)
        if isinstance(self.at_least, Length) and anchor in case.scenario.meetings and (
                self.at_least.elapsed or not self.at_least.counts_dates):      # 0d: on the same day will do
            yield from ((str(anchor), name) for name in case.select(self.meeting) if name != anchor)

    def post(self, p: Posting) -> None:
        for name in p.case.select(self.meeting):
            self.hold(p, name, "at_least")

    def hold(self, p: Posting, name: str, number: str, when: Sequence[Literal] = ()) -> None:
        """Let one meeting keep its time, under further literals; ``number`` is the field that a repair moves."""
        case, clock = p.case, p.case.clock
        anchor = case.fixed_anchor(self.of)
        if not isinstance(self.at_least, Length) or anchor == UNKNOWN:
            return
        if not isinstance(anchor, str):
            begun = p.member(name, per=clock.per_day)
            for zone, there in p.zones(name):
                if self.at_least.counts_dates:
                    first = clock.start_from(day_of(anchor, case.zone) + self.at_least.days * DAY, zone)
                elif clock.daily:
                    first = clock.day_index(day_of(anchor, case.zone)) + clock.ticks(self.at_least)
                else:
                    first = clock.start_from(instant(anchor, case.zone) + self.at_least.elapsed, zone)
                begun.at_least(p.start(name), first, [there, *when], number)
        elif anchor != name and self.at_least.counts_dates:
            p.member(name, anchor, per=1).at_least(
                p.first_day(name), p.last_day(anchor) + self.at_least.days, when, number, each=1)
        elif anchor != name:
            p.member(name, anchor, per=clock.per_day).at_least(
                p.start(name), p.end(anchor) + clock.ticks(self.at_least), when, number)

    def check(self, case: Case, schedule: Schedule) -> Verdict:
        tally = Tally()
        anchor = case.fixed_anchor(self.of)
        if self.at_least == UNKNOWN:
            tally.skip("to do: nobody has said how long")
        elif anchor == UNKNOWN:
            tally.skip(f"the date of {self.of} is not known")
        for name in case.select(self.meeting):
            if schedule.held(name):
                room = self.room(case, schedule, schedule.sessions[name])
                if room is not None:
                    late = f"{name} starts less than {self.at_least} after {said_anchor(case, self.of)}"
                    tally.test(room >= 0 * DAY, late, days_begun(-room), room)
        return tally.verdict("none of its meetings is held, or not what it counts from")

    def room(self, case: Case, schedule: Schedule, session: Session) -> timedelta | None:
        """The time from the earliest start allowed to the start; None where nothing is counted."""
        anchor = case.fixed_anchor(self.of)
        if not isinstance(self.at_least, Length) or anchor == UNKNOWN:
            return None
        start = extent(session)[0]
        if not isinstance(anchor, str):
            from_day = day_of(anchor, case.zone)
            if self.at_least.counts_dates:
                return start - since(case, from_day + self.at_least.elapsed, session.zone)
            if case.clock.daily:
                return session.first_day - from_day - timedelta(days=days_begun(self.at_least.elapsed))
            return start - since(case, anchor, case.zone) - self.at_least.elapsed
        if anchor == session.meeting or not schedule.held(anchor):
            return None
        other = schedule.sessions[anchor]
        if self.at_least.counts_dates:
            return session.first_day - other.last_day - self.at_least.elapsed
        least = timedelta(days=days_begun(self.at_least.elapsed)) if case.clock.daily else self.at_least.elapsed
        return start - extent(other)[1] - least

    def bounds(self, case: Case, schedule: Schedule, session: Session) -> Iterator[Bounds]:
        room = self.room(case, schedule, session) if session.meeting in case.select(self.meeting) else None
        if room is not None:
            first = extent(session)[0] - room
            in_days = isinstance(self.at_least, Length) and self.at_least.counts_dates
            yield since(case, day_of(first, session.zone), session.zone) if in_days else first, None

    def sentence(self, case: Case) -> str:
        after = said_anchor(case, self.of)
        if self.at_least == UNKNOWN:
            return (f"{spoken(self.meeting, 'needs', 'need')} time to prepare after {after}; "
                    "nobody has said how much.")
        return f"{spoken(self.meeting, 'starts', 'start')} {self.at_least} after {after}, or later."
