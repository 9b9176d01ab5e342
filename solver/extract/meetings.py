"""Which meeting is meant: mentions of one meeting merged, in the order of the text.

Two mentions are one meeting when nothing tells them apart (who, which format, which words, over or to come) and
something ties them together: the same people, the same words, or a definite "the talks" soon after. Briefs that have
nothing to do with each other share no meeting.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import pairwise

from .people import Mention, People
from .scene import Scene, Talk

_LOOK_BACK = 60  # meetings that a mention is compared with
_LISTED = re.compile(r"(?:\bthen|\band|,|\bor)\s+(?:to )?$|\bthen\b[^.]*$", re.I)
_LINKED = re.compile(
    r"\b(?:before|after|following|prior to|ahead of|then|preceded by|followed by|precedes?|within [\w ]{1,20} "
    r"of)\s+(?:[^,;.]{0,24})$",
    re.I,
)
_WHEN = re.compile(r"\b(?:before|after|until|when|once|ahead of|prior to|following|of|for)\s+(?:[^,;.]{0,30})$", re.I)
_GENERIC = frozenset(
    {
        "meeting",
        "talks",
        "summit",
        "negotiation",
        "session",
        "discussion",
        "consultation",
        "round",
        "meet",
        "dialogue",
        "encounter",
        "gathering",
        "get-together",
        "visit",
        "trip",
        "host",
        "receive",
        "welcome",
        "convene",
        "bring together",
        "sit-down",
        "face-to-face",
        "bilateral",
        "trilateral",
        "touch point",
        "touchpoint",
        "contact",
        "engagement",
        "conversation",
        "ministerial",
        "conference",
    }
)
_CONVENED = re.compile(r"\b(?:conven|host|hold|launch|organi[sz]|resum|open|schedul)\w*\s(?:[\w-]+\s){0,2}$", re.I)
_PAIRED = re.compile(r"and(?: [A-Z][\w.-]*){0,4}|-|–")  # "and", or "and Prime Minister"
_RANK = {"past": 0, "rejected": 1, "possible": 2, "proposed": 3, "decided": 4}


@dataclass(slots=True)
class Known:
    """A meeting so far: who takes part, what it is called, what was said of it where."""

    id: str
    brief: int
    talks: list[Talk] = field(default_factory=list)
    ids: list[str] = field(default_factory=list)
    labels: set[str] = field(default_factory=set)
    heads: set[str] = field(default_factory=set)
    format: str | None = None
    past: bool = False
    level: str | None = None
    ordinal: str | None = None
    sentence: int = 0
    places: set[str] = field(default_factory=set)

    def status(self, people: People) -> str:
        """How firm the meeting is: as its firmest words say, unless it is called off, or doubted throughout."""
        if self.past:
            return "past"
        answered = [one for one in self.talks if not one.asked]
        told = answered if any(one.status not in (None, "past") for one in answered) else self.talks
        said = [one.status for one in told if one.status and one.status != "past"]
        if not any(one.status == "decided" and not one.weak for one in self.talks) and "decided" in said:
            said = [one for one in said if one != "decided"] or said
        if not said:
            return "possible"
        if said[-1] == "rejected" and (len(said) == 1 or said.count("rejected") * 2 >= len(said)):
            return "rejected"
        kept = [one for one in said if one != "rejected"]
        if kept[0] in ("possible", "proposed") and kept.count("decided") * 2 <= len(kept):
            return max((one for one in kept if one != "decided"), key=kept.count)
        return max(kept, key=_RANK.__getitem__)


class Meetings:
    """Reads scene after scene and says of each talk which meeting it is."""

    def __init__(self, people: People) -> None:
        self.people = people
        self.known: list[Known] = []
        self.pair: tuple[str, ...] = ()
        self.person: str | None = None
        self.subject: str | None = None
        self.groups: dict[str, str] = {}
        self._brief = -1
        self._paragraph = -1

    def read(self, scene: Scene, number: int, speaker_id: str | None) -> None:
        """Give each talk of a scene its meeting, when it has one."""
        if scene.sentence.brief != self._brief:
            self.pair, self.person, self.subject, self.groups, self._brief = (), None, None, {}, scene.sentence.brief
        self._pronouns(scene, speaker_id)
        people = [one for one in scene.mentions if one.ids]
        told: str | None = None
        for talk in scene.talks:
            self._pairs(scene, people, talk.start)
            if talk.pair and len(talk.ids) < 2:
                talk.ids = tuple(dict.fromkeys((*talk.ids, *self._meant(scene, talk))))
            if talk.status is None and told and _LISTED.search(scene.text[: talk.start][-30:]):
                talk.status = told
            if talk.status is None and _WHEN.search(
                scene.text[max(scene.sentence.start, talk.start - 40) : talk.start]
            ):
                firm = [one.status for one in scene.talks if one.status not in (None, "past", "rejected")]
                talk.status = firm[0] if firm else None
            told = talk.status
            found = self._which(talk, scene, number, self._apart(talk, scene))
            if found is not None:
                talk.meeting = found.id
                self._join(found, talk, number)
                if len(found.ids) >= 2:
                    self.pair = tuple(found.ids)
        if not any(talk.meeting for talk in scene.talks):
            self._pairs(scene, people, scene.sentence.end)
        persons = [
            one.ids[0] for one in people if len(one.ids) == 1 and self.people.entities[one.ids[0]].kind == "person"
        ]
        self.subject = persons[0] if persons else self.subject
        for one in people:
            if one.kind == "person":
                self.person = one.ids[0]
            if one.kind == "group":
                self.groups[scene.text[one.start : one.end].split()[-1].casefold()] = one.ids[0]

    def _pairs(self, scene: Scene, people: list[Mention], end: int) -> None:
        """Two that are named together before a place are the pair that "they" and "both sides" mean."""
        for one in people:
            if one.end <= end and len(one.ids) == 2:
                self.pair = one.ids
        for a, b in pairwise(one for one in people if one.end <= end):
            if _PAIRED.fullmatch(scene.text[a.end : b.start].strip()) and len(a.ids) == len(b.ids) == 1:
                self.pair = (*a.ids, *b.ids)

    def _meant(self, scene: Scene, talk: Talk) -> tuple[str, ...]:
        """Whom "the leaders", "both sides", "they" mean."""
        near = [
            one for one in scene.mentions if not one.ids and talk.start - 80 <= one.start and one.end <= talk.end + 40
        ]
        for one in near:
            words = scene.text[one.start : one.end].casefold().split()
            if (id_ := self.groups.get(words[-1])) and words[-1] not in ("sides", "parties"):
                return (id_,)
        return self.pair

    def of(self, id_: str) -> Known:
        """The meeting of that id."""
        return next(one for one in self.known if one.id == id_)

    def named_by_place(self, brief: int, words: str) -> Known | None:
        """The meeting to come that is to be held at a place that these words name."""
        for one in reversed(self.known[-_LOOK_BACK:]):
            if (
                one.brief == brief
                and not one.past
                and any(re.search(rf"\b(?:in|at) {re.escape(place)}\b", words) for place in one.places)
            ):
                return one
        return None

    def recent(self, brief: int, number: int, reach: int = 3) -> Known | None:
        """The meeting to come that was spoken of last, a few sentences back at most."""
        for one in sorted(self.known[-_LOOK_BACK:], key=lambda one: (-one.sentence, -one.talks[-1].start)):
            if (
                one.brief == brief
                and not one.past
                and one.status(self.people) != "rejected"
                and number - one.sentence <= reach
            ):
                return one
        return None

    # --- pronouns ---------------------------------------------------------------------------------------------------
    def _pronouns(self, scene: Scene, speaker_id: str | None) -> None:
        text = scene.text
        for talk in scene.talks:
            clause = scene.clause(talk.core[0])
            before = text[clause[0] : talk.core[0]].casefold()
            after = text[talk.core[1] : min(clause[1], talk.core[1] + 24)].casefold()
            extra: list[str] = []
            if re.search(r"\b(?:i|we)\b", before) and speaker_id and len(talk.ids) < 2 and not talk.pair:
                extra.append(speaker_id)
            person = (
                speaker_id
                if speaker_id and self.people.entities[speaker_id].kind == "person" and scene.frames
                else self.person
            )
            person = (self.subject or person) if not (speaker_id and scene.frames) else person
            single = len(talk.ids) < 2 and (talk.verb or talk.loose) and not talk.pair
            if re.search(r"\b(?:he|she)\b", before) and person and single:
                extra.append(person)
            if re.match(r"\s*(?:again )?(?:with )?(?:him|her)\b", after) and self.person and self.person not in extra:
                extra.append(self.person)
            if re.match(r"\s*(?:again )?(?:with )?(?:them|their)\b", after):
                talk.pair = True
            talk.ids = tuple(dict.fromkeys((*extra, *talk.ids)))

    # --- which one --------------------------------------------------------------------------------------------------
    def _apart(self, talk: Talk, scene: Scene) -> set[str]:
        """The meetings of the sentence that words put before or after this one: it is another."""
        return {
            one.meeting
            for one in scene.talks
            if one.meeting
            and one.core[1] <= talk.core[0]
            and len(between := scene.text[one.core[1] : talk.start]) < 120
            and _LINKED.search(between)
        }

    def _which(self, talk: Talk, scene: Scene, number: int, apart: set[str]) -> Known | None:
        ranked = []
        if (
            not talk.verb
            and re.match(r"any\b", scene.text[talk.start : talk.end], re.I)
            and len(talk.ids) < 2
            and talk.status is None
        ):
            return None
        for known in self.known[-_LOOK_BACK:]:
            if known.id in apart:
                continue
            if known.brief == scene.sentence.brief and (score := self._fit(talk, known, number)) > 0:
                ranked.append((score, known.talks[-1].start, known))
        if ranked:
            return max(ranked, key=lambda each: each[:2])[2]
        recent = self.recent(scene.sentence.brief, number, 2) if talk.head == "one" else None
        if not self._makes(talk, scene) or (talk.head == "one" and recent is None):
            return None
        if recent is not None:
            talk.ids = talk.ids or tuple(recent.ids)
        made = Known(f"m{len(self.known) + 1}", scene.sentence.brief, past=talk.status == "past", sentence=number)
        self.known.append(made)
        return made

    def _makes(self, talk: Talk, scene: Scene) -> bool:
        """Whether words are enough to speak of a meeting that was not named before."""
        if talk.status is None or len(self.known) >= 500:
            return False
        if talk.head in ("visit", "trip") and not talk.verb and len(talk.ids) < 2:
            return False
        if talk.head == "round" and talk.ordinal:
            return talk.status != "past"
        if talk.head in ("contact", "dialogue", "discussion", "round", "conversation") and len(talk.ids) < 2:
            return bool(_CONVENED.search(scene.text[max(scene.sentence.start, talk.start - 24) : talk.core[0]]))
        return talk.status != "past" or len(talk.ids) >= 2 or bool(talk.labels)

    def _fit(self, talk: Talk, known: Known, number: int) -> float:
        """How well a mention suits a meeting; 0 or less is not at all."""
        if (talk.status == "past" and not known.past) or (talk.status not in ("past", None) and known.past):
            return 0
        if talk.format and known.format and talk.format != known.format:
            return 0
        near = number - known.sentence
        if talk.ordinal and known.ordinal != talk.ordinal and (known.ordinal or talk.head == "one"):
            return 0
        if talk.ordinal not in (None, "first") and not talk.definite and known.ordinal is None:
            return 0
        if talk.level and known.level and talk.level != known.level:
            return 0
        if not self._heads_suit(talk, known):
            return 0
        if (
            talk.labels
            and known.labels
            and not talk.labels & known.labels
            and not (talk.labels <= _WEAK or known.labels <= _WEAK)
        ):
            return 0
        who = self._who(talk.ids, known.ids)
        sizes = sorted((len(set(talk.ids)), len(set(known.ids))))
        loose = talk.loose and talk.definite and talk.head in known.heads and not talk.labels - known.labels
        if who < 0 and loose:
            who = 0
        if sizes[0] == 2 < sizes[1] and not (talk.definite or talk.pair) and set(talk.ids) != set(known.ids):
            return 0
        if who < 0:
            return 0
        tie = 2.0 * who + 2.0 * len(talk.labels & known.labels)
        bare = not talk.ids or loose or set(talk.ids) <= set(known.ids)
        if talk.labels and not talk.labels & known.labels and not who:
            return 0
        if tie <= 0 and not (bare and (talk.definite or talk.plural or talk.status is None) and near <= 4):
            return 0
        if talk.format and talk.format == known.format:
            tie += 2
        if known.past and talk.status is None:
            tie -= 1.5
        return tie + (1.5 if talk.head in known.heads else 0) + max(0.0, 1.5 - 0.2 * near) + 0.2

    def _heads_suit(self, talk: Talk, known: Known) -> bool:
        if talk.head in known.heads or ("one" in known.heads and talk.ordinal == known.ordinal):
            return True
        special = {"conference", "dinner", "call", "ministerial", "signing", "reception"}
        if talk.head in special or known.heads & special:
            return talk.head == "meeting" and not talk.labels and talk.definite
        return talk.head in _GENERIC and bool(known.heads & _GENERIC)

    def _who(self, ids: Iterable[str], others: Iterable[str]) -> float:
        """Shared people: 2 the same, 1 some, 0 nothing to compare, below 0 different people."""
        one, two = set(ids), set(others)
        if not one or not two:
            return 0
        shared = one & two
        if one == two:
            return 2.5
        if shared and (one <= two or two <= one):
            return 1.5 if len(shared) >= 2 else 0.7
        persons = [
            {self.people.entities[id_].code: id_ for id_ in group if self.people.entities[id_].kind == "person"}
            for group in (one, two)
        ]
        if any(code and persons[1].get(code, id_) != id_ for code, id_ in persons[0].items()) and len(shared) < 2:
            return -1
        lands, kinds = [], []
        for group in (one, two):
            lands.append({self.people.entities[id_].code or id_ for id_ in group})
            kinds.append({self.people.entities[id_].kind for id_ in group - shared})
        if lands[0] == lands[1] and not (kinds[0] == kinds[1] == {"person"}):
            return 1.2
        if len(one) == 1 and lands[0] < lands[1] and not (kinds[0] == {"person"} and "person" in kinds[1]):
            return 0.5
        if lands[0] < lands[1] or lands[1] < lands[0]:
            return -1 if len(lands[0] & lands[1]) < 2 else 0.5
        return -1 if len(shared) < 2 else 0.3

    def inherit(self) -> None:
        """Who meets, where nobody says it, is taken from a meeting of the same words: the next Forum, from the last."""
        for one in self.known:
            if not one.ids:
                named = [
                    other
                    for other in self.known
                    if other.ids and other.brief == one.brief and (other.labels & one.labels) - _WEAK
                ]
                one.ids = list(named[-1].ids) if named else []

    def _join(self, known: Known, talk: Talk, number: int) -> None:
        known.talks.append(talk)
        known.sentence = number
        if talk.loose and talk.definite and len(known.ids) > 1:
            pass
        elif (
            not known.ids
            or (talk.status is not None and len(known.ids) < 2)
            or (talk.ids and set(known.ids) < set(talk.ids))
        ):
            known.ids += [id_ for id_ in talk.ids if id_ not in known.ids]
        known.labels |= talk.labels
        known.heads.add(talk.head)
        known.format = known.format or talk.format
        known.level = known.level or talk.level
        known.ordinal = known.ordinal or talk.ordinal


_WEAK = frozenset(
    {
        "leaders",
        "presidents",
        "leader",
        "presidential",
        "peace",
        "ministers",
        "ministerial",
        "nuclear",
        "disarmament",
        "leaders'",
        "leaders’",
        "working",
        "level",
    }
) - {"working"}
