"""Meetings that a mention means without naming who meets: "the latter", "any talks", "the summit", "it would be"."""

from __future__ import annotations

import re

from ..scene import Scene, Talk
from .known import Known
from .likeness import loosely
from .register import Register
from .stages import of_its_group, whose
from .waiting import OF_MANY

_TALKS = frozenset({"talks", "negotiation", "dialogue", "meeting", "discussion", "meet", "contact", "consultation"})
_ANY_REACH = 10
"""How many sentences back the talks may have been spoken of that "any talks" are."""
_IS = re.compile(r" (?:(?:will|would|could|may|is to) )?(?:also )?(?:be|mark|marks|is) ", re.I)
_IT_IS = re.compile(
    r"\b(?:it|this|that)(?: (?:(?:will|would|could|may|is to) )?(?:also |only )?(?:be|mark|marks|(?P<now>is))|['’]s) "
    r"$", re.I
)
_MAYBE = re.compile(r"\b(?:possible|potential|tentative|proposed|suggested|expected)\b")
_SINCE = re.compile(r"[^.;,]{0,50}\b(?:since|in (?:\w+ ){1,4}years|in more than|this year)\b", re.I)
_OF_THEIR_OWN = frozenset({"visit", "trip", "signing", "dinner", "reception", "call"})
"""What a text may tell of with "the" for the first time."""


def of_a_group(register: Register, talk: Talk, scene: Scene, apart: set[str]) -> Known | None:
    """The meeting of those whose meeting it is called: "the speakers' session", where the speakers are to meet."""
    group = whose(talk, scene.text)
    found = of_its_group(group, register.near_in(scene.sentence.brief), scene.text) if group else None
    return found if found is not None and found.id not in apart and loosely(talk, found) else None


def of_two(register: Register, talk: Talk, number: int) -> Known | None:
    """The former or the latter of two meetings of which the sentence before tells."""
    if talk.ordinal not in ("former", "latter"):
        return None
    told = [one for one in register.near if one.sentence in (number - 1, number) and not one.past]
    told = sorted((one for one in told if one.talks), key=lambda one: one.talks[0].start)
    return told[0 if talk.ordinal == "former" else 1] if len(told) == 2 else None


def of_any_such(register: Register, talk: Talk, scene: Scene, number: int, apart: set[str]) -> Known | None:
    """The meeting spoken of before, of which "any talks" are said to need something."""
    said = scene.text[talk.start : talk.end].casefold()
    if talk.verb or talk.status in (None, "past") or not said.startswith("any ") or len(set(talk.ids)) > 1:
        return None
    near = [one for one in register.near_in(scene.sentence.brief) if number - one.sentence <= _ANY_REACH]
    near = [one for one in near if not one.past and one.status(register.people) != "rejected"]
    called = [one for one in near if talk.head in one.heads]
    last = register.recent(scene.sentence.brief, number, 6)
    if called and last is not None and last.heads == {"meet"} and not (talk.ids or talk.labels):
        last = max(called, key=lambda one: one.sentence)
    alike = last is not None and talk.head in _TALKS and bool(last.heads & _TALKS) and loosely(talk, last)
    return last if last is not None and alike and last.id not in apart else None


def of_the_step(register: Register, talk: Talk, scene: Scene, apart: set[str]) -> Known | None:
    """The one meeting to come that is on the same step, of talks that nobody is named for: "the formal talks"."""
    if talk.step is None or talk.ids or talk.ordinal or talk.named:
        return None
    near = [one for one in register.near_in(scene.sentence.brief) if not one.past]
    suits = [one for one in near if one.step == talk.step and one.id not in apart]
    return suits[0] if len(suits) == 1 else None


def said_to_be(register: Register, talk: Talk, scene: Scene, number: int) -> Known | None:
    """The meeting that another is said to be: "it would be the first summit in years", "…, their first since"."""
    if talk.verb or talk.status == "past":
        return None
    before = scene.text[scene.clause(talk.core[0])[0] : talk.start]
    subject = [one for one in scene.talks if one.meeting and one.core[1] <= talk.start]
    if subject and talk.status != "rejected":
        gap = scene.text[subject[-1].end : talk.start]
        since = talk.ordinal and _SINCE.match(scene.text, talk.end)
        if _IS.fullmatch(gap) or (since and re.fullmatch(r"[^.;]{0,60}[,–—-] ?", gap)):
            known = register.of(subject[-1].meeting or "")
            return None if known.past else known
    if (it := _IT_IS.search(before)) is None:
        return None
    if it["now"] and talk.status == "possible" and not _MAYBE.search(scene.text, talk.start, talk.core[0]):
        talk.status = None  # what it is makes it no less firm
    return register.recent(scene.sentence.brief, number, 2)


def spoken_of_before(register: Register, talk: Talk, scene: Scene, number: int, apart: set[str]) -> Known | None:
    """The one meeting that "the border talks" can mean: whoever says "the" has spoken of it before."""
    anew = not talk.definite and not (talk.verb and talk.pair and not talk.ids and talk.head == "meet")
    if anew or (talk.ids and not talk.loose) or talk.site or talk.named or talk.ordinal not in (None, "first"):
        return None
    if talk.status == "past" or talk.head in _OF_THEIR_OWN:
        return None
    near = [
        one
        for one in register.near_in(scene.sentence.brief)
        if not one.past and number - one.sentence <= 12 and one.id not in apart
    ]
    near = near if len(near) == 1 else [one for one in near if number - one.sentence <= 4]
    suits = [one for one in near if loosely(talk, one)]
    talk.ids = () if suits else talk.ids  # who is only named beside it
    return suits[0] if len(suits) == 1 or (suits and talk.ordinal == "first") else None


def the_only(register: Register, talk: Talk, scene: Scene, apart: set[str]) -> Known | None:
    """ "The summit", however long after: the only one to come of which the text has told."""
    if talk.verb or talk.head not in OF_MANY or not talk.definite or talk.ids or talk.labels or talk.ordinal:
        return None
    near = [one for one in register.known if one.brief == scene.sentence.brief and talk.head in one.heads]
    return near[0] if len(near) == 1 and not near[0].past and near[0].id not in apart else None


def is_of_briefer(talk: Talk, scene: Scene, last: Known) -> bool:
    """Whether "they" are whoever a briefer speaks for and the one with whom they meet: "They'll meet here"."""
    two = talk.verb and talk.head == "meet" and talk.pair and not talk.ids and len(set(last.ids)) == 1
    alike = bool(last.heads & _TALKS) and last.format in (None, "bilateral")
    return bool(two and alike and scene.sentence.speaker and not scene.sentence.question)
