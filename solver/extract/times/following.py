"""Times that hang on one told before: "on 15 September ... the following week", the weekdays of a trip next week."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from ..text import Sentence
from .calendar_words import Day, month_of
from .times import Time

_FOLLOWING = re.compile(
    r"(?:in |during |over |for |by )?(?:the )?(?:following (?P<unit>week|weekend|month)|(?P<after>week|month) after)\b",
    re.I,
)
_LATER = re.compile(r"later (?:in )?(?:that|the same) (?P<unit>week|month)", re.I)
_NEXT_WEEK = re.compile(r"next week", re.I)
_TRIP = re.compile(r"\b(?:travel|trip|visit|tour|journey)(?:s|l?ing)?\b", re.I)
_WEEKDAY = re.compile(
    r"(?:on |this |late |early )*(?:mon|tues|wednes|thurs|fri|satur|sun)day(?:,? (?:early |late )?(?:morning|afternoon|"
    r"evening|night))?",
    re.I,
)


class Following:
    """Reads sentence after sentence; remembers the last day to come that was named, and the week of a trip."""

    def __init__(self, text: str, anchor: date | None) -> None:
        self.text, self.anchor = text, anchor
        self._last: date | None = None
        self._week: date | None = None
        self._brief: int | None = None

    def read(self, sentence: Sentence, times: Sequence[Time]) -> list[Time]:
        """The times of the next sentence, where one may be told from a day before it."""
        if sentence.brief != self._brief:
            self._last, self._week, self._brief = None, None, sentence.brief
        found: list[Time] = []
        for one in times:
            words = self.text[one.start : one.end].strip(" .,;")
            told = _FOLLOWING.fullmatch(words)
            if told and found and (found[-1].past or self._is_behind(found[-1])):
                found.append(replace(one, past=True))  # "in May ... the following month", of a year that is over
                continue
            found.append(self._told_from(one, (told["unit"] or told["after"]).casefold()) if told else one)
            if later := _LATER.fullmatch(words):
                found[-1] = self._later(one, later["unit"].casefold())
            if _WEEKDAY.fullmatch(words) and not one.past:
                found[-1] = self._on_the_trip(one)
            elif _NEXT_WEEK.fullmatch(words) and one.earliest and _TRIP.search(
                self.text, sentence.start, sentence.end
            ):
                self._week = one.earliest.on
            if not told and one.named and not one.past and one.latest is not None and one.latest.known:
                ahead = self.anchor is None or one.latest.on > self.anchor
                self._last = one.latest.on if ahead else self._last
        return found

    def _is_behind(self, one: Time) -> bool:
        """Whether all of a time lies before the day of speaking."""
        last = one.latest or one.earliest
        return self.anchor is not None and last is not None and last.known and last.on < self.anchor

    def _later(self, one: Time, unit: str) -> Time:
        """The rest of the week or month in which a day to come was told of: "on 3 June ... later that week"."""
        last = self._last
        if last is None or last.year > 9990:
            return one
        end = last + timedelta(6 - last.weekday())
        if unit == "month":
            span = month_of(last.year, last.month, last)
            end = span[1].on if span else last
        ahead = end > last
        return replace(one, earliest=Day(last + timedelta(1)), latest=Day(end), past=False) if ahead else one

    def _on_the_trip(self, one: Time) -> Time:
        """A weekday in the week of the trip that was told of: "travels there next week. On Tuesday she will"."""
        if self._week is None or not one.named or one.earliest is None or not one.earliest.known:
            return one
        if not 0 < (self._week - one.earliest.on).days <= 6:
            return one
        then = Day(one.earliest.on + timedelta(7))
        return replace(one, earliest=then, latest=then)

    def _told_from(self, one: Time, unit: str) -> Time:
        last = self._last
        if last is None or one.earliest is None or last.year > 9990:
            return one
        if unit == "month":
            span = month_of(last.year + last.month // 12, last.month % 12 + 1, last)
            return one if span is None else replace(one, earliest=span[0], latest=span[1])
        monday = last + timedelta(7 - last.weekday())
        first = monday + timedelta(5 if unit == "weekend" else 0)
        return replace(one, earliest=Day(first), latest=Day(monday + timedelta(6)))
