"""Words for days and numbers, and days whose year nobody said."""

from __future__ import annotations

import calendar
from dataclasses import dataclass
from datetime import date, timedelta

MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan",
            "february feb",
            "march mar",
            "april apr",
            "may",
            "june jun",
            "july jul",
            "august aug",
            "september sept sep",
            "october oct",
            "november nov",
            "december dec",
        ),
        1,
    )
    for name in names.split()
}
WEEKDAYS = {
    name: number
    for number, name in enumerate(("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"))
}
SEASONS = {"spring": (3, 5), "summer": (6, 8), "autumn": (9, 11), "fall": (9, 11), "winter": (12, 2)}
NUMBERS = {
    word: number
    for number, word in enumerate(
        [
            "zero",
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen",
            "twenty",
        ]
    )
} | {
    "a": 1,
    "an": 1,
    "couple": 2,
    "a couple of": 2,
    "half a dozen": 6,
    "a dozen": 12,
    "single": 1,
}
_TENS = {"twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90}
NUMBERS |= _TENS | {
    f"{ten}{link}{one}": size + NUMBERS[one]
    for ten, size in _TENS.items()
    for one in ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
    for link in ("-", " ")
}
_NTH = [
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh",
    "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth",
    "twentieth",
]
DAY_WORDS = {word: number for number, word in enumerate(_NTH, 1)} | {
    **{f"twenty-{word}": 20 + number for number, word in enumerate(_NTH[:9], 1)}, "thirtieth": 30, "thirty-first": 31
}
UNIT_DAYS = {"day": 1, "week": 7, "fortnight": 14, "month": 30, "year": 365}
_LEAP = 2004  # stands for a year that nobody said

MONTH = "(?:" + "|".join(sorted(MONTHS, key=len, reverse=True)) + r")\b\.?"
WEEKDAY = "(?:" + "|".join(WEEKDAYS) + ")"
NUMBER = r"(?:\d{1,4}|" + "|".join(sorted(NUMBERS, key=len, reverse=True)) + ")"
DAY_WORD = "(?:" + "|".join(sorted(DAY_WORDS, key=len, reverse=True)) + ")"
UNIT = r"(?:days?|weeks?|fortnights?|months?|years?)"


def number_of(word: str) -> int:
    """A number written in digits or in words."""
    return int(word) if word.isdecimal() else NUMBERS[" ".join(word.casefold().split())]


def day_number(word: str) -> int:
    """A day of a month in digits, or in words: "the tenth of August"."""
    return int(word) if word.isdecimal() else DAY_WORDS[word.casefold()]


def days_in(count: int, unit: str) -> int:
    """A length in days; a month counts 30, a year 365."""
    return count * UNIT_DAYS[unit.casefold().rstrip("s")]


@dataclass(frozen=True, slots=True, order=True)
class Day:
    """A day; `known` is whether its year is."""

    on: date
    known: bool = True

    def __str__(self) -> str:
        return self.on.isoformat() if self.known else f"XXXX-{self.on:%m-%d}"

    def plus(self, days: int) -> Day:
        """So many days later; the first or last day there is when that is out of reach."""
        try:
            return Day(self.on + timedelta(days), self.known)
        except OverflowError:
            return self


def day_of(year: int | None, month: int, day: int, anchor: date | None) -> Day | None:
    """A day of a month; without its year the first one from the anchor on. None when there is no such day."""
    known = year is not None or anchor is not None
    try:
        if year is not None:
            return Day(date(year, month, day))
        if anchor is None:
            return Day(date(_LEAP, month, day), known=False)
        for later in (0, 1, 2, 3, 4, 5, 6, 7, 8):  # 29 February may be far
            if anchor.year + later > 9999 or day > calendar.monthrange(anchor.year + later, month)[1]:
                continue
            if (found := date(anchor.year + later, month, day)) >= anchor:
                return Day(found, known)
    except ValueError:
        pass
    return None


def month_of(year: int | None, month: int, anchor: date | None) -> tuple[Day, Day] | None:
    """The first and last day of a month; without its year the one under way or the next one."""
    if year is None and anchor is not None:
        year = anchor.year + (month < anchor.month)
    used = _LEAP if year is None else year
    if not 1 <= used <= 9999:
        return None
    last = calendar.monthrange(used, month)[1]
    return Day(date(used, month, 1), year is not None), Day(date(used, month, last), year is not None)
