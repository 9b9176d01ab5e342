"""From a sentence with its names to a scene: what the later stages need to know of who says it, when, how firmly."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from .firmness.clauses import clauses
from .firmness.cues import cues
from .firmness.denied import denials
from .firmness.hedges import hedges
from .firmness.would import hypothetical, told
from .names.people import Mention, People
from .scene import Scene
from .speech.asked import asked
from .speech.frames import Frame
from .speech.speech import Speech, quotes
from .text import Article, Sentence
from .times.calendar_words import WEEKDAY
from .times.times import Time, find_times


def with_names(article: Article, mentions: Sequence[Mention]) -> Iterator[tuple[Sentence, list[Mention]]]:
    """Each sentence with the names in it."""
    place = 0
    for sentence in article.sentences:
        while place < len(mentions) and mentions[place].start < sentence.start:
            place += 1
        named = []
        while place < len(mentions) and mentions[place].start < sentence.end:
            if mentions[place].end <= sentence.end:
                named.append(mentions[place])
            place += 1
        yield sentence, named


def scene_of(
    text: str, sentence: Sentence, named: list[Mention], people: People, speech: Speech, anchor: date | None
) -> Scene:
    """A sentence with its clauses, times, cues and hedges; `speech` is left as it stands after it.

    `anchor` is the day on which it was said.
    """
    speech.read(sentence, named)
    start, end = sentence.start, sentence.end
    persons = [one for one in named if one.kind == "person"]
    times = [
        one
        for one in find_times(text, start, end, anchor)
        if not any(each.start <= one.start and one.end <= each.end for each in persons)
    ]
    if anchor is not None:
        times = _in_turn(text, times, anchor)
    if sentence.speaker is not None and anchor is not None:
        times = [_a_week_on(text, one, anchor) for one in times]
    scene = Scene(
        text,
        sentence,
        people,
        anchor,
        clauses(text, start, end),
        named,
        times,
        cues(text, start, end, [(one.start, one.end) for one in times]),
        lambda place: speech.speaker(sentence, place),
    )
    scene.denied = [one.covers for one in speech.frames if one.denied] + denials(text, start, end)
    scene.hedges = hedges(text, start, end, scene.clauses)
    if speech.planned:
        scene.hedges = [*scene.hedges, (start, end, "proposed")]
    scene.frames = [piece for one in speech.frames if not one.act for piece in _outside_asides(text, one)]
    reported = [one.covers for one in speech.frames if not one.denied]
    reported += [(one.end(), end) for one in _AGREED_THAT.finditer(text, start, end)]
    reported += told(text, start, end)
    if speech.continued is not None and sentence.speaker is None:
        reported.append((start, end))
    if sentence.speaker is not None:  # aloud, "would" is a will only in what others are told to have said
        passed_on = [one for one in speech.frames if not one.denied and _PASSED_ON.match(text, one.start, one.end)]
        reported = [one.covers for one in passed_on]
    scene.cues = hypothetical(scene.cues, reported, quotes(text, start, end))
    heard = sentence.question and bool(_HEARSAY.search(text, start, end))
    scene.asked = asked(text, start, end)
    scene.question = text[end - 1 : end] == "?"
    if heard:
        scene.hedges = [*scene.hedges, (start, end, "possible")]
    return scene


_PASSED_ON = re.compile(
    r"(?!.*\b(?:[Ii]|[Ww]e|[Yy]ou)\b).*\b(?:said|told|announced|informed|confirmed|reported|indicated)\b", re.S
)
_WEEKDAY = re.compile(rf"(?:on )?(?:{WEEKDAY})(?: (?:morning|afternoon|evening|night))?", re.I)


def _a_week_on(text: str, one: Time, anchor: date) -> Time:
    """A day of the week as somebody says it aloud: what is on that same day they call today."""
    today = one.named and one.earliest is not None and one.earliest == one.latest and one.earliest.on == anchor
    if not today or one.earliest is None or not _WEEKDAY.fullmatch(text, one.start, one.end):
        return one
    return replace(one, earliest=one.earliest.plus(7), latest=one.earliest.plus(7))


_AND_THEN = re.compile(r"\b(?:and|then|before|followed by)\b[^.;]{0,30}$")


def _in_turn(text: str, times: Sequence[Time], anchor: date) -> list[Time]:
    """Days of the week in the order in which they come: "on Monday in Rome, and on Tuesday", said on a Tuesday."""
    found: list[Time] = []
    for one in times:
        before = found[-1] if found else None
        after = before is not None and before.earliest is not None and before.earliest.on > anchor and _AND_THEN.search(
            text, before.end, one.start)
        found.append(_a_week_on(text, one, anchor) if after else one)
    return found


_WHO = re.compile(
    r", (?:who|which) (?:(?:will|would|is|are|was|were|has|have|had|due|set|scheduled|expected|plans?|planned|hopes?|"
    r"been|be|to|also|\w+ly) ){0,5}(?:meet|met|see|host|receive|visit|hold|held|travel|fly|go|confer)\w*\b"
    r"[^\"“”;]*,"
)
"""What is told between name and verb of whoever speaks: "Ruiz, who meets Paz on Friday, said"."""


def _outside_asides(text: str, one: Frame) -> list[tuple[int, int]]:
    """The stretch of a verb of saying and its subject, without what is told of the speaker in between."""
    aside = _WHO.search(text, one.start, one.end)
    return [(one.start, aside.start()), (aside.end(), one.end)] if aside else [(one.start, one.end)]


_AGREED_THAT = re.compile(
    r"\b(?<!not )(?<!n['’]t )(?<!yet )(?:agreed|decided|settled|announced|confirmed|determined|resolved|informed)"
    r"(?: (?!in principle)[^.;:,\"“”]{1,40}?)? that\b"
)
"""After it, would is a will: "it was agreed that the talks would last two days"."""
_HEARSAY = re.compile(
    r"\b(?:there (?:is|are|was|were|has been|have been)|we['’]ve seen|(?:have|had) seen) (?:\w+ ){0,3}"
    r"(?:reports?|rumou?rs?|speculation|word)\b",
    re.I,
)
"""What a questioner has only heard is no more than possible, whoever was quoted."""
