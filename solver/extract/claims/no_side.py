"""Places refused because they are a side's own: "in neither capital", "not on the soil of either party"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...atlas.countries import countries
from ..findings import VenueForbidden
from ..meetings.meetings import Meetings
from ..names.gazetteer import country_name
from ..names.people import People
from ..scene import Scene
from .claims import common, stretch, target

_WHAT = r"(?P<what>capitals?|countr(?:y|ies)|territor(?:y|ies)|soil|homelands?|states?|cit(?:y|ies))\b"
_WHOSE = (
    r"(?:of )?(?:(?:the|these|those|their|our|its) )?(?:(?:two|rival|warring|feuding) )?(?:(?:side|part(?:y|ies)|"
    r"countr(?:y|ies)|nation|neighbou?r|belligerent|opponent)(?:['’]s|s['’]|['’]) )?(?:own )?"
)
_SIDES = r"(?:of )?(?:the )?(?:two )?(?:\w+ )?(?:part(?:y|ies)|sides?|belligerents?|countr(?:y|ies)|governments?)"
_NOT = r"(?:\b(?:not|never|cannot|nor|refus\w+|rul\w+ out|reject\w*|exclud\w+|avoid\w*|unwilling)|n['’]t)\b"
_MEET = (
    r"(?:meet|met|held|hold|host\w*|talk|talks|meetings?|summit|negotiat\w*|sit down|session|gather|be|place|travel|go|"
    r"convene)"
)
_AWAY = r"(?:outside(?: of)?|away from|anywhere (?:but|except|other than)(?: in)?|elsewhere than in)"
_FORMS = tuple(
    re.compile(words, re.I)
    for words in (
        rf"{_NOT}(?: (?:\w+ ){{0,3}}?{_MEET}\b[^.;,]{{0,40}}?)? (?:in|at|to|on) either {_WHOSE}{_WHAT}",
        rf"\bneither {_WHOSE}{_WHAT}(?: involved| concerned)? (?:will|would|can|could|shall|is|was|has|may) "
        r"(?:not )?(?:(?:be|been|to|an?|the|going) ){0,4}(?:hosts?|hosting|venue|place|site|scene|serve|do"
        r"(?=[.,;]|$)|consider\w*|suitable|acceptable|in question|chosen|on the table|option|provide)\b",
        rf"\b{_MEET}\b[^.;,]{{0,30}}? (?:in|at|to|on) neither {_WHOSE}{_WHAT}",
        rf"\bit(?:['’]s| is| will be| would be) neither {_WHOSE}{_WHAT}",
        rf"{_NOT}[^.;]{{0,40}}?\b(?:on|in) the (?P<soil>soil|territory|ground|capitals?) of (?:either|any|one|both) "
        rf"{_SIDES}\b",
        rf"(?:{_NOT}|\bneither\b)[^.;,]{{0,60}}? (?:set foot (?:in|on)|travel(?:ling)? to|go(?:ing)? "
        rf"to|visit|com(?:e|ing) "
        rf"to|meet (?:in|on)|talks? (?:in|on)) (?:the other(?: side| party| country)?|each other|one another)['’]s "
        rf"{_WHAT}",
        rf"\b{_MEET}\b[^.;]{{0,50}}? {_AWAY} (?:both|the two|either|their(?: own| two)?|our(?: own| two)?) "
        rf"{_WHOSE}{_WHAT}",
    )
)
"""Each tells of a place that belongs to one of those who meet, and that it is none for them."""
_SHOULD = re.compile(r"\b(?:should|ought|propos\w+|suggest\w*|recommend\w*)\b")
_MAY = re.compile(r"\b(?:may|might|likely|unlikely|expect\w*|probably|perhaps)\b")


def on_no_side(scene: Scene, meetings: Meetings, number: int) -> Iterator[VenueForbidden]:
    """What a sentence refuses as a side's own place: "The meeting will not be held in either capital"."""
    for words in _FORMS:
        for match in words.finditer(scene.text, scene.sentence.start, scene.sentence.end):
            found = target(scene, meetings, number, *match.span(), loose=True)
            if found is None or found.id == "all":
                continue
            what = match.groupdict().get("what") or match["soil"]
            places = _theirs(scene.people, meetings.of(found.id).ids, what) or _in_words(match)
            if not places:
                continue
            said = scene.text[scene.clause(match.start())[0] : match.end()]
            firm = "proposed" if _SHOULD.search(said) else "possible" if _MAY.search(said) else "decided"
            at = stretch(scene, *match.span(), found.talk)
            yield VenueForbidden(meeting=found.id, places=places, **common(scene, *at, firm, match.start()))
            return


def _theirs(people: People, ids: list[str], what: str) -> tuple[str, ...]:
    """The capitals or countries of those who meet, if they are known of all."""
    codes = [people.entities[id_].code for id_ in ids]
    known = tuple(dict.fromkeys(code for code in codes if code in countries()))
    if len(known) < 2 or None in codes:
        return ()
    if what.casefold().startswith(("capital", "cit")):
        return tuple(countries()[code].capital for code in known)
    return tuple(filter(None, map(country_name, known)))


def _in_words(match: re.Match[str]) -> tuple[str, ...]:
    """The place in the text's words, where they say of whom it is: "the soil of either party"."""
    soil = _SOIL.search(match.group())
    return (soil.group(),) if soil else ()


_SOIL = re.compile(
    r"\b(?:the (?:soil|territory|ground|capitals?) of|(?:either|neither|both|the two)\b[^.;]*? capitals?).*$"
)
