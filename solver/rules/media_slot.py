"""Media slot: time before the press after a meeting, at an hour that reaches those who should hear it."""

from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta
from math import ceil, floor
from typing import Annotated, ClassVar, Literal, Self
from zoneinfo import ZoneInfo

from pydantic import Field, model_validator

from ..case import Case
from ..clock import DAY, Hours, Spans, TimeOfDay, at_clock, joined
from ..schedule import Schedule, Session, Verdict
from ..values import HoursList, Lasting, Meetings, Who, ZoneName, fault, join
from ._hours import CLOSES, OPENS, edge_of
from ._times import day_of, extent, moment
from .base import Literal as Condition
from .base import Member, Path, Posting, Rule, Tally, spoken


class MediaSlot(Rule):
    """After a meeting there is time before the press, inside the hours that suit it.

    The slot begins when the meeting has ended, or up to `at_most` later, when the hours open; it lasts `lasts`, and
    lies inside one stretch of `hours` as a whole (without `lasts`, its beginning does). The hours are those of the
    venue, or of `zone:` (21:00 in New York for the evening news at home). A `joint` appearance is one slot for all;
    held `separate`, those who attend, or those of `who:`, appear one after the other, each for `lasts`. On the daily
    grid nothing is tested. The slot itself keeps nobody from the next meeting: a `gap` does.
    """

    meeting: Annotated[Meetings, Field(description="after which meetings")]
    hours: Annotated[HoursList, Field(description="17:00-19:00, or several stretches")]
    at_most: Annotated[Lasting | None, Field(description="begins so long after it at most; else at once")] = None
    lasts: Annotated[Lasting | None, Field(description="how long each appearance takes")] = None
    held: Annotated[Literal["joint", "separate"], Field(description="together, or one after the other")] = "joint"
    who: Annotated[Who, Field(description="who appears, where each does separately; else all who attend")] = ()
    zone: Annotated[ZoneName | None, Field(description="on whose clocks; else the venue's")] = None

    unit: ClassVar[str] = "once for each meeting without a slot inside the hours"
    example: ClassVar[str] = """\
summit: 1
calendar: {today: 2021-06-16, until: 2021-06-16, grid: 15min, zone: Europe/Zurich, hours: 09:00-20:00}
principals: {biden: {}, putin: {}}
venues: {villa: {city: Geneva}}
meetings:
  talks: {who: [biden, putin], lasts: 3h, at: villa}
rules:
  press: {rule: media_slot, meeting: talks, held: separate, lasts: 45min, at_most: 1h, hours: 16:30-19:00}
"""

    @model_validator(mode="after")
    def _some_hours(self) -> Self:
        if not self.hours:
            raise fault("missing-key", "media_slot needs hours, such as 17:00-19:00")
        if self.held == "separate" and self.lasts is None:
            raise fault("missing-key", "separate appearances need lasts:, how long each takes")
        if self.who and self.held == "joint":
            raise fault("missing-key", "who: goes with held: separate")
        return self

    def appearances(self, case: Case, meeting: str) -> int:
        """How many slots follow each other."""
        who = case.people(self.who or case.attendees(meeting))
        return sum(person in case.attendees(meeting) for person in who) if self.held == "separate" else 1

    def meetings(self, case: Case) -> tuple[str, ...]:
        """The meetings to come that are tested."""
        return () if case.clock.daily else tuple(
            name for name in case.select(self.meeting) if name not in case.past_meetings)

    def post(self, p: Posting) -> None:
        for name in self.meetings(p.case):
            member = p.member(name)
            if self.zone:
                self._post(p, member, name, ZoneInfo(self.zone))
                continue
            for zone, there in p.zones(name):
                self._post(p, member, name, zone, [there])

    def _post(self, p: Posting, member: Member, name: str, zone: ZoneInfo, when: Sequence[Condition] = ()) -> None:
        days = [self._ends(p.case, zone, name, span) for span in sorted(self.hours, key=lambda span: span.start)]
        if all(days) and not _touch(self.hours):
            member.open(p.end(name), 0, days, (OPENS, CLOSES), when)
        else:       # a slot may reach over from one stretch into the next: these are not widened
            member.inside(p.end(name), self._ends_in_all(p.case, zone, name), when)

    def _ends(self, case: Case, zone: ZoneInfo, name: str, span: Hours) -> dict[int, tuple[int, int]]:
        """For each day, the ticks at which a meeting may end, so that its slot lies inside a stretch of hours.

        Nothing where the stretch is too short for the slot on some day.
        """
        clock, (wait, size) = case.clock, self._ticks(case, name)
        days = {}
        for day in clock.dates():
            first = clock.exact(at_clock(day, span.start, zone), zone)
            last = clock.exact(at_clock(day, span.until, zone), zone) - size
            if first > last:
                return {}
            days[clock.day_index(day)] = ceil(first - wait), floor(last)
        return days

    def _ends_in_all(self, case: Case, zone: ZoneInfo, name: str) -> Spans:
        """The ticks at which a meeting may end, so that its slot lies inside the hours, those that touch made one."""
        clock, (wait, size) = case.clock, self._ticks(case, name)
        stretches = [(at_clock(day, span.start, zone), at_clock(day, span.until, zone))
                     for day in clock.dates() for span in self.hours]
        spans = []
        for opens, closes in joined(stretches):
            first, last = clock.exact(opens, zone), clock.exact(closes, zone) - size
            if first <= last:
                spans.append((ceil(first - wait), floor(last)))
        return joined(span for span in spans if span[0] <= span[1])

    def _ticks(self, case: Case, name: str) -> tuple[int, int]:
        """How long the slot after a meeting may be waited for, and how long it lasts."""
        clock = case.clock
        wait = clock.ticks_within(self.at_most) if self.at_most else 0
        return wait, clock.ticks(self.lasts) * self.appearances(case, name) if self.lasts else 0

    def number(self, case: Case, number: str) -> TimeOfDay:
        return edge_of(self.hours, number)

    def place_of(self, number: str) -> Path:
        return ("hours",)

    def check(self, case: Case, schedule: Schedule) -> Verdict:
        tally = Tally()
        if case.clock.daily:
            tally.skip("hours are not tested on the daily grid")
        for name in self.meetings(case):
            if schedule.held(name):
                session = schedule.sessions[name]
                room = max((self._room(case, session, *stretch) for stretch in self._stretches(session)), default=-DAY)
                tally.test(room >= 0 * DAY, f"no slot after {name} lies inside {join(self.hours)}", slack=room)
        return tally.verdict("no meeting to test")

    def _stretches(self, session: Session) -> Iterator[tuple[datetime, datetime]]:
        """The stretches around the end of a session."""
        zone = ZoneInfo(self.zone) if self.zone else session.zone
        around = day_of(extent(session)[1], zone)
        days = [around + n * DAY for n in range(-2, 3 + (self.at_most.elapsed.days if self.at_most else 0))]
        yield from joined([(moment(day, span.start, zone), moment(day, span.until, zone))
                            for day in days for span in self.hours])

    def _room(self, case: Case, session: Session, opens: datetime, closes: datetime) -> timedelta:
        """The time left before the slot would leave a stretch, or have to wait too long for it."""
        end = extent(session)[1]
        begins = max(end, opens)
        takes = self.lasts.elapsed * self.appearances(case, session.meeting) if self.lasts else timedelta(0)
        patience = self.at_most.elapsed if self.at_most else timedelta(0)
        return min(closes - begins - takes, patience - (begins - end) if begins > end else closes - begins - takes)

    def sentence(self, case: Case) -> str:
        wait = f"within {self.at_most} after the end" if self.at_most else "right at the end"
        long = f" of {self.lasts}" if self.lasts else ""
        who = f" of {join(case.called(one) for one in case.people(self.who))}" if self.who else ""
        slots = f"A joint slot{long}"
        if self.held == "separate":
            slots = f"Separate slots{long} each{who}, one after the other,"
        where = f"in {self.zone}" if self.zone else "at the venue"
        return f"{slots} {wait} of {spoken(self.meeting)}, inside {join(self.hours)} {where}."



def _touch(hours: Sequence[Hours]) -> bool:
    """Whether stretches of hours touch, on one day or from one to the next."""
    spans = sorted((span.start, span.until) for span in hours)
    return len(joined([*spans, (spans[0][0] + 1440, spans[0][1] + 1440)])) <= len(spans)
