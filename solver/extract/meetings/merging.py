"""Meetings that turn out to be one when all has been read: "a two-day session" is that of the only talks planned."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ..findings import Finding, meetings_of
from .by_place import lands
from .known import WEAK, Known
from .meetings import Meetings
from .noun_words import AS_WELL_AS

_ANY = frozenset({"meeting", "talks", "session", "round", "one", "negotiation", "discussion", "gathering", "encounter",
                  "consultation"})
"""Words that any meeting can be called by."""
_OTHER = re.compile(
    r"\b(?:an?other|others?|second|third|new|further|next|separate|more|different|follow-up|later|subsequent|parallel|"
    r"preparatory|any|such|these|those|earlier|previous|last|no)\b",
    re.I,
)
"""Words for a meeting that is not the one spoken of, or for none in particular."""


def merged(text: str, meetings: Meetings, found: Sequence[Finding]) -> list[Finding]:
    """The findings, those on a meeting of which nobody says who meets told of the only one that it can be."""
    apart = {frozenset((one.before, one.after)) for one in found if one.kind == "precedence"}
    same: dict[str, str] = {}
    for one in meetings.known:
        before = [each for each in meetings.known if each.id not in same and each.id != one.id and _could(each, one)]
        before = before or _named_soon(text, meetings.known, one, same)
        there = [each for each in before if _on_one_day(found, each, one)] if len(before) != 1 else []
        before = there or before
        again = [each for each in meetings.known if each.id not in same and _once_more(text, found, each, one)]
        if again and not any(frozenset((one.id, each.id)) in apart for each in again):
            before = again[:1]
        elif not _is_bare(text, one) or len(before) != 1 or frozenset((one.id, before[0].id)) in apart:
            continue
        same[one.id] = before[0].id
        before[0].talks += one.talks
        before[0].labels |= one.labels
    meetings.known = [one for one in meetings.known if one.id not in same]
    return [_of(one, same) for one in found]


_SOON = 400
"""How many characters on "the talks" may be told of by name for the first time."""


def _named_soon(text: str, known: Sequence[Known], one: Known, same: dict[str, str]) -> list[Known]:
    """The talks that are named only after "the talks" of which a briefer speaks first."""
    first = one.talks[0]
    return [
        each
        for each in known
        if each.id not in same
        and each.id != one.id
        and first.definite
        and one.heads == {"talks"}
        and one.heads <= each.heads
        and len(set(each.ids)) > 1
        and first.start < each.talks[0].start < first.start + _SOON
        and each.talks[0].definite
        and _could(each, one, told_before=False)
    ]


def _on_one_day(found: Sequence[Finding], known: Known, one: Known) -> bool:
    """Whether both are said to be on one day and in one place."""
    told = [
        {
            (each.kind, value)
            for each in found
            if each.kind in ("date", "venue_allowed") and each.modality != "rejected" and id_ in meetings_of(each)
            for value in (each.places if each.kind == "venue_allowed" else (each.date,))
            if value
        }
        for id_ in (known.id, one.id)
    ]
    return {kind for kind, _ in told[0] & told[1]} == {"date", "venue_allowed"}


_OCCASIONS = frozenset({"dinner", "lunch", "breakfast", "reception", "signing", "ceremony", "call", "audience"})


def _once_more(text: str, found: Sequence[Finding], known: Known, one: Known) -> bool:
    """Whether the same people are told, in another sentence, to meet on the same day in the same place: it is one."""
    first, last = (each.talks[0].start for each in (known, one))
    return (
        first < last
        and known.brief == one.brief
        and not (known.past or one.past)
        and len(set(known.ids)) > 1
        and set(known.ids) == set(one.ids)
        and not (known.heads ^ one.heads) & _OCCASIONS
        and one.ordinal in (None, known.ordinal)
        and one.format in (None, known.format)
        and ". " in text[first:last]
        and not any(_OTHER.search(text[talk.start : talk.core[1]]) for talk in one.talks)
        and _on_one_day(found, known, one)
    )


def _is_bare(text: str, one: Known) -> bool:
    """Whether nothing is told of a meeting that sets it apart."""
    said = [text[talk.start : talk.core[1]] for talk in one.talks]
    own = one.ids or one.past or one.site or any(talk.verb for talk in one.talks)
    beside = any(AS_WELL_AS.search(text, max(0, talk.start - 20), talk.start) for talk in one.talks)
    return not (own or beside) and not any(_OTHER.search(each) for each in said)


def _could(known: Known, one: Known, told_before: bool = True) -> bool:
    """Whether the other could be this meeting, told of before it."""
    return (
        known.brief == one.brief
        and not known.past
        and bool(known.ids or known.site)
        and (known.talks[0].start < one.talks[0].start or not told_before)
        and one.format in (None, known.format)
        and one.level in (None, known.level)
        and one.ordinal in (None, known.ordinal)
        and None in (one.step, known.step)
        and one.labels - WEAK <= known.labels
        and one.heads - _ANY <= known.heads
        and not (known.places and one.places and lands(known.places).isdisjoint(lands(one.places)))
    )


def _of(one: Finding, same: dict[str, str]) -> Finding:
    """A finding with the meetings that remain."""
    if not same.keys() & set(meetings_of(one)):
        return one
    if one.kind == "precedence":
        return one.model_copy(
            update={"before": same.get(one.before, one.before), "after": same.get(one.after, one.after)}
        )
    ids = tuple(dict.fromkeys(same.get(id_, id_) for id_ in meetings_of(one)))
    return one.model_copy(update={"meeting": ids if isinstance(one.meeting, tuple) and len(ids) > 1 else ids[0]})
