"""Lengths against the grid and the calendar."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from math import gcd
from zoneinfo import ZoneInfo

from ..case import Case
from ..clock import MINUTE, Length, local_date, midnight
from .fields import Fault, Path, of_meeting, rules, values, zones


def faults(case: Case) -> Iterator[Fault]:
    """Lengths are whole steps of the grid (journeys round up, they are not asked), and meetings fit the calendar."""
    seen: set[Path] = set()
    for name, meeting in case.scenario.meetings.items():
        path = of_meeting(case, name, "lasts")
        if path not in seen:
            seen.add(path)
            if meeting.state != "held":
                yield from list(_off_grid(case, meeting.lasts, path)) or list(_too_long(case, name, path)) or list(
                    _off_midnight(case, name, path))
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


def _off_midnight(case: Case, name: str, path: Path) -> Iterator[Fault]:
    """Whole days begin at the venue's midnight: some venue at least must have it on the grid."""
    lost = midnights_off_grid(case, name)
    if lost and all(zone in lost.values() for zone in zones(case, [name])):
        venue, zone = next(iter(lost.items()))
        yield path, "off-grid", f"{name} takes whole days, and {_midnight(case, venue, zone)}", _finer(case, lost)


def whole_days_lost(case: Case) -> Iterator[str]:
    """A remark on each venue at which a meeting of whole days cannot be held, because of the grid alone."""
    for name in case.open_meetings:
        lost = midnights_off_grid(case, name)
        for venue, zone in lost.items():
            yield (f"{name} takes whole days and cannot be held at {venue}: {_midnight(case, venue, zone)}; "
                   f"{_finer(case, lost)}.")


def midnights_off_grid(case: Case, name: str) -> dict[str, ZoneInfo]:
    """The venues, with their zones, at which a meeting of whole days finds no midnight on the grid."""
    if not case.whole_days(name):
        return {}
    on_grid = cache(lambda zone: any(tick >= 0 for tick in case.clock.exact_midnights(zone)))
    there = {site.venue: case.venue_zone(site.venue) for site in case.sites(name)}
    return {venue: zone for venue, zone in there.items() if not on_grid(zone)}


def _midnight(case: Case, venue: str, zone: ZoneInfo) -> str:
    begins = midnight(case.clock.today, zone).astimezone(case.zone)
    return (f"midnight at {venue} is {begins:%H:%M} in {case.zone.key}, off the grid of "
            f"{Length(minutes=case.clock.minutes)}")


def _finer(case: Case, lost: dict[str, ZoneInfo]) -> str:
    """The grid that would do for all of some zones."""
    clock = case.clock
    apart = [(midnight(day, zone) - clock.origin) // MINUTE for zone in set(lost.values()) for day in clock.dates()]
    return f"calendar.grid: {Length(minutes=gcd(clock.minutes, *apart))} would do"
