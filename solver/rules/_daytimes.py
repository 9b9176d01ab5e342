"""Bounds that are bare times of day, which hold on every day."""

from datetime import time
from typing import NamedTuple
from zoneinfo import ZoneInfo

from ..case import Case
from ..clock import DAY, at_clock, midnight
from ..schedule import Session
from ._times import extent, moment, said
from .base import Posting, Tally

_LAST = 1439
"""The last minute of a day."""


class TimesOfDay(NamedTuple):
    """A meeting starts at ``earliest`` or later, and has ended by ``latest`` of the day it starts on.

    A ``latest`` no later than ``earliest`` is that of the next day.
    """

    earliest: time | None
    latest: time | None

    def passes_over(self, case: Case, meeting: str) -> str:
        """Why a meeting is not tested; empty when it is."""
        if self == (None, None):
            return ""
        if case.clock.daily:
            return "times of day are not tested on the daily grid"
        if case.whole_days(meeting):
            return f"{meeting} takes whole days: times of day are not tested"
        return f"{meeting} was held already: times of day are not tested" if meeting in case.past_meetings else ""

    @property
    def _overnight(self) -> bool:
        return self.latest is not None and self.earliest is not None and self.latest <= self.earliest

    @property
    def _closing(self) -> int:
        """``latest`` in minutes after the midnight of the day the meeting starts on."""
        return _minutes(self.latest) + 1440 * self._overnight

    def between(self, number: str) -> tuple[int, int]:
        """The first and the last time, in minutes after midnight, that a bound may be, the other being as it is."""
        if number == "earliest":
            if self._overnight:
                return _minutes(self.latest) + 1, _LAST
            return 0, _LAST if self.latest is None else _minutes(self.latest) - 1
        return 0 if self.earliest is None else _minutes(self.earliest) + 1, _LAST

    def post(self, p: Posting, meeting: str) -> None:
        """Enter the model."""
        case, clock = p.case, p.case.clock
        if self.passes_over(case, meeting):
            return
        size = case.size(meeting)
        if self.earliest is not None:
            member = p.member(meeting)
            for zone, there in p.zones(meeting):
                begins = _days(case, zone, _minutes(self.earliest))
                member.open(p.start(meeting), 1, [begins], ("earliest", None), [there])
        if self.latest is not None:
            member = p.member(meeting)
            for zone, there in p.zones(meeting):
                ends = {clock.day_index(day): clock.end_by(at_clock(day, self._closing, zone), zone)
                        for day in clock.dates()}
                days = _days(case, zone, 0)
                if self._overnight:     # two days' stretches overlap: the day it starts on decides
                    spans = [(first, min(last - 1, ends[day] - size)) for day, (first, last) in days.items()]
                    member.inside(p.start(meeting), [span for span in spans if span[0] <= span[1]], [there])
                else:
                    member.open(p.start(meeting), size, [{day: (days[day][0], end) for day, end in ends.items()}],
                                (None, "latest"), [there])

    def test(self, case: Case, tally: Tally, session: Session) -> None:
        """Check a session."""
        if why := self.passes_over(case, session.meeting):
            tally.skip(why)
            return
        start, end = extent(session)
        if self.earliest is not None:
            room = start - moment(session.first_day, _minutes(self.earliest), session.zone)
            tally.test(room >= 0 * DAY, f"{session.meeting} starts before {said(self.earliest)}", slack=room)
        if self.latest is not None:
            room = moment(session.first_day, self._closing, session.zone) - end
            tally.test(room >= 0 * DAY, f"{session.meeting} ends after {said(self.latest)}", slack=room)


def _days(case: Case, zone: ZoneInfo, minutes: int) -> dict[int, tuple[int, int]]:
    """For each date, counted from today, the ticks from a time of that day on, up to the next day's first."""
    clock = case.clock
    return {clock.day_index(day): (clock.start_from(at_clock(day, minutes, zone), zone),
                                   clock.start_from(midnight(day + DAY, zone), zone)) for day in clock.dates()}


def _minutes(clock_time: time | None) -> int:
    assert clock_time is not None
    return clock_time.hour * 60 + clock_time.minute
