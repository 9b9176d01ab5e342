"""Parts that several answers share: the heading, the table of sessions, the remarks. `check` loads only these."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..case import Case
from ..clock import local_date
from ..schedule import Schedule
from .screen import Screen, safe, wrap
from .table import table
from .words import long_day, plural, titled, when, where, who


def heading(screen: Screen, case: Case) -> Iterator[str]:
    """The title, and what is planned within which days."""
    calendar = case.scenario.calendar
    yield from (screen.style(line, "bold") for line in wrap(safe(case.scenario.title), screen.width))
    grid = "in whole days" if case.clock.daily else "to the hour" if case.clock.minutes == 60 \
        else f"in steps of {plural(case.clock.minutes, 'minute')}"
    last = local_date(calendar.until, case.zone)
    if any(rule.name == "calendar.until" for rule in case.off):
        last = local_date(case.clock.moment(case.clock.reach - 1), case.zone)
    span = f"{long_day(calendar.today)} to {long_day(last)}" if last > calendar.today else f"on {long_day(last)}"
    count = plural(len(case.open_meetings) - len(case.dropped), "meeting")
    yield from wrap(f"{count} to plan, {span}, {grid}", screen.width)
    if case.origin and (case.origin.overlays or case.origin.set or case.origin.off):
        changes = [*(f"--with {o}" for o in case.origin.overlays), *(f"--set {s}" for s in case.origin.set),
                   *(f"--off {o}" for o in case.origin.off)]
        yield from wrap("Changed by " + safe(", ".join(changes)), screen.width)


def sessions(screen: Screen, case: Case, schedule: Schedule) -> Iterator[str]:
    """The table of what is held when, where and with whom; then what is not held."""
    coming = list(schedule)
    years = {session.first_day.year for session in coming} | {case.scenario.calendar.today.year}
    head = ["", "Date", "Time", "Meeting", "Where", "Who"]
    rows = []
    for n, session in enumerate(coming, start=1):
        on, at = when(session, year=len(years) > 1)
        rows.append([str(n), on, at, titled(case, session.meeting), where(case, session),
                     who(case, session)])
    if case.clock.daily:
        head, rows = head[:2] + head[3:], [row[:2] + row[3:] for row in rows]
    if rows:
        yield from table(screen, head, rows, flexible=range(len(head) - 3, len(head)))
    left_out = [titled(case, name) + (" (called off)" if name in case.dropped else "")
                for name in case.open_meetings if not schedule.held(name)]
    if left_out:
        yield from wrap(f"Not held: {', '.join(left_out)}.", screen.width, "  ")


def remarks(screen: Screen, texts: Sequence[str]) -> str:
    """What a planner should know about the file."""
    lines = [line for text in texts for line in wrap(safe(text), screen.width, "note: ", "      ")]
    return screen.finish(lines) if lines else ""
