"""Reads scene after scene, and gives each talk of a scene the meeting it is of, and each meeting what is told of it."""

from __future__ import annotations

import re
from dataclasses import replace

from ..names.people import People
from ..scene import Scene, Talk
from .again import is_planned, once_more, says_no
from .by_place import will_not_go
from .choosing import which
from .known import Known
from .listed_status import listed_status
from .named_by_kind import named_by_kind
from .place_refused import hosting_refused, place_refused
from .pointing import is_measure
from .register import Register
from .rows import doers, fill_row
from .telling import had_said
from .told_later import note_accepted, note_level
from .topics import OF_ELSE, back_to, is_new_topic
from .waiting import stays_away, waits_at_home

_WIDTH = {"bilateral": 2, "trilateral": 3, "multilateral": 4}
_BEFORE_IT = re.compile(r"\b(?:[Bb]efore|[Aa]fter|[Aa]head of|[Pp]rior to|[Ff]ollowing) (?:the |an? |"
r"any )?(?:\w+ ){0,2}$")
"""Before a meeting that only tells when: "going to Rome before the NATO summit?"."""
_ME = re.compile(r" (?:with )?me\b")
"""After a verb that means a meeting: whoever speaks is one of those who meet."""
_THEN = re.compile(r"\bthen\b|\bfollowed by\b|\bafter (?:which|that)\b", re.I)
_WHAT_ABOUT = re.compile(
    r"(?:(?:And|But|So|Okay),? )?(?:[Ww]hat about|[Hh]ow about|[Aa]nd|[Oo]r)(?: with)? (?:[A-Z]\w+ ){0,3}$"
)


class Meetings(Register):
    """Reads scene after scene and says of each talk which meeting it is."""

    def __init__(self, people: People) -> None:
        super().__init__(people)
        self._brief = -1
        self._asked: Known | None = None

    def read(self, scene: Scene, number: int, speaker_id: str | None) -> None:
        """Give each talk of a scene its meeting, when it has one."""
        self._follow(scene, number)
        self._recalled(scene, number)
        self.meant.pronouns(scene, speaker_id)
        denied = self._answered(scene)
        named = [one for one in scene.mentions if one.ids]
        told: str | None = None
        for talk in scene.talks:
            talk.told = scene.told_of(talk)
            self.meant.paired(scene, named, talk.start)
            self._fill_parties(scene, talk)
            if talk.verb and speaker_id and speaker_id not in talk.ids and _ME.match(scene.text, talk.core[1]):
                talk.ids = (*talk.ids, speaker_id)
            told = talk.status = listed_status(self, scene, talk, told)
            found = denied if denied and not (talk.verb or talk.ids) else which(self, talk, scene, number)
            if found is not None:
                self._join(scene, talk, found, number)
            elif len(set(talk.ids)) == 2 and not talk.loose:
                self.meant.pair(talk.ids)
            self.spoken = (number, talk)
        asked = [one for one in scene.talks if not _BEFORE_IT.search(scene.text, scene.sentence.start, one.core[0])]
        if asked and asked[-1].meeting and is_planned(scene):
            self._asked = self.of(asked[-1].meeting)
        if not any(talk.meeting for talk in scene.talks):
            self.meant.paired(scene, named, scene.sentence.end)
        note_level(self, scene, number)
        self.meant.note(scene, named)
        note_accepted(self, scene, number)

    def _follow(self, scene: Scene, number: int) -> None:
        """Notice where another brief or another topic begins, or a questioner goes on to somebody else."""
        next_two = self._what_about(scene)
        if scene.sentence.brief != self._brief:
            self.meant.reset()
            self.spoken = None
            self._brief = scene.sentence.brief
        if scene.sentence.question and is_new_topic(scene):
            self.meant.reset()
            self.topic = number
        if scene.question and scene.sentence.question and not scene.talks and OF_ELSE.search(scene.said()):
            self.topic = number
        if next_two:
            self.meant.pair(next_two)

    def _what_about(self, scene: Scene) -> tuple[str, ...]:
        """Whom a questioner asks about next: they, and whoever was to meet somebody else: "What about Paz?"."""
        named = [one for one in scene.mentions if one.kind == "person" and len(one.ids) == 1]
        spoken = self.spoken_of() if not scene.talks and scene.question else None
        if spoken and len(named) == 1 and _WHAT_ABOUT.match(scene.text, scene.sentence.start, named[0].start):
            first = [id_ for id_ in spoken.ids if id_ not in self.meant.met]
            if len(first) == 1 and first[0] != named[0].ids[0]:
                return first[0], named[0].ids[0]
        return ()

    def _recalled(self, scene: Scene, number: int) -> None:
        """The meeting that was spoken of most, of those with somebody to whom a questioner comes back."""
        who = back_to(scene)
        near = [one for one in self.near_in(scene.sentence.brief) if not one.past] if who else []
        theirs = [one for one in near if who and one.includes(who, self.people)]
        if theirs:
            max(theirs, key=lambda one: len(one.talks)).sentence = number - 1

    def _answered(self, scene: Scene) -> Known | None:
        """The meeting that a plain no calls off: whether it was planned had been asked."""
        asked, self._asked = self._asked, None
        if asked is None or not says_no(scene):
            return None
        asked.talks.append(replace(asked.talks[-1], status="rejected", asked=False))
        for talk in scene.talks:
            talk.status = "rejected" if talk.status == "possible" and not (talk.verb or talk.ids) else talk.status
        return asked

    def _fill_parties(self, scene: Scene, talk: Talk) -> None:
        """Who meets, as far as a talk names them only by what they are, or by those they were named with before."""
        hosts = doers(scene, talk)
        by_kind = named_by_kind(scene, talk, self.people, of_both=True) if talk.pair else ()
        if talk.pair and len(talk.ids) < 2 and not by_kind:
            talk.ids = tuple(dict.fromkeys((*talk.ids, *self.meant.several(scene, talk))))
        by_kind = by_kind or (() if talk.ids else named_by_kind(scene, talk, self.people))
        talk.ids, talk.loose = by_kind or talk.ids, talk.loose and not by_kind
        fill_row(scene, talk, hosts, self.people)
        if talk.definite and hosting_refused(scene, talk):
            talk.ids = ()  # who offered a place, and who would not have it
        if talk.format == "trilateral" and len(talk.ids) == 1 and self.meant.pairs:
            two = self.meant.pairs[-1]
            talk.ids = (*two, *talk.ids) if len(two) == 2 and talk.ids[0] not in two else talk.ids

    def _join(self, scene: Scene, talk: Talk, found: Known, number: int) -> None:
        """Add a talk to the meeting it is of."""
        talk.meeting = found.id
        talk.ids = self._widened(scene, talk)
        again = talk.stage and bool(found.talks)  # who only points at a meeting makes it no firmer
        if stays_away(scene, talk, found, self.people):
            again, talk.status, talk.ids = True, found.status(self.people), ()
        if found.talks and waits_at_home(talk, scene):
            again, talk.status, talk.ids = True, found.status(self.people), ()
        again |= found.status(self.people) == "rejected" and had_said(talk, scene)
        elsewhere = place_refused(scene, talk, set_already=found.status(self.people) == "decided")
        if elsewhere:
            again, talk.status = bool(found.talks), None
        joined = replace(talk, status=None if again else "possible") if again or elsewhere else talk
        if found.talks and will_not_go(talk, scene):
            joined = replace(joined, head=found.talks[-1].head)  # no journey is a part of it
        found.join(joined, number, self.people)
        found.beside = is_measure(talk, scene)
        found.again |= once_more(talk, scene)
        if len(found.ids) >= 2 and not self._of_visitor(talk, found):
            self.meant.pair(tuple(found.ids))

    def _widened(self, scene: Scene, talk: Talk) -> tuple[str, ...]:
        """Who meets: of a wider meeting that follows a narrower one, those of the narrower one as well."""
        before = [one for one in scene.talks if one.meeting and one.core[1] <= talk.start and one is not talk]
        width, wider = (_WIDTH.get(one.format or "", 0) for one in (before[-1] if before else talk, talk))
        if len(talk.ids) > 1 or not 0 < width < wider or not _THEN.search(scene.text[before[-1].core[1] : talk.start]):
            return talk.ids
        return tuple(dict.fromkeys((*self.of(before[-1].meeting or "").ids, *talk.ids)))

    def _of_visitor(self, talk: Talk, found: Known) -> bool:
        """Whether a meeting is so far only a person's visit to a country: they are no two whom "they" could mean."""
        return talk.head == "visit" and len({self.people.kind(id_) == "country" for id_ in found.ids}) > 1
