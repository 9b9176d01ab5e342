"""The week or month after a day told before it: "on 15 September ... the following week", whenever that was said."""

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


class Following:
    """Reads sentence after sentence; remembers the last day to come that was named."""

    def __init__(self, text: str, anchor: date | None) -> None:
        self.text, self.anchor = text, anchor
        self._last: date | None = None
        self._brief: int | None = None

    def read(self, sentence: Sentence, times: Sequence[Time]) -> list[Time]:
        """The times of the next sentence, where one may be told from a day before it."""
        if sentence.brief != self._brief:
            self._last, self._brief = None, sentence.brief
        found = []
        for one in times:
            told = _FOLLOWING.fullmatch(self.text[one.start : one.end].strip(" .,;"))
            found.append(self._told_from(one, (told["unit"] or told["after"]).casefold()) if told else one)
            if not told and one.named and not one.past and one.latest is not None and one.latest.known:
                ahead = self.anchor is None or one.latest.on > self.anchor
                self._last = one.latest.on if ahead else self._last
        return found

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
