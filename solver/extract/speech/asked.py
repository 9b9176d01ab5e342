"""Questions that a report passes on with their answers: "Asked if the envoy would come, the spokesman said no"."""

from __future__ import annotations

import re
from typing import Literal, NamedTuple

Verdict = Literal["yes", "no"]

_SAID = (
    r"(?:(?:said|replied|answered|responded|insisted|confirmed|indicated|stated)(?: that)?|told (?:\w+ ){1,3}?that|"
    r"would (?:only )?say(?: only)?(?: that)?)"
)
_TITLE = r"(?:(?<=\bMr)|(?<=\bMs)|(?<=\bMrs)|(?<=\bDr))"
_ASKED = re.compile(
    r"[\"“]?(?:But |And |When |Also )?(?:[Aa]sked|[Qq]uestioned|[Pp]ressed)(?: again| also| then| directly| by "
    r"[^,]{2,40}?| on \w+day| at [^,]{3,40}?)? (?:if|whether|about whether) "
    rf"(?P<what>(?:[^.?!]|{_TITLE}\.){{5,240}}?), (?P<by>[^,.:;\"“”]{{1,70}}?) {_SAID}[,:]? [\"“]?(?P<answer>\S)"
)
_WILL = r"(?:would|will|had|has|have|was|were|is|are|did|does|could)"
_YES = re.compile(
    rf"(?:yes|yeah|indeed|of course|certainly)\b|(?:that )?(?:he|she|it|they|we|I|there) {_WILL}(?: "
    rf"indeed)?(?=[.,;!\"”]|$| be\b| attend\b| come\b)|that(?: was| is|['’]s) (?:right|correct|the (?:plan|case|"
    rf"intention|idea)|so)\b",
    re.I,
)
_NO = re.compile(
    rf"no\b(?! (?:\w+ )?(?:idea|decision|doubt|final|date|details?|comment)|t\b)|(?:that )?(?:he|she|it|they|we|I|"
    rf"there) {_WILL}(?: not\b|n['’]t\b)(?! (?:rule|exclude|know|say|yet|aware|going to (?:say|comment|speculate|"
    rf"discuss|get)|in a position|sure|want|wish|comment|speculate|discuss|have (?:any|a|the|more|details|"
    rf"information)|been (?:decided|settled|told|confirmed|finali[sz]ed|agreed|announced|fixed|set|determined)|"
    rf"decided|certain|clear|like|answer|confirm|think|believe|expect|able|prepared to say)\b)|"
    r"not (?:at (?:all|this (?:stage|time))|this time|on this occasion|him|her|them)\b|"
    r"(?:that )?(?:nothing of the kind|there (?:was|is|were|are) no (?:such |plans?\b|arrangements?\b|question of))|"
    r"(?:that )?that (?:was|is) not (?:right|correct|the (?:plan|case|intention)|so|on the (?:schedule|agenda|"
    r"cards))\b",
    re.I,
)


class Asked(NamedTuple):
    """Where the words asked and the answer stand, and whether it is a plain yes or no."""

    what: tuple[int, int]
    answer: tuple[int, int]
    verdict: Verdict | None


def asked(text: str, start: int, end: int) -> Asked | None:
    """The question that a sentence passes on, if it does."""
    match = _ASKED.match(text, start, end)
    return match and Asked(match.span("what"), (match.start("answer"), end), verdict(text, match.start("answer"), end))


def verdict(text: str, start: int, end: int) -> Verdict | None:
    """Whether an answer opens with a plain yes or no."""
    if _NO.match(text, start, end):
        return "no"
    return "yes" if _YES.match(text, start, end) else None
