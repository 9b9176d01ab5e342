"""Where meetings are to be, or not to be: the places that a sentence names for them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..findings import Finding
from ..meetings.by_place import will_not_go
from ..meetings.meetings import Meetings
from ..meetings.waiting import will_be_held
from ..names.places import NAMES, Listed, list_at
from ..scene import Scene
from .called_by import called_by
from .claims import Target, target
from .no_side import on_no_side
from .no_venue import names_no_venue
from .said_of import is_place_of
from .venue_belongs import belongs
from .venue_finding import venue_finding
from .venue_firmness import far
from .venue_kind import kinds
from .venue_names import inside, names_after
from .venue_words import IN, LEADS_TO, Words, venue_words


def where(scene: Scene, meetings: Meetings, number: int) -> Iterator[Finding]:
    """The places that a sentence allows, names or refuses for meetings to come."""
    if scene.question:
        return
    yield from kinds(scene, meetings, number)
    yield from _named(scene, meetings, number)
    yield from on_no_side(scene, meetings, number)
    yield from called_by(scene, meetings)


def _named(scene: Scene, meetings: Meetings, number: int) -> Iterator[Finding]:
    """The places that words for a venue name, each with the meeting it is for."""
    text, first, last = scene.text, scene.sentence.start, scene.sentence.end
    taken: list[tuple[int, int]] = []
    for words in venue_words():
        for match in words.pattern.finditer(text, first, last):
            at = match.start("list") if "list" in match.groupdict() else match.end()
            if any(a <= at < b for a, b in taken) or scene.in_frame(match.start(), at):
                continue
            if any(_NEARBY.fullmatch(text, b, at) for _, b in taken):
                continue  # which town a house is near
            if names_no_venue(scene, words, match, at):
                continue
            listed = names_after(scene, words, match, at)
            if listed is None or not belongs(scene, words, match, listed):
                continue
            listed = inside(text, words, match, listed, scene.clause(match.start())[1])
            end = max(listed.end, match.end())
            found = _meeting_there(scene, meetings, number, words, match, end)
            if found is None or _is_elsewhere(scene, meetings, found, words, match, listed):
                continue
            taken.append((match.start(), end))
            if more := _SO_IS.match(text, end, last):
                extra = list_at(text, more.start("list"), last)
                listed = Listed(listed.places + extra.places, extra.end) if extra else listed
                taken.append(more.span())
            if found.id != "all" and words.pattern is IN:
                meetings.of(found.id).places.update(listed.places)
            yield venue_finding(scene, found, words, match, listed)


_NEARBY = re.compile(
    r"(?: [a-z]+){0,3},? (?:just |located |not far )?(?:near|outside|inside|within|from|"
    r"(?:north|south|east|west) of) "
)
_SO_IS = re.compile(rf",? and so (?:is|are|was|would) (?P<list>{NAMES})")


def _meeting_there(
    scene: Scene, meetings: Meetings, number: int, words: Words, match: re.Match[str], end: int
) -> Target | None:
    """The meeting for which a place is named, of which its own words may only say "it"."""
    loose = words.loose or bool(_IT.search(scene.text[scene.sentence.start : match.start()]))
    found = target(scene, meetings, number, match.start(), end, loose=loose)
    ahead = [one for one in scene.talks if one.meeting and one.core[0] >= end and one.status != "past"]
    talk = found.talk if found else None
    before = talk is None or talk.core[1] <= match.start() or talk.head == "visit"
    if words.pattern is LEADS_TO and before and ahead:
        return Target(ahead[0].meeting or "", ahead[0])  # where they go, and meet next
    return found


_IT = re.compile(
    r"\b(?:it|they|this|these|both)(?:['’](?:d|ll)| (?:will|would|could|can|may|might|is to|are to|should|must|cannot|"
    r"has to|have "
    r"to|(?:is|are) (?:expected|likely|due|set|scheduled|planned|supposed|meant) to))(?: ?not|n['’]t)?"
    r"(?: (?:most |very )?(?:probably|likely|certainly|definitely))?"
    r"(?: be held| take place| happen| convene| be)[^.;]{0,40}$|(?:^|[.;:!?]\s)(?:[Aa]nd |[Bb]ut )?(?:certainly |"
    r"definitely )?[Nn]ot $|\b(?:is|are|be|would be|will be) (?:always |most |very )?welcome(?: back)?(?: to come)? $|"
    r"\b(?:it|this|that|they)(?:['’]s|['’]re| is| are)(?: not|n['’]t)? (?:still |now )?(?:going to |gonna )?(?:be|take "
    r"place|happen|stay|staying|happening|taking place|being held)[^.;]{0,20}$|"
    r"\b(?:expect|want|prefer|like|wish|hope|propos|suggest|plan|intend|arrang|ask)\w* (?:for )?(?:it|them|this|that|"
    r"that (?:it|they)) (?:should |to )?(?:be (?:held|moved|shifted|transferred)|take place|happen|move)[^.;]{0,40}$|"
    r"\b(?:doing|do|holding|hold|having|have) (?:it|this|that|them)(?: again| there)? $|"
    r"\b(?:move|shift|transfer|relocate|mov(?:ed|ing)) (?:it|them|this|that)(?: all| back| over)? $|"
    r"\b(?:venue|location|place|site|it|they|this|event|gathering|whole thing) (?:has|have|had|was|were|is|are|will|"
    r"would) (?:\w+ ){0,2}?(?:moved|shifted|transferred|relocated|switched|changed)(?: \w+)? (?:from [^.;,]{2,40} )?$|"
    r"\b(?:would (?:rather|sooner|prefer to|like to)|prefers? to|wants? to) (?:\w+ )?(?:(?:go|come|meet|talk|travel|"
    r"stay|sit down)(?: \w+ly| there| again| together)?|(?:see|hold|have|do) (?:it|them|this|that)(?: held| done)?) $|"
    r"\b(?:host|receive|welcome|have|hold|accommodate) (?:it|them|both|the (?:two|event|meeting|summit|talks))"
    r"[^.;,]{0,24}$|^(?:(?:Well|So|Again),? )?(?:could|might|may|would|will|should)(?: well| probably| likely)? be $",
    re.I,
)


def _is_elsewhere(
    scene: Scene, meetings: Meetings, found: Target, words: Words, match: re.Match[str], listed: Listed
) -> bool:
    """Whether a place is not where the meeting beside it is, but where somebody else is, goes on to or speaks."""
    talk = found.talk
    if talk is None:
        return False
    if not words.loose and far(scene, found, match.start(), max(listed.end, match.end())):
        return True
    absent = found.id != "all" and will_not_go(talk, scene)
    if absent and will_be_held(meetings.of(found.id), scene.people):
        return True  # who stays away has nothing against the place
    onward = words.pattern is IN and _ONWARD.search(scene.text, scene.sentence.start, match.start())
    if onward and talk.core[0] < onward.start():
        return True  # where somebody goes afterwards
    if _ELSE.search(scene.text, talk.end, match.start()):
        return True  # where somebody does something else, before or after they meet
    heads = meetings.of(found.id).heads if found.id != "all" else set()
    return words.pattern is IN and not is_place_of(scene, talk, match, listed, heads)


_ONWARD = re.compile(r"\b(?:travel|go|fl[iy]|head|continu|proceed|mov)\w* (?:on|onwards?) $")
_ELSE = re.compile(
    r"\b(?:will|would|to|is|are|then|also) (?:also |then )?(?:address(?:es|ing)?|inaugurat\w*|deliver(?:s|ing)?|"
    r"speak(?:s|ing)? (?:at|before|to)|lay(?:s|ing)?|tour(?:s|ing)?|"
    r"giv(?:e|es|ing) (?:a|an|the) (?:\w+ )?(?:speech|lecture|address)|"
    r"hold(?:s|ing)? (?:a|an) (?:\w+ )?(?:press|news) conference)\b"
)
