"""Calendar: the days and hours that the scenario's calendar gives."""

from collections.abc import Iterable, Sequence
from typing import Annotated, Any, ClassVar, Literal

from pydantic import Field

from ..case import Case
from ..clock import DAY, Spans
from ..schedule import Schedule, Session, Verdict
from ..times import Weekday
from ..values import join
from ._hours import edge_of, post_hours
from ._times import extent, inside_hours, said, since, until
from .base import Path, Posting, Rule, Tally, days_begun


class Calendar(Rule):
    """Meetings lie inside the scenario's calendar.

    `calendar.until`: nothing open starts before today or ends after `until`. `calendar.hours`: ordinary meetings lie
    inside the calendar's hours and weekdays, on the clocks of their venue; meetings of whole days keep to the weekdays
    alone. Both come from the section `calendar:` and are never written as rules.
    """

    part: Annotated[Literal["until", "hours"], Field(description="which part of the calendar")]

    inside: ClassVar[bool] = True
    unit: ClassVar[str] = "days begun outside the calendar; once for each meeting outside its hours"

    @classmethod
    def implied(cls, case: Case) -> Iterable[Rule]:
        yield cls.model_construct(rule="calendar", part="until").named("calendar.until", "calendar")
        if case.scenario.calendar.hours or case.scenario.calendar.days:
            yield cls.model_construct(rule="calendar", part="hours").named("calendar.hours", "calendar")

    def number(self, case: Case, number: str) -> Any:
        calendar = case.scenario.calendar
        return calendar.until if self.part == "until" else edge_of(calendar.hours, number)

    def place_of(self, number: str) -> Path:
        return (self.part,)

    def post(self, p: Posting) -> None:
        case, clock, calendar = p.case, p.case.clock, p.case.scenario.calendar
        for name in case.open_meetings:
            if self.part == "until":
                p.member(name, per=clock.per_day).at_least(p.start(name), clock.start_from(calendar.today, case.zone))
                p.member(name, per=clock.per_day).at_most(
                    p.end(name), clock.end_by(calendar.until, case.zone), number="until")
            elif clock.daily:
                p.member(name).inside(p.start(name), clock.inside((), calendar.days, case.zone, case.size(name)))
            elif case.whole_days(name):
                p.member(name).inside(p.first_day(name), self._whole_days(case, name))
            else:
                ordinary = p.member(name)
                for zone, there in p.zones(name):
                    post_hours(p, ordinary, name, calendar.hours, calendar.days, zone, [there])

    def check(self, case: Case, schedule: Schedule) -> Verdict:
        tally = Tally()
        calendar = case.scenario.calendar
        for session in schedule:
            start, end = extent(session)
            if self.part == "until":
                early = start - since(case, calendar.today, case.zone)
                late = until(case, calendar.until, case.zone) - end
                tally.test(early >= 0 * DAY, f"{session.meeting} starts before today", days_begun(-early))
                tally.test(late >= 0 * DAY, f"{session.meeting} ends after {said(calendar.until)}",
                           days_begun(-late), late)
            else:
                tally.test(self._open(case, session), f"{session.meeting} lies outside the calendar's hours")
        return tally.verdict("no ordinary meeting is held")

    @staticmethod
    def _whole_days(case: Case, name: str) -> Spans:
        """The days, counted from today, on which a meeting of whole days can start so that it keeps to the weekdays."""
        weekdays = case.scenario.calendar.days
        length = case.meeting(name).length.days
        return [(day, day) for day in map(case.clock.day_index, case.clock.dates()) if not weekdays or all(
            (case.clock.today + (day + n) * DAY).weekday() in weekdays for n in range(length))]

    @staticmethod
    def _open(case: Case, session: Session) -> bool:
        calendar = case.scenario.calendar
        if not case.clock.daily and not case.whole_days(session.meeting):
            return inside_hours(session, calendar.hours, calendar.days, session.zone)
        length = (session.last_day - session.first_day).days + 1
        days = [session.first_day + n * DAY for n in range(length)]
        return not calendar.days or all(day.weekday() in calendar.days for day in days)

    def sentence(self, case: Case) -> str:
        calendar = case.scenario.calendar
        if self.part == "until":
            return f"Every meeting lies between {said(calendar.today)} and {said(calendar.until)}."
        hours = f"inside {join(calendar.hours)}" if calendar.hours and not case.clock.daily else ""
        days = f"on {_weekdays(calendar.days)}" if calendar.days else ""
        return f"Ordinary meetings are held {' '.join(filter(None, [hours, days])) or 'on any day'}, at their venue."


def _weekdays(days: Sequence[Weekday]) -> str:
    """Days of the week in words: Monday to Friday, or each by its name."""
    if len(days) > 2 and days[-1] - days[0] == len(days) - 1:
        return f"{days[0].spoken} to {days[-1].spoken}"
    return join(day.spoken for day in days)
