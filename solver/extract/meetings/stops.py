"""Where on a journey somebody meets others: each stop has its own meetings, in its own country."""

from __future__ import annotations

import re

from ..names.gazetteer import phrase, phrases
from ..names.places import is_known, list_at
from ..scene import Scene, Talk
from .taking_part import subject_of

_GOES = re.compile(
    r"\b(?:visit(?:s|ing)?|(?:be|is|are) (?:back |due |expected |awaited )?in|(?:due|expected|awaited) in|"
    r"(?:leav(?:es?|ing)|depart(?:s|ing)?|set(?:s|ting)? off) (?:\w+ ){0,4}?for|"
    r"(?:arriv|land|stop)(?:es?|s|ing|ping)?(?: over| off)? (?:in|at)|"
    r"(?:travel|go|fl[iy]|head|continu|proceed|mov|com|return|journey)(?:e?s|e|l?ing|ing|y)?"
    r"(?: back| on| onwards?| down| up| over)?(?: to| for)|"
    r"(?:visits?|trips?|stops?|stay|stopover|journey)(?: to| in))\s+(?=(?:the )?[A-Z])"
)
_OPENS = re.compile(
    r"[\"“]?(?:(?:On|From) (?:\w+day,? )?(?:[A-Z]\w+ )?[\d–-]*,? )?(?:(?:[Ww]hile|[Oo]nce|[Ww]hen) )?(?:[Ii]n|[Aa]t) "
    r"(?=[A-Z])"
)
"""A sentence that begins with the place of what it tells: "In Lima, she will meet"."""
_FOR = re.compile(
    r"(?:[^.;:]|\b[ap]\.m\.|\d[:.]\d){0,60}?,? (?:for|to) "
    r"(?!(?:brief|address|deliver|testify|open|accept|watch)\b)[^.;:]{0,60}"
)
"""From the place of a journey to what it is for."""
_NOT_YET = re.compile(r"\b(?:before|after|following|from|leaving|until|since) (?:[\w-]+ ){0,3}$", re.I)


def code_at(place: str) -> str | None:
    """The country in which a place is: a state, a city that the tables know, or "City, Country"."""
    for name in reversed(place.split(", ")):
        for entry in phrases().get(phrase(name), ()):
            if entry.kind in ("country", "capital", "city"):
                return entry.code
    return None


def settle(scene: Scene, talk: Talk) -> None:
    """Tell a talk the country to which somebody comes for it; as firm as they come, where its own words do not say."""
    found = _stop(scene, talk)
    if found is None:
        return
    start, end, talk.land = found
    if talk.status not in (None, "possible") or (talk.verb and talk.head == "visit"):
        return
    clause = scene.clause(start)
    if scene.clause(talk.core[0]) != clause or not _FOR.fullmatch(scene.text, end, talk.start):
        return
    said = {one.firmness for one in scene.cues if clause[0] <= one.start < talk.core[0]}
    if said == {"decided"} and not scene.question:
        talk.status = "decided"
        talk.ids = talk.ids or subject_of(scene, clause[0], start)[0]


def _stop(scene: Scene, talk: Talk) -> tuple[int, int, str] | None:
    """Where the words about a journey begin, where its place ends, and the country of that."""
    text, start = scene.text, scene.clause(talk.core[0])[0]
    last = scene.clause(talk.core[0])[1]
    before = [*_GOES.finditer(text, scene.sentence.start, min(last, talk.core[0] + 40))]
    gone = [one for one in before if one.start() <= talk.core[0] and not _NOT_YET.search(text, start, one.start())]
    if talk.verb and talk.head == "visit":
        gone = [one for one in gone if one.start() >= talk.start - 4]
    opened = _OPENS.match(text, scene.sentence.start, talk.core[0] + 1)
    match = gone[-1] if gone else opened
    listed = list_at(text, match.end(), scene.sentence.end) if match else None
    if match is None or listed is None or len(listed.places) != 1 or not is_known(listed.places[0].split(", ")[0]):
        return None
    land = code_at(listed.places[0])
    return (match.start(), listed.end, land) if land else None
