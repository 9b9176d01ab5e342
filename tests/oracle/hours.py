"""Hours of the day, minute by minute, as clocks in a zone show them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

from solver.clock import Hours


def within_hours(start: datetime, end: datetime, hours: Sequence[Hours], weekdays: Sequence[int],
                 zone: ZoneInfo) -> bool:
    """Whether each minute lies in one of the stretches (of a day that is one of the weekdays), in a zone."""
    moment = start
    while moment < end:
        if not _open_at(moment, tuple((h.start, h.until) for h in hours) or ((0, 1440),), tuple(weekdays), zone):
            return False
        moment += timedelta(minutes=1) if hours else timedelta(minutes=30)
    return True


@lru_cache(100_000)
def _open_at(moment: datetime, stretches: tuple[tuple[int, int], ...], weekdays: tuple[int, ...],
             zone: ZoneInfo) -> bool:
    """Whether a stretch that began on this local day, or one that began the day before, covers a moment."""
    local = moment.astimezone(zone)
    minute, weekday = local.hour * 60 + local.minute, local.weekday()
    return any(a <= minute + 1440 * back < b and (not weekdays or (weekday - back) % 7 in weekdays)
               for a, b in stretches for back in (0, 1))
