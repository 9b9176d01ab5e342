"""What all agree should be is decided: "both sides agreed that the ministers should meet"."""

from __future__ import annotations

import re

_ALL_AGREED = re.compile(
    r"\b(?:both|they|two|three|all|sides|parties|governments|presidents|ministers|leaders|delegations|countries|and)\b"
    r"(?P<between>[^.;]*?) agreed(?: (?!in\b)[^.;:]{1,30}?)? that (?P<what>[^.;]*)$"
)
_ONLY_ASKED = re.compile(r"\b(?:not|never|yet|propos\w+|suggest\w+|recommend\w+|ask\w*|urg\w+|if|whether)\b|n['’]t\b")


def all_agreed(text: str, start: int, place: int) -> bool:
    """Whether a "should" is what all have agreed on: "both sides agreed that the ministers should meet"."""
    match = _ALL_AGREED.search(text, start, place)
    return match is not None and not _ONLY_ASKED.search(match["between"]) and not _ONLY_ASKED.search(match["what"])
