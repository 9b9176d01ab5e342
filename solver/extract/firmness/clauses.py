"""Where a sentence's clauses begin and end."""

from __future__ import annotations

import re
from itertools import pairwise

from .cue_words import is_cue

_ASIDE = re.compile(r"\s[–—-]\s[^–—;:.]{1,120}\s[–—-]\s")
_CLAUSE = re.compile(
    r"\s(?:[–—]|--?(?! (?-i:[A-Z])\w+(?: (?-i:[A-Z])\w+)?"
    r" (?:summit|talks|meeting|dialogue|forum|negotiations|consultations)\b))\s|--|[;:]\s|"
    r"(?<=[a-z]{4})[.!?]\s(?=(?-i:[A-Z]))|,?\s\b(?:but|while|although|though|whereas|"
    r"because|since(?! (?:\d|then\b|last\b|early\b|late\b|(?:January|February|March|April|May|June|July|August|"
    r"September|October|November|December)\b)))\b\s|,\s(?:so|adding|saying|"
    r"noting|insisting that|arguing|claiming|accusing|blaming|citing|which|who|where)\s"
    r"|,\s(?:and|or)\s(?=(?:[\w'’-]+\s){0,9}?(?:is|are|was|were|will|would|has|have|had|said|must|should|could|may|"
    r"might|also|both|agreed|expressed|(?:summit|talks|conference|session|round|meeting) (?:opens?|begins?|starts?|"
    r"meets?|convenes?|resumes?)|(?:I|we|they|he|she|it)['’](?:ll|m|re))\b)|,?\sand\s(?=(?:welcome[sd]|"
    r"encourage[sd]|stresse[sd]|commend(?:s|ed)|"
    r"condemn(?:s|ed)|reiterate[sd]|underline[sd]|looks? forward|thank(?:s|ed)|expresses)\b)"
    r"|\sand\s(?=(?:saw|did|does|had|were|could|called|asked|rejected|refused|proposed|insisted|wanted|offered|warned|"
    r"urged|denied|prefers|preferred|wants|rejects|insists)\b)|\s(?:who|which(?!\s(?:was|were|had been) (?:to|due|"
    r"set|scheduled|meant|supposed|planned|expected|announced|arranged|called|fixed)\b)|where)\s|"
    r"\sthat\s(?!(?:(?:was|were|had been) (?:to|due|set|"
    r"scheduled|meant|supposed|planned|expected|announced|arranged|called|fixed)|meeting|summit|"
    r"engagement|visit|round|session|conference|year|month|"
    r"week|time|day|date|end|case|event|way|stage|point|moment|period|interval|occasion|purpose|reason|respect|"
    r"context|basis|level|deadline|process|goal|matter|issue|proposal|offer)\b)|\sand\s(?=(?:he|she|it|they|we|I|"
    r"would|will|is|are|was|has|have|also|said|ruled|"
    r"must|should)\b)|\sand\s(?=(?:(?:then|later) )?(?:on \w+day|tomorrow|in the (?:morning|afternoon|evening)|"
    r"on [A-Z]\w+ \d+|on \d+ [A-Z]\w+|the (?:next|following) day),? (?:he|she|they|it|we|I)\b)",
    re.I,
)


def clauses(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """A sentence cut where another clause begins; short pieces at its edges are left where they are."""
    aside = [match.span() for match in _ASIDE.finditer(text, start, end)] + relatives(text, start, end)
    bounds = [start]
    bounds += [
        match.start()
        for match in _CLAUSE.finditer(text, start, end)
        if not any(a <= match.start() < b for a, b in aside)
        and not (match.group().strip() == "that" and _governs(text[start : match.start()]))
        and not (match.group().strip() == "that" and IT_IS_THERE.fullmatch(text, start, match.start()))
        and not (match.group() == ", and " and _LAST_OF.match(text, match.end()) and _LISTED.search(
            text, max(start, match.start() - 90), match.start()))
    ]
    bounds.append(end)
    return [(a, b) for a, b in pairwise(bounds) if b > a]


IT_IS_THERE = re.compile(r"[\"“]?(?:And |But )?[Ii]t (?:is|will be|is to be) (?:only )?(?:in|on|at|from|next|"
r"there)\b[^;:]{0,70}")
"""Before a "that" which only sets a day or place apart: "It is in Rome, on 3 June, that the two will meet"."""
_NAMED = r"(?:the )?[A-Z][\w'’.-]*(?: (?:(?:of|and|al|the) (?:the )?)?[A-Z][\w'’.-]*){0,4}"
_LISTED = re.compile(rf"{_NAMED}, {_NAMED}$")
_LAST_OF = re.compile(rf"{_NAMED} (?=[a-z])")
"""The last of several names, which opens no clause: "the ministers of Chad, Niger, and Mali will meet"."""
_RELATIVE = re.compile(
    r", (?:known (?:\w+ )?as|who|whose|which(?! (?:will|would|shall|is|are) (?:(?:\w+ly|now|also|scheduled|due|set|"
    r"expected|planned|slated|to) ){0,4}(?:be (?:held|convened|opened)|begin|start|open|resume|reconvene|convene|"
    r"take place|continue|last)\b))\b(?:(?= (?:(?:has|have|had) (?:not|never)|last|first) (?:\w+ )?(?:met|convened|"
    r"sat)\b)|"
    r"(?![^,]*\b(?:meet|met|talks|summit|meetings?|negotiations|gather|convene|hosts?|visit)\b))"
    r"[^,.;:–—\"“”]{3,110},(?= (?:and (?:his|her|its|their|the|[A-Z])|also|(?:is|are|was|were|will|would|shall|could|"
    r"may|might|should|must|has|have|had|plans?|hopes?|agreed|accepted|opens?|meets?|hosts?|travels?|flies|fly|"
    r"visits?|holds?|convenes?|arrives?|receives?|begins?|said|told)\b))"
)
"""An aside on somebody, after which the clause goes on; one that itself tells of a meeting is a clause of its own."""


def relatives(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """What is only said of somebody inside a clause that goes on after it: "Ruiz, who took office today, will"."""
    return [match.span() for match in _RELATIVE.finditer(text, start, end)]


def between(text: str, start: int, end: int) -> str:
    """The words of a stretch, without asides on what stands before them."""
    said = text[start:end]
    for first, last in reversed(relatives(text, start, end + 1)):
        said = said[: first - start] + ", " + said[last - start :] if last <= end else said
    return said


def _governs(before: str) -> bool:
    """Whether what follows "that" hangs on the word before it: proposed that, likely that."""
    last = re.search(r"[\w'’]+$", before)
    told = _TOLD.search(before)
    return bool((last and is_cue(last.group())) or (told and is_cue(told[1])))


_TOLD = re.compile(r"\b((?:recommend|propos|suggest|agree)\w*) (?:to|with) (?:[\w'’-]+ ){0,7}[\w'’-]+$", re.I)
"""Before a "that" which hangs on the verb, and not on whom it was told to."""


def clause_at(spans: list[tuple[int, int]], place: int) -> tuple[int, int]:
    """The clause in which a character stands."""
    return next((span for span in spans if span[0] <= place < span[1]), spans[-1])


def trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """A stretch without the signs and joining words at its edges."""
    while start < end and (text[start].isspace() or text[start] in ",;:.-–—"):
        start += 1
    while start < end and (text[end - 1].isspace() or text[end - 1] in ",;:–—"):
        end -= 1
    if match := re.match(r"(?:and|but|that|while|which|who)\s+", text[start:end], re.I):
        start += match.end() if match.end() < end - start else 0
    return start, end
