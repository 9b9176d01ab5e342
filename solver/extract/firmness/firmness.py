"""How firm a mention of a meeting is, by the words that govern it; what is over is told from what is to come."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ..scene import Scene
from ..times.calendar_words import MONTHS
from .cues import Cue
from .degrees import weakest
from .events import is_reference, is_set, is_slated, stands
from .firmness_words import (
    AHEAD,
    ARRANGED,
    ASKED_THAT,
    BESIDE_ANOTHER,
    BILATERALS,
    COMES_NEXT,
    DISCUSSED_AT,
    ELSEWHERE,
    GATHER,
    HAS_BEEN,
    HAS_ONE,
    HELD_BACK,
    IN_TURN,
    IS_DOING,
    LATER_PERHAPS,
    OF_ITS_COURSE,
    ON_AGENDA,
    ONCE,
    OPENS_WITHOUT,
    PLANNED_ASIDE,
    SCHEDULED,
    THEY,
    TIMETABLED,
    UNDER_WAY,
    WHEN_THEY,
    WHICH_ASIDE,
    WHICH_BEGINS,
    WHICH_IS,
)
from .going_on import goes_on
from .governing import nearest
from .hedges import firmest
from .outright import RULES
from .told import Told

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
    said = _governed(Told(scene, first, last, words, clause, noun, verb))
    held = firmest(scene.hedges, first)
    if noun and known and said == "possible" and held is None and is_slated(scene, first, last, words):
        return "decided"
    if held is not None and said == "past" and verb and re.search(r"\bwould\b", scene.said()):
        return "possible"  # "it would be good if they met"
    weaker = ("proposed", "possible", None) if not scene.question else ("proposed",)
    return held if held is not None and (said == "decided" or (held == "rejected" and said in weaker)) else said


def _governed(one: Told) -> str | None:
    """As the first rule says that holds, else as the cues weigh."""
    for holds, firm in RULES:
        if holds(one):
            return firm
    return _weighed(one)


def _cues(one: Told) -> tuple[list[Cue], list[Cue], int]:
    """The cues before and after a mention that may govern it, and where what is only an aside to it ends."""
    scene, text, last = one.scene, one.text, one.last
    until = min([one.clause[1], *(a for a, b in scene.frames if a >= last
                                  and not text[last:a].strip().endswith(('"', "”")))])
    before, end = one.cues_before, last
    after = [each for each in one.outside(scene.cues) if last <= each.start and each.end <= until]
    if not one.noun:
        return before, after, end

    def told(aside: re.Match[str], reach: int) -> list[Cue]:
        return [each for each in scene.cues if aside.end() <= each.start < aside.end() + reach]

    if (course := OF_ITS_COURSE.match(text, last)) and (said := told(course, 60)):
        return before, said, course.end()
    which = WHICH_ASIDE.match(text, last)
    if which:
        after, end = told(which, 60), which.end()
    elif planned := PLANNED_ASIDE.match(text, last):
        inside = [each for each in scene.cues if last <= each.start < planned.end()]
        if said := told(planned, 60) or inside:
            return before, said, planned.end()
    if (own := one.then(WHICH_IS)) and (said := told(own, 40)):
        return [], said, own.end()
    return before, after, end


def _weighed(one: Told) -> str | None:
    """How firm the cues that govern a mention make it; where none does, whether it is told as a plan."""
    scene, text, first, last = one.scene, one.text, one.first, one.last
    before, after, end = _cues(one)
    edge = first
    if discussed := DISCUSSED_AT.search(one.lead):
        edge = one.clause[0] + discussed.start("verb")
        before, after = [each for each in before if each.end <= edge], []
    chosen = nearest(before, after, text, edge, end, one.clause, one.noun)
    firm = [each.firmness for each in chosen if each.firmness != "past"]
    given = [PLANNED[word] for place, word in enumerate(one.words) if word in PLANNED
             and not (place and one.words[place - 1] in _EAGERLY)]
    if one.past_day and "rejected" not in firm and not given and not any(each.word in AHEAD for each in chosen):
        return "past"
    if _IN_THAT_CASE.search(one.lead):
        firm.append("possible")
    would = any(each.word in ("would", "could") for each in chosen) and "proposed" not in firm
    if conditional(one.lead) or (_OPENS_WITH_IF.match(one.so_far) and would):
        firm.append("possible")
    firm += given  # type: ignore[arg-type]
    if "rejected" in firm and not any(each.word in _FOR_GOOD for each in chosen) and _held_back(one):
        firm = ["possible"]
    if UNDER_WAY.search(one.so_far) and "rejected" not in firm and not one.past_day:
        return "decided"
    result = weakest(firm) if firm else _unruled(one, any(each.firmness == "past" for each in chosen))
    if one.noun and result == "rejected" and (place := ELSEWHERE.match(text, last)):
        result = result if place[1].casefold() in MONTHS else None  # not there, but perhaps elsewhere
    return "possible" if result in ("decided", "proposed") and scene.only_asks(first) else result


_FOR_GOOD = frozenset({"cancelled", "canceled", "called off", "ruled out"})
_IN_THAT_CASE = re.compile(r"\bin (?:that|this|such a) (?:case|event)\b")
_OPENS_WITH_IF = re.compile(r"[\"“]?(?:If|Should|Were|Unless)\b")


def _held_back(one: Told) -> bool:
    """Whether it is refused only for now."""
    text, last, end = one.text, one.last, one.scene.sentence.end
    return bool(HELD_BACK.search(text, last, end) or OPENS_WITHOUT.match(one.so_far) or one.then(LATER_PERHAPS))


def _unruled(one: Told, over: bool) -> str | None:
    """How firm a mention is that no cue governs, or only one that says it is over."""
    if GATHER.fullmatch(one.verb) and ASKED_THAT.search(one.so_far):
        return "proposed"
    if _on_timetable(one) or (not one.noun and WHEN_THEY.search(one.lead) and one.day_ahead()):
        return "decided"
    if one.noun and ONCE.search(one.lead) and HAS_BEEN.match(one.text, one.last):
        return "possible"
    if over:
        return "past"
    if one.noun and _IS_A.search(one.lead) and _IS_WISHED.search(one.lead):
        return "possible"
    if _is_planned(one):
        return "decided"
    if one.noun and _before_a_day(one):
        return "possible"
    waits = one.verb == "meet" and re.search(r"\bto (?:\w+ )?$", one.lead)
    return "possible" if waits or ARRANGED.search(one.lead) else None


def _is_planned(one: Told) -> bool:
    """Whether the present tense, "next", or a place on somebody's agenda tell of it as planned."""
    scene, words, lead = one.scene, one.words, one.lead
    if one.verb == "meeting" and IS_DOING.search(lead):
        return True
    if one.verb in SCHEDULED and (scene.times or BESIDE_ANOTHER.match(one.text, one.last)) and not one.past_day:
        return True
    if one.verb == "meets" and re.search(r"\w\s$", one.text[max(one.clause[0], one.first - 5) : one.first]):
        return True
    if {"upcoming", "forthcoming"} & set(words) or (words and words[0] in ("next", "the") and "next" in words):
        return True
    if not one.noun:
        return False
    if not scene.question:
        if not one.past_day and (one.then(WHICH_BEGINS) or one.then(COMES_NEXT)):
            return True
        if _IS_A.search(lead) and words and words[0] in ("a", "an") and one.day_ahead():
            return True
    return not one.past_day and (ON_AGENDA.search(lead) is not None or _has_one(one))


_IS_A = re.compile(r"(?<!what )\b(?:is|are)(?: now| also| then)? $")
"""Before what something on a timetable is: "the first step is a meeting in Rome on 3 June"."""
_IS_WISHED = re.compile(
    r"\b(?:goals?|aims?|hopes?|ideas?|targets?|options?|ambitions?|wish|wishes|dreams?|proposals?|suggestions?|"
    r"demands?|"
    r"possibility|possibilities|alternatives?|preference|requests?|question|scenarios?|offers?|plan B|favou?rite|best|"
    r"objectives?|priority|priorities|wanted|needed|missing)\b[^.;,]*$", re.I
)
"""Before what somebody only has in mind: "the goal is a summit in Rome by 3 June"."""
_EAGERLY = frozenset({"highly", "long", "eagerly", "much", "widely", "keenly", "hotly"})
"""Before "anticipated": how much, and not how surely."""


def _before_a_day(one: Told) -> bool:
    """Whether a day to come stands near behind it."""
    anchor = one.scene.anchor
    near = (each.earliest for each in one.scene.times if one.last <= each.start < one.last + 50)
    return any(day is not None and day.known and anchor is not None and day.on > anchor for day in near)


def _has_one(one: Told) -> bool:
    """Whether somebody has a meeting on a day to come."""
    if not HAS_ONE.search(one.lead):
        return False
    if BILATERALS.match(one.text, one.first):
        return True
    end = min(one.last + 50, one.clause[1])
    near = (each for each in one.scene.times if one.last <= each.start < end)
    return any(each.named or each.latest is not None for each in near)


def _on_timetable(one: Told) -> bool:
    """Whether a verb in the present tense stands beside a day to come, or says who meets first."""
    verb, last = one.verb, one.last if one.noun else one.first + len(one.verb)
    end = min(last + 60, one.clause[1])
    days = [each for each in one.scene.times if last <= each.start < end and not each.past]
    they = THEY.search(one.lead.split(",")[-1])
    if TIMETABLED.fullmatch(verb) or (they and TIMETABLED.fullmatch(f"{verb}s")):
        return any(not each.vague for each in days)
    told = IN_TURN.match(one.text, last) or any(each.named or each.latest is not None for each in days)
    return bool(told and they and GATHER.fullmatch(verb))


def conditional(before: str) -> bool:
    """Whether a clause hangs on an if."""
    return _IF.search(before.strip() + " ") is not None


_IF = re.compile(r"(?:(?:^|[\s,—–-])(?:if|unless|whether|in case)|(?:^|[,—–-]\s*)were)\s+(?:[^,]*)$", re.I)
"""An if, or the verb that stands for one where it opens a clause: "were they to meet"."""
