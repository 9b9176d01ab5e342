"""Where meetings are that are called by their city."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..findings import Finding, VenueAllowed
from ..firmness.fell_through import fell_through
from ..meetings.meetings import Meetings
from ..scene import Scene
from .claims import common

_AHEAD = re.compile(r"\b(?:next|this|coming|upcoming|forthcoming|planned|scheduled)\b|day['’]s\b", re.I)


def called_by(scene: Scene, meetings: Meetings) -> Iterator[Finding]:
    """ "Next month's Rome meeting": the city that a meeting is called by, first or once it is known to be held."""
    text = scene.text
    if fell_through(scene.said()):
        return
    for one in scene.talks:
        known = meetings.of(one.meeting) if one.meeting and one.site else None
        if known is None or one.site is None or one.status == "past" or known.past or known.places:
            continue
        sure = one.status == "decided"
        later = sure and known.status(scene.people) == "decided"
        if not (later or known.talks[0] is one) or not (sure or _AHEAD.search(text, one.start, one.core[1])):
            continue
        known.places.add(one.site)
        firm = one.status if one.status in ("decided", "proposed", "possible") else "decided"
        fields = common(scene, one.start, one.end, firm, one.core[0])
        yield VenueAllowed(meeting=known.id, places=(one.site,), examples=False, **fields)
