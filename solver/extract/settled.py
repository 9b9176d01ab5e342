"""How firm findings are when all has been read: what was accepted, what is replaced, what its meeting holds back."""

from __future__ import annotations

import re

from .findings import Date, Finding, Window, meetings_of
from .firmness.fell_through import WAS_TO
from .meetings.meetings import Meetings
from .paragraphs import JOURNALIST

OWN = frozenset({"condition", "venue_forbidden", "preparation", "acceptance", "undetermined"})
"""What a party states for itself: as firm as its own words, even about a meeting that is only possible."""
_RANK = {"rejected": 0, "possible": 1, "proposed": 2, "decided": 3}
_INSISTS = re.compile(r"\b(?:must|shall|has to|have to|insist\w* (?:up)?on)\b")
_NOT_BEFORE = re.compile(r"(?:\b(?:not|never|cannot|[Nn]o)\b|n['’]t\b)[^.;]*\b(?:before|until)\b")
_IN_TURN = re.compile(
    r"\W*First (?:[\w-]+ ){1,4}[\w-]+, (?:and )?then (?:[\w-]+ ){1,4}[\w-]+\W*", re.I
)
"""Whose turn comes first is theirs to say who say it, whether or not the later ones meet."""


def replaced(one: Finding, found: list[Finding]) -> Finding:
    """A day on which a meeting was to be is rejected where it is told later that it will not be held then."""
    if not isinstance(one, Date) or one.modality == "rejected" or not WAS_TO.search(one.quote) or not one.date:
        return one
    later = [each for each in found if isinstance(each, Date) and each.at[0] > one.at[1] and each.date == one.date]
    gone = any(each.modality == "rejected" and each.meeting == one.meeting for each in later)
    return one.model_copy(update={"modality": "rejected"}) if gone else one


def repeated(one: Finding, found: list[Finding]) -> Finding:
    """What a journalist takes as set is decided where who answers gives the same day, of the same meeting."""
    if one.speaker != JOURNALIST or one.modality != "possible" or one.kind not in ("date", "window", "venue_allowed"):
        return one
    asked = [each for each in found if each.at == one.at and isinstance(each, Date | Window)]
    days = {_days(each) for each in asked}
    for each in found:
        answers = each.speaker not in (JOURNALIST, None) and each.modality == "decided"
        if answers and isinstance(each, Date | Window) and 0 < each.at[0] - one.at[1] < 900 and _days(each) in days:
            return one.model_copy(update={"modality": "decided"})
    return one


def _days(one: Date | Window) -> tuple[object, ...]:
    days = (one.date, one.range) if isinstance(one, Date) else (one.earliest, one.latest)
    return (one.kind, one.meeting, *days)


def accepted(one: Finding, meetings: Meetings) -> Finding:
    """What was offered is decided where all are told to have accepted it, soon after."""
    if one.kind not in ("date", "window", "venue_allowed") or one.modality != "proposed":
        return one
    said = [meetings.of(id_).accepted for id_ in meetings_of(one) if id_ != "all"]
    near = said and all(yes is not None and one.at[0] < yes < one.at[1] + 300 for yes in said)
    return one.model_copy(update={"modality": "decided"}) if near else one


_FIRM = re.compile(
    r"\b(?:will|shall|must|decided|agreed|(?:is|are) (?:now |also |still |(?!likely|unlikely)\w+ly )?(?:to|set|due|"
    r"scheduled|slated|confirmed)|(?:were|was) (?:now|still) (?:to|set|due|scheduled)|scheduled to|going to|"
    r"(?:has|have) been (?:set|fixed|scheduled|invited))\b|['’]ll\b"
)
"""Words that are firm by themselves, whatever the meeting was called before: a "would" is as firm as its meeting."""


def held_to(one: Finding, status: dict[str, str]) -> Finding:
    """A finding no firmer than its meeting, unless it is somebody's own to say or its words are firm by themselves."""
    if one.kind == "precedence" and (_INSISTS.search(one.quote) or _IN_TURN.fullmatch(one.quote)):
        return one
    if one.kind in ("venue_property", "venue_allowed", "attendance") and _INSISTS.search(one.quote):
        return one
    if one.kind in ("window", "precedence") and _NOT_BEFORE.search(one.quote):
        return one  # whom or what somebody will wait for is theirs to say
    if one.kind in OWN or (one.kind == "attendance" and (one.role == "excluded" or "insist" in one.quote)):
        return one
    cap = min(
        (status[id_] for id_ in meetings_of(one) if id_ in status),
        key=lambda each: _RANK.get(each, 3),
        default="decided",
    )
    firm = one.kind not in ("attendance", "precedence") and _FIRM.search(one.quote)
    weaker = one.modality == "decided" and cap in ("possible", "proposed") and not firm
    return one.model_copy(update={"modality": cap}) if weaker or cap == "rejected" else one
