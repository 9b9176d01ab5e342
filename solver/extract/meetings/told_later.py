"""What a sentence tells of a meeting without naming it anew: who will lead it, that all have accepted to come."""

from __future__ import annotations

import re

from ..firmness.hedges import firmest
from ..scene import Scene
from .register import Register
from .talk_levels import level_in

_LED_BY = re.compile(
    r"(?:\b(?:led|headed|conducted|represented|attended) by|\bat the level of) (?:the |their |its )?(?:[\w-]+ ){0,3}?"
    r"(?:ministers|deputies|experts|officials|envoys|negotiators|presidents|leaders|generals|heads of state)\b"
)
_ACCEPTED = re.compile(
    r"(?<!if )(?<!whether )(?<!once )(?<!until )(?<!unless )(?<!when )"
    r"\b(?:both|all|the two)(?: (?!not\b|never\b|yet\b)\w+){0,2} "
    r"(?:(?:have |has |had )?(?:said|confirmed|indicated|promised) (?:that )?they (?:will|would) (?:be there|come|"
    r"attend|go|take part)\b|(?:have |has )?(?:accepted|agreed|said yes)(?:$|[.,;]| (?:the|at)))|"
    r"(?:\b(?:invitation|offer|which|it) (?:was|has been|had been) (?:gladly |duly |gratefully |warmly |readily )?"
    r"accepted|(?<!not )(?<!yet )(?<!n['’]t )(?<!be )\baccepted (?:(?:the|this|that|his|her|their) (?:\w+ )?"
    r"(?:invitation|offer)|with (?:pleasure|gratitude|thanks|appreciation)))\b"
    r"(?! (?:in principle|if|provided|only|on condition))",
    re.I,
)


def note_level(register: Register, scene: Scene, number: int) -> None:
    """The level of a meeting whose own words give none: "the round will be led by the deputy ministers"."""
    told = _LED_BY.search(scene.text, scene.sentence.start, scene.sentence.end)
    if told is None:
        return
    here = [one.meeting for one in scene.talks if one.meeting and one.core[1] <= told.start()]
    known = register.of(here[-1]) if here else register.last(scene.sentence.brief, number)
    if known is not None and not known.level and not known.past:
        known.level = level_in(told[0])


def note_accepted(register: Register, scene: Scene, number: int) -> None:
    """Where it is said that all have accepted the offer of the meeting to come that was spoken of last."""
    yes = _ACCEPTED.search(scene.text, scene.sentence.start, scene.sentence.end)
    sure = yes is not None and not scene.question and firmest(scene.hedges, yes.start()) is None
    if yes and sure and (one := register.recent(scene.sentence.brief, number, 2)):
        one.accepted = yes.start()
