"""The order of what a programme is said to begin, go on and end with."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from ..findings import Precedence
from ..firmness.degrees import weakest
from ..meetings.meetings import Meetings
from ..scene import Scene, Talk
from .claims import common, firmness
from .order_told import over

_STEP = re.compile(
    r"\b(?:(?:beg[iau]n|start|open|kick(?:s|ed|ing)? off)(?:s|ed|ning|ing)? with|"
    r"(?:continu|mov|proceed|g(?:o|oes)\b|carr(?:y|ies)\b|pass)(?:e|es|s|ed|ing)?(?: on)? (?:with|to)|"
    r"(?:end|clos|conclud|finish|culminat|wrap(?:s|ped|ping)? up|round(?:s|ed|ing)? off)(?:e|es|s|ed|ing)? "
    r"(?:with|in|by))"
    r"(?= (?:an?|the|their|another|one|two|three|talks|consultations)\b)",
    re.I,
)
_REACH = 70


def steps(scene: Scene, meetings: Meetings, talks: list[Talk], done: set[tuple[str, str]]) -> Iterator[Precedence]:
    """ "The programme begins with A, continues with B and ends with C": in that order."""
    told = [
        next((one for one in talks if match.end() <= one.core[0] < match.end() + _REACH), None)
        for match in _STEP.finditer(scene.text, scene.sentence.start, scene.sentence.end)
    ]
    rungs = [one for one in told if one is not None and one.meeting and not over(one, meetings)]
    for one, two in pairwise(rungs):
        pair = (one.meeting or "", two.meeting or "")
        if pair[0] != pair[1] and pair not in done:
            done.add(pair)
            firm = weakest([firmness(scene, *each.core, each) for each in (one, two)]) or "possible"
            yield Precedence(before=pair[0], after=pair[1], **common(scene, one.start, two.end, firm, one.core[0]))
