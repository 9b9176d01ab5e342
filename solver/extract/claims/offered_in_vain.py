"""Words before the place that somebody offered in vain: "turned down an offer by Chad to host the talks"."""

from __future__ import annotations

import re

_OFFER = r"(?:offers?|bids?|proposals?|requests?|suggestions?)"
_HOST = r"(?:(?:co-)?host(?:ing)?|stag(?:e|ing)|hold(?:ing)?)"
_TURNED_DOWN = (
    r"(?:was|were|has been|have been|had been) (?:\w+ly )?(?:turned down|declined|rejected|refused|rebuffed|"
    r"dismissed)\b"
)
_WHOSE = r"(?:[A-Z][\w'’-]+ ){1,3}?(?:\w+ )?"
ITS_HOST = re.compile(rf"(?:['’]s?)?(?: offer)? (?:to|of|for) {_HOST}")
"""After whose offer it is."""


def in_vain(refused: str, meeting: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """The patterns, the refusal before the offer or after it, for words that refuse and names of meetings."""
    to_host = (
        rf"(?:(?:to|of|for) (?:{_HOST}(?=[.,;]|$| (?:them|it|both|in)\b| (?:[\w'’-]+ ){{0,4}}?{meeting}\b)|a venue|"
        r"(?:provide|serve as|be) (?:a|the) venue))"
    )
    return (
        re.compile(
            rf"\b{refused} (?:(?:an?|the|any|all|another|such) )?(?:\w+ )?(?:{_OFFER} (?:made |put forward )?"
            rf"(?:by|from) (?:the )?(?=(?:[A-Z][\w'’-]+,? ){{1,4}}?{to_host})|(?={_WHOSE}{_OFFER} {to_host}))"
        ),
        re.compile(rf"(?<![\w-] )(?={_WHOSE}{_OFFER} {to_host}[^.;,]{{1,60}}? {_TURNED_DOWN})"),
    )
