"""The meetings that a mention cannot mean: those told of beside it, on other days, elsewhere, or before it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ..names.people import People
from ..scene import Scene, Talk
from .by_day import day_of, on_other_days
from .by_place import elsewhere
from .known import Known
from .noun_words import AS_WELL_AS
from .telling import only_said

_LINKED = re.compile(
    r"\b(?:before|after|following|prior to|ahead of|then|preceded by|followed by|precedes?|follows?|within [\w ]{1,20} "
    r"of|lead(?:s|ing)? (?:up )?to|pav\w+ the way (?:for|to)|set\w* the stage for|"
    r"(?:prelude|build-?up|precursor|stepping stone|lead-?in) (?:to|for|towards?)|"
    r"(?:arrangements|preparations) for|to prepare(?: for)?|preparing(?: for)?|in preparation for|on the eve "
    r"of)\s+(?:[^,;.]{0,60})$",
    re.I,
)
"""Between a meeting and another that is told by it: "a summit to be followed by a round of"."""
_OPENS = re.compile(r"[\"“]?(?:(?:(?:The|A|One|Two|Three) (?:days?|weeks?|months?) )?(?:before|after)|"
                    r"On the eve of|Following|Prior to|Ahead of|Once|Until|Only after) (?:[^,;.]{0,40} )?", re.I)
"""What opens a sentence before a meeting that only says when another is: "Two weeks after the"."""
APART_FROM = re.compile(
    r"\b(?:days?|weeks?|months?|fortnight|hours|gap|pause|interval|breathing space)\b[^.;,]{0,40}? (?:between|"
    r"separat\w+) (?:[^.;]{3,90}? and )?$|\b(?:come|comes|coming|fall|falls|falling|sit|sits|scheduled|planned|set|"
    r"due)(?: only| just)? (?:(?:[\w-]+ ){1,3}(?:days?|weeks?|months?|hours?) )?(?:before|after|ahead of|between) "
    r"(?:[^.;]{3,60}? and )?$",
    re.I,
)
"""Before a meeting that is named to say how far another is from it."""
_OWN = re.compile(r"(?:its|their|his|her) own\b")
_AMONG_THEM = re.compile(
    r"\b(?:(?:his|her|its|their|the) (?:own )?(?:group|members|movement|party|coalition|faction|leadership|alliance|"
    r"bloc)|members(?: of [^,.;]{3,40})?)(?: [a-z]+ed to [^,.;]{3,40}, but)? (?:will|would|are to|is to|could|may|"
    r"plans? to|planned to)(?: also| again| first| now| soon)* $"
)
"""Those of one side, who meet among themselves."""
_WITH = re.compile(r"[^.;,]{0,30}? with\b")
_NEXT = re.compile(r"\bnext\b", re.I)


_OTHERS = re.compile(
    r"(?: (?:up|separately|also|briefly))*(?: with)? (?!the\b|these\b|those\b|each\b|them\b)(?:(?!to\b|in\b|on\b|at\b|"
    r"and\b)[a-z][\w-]*,? (?:and )?){0,5}?(?:officials|leaders|ministers|representatives|counterparts|members|"
    r"parliamentarians|lawmakers|legislators|figures|authorities|envoys|diplomats|politicians|governors|mayors|"
    r"commanders)\b"
)
"""Others, without a name, whom somebody meets besides: "will also meet with senior officials"."""


def _goes_on(talk: Talk, known: Known) -> bool:
    """Whether the next round may be of talks of which no day or place is told: "return to the talks"."""
    told = known.dated or known.periods or known.places or known.ordinal
    return talk.head == "round" and known.heads <= _TALKS and not told


_TALKS = frozenset({"talks", "negotiation", "dialogue"})


def cannot_mean(talk: Talk, scene: Scene, near: Sequence[Known], people: People) -> set[str]:
    """The meetings that this is not: those before or after it in its sentence; of a report denied, those wanted."""
    text, others = scene.text, set[str]()
    if talk.verb and talk.head == "meet" and len(set(talk.ids)) < 2 and not talk.pair and (
        _OTHERS.match(text, talk.core[1], scene.sentence.end)
    ):
        others = {one.id for one in near if not ("visit" in one.heads and set(talk.ids) <= set(one.ids))}
    told = [(one, one.meeting) for one in scene.talks if one.meeting]
    before = [(one, id_) for one, id_ in told if one.core[1] <= talk.core[0]]
    opening = [
        id_
        for one, id_ in before
        if _OPENS.fullmatch(text, scene.sentence.start, one.start) and "," in text[one.core[1] : talk.core[0]]
    ]
    next_one = not talk.verb and _NEXT.search(text, talk.start, talk.core[0])
    other = [one.id for one in near if next_one and not (one.past or one.again or _goes_on(talk, one))]
    denied = talk.verb and any(a <= talk.core[0] < b for a, b in scene.denied)
    wanted = [one.id for one in near if denied and one.status(people) in ("possible", "proposed")]
    day = day_of(talk, scene) if denied else None
    wanted += [one.id for one in near if day and one.dated and all(not a <= day <= b for a, b in one.dated if a and b)]
    same = [id_ for one, id_ in told if talk.like and one.core < talk.core]
    nouns = [(one, id_) for one, id_ in before if not (talk.verb or one.verb or talk.definite)]
    beside = [id_ for one, id_ in nouns if AS_WELL_AS.search(text, one.core[1], talk.start)]
    if beside and not (talk.ids or talk.named):
        beside = [one.id for one in near]  # one more that is told of for the first time
    measured = [id_ for _, id_ in before if APART_FROM.search(text, scene.sentence.start, talk.start)]
    linked = [
        id_
        for one, id_ in before
        if len(between := text[one.core[1] : talk.start]) < 120
        and _LINKED.search(between)
        and not only_said(text, one.core[1], talk.start)
    ]
    inner = talk.verb and talk.head == "meet" and len(set(talk.ids)) < 2 and not talk.pair and _AMONG_THEM.search(
        text, scene.clause(talk.core[0])[0], talk.core[0]
    )
    if inner and not _WITH.match(text, talk.core[1]):
        others = {*others, *(one.id for one in near if not one.heads <= {"meet"})}
    own = not talk.verb and _OWN.match(text, talk.start)
    theirs = {one.id for one in near if own and talk.ids and not set(talk.ids) <= set(one.ids)}
    away = theirs | elsewhere(talk, scene, near, people) | on_other_days(talk, scene, near, people)
    return {*others, *opening[:1], *beside, *wanted, *other, *same, *measured, *linked, *away}
