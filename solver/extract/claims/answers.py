"""What only a question and its answer say together: who is there, on which day, for how long.

"Is the envoy going himself?" "He'll be there, yes." "When?" "Friday." "Asked if they would come, the spokesman
said no."
The question names who or asks when, the answer says whether, and the meeting is the one that was spoken of.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Literal, NamedTuple

from ..findings import Attendance, Finding, Modality
from ..meetings.meetings import Meetings
from ..meetings.taking_part import coordinated
from ..meetings.topics import OF_ELSE
from ..scene import Scene
from ..speech.asked import Verdict, verdict
from .bare_answers import bare_days, bare_length, sites
from .claims import common, target
from .confirmed import confirms

_COMES = (
    r"(?:be(?:en)? (?:there|present|represented|included|invited|involved|in attendance|at the table|in the room|"
    r"part of|at (?:it|the|this|that|these)|on hand)|(?:be )?(?:attend(?:ing)?|join(?:ing)?|tak(?:e|ing) part|"
    r"participat(?:e|ing)|sit(?:ting)? in|(?:lead(?:ing)?|head(?:ing)?|represent(?:ing)?) (?:the|our|your|their|its|"
    r"that|this) (?:[\w.]+ )?(?:delegation|team|side|party)|represent(?:ing)? (?:us|you|them))|(?:be )?(?:com(?:e|"
    r"ing)|go(?:ing)?)(?= (?:himself|herself|themselves|too|"
    r"as well|along|with|there|over|to (?:it|the|this|that|these|(?-i:[A-Z])))|\s*[?,.]|$)|part of (?:this|that|it|"
    r"these|those|the)|invited|involved|present|included|represented|expected (?:there|to (?:attend|be there|come))|"
    r"to (?:attend|be (?:there|present|included|invited)))"
)
_BE = r"(?:would|will|could|might|is|are|was|were|had|has|have|does|do|did|can|['’]ll|['’]s|['’]re)"
_ASKS = re.compile(
    rf"(?:\b{_BE}(?:n['’]t| not)? )?(?P<who>(?:the |any |our |your |their )?[\w'’.-]+(?: [\w'’.-]+){{0,6}}?),? "
    rf"(?:(?:{_BE}|be|going to|planning to|likely to)(?:n['’]t| not)? )*"
    rf"(?:they |he |she )?(?:also |still |both |even |now |actually |personally |all )*{_COMES}\b",
    re.I,
)
_NOBODY = re.compile(
    r"(?:(?:you|we|I|it|this|that|there|they|he|she|who|what|which|anybody|anyone|everybody|everyone|and|so|but|"
    r"well|then|not|mean|talks|meeting|summit|date|session)\b ?)+$",
    re.I,
)
_PRONOUN = re.compile(
    r"(?:(?:Well|Yes|No|Yeah|Look|Again|Actually|Right|So|And|But|I (?:think|believe|understand|can tell you)(?: "
    r"that)?|As I said|My understanding is(?: that)?),? )*(?P<who>he|she|they|it)"
    r"(?: (?P<be>will|would|is|are|has|have)|(?P<short>['’](?:ll|s|re))|(?P<wont> won['’]t))"
    r"(?P<not> not|n['’]t)?(?: (?:also|still|certainly|definitely|going to|planning to|expected to|be))*"
    r" (?:be (?:there|present|represented|included|involved|in (?:the room|attendance|(?-i:[A-Z][\w'’-]+)))|there|"
    r"in (?-i:[A-Z][\w'’-]+)|attend(?:ing)?|join(?:ing)?|tak(?:e|ing) part|participat(?:e|ing)|com(?:e|ing)|"
    r"go(?:ing)?|part of (?:it|this|that)|invited|represented)\b(?! (?:to (?!(?:it|the|this|that|be there|attend)\b|"
    r"(?-i:[A-Z]))|on|back|ahead|through|into|up|out)\b)",
    re.I,
)
_FURTHER = re.compile(r"\bI can tell you (?:that|this) much,? |,? (?:and|but|so) |; |, (?=he|she|they)")
_EACH = re.compile(r"\b(?:either|both|any|each) of (?:the|these|those|them)(?: (?:two|three))?(?: meetings?| talks)?\b")
_HOW_LONG = re.compile(r"\bhow (?:long|many days|many hours|much time)\b", re.I)
_WHEN = re.compile(
    r"\b(?:when|(?:what|which) (?:day|date|week|month)|how soon|what time)\b|"
    r"\b(?:is|was|will) (?:it|that|this)(?: be)?(?: still| now)?(?: on| for)? (?:\w+day|tomorrow|next|this)\b|"
    r"\bnot (?:on |until )?(?:\w+day|tomorrow|next|this)\b|"
    r"\b(?:have|is there|got|set|give us|share) (?:an?|any|the|that) (?:\w+ )?(?:date|time ?(?:frame|line|table)|"
    r"timing)\b",
    re.I,
)
_WHERE = re.compile(
    r"\b(?:where|(?:what|which) (?:city|country|place|venue|location|capital))\b|"
    r"^\W*(?:(?:And|So|But|Still),? )?(?:in|at) (?-i:[A-Z])[\w ]{2,30}\?",
    re.I,
)
_OPEN = re.compile(r"\b(?:what|who|whom|when|where|why|how|which|any|or)\b|n['’]t\b", re.I)
"""Questions that a yes does not answer."""
_NOT = re.compile(r"n['’]t\b|\bnot\b", re.I)
_LATEST = 3
"""An answer's sentences that may still say it."""
_LAST_DAY = 6
"""The same where they give nothing but a day or place."""


class _Question(NamedTuple):
    """Whom a questioner asked about, where, and whether as of somebody who would stay away."""

    who: tuple[str, ...]
    at: tuple[int, int]
    negated: bool
    asks: Literal["who", "when", "where", "long", "this", ""]
    paragraph: int
    scene: Scene | None = None
    number: int = 0


class Answers:
    """Reads questions and answers as they come; remembers the last question."""

    def __init__(self) -> None:
        self._question: _Question | None = None
        self._sentences = 0

    def __call__(self, scene: Scene, meetings: Meetings, number: int) -> Iterator[Finding]:
        if scene.sentence.question:
            self._ask(scene)
            self._suppose(scene, number)
            return
        if scene.asked is not None:
            yield from self._reported(scene, meetings, number)
            return
        question, self._sentences = self._question, self._sentences + 1
        latest = _LAST_DAY if question is not None and question.asks in ("when", "where") else _LATEST
        if question is None or self._sentences > latest or scene.sentence.paragraph != question.paragraph + 1:
            return
        yield from self._answered(scene, meetings, number, question)

    def _ask(self, scene: Scene) -> None:
        """Keep whom a question is about; the last of a turn's questions that names somebody."""
        before = self._question
        same_turn = before is not None and before.paragraph == scene.sentence.paragraph
        self._question, self._sentences = before if same_turn else None, 0
        if not scene.said().endswith("?") or _is_of_else(scene):
            return
        match = _ASKS.search(scene.text, scene.sentence.start, scene.sentence.end)
        who = _named(scene, *match.span("who")) if match else ()
        at = (scene.sentence.start, scene.sentence.end)
        persons = [one.ids[0] for one in scene.mentions if one.kind in ("person", "country") and len(one.ids) == 1]
        if match and who:
            negated = _NOT.search(match.group()) is not None
            self._question = _Question(who, at, negated, "who", scene.sentence.paragraph)
        elif _HOW_LONG.search(scene.text, *at) or _WHEN.search(scene.text, *at) or _WHERE.search(scene.said()):
            asks: Literal["when", "where", "long"] = (
                "long"
                if _HOW_LONG.search(scene.text, *at)
                else "when"
                if _WHEN.search(scene.text, *at)
                else "where"
            )
            self._question = _Question((), at, False, asks, scene.sentence.paragraph)
        elif persons and not same_turn:
            self._question = _Question((persons[0],), at, False, "", scene.sentence.paragraph)

    def _suppose(self, scene: Scene, number: int) -> None:
        """Keep a question that is no more than a day or place: "So it would be in Rome?"."""
        said, at = scene.said(), (scene.sentence.start, scene.sentence.end)
        supposes = said.endswith("?") and not scene.talks and not _OPEN.search(said)
        if supposes and (scene.times or any(True for _ in sites(scene.text, *at))):
            self._question = _Question((), at, False, "this", scene.sentence.paragraph, scene, number)
            self._sentences = 0

    def _answered(self, scene: Scene, meetings: Meetings, number: int, question: _Question) -> Iterator[Finding]:
        text, start, end = scene.text, scene.sentence.start, scene.sentence.end
        if question.asks in ("when", "where"):
            yield from bare_days(scene, meetings, number)
        if question.asks == "this" and question.scene is not None:
            yield from bare_days(scene, meetings, number)
            yes = confirms(text, start, end) if self._sentences == 1 else None
            speaker, citing = scene.speaker_of(start)
            for one in bare_days(replace(question.scene, question=False), meetings, question.number) if yes else ():
                yield one.model_copy(update={"modality": yes, "speaker": speaker, "citing": citing})
        if question.asks == "long":
            yield from bare_length(scene, meetings, number)
        if not question.who:
            return
        said: Verdict | None = None
        perhaps = False
        if told := next((one for one in _openings(text, start, end) if one), None):
            said = "no" if told["not"] or told["wont"] else "yes"
        elif self._sentences == 1 and question.asks == "who":
            said = verdict(text, start, end)
            if said == "yes" and question.negated:
                said = "no"
            perhaps = said is None and confirms(text, start, end) == "possible" and not question.negated
            said = "yes" if perhaps else said
        if said is None:
            return
        self._question = None
        bare = len(text[start:end].split()) < 3
        at = (question.at[0] if bare else start, end)
        firm: Modality = "possible" if perhaps else "decided"
        yield from _attendance(scene, meetings, number, question.who, said, at, "", firm)

    def _reported(self, scene: Scene, meetings: Meetings, number: int) -> Iterator[Attendance]:
        asked = scene.asked
        match = _ASKS.search(scene.text, *asked.what) if asked else None
        who = _named(scene, *match.span("who")) if match and not _NOT.search(match.group()) else ()
        if asked is None or match is None or not who or asked.verdict is None or _is_of_else(scene):
            return
        at = (scene.sentence.start, scene.sentence.end)
        yield from _attendance(scene, meetings, number, who, asked.verdict, at, scene.text[slice(*asked.what)])


def _is_of_else(scene: Scene) -> bool:
    """Whether a question is about something else than a meeting."""
    return not scene.talks and OF_ELSE.search(scene.said()) is not None


def _openings(text: str, start: int, end: int) -> Iterator[re.Match[str] | None]:
    """What a sentence says of "he" or "they", at its start or where a new clause begins."""
    yield _PRONOUN.match(text, start, end)
    for match in _FURTHER.finditer(text, start, end):
        yield _PRONOUN.match(text, match.end(), end)


_LEAD = re.compile(r"^(?:and|but|so|or|the|any|our|your|their)\s+(?:the )?", re.I)


def _named(scene: Scene, start: int, end: int) -> tuple[str, ...]:
    """Who is named in a stretch; else its words, where they name somebody."""
    inside = coordinated(scene, start, end)
    if any(one.ids for one in inside):
        return tuple(dict.fromkeys(id_ for one in inside for id_ in one.ids))
    words = _LEAD.sub("", scene.text[start:end]).strip(" ,")
    return () if not words or _NOBODY.match(words) else (words,)


def _attendance(
    scene: Scene,
    meetings: Meetings,
    number: int,
    who: tuple[str, ...],
    said: Verdict,
    at: tuple[int, int],
    asked: str,
    firm: Modality = "decided",
) -> Iterator[Attendance]:
    start, end = scene.sentence.start, scene.sentence.end
    found = target(scene, meetings, number, start, end, loose=True, reach=8)
    if found is None or found.id == "all":
        return
    known = meetings.of(found.id)
    several = tuple(one for one in who if one not in known.ids)
    if not several:
        return  # that one of the parties comes is nothing new
    ids: tuple[str, ...] = (found.id,)
    if _EACH.search(asked):
        planned = [one for one in meetings.known if not one.past and one.brief == known.brief]
        ids = tuple(dict.fromkeys((*(one.id for one in planned if number - one.sentence < 6), found.id)))
    role = "excluded" if said == "no" else "invited" if re.search(r"\binvited\b", asked) else "required"
    fields = common(scene, *at, firm, scene.asked.answer[0] if scene.asked else start)
    yield Attendance.model_validate(
        {
            "meeting": ids if len(ids) > 1 else ids[0],
            "participant": several if len(several) > 1 else several[0],
            "role": role,
            **fields,
        }
    )
