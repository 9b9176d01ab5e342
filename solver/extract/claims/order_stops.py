"""The order of the stops of a journey: a meeting named by its place, "before Hanoi", "from Tokyo he flies on"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..findings import Precedence
from ..meetings.known import Known
from ..meetings.meetings import Meetings
from ..meetings.stops import code_at
from ..names.places import is_known, list_at
from ..scene import Scene, Talk
from .claims import common, firmness

_AT = re.compile(
    r"\b(?:(?P<before>before|prior to|ahead of|en route to|on (?:the|his|her|their) way to)|"
    r"(?P<after>after(?! all\b)|following|(?-i:From)|leaving|on (?:the|his|her|their) way (?:back |home )from)) "
    r"(?:(?:(?:his|her|their|a|an|the|that|this) )?(?:[\w-]+ ){0,3}?(?:stops?|stopover|visits?|trip|stay|leg|talks|"
    r"meetings?) (?:in|to) )?(?=(?:the )?(?-i:[A-Z]))",
    re.I,
)
_TRAVELS = re.compile(
    r"\b(?:travel|go(?:es|ing)?\b|fl(?:y|ies)|head|continu|proceed|mov(?:e|es|ing) on|visit|stop|be in|is due|return)"
)
_NOT_A_STOP = re.compile(r"['’]s\b|[ -](?:[A-Z]|government|officials|war|crisis|summit)")


def stops(
    scene: Scene, meetings: Meetings, talks: list[Talk], number: int, done: set[tuple[str, str]]
) -> Iterator[Precedence]:
    """Orders in which the place of one meeting stands for it: told of those who travel."""
    text, last = scene.text, scene.sentence.end
    for match in _AT.finditer(text, scene.sentence.start, last):
        listed = list_at(text, match.end(), comma if (comma := text.find(",", match.end(), last)) > 0 else last)
        one = _travels(scene, talks, match)
        if listed is None or one is None or len(listed.places) != 1 or _NOT_A_STOP.match(text, listed.end):
            continue
        other = _there(meetings, scene, number, listed.places[0], one.meeting or "")
        if other is None or not is_known(listed.places[0].split(", ")[0]):
            continue
        pair = (one.meeting or "", other.id) if match["before"] else (other.id, one.meeting or "")
        if pair in done or pair[::-1] in done:
            continue
        done.add(pair)
        first, end = min(one.start, match.start()), max(one.end, listed.end)
        firm = firmness(scene, *one.core, one)
        yield Precedence(before=pair[0], after=pair[1], **common(scene, first, end, firm, one.core[0]))


def _travels(scene: Scene, talks: list[Talk], match: re.Match[str]) -> Talk | None:
    """The meeting of the clause that a place is told beside, where somebody is said to travel."""
    clause = scene.clause(match.start())
    if not _TRAVELS.search(scene.text, *clause):
        return None
    ahead = [one for one in talks if one.core[0] >= match.end() and scene.clause(one.core[0])[0] <= clause[1] + 2]
    behind = [one for one in talks if one.core[1] <= match.start()]
    opens = match.start() - scene.sentence.start < 3
    near = ahead[:1] if opens or not behind else behind[-1:]
    return next((one for one in near if one.status not in (None, "past", "rejected") and one.meeting), None)


def _there(meetings: Meetings, scene: Scene, number: int, place: str, besides: str) -> Known | None:
    """The meeting to come that is to be at a place, or in the country of it."""
    land = code_at(place)
    near = [
        one
        for one in meetings.known
        if one.brief == scene.sentence.brief and not one.past and one.id != besides and number - one.sentence <= 8
    ]
    for one in reversed(near):
        if place in one.places:
            return one
    return next((one for one in reversed(near) if land and one.land == land), None)
