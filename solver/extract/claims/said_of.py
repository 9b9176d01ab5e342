"""Whether a place or a day is said of the meeting told of beside it, and not of what else the sentence tells."""

from __future__ import annotations

import re
from collections.abc import Set

from ..firmness.clauses import between
from ..names.places import Listed, is_country, is_known
from ..scene import Scene, Talk
from ..times.times import Time
from .venue_firmness import WHILE_THERE, goes_and_meets

_IS_HELD = re.compile(
    r"\b(?:held|holds?|holding|take[ns]?|taking|open(?:s|ed|ing)?|convene[ds]?|convening|host\w*|meets?|meeting|met|"
    r"sits?|begins?|starts?|(?:resume|reconvene)[ds]?|shall|schedul\w+|due|planned|set|gather\w*|expected|arranged|"
    r"happen(?:s|ing)?|occurs?|be|is|was|will|would)\b"
)
"""What is said of a meeting itself."""
_CLAUSE_OF_ITS_OWN = re.compile(
    r"(?:\b(?:which|what|(?<!after )(?<!before )(?<!of )that)\b|"
    r",? \bas (?:(?:he|she|it|they|we|I|you|the|both|was|were|has|had|agreed|promised|planned)\b|[A-Z]))"
    r"(?P<said>[^;:]*)$"
)
_WAITS = re.compile(
    r"\b(?:depend|hing)\w* (?:up)?on\b[^;:]*$|\b(?:contingent|conditional) (?:up)?on\b[^;:]*$|"
    r"\b(?:who|whom|whose)\b(?![^;:]*\b(?:be held|take place|convene|would meet|will meet)\b)[^;:]*$|"
    r"\b(?:until|unless|because|since|once|if|while|so long as|as long as)\b[^;:]*$|"
    r"\b(?:days?|weeks?|hours?|months?) (?:after|before|since) [^,;:]{3,}$"
)
"""What is told of somebody, of what is waited for, or of what was the day before."""
_DONE = re.compile(
    r"\b(?:signed|reached|concluded|brokered|mediated|adopted|initialled|drafted|issued|published|negotiated|struck|"
    r"sealed|released|arrested|detained|jailed|held captive|killed|seized|captured|displaced|based|born) "
    r"(?:late |early )?$"
)
"""What was done there to something else: "the accord signed in Oslo"."""
_AIM = re.compile(
    r"\bto (?!(?:be|take|open|convene|hold|host|meet|go|come|travel|sit|resume|begin|start|continue|reconvene|"
    r"gather)\b)[a-z]+ [^,;:]*$"
)
_DISPUTED = re.compile(r"\b(?:disputed|divided|contested|occupied|besieged|embattled)\b")
_CLOSED = re.compile(r", (?:again |also |once more )?$")
"""An aside that has ended: "will meet, once the text is ready, in Doha"."""
_TURNS = re.compile(r"[–—]|, and (?=$|(?:must|will|would|should|could|may|might|is|are|be|\w+ly) )")
_OPENS = re.compile(
    r"\W*(?:(?:And|But|So|Then|Later|Next|First|Meanwhile|Today|Tomorrow|\w+day),? |\w+ said that )*"
    r"(?:[Oo]nce |(?:[Aa]lso )?[Ww]hile (?:also )?)?\W*"
)
_AND = re.compile(r"\b(?:and|then|but|or),? $")
"""Before a place with which another part of the sentence opens: "in Rome and in Oslo to meet"."""
_COMES = (
    r"\b(?:(?:travel|fly|go|head|arriv|land|stop|return|depart|leav|invit|call|summon|gather|assembl|bring|send|mov|"
    r"convok|recall)(?:s|es|e|l?ed|ies|l?ing|ing)?|flies|flew|flying|went|gone|com(?:e|es|ing)|sent|brought|back)\b"
)
_ARRIVES = re.compile(rf"{_COMES}(?: [\w’'-]+){{0,3}} ?$", re.I)
_GATHERS = re.compile(
    r"\b(?:held|hold|conven\w+|meet\w*|take place|sit|gather\w*|open|host\w*|organi[sz]\w*|stag(?:e|es|ed|ing))\b"
    r"[^,;:]{0,30}$",
    re.I,
)
_THERE = re.compile(
    rf"(?:{_COMES}|\b(?:be|is|are|was|were|been|being|stay\w*|offer\w*|headquarters|ask\w*|wants?|due|expected|awaited|"
    r"receiv\w+|welcom\w+|host\w*)\b)[^;:]{0,90}$",
    re.I,
)
_LEADS_ON = re.compile(
    r"[^;:]{0,60}?\b(?:for|to(?= [a-z])|where|when|at which|during|in the course of|on (?:an?|his|her|their)(?= "
    r"))\b[^;:]*$"
)
"""From a place to what somebody comes there for."""
_ENDS = re.compile(r"\bto (?:end|close|conclude|finish) (?:late |early )?$")
"""Before a last day: that of a meeting that had begun."""
_BEFORE_IT = re.compile(
    r"\b(?:before|ahead of|prior to|to prepare(?: for)?|(?:preparing|preparations?|prepares?|arrangements|groundwork) "
    r"for|(?:pave|clear|smooth) the (?:way|ground|path) (?:for|to)|(?:work out|draft|iron out|go over|finali[sz]e) "
    r"the (?:[\w-]+ ){1,3}(?:of|for)) (?:[\w-]+ ){0,3}$"
)
"""Between a place and a meeting before which somebody goes there."""
_OWNED = re.compile(r"['’]s? (?:\w+ )?\w+")
"""After the day of something else: Sunday's target date."""
_SINCE = re.compile(r"\b(?:since|after|following) [^,;:.]{1,60} $")
"""Before a day that tells only which war or coup something has followed."""


_JOURNEYS = frozenset({"visit", "trip"})
_MADE = re.compile(
    r"\b(?:pay|paying|mak(?:e|ing)|undertak(?:e|ing)|embark(?:ing)? on|begin(?:ning)?|start(?:ing)?|conduct(?:ing)?) "
    r"(?:an?|his|her|their|its|the)(?: [\w-]+){0,4} $"
)
"""Before a journey that somebody is to make: "will make her first visit to Chile"."""


def is_place_of(scene: Scene, talk: Talk, match: re.Match[str], listed: Listed, heads: Set[str]) -> bool:
    """Whether a place that a preposition leads in is where the meeting of a mention is; `heads` call the meeting.

    After the mention it is, unless a clause with a verb of its own, a thing waited for or an aim has come between;
    before the mention it is only where the clause opens with it, or where somebody comes or is for the meeting.
    """
    text, start, end = scene.text, match.start(), listed.end
    if text[end : end + 1] == "?":
        return False
    journey = talk.head in _JOURNEYS and not talk.verb and match.group().startswith("to ")
    made = journey and _MADE.search(text, scene.clause(talk.core[0])[0], talk.core[0])
    if journey and not made and (heads - _JOURNEYS or all(map(is_country, listed.places))) and talk.core[1] <= start:
        return _LEADS_ON.fullmatch(text, end, scene.sentence.end) is not None
    if talk.start <= start < talk.end or WHILE_THERE.search(text, scene.sentence.start, start):
        return True
    if talk.core[1] <= start:
        gap = between(text, talk.core[1], start)
        aim = _AIM.search(gap) and not any(map(is_known, listed.places))
        return not (aim or _DISPUTED.search(match.group()) or _is_of_other(gap))
    first = scene.clause(start)[0]
    before, following = text[first:start], text[end : talk.core[1]]
    if _DONE.search(before) or _BEFORE_IT.search(text, end, talk.core[0]):
        return False
    if _OPENS.fullmatch(before) or _AND.search(before) or _ARRIVES.search(before) or _GATHERS.search(before):
        return True
    gone = goes_and_meets(scene, start, end, talk.core[0])
    return gone or bool(_THERE.search(before) and _LEADS_ON.fullmatch(following))


def is_day_of(scene: Scene, talk: Talk, time: Time) -> bool:
    """Whether a time is the day of the meeting of a mention, by what stands between them or before the time."""
    text, start = scene.text, time.start
    if talk.start <= start < talk.end:
        return True
    if talk.core[1] <= start:
        gap = between(text, talk.core[1], start)
        return not (_ENDS.search(gap) or _is_of_other(gap))
    owned = _OWNED.match(text, time.end)
    since = _SINCE.search(text, scene.clause(start)[0], start)
    return not (since or (owned and owned.end() <= talk.start))


_PRECEDED = re.compile(r"\b(?:preceded|followed|prepared) by (?:the|an?|his|her|their|that|one)\b")
"""After it: what else comes first, or next."""


def _is_of_other(gap: str) -> bool:
    """Whether what stands between a mention and a place or day makes them another matter's."""
    gap = _TURNS.split(gap)[-1]
    if _CLOSED.search(gap):
        return False
    own = _CLAUSE_OF_ITS_OWN.search(gap)
    if _PRECEDED.search(gap):
        return True
    return bool(_WAITS.search(gap) or _DONE.search(gap) or (own and not _IS_HELD.search(own["said"])))
