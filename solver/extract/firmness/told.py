"""A mention of a meeting as the rules of firmness look at it: its words, and what stands around it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TypeVar

from ..scene import Scene
from ..times.times import Time
from .clauses import relatives
from .cues import Cue
from .fell_through import fell_through
from .firmness_words import FIRST_IN, OF_TEXT
from .planned_then import planned_then

_SOURCE = re.compile(r", according to [^.;,]*$")
_Placed = TypeVar("_Placed", Cue, Time)


@dataclass(frozen=True)
class Told:
    """`first` and `last` bound it, `words` stand before a noun, `verb` is its form; both lie in `clause`."""

    scene: Scene
    first: int
    last: int
    words: Sequence[str]
    clause: tuple[int, int]
    noun: bool
    verb: str

    @property
    def text(self) -> str:
        """The article."""
        return self.scene.text

    @cached_property
    def lead(self) -> str:
        """The words of its clause before it."""
        return self.text[self.clause[0] : self.first]

    @cached_property
    def so_far(self) -> str:
        """The words of its sentence before it."""
        return self.text[self.scene.sentence.start : self.first]

    def then(self, pattern: re.Pattern[str]) -> re.Match[str] | None:
        """What stands right after it, as far as its sentence goes."""
        return pattern.match(self.text, self.last, self.scene.sentence.end)

    @cached_property
    def cues_before(self) -> list[Cue]:
        """The cues of its clause before it."""
        return [one for one in self.outside(self.scene.cues) if self.clause[0] <= one.start < self.first
                and one.end <= self.last]

    @cached_property
    def past_day(self) -> bool:
        """Whether its clause names a day or period that is over."""
        scene, (start, end) = self.scene, self.clause
        return any(
            (one.past or (one.latest is not None and one.latest.known and scene.anchor is not None
                          and one.latest.on < scene.anchor))
            and not FIRST_IN.match(self.text, one.start, one.end)
            and not fell_through(scene.said())
            and start <= one.start and one.end <= end and not scene.in_frame(one.start, one.end)
            and not planned_then(scene, one, self.first)
            and not OF_TEXT.search(self.text, start, one.start)
            and not self._in_source(one)
            for one in self.outside(scene.times)
        )

    def _in_source(self, time: Time) -> bool:
        """Whether a day is told of a source: "the plan, according to a paper handed over last week, foresees"."""
        aside = _SOURCE.search(self.text, self.scene.sentence.start, time.start)
        return aside is not None and "," in self.text[time.end : self.first]

    def day_ahead(self) -> bool:
        """Whether a day or period to come stands right after it."""
        end = min(self.last + 60, self.clause[1])
        return any(self.last <= one.start < end and not (one.past or one.vague) for one in self.scene.times)

    def outside(self, found: Sequence[_Placed]) -> list[_Placed]:
        """Those that stand in no relative clause of its clause."""
        aside = relatives(self.text, *self.clause)
        return [one for one in found if not any(start <= one.start < end for start, end in aside)]
