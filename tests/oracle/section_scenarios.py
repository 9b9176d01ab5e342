"""Random diaries in calendar files, and lengths that vary, for random scenarios."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

from hypothesis import note
from hypothesis import strategies as st

from .reading import Document
from .scenarios import ONE_DAY, ZONES, documents

HEAD = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//judge//EN"]
LENGTHS = {"30min": ["15min"], "1h": ["30min"], "2h": ["30min", "1h"], "3h": ["1h", "2h"], "4h": ["1h", "3h"],
           "1d": ["4h", "1d"], "2d": ["6h", "1d", "30h"]}
"""For each length that scenarios draw, what a meeting planned for it may last at the least."""


@st.composite
def with_diaries(draw: st.DrawFn, folder: Path, size: int) -> Document:
    """A scenario whose principals keep diaries, written into a folder, and which few rules bind besides."""
    document = draw(documents(size, only=("precedence", "condition")))
    today = date.fromisoformat(document["calendar"]["today"])
    days = (date.fromisoformat(document["calendar"]["until"][:10]) - today).days
    for person, principal in document["principals"].items():
        principal.pop("away", None)
        if draw(st.integers(0, 3)):
            file = folder / f"{person}.ics"
            events = draw(st.lists(_event(today, days), min_size=1, max_size=3))
            named = [[*lines[:1], f"UID:{n}", "DTSTAMP:20250101T000000Z", *lines[1:]] for n, lines in enumerate(events)]
            lines = [*HEAD, *(line for event in named for line in event), "END:VCALENDAR", ""]
            file.write_bytes("\r\n".join(lines).encode())
            note("\n".join(lines))
            principal["busy"] = str(file)
    return document


@st.composite
def _event(draw: st.DrawFn, today: date, days: int) -> list[str]:
    first = today + draw(st.integers(-1, days)) * ONE_DAY
    weeks_before = draw(st.sampled_from([None, None, 0, 1, 30]))
    start = first - (weeks_before or 0) * 7 * ONE_DAY
    if draw(st.integers(0, 2)) == 0:
        end = start + draw(st.integers(1, 2)) * ONE_DAY
        head, values = ";VALUE=DATE", [f"{start:%Y%m%d}", f"{end:%Y%m%d}"]
    else:
        zone = draw(st.sampled_from(["", "", "Z", *ZONES[:2]]))
        minute = draw(st.integers(5 * 4, 18 * 4)) * 15
        head, mark = ("", zone) if zone in ("", "Z") else (f";TZID={zone}", "")
        ends = minute + draw(st.integers(1, 20)) * 15
        values = [f"{start:%Y%m%d}T{at // 60:02d}{at % 60:02d}00{mark}" for at in (minute, ends)]
    lines = ["BEGIN:VEVENT", f"DTSTART{head}:{values[0]}", f"DTEND{head}:{values[1]}"]
    if weeks_before is not None:
        count = draw(st.sampled_from(["", f";COUNT={weeks_before + 1}", ";COUNT=1"]))
        lines.append(f"RRULE:FREQ=WEEKLY{count}")
        if weeks_before and draw(st.booleans()):
            out = start + draw(st.sampled_from([1, weeks_before])) * timedelta(days=7)
            lines.append(f"EXDATE{head}:{out:%Y%m%d}{values[0][8:]}")
    lines += draw(st.sampled_from([[], [], [], ["TRANSP:TRANSPARENT"], ["STATUS:CANCELLED"], ["STATUS:TENTATIVE"]]))
    return [*lines, "END:VEVENT"]


@st.composite
def with_spans(draw: st.DrawFn, size: int) -> Document:
    """A scenario some of whose meetings may last less than what they are planned for."""
    document = draw(documents(size))
    for meeting in document["meetings"].values():
        if draw(st.integers(0, 3)):
            most = meeting["lasts"]
            least = draw(st.sampled_from([*LENGTHS[most], most]))
            meeting["lasts"] = {"least": least, "most": most} | draw(
                st.sampled_from([{}, {"planned": least}, {"planned": most}]))
    return document
