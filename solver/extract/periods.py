"""Periods and named days as people say them, and the days they mean from the day on which they were said.

Weekdays and days of a month resolve forward from the anchor. Without an anchor what is relative has no days. A day of
the year that would lie most of a year ahead rather lies behind.
"""

from __future__ import annotations

import calendar
import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

from .calendar_words import (
    MONTH,
    MONTHS,
    NUMBER,
    SEASONS,
    UNIT,
    WEEKDAY,
    WEEKDAYS,
    Day,
    day_of,
    days_in,
    month_of,
    number_of,
)

_ORDINAL = r"(?:st|nd|rd|th)?\b"
_D = rf"(?P<d>[0-3]?\d){_ORDINAL}"
_Y = r"(?:,? (?:of )?(?P<y>(?:19|20)\d\d)\b| (?:of )?(?P<ny>next|this) year)?"
_TO = r"\s?(?:-|–|—|to|and|until|till|through)\s?"
_PART = (
    r"(?:(?P<part>early|mid|middle of|late|the (?:start|beginning|middle|end|first half|second half) of|beginning of|"
    r"end of)[ -])?"
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
    if part.startswith(("early", "the start", "the beginning", "beginning")):
        return first, first.plus(third - 1)
    if "mid" in part:
        return first.plus(third), last.plus(-third)
    return last.plus(1 - third), last


def _year(match: re.Match[str], anchor: date | None) -> int | None:
    if match["y"]:
        return int(match["y"])
    if match["ny"] and anchor is not None:
        return anchor.year + (match["ny"].casefold() == "next")
    return None


def _month(word: str) -> int:
    return MONTHS[word.casefold().rstrip(".")]


def _run_of_days(m: re.Match[str], anchor: date | None) -> Period | None:
    year = _year(m, anchor)
    first = day_of(year, _month(m["m"]), int(m["d"]), anchor)
    last = day_of(year, _month(m["m2"] or m["m"]), int(m["d2"]), anchor)
    if first is None or last is None or last < first or (last.on - first.on).days > 370:
        return None
    return Period(m.start(), m.end(), True, first, last)


def _day(m: re.Match[str], anchor: date | None) -> Period | None:
    year = _year(m, anchor)
    found = day_of(year, _month(m["m"]), int(m["d"]), anchor)
    return (
        None
        if found is None
        else Period(m.start(), m.end(), True, found, found, past=year is None and _behind(found, anchor))
    )


def _iso(m: re.Match[str], anchor: date | None) -> Period | None:
    found = day_of(int(m["y"]), int(m["m"]), int(m["d"]), anchor)
    return None if found is None else Period(m.start(), m.end(), True, found, found)


def _month_period(m: re.Match[str], anchor: date | None) -> Period | None:
    found = month_of(_year(m, anchor), _month(m["m"]), anchor)
    if found is None:
        return None
    first, last = _within(*found, m["part"])
    return Period(m.start(), m.end(), False, first, last, past=_year(m, anchor) is None and _behind(first, anchor))


def _behind(found: Day, anchor: date | None) -> bool:
    """Whether a day whose year nobody said rather lies behind: nearly a year ahead, a few months ago."""
    return anchor is not None and (found.on - anchor).days > 240


def _weekday(m: re.Match[str], anchor: date | None) -> Period | None:
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


def _weekdays(m: re.Match[str], anchor: date | None) -> Period | None:
    """Monday and Tuesday: a run of days, the second after the first."""
    if anchor is None:
        return Period(m.start(), m.end(), True, None, None)
    first, last = WEEKDAYS[m["w"].casefold()], WEEKDAYS[m["w2"].casefold()]
    begin = Day(anchor).plus((first - anchor.weekday()) % 7 if not m["week"] else 7 - anchor.weekday() + first)
    return Period(m.start(), m.end(), True, begin, begin.plus((last - first) % 7))


def _near(m: re.Match[str], anchor: date | None) -> Period | None:
    word = " ".join(m.group().casefold().split())
    shift = 2 if "after" in word else 1 if "tomorrow" in word else -1 if "yesterday" in word else 0
    there = None if anchor is None else Day(anchor).plus(shift)
    return Period(m.start(), m.end(), True, there, there, past=shift < 0)


def _period(m: re.Match[str], anchor: date | None) -> Period | None:
    """This, next, the coming week, month, year, weekend; later this; the end of."""
    which, unit = (m["which"] or "the").casefold(), m["unit"].casefold()
    if (not m["which"] and not m["part"]) or (which == "the" and not m["part"] and not (m["later"] and m["which"])):
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
    first, last = _within(first, last, m["part"])
    return Period(m.start(), m.end(), False, first, last, open=not coming and not sunday and first.on <= anchor)


def _season(m: re.Match[str], anchor: date | None) -> Period | None:
    year = int(m["y"]) if m["y"] else None
    begin, end = SEASONS[m["season"].casefold()]
    if year is None and anchor is not None:
        year = anchor.year + ((m["which"] or "").casefold() == "next" or end < anchor.month)
    first, last = month_of(year, begin, None), month_of(year, end, None)
    return Period(m.start(), m.end(), False, first[0], last[1]) if first and last else None


def _quarter(m: re.Match[str], anchor: date | None) -> Period | None:
    year = int(m["y"]) if m["y"] else anchor.year if anchor else None
    sizes = {"quarter": 3, "half": 6}
    size = sizes[m["unit"].casefold()]
    number = {"first": 0, "second": 1, "third": 2, "fourth": 3, "last": 12 // size - 1}[m["n"].casefold()]
    if number >= 12 // size:
        return None
    first, last = month_of(year, number * size + 1, None), month_of(year, number * size + size, None)
    return Period(m.start(), m.end(), False, first[0], last[1]) if first and last else None


def _calendar_year(m: re.Match[str], anchor: date | None) -> Period | None:
    year = int(m["y"])
    first, last = _within(Day(date(year, 1, 1)), Day(date(year, 12, 31)), m["part"])
    return Period(m.start(), m.end(), False, first, last, past=anchor is not None and year < anchor.year)


def _span_ahead(m: re.Match[str], anchor: date | None) -> Period | None:
    """Within two weeks, in the next ten days: from the day of speaking to so many days later."""
    ahead = days_in(number_of(m["n"]), m["unit"])
    last = _later(anchor, number_of(m["n"]), m["unit"]) if ahead <= 3650 else None
    return Period(m.start(), m.end(), False, None if anchor is None else Day(anchor), last, open=True)


def _in_so_long(m: re.Match[str], anchor: date | None) -> Period | None:
    there = _later(anchor, number_of(m["n"]), m["unit"])
    return Period(m.start(), m.end(), False, there, there)


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


def _vaguely(m: re.Match[str], anchor: date | None) -> Period | None:
    return Period(m.start(), m.end(), False, None, None, vague=True, open=True)


def _over(m: re.Match[str], anchor: date | None) -> Period | None:
    return Period(m.start(), m.end(), False, None, None, past=True)


def _feast(m: re.Match[str], anchor: date | None) -> Period | None:
    month, day = {"christmas": (12, 25), "new year": (1, 1), "new year's day": (1, 1), "new year's eve": (12, 31)}[
        " ".join(m["feast"].casefold().replace("’", "'").split())
    ]
    found = day_of(None, month, day, anchor)
    return None if found is None else Period(m.start(), m.end(), True, found, found)


GRAMMAR: tuple[tuple[re.Pattern[str], Callable[[re.Match[str], date | None], Period | None]], ...] = tuple(
    (re.compile(pattern, re.I), make)
    for pattern, make in (
        (r"\b(?:\w+ )?(?:" + NUMBER + r"|a few|several|many|some) " + UNIT + r" (?:ago|earlier)\b", _over),
        (
            r"\b(?:of|in|during|later|earlier) that (?:year|month|week)\b|\bearlier (?:this|in the) (?:week|month|"
            r"year)\b|\bat that time\b",
            _over,
        ),
        (
            r"\b(?:first|time|once|only)\b(?: [\w-]+){0,4}? in (?:\w+ than |nearly |over |almost |at least )?(?:"
            + NUMBER
            + r"|many|several) "
            + UNIT,
            _over,
        ),
        (
            r"\b(?:last|previous|past) (?:week|month|year|night|spring|summer|autumn|fall|winter|" + MONTH + r")\b",
            _over,
        ),
        (rf"\b(?:in|over|during) the (?:past|last) (?:{NUMBER} |few |several )?{UNIT}\b", _over),
        (r"\b(?P<y>(?:19|20)\d\d)-(?P<m>\d\d)-(?P<d>\d\d)\b", _iso),
        (rf"\b(?P<m>{MONTH}) {_D}{_TO}(?:(?P<m2>{MONTH}) )?(?P<d2>[0-3]?\d){_ORDINAL}{_Y}", _run_of_days),
        (rf"\b{_D} (?:of )?(?P<m>{MONTH}){_TO}(?P<d2>[0-3]?\d){_ORDINAL} (?:of )?(?P<m2>{MONTH}){_Y}", _run_of_days),
        (rf"\b{_D}{_TO}(?P<d2>[0-3]?\d){_ORDINAL} (?:of )?(?P<m>{MONTH})(?P<m2>){_Y}", _run_of_days),
        (rf"\b(?:{WEEKDAY},? )?(?:the )?(?P<m>{MONTH}) {_D}{_Y}", _day),
        (rf"\b(?:{WEEKDAY},? )?(?:the )?{_D} (?:of )?(?P<m>{MONTH}){_Y}", _day),
        (
            rf"\b(?:the )?(?P<part>end|start|beginning|middle|close|latter part|later part) of (?P<m>{MONTH}){_Y}",
            _month_period,
        ),
        (rf"\b{_PART}(?P<m>{MONTH}){_Y}", _month_period),
        (
            rf"\b(?P<w>{WEEKDAY})(?: and |-|–| to | through | or )(?P<w2>{WEEKDAY})\b(?P<week>,? (?:of )?next week)?",
            _weekdays,
        ),
        (
            rf"\b(?:(?P<which>next|this|last|past|coming|this coming) )?(?P<w>{WEEKDAY})"
            r"(?:s?\b)(?P<week>,? (?:of )?next week)?(?: (?:morning|afternoon|evening|night))?",
            _weekday,
        ),
        (r"\b(?:the )?day after tomorrow\b|\btomorrow\b|\btoday\b|\btonight\b|\byesterday\b", _near),
        (
            r"\b(?P<later>later (?:in )?)?"
            + _PART
            + r"(?P<which>this coming|this|next|the coming|coming|the following|following|"
            r"the next|the)? ?(?P<unit>week|weekend|month|year)\b(?!-|['’]s (?:end|talks|meeting|summit))",
            _period,
        ),
        (
            r"\b(?P<which>this|next|the|in) (?:coming )?(?P<season>spring|summer|autumn|fall)(?: of)?(?: (?P<y>(?:19|"
            r"20)\d\d))?\b",
            _season,
        ),
        (
            r"\bthe (?P<n>first|second|third|fourth|last) (?P<unit>quarter|half) of (?:(?P<y>(?:19|20)\d\d)|the year|"
            r"this year)\b",
            _quarter,
        ),
        (
            rf"\b(?:within|in|over|during) (?:the )?(?:next|coming|following) (?P<n>{NUMBER})(?: of)? "
            rf"(?P<unit>{UNIT})\b",
            _span_ahead,
        ),
        (rf"\bwithin (?:about )?(?P<n>{NUMBER}) (?P<unit>{UNIT})\b(?! (?:of|after) (?:the |a )?\w+)", _span_ahead),
        (
            rf"\bin (?:about |around |roughly )?(?P<n>{NUMBER}) (?P<unit>{UNIT})(?:['’]? time)?\b(?! (?:of|after|"
            rf"before)\b)",
            _in_so_long,
        ),
        (rf"\b(?P<n>{NUMBER}) (?P<unit>{UNIT}) from (?:now|today)\b", _in_so_long),
        (
            r"\b(?:in|over|during|within) (?:the )?(?:next|coming|following) (?:few |couple of |several )?"
            r"(?:days|weeks|months|hours)(?: (?:and|or) (?:weeks|months|days))?\b",
            _vaguely,
        ),
        (r"\b(?:within|in) (?:a matter of |a few |a couple of |several )?(?:days|weeks|months)\b", _vaguely),
        (
            r"\bin the (?:very )?(?:near|nearest|foreseeable) future\b|\bas (?:soon|early|quickly) as (?:possible|"
            r"practicable)\b"
            r"|\bat (?:an early|the earliest(?: possible)?) (?:date|opportunity|time|convenience)\b"
            r"|\b(?:very |quite )?(?<!as )(?<!how )soon\b(?! (?:after|as))|\bshortly\b(?! (?:after|before))",
            _vaguely,
        ),
        (r"\b(?P<feast>christmas|new year['’]s (?:day|eve)|new year)\b", _feast),
        (r"\b" + _PART + r"(?P<y>20[0-9]\d)\b(?!-|\.)", _calendar_year),
    )
)
