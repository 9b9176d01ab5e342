"""Which meeting is meant: mentions of one meeting merged, in the order of the text.

Two mentions are one meeting when nothing tells them apart (who, which format, which words, over or to come) and
something ties them together: the same people, the same words, or a definite "the talks" soon after. Briefs that have
nothing to do with each other share no meeting.
"""

from __future__ import annotations

import re
from dataclasses import replace

from ..firmness.hedges import firmest
from ..names.people import People
from ..scene import Scene, Talk
from .again import is_last, is_planned, of_the_same, once_more, says_no
from .all_together import all_together
from .by_day import on_its_day
from .by_place import at_place, will_not_go
from .cannot_mean import APART_FROM, cannot_mean
from .known import WEAK, Known
from .likeness import fit, loosely
from .meant import Meant
from .named_by_kind import named_by_kind
from .noun_words import NUMBERED
from .only_there import only_there
from .pointing import comes_after, is_measure, is_pointed_at, meets_again, points_back
from .rows import doers, fill_row
from .stages import STAGE, of_its_group, of_the_level, they_of, whose
from .talk_levels import level_in
from .telling import EVENTS, had_said, is_part, is_told, will_be_over
from .topics import OF_ELSE, back_to, is_new_topic
from .waiting import OF_MANY, stays_away, waits_outside

_LED_BY = re.compile(
    r"(?:\b(?:led|headed|conducted|represented|attended) by|\bat the level of) (?:the |their |its )?(?:[\w-]+ ){0,3}?"
    r"(?:ministers|deputies|experts|officials|envoys|negotiators|presidents|leaders|generals|heads of state)\b"
)
_LOOK_BACK = 60
_MOST = 500
_ANY_REACH = 10
"""How many sentences back the talks may have been spoken of that "any talks" are."""
_LISTED = re.compile(r"(?:\bthen|\band|,|\bor|\bas well as)\s+(?:to )?$|\band(?:, [^,;.]{2,20},)? by $|"
    r"\bthen\b[^.]*$", re.I)
_DOUBTED = re.compile(r"\b(?:possible|potential|likely|tentative|hoped-for|expected|perhaps)\b")
_FOLLOWED_BY = re.compile(r"\b(?:followed|preceded) by $")
_WHEN = re.compile(
    r"\b(?:before|after|until|when|once|ahead of|prior to|follow|following|of|"
    r"for)\s+(?:[^,;.]{0,30})$", re.I
)
_DISCUSSED = re.compile(
    r"\bto (?:discuss|review|assess|talk about|examine)\b[^.;,]* (?:after|following) (?:\w+ ){0,3}$"
)
"""Before a meeting after which something has come that others are to talk about."""
_ACCEPTED = re.compile(
    r"(?<!if )(?<!whether )(?<!once )(?<!until )(?<!unless )(?<!when )"
    r"\b(?:both|all|the two)(?: (?!not\b|never\b|yet\b)\w+){0,2} "
    r"(?:(?:have |has |had )?(?:said|confirmed|indicated|promised) (?:that )?they (?:will|would) (?:be there|come|"
    r"attend|"
    r"go|take part)\b|(?:have |has )?(?:accepted|agreed|said yes)(?:$|[.,;]| (?:the|at)))|"
    r"(?:\b(?:invitation|offer|which|it) (?:was|has been|had been) (?:gladly |duly |gratefully |warmly |readily )?"
    r"accepted|(?<!not )(?<!yet )(?<!n['’]t )(?<!be )\baccepted (?:(?:the|this|that|his|her|their) (?:\w+ )?"
    r"(?:invitation|offer)|with (?:pleasure|gratitude|thanks|appreciation)))\b"
    r"(?! (?:in principle|if|provided|only|on condition))",
    re.I,
)
_TALKS = frozenset({"talks", "negotiation", "dialogue", "meeting", "discussion", "meet", "contact", "consultation"})
_WIDTH = {"bilateral": 2, "trilateral": 3, "multilateral": 4}
_THEN = re.compile(r"\bthen\b|\bfollowed by\b|\bafter (?:which|that)\b", re.I)
_WHAT_ABOUT = re.compile(
    r"(?:(?:And|But|So|Okay),? )?(?:[Ww]hat about|[Hh]ow about|[Aa]nd|[Oo]r)(?: with)? (?:[A-Z]\w+ ){0,3}$"
)
_NOT_BEFORE = re.compile(
    r"(?:\bnot|n['’]t|\bnever|\bcannot|\bno) [^.;,]{0,60}?\b(?:before|until|ahead of|prior to|"
    r"(?:sooner|earlier|later|less|more|fewer) than [^.;,]{1,30}? (?:after|before|following|ahead of)) "
    r"(?:(?:the|any|a|an) (?:[\w-]+ ){0,3})?$", re.I
)
_IS = re.compile(r" (?:(?:will|would|could|may|is to) )?(?:also )?(?:be|mark|marks|is) ", re.I)
_IT_IS = re.compile(
    r"\b(?:it|this|that)(?: (?:(?:will|would|could|may|is to) )?(?:also |only )?(?:be|mark|marks|(?P<now>is))|['’]s) "
    r"$", re.I
)
_MAYBE = re.compile(r"\b(?:possible|potential|tentative|proposed|suggested|expected)\b")
_SINCE = re.compile(r"[^.;,]{0,50}\b(?:since|in (?:\w+ ){1,4}years|in more than|this year)\b", re.I)
_FEW = frozenset({"first", "second", "third", "final"})
_AGAIN = re.compile(r"resum|reconven|restart|continu", re.I)


def _and_another(scene: Scene, talk: Talk) -> bool:
    """Whether a verb is told once of a meeting and of one before it: "followed by a meeting of X and one of Y"."""
    before = [one for one in scene.talks if one.core[1] <= talk.core[0] and one is not talk]
    gap = (before[-1].core[1], talk.start) if before and not talk.verb and not before[-1].verb else None
    unsaid = gap and not any(gap[0] <= cue.start < talk.core[0] for cue in scene.cues)
    return bool(gap and unsaid and _ANOTHER.fullmatch(scene.text, *gap) and not scene.question)


_ANOTHER = re.compile(r"[^.;:,]{0,80}(?:,? and|,? as well as|,) ")


class Meetings:
    """Reads scene after scene and says of each talk which meeting it is."""

    def __init__(self, people: People) -> None:
        self.people = people
        self.known: list[Known] = []
        self.meant = Meant(people)
        self._brief = -1
        self._topic = 0  # the sentence with which a questioner opened another topic
        self._asked: Known | None = None
        self._spoken: tuple[int, Talk] | None = None

    def read(self, scene: Scene, number: int, speaker_id: str | None) -> None:
        """Give each talk of a scene its meeting, when it has one."""
        next_two = self._what_about(scene)
        if scene.sentence.brief != self._brief:
            self.meant.reset()
            self._spoken = None
            self._brief = scene.sentence.brief
        if scene.sentence.question and is_new_topic(scene):
            self.meant.reset()
            self._topic = number
        if scene.question and scene.sentence.question and not scene.talks and OF_ELSE.search(scene.said()):
            self._topic = number
        if next_two:
            self.meant.pair(next_two)
        self._recalled(scene, number)
        self.meant.pronouns(scene, speaker_id)
        denied = self._answered(scene)
        named = [one for one in scene.mentions if one.ids]
        told: str | None = None
        for talk in scene.talks:
            self.meant.paired(scene, named, talk.start)
            hosts = doers(scene, talk)
            by_kind = named_by_kind(scene, talk, self.people, of_both=True) if talk.pair else ()
            if talk.pair and len(talk.ids) < 2 and not by_kind:
                talk.ids = tuple(dict.fromkeys((*talk.ids, *self.meant.several(scene, talk))))
            by_kind = by_kind or (() if talk.ids else named_by_kind(scene, talk, self.people))
            talk.ids, talk.loose = by_kind or talk.ids, talk.loose and not by_kind
            fill_row(scene, talk, hosts, self.people)
            if talk.format == "trilateral" and len(talk.ids) == 1 and self.meant.pairs:
                two = self.meant.pairs[-1]
                talk.ids = (*two, *talk.ids) if len(two) == 2 and talk.ids[0] not in two else talk.ids
            told = talk.status = self._status(scene, talk, told)
            others = cannot_mean(talk, scene, self._near, self.people) | self._before_that(talk, scene)
            found = denied if denied and not (talk.verb or talk.ids) else self._which(talk, scene, number, others)
            if found is not None:
                talk.meeting = found.id
                talk.ids = self._widened(scene, talk)
                again = talk.stage and bool(found.talks)  # who only points at a meeting makes it no firmer
                if stays_away(scene, talk, found, self.people):
                    again, talk.status, talk.ids = True, found.status(self.people), ()
                again |= found.status(self.people) == "rejected" and had_said(talk, scene)
                joined = replace(talk, status=None) if again else talk
                if found.talks and will_not_go(talk, scene):
                    joined = replace(joined, head=found.talks[-1].head)  # no journey is a part of it
                found.join(joined, number, self.people)
                found.beside = is_measure(talk, scene)
                found.again |= once_more(talk, scene)
                if len(found.ids) >= 2 and not self._of_visitor(talk, found):
                    self.meant.pair(tuple(found.ids))
            elif len(set(talk.ids)) == 2 and not talk.loose:
                self.meant.pair(talk.ids)
            self._spoken = (number, talk)
        if scene.talks and scene.talks[-1].meeting and is_planned(scene):
            self._asked = self.of(scene.talks[-1].meeting)
        if not any(talk.meeting for talk in scene.talks):
            self.meant.paired(scene, named, scene.sentence.end)
        self._led(scene, number)
        self.meant.note(scene, named)
        yes = _ACCEPTED.search(scene.text, scene.sentence.start, scene.sentence.end)
        sure = yes is not None and not scene.question and firmest(scene.hedges, yes.start()) is None
        if yes and sure and (one := self.recent(scene.sentence.brief, number, 2)):
            one.accepted = yes.start()

    def _recalled(self, scene: Scene, number: int) -> None:
        """The meeting that was spoken of most, of those with somebody to whom a questioner comes back."""
        who = back_to(scene)
        near = [] if who is None else [one for one in self._near if one.brief == scene.sentence.brief]
        theirs = [one for one in near if who and not one.past and self._has(one, who)]
        if theirs:
            max(theirs, key=lambda one: len(one.talks)).sentence = number - 1

    def _what_about(self, scene: Scene) -> tuple[str, ...]:
        """Whom a questioner asks about next: they, and whoever was to meet somebody else: "What about Paz?"."""
        named = [one for one in scene.mentions if one.kind == "person" and len(one.ids) == 1]
        spoken = self._spoken[1].meeting if self._spoken and not scene.talks and scene.question else None
        if spoken and len(named) == 1 and _WHAT_ABOUT.match(scene.text, scene.sentence.start, named[0].start):
            first = [id_ for id_ in self.of(spoken).ids if id_ not in self.meant.met]
            if len(first) == 1 and first[0] != named[0].ids[0]:
                return first[0], named[0].ids[0]
        return ()

    def _led(self, scene: Scene, number: int) -> None:
        """The level of a meeting whose own words give none: "the round will be led by the deputy ministers"."""
        told = _LED_BY.search(scene.text, scene.sentence.start, scene.sentence.end)
        here = [one.meeting for one in scene.talks if told and one.meeting and one.core[1] <= told.start()]
        known = self.of(here[-1]) if here else self._last(scene.sentence.brief, number) if told else None
        if told and known is not None and not known.level and not known.past:
            known.level = level_in(told[0])

    def _answered(self, scene: Scene) -> Known | None:
        """The meeting that a plain no calls off: whether it was planned had been asked."""
        asked, self._asked = self._asked, None
        if asked is None or not says_no(scene):
            return None
        asked.talks.append(replace(asked.talks[-1], status="rejected", asked=False))
        for talk in scene.talks:
            talk.status = "rejected" if talk.status == "possible" and not (talk.verb or talk.ids) else talk.status
        return asked

    def _widened(self, scene: Scene, talk: Talk) -> tuple[str, ...]:
        """Who meets: of a wider meeting that follows a narrower one, those of the narrower one as well."""
        before = [one for one in scene.talks if one.meeting and one.core[1] <= talk.start and one is not talk]
        width, wider = (_WIDTH.get(one.format or "", 0) for one in (before[-1] if before else talk, talk))
        if len(talk.ids) > 1 or not 0 < width < wider or not _THEN.search(scene.text[before[-1].core[1] : talk.start]):
            return talk.ids
        return tuple(dict.fromkeys((*self.of(before[-1].meeting or "").ids, *talk.ids)))

    def _status(self, scene: Scene, talk: Talk, told: str | None) -> str | None:
        """How firm a talk is; one that its own words leave open is as firm as those it is listed with or hangs on."""
        if talk.status == "rejected" and _NOT_BEFORE.search(scene.text, scene.sentence.start, talk.start):
            return "possible" if talk.verb and talk.ids and not talk.loose else None
        if talk.status is None and not talk.verb and APART_FROM.search(scene.text, scene.sentence.start, talk.start):
            return "possible"
        if will_be_over(talk, scene):
            return "possible" if talk.stage and talk.verb else None
        if talk.status == "possible" and told == "decided" and _and_another(scene, talk):
            return told
        if talk.status is None and told and _LISTED.search(scene.text[: talk.start][-30:]):
            return told
        unsaid = talk.status is None or (talk.status == "possible" and not _DOUBTED.search(scene.text, *talk.span))
        last = self._spoken[1].meeting if self._spoken and not talk.verb and unsaid and not scene.question else None
        if last and _FOLLOWED_BY.search(scene.text, scene.sentence.start, talk.start):
            before = self.of(last).status(self.people)
            return before if before != "rejected" else None
        discussed = _DISCUSSED.search(scene.text, scene.sentence.start, talk.start)
        lead = scene.text[max(scene.sentence.start, talk.start - 40) : talk.start]
        if talk.status is None and not discussed and _WHEN.search(lead):
            firm = [one.status for one in scene.talks if one.status not in (None, "past", "rejected")]
            return firm[0] if firm else None
        return talk.status

    def _of_visitor(self, talk: Talk, found: Known) -> bool:
        """Whether a meeting is so far only a person's visit to a country: they are no two whom "they" could mean."""
        return talk.head == "visit" and len({self.people.kind(id_) == "country" for id_ in found.ids}) > 1

    def spoke_of_past(self, number: int) -> bool:
        """Whether the meeting spoken of last, in the sentence before, is over."""
        return self._spoken is not None and self._spoken[1].status == "past" and number - self._spoken[0] == 1

    @property
    def _near(self) -> list[Known]:
        """The meetings that a mention is compared with."""
        return self.known[-_LOOK_BACK:]

    def of(self, id_: str) -> Known:
        """The meeting of that id."""
        return next(one for one in self.known if one.id == id_)

    def named_by_place(self, brief: int, words: str) -> Known | None:
        """The meeting to come that is to be held at a place that these words name."""
        for one in reversed(self._near):
            if (
                one.brief == brief
                and not one.past
                and any(re.search(rf"\b(?:in|at) {re.escape(place)}\b", words) for place in one.places)
            ):
                return one
        return None

    def _last(self, brief: int, number: int) -> Known | None:
        """The meeting that was spoken of last, over or to come, two sentences back at most."""
        first = max(self._topic, number - 2)
        near = [one for one in self._near if one.brief == brief and one.sentence >= first]
        return max(near, key=lambda one: (one.sentence, one.talks[-1].start), default=None)

    def joined_by(self, id_: str, who: str) -> str:
        """The meeting that somebody attends: the one spoken of last, unless one of their own is near."""
        if who not in self.people.entities or self._has(self.of(id_), who):
            return id_
        near = [one for one in self._near if one.brief == self.of(id_).brief and not one.past]
        return next((one.id for one in reversed(near) if self._has(one, who)), id_)

    def _has(self, known: Known, who: str) -> bool:
        code = self.people.entities[who].code
        return who in known.ids or (code is not None and code in {self.people.entities[one].code for one in known.ids})

    def recent(self, brief: int, number: int, reach: int = 3) -> Known | None:
        """The meeting to come that was spoken of last, a few sentences back at most."""
        for one in sorted(self._near, key=lambda one: (-one.sentence, one.beside, -one.talks[-1].start)):
            if (
                one.brief == brief
                and not one.past
                and one.status(self.people) != "rejected"
                and number - one.sentence <= reach
                and one.sentence >= self._topic
            ):
                return one
        return None

    def _before_that(self, talk: Talk, scene: Scene) -> set[str]:
        """The meeting that was spoken of last, where others are said to meet right after it."""
        last = self.of(self._spoken[1].meeting) if self._spoken and self._spoken[1].meeting else None
        after = last is not None and (comes_after(talk, scene, last) or meets_again(talk, scene, last))
        return {last.id} if last is not None and after else set()

    def _which(self, talk: Talk, scene: Scene, number: int, apart: set[str]) -> Known | None:
        ranked = []
        if (
            not talk.verb
            and re.match(r"any\b", scene.text[talk.start : talk.end], re.I)
            and len(talk.ids) < 2
            and talk.status is None
        ):
            return None
        if (theirs := self._of_those(talk, scene, apart)) is not None:
            talk.ids = ()
            return theirs
        if (one := self._of_two(talk, number)) is not None:
            talk.ids = ()
            return one
        if (same := self._any_such(talk, scene, number)) is not None and same.id not in apart:
            talk.ids = ()
            return same
        if talk.stage:
            near = [one for one in self._near if one.brief == scene.sentence.brief]
            meant = of_the_level(talk, near, scene.text, self.people)
            if meant or talk.head == STAGE:
                return meant or (self._new(talk, scene, number) if near and not talk.loose else None)
        if (stage := they_of(talk, scene)) is not None:
            return self.of(stage.meeting or "")
        if (one := self._of_the_step(talk, scene, apart)) is not None:
            return one
        if waits_outside(talk, scene) and (one := self.recent(scene.sentence.brief, number, 6)) is not None:
            sides = [id_ for id_ in one.ids if self.people.kind(id_) != "organisation"]
            if len(set(talk.ids)) < 2 or not sides:
                talk.ids = tuple(id_ for id_ in talk.ids if id_ in one.ids) if sides or len(talk.ids) < 2 else talk.ids
                return one
        if (one := all_together(talk, scene, self._near, number)) is not None:
            talk.ids = ()
            return one
        if (one := only_there(talk, scene, self._near, number, self.people)) is not None:
            return one
        if (same := self._said_to_be(talk, scene, number)) is not None:
            return same
        since, spoken = (number - self._spoken[0], self._spoken[1]) if self._spoken else (9, talk)
        if since <= 2 and points_back(talk, scene):
            if spoken.meeting and is_pointed_at(self.of(spoken.meeting), talk):
                talk.ids = ()
                return self.of(spoken.meeting)
            if spoken.meeting is None and spoken.status == "past" and since == 1:
                return None
        if (then := on_its_day(talk, scene, self._near)) is not None and then.id not in apart:
            return then
        there = at_place(talk, scene, number, self._near, self.people)
        if there is not None and there.id not in apart:
            return there
        for known in self._near:
            if known.id in apart:
                continue
            if known.brief == scene.sentence.brief and (score := fit(talk, known, number, self.people)) > 0:
                ranked.append((score, known.talks[-1].start, known))
        if ranked:
            return max(ranked, key=lambda each: each[:2])[2]
        if (meant := self._meant(talk, scene, number, apart) or self._the_only(talk, scene, apart)) is not None:
            return meant
        last = self.recent(scene.sentence.brief, number, 2)
        told = last is not None and last.id not in apart and talk.status not in (None, "past")
        if last is not None and told and is_last(talk, scene, last, number, self.people):
            return last
        if last is not None and told and self._of_those_two(talk, scene, last):
            return last
        again = talk.head == "one" or _AGAIN.match(scene.text, *talk.core) or of_the_same(talk, scene)
        again = again or (talk.verb and talk.head == "meet" and not talk.ids and once_more(talk, scene))
        recent = self._last(scene.sentence.brief, number) if again else None
        if recent is None and again and self.meant.pairs and of_the_same(talk, scene):
            talk.ids = self.meant.pairs[-1]
        if not is_told(talk, scene) or (talk.head == "one" and recent is None):
            return None
        if is_part(talk, scene) and any(one.heads & EVENTS and number - one.sentence <= 12 for one in self._near):
            return None
        if recent is not None and talk.ordinal not in NUMBERED - _FEW:  # the twelfth is one of another series
            talk.ids = talk.ids or tuple(recent.ids)
        return self._new(talk, scene, number)

    def _the_only(self, talk: Talk, scene: Scene, apart: set[str]) -> Known | None:
        """ "The summit", however long after: the only one to come of which the text has told."""
        if talk.verb or talk.head not in OF_MANY or not talk.definite or talk.ids or talk.labels or talk.ordinal:
            return None
        near = [one for one in self.known if one.brief == scene.sentence.brief and talk.head in one.heads]
        return near[0] if len(near) == 1 and not near[0].past and near[0].id not in apart else None

    def _of_those_two(self, talk: Talk, scene: Scene, last: Known) -> bool:
        """Whether "they" are whoever a briefer speaks for and the one with whom they meet: "They'll meet here"."""
        two = talk.verb and talk.head == "meet" and talk.pair and not talk.ids and len(set(last.ids)) == 1
        alike = bool(last.heads & _TALKS) and last.format in (None, "bilateral")
        return bool(two and alike and scene.sentence.speaker and not scene.sentence.question)

    def _of_those(self, talk: Talk, scene: Scene, apart: set[str]) -> Known | None:
        """The meeting of those whose meeting it is called: "the speakers' session", where the speakers are to meet."""
        group = whose(talk, scene.text)
        near = [one for one in self._near if one.brief == scene.sentence.brief]
        found = of_its_group(group, near, scene.text) if group else None
        return found if found is not None and found.id not in apart and loosely(talk, found) else None

    def _of_two(self, talk: Talk, number: int) -> Known | None:
        """The former or the latter of two meetings of which the sentence before tells."""
        if talk.ordinal not in ("former", "latter"):
            return None
        told = [one for one in self._near if one.sentence in (number - 1, number) and not one.past]
        told = sorted((one for one in told if one.talks), key=lambda one: one.talks[0].start)
        return told[0 if talk.ordinal == "former" else 1] if len(told) == 2 else None

    def _any_such(self, talk: Talk, scene: Scene, number: int) -> Known | None:
        """The meeting spoken of before, of which "any talks" are said to need something."""
        said = scene.text[talk.start : talk.end].casefold()
        if talk.verb or talk.status in (None, "past") or not said.startswith("any ") or len(set(talk.ids)) > 1:
            return None
        near = [one for one in self._near if one.brief == scene.sentence.brief and number - one.sentence <= _ANY_REACH]
        near = [one for one in near if not one.past and one.status(self.people) != "rejected"]
        called = [one for one in near if talk.head in one.heads]
        last = self.recent(scene.sentence.brief, number, 6)
        if called and last is not None and last.heads == {"meet"} and not (talk.ids or talk.labels):
            last = max(called, key=lambda one: one.sentence)
        alike = last is not None and talk.head in _TALKS and bool(last.heads & _TALKS) and loosely(talk, last)
        return last if alike else None

    def _of_the_step(self, talk: Talk, scene: Scene, apart: set[str]) -> Known | None:
        """The one meeting to come that is on the same step, of talks that nobody is named for: "the formal talks"."""
        if talk.step is None or talk.ids or talk.ordinal or talk.named:
            return None
        near = [one for one in self._near if one.brief == scene.sentence.brief and not one.past]
        suits = [one for one in near if one.step == talk.step and one.id not in apart]
        return suits[0] if len(suits) == 1 else None

    def _new(self, talk: Talk, scene: Scene, number: int) -> Known | None:
        """A meeting that was not known before."""
        if len(self.known) >= _MOST:
            return None
        made = Known(f"m{len(self.known) + 1}", scene.sentence.brief, past=talk.status == "past", sentence=number)
        made.around = self.meant.pairs[-1] if self.meant.pairs else ()
        self.known.append(made)
        return made

    def _said_to_be(self, talk: Talk, scene: Scene, number: int) -> Known | None:
        """The meeting that another is said to be: "it would be the first summit in years", "…, their first since"."""
        if talk.verb or talk.status == "past":
            return None
        before = scene.text[scene.clause(talk.core[0])[0] : talk.start]
        subject = [one for one in scene.talks if one.meeting and one.core[1] <= talk.start]
        if subject and talk.status != "rejected":
            gap = scene.text[subject[-1].end : talk.start]
            since = talk.ordinal and _SINCE.match(scene.text, talk.end)
            if _IS.fullmatch(gap) or (since and re.fullmatch(r"[^.;]{0,60}[,–—-] ?", gap)):
                known = self.of(subject[-1].meeting or "")
                return None if known.past else known
        if (it := _IT_IS.search(before)) is None:
            return None
        if it["now"] and talk.status == "possible" and not _MAYBE.search(scene.text, talk.start, talk.core[0]):
            talk.status = None  # what it is makes it no less firm
        return self.recent(scene.sentence.brief, number, 2)

    def _meant(self, talk: Talk, scene: Scene, number: int, apart: set[str]) -> Known | None:
        """The one meeting that "the border talks" can mean: whoever says "the" has spoken of it before."""
        anew = not talk.definite and not (talk.verb and talk.pair and not talk.ids and talk.head == "meet")
        if anew or (talk.ids and not talk.loose) or talk.site or talk.named or talk.ordinal not in (None, "first"):
            return None
        if talk.status == "past" or talk.head in ("visit", "trip", "signing", "dinner", "reception", "call"):
            return None
        brief = scene.sentence.brief
        near = [
            one
            for one in self._near
            if one.brief == brief and not one.past and number - one.sentence <= 12 and one.id not in apart
        ]
        near = near if len(near) == 1 else [one for one in near if number - one.sentence <= 4]
        suits = [one for one in near if loosely(talk, one)]
        talk.ids = () if suits else talk.ids  # who is only named beside it
        return suits[0] if len(suits) == 1 or (suits and talk.ordinal == "first") else None

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
