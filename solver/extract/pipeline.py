"""From a text to findings: the stages, one after the other."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from .claims.answers import Answers
from .claims.attending import attending
from .claims.conditions import conditions
from .claims.confirmed import Confirmed
from .claims.journey import Journeys
from .claims.lasting import lasting
from .claims.order import order
from .claims.preparing import preparing
from .claims.put_off import put_off
from .claims.turned_down import TurnedDown
from .claims.unsettled import unsettled
from .claims.when import when
from .claims.where import where
from .findings import (
    Attendance,
    Date,
    Finding,
    Findings,
    Format,
    Meeting,
    Party,
    Window,
    attendees_of,
    meetings_of,
)
from .firmness.clauses import clauses
from .firmness.cues import cues, denials, hypothetical, told
from .firmness.events import is_set, taken_for_granted
from .firmness.firmness_words import GIVEN_UP
from .firmness.hedges import firmest, hedges
from .firmness.listed import Listed
from .grounding import grounded, quoted_from
from .layout import laid_out
from .meetings.by_day import note_day
from .meetings.known import Known
from .meetings.meetings import Meetings
from .meetings.merging import merged
from .meetings.talks import find_talks
from .names.names import scan
from .names.people import Entity, Mention, People
from .names.roles import roles
from .scene import Scene, Talk
from .settled import OWN, accepted, held_to, repeated, replaced
from .speech.asked import asked
from .speech.frames import Frame
from .speech.named_later import named_later
from .speech.speech import Speech, quotes
from .text import Article, Sentence, parse
from .times.bygone import Bygone
from .times.calendar_words import WEEKDAY
from .times.times import Time, find_times

_STAGES = (when, where, order, conditions, preparing, attending, lasting, unsettled)
_OF_EACH = frozenset({"date", "window", "venue_allowed", "venue_forbidden", "venue_property"})
_ASKED_FOR = frozenset({"date", "window", "venue_allowed", "duration", "attendance"})
"""What one side asks for and another can turn down."""


def extract(text: str, published: date | None = None) -> Findings:
    """What a text says of meetings. `published` is the day it was said; without it relative dates stay unresolved.

    A dateline with a year stands in for `published`. Any text will do; one that plans nothing gives nothing.
    """
    published = published or dateline(text)
    given, text = text, laid_out(text)
    article = parse(text)
    people = People(f"{published:%Y-%m}" if published else None)
    spans = [(one.start, one.end) for one in article.sentences]
    mentions = roles(text, spans, scan(text, people), people)
    meetings = Meetings(people)
    found: list[Finding] = []
    told: list[Frame] = []
    speech = Speech(text, people, mentions)
    stages = (*_STAGES, Journeys(), Answers(), Confirmed(), TurnedDown(found))
    bygone, listed = Bygone(text, published), Listed(text)
    for number, (sentence, named) in enumerate(_with_names(article, mentions)):
        scene = _scene(text, sentence, named, people, speech, published)
        told += speech.frames
        scene.hedges += listed.hedges(sentence.start, sentence.end)
        scene.talks = find_talks(scene)
        if bygone.tells(sentence):
            for talk in scene.talks:
                talk.status = "past"
        meetings.read(
            scene, number, speech.speaker_id(sentence, scene.talks[0].core[0] if scene.talks else sentence.start)
        )
        for stage in stages:
            for one in stage(scene, meetings, number):
                if scene.is_only_asked(one.at[1]):
                    continue
                one = _of_each(one, scene)
                found.append(_hedged(one, scene))
                for id_ in meetings_of(one):
                    if id_ != "all":  # what a meeting is said to need keeps it the topic
                        meetings.of(id_).sentence = number
                        note_day(one, meetings.of(id_))
    called = named_later(text, people, told)
    found = [one.model_copy(update={"speaker": called[one.speaker]}) if one.speaker in called else one for one in found]
    read = grounded(_assembled(text, people, meetings, found, published), text)
    return read if given == text else quoted_from(read, given)


def hangs_on_its_day(text: str) -> bool:
    """Whether meetings in a text have days that only the day it was said can tell."""
    found = extract(text)
    dated = [one for one in found.findings if isinstance(one, Date | Window)]
    return found.published is None and any(_open(one) for one in dated)


def _open(one: Date | Window) -> bool:
    days = (one.date, *(one.range or ())) if isinstance(one, Date) else (one.earliest, one.latest)
    known = [day for day in days if day is not None]
    return any(day.startswith("XXXX") for day in known) or not (known or (isinstance(one, Window) and one.vague))


def dateline(text: str) -> date | None:
    """The day a text gives for itself in its first lines, with its year: "GENEVA, 3 May 2031 - "."""
    for line in text[:600].split("\n")[:4]:
        head = re.match(
            r"\s*(?:[A-Z][A-Z .,'’/()-]{2,60}[,:]?\s*\(?|(?:Published|Date|Updated|Released)(?: on)?:?\s*|"
            r"(?:\w+day,?\s+)?(?=\w+ \d|\d))",
            line,
        )
        if head is None:
            continue
        times = [
            one for one in find_times(line, 0, min(len(line), 120), None) if one.named and one.earliest is not None
        ]
        if times and times[0].earliest is not None and times[0].earliest.known and times[0].start <= head.end() + 3:
            rest = line[times[0].end :].strip()
            if not rest or re.match(r"[\s)(A-Z]*[-–—:)]", rest):
                return times[0].earliest.on
    return None


def _with_names(article: Article, mentions: Sequence[Mention]) -> Iterator[tuple[Sentence, list[Mention]]]:
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


def _scene(
    text: str, sentence: Sentence, named: list[Mention], people: People, speech: Speech, anchor: date | None
) -> Scene:
    speech.read(sentence, named)
    start, end = sentence.start, sentence.end
    persons = [one for one in named if one.kind == "person"]
    times = [
        one
        for one in find_times(text, start, end, anchor)
        if not any(each.start <= one.start and one.end <= each.end for each in persons)
    ]
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
    scene.question = heard or text[end - 1 : end] == "?"
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


def _of_each(one: Finding, scene: Scene) -> Finding:
    """A finding on one of several meetings that a mention tells of together is about them all."""
    rows = {talk.row for talk in scene.talks if talk.row is not None and talk.meeting in meetings_of(one)}
    ids = [talk.meeting for talk in scene.talks if talk.row in rows and talk.meeting]
    if one.kind not in _OF_EACH or len(set(ids)) < 2:
        return one
    return one.model_copy(update={"meeting": tuple(dict.fromkeys(ids))})


def _hedged(one: Finding, scene: Scene) -> Finding:
    """A finding no firmer than the hedges that reach over its words; rejected where it was only asked for at first."""
    if GIVEN_UP.search(scene.text[scene.sentence.start : one.at[1]].rstrip(".;")):
        return one.model_copy(update={"modality": "rejected", "speaker": scene.refuser(one.at[0]) or one.speaker})
    if one.modality in ("proposed", "possible") and one.kind in _ASKED_FOR and scene.is_refused(one.at[0]):
        return one.model_copy(update={"modality": "rejected", "speaker": scene.refuser(one.at[0]) or one.speaker})
    held = firmest(scene.hedges, (one.at[0] + one.at[1]) // 2)
    own = one.kind in OWN or (one.kind == "attendance" and one.role == "excluded")
    if one.kind in ("date", "window", "venue_allowed") and any(
        talk.meeting in meetings_of(one) and not talk.verb and is_set(scene, talk.start, talk.core[1])
        for talk in scene.talks
    ):
        return one.model_copy(update={"speaker": None})  # settled, whatever is said of going there
    talks = [talk for talk in scene.talks if talk.meeting in meetings_of(one)]
    if one.kind in _OF_EACH and talks and all(taken_for_granted(scene, talk) for talk in talks):
        return one
    if held is None or own or (one.modality != "decided" and held != "rejected"):
        return one
    return one.model_copy(update={"modality": held})


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
"""What a questioner has only heard claims nothing: the answer does."""


def _assembled(text: str, people: People, meetings: Meetings, found: list[Finding], published: date | None) -> Findings:
    """The findings with the meetings that they need; firmness held to that of the meeting."""
    meetings.inherit()
    found = _together(put_off(text, merged(text, meetings, found)))
    spoken_of = {id_ for one in found for id_ in meetings_of(one)}
    _attended(people, meetings, found)
    kept = [one for one in meetings.known if one.id in spoken_of or one.told()]
    for one in kept:
        one.ids = one.ids or one.supposed(people)
    status = {one.id: one.status(people) for one in kept}
    about = _stretches(found)
    used: dict[str, None] = {}
    listed = []
    for one in kept:
        first = _best(text, one, status[one.id], about.get(one.id, ([], [])))
        used |= dict.fromkeys(one.ids)
        listed.append(
            Meeting(
                id=one.id,
                label=_label(text, one),
                format=_format(one, people),
                participants=tuple(one.ids),
                status=status[one.id],
                at=first.span,
                quote=text[slice(*first.span)],
            )
        )
    used |= {who: None for one in found for who in attendees_of(one) if who in people.entities}
    parties = tuple(_party(text, people.entities[id_]) for id_ in used if people.entities[id_].at[1] > 0)
    there = {one.id for one in parties}
    listed = [
        one.model_copy(update={"participants": tuple(id_ for id_ in one.participants if id_ in there)})
        for one in listed
    ]
    planned = [one.id for one in kept if status[one.id] != "past"]
    findings = tuple(
        _unique(
            held_to(accepted(repeated(replaced(one, found), found), meetings), status)
            for one in found
            if planned and all(id_ == "all" or status.get(id_, "past") != "past" for id_ in meetings_of(one))
        )
    )
    return Findings(published=published, participants=parties, meetings=tuple(listed), findings=findings)


def _together(found: list[Finding]) -> list[Finding]:
    """The findings, where one that words make of several meetings is one: the days of a tour are those of each stop."""
    told: dict[str, Finding] = {}
    for one in found:
        if one.kind not in _OF_EACH:
            told[str(len(told))] = one
            continue
        key = one.model_dump_json(exclude={"meeting"})
        ids = meetings_of(one) if key not in told else (*meetings_of(told[key]), *meetings_of(one))
        several = tuple(dict.fromkeys(ids))
        told[key] = one.model_copy(update={"meeting": several}) if len(several) > 1 else one
    return [*told.values()]


def _attended(people: People, meetings: Meetings, found: list[Finding]) -> None:
    """Who is sure to attend is one of those who meet; who stays away from others who do is not."""
    for one in found:
        if isinstance(one, Attendance) and one.role == "excluded" and one.modality == "decided":
            for id_ in {*meetings_of(one)} - {"all"}:
                known = meetings.of(id_)
                if len(known.ids) != 2 and known.status(people) != "rejected":
                    known.ids = [who for who in known.ids if who not in attendees_of(one)]
        elif isinstance(one, Attendance) and one.role == "required" and one.modality == "decided":
            for id_ in {*meetings_of(one)} - {"all"}:
                known = meetings.of(id_)
                if known.ids:
                    known.ids += [
                        who for who in attendees_of(one) if who in people.entities and who not in known.ids
                    ]


def _stretches(found: list[Finding]) -> dict[str, tuple[list[int], list[int]]]:
    """Where the findings about each meeting begin, and where they end, both in order."""
    about: dict[str, tuple[list[int], list[int]]] = {}
    for one in found:
        for id_ in set(meetings_of(one)) if one.kind != "attendance" else ():
            for places, place in zip(about.setdefault(id_, ([], [])), one.at, strict=True):
                places.append(place)
    for starts, ends in about.values():
        starts.sort()
        ends.sort()
    return about


def _best(text: str, one: Known, status: str, about: tuple[list[int], list[int]]) -> Talk:
    """The mention that shows a meeting best: as firm as the meeting, with findings beside it, a full phrase."""
    starts, ends = about

    def worth(talk: Talk) -> tuple[bool, bool, bool, int, int]:
        near = bisect_left(starts, talk.end) - bisect_right(ends, talk.start)
        points = text[talk.start : talk.start + 4].casefold() == "any "  # "any talks" are those told of elsewhere
        return not talk.stage, not points, talk.status == status, near, min(len(talk.ids), 2) + (not talk.definite)

    return max(one.talks, key=worth)


def _unique(findings: Iterator[Finding]) -> Iterator[Finding]:
    seen = set()
    for one in findings:
        key = one.model_dump_json(exclude={"at", "quote"}) + str(one.at[0])
        if key not in seen:
            seen.add(key)
            yield one


def _party(text: str, one: Entity) -> Party:
    return Party(id=one.id, name=one.name, country=one.country, at=one.at, quote=text[one.at[0] : one.at[1]])


def _label(text: str, one: Known) -> str:
    talk = next((each for each in one.talks if not each.verb), one.talks[0])
    return " ".join(text[talk.start : talk.end].split())[:120]


def _format(one: Known, people: People) -> Format:
    if one.format:
        return one.format  # type: ignore[return-value]
    count = len(one.ids)
    if any(people.entities[id_].kind == "group" for id_ in one.ids) and count > 1:
        return "multilateral"
    return "bilateral" if count == 2 else "trilateral" if count == 3 else "multilateral" if count > 3 else "talks"
