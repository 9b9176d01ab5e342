"""The meetings that a text has told of so far, and what is asked of them: the last one, one at a place, all near."""

from __future__ import annotations

import re

from ..names.people import People
from ..scene import Talk
from .known import WEAK, Known
from .meant import Meant

_LOOK_BACK = 60
_MOST = 500


class Register:
    """The meetings told of so far, in the order of the text, and the talk that was told of last."""

    def __init__(self, people: People) -> None:
        self.people = people
        self.known: list[Known] = []
        self.meant = Meant(people)
        self.topic = 0
        """The sentence with which a questioner opened another topic."""
        self.spoken: tuple[int, Talk] | None = None
        """The talk told of last in this brief, and in which sentence."""

    @property
    def near(self) -> list[Known]:
        """The meetings that a mention is compared with."""
        return self.known[-_LOOK_BACK:]

    def near_in(self, brief: int) -> list[Known]:
        """Those of them that are of the same brief: briefs that have nothing to do with each other share no meeting."""
        return [one for one in self.near if one.brief == brief]

    def of(self, id_: str) -> Known:
        """The meeting of that id."""
        return next(one for one in self.known if one.id == id_)

    def new(self, talk: Talk, brief: int, number: int) -> Known | None:
        """A meeting that was not known before."""
        if len(self.known) >= _MOST:
            return None
        made = Known(f"m{len(self.known) + 1}", brief, past=talk.status == "past", sentence=number)
        made.around = self.meant.three or (self.meant.pairs[-1] if self.meant.pairs else ())
        self.known.append(made)
        return made

    def spoken_of(self) -> Known | None:
        """The meeting of the talk told of last, when that has one."""
        return self.of(self.spoken[1].meeting) if self.spoken and self.spoken[1].meeting else None

    def spoke_of_past(self, number: int) -> bool:
        """Whether the meeting spoken of last, in the sentence before, is over."""
        return self.spoken is not None and self.spoken[1].status == "past" and number - self.spoken[0] == 1

    def last(self, brief: int, number: int) -> Known | None:
        """The meeting that was spoken of last, over or to come, two sentences back at most."""
        first = max(self.topic, number - 2)
        near = [one for one in self.near_in(brief) if one.sentence >= first]
        return max(near, key=lambda one: (one.sentence, one.talks[-1].start), default=None)

    def recent(self, brief: int, number: int, reach: int = 3) -> Known | None:
        """The meeting to come that was spoken of last, a few sentences back at most."""
        for one in sorted(self.near_in(brief), key=lambda one: (-one.sentence, one.beside, -one.talks[-1].start)):
            if (
                not one.past
                and one.status(self.people) != "rejected"
                and number - one.sentence <= reach
                and one.sentence >= self.topic
            ):
                return one
        return None

    def several(self, brief: int) -> bool:
        """Whether a brief has told of more than one meeting to come."""
        return sum(not one.past and one.status(self.people) != "rejected" for one in self.near_in(brief)) > 1

    def named_by_place(self, brief: int, words: str) -> Known | None:
        """The meeting to come that is to be held at a place that these words name."""
        for one in reversed(self.near_in(brief)):
            if not one.past and any(re.search(rf"\b(?:in|at) {re.escape(place)}\b", words) for place in one.places):
                return one
        return None

    def joined_by(self, id_: str, who: str) -> str:
        """The meeting that somebody attends: the one spoken of last, unless one of their own is near."""
        if who not in self.people.entities or self.of(id_).includes(who, self.people):
            return id_
        near = [one for one in self.near_in(self.of(id_).brief) if not one.past]
        return next((one.id for one in reversed(near) if one.includes(who, self.people)), id_)

    def inherit(self) -> None:
        """Who meets, where nobody says it, is taken from a meeting of the same words: the next Forum, from the last."""
        for one in self.known:
            if not one.ids:
                named = [
                    other
                    for other in self.known
                    if other.ids and other.brief == one.brief and (other.labels & one.labels) - WEAK
                ]
                one.ids = list(named[-1].ids) if named else []
