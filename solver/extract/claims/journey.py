"""Where and when somebody is who meets others: told of the journey first, of the meetings in the sentences after it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from ..findings import Finding, VenueAllowed
from ..meetings.meetings import Meetings
from ..meetings.stops import code_at
from ..meetings.taking_part import subject_of
from ..names.places import is_known, list_at
from ..scene import Scene, Talk
from ..times.times import Time
from .claims import common, firmness, planned
from .venue_words import IN
from .when import dated

_TRAVELS = re.compile(
    r"(?:\b(?:will|is|are|to)|['’](?:ll|s|re))(?: (?:also|then|now|both|be|due|set|scheduled|expected|planning|going|"
    r"to|back|\w+ly))* (?:in|visit(?:ing)?|(?:travel(?:l?ing)?|go(?:ing)?|fly(?:ing)?|head(?:ing)?|return(?:ing)?) to|"
    r"(?:arriv|stop)(?:e|ing|ping)? in|(?:leav|depart)(?:e|ing)? (?:\w+ ){0,2}?for) (?=(?:the )?[A-Z])|"
    r"\b(?:travels|goes|flies|heads) to (?=[A-Z])|\b(?:visits|stops in) (?=[A-Z])"
)
_GOES_ON = re.compile(
    r"[\"“]?(?:(?:There|[Ww]hile (?:there|in \w+)|(?:On|During) (?:the|his|her|their|this) "
    r"(?:trip|visit|stay|tour)|In addition|Among others),? )?(?:[Hh]e|[Ss]he|[Tt]hey|I|[Ww]e|The (?:\w+ ){0,2}"
    r"(?:Secretary|President|Minister|Envoy|Representative|Commissioner|delegation))\b"
)
"""A sentence that goes on telling of whoever travels."""
_THERE = re.compile(
    r"\b(?:(?<!out )there\b(?! (?:is|are|was|were|will|would|has|have|had|can|could|may|might|should|must|remains?|"
    r"seems?)\b)(?!['’])|while (?:he|she|they) (?:is|are) in town)",
    re.I,
)
_NEXT = 2
"""How many sentences after a stay still tell of it."""
_REACH = 10
"""How many sentences after a tour still tell of its stops."""


@dataclass(frozen=True, slots=True)
class _Trip:
    """A journey: the sentence that tells of it, who goes, where, when, and which words say so."""

    scene: Scene
    number: int
    who: tuple[str, ...]
    places: tuple[str, ...]
    time: Time | None
    at: tuple[int, int]

    def evidence(self, status: str) -> dict[str, object]:
        """The fields of a finding that stands on the words about the journey."""
        start, end = self.at
        said = firmness(self.scene, start, end, None)
        modality = status if said in ("decided", "past") or status in ("possible", "rejected") else said
        return common(self.scene, *self.scene.clause(start), modality, start)


class Journeys:
    """Keeps the last journey to one place, and the last to several, for the meetings of the next sentences."""

    def __init__(self) -> None:
        self._stay: _Trip | None = None
        self._tour: _Trip | None = None
        self._dated: set[str] = set()

    def __call__(self, scene: Scene, meetings: Meetings, number: int) -> Iterator[Finding]:
        if scene.question:
            return
        talks = [one for one in planned(scene, meetings) if one.status not in (None, "rejected")]
        if any(not one.past for one in scene.times):
            self._dated |= {one.meeting for one in talks if one.meeting}
        for talk in talks:
            yield from self._on_stay(scene, meetings, number, talk, alone=len(talks) == 1)
            yield from self._on_tour(scene, meetings, number, talk)
        trip = _trip(scene, number)
        if trip is None:
            self._stay = self._stay if talks and self._goes_on(scene, number) else None
        elif len(trip.places) > 1:
            self._tour, self._stay = trip, None
        else:
            self._stay = None if talks else trip

    def _goes_on(self, scene: Scene, number: int) -> bool:
        trip = self._stay
        if trip is None or number - trip.number > _NEXT or scene.sentence.brief != trip.scene.sentence.brief:
            return False
        here = scene.text[scene.sentence.start : scene.sentence.end]
        return bool(_GOES_ON.match(here) or _THERE.search(here)) or any(
            id_ in trip.who for one in scene.talks for id_ in one.ids
        )

    def _on_stay(
        self, scene: Scene, meetings: Meetings, number: int, talk: Talk, alone: bool
    ) -> Iterator[Finding]:
        """ "She will be in Rome on Friday. She will meet him there."."""
        trip, known = self._stay, meetings.of(talk.meeting or "")
        if trip is None or not self._goes_on(scene, number):
            return
        if known.places or not alone or any(_named_place(scene, *match.span()) for match in IN.finditer(
            scene.text, scene.sentence.start, scene.sentence.end
        )):
            return
        known.places.update(trip.places)
        fields = trip.evidence(talk.status or "possible")
        yield VenueAllowed.model_validate({"meeting": known.id, "places": trip.places, "examples": False, **fields})
        if trip.time is not None and known.id not in self._dated:
            self._dated.add(known.id)
            words = " ".join(scene.text[trip.time.start : trip.time.end].split())
            yield dated(trip.time, known.id, words, fields)

    def _on_tour(self, scene: Scene, meetings: Meetings, number: int, talk: Talk) -> Iterator[Finding]:
        """ "She visits Rome and Oslo from 3 to 6 May. In Rome, she will meet him.": some time in those days."""
        trip, known = self._tour, meetings.of(talk.meeting or "")
        if trip is None or trip.time is None or known.id in self._dated or number - trip.number > _REACH:
            return
        lands = {code_at(place) for place in trip.places}
        there = (known.land and known.land in lands) or {*known.places} & {*trip.places}
        if not there or scene.sentence.brief != trip.scene.sentence.brief:
            return
        self._dated.add(known.id)
        time = trip.time
        words = " ".join(scene.text[time.start : time.end].split())
        yield dated(replace(time, named=False), known.id, words, trip.evidence(talk.status or "possible"))


def _named_place(scene: Scene, start: int, end: int) -> bool:
    listed = list_at(scene.text, end, scene.sentence.end)
    return listed is not None and any(map(is_known, listed.places))


def _trip(scene: Scene, number: int) -> _Trip | None:
    """The journey that a sentence tells of: to places that are known, by somebody who will go there."""
    text, last = scene.text, scene.sentence.end
    for match in _TRAVELS.finditer(text, scene.sentence.start, last):
        listed = list_at(text, match.end(), last)
        if listed is None or not all(is_known(place.split(", ")[0]) for place in listed.places):
            continue
        clause = scene.clause(match.start())
        if scene.in_frame(*match.span()) or firmness(scene, match.start(), listed.end, None) == "rejected":
            continue
        times = [
            one
            for one in scene.times
            if not one.past and not one.vague and (one.earliest or one.latest)
            and (clause[0] <= one.start < clause[1] or one.start < match.start())
        ]
        who = subject_of(scene, clause[0], match.start())[0]
        time = times[0] if len(times) == 1 else None
        return _Trip(scene, number, who, listed.places, time, (match.start(), listed.end))
    return None
