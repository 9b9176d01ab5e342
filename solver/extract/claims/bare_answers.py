"""Answers that are no more than a day, a place or a length: "Not Thursday. Friday.", "Likely in Rome.", "Two days."."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..findings import Duration, Finding, Modality, VenueAllowed, VenueForbidden, VenueProperty
from ..meetings.meetings import Meetings
from ..names.places import REGION, Listed, is_known, list_at
from ..scene import Scene
from ..times.calendar_words import NUMBER
from .claims import common, target
from .lasting import values_of
from .when import dated

_BARE = re.compile(
    r"[\W\d]*(?:(?:well|yes|yeah|no|it|it's|it’s|is|that|that's|that’s|will|be|not|on|we|they|i|think|believe|probably|"
    r"likely|maybe|perhaps|hope|was|told|say|would|said|still|now|for|expect|about|around|roughly|at|most|least|some|"
    r"right|correct|then|or|so|and|maybe|by|in|the|understand|it'll|it’ll|again|looking|my|guess|understanding|to|a|"
    r"somewhere|sometime|sticking|with|going|happen|held|be|we're|we’re|of|early|late|"
    r"could|might|may|possibly|well|even|also|really|does|do|you|mean|going|"
    r"pm|am|o'clock|noon|time|local|morning|afternoon|evening)\b[\W\d]*)*",
    re.I,
)
"""All that stands in an answer beside the day or the length itself."""
_UNSURE = re.compile(
    r"\b(?:think|believe|probably|likely|maybe|perhaps|hope|told|expect|about|around|roughly|guess|understand\w*|or|"
    r"looking|would|somewhere|sticking|could|might|may|possibly)\b",
    re.I,
)
_LENGTH = re.compile(
    rf"(?P<how>at least|at most|no more than|up to )? ?\b(?P<n>{NUMBER})(?:(?: to |-|–| or )(?P<n2>{NUMBER}))? "
    r"(?P<unit>hours?|days?|weeks?)\b(?! (?:ago|before|after|later|earlier|from))",
    re.I,
)
_NOT_ON = re.compile(r"\bnot (?:on )?$", re.I)


def bare_days(scene: Scene, meetings: Meetings, number: int) -> Iterator[Finding]:
    """The days and places that are all an answer gives: "Not Thursday. Friday.", "Likely in Rome, next week."."""
    text, (start, end) = scene.text, (scene.sentence.start, scene.sentence.end)
    there = list(sites(text, start, end))
    spans = sorted([(one.start, one.end) for one in scene.times] + [(first, last) for first, last, _ in there])
    rest = _ASIDE.sub("", "".join(text[a:b] for a, b in _between(start, end, spans)))
    found = target(scene, meetings, number, start, end, loose=True, reach=8) if spans else None
    if found is None or scene.talks or found.id == "all" or not _BARE.fullmatch(rest):
        return
    for one in scene.times:
        if not one.past:
            firm = "rejected" if _NOT_ON.search(text, start, one.start) else _sure(text[start:end])
            yield dated(one, found.id, text[one.start : one.end], common(scene, start, end, firm, start))
    for first, _, listed in there:
        firm = "decided" if _NOT_ON.search(text, start, first) else _sure(text[start:end])
        fields = common(scene, start, end, firm, start)
        if isinstance(listed, str):
            yield VenueProperty(meeting=found.id, property=listed, **fields)
        elif _NOT_ON.search(text, start, first):
            yield VenueForbidden(meeting=found.id, places=listed.places, **fields)
        else:
            yield VenueAllowed(meeting=found.id, places=listed.places, examples=False, **fields)


def sites(text: str, start: int, end: int) -> Iterator[tuple[int, int, Listed | str]]:
    """The places of a short answer: "In Rome.", "Somewhere in Europe."."""
    if end - start > 120:
        return
    first = list_at(text, start, end)
    if first and all(map(is_known, first.places)):
        yield start, first.end, first
    for match in _IN.finditer(text, start, end):
        if region := re.compile(REGION).match(text, match.end(), end):
            yield match.start(), region.end(), f"region: {region['region'].removeprefix('the ')}"
        elif (listed := list_at(text, match.end(), end)) and all(map(is_known, listed.places)):
            yield match.start(), listed.end, listed


_IN = re.compile(r"\b(?:[Ss]omewhere )?(?:[Ii]n|[Aa]t) (?=(?:the )?[A-Z])")
_ASIDE = re.compile(r",? (?:on|at) the (?:margins|sidelines|edges) of .*$", re.S)


def bare_length(scene: Scene, meetings: Meetings, number: int) -> Iterator[Finding]:
    """The length that is all an answer gives: "I was told three days."."""
    text, (start, end) = scene.text, (scene.sentence.start, scene.sentence.end)
    match = _LENGTH.search(text, start, end)
    found = target(scene, meetings, number, start, end, loose=True, reach=8) if match else None
    rest = "".join(text[a:b] for a, b in _between(start, end, [match.span()])) if match else ""
    if match and found and not scene.talks and found.id != "all" and _BARE.fullmatch(rest):
        fields = common(scene, start, end, _sure(text[start:end]), start)
        yield Duration(meeting=found.id, **values_of(match), **fields)


def _sure(said: str) -> Modality:
    return "possible" if _UNSURE.search(said) else "decided"


def _between(start: int, end: int, spans: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """What lies between some stretches."""
    for first, last in spans:
        yield start, first
        start = last
    yield start, end
