"""Where meetings are that are only "there", in the place of the sentence before, or are called by their city."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..findings import Finding, VenueAllowed
from ..meetings.meetings import Meetings
from ..names.places import is_known, list_at
from ..scene import Scene
from .claims import common

_THERE = re.compile(
    r"\b(?:(?<!out )there\b(?! (?:is|are|was|were|will|would|has|have|had|can|could|may|might|should|must|remains?|"
    r"seems?)\b)(?!['’])|while (?:he|she|they) (?:is|are) (?:in town|there))",
    re.I,
)
_GOES = re.compile(
    r"\b(?:will (?:also )?be in|(?:is|are) (?:\w+ )?going to|(?:will |to )?(?:go|goes|travels?|fly|flies|heads?) to|"
    r"(?:is|are) (?:traveling|travelling|flying|heading) to|(?:will |to )?visits?|(?:will |to )?stops? in|"
    r"(?:will |to )?(?:leaves?|departs?) (?:[\w]+ ){0,2}?for) (?=[A-Z])"
)


def there(scene: Scene, meetings: Meetings) -> Iterator[Finding]:
    """ "She will be in Rome on Friday. She will meet him there.": the place of the sentence before."""
    text, first = scene.text, scene.sentence.start
    talks = [one for one in scene.talks if one.meeting and one.status not in (None, "past", "rejected")]
    here = _THERE.search(text, first, scene.sentence.end)
    if len(talks) != 1 or not here:
        return
    known = meetings.of(talks[0].meeting or "")
    start = max(text.rfind("\n", 0, first) + 1, first - 220)
    gone = [*_GOES.finditer(text, start, first)]
    listed = list_at(text, gone[-1].end(), first) if gone else None
    if known.past or known.places or listed is None or not any(map(is_known, listed.places)):
        return
    if re.search(r"[.?!]\s+\S[^.?!]*[.?!]\s", text[listed.end : first]):
        return  # not in the sentence just before
    known.places.update(listed.places)
    fields = common(scene, gone[-1].start(), listed.end, talks[0].status or "possible", talks[0].core[0])
    yield VenueAllowed(meeting=known.id, places=listed.places, examples=False, **fields)


_AHEAD = re.compile(r"\b(?:next|this|coming|upcoming|forthcoming|planned|scheduled)\b|day['’]s\b", re.I)


def called_by(scene: Scene, meetings: Meetings) -> Iterator[Finding]:
    """ "Next month's Rome meeting": the city that a meeting is called by when it is first spoken of."""
    text = scene.text
    for one in scene.talks:
        known = meetings.of(one.meeting) if one.meeting and one.site else None
        if known is None or one.site is None or one.status == "past" or known.past or known.places:
            continue
        if known.talks[0] is not one or not (one.status == "decided" or _AHEAD.search(text, one.start, one.core[1])):
            continue
        known.places.add(one.site)
        firm = one.status if one.status in ("decided", "proposed", "possible") else "decided"
        fields = common(scene, one.start, one.end, firm, one.core[0])
        yield VenueAllowed(meeting=known.id, places=(one.site,), examples=False, **fields)
