"""Who waits for something before they come to talks: one of those who would meet, and so is who must do it."""

from __future__ import annotations

import re

from ..names.people import People
from ..scene import Scene, Talk
from .by_place import will_not_go
from .known import Known
from .taking_part import subject_of
from .talk_levels import is_envoy

_HANGS = (
    r"(?:unless|until(?! further (?:notice|orders))|if|provided|"
    r"as long as|so long as|as soon as|on condition|once|when|before|while)"
)
_PRESSED = r"under (?:fire|pressure|threats?|duress|bombardment|occupation|sanctions|(?:such|these|those) conditions)"
WAITS = re.compile(rf"\b(?:{_HANGS}\b(?! (?:on|at|in)\b)|{_PRESSED}\b)")
"""What opens the words of a condition, after the talks that hang on it."""
OPENS_WAITING = re.compile(r"[\"“]?(?:Unless|Until|If|As long as|So long as|Without|Before)\b[^,;]*,")
"""A sentence that opens with such words, up to its main clause."""
_NOUNS = frozenset({"talks", "meeting", "summit", "negotiation", "dialogue", "session", "round", "conference",
                    "contact", "discussion", "consultation", "forum"})
_JOINS = (
    r"(?:(?:return|go back|come back|go|come|agree|get back)(?:ing)? to|re-?join(?:ing)?|join(?:ing)?|attend(?:ing)?|"
    r"tak(?:e|ing) part in|participat(?:e|ing) in|enter(?:ing)?(?: into)?|hold(?:ing)?|hav(?:e|ing)|resum(?:e|ing)|"
    r"start(?:ing)?|begin(?:ning)?|proceed(?:ing)? with|open(?:ing)?|launch(?:ing)?|engag(?:e|ing) in|"
    r"continu(?:e|ing)(?: with)?|conduct(?:ing)?|accept(?:ing)?|consider(?:ing)?|boycott(?:ing)?|"
    r"stay(?:ing)? away from|(?:ready|prepared|willing|open) (?:for|to))"
)
_LEAD = re.compile(
    r"\b(?P<who>it|they|he|she|(?:its|their|his|her|the) (?:delegations?|representatives|negotiators|team|envoys?|side|"
    r"government|country))(?P<aux>(?: (?!(?:and|but|that|which|who)\b)[\w'’]+){0,6}?) " + _JOINS
    + r" (?:[\w'’-]+ ){0,5}$",
    re.I,
)
_MODAL = re.compile(r"\b(?:will|would|shall|can|could|may|might|cannot|not|is|are|was|were|refus\w+|declin\w+|has|"
                    r"have|had)\b|n['’]t\b|['’]ll\b", re.I)
_SIDES = ("country", "group", "person", "organisation")


def waiting(scene: Scene, talk: Talk, speaker: str | None, people: People) -> tuple[str, ...]:
    """Those of whom "it will not return to the talks unless Chad leaves" tells, besides who is named with the talks."""
    if speaker and _is_own_visit(scene, talk, speaker, people):
        return (speaker, *talk.ids)
    if talk.verb or talk.head not in _NOUNS or talk.status == "past" or len(set(talk.ids)) > 1 or (
        scene.text.startswith(" of ", talk.core[1])
    ):
        return talk.ids
    lead = _LEAD.search(scene.text, max(scene.clause(talk.core[0])[0], talk.start - 120), talk.start)
    hangs = WAITS.search(scene.text, talk.end, scene.sentence.end)
    ids = talk.ids
    if lead and speaker and people.kind(speaker) in _SIDES and _MODAL.search(lead["aux"]):
        ids = (speaker, *ids) if speaker not in ids else ids
    if speaker and len(set(ids)) == 1 and _is_with(scene, talk) and people.kind(speaker) in _SIDES:
        same = speaker in ids or people.entities[speaker].code in {people.entities[id_].code for id_ in ids} - {None}
        ids = ids if same else (speaker, *ids)
    if hangs and ids and len(set(ids)) == 1 and (lead or talk.ids):
        codes = {people.entities[id_].code for id_ in ids} - {None}
        for one in scene.mentions_in(hangs.end(), min(hangs.end() + 40, scene.sentence.end)):
            other = len(one.ids) == 1 and one.kind in _SIDES and one.ids[0] not in ids
            if other and people.entities[one.ids[0]].code not in codes:
                if _DOES.match(scene.text, one.end) and _SUBJECT.fullmatch(scene.text, hangs.end(), one.start):
                    ids = (*ids, one.ids[0])
                break
    return ids


def _is_with(scene: Scene, talk: Talk) -> bool:
    """Whether whoever speaks tells of their own talks: "Pakistan said that talks with India could resume"."""
    first = max([scene.clause(talk.core[0])[0], *(b for _, b in scene.frames if b <= talk.start)])
    bare = _BARE.fullmatch(scene.text, first, talk.start) is not None
    return bare and scene.text.startswith(" with ", talk.core[1]) and scene.sentence.speaker is None


def _is_own_visit(scene: Scene, talk: Talk, speaker: str, people: People) -> bool:
    """Whether a visit is that of whoever speaks: "Ruiz said her visit to Lima would depend on the answer"."""
    if talk.verb or talk.head not in ("visit", "trip") or len(set(talk.ids)) != 1 or people.kind(speaker) != "person":
        return False
    others = [one for one in scene.mentions if one.kind == "person" and not scene.in_frame(one.start, one.end)]
    own = _OWN.match(scene.text, talk.start)
    away = people.kind(talk.ids[0]) == "country" and people.entities[talk.ids[0]].code != people.entities[speaker].code
    return bool(own) and away and not others


_BARE = re.compile(r"\W*(?:that )?\W*")
_OWN = re.compile(r"(?:his|her|my) ")
_SUBJECT = re.compile(r" (?:(?:the|that|and|all|its|President|Prime Minister) )*")
_DOES = re.compile(r"(?:['’]s (?:government|leaders?|army|forces|president))? (?:(?:first|finally|fully) )?[a-z]")
ABSENT = re.compile(
    r"(?:\b(?:skip|miss|boycott|snub|shun|stay(?:s|ed|ing)? away from)(?:s|es|ed|ing|ping|ped)?|"
    r"(?:\bnot|n['’]t|\bcannot|\b(?:refus|declin)\w+ to) (?:\w+ )?(?:attend|join|take part in|participate in|come to|"
    r"go to|be at|travel to|invited to)(?:ing)?) (?:[\w'’-]+ ){0,4}$"
)
"""Before an event from which somebody stays away, who then is none of those who meet."""
OF_MANY = frozenset({"summit", "conference", "forum", "assembly", "congress", "gathering", "retreat"})
IS_NOT_THERE = re.compile(
    r"(?:\b(?:will|would|shall|can|could|does|do|is|are|wo) ?(?:not|n['’]t)|['’](?:s|re) not|\bcannot|"
    r"\b(?:refus\w+|declin\w+) to) (?:also )?(?:going to )?(?:be )?"
    r"(?:attend(?:ing)?|join(?:ing)?|tak(?:e|ing) part in|participat(?:e|ing) in|com(?:e|ing) to|go(?:ing)? to|"
    r"(?:a )?part of|at|present at|represented at|invited to|(?:admitted|let|allowed|accredited) (?:in|into|to)|"
    r"seated at) "
    r"(?:[\w'’-]+ ){0,3}$"
)
"""Before talks at which somebody will not be."""


def stays_away(scene: Scene, talk: Talk, known: Known, people: People) -> bool:
    """Whether somebody who is not one of those who meet stays away, which calls no meeting off."""
    if will_not_go(talk, scene) and known.talks:
        return will_be_held(known, people)
    if talk.verb or talk.status != "rejected" or not known.talks:
        return False
    away = IS_NOT_THERE.search(scene.text, scene.clause(talk.core[0])[0], talk.start)
    who = subject_of(scene, scene.clause(talk.core[0])[0], away.start())[0] if away else ()
    absent = {people.kind(id_) for id_ in who}
    sides = {people.kind(id_) for id_ in known.ids if not is_envoy(id_, people)}
    if absent == {"person"} and sides and not sides & {"person", "role"} and talk.head in _OF_SIDES:
        return known.status(people) == "decided"  # one man, where sides talk
    if len(set(known.ids)) != 2:  # nobody who alone could call it off
        several = talk.head in OF_MANY or len(set(known.ids)) > 2
        return away is not None and several and known.status(people) == "decided"
    codes = {people.entities[id_].code or id_ for id_ in known.ids}
    return bool(who) and not codes & {people.entities[id_].code or id_ for id_ in who}


_OF_SIDES = frozenset({"talks", "negotiation", "dialogue", "conference", "round", "forum", "session", "consultation"})


def will_be_held(known: Known, people: People) -> bool:
    """Whether a meeting was told of as set, and is of sides: those who stay at home do not call it off."""
    two = [people.kind(id_) for id_ in set(known.ids)] == ["person", "person"]
    sides = (known.heads & _OF_SIDES and not two) or len(set(known.ids)) > 2
    return bool(sides) and "visit" not in known.heads and known.status(people) == "decided"


_SITS = frozenset({"meet", "talks", "speak"})
_WILL_NOT = re.compile(
    r"(?:\b(?:will|would|shall|can|could|do|does|is|are|wo) ?(?:not|n['’]t)|\bcannot|\bnever|\b(?:refus|declin)\w+ to)"
    r"(?: (?:even|ever|again|yet|agree to|come to))* $"
)


def waits_outside(talk: Talk, scene: Scene) -> bool:
    """Whether one side says for what it waits before it meets the other: "would not sit down with them unless"."""
    return (
        talk.verb
        and talk.head in _SITS
        and _WILL_NOT.search(scene.text, scene.clause(talk.core[0])[0], talk.start) is not None
        and WAITS.search(scene.text, talk.end, scene.sentence.end) is not None
    )


def waits_at_home(talk: Talk, scene: Scene) -> bool:
    """Whether somebody says for what they wait before they travel: "would not go to Rome unless"."""
    refused = _WILL_NOT.search(scene.text, scene.clause(talk.core[0])[0], talk.core[0])
    waits = refused and WAITS.search(scene.text, talk.core[1], scene.sentence.end)
    return talk.verb and talk.head == "visit" and waits is not None
