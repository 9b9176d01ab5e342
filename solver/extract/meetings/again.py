"""Whether a mention is of a meeting spoken of before, or of one more of those who have met: a further encounter."""

from __future__ import annotations

import re

from ..firmness.outright import NEXT_WORDS
from ..names.people import People
from ..scene import Scene, Talk
from .known import WEAK, Known
from .likeness import other_step
from .talk_levels import rank

PROCEEDINGS = frozenset({"talks", "negotiation", "consultation", "round", "session", "meeting", "summit", "dialogue"})
_ONCE_MORE = re.compile(r"\b(?:again|once more|anew|further|another|a second time|second|new|next)\b", re.I)
_FURTHER = frozenset({"further", "another", "new", "second", "fresh"})
_MUST = re.compile(r" (?:must|should|would|cannot|can|needs? to|has to|would have to|only makes|makes) ")
_NO_SENSE = re.compile(
    r"\b(?:sense|point|reason|need|use|purpose|possible|pointless|useless|premature|early|wrong|right) to $"
)
_PLANNED = re.compile(
    r"(?:And |But |So,? )?(?:Is|Are|Will|Would|Does|Do|Has|Have) (?!.*\b(?:rul|exclu|object|oppos|off\b|cancel|"
    r"postpon|delay|dead\b|n['’]t\b|not\b)).*\?$",
    re.S,
)
_NO = re.compile(
    r"(?:Well, |Look, |I (?:think|believe) )?(?:No[,.]|Not that I['’]m aware|Nothing of the kind|"
    r"(?:There(?:['’]s| (?:is|are))|(?:[Ww]e|[Hh]e|[Ss]he|[Tt]hey)(?:['’]ve| (?:have|has))(?: got)?) (?:currently )?"
    r"(?:no (?:plans?\b|such|(?:bilateral |formal |separate |one-on-one |such )*(?:meeting|bilat\w*|call|talks)s? "
    r"(?!to (?:announce|preview|read))(?:is |are )?(?:currently )?(?:plan|schedul|set|arrang|on the))|nothing of the "
    r"kind)|No (?:plans?\b|such|(?:\w+ )?(?:meeting|call|bilateral) (?:is|has been) (?:currently )?(?:plan|schedul))|"
    r"(?:That|It)(?:['’]s| is) not (?:(?:his|her|their|our|the) (?:intention|plan)\b|planned|scheduled|(?:on|in) the "
    r"(?:schedule|cards|agenda|plan))|Nothing (?:is |has been )?(?:currently )?(?:planned|scheduled|on the "
    r"(?:schedule|books|calendar))|I (?:do|would) ?(?:not|n['’]t) (?:anticipate|expect|foresee) (?:an?|any|that|such|"
    r"one)\b|Not (?:at this (?:time|point|stage)|on this (?:trip|visit|occasion))|"
    r"(?:[Ww]e|[Hh]e|[Ss]he|[Tt]hey|I) (?:do|does) ?(?:not|n['’]t) (?:currently )?have (?:any |a )?(?:plans?\b|"
    r"(?:[\w-]+ )?(?:meeting|bilateral|call)s? (?:currently )?(?:planned|scheduled|on the (?:schedule|books|"
    r"calendar)))|(?:[Hh]e|[Ss]he|[Tt]hey)(?: will not| does not| do not|['’]s not| is not| are not|['’]re not| "
    r"won['’]t| doesn['’]t| don['’]t)(?=[.,;]|$))"
)


def once_more(talk: Talk, scene: Scene) -> bool:
    """Whether those who meet are said to meet once more."""
    return bool(_ONCE_MORE.search(scene.text, talk.start, min(talk.end + 30, scene.sentence.end)))


def of_the_same(talk: Talk, scene: Scene) -> bool:
    """Whether a mention without names is of one more meeting of those who have met: the next round, further talks."""
    words = re.findall(r"\w+", scene.text[talk.start : talk.core[1]].casefold())
    return not (talk.verb or talk.ids or talk.named or talk.labels - WEAK) and bool(
        NEXT_WORDS & set(words)
        or (talk.definite and talk.head in PROCEEDINGS and talk.status in ("decided", "proposed"))
    )


def is_last(talk: Talk, scene: Scene, last: Known, number: int, people: People) -> bool:
    """Whether a mention that suits no meeting is of the last one all the same.

    "A further encounter", where they should meet once more; "A and B will meet", where a summit had nobody yet;
    "a summit must be prepared", which is said of the one that is the topic.
    """
    if other_step(talk, last):
        return False
    words = set(re.findall(r"\w+", scene.text[talk.start : talk.core[0]].casefold()))
    if words & _FURTHER and last.again and not (talk.verb or talk.labels or talk.ordinal or talk.site or talk.pair):
        return not talk.ids or talk.loose
    if _is_ours(talk, scene):
        return True
    if talk.verb and talk.head == "meet" and not talk.ids and _NO_SENSE.search(scene.text[: talk.start][-24:]):
        return True
    if last.sentence == number:
        return False
    if talk.verb and talk.waited and (not talk.ids or len({*talk.ids, *last.ids}) < 3):
        return True  # who will not sit down unless something is done speaks of what is planned
    if talk.verb and talk.head == "meet" and len(talk.ids) == 2:
        at_the_top = {rank(people, id_) for id_ in talk.ids} == {"top"}
        return at_the_top and not last.ids and last.heads == {"summit"} and not last.ordinal
    if talk.verb or talk.definite or talk.pair or talk.labels - WEAK or talk.ordinal or talk.site or talk.named:
        return False
    if _is_such(talk, last, words):
        return True
    if talk.ids or talk.labels:
        return False
    return words == {"a"} and _MUST.match(scene.text, talk.core[1]) is not None and not scene.times


_WE = re.compile(r"\bthen (?:we|they)(?:['’]ll| (?:can|could|will|would|may|shall))(?: \w+){0,2} $")


def _is_ours(talk: Talk, scene: Scene) -> bool:
    """Whether those who speak only say that they could meet, with no day of its own: "then we can sit down"."""
    alone = talk.verb and talk.head in ("meet", "talks", "speak") and not (talk.ids or talk.pair or scene.times)
    before = scene.text[scene.clause(talk.core[0])[0] : talk.core[0]]
    return alone and talk.status in ("possible", "proposed") and not once_more(talk, scene) and bool(_WE.search(before))


_ANY_SUCH = frozenset(
    {"a", "an", "possible", "potential", "proposed", "planned", "eventual", "face", "to", "one", "on", "direct",
     "leaders", "bilateral", "peace"}
)


def _is_such(talk: Talk, last: Known, words: set[str]) -> bool:
    """Whether "a possible summit" is the meeting of two that is the topic, and that is possible as well."""
    return (
        talk.status in ("possible", "proposed")
        and words <= _ANY_SUCH
        and talk.head in ("summit", "meeting")
        and (talk.head != "summit" or last.level == "top" or "summit" in last.heads)
        and last.level in (None, talk.level or last.level)
        and not (talk.format and last.format not in (None, talk.format))
        and (not talk.ids or (talk.loose and set(talk.ids) <= set(last.ids)))
        and (len(last.ids) == 2 or not (last.ids or talk.ids))
        and bool(last.heads & {"summit", "meeting", "meet"})
    )


def is_planned(scene: Scene) -> bool:
    """Whether a sentence asks if something is planned, so that a no means that it is not."""
    return scene.question and bool(_PLANNED.match(scene.said()))


def says_no(scene: Scene) -> bool:
    """Whether a sentence opens with a plain no."""
    return not scene.sentence.question and bool(_NO.match(scene.text, scene.sentence.start, scene.sentence.end))
