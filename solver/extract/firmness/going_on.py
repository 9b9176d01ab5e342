"""Talks that are under way on the day of speaking: begun that day, and not told to have ended."""

from __future__ import annotations

import re

from ..scene import Scene

_BEGAN = re.compile(
    r"\b(?:began|begun|opened|started|kicked off|launched|resumed|reconvened|entered|are holding|is holding|convened|"
    r"gathered for|returned to|sat down (?:for|to)) (?:[\w-]+ ){0,5}$"
)
_HAS_BEGUN = re.compile(
    r"(?: (?:between|among|on|with|of|for|aimed at) [^.;]{2,80}?)?,? (?:(?:have|has) )?(?:began|begun|opened|started|"
    r"resumed|reconvened|got (?:under ?way|going)|got off|kicked off|gotten under ?way|(?:are|is) (?:now )?"
    r"(?:under ?way|in progress|going on|being held|taking place))\b"
)
_HAVE_BEGUN = re.compile(
    r"\b(?:have|has|['’]ve) (?:just |now |already )?(?:begun|opened|started|kicked off|convened|gathered for|"
    r"sat down for|entered|embarked on) (?:[\w-]+ ){0,5}$"
)
"""What has begun, on whatever day, has not ended unless it is said to have."""
_NOW = re.compile(
    r"(?: (?:between|among|on|with) [^,.;]{2,60}?)?,? (?:(?:that|which) (?:are|is) )?(?:now|currently|presently) "
    r"(?:under ?way|in progress|in session|being held|taking place|going on)\b"
)
_TODAY = re.compile(r"\b(?:today|this (?:morning|afternoon|evening)|tonight|here now)\b", re.I)
_ENDED = re.compile(
    r"\b(?:ended|concluded|wrapped up|broke (?:up|down|off)|collapsed|finished|closed|adjourned|walked out|"
    r"stalled|failed|lasted|came to an end|after the (?:talks|meeting|session|summit)|emerg\w+ from|"
    r"at the end of the (?:talks|meeting|summit))\b"
)
_REACH = 1500
"""How much of what follows may tell of its end, in characters."""


def goes_on(scene: Scene, first: int, last: int) -> bool:
    """Whether a noun for talks tells of some that began on the day of speaking and go on."""
    text, end = scene.text, scene.sentence.end
    if _NOW.match(text, last, end) and not scene.question:
        return True
    begun = _BEGAN.search(text, max(scene.sentence.start, first - 80), first) or _HAS_BEGUN.match(text, last, end)
    if not begun or scene.question:
        return False
    ongoing = _HAVE_BEGUN.search(text, max(scene.sentence.start, first - 80), first) and not any(
        one.past for one in scene.times
    )
    today = ongoing or _TODAY.search(text, scene.sentence.start, end) is not None or any(
        one.named and one.earliest is not None and one.earliest == one.latest and one.earliest.known
        and one.earliest.on == scene.anchor and not scene.in_frame(one.start, one.end)
        for one in scene.times
    )
    brief = text.find("***", end, end + _REACH)
    return today and _ENDED.search(text, end, brief if brief >= 0 else end + _REACH) is None
