"""Which of the meetings told of so far a mention means, whether it is a new one, or none at all.

Two mentions are one meeting when nothing tells them apart (who, which format, which words, over or to come) and
something ties them together: the same people, the same words, or a definite "the talks" soon after. What points at a
meeting most plainly is asked first.
"""

from __future__ import annotations

import re

from ..scene import Scene, Talk
from .again import is_last, of_the_same, once_more
from .all_together import all_together
from .alluded import (
    is_of_briefer,
    of_a_group,
    of_any_such,
    of_the_step,
    of_two,
    said_to_be,
    spoken_of_before,
    the_only,
)
from .by_day import on_its_day
from .by_place import at_place
from .cannot_mean import cannot_mean
from .known import Known
from .likeness import fit
from .noun_words import NUMBERED
from .only_there import only_there
from .pointing import comes_after, is_pointed_at, meets_again, points_back
from .register import Register
from .stages import STAGE, of_the_level, they_of
from .telling import EVENTS, each_of_them, is_part, is_told
from .waiting import waits_outside

_FEW = frozenset({"first", "second", "third", "final"})
_AGAIN = re.compile(r"resum|reconven|restart|continu", re.I)


def which(register: Register, talk: Talk, scene: Scene, number: int) -> Known | None:
    """The meeting that a mention means; a new one, where enough is told of it; else none."""
    brief = scene.sentence.brief
    apart = cannot_mean(talk, scene, register.near, register.people) | _before_that(register, talk, scene)
    if each_of_them(talk, scene):
        return None
    any_one = not talk.verb and re.match(r"any\b", scene.text[talk.start : talk.end], re.I)
    if any_one and len(talk.ids) < 2 and talk.status is None:
        return None
    if (one := _by_its_name(register, talk, scene, number, apart)) is not None:
        talk.ids = ()
        return one
    if talk.stage:
        near = register.near_in(brief)
        held = of_the_level(talk, near, scene.text, register.people)
        if held or talk.head == STAGE:
            return held or (register.new(talk, brief, number) if near and not talk.loose else None)
    if (one := _by_its_sentence(register, talk, scene, number, apart)) is not None:
        return one
    since, spoken = (number - register.spoken[0], register.spoken[1]) if register.spoken else (9, talk)
    if since <= 2 and points_back(talk, scene):
        if spoken.meeting and is_pointed_at(register.of(spoken.meeting), talk):
            talk.ids = ()
            return register.of(spoken.meeting)
        if spoken.meeting is None and spoken.status == "past" and since == 1:
            return None
    return (
        _that_fits(register, talk, scene, number, apart)
        or spoken_of_before(register, talk, scene, number, apart)
        or the_only(register, talk, scene, apart)
        or _last_all_the_same(register, talk, scene, number, apart)
        or _new(register, talk, scene, number)
    )


def _before_that(register: Register, talk: Talk, scene: Scene) -> set[str]:
    """The meeting that was spoken of last, where others are said to meet right after it; whose turn is before them."""
    last = register.spoken_of()
    after = last is not None and (comes_after(talk, scene, last) or meets_again(talk, scene, last))
    stages = [one for one in scene.talks if one.head == STAGE] if talk.head != STAGE else []
    near = register.near_in(scene.sentence.brief) if stages else []
    held = (of_the_level(one, near, scene.text, register.people) for one in stages)
    return {one.id for one in held if one is not None} | ({last.id} if last is not None and after else set())


def _by_its_name(register: Register, talk: Talk, scene: Scene, number: int, apart: set[str]) -> Known | None:
    """The meeting that what a mention is called points at, whoever is named beside it."""
    return (
        of_a_group(register, talk, scene, apart)
        or of_two(register, talk, number)
        or of_any_such(register, talk, scene, number, apart)
    )


def _by_its_sentence(register: Register, talk: Talk, scene: Scene, number: int, apart: set[str]) -> Known | None:
    """The meeting that the words around a mention point at."""
    if (stage := they_of(talk, scene)) is not None:
        return register.of(stage.meeting or "")
    if (one := of_the_step(register, talk, scene, apart) or _waited_for(register, talk, scene, number)) is not None:
        return one
    if (one := all_together(talk, scene, register.near, number)) is not None:
        talk.ids = ()
        return one
    there = only_there(talk, scene, register.near, number, register.people)
    return there or said_to_be(register, talk, scene, number)


def _waited_for(register: Register, talk: Talk, scene: Scene, number: int) -> Known | None:
    """The meeting to come to which one side says that it will come only once something is done."""
    one = register.recent(scene.sentence.brief, number, 6) if waits_outside(talk, scene) else None
    if one is None:
        return None
    sides = [id_ for id_ in one.ids if register.people.kind(id_) != "organisation"]
    if len(set(talk.ids)) >= 2 and sides:
        return None
    talk.ids = tuple(id_ for id_ in talk.ids if id_ in one.ids) if sides or len(talk.ids) < 2 else talk.ids
    return one


def _that_fits(register: Register, talk: Talk, scene: Scene, number: int, apart: set[str]) -> Known | None:
    """The meeting on the same day, at the same place, or the one that is most like what a mention tells."""
    if (then := on_its_day(talk, scene, register.near)) is not None and then.id not in apart:
        return then
    there = at_place(talk, scene, number, register.near, register.people)
    if there is not None and there.id not in apart:
        return there
    near = [one for one in register.near_in(scene.sentence.brief) if one.id not in apart]
    ranked = [(fit(talk, one, number, register.people), one.talks[-1].start, one) for one in near]
    return max((each for each in ranked if each[0] > 0), key=lambda each: each[:2], default=(0, 0, None))[2]


def _last_all_the_same(register: Register, talk: Talk, scene: Scene, number: int, apart: set[str]) -> Known | None:
    """The meeting to come that was spoken of last, where a mention that suits no meeting is of it all the same."""
    last = register.recent(scene.sentence.brief, number, 2)
    if last is None or last.id in apart or talk.status in (None, "past"):
        return None
    same = is_last(talk, scene, last, number, register.people) or is_of_briefer(talk, scene, last)
    return last if same else None


def _new(register: Register, talk: Talk, scene: Scene, number: int) -> Known | None:
    """The meeting not known before that a mention tells of; one more of those who met last, where it says so."""
    again = talk.head == "one" or _AGAIN.match(scene.text, *talk.core) or of_the_same(talk, scene)
    again = again or (talk.verb and talk.head == "meet" and not talk.ids and once_more(talk, scene))
    recent = register.last(scene.sentence.brief, number) if again else None
    if recent is None and again and register.meant.pairs and of_the_same(talk, scene):
        talk.ids = register.meant.pairs[-1]
    if not is_told(talk, scene) or (talk.head == "one" and recent is None):
        return None
    if is_part(talk, scene) and any(one.heads & EVENTS and number - one.sentence <= 12 for one in register.near):
        return None
    said = scene.text[talk.start : talk.core[1]].casefold()
    ahead = any(not one.past for one in register.near_in(scene.sentence.brief))
    if said in ("the session", "the sitting") and not (talk.ids or ahead):
        return None  # of a parliament, of which nothing else is told
    if recent is not None and talk.ordinal not in NUMBERED - _FEW:  # the twelfth is one of another series
        talk.ids = talk.ids or tuple(recent.ids)
    return register.new(talk, scene.sentence.brief, number)
