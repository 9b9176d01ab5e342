"""Meetings that a body holds of its own: "the mixed commission is to hold its first session in Lima in May".

Who meets is the body, whatever else was spoken of before: its meeting is no round of the talks beside it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..firmness.firmness import status_of
from ..names.gazetteer import folded
from ..scene import Scene, Talk
from .joint_work import PLACE, WORK

_BODY = (
    r"(?:[Cc]ommittee|[Cc]ommission|(?<!Security )(?<!State )[Cc]ouncil|[Gg]roup|[Bb]oard|[Pp]anel|[Mm]echanism|"
    r"[Tt]ask [Ff]orce|[Bb]ody|Quartet|Troika)"
)
_NO_NAME = (
    r"that|said|says|the|and|of|to|in|on|at|for|by|with|will|would|could|may|are|is|was|were|which|who|when|where|as|"
    r"but|or|from|after|before|each|all|while|if|once|until"
)
_SITS = re.compile(
    rf"\b(?:[Tt]he|[Aa]n?|[Tt]heir|[Oo]ur) (?P<who>(?:(?!(?:{_NO_NAME})\b)[\w&'’-]+ ){{0,4}}?{_BODY}"
    r"(?: (?:of|on|for) (?:the )?[\w-]+(?: [A-Z][\w-]+){0,3})?)\b"
    r"(?:,? (?:which|whose|(?:in|on|of) which|where|made up|set up|created|established|composed|comprising|formed|"
    r"chaired|overseeing|monitoring|named|appointed|agreed)\b[^.;:]{3,170}?,?)? "
    r"(?:(?:will|would|shall|could|may|might|should|must|(?:plans?|hopes?|intends?|has agreed) to|"
    r"(?:is|was|had been|has been) (?:(?:now|also|next|still|\w+ly) )?"
    r"(?:due |set |scheduled |expected |likely |unlikely |slated |supposed )?to) )"
    rf"(?:(?:then|also|first|later|again|next|\w+ly) )?"
    rf"(?:(?P<meets>meet|convene|reconvene|sit|assemble|gather)|(?P<work>(?:start|begin|open|resume) (?:its |their )?"
    rf"work)|(?P<holds>hold|have|open|begin|start)|(?P<work_>{WORK}))\b"
)
_FIGHTERS = re.compile(r"\b(?:rebel|armed|guerrilla|insurgent|militant|opposition|separatist)\b")
_TOPIC = re.compile(r"(?:\b(?:of|on|over|about|in)|(?:review|discuss|examine|consider|prepare|address|debate|study)) $")
"""Before talks that a body only deals with."""
_NEAR = 40
"""How far what a body holds stands from the verb."""


def sittings(scene: Scene, found: list[Talk]) -> Iterator[Talk]:
    """The meetings that a sentence tells of only by a body's work.

    What a body holds gets it as who meets; talks that it only deals with and whom it brings together are taken from
    `found`.
    """
    text = scene.text
    for match in _SITS.finditer(text, scene.sentence.start, scene.sentence.end):
        name, at = " ".join(match["who"].split()), match.span("who")
        if scene.in_frame(*at) or _FIGHTERS.search(name) or any(one.start < at[0] < one.end for one in found):
            continue  # those who fight, or one side of the talks that are the subject
        how = match.lastgroup or "work"
        begin, end = match.span(how)
        for one in [one for one in found if one.head == "bring" and at[1] <= one.core[0] < begin]:
            found.remove(one)  # whom it consists of
        if not how.startswith("work"):
            after = end if match["holds"] else begin
            held = [one for one in found if one.verb != bool(match["holds"]) and after <= one.core[0] <= after + _NEAR]
            if held and not held[0].pair and (held[0].loose or not held[0].ids):
                held[0].ids, held[0].loose = _body(scene, name, at), False
            continue
        last = scene.clause(begin)[1]
        topics = [one for one in found if begin <= one.core[0] < last]
        if any(one.verb or not _TOPIC.search(text, end, one.start) for one in topics):
            continue
        days = [one for one in scene.times if end <= one.start < last and not (one.past or one.vague)]
        if not (days and (PLACE.search(text, end, last) or any(one.named for one in days))):
            continue
        clause = (scene.clause(at[0])[0], last)  # and not only what is told of it aside
        status = status_of(scene, begin, end, [], clause, noun=False, verb=match[how].split()[0].casefold())
        if status not in (None, "past", "rejected"):
            for one in topics:
                found.remove(one)
            yield Talk(at[0], end, "meet", True, (begin, end), ids=_body(scene, name, at), status=status)


_NAMED = re.compile(
    r"\b[Tt]he (?P<who>(?:(?:[A-Z][\w&’'-]*|of|on|and) ){0,6}?"
    r"(?:Committee|Commission|(?<!Security )Council|Assembly|Authority|Bureau|Board|Conference)"
    r"(?: (?:of|on|for) (?:the )?[A-Z][\w-]+(?:,?(?: and| of| on)?(?: the)? [A-Z][\w-]+){0,4})?)(?![’'\w])"
)
_LISTED = re.compile(r"(?:,|,? and|;|,? as well as|,? then|,? followed by|,? preceded by|\bahead of) $")
_BESIDE = re.compile(r"\b(?:will|would|shall|is to|are to)(?: \w+)? be(?: \w+ly)? (?:preceded|followed) by $")
_IS_BESIDE = re.compile(
    r"[^.;:]{0,60}?,? (?:will|would|shall|is to|are to)(?: \w+)? be(?: \w+ly)? (?:preceded|followed) by "
)
_SLATED = re.compile(
    r",? (?:(?:which|that) (?:is|are) )?(?:slated|scheduled|set|due|planned)(?: (?:for|to (?:hold|meet|sit|be held|"
    r"take place|convene|open)))?(?: (?:in|at) [A-Z]\w+)?,? $|,? $"
)


def named_sittings(scene: Scene, found: list[Talk]) -> Iterator[Talk]:
    """Bodies that stand for their own meetings: "followed by the Council of Ministers on 12 June"."""
    text, start, end = scene.text, scene.sentence.start, scene.sentence.end
    for match in _NAMED.finditer(text, start, end):
        at = match.span("who")
        if any(one.start < at[1] and at[0] < max(one.end, one.core[1]) for one in found) or scene.in_frame(*at):
            continue
        lead = text[start : match.start()]
        days = [one for one in scene.times if at[1] <= one.start and not (one.past or one.vague)]
        dated = bool(days and _SLATED.fullmatch(text, at[1], days[0].start))
        listed = _LISTED.search(lead) and (dated or _BESIDE.search(lead))
        told = [one for one in found if one.core[1] <= at[0]]
        if (listed and (told or _BESIDE.search(lead))) or (not lead.strip() and _IS_BESIDE.match(text, at[1], end)):
            name = " ".join(match["who"].split())
            status = "decided" if _BESIDE.search(lead) or not lead.strip() else None
            one = Talk(
                match.start(), at[1], "session", False, at, ids=_body(scene, name, at), status=status, named=True
            )
            found = [*found, one]
            yield one


def _body(scene: Scene, name: str, at: tuple[int, int]) -> tuple[str, ...]:
    one = scene.people.add("group", folded(name), name, at)
    return (one.id,) if one else ()
