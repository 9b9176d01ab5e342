"""Which meeting is meant, and which is not, told by where it is: "the meeting in Lima", "also one in Quito"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from ..names.groups import code_of
from ..names.people import People
from ..names.places import is_country
from ..scene import Scene, Talk
from .known import Known
from .likeness import loosely
from .noun_words import is_city
from .stops import code_at

_PLACE = r"([A-Z][\w'’-]+(?: [A-Z][\w'’-]+)?)"
_TO_PLACE = re.compile(rf" (?:to|in|for) (?:the )?{_PLACE}")
_ENDS = re.compile(r"(?:,? (?:on \w+day|later|tomorrow|(?:next|this) \w+))?(?:[.;!?\"”]|$)")
"""After a city to which somebody goes, and for nothing else that is told."""
_ONLY_IF = re.compile(r"\b(?:only if|only once|only after|unless|provided|on condition)\b")
_ONCE = re.compile(r"[\"“]?(?:If|Once|As soon as|When|Only (?:when|if|after|once)|Provided|Until|Unless)\b[^;:]*,")
_IN_CITY = re.compile(rf" (?:in|at) {_PLACE}\b")
_BESIDES = re.compile(
    r"\b(?:also|besides|too)\b[^;:]*\b(?:an?|another) (?:[\w-]+ ){0,3}$|\banother (?:[\w-]+ ){0,3}$"
)
_IN_PLACE = re.compile(rf"[^,.;]{{0,30}}? (?:in|at) {_PLACE}")
_LATELY = 6
"""How many sentences back a meeting may have been spoken of to which somebody travels."""


def lands(places: Iterable[str]) -> set[str | None]:
    """The countries in which places are."""
    return {code_at(place) for place in places}


def at_place(talk: Talk, scene: Scene, number: int, near: Sequence[Known], people: People) -> Known | None:
    """The meeting that a mention means by its place: the one to which somebody travels, or that city's."""
    return (
        _coming(talk, scene, number, near, people)
        or _in_its_city(talk, scene, near)
        or _visited(talk, scene, number, near)
        or _called_by_place(talk, scene, near)
        or _planned_there(talk, scene, near, people)
    )


def _planned_there(talk: Talk, scene: Scene, near: Sequence[Known], people: People) -> Known | None:
    """The meeting that was put off, of which it is told later how it was planned: "had planned to meet in Lima"."""
    where = _IN_PLACE.match(scene.text, talk.core[1], scene.sentence.end)
    if where is None or not _HAD_PLANNED.search(scene.text, scene.sentence.start, talk.core[1]):
        return None
    suits = [
        one
        for one in near
        if one.brief == scene.sentence.brief and not one.past and where[1] in (one.site, *one.places)
        and one.status(people) in ("possible", "rejected")
    ]
    return suits[0] if len(suits) == 1 and not (set(talk.ids) and len(set(suits[0].ids)) > 1) else None


_HAD_PLANNED = re.compile(
    r"\bhad (?:\w+ly )?(?:planned|intended|agreed|been (?:due|set|scheduled|planned))\b|\b(?:was|were) (?:originally |"
    r"initially )?(?:to have|due|scheduled|set|planned)\b"
)


def _visited(talk: Talk, scene: Scene, number: int, near: Sequence[Known]) -> Known | None:
    """What somebody does in a city of which only their visit there is spoken of again: "after her stay in Lima"."""
    to = _TO_PLACE.match(scene.text, talk.core[1]) if not talk.verb and talk.head in ("visit", "trip") else None
    if to is None or not talk.definite or talk.status == "past":
        return None
    here = [one for one in near if one.brief == scene.sentence.brief and not one.past and to[1] in one.places]
    theirs = [one for one in here if set(talk.ids) & set(one.ids) and number - one.sentence <= _LATELY]
    if theirs:
        talk.ids = ()
    return theirs[-1] if theirs else None


def _called_by_place(talk: Talk, scene: Scene, near: Sequence[Known]) -> Known | None:
    """The one meeting to come at a place by which it is called, though no table has it: "the Fort Ross session"."""
    called = None if talk.verb or talk.status == "past" else _CALLED.match(scene.text, talk.start, talk.core[0])
    if called is None or talk.ordinal or talk.head in ("visit", "trip", "call"):
        return None
    suits = [
        one for one in near if one.brief == scene.sentence.brief and not one.past and called["place"] in one.places
    ]
    if len(suits) != 1 or (talk.format and suits[0].format not in (None, talk.format)):
        return None
    talk.ids = ()
    return suits[0]


_CALLED = re.compile(r"(?:the|this|that|any|[Tt]he) (?P<place>[A-Z][\w'’-]+(?: [A-Z][\w'’-]+){0,2}) $")


def _coming(talk: Talk, scene: Scene, number: int, near: Sequence[Known], people: People) -> Known | None:
    """The meeting that somebody comes to who travels to where it is to be: "she will fly to Rome only if"."""
    to = _TO_PLACE.match(scene.text, talk.core[1]) if talk.verb and talk.head == "visit" else None
    here = [one for one in near if one.brief == scene.sentence.brief and not one.past and one.places]
    found: Known | None = None
    for one in reversed(here) if to else ():
        codes = {code_of(place) for place in one.places} - {None}
        there = to is not None and number - one.sentence <= _LATELY and (
            to[1] in one.places or code_of(to[1]) in codes
        )
        hangs = _ONLY_IF.search(scene.text, talk.end, scene.sentence.end) or _ONCE.match(
            scene.text, scene.sentence.start, talk.core[0]
        )
        if found is None and there and (not talk.ids or set(talk.ids) & set(one.ids) or hangs):
            found = one
    if found is None and to and is_city(to[1]) and _ENDS.match(scene.text, to.end()):
        set_ = [one for one in here if to[1] in one.places and one.status(people) == "decided"]
        found = set_[-1] if set_ and number - set_[-1].sentence <= 2 * _LATELY else None
    if found is None and to and will_not_go(talk, scene) and is_city(to[1]):
        set_ = [one for one in here if to[1] in one.places and not one.heads <= {"visit", "trip"}]
        found = set_[-1] if set_ and number - set_[-1].sentence <= _LATELY else None
    talk.ids = () if found else talk.ids
    return found


def will_not_go(talk: Talk, scene: Scene) -> bool:
    """Whether a mention is of a journey that somebody will not make."""
    journey = talk.verb and talk.head == "visit"
    return journey and _WILL_NOT.search(scene.text, scene.clause(talk.core[0])[0], talk.core[0]) is not None


_WILL_NOT = re.compile(
    r"(?:\b(?:will|would|shall|can|could|is|are|am|do|does)(?: \w+ly)? ?(?:not|n['’]t)|\bwon['’]t|\bcannot|"
    r"['’](?:s|re|m) not|\b(?:refus|declin)\w+ to)(?: \w+)? $"
)


def _city_after(talk: Talk, scene: Scene) -> str:
    """The city that tells which of those spoken of before is meant: "the meeting in Lima on Friday"."""
    where = _IN_CITY.match(scene.text, talk.core[1], scene.sentence.end)
    return where[1] if where and talk.definite and not talk.verb and talk.status != "past" else ""


def _in_its_city(talk: Talk, scene: Scene, near: Sequence[Known]) -> Known | None:
    """The one meeting that "the meeting in Lima" can mean: the one called by that city, or held there."""
    city = _city_after(talk, scene)
    suits = [
        one
        for one in near
        if city and one.brief == scene.sentence.brief and not one.past and city in (one.site, *one.places)
    ]
    suits = suits or [
        one
        for one in near
        if (city or talk.site) and one.brief == scene.sentence.brief and not one.past and one.site is None
        and talk.head in one.heads and one.places and all(map(is_country, one.places))
        and lands(one.places) == {code_at(city or talk.site or "")}
    ]
    if len(suits) != 1 or not loosely(talk, suits[0]):
        return None
    return suits[0] if not talk.ids or talk.loose or set(talk.ids) <= set(suits[0].ids) else None


def elsewhere(talk: Talk, scene: Scene, near: Sequence[Known], people: People) -> set[str]:
    """The meetings that a mention cannot mean: others go to another country for them, or they are set elsewhere."""
    found = {one.id for one in near if talk.land and one.land not in (None, talk.land)}
    if land := _besides(talk, scene):
        found |= {one.id for one in near if one.places and land not in lands(one.places)}
    if fresh := _set_in(talk, scene):
        agreed = [one for one in near if (one.places or one.land) and one.status(people) == "decided"]
        found |= {one.id for one in agreed if not {fresh, None} & (lands(one.places) or {one.land})}
    if land := talk.land or code_at(_city_after(talk, scene)):
        agreed = [one for one in near if one.places and one.status(people) == "decided"]
        found |= {one.id for one in agreed if not {land, None} & lands(one.places)}
        found |= _before(talk, scene, land)
    return found


def _set_in(talk: Talk, scene: Scene) -> str | None:
    """The country of the city in which talks that nobody has told of are set: "Talks on prisoners will open in "
    "Bern"."""
    fresh = not (talk.verb or talk.definite or talk.head in ("visit", "trip")) and talk.status == "decided"
    where = _SET_IN.match(scene.text, talk.core[1], scene.sentence.end) if fresh else None
    return code_at(where[1]) if where and is_city(where[1]) else None


_SET_IN = re.compile(
    rf"[^;]{{0,160}}?\b(?:(?:will|would|are|is) (?:be )?(?:set|due|scheduled|held|to)|will (?:begin|start|open|"
    rf"take place))"
    rf"\b[^.;,]{{0,30}}? in {_PLACE}\b"
)


def _besides(talk: Talk, scene: Scene) -> str | None:
    """The country of a meeting that is told of besides others: "they also called off a meeting in Lima"."""
    told = None if talk.verb else _BESIDES.search(scene.text, scene.clause(talk.core[0])[0], talk.core[0])
    where = _IN_PLACE.match(scene.text, talk.end, scene.sentence.end) if told else None
    return code_at(where[1]) if where else None


def _before(talk: Talk, scene: Scene, land: str) -> set[str]:
    """The meetings told of before it in the same sentence that are in another country than this one."""
    before = [one for one in scene.talks if one.meeting and one.core[1] <= talk.start]
    told = [(one, _IN_CITY.match(scene.text, one.core[1])) for one in before]
    return {one.meeting for one, where in told if where and one.meeting and code_at(where[1]) not in (None, land)}
