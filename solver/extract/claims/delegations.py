"""Who says of themselves that they come or stay away, and who sends somebody: "has said it will attend".

A side that will not go where talks are held is not there; it says nothing against the place, and moves no day.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..findings import Attendance
from ..meetings.known import Known
from ..meetings.meetings import Meetings
from ..meetings.waiting import WAITS
from ..paragraphs import JOURNALIST
from ..scene import Scene
from .attendance_words import SENT_THERE
from .claims import Target, common, target

_DELEGATES = (
    r"(?:delegat(?:ion|e)s?|representatives?|teams?|envoys?|negotiators?|officials?|emissar(?:y|ies)|participants?|"
    r"representation|presence|mission)"
)
_NONE_FROM = re.compile(
    rf"\b[Tt]here (?:(?:will|would|is going to|are going to) ?(?:not|n['’]t) be (?:an?|any)|(?:won['’]t|wouldn['’]t) "
    rf"be (?:an?|any)|(?:will|would|is going to|are going to) be no) (?:[\w-]+ )?{_DELEGATES} (?:from|of) "
    r"(?:(?P<ours>ours|us)\b|(?:the |our )?(?P<who>[^.;:,\"“”]{2,60}?)(?= (?:on|in|at|there|to|present|this|next)\b|"
    r"[.,;\"”]|$))"
)
"""Who is not represented: "there will be no delegation from the Front"."""
_SAYS_IT_COMES = re.compile(
    r"\b(?:said|says|confirmed|confirms|announced|announces|declared|indicated|stated|pledged|promised|vowed|agreed)"
    r"(?: (?:on )?\w+day)?(?: that)? (?:it|they|he|she)(?: (?:will|would|plans? to|intends? to)|"
    r"['’](?:ll|d)) (?:(?:also|all|both|still|nevertheless|definitely|certainly|indeed) )?"
    rf"(?:(?:be sending|send) {SENT_THERE}(?! (?:led|headed) by|,? [A-Z])|attend|take part|participate|be (?:there|"
    r"represented|present)\b|(?:go|come)(?=[.,;\"”]|$| there\b| to (?:(?:the|these|those) (?:[\w-]+ ){0,3}?(?:talks|"
    r"summit|meeting|conference|negotiations|round|session)\b|[A-Z]))|join(?= (?:the|these|those) (?:[\w-]+ "
    r"){0,3}?(?:talks|summit|meeting|conference|negotiations|round|session)\b))"
)
"""Who has said that they come: "the government has already said that it will attend"."""
_WILL_NOT_GO = re.compile(
    r"\b(?:[Ww]e|I)(?: (?:will|would|shall|are|am)(?: certainly| definitely)? ?(?:not|n['’]t)| (?:wo|are)n['’]t|"
    r"['’](?:re|m) not)(?: going to| now)? (?:be )?(?:go(?:ing)?|com(?:e|ing)|travel(?:l?ing)?|head(?:ing)?|"
    r"fly(?:ing)?|"
    r"send(?:ing)? " + SENT_THERE + r") to (?:the )?(?P<place>[A-Z][\w'’-]+(?: [A-Z][\w'’-]+)?)"
)
"""Who will not go where talks are held."""
_IF = re.compile(r"\b(?:if|whether|unless|until|provided|only|as long as|when|once)\b")


def delegations(scene: Scene, meetings: Meetings, number: int, taken: list[tuple[int, int]]) -> Iterator[Attendance]:
    """What a sentence says of those who send somebody or nobody, and of those who say that they come."""
    text, first, last = scene.text, scene.sentence.start, scene.sentence.end
    for match in _NONE_FROM.finditer(text, first, last):
        named = [one for one in scene.mentions_in(*match.span("who")) if len(one.ids) == 1] if match["who"] else []
        found = target(scene, meetings, number, *match.span(), loose=True, reach=5)
        who = named[0].ids[0] if named else match["who"]
        who = who or (_side(scene, meetings.of(found.id), match.start()) if found and found.id != "all" else None)
        if who and found and not WAITS.search(text, match.end(), last):
            taken += [match.span(), *(one.span() for one in _WILL_NOT_GO.finditer(text, first, last))]
            fields = common(scene, *match.span(), "decided", match.start())
            yield Attendance(meeting=found.id, participant=who, role="excluded", **fields)
    for match in _WILL_NOT_GO.finditer(text, first, last):
        known = meetings.named_by_place(scene.sentence.brief, f"in {match['place']}")
        said = _side(scene, known, match.start()) if known else None
        told = any(a < match.end() and match.start() < b for a, b in taken)
        opens = scene.text[scene.clause(match.start())[0] : match.start()]
        if said and known and not told and not (
            WAITS.search(text, match.end(), last) or _IF.search(opens)
        ):
            taken.append(match.span())
            fields = common(scene, *match.span(), "decided", match.start())
            yield Attendance(meeting=known.id, participant=said, role="excluded", **fields)
    for match in _SAYS_IT_COMES.finditer(text, first, last):
        framed = any(a < match.end() and match.start() < b for a, b in scene.frames)
        said = _speaker(scene, match.end() - 1) if framed else _subject(scene, match.start())
        found = _event(scene, meetings, number, target(scene, meetings, number, *match.span(), loose=True, reach=8))
        told = any(a < match.end() and match.start() < b for a, b in taken)
        if not said or found is None or told or _IF.search(text, match.end(), last) or found.id == "all":
            continue
        if len(set(meetings.of(found.id).ids)) == 2 and said in meetings.of(found.id).ids:
            continue  # that one of two who meet comes is nothing new
        taken.append(match.span())
        begin = max([first, *(a for a, b in scene.frames if a <= match.start() < b)])
        fields = common(scene, begin, match.end(), "decided", match.end() - 1)
        yield Attendance(meeting=found.id, participant=said, role="required", **fields)


def reported(
    scene: Scene, meetings: Meetings, verb: int, id_: str, role: str
) -> tuple[int, int, str] | None:
    """Who it is of whom "said it would not attend" tells, where they are not one of two who meet."""
    it = _IT.search(scene.text, scene.clause(verb)[0], verb)
    said = scene.speaker_of(verb)[0] if it else None
    if it is None or said is None or said == JOURNALIST or id_ == "all" or scene.sentence.speaker:
        return None
    framed = any(b <= it.start() and it.start() - b < 12 for _, b in scene.frames)
    ids = meetings.of(id_).ids
    who = _speaker(scene, verb) or said
    if it.group().startswith("it") and who in scene.people.entities and scene.people.kind(who) == "person":
        # a mediator says of a state told of in the same sentence that it will be there
        states = [one for one in scene.mentions_in(scene.sentence.start, it.start())
                  if one.kind in ("country", "organisation") and len(one.ids) == 1]
        who = states[-1].ids[0] if states else who
    waits = WAITS.search(scene.text, verb, scene.sentence.end)
    if not framed or waits or (who in ids and len(set(ids)) == 2) or (role != "excluded" and who in ids):
        return None
    return (it.start(), it.end(), who)


_IT = re.compile(r"\b(?:it|they)(?: (?:has|have|had|is|are|once|again|also|yet|now)){0,3} ?$")


def _event(scene: Scene, meetings: Meetings, number: int, found: Target | None) -> Target | None:
    """What somebody attends: of those spoken of before, talks or a summit rather than people who "meet"."""
    if found is None or found.talk is not None or found.id == "all" or meetings.of(found.id).heads != {"meet"}:
        return found
    near = [
        one
        for one in meetings.known
        if one.brief == scene.sentence.brief and not one.past and number - one.sentence <= _REACH
        and one.heads - {"meet", "visit", "speak"} and one.status(scene.people) != "rejected"
    ]
    return Target(max(near, key=lambda one: one.sentence).id, None) if near else found


_REACH = 12


def _subject(scene: Scene, verb: int) -> str | None:
    """Who stands right before a verb of saying: "the Front's leaders also confirmed"."""
    first = scene.clause(verb)[0]
    match = _WHO_SAYS.fullmatch(scene.text, first, verb)
    named = [one for one in scene.mentions_in(first, verb) if one.ids]
    alone = match and named and len(match["who"]) - (named[-1].end - named[-1].start) < 6
    return named[-1].ids[0] if alone else match["who"] if match else None


_WHO_SAYS = re.compile(
    r"\W*(?:(?:And|But|Meanwhile|Later),? )?(?:[Tt]he )?"
    r"(?P<who>(?!(?:and |but )?(?:both|all|they|it|he|she|we)\b)\w[^.;,:\"“”]{2,59}?)"
    r"(?: (?:has|have|had|also|already|later|meanwhile|since|then))* "
)


def _side(scene: Scene, known: Known, place: int) -> str | None:
    """Of which side somebody says "we": their own, or the only one of which it was told who meets."""
    said = _speaker(scene, place)
    spoken = scene.people.entities.get(said or "")
    alone = len(set(known.ids)) == 1 and scene.people.kind(known.ids[0]) != "person"
    return known.ids[0] if alone and (spoken is None or spoken.kind == "person") else said


def _speaker(scene: Scene, place: int) -> str | None:
    """Who says what stands at a character: somebody known, else the words they are called by."""
    name = scene.speaker_of(place)[0]
    if name is None:
        return None
    return next((one.id for one in scene.people.entities.values() if one.name == name), name)
