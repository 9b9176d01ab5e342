"""What is asked for first, and then there can be talks: "let them leave and then we can talk", "the first step is"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..findings import Finding
from ..meetings.meetings import Meetings
from ..scene import Scene
from .claims import Target, planned, target
from .condition_parts import condition

_TALK = (
    r"(?:sit (?:down|at|together)|talk\b(?! about (?:it|that|this) (?:again|then))|meet\b|negotiat\w+|"
    r"(?:come|return|go back) to the (?:\w+ )?table|(?:begin|start|open|resume|enter|hold|have|engage in|join|go to|"
    r"come to|attend)\b[^.;,]{0,24}\b(?:talks|dialogue|negotiations|meeting|discussions|summit))"
)
_WE_CAN = (
    rf"(?:we|I|they|he|she|it|both|the two|there|talks|[A-Z][\w'’-]+)(?:['’]ll| (?:can|will|could|would|shall|may|"
    rf"am|is|are|be)\b)[^.;,\"“”]{{0,30}}?\b(?:{_TALK}|talks|negotiations)"
)
_MUST = r"(?:must|should|ought to|ha(?:s|ve) to|needs? to)"
_THEN = re.compile(
    rf"\b[Ll]et (?P<what>(?!us\b|me\b|alone\b)[^.;:\"“”]{{4,120}}?)(?: first)?,? (?:and |and only )?then (?={_WE_CAN})|"
    rf"(?<![\w,] )(?P<what2>[^.;:,\"“”]{{1,60}} {_MUST} [^.;:\"“”]{{3,100}}?),? and (?:only )?then (?={_WE_CAN})|"
    r"(?<=[\"“])(?P<what3>(?:Stop|End|Withdraw|Release|Free|Lift|Leave|Give|Hand|Pull|Open|Recogni[sz]e|Return|Halt|"
    rf"Renounce|Drop)\b[^.;:\"“”]{{3,100}}?),? and (?:then )?(?={_WE_CAN})|"
    r"(?<![\w,] )(?:Once|As soon as|The (?:moment|day)(?: that)?|When) (?P<what4>(?:they|it|he|she|you|the|their|"
    r"its|our|[A-Z])[^.;:\"“”]{3,100}?),? (?=(?:we|I)(?:['’]ll| (?:can|will|could|would|are|am))(?: (?:be|ready|"
    rf"willing|prepared|able|then|gladly|to))* {_TALK})"
)
"""What must be so first, and the talks that come then."""
_STEP = re.compile(
    r"\b(?:the|a|their|its|our) [\"“]?(?:(?:very )?first|only|essential|necessary|initial|key|most \w+|indispensable)"
    r"(?: and \w+(?: \w+)?)? (?:step|move|thing|priority)[\"”]?(?:, (?:he|she|they|it|the \w+|[A-Z]\w+) \w+,|[\"”])? "
    r"(?:is|was|must be|would be|will be|has to be|had to be|should be) (?:for |that |to have "
    r")?(?P<what>[^.;\"“”]{6,140})"
)
"""What is called the first step of those who are asked to talk."""
_UNDER_CONDITIONS = re.compile(
    r"\b(?:with|under|on|sets?|set out|setting|lists?|listed|laid (?:down|out)|outlined|named|spelled out|attach\w*|"
    r"has|have) (?:(?:certain|some|several|a number of|two|three|its|their|his|her|strict|tough|specific|these|the) "
    r"){0,2}conditions\b(?! (?:of|in|at)\b)",
    re.I,
)
_MUST_DO = re.compile(
    r"(?:(?<![\w,] )(?<!\w)|\bthat )(?P<what>(?:the )?(?:[A-Z][\w'’-]*|[Ii]t|[Tt]hey|[Hh]e|[Ss]he)(?: "
    r"[\w'’-]+){0,3}? must (?:also |first )?(?!be (?:held|in)\b|take place)[a-z]+ [^.;]{3,140})"
)
_IF_USEFUL = re.compile(
    r"\b[Ii]f (?P<what>(?:it|that|this) (?:would be|is|were|was|proves?(?: to be)?|makes|should be|"
    r"seems)[^.;,\"“”]{3,60}? to (?=(?:meet|talk|sit down|have|hold|get together)\b)[^.;,\"“”]{4,60}), (?:then "
    r")?[^.;,]{0,30}?\b(?:ready|prepared|willing|happy|glad|open|available|will|would)\b[^.;,]{0,12}?\b(?:do|be)\b"
)
"""Who would meet if that has a use: "if it makes sense to meet again, I am ready to do so"."""
_NEAR = 900
"""How far back, in characters, it was told that there are conditions."""
_REACH = 6


def then_talks(scene: Scene, meetings: Meetings, number: int) -> Iterator[Finding]:
    """What a sentence asks for before those who are willing to talk do so."""
    for match in _THEN.finditer(scene.text, scene.sentence.start, scene.sentence.end):
        name = next(key for key, words in match.groupdict().items() if words)
        if any(one.meeting and match.start(name) <= one.core[0] < match.end(name) for one in scene.talks):
            continue
        if found := target(scene, meetings, number, match.end(), match.end(), loose=True, reach=6):
            what = re.sub(r" first$", "", match[name])
            start = match.start() if name in ("what", "what4") else match.start(name)
            end = scene.clause(match.end())[1]
            quoted = re.compile("[\"”]").search(scene.text, match.end(), end)
            yield condition(scene, found, what, (start, quoted.start() if quoted else end), match.start(name))
            return
    for match in _IF_USEFUL.finditer(scene.text, scene.sentence.start, scene.sentence.end):
        inside = [one for one in planned(scene, meetings) if match.start() < one.core[0] < match.end("what")]
        if inside:
            found = Target(inside[0].meeting or "", inside[0])
            yield condition(scene, found, match["what"], (match.start(), match.end("what")), match.start())
            return
    for match in _STEP.finditer(scene.text, scene.sentence.start, scene.sentence.end):
        if not any(one.start < match.end() and match.start("what") < one.end for one in scene.talks) and (
            found := _wished(scene, meetings, number)
        ):
            yield condition(scene, found, match["what"], match.span(), match.start())
            return
    start = scene.sentence.start
    if _UNDER_CONDITIONS.search(scene.text, max(0, start - _NEAR, scene.text.rfind("***", 0, start)), start):
        for match in _MUST_DO.finditer(scene.text, start, scene.sentence.end):
            if scene.speaker_of(match.start("what"))[0] and (found := _wished(scene, meetings, number)):
                begin, end = match.span("what")
                end = min([end, *(a for a, _ in scene.frames if begin < a < end)])
                yield condition(scene, found, scene.text[begin:end], (begin, end), begin)
                return


def _wished(scene: Scene, meetings: Meetings, number: int) -> Target | None:
    """The meeting spoken of last before the sentence that is only possible or proposed."""
    near = [
        one
        for one in meetings.known[-60:]
        if one.brief == scene.sentence.brief and not one.past and number - one.sentence <= _REACH
        and one.talks[0].start < scene.sentence.start and one.status(scene.people) in ("possible", "proposed")
    ]
    return Target(max(near, key=lambda one: one.sentence).id, None) if near else None
