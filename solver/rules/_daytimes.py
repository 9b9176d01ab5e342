"""Bounds that are bare times of day, which hold on every day."""

from datetime import time
from typing import NamedTuple
from zoneinfo import ZoneInfo

from ..case import Case
from ..clock import DAY, Spans, at_clock, midnight
from ..schedule import Session
from ._times import extent, moment, said
from .base import Posting, Tally


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
    def _closing(self) -> int:
        """``latest`` in minutes after the midnight of the day the meeting starts on."""
        assert self.latest is not None
        overnight = self.earliest is not None and self.latest <= self.earliest
        return _minutes(self.latest) + 1440 * overnight

    def post(self, p: Posting, meeting: str) -> None:
        """Enter the model."""
        case, clock = p.case, p.case.clock
        if self.passes_over(case, meeting):
            return
        if self.earliest is not None:
            member = p.member(meeting)
            for zone, there in p.zones(meeting):
                spans = _starts(case, zone, _minutes(self.earliest))
                member.inside(p.start(meeting), _proper(spans), [there])
        if self.latest is not None:
            member = p.member(meeting)
            for zone, there in p.zones(meeting):
                ends = [clock.end_by(at_clock(day, self._closing, zone), zone) for day in clock.dates()]
                spans = [(first, min(last, end - case.size(meeting)))
                         for (first, last), end in zip(_starts(case, zone, 0), ends, strict=True)]
                member.inside(p.start(meeting), _proper(spans), [there])

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


def _starts(case: Case, zone: ZoneInfo, minutes: int) -> Spans:
    """For each date, the ticks of that day from a time of day on."""
    clock = case.clock
    return [(clock.start_from(at_clock(day, minutes, zone), zone),
             clock.start_from(midnight(day + DAY, zone), zone) - 1) for day in clock.dates()]


def _proper(spans: Spans) -> Spans:
    return [span for span in spans if span[0] <= span[1]]


def _minutes(clock_time: time) -> int:
    return clock_time.hour * 60 + clock_time.minute
