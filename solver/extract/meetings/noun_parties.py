"""Who holds the meeting that a noun means: whom its phrase names, and whose talks, visit or session it is."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from ..firmness.outright import NEXT_WORDS
from ..names.people import Mention
from ..names.places import list_at
from ..scene import Scene
from .fronted import fronted
from .invitations import invitation, offered_by
from .noun_phrase import ASKED_TO, NounPhrase
from .noun_words import premodifying, proper
from .taking_part import NOT_BETWEEN, coordinated, plain, subject_of
from .visits import host_of
from .waiting import ABSENT, OF_MANY


@dataclass(frozen=True, slots=True)
class Parties:
    """Who meets, and where the words that tell of them end.

    `pair` when "the two leaders" are among them, `loose` when they were only read off the clause's subject, `site` the
    city that the meeting is called by, `named` when it has a name, `body` the words for whose meeting it is; `told` is
    where those named right after the noun end, `last` where all of them do, `end` where the body does.
    """

    ids: tuple[str, ...]
    pair: bool
    loose: bool
    site: str | None
    named: bool
    body: str
    told: int
    last: int
    end: int


def parties_of(phrase: NounPhrase) -> Parties:
    """Who holds a meeting, of those named before its noun, after it, and as the subject of its clause."""
    scene, match, text, clause = phrase.scene, phrase.noun, phrase.scene.text, phrase.clause
    named_to = max(match.start(), match.start() + match["noun"].rfind(" "))  # "a round of the Peru-Chile talks"
    ids, pair, site = premodifying(
        scene, phrase.first, named_to if " of " in match["noun"] else match.start(), phrase.head
    )
    after, told, more_pair = _complement(scene, phrase.end, clause[1], phrase.head)
    ids, pair, last = (*ids, *after), pair or more_pair, told
    named = bool(site or proper(scene, phrase.first, match.start()))
    if after and _CHAIRED.search(phrase.before):
        chair, chair_pair = subject_of(scene, clause[0], phrase.first)
        gives_room = len(set(ids)) > 1 and {scene.people.kind(id_) for id_ in chair} == {"country"}
        if not (gives_room and _HOSTS.search(phrase.before) and not _WITH.match(text, phrase.end)):
            ids, pair = (*chair, *ids), pair or chair_pair
    invites = ASKED_TO.search(text, clause[0], phrase.first)
    brings = bool(invites) and _BOTH_SIDES.search(text, clause[0], phrase.first) is not None
    if invites and not phrase.is_visit and not (pair or brings):
        ids = (*subject_of(scene, clause[0], invites.start())[0], *ids)
    if not (ids or pair) and (ranked := _OF_RANK.match(text, phrase.end, clause[1])):
        pair, last = True, ranked.end()
    if heads := _OF_HEADS.match(text, max(last, phrase.end), clause[1]):
        last = heads.end()
    opens = not phrase.before.strip(" ,and") or _AS_TO.fullmatch(phrase.before)
    theirs = phrase.words[:1] in (["his"], ["her"], ["their"])
    person = any(scene.people.kind(id_) == "person" for id_ in after)
    met = (opens or theirs) and _WITH.match(text, phrase.end) and person
    loose = len(set(ids)) < 2 and not pair and not (named and ids) and not met
    if (len(set(ids)) < 2 or _WITH.match(text, phrase.end)) and not (pair or brings or _closed(phrase.words)):
        subject, pair = _subject(phrase, pair)
        ids = (*subject, *ids)
    if len(set(ids)) < 2 and not pair and (two := offered_by(scene, clause[0], phrase.first)):
        ids, loose = (*two, *ids), False
    body = None if after else _body_of(scene, phrase.end)
    if body is not None:
        ids, last = (*ids, *body.ids), body.end
    of = None if after or body else _OF_BODY.match(text, phrase.end, scene.sentence.end)
    host = host_of(scene, *clause) if phrase.is_visit else None
    if host and after:
        ids = (*(id_ for id_ in ids if id_ not in after), *host.ids)
    elif phrase.is_visit and not after:
        ids = (*ids, *_on_a_visit(phrase, host))
    if phrase.is_visit and (asked := invitation(scene, phrase.first)):
        ids, loose = (*asked.ids, *(() if len(asked.ids) > 1 else ids)), False
    whose = (of["named"] or of["body"]) if of else ""
    named = named or body is not None or whose[:1].isupper()
    last = max(last, phrase.end)
    ids = tuple(dict.fromkeys(ids))
    return Parties(ids, pair, loose, site, named, whose, max(told, phrase.end), last, max(last, of.end() if of else 0))


def _subject(phrase: NounPhrase, pair: bool) -> tuple[tuple[str, ...], bool]:
    """Who is the subject of the clause, unless they only host, stay away or are asked in; whether a pair meets."""
    scene, text, clause = phrase.scene, phrase.scene.text, phrase.clause
    subject, subject_pair = subject_of(scene, clause[0], phrase.first, noun=True)
    host_only = NEXT_WORDS & set(phrase.words) and _HOSTS_IT.search(phrase.lead) and _all_hosts(scene, subject)
    absent = phrase.head in OF_MANY and ABSENT.search(phrase.before)
    comma = fronted(scene) if _body_of(scene, phrase.end) else None
    of_others = comma is not None and phrase.first < comma  # "after the session of the Council, the ministers meet"
    if of_others or absent or host_only or _AS_GUESTS.match(text, phrase.end) or _ASKED_IN.search(phrase.before):
        return (), pair
    return subject, pair or subject_pair


def _complement(scene: Scene, place: int, end: int, head: str) -> tuple[tuple[str, ...], int, bool]:
    """Who follows between, with, of, involving; where that ends; whether "the two leaders" is among them."""
    text = scene.text
    if text.startswith("meeting", place - 7) and text[place : place + 1] == " ":
        met = [one for one in scene.mentions if one.start == place + 1 and one.kind == "person"]
        if met:
            return met[0].ids, met[0].end, False  # "open to meeting Ruiz"
    if head in ("visit", "trip") and (by := _BY.match(text, place, end)):
        visitors = coordinated(scene, by.end(), end)
        near = bool(visitors) and not NOT_BETWEEN.search(plain(text[by.end() : visitors[0].start]))
        to = _DESTINATION.match(text[visitors[-1].end : end]) if near else None
        there = [one for one in scene.mentions if to and one.start == visitors[-1].end + to.end()]
        if near and all(one.kind in ("person", "role") for one in visitors):
            several = [*visitors, *(one for one in there if one.kind == "country")]
            return tuple(id_ for one in several for id_ in one.ids), several[-1].end, False
    if head in ("visit", "trip") and (to := _DESTINATION.match(text[place:end])):
        there = [one for one in scene.mentions if one.start == place + to.end() and one.kind == "country"]
        named = list_at(text, place + to.end(), end)
        return tuple(id_ for one in there for id_ in one.ids), named.end if named else place + to.end(), False
    if beside := _BESIDE.match(text[place:end]):
        listed = coordinated(scene, place + beside.end(), end)
        if len(listed) > 1 and listed[0].start - place - beside.end() < 6:
            return tuple(id_ for one in listed for id_ in one.ids), listed[-1].end, False
    end = scene.sentence.end if _TAKES_PLACE.match(text, place) else end
    place = _then(scene, place, end)
    match = _COMPLEMENT.match(text[place:end])
    if match is None or _BODY.match(text[place:end]):
        return (), place, False
    how = match["how"].casefold()
    begin = place + match.end()
    listed = coordinated(scene, begin, end)
    if not listed or listed[0].start - begin > 150 or NOT_BETWEEN.search(plain(text[begin : listed[0].start])):
        return (), place, False
    if how in ("of", "for", "from") and listed[0].kind == "organisation":
        return (), place, False
    if how == "for":
        return (), place, False
    return tuple(id_ for one in listed for id_ in one.ids), listed[-1].end, any(not one.ids for one in listed)


def _then(scene: Scene, place: int, end: int) -> int:
    """Where what stands between a meeting and those who hold it ends: "talks in the coming weeks, he said, between"."""
    time = next((one for one in scene.times if one.start == place + 1), None)
    then = time.end if time else place
    aside = next((last for first, last in scene.frames if scene.text[then:first] == ", "), None)
    then = aside if aside and scene.text.startswith(", ", aside) else then
    return then if then > place and _COMPLEMENT.match(scene.text[then:end]) else place


def _body_of(scene: Scene, place: int) -> Mention | None:
    """The organisation whose meeting it is: "a summit of the African Union"."""
    of = _OF.match(scene.text, place)
    named = [one for one in scene.mentions if of and one.start == of.end() and one.kind == "organisation"]
    return named[0] if named and not _LONGER_NAME.match(scene.text, named[0].end) else None


def _on_a_visit(phrase: NounPhrase, host: Mention | None) -> tuple[str, ...]:
    """Whom somebody meets who is "in Athens on a working visit at the invitation of Minister Paz"."""
    on = _ON_A.search(phrase.scene.text, phrase.clause[0], phrase.first)
    there = [one for one in phrase.scene.mentions if on and one.start == on.start("where") and one.kind == "country"]
    return tuple(id_ for one in [host, *there] if one for id_ in one.ids)


def _all_hosts(scene: Scene, ids: Sequence[str]) -> bool:
    """Whether states or cities host: who holds the next round of those who have met is not one of them."""
    return bool(ids) and {scene.people.kind(id_) for id_ in ids} == {"country"}


def _closed(words: Sequence[str]) -> bool:
    return any(word.endswith(("party", "nation")) for word in words)


_OF_BODY = re.compile(
    r"\s+of (?:the )?(?=[A-Z])(?P<named>(?:[A-Z][\w-]+ (?:and |of |on )?){1,6}(?:Council|Committee|Commission|Board|"
    r"Authority|(?<=Council of )Ministers)(?! of\b))|"
    r"\s+of the (?P<body>(?:[A-Z][\w-]+ ?){2,4}(?<! )|"
    r"(?:[\w-]+ ){0,3}(?:group|committee|commission|council|panel|working groups?))"
)
_BODY = re.compile(r"\s+of the (?:[A-Z][\w-]+ ){1,5}(?:Council|Committee|Commission|Group|Assembly|Board|Panel)\b")
_BESIDE = re.compile(r" [–—-] | \(")
_DESTINATION = re.compile(r"\s+to (?:the )?(?=[A-Z])")
_BY = re.compile(r"\s+by (?:the )?")
_COMPLEMENT = re.compile(
    r"^(?:\s(?:planned|scheduled|set|proposed|expected|arranged|slated|due)\s(?:[\w.]+\s){1,5}?(?=between|with|of)|"
    r",?\s(?:that|which)\s(?:were|was|are|is|had|will|would|could|may)\s(?:[\w-]+\s){1,9}?(?=between)|"
    r"\sto\s(?:take\splace|be\sheld|begin|start|resume)\s(?:[\w-]+\s){0,5}?(?=between))?"
    r"(?:\s+(?:again|face to face|in person|directly|one-on-one|separately|together|here|there|\w+day|"
    r"next week|this week|later this \w+|at (?:the )?[\w-]+ level|"
    r"next month|(?:in|at) [A-Z]\w+))*\s*[,(]?\s*\b(?P<how>between|with|of|among|involving|by|including|for|bringing "
    r"together|that includes|from|attended by)\s+",
    re.I,
)
_TAKES_PLACE = re.compile(
    r",? (?:which|that) (?:will|is to|is due to|would) (?:\w+ ){0,2}?(?:take place|be held) (?:\w+ ){0,4}?between\b"
)
"""Between a meeting and those who hold it: "the summit which will take place between"."""
_OF = re.compile(r" of (?:the )?")
_LONGER_NAME = re.compile(r"[-–]| [A-Z]")
"""After an organisation that is only part of a body's name: "the NATO-Norland Council"."""
_BOTH_SIDES = re.compile(
    r"\binvit\w+ (?:(?:both|the|all|two|three|warring|rival|opposing) )+(?:sides|parties|factions|camps|groups)\b"
)
"""Whom a mediator brings together."""
_AS_TO = re.compile(
    r"(?:(?:And|But|So|Just|Also),? )?(?:[Oo]n|[Aa]s for|[Aa]s to|[Aa]bout|[Rr]egarding|[Ii]n terms of|[Ww]ith "
    r"(?:respect|regard) to|[Aa]head of|[Bb]efore|[Aa]fter|[Aa]t|[Dd]uring|[Ff]or) "
)
"""What opens a clause before the meeting that it is about: "On the meeting with Ruiz, what"."""
_AS_GUESTS = re.compile(r"[^.;]{0,40}\bas (?:an? |the )?(?:\w+ )?(?:observers?|guests?|guarantors?|witness(?:es)?)\b")
_ASKED_IN = re.compile(r"\b(?:been|be|is|are|was|were) (?:also )?(?:invited|asked|welcome) (?:to|for) (?:\w+ ){0,3}$")
"""Who is only beside those who meet: invited, or there as an observer."""
_HOSTS_IT = re.compile(r"\b(?:co-)?host(?:s|ed|ing)? $")
_ON_A = re.compile(r"\b(?:in|to|at) (?P<where>[A-Z][\w'’-]+(?: [A-Z][\w'’-]+)*),? (?:\w+ )?(?:on|for) $")
_OF_RANK = re.compile(
    r" (?:of|between|among) (?:the (?:two |three )?)?(?:presidents|leaders|prime ministers|"
    r"heads of (?:state|government)|(?i:(?:foreign |defen[cs]e )?ministers(?: (?:of|for) "
    r"(?:foreign affairs|(?:national )?defen[cs]e))?))\b(?! (?:of|from|for)\b)"
)
"""Those of a rank who meet: "a meeting of presidents"."""
_OF_HEADS = re.compile(r" of (?:the |its )?Heads of State(?: (?:and|or)(?: of)? Government)?(?! of\b)")
"""Those who meet at the top of a body."""
_CHAIRED = re.compile(
    r"\b(?:(?:co-)?chair|(?:co-)?host|conven|mediat|moderat|facilitat|preside over|attend|join)(?:e|es|s|ed|ing)?\s"
    r"(?:[\w-]+\s){0,3}$",
    re.I,
)
_HOSTS = re.compile(r"\bhost(?:s|ed|ing)?\s(?:[\w-]+\s){0,3}$")
"""Before talks between others: a state that hosts them only gives them the room."""
_WITH = re.compile(r"[^,.;]{0,30}?\bwith\b")
