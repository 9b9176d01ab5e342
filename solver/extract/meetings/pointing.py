"""Words that point at the meeting just spoken of ("such a meeting"), or behind it ("right after that")."""

from __future__ import annotations

import re

from ..scene import Scene, Talk
from ..times.calendar_words import NUMBER, UNIT
from .again import PROCEEDINGS
from .known import WEAK, Known

_POINTS = re.compile(
    r"(?:such|th(?:is|at|ese|ose)) (?!(?:week|month|year|spring|summer|autumn|fall|winter)\b|\w+day)", re.I
)


_MEASURED = re.compile(
    r"\b(?:after|before|following|ahead of|since|until|prior to|(?:sooner|later|earlier) than|preparation for|eve of) "
    r"(?:the |its |their |this |that )?$"
)


def is_measure(talk: Talk, scene: Scene) -> bool:
    """Whether a meeting is only named to tell when another is: "three weeks after the Lima round"."""
    return not talk.verb and _MEASURED.search(scene.text, scene.sentence.start, talk.start) is not None


def points_back(talk: Talk, scene: Scene) -> bool:
    """Whether a mention points at a meeting that has just been spoken of: "such a meeting", "that session"."""
    own = talk.ids and not (talk.loose or talk.pair)
    return not (talk.verb or own or talk.named or talk.site or talk.ordinal) and bool(
        _POINTS.match(scene.text, talk.start, talk.core[1])
    )


def is_pointed_at(known: Known, talk: Talk) -> bool:
    """Whether nothing sets the meeting that was spoken of last apart from one that is pointed at."""
    return not (
        (talk.format and known.format not in (None, talk.format))
        or (talk.level and known.level not in (None, talk.level))
        or (talk.step and known.step not in (None, talk.step))
        or (talk.labels - WEAK and not talk.labels & known.labels)
        or (known.past and talk.status in ("decided", "proposed"))
        or (talk.head not in PROCEEDINGS and talk.head not in known.heads)
        or (known.heads <= {"visit", "trip", "call"} and talk.head not in known.heads)
    )


_NOT_MEETING = (
    r"(?! (?:[\w-]+ )?(?:period|date|day|week|month|year|point|time|deadline|vote|election|war|phase|stage|step|"
    r"interval|pause)\b)"
)
_SPAN = rf"(?:{NUMBER}|a few|several) (?:hours?|{UNIT})"
_BEFORE_OR_AFTER_THAT = re.compile(
    rf"[\"“]?(?:(?:And|But|Yet|So),? )?(?:(?:at least|at most|within|no \w+ than|up to|about|some|exactly) )?"
    rf"(?:{_SPAN} |(?:[Tt]he|[Tt]hat same) (?:day|week|month|evening|morning|weekend) |"
    rf"(?:(?:only|right|shortly|soon|immediately|directly|just|not long) )?)?"
    rf"(?:(?:after|before|ahead of|prior to|following) (?:that|this|those|them){_NOT_MEETING}|"
    r"(?:(?<=day |eek |nth |ing )|(?<=ays |eks |ths |end |urs |ght ))(?:after(?:wards)?|before|later|earlier)(?=[, ])"
    r"(?! (?:the|a|an|that|this|his|her|their|any|all|(?-i:[A-Z])\w+)\b)|"
    r"afterwards|beforehand|thereafter|only then|(?:then|next|later|first)(?=,))\b",
    re.I,
)
"""What opens a sentence on what comes before or after the meeting that was spoken of last."""
_COMES_LAST = re.compile(
    r"[^.;,]{0,60}? (?:(?:will|would|could|should|is to|are to|must) (?:then |only )?(?:come|follow)|comes?|follows?)"
    r"(?: only| right| shortly| soon)?(?: (?:second|third|fourth|next|last|later|afterwards|at the (?:very )?end|"
    r"(?:before|after) (?:that|this|them|those))\b|(?<=follow)(?=[,.;]|$)|(?<=follows)(?=[,.;]|$))"
)
"""After a meeting that is told of as the next or last of several."""
_THE_WEEK_BEFORE = re.compile(
    rf"\b(?:(?:{_SPAN}|the (?:day|week|month|evening|weekend)) (?:before(?:hand)?|after(?:wards)?|later|earlier|"
    r"thereafter)|the (?:previous|preceding|following|next) (?:day|week|month|morning|evening)|beforehand|afterwards|"
    r"thereafter)(?=[,.;:]|$| (?:to|in|at|on)\b(?! Friday))"
)
"""What closes such a sentence."""
TO_PREPARE = re.compile(
    r"[\"“]?(?:To (?:prepare(?: the (?:ground|way)| for (?:it|them|that|this)| it| them| that)?|lay the groundwork|"
    r"(?:pave|clear|smooth) the way)|By way of preparation|In preparation|As a first step),",
)
"""What a sentence opens with on a meeting that comes before the one spoken of last."""
_ANOTHER_MATTER = re.compile(r"\b(?:and|or|but|to|who|which|then|because|before|after)\b|[\"“”]")
"""Between a meeting and words that close a sentence, where they tell of something else."""
_FRAME = (
    r"(?:[^.;,\"“”]{2,60}? (?:says?|said|added|hopes?|expects?|told \w+)(?: that)? |"
    r"[Aa]ccording to [^,.;]{2,50}, )?"
)
IT_IS = re.compile(
    rf"[\"“]?{_FRAME}[\"“]?(?:[Ii]t|[Tt]hey|[Tt]his|[Tt]hese|[Tt]hat|[Tt]he latter|[Tt]he (?:two-day |"
    rf"three-day )?(?:visit|trip|talks|"
    r"round|meeting|session|summit|conference|consultations))\b(?! (?:of|with|between|in|on)\b)[^,.;]{0,40}?"
    r"\b(?:be|is|are) (?:itself |themselves |in turn )?"
    r"(?P<how>preceded|followed)\b(?P<gap>[^.;]{0,50}?)\bby (?=(?:an?|the|one|two|talks|consultations)\b)"
)
"""What comes before or after a meeting that only a pronoun names: "it shall be preceded by a session of experts"."""
IT_COMES = re.compile(
    rf"[\"“]?{_FRAME}[\"“]?(?P<it>(?:(?:[Ii]t|[Tt]hat|[Tt]his|[Tt]he (?:bilateral|meeting|talks|round|session|"
    rf"encounter|summit|conference|visit|trip|call))\b(?! (?:of|with|between|on)\b)))"
    r"(?: (?:itself|however|in turn|too),?)?(?:(?: (?:will|would|could|should|may|might|must|can|cannot|shall|is|was|"
    r"has)(?: not| now| only| also| then| likely| due| set| scheduled| expected| supposed| meant| planned| itself| "
    r"to)*)(?: be(?: held| staged| convened| opened)?| (?:take place|convene|come|happen|open|begin|start|lead|pave|"
    r"clear|prepare|serve|sit|fall|precede|follow))?|"
    r" (?:comes|opens|begins|starts|leads|paves|clears|prepares|serves|sits|falls|precedes|follows|takes place))\b"
    r"(?=(?: (?:\w+ ){0,3}(?:days?|weeks?|months?|hours?|fortnight))?(?: only| just| right| shortly| soon|"
    r" immediately| the day| no \w+ than| not \w+ than| sooner than[\w ]*?| as)? (?:before|after|ahead of|prior to|"
    r"following|on the eve of|in between|between|up to|to (?:a|an|the|their)|the way|the ground|for|until|the|a)\b|"
    r"(?<=precedes)|(?<=follows)|(?<=precede) |(?<=follow) )"
)
"""A pronoun or bare noun for the meeting that was spoken of last, of which it is told before or after what it is."""


def comes_after(talk: Talk, scene: Scene, last: Known) -> bool:
    """Whether others are said to meet right after the meeting that was spoken of last, or before it, to come."""
    it = IT_IS.match(scene.text, scene.sentence.start, scene.sentence.end) if not last.past else None
    if it is not None and scene.talks and talk is next((one for one in scene.talks if one.core[1] > it.end()), None):
        return True
    comes = IT_COMES.match(scene.text, scene.sentence.start, scene.sentence.end) if not last.past else None
    own = comes and any(one.core[0] < comes.end("it") for one in scene.talks)  # the bare noun is a mention itself
    if comes and not own and scene.talks and talk is scene.talks[0] and talk.core[0] >= comes.end():
        return True
    if not last.past and _widens(talk, scene, last):
        return True
    first = next((one for one in scene.talks if one.status != "past"), None)
    if last.past or talk is not first or talk.status in (None, "past") or not (talk.verb or not talk.definite):
        return False
    opens = _BEFORE_OR_AFTER_THAT.match(scene.text, scene.sentence.start, talk.start)
    opens = opens or (None if talk.verb else _COMES_LAST.match(scene.text, talk.core[1], scene.sentence.end))
    opens = opens or TO_PREPARE.match(scene.text, scene.sentence.start, talk.start)
    closes = _THE_WEEK_BEFORE.search(scene.text, talk.core[1], scene.clause(talk.core[0])[1])
    told = closes and any(talk.core[1] <= first < closes.start() for first, _ in scene.frames)  # when it was said
    near = closes and not told and not _ANOTHER_MATTER.search(scene.text, talk.core[1], closes.start())
    return bool(opens or near)


def _widens(talk: Talk, scene: Scene, last: Known) -> bool:
    """Whether those of the last meeting then meet somebody else: "the two will then sit down with Paz"."""
    before = scene.text[scene.clause(talk.core[0])[0] : talk.core[0]]
    more = len(last.ids) > 1 and set(last.ids) < set(talk.ids)
    return talk.verb and talk.pair and more and _THEN.search(before) is not None


_THEN = re.compile(r"\b(?:then|later|afterwards?|subsequently|next)\b", re.I)
_AGAIN = re.compile(r"(?: up)?(?: with (?:him|her|them|each other))? again\b")
_LATER = re.compile(
    r" (?:after (?:that|this)|afterwards?|later|thereafter)\b|\b[Ii]f (?:that|this|it|the (?:first )?(?:meeting|"
    r"talks)) (?:goes|go|works?|proves?)\b|\b[Tt]hen\b"
)


def meets_again(talk: Talk, scene: Scene, last: Known) -> bool:
    """Whether those of the meeting to come that was spoken of last are to meet once more, on another day or after it.

    "Ruiz will meet Paz on Monday. They will meet again in June": two meetings; whoever has met before meets again in
    the one that is spoken of.
    """
    again = _AGAIN.match(scene.text, talk.core[1], scene.sentence.end) if talk.verb and talk.head == "meet" else None
    if again is None or last.past or last.again or any(one.status == "past" for one in (*scene.talks, last.talks[-1])):
        return False
    own = any(one.start >= talk.core[1] and (one.named or one.latest) and not one.past for one in scene.times)
    return last.talks[-1].status == "decided" and bool(own or _LATER.search(scene.said()))
