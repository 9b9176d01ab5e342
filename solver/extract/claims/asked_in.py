"""Whom somebody wants, asks or invites to come: "Norland wants Chile to attend"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..findings import Attendance
from ..meetings.meetings import Meetings
from ..scene import Scene
from .attendance_words import AS_OBSERVER, AT_THE_TABLE, WANTED
from .claims import Target, common, planned, target
from .kept_away import asked_for
from .said_to_attend import OF_ELSE

_HAS_INVITED = re.compile(r"(?:invited|asked)\b", re.I)
"""An invitation that was sent stands, whatever becomes of it."""
_TO_ATTEND = re.compile(r" to (?:attend|join|take part in|be at|come to)")
_ASKED_TO = 110
"""How many characters after "invited" the meeting may stand that somebody is asked to."""


def wanted(scene: Scene, meetings: Meetings, number: int, taken: list[tuple[int, int]]) -> Iterator[Attendance]:
    """Whom somebody wants or asks to come: "Norland wants Chile to attend"."""
    for match in WANTED.finditer(scene.text, scene.sentence.start, scene.sentence.end):
        named = [
            one
            for one in scene.mentions_in(match.end(), scene.sentence.end)
            if one.start - match.end() < 20 and one.ids
        ]
        if named and (goes := _TO_ATTEND.match(scene.text, named[0].end)) and OF_ELSE.match(scene.text, goes.end()):
            continue
        found = target(scene, meetings, number, match.start(), match.end(), loose=True, reach=5)
        ahead = [one for one in planned(scene, meetings) if match.end() <= one.core[0] < match.end() + _ASKED_TO]
        found = Target(ahead[0].meeting or found.id, ahead[0]) if found and ahead else found
        if named and found and not (found.talk and found.talk.verb and named[0].ids[0] in found.talk.ids):
            taken.append((match.start(), named[0].end + 24))
            talk = found.talk if match.group().startswith("invit") and named[0].kind == "person" else None
            if talk and named[0].ids[0] in talk.ids and len(talk.ids) < 3 and not talk.named:
                continue  # whom somebody asks to come, and meets
            firm = asked_for(scene, match.start())
            if firm == "proposed" and _HAS_INVITED.match(match.group()):
                firm = "decided"
            fields = common(scene, match.start(), scene.clause(match.start())[1], firm, match.start())
            role = "invited" if re.match(r"invit|ask", match.group(), re.I) else "required"
            if AS_OBSERVER.match(scene.text, named[0].end, scene.sentence.end):
                role = "observer"
            yield Attendance.model_validate(
                {"meeting": found.id, "participant": named[0].ids[0], "role": role, **fields}
            )


def at_the_table(scene: Scene, meetings: Meetings, number: int, taken: list[tuple[int, int]]) -> Iterator[Attendance]:
    """Whom somebody wants at the table: "Norland insists on having Chile at the table"."""
    for match in AT_THE_TABLE.finditer(scene.text, scene.sentence.start, scene.sentence.end):
        named = [one for one in scene.mentions_in(match.start(), match.end()) if one.ids][-1:]
        found = target(scene, meetings, number, match.start(), match.end(), loose=True, reach=5)
        negated = re.search(r"(?:\bnot|n['’]t) $", scene.text[scene.sentence.start : match.start()])
        if named and found and not negated:
            taken.append(match.span())
            fields = common(scene, match.start(), match.end(), asked_for(scene, match.start()), match.start())
            listed = [one for one in scene.mentions_in(match.start(), match.end()) if len(one.ids) == 1]
            both = len(listed) == 2 and scene.text[listed[0].end : listed[1].start] in (" and ", " and the ")
            who = (listed[0].ids[0], listed[1].ids[0]) if both else named[0].ids[0]
            role = "observer" if AS_OBSERVER.match(scene.text, match.end(), scene.sentence.end) else "required"
            yield Attendance.model_validate({"meeting": found.id, "participant": who, "role": role, **fields})
