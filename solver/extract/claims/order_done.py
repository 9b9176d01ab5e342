"""Orders told by what will be over: "when they are done", "once the committees are through", "until it reported"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from ..findings import Precedence
from ..meetings.known import Known
from ..meetings.meetings import Meetings
from ..meetings.stages import of_its_group
from ..scene import Scene, Talk
from .claims import common, firmness
from .order_words import UNSURE

_PRONOUN = r"(?:they|these|those|that|this|it|both)(?: (?:two|meetings?|talks|rounds?|sessions?))?"
_BY_THEN = re.compile(
    r"\b(?P<word>once|when|as soon as|after|until|till|before)(?: and not before)? "
    rf"(?P<who>{_PRONOUN}|(?:the|that|this|those|these|both|all|its|their|our|each)(?: of the)? [\w’' -]{{3,50}}?) "
    r"(?P<done>(?:(?:will |shall )?(?:are|is|be|have|has|had|were|was)(?: all| both| each| been| first)* )"
    r"(?:over|done(?: (?:so|with|(?:its|their) (?:work|job|part|business)))?|through(?: with [^,.;]{3,40})?|finished|"
    r"concluded|completed|closed|ended|wrapped up|reported(?: back)?|behind (?:them|us|him|her)|met|convened|held|sat|"
    r"taken place|adjourned|run (?:its|their) course|been and gone|out of the way|a thing of the past|"
    r"(?:finished|completed|done|concluded|wrapped up) (?:its|their) (?:work|business|deliberations|sessions?|part))|"
    r"(?:finish(?:es)?|conclud(?:es?)|ends?|closes?|reports?(?: back)?|adjourns?|wraps? up))\b"
    r"(?! (?:an?|any|some|its?|their|the) (?!work|business)|ed\b)",
    re.I,
)
_FRAME = re.compile(r"[\"“(]?(?:(?:and|but|only|so|then|not|it is only|just)[, ]+)*", re.I)
_NOT_YET = re.compile(
    r"(?:\bnot|n['’]t|\bnever|\bcannot|\bnothing|\bno\b|\bnobody|\bwait(?:s|ed)?|\bhold off|\bheld back|\bearliest)\b"
    r"[^.;]{0,90}$",
    re.I,
)
_REACH = 4


class Done(NamedTuple):
    """What will be over, where that is said, and the mention of what comes after it, or before."""

    over: Known
    other: Talk
    after: bool
    held_back: bool
    at: tuple[int, int]


def done_by_then(scene: Scene, meetings: Meetings, number: int) -> Iterator[Done]:
    """The clauses of a sentence that tell of a known meeting as over by then, with the meeting they are told beside."""
    for match in _BY_THEN.finditer(scene.text, scene.sentence.start, scene.sentence.end):
        word = match["word"].casefold()
        lead = scene.text[scene.sentence.start : match.start()]
        other = _beside(scene, meetings, match, opens=_FRAME.fullmatch(lead) is not None)
        if other is None or (word in ("until", "till") and not _NOT_YET.search(lead)):
            continue
        over = _meant(scene, meetings, number, match, other)
        if over is not None:
            held_back = word in ("until", "till", "before") and _NOT_YET.search(lead) is not None
            yield Done(over, other, word != "before" or held_back, held_back, match.span())


def _beside(scene: Scene, meetings: Meetings, match: re.Match[str], opens: bool) -> Talk | None:
    """The meeting to come of the main clause: what comes next where the clause opens its sentence."""
    told = [one for one in scene.talks if one.meeting and one.status not in (None, "past") and not one.stage]
    near = [one for one in told if (one.core[0] >= match.end() if opens else one.core[1] <= match.start())]
    near = near if opens else near[::-1]
    return near[0] if near and not meetings.of(near[0].meeting or "").past else None


def _meant(scene: Scene, meetings: Meetings, number: int, match: re.Match[str], other: Talk) -> Known | None:
    """The meeting that is over by then: the last spoken of for a pronoun, else the one that those words name."""
    near = [one for one in meetings.known if not one.past and one.brief == scene.sentence.brief]
    near = [one for one in near if one.id != other.meeting and 0 <= number - one.sentence <= _REACH]
    inside = [one for one in scene.talks if one.meeting and match.start("who") <= one.core[0] < match.end("who")]
    if inside:
        return next((one for one in near if one.id == inside[0].meeting), None)
    who = match["who"]
    if re.fullmatch(_PRONOUN, who, re.I):
        last = max(near, key=lambda one: (one.sentence, one.talks[-1].start), default=None)
        return last if last is not None and number - last.sentence <= 1 else None
    return of_its_group(who, near, scene.text) or _called(who, near)


def _called(who: str, near: list[Known]) -> Known | None:
    """The one meeting that is called so: a round, a session, the plenary."""
    called = [one for one in near if who.casefold().split()[-1] in one.heads]
    return called[0] if len(called) == 1 else None


def once_done(
    scene: Scene, meetings: Meetings, number: int, done: set[tuple[str, str]]
) -> Iterator[Precedence]:
    """The orders that such clauses give."""
    for one in done_by_then(scene, meetings, number):
        other = one.other.meeting or ""
        pair = (one.over.id, other) if one.after else (other, one.over.id)
        if pair in done or pair[::-1] in done:
            continue
        done.add(pair)
        first, last = min(one.at[0], one.other.start), max(one.at[1], one.other.end)
        firm = firmness(scene, *one.other.core, one.other)
        if firm == "possible" and one.held_back and not UNSURE.search(scene.said()):
            firm = "decided"  # whoever will not meet before others have met has said so
        yield Precedence(before=pair[0], after=pair[1], **common(scene, first, last, firm, one.other.core[0]))
