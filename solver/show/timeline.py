"""A timeline drawn with characters: one lane a principal (or a meeting), meetings by their numbers, absences shaded."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from ..case import Case
from ..clock import DAY
from ..schedule import Schedule, Session
from .screen import Screen, clip, columns, pad, safe, wrap
from .words import LONG_MONTHS, title_of

_HOUR = timedelta(hours=1)
_MOST_LANES = 12
AWAY, JOURNEY, EMPTY, SEVERAL = "░", "─", "·", "+"


@dataclass(frozen=True)
class Axis:
    """Time from left to right: ``unit`` (a day or an hour) takes ``cells`` characters."""

    start: datetime
    count: int
    unit: timedelta
    cells: int

    @property
    def width(self) -> int:
        """The characters it takes."""
        return self.count * self.cells

    def at(self, moment: datetime) -> int:
        """The character of a moment, inside or outside."""
        return (moment - self.start) * self.cells // self.unit


def timeline(screen: Screen, case: Case, schedule: Schedule, numbers: dict[str, int],
             indent: str = "  ") -> Iterator[str]:
    """The lines of a timeline; none where nothing is held."""
    sessions = list(schedule)
    if not sessions:
        return
    people = [p for p in case.scenario.principals if schedule.of(p, past=False)]
    by_meeting = len(people) > _MOST_LANES
    if by_meeting and len(sessions) > 3 * _MOST_LANES:
        yield from wrap(f"{len(sessions)} meetings of {len(people)} principals are too many for a timeline; --json "
                        "has them all.", screen.width, indent)
        return
    names = [title_of(case, s.meeting) for s in sessions] if by_meeting else [safe(case.called(p)) for p in people]
    label = min(max(map(columns, names)), screen.width // 3)
    axis = _axis(case, schedule, screen.width - len(indent) - label - 2)
    for line in _scale(axis, case.zone, by_hours=axis.unit == _HOUR):
        yield indent + screen.style(" " * (label + 2) + line, "faint")
    marks: set[str] = set()
    for n, name in enumerate(names):
        if by_meeting:
            cells = [EMPTY if not n % axis.cells else " " for n in range(axis.width)]
            _put(axis, cells, [sessions[n]], numbers)
        else:
            cells = _lane(axis, case, schedule, people[n], numbers)
        marks |= set(cells)
        yield f"{indent}{pad(clip(name, label), label)}  {''.join(cells)}"
    legend = ["numbers: meetings of the table"]
    if JOURNEY in marks:
        legend.append(f"{JOURNEY} on a journey")
    if AWAY in marks:
        legend.append(f"{AWAY} away")
    if SEVERAL in marks:
        legend.append(f"{SEVERAL} several meetings, too close to tell apart here")
    if not case.clock.daily:
        legend.append(f"clock of {case.zone.key}")
    margin = indent + " " * (label + 2)
    for line in wrap("; ".join(legend), screen.width, margin):
        yield screen.style(line, "faint")


def _axis(case: Case, schedule: Schedule, room: int) -> Axis:
    sessions = list(schedule)
    spans = [extent(s.start, s.end) for s in sessions]
    zone = case.zone
    first = min(start for start, _ in spans).astimezone(zone)
    last = max(end for _, end in spans).astimezone(zone)
    if not case.clock.daily and last - first <= DAY:
        start = first.replace(minute=0, second=0, microsecond=0)
        hours = -(-(last - start) // _HOUR)
        return Axis(start.astimezone(UTC), hours, _HOUR, max(1, min(8, room // hours)))
    before = 14 if case.clock.daily else 1
    day = max(first.date() - before * DAY, min(case.scenario.calendar.today, first.date()))
    midnight = datetime.combine(day, time(), zone)
    days = -(-(last - midnight) // DAY)
    days = min(days + (1 if case.clock.daily else 0), max(days, room // 3))
    return Axis(midnight.astimezone(UTC), days, DAY, max(1, min(3 if case.clock.daily else 24, room // days)))


def extent(start: date | datetime, end: date | datetime) -> tuple[datetime, datetime]:
    """The instants from which to which a stretch of time is drawn; dates, as on the daily grid, as days of UTC."""
    if isinstance(start, datetime) and isinstance(end, datetime):
        return start, end
    return _noon(start), _noon(end) + DAY


def _noon(day: date | datetime) -> datetime:
    return datetime.combine(day, time(), UTC)


def _lane(axis: Axis, case: Case, schedule: Schedule, person: str, numbers: dict[str, int]) -> list[str]:
    from ..journeys import away_span

    cells = [EMPTY if not n % axis.cells else " " for n in range(axis.width)]
    for away in case.scenario.principals[person].away:
        _fill(axis, cells, *extent(*away_span(away, case, person)), AWAY)
    if not case.clock.daily:
        for trip in case.journeys.trips(schedule, person):
            takes = timedelta(minutes=trip.minutes)
            if trip.before and isinstance(trip.before.start, datetime):
                _fill(axis, cells, trip.before.start - takes, trip.before.start, JOURNEY)
            elif trip.after and isinstance(trip.after.end, datetime):
                _fill(axis, cells, trip.after.end, trip.after.end + takes, JOURNEY)
    _put(axis, cells, schedule.of(person, past=False), numbers)
    return cells


def _fill(axis: Axis, cells: list[str], start: datetime, end: datetime, sign: str, short: int = 0) -> int:
    """Draw a stretch of time, ``short`` characters less at its end; the place of its first character."""
    first = axis.at(start)
    last = max(first + 1, -axis.at(axis.start - (end - axis.start)) - short)
    for n in range(max(0, first), min(axis.width, last)):
        cells[n] = sign
    return first


def _put(axis: Axis, cells: list[str], sessions: Iterable[Session], numbers: Mapping[str, int]) -> None:
    """Meetings: blocks with their numbers at the front. Numbers that touch would read as others, and become signs."""
    short = 1 if axis.unit == DAY and axis.cells == 3 else 0
    taken: dict[int, range] = {}
    for session in sessions:
        first = _fill(axis, cells, *extent(session.start, session.end), "█", short)
        number = str(numbers[session.meeting])
        place = range(first, first + len(number))
        beside = [taken[n] for n in range(first - 1, place.stop + 1) if n in taken]
        if beside:
            place, number = range(min(r.start for r in beside), max(place.stop, *(r.stop for r in beside))), ""
        taken |= dict.fromkeys(place, place)
        for n in place:
            if 0 <= n < axis.width:
                cells[n] = number[n - first] if number else SEVERAL


def _scale(axis: Axis, zone: ZoneInfo, by_hours: bool) -> Iterator[str]:
    """One line of months (or the date), one of days (or hours)."""
    above, below = [" "] * (axis.width + 12), [" "] * (axis.width + 6)
    month, free = 0, 0
    for n in range(axis.count):
        # Noon (or the middle of the hour) is on the right day whatever summer time does.
        local = (axis.start + n * axis.unit + axis.unit / 2).astimezone(zone)
        place = n * axis.cells
        if by_hours:
            if n == 0 or local.hour == 0:
                _write(above, place, f"{local.day} {LONG_MONTHS[local.month - 1]}")
            text = f"{local.hour:02d}"
        else:
            if local.month != month:
                month = local.month
                name = LONG_MONTHS[month - 1]
                left = (axis.count - n) * axis.cells
                _write(above, place, name if left >= len(name) or n == 0 else name[:3])
            text = str(local.day)
        if place >= free and (axis.cells >= 3 or by_hours or local.weekday() == 0 or n == 0):
            _write(below, place, text)
            free = place + len(text) + 1
    yield "".join(above).rstrip()
    yield "".join(below).rstrip()


def _write(cells: list[str], place: int, text: str) -> None:
    for n, char in enumerate(text):
        if place + n < len(cells):
            cells[place + n] = char

