"""Whom words of attending are about: who stands before the verb or after "led by", named or not, and who is joined."""

from __future__ import annotations

import re

from ..meetings.meetings import Meetings
from ..meetings.taking_part import OWNED, coordinated, joined, subject_of
from ..names.people import Mention
from ..scene import Scene
from .attendance_words import PEOPLE, WHO


def subject_before(scene: Scene, verb: int) -> tuple[int, int, str] | None:
    """Who stands before the verb: somebody named, else the words themselves."""
    if aside := _before_aside(scene, verb):
        return aside
    first = scene.clause(verb)[0]
    relative = [
        one
        for one in scene.mentions_in(scene.sentence.start, verb)
        if one.ids and re.match(r", (?:which|who|whose)\b[^,]{1,120}, *(?:\w+ *){0,4}$", scene.text[one.end : verb])
    ]
    before = relative[-1:] or [
        one
        for one in scene.mentions_in(first, verb)
        if (not scene.in_frame(one.start, one.end) or verb - one.end <= 1)
        and not _AS_CHAIR.search(scene.text, first, one.start)
    ]
    before = before or _before_which(scene, first, verb)
    if not before:
        same, _ = subject_of(scene, first, verb)
        return (first, verb, same[0]) if len(same) == 1 else _unnamed(scene, first, verb)
    one = before[-1]
    if not one.ids and (who := _unnamed(scene, first, verb)):
        return who
    if one.kind == "country" and (body := _BODY_OF_STATE.fullmatch(scene.text, one.end, verb)):
        return one.start, verb, scene.text[one.start : body.end("body")]
    between = _AND_OTHERS.sub("", _AS_WHAT.sub("", scene.text[one.end : verb]))
    if (
        len(between.split()) > (6 if re.search(r"\binvited to\b", between) else 4)
        and not relative
        and not _WHICH.match(scene.text, one.end)
    ):
        return None
    return (one.start, one.end, one.ids[0]) if one.ids else None


def _before_which(scene: Scene, first: int, verb: int) -> list[Mention]:
    """Those named before a clause that only calls them "which" or "who"."""
    sides = [one for one in scene.mentions_in(scene.sentence.start, first) if one.kind in ("organisation", "group")]
    if sides and re.match(r",? (?:which|who)\b", scene.text[sides[-1].end :]):
        return sides
    named = scene.mentions_in(scene.sentence.start, verb)
    return [one for one in named if one.ids and _WHICH.match(scene.text, one.end)][-1:]


_WHICH = re.compile(r", (?:which|who)\b")
_BODY_OF_STATE = re.compile(
    r"(?P<body> [A-Z][\w'’-]+(?: (?:for|of|and|the|on|[A-Z][\w'’-]+)){0,6})(?: (?:will|would|is|are|was|were|has|have|"
    r"may|could|should|must|to|also|both))* ?"
)
"""The rest of a name that begins with its state: "U.S. Agency for International Development will also"."""
_AS_CHAIR = re.compile(r", (?:acting )?(?:as|in (?:its|his|her|their) (?:capacity|role) (?:as|of)) (?:the )?(?:\w+ )?$")
_AND_OTHERS = re.compile(
    rf"^,? (?:and|together with|along with|as well as) (?:the |its |their |(?:\w+ )?other |\w+ )*?(?:[\w'’-]+ "
    rf"){{0,3}}?{WHO}\b"
)
"""Who is only counted beside somebody named: "the Union and six other armed groups"."""
_AS_WHAT = re.compile(r"^, (?:acting )?as [^,]{2,60},")
"""Before what somebody acts as: "Chad, as African Union chair"."""


def _before_aside(scene: Scene, verb: int) -> tuple[int, int, str] | None:
    """The subject of which something is told before its verb: "Ruiz, the former president of Chad, will attend"."""
    text, first = scene.text, max([scene.sentence.start, *(b for a, b in scene.frames if b <= verb)])
    if not _ENDS_ASIDE.search(text, first, verb):
        return None
    for one in scene.mentions_in(first, verb):
        if not one.ids or len(one.ids) > 1 or scene.in_frame(one.start, one.end):
            continue
        lead = text[first : one.start]
        opens = _OPENS_ASIDE.match(text, one.end, verb) and len(lead.split()) <= 6 and "," not in lead
        return (one.start, one.end, one.ids[0]) if opens else None
    return None


_ENDS_ASIDE = re.compile(r", (?:(?:will|would|has|have|had|is|are|was|were|may|could|should|must|also|to) ?)*$")
_OPENS_ASIDE = re.compile(
    r"(?: of (?:the )?[A-Z]\w+)?(?: \([A-Z]{2,}\))?, (?:who|which|whose|the|an?|its|his|her|one|now|formerly|"
    r"currently)\b"
)


def _unnamed(scene: Scene, first: int, verb: int) -> tuple[int, int, str] | None:
    """People without a name before a verb: "militia commanders will not be admitted"."""
    first = max([first, *(last for _, last in scene.frames if last <= verb)])
    found = PEOPLE.fullmatch(scene.text[first:verb])
    return (first + found.start("who"), verb, found["who"].strip()) if found else None


def pronoun_for(scene: Scene, meetings: Meetings, start: int, end: int) -> tuple[int, int, str] | None:
    """Who "she" is: the person named before in the sentence, else whom the sentence before was about."""
    named = [one for one in scene.mentions_in(scene.sentence.start, start) if one.kind == "person"]
    who = named[-1].ids[0] if named else meetings.meant.subject
    return (start, end, who) if who else None


def agent_after(scene: Scene, place: int) -> tuple[int, int, str] | None:
    """Who stands after "led by": somebody named, else the words up to the end of the phrase."""
    named = [one for one in scene.mentions_in(place, scene.sentence.end) if one.ids and one.start - place < 40]
    words = re.match(r"\s*(?:the |their |both |any )?((?:[^\s,.;:]+ ?){1,7})", scene.text[place : scene.sentence.end])
    while len(named) > 1 and OWNED.fullmatch(scene.text, named[0].end, named[1].start):
        named.pop(0)  # whose they are: "the UN envoy, Ruiz"
    if named and named[0].kind in ("country", "role"):
        officer = [one for one in named if one.kind == "person"][:1]
        named = officer if officer and _OFFICE_OF.fullmatch(scene.text, named[0].end, officer[0].start) else named
    alone = named and _JUST_THEM.fullmatch(scene.text, place, named[0].start)
    if named and (alone or named[0].kind in ("person", "role", "organisation")):
        return named[0].start, named[0].end, named[0].ids[0]
    titled = [one for one in scene.mentions_in(place, min(place + 110, scene.sentence.end)) if one.kind == "person"]
    if titled and _OFFICE.fullmatch(scene.text, place, titled[0].start):
        return titled[0].start, titled[0].end, titled[0].ids[0]
    if words:
        name = _ENDS_NAME.split(words[1])[0].strip()
        return place, place + words.start(1) + len(name), name
    return None


_OFFICE_OF = re.compile(
    r"(?: [A-Z][\w-]+){0,3}(?: (?:to|for|at|in|of) (?:the )?[A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*){0,3})?,? "
)
"""Between the state or post of an officer and their name: "U.S. Ambassador to Chad Ana Ruiz"."""
_JUST_THEM = re.compile(r" (?:the )?")
_OFFICE = re.compile(
    r" (?:the |their |its )?(?:[A-Z][\w-]+ )?(?:[\w-]+ )?(?:[Mm]inisters?|[Ss]ecretary|[Uu]ndersecretary|[Dd]irector|"
    r"[Dd]eputy|[Hh]ead|[Cc]hief|[Ee]nvoy|[Aa]mbassador|[Pp]resident)\b[^.;]{0,80}?(?:, )?(?:[A-Z][\w.-]+ ){0,2}"
)
"""An office before the name of who holds it: "led by the Deputy Minister for Trade of Chad, Ambassador Kole"."""
_ENDS_NAME = re.compile(
    r"\s(?:in|on|at|and (?:will|start|starts|begin|begins|open|opens|take|takes|last|lasts|be|run)|who|which|for|will|"
    r"would|is|are|was|were|has|have|had|met|arrived|(?:mon|tues|wednes|"
    r"thurs|"
    r"fri|satur|sun)day)\s", re.I
)


def joined_to_subject(scene: Scene, first: int, start: int, name: str) -> tuple[int, tuple[str, ...]]:
    """Those who are joined to a subject before it, and where the first of them begins: "Chad and Niger"."""
    named = next((one.ids for one in scene.mentions if one.start == start and name in one.ids), (name,))
    several = [*named]
    for one in reversed([each for each in scene.mentions_in(first, start) if each.end < start]):
        placed = _PLACED.search(scene.text, first, one.start)
        if placed or len(one.ids) != 1 or not joined(scene.text[one.end : start]):
            break
        if one.kind in ("country", "organisation") and OWNED.fullmatch(scene.text[one.end : start]):
            continue  # whose they are: "the UN Secretary-General, Ruiz"
        several.insert(0, one.ids[0])
        start = one.start
    return start, tuple(dict.fromkeys(several))


_PLACED = re.compile(r"\b(?:[Ii]n|[Aa]t|[Nn]ear|[Ff]rom) (?:the )?$")


def listed_from(scene: Scene, start: int, name: str) -> tuple[str, ...]:
    """Those who are named from a place on, one after the other."""
    if name not in scene.people.entities:
        return (name,)
    listed = coordinated(scene, start, scene.sentence.end)
    ids = tuple(dict.fromkeys(id_ for one in listed for id_ in one.ids))
    return ids if name in ids else (name,)
