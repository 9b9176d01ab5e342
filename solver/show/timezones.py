"""Time zones as calendar files want them (RFC 5545, VTIMEZONE), from the tz database.

icalendar can make them too, but dates the change to summer time an hour late: the standard counts the onset on the
clock as it was before (section 3.6.5), 02:00 in Paris, where icalendar writes 03:00.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from ..clock import DAY, MINUTE

if TYPE_CHECKING:
    import icalendar


def timezone(zone: ZoneInfo, first: date, last: date) -> icalendar.Timezone:
    """The VTIMEZONE of a zone, right from one day to another: what holds at first, then each change of the clocks."""
    import icalendar

    begins, ends = (datetime.combine(day, time(), UTC) for day in (first - DAY, last + 2 * DAY))
    made = icalendar.Timezone()
    made.add("tzid", zone.key)
    for moment in (begins, *_changes(zone, begins, ends)):
        now = moment.astimezone(zone)
        before = (moment if moment == begins else moment - MINUTE).astimezone(zone)
        part = icalendar.TimezoneDaylight() if now.dst() else icalendar.TimezoneStandard()
        old, new = before.utcoffset(), now.utcoffset()
        assert old is not None
        assert new is not None
        part.add("dtstart", (moment + old).replace(tzinfo=None))
        part.add("tzoffsetfrom", old)
        part.add("tzoffsetto", new)
        part.add("tzname", now.tzname() or zone.key)
        made.add_component(part)
    return made


def _changes(zone: ZoneInfo, moment: datetime, ends: datetime) -> Iterator[datetime]:
    """The instants, to the minute, at which the clocks of a zone change or are called otherwise."""
    while moment < ends:
        following = moment + DAY
        if _shown(zone, moment) != _shown(zone, following):
            low, high = moment, following
            while high - low > MINUTE:
                middle = low + (high - low) // 2 // MINUTE * MINUTE
                low, high = (middle, high) if _shown(zone, middle) == _shown(zone, low) else (low, middle)
            yield high
        moment = following


def _shown(zone: ZoneInfo, moment: datetime) -> tuple[timedelta | None, str | None]:
    local = moment.astimezone(zone)
    return local.utcoffset(), local.tzname()
