"""Duration: how long meetings last."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import ClassVar

from ..case import Case
from ..clock import DAY
from ..schedule import Schedule, Session, Verdict
from .base import Posting, Rule, Tally


class Duration(Rule):
    """Every meeting lasts as long as it may: no less than its `least`, no more than its `most`.

    `lasts: 3h` is both. `lasts: {least: 4h, most: 16h}` is planned for the most, so that what follows can be held even
    if the meeting runs long; `planned: 6h` beside them says what was announced, and changes nothing. A schedule made by
    hand may give any length from the least to the most. Lengths in days are whole local days. It comes from the section
    `meetings:` and is never written as a rule.
    """

    inside: ClassVar[bool] = True
    unit: ClassVar[str] = "once for each meeting that is too short or too long"

    @classmethod
    def implied(cls, case: Case) -> Iterable[Rule]:
        if any(meeting.lasts.least for meeting in case.scenario.meetings.values()):
            yield cls.model_construct(rule="duration").named("duration", "meetings")

    def post(self, p: Posting) -> None:
        """The variables of a meeting are as far apart as it is planned for: nothing is left to say."""

    def check(self, case: Case, schedule: Schedule) -> Verdict:
        tally = Tally()
        for session in schedule:
            span = case.meeting(session.meeting).lasts
            if span.least is not None:
                length = _length(case, session)
                room = min(length - _asked(case, span.least.elapsed), _asked(case, span.most.elapsed) - length)
                tally.test(room >= 0 * DAY, f"{session.meeting} does not last {span.least} to {span.most}")
        return tally.verdict("no meeting of varying length is held")

    def sentence(self, case: Case) -> str:
        spans = [f"{name} {meeting.lasts.least} to {meeting.lasts.most}"
                 for name, meeting in case.scenario.meetings.items() if meeting.lasts.least]
        return f"Planned for the longest they may last: {', '.join(spans)}."


def _length(case: Case, session: Session) -> timedelta:
    """How long a session is: elapsed, or in whole local days where its length is given in days."""
    if isinstance(session.start, datetime) and isinstance(session.end, datetime) and not case.whole_days(
            session.meeting):
        return session.end - session.start
    return (session.last_day - session.first_day) + DAY


def _asked(case: Case, length: timedelta) -> timedelta:
    """A length; on the daily grid the days it takes."""
    return max(DAY, -(-length // DAY) * DAY) if case.clock.daily else length
