"""What a meeting needs first: conditions, their absence, and preparation."""

from __future__ import annotations

import re
from collections.abc import Iterator

from .calendar_words import NUMBER, UNIT, days_in, number_of
from .claims import Target, anchors, common, planned, target
from .findings import Condition, Finding, Preparation
from .meetings import Meetings
from .scene import Scene
from .text import JOURNALIST

_IF = re.compile(
    r"\b(?P<word>but only if|only if|if|provided(?: that)?|providing that|unless|as long as|so long as|on (?:the "
    r")?condition that|only when|only once|only after|"
    r"not before|not until|once|until|before|(?:is |are |be |made )?(?:contingent|conditional|"
    r"conditioned) (?:up)?on|(?:all "
    r")?depends?(?: \w+ly)? (?:up)?on|depending on|subject to|"
    r"in (?:return|exchange) for|assuming(?: that)?|with the condition that)\b",
    re.I,
)
_NO_IF = re.compile(
    r"\b(?:as|even|asked|ask|asks|wonder\w*|determin\w+|see|know|sure|clear|whether or not|decide|question|what|tell|"
    r"check|and)\s*$",
    re.I,
)
_FREE = re.compile(
    r"\b(?:without (?:any )?(?:pre-?)?conditions|no (?:pre-?)?conditions|unconditional(?:ly)?|without preconditions|"
    r"(?:not|n['’]t) (?:\w+ ){0,3}(?:pre-?)conditions|drop(?:ped|s)? (?:its |their |his |her |all "
    r")?(?:pre-?)conditions)\b",
    re.I,
)
_AS = re.compile(
    r"(?P<what>[^,;.\"“”]{5,120}?) (?:as )?an? (?:key |main )?(?P<pre>pre-?)?condition (?:for|of|to)\b", re.I
)
_PRECEDED = re.compile(r"\b(?:must|need(?:s)? to|would need to|has to|have to|should) be preceded by\b", re.I)
_SET = re.compile(r"\b(?:pre-?)?conditions? (?:for|of) [^:;.]{0,60}: (?P<what>[^;.]+)", re.I)
_PREPARED = re.compile(
    r"\b(?P<need>need(?:s|ed)?(?: to be)?|must(?: be)?|should(?: be)?|requires?|required|ha(?:s|ve) to be|minimum of|"
    r"at least|asked for|ask for|after|"
    r"call(?:s|ed)? for)\b(?P<mid>[^.;:]{0,60}?)\b(?P<prep>(?:well[- ]|carefully |thoroughly |properly )?prepared|"
    r"(?:careful |thorough |serious |proper |"
    r"more )?prepar(?:ation|ations|atory work|ing)|groundwork|prepare)\b",
    re.I,
)
_LENGTH = re.compile(rf"\b(?P<n>{NUMBER})(?: full| more)? (?P<unit>{UNIT})", re.I)
_NOTICE = re.compile(
    rf"\b(?P<need>ask\w* for|need\w*|requir\w+|demand\w*|insist\w* on|must have|"
    rf"want\w*)\b(?P<mid>[^.;:]{{0,30}}?)\b{NUMBER} {UNIT}['’]? (?P<prep>notice)\b",
    re.I,
)
_KNOW = re.compile(
    r"\b(?:would|must|will|should|need to|have to)\b[^.;]{0,160}\bknow(?:s|n)? (?:exactly )?what (?:we|"
    r"they)\b[^.;]{0,20}\bmeet",
    re.I,
)


def needs(scene: Scene, meetings: Meetings, number: int) -> Iterator[Finding]:
    """The conditions and preparations that a sentence sets for meetings to come."""
    if scene.question:
        return
    free = list(_without(scene, meetings, number))
    yield from free
    if not free:
        yield from _conditions(scene, meetings, number)
    yield from _preparation(scene, meetings, number)


def _without(scene: Scene, meetings: Meetings, number: int) -> Iterator[Finding]:
    text, first, last = scene.text, scene.sentence.start, scene.sentence.end
    for match in _FREE.finditer(text, first, last):
        before = text[scene.clause(match.start())[0] : match.start()]
        if (
            re.search(r"\b(?:would|will|could|can)(?: not|n['’]t)\b|\brefus\w+|\bnever\b|\breject\w*", before)
            and "without" in match.group().casefold()
        ):
            continue
        if scene.speaker_of(match.start())[0] == JOURNALIST:
            continue
        found = target(scene, meetings, number, match.start(), match.end(), loose=True)
        if found is None:
            continue
        offered = re.search(
            r"\b(?:offer\w*|propos\w+|ready|willing\w*|invit\w+|prepared|call\w* for|suggest\w*|readiness|urg\w+)\b",
            before,
            re.I,
        )
        start, end = _clause(scene, match.start(), match.end())
        yield Condition(
            meeting=found.id,
            requires=None,
            **common(scene, start, end, "proposed" if offered else "rejected", match.start()),
        )


def _conditions(scene: Scene, meetings: Meetings, number: int) -> Iterator[Finding]:
    text, first, last = scene.text, scene.sentence.start, scene.sentence.end
    for match in _AS.finditer(text, first, last):
        found = target(scene, meetings, number, match.end(), match.end(), loose=True)
        if found is None:
            continue
        before = text[first : match.end("what")]
        rejected = re.search(
            r"\b(?:reject\w*|refus\w+|dismiss\w*|ruled out|turned down|will not accept|not accept)\b", before, re.I
        )
        what = re.sub(
            r"^.*\b(?:made|makes|making|demand(?:ed|s|ing)?|insist\w*|call\w*|request\w*|set|named|reject\w*)\b(?: "
            r"(?:that|for|on|to))?\s*",
            "",
            match["what"],
            flags=re.I,
        )
        end = found.talk.end if found.talk and found.talk.start >= match.start() else match.end()
        yield Condition(
            meeting=found.id,
            requires=_words(what) or None,
            **common(scene, match.start(), max(end, match.end()), "rejected" if rejected else "decided", match.start()),
        )
        return
    for match in _PRECEDED.finditer(text, first, last):
        found = target(scene, meetings, number, match.start(), match.start(), loose=True)
        if found and not any(match.end() - 1 <= one.core[0] < match.end() + 60 for one in scene.talks):
            end = _end(text, match.end(), last)
            yield Condition(
                meeting=found.id,
                requires=_words(text[match.end() : end]),
                **common(scene, *_clause(scene, match.start(), end), "decided", match.start()),
            )
            return
    for match in _SET.finditer(text, first, last):
        if found := target(scene, meetings, number, match.start(), match.end(), loose=True):
            yield Condition(
                meeting=found.id, requires=_words(match["what"]), **common(scene, match.start(), match.end(), "decided")
            )
            return
    for match in _IF.finditer(text, first, last):
        word = match["word"].casefold()
        before = text[first : match.start()]
        if (
            re.search(r"\b(?:unclear|asked|question|know|see|wonder\w*|doubt\w*)\b[^,;]{0,20}$", before)
            and word == "if"
        ):
            continue
        if _NO_IF.search(before) and word in ("if", "unless", "once"):
            continue
        if word in ("not before", "not until") and not re.match(
            r"\s(?:[\w'’-]+\s){1,9}?(?:has|have|is|are|\w{3,}(?:ed|s))\b", text[match.end() : last]
        ):
            continue
        if word == "before" and not _HAPPENS.match(text, match.end(), last):
            continue
        if word in ("until", "before") and not re.search(
            r"\b(?:not|never|no|n['’]t|refus\w+|cannot|declin\w+|postpon\w+|suspend\w+|boycott\w*)\b|n['’]t\b",
            before,
            re.I,
        ):
            continue
        if word == "once" and re.match(r"\s(?:a|an|every|per|again|more|and)\b", text[match.end() :]):
            continue
        if (
            word in ("once", "only after", "in return for", "in exchange for", "subject to")
            and not planned(scene, meetings)
            and not (word == "only after" and _COMES.search(before))
        ):
            continue
        end = _end(text, match.end(), last)
        inside = [one for one in scene.talks if match.end() <= one.core[0] < end]
        if word in ("only after", "once", "until", "before") and any(one.meeting for one in inside):
            continue
        found = _main(scene, meetings, number, match, end)
        if found is None:
            continue
        journalist = scene.speaker_of(match.start())[0] == JOURNALIST
        offered = found.talk is not None and found.talk.status == "proposed"
        modality = "possible" if journalist else "proposed" if offered else "decided"
        start = match.start() if match.start() > first + 3 and word not in ("unless", "until", "before") else first
        leads = word in ("unless", "until", "before") or match.start() <= first + 6
        if "depend" in word or (found.talk is not None and leads):
            start, end = _clause(scene, min(match.start(), found.talk.core[0] if found.talk else match.start()), end)
        if word in ("unless", "until", "before"):
            start = max([first, *(b for a, b in scene.frames if b <= match.start())])
        yield Condition(
            meeting=found.id,
            requires=_words(text[match.end() : _end(text, match.end(), last)]) or None,
            **common(scene, start, max(end, match.end()), modality, match.start()),
        )
    if must := re.search(
        r"\b(?:the |one |our |only )?(?:pre-?)?condition (?:has to be|is|must be|would be) (?:that )?(?P<what>[^.;]+)|"
        r"\bcommitment has to be (?:that )?(?P<what2>[^.;—–]+)",
        text[first:last],
        re.I,
    ):
        found = target(scene, meetings, number, first + must.start(), first + must.end(), loose=True)
        if found:
            yield Condition(
                meeting=found.id,
                requires=_words(must["what"] or must["what2"]) or None,
                **common(scene, first + must.start(), first + must.end(), "decided"),
            )


_HAPPENS = re.compile(r"\s(?:[\w'’-]+\s){1,9}?(?:has|have|is|are|\w{3,}(?:ed|s))\b")
_IT_DEPENDS = re.compile(
    r"\b(?:it|that|this|I['’]ll be there|be there|would be|will be|accepted|participation|attendance)\b", re.I
)
_COMES = re.compile(
    r"\bbe there\b|\b(?:it|this|that|they) (?:will|would|can|could) (?:only )?(?:take place|happen|go ahead|be held|be "
    r"convened)|\b(?:will|would|can|could|to|not|n['’]t) (?:only )?(?:attend|come|take part|participate|join|sit down|"
    r"negotiate|return to the (?:negotiating )?table|come to the (?:negotiating )?table)\b",
    re.I,
)


def _main(scene: Scene, meetings: Meetings, number: int, match: re.Match[str], end: int) -> Target | None:
    """The meeting of the main clause: outside the words of the condition."""
    outside = [one for one in planned(scene, meetings) if not match.end() <= one.core[0] < end]
    outside = [one for one in outside if not anchors(scene, one)] or outside
    before = [one for one in outside if one.core[1] <= match.start()]
    after = [one for one in outside if one.core[0] >= end]
    opens = not scene.text[scene.sentence.start : match.start()].strip('"“ ')
    if opens and after:
        return Target(after[0].meeting or "", after[0])
    if before:
        one = before[-1]
        return Target(one.meeting or "", one) if match.start() - one.core[1] < 150 else None
    if after:
        return Target(after[0].meeting or "", after[0])
    hangs = re.search("depend|condition|contingent", match["word"].casefold())
    if scene.talks or not (_IT_DEPENDS if hangs else _COMES).search(scene.said()):
        return None
    recent = meetings.recent(scene.sentence.brief, number, 4)
    return Target(recent.id, None) if recent else None


def _end(text: str, start: int, last: int) -> int:
    """Where the words of a condition end: at the comma before the main clause, or with the sentence."""
    found = re.search(
        r",\s(?=in\s[A-Z])|,\s(?:then\s)?(?=(?:the|a|an|I|we|he|she|it|they|there|this|that|both|our|my|their|its|his|her|no|neither|[A-Z])\b)|[;!?]\s|"
        r"[;.!?\"”]*$|,? (?:he|she|they|it) (?:said|added)",
        text[start:last],
    )
    return start + found.start() if found else last


def _clause(scene: Scene, start: int, end: int) -> tuple[int, int]:
    first = max([scene.clause(start)[0], *(b for a, b in scene.frames if b <= start)])
    return first, max(end, min(scene.clause(max(start, end - 1))[1], scene.sentence.end))


def _words(text: str) -> str:
    return " ".join(text.strip(" ,;:.\"“”'").split())[:300]


def _preparation(scene: Scene, meetings: Meetings, number: int) -> Iterator[Finding]:
    text, first, last = scene.text, scene.sentence.start, scene.sentence.end
    for pattern in (_NOTICE, _PREPARED, _KNOW):
        for match in pattern.finditer(text, first, last):
            groups = match.groupdict()
            mid = (groups.get("mid") or "").casefold()
            if groups.get("prep", "").casefold() in ("prepare", "preparing") and not re.search(
                r"\btime\b|\bto\b", mid + (groups.get("need") or "")
            ):
                continue
            if (groups.get("need") or "").casefold() in ("after", "at least") and not _LENGTH.search(match.group()):
                continue
            if any(one.status == "past" for one in scene.talks):
                continue
            found = target(scene, meetings, number, match.start(), match.end(), loose=True)
            general = [one for one in scene.talks if one.meeting is None and one.core[1] <= match.start()]
            if found is None and not general:
                continue
            length = _LENGTH.search(match.group())
            days = min(3650, days_in(number_of(length["n"]), length["unit"])) if length else None
            soft = re.search(r"\b(?:should|need\w*|could|call\w* for)\b", groups.get("need") or "", re.I)
            modality = "proposed" if soft and (days is None or "should" in soft.group()) else "decided"
            if scene.speaker_of(match.start())[0] == JOURNALIST:
                modality = "possible"
            start, end = _clause(scene, match.start(), match.end())
            if pattern is _KNOW:
                start = match.start()
            yield Preparation(
                meeting=found.id if found and not general else "all",
                min_days=days,
                **common(scene, start, end, modality, match.start()),
            )
            return
