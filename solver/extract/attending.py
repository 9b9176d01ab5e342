"""Who must, must not or may attend, beyond the parties themselves."""

from __future__ import annotations

import re
from collections.abc import Iterator

from .claims import common, firmness, target
from .findings import Attendance, Finding
from .meetings import Meetings
from .scene import Scene
from .taking_part import joined
from .text import JOURNALIST

_JOIN = (
    r"(?:be at the table|be (?:present|included|represented|involved|part of|at)|have a seat|sit at the table|attend|"
    r"join|take part|participate|"
    r"be invited|(?:co-)?chair|preside|mediate|moderate|facilitate|be there|be on hand|be in attendance|"
    r"(?:lead|head|represent)(?= (?:the|a|an|its|his|her|their|[A-Z])))"
)
_PATTERNS: tuple[tuple[str, re.Pattern[str], bool], ...] = (
    (
        "excluded",
        re.compile(
            r"\b(?:has|have|had|was|were|is|are|will|would) ?(?:not|n['’]t)(?: yet)? (?:been |be )?(?:invited|asked "
            r"to (?:come|attend|join|take part|participate))|\b(?:will|would|shall|do|does|should|must|can|"
            r"may) ?(?:not|"
            r"n['’]t) "
            r"(?:be )?(?:attend\w*|take part|participate|join|be present|be represented|be included)\b|\b(?:is|are|"
            r"was|were|be|been) excluded\b|"
            r"\b(?:be|is|are) (?:kept (?:out|away)|left out|shut out)\b|"
            r"\b(?:must|should|has to|have to|will) stay (?:away|out)\b|"
            r"\b(?:not|n['’]t) be (?:admitted|allowed in|let in|at the talks)\b|"
            r"\bha(?:s|ve) no (?:place|seat|business) (?:at|in)\b|\bwill be absent\b|\bnot be at the table\b",
            re.I,
        ),
        True,
    ),
    (
        "observer",
        re.compile(
            r"\b(?:(?:will|would|could|may|should|can) (?:also )?(?:attend|participate|take part|join|be present|be "
            r"represented)\w* )?(?:\w+ )?(?:as|with) (?:an )?observers?(?: status)?\b|\bwill observe\b|\b(?:to |"
            r"will |would |may |shall )?send (?:an? |its |their |two )?observers?\b|\bobserver "
            r"status\b",
            re.I,
        ),
        True,
    ),
    (
        "invited",
        re.compile(
            r"\b(?:has|have|had|was|were|is|are|will|would|should|must)?(?: also)? ?(?:\bbeen |\bbe )invited(?: to "
            r"(?:attend|join|take part|participate|the))?\b",
            re.I,
        ),
        True,
    ),
    (
        "required",
        re.compile(
            r"\b(?:must|should|will|would|ha(?:s|ve) to|needs? to|(?:is|are) (?:due |set |expected |scheduled |"
            r"likely )?"
            rf"to|plans? to|intends? to|agreed to)(?: also| then| both)? {_JOIN}\b",
            re.I,
        ),
        True,
    ),
    (
        "required",
        re.compile(
            r"\b(?:to be |will be |be |is |are )?(?:led|headed|chaired|attended|joined|mediated|co-chaired) by\b|"
            r"\baccompanied by\b|"
            r"\bwith the (?:participation|involvement|mediation|attendance) of\b|\bin the presence of\b",
            re.I,
        ),
        False,
    ),
)


_WANTED = re.compile(
    r"\b(?:would like|want\w*|urg\w+|invit\w+|call\w* (?:up)?on|ask\w*|encourag\w+)\s+(?=[^.;,]{1,50}? to (?:attend|"
    r"take part|join|participate|come)\b)",
    re.I,
)
_AT_THE_TABLE = re.compile(
    r"\b(?:wants?|wanted|insist(?:s|ed)? on|demand(?:s|ed)?|call(?:s|ed)? for|favou?rs) (?:to see |having )?(?:the )?"
    r"(?=[A-Z])(?:(?:\w+ ){1,5}?)(?:to be )?(?:at the table|in the room|present|included|involved|represented)\b"
)


_AS_OBSERVER = re.compile(r"[^,.;]{0,40}? (?:as|with) (?:an )?observers?\b")
_ASKED_OUT = re.compile(r"\b(?:must|should|has to|have to) stay|be (?:kept|left|shut)", re.I)
"""What one side asks of another: that it stay away."""


def attending(scene: Scene, meetings: Meetings, number: int) -> Iterator[Finding]:
    """What a sentence says of who attends meetings to come."""
    if scene.question:
        return
    taken: list[tuple[int, int]] = []
    for match in _WANTED.finditer(scene.text, scene.sentence.start, scene.sentence.end):
        named = [
            one
            for one in scene.mentions_in(match.end(), scene.sentence.end)
            if one.start - match.end() < 20 and one.ids
        ]
        found = target(scene, meetings, number, match.start(), match.end(), loose=True, reach=5)
        if named and found:
            taken.append((match.start(), named[0].end + 24))
            modality = "possible" if scene.speaker_of(match.start())[0] == JOURNALIST else "proposed"
            yield Attendance(
                meeting=found.id,
                participant=named[0].ids[0],
                role="invited",
                **common(scene, match.start(), scene.clause(match.start())[1], modality, match.start()),
            )
    for match in _AT_THE_TABLE.finditer(scene.text, scene.sentence.start, scene.sentence.end):
        named = [one for one in scene.mentions_in(match.start(), match.end()) if one.ids][-1:]
        found = target(scene, meetings, number, match.start(), match.end(), loose=True, reach=5)
        negated = re.search(r"(?:\bnot|n['’]t) $", scene.text[scene.sentence.start : match.start()])
        if named and found and not negated:
            taken.append(match.span())
            yield Attendance(
                meeting=found.id,
                participant=named[0].ids[0],
                role="required",
                **common(
                    scene,
                    match.start(),
                    match.end(),
                    "possible" if scene.speaker_of(match.start())[0] == JOURNALIST else "proposed",
                    match.start(),
                ),
            )
    for role, pattern, subject in _PATTERNS:
        for match in pattern.finditer(scene.text, scene.sentence.start, scene.sentence.end):
            if any(a < match.end() and match.start() < b for a, b in taken):
                continue
            if role == "required" and _AS_OBSERVER.match(scene.text, match.end(), scene.sentence.end):
                continue
            found = target(scene, meetings, number, match.start(), match.end(), loose=True, reach=5)
            who = _subject(scene, match.start()) if subject else _after(scene, match.end())
            if found is None or who is None:
                continue
            start, end, name = who
            if found.talk is None:
                found = found._replace(id=meetings.joined_by(found.id, name))
            clause = scene.clause(match.start())
            talk = found.talk if found.talk and scene.clause(found.talk.core[0]) == clause else None
            modality = firmness(scene, match.start(), match.end(), None if role == "excluded" else talk)
            if role == "excluded":
                modality = "proposed" if _ASKED_OUT.search(match.group()) else "decided"
            elif "send" in match.group() and match.group().startswith("to "):
                modality = "proposed"
            elif re.search(r"\bmust\b|ha(?:s|ve) to", match.group()):
                modality = "decided" if talk is None or talk.status in (None, "decided") else modality
            elif re.search(r"\bshould\b", match.group()):
                modality = "proposed"
            if modality == "rejected":
                continue
            taken.append(match.span())
            first, several = (start, (name,)) if not subject else _beside(scene, clause[0], start, name)
            start = first
            last = end if not subject else max(match.end(), min(clause[1], scene.sentence.end))
            fields = common(scene, min(start, match.start()), last, modality, match.start())
            for each in several:
                yield Attendance.model_validate({"meeting": found.id, "participant": each, "role": role, **fields})


def _beside(scene: Scene, first: int, start: int, name: str) -> tuple[int, tuple[str, ...]]:
    """Those who are joined to a subject before it, and where the first of them begins: "Chad and Niger"."""
    several = [name]
    for one in reversed([each for each in scene.mentions_in(first, start) if each.end < start]):
        if len(one.ids) != 1 or not joined(scene.text[one.end : start]):
            break
        several.insert(0, one.ids[0])
        start = one.start
    return start, tuple(dict.fromkeys(several))


def _subject(scene: Scene, verb: int) -> tuple[int, int, str] | None:
    """Who stands before the verb: somebody named, else the words themselves."""
    first = scene.clause(verb)[0]
    before = [one for one in scene.mentions_in(first, verb) if not scene.in_frame(one.start, one.end)]
    relative = [
        one
        for one in scene.mentions_in(scene.sentence.start, verb)
        if one.ids and re.match(r", (?:which|who)\b[^,]{1,90}, *(?:\w+ *){0,2}$", scene.text[one.end : verb])
    ]
    if relative:
        before = relative[-1:]
    if not before:
        sentence = [
            one for one in scene.mentions_in(scene.sentence.start, first) if one.kind in ("organisation", "group")
        ]
        if sentence and re.match(r",? (?:which|who)\b", scene.text[sentence[-1].end : sentence[-1].end + 8]):
            before = sentence
        elif comma := [
            one
            for one in scene.mentions_in(scene.sentence.start, verb)
            if one.ids and re.match(r", (?:which|who)\b", scene.text[one.end : one.end + 8])
        ]:
            before = comma[-1:]
    if not before:
        return None
    one = before[-1]
    if (
        len(scene.text[one.end : verb].split()) > (6 if re.search(r"\binvited to\b", scene.text[one.end : verb]) else 4)
        and not relative
        and not re.match(r", (?:which|who)\b", scene.text[one.end : one.end + 8])
    ):
        return None
    return (one.start, one.end, one.ids[0]) if one.ids else None


def _after(scene: Scene, place: int) -> tuple[int, int, str] | None:
    """Who stands after "led by": somebody named, else the words up to the end of the phrase."""
    named = [one for one in scene.mentions_in(place, scene.sentence.end) if one.ids and one.start - place < 40]
    words = re.match(r"\s*(?:the |their |both )?((?:[^\s,.;:]+ ?){1,7})", scene.text[place : scene.sentence.end])
    if named and named[0].kind in ("person", "role", "organisation"):
        return named[0].start, named[0].end, named[0].ids[0]
    if words:
        name = re.split(r"\s(?:in|on|at|and will|who|which|for)\s", words[1])[0].strip()
        return place, place + words.start(1) + len(name), name
    return None
