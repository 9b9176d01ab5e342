"""A refusal that is only of the place: "they will not meet in Lima", "turned down an offer by Chad to host them"."""

from __future__ import annotations

import re

from ..scene import Scene, Talk
from ..times.calendar_words import MONTHS

_REFUSES = (
    r"(?:turn(?:s|ed|ing)? down|declin(?:e|es|ed|ing)|reject(?:s|ed|ing)?|refus(?:e|es|ed|ing)|rebuff(?:s|ed|ing)?|"
    r"spurn(?:s|ed|ing)?|brush(?:es|ed|ing)? aside|(?:say|says|said) no to|dismiss(?:es|ed|ing)?|"
    r"(?:did|does|do|will|would|has|have|had)(?: not|n['’]t) (?:accept|accepted|take up|taken up|want))"
)
_OFFER = r"(?:offers?|bids?|proposals?|requests?|suggestions?|invitations?)"
_BY = r"(?:(?:by|from|of) (?:[\w'’-]+ ){1,4}?)?"
_TO_HOST = rf"{_BY}(?:to|of|for) (?:(?:co-)?host(?:ing)?|hold(?:ing)?|stag(?:e|ing)|provid(?:e|ing)|be|serve|a|the)\b"
_HOSTING = re.compile(
    rf"\b{_REFUSES} (?:[\w'’-]+ ){{0,4}}?{_OFFER} {_TO_HOST}|\b{_OFFER} {_TO_HOST}[^.;,]{{1,60}}? "
    r"(?:was|were|has been|have been|had been) (?:\w+ly )?(?:turned down|declined|rejected|refused|rebuffed|"
    r"dismissed)\b"
)
_DAYS = "|".join(sorted(word.title() for word in MONTHS if len(word) > 2))
_THERE = re.compile(
    rf"(?: (?:again|for talks|for the talks|each other))? (?:anywhere )?(?:in|at|on) (?:the )?(?!(?:{_DAYS}|\w+day)\b)"
    r"(?:(?:either|the soil of|the territory of)\b[^.;,]{0,40}|(?:[A-Z][\w'’-]+ ?){1,4})(?: ?again)?"
    r"(?=[.;,\"”]|$| (?:because|as|but|for))"
)
_NOT = re.compile(
    r"(?:\b(?:will|would|shall|do|does|could|can|is|are|wo) ?(?:not|n['’]t)|\bcannot|['’](?:re|s) not|\bnever|"
    r"\brather not|\b(?:refus\w+|declin\w+|unwilling) to)"
    r"(?: (?:be|going to|want to|wish to))?(?: be)? $"
)

_IS_NO_PLACE_FOR = re.compile(
    r"(?:[A-Z]\w+|\bcapital|\bcity|\bplace|\bvenue)(?:, [^.;,]{3,60},)? (?:is|are|was|were|would be|will be|remains?) "
    r"(?:\w+ly )?(?:out of the question|unacceptable|impossible|unthinkable|inconceivable|ruled out|rejected) "
    r"(?:for|as (?:an?|the) (?:\w+ )?(?:venue|site|place|host|setting|location) (?:of|for)) "
    r"(?:(?:the|an?|any|such|such an?) )?(?:[\w-]+ )?$"
)
"""Before a meeting for which a place is refused: "Rome is out of the question for such a session"."""
_NOT_MOVED = re.compile(
    r"\b(?:reject|refus|turn\w* down|declin|dismiss|oppos)\w* [^.;]{0,60}?\b(?:mov|shift|transfer|relocat|postpon|"
    r"delay|"
    r"bring forward|put off)(?:e|ing)? (?:the |their |these |those )?(?:[\w-]+ )?$"
)
"""Before talks that somebody will not have moved: they are held all the same."""


def hosting_refused(scene: Scene, talk: Talk) -> bool:
    """Whether a talk is only what somebody offered in vain to host."""
    said = scene.sentence
    return any(
        one.start() <= talk.start < one.end() + 60 for one in _HOSTING.finditer(scene.text, said.start, said.end)
    )


def place_refused(scene: Scene, talk: Talk, set_already: bool) -> bool:
    """Whether a talk that sounds refused only loses a place; by its verb alone, if it was told of as set before."""
    if talk.status != "rejected":
        return False
    if hosting_refused(scene, talk):
        return True
    lead = scene.text[scene.clause(talk.core[0])[0] : talk.core[0]]
    if not talk.verb and (_IS_NO_PLACE_FOR.search(lead) or _NOT_MOVED.search(lead)):
        return True
    there = _THERE.match(scene.text, talk.core[1])
    return set_already and talk.verb and there is not None and _NOT.search(lead) is not None
