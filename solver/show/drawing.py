"""A schedule drawn as an SVG picture: a lane a principal, meetings by their numbers, journeys, times away; a legend.

Nothing in it is fetched or run; every word of a user's is escaped.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from xml.sax.saxutils import escape

from ..case import Case
from ..clock import DAY
from ..journeys import Trip, away_span
from ..schedule import Schedule, Session
from .screen import clip, safe
from .timeline import extent
from .words import day, length, title_of, when, where, who

_LANE, _HEAD, _LINE, _PLOT = 30, 60, 18, 1000
_LABELS = 28
"""Columns of a lane's label; its whole text shows when one points at it."""
_STYLE = """\
text { font: 13px system-ui, sans-serif; fill: #1a1a1a }
.title { font-size: 18px; font-weight: 600 }
.faint { fill: #595959 }
.grid { stroke: #d9d9d9 }
.away { fill: #c4c4c4 }
.journey { stroke: #595959; stroke-width: 2 }
.meeting { fill: #0b4f8a; stroke: #ffffff }
.number { fill: #ffffff; font-size: 11px; text-anchor: middle }"""


@dataclass(frozen=True)
class _Scale:
    """Time from left to right, from ``first`` to ``last``, beginning at ``left``."""

    first: datetime
    last: datetime
    left: int

    def x(self, moment: datetime) -> float:
        inside = min(max(moment, self.first), self.last)
        return round(self.left + _PLOT * ((inside - self.first) / (self.last - self.first)), 1)


def drawing(case: Case, schedule: Schedule) -> str:
    """The picture as the text of an SVG file."""
    sessions = list(schedule)
    numbers = {session.meeting: n for n, session in enumerate(sessions, start=1)}
    people = [person for person in case.scenario.principals if schedule.of(person, past=False)]
    scale = _scale(case, sessions)
    below = _HEAD + _LANE * len(people)
    width, height = scale.left + _PLOT + 20, below + 30 + _LINE * (len(sessions) + 2)
    title = _text(case.scenario.title)
    parts = [f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}" '
             f'height="{height}" role="img" aria-labelledby="title">',
             f'<title id="title">{title}: timeline</title>', f"<style>\n{_STYLE}\n</style>",
             f'<rect width="{width}" height="{height}" fill="#ffffff"/>',
             f'<text class="title" x="10" y="24">{title}</text>']
    parts += _days(case, scale, below)
    for n, person in enumerate(people):
        parts += _lane(case, schedule, person, scale, _HEAD + n * _LANE, numbers)
    parts += _legend(case, sessions, below + 24)
    return "\n".join([*parts, "</svg>"]) + "\n"


def _text(words: str) -> str:
    """A user's words inside an element; what XML has no place for is left out."""
    return escape(re.sub("[\ufffe\uffff]", "", safe(words)))


def _scale(case: Case, sessions: list[Session]) -> _Scale:
    """Whole days of the calendar's zone around all meetings, or the calendar's first when nothing is held."""
    spans = [extent(session.start, session.end) for session in sessions]
    zone = UTC if case.clock.daily else case.zone
    first = min((start for start, _ in spans), default=datetime.combine(case.scenario.calendar.today, time(), zone))
    last = max((end for _, end in spans), default=first)
    begins = datetime.combine(first.astimezone(zone).date() - DAY, time(), zone).astimezone(UTC)
    ends = datetime.combine(last.astimezone(zone).date() + 2 * DAY, time(), zone).astimezone(UTC)
    return _Scale(begins, ends, 220)


def _days(case: Case, scale: _Scale, below: int) -> Iterator[str]:
    zone = UTC if case.clock.daily else case.zone
    count = round((scale.last - scale.first) / DAY)
    every = max(1, -(-count * 75 // _PLOT))
    begins = scale.first.astimezone(zone).date()
    for n in range(0, count, every):
        x = scale.x(datetime.combine(begins + n * DAY, time(), zone).astimezone(UTC))
        yield f'<line class="grid" x1="{x}" y1="{_HEAD - 18}" x2="{x}" y2="{below}"/>'
        yield f'<text class="faint" x="{x + 3}" y="{_HEAD - 8}">{day(begins + n * DAY)}</text>'


def _lane(case: Case, schedule: Schedule, person: str, scale: _Scale, top: int,
          numbers: dict[str, int]) -> Iterator[str]:
    name, middle = case.called(person), top + _LANE / 2
    yield f'<g><title>{_text(name)}</title><text x="10" y="{middle + 4}">{_text(clip(safe(name), _LABELS))}</text></g>'
    for away in case.scenario.principals[person].away:
        start, end = extent(*away_span(away, case, person))
        if start < scale.last and end > scale.first:
            yield _bar("away", scale, start, end, top + 5, _LANE - 10, f"{name}: away"
                       + (f", {away.note}" if away.note else ""))
    if not case.clock.daily:
        for trip in case.journeys.trips(schedule, person):
            yield from _journey(trip, name, scale, middle)
    for session in schedule.of(person, past=False):
        start, end = extent(session.start, session.end)
        n = numbers[session.meeting]
        yield _bar("meeting", scale, start, end, top + 3, _LANE - 6, f"{n} {_session(case, session)}")
        if scale.x(end) - scale.x(start) >= 8 * len(str(n)):
            x = round((scale.x(start) + scale.x(end)) / 2, 1)
            yield f'<text class="number" x="{x}" y="{middle + 4}" aria-hidden="true">{n}</text>'


def _journey(trip: Trip, name: str, scale: _Scale, y: float) -> Iterator[str]:
    takes = timedelta(minutes=trip.minutes)
    if trip.before and isinstance(trip.before.start, datetime):
        start, end = trip.before.start - takes, trip.before.start
    elif trip.after and isinstance(trip.after.end, datetime):
        start, end = trip.after.end, trip.after.end + takes
    else:
        return
    if takes and start < scale.last and end > scale.first:
        about = _text(f"{name}: {trip.start.name} to {trip.end.name}, {length(takes)}")
        yield f'<line class="journey" x1="{scale.x(start)}" y1="{y}" x2="{scale.x(end)}" y2="{y}">' \
              f"<title>{about}</title></line>"


def _bar(kind: str, scale: _Scale, start: datetime, end: datetime, y: float, height: int, about: str) -> str:
    x = scale.x(start)
    width = max(2, round(scale.x(end) - x, 1))
    return f'<rect class="{kind}" x="{x}" y="{y}" width="{width}" height="{height}">' \
           f"<title>{_text(about)}</title></rect>"


def _session(case: Case, session: Session) -> str:
    on, at = when(session, year=True)
    return f"{on} {at}".strip() + f": {title_of(case, session.meeting)}, {where(case, session)}, {who(case, session)}"


def _legend(case: Case, sessions: list[Session], y: int) -> Iterator[str]:
    clocks = "" if case.clock.daily else f"; days on the clock of {case.zone.key}"
    yield f'<text class="faint" x="10" y="{y}">Bars are meetings, by their numbers; grey is away; lines are journeys' \
          f", as late as they can begin{clocks}. Feasible is not likely.</text>"
    for n, session in enumerate(sessions, start=1):
        yield f'<text x="10" y="{y + n * _LINE}">{n} {_text(_session(case, session))}</text>'
