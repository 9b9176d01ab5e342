"""From a text to findings: the stages, one after the other."""

from __future__ import annotations

from datetime import date

from .assembling import OF_EACH, assembled
from .claims.answers import Answers
from .claims.attending import attending
from .claims.conditions import conditions
from .claims.confirmed import Confirmed
from .claims.journey import Journeys
from .claims.lasting import lasting
from .claims.offered_by import put_forward_by
from .claims.order import order
from .claims.preparing import preparing
from .claims.same_day import same_day
from .claims.same_place import same_place
from .claims.turned_down import TurnedDown
from .claims.unsettled import unsettled
from .claims.when import when
from .claims.where import where
from .dateline import dateline
from .findings import Date, Finding, Findings, Window, meetings_of
from .firmness.events import is_set, taken_for_granted
from .firmness.firmness_words import GIVEN_UP
from .firmness.hedges import firmest
from .firmness.listed import Listed
from .grounding import grounded, quoted_from
from .layout import laid_out
from .meetings.by_day import note_day
from .meetings.meetings import Meetings
from .meetings.talks import find_talks
from .names.names import scan
from .names.people import People
from .names.roles import roles
from .scene import Scene
from .scenes import scene_of, with_names
from .settled import OWN
from .speech.frames import Frame
from .speech.named_later import named_later
from .speech.speech import Speech
from .text import parse
from .times.bygone import Bygone
from .times.following import Following

_STAGES = (when, same_day, where, same_place, order, conditions, preparing, attending, lasting, unsettled)
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
    bygone, listed, following = Bygone(text, published), Listed(text), Following(text, published)
    for number, (sentence, named) in enumerate(with_names(article, mentions)):
        scene = scene_of(text, sentence, named, people, speech, published)
        scene.times = following.read(sentence, scene.times)
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
                one = _hedged(_of_each(one, scene), scene)
                if one.modality == "proposed" and one.speaker is None and one.kind != "condition":
                    one = one.model_copy(update={"speaker": put_forward_by(scene, one.at[1])})
                found.append(one)
                for id_ in meetings_of(one):
                    if id_ != "all":  # what a meeting is said to need keeps it the topic
                        meetings.of(id_).sentence = number
                        note_day(one, meetings.of(id_))
    called = named_later(text, people, told)
    found = [one.model_copy(update={"speaker": called[one.speaker]}) if one.speaker in called else one for one in found]
    read = grounded(assembled(text, people, meetings, found, published), text)
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


def _of_each(one: Finding, scene: Scene) -> Finding:
    """A finding on one of several meetings that a mention tells of together is about them all."""
    rows = {talk.row for talk in scene.talks if talk.row is not None and talk.meeting in meetings_of(one)}
    ids = [talk.meeting for talk in scene.talks if talk.row in rows and talk.meeting]
    if one.kind not in OF_EACH or len(set(ids)) < 2:
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
    if one.kind in OF_EACH and talks and all(taken_for_granted(scene, talk) for talk in talks):
        return one
    if held is None or own or (one.modality != "decided" and held != "rejected"):
        return one
    return one.model_copy(update={"modality": held})
