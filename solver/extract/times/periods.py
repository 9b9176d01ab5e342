"""Periods and named days as people say them, and the days they mean from the day on which they were said.

Weekdays and days of a month resolve forward from the anchor. Without an anchor what is relative has no days. A day of
the year that would lie most of a year ahead rather lies behind.
"""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass, replace
from datetime import date, timedelta

from .calendar_words import (
    DAY_WORDS,
    MONTHS,
    SEASONS,
    WEEKDAYS,
    Day,
    day_number,
    day_of,
    days_in,
    month_of,
    number_of,
)


@dataclass(frozen=True, slots=True)
class Period:
    """A period without the words that bound it. Relative ones have no days when nobody knows from when."""

    start: int
    end: int
    named: bool
    first: Day | None
    last: Day | None
    vague: bool = False
    open: bool = False  # begins on the day of speaking: no lower bound of its own
    past: bool = False


def _within(first: Day, last: Day, part: str | None) -> tuple[Day, Day]:
    """The part of a period that "early", "late", "the end of" mean: about a third of it."""
    if not part:
        return first, last
    part = part.casefold()
    length = (last.on - first.on).days + 1
    third = max(1, length // 3)
    if "half" in part:
        half = length // 2
        return (first, first.plus(half - 1)) if "first" in part else (first.plus(half), last)
    if "days" in part:
        return (first, first.plus(6)) if re.search("first|opening|early", part) else (last.plus(-6), last)
    if part.startswith(("early", "the start", "the beginning", "beginning")):
        return first, first.plus(third - 1)
    if "mid" in part:
        return first.plus(third), last.plus(-third)
    return last.plus(1 - third), last


def _year(match: re.Match[str], anchor: date | None) -> int | None:
    if match["y"]:
        return int(match["y"])
    if match["ny"] and anchor is not None:
        return anchor.year + {"next": 1, "last": -1}.get(match["ny"].casefold(), 0)
    return None


def _month(word: str) -> int:
    return MONTHS[word.casefold().rstrip(".")]


def run_of_days(m: re.Match[str], anchor: date | None) -> Period | None:
    year = _year(m, anchor)
    first = day_of(year, _month(m["m"]), day_number(m["d"]), anchor)
    last = day_of(year, _month(m["m2"] or m["m"]), day_number(m["d2"]), anchor)
    if first is None or last is None or last < first or (last.on - first.on).days > 370:
        return None
    return Period(m.start(), m.end(), True, first, last, past=year is None and _behind(first, anchor))


def nth_weekday(m: re.Match[str], anchor: date | None) -> Period | None:
    """The first Monday of June, the last Friday of the month."""
    if m["m"]:
        found = month_of(_year(m, anchor), _month(m["m"]), anchor)
    else:
        found = None if anchor is None else _month_after(anchor, m["which"].casefold() == "next")
    if not found or not found[0].known:
        return Period(m.start(), m.end(), True, None, None)
    first, last = found
    wanted = WEEKDAYS[m["w"].casefold()]
    if m["nth"].casefold() == "last":
        there = last.plus(-((last.on.weekday() - wanted) % 7))
    else:
        there = first.plus((wanted - first.on.weekday()) % 7 + 7 * (DAY_WORDS[m["nth"].casefold()] - 1))
    return Period(m.start(), m.end(), True, there, there)


def _month_after(anchor: date, later: bool) -> tuple[Day, Day] | None:
    """The month under way, or the next one."""
    return month_of(anchor.year + (later and anchor.month == 12), (anchor.month + later - 1) % 12 + 1, anchor)


def day_alone(m: re.Match[str], anchor: date | None) -> Period | None:
    """The 21st: of this month, or of the next one when it is over."""
    start, end = m.start("d"), m.end()
    if anchor is None:
        return Period(start, end, True, None, None)
    found = _next_such_day(int(m["d"]), anchor)
    return None if found is None else Period(start, end, True, found, found)


def ordinals(m: re.Match[str], anchor: date | None) -> Period | None:
    """The 22nd to the 26th: of this month, or of the next one when they are over."""
    if anchor is None or (m["next"] or "").casefold() == "next":
        month = None if anchor is None else month_of(anchor.year + anchor.month // 12, anchor.month % 12 + 1, anchor)
        first, end = (None if month is None else month[0].plus(int(m[each]) - 1) for each in ("d", "d2"))
        return Period(m.start(), m.end(), True, first, end)
    last = _next_such_day(int(m["d2"]), anchor)
    days = int(m["d2"]) - int(m["d"])
    return None if last is None or days <= 0 else Period(m.start(), m.end(), True, last.plus(-days), last)


def _next_such_day(number: int, anchor: date) -> Day | None:
    months = [(anchor.month - 1 + ahead) % 12 + 1 for ahead in range(3)]
    found = [there for month in months if (there := day_of(None, month, number, anchor))]
    return min(found) if found else None


def week_of(m: re.Match[str], anchor: date | None) -> Period | None:
    """The week of 14 July: from its Monday to its Sunday."""
    month = m["m"] or m.groupdict().get("m2")
    number = int(m["d"] or m["d2"]) if "d2" in m.groupdict() else int(m["d"])
    if month:
        found = day_of(_year(m, anchor) if "ny" in m.groupdict() else None, _month(month), number, anchor)
    else:
        found = None if anchor is None else _next_such_day(number, anchor)
    if found is None:
        return None if anchor else Period(m.start(), m.end(), False, None, None)
    monday = found.plus(-found.on.weekday()) if found.known else found
    return Period(m.start(), m.end(), False, monday, monday.plus(6))


def week_in_month(m: re.Match[str], anchor: date | None) -> Period | None:
    """The first week of June: its first seven days; the last one its last seven."""
    if m["m"]:
        found = month_of(_year(m, anchor), _month(m["m"]), anchor)
    elif anchor is None:
        return Period(m.start(), m.end(), False, None, None)
    else:
        found = _month_after(anchor, m["which"].casefold() == "next")
    if found is None:
        return None
    number = {"opening": 0, "first": 0, "second": 1, "third": 2, "fourth": 3}.get(m["nth"].casefold())
    first = found[1].plus(-6) if number is None else found[0].plus(7 * number)
    return Period(m.start(), m.end(), False, first, first.plus(6))


def weekday_in_month(m: re.Match[str], anchor: date | None) -> Period | None:
    """The first Monday of June; of a weekend its Saturday and Sunday."""
    found = month_of(_year(m, anchor), _month(m["m"]), anchor)
    if found is None or not found[0].known:
        return Period(m.start(), m.end(), False, None, None) if found else None
    wanted = WEEKDAYS.get(m["w"].casefold(), WEEKDAYS["saturday"])
    number = {"first": 0, "second": 1, "third": 2, "fourth": 3}.get(m["nth"].casefold())
    first = found[0].plus((wanted - found[0].on.weekday()) % 7 + 7 * (number or 0))
    if number is None:
        first = found[1].plus(-((found[1].on.weekday() - wanted) % 7))
    ends = first.plus(m["w"].casefold() == "weekend")
    return Period(m.start(), m.end(), first == ends, first, ends)


def days_in_month(m: re.Match[str], anchor: date | None) -> Period | None:
    """The first ten days of June, the last three of it."""
    found = month_of(_year(m, anchor), _month(m["m"]), anchor)
    count = number_of(m["n"])
    if found is None or not 0 < count < 28:
        return None
    if m["nth"].casefold() == "first":
        return Period(m.start(), m.end(), False, found[0], found[0].plus(count - 1))
    return Period(m.start(), m.end(), False, found[1].plus(1 - count), found[1])


def weekday_later(m: re.Match[str], anchor: date | None) -> Period | None:
    """A week from Friday, Friday week: so many weeks after the next such day."""
    if anchor is None:
        return Period(m.start(), m.end(), True, None, None)
    wanted = WEEKDAYS[(m["w"] or m["w2"]).casefold()]
    there = Day(anchor).plus((wanted - anchor.weekday()) % 7 + 7 * (number_of(m["n"]) if m["n"] else 1))
    return Period(m.start(), m.end(), True, there, there)


def week_after_next(m: re.Match[str], anchor: date | None) -> Period | None:
    """The week after next, Monday to Sunday."""
    if anchor is None:
        return Period(m.start(), m.end(), False, None, None)
    monday = Day(anchor).plus(14 - anchor.weekday())
    return Period(m.start(), m.end(), False, monday, monday.plus(6))


def day(m: re.Match[str], anchor: date | None) -> Period | None:
    year = _year(m, anchor)
    found = day_of(year, _month(m["m"]), day_number(m["d"]), anchor)
    return (
        None
        if found is None
        else Period(m.start(), m.end(), True, found, found, past=year is None and _behind(found, anchor))
    )


def iso(m: re.Match[str], anchor: date | None) -> Period | None:
    found = day_of(int(m["y"]), int(m["m"]), int(m["d"]), anchor)
    return None if found is None else Period(m.start(), m.end(), True, found, found)


def month_period(m: re.Match[str], anchor: date | None) -> Period | None:
    found = month_of(_year(m, anchor), _month(m["m"]), anchor)
    if found is None:
        return None
    first, last = _within(*found, m["part"])
    return Period(m.start(), m.end(), False, first, last, past=_year(m, anchor) is None and _behind(first, anchor))


def _behind(found: Day, anchor: date | None) -> bool:
    """Whether a day whose year nobody said rather lies behind: nearly a year ahead, a few months ago."""
    return anchor is not None and (found.on - anchor).days > 240


def weekday(m: re.Match[str], anchor: date | None) -> Period | None:
    past = (m["which"] or "").casefold() in ("last", "past")
    if anchor is None or past:
        return Period(m.start(), m.end(), True, None, None, past=past)
    wanted = WEEKDAYS[m["w"].casefold()]
    monday = anchor - timedelta(anchor.weekday())
    if m["week"] or (m["which"] or "").casefold() == "next":
        ahead = timedelta(7 + wanted) if m["week"] or wanted > anchor.weekday() else None
        found = monday + ahead if ahead and m["week"] else anchor + timedelta((wanted - anchor.weekday() - 1) % 7 + 1)
    else:
        found = anchor + timedelta((wanted - anchor.weekday()) % 7)
    return Period(m.start(), m.end(), True, Day(found), Day(found))


def weekdays(m: re.Match[str], anchor: date | None) -> Period | None:
    """Monday and Tuesday: a run of days, the second after the first."""
    if anchor is None:
        return Period(m.start(), m.end(), True, None, None)
    first, last = WEEKDAYS[m["w"].casefold()], WEEKDAYS[m["w2"].casefold()]
    begin = Day(anchor).plus((first - anchor.weekday()) % 7 if not m["week"] else 7 - anchor.weekday() + first)
    return Period(m.start(), m.end(), True, begin, begin.plus((last - first) % 7))


def near(m: re.Match[str], anchor: date | None) -> Period | None:
    word = " ".join(m.group().casefold().split())
    shift = 2 if "day after" in word else 1 if "tomorrow" in word else -1 if "yesterday" in word else 0
    there = None if anchor is None else Day(anchor).plus(shift)
    return Period(m.start(), m.end(), True, there, there, past=shift < 0)


def period(m: re.Match[str], anchor: date | None, part: str | None = None) -> Period | None:
    """This, next, the coming week, month, year, weekend; later this; the end of."""
    which, unit = (m["which"] or "the").casefold(), m["unit"].casefold()
    part = part or m["part"]
    if not part and (not m["which"] or (which == "the" and not m["later"] and unit != "weekend")):
        return None
    if which in ("last", "past", "previous"):
        return Period(m.start(), m.end(), False, None, None, past=True)
    if anchor is None:
        return Period(m.start(), m.end(), False, None, None)
    coming = which in ("next", "the coming", "coming", "the following", "following", "this coming", "the next")
    sunday = anchor.weekday() == 6 and m["later"] and unit == "week"
    shift = 1 if coming or sunday else 0
    if unit in ("week", "weekend"):
        monday = (
            anchor - timedelta(anchor.weekday()) + timedelta(7 * (shift if unit == "week" or which == "next" else 0))
        )
        first, last = Day(monday), Day(monday).plus(6)
        if unit == "weekend":
            first = Day(monday).plus(5)
    elif unit == "month":
        month0 = anchor.month - 1 + shift
        found = month_of(anchor.year + month0 // 12, month0 % 12 + 1, anchor)
        if found is None:
            return None
        first, last = found
    else:
        if anchor.year + shift > 9999:
            return None
        first, last = Day(date(anchor.year + shift, 1, 1)), Day(date(anchor.year + shift, 12, 31))
    first, last = _within(first, last, part)
    return Period(m.start(), m.end(), False, first, last, open=not coming and not sunday and first.on <= anchor)


def ends(m: re.Match[str], anchor: date | None) -> Period | None:
    """Year's end: the end of the year under way."""
    return period(m, anchor, "end of")


def out(m: re.Match[str], anchor: date | None) -> Period | None:
    """Before the year is out: at its end at the latest."""
    found = period(m, anchor, "end of")
    return found if found is None or anchor is None else replace(found, first=Day(anchor), open=True)


def season(m: re.Match[str], anchor: date | None) -> Period | None:
    year = int(m["y"]) if m["y"] else None
    begin, end = SEASONS[m["season"].casefold()]
    if year is None and anchor is not None:
        over = begin <= end < anchor.month
        year = anchor.year + ((m["which"] or "").casefold() == "next" or over)
    first = month_of(year, begin, None)
    last = month_of(year + 1 if year is not None and end < begin else year, end, None)
    if first is None or last is None or last[1] < first[0]:
        return None
    under_way = anchor is not None and first[0].on <= anchor
    return Period(m.start(), m.end(), False, first[0], last[1], open=under_way)


def quarter(m: re.Match[str], anchor: date | None) -> Period | None:
    year = int(m["y"]) if m["y"] else anchor.year + (m["ny"] is not None) if anchor else None
    sizes = {"quarter": 3, "half": 6}
    size = sizes[m["unit"].casefold()]
    number = {"first": 0, "second": 1, "third": 2, "fourth": 3, "last": 12 // size - 1}[m["n"].casefold()]
    if number >= 12 // size:
        return None
    first, last = month_of(year, number * size + 1, None), month_of(year, number * size + size, None)
    return Period(m.start(), m.end(), False, first[0], last[1]) if first and last else None


def calendar_year(m: re.Match[str], anchor: date | None) -> Period | None:
    year = int(m["y"])
    first, last = _within(Day(date(year, 1, 1)), Day(date(year, 12, 31)), m["part"])
    return Period(m.start(), m.end(), False, first, last, past=anchor is not None and year < anchor.year)


def span_ahead(m: re.Match[str], anchor: date | None) -> Period | None:
    """Within two weeks, in the next ten days: from the day of speaking to so many days later."""
    count, unit = number_of(m["n"]), m["unit"]
    if unit.casefold() == "hours":
        count, unit = -(-count // 24), "days"
    last = _later(anchor, count, unit) if days_in(count, unit) <= 3650 else None
    return Period(m.start(), m.end(), False, None if anchor is None else Day(anchor), last, open=True)


def held_off(m: re.Match[str], anchor: date | None) -> Period | None:
    """For another two weeks, where a "not" says that nobody meets until then."""
    count = number_of(m["n"].strip()) if m["n"] else 1
    negated = _NOT.search(m.string, 0, m.start())
    return Period(m.start(), m.end(), False, None, _later(anchor, count, m["unit"])) if negated else None


_NOT = re.compile(r"(?:\b(?:not|no|never|cannot)|n['’]t)\b[^.;:]*$", re.I)


def after_so_long(m: re.Match[str], anchor: date | None) -> Period | None:
    """Only after three weeks: from then on."""
    return Period(m.start(), m.end(), False, _later(anchor, number_of(m["n"]), m["unit"]), None)


def in_so_long(m: re.Match[str], anchor: date | None) -> Period | None:
    """In two weeks' time, in two or three weeks: so long after the day of speaking."""
    there = _later(anchor, number_of(m["n"]), m["unit"])
    until = _later(anchor, number_of(m["n2"]), m["unit"]) if m.groupdict().get("n2") else there
    return Period(m.start(), m.end(), False, there, until)


def _later(anchor: date | None, count: int, unit: str) -> Day | None:
    """So many days, weeks, calendar months or years after a day."""
    if anchor is None or count > 3650:
        return None
    unit = unit.casefold().rstrip("s")
    if unit in ("month", "year"):
        month0 = anchor.month - 1 + count * (12 if unit == "year" else 1)
        year = anchor.year + month0 // 12
        if year > 9999:
            return None
        month = month0 % 12 + 1
        return Day(date(year, month, min(anchor.day, calendar.monthrange(year, month)[1])))
    return Day(anchor).plus(days_in(count, unit))


def vaguely(m: re.Match[str], anchor: date | None) -> Period | None:
    return Period(m.start(), m.end(), False, None, None, vague=True, open=True)


def over(m: re.Match[str], anchor: date | None) -> Period | None:
    return Period(m.start(), m.end(), False, None, None, past=True)


def new_year(m: re.Match[str], anchor: date | None) -> Period | None:
    """ "In the new year", "early in the new year": its first weeks, and nobody says how many."""
    found = day_of(None, 1, 1, anchor)
    return None if found is None else Period(m.start(), m.end(), False, found, None)


def feast(m: re.Match[str], anchor: date | None) -> Period | None:
    month, day = {"christmas": (12, 25), "new year": (1, 1), "new year's day": (1, 1), "new year's eve": (12, 31)}[
        " ".join(m["feast"].casefold().replace("’", "'").split())
    ]
    found = day_of(None, month, day, anchor)
    return None if found is None else Period(m.start(), m.end(), True, found, found)
