"""Whom one side asks to the table, wants away from it, or has invited: "rejected Chad's participation"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal, NamedTuple

from ..findings import Attendance
from ..meetings.meetings import Meetings
from ..meetings.taking_part import coordinated
from ..scene import Scene
from .claims import common, target

_BEING = r"(?:participation|presence|involvement|inclusion|attendance)"
_REFUSES = (
    r"(?:reject(?:s|ed|ing)?|oppos(?:es|ed|ing)|object(?:s|ed|ing)? to|rul(?:es|ed|ing) out|refus(?:es|ed|ing)|"
    r"veto(?:es|ed|ing)?|dismiss(?:es|ed|ing)?|turn(?:s|ed|ing)? down|block(?:s|ed|ing)?|"
    r"(?:is|are|was|were|remains?) (?:\w+ly )?(?:against|opposed to)|spoke out against|"
    r"(?:voiced|expressed|raised|stated|reiterated) (?:its |their |his |her )?(?:\w+ )?(?:opposition|objections?) to|"
    r"(?:(?:will|would|could|can|does|do|did)(?: not|n['’]t)|cannot) (?:accept|allow|tolerate|agree to|want|"
    r"see (?:any|a) need for)|without|minus)"
)
_WANTS = (
    r"(?:insist(?:s|ed|ing|ence)? (?:up)?on|demand(?:s|ed|ing)?|call(?:s|ed|ing)? for|seek(?:s|ing)?|sought|"
    r"request(?:s|ed|ing)?|propos(?:es|ed|ing)|suggest(?:s|ed|ing)?|want(?:s|ed|ing)?|ask(?:s|ed|ing)? for)"
)
_THERE = (
    r"(?:tak(?:e|ing) part|participat(?:e|ing)|attend(?:ing)?|join(?:ing)?|(?:be|being) (?:present|included|involved|"
    r"represented|invited|admitted|at the (?:table|talks)|in the (?:room|talks)|brought (?:in)?to the (?:\w+ "
    r")?(?:table|talks|room)))"
)
_LET_IN = r"(?:allow|let|permit|admit|accept|invite|include|involve|seat)"
_CALLED = r"(?:what (?:he|she|it|they) (?:call(?:s|ed)|described as|term(?:s|ed)) )?[\"“]?"
_SENT = r"(?:observers?|monitors?|representatives?|officials|envoys?|delegat\w+|mediators?|members|troops)"


class _Form(NamedTuple):
    """A wording before those it is about, what may follow them, and what it says of them."""

    role: Literal["required", "excluded", "invited"]
    before: re.Pattern[str]
    after: re.Pattern[str]


_ANY = re.compile("")
_TAKING_PART = re.compile(rf" {_THERE}\b")
_ALLOWED_IN = re.compile(
    rf" (?:(?:to )?{_THERE}|(?:in|into|at|to) (?:the |these |those |any |its |their )?(?:[\w-]+ ){{0,2}}?(?:talks|"
    rf"table|room|meetings?|negotiations|summit|conference|session|round|process))\b"
)
_AT_IT = re.compile(rf"['’]s? (?:\w+ )?{_BEING}\b")
_FORMS = (
    _Form(
        "excluded",
        re.compile(rf"\b{_REFUSES} (?:the |any )?{_BEING} (?:of|by) (?:the |any )?(?:{_SENT} (?:of|from) )?(?:the )?"),
        _ANY,
    ),
    _Form(
        "excluded",
        re.compile(rf"\b{_REFUSES} (?:any|an?|the) (?:\w+ )?(?:role|seat|chair|place|part|say) for (?:the )?"),
        _ANY,
    ),
    _Form("excluded", re.compile(rf"\b{_REFUSES} (?:the |any )?"), _AT_IT),
    _Form("excluded", re.compile(rf"\b{_REFUSES} (?:the |any )?"), _TAKING_PART),
    _Form(
        "excluded",
        re.compile(
            rf"\b(?:{_REFUSES} (?:(?:all|any|the|its|their|repeated|such) )?(?:\w+ )?(?:requests?|calls?|demands?|"
            rf"appeals?|pressure|proposals?|suggestions?|attempts?|efforts|ideas?|pleas?|offers?)(?: (?:from|by|of|"
            rf"for) "
            r"[^.;,]{2,60}?)?|"
            r"(?:refus|declin)(?:e|es|ed|ing)|(?:unwilling|unready|not (?:ready|willing|prepared))) "
            rf"to {_LET_IN} {_CALLED}(?:the |any |its |their )?(?:[a-z-]+[\"”]? )?(?:{_SENT} (?:of|from) )?(?:the )?"
        ),
        _ALLOWED_IN,
    ),
    _Form(
        "required",
        re.compile(rf"\b{_WANTS} (?:having |bringing |getting |including |involving |seating )(?:in )?(?:the )?"),
        _ALLOWED_IN,
    ),
    _Form("required", re.compile(rf"\b{_WANTS} (?:the )?(?:full |active |direct )?{_BEING} (?:of|by) (?:the )?"), _ANY),
    _Form("required", re.compile(rf"\b{_WANTS} "), _AT_IT),
    _Form(
        "required",
        re.compile(
            r"\b(?:insist|demand|ask|request|propos|suggest|urg)(?:s|es|ed|ing|ence|al|ion)? that (?:[\w-]+ ){0,3}?"
        ),
        re.compile(rf"(?: of (?:the )?[A-Z]\w+)? (?:also |too |should |must |be allowed to )*{_THERE}\b"),
    ),
    _Form(
        "invited",
        re.compile(
            r"\b(?:extend|send|sent|issu|address)(?:s|es|ed|ing)? (?:an? |its |formal )*invitations? to (?:the )?"
        ),
        _ANY,
    ),
    _Form(
        "invited",
        re.compile(
            r"\b(?:(?:additional|special|other|further) )?(?:invitees|invited (?:guests|countries|states|nations|"
            r"leaders))(?: (?:are|include|included|including|such as|will be))?:? (?:the )?(?=[A-Z])"
        ),
        _ANY,
    ),
    _Form(
        "invited",
        re.compile(r"\b(?:has|have|had|also) (?:also |already |even )?invited (?:the )?"),
        re.compile(
            r"(?:[.;,]|$| (?:to (?:attend|take part|participate|join|send|be|the (?:\w+ )?(?:talks|summit|meeting|"
            r"conference|session|round))|as|too|along)\b)"
        ),
    ),
)
_NEGATED = re.compile(r"(?:\b(?:not|never|no|nobody|no one|none|neither)|n['’]t) (?:\w+ )?$|\b(?:if|whether|"
                      r"unless)\b", re.I)


_WHOSE = re.compile(
    r"(?P<who>[A-Z][\w-]*(?: [A-Z][\w-]*)*)['’]s? (?:[\w-]+ )?(?:insistence|demand|request|proposal|suggestion|"
    r"refusal)\b[^.;,]*$"
)
"""Whose demand it is: "Chad's insistence that"."""


def wanted_there(scene: Scene, meetings: Meetings, number: int, taken: list[tuple[int, int]]) -> Iterator[Attendance]:
    """What a sentence says of those whom somebody wants at a meeting, or away from it."""
    text, last = scene.text, scene.sentence.end
    for role, before, after in _FORMS:
        for match in before.finditer(text, scene.sentence.start, last):
            if any(a < match.end() and match.start() < b for a, b in taken) or (
                _NEGATED.search(text, scene.sentence.start, match.start())
            ):
                continue
            listed = [one for one in coordinated(scene, match.end(), last) if one.ids]
            if not listed or listed[0].start - match.end() > 24:
                continue
            if role != "required" and scene.clause(listed[0].start) != scene.clause(match.start()):
                continue
            listed = listed if after is _ANY or role == "invited" else listed[:1]
            follows = after.match(text, listed[-1].end, last)
            if follows is None:
                continue
            found = target(scene, meetings, number, match.start(), listed[-1].end, loose=True, reach=5)
            if found is None:
                continue
            alone = len(listed) == 1 and listed[0].kind == "person"
            if role == "invited" and alone and not follows.group().startswith(" to "):
                continue  # whoever invites one person alone meets them
            known = set(meetings.of(found.id).ids) if found.id != "all" else set()
            who = tuple(dict.fromkeys(id_ for one in listed for id_ in one.ids))
            if role != "excluded" and set(who) <= known and (found.talk is None or role == "invited"):
                continue  # that those who meet are asked to is nothing new
            end = follows.end()
            taken.append((match.start(), end))
            must = match.group().startswith("insistence") or "must" in text[listed[-1].end : end]
            firm = "proposed" if role == "required" and not must else "decided"
            fields = common(scene, match.start(), end, firm, match.start())
            if whose := _WHOSE.search(text, scene.sentence.start, match.end()):
                fields["speaker"] = whose["who"]
            yield Attendance.model_validate({"meeting": found.id, "participant": who, "role": role, **fields})
