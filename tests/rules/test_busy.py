"""Busy: diaries from calendar files, with recurrences, zones and broken files."""

from __future__ import annotations

import json
import time
from collections.abc import Sequence
from datetime import date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from solver.case import Case
from solver.diaries import UnreadableCalendar, busy_times
from solver.engine.solving import solve
from solver.errors import BadInput
from solver.loading import load

from .kit import rule_of, verdict

WEEK = Path(__file__).parent.parent / "calendars" / "week.ics"
TEXT = """
summit: 1
calendar: {today: 2025-10-27, until: 2025-10-30, grid: 30min, zone: UTC}
principals:
  a: {name: Anna, zone: Europe/Paris, busy: week.ics}
  b: {}
meetings:
  m: {who: [a, b], lasts: 1h, at: remote}
"""
EVENT = """BEGIN:VCALENDAR
VERSION:2.0
PRODID:x
BEGIN:VEVENT
UID:1
DTSTAMP:20250901T080000Z
DTSTART:20251027T090000Z
DTEND:20251027T100000Z
{}
END:VEVENT
END:VCALENDAR
"""


def case_in(folder: Path, text: str = TEXT, ics: str | None = None, off: Sequence[str] = ()) -> Case:
    """A scenario in a folder of its own, beside the calendar."""
    (folder / "week.ics").write_text(WEEK.read_text() if ics is None else ics, newline="\r\n")
    (folder / "s.yaml").write_text(text)
    return load(folder / "s.yaml", off=off)


@pytest.mark.parametrize(("start", "kept"), [
    ("2025-10-27T12:30", False),    # 09:00 in New York is 13:00 UTC: there it is still summer time
    ("2025-10-27T13:30", False), ("2025-10-27T14:00", True),
    ("2025-10-27T10:00", True),     # noon at home, in Paris, is 11:00 UTC
    ("2025-10-27T10:30", False), ("2025-10-27T11:30", False),
    ("2025-10-27T15:00", True),     # transparent
    ("2025-10-27T16:00", True),     # cancelled
    ("2025-10-27T22:00", True), ("2025-10-27T22:30", False),    # the 28th begins at 23:00 UTC
    ("2025-10-28T22:30", False), ("2025-10-28T23:00", True),
    ("2025-10-29T13:00", True),     # an exception to the daily briefing
    ("2025-10-30T13:00", False),
])
def test_busy_times(tmp_path: Path, start: str, kept: bool) -> None:
    found = verdict(case_in(tmp_path), "a.busy", {"m": start})
    assert found.kept is kept
    assert found.reason == ("" if kept else "m falls into a busy time of Anna")


def test_the_engine_keeps_it(tmp_path: Path) -> None:
    case = case_in(tmp_path, TEXT + "rules: {late: {rule: window, meeting: m, earliest: 2025-10-27T10:30}}\n")
    [solution] = solve(case).solutions
    assert solution.schedule.sessions["m"].start == datetime(2025, 10, 27, 14, tzinfo=ZoneInfo("UTC"))
    free = case_in(tmp_path, off=["a.busy"])
    assert solve(free).solutions[0].schedule.sessions["m"].start == datetime(2025, 10, 27, tzinfo=ZoneInfo("UTC"))
    assert rule_of(case, "a.busy").sentence(case).startswith("Anna: busy at ")


@settings(max_examples=25, deadline=None)
@given(st.integers(0, 94 * 2 - 2))
def test_engine_and_check_agree(tmp_path_factory: pytest.TempPathFactory, tick: int) -> None:
    start = f"2025-10-{27 + tick // 48}T{tick % 48 // 2:02d}:{tick % 2 * 3}0"
    folder = tmp_path_factory.mktemp("busy")
    case = case_in(folder, TEXT + f"rules: {{pin: {{rule: window, meeting: m, start: '{start}'}}}}\n")
    assert bool(solve(case).solutions) == bool(verdict(case, "a.busy", {"m": start}).kept)


def test_on_the_daily_grid_only_whole_days_count(tmp_path: Path) -> None:
    case = case_in(tmp_path, TEXT.replace("30min", "1d"))
    assert verdict(case, "a.busy", {"m": "2025-10-27"}).kept
    assert verdict(case, "a.busy", {"m": "2025-10-28"}).kept is False
    days = case_in(tmp_path, TEXT.replace("30min", "1d").replace("lasts: 1h", "lasts: 2d"))
    assert solve(days).solutions[0].schedule.sessions["m"].start == date(2025, 10, 29)


def test_a_path_counts_from_the_file_that_names_it(tmp_path: Path) -> None:
    case_in(tmp_path, TEXT.replace(", busy: week.ics", ""))
    (tmp_path / "more").mkdir()
    (tmp_path / "week.ics").rename(tmp_path / "more" / "mine.ics")
    (tmp_path / "more" / "overlay.yaml").write_text("principals: {a: {busy: [mine.ics]}}")
    case = load(tmp_path / "s.yaml", [tmp_path / "more" / "overlay.yaml"])
    assert verdict(case, "a.busy", {"m": "2025-10-27T13:00"}).kept is False


@pytest.mark.parametrize(("ics", "said"), [
    ("root:x:0:0:root:/root:/bin/bash\n", "week.ics is no calendar that can be read (RFC 5545)"),
    (EVENT[:60], "is no calendar that can be read"),
    (EVENT.format("RRULE:FREQ=SOMETIMES"), "whose RRULE cannot be read"),
    (EVENT.format("RRULE:FREQ=DAILY;INTERVAL=0"), "an interval of nothing"),
    (EVENT.format("RRULE:FREQ=SECONDLY"), "more often than every hour"),
    (EVENT.format("RRULE:FREQ=DAILY;BYHOUR=" + ",".join(map(str, range(24))) + ";BYMINUTE=" + ",".join(
        map(str, range(60)))).replace("20251027T", "20051027T"), "recur too often"),
    (EVENT.format("").replace("DTSTART:20251027", "DTSTART:20251327"), "whose DTSTART cannot be read"),
    (EVENT.format("").replace("DTSTART:20251027T090000Z\n", ""), "without a start"),
    (EVENT.format("").replace("DTSTART:20251027T090000Z", "DTSTART;TZID=Atlantis/Capital:20251027T090000"),
     "a time zone that is not known"),
    (EVENT.format("").replace("DTSTART:20251027", "DTSTART:20251029"), "of 2025-10-29 that ends before it starts"),
    (EVENT.format("").replace("DTSTART:2025", "DTSTART:0001"), "outside the years"),
    (EVENT.format("").replace("VEVENT", "VFREEBUSY"), "export the events"),
    (EVENT.format("X-LONG:" + "x" * 1_000_000), "larger than 1000 kB"),
    ("", "is no calendar that can be read"),
])
def test_files_that_cannot_be_used(tmp_path: Path, ics: str, said: str) -> None:
    with pytest.raises(BadInput) as caught:
        case_in(tmp_path, ics=ics)
    [problem] = caught.value.problems
    assert (problem.code, problem.field, problem.line) == ("bad-calendar", "principals.a.busy", 5)
    assert said in problem.message
    assert "bash" not in str(caught.value)


@pytest.mark.parametrize("name", ["nowhere.ics", "a/../../nowhere.ics"])
def test_files_that_are_not_there(tmp_path: Path, name: str) -> None:
    with pytest.raises(BadInput, match="is not there"):
        case_in(tmp_path, TEXT.replace("week.ics", json.dumps(name)))


def test_a_folder_is_no_calendar(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match="is a folder, not a calendar file"):
        case_in(tmp_path, TEXT.replace("week.ics", "."))


def test_what_never_recurs_is_not_searched_for(tmp_path: Path) -> None:
    """30 February: a reader would look for it until the year 9999."""
    began = time.monotonic()
    (tmp_path / "x.ics").write_text(EVENT.format("RRULE:FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30"))
    [only] = busy_times([tmp_path / "x.ics"], ZoneInfo("UTC"), date(2025, 10, 1), date(2026, 12, 1))
    assert only.start.hour == 9
    assert time.monotonic() - began < 10


@pytest.mark.parametrize(("rule", "days"), [
    ("FREQ=WEEKLY;BYDAY=MO,WE;COUNT=3", [27, 29, 3]), ("FREQ=MONTHLY;BYMONTHDAY=-1;UNTIL=20251101T000000Z", [27, 31]),
    ("FREQ=YEARLY;BYMONTH=10;BYDAY=-1FR", [27, 31]), ("FREQ=MONTHLY;BYDAY=MO,TU;BYSETPOS=-1;COUNT=2", [27, 28]),
])
def test_recurrences(tmp_path: Path, rule: str, days: list[int]) -> None:
    (tmp_path / "x.ics").write_text(EVENT.format(f"RRULE:{rule}"))
    found = busy_times([tmp_path / "x.ics"], ZoneInfo("UTC"), date(2025, 10, 20), date(2025, 11, 5))
    assert sorted({busy.start.day for busy in found} | {27}) == sorted(days)


def test_a_broken_file_says_why() -> None:
    with pytest.raises(UnreadableCalendar, match="no-such"):
        busy_times([Path("/no-such.ics")], ZoneInfo("UTC"), date(2025, 1, 1), date(2025, 1, 2))
