"""Lengths against the grid and the calendar."""

from __future__ import annotations

from collections.abc import Iterator

from ..case import Case
from ..clock import Length, local_date
from .fields import Fault, Path, of_meeting, rules, values


def faults(case: Case) -> Iterator[Fault]:
    """Lengths are whole steps of the grid (journeys round up, they are not asked), and meetings fit the calendar."""
    seen: set[Path] = set()
    for name, meeting in case.scenario.meetings.items():
        path = of_meeting(case, name, "lasts")
        if path not in seen:
            seen.add(path)
            if meeting.state != "held":
                yield from list(_off_grid(case, meeting.lasts, path)) or _too_long(case, name, path)
            if meeting.length.elapsed.total_seconds() == 0:
                yield path, "bad-length", "a meeting takes some time", None
    for path, rule in rules(case):
        yield from _off_grid(case, rule, path)


def _off_grid(case: Case, part: object, path: Path) -> Iterator[Fault]:
    for place, value in values(part, path):
        if isinstance(value, Length) and not case.clock.fits(value):
            step = Length(minutes=case.clock.minutes)
            below = case.clock.ticks_within(value) * case.clock.minutes
            near = [Length(minutes=minutes) for minutes in (below, below + case.clock.minutes) if minutes]
            yield (place, "off-grid", f"{value} does not fit the grid of {step}",
                   f"write {' or '.join(map(str, near))}, or a finer calendar.grid")


def _too_long(case: Case, name: str, path: Path) -> Iterator[Fault]:
    clock, length = case.clock, case.meeting(name).length
    if clock.daily or length.counts_dates:  # days: summer time may shorten one
        whole = Length(days=clock.day_index(local_date(case.scenario.calendar.until, case.zone)) + 1)
        fits = clock.ticks(length) <= clock.ticks(whole)
    else:
        whole = Length(minutes=clock.horizon * clock.minutes)
        fits = case.size(name) <= clock.horizon
    if not fits:
        yield path, "too-long", f"{name} lasts {length}, longer than the whole calendar, {whole}", None
