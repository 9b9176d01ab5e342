"""Visits: A travels to X, is invited to Y, is due in Z, left for W; whom the visitor meets, and when they only left."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..firmness.firmness import status_of
from ..names.gazetteer import phrase, phrases
from ..names.people import Mention
from ..names.places import is_known, list_at
from ..scene import Scene, Talk
from ..times.times import Time
from .bystanders import meets_bystanders
from .invitations import invitation
from .noun_list import NOUN
from .noun_words import is_city
from .stops import code_at
from .taking_part import opening

TITLE = (
    r"(?:Federal |Deputy )?(?:Prime Minister|President|Chancellor|Foreign Minister|Minister|King|Queen|Emir|Secretary|"
    r"Secretary-General|Commissioner)"
)
TITLED = re.compile(
    rf"\bThe {TITLE}\b[^.;]{{0,30}}\b(?:will|is to|plans to|is due to) $|\bthe {TITLE} (?:will|is to) $"
)
SENT = re.compile(r"\b(?:delegation|team|mission|envoys|emissaries|officials|negotiators|leaders|"
                  r"representatives|members)\b", re.I)
"""Those who come for a state or a body."""
_GOING_ON = re.compile(r"\b(?:before|after|then|prior to|and) (?:also |later )?$")
_WHO_GOES = re.compile(r"(?:[^,]{3,50}, )?(?:he|she|they|I|we)\b", re.I)
_BEFORE = re.compile(r"\b(?:will|would|are to|is to|agreed)\b.*\b(?:before|then|and)\s+(?:later )?$", re.I)


def invited(scene: Scene, match: re.Match[str], clause: tuple[int, int], subject: tuple[str, ...]) -> Iterator[Talk]:
    """Somebody invited somewhere, where no visit or talks are named that the invitation is to."""
    text = scene.text
    both = _BOTH_TO.match(text, match.end(), clause[1])
    asked = both or (_TO.match(text, match.end(), clause[1]) and _WERE.search(text, clause[0], match.start()))
    if asked and not NOUN.search(text, match.end(), clause[1]):
        yield Talk(match.start(), asked.end(), "talks", True, match.span(), pair=True, status="proposed", plural=True)
        return
    guests = [one for one in scene.mentions_in(match.end(), clause[1]) if one.start - match.end() < 60][:2]
    place = re.search(r"\bto (?:the )?(?=[A-Z])", text[match.end() : clause[1]])
    aside = _WHILE_THEY.search(text, match.end(), clause[1])
    if (
        not guests
        or place is None
        or NOUN.search(text, match.end(), aside.start() if aside else clause[1])
        or re.search(r"\bto (?:visit|meet|attend|join)\b", text[match.end() : clause[1]])
    ):
        return
    where = match.end() + place.end()
    there = next((one for one in scene.mentions if one.start == where), None)
    ids = [*subject, *(id_ for one in guests if one.start < where for id_ in one.ids)]
    said = _I_HAVE.search(text, clause[0], match.start()) is not None
    if there is not None and len(ids) < 2 and not said:
        ids += there.ids
    if len(set(ids)) > 1 or (said and ids):
        yield Talk(
            match.start(),
            there.end if there else where,
            "visit",
            True,
            match.span(),
            frozenset(),
            tuple(dict.fromkeys(ids)),
            False,
            None,
            "proposed",
            False,
        )


_WHOM = (
    r"(?:both|the two|all(?: the)?|the) (?:[\w-]+ )?(?:sides|parties|leaders|presidents|delegations|ministers|teams|"
    r"rivals)"
)
_BOTH_TO = re.compile(rf" {_WHOM} to (?:come to |travel to )?(?=[A-Z])")
_TO = re.compile(r" to (?:come to |travel to )?(?=[A-Z])")
_WERE = re.compile(rf"(?:^|\W)(?i:{_WHOM}) (?:have|had) been $|(?:^|\W)(?i:{_WHOM}) (?:are|were) $")
"""Both sides of talks, who are invited to a place together."""
_WHILE_THEY = re.compile(
    r",? (?:during|in the course of|as|when|while) (?:an? |their |his |her |they |the two )|, but\b"
)
"""Where somebody was asked, and not to what."""
_I_HAVE = re.compile(r"\b(?:I|we|he|she)(?:['’](?:ve|d)| have| has| had)?(?: (?:also|now|already|therefore))* $", re.I)
"""Who invites, where only a pronoun names them."""


def visit(
    scene: Scene, match: re.Match[str], clause: tuple[int, int], who: tuple[tuple[str, ...], bool], word: str
) -> Iterator[Talk]:
    """A person's visit to a country: a meeting with its government, unless several go there to meet one another."""
    subject, pair = who
    people = [id_ for id_ in subject if scene.people.entities[id_].kind in ("person", "role", "group")]
    if sent := [id_ for id_ in subject if id_ not in people and SENT.search(scene.text[clause[0] : match.start()])]:
        people = sent
    if any(one.kind == "role" and len(one.ids) > 1 and set(one.ids) == set(subject)
           for one in scene.mentions_in(clause[0], match.start())):
        people = list(subject)  # the ministers of two states, who go there to meet one another
    there = [
        one
        for one in scene.mentions_in(match.end(), clause[1])
        if one.start - match.end() < 28 and one.kind in ("country", "organisation")
    ]
    if asked := invitation(scene, match.start()):
        said = _I_HAVE.search(scene.text, scene.sentence.start, asked.start)
        ids = asked.ids if len(asked.ids) > 1 or said else (*asked.ids, *(id_ for one in there[:1] for id_ in one.ids))
        last = there[0].end if there else match.end()
        yield Talk(match.start(), last, "visit", True, match.span(), ids=tuple(dict.fromkeys(ids)), status=asked.status)
        return
    if FIRST_TO.search(scene.text, scene.sentence.start, match.start()):
        return
    it = "|it" if "back" in word or word.startswith("return") else ""
    pronoun = re.search(rf"\b(?:[Hh]e|[Ss]he|[Tt]hey|I|"
        rf"[Ww]e{it})\b[^.;]{{0,40}}$", scene.text[clause[0] : match.start()])
    if word.endswith("ing") and _GOING_ON.search(scene.text, clause[0], match.start()):
        first = max([scene.sentence.start, *(b for a, b in scene.frames if b <= match.start())])
        people = people or [id_ for id_ in opening(scene, first, match.start()) if scene.people.kind(id_) in _SOMEBODY]
        pronoun = pronoun or _WHO_GOES.match(scene.text, scene.sentence.start)
    pair = pair or (word == "moving" and bool(_BEFORE.search(scene.text[clause[0] : match.start()])))
    titled = TITLED.search(scene.text[clause[0] : match.start()])
    there_again = _AWAITED_PARTIES if word.split()[0] in AWAITED else _PARTIES
    parties = not (people or pronoun or titled) and word not in ("left", "departed") and (
        there_again.search(scene.text, clause[0], match.start())
    )
    if word.startswith("arriv") and _DELEGATION.search(scene.text, clause[0], match.start()) and not (
        _PURPOSE.search(scene.text, match.end(), clause[1])
    ):
        return  # one side on its way to what others have told of
    if parties and is_place(scene, match.end()):
        status = _awaited(word, status_of(scene, match.start(), match.end(), [], clause, noun=False, verb=word))
        span = (parties.start(), match.end())
        yield Talk(*span, "talks", True, match.span(), pair=pair, status=status, definite=True, plural=True)
        return
    if not (people or pair or pronoun or titled) or not (
        there or re.match(r"(?: \w+){0,3}? (?:to |for )?[A-Z]", scene.text[match.end() :])
    ):
        return
    goes = not word.startswith(("com", "return"))
    if goes and _LEG.match(scene.text, scene.sentence.start, match.start()) and _ENDS.match(scene.text, match.end()):
        return  # from one stop of a journey to the next
    if (aim := _TO_MEET.match(scene.text, match.end(), scene.sentence.end)) and meets_bystanders(scene, aim.end()):
        return
    if word.startswith("visit") and (_SIGHT.match(scene.text, match.end()) or _is_outing(scene, match)):
        return
    if word.startswith(("stop", "mak")) and not _PURPOSE.match(scene.text, match.end()):
        return
    if _is_errand(scene, match, people) or (not pair and stops(scene.text, match.end(), scene.sentence.end)):
        return
    last = there[0].end if there else match.end()
    met = [one for one in scene.mentions_in(match.end(), clause[1])[:2] if one.kind in _SOMEBODY and one.ids]
    if word.startswith("visit") and met and _TITLES.fullmatch(scene.text, match.end(), met[0].start):
        there = met[:1]
    if host := host_of(scene, *clause):
        there = [host]
    among = pair or len({scene.people.entities[id_].code for id_ in people}) > 1  # they meet one another
    status = status_of(scene, match.start(), last, [], clause, noun=False, verb=word)
    if status == "past" and word.endswith("ing") and WAS.search(scene.text, clause[0], match.start()):
        days = [one.earliest.on for one in scene.times if one.earliest and one.earliest.known and not one.past]
        status = "decided" if scene.anchor and any(day >= scene.anchor for day in days) else status
    if status is None and _IN_TURN.match(scene.text, clause[0]) and not word.endswith(("ed", "ing")):
        status = "decided"
    if word in ("left", "departed") and status in (None, "past"):
        early = any(clause[0] <= one.start < clause[1] for one in scene.times)
        status = "past" if early else "decided"
    if status == "decided" and _IF.match(scene.text, last):
        status = "possible"
    status = _awaited(word, status)
    yield Talk(
        match.start(),
        last,
        "visit",
        True,
        match.span(),
        frozenset(),
        tuple(dict.fromkeys((*people, *(id_ for one in there[:1] for id_ in one.ids if not among)))),
        pair,
        None,
        status,
        False,
    )


_IF = re.compile(
    r"(?: [A-Z][\w-]+| to [A-Z][\w-]+)?,? [\"“]?(?:but )?(?:only )?(?:if|provided|once|unless|on condition)\b"
)
"""After a journey that hangs on something."""


FIRST_TO = re.compile(
    r"(?:\b(?:is|was|became|had been|has been)|['’]s) (?:only )?(?:the|his|her|its) (?:very )?(?:first|second|third|"
    r"only|last|latest|highest-ranking|most senior|\w+ highest-ranking) [^.;]{2,90}? to (?:\w+ly )?(?:(?:make|pay|"
    r"undertake|hold|come on|be on) )?$"
)
"""Before a visit by which somebody was the first: it is told as over, or under way."""


def _awaited(word: str, status: str | None) -> str | None:
    """How firm a visit is of somebody who is "due in Rome", or expected there; of other verbs as it was."""
    if word.split()[0] not in AWAITED or status in ("past", "rejected"):
        return status
    return "decided" if word.startswith("due") else "possible"


def is_place(scene: Scene, place: int) -> bool:
    """Whether the words after a verb of going name a place that is known."""
    to = re.match(r" (?:back )?(?:to|in|for) (?=[A-Z])", scene.text[place : scene.sentence.end])
    listed = list_at(scene.text, place + to.end(), scene.sentence.end) if to else None
    return listed is not None and any(map(is_known, listed.places))


def host_of(scene: Scene, start: int, end: int) -> Mention | None:
    """At whose invitation somebody comes: a person whom the visitor meets."""
    match = _INVITED_BY.search(scene.text, start, end)
    named = [one for one in scene.mentions_in(match.end() - 24, end) if one.end > match.end()] if match else []
    return named[0] if match and named and named[0].start <= match.end() + 30 and named[0].kind in _SOMEBODY else None


AWAITED = frozenset({"expected", "due", "awaited"})
"""What is said of those who are to come somewhere."""
_THE_PARTIES = (
    r"\b(?:the |all |both |all the )?(?:[\w'’-]+ ){0,4}?(?:sides|parties|delegations?|movements|factions|negotiators|"
    r"mediators|teams?|foes|rivals|rebels|guerrillas|insurgents|front|envoys|commissioners)(?:,[^,.;]{3,60},)? "
)
"""Those who negotiate, without a name: where they go together they talk."""
_PARTIES = re.compile(
    _THE_PARTIES + r"(?:will|would|shall|(?:are|is) (?:\w+ )?to|(?:have |has )?agreed to|plans? to)"
    r"(?: (?:also|now|then|soon|both|all|again|\w+ly))* $"
)
_DELEGATION = re.compile(
    r"\b(?:(?:an?|one|its|their|his|her|another|(?i:the) (?:\w+ )?[\w-]+(?:an|ese|ish|i|ist|ent|el)|first|last)(?: "
    r"of the)? (?:[\w'’-]+ ){0,2}(?:delegations?|team)|[A-Z]\w+['’]s? (?:\w+ )?(?:delegation|team))\b[^.;,]{0,40}$"
)
"""One side, before the verb of its journey."""
_AWAITED_PARTIES = re.compile(_THE_PARTIES + r"(?:are|is|were|was)(?: (?:also|now|then|both|all|again|next))* $")
_TITLES = re.compile(r" (?:the |his |her |its )?(?:(?:[A-Z][\w-]*|counterpart),? ){0,6}")
_SOMEBODY = ("person", "role")
_INVITED_BY = re.compile(r"\b(?:[Aa]t the (?:\w+ )?invitation|as (?:an? |the )?(?:\w+ )?guest) of\b|"
                         r"\bat (?=[A-Z][\w-]+['’]s invitation)")
WAS = re.compile(r"\b(?:was|were) (?:also |then |later )?$")
"""Before a journey of which a report of the same day tells: "was flying to Lima on Friday for talks"."""
_IN_TURN = re.compile(r"(?:And )?(?:Then|After that|Next|Afterwards),? (?:we|they|he|she|I)\b")
"""A timetable told in the present tense: "then we come back to Vienna"."""
_STOP = r"[A-Z][\w'’.-]+(?: [A-Z][\w'’.-]+)*"
_STOPS = re.compile(
    rf"(?: onwards?| on| back)?(?: (?:(?:this|next|on) \w+|tomorrow|tonight|today|later \w+))? (?:to |for )?(?:the )?"
    rf"({_STOP}(?:(?:[,;] (?:and )?(?:then )?| and (?:then )?)(?:the )?{_STOP})+)"
)
_BETWEEN = re.compile(r"(?:[,;] (?:and )?(?:then )?| and (?:then )?)(?:the )?")


def stops(text: str, start: int, end: int) -> bool:
    """Whether a journey leads to several places: each stop has its meetings, and the journey is none itself."""
    found = _STOPS.match(text, start, end)
    names = _BETWEEN.split(found[1]) if found else []
    codes = {code_at(name) for name in names}
    return len(codes - {None}) > 1 or (len(names) > 1 and all(map(is_city, names)))


_ERRAND = re.compile(
    r" (?:to |for |in )?(?:the )?[A-Z][\w’'-]+(?: [A-Z]\w+)*(?: (?:on|this|next|late|early|tomorrow|later|"
    r"in)\b[^,.;]{0,24}?)?,? to (?:brief|address|speak (?:at|to)|deliver|testify|open|inaugurate|accept|collect|"
    r"watch|vote|campaign|undergo|inspect|tour|unveil|visit an?|receive an? (?:award|prize|medal|degree)|"
    r"attend (?:an?|the) (?:\w+ )?(?:funeral|ceremony|wedding|match|concert|memorial|"
    r"inauguration)|lay|celebrate|mark)\b"
)
_SIGHT = re.compile(
    r" (?:the |a |an |its |their )?(?:[A-Z][\w'’.-]* |of |the |and |for ){0,6}?(?:University|Museum|Cent(?:er|re)|"
    r"Hospital|School|Memorial|Cemetery|Cathedral|Church|Mosque|Temple|Shrine|Park|Monument|Institute|Academy|"
    r"College|Library|Tower|Bridge|Stadium|Gardens?|Embassy|Barracks|Airport|Base|Camp|Factory|Plant|Port|Market|"
    r"Gallery|Wall|Mission)\b(?!['’]s)"
)
"""What a visitor looks at, and nobody whom they meet."""
_TO_MEET = re.compile(
    r" (?:to|in|for) (?:[A-Z][\w'’-]+,? ?){1,3}[^.;,]{0,24}?\bto (?:meet|see|greet|visit|talk to|speak to)\b"
)
_LEG = re.compile(
    r"(?:(?:And|So|Then),? )?(?:From (?:there|here|[A-Z][\w'’-]+(?: [A-Z][\w'’-]+)?)|[Ww]e(?:['’]ll| will| "
    r"then)?\b)[^.;]*$"
)
_ENDS = re.compile(
    r" (?:back )?(?:to|for|on to) [A-Z][\w'’-]+(?: [A-Z][\w'’-]+)?(?:, [A-Z]\w+)?"
    r"(?: (?:on \w+day|that evening|tonight|the next day|in the (?:morning|afternoon|evening)))?[.;]"
)
_OUTING = re.compile(
    r" (?:the (?:\w+ )?(?:city|town|port) of )?(?P<city>[A-Z][\w'’-]+(?: [A-Z][\w'’-]+)?)(?= (?:to see|to tour)\b|"
    r"[.,;]| and\b|$)"
)
_ALSO = re.compile(r"[Aa]lso $")


def _is_outing(scene: Scene, match: re.Match[str]) -> bool:
    """Whether somebody who is in a country besides looks at one of its towns: "she will also visit Nara"."""
    to = _OUTING.match(scene.text, match.end(), scene.sentence.end)
    also = to is not None and _ALSO.search(scene.text, scene.sentence.start, match.start())
    kinds = {one.kind for one in phrases().get(phrase(to["city"]), ())} if to and also else set()
    return kinds == {"city"}


_BEFORE_GOING = re.compile(r"\bbefore (?:he|she|they) (?:can|may|could|is able to|are able to) $")
_PURPOSE = re.compile(
    r" (?:to|for|in) (?:\w+ )?(?:[A-Z]\w+ )*[^.;]{0,30}?\b(?:for|to (?:meet|see|hold|sit|confer|host|talk))\b"
)


def _is_errand(scene: Scene, match: re.Match[str], people: list[str]) -> bool:
    """Whether a journey is for something else than a meeting, is only made possible, or goes home."""
    text = scene.text
    if _ERRAND.match(text, match.end()) or _BEFORE_GOING.search(text[scene.sentence.start : match.start()]):
        return True
    home = match.group().casefold().startswith("return") and re.match(
        r" to ([A-Z][\w’'-]+(?: [A-Z]\w+)?)", text[match.end() : match.end() + 40]
    )
    if not home or _PURPOSE.match(text[match.end() : scene.sentence.end]):
        return False
    codes = {scene.people.entities[id_].code for id_ in people if scene.people.kind(id_) == "person"}
    places = {one.code for one in phrases().get(phrase(home[1]), ()) if one.kind in ("capital", "country")}
    if not people and places:
        return True  # he or she goes back to where they came from
    return bool(places) and bool(codes) and codes <= {None, *places}


def departed(scene: Scene) -> None:
    """Take from a scene the days on which somebody has just left for talks: they are no days of the talks."""
    for match in _LEFT.finditer(scene.text, scene.sentence.start, scene.sentence.end):
        beside = [one for one in scene.times if match.end() <= one.start <= match.end() + 4 and _lately(scene, one)]
        scene.times = [one for one in scene.times if one not in beside]


_LEFT = re.compile(r"\b(?:left|departed|set off|set out|flew out)(?: [\w’']+){0,2} (?:for|to) [A-Z]\w+(?: [A-Z]\w+)?")


def _lately(scene: Scene, time: Time) -> bool:
    """Whether a time is a day of the week, or one of the last days before the text was written."""
    if time.past or time.earliest is None or not time.earliest.known:
        return False
    return scene.anchor is None or -4 <= (time.earliest.on - scene.anchor).days <= 7
