"""Who must, must not or may attend, beyond the parties themselves: each way to tell of it has a room of its own."""

from __future__ import annotations

from collections.abc import Iterator

from ..findings import Attendance, Finding, attendees_of
from ..meetings.meetings import Meetings
from ..scene import Scene
from .asked_in import at_the_table, wanted
from .delegations import delegations
from .kept_away import neither, unneeded
from .presence import presence
from .said_to_attend import said_to_attend
from .wanted_there import wanted_there

_STAGES = (delegations, wanted, at_the_table, unneeded, neither, presence, wanted_there, said_to_attend)
"""In this order: words that one of them has taken are not told again by those after it."""


def attending(scene: Scene, meetings: Meetings, number: int) -> Iterator[Finding]:
    """What a sentence says of who attends meetings to come."""
    if scene.question:
        return
    taken: list[tuple[int, int]] = []
    told: dict[str, Attendance] = {}
    for stage in _STAGES:
        for one in stage(scene, meetings, number, taken):
            if scene.asked is not None and one.at[0] < scene.asked.what[1]:
                continue  # only asked about
            same = one.model_dump_json(exclude={"participant"})
            several = tuple(dict.fromkeys((*attendees_of(told[same]), *attendees_of(one)))) if same in told else ()
            told[same] = one.model_copy(update={"participant": several}) if len(several) > 1 else one
    yield from told.values()
