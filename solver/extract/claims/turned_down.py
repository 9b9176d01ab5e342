"""A condition that the other side turns down: "They must leave before we talk." "The minister rejected the demand."."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ..findings import Condition, Finding
from ..meetings.meetings import Meetings
from ..meetings.taking_part import subject_of
from ..scene import Scene
from .claims import common
from .condition_parts import bare, whole_clause

_DEMAND = r"(?:demands?|(?:pre-?)?conditions?|ultimatums?|terms|prerequisites?)"
_OTHER_DEMAND = re.compile(r" (?:to|for|that|of|on|by)\b(?! (?:hand|\w+day)\b)")
"""After a demand of which more is told: another one."""
_TURNS_DOWN = re.compile(
    r"\b(?:(?:reject|dismiss|refus|rebuff|spurn)(?:e?s|ed|ing)?|(?:turn|brush)(?:s|es|ed|ing)? (?:down|aside)|"
    r"rul(?:es|ed|ing) out|(?:(?:did|does|do|will|would|could|can)(?: not|n['’]t)|cannot|can['’]t|won['’]t) "
    r"(?:accept|agree to|meet|fulfil|bow to|consider)) "
    rf"(?:the|that|this|these|those|such|any|all|both|its|their|his|her) (?:[\w'’-]+ ){{0,2}}?(?P<what>{_DEMAND})\b|"
    rf"\b(?:[Tt]he|[Tt]hat|[Tt]his|[Tt]hese|[Tt]hose|[Ss]uch) (?P<what2>{_DEMAND}) "
    r"(?:is|are|was|were|(?:has|have) been) (?:\w+ly )?(?:rejected|dismissed|turned down|unacceptable|"
    r"out of the question|refused)\b"
)
_OF_WHAT = re.compile(
    r"\b(?:(?:reject|dismiss|refus|rebuff|spurn)(?:e?s|ed|ing)?|(?:turn|brush)(?:s|es|ed|ing)? (?:down|aside)|"
    r"rul(?:es|ed|ing) out) (?:(?:the|that|this|these|those|any|all|its|their|his|her|an?|[\w-]+['’]s?) "
    r"){1,2}(?:[\w-]+ )?(?:demands?|(?:pre-?)?conditions?|calls?|requests?) (?:for|that|of) "
    r"(?P<what>[^.;,\"“”]{3,80}?)(?: as [\"“]?(?:an? )?[\w-]+[\"”]?|(?=[.;,\"“”]| (?:on|in|at|late|early)\b))"
)
_NEGATED = re.compile(r"(?:\b(?:not|never|neither|nor|if|unless|whether)|n['’]t) (?:\w+ )?(?:\w+ )?$")
_REACH = 2
"""How many sentences after a condition may still turn it down."""


class TurnedDown:
    """Keeps the last condition that was set, of all that was found, for those who turn it down after it."""

    def __init__(self, found: Sequence[Finding]) -> None:
        self._found = found
        self._set: tuple[int, Condition] | None = None
        self._all: list[Condition] = []
        self._read = 0

    def __call__(self, scene: Scene, meetings: Meetings, number: int) -> Iterator[Finding]:
        new = self._found[self._read :]
        self._read = len(self._found)
        for one in new:
            if isinstance(one, Condition) and one.requires and one.modality != "rejected":
                self._set = (number if one.at[0] >= scene.sentence.start else number - 1, one)
                self._all.append(one)
        if self._set is None or scene.question or scene.sentence.question:
            return
        if named := next(self._named(scene, meetings), None):
            yield named
            return
        since, said = self._set
        same = isinstance(said.meeting, str) and said.meeting != "all"
        if not 0 < number - since <= _REACH or not same or meetings.of(str(said.meeting)).brief != scene.sentence.brief:
            return
        match = _TURNS_DOWN.search(scene.text, scene.sentence.start, scene.sentence.end)
        if match is None or _NEGATED.search(scene.text[scene.sentence.start : match.start()]):
            return
        if _OTHER_DEMAND.match(scene.text, match.end()) and match["what"]:
            return
        fields = common(scene, *whole_clause(scene, *match.span()), "rejected", match.start())
        if fields["speaker"] is None:
            who = subject_of(scene, scene.clause(match.start())[0], match.start())[0]
            fields["speaker"] = scene.people.entities[who[0]].name if len(who) == 1 else None
        if fields["speaker"] != said.speaker:
            yield Condition(meeting=said.meeting, requires=said.requires, **fields)
            self._set = None

    def _named(self, scene: Scene, meetings: Meetings) -> Iterator[Finding]:
        """What was asked for, turned down by its own name: "dismissed the call for a withdrawal as absurd"."""
        for match in _OF_WHAT.finditer(scene.text, scene.sentence.start, scene.sentence.end):
            if _NEGATED.search(scene.text[scene.sentence.start : match.start()]):
                continue
            for said in reversed(self._all):
                id_ = said.meeting if isinstance(said.meeting, str) else said.meeting[0]
                same = id_ != "all" and meetings.of(id_).brief == scene.sentence.brief
                if same and _stems(match["what"]) & _stems(said.requires or ""):
                    fields = common(scene, match.start(), match.end(), "rejected", match.start())
                    if fields["speaker"] is None or fields["speaker"] != said.speaker:
                        yield Condition(meeting=id_, requires=bare(match["what"]), **fields)
                    return


def _stems(words: str) -> set[str]:
    """The beginnings of words that say something: a withdrawal is asked for by who wants an army to withdraw."""
    return {one[:6] for one in re.findall(r"[a-z]{5,}", words.casefold())} - _COMMON


_COMMON = frozenset(
    {"before", "should", "talks", "meetin", "govern", "their", "there", "those", "these", "which", "first"}
)
