"""What a party asks for before it meets: named as a condition or a price, or only as what must come first."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..findings import Condition, Finding
from ..meetings.meetings import Meetings
from ..scene import Scene
from .claims import Target, common, planned, target
from .condition_coming import COMING, comes, concerns
from .condition_parts import bare, condition, end_of, named_before, whole_clause
from .condition_words import (
    AS,
    AS_REFUSED,
    BEFORE_TALKS,
    FOR_TALKS,
    IT_IS_LINKED,
    LINKED,
    MUST_BE,
    MUST_FIRST,
    NEEDED,
    OR_ELSE,
    PRECEDED,
    PRICE,
    REFUSED,
    REQUIRES,
    SEEN,
    SET,
    TIME_FOR,
)

_MEANT = re.compile(r"\b(?:it|this|they|these|any of them)\s+(?:also )?$", re.I)
_SAID_OF_IT = re.compile(
    r"^.*\b(?:made|makes|making|demand(?:ed|s|ing)?|insist\w*|call\w*|request\w*|set|named|reject\w*|said|says|that|"
    r"refus\w+)\b(?: (?:that|for|on|to|it))?\s*",
    re.I,
)
_NOT_WHAT = re.compile(
    r"\b(?:time|prepar\w+|groundwork|work|homework|visas?|interpreters?|security|logistics?)\b", re.I
)


def named(scene: Scene, meetings: Meetings, number: int) -> Iterator[Finding]:
    """ "A ceasefire as a condition for talks", "the condition for talks: …", "must be preceded by …"."""
    text, first, last = scene.text, scene.sentence.start, scene.sentence.end
    said = scene.said().casefold()
    for match in AS.finditer(text, first, last) if "condition" in said or "prerequisite" in said else ():
        found = target(scene, meetings, number, match.end(), match.end(), loose=True)
        if found is None or not of_coming(scene, match.end()):
            continue
        before = text[first : match.end("what")]
        firm = "rejected" if match["no"] or AS_REFUSED.search(before) else "decided"
        end = found.talk.end if found.talk and found.talk.start >= match.start() else match.end()
        yield Condition(
            meeting=found.id,
            requires=bare(_SAID_OF_IT.sub("", match["what"])) or None,
            **common(scene, match.start(), max(end, match.end()), firm, match.end("what")),
        )
        return
    for match in REFUSED.finditer(text, first, last):
        if for_another(scene, match.end()):
            continue
        if found := target(scene, meetings, number, match.start(), match.end(), loose=True, reach=8):
            fields = common(scene, *whole_clause(scene, *match.span()), "rejected", match.start())
            yield Condition(meeting=found.id, requires=match["what"] and bare(match["what"]), **fields)
            return
    for match in NEEDED.finditer(text, first, last) if " for " in said or " before " in said else ():
        ahead = [one for one in planned(scene, meetings) if 0 <= one.start - match.end() < 40]
        if ahead and not _NOT_WHAT.search(match["what"]):
            found = Target(ahead[0].meeting or "", ahead[0])
            one = condition(scene, found, match["what"], (match.start(), ahead[0].end), match.start())
            yield one.model_copy(update={"modality": "rejected"}) if match["no"] else one
            return
    for match in PRECEDED.finditer(text, first, last):
        before = text[scene.clause(match.start())[0] : match.start()]
        if not _MEANT.search(before) and not any(
            scene.clause(match.start())[0] <= one.core[0] < match.start() for one in scene.talks
        ):
            continue  # what something else must be preceded by
        found = target(scene, meetings, number, match.start(), match.start(), loose=True)
        if found and not any(match.end() - 1 <= one.core[0] < match.end() + 60 for one in scene.talks):
            end = end_of(text, match.end(), last)
            at = whole_clause(scene, match.start(), end)
            yield condition(scene, found, text[match.end() : end], at, match.start())
            return
    for match in OR_ELSE.finditer(text, first, last):
        start = max([scene.clause(match.start() - 1)[0], *(b for _, b in scene.frames if b <= match.start())])
        what = text[start : match.start()]
        ahead = [one for one in planned(scene, meetings) if one.core[0] >= match.end()]
        if ahead and not _NOT_WHAT.search(what):
            yield condition(
                scene, named_before(scene, meetings, number, ahead[0]), what, (start, ahead[0].end), match.start()
            )
            return
    for match in IT_IS_LINKED.finditer(text, first, last):
        found = target(scene, meetings, number, match.start(), match.end(), loose=True, reach=1)
        if found is not None and found.talk is None and not _NOT_WHAT.search(match["what"]):
            end = min([end_of(text, match.start("what"), last), match.end()])
            yield condition(scene, found, text[match.start("what") : end], (match.start(), end), match.start())
            return
    for pattern in (LINKED, SET, PRICE, REQUIRES, MUST_BE):
        for match in pattern.finditer(text, first, last):
            what = next(words for key, words in match.groupdict().items() if key.startswith("what") and words)
            if pattern is REQUIRES and _NOT_WHAT.search(what):
                continue
            if found := target(scene, meetings, number, match.start(), match.end(), loose=True):
                yield condition(scene, found, what, match.span(), match.start())
                return


_OTHER_THING = re.compile(r"(?: \w+){0,3}? (?:for|of|on|to) (?=(?:the|an?|any|its|his|her|their|free|new|[a-z]+ing)\b)")
_OUR_SIDE = re.compile(r"(?:the|its|his|her|their|our) (?:\w+ )?(?:side|part|table|end|country|government)\b")


def of_coming(scene: Scene, place: int) -> bool:
    """Whether what a condition is said to be "for" at a character is a meeting, or coming to one."""
    end = min(place + 70, scene.sentence.end)
    stop = re.compile(r"[.;,]").search(scene.text, place, end)
    end = stop.start() if stop else end
    return any(place <= one.core[0] < end for one in scene.talks) or bool(COMING.search(scene.text, place, end))


def for_another(scene: Scene, place: int) -> bool:
    """Whether conditions of which words at a character tell are for something that is no meeting: a loan, a vote."""
    thing = _OTHER_THING.match(scene.text, place, scene.sentence.end)
    return bool(thing and not _OUR_SIDE.match(scene.text, thing.end()) and not of_coming(scene, thing.end()))


def first(scene: Scene, meetings: Meetings, number: int) -> Iterator[Finding]:
    """ "The prisoners must be freed before any meeting takes place", "waits for the text before she comes"."""
    for match in BEFORE_TALKS.finditer(scene.text, scene.sentence.start, scene.sentence.end):
        name = next(key for key, words in match.groupdict().items() if words)
        what, begin = match[name], match.start(name)
        if TIME_FOR.search(what) or any(begin <= one.core[0] < match.end(name) and one.meeting for one in scene.talks):
            continue
        ahead = [one for one in scene.talks if match.end(name) <= one.core[0] < match.end() + 60]
        found: Target | None = None
        if ahead and ahead[0].meeting and not meetings.of(ahead[0].meeting).past:
            found = named_before(scene, meetings, number, ahead[0])
        elif (not ahead or ahead[0].status != "past") and COMING.match(scene.text, match.end()):
            found = target(scene, meetings, number, match.start(), match.end(), loose=True)
        if found is not None:
            end = max([match.end(), *(one.end for one in ahead[:1])])
            yield condition(scene, found, what, (begin, end), begin)
            return


def for_talks(scene: Scene, meetings: Meetings, number: int) -> Iterator[Finding]:
    """ "Chad must free the prisoners for the talks to resume", "demanded an apology for the resumption of talks"."""
    for match in FOR_TALKS.finditer(scene.text, scene.sentence.start, scene.sentence.end):
        ahead = [one for one in planned(scene, meetings) if 0 <= one.core[0] - match.end() < 60]
        goes_on = ahead and _GO_ON.match(scene.text, ahead[0].core[1], scene.sentence.end)
        if ahead and (goes_on or scene.text[: match.end()].endswith(" of ")) and not _NOT_WHAT.search(match["what"]):
            found = named_before(scene, meetings, number, ahead[0])
            yield condition(scene, found, match["what"], (match.start("what"), ahead[0].end), match.start("what"))
            return


_GO_ON = re.compile(
    r"[^.;,]{0,50}? to (?:resume|begin|start|go ahead|take place|be (?:held|resumed)|happen|continue|proceed|open|"
    r"restart|move ahead|go on)\b"
)


def must_first(scene: Scene, meetings: Meetings, number: int) -> Iterator[Finding]:
    """ "Before we sit down, the hostages must be freed", "the experts must first agree"."""
    for match in MUST_FIRST.finditer(scene.text, scene.sentence.start, scene.sentence.end):
        name = next(key for key in ("what", "what2", "what3", "what4", "what5") if match[key])
        inside = [one for one in scene.talks if match.start(name) <= one.core[0] < match.end(name)]
        ahead = [one for one in planned(scene, meetings) if one.core[1] <= match.start(name)] if name == "what" else []
        coming = name == "what" and comes(scene, match.start(), match.start(name), bare=True)
        if any(one.meeting for one in inside) or (name == "what" and not (ahead or coming)):
            continue
        found = Target(ahead[0].meeting or "", ahead[0]) if ahead else (
            target(scene, meetings, number, match.start(), match.end(), loose=True)
        )
        begin = scene.clause(match.start())[0] if name in ("what4", "what5") else match.start(name)
        if found is not None and (ahead or concerns(scene, meetings, found.id, begin, match.end(name))):
            yield condition(scene, found, match[name], match.span(), match.start(name))
            return


def seen(scene: Scene, meetings: Meetings, number: int) -> Iterator[Finding]:
    """ "We need to see them move on the border": what somebody waits for before they meet."""
    for match in SEEN.finditer(scene.text, scene.sentence.start, scene.sentence.end):
        what = match["what"].split(" before ")[0]
        end = match.start("what") + len(what)
        if any(match.start("what") <= one.core[0] < end for one in scene.talks):
            continue
        found = target(scene, meetings, number, match.start(), match.end(), loose=True, reach=2)
        if found is not None and concerns(scene, meetings, found.id, *match.span()):
            yield condition(scene, found, what, match.span(), match.start())
            return
