"""How firm a mention of a meeting is, by the words that govern it; what is over is told from what is to come."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TypeVar

from ..scene import Scene
from ..times.calendar_words import MONTHS
from ..times.times import Time
from .clauses import relatives
from .cues import Cue
from .degrees import weakest
from .events import is_reference, is_set, is_slated, stands
from .fell_through import fell_through
from .firmness_words import (
    AHEAD,
    ARRANGED,
    AS_THEY_MET,
    ASKED_THAT,
    AT_THE_END,
    BEFORE_HE_WOULD,
    BESIDE_ANOTHER,
    BILATERALS,
    CARRIED_OUT,
    DAY_AFTER,
    DISCUSSED_AT,
    ELSEWHERE,
    FIRST_IN,
    FIRST_IN_YEARS,
    GATHER,
    GOES_ON,
    HAD_DONE,
    HAS_BEEN,
    HAS_ONE,
    HELD_BACK,
    IN_TURN,
    IS_DOING,
    IS_NOT,
    LAST_TIME,
    LATELY,
    LATER_PERHAPS,
    LED_IN,
    MEETING_THERE,
    NEVER_HELD,
    NEVER_WAS,
    NO_NO,
    NONE_NOW,
    NOR_ELSEWHERE,
    NOT_THERE,
    OF_TEXT,
    ON_AGENDA,
    ON_THEM,
    ONCE,
    ONCE_MET,
    ONLY_WITH,
    OPENS_WITHOUT,
    PLANNED_ASIDE,
    RAN_ITS_COURSE,
    SAID_IN,
    SCHEDULED,
    SHOULD_BE,
    SUBJECT,
    THANKED,
    THERE,
    THERE_FOR,
    THEY,
    THEY_SAID,
    TIMETABLED,
    UNDER_WAY,
    WAS_GLAD,
    WAS_HELD,
    WHEN_THEY,
    WHICH_ASIDE,
    WHICH_BEGINS,
    WHICH_IS,
    WHICH_WAS,
    WHILE,
)
from .going_on import goes_on
from .governing import nearest
from .hedges import firmest
from .planned_then import planned_then

_Placed = TypeVar("_Placed", Cue, Time)
NEXT_WORDS = frozenset({"next", "upcoming", "forthcoming", "future", "new", "further", "another", "coming",
                        "subsequent", "second", "third", "fresh"})
_PAST_WORDS = frozenset(["last", "previous", "latest", "recent", "earlier", "past"])
PLANNED = {
    "possible": "possible",
    "potential": "possible",
    "proposed": "proposed",
    "planned": "decided",
    "scheduled": "decided",
    "upcoming": "decided",
    "forthcoming": "decided",
    "expected": "possible",
    "anticipated": "possible",
    "hoped-for": "possible",
    "tentative": "possible",
    "suggested": "proposed",
}


def status_of(
    scene: Scene, first: int, last: int, words: Sequence[str], clause: tuple[int, int], noun: bool, verb: str = ""
) -> str | None:
    """How firm a mention of a meeting is, hedges counted in; past if it is over, None where the words do not say."""
    if noun and (is_set(scene, first, last) or stands(scene, last) or goes_on(scene, first, last)):
        return "decided"
    known = all(PLANNED.get(word, "decided") == "decided" for word in words)
    if noun and known and is_reference(scene, first, last, words):
        return "possible" if scene.only_asks(first) else "decided"
    said = _governed(scene, first, last, words, clause, noun, verb)
    held = firmest(scene.hedges, first)
    if noun and known and said == "possible" and held is None and is_slated(scene, first, last, words):
        return "decided"
    if held is not None and said == "past" and verb and re.search(r"\bwould\b", scene.said()):
        return "possible"  # "it would be good if they met"
    weaker = ("proposed", "possible", None) if noun and not scene.question else ("proposed",)
    return held if held is not None and (said == "decided" or (held == "rejected" and said in weaker)) else said


def _governed(
    scene: Scene, first: int, last: int, words: Sequence[str], clause: tuple[int, int], noun: bool, verb: str
) -> str | None:
    given = [
        PLANNED[word]
        for place, word in enumerate(words)
        if word in PLANNED and not (place and words[place - 1] in _EAGERLY)
    ]
    text = scene.text
    if noun and NEVER_WAS.search(text, last, scene.sentence.end):
        return None
    if noun and (going := GOES_ON.match(text, last, scene.sentence.end)):
        return "possible" if going["maybe"] else "decided"
    if noun and words[:1] != ["no"] and (there := NOT_THERE.match(text, last)) and there["month"] is None:
        return "possible"  # only the place is refused
    if noun and SHOULD_BE.match(text, last) and ASKED_THAT.search(text, scene.sentence.start, first):
        return "proposed"
    if IS_NOT.search(text, clause[0], first):
        words = ["no", *words]
    if words[:1] == ["no"] and (
        NO_NO.search(text[scene.sentence.start : first])
        or HELD_BACK.search(text[last : scene.sentence.end])
        or WHILE.match(text, last, scene.sentence.end)
        or ONLY_WITH.search(text[scene.sentence.start : first])
    ):
        return "possible"
    none_now = NONE_NOW.search(text, clause[0], first) and not scene.question
    elsewhere = not none_now and place[1].casefold() not in MONTHS if (place := THERE.match(text, last)) else False
    if words[:1] == ["no"] and elsewhere and not NOR_ELSEWHERE.match(text, last):
        return None  # not there, but perhaps elsewhere
    if words[:1] == ["no"] or any(a <= first < b for a, b in scene.denied):
        return "rejected"
    lead = text[clause[0] : first]
    if noun and (LAST_TIME.search(lead) or LATELY.match(text, last) or NEVER_HELD.match(text, last)):
        return "past"
    if noun and (WAS_HELD.match(text, last) or _HAD_TO_BE.match(text, last)):
        return "past"
    if noun and (FIRST_IN_YEARS.match(text, last) or (WHICH_WAS.match(text, last) and not scene.question)):
        return "past"
    if noun and SUBJECT.search(lead) and RAN_ITS_COURSE.match(text, last) and not scene.question:
        return "past"
    if THANKED.search(lead if noun else text[clause[0] : last]):
        return "past"
    if WAS_GLAD.search(lead):
        return "past"
    if noun and ON_THEM.search(lead) and CARRIED_OUT.match(text, last):
        return "past"
    doing = _WAS_HOLDING if noun else _WAS_DOING
    if (noun or verb.endswith("ing")) and doing.search(lead) and scene.frames and _day_ahead(scene, last, clause[1]):
        return "decided"
    if verb == "meeting" and not noun and (
        _HAVE_BEEN.search(lead) or (_HAVING.search(lead) and not _AHEAD_OF_IT.search(scene.said()))
    ):
        return "past"
    if verb == "met" and _BY_THEN.search(lead):
        return "decided"
    if verb and BEFORE_HE_WOULD.search(lead) and HAD_DONE.match(text, last, scene.sentence.end):
        return "past"
    if DAY_AFTER.search(lead) and scene.frames:
        return "past"
    if re.search(
        r"\b(?:have|has|had)(?: not|n['’]t)? (?:also )?(?:been )?(?:had|held|holding|met|meeting|having|undertaking|"
        r"conducting|carrying out|engaged in|engaging in)\b[^,;]*$",
        lead,
    ) and not re.search(
        r"\bwould (?:make sure|ensure|want|need)|\b(?:after|once|until|when)\b", text[scene.sentence.start : first]
    ):
        return "past"
    said_of = relatives(text, *clause)
    before = [one for one in _outside(said_of, scene.cues) if clause[0] <= one.start < first and one.end <= last]
    until = min(
        [clause[1], *(a for a, b in scene.frames if a >= last and not text[last:a].strip().endswith(('"', "”")))]
    )
    after = [one for one in _outside(said_of, scene.cues) if last <= one.start and one.end <= until]
    aside = which = WHICH_ASIDE.match(text, last) if noun else None
    if aside:
        after = [one for one in scene.cues if aside.end() <= one.start < aside.end() + 60]
    if noun and not aside and (planned := PLANNED_ASIDE.match(text, last)):
        told = [one for one in scene.cues if planned.end() <= one.start < planned.end() + 60]
        inside = [one for one in scene.cues if last <= one.start < planned.end()]
        aside, after = (planned, told or inside) if told or inside else (aside, after)
    if noun and (aside is None or aside is which) and (own := WHICH_IS.match(text, last, scene.sentence.end)):
        told = [one for one in scene.cues if own.end() <= one.start < own.end() + 40]
        aside, before, after = (own, [], told) if told else (aside, before, after)
    past_day = any(
        one.past
        or (one.latest is not None and one.latest.known and scene.anchor is not None and one.latest.on < scene.anchor)
        for one in _outside(said_of, scene.times)
        if not FIRST_IN.match(text, one.start, one.end)
        and not fell_through(scene.said())
        and clause[0] <= one.start and one.end <= clause[1] and not scene.in_frame(one.start, one.end)
        and not planned_then(scene, one, first)
        and not OF_TEXT.search(text, clause[0], one.start)
    )
    if re.search(r"\barriv\w+ (?:\w+ ){0,5}(?:on|for) (?:an? |the )?(?:[\w-]+ )?$", lead) and not past_day:
        return "decided"
    if noun and AT_THE_END.search(text[scene.sentence.start : first]):
        return "past"
    said_in = noun and words and words[0] in ("a", "an", "their", "his", "her") and not scene.question
    if said_in and SAID_IN.search(text, scene.sentence.start, first) and not NEXT_WORDS & set(words):
        return "past"
    if noun and LED_IN.match(text, scene.sentence.start, first) and THEY_SAID.match(text, last):
        return "past"
    if THERE_FOR.search(lead) and not past_day:
        return "decided"
    if verb == "met" and ONCE_MET.search(text[scene.sentence.start : first]):
        return "possible"
    if verb == "met" and re.search(
        r"\b(?:would|will|must|to) (?:make sure|ensure|see)\b", text[scene.sentence.start : first]
    ):
        return "possible"
    if verb in (
        "met",
        "sat down",
        "hosted",
        "convened",
        "received",
        "welcomed",
        "visited",
        "gathered",
        "came together",
        "came face to face",
        "went into session",
        "spent",
    ) and not re.search(r"\b(?:be|been)\s+(?:\w+ )?$", text[max(clause[0], first - 20) : first]):
        return (
            "past"
            if not any(one.firmness in ("possible", "proposed") and first - one.end < 14 for one in before)
            else None
        )
    if _PAST_WORDS & set(words) and not NEXT_WORDS & set(words):
        return "past"
    if verb == "meeting" and text[:first].endswith(", ") and AS_THEY_MET.match(text, last, scene.sentence.end):
        return "past"
    if verb == "meeting" and MEETING_THERE.match(text, last, scene.sentence.end):
        return "past"
    edge = first
    if discussed := DISCUSSED_AT.search(lead):
        edge = clause[0] + discussed.start("verb")
        before, after = [one for one in before if one.end <= edge], []
    chosen = nearest(before, after, text, edge, aside.end() if aside else last, clause, noun)
    firm = [one.firmness for one in chosen if one.firmness != "past"]
    if past_day and "rejected" not in firm and not given and not any(one.word in AHEAD for one in chosen):
        return "past"
    if re.search(r"\bin (?:that|this|such a) (?:case|event)\b", lead):
        firm.append("possible")
    opens = re.match(r"[\"“]?(?:If|Should|Were|Unless)\b", text[scene.sentence.start : first])
    if conditional(text[clause[0] : first]) or (
        opens and any(one.word in ("would", "could") for one in chosen) and "proposed" not in firm
    ):
        firm.append("possible")
    if given:
        firm += given  # type: ignore[arg-type]
    held_back = HELD_BACK.search(text, last, scene.sentence.end)
    held_back = held_back or OPENS_WITHOUT.match(text, scene.sentence.start, first)
    held_back = held_back or LATER_PERHAPS.match(text, last, scene.sentence.end)
    if (
        "rejected" in firm
        and held_back
        and not any(one.word in ("cancelled", "canceled", "called off", "ruled out") for one in chosen)
    ):
        firm = ["possible"]
    if UNDER_WAY.search(text[scene.sentence.start : first]) and "rejected" not in firm and not past_day:
        return "decided"
    if firm:
        result: str | None = weakest(firm)
    elif GATHER.fullmatch(verb) and ASKED_THAT.search(text[scene.sentence.start : first]):
        result = "proposed"
    elif _on_timetable(scene, verb, lead, last if noun else first + len(verb), clause[1]) or (
        not noun and WHEN_THEY.search(lead) and _day_ahead(scene, last, clause[1])
    ):
        result = "decided"
    elif noun and ONCE.search(lead) and HAS_BEEN.match(text, last):
        result = "possible"
    elif any(one.firmness == "past" for one in chosen):
        result = "past"
    elif (
        (verb == "meeting" and IS_DOING.search(lead))
        or (verb in SCHEDULED and (scene.times or BESIDE_ANOTHER.match(text, last)) and not past_day)
        or (verb == "meets" and re.search(r"\w\s$", text[max(clause[0], first - 5) : first]))
        or {"upcoming", "forthcoming"} & set(words)
        or (words and words[0] in ("next", "the") and "next" in words)
        or (noun and not past_day and WHICH_BEGINS.match(text, last) and not scene.question)
        or (noun and not scene.question and _IS_A.search(lead) and words[:1] in (["a"], ["an"])
            and _day_ahead(scene, last, clause[1]))
        or (noun and not past_day and (ON_AGENDA.search(lead) or _has_one(scene, lead, last, clause[1])))
    ):
        result = "decided"
    elif noun and any(
        last <= one.start < last + 50
        and one.earliest is not None
        and one.earliest.known
        and scene.anchor is not None
        and one.earliest.on > scene.anchor
        for one in scene.times
    ):
        result = "possible"
    else:
        result = (
            "possible" if ARRANGED.search(lead) or (verb == "meet" and re.search(r"\bto (?:\w+ )?$", lead)) else None
        )
    if noun and result == "rejected" and (place := ELSEWHERE.match(text, last)) and place[1].casefold() not in MONTHS:
        return None  # not there, but perhaps elsewhere
    if result is not None and result in ("decided", "proposed") and scene.only_asks(first):
        result = "possible"
    return result


_HAD_TO_BE = re.compile(r"(?: (?:planned|scheduled|set) (?:for|in) [^.;,]{2,40}?)? had to be (?:postponed|put off|"
r"cancell?ed|called off|delayed|moved)\b")
"""Why it was held later: "in May, after a meeting planned for Rome had to be postponed"."""
_IS_A = re.compile(r"(?<!what )\b(?:is|are)(?: now| also| then)? $")
"""Before what something on a timetable is: "the first step is a meeting in Rome on 3 June"."""
_EAGERLY = frozenset({"highly", "long", "eagerly", "much", "widely", "keenly", "hotly"})
"""Before "anticipated": how much, and not how surely."""
_WAS_DOING = re.compile(r"\b(?:was|were) (?:also |now |soon )?$")
_WAS_HOLDING = re.compile(
    r"\b(?:was|were) (?:also |now |soon )?(?:(?:re)?conven|host|hold|organi[sz]|arrang)ing (?:the )?$"
)
"""Before what somebody said they were about to do: "said that he was reconvening the talks on Friday"."""
_HAVING = re.compile(r"\b(?:after|following|upon|since) (?:\w+ly )?$", re.I)
_AHEAD_OF_IT = re.compile(
    r"\b(?:will|would|shall|is to|are to|to|can|could|may|might|must|should|plans?|hopes?|only|if|not)\b|['’]ll\b"
)
"""What is done "after meeting somebody" is told as done, unless one of these makes it a plan."""
_HAVE_BEEN = re.compile(r"\b(?:has|have|had) (?:also |already |now )?been $")
_BY_THEN = re.compile(r"\bwill (?:\w+ )?have (?:\w+ )?$")
"""What will be over by then is still to come."""


def _outside(spans: Sequence[tuple[int, int]], found: Sequence[_Placed]) -> list[_Placed]:
    """Those that stand in none of some stretches."""
    return [one for one in found if not any(start <= one.start < end for start, end in spans)]


def _has_one(scene: Scene, lead: str, last: int, end: int) -> bool:
    """Whether somebody has a meeting on a day to come."""
    first = scene.text.rfind(lead, scene.sentence.start, last) + len(lead)
    if HAS_ONE.search(lead) and BILATERALS.match(scene.text, first):
        return True
    near = [one for one in scene.times if last <= one.start < min(last + 50, end)]
    dated = any(one.named or one.latest is not None for one in near)
    return dated and HAS_ONE.search(lead) is not None


def _on_timetable(scene: Scene, verb: str, lead: str, last: int, end: int) -> bool:
    """Whether a verb in the present tense stands beside a day to come, or says who meets first."""
    days = [one for one in scene.times if last <= one.start < min(last + 60, end) and not one.past]
    several = TIMETABLED.fullmatch(f"{verb}s") and THEY.search(lead.split(",")[-1])
    if several or TIMETABLED.fullmatch(verb):
        return any(not one.vague for one in days)
    told = IN_TURN.match(scene.text, last) or any(one.named or one.latest is not None for one in days)
    return bool(told and GATHER.fullmatch(verb) and THEY.search(lead.split(",")[-1]))


def _day_ahead(scene: Scene, last: int, end: int) -> bool:
    """Whether a day or period to come stands right after a verb."""
    return any(last <= one.start < min(last + 60, end) and not (one.past or one.vague) for one in scene.times)


def conditional(before: str) -> bool:
    """Whether a clause hangs on an if."""
    return _IF.search(before.strip() + " ") is not None


_IF = re.compile(r"(?:(?:^|[\s,—–-])(?:if|unless|whether|in case)|(?:^|[,—–-]\s*)were)\s+(?:[^,]*)$", re.I)
"""An if, or the verb that stands for one where it opens a clause: "were they to meet"."""
