"""Who will, must, must not or may attend, told as the subject or the agent: "Chad will attend", "led by Ruiz"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from ..findings import Attendance
from ..meetings.known import Known
from ..meetings.meetings import Meetings
from ..meetings.taking_part import coordinated
from ..meetings.telling import EVENTS
from ..meetings.waiting import OPENS_WAITING, WAITS
from ..scene import Scene, Talk
from ..speech.speech import quotes
from .attendance_words import AS_OBSERVER, ASKED_OUT, ASKS_IN, PATTERNS, UNSURE
from .attendees import agent_after, joined_to_subject, listed_from, pronoun_for, subject_before
from .claims import Target, common, firmness, target
from .delegations import reported

_Who = tuple[int, int, str]
"""Where somebody is named, and their id or the words for them."""


class _Said(NamedTuple):
    """Words of attending, the role that they give, and whether it is their subject's rather than the agent's."""

    role: str
    match: re.Match[str]
    subject: bool


def said_to_attend(scene: Scene, meetings: Meetings, number: int, taken: list[tuple[int, int]]) -> Iterator[Attendance]:
    """Who will, must, must not or may attend, as its subject or agent."""
    for role, pattern, subject in PATTERNS:
        for match in pattern.finditer(scene.text, scene.sentence.start, scene.sentence.end):
            said = _Said(role, match, subject)
            told = any(a < match.end() and match.start() < b for a, b in taken)
            if told or _tells_of_else(scene, said):
                continue
            found = target(scene, meetings, number, match.start(), match.end(), loose=True, reach=5)
            who = subject_before(scene, match.start()) if subject else agent_after(scene, match.end())
            if found is None or _are_those_who_meet(scene, meetings, found, said, who):
                continue
            who = _only_pointed_at(scene, meetings, found.id, said, who) if subject else who
            if who is None or _is_nothing_new(scene, meetings, found, said, who[2]):
                continue
            if _OF_ALL.match(scene.text, match.end()) and meetings.several(scene.sentence.brief):
                found = Target("all", None)
            elif found.talk is None and who[2] in scene.people.entities:
                found = found._replace(id=meetings.joined_by(found.id, who[2]))
            modality = _firm(scene, said, found.talk)
            if modality == "rejected":
                continue
            taken.append(match.span())
            yield from _found(scene, meetings, found.id, said, who, modality)


def _tells_of_else(scene: Scene, said: _Said) -> bool:
    """Whether words of attending say something else: who speaks, leads rebels, observes, sets terms, has talks."""
    role, match, subject = said
    text, first, last = scene.text, scene.sentence.start, scene.sentence.end
    if not subject and (scene.in_frame(*match.span()) or _LEADS_THEM.search(text, first, match.start())):
        return True  # told of whoever speaks, or of those who come
    if role == "excluded" and match.group().startswith("be ") and _NOT.search(text, first, match.start()):
        return True  # "nobody can be left out"
    if role in ("required", "invited") and AS_OBSERVER.match(text, match.end(), last):
        return True
    if role == "excluded" and _STAYS.search(match.group()) and (
        WAITS.search(text, match.end(), last) or OPENS_WAITING.match(text, first, match.start())
    ):
        return True  # who will not come unless something is done sets a condition
    # whoever joins talks with others is one of those who meet
    return subject and role == "required" and _WITH_OTHERS.match(text, match.end(), last) is not None


_NOT = re.compile(r"(?:\b(?:not|never|cannot|nobody|nor)|n['’]t)(?: \w+){0,2} $", re.I)
_OF_ALL = re.compile(r" (?:to |in |at )?(?:all|each|any|every one|both) of (?:them|these|those)\b")
"""After words of attending: each of the meetings that were told of."""
_LEADS_THEM = re.compile(
    r"\b(?:rebels?|fighters|guerrillas|insurgents|separatists|militants|group|movement|party|front|faction|coalition|"
    r"government|militia|army|forces|men|opposition|alliance|regime|junta|administration|mission|investigation|attack|"
    r"offensive|campaign)(?: (?:that|which) (?:is|are))? $",
    re.I,
)
"""Before the leader of those who come, which is not to lead the meeting: "talks with rebels led by Colonel Ruiz"."""
_STAYS = re.compile(
    r"\b(?:attend|take part|participate|join|boycott|skip|snub|shun|sit out|stay away from)\w*$"
)
_WITH_OTHERS = re.compile(
    r"(?: in)? (?:an? |her |his |their )(?:[\w-]+ ){0,3}?(?:bilat(?:eral)?|trilat(?:eral)?|meeting|talks|summit|"
    r"lunch|dinner|breakfast|session|call) with\b"
)


def _are_those_who_meet(scene: Scene, meetings: Meetings, found: Target, said: _Said, who: _Who | None) -> bool:
    """Whether words of attending tell only of those who meet, or of something that is no meeting."""
    role, match, subject = said
    talk = found.talk
    if talk is None and OF_ELSE.match(scene.text, match.end(), scene.sentence.end):
        return True
    if talk and talk.status == "rejected" and _SHUNS.search(match.group()):
        return True  # one of two who meet: there is no meeting
    if role != "excluded" and _JOINING.match(scene.text, match.end() - 4):
        return True
    if talk and talk.verb and subject and role == "required" and match.start() <= talk.core[0] < match.end():
        return True
    known = set(meetings.of(found.id).ids) if found.id != "all" else set()
    return _AS_PARTY.search(match.group()) is not None and (who is None or len(known) < 2 or who[2] in known)


OF_ELSE = re.compile(
    r"(?: to| in| at)? last (?:year|month|week)['’]s|(?: in| to| at)? (?:an?|the|his|her|that|this) (?:[\w'’-]+ ){0,4}?"
    r"(?:rally|premiere|festival|inauguration|opening|service|funeral|mass|concert|reception|exhibition|"
    r"performance|match|game|gala|swearing-in|ceremony|celebrations?|parade|graduation|wedding|photo|photograph|prayers?|unveiling|play|"
    r"film|opera|fair|expo)\b"
)
"""What is attended and is no meeting: a memorial service, the family photo."""
_SHUNS = re.compile(r"\b(?:skip|miss|boycott|snub|shun|sit out|stay away from)$")
_JOINING = re.compile(r"join (?:them|him|her)\b")
"""Those who only come in later: the wider meeting that follows is theirs as well."""
_AS_PARTY = re.compile(r"\bco-?chair$|\brepresent$")
"""What those do who meet."""


def _only_pointed_at(scene: Scene, meetings: Meetings, id_: str, said: _Said, who: _Who | None) -> _Who | None:
    """A subject that may be only "she" or "it"; None where nobody is meant, or one of those who meet."""
    role, match, _ = said
    if she := _SHE.search(scene.text, scene.clause(match.start())[0], match.start()):
        who = pronoun_for(scene, meetings, *she.span()) if "place" not in match.groupdict() else None
        if who is not None and _speaks(scene, match.start(), who[2]):
            return None  # whoever speaks calls somebody else "he"
        party = who is not None and id_ != "all" and who[2] in meetings.of(id_).ids
        return None if party and role != "excluded" else who  # that one of the parties comes is nothing new
    both = _BOTH_OF_THEM.search(scene.text, scene.clause(match.start())[0], match.start()) if who is None else None
    if both and meetings.meant.pairs:
        parties = set(meetings.of(id_).ids) if id_ != "all" else set()
        return None if parties & set(meetings.meant.pairs[-1]) else (*both.span(), "Both leaders")
    return who or reported(scene, meetings, match.start(), id_, role)


_BOTH_OF_THEM = re.compile(r"\b[Bb]oth(?: of them)? ?$")
"""Two who were named together, before what they attend."""


def _speaks(scene: Scene, place: int, who: str) -> bool:
    """Whether words at a place are quoted of somebody."""
    quoted = any(a <= place < b for a, b in quotes(scene.text, scene.sentence.start, scene.sentence.end))
    return quoted and who in scene.people.entities and scene.speaker_of(place)[0] == scene.people.entities[who].name


_SHE = re.compile(r"\b(?:he|she)(?: (?:is|also|too|was))* ?$", re.I)


def _is_nothing_new(scene: Scene, meetings: Meetings, found: Target, said: _Said, who: str) -> bool:
    """Whether somebody is only on a journey, brought along, or away from where the meeting is."""
    role, match, subject = said
    talk = found.talk if subject and role == "required" else None
    if talk and _is_journey(scene, meetings.of(found.id), talk, who):
        return True
    if match.group() == "accompanied by" and who not in scene.people.entities:
        return True  # whom somebody only brings along
    return "place" in match.groupdict() and not _comes_there(scene, meetings, found.id, match["place"], who)


def _is_journey(scene: Scene, known: Known, talk: Talk, who: str) -> bool:
    """Whether it is only told where a traveller goes: to a forum of which nothing was said before."""
    event = not talk.verb and talk.head in EVENTS | {"ministerial", "dialogue"} and (talk.named or bool(talk.labels))
    known_person = who in scene.people.entities and scene.people.kind(who) == "person"
    alone = len(known.talks) == 1 and known_person and set(known.ids) == {who}
    return event and alone and talk.status == "decided"


def _comes_there(scene: Scene, meetings: Meetings, id_: str, place: str, who: str) -> bool:
    """Whether somebody who is not one of two that meet comes, or not, to where a meeting is: "will be in Rome"."""
    if id_ == "all" or who not in scene.people.entities:
        return False
    known = meetings.of(id_)
    there = any(place in each or each in place for each in known.places)
    return there and scene.people.kind(who) in ("person", "role") and not (who in known.ids and len(known.ids) < 3)


def _firm(scene: Scene, said: _Said, talk: Talk | None) -> str:
    """How firm it is that somebody attends, or stays away."""
    role, match, _ = said
    if role == "excluded":
        if UNSURE.search(match.group()):
            return "possible"
        return "proposed" if ASKED_OUT.search(match.group()) else "decided"
    clause = scene.clause(match.start())
    talk = talk if talk and scene.clause(talk.core[0]) == clause else None
    modality: str = firmness(scene, match.start(), match.end(), talk)
    words = scene.text[max(clause[0], match.start() - 20) : match.end()]
    if (role == "required" and ASKS_IN.search(match.group())) or (
        "send" in match.group() and match.group().startswith("to ")
    ):
        modality = "possible" if _LIKELY.search(words) else "proposed"
    elif re.search(r"\bmust\b|ha(?:s|ve) to|(?:\bis|\bare|['’]s) (?:leading|heading)\b", match.group()) or (
        modality == "possible" and _DOES.match(match.group()) and not _said_how(scene, clause)
    ):
        modality = "decided" if talk is None or talk.status in (None, "decided") else modality
    elif re.search(r"\bshould\b|\bought\b", match.group()):
        modality = "proposed"
    elif (_ASKED_ALREADY.search(words) or _GIVEN.search(match.group())) and modality == "proposed":
        modality = "decided"  # that somebody is asked to come is a fact, whoever asks
    elif role == "required" and _WOULD_COME.search(words) and modality in ("proposed", "decided"):
        modality = "possible"
    if modality == "decided" and role == "required" and _WHETHER.search(scene.text, clause[0], match.start()):
        return "possible"
    return modality


_LIKELY = re.compile(r"\b(?:expected|likely) to\b")


def _said_how(scene: Scene, clause: tuple[int, int]) -> bool:
    """Whether a clause has a word of how firm it is."""
    return any(clause[0] <= one.start < clause[1] and one.firmness != "past" for one in scene.cues)


_DOES = re.compile(
    r"(?:stay|remain|continue|carrie|goe|serve|act|sit|attend|join|chair|mediate|take|participate|preside)s?\b|as\b|with\b"
)
"""What is told in the present: "takes part as an observer"."""
_ASKED_ALREADY = re.compile(
    r"\b(?:(?:will|shall|would)(?: \w+){0,2} be|(?:has|have|had|was|were|is|are)(?: \w+)?(?: been)?) (?:invited|asked)"
)
_GIVEN = re.compile(r"\b(?:has|have|had) (?:also )?(?:been )?(?:offered|given|granted|accepted|promised)\b", re.I)
"""A seat that somebody has been given, whoever offered it."""
_WOULD_COME = re.compile(
    r"\b(?:would like|wish(?:es|ed)?|wants?|wanted|keen|eager|willing|ready|prepared) (?:to|for)\b"
)
"""Who would come if they may, and offers nothing else."""
_WHETHER = re.compile(r"\bwhether\b[^.;]{0,60}$")


def _found(scene: Scene, meetings: Meetings, id_: str, said: _Said, who: _Who, modality: str) -> Iterator[Attendance]:
    """A finding for each of those who attend beside whoever is named."""
    role, match, subject = said
    start, end, name = who
    clause = scene.clause(match.start())
    if subject:
        start, several = joined_to_subject(scene, clause[0], start, name)
        end = max(match.end(), min(clause[1], scene.sentence.end))
    else:
        several = listed_from(scene, start, name)
    if as_well := _AS_WILL.match(scene.text, match.end(), scene.sentence.end):
        also = [one for one in scene.mentions_in(as_well.end(), scene.sentence.end) if len(one.ids) == 1]
        several = (*several, also[0].ids[0]) if also and also[0].start - as_well.end() < 30 else several
    if role == "required" and subject and (sent := _OBSERVERS_OF.search(scene.text, clause[0], match.start())):
        listed = [one for one in coordinated(scene, sent.start("who"), match.start()) if one.ids]
        role, several = "observer", tuple(id_ for one in listed for id_ in one.ids) or several
    fields = common(scene, min(start, match.start()), end, modality, match.start())
    asks = role == "required" and ASKS_IN.search(match.group())
    if asks and fields["speaker"] is None and name in scene.people.entities:
        fields["speaker"] = scene.people.entities[name].name
    if _BOTH.fullmatch(name) and meetings.meant.pairs:
        several = meetings.meant.pairs[-1]
    for each in several:
        yield Attendance.model_validate({"meeting": id_, "participant": each, "role": role, **fields})


_AS_WILL = re.compile(r"[^.;,]{0,60}, as (?:will|would|shall|did|does|is|are) ")
_OBSERVERS_OF = re.compile(
    r"\b(?:[Oo]bservers|[Mm]onitors) (?:from|of|for|sent by) (?:the )?(?P<who>[^.;]{2,90}?) $"
)
"""Observers, and who sends them."""
_BOTH = re.compile(r"(?:[Bb]oth|(?:[Tt]he )?[Tt]wo) (?:leaders|presidents|(?:prime |foreign )?ministers|premiers|"
                   r"sides|men)")
