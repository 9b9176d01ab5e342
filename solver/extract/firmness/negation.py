"""What a negation beside a cue makes of it: a plan becomes a refusal, a refusal a possibility, some stay open."""

from __future__ import annotations

import re

from .degrees import Firmness

_NOT = r"(?:\bnot\b|n['’]t\b|\bnever\b|\bno longer\b|\bneither\b|\bcannot\b|\bno\b)"
_NEGATION = re.compile(
    _NOT
    + r"(?:\s+\w+){0,2}\s*$|\b(?:does|do|did|has|have|is|are|was|were|would|will|could|can)n['’]t(?:\s+\w+){0,1}\s*$",
    re.I,
)
_NOT_FIXED = re.compile(r"\bno (?:\w+ )?(?:dates?|days?|times?|timetable|venue|place|agenda|format|decision)\b", re.I)
"""What is still open, and calls nothing off: "no date has been agreed"."""
_NEGATED_AFTER = re.compile(
    r"^\s*(?:to (?=not\b|never\b))?(?:not(?! (?:later|earlier|sooner|more|less|fewer|longer) | (?:before|until|"
    r"after)\b)|never|no longer)\b|^n['’]t\b",
    re.I,
)
_ONLY_HOW = re.compile(
    r"(?: not|n['’]t)?(?: to)? (?:be allowed to )?(?:exceed\b|(?:last|take|run|go on|drag on|continue|be) (?:for )?"
    r"(?:more|longer|beyond|past|into|less|over)\b|(?:include|involve|feature|focus|touch|cover|address|deal with|"
    r"discuss|meet anywhere (?:other than|but|except)|change|affect|produce|yield|result|lead to|bring|solve|resolve|"
    r"end with|replace|prevent|mark|settle|go (?:beyond|past|into)|be (?:easy|open|public|broadcast|limited|confined|"
    r"enough|about|simple|smooth|the (?:last|end)|an? (?!(?:[\w-]+ ){0,3}(?:meetings?|summit|talks|round|session|"
    r"visit|trip|conference|encounter)\b)[a-z]+))\b)"
)
"""A negation that says how long a meeting is, who is there or what it does, and calls no meeting off."""
_OR_NOT = re.compile(r"\b(?:may|might|could|will) or $", re.I)
"""Before the "not" of "may or may not", which leaves both open."""
_TO_SAY = re.compile(r" (?:yet )?to (?:say|tell|know|confirm|predict|judge)\b")
"""After "not possible": what cannot be said yet may still be."""
_NOT_YET = re.compile(r"(?:\bnot|n['’]t) (?:\w+ )?yet (?:\w+ )?$|\bnot (?:publicly|formally|officially) $")
"""Before what nobody has done so far, and may still do."""
_NO_OBJECTION = re.compile(
    r"(?: not|n['’]t)? (?:\w+ly )?(?:mind|object|say no|stand in the way|turn (?:it|this|that|\w+) (?:down|away)|"
    r"hesitate|shy away|shrink|be (?:averse|opposed|against|unhappy|surprised|sorry|displeased))\b"
)
"""After "would", and "not" after it: what somebody has nothing against, and has not accepted."""
_HAVE_NOT = re.compile(r"\b(?:have|has|had)(?:n['’]t| not) $")


def is_negated(text: str, start: int, end: int, match: re.Match[str], word: str, firmness: Firmness) -> bool:
    """Whether a negation before, in or after a cue denies it."""
    first, last = match.span()
    negated = bool(
        _NEGATION.search(text[max(start, first - 40) : first])
        or _NEGATED_AFTER.match(text[last : min(end, last + 16)])
    )
    if negated and _OR_NOT.search(text[max(start, first - 12) : first]):
        negated = False
    if word in ("won't", "won’t", "cannot", "can not", "can't", "can’t"):
        negated = not negated
    if negated and firmness == "past" and _HAVE_NOT.search(text[max(start, first - 10) : first]):
        return False
    # who stays away, or how it will be, calls no meeting off
    return negated and word not in ("invited", "asked") and not _ONLY_HOW.match(text, last, end)


def only_open(text: str, start: int, match: re.Match[str], word: str) -> bool:
    """Whether a negation leaves a plan open: no date for it, not yet agreed, not announced, no objection to it."""
    first = match.start()
    if word in ("will", "would", "could", "can", "may") and _NO_OBJECTION.match(text, match.end()):
        return True
    if word.startswith("announc") or _NOT_FIXED.search(text[max(start, first - 40) : first]):
        return True  # who only keeps silent calls nothing off
    not_yet = word.startswith(("agree", "accept", "decid", "commit"))
    return not_yet and _NOT_YET.search(text, max(start, first - 24), first) is not None


def under_negation(text: str, match: re.Match[str], word: str, firmness: Firmness) -> Firmness:
    """The firmness of a cue that is denied."""
    if firmness == "rejected":
        return "possible"  # "does not rule out"
    if firmness != "possible" or word in ("could", "may", "might", "can", "expected"):
        return "rejected"
    return "rejected" if word == "possible" and not _TO_SAY.match(text, match.end()) else "possible"
