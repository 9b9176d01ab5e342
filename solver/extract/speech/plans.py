"""Plans that somebody puts forward, told over several sentences: "set out a plan. Under it, the two would meet".

What stands in such a sentence is the word of whoever put the plan forward, and no more than proposed.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from ..names.people import Mention, People
from ..text import Sentence

Author = tuple[str, str | None]
"""Who put a plan forward: the name, and the entity if there is one."""
_PLAN = (
    r"(?:plans?|proposals?|road ?map|timetable|calendar|initiative|blueprint|drafts?|formula|package|scheme|scenario|"
    r"sequence|series of (?:meetings|talks|rounds)|set of (?:meetings|proposals))"
)
_SETS_OUT = re.compile(
    r"\b(?:(?:set|sets|put|puts|laid|lays)(?: out| forward)|presented|presents|unveil(?:s|ed)|publish(?:es|ed)|"
    r"outlin(?:es|ed)|propos(?:es|ed)|drew up|tabled|circulated|submitted|floated|sketched(?: out)?|suggest(?:s|ed)) "
    rf"(?:on \w+day )?(?:an?|its|his|her|their|the|what \w+ called an?) (?:[\w’'-]+ ){{0,4}}?{_PLAN}\b", re.I
)
_SET_OUT_BY = re.compile(
    rf"(?:The|An?|Under the) (?:[\w-]+ )?{_PLAN}(?:,? which (?:was|has been))? (?:put forward|proposed|submitted|"
    r"floated|tabled|drawn up|drafted|presented|suggested|circulated|prepared|sketched) (?:on \w+day )?by "
    r"(?P<who>(?:the )?[^.;:,\"“”]{2,50}?)(?= (?:has|have|had|consists?|comprises?|would|foresees?|provides?|"
    r"contains?|envisages?|includes?|sets?|names?|is|was)\b|,)"
)
"""Whose plan is told of from here on: "The plan put forward by the mediators has three steps"."""
_STEP = re.compile(
    r"(?:(?:As )?(?:the )?(?:[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth|[Ll]ast|[Ff]inal|[Nn]ext)(?: step| stage| phase)?|"
    r"Firstly|Secondly|Then|After that|Thereafter|Afterwards|Finally|Lastly|Step \w+|"
    r"(?:In|As) (?:the|a) (?:first|second|third|last|final|next)(?: step| stage| phase| place)?),? "
)
"""The next step of a plan that is being told: "Then the ministers convene in Cairo"."""
_UNDER = re.compile(
    rf"(?:Under|In|According to) (?P<whose>[^.;:,\"“”]{{2,50}}?['’]s?|the|its|his|her|their|this|that) "
    rf"(?:[\w-]+ ){{0,2}}?{_PLAN}\b|(?:(?P<its>[^.;:,\"“”]{{2,50}}?['’]s?)|The|This|That|Its|His|Her|Their) "
    rf"(?:[\w-]+ )?{_PLAN} (?:also )?(?:provides?|foresees?|calls?|"
    r"envisages?|says?|sees?)\b"
)
_BODY = re.compile(
    r"(?:[A-Z][A-Z .'’-]{3,30},? [^\n]{0,40}?[-–—] )?(?:The |An? )?(?P<who>(?:[A-Z]?[\w.'’-]+ ){0,4}?(?:mission|bloc|"
    r"union|government|ministry|[Mm]ediators?|envoy|commission|office|secretariat|league|alliance|facilitators?|"
    r"troika))\b"
)
_GAP = re.compile(
    r",?(?: (?:on|late|early|in|has|have|had|also|then|yesterday|today|(?:in|at) [A-Z]\w+|[A-Z]\w+day))* "
)


class Plans:
    """Remembers who put a plan forward, as long as it is being told."""

    def __init__(self, text: str, people: People) -> None:
        self.text, self.people = text, people
        self._author: Author | None = None
        self._told_in = -9

    def read(self, sentence: Sentence, mentions: Sequence[Mention], framed: bool) -> Author | None:
        """Whose plan a sentence tells of, None where it tells of none; `framed` when somebody else says it."""
        said = self.text[sentence.start : sentence.end]
        if framed or sentence.speaker is not None:
            self._author = None if sentence.paragraph - self._told_in > 3 else self._author
            return None
        if sets_out := _SETS_OUT.search(self.text, sentence.start, sentence.end):
            self._author = self._who(sentence, mentions, sets_out.start())
            self._told_in = sentence.paragraph
            return None
        if by := _SET_OUT_BY.match(said):
            self._author, self._told_in = (re.sub(r"^the ", "", by["who"]), None), sentence.paragraph
            return self._author
        near = self._author is not None and 0 <= sentence.paragraph - self._told_in <= 1
        if under := _UNDER.match(said):
            author = self._author if sentence.paragraph - self._told_in <= 3 else None
            whose = re.sub(r"['’]s?$", "", under["whose"] or under["its"] or "")
            if whose and whose not in ("the", "its", "his", "her", "their", "this", "that"):
                author = (re.sub(r"^[Tt]he ", "", whose), None)
            self._author, self._told_in = author or self._author, sentence.paragraph
            return author
        if near and (_STEP.match(said) or re.search(r"\bwould\b", said)) and not re.search(r"[\"“”]", said):
            self._told_in = sentence.paragraph
            return self._author
        return None

    def _who(self, sentence: Sentence, mentions: Sequence[Mention], verb: int) -> Author | None:
        before = [one for one in mentions if sentence.start <= one.start and one.end <= verb and len(one.ids) == 1]
        body = _BODY.match(self.text, sentence.start, verb)
        if body and before and before[-1].kind != "person" and body.end("who") < before[-1].start:
            return body["who"], None  # "the United Nations mission in Chad"
        if before and _GAP.fullmatch(self.text, before[-1].end, verb):
            id_ = before[-1].ids[0]
            return self.people.entities[id_].name, id_
        return (body["who"], None) if body else None
