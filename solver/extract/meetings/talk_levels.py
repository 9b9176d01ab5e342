"""On which level meetings are: at the top, of ministers, or below."""

from __future__ import annotations

import re
from collections.abc import Iterable

from ..names.people import People

_LEVELS = (
    (
        "below",
        r"deput(?:y|ies)|experts?|teams?|negotiators?|technical|"
        r"working(?! (?:visit|lunch|dinner|breakfast)\b)|officials|aides|advis[eo]rs|committee|"
        r"delegations|envoys|representatives(?= (?:of|from) (?:the two|both|the|each) (?:sides?|leaders|presidents))|"
        r"director[ -]generals?|director-level|vice[- ]ministers?|vice-ministerial|counterparts|diplomats|monitors|"
        r"inspectors|lawyers|economists|officers|staff|military|preparatory|generals?|"
        r"commanders?|(?:army|defen[cs]e|police|spy|intelligence) chiefs",
    ),
    (
        "ministers",
        r"(?:foreign |defen[cs]e |\w+ )?(?:ministers['’]?|minister(?=[ -]level))|ministerial|secretaries|"
        r"secretary of state",
    ),
    (
        "top",
        r"leaders?['’]?|presidents?|presidential|heads of (?:state|government)|prime ministers?|summits?|"
        r"chancellors?|kings?",
    ),
)
_RANKS = {
    "president": "top",
    "prime-minister": "top",
    "chancellor": "top",
    "king": "top",
    "emir": "top",
    "leader": "top",
    "crown-prince": "top",
    "queen": "top",
    "sultan": "top",
    "foreign-minister": "ministers",
    "defence-minister": "ministers",
    "interior-minister": "ministers",
    "finance-minister": "ministers",
    "trade-minister": "ministers",
    "energy-minister": "ministers",
    "security-minister": "ministers",
    "minister": "ministers",
    "deputy-foreign-minister": "below",
    "deputy-prime-minister": "below",
    "vice-premier": "below",
    "envoy": "below",
    "deputy-envoy": "below",
    "ambassador": "below",
    "negotiator": "below",
    "assistant-secretary": "below",
}


_PORTFOLIO = re.compile(
    r"\b(?P<of>foreign|interior|home(?= (?:ministers|secretaries))|defen[cs]e|finance|trade|commerce|energy|"
    r"econom(?:y|ic)|health|agriculture|justice|transport|water|environment|culture|education|labou?r|tourism|army|"
    r"police|military|intelligence|spy|security|border|navy|central bank) (?:affairs )?(?:ministers?|secretar(?:y|"
    r"ies)|chiefs?|commanders?|heads|"
    r"governors|ministerial)\b", re.I
)
_SAME = {"defense": "defence", "home": "interior", "economic": "economy", "spy": "intelligence", "military": "army"}


def portfolio_in(words: str) -> str | None:
    """What the ministers or chiefs who meet are in charge of: foreign, interior, army; None where words do not say."""
    found = _PORTFOLIO.search(words)
    name = found["of"].casefold() if found else None
    return _SAME.get(name, name) if name else None


def rank(people: People, id_: str) -> str | None:
    """On which level somebody is, by their office: top, ministers or below."""
    return _RANKS.get(people.entities[id_].office or "")


def rank_of_all(people: People, ids: Iterable[str]) -> str | None:
    """The level of two or more who meet, where their offices are all of one."""
    ranks = [rank(people, id_) for id_ in set(ids)]
    return ranks[0] if len(ranks) > 1 and len(set(ranks)) == 1 else None


def level_in(words: str) -> str | None:
    """On which level words put those who meet; None where they do not say."""
    for level, pattern in _LEVELS:
        if re.search(rf"\b(?:{pattern})\b", words, re.I) and not (
            level == "ministers" and re.search(r"\bprime[ -]ministers?\b", words, re.I)
        ):
            return level
    return None


def is_envoy(id_: str, people: People) -> bool:
    """Whether somebody is of none of the states that a text names: who may be between them."""
    return people.kind(id_) == "person" and people.entities[id_].code in (None, "UN")
