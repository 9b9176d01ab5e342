"""Busy: the times that a principal's calendar files give."""

from __future__ import annotations

from collections.abc import Iterable
from math import ceil, floor
from typing import TYPE_CHECKING, Annotated, ClassVar

from pydantic import Field

from ..case import Case
from ..clock import DAY
from ..schedule import Schedule, Verdict
from ..values import join
from ._times import extent
from .base import Posting, Rule, Tally, counted

if TYPE_CHECKING:
    from ..diaries import Busy as Stretch


class Busy(Rule):
    """Nobody meets while their calendar says that they are busy.

    The calendar is a file, or several, in a principal's `busy:` (iCalendar, `.ics`; the path counts from the file that
    names it). Recurring events and time zones count; times without a zone, and whole days, belong to the person's home.
    Transparent and cancelled events are left out, tentative ones count. On the daily grid only events of whole days
    count. It is a rule of the name `NAME.busy`, so that `--off` reaches it.
    """

    who: Annotated[str, Field(description="whose calendar")]

    inside: ClassVar[bool] = True
    unit: ClassVar[str] = "once for each meeting that falls into a busy time"

    @classmethod
    def implied(cls, case: Case) -> Iterable[Rule]:
        for person, principal in case.scenario.principals.items():
            if principal.busy:
                yield cls.model_construct(rule="busy", who=person).named(f"{person}.busy", "principals", person, "busy")

    def times(self, case: Case) -> list[Stretch]:
        """The busy times that count on the scenario's grid."""
        return [time for time in case.diary(self.who) if time.whole_days or not case.clock.daily]

    def post(self, p: Posting) -> None:
        case, clock = p.case, p.case.clock
        zone = case.zone_of(self.who)
        edges = [(clock.exact(time.start, zone), clock.exact(time.end, zone)) for time in self.times(case)]
        spans = [(floor(first), ceil(last)) for first, last in edges if last > 0 and first < clock.reach]
        for name in case.open_meetings if spans else ():
            if self.who in case.candidates(name):
                p.member(name).clear_of(name, spans, [p.attends(name, self.who)])

    def check(self, case: Case, schedule: Schedule) -> Verdict:
        tally = Tally()
        times = self.times(case)
        for session in schedule.of(self.who, past=False):
            start, end = extent(session)
            room = min((max(time.start - end, start - time.end) for time in times), default=None)
            tally.test(room is None or room >= 0 * DAY,
                       f"{session.meeting} falls into a busy time of {case.called(self.who)}", slack=room)
        return tally.verdict("no meeting to test")

    def sentence(self, case: Case) -> str:
        files = join(case.scenario.principals[self.who].busy)
        last = max(case.clock.dates())
        number = sum(time.end.date() >= case.clock.today and time.start.date() <= last for time in self.times(case))
        return f"{case.called(self.who)}: busy at {counted(number, 'time')} of {files}."
