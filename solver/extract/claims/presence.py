"""Who is there beside those who meet, and who is not: "with X present", "is sending Y to chair it"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..findings import Attendance
from ..meetings.meetings import Meetings
from ..meetings.taking_part import coordinated, subject_of
from ..meetings.waiting import WAITS
from ..names.people import Mention
from ..scene import Scene
from .attendance_words import AS_OBSERVER, WHO
from .claims import common, firmness, target
from .presence_words import FORMS, NAMELESS

_SHOULD = re.compile(
    r"\bshould\b|^insist\w* (?:(?!\bmust\b).)*\b(?:attend|join|take part|sit)$|^(?:suggest|propos|recommend|request|"
    r"ask|want|would like|wish|prefer|call|press|push|seek|sought|"
    r"campaign|lobby|argu|tr(?:y|ies))",
    re.I,
)
_MAY = re.compile(r"\b(?:anticipate|expect|foresee|think|believe)\b")
"""What somebody only expects."""
_DENIED_A_SEAT = re.compile(
    r"(?P<who>[A-Z][^.,;:\"“”]{2,60}?)(?:, [^.;]{3,90}?,)? (?:(?:has|have|had) (?:also )?)?(?:(?:asked for|wants?|"
    r"wanted|sought|seeks|is seeking|demand(?:s|ed)|requested|insist(?:s|ed) on|would like) (?:an?|its own|their own) "
    r"(?:\w+ )?(?:seat|chair|place|role|part|say)|(?:asked|wanted|applied|sought|hoped) to (?:attend|take part|join|"
    r"participate|come|be there|be invited))\b[^.;]{0,40}?(?:[.;,]|(?= (?:but|and))) (?:(?:[Bb]ut|and) "
    r")?(?:(?:(?:was|were|has been|"
    r"have been) (?:refused|turned down|denied|rebuffed|told no))\b|"
    r"(?:[Ii]t|[Tt]hey|[Hh]e|[Ss]he)(?: (?:is|are|will|would) not|['’](?:s|re) not| (?:is|are|wo|would)n['’]t)"
    r"(?: going to)? (?:get|have|be given|be offered|be granted) (?:one|it|that|any)\b|"
    r"(?:[Tt]hat|[Tt]his|[Ii]t)(?: (?:is|will|would) not|['’]s not| (?:is|wo|would)n['’]t)(?: going to)? happen|"
    r"(?:[Ii]t|[Tt]hey|[Hh]e|[Ss]he) (?:was|were|has been|have been) (?:refused|turned down|denied))"
)
"""Who asks for a seat and does not get one: over two sentences, or in one."""
_ASKED_TO = re.compile(r"\b(?:invited|asked|allowed|free|welcome) to (?:each |also |both )?$")
_BEFORE_THEM = re.compile(r"^(?:[Nn]obody|[Nn]o one|[Nn]one) |^(?:the|any|an?|all|its|their|his|her) ")
_NO_SUCH = re.compile(r"no (?!fewer|less|more|later)\w", re.I)
_NOT_WHO = re.compile(r"\b(?:issue|question|matter|topic|subject|mention|problem|status|dispute|will|would|is|are|was|"
    r"were|has|have|had|said|says|that|which)\b")


_PEOPLE = re.compile(
    rf"\b(?:{WHO}|{NAMELESS}|women|men|members?|diplomats?|politicians?|officers?|official|minister|general|expert|"
    rf"mediator|president|leader|observer|envoy|commander|state|country|government|civilian|side|senator|governor|"
    rf"separatist|militant)s?\b",
    re.I,
)


def _is_somebody(scene: Scene, start: int, end: int) -> bool:
    """Whether words name people: somebody known, or those of an office or trade."""
    named = any(one.ids for one in scene.mentions_in(start, end))
    return named or bool(_PEOPLE.search(scene.text, start, end))


def _denied(scene: Scene, meetings: Meetings, number: int, taken: list[tuple[int, int]]) -> Iterator[Attendance]:
    """ "France wants a chair. It will not get one.": it stays away."""
    match = _DENIED_A_SEAT.search(scene.text, scene.sentence.start, scene.sentence.end + 90)
    if match is None or match.start() >= scene.sentence.end:
        return
    named = [one for one in scene.mentions_in(*match.span("who")) if len(one.ids) == 1]
    found = target(scene, meetings, number, match.start(), match.end(), loose=True, reach=5)
    if found is not None:
        who = named[-1].ids[0] if named else match["who"].removeprefix("The ").strip()
        taken.append((match.start(), min(match.end(), scene.sentence.end)))
        fields = common(scene, *match.span(), "decided", match.start("who"))
        yield Attendance(meeting=found.id, participant=who, role="excluded", **fields | {"speaker": None})


def _listed(scene: Scene, match: re.Match[str], named: list[Mention]) -> tuple[str, ...]:
    """Several who are named one after the other, and nobody else: "with Chad and Niger as guarantors"."""
    first, end = match.span("who")
    several = [one for one in coordinated(scene, first, end) if one.ids]
    ids = tuple(dict.fromkeys(id_ for one in several for id_ in one.ids))
    return ids if len(ids) > 1 and len(several) == len(named) else ()


_SENT = re.compile(
    r"(?:[\w-]+ ){0,3}?(?:delegat(?:ion|e)s?|representatives?|teams?|envoys?|negotiators|officials|mission)", re.I
)
"""Those who are sent, and come for whoever sends them."""


def _sender(scene: Scene, meetings: Meetings, number: int, match: re.Match[str]) -> Attendance | None:
    """ "Peru will send a delegation to the talks": Peru comes, unless it waits for something."""
    ids, _ = subject_of(scene, scene.clause(match.start())[0], match.start())
    found = target(scene, meetings, number, match.start(), match.end(), loose=True, reach=5)
    if found is None or not ids or WAITS.search(scene.text, match.end(), scene.sentence.end):
        return None
    if found.id != "all" and set(ids) <= set(meetings.of(found.id).ids) and len(set(meetings.of(found.id).ids)) == 2:
        return None  # that one of two who meet comes is nothing new
    firm = firmness(scene, match.start(), match.end(), None)
    if firm == "rejected":
        fields = common(scene, *match.span(), "decided", match.start())
        return Attendance(meeting=found.id, participant=ids[0], role="excluded", **fields)
    clause = scene.clause(match.start())
    if firm == "possible" and not any(clause[0] <= one.start < clause[1] for one in scene.cues):
        firm = "decided"  # what somebody is doing
    fields = common(scene, *match.span(), firm, match.start())
    return Attendance(meeting=found.id, participant=ids if len(ids) > 1 else ids[0], role="required", **fields)


def presence(scene: Scene, meetings: Meetings, number: int, taken: list[tuple[int, int]]) -> Iterator[Attendance]:
    """What a sentence says of those who are in the room, or are kept out of it."""
    yield from _denied(scene, meetings, number, taken)
    for role, pattern, own in FORMS:
        for match in pattern.finditer(scene.text, scene.sentence.start, scene.sentence.end):
            nobody = match["who"].casefold().startswith("no")
            if _ASKED_TO.search(scene.text[scene.sentence.start : match.start()]):
                continue  # "is invited to send somebody": whoever is invited
            if any(a < match.end() and match.start() < b for a, b in taken):
                continue
            if "send" in match.group()[:4] and _SENT.fullmatch(match["who"]):
                taken.append(match.span())
                if sender := _sender(scene, meetings, number, match):
                    yield sender
                continue
            if not nobody and (_NOT_WHO.search(match["who"]) or not _is_somebody(scene, *match.span("who"))):
                continue
            found = target(scene, meetings, number, match.start(), match.end(), loose=True, reach=5)
            if found is None:
                continue
            first, end = match.span("who")
            named = [one for one in scene.mentions if one.ids and first < one.end <= end]
            last = next((one for one in reversed(named) if one.kind == "person"), named[-1] if named else None)
            bare = _BEFORE_THEM.sub("", match["who"])
            listed = _listed(scene, match, named)
            who: str | tuple[str, ...] = listed or (last.ids[0] if last else bare.strip())
            said = "proposed" if _SHOULD.search(match.group()) else "decided"
            said = "possible" if _MAY.search(match.group()) else said
            if role == "required" and AS_OBSERVER.match(scene.text, match.end(), scene.sentence.end):
                role = "observer"
            if role == "required" and isinstance(who, str) and _NO_SUCH.match(who):
                role, who = "excluded", who[3:]
            firm = said if own else firmness(scene, match.start(), match.end(), found.talk)
            if firm == "rejected":
                continue
            taken.append(match.span())
            clause = scene.clause(match.start())
            unsaid = not any(clause[0] <= one.start < clause[1] and one.firmness != "past" for one in scene.cues)
            sure = found.talk is None or found.talk.status in (None, "decided")
            if not own and firm == "possible" and unsaid and sure:
                firm = "decided"  # no firmer than the meeting, which is asked for in the end
            fields = common(scene, *match.span(), firm, match.start("who"))
            yield Attendance.model_validate({"meeting": found.id, "participant": who, "role": role, **fields})
