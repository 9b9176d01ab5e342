"""Hedges that stand far from the verb they weaken: "if all goes well", "it is understood that", "in doubt".

A cue governs what stands beside it; a hedge weakens a whole stretch, however far away the verb is. What is decided in
such a stretch is only possible, or proposed; what is less than decided stays as it is.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from ..claims.condition_words import NO_IF
from .clauses import clause_at
from .degrees import Firmness, weakest
from .wording import cue_rows

Hedge = tuple[int, int, Firmness]
"""From where to where a hedge reaches, and the firmest that a plan in it can be."""

_OPENING = r"(?:^|(?<=[,;:(\"“—–] )|(?<=[\"“(])|(?<=\bthat )|(?<=\band )|(?<=\bbut )|(?<=[.!?] ))"
_OPENS = re.compile(_OPENING + "$")
_AND = re.compile(r"\band\s*$", re.I)
_EDGES = {"opening": (_OPENING, r"(?![\w-])"), "aside": (r"(?<=[,–—] )", r"(?=[,.;–—\"”]|\s[–—]|$)")}
_TURN = re.compile(r"[;:]|\s[–—]\s(?=but\b)|,? \b(?:but|although|though|whereas|however)\b")
"""Where a sentence turns to something else, which a hedge before it does not weaken."""
_NO_DOUBT = re.compile(r"\b(?:no|not|n['’]t|without|beyond|never|little)(?: any| a| much| in)?\s*$", re.I)
_SUBJECT = (
    r"(?:the|they|both|all|any|either|this|that|these|it|he|she|we|there|talks|no|nothing|everything|anything|one|need|"
    r"conditions|[a-z]+ion|[A-Z])"
)
_POINTS_BACK = re.compile(r"\b(?:that|this|it|which)(?: \w+)? $", re.I)
_GIVEN = re.compile(r"\b(?:even|what|as)\s*$", re.I)
_WHICH = re.compile(r",? ?which\b[^;:]*")
"""What is told of something that only a hedge before it brings up."""
_WHEN = re.compile(
    r"(?:On|In|At|By|After|Before|During|Following|Next|Later|Then|Tomorrow)\b[^.;:,]{3,70}, (?:(?:I|we|he|she|they) )?"
)
"""What only says when, before a hedge on the rest: "After the session on Friday, we expect that"."""
_COMMA = re.compile(r",(?![\"”])")
"""What ends an if that opens a sentence or clause, and no quotation."""
_FAR = 1000
_NEAR = 80
"""How many characters before a hedge are looked at."""


@cache
def _patterns() -> tuple[tuple[str, Firmness, re.Pattern[str]], ...]:
    given: list[tuple[str, Firmness, re.Pattern[str]]] = []
    firm: Firmness
    for covers in ("onward", "opening", "adverb", "clause", "aside", "condition", "permitting"):
        for firm in ("rejected", "possible", "proposed"):
            words = cue_rows("hedges", covers=covers, firmness=firm)
            if words != "(?:)":
                lead, tail = _EDGES.get(covers, (r"(?<![\w-])", r"(?![\w-])"))
                given.append((covers, firm, re.compile(f"{lead}{words}{tail}", re.I)))
    inverted = cue_rows("hedges", covers="inverted", firmness="possible")
    given.append(("onward", "possible", re.compile(rf"{_OPENING}(?i:{inverted})(?= {_SUBJECT}\b|\s[A-Z])(?=[^.;?]*,)")))
    return tuple(given)


def hedges(text: str, start: int, end: int, clauses: Sequence[tuple[int, int]]) -> list[Hedge]:
    """The hedges of a sentence, and how far each reaches."""
    said = text[start:end]
    spans = list(clauses)
    found = []
    for covers, firm, pattern in _patterns():
        for match in pattern.finditer(said):
            before = said[max(0, match.start() - _NEAR) : match.start()]
            if _is_none(covers, match.group(), before):
                continue
            first, last = _reach(covers, said, match.span(), before, clause_at(spans, start + match.start()), start)
            found.append((first, last, firm))
    return found


def _is_none(covers: str, words: str, before: str) -> bool:
    """Whether words before a hedge undo it: "no doubt that", "even if", "to see if"."""
    if covers == "onward":
        return bool(_NO_DOUBT.search(before))
    if covers == "condition" and words.casefold() == "if":
        return bool(_GIVEN.search(before) or (NO_IF.search(before) and not _AND.search(before)))
    return False


def _reach(
    covers: str, said: str, at: tuple[int, int], before: str, clause: tuple[int, int], start: int
) -> tuple[int, int]:
    """From where to where a hedge weakens: its clause, all after it, or for a remark on the whole all before it too."""
    turn = _TURN.search(said, at[1], at[1] + _FAR)
    last = start + (turn.start() if turn else len(said))
    if covers == "aside" or (covers == "clause" and _POINTS_BACK.search(before)):
        return start, last
    if covers == "onward" and _WHEN.fullmatch(said, 0, at[0]):
        return start, last
    if covers in ("onward", "opening") or (_OPENS.search(before) and _COMMA.search(said, at[1])):
        return start + at[0], last
    if covers == "clause" and (about := _WHICH.match(said, clause[1] - start)):
        return clause[0], start + about.end()
    return clause[0], max(clause[1], last) if covers == "condition" else clause[1]


def firmest(given: Sequence[Hedge], place: int) -> Firmness | None:
    """The firmest that hedges let a plan at a character be; None where there is no hedge."""
    return weakest(firm for start, end, firm in given if start <= place < end)
