"""What the later stages share: which meeting words are about, how firm they are, who says so, where they stand."""

from __future__ import annotations

import re
from typing import Any, NamedTuple

from ..firmness.clauses import trimmed
from ..firmness.degrees import Firmness, weakest
from ..firmness.firmness_words import LAST_TIME, NEVER_WAS
from ..meetings.meetings import Meetings
from ..meetings.telling import each_of_them
from ..paragraphs import JOURNALIST
from ..scene import Scene, Talk

_LONG_CLAUSE = 240


class Target(NamedTuple):
    """A meeting that words are about, and the mention that says so, None when it was named in a sentence before."""

    id: str
    talk: Talk | None


def planned(scene: Scene, meetings: Meetings) -> list[Talk]:
    """The talks of a sentence that are known meetings to come."""
    return [one for one in scene.talks if one.meeting and not meetings.of(one.meeting).past and one.status != "past"]


def target(
    scene: Scene, meetings: Meetings, number: int, start: int, end: int, loose: bool = False, reach: int = 4
) -> Target | None:
    """The meeting to come that a stretch of text is about; `loose` looks `reach` sentences back for it."""
    if NEVER_WAS.search(scene.text, scene.sentence.start, scene.sentence.end):
        return None
    clause = scene.clause(start)
    here = [one for one in scene.talks if clause[0] <= one.core[0] < clause[1]]
    for one in scene.talks:
        if one.meeting and one.reach and one.reach[0] <= start < one.reach[1] and one.status != "past":
            return Target(one.meeting, one)
    inside = [
        one
        for one in scene.talks
        if one.meeting and one.start <= start and (end <= one.core[0] if one.verb else end < one.core[0])
    ]
    if inside and not meetings.of(inside[-1].meeting or "").past:
        return Target(inside[-1].meeting or "", inside[-1])
    if antecedent := _antecedent(scene, meetings, clause, start):
        return Target(antecedent.meeting or "", antecedent)
    if here and (every := _every(scene, meetings, min(here, key=lambda one: _distance(one, start, end)))):
        return every
    if here:
        one = min(
            here,
            key=lambda one: _distance(one, start, end)
            + 60 * bool(_APART.search(scene.text, end, max(end, one.core[0]))),
        )
        if one.status == "past":
            return None
        if one.meeting is None:
            others = [other for other in here if other.meeting]
            one = min(others, key=lambda each: _distance(each, start, end)) if others else one
        one = _beside(scene, here, _subject(scene, here, one, start))
        if one.meeting and one.status != "past" and not meetings.of(one.meeting).past:
            return said_before(scene, meetings, number, one) or Target(one.meeting, one)
        if one.status == "past" or one.meeting:
            return None
    told = {one.firmness for one in scene.cues if clause[0] <= one.start < clause[1]}
    if told == {"past"} and not here and not loose:
        return None
    before = [one for one in planned(scene, meetings) if one.core[1] <= start]
    if before:
        return Target(before[-1].meeting or "", before[-1])
    after = [
        one
        for one in planned(scene, meetings)
        if one.core[0] >= end and not _NEXT_SENTENCE.search(scene.text, end - 1, one.core[0])  # in the same quotation
    ]
    if after and not any(one.status == "past" for one in scene.talks):
        return Target(after[0].meeting or "", after[0])
    if loose and not any(one.status == "past" for one in scene.talks):
        if LAST_TIME.search(scene.text, *clause) or (
            meetings.spoke_of_past(number) and _IT_WAS.match(scene.text, scene.sentence.start, scene.sentence.end)
        ):
            return None
        turns = 2 if scene.sentence.speaker else 1  # in a dialogue sentences are short, and some only ask
        recent = meetings.recent(scene.sentence.brief, number, reach * turns)
        open_yet = recent is not None and not recent.places and _IT_WOULD_BE.search(scene.text, *clause) is not None
        there = meetings.named_by_place(scene.sentence.brief, scene.text[clause[0] : clause[1]])
        if there is not None and not open_yet:
            return Target(there.id, None)
        return Target(recent.id, None) if recent else None
    return None


_NEXT_SENTENCE = re.compile(r"[.!?] (?=[A-Z])")
_IT_WOULD_BE = re.compile(
    r"\b(?:it|that|this)(?:['’](?:d|ll)| (?:will|would|could|may|might))(?: \w+){0,3} be (?:held )?(?:in|at) ", re.I
)
"""Where the meeting spoken of last may be, of which no place was told: "If it happens, it'd most likely be in Rome"."""
_IT_WAS = re.compile(
    r"[\"“]?(?:It|They|That|This|Those|The (?:\w+ )?(?:talks|round|meeting|session|summit|negotiations|conference)) "
    r"(?:(?:was|were|had|lasted|went|ended|broke|took|ran|produced|began|came|did)\b)"
    r"(?!.*\b(?:will|would|shall|is|are|may|could|now)\b)", re.S
)
"""What goes on telling of a meeting that is over: "It was scheduled to last two days but broke up"."""
_APART = re.compile(r",|\b(?:and|then) (?:once )?$")
"""What stands between words and a meeting that comes after them, and is another matter."""
_PREDICATE = re.compile(r"\b(?:will|would|could|may|should|must|shall|(?:is|are) (?:\w+ )?to|take place|be held)\b")


def _subject(scene: Scene, here: list[Talk], one: Talk, start: int) -> Talk:
    """ "The talks to prepare the summit will be held in Rome": the talks, and not the summit that only tells which."""
    before = [other for other in here if other.core[1] <= one.start and other.meeting and not anchors(scene, other)]
    told = _PREDICATE.search(scene.text, one.end, max(one.end, start))
    inside = told is not None and anchors(scene, one) and not _DUE.match(scene.text, one.end)
    aside = _TO_BE_HELD.match(scene.text, before[-1].end, one.start) if before else None
    first = aside.end() if aside else before[-1].end if before else one.start
    return before[-1] if before and inside and not _PREDICATE.search(scene.text, first, one.start) else one


_DUE = re.compile(r",? (?:(?:which|that) (?:is|are) )?(?:due|scheduled|set|planned|slated|expected|to be held)\b")
"""What is told of the meeting just named: "in preparation for the summit, due to take place in May"."""
_TO_BE_HELD = re.compile(r", (?:which (?:are|is) )?(?:due |set |scheduled )?(?:to be )?held\b")
_MARGINS = re.compile(r"\b(?:margins?|sidelines?|fringes?|edges?|framework|context|occasion) of (?:\w+ ){0,3}$", re.I)


def _beside(scene: Scene, here: list[Talk], one: Talk) -> Talk:
    """ "Will meet on the sidelines of the summit in Rome": those who meet, where and when the summit is."""
    before = [other for other in here if other.core[1] <= one.start and other.meeting]
    return before[-1] if before and _MARGINS.search(scene.text, before[-1].core[1], one.core[0]) else one


def said_before(scene: Scene, meetings: Meetings, number: int, one: Talk) -> Target | None:
    """ "No summit without a text", "before any meeting": the one that was spoken of before, and not another."""
    said = meetings.of(one.meeting or "")
    words = scene.text[one.start : one.end].casefold()
    held_back = (one.status in ("possible", "rejected") and words.startswith("no ")) or words.startswith("any ")
    if not held_back or len(said.talks) > 1:
        return None
    before = [
        known
        for known in meetings.known
        if known.id != said.id
        and known.brief == said.brief
        and not known.past
        and known.status(scene.people) != "rejected"
        and number - known.sentence <= 3
        and set(one.ids) <= set(known.ids)
    ]
    return Target(max(before, key=lambda known: known.sentence).id, None) if before else None


def _antecedent(scene: Scene, meetings: Meetings, clause: tuple[int, int], start: int) -> Talk | None:
    """The meeting that a relative clause is about: "talks, which are to be held in Rome before the summit"."""
    if not re.match(r",?\s*which\s", scene.text[clause[0] : clause[1]]):
        return None
    before = [one for one in planned(scene, meetings) if one.core[1] <= clause[0]]
    inside = [one for one in scene.talks if clause[0] <= one.core[0] <= start]
    return before[-1] if before and not inside and _NEXT_TO.fullmatch(scene.text, before[-1].end, clause[0]) else None


_NEXT_TO = re.compile(r"[^,.;]{0,39}|,? (?:of|on|for|in|between|with) [^,.;:]{0,90}")
"""What may stand between a meeting and the clause that tells of it: what it is on."""


def anchors(scene: Scene, one: Talk) -> bool:
    """Whether a meeting is only named to say when another is: within a week of the talks."""
    return bool(
        re.search(
            r"\b(?:before|after|following|until|ahead of|prior to|to prepare(?: for)?|preparing(?: for)?|"
            r"in preparation for|(?:arrangements|preparations) for|(?:days?|weeks?|fortnight|months?|outcome|"
            r"results?) of)\s+(?:\w+ )?$",
            scene.text[max(scene.sentence.start, one.start - 40) : one.start],
            re.I,
        )
    )


def _every(scene: Scene, meetings: Meetings, one: Talk) -> Target | None:
    """ "Such meetings", "the upcoming meetings": all that are to come, when there are several."""
    if one.verb or not one.plural or (one.ids and not one.loose) or one.labels or one.status == "past":
        return None
    of_them = each_of_them(one, scene)
    if one.head != "meeting" and not of_them:
        return None
    if not of_them and not re.search(
        r"\b(?:such|these|those|any|all|the (?:\w+ )?|both)\s*\w*$",
        scene.text[scene.sentence.start : one.core[0]].rstrip() + " ",
    ) and not re.match(r"(?:such|these|those|any|all|the|both)\b", scene.text[one.start : one.end], re.I):
        return None
    several = [known for known in meetings.known if not known.past and known.brief == scene.sentence.brief]
    return Target("all", one) if len(several) > 1 else None


def _distance(one: Talk, start: int, end: int) -> int:
    """How far a mention is from a stretch; what comes before counts as nearer."""
    return start - min(start, max(one.core[1], one.end)) if one.core[1] <= start else 2 * max(0, one.core[0] - end)


def firmness(scene: Scene, start: int, end: int, talk: Talk | None) -> Firmness:
    """How firm a stretch is: as its meeting is there, or as its clause says; never firmer than a question allows."""
    if any(a <= start < b for a, b in scene.denied):
        return "rejected"
    clause = scene.clause(start)
    said: list[Firmness] = []
    if talk is not None and talk.status not in (None, "past"):
        said.append(talk.status)  # type: ignore[arg-type]
    apart = talk is not None and scene.clause(talk.core[0]) != clause
    if not said or apart:
        here = [one for one in scene.cues if clause[0] <= one.start < clause[1]]
        own: list[Firmness] = [one.firmness for one in here if one.firmness != "past"]
        said = own if own and said == ["rejected"] else said + own  # "will not be held in May and is likely in June"
    result = weakest(said) or "possible"
    if result in ("decided", "proposed") and (scene.question or scene.speaker_of(start)[0] == JOURNALIST):
        return "possible"
    return result


def common(scene: Scene, start: int, end: int, modality: str, place: int | None = None) -> dict[str, Any]:
    """The fields that every finding has, with a stretch of text as its evidence."""
    start, end = trimmed(scene.text, start, end)
    speaker, citing = scene.speaker_of(start if place is None else place)
    return {
        "modality": modality,
        "speaker": speaker,
        "citing": citing,
        "at": (start, end),
        "quote": scene.text[start:end],
    }


def stretch(scene: Scene, start: int, end: int, talk: Talk | None) -> tuple[int, int]:
    """The evidence: the clause, without who said it; of a long one, the words with the mention of the meeting."""
    first, last = scene.sentence.start, scene.sentence.end
    a, b = scene.clause(start)
    a = max([a, *(one[1] for one in scene.frames if one[0] < start and a <= one[1] <= start)])
    b = min([b, last, *(one[0] for one in scene.frames if end <= one[0] < b)])
    near = talk is not None and first <= talk.start < last and scene.clause(talk.core[0]) == scene.clause(start)
    if near and talk is not None:
        if b - a > _LONG_CLAUSE:
            return min(start, talk.start), max(end, talk.end)
        a, b = min(a, talk.start), max(b, talk.end)
    return min(a, start), max(b, end)
