"""Window: from when and until when a meeting may take place."""

from collections.abc import Iterable, Iterator
from datetime import date, datetime, time, timedelta
from typing import Annotated, Any, ClassVar, Self

from pydantic import Field, model_validator

from ..case import Case
from ..clock import DAY, Length, TimeOfDay, instant
from ..schedule import Schedule, Session, Verdict
from ..values import Bound, Date, Day, Selector, fault
from ._daytimes import TimesOfDay
from ._times import UNKNOWN, CountedFrom, LastingOrUnknown, day_of, extent, said, said_anchor, since, until
from .base import Bounds, Posting, Rule, Tally, days_begun, on_day, spoken


class Window(CountedFrom):
    """A meeting lies between bounds: it starts at `earliest` or later and has ended by `latest`.

    A bound that is a date includes its day, at the venue; a bare time such as `18:00` holds on every day: the meeting
    starts at `earliest` or later, and has ended by `latest` of the day it starts on (of the next day, when `latest` is
    no later than `earliest`). `start:` is the exact start, `day:` the local day it starts on. `within: 14d` counts from
    `of:` (today unless said): in days or weeks to the end of that date (19 August within 14d is through 2 September),
    in hours to the moment; a meeting in `of:` counts from its end. `within: unknown` is kept as a to-do, not tested.
    Hard, it is a deadline; soft, each day begun of being early or late costs the weight.
    """

    earliest: Annotated[Bound | None, Field(description="starts at this time or later")] = None
    latest: Annotated[Bound | None, Field(description="has ended by this time; a date includes its day")] = None
    start: Annotated[Date | None, Field(description="starts exactly then")] = None
    day: Annotated[Day | None, Field(description="the day, at the venue, on which it starts")] = None
    within: Annotated[LastingOrUnknown | None, Field(description="has ended so long after `of` at most")] = None

    unit: ClassVar[str] = "days begun, for each meeting and bound, too early or too late; a time of day counts once"
    example: ClassVar[str] = """\
summit: 1
calendar: {today: 2025-08-19, until: 2025-09-30, grid: 1d}
principals: {a: {}, b: {}}
meetings:
  bilateral: {who: [a, b], lasts: 1d}
rules:
  two-weeks: {rule: window, meeting: bilateral, earliest: 2025-08-25, within: 14d, of: 2025-08-19, soft: 2}
"""

    @model_validator(mode="after")
    def _some_room(self) -> Self:
        bounds = (self.earliest, self.latest, self.start, self.day, self.within)
        if all(bound is None for bound in bounds):
            raise fault("missing-key", "a window needs earliest:, latest:, start:, day: or within:")
        if _is_after(self.earliest, self.latest):
            raise fault("end-before-start", f"earliest {self.earliest} lies after latest {self.latest}")
        return self

    @classmethod
    def implied(cls, case: Case) -> Iterable[Rule]:
        for name, meeting in case.scenario.meetings.items():
            if meeting.state == "held":
                continue
            one = (Selector(name=name),)
            if meeting.start is not None:
                what = "confirmed" if meeting.state == "confirmed" else "start"
                yield cls.model_construct(rule="window", meeting=one, start=meeting.start,
                          source=meeting.source, note=meeting.note).named(f"{name}.{what}", "meetings", name)
            if meeting.day is not None:
                yield cls.model_construct(rule="window", meeting=one, day=meeting.day,
                          source=meeting.source, note=meeting.note).named(f"{name}.day", "meetings", name)

    @property
    def _times(self) -> TimesOfDay:
        return TimesOfDay(self.earliest if isinstance(self.earliest, time) else None,
                          self.latest if isinstance(self.latest, time) else None)

    def number(self, case: Case, number: str) -> Any:
        value = getattr(self, number)
        return TimeOfDay(value.hour * 60 + value.minute) if isinstance(value, time) else value

    def between(self, number: str) -> tuple[int, int]:
        """The first and the last minute of the day that a bare time may be, the other bound being as it is."""
        return self._times.between(number)

    # --- post -----------------------------------------------------------------------------------------------------
    def post(self, p: Posting) -> None:
        case, clock = p.case, p.case.clock
        for name in case.select(self.meeting):
            if self.earliest is not None and not isinstance(self.earliest, time):
                begun = p.member(name, per=clock.per_day)
                for zone, there in p.zones(name):
                    begun.at_least(p.start(name), clock.start_from(self.earliest, zone), [there], "earliest")
            if self.start is not None:
                begun = p.member(name, per=clock.per_day)
                for zone, there in p.zones(name):
                    begun.exactly(p.start(name), clock.exact(self.start, zone), [there], "start")
            if self.latest is not None and not isinstance(self.latest, time):
                ended = p.member(name, per=clock.per_day)
                for zone, there in p.zones(name):
                    ended.at_most(p.end(name), clock.end_by(self.latest, zone), [there], "latest")
            if self.day is not None:
                p.member(name, per=1).exactly(p.first_day(name), clock.day_index(self.day), number="day", each=1)
            self._post_within(p, name)
            self._times.post(p, name)

    def _post_within(self, p: Posting, name: str) -> None:
        case, clock = p.case, p.case.clock
        anchor = case.fixed_anchor(self.of)
        if not isinstance(self.within, Length) or anchor in (UNKNOWN, name):
            return
        if not isinstance(anchor, str):
            ended = p.member(name, per=clock.per_day)
            for zone, there in p.zones(name):
                if self.within.counts_dates or clock.daily:
                    last: date = day_of(anchor, case.zone) + self.within.elapsed // DAY * DAY
                else:
                    last = instant(anchor, case.zone) + self.within.elapsed
                ended.at_most(p.end(name), clock.end_by(last, zone), [there], "within")
        elif self.within.counts_dates:
            p.member(name, anchor, per=1).at_most(
                p.last_day(name), p.last_day(anchor) + self.within.days, number="within", each=1)
        else:
            p.member(name, anchor, per=clock.per_day).at_most(
                p.end(name), p.end(anchor) + clock.ticks_within(self.within), number="within")

    # --- check ----------------------------------------------------------------------------------------------------
    def check(self, case: Case, schedule: Schedule) -> Verdict:
        tally = Tally()
        if self.within == UNKNOWN:
            tally.skip("to do: nobody has said within how long")
        elif self.within is not None and case.fixed_anchor(self.of) == UNKNOWN:
            tally.skip(f"the date of {self.of} is not known")
        for name in case.select(self.meeting):
            if schedule.held(name):
                session = schedule.sessions[name]
                for text, room in self._rooms(case, schedule, session):
                    tally.test(room >= 0 * DAY, f"{name} {text}", days_begun(-room), room)
                self._times.test(case, tally, session)
        return tally.verdict("none of its meetings is held")

    def _rooms(self, case: Case, schedule: Schedule, session: Session) -> Iterator[tuple[str, timedelta]]:
        """Each bound of a session, as what is said when it is missed and the time that is left before it."""
        zone = session.zone
        start, end = extent(session)
        if self.earliest is not None and not isinstance(self.earliest, time):
            yield f"starts before {said(self.earliest)}", start - since(case, self.earliest, zone)
        if self.latest is not None and not isinstance(self.latest, time):
            yield f"ends after {said(self.latest)}", until(case, self.latest, zone) - end
        if self.start is not None:
            yield f"does not start at {said(self.start)}", -abs(start - since(case, self.start, zone))
        if self.day is not None:
            yield f"does not start on {on_day(self.day)}", -abs(session.first_day - self.day)
        anchor = case.fixed_anchor(self.of)
        if not isinstance(self.within, Length) or anchor == UNKNOWN:
            return
        late = f"ends more than {self.within} after {said_anchor(case, self.of)}"
        in_days = self.within.counts_dates or case.clock.daily
        if not isinstance(anchor, str):
            if in_days:
                last = day_of(anchor, case.zone) + timedelta(days=self.within.elapsed.days)
                yield late, until(case, last, zone) - end
            else:
                yield late, since(case, anchor, case.zone) + self.within.elapsed - end
        elif anchor != session.meeting and schedule.held(anchor):
            other = schedule.sessions[anchor]
            if in_days:
                yield late, timedelta(days=self.within.elapsed.days) - (session.last_day - other.last_day)
            else:
                yield late, extent(other)[1] + self.within.elapsed - end

    def bounds(self, case: Case, schedule: Schedule, session: Session) -> Iterator[Bounds]:
        if session.meeting not in case.select(self.meeting):
            return
        zone, anchor = session.zone, case.fixed_anchor(self.of)
        if isinstance(self.earliest, date):
            yield since(case, self.earliest, zone), None
        if isinstance(self.latest, date):
            yield None, until(case, self.latest, zone)
        if self.day is not None:
            yield since(case, self.day, zone), until(case, self.day, zone)
        if not isinstance(self.within, Length):
            return
        if not isinstance(anchor, str):
            last, ended = day_of(anchor, case.zone), since(case, anchor, case.zone)
        elif schedule.held(anchor):
            last, ended = schedule.sessions[anchor].last_day, extent(schedule.sessions[anchor])[1]
        else:
            return
        in_days = self.within.counts_dates or case.clock.daily
        yield None, until(case, last + self.within.elapsed // DAY * DAY, zone) if in_days \
            else ended + self.within.elapsed

    def sentence(self, case: Case) -> str:
        starts, has, ends = ("starts", "has", "ends") if len(self.meeting) == 1 else ("start", "have", "end")
        parts = []
        if self.earliest is not None:
            parts.append(f"{starts} at {said(self.earliest)} or later" if isinstance(self.earliest, time | datetime)
                         else f"{starts} on {said(self.earliest)} or later")
        if self.start is not None:
            on = "at" if isinstance(self.start, datetime) else "on"
            parts.append(f"{starts} {on} {said(self.start)}")
        if self.day is not None:
            parts.append(f"{starts} on {on_day(self.day)}")
        if self.latest is not None:
            parts.append(f"{has} ended by {said(self.latest)}")
        if self.within == UNKNOWN:
            parts.append(f"{ends} soon after {said_anchor(case, self.of)} (nobody said how soon)")
        elif self.within is not None:
            parts.append(f"{has} ended within {self.within} of {said_anchor(case, self.of)}")
        return f"{spoken(self.meeting)} {' and '.join(parts)}."


def _is_after(one: date | time | None, other: date | time | None) -> bool:
    """Whether a bound certainly lies after another; bare times and unlike ones a day apart are not compared."""
    if one is None or other is None or isinstance(one, time) or isinstance(other, time):
        return False
    if isinstance(one, datetime) and isinstance(other, datetime) and bool(one.tzinfo) == bool(other.tzinfo):
        return one > other
    days = [when.date() if isinstance(when, datetime) else when for when in (one, other)]
    return days[0] > days[1] + DAY * any(isinstance(when, datetime) and when.tzinfo for when in (one, other))
