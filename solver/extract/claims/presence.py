"""Who is there beside those who meet, and who is not: "with X present", "is sending Y to chair it"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal, NamedTuple

from ..findings import Attendance
from ..meetings.meetings import Meetings
from ..scene import Scene
from .attendance_words import WHO
from .claims import common, firmness, target

Role = Literal["required", "excluded", "invited", "observer"]

_NAMELESS = (
    r"(?:interpreters|translators|advis[eo]rs|aides|note-?takers|ministers|officials|experts|mediators|observers|"
    r"monitors|generals|delegations|journalists|lawyers|staff|outsiders|intermediaries|bodyguards|cameras|"
    r"foreign ministers)"
)
_ROOM = (
    r"(?:at (?:the|that|this|any) (?:\w+ )?(?:table|talks|summit|meeting|session|conference|negotiations)|in (?:the|"
    r"that|"
    r"this) (?:\w+ )?(?:room|hall|building|talks|chair|session|meeting)|in attendance|there|present|on hand|involved|"
    r"included|represented)"
)
_MEETS = (
    r"(?:talks|meeting|session|summit|conference|round|negotiations|gathering|encounter|consultations|dialogue|forum)"
)


class _Form(NamedTuple):
    """A wording, with the group `who`; `own` when it is as firm as its speaker, whatever becomes of the meeting."""

    role: Role
    words: re.Pattern[str]
    own: bool = False


_FORMS = (
    _Form("observer", re.compile(
        r"(?<!not )\bwith (?:the )?(?P<who>[^,.;:]{2,60}?) (?:looking on|watching|(?:in attendance|present|attending) "
        r"as "
        r"(?:an )?(?:observers?|witness(?:es)?))\b", re.I)),
    _Form("required", re.compile(
        r"(?<!not )\bwith (?:the )?(?P<who>[^,.;:]{2,60}?) (?:in attendance|(?:also )?present|in the room|at the table|"
        r"(?:also )?attending|in the chair|presiding|chairing|moderating|mediating)\b", re.I)),
    _Form("required", re.compile(
        rf"\bwith (?:just|only|no one but|nobody but) (?:the |their |his |her |two |an? )?(?P<who>{_NAMELESS})\b",
        re.I)),
    _Form("required", re.compile(
        r"\b(?:send|sends|sending|dispatch|dispatches|dispatching) (?:its|their|his|her|the|an?) "
        r"(?P<who>[^.;:]{3,80}?),? "
        rf"to (?:chair|attend|join|take part in|mediate|lead|represent|sit in on|preside over|(?:the|that|those|this) "
        rf"(?:[\w+-]+ ){{0,3}}?{_MEETS})\b", re.I)),
    _Form("required", re.compile(
        r"\binsist(?:s|ed|ing)?(?: on is)? that (?:the )?(?P<who>[^.;:,]{2,60}?) (?:(?:be|is|are|was|were|must be|has "
        r"to "
        rf"be|should be)(?: also)? {_ROOM}|(?:must |should )?(?:attend|join|take part|sit))\b", re.I), True),
    _Form("required", re.compile(
        r"\b(?:suggest|propos|recommend|request|ask)(?:s|es|ed|ing)? that (?:the )?(?P<who>[^.;:,]{2,60}?) "
        rf"(?:(?:should |also )?be {_ROOM}|be invited|attend|join|take part|mediate|(?:co-)?chair|preside)\b",
        re.I), True),
    _Form("required", re.compile(
        r"\b(?:on hand|in attendance|at the table|in the room|present) will (?:also )?be "
        r"(?:the )?(?P<who>[^.;:,]{2,60})", re.I)),
    _Form("required", re.compile(
        r"\b(?:delegations?|teams?|sides?|parties|party)(?: \w+)? (?:should|must|shall|will|would|(?:is|are) to) "
        r"(?:each |all )?(?:comprise|include|contain)(?: of)? (?P<who>[^.;:,]{3,60})", re.I)),
    _Form("excluded", re.compile(
        r"\b(?:limited|confined|restricted|reserved|kept|open only) (?:to|for)\b[^.;:]{3,80}?\bwithout (?:their |any |"
        rf"the )?(?P<who>{_NAMELESS})\b", re.I)),
    _Form("excluded", re.compile(
        r"\b(?:alone|one-on-one|one on one|face to face|tête-à-tête|in private|privately|on their own|"
        r"behind closed doors),? (?:and )?without "
        rf"(?:their |any |the )?(?P<who>{_NAMELESS})\b", re.I)),
    _Form("excluded", re.compile(
        r"\b(?P<who>(?:[Nn]obody|[Nn]o one|[Nn]one) (?:who|with|under|from|on|of)\b[^.;:,]{3,60}?) (?:should|will|may|"
        rf"can|must|would|shall) (?:be|sit|come|appear) (?:in |at )?{_ROOM}"), True),
    _Form("excluded", re.compile(
        r"\b(?:say|says|said|saying|insists?|insisted|demands?|demanded)(?: on)?:? [\"“]?no "
        rf"(?P<who>(?-i:[A-Z])[a-z]+(?:s|sh|ch|se)|{_NAMELESS})(?=[.,;!\"”]| (?:at|in) )", re.I), True),
    _Form("excluded", re.compile(
        r"\b(?P<who>[A-Z][\w'’.-]*(?: (?:of|the|and|[A-Z][\w'’.-]*)){0,6}?) (?:will not|won['’]t|would not|is not|"
        r"isn['’]t|are not|aren['’]t) "
        rf"(?:going to )?(?:be |get )(?:a seat|{_ROOM}|making the (?:trip|journey)|coming along|one of the party)"),
        True),
)
_SHOULD = re.compile(r"\bshould\b|^(?:suggest|propos|recommend|request|ask)", re.I)
_DENIED_A_SEAT = re.compile(
    r"(?P<who>[A-Z][^.,;:\"“”]{2,60}?)(?:, [^.;]{3,90}?,)? (?:(?:has|have|had) (?:also )?)?(?:(?:asked for|wants?|"
    r"wanted|sought|"
    r"seeks|is seeking|demand(?:s|ed)|requested|insist(?:s|ed) on|would like) (?:an?|its own|their own) "
    r"(?:\w+ )?(?:seat|chair|place|role|part|say)|(?:asked|wanted|applied|sought|hoped) to (?:attend|take part|join|"
    r"participate|come|be there|be invited))\b[^.;]{0,40}?(?:[.;,]|(?= but)) (?:[Bb]ut )?(?:(?:(?:was|were|has been|"
    r"have been) (?:refused|turned down|denied|rebuffed))\b|"
    r"(?:[Ii]t|[Tt]hey|[Hh]e|[Ss]he)(?: (?:is|are|will|would) not|['’](?:s|re) not| (?:is|are|wo|would)n['’]t)"
    r"(?: going to)? (?:get|have|be given|be offered|be granted) (?:one|it|that|any)\b|"
    r"(?:[Tt]hat|[Tt]his|[Ii]t)(?: (?:is|will|would) not|['’]s not| (?:is|wo|would)n['’]t)(?: going to)? happen|"
    r"(?:[Ii]t|[Tt]hey|[Hh]e|[Ss]he) (?:was|were|has been|have been) (?:refused|turned down|denied))"
)
"""Who asks for a seat and does not get one: over two sentences, or in one."""
_ASKED_TO = re.compile(r"\b(?:invited|asked|allowed|free|welcome) to (?:each |also |both )?$")
_NOT_WHO = re.compile(r"\b(?:will|would|is|are|was|were|has|have|had|said|says|that|which)\b")


def _is_somebody(scene: Scene, start: int, end: int) -> bool:
    """Whether words name people: somebody known, or those of an office or trade."""
    named = any(one.ids for one in scene.mentions_in(start, end))
    return named or bool(re.search(rf"\b(?:{WHO}|{_NAMELESS}|women|men|members)\b", scene.text[start:end], re.I))


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


def presence(scene: Scene, meetings: Meetings, number: int, taken: list[tuple[int, int]]) -> Iterator[Attendance]:
    """What a sentence says of those who are in the room, or are kept out of it."""
    yield from _denied(scene, meetings, number, taken)
    for role, pattern, own in _FORMS:
        for match in pattern.finditer(scene.text, scene.sentence.start, scene.sentence.end):
            nobody = match["who"].casefold().startswith("no")
            if _ASKED_TO.search(scene.text[scene.sentence.start : match.start()]):
                continue  # "is invited to send somebody": whoever is invited
            if any(a < match.end() and match.start() < b for a, b in taken):
                continue
            if not nobody and (_NOT_WHO.search(match["who"]) or not _is_somebody(scene, *match.span("who"))):
                continue
            found = target(scene, meetings, number, match.start(), match.end(), loose=True, reach=5)
            if found is None:
                continue
            first, end = match.span("who")
            named = [one for one in scene.mentions if one.ids and first < one.end <= end]
            last = next((one for one in reversed(named) if one.kind == "person"), named[-1] if named else None)
            who = last.ids[0] if last else re.sub(r"^(?:[Nn]obody|[Nn]o one|[Nn]one) ", "", match["who"]).strip()
            said = "proposed" if _SHOULD.search(match.group()) else "decided"
            if re.match(r"no (?!fewer|less|more|later)\w", who, re.I) and role == "required":
                role, who = "excluded", who[3:]
            firm = said if own else firmness(scene, match.start(), match.end(), found.talk)
            if firm == "rejected":
                continue
            taken.append(match.span())
            clause = scene.clause(match.start())
            unsaid = not any(clause[0] <= one.start < clause[1] and one.firmness != "past" for one in scene.cues)
            if firm == "possible" and unsaid and (found.talk is None or found.talk.status in (None, "decided")):
                firm = "decided"  # no firmer than the meeting, which is asked for in the end
            fields = common(scene, *match.span(), firm, match.start("who"))
            yield Attendance.model_validate({"meeting": found.id, "participant": who, "role": role, **fields})
