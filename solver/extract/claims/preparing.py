"""What a meeting needs beforehand: preparation, its length, notice."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..findings import Finding, Preparation
from ..meetings.meetings import Meetings
from ..paragraphs import JOURNALIST
from ..scene import Scene
from ..times.calendar_words import NUMBER, UNIT, days_in, number_of
from .claims import common, target
from .order_words import ARRANGING

_WORK = (
    r"(?:(?:well[- ]|carefully |thoroughly |properly |extremely )?prepared|(?:(?:careful|thorough|serious|proper|more|"
    r"long|detailed|solid|good|enough|sufficient|adequate|due|meticulous) )*(?:prepar(?:ation|ations|atory work|ing)|"
    r"groundwork|spadework|homework)|prepare)"
)
_NEEDED = re.compile(
    rf"\b(?P<need>need(?:s|ed)?(?: to be)?|must(?: be)?|should(?: be)?|requires?|required|ha(?:s|ve) to be|minimum of|"
    rf"at least|ensur(?:e|es|ing)|guarantee(?:s|ing)?|allow(?:s|ing)?(?: (?:enough |sufficient )?time)? for|(?:be|is|"
    rf"are) (?:given|allowed|granted|allotted)|asked for|ask for|after|want(?:s|ed)?|call(?:s|"
    rf"ed)? for|would take|takes?)\b(?P<mid>[^.;:]{{0,60}}?)\b"
    rf"(?P<prep>{_WORK})\b|"
    r"\b(?P<need2>(?:giv(?:e|es|ing|en)|gave|allow(?:s|ed|ing)?|grant(?:s|ed|ing)?|want(?:s|ed)?|ask(?:s|ed|ing)? for|"
    r"seek(?:s|ing)?|need(?:s|ed)?) )(?P<mid2>(?:[\w'’-]+ ){0,4}?(?:more |enough |sufficient |additional |extra "
    r")?time )(?P<prep2>to prepare|for (?:\w+ )?preparations?|to get ready)\b",
    re.I,
)
_LENGTH = re.compile(rf"\b(?P<n>{NUMBER})(?: full| more)? (?P<unit>{UNIT})", re.I)
_NOTICE = re.compile(
    rf"\b(?P<need>ask\w* for|need\w*|requir\w+|demand\w*|insist\w* on|must have|"
    rf"want\w*)\b(?P<mid>[^.;:]{{0,30}}?)\b{NUMBER} "
    rf"{UNIT}['’]? (?P<prep>notice)\b",
    re.I,
)
_TAKES = re.compile(
    rf"\b(?P<prep>preparations?|groundwork|preparatory work)\b(?P<mid>[^.;:]{{0,60}}?)\b(?P<need>requires?|needs?|"
    rf"takes?) [^.;:]{{0,20}}?\b{NUMBER} {UNIT}\b",
    re.I,
)
_WHICH_TAKES = re.compile(
    rf"[^.;]{{0,40}}?, (?:which|and (?:this|that)) (?:will |would |could )?(?:takes?|needs?|requires?) [^.;]{{0,20}}?\b"
    rf"(?P<n>{NUMBER}) (?P<unit>{UNIT})\b",
    re.I,
)
_SO_MUCH = re.compile(
    rf"(?: \w+){{0,2}}, (?:perhaps |at least |a minimum of |no less than |some |about )?(?P<n>{NUMBER})(?: full)? "
    rf"(?P<unit>{UNIT})(?: of (?:it|them|that))?(?: at (?:the )?(?:very )?least)?(?=[.,;]|$)",
    re.I,
)
"""How long, after a comma: "careful preparation, at least three weeks of it"."""
_THE_LEAST = re.compile(
    rf"[^.;]{{0,60}}[.;,] (?P<n>{NUMBER}) (?P<unit>{UNIT}) (?:is|are|would be) the (?:very |bare |absolute )?"
    r"(?:least|minimum)\b",
    re.I,
)
"""How long, in the sentence after: "It has to be prepared. Three weeks is the least we need"."""
_TO_READY = re.compile(
    rf"\b(?P<need>need(?:s|ed)?|requires?|required|want(?:s|ed)?|would take|takes?|have|allow(?:s|ed)?) "
    rf"(?P<mid>[^.;:]{{0,40}}?\b{NUMBER}(?: full| more)? {UNIT}[^.;:]{{0,40}}?) (?P<prep>to (?:get|have|make) (?:it|"
    rf"this|"
    r"that|them|things|everything|the (?:\w+ ){1,3}?)(?: all)? ?(?:ready|prepared)|to (?:set|line) (?:it|this|that) up|"
    r"to (?:arrange|organi[sz]e) (?:it|this|that|the (?:meeting|summit|talks|conference))|to lay the groundwork)\b",
    re.I,
)
"""Time to get a meeting ready: "needed a month at the very least to get it ready"."""
_KNOW = re.compile(
    r"\b(?:would|must|will|should|need to|have to)\b[^.;]{0,160}\bknow(?:s|n)? (?:exactly )?what (?:we|"
    r"they)\b[^.;]{0,20}\bmeet",
    re.I,
)
_NOT_WITHOUT = re.compile(
    rf"\b(?:no|not|never|cannot|only)\b[^.;]{{0,80}}?\b(?:without|after) (?:any )?(?P<prep>{_WORK})\b|"
    rf"\bwithout (?:any )?(?P<prep2>{_WORK})\b[^.;]{{0,60}}?\b(?:no|not|never|cannot|pointless)\b",
    re.I,
)
_STUDY = re.compile(
    rf"\b(?P<need>(?:be|is|are|were|been|being) (?:given|allowed|granted|allotted)|must have|shall have|will have|need|"
    rf"needs|wants?|asked for|asks? for)\b (?P<mid>[^.;:,]{{0,30}}?\b{NUMBER}(?: full| more)? {UNIT}) "
    r"(?P<prep>(?:to|in which to|for) (?:study|read|examine|review|consider|go (?:over|through)|translate|digest|"
    r"work (?:on|through)|consult|discuss|get ready|draft|write|draw up|studying|reading|examining|reviewing|drafting))"
    r"\b(?:[^.;]{0,80}?\b(?:before|ahead of|prior to|in advance of)\b| (?:the|an?|its|their) (?:\w+ )?(?:agenda|texts?|"
    r"papers|documents?|drafts?|declaration|communiqué)\b)",
    re.I,
)
"""Days that somebody is given before a meeting, for its papers."""
_IN_HAND = re.compile(
    rf"\b(?P<need>must|should|shall|will|needs? to|are to|is to|wants? to) (?:receive|have|get|see|be (?:sent|given|"
    rf"shown)) (?P<mid>[^.;,]{{0,40}}?\b(?:agenda|texts?|drafts?|papers|documents?)\b[^.;,]{{0,30}}?\b{NUMBER} {UNIT}) "
    r"(?P<prep>before|ahead of|prior to|in advance)\b",
    re.I,
)
"""Papers that must be there so long before: "must receive the agenda five days before the summit"."""
_TO_BEGIN = re.compile(
    r"\b(?P<prep>preparations?|preparatory work|groundwork)\b(?: (?:for|of) [^.;,]{3,70}?)? (?P<need>will|would|shall|"
    r"(?:is|are) (?:\w+ )?to|may|might|could|must) (?:\w+ )?(?:begin|start|get under ?way|kick off|commence|be "
    r"(?:launched|stepped up|started|begun|completed|finished))\b",
    re.I,
)
"""Preparation that has still to begin or end: "the active phase of preparation for it will begin after"."""
_MUST_PRECEDE = re.compile(
    r"\b(?P<prep>preparations?|preparatory work|groundwork)[\"”]? (?P<need>(?:must|should|has to|have to|needs? to|"
    r"will|would) (?:\w+ )?(?:precede|come (?:first|before)|be (?:done|made|completed))|(?:is|are|was|were|will be|"
    r"would be) (?:\w+ )?(?:needed|required|necessary|essential|indispensable))\b",
    re.I,
)
_PERHAPS = re.compile(r"\b(?:could|may|might|expect\w*|hop(?:e|es|ed)|likely|perhaps|possibly)\b", re.I)
_ASKED_FOR = re.compile(r"\b(?:suggest|propos|recommend|urg|advis|request)\w*\b[^.;]*$")
"""Before preparation that one side only puts forward."""
_WOULD = re.compile(r"\bwould (?:\w+ )?$")
_FOR = re.compile(
    r"\b(?:(?:in order |so as )?to (?:help )?(?:prepare|lay the groundwork|do the groundwork|pave the way)|"
    rf"in preparation for|preparing(?= (?:for )?the\b)|{ARRANGING})",
    re.I,
)


_WILL_GO = re.compile(
    r"\b(?:will|is to|are to|(?:is|are) (?:due|set|scheduled) to) (?:also |then )?(?:visit|travel|fly|go|come|arrive|"
    r"head|be in|send|dispatch|work|spend|hold consultations)\b[^.;]*$"
)
"""What somebody does to prepare a meeting, and is no meeting itself: "is to fly to Oslo to prepare for the talks"."""
_ITS = re.compile(
    r" (?:its|the|their) (?:\w+ )?(?:agenda|outcome|texts?|documents?|declaration|communiqu[ée]|ground|programme|"
    r"decisions?)\b"
)


_FORMS = (
    _TO_BEGIN, _MUST_PRECEDE, _NOTICE, _STUDY, _IN_HAND, _TO_READY, _TAKES, _NEEDED, _NOT_WITHOUT, _KNOW,
)
_NEXT = 80
"""How many characters of the sentence after are read."""
_OPENS = re.compile(r"[\"“]?(?:(?:And|But|Meanwhile|Also),? )?")


def preparing(scene: Scene, meetings: Meetings, number: int) -> Iterator[Finding]:
    """The preparation that a sentence says a meeting to come needs."""
    if scene.question or any(one.status == "past" for one in scene.talks):
        return
    text, first, last = scene.text, scene.sentence.start, scene.sentence.end
    for pattern in _FORMS:
        for match in pattern.finditer(text, first, last):
            need = (match.groupdict().get("need") or "").casefold()
            time = match.groupdict().get("need2") is not None
            if not time and pattern not in (_TO_BEGIN, _MUST_PRECEDE) and not _is_need(match, need):
                continue
            found = target(scene, meetings, number, match.start(), match.end(), loose=True)
            general = [one for one in scene.talks if one.meeting is None and one.core[1] <= match.start()]
            if found is None and not general:
                continue
            length = _LENGTH.search(match.group()) or next(
                (one for each in (_WHICH_TAKES, _SO_MUCH) if (one := each.match(text, match.end(), last))),
                _THE_LEAST.match(text, match.end(), last + _NEXT),
            )
            days = min(3650, days_in(number_of(length["n"]), length["unit"])) if length else None
            soft = "should" in need or (days is None and (
                re.search(r"need|could|call|ensur|guarant|allow", need) or _WOULD.search(text[first : match.start()])
            ))
            clause = scene.clause(match.start())
            soft = soft or _ASKED_FOR.search(text, clause[0], match.start()) is not None
            modality = "proposed" if soft else "decided"
            if scene.speaker_of(match.start())[0] == JOURNALIST or _PERHAPS.search(
                text[clause[0] : match.end() if pattern is _TO_BEGIN else match.start()]
            ):
                modality = "possible"
            start, end = scene.clause(match.start())
            start = max([start, *(b for a, b in scene.frames if b <= match.start())])
            fields = common(
                scene, match.start() if pattern is _KNOW else start, max(end, match.end()), modality, match.start()
            )
            yield Preparation(meeting=found.id if found and not general else "all", min_days=days, **fields)
            return
    yield from _meeting_for(scene, meetings)


def _is_need(match: re.Match[str], need: str) -> bool:
    """Whether such words ask for preparation: a time to prepare, and not merely a plan after one."""
    prep = (match.groupdict().get("prep") or "").casefold()
    mid = (match.groupdict().get("mid") or "").casefold()
    if prep in ("prepare", "preparing") and not re.search(r"\btime\b|\bto\b", mid + need):
        return False
    if re.search(r"\b(?:before|after|ahead)\b", mid):
        return False
    if need.startswith("want") and not prep.endswith("prepared"):
        return False
    return need not in ("after", "at least", "takes", "take", "would take") or bool(_LENGTH.search(match.group()))


def _meeting_for(scene: Scene, meetings: Meetings) -> Iterator[Finding]:
    """ "The ministers will meet to prepare the summit": what the later meeting needs, as firm as the earlier one."""
    for match in _FOR.finditer(scene.text, scene.sentence.start, scene.sentence.end):
        before = [one for one in scene.talks if one.meeting and one.core[1] <= match.start()]
        after = [one for one in scene.talks if one.meeting and match.end() <= one.core[0] < match.end() + 70]
        if not after and len({one.meeting for one in before}) > 1 and _ITS.match(scene.text, match.end()):
            before, after = before[:-1], before[-1:]  # "ahead of the summit, to prepare its agenda"
        if not before and after and _OPENS.fullmatch(scene.text, scene.sentence.start, match.start()):
            told = scene.text.find(",", after[0].core[1], after[0].core[1] + 60)  # "In preparation for it, they will"
            before = [one for one in scene.talks if one.meeting and 0 < told <= one.core[0]][:1]
        if not before and after and not meetings.of(after[0].meeting or "").past and (
            gone := _WILL_GO.search(scene.text, scene.clause(match.start())[0], match.start())
        ):
            fields = common(scene, gone.start(), after[0].end, "decided", match.start())
            yield Preparation(meeting=after[0].meeting or "", **fields)
            return
        if (
            not before
            or not after
            or before[-1].meeting == after[0].meeting
            or meetings.of(after[0].meeting or "").past
        ):
            continue
        modality = before[-1].status if before[-1].status in ("decided", "proposed", "possible") else "possible"
        if scene.speaker_of(match.start())[0] == JOURNALIST:
            modality = "possible"
        first, last = min(before[-1].start, match.start()), max(after[0].end, before[-1].end)
        fields = common(scene, first, last, modality, match.start())
        yield Preparation(meeting=after[0].meeting or "", **fields)
        return
