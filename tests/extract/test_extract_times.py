"""Dates and windows from the day on which they were said."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from solver.extract.times.times import Time, find_times

DAY = date(2025, 8, 19)     # a Tuesday


def one(words: str, said: date | None = DAY) -> Time:
    times = find_times(words, 0, len(words), said)
    assert len(times) == 1, times
    return times[0]


def days(words: str, said: date | None = DAY) -> tuple[str | None, str | None]:
    time = one(words, said)
    return (str(time.earliest) if time.earliest else None, str(time.latest) if time.latest else None)


@pytest.mark.parametrize(("words", "first", "last"), [
    ("on 3 September", "2025-09-03", "2025-09-03"), ("on September 3rd, 2026", "2026-09-03", "2026-09-03"),
    ("on 2025-09-03", "2025-09-03", "2025-09-03"), ("on Friday", "2025-08-22", "2025-08-22"),
    ("on Tuesday next week", "2025-08-26", "2025-08-26"), ("tomorrow", "2025-08-20", "2025-08-20"),
    ("September 3-5", "2025-09-03", "2025-09-05"), ("from 3 to 5 September", "2025-09-03", "2025-09-05"),
    ("from 30 August to 2 September", "2025-08-30", "2025-09-02"),
    ("August 27th through 29th", "2025-08-27", "2025-08-29"), ("on Monday and Tuesday", "2025-08-25", "2025-08-26"),
    ("on 3 January", "2026-01-03", "2026-01-03"),
    ("on 12, 13 and 14 September", "2025-09-12", "2025-09-14"), ("on October 3, 4 and 5", "2025-10-03", "2025-10-05"),
    ("on the tenth and eleventh of November", "2025-11-10", "2025-11-11"),
    ("from the third to the twenty-fifth of October", "2025-10-03", "2025-10-25"),
    ("on the second of January", "2026-01-02", "2026-01-02"),
    ("on Monday, Tuesday and Wednesday", "2025-08-25", "2025-08-27"),
    ("on the first Monday of October", "2025-10-06", "2025-10-06"),
    ("on the last Friday of October", "2025-10-31", "2025-10-31"),
])
def test_named_days(words: str, first: str, last: str) -> None:
    assert one(words).named
    assert days(words) == (first, last)


@pytest.mark.parametrize(("words", "first", "last"), [
    ("next week", "2025-08-25", "2025-08-31"), ("later this week", None, "2025-08-24"),
    ("next month", "2025-09-01", "2025-09-30"), ("later this year", None, "2025-12-31"),
    ("in early November", "2025-11-01", "2025-11-10"), ("in the second half of October", "2025-10-16", "2025-10-31"),
    ("by Friday", None, "2025-08-22"), ("no later than 5 September", None, "2025-09-05"),
    ("before 5 September", None, "2025-09-04"), ("before the end of the year", None, "2025-12-31"),
    ("by the end of August", None, "2025-08-31"), ("after 5 September", "2025-09-06", None),
    ("no earlier than 5 September", "2025-09-05", None), ("not before next week", "2025-08-25", None),
    ("cannot start earlier than 5 September", "2025-09-05", None), ("within two weeks", None, "2025-09-02"),
    ("in the next ten days", None, "2025-08-29"), ("within a fortnight", None, "2025-09-02"),
    ("in two weeks' time", "2025-09-02", "2025-09-02"), ("this autumn", "2025-09-01", "2025-11-30"),
    ("between 3 and 5 September", "2025-09-03", "2025-09-05"), ("in 2026", "2026-01-01", "2026-12-31"),
    ("on the first weekend of October", "2025-10-04", "2025-10-05"),
    ("as early as September", "2025-09-01", None), ("in May next year", "2026-05-01", "2026-05-31"),
])
def test_windows_and_open_ends(words: str, first: str | None, last: str | None) -> None:
    assert not one(words).named
    assert days(words) == (first, last)


@pytest.mark.parametrize("words", [
    "in the coming days", "soon", "in the near future", "as soon as possible", "around 3 November"])
def test_what_is_vague_stays_vague(words: str) -> None:
    assert one(words).vague
    assert days(words) == (None, None)


@pytest.mark.parametrize("words", ["two weeks ago", "last month", "yesterday", "in the past few days", "on 2 June"])
def test_what_is_over(words: str) -> None:
    assert one(words).past


def test_on_a_sunday_later_this_week_is_the_coming_one() -> None:
    assert days("later this week", date(2025, 8, 24)) == ("2025-08-25", "2025-08-31")


@pytest.mark.parametrize(("words", "first"), [("on 3 May", "XXXX-05-03"), ("in May", "XXXX-05-01"), ("on Friday", None),
                                              ("next week", None), ("on 3 May 2027", "2027-05-03")])
def test_without_an_anchor_nothing_is_guessed(words: str, first: str | None) -> None:
    assert days(words, None)[0] == first


@pytest.mark.parametrize("words", ["They may meet.", "They march on.", "the 2 sides", "a year-long"])
def test_what_is_no_time(words: str) -> None:
    assert find_times(words, 0, len(words), DAY) == []


@pytest.mark.parametrize("words", ["tomorrow", "within two weeks", "in the next ten days", "in three days"])
@given(shift=st.integers(-400, 400))
def test_relative_days_move_with_the_day_of_speaking(words: str, shift: int) -> None:
    here, there = one(words), one(words, DAY + timedelta(shift))
    for before, after in ((here.earliest, there.earliest), (here.latest, there.latest)):
        assert (before is None) == (after is None)
        if before and after:
            assert (after.on - before.on).days == shift


@given(st.text(max_size=120), st.dates())
def test_any_text_and_day(text: str, said: date) -> None:
    for time in find_times(text, 0, len(text), said):
        assert 0 <= time.start < time.end <= len(text)
