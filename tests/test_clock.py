"""The grid: ticks and instants, days and hours, summer time, by hand and against naive stepping."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from solver.clock import (
    Clock,
    Hours,
    Length,
    at_clock,
    happens_twice,
    instant,
    local_date,
    midnight,
    parse_length,
    skip_around,
    skipped,
)

PARIS, CAIRO, SANTIAGO, LORD_HOWE = map(ZoneInfo, ("Europe/Paris", "Africa/Cairo", "America/Santiago",
                                                   "Australia/Lord_Howe"))
# Among them summer time at midnight, half an hour of summer time, odd offsets, and the far ends of the date line.
ZONES = st.sampled_from(["UTC", "Europe/Paris", "America/New_York", "Africa/Cairo", "America/Santiago", "Asia/Beirut",
                         "America/Havana", "Australia/Lord_Howe", "Asia/Kathmandu", "Pacific/Kiritimati",
                         "Pacific/Pago_Pago", "America/Asuncion", "Asia/Tehran"]).map(ZoneInfo)
DAYS = st.dates(date(2005, 1, 2), date(2030, 12, 1))
GRIDS = st.sampled_from([5, 10, 15, 30, 60])


@pytest.mark.parametrize(("text", "days", "minutes"), [
    ("30min", 0, 30), ("3h", 0, 180), ("14d", 14, 0), ("2w", 14, 0), ("1d 30min", 1, 30), ("1h 30min", 0, 90),
    ("1.5h", 0, 90), ("0.5d", 0, 720), ("P14D", 14, 0), ("PT3H", 0, 180), ("P1DT30M", 1, 30), ("P2W", 14, 0),
    ("0h", 0, 0), ("24h", 0, 1440),
])  # fmt: skip
def test_lengths(text: str, days: int, minutes: int) -> None:
    length = parse_length(text)
    assert length == Length(days, minutes)
    assert parse_length(str(length)) == length


@pytest.mark.parametrize(("text", "said"), [
    ("3", "3 of what[?] Write 3h or 3d"), ("30", "30 of what[?] Write 30min, 30h or 30d"),
    ("P1M", "P1M: months and years are not supported; write days or weeks, such as 30d"),
    ("P1Y2MT3H", "months and years"),
    ("15m", "minutes or months"), ("2 months", "not supported"), ("1y", "not supported"),
    ("-3h", "negative"), ("", "no length"), ("P", "no length"), ("PT", "no length"), ("3 hours", "no length"),
    ("0.01h", "no whole number"), ("11000000h", "ten years"), ("h", "no length"), ("3h3", "no length"),
])  # fmt: skip
def test_what_is_no_length(text: str, said: str) -> None:
    with pytest.raises(ValueError, match=said):
        parse_length(text)


def test_midnight_where_summer_time_begins_at_midnight() -> None:
    on = date(2025, 4, 25)  # Cairo: 00:00 is skipped, the day begins at 01:00
    assert skipped(datetime(2025, 4, 25, 0, 30), CAIRO)
    assert midnight(on, CAIRO) == datetime(2025, 4, 24, 22, tzinfo=UTC)
    assert local_date(midnight(on, CAIRO), CAIRO) == on
    assert local_date(midnight(on, CAIRO) - timedelta(minutes=1), CAIRO) == date(2025, 4, 24)


def test_around_a_skip() -> None:
    first, last = skip_around(datetime(2025, 3, 30, 2, 30), PARIS)
    assert (first.time(), last.time()) == (time(2), time(3))
    first, last = skip_around(datetime(2025, 10, 5, 2, 10), LORD_HOWE)
    assert (first.time(), last.time()) == (time(2), time(2, 30))
    assert happens_twice(datetime(2025, 10, 26, 2, 30), PARIS)
    assert not happens_twice(datetime(2025, 3, 30, 2, 30), PARIS)
    assert not happens_twice(datetime(2025, 10, 26, 3, 0), PARIS)


def test_local_dates_do_not_depend_on_this_machine() -> None:
    assert local_date(datetime(2025, 8, 19, 23, 30), ZoneInfo("Pacific/Kiritimati")) == date(2025, 8, 19)
    assert local_date(datetime(2025, 8, 19, 23, 30, tzinfo=UTC), PARIS) == date(2025, 8, 20)


def test_a_date_as_a_bound_includes_its_day() -> None:
    clock = Clock(date(2025, 3, 29), date(2025, 3, 30), 60, PARIS)
    assert clock.horizon == 24 + 23  # the second day loses an hour
    assert clock.end_by(date(2025, 3, 29), PARIS) == 24
    assert clock.start_from(datetime(2025, 3, 29, 9, 30), PARIS) == 10  # bounds round inward
    assert clock.end_by(datetime(2025, 3, 29, 9, 30), PARIS) == 9


def test_daily_grid() -> None:
    clock = Clock(date(2025, 8, 19), date(2025, 8, 30), 1440, ZoneInfo("UTC"))
    assert clock.horizon == 12
    assert clock.ticks(Length(minutes=30)) == clock.ticks(Length(days=1)) == 1
    assert clock.fits(Length(minutes=7))
    assert [clock.journey(minutes) for minutes in (0, 720, 721, 1440, 1441)] == [0, 0, 1, 1, 2]
    assert clock.moment(3) == date(2025, 8, 22)
    assert clock.inside([], [0, 1, 2, 3, 4], clock.zone, 2) == [
        (t, t) for t in range(11) if all((date(2025, 8, 19) + timedelta(t + n)).weekday() < 5 for n in (0, 1))]


@given(DAYS, ZONES, ZONES, GRIDS, st.integers(0, 400))
def test_ticks_there_and_back(today: date, home: ZoneInfo, zone: ZoneInfo, grid: int, tick: int) -> None:
    clock = Clock(today, today + timedelta(days=3), grid, home)
    moment = clock.moment(tick)
    assert isinstance(moment, datetime)
    assert clock.exact(moment, zone) == tick
    assert clock.start_from(moment, zone) == clock.end_by(moment, zone) == tick
    assert clock.exact(moment.astimezone(zone), home) == tick
    assert clock.start_from(moment - timedelta(minutes=1), zone) == tick
    assert clock.end_by(moment + timedelta(minutes=1), zone) == tick


@given(DAYS, ZONES)
def test_days_begin_where_the_date_changes(day: date, zone: ZoneInfo) -> None:
    begins = midnight(day, zone)
    assert local_date(begins, zone) == day
    assert local_date(begins - timedelta(minutes=1), zone) == day - timedelta(days=1)


@given(DAYS, st.integers(0, 1439), ZONES)
def test_a_local_time_is_skipped_or_is_shown(day: date, minutes: int, zone: ZoneInfo) -> None:
    there = datetime.combine(day, time(minutes // 60, minutes % 60))
    shown = at_clock(day, minutes, zone).astimezone(zone).replace(tzinfo=None)
    assert (shown != there) == skipped(there, zone)
    assert instant(there, zone) == at_clock(day, minutes, zone)


@settings(max_examples=60, deadline=None)
@given(DAYS, ZONES, ZONES, st.sampled_from([15, 30, 60]), st.lists(st.integers(0, 95), min_size=2, max_size=4,
                                                                  unique=True), st.integers(1, 6),
       st.sets(st.integers(0, 6), max_size=3))
def test_inside_hours_as_stepping_minute_by_minute_finds_it(
        today: date, home: ZoneInfo, zone: ZoneInfo, grid: int, quarters: list[int], size: int, days: set[int]) -> None:
    clock = Clock(today, today + timedelta(days=1), grid, home)
    marks = sorted(quarters)[: len(quarters) // 2 * 2]
    hours = [Hours(15 * a, 15 * b) for a, b in zip(marks[::2], marks[1::2], strict=True)]
    spans = clock.inside(hours, sorted(days), zone, size)
    found = {tick for first, last in spans for tick in range(first, last + 1)}

    def is_open(minute: datetime) -> bool:
        there = minute.astimezone(zone)
        clock_face = 60 * there.hour + there.minute
        return (not days or there.weekday() in days) and any(h.start <= clock_face < h.until for h in hours)

    for tick in range(clock.horizon - size + 1):
        begins = clock.moment(tick)
        assert isinstance(begins, datetime)
        minutes = [begins + timedelta(minutes=n) for n in range(size * grid)]
        if any(m.astimezone(zone).utcoffset() != minutes[0].astimezone(zone).utcoffset() for m in minutes) or \
                near_change(begins, zone):
            continue  # where clocks change, a stretch of hours has no single meaning; tested by hand
        assert (tick in found) == all(map(is_open, minutes)), (tick, begins.astimezone(zone))


def near_change(moment: datetime, zone: ZoneInfo) -> bool:
    """Whether clocks change within a day."""
    offsets = {(moment + timedelta(hours=n)).astimezone(zone).utcoffset() for n in range(-26, 27)}
    return len(offsets) > 1


def test_inside_over_midnight_and_over_the_change() -> None:
    clock = Clock(date(2025, 3, 29), date(2025, 3, 31), 60, PARIS)
    night = clock.inside([Hours(22 * 60, 30 * 60)], [5], PARIS, 1)[0]
    assert night == (22, 28)  # 22:00 to 06:00 is seven hours in the night that clocks go forward
    assert clock.inside([], [], PARIS, 2)[0][1] - clock.inside([], [], PARIS, 2)[0][0] > 48  # days join at midnight
