"""Days on which something was to be, and of which the next sentences say that it was put off or called off."""

from __future__ import annotations

import re
from collections.abc import Iterable

from ..findings import Finding
from ..firmness.fell_through import WAS_TO

_HAD_PLANNED = r"\bhad (?:(?:originally|initially|previously) )?(?:planned|intended|meant|agreed|arranged) "
_WAS_TO = re.compile(rf"(?:{WAS_TO.pattern}|{_HAD_PLANNED})[^.;]*$")
_AGREED_TO = (
    r"(?:(?:postpone|delay|cancel|suspend|scrap|reschedule|defer|adjourn|call off|put off|put back)\b|"
    r"(?:put|call) (?:the|this|that|it|them)(?: \w+){0,2} off\b)"
)
_NOW = (
    r"\b(?:(?:will|would|shall) now (?:only )?(?:be held|begin|start|open|take place|convene|meet|sit down|gather|"
    r"be on)|"
    r"(?:is|are) now (?:on|to|set|due|scheduled|planned|expected|slated)|(?:has|have|had) (?:now |since |again )?"
    r"(?:slipped|been (?:moved|brought forward|shifted|pushed)))\b"
)
"""What tells that a meeting is on another day than before."""
_PUT_OFF = re.compile(
    r"\b(?:has|have|had|was|were) (?:(?:now|since|already|again|just|later|once again|also) )?(?:been )?"
    r"(?:(?:now|since|again|indefinitely) )?(?:postponed|put off|delayed|cancel{1,2}ed|called off|suspended|"
    r"pushed back|put back|scrapped|rescheduled|deferred)\b|"
    r"\b(?:has|have|had|was|were) (?:(?:now|since|therefore|later|instead|jointly|mutually|also) )?(?:been "
    rf")?(?:agreed|decided|resolved|chosen|forced|obliged) to {_AGREED_TO}|{_NOW}"
)
_WHAT = re.compile(
    r"\b(?:[Tt]hey|[Ii]t|[Tt]he two|[Bb]oth|[Tt]h(?:at|is|ose|ese)|which|(?:date|day|talks|negotiations|meetings?|"
    r"summit|round|session|"
    r"conference|visit|trip|discussions|dialogue|start|opening))\b[^.;]{0,60}$"
)
_NOT_STARTED = re.compile(r"\bfail(?:ed|s) to (?:start|begin|open|resume|take place|convene|get (?:off the ground|"
    r"under way))\b")
"""What did not happen on its day."""
_HAS_PUT_OFF = re.compile(
    r"\b(?:has|have|had) (?:again |indefinitely |abruptly |once again )?(?:postponed|put off|cancel{1,2}ed|"
    r"called off|delayed|scrapped) (?:a|an|the|his|her|its|their|planned) (?:[\w'’-]+ ){0,4}?(?:visit|trip|talks|"
    r"meeting|summit|round|session|conference|journey|tour)\b|"
    rf"\b(?:has|have|had|was|were) (?:(?:now|since|therefore|also|mutually) )?(?:been )?(?:agreed|decided) to "
    rf"{_AGREED_TO}"
)
_NEXT = 260
"""How many characters after a sentence may still tell of it."""
_END = re.compile(r"[.!?][\"”']?\s|\n")


def is_put_off(text: str, place: int) -> bool:
    """Whether the next sentences put off what the one of a character tells of: "had planned to meet on Monday"."""
    ends = _END.search(text, place)
    end = ends.end() if ends else len(text)
    brief = text.find("***", end, end + _NEXT)
    told = _PUT_OFF.search(text, end, brief if brief >= 0 else end + _NEXT)
    if told is not None and _WHAT.search(text, end, told.end()) is not None:
        return True
    first = max(0, place - 2 * _NEXT, text.rfind("***", 0, place), text.rfind("\n", 0, place))
    return any(one.search(text, first, place) for one in (_NOT_STARTED, _HAS_PUT_OFF))


def put_off(text: str, found: Iterable[Finding]) -> list[Finding]:
    """The findings, with the days dropped that did not hold."""
    return [one.model_copy(update={"modality": "rejected"}) if _fell(text, one) else one for one in found]


def _fell(text: str, one: Finding) -> bool:
    if one.kind not in ("date", "window") or one.modality == "rejected":
        return False
    place = text.find(one.relative, one.at[0], one.at[1]) if one.relative else -1
    place = place if place >= 0 else one.at[0]
    if not _WAS_TO.search(text, max(0, one.at[0] - 160), place):
        return False
    return is_put_off(text, place)
