"""A model is never surer than the words: what it calls decided must not stand in a clause that only hopes.

The words of a clause that say how firm it is (could, hopes, proposed, ruled out) are those of the built-in extractor. A
model may call something less firm than they do; it sees more of the text than one clause.
"""

from __future__ import annotations

from functools import lru_cache

from ..findings import Attendance, Claim, Meeting, Party, VenueForbidden
from ..firmness.clauses import clauses
from ..firmness.cues import cues
from ..firmness.degrees import weakest
from ..text import Sentence, parse

_OWN = frozenset({"condition", "preparation", "acceptance", "undetermined"})
"""What a party states for itself is as firm as its own words, even about a meeting that is only possible."""


def too_sure(part: Party | Meeting | Claim, text: str) -> str | None:
    """How firm the words are on which a decided meeting or finding stands, when they are less firm; else None."""
    if isinstance(part, Party) or "decided" not in (getattr(part, "modality", ""), getattr(part, "status", "")):
        return None
    if getattr(part, "kind", "") in _OWN or isinstance(part, VenueForbidden) or (
            isinstance(part, Attendance) and part.role == "excluded"):
        return None
    first, last = part.at
    around = [one for one in _sentences(text) if one.start < last and first < one.end]
    if around and all(text[one.start:one.end].rstrip("\"'”’)").endswith("?") for one in around):
        return "possible"
    told = {cue.firmness for one in around for start, end in clauses(text, one.start, one.end)
            if start < last and first < end for cue in cues(text, start, end)} - {"past"}
    return None if "decided" in told else weakest(told)


@lru_cache(maxsize=1)
def _sentences(text: str) -> tuple[Sentence, ...]:
    return parse(text).sentences
