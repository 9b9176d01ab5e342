"""Conditions for which somebody stays away, and those whom one side alone will meet.

"Turned down the invitation over a call for its troops to leave"; "will negotiate only with factions that have
disarmed".
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..findings import Condition, Finding
from ..meetings.known import Known
from ..meetings.meetings import Meetings
from ..paragraphs import JOURNALIST
from ..scene import Scene
from .claims import common, target
from .condition_parts import bare

_NO = r"(?:reject|turn(?:s|ed|ing)? down|refus|declin|cannot accept|not accept|spurn|boycott|walk|pull)"
_OVER = re.compile(
    rf"\b{_NO}\w*\b[^.;]{{0,120}}?\b(?:because of|over|objecting to|objected to|in protest at|citing|due to|"
    rf"on account of) (?:(?:an?|the|its|their|his|her|this|that|what \w+ called|[\w-]+['’]s?) )*(?:\w+ )?"
    r"(?:demands?|conditions?|requirements?|insistence|stipulations?|calls?|requests?) "
    r"(?:that|for|of|to|on) (?P<what>[^.;,\"“”]{3,120})",
    re.I,
)
"""What is asked for, and is why somebody will not come."""
_PARTNERS = re.compile(
    r"\b(?:(?:would|will|can|could|is ready to|is willing to|are ready to|are willing to|to) )?"
    r"(?:only (?:talk|speak|negotiate|meet|deal|engage|sit down|hold (?:\w+ )?talks|open (?:\w+ )?talks)|"
    r"(?:talk|speak|negotiate|meet|deal|engage|sit down|hold (?:\w+ )?talks|open (?:\w+ )?talks|open) only) "
    r"(?:to|with|for) (?P<what>(?:(?:the|any|all|only) )?(?:those|groups?|rebels?|parties|people|movements?|factions?|"
    r"fighters|leaders|militants|insurgents|guerrillas)(?: [\w-]+){0,3}? (?:who|which|that) [^.;,\"“”]{3,100})",
    re.I,
)
_REACH = 6
"""How many sentences back the talks may have been spoken of."""


def stays_away_over(scene: Scene, meetings: Meetings, number: int) -> Iterator[Finding]:
    """ "Boycotts the round because of a requirement that it disarm": a condition, refused."""
    for match in _OVER.finditer(scene.text, scene.sentence.start, scene.sentence.end):
        if known := _topic(scene, meetings, number):
            fields = common(scene, *match.span(), "rejected", match.start("what"))
            yield Condition(meeting=known.id, requires=bare(match["what"]), **fields)
            return


def partners(scene: Scene, meetings: Meetings, number: int) -> Iterator[Finding]:
    """ "Will only talk to those who have laid down their arms": what the others must have done."""
    for match in _PARTNERS.finditer(scene.text, scene.sentence.start, scene.sentence.end):
        found = target(scene, meetings, number, match.start(), match.start(), loose=True, reach=_REACH)
        id_ = found.id if found else known.id if (known := _topic(scene, meetings, number)) else None
        if id_ is None:
            continue
        firm = "possible" if scene.speaker_of(match.start())[0] == JOURNALIST else "decided"
        what = re.sub(r" (?:who|which|that) ", " ", bare(match["what"]), count=1)
        yield Condition(meeting=id_, requires=what, **common(scene, *match.span(), firm, match.start()))
        return


def _topic(scene: Scene, meetings: Meetings, number: int) -> Known | None:
    """The meeting to come, or turned down, that was spoken of last."""
    here = [one.meeting for one in scene.talks if one.meeting]
    near = [
        one
        for one in meetings.known[-60:]
        if not one.past and (one.id in here or (one.brief == scene.sentence.brief and number - one.sentence <= _REACH))
    ]
    return max(near, key=lambda one: (one.id in here, one.sentence, one.talks[-1].start), default=None)
