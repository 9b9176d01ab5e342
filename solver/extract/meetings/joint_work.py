"""Meetings told by the work of those of one rank: "the ministers are to go over the plan in Oslo on Friday".

No word means a meeting, but several of a rank do some work at a place or on a day that is still to come.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..firmness.firmness import status_of
from ..scene import Scene, Talk
from .taking_part import subject_of

_RANKS = (
    r"(?:(?:prime |foreign |defen[cs]e |finance |trade |interior |cabinet |energy |health )?ministers|presidents|"
    r"leaders|heads of (?:state|government)|experts|(?:expert|working|technical) (?:groups?|teams?)|negotiators|"
    r"delegations|envoys|deputies|commanders|generals|(?:joint |military |technical ){1,2}(?:commissions?|committees?)|"
    r"chief negotiators|political directors|teams|(?:two|both) sides|the parties|chiefs of staff|governments|"
    r"delegates|diplomats|mediators|ambassadors|rivals|two men|two women)"
)
WORK = (
    r"(?:go (?:over|through)|work (?:on|out|through)|look (?:at|into)|take (?:up|over|stock)|draw up|draft|discuss|"
    r"review|examine|study|thrash out|hammer out|iron out|finali[sz]e|settle|negotiate|consult|deliberate|compare|"
    r"exchange|start|begin|open|resume|continue|carry on|conclude|complete|debate|consider|tackle|address|prepare|"
    r"agree on|be (?:back|here|there|together)|return|regroup|end up|come back|move on|go on|sign|follow|adopt|approve)"
)
_PLANNED = (
    r"(?:will|would|shall|could|may|might|should|(?:is|are)(?: (?:now|then|also|still|both|all|first|\w+ly))? to|"
    r"(?:is|are) (?:due|set|scheduled|expected|likely|slated) to)"
)
_JOINT = re.compile(
    rf"\b(?P<who>(?:[\w'’-]+ ){{0,3}}?{_RANKS})\b"
    r"(?: (?:of|from|for|on|and) [^,.;]{2,60}?)?(?:,[^,.;]{2,80},)?(?: themselves| alone| both| all)? "
    rf"{_PLANNED} (?:then |also |first |later |again |\w+ly )?"
    rf"(?P<work>{WORK})\b",
    re.I,
)
PLACE = re.compile(r"\b(?:in|at) (?:the \w+ (?:of|city of) )?[A-Z][\w'’-]+")
_TOGETHER = re.compile(r"\b(?:beforehand|together|in parallel|by video(?: link)?|face to face|in person|jointly)\b")


def joint_work(scene: Scene, found: list[Talk]) -> Iterator[Talk]:
    """The meetings that a sentence tells of only by the work that those of a rank do, where no word means one."""
    text = scene.text
    for match in _JOINT.finditer(text, scene.sentence.start, scene.sentence.end):
        if match["work"].casefold() == "follow":
            continue  # whose turn comes: a stage
        clause = scene.clause(match.start("work"))
        if any(match.start() <= one.core[0] < clause[1] for one in found) or scene.in_frame(*match.span("work")):
            continue
        days = [
            one
            for one in scene.times
            if match.end() <= one.start < clause[1]
            and not (one.past or one.vague or scene.in_frame(one.start, one.end))
        ]
        placed = PLACE.search(text, match.end(), clause[1]) or _TOGETHER.search(text, match.end(), clause[1])
        if not (days and (placed or any(one.named for one in days))):
            continue
        ids, pair = subject_of(scene, clause[0], match.start("work"))
        at, verb = match.span("work"), match["work"].casefold()
        status = status_of(scene, *at, [], clause, noun=False, verb=verb)
        if status in (None, "past", "rejected"):
            continue
        yield Talk(match.start(), match.end(), "meet", True, at, ids=ids, pair=pair, status=status)
