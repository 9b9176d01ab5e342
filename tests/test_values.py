"""The seven ideas as text: what is taken, what is refused, and with which remedy."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta, timezone

import pytest

from solver.clock import Hours
from solver.times import Weekday, parse_bound, parse_hours, parse_time, parse_weekdays, parse_when
from solver.values import Places, Selector, join, listed


@pytest.mark.parametrize(("text", "meant"), [
    ("2025-08-19", date(2025, 8, 19)),
    ("2024-02-29", date(2024, 2, 29)),
    ("2025-08-19T13:15", datetime(2025, 8, 19, 13, 15)),
    ("2025-08-19 13:15:00", datetime(2025, 8, 19, 13, 15)),
    ("2025-08-15T11:30-08:00", datetime(2025, 8, 15, 11, 30, tzinfo=timezone(timedelta(hours=-8)))),
    ("2025-08-15T11:30Z", datetime(2025, 8, 15, 11, 30, tzinfo=timezone.utc)),  # noqa: UP017
])  # fmt: skip
def test_dates(text: str, meant: date) -> None:
    assert parse_when(text) == meant


@pytest.mark.parametrize(("text", "said"), [
    ("2025-09-31", "September has 30 days"), ("2025-02-29", "February has 28 days"), ("2025-00-10", "no month 0"),
    ("1500-01-01", "1900 to 2200"), ("2025-08-19T24:00", "00:00 to 23:59"), ("2025-08-19T10:00:30", "no seconds"),
    ("19.08.2025", "write it like"), ("2025-8-19", "write it like"), ("٢٠٢٥-08-19", "write it like"),
    ("2025-08-19T10:00+29:00", "no clock is"), ("", "no date"),
])  # fmt: skip
def test_what_is_no_date(text: str, said: str) -> None:
    with pytest.raises(ValueError, match=said):
        parse_when(text)


def test_bounds_are_dates_or_times_of_day() -> None:
    assert parse_bound("18:00") == time(18)
    assert parse_bound("2025-08-19") == date(2025, 8, 19)
    with pytest.raises(ValueError, match="23:59 or a date"):
        parse_bound("24:00")
    with pytest.raises(ValueError, match="no time of day"):
        parse_bound("18:60")


@pytest.mark.parametrize(("text", "start", "until"), [
    ("09:00-18:00", 540, 1080), ("9:00–18:00", 540, 1080), ("22:00-06:00", 1320, 1800), ("00:00-24:00", 0, 1440)])
def test_hours(text: str, start: int, until: int) -> None:
    assert parse_hours(text) == Hours(start, until)
    assert parse_hours(str(parse_hours(text))) == parse_hours(text)


@pytest.mark.parametrize("text", ["09:00", "09:00-09:00", "25:00-26:00", "-", "9-18", "09:00-24:01"])
def test_what_are_no_hours(text: str) -> None:
    with pytest.raises(ValueError, match=r"hours are|empty stretch|no time of day"):
        parse_hours(text)


@pytest.mark.parametrize(("text", "days"), [("mon", [0]), ("Mon-Fri", [0, 1, 2, 3, 4]), ("sat-mon", [5, 6, 0])])
def test_weekdays(text: str, days: list[int]) -> None:
    assert list(parse_weekdays(text)) == days
    assert str(Weekday(days[0])) == text[:3].lower()


@pytest.mark.parametrize("text", ["monday", "mon-", "-fri", "", "mon-fry"])
def test_what_is_no_weekday(text: str) -> None:
    with pytest.raises(ValueError, match="is no weekday"):
        parse_weekdays(text)


def test_words() -> None:
    assert parse_time("24:00") == 1440
    assert [join(words) for words in ([], ["a"], ["a", "b"], ["a", "b", "c"])] == ["", "a", "a and b", "a, b and c"]
    assert join(["a", "b"], "or") == "a or b"
    assert [listed(value) for value in (None, 1, [1], (1, 2))] == [[], [1], [1], [1, 2]]
    assert str(Places(("a", "b"), others=True)) == "not a, b"
    assert str(Selector(format="bilateral", person="a")) == "every bilateral with a"
    assert str(Selector()) == "every meeting"
