"""The grid of a scenario: instants and days on one side, integer ticks on the other.

Tick 0 is the first instant of ``calendar.today`` in the calendar's zone. On a clock grid a tick is a few minutes or
an hour of elapsed (UTC) time, so summer time never changes the length of a tick. On the daily grid a tick is a date,
and there are no zones.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from fractions import Fraction
from functools import lru_cache
from itertools import pairwise
from typing import TypeVar
from zoneinfo import ZoneInfo

DAY = timedelta(days=1)
MINUTE = timedelta(minutes=1)
Moment = TypeVar("Moment", int, datetime)
Spans = list[tuple[int, int]]
"""Closed ranges of ticks, ascending and disjoint."""


@dataclass(frozen=True, slots=True)
class Length:
    """How long: whole days, minutes, or both. Spelled in days or weeks alone it counts dates, else elapsed time."""

    days: int = 0
    minutes: int = 0

    @property
    def counts_dates(self) -> bool:
        """Whether the length was given in days or weeks alone."""
        return self.minutes == 0

    @property
    def elapsed(self) -> timedelta:
        """The length as elapsed time, a day being 24 hours."""
        return timedelta(days=self.days, minutes=self.minutes)

    def __str__(self) -> str:
        hours, minutes = divmod(self.minutes, 60)
        parts = [(self.days, "d"), (hours, "h"), (minutes, "min")]
        return " ".join(f"{n}{unit}" for n, unit in parts if n) or "0d"


_LENGTH = re.compile(r"(\d+(?:\.\d+)?)\s*(min|h|d|w)")
_ISO_LENGTH = re.compile(r"P(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?)?")
_MINUTES = {"min": 1, "h": 60, "d": 1440, "w": 10080}


def parse_length(text: str) -> Length:
    """A length as written: ``30min 3h 14d 2w``, several of them, or ISO 8601 (``P14D``, ``PT3H``).

    Raises ValueError, with the remedy, on anything else: bare numbers, months (``15m``), negative or fractional
    minutes.
    """
    word = text.strip()
    if re.fullmatch(r"\d+(\.\d+)?", word):
        perhaps = f"{word}min, " if float(word) >= 5 else ""
        raise ValueError(f"{word} of what? Write {perhaps}{word}h or {word}d")
    if word.startswith(("-", "−")):
        raise ValueError(f"{word} is negative; a length is zero or more")
    if found := re.fullmatch(r"(\d+)\s*m", word):
        raise ValueError(f"{word}: minutes or months? Write {found[1]}min; months are not supported")
    if re.fullmatch(r"\d+\s*(mo|mon|months?|y|years?)|P[^T]*\d[MY].*", word):
        raise ValueError(f"{word}: months and years are not supported; write days or weeks, such as 30d")
    if (iso := _ISO_LENGTH.fullmatch(word)) and len(word) > 2 and not word.endswith("T"):
        weeks, days, hours, minutes = (int(part or 0) for part in iso.groups())
        return Length(_bounded(7 * weeks + days), _bounded(60 * hours + minutes))
    parts = _LENGTH.findall(word)
    if not parts or _LENGTH.sub("", word).strip():
        raise ValueError(f"{word!r} is no length; write it like 30min, 3h, 14d or 2w")
    whole_days, elapsed = 0, Fraction(0)
    for number, unit in parts:
        if unit in "dw" and "." not in number:
            whole_days += int(number) * (7 if unit == "w" else 1)
        else:
            elapsed += Fraction(number) * _MINUTES[unit]
    if elapsed.denominator != 1:
        raise ValueError(f"{word!r} is no whole number of minutes")
    return Length(_bounded(whole_days), _bounded(int(elapsed)))


def _bounded(number: int) -> int:
    if number > 5_300_000:  # ten years of minutes: keeps dates and ticks far from overflow
        raise ValueError("longer than ten years")
    return number


@dataclass(frozen=True, slots=True)
class Hours:
    """A stretch of the local day, in minutes after midnight; ``until`` beyond 1440 runs into the next day."""

    start: int
    until: int

    def __str__(self) -> str:
        return f"{clock_face(self.start)}-{clock_face(self.until)}"


@dataclass(frozen=True, slots=True)
class TimeOfDay:
    """A time that comes back every day, in minutes after midnight; beyond 1440, of the next day."""

    minutes: int

    def __str__(self) -> str:
        return clock_face(self.minutes)


def clock_face(minutes: int) -> str:
    """Minutes after midnight as HH:MM (24:00 at most, then the next day's time)."""
    minutes = minutes if minutes <= 1440 else minutes - 1440
    return f"{minutes // 60:02d}:{minutes % 60:02d}"


@lru_cache(maxsize=4096)
def midnight(day: date, zone: ZoneInfo) -> datetime:
    """The first instant of a local day, in UTC; where summer time skips 00:00, the instant after the skip."""
    return datetime.combine(day, time(), zone).astimezone(UTC)


def at_clock(day: date, minutes: int, zone: ZoneInfo) -> datetime:
    """The instant, in UTC, at which local clocks show ``minutes`` after midnight of ``day``.

    A time that summer time skips is read with the offset before the skip; one that happens twice, as the first.
    """
    days, minutes = divmod(minutes, 1440)
    face = datetime.combine(day + days * DAY, time(minutes // 60, minutes % 60), zone)
    return face.astimezone(UTC)


def skipped(moment: datetime, zone: ZoneInfo) -> bool:
    """Whether a local time without offset does not exist in a zone, because clocks jump over it."""
    there = moment.replace(tzinfo=zone)
    return there.astimezone(UTC).astimezone(zone).replace(tzinfo=None) != moment


def skip_around(moment: datetime, zone: ZoneInfo) -> tuple[datetime, datetime]:
    """The local times between which clocks jump over a skipped moment: what they would show, and what they show."""
    first = last = moment
    while skipped(first - MINUTE, zone):
        first -= MINUTE
    while skipped(last, zone):
        last += MINUTE
    return first, last


def happens_twice(moment: datetime, zone: ZoneInfo) -> bool:
    """Whether clocks in a zone show a local time without offset twice, because they are put back."""
    first, second = (moment.replace(tzinfo=zone, fold=fold).utcoffset() for fold in (0, 1))
    return first != second and not skipped(moment, zone)


def instant(when: date | datetime, zone: ZoneInfo) -> datetime:
    """A date (its first instant), a local time or a time with an offset, as an instant in UTC."""
    if not isinstance(when, datetime):
        return midnight(when, zone)
    return (when if when.tzinfo else when.replace(tzinfo=zone)).astimezone(UTC)


def local_date(moment: date | datetime, zone: ZoneInfo) -> date:
    """The date that a calendar in ``zone`` shows at a moment; a date is itself, a time without offset is local."""
    if not isinstance(moment, datetime):
        return moment
    return moment.astimezone(zone).date() if moment.tzinfo else moment.date()


class Clock:
    """Ticks of one scenario. ``minutes`` is the length of a tick; 1440 is the daily grid."""

    def __init__(self, today: date, until: date | datetime, minutes: int, zone: ZoneInfo) -> None:
        self.today, self.until, self.minutes, self.zone = today, until, minutes, zone
        self.daily = minutes == 1440
        self._unit = 1 if self.daily else minutes
        self.origin = midnight(today, zone)
        self.horizon = self.end_by(until, zone)
        """The tick at which the last meeting has ended."""
        self.reach = self.horizon
        """The tick up to which times can be told: the horizon, unless a question asks what lies beyond it."""
        self.per_day = 1 if self.daily else 1440 // minutes

    # --- from time to ticks -------------------------------------------------------------------------------------
    def exact(self, when: date | datetime, zone: ZoneInfo) -> Fraction:
        """The tick of an instant, not rounded."""
        return Fraction(self._minute(when, zone), self._unit)

    def _minute(self, when: date | datetime, zone: ZoneInfo) -> int:
        """The minutes from the origin to an instant; on the daily grid the days of its date, no zones: as written."""
        if self.daily:
            return ((when.date() if isinstance(when, datetime) else when) - self.today).days
        return (instant(when, zone) - self.origin) // MINUTE

    def start_from(self, earliest: date | datetime, zone: ZoneInfo) -> int:
        """The first tick at which something may start that must not start before ``earliest``."""
        return -(-self._minute(earliest, zone) // self._unit)

    def end_by(self, latest: date | datetime, zone: ZoneInfo) -> int:
        """The last tick at which something may have ended that must end by ``latest``; a date includes its day."""
        if not isinstance(latest, datetime):
            latest += DAY
        elif self.daily:
            latest = local_date(latest, zone) + DAY
        return self._minute(latest, zone) // self._unit

    def ticks(self, length: Length) -> int:
        """A length in ticks, rounded up; on the daily grid, any part of a day counts as a day."""
        return -(-length.elapsed // (self.minutes * MINUTE))

    def ticks_within(self, length: Length) -> int:
        """The whole ticks inside a length."""
        return length.elapsed // (self.minutes * MINUTE)

    def fits(self, length: Length) -> bool:
        """Whether a length is a whole number of ticks (always, on the daily grid)."""
        return self.daily or not length.elapsed % (self.minutes * MINUTE)

    def journey(self, minutes: int) -> int:
        """The ticks that a journey takes; on the daily grid 12 hours fit a night, more costs whole days."""
        if self.daily and minutes <= 12 * 60:
            return 0
        return -(-minutes // self.minutes)

    def day_index(self, day: date) -> int:
        """Days from today: today is 0."""
        return (day - self.today).days

    # --- from ticks to time -------------------------------------------------------------------------------------
    def moment(self, tick: int) -> date | datetime:
        """The instant (UTC) at which a tick begins, or its date on the daily grid."""
        return self.today + tick * DAY if self.daily else self.origin + tick * self.minutes * MINUTE

    def dates(self) -> Iterator[date]:
        """Every date that the calendar touches, in any zone."""
        for n in self._days():
            yield self.today + n * DAY

    def _days(self) -> range:
        return range(-1, -(-self.reach // self.per_day) + 2)

    @lru_cache(maxsize=1024)  # noqa: B019 - a clock lives as long as its case
    def midnights(self, zone: ZoneInfo, down: bool = False) -> list[int]:
        """For each date of ``dates``, the first tick of that day in a zone (the tick of its date when daily).

        With ``down``, the last tick at which something may have ended that ends on the day before: another one, where a
        zone's midnight lies between two ticks.
        """
        return [minute // self._unit if down else -(-minute // self._unit) for minute in self._midnights(zone)]

    @lru_cache(maxsize=1024)  # noqa: B019 - a clock lives as long as its case
    def _midnights(self, zone: ZoneInfo) -> Sequence[int]:
        """For each date of ``dates``, the minutes from the origin to its beginning in a zone (days when daily)."""
        if isinstance(self.offsets(zone), timedelta):
            first = self._minute(self.today, zone)
            return [first + 1440 * n for n in self._days()]
        return [self._minute(day, zone) for day in self.dates()]

    @lru_cache(maxsize=1024)  # noqa: B019 - a clock lives as long as its case
    def days_alike(self, zone: ZoneInfo, down: bool = False) -> bool:
        """Whether all days are equally many ticks long, between their ``midnights``."""
        return all(b - a == self.per_day for a, b in pairwise(self.midnights(zone, down)))

    @lru_cache(maxsize=1024)  # noqa: B019 - a clock lives as long as its case
    def offsets(self, zone: ZoneInfo) -> object:
        """What tells zones apart whose clocks differ: the offset, where it is one throughout the calendar."""
        if self.daily:
            return None
        offsets = {midnight(day, zone).astimezone(zone).utcoffset() for day in self.dates()}
        return offsets.pop() if len(offsets) == 1 else zone

    @lru_cache(maxsize=1024)  # noqa: B019 - a clock lives as long as its case
    def exact_midnights(self, zone: ZoneInfo) -> list[int]:
        """The ticks at which a local day begins to the minute; none where midnight lies between ticks."""
        return [minute // self._unit for minute in self._midnights(zone) if minute % self._unit == 0]

    # --- hours and days -----------------------------------------------------------------------------------------
    def inside(self, hours: Sequence[Hours], weekdays: Sequence[int], zone: ZoneInfo, size: int) -> Spans:
        """The starts, as tick ranges, of something ``size`` ticks long that must lie inside local hours.

        ``weekdays`` (0 = Monday; empty = all) bounds the day that the hours begin on. Bounds round inward. On the
        daily grid hours do not count, and every day of the meeting must be one of the weekdays.
        """
        if self.daily:
            return [(t, t) for t in range(self.reach - size + 1) if not weekdays or all(
                (self.today + (t + n) * DAY).weekday() in weekdays for n in range(size))]
        stretches = self.stretches(tuple(hours), tuple(weekdays), zone)
        return starts_in(joined(span for days in stretches for span in days.values()), size)

    @lru_cache(maxsize=1024)  # noqa: B019 - a clock lives as long as its case
    def stretches(self, hours: tuple[Hours, ...], weekdays: tuple[int, ...],
                  zone: ZoneInfo) -> list[dict[int, tuple[int, int]]]:
        """For each stretch of local hours, in the order of the day, from which tick up to which it lies on each day.

        Days are counted from today. ``weekdays`` as for `inside`.
        """
        days = [one for one in zip(self._days(), self.dates(), self._midnights(zone), strict=True)
                if not weekdays or one[1].weekday() in weekdays]
        even = isinstance(self.offsets(zone), timedelta)

        def minute(day: date, begins: int, shown: int) -> int:
            return begins + shown if even else self._minute(at_clock(day, shown, zone), zone)

        return [{n: (-(-minute(day, begins, span.start) // self._unit), minute(day, begins, span.until) // self._unit)
                 for n, day, begins in days}
                for span in sorted(hours or (Hours(0, 1440),), key=lambda span: span.start)]


def starts_in(spans: Spans, size: int) -> list[tuple[int, int]]:
    """The starts, as tick ranges, of something ``size`` ticks long that must lie inside one of some stretches."""
    return [(first, last - size) for first, last in spans if last - size >= first]


def joined(spans: Iterable[tuple[Moment, Moment]]) -> list[tuple[Moment, Moment]]:
    """Stretches, of ticks or of instants, in order; those that touch made one."""
    found: list[tuple[Moment, Moment]] = []
    for first, last in sorted(spans):
        if found and first <= found[-1][1]:
            found[-1] = (found[-1][0], max(last, found[-1][1]))
        else:
            found.append((first, last))
    return found
