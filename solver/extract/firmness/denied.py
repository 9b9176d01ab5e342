"""What a sentence tells of only to call it untrue: reports dismissed, rumours said to be false."""

from __future__ import annotations

import re

_UNTRUE = re.compile(
    r"\b(?:no truth (?:in|to|behind)|(?:wrong|a mistake|mistaken|false|incorrect|untrue|misleading) to (?:say|claim|"
    r"report|suggest|assume|think) that|(?:not|n['’]t) true that|(?:dismiss\w*|reject\w*|refut\w+|disput\w+|"
    r"contradict\w+|den(?:y|ies|ied|ying)|brush\w+ (?:aside|off)|play\w+ down|(?:not|n['’]t) endorse)(?: as \w+)?"
    r"(?: the| a| an| any| all| such| recent| several| media| "
    r"press| "
    r"television| newspaper)* (?:\w+ )?(?:reports?|rumou?rs?|claims?|speculation|suggestions?|statements?|"
    r"announcements?|stor(?:y|ies)|talk|accounts?)(?: in [^.;,]{1,40}?| by [^.;,]{1,40}?)? (?:that|of|about|"
    r"regarding|concerning))\b",
    re.I,
)
"""Before what is denied: "dismissed reports that", "it is wrong to say that"."""
_FALSE = re.compile(
    r"\b(?:reports?|rumou?rs?|claims?|speculation)\b[^.;]{0,60}? (?:that|of|about|according to which)\b"
    r"(?P<what>[^.;]*?)\b(?:(?:do|does|did) not correspond to (?:reality|the facts|the truth)|"
    r"(?:have|has|had) no (?:basis|foundation)|(?:is|are|was|were) (?:\w+ )?"
    r"(?:false|untrue|wrong|incorrect|baseless|groundless|unfounded|inaccurate|not true|not correct|premature|nonsense|"
    r"dismissed|denied|rejected|refuted|disputed|brushed aside|waved away|"
    r"without (?:any )?(?:foundation|basis|substance|truth|merit)|pure (?:speculation|invention|fiction)|"
    r"(?:made up|invented|fabricated)))\b",
    re.I,
)
"""Around what is denied: "reports of a summit are unfounded"."""
_CALLED_FALSE = re.compile(
    r"\bcall(?:ed|s) (?:an? |the |such )?(?:\w+ )?(?:reports?|rumou?rs?|claims?|stor(?:y|ies)|speculation) "
    r"(?:that|of|about)\b(?P<what>[^.;]*?)[\"“'‘]?(?:premature|false|untrue|wrong|baseless|groundless|nonsense|"
    r"invented|fanciful|mere speculation|pure (?:speculation|invention|fiction))\b"
)
"""Around what somebody calls untrue: "called the rumours of a visit premature"."""


def denials(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """What a sentence says is untrue: after "dismissed reports that", before "… are false"."""
    found = [(match.end(), end) for match in _UNTRUE.finditer(text, start, end)]
    told = (match for pattern in (_FALSE, _CALLED_FALSE) for match in pattern.finditer(text, start, end))
    return found + [match.span("what") for match in told]
