"""Hours of the day that a rule gives. A repair widens them: the first may open sooner, the last close later."""

from collections.abc import Sequence
from zoneinfo import ZoneInfo

from ..clock import Hours, TimeOfDay
from .base import Literal, Member, Posting

OPENS, CLOSES = "opens", "closes"


def post_hours(p: Posting, member: Member, meeting: str, hours: Sequence[Hours], weekdays: Sequence[int],
               zone: ZoneInfo, when: Sequence[Literal]) -> None:
    """Let a meeting lie inside local hours; ``weekdays`` (empty: all) bounds the day that the hours begin on."""
    stretches = p.case.clock.stretches(tuple(hours), tuple(weekdays), zone)
    member.open(p.start(meeting), p.case.size(meeting), stretches, (OPENS, CLOSES), when)


def edge_of(hours: Sequence[Hours], number: str) -> TimeOfDay:
    """When hours first open or last close."""
    return TimeOfDay(min(span.start for span in hours) if number == OPENS else max(span.until for span in hours))
