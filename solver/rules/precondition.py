"""Precondition: something that must have happened before a meeting is held."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from typing import Annotated, Any, ClassVar

from pydantic import Field, ValidationInfo

from ..case import Case
from ..clock import DAY, instant
from ..errors import did_you_mean
from ..references import names_in
from ..schedule import Schedule, Session, Verdict
from ..values import Lasting, Meetings, Written, fault, join, listed
from ._times import day_of, said, since
from .base import Posting, Rule, Tally, days_begun, spoken


def _events(value: Any, info: ValidationInfo) -> tuple[str, ...]:
    found = tuple(listed(value))
    if not found or not all(isinstance(name, str) for name in found):
        raise fault("wrong-type", "expected an event, or a list of events")
    if names := names_in(info):
        for name in found:
            if name in names.meetings:
                raise fault("no-such-event", f"{name} is a meeting, not an event",
                            "a condition or a precedence makes one meeting need another")
            if name not in names.events:
                raise fault("no-such-event", f"no such event: {name}",
                            did_you_mean(name, names.events) or "events are written under events:, with a date")
    return found


Events = Annotated[tuple[str, ...], Written(_events, {"anyOf": [
    {"type": "string"}, {"type": "array", "items": {"type": "string"}, "minItems": 1}]})]


class Precondition(Rule):
    """Meetings are held only after something has happened that is no meeting: a cease-fire, a vote, a withdrawal.

    The things are entries of `events:`. While the date of one is not known, the meetings cannot be held; once it is
    written, they start `at_least` so long after it, or later: days and weeks move dates (7d after 9 November is from
    the 16th, 00:00 at the venue), hours move the moment. Without `at_least` the day of the event will do. To count from
    an event, and say nothing while it has no date, write a `lead_time`.
    Soft, each day begun too early costs the weight; a meeting held while a date is not known costs it once.
    """

    meeting: Annotated[Meetings, Field(description="the meetings that wait")]
    event: Annotated[Events, Field(description="the events that must have happened")]
    at_least: Annotated[Lasting | None, Field(description="the least time from each event to the start")] = None

    unit: ClassVar[str] = "days begun, for each meeting and event, too early; once while the date is not known"
    example: ClassVar[str] = """\
summit: 1
calendar: {today: 2019-11-15, until: 2019-12-20, grid: 1d}
principals: {a: {}, b: {}}
events:
  formula-accepted: 2019-10-01
  troops-apart: {date: 2019-11-09, note: the second of two places}
meetings:
  summit: {who: [a, b], lasts: 1d}
rules:
  first-deeds: {rule: precondition, meeting: summit, event: [formula-accepted, troops-apart], at_least: 10d}
"""

    def pairs(self, case: Case) -> Iterator[tuple[str, str, date | datetime | None]]:
        """Each (meeting, event, its date, None while that is not known)."""
        for name in case.select(self.meeting):
            for event in self.event:
                when = case.scenario.events[event].date
                yield name, event, when if isinstance(when, date) else None

    def _open(self, case: Case) -> list[str]:
        """The events that have no date."""
        return list(dict.fromkeys(event for _, event, when in self.pairs(case) if when is None))

    def remarks(self, case: Case) -> Iterator[str]:
        for event in self._open(case):
            yield (f"To do: {spoken(self.meeting, 'waits', 'wait')} until the date of {event} is known ({self.name}): "
                   f"--set events.{event}.date=DATE.")

    def remedy(self, case: Case) -> str:
        """The dates to write."""
        return "; ".join(f"to try a date: --set events.{event}.date=DATE" for event in self._open(case))

    def post(self, p: Posting) -> None:
        case, clock = p.case, p.case.clock
        for name, _, when in self.pairs(case):
            if when is None:
                p.member(name).any_of([])
                continue
            late_enough = p.member(name, per=clock.per_day)
            for zone, there in p.zones(name):
                if self.at_least is None:
                    first = clock.start_from(when, case.zone if isinstance(when, datetime) else zone)
                elif self.at_least.counts_dates:
                    first = clock.start_from(day_of(when, case.zone) + self.at_least.days * DAY, zone)
                elif clock.daily:
                    first = clock.day_index(day_of(when, case.zone)) + clock.ticks(self.at_least)
                else:
                    first = clock.start_from(instant(when, case.zone) + self.at_least.elapsed, zone)
                late_enough.at_least(p.start(name), first, [there], "at_least" if self.at_least else None)

    def check(self, case: Case, schedule: Schedule) -> Verdict:
        tally = Tally()
        for name, event, when in self.pairs(case):
            if not schedule.held(name):
                continue
            if when is None:
                tally.test(False, f"{name} is held, though the date of {event} is not known")
            else:
                room = self._room(case, when, schedule.sessions[name])
                lag = f"less than {self.at_least} after" if self.at_least else "before"
                tally.test(room >= 0 * DAY, f"{name} starts {lag} {event}", days_begun(-room), room)
        return tally.verdict("none of its meetings is held")

    def _room(self, case: Case, when: date | datetime, session: Session) -> timedelta:
        """The time from the earliest start allowed to the start."""
        start = since(case, session.start, session.zone)
        if self.at_least is None:
            return start - since(case, when, case.zone if isinstance(when, datetime) else session.zone)
        if self.at_least.counts_dates:
            return start - since(case, day_of(when, case.zone) + self.at_least.elapsed, session.zone)
        if case.clock.daily:
            return session.first_day - day_of(when, case.zone) - days_begun(self.at_least.elapsed) * DAY
        return start - since(case, when, case.zone) - self.at_least.elapsed

    def sentence(self, case: Case) -> str:
        lag = f"{self.at_least} after" if self.at_least else "only after"
        dates = [f"{event} ({'no date yet' if when is None else said(when)})"
                 for event, when in {event: when for _, event, when in self.pairs(case)}.items()]
        return f"{spoken(self.meeting, 'starts', 'start')} {lag} {join(dates)}{', or later' if self.at_least else ''}."
