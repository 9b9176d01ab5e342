"""What calendar files say, as far as the scenarios drawn for the judge use them: its own few lines of RFC 5545.

An event has DTSTART and DTEND: dates, times of a zone, of UTC, or of no zone, which belong to the person. It recurs
weekly, so many times or without end, at the same time of the local clock, but on the days of its EXDATE. What is
transparent or cancelled is free time.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

Stretch = tuple[datetime, datetime, bool]
"""From, until, and whether it takes whole days."""
Properties = dict[str, tuple[str, str]]


def busy(text: str, zone: ZoneInfo, until: datetime) -> Iterator[Stretch]:
    """The busy times of a file that begin before an instant."""
    for event in _events(text):
        if event.get("TRANSP", ("", ""))[1] == "TRANSPARENT" or event.get("STATUS", ("", ""))[1] == "CANCELLED":
            continue
        (start, own), (end, _) = (_local(*event[name]) for name in ("DTSTART", "DTEND"))
        rule = dict(part.split("=") for part in event["RRULE"][1].split(";")) if "RRULE" in event else {"COUNT": "1"}
        left_out = _local(*event["EXDATE"])[0] if "EXDATE" in event else None
        times = int(rule.get("COUNT", "0"))
        week = 0
        while (week < times or not times) and _instant(start, week, own or zone) < until:
            if start + week * timedelta(days=7) != left_out:
                yield (_instant(start, week, own or zone), _instant(end, week, own or zone),
                       not isinstance(start, datetime))
            week += 1


def _events(text: str) -> Iterator[Properties]:
    """For each event, its properties: the name's parameters, and the value."""
    for block in text.split("BEGIN:VEVENT")[1:]:
        lines = block.split("END:VEVENT")[0].split()
        yield {head.split(";")[0]: (head.partition(";")[2], value) for head, _, value in
               (line.partition(":") for line in lines)}


def _local(parameters: str, value: str) -> tuple[date | datetime, ZoneInfo | None]:
    """A date, or a time as the clock shows it, and the zone of that clock if it is said."""
    if "T" not in value:
        return datetime.strptime(value, "%Y%m%d").date(), None
    named = parameters.removeprefix("TZID=") or ("UTC" if value.endswith("Z") else "")
    return datetime.strptime(value.rstrip("Z"), "%Y%m%dT%H%M%S"), ZoneInfo(named) if named else None


def _instant(when: date | datetime, weeks: int, zone: ZoneInfo) -> datetime:
    """So many weeks later by the local clock."""
    clock = when.time() if isinstance(when, datetime) else time()
    day = date(when.year, when.month, when.day) + weeks * timedelta(days=7)
    return datetime.combine(day, clock, zone).astimezone(UTC)
