"""How well a mention suits a meeting that is known: who meets, its format, level, number, words and place."""

from __future__ import annotations

import re
from collections.abc import Iterable

from ..names.people import People
from ..scene import Talk
from ..tables import word_list
from .known import WEAK, Known
from .talk_levels import is_envoy, rank

_GENERIC = word_list("likeness-generic")


def fit(talk: Talk, known: Known, number: int, people: People) -> float:
    """How well a mention suits a meeting; 0 or less is not at all."""
    if (talk.status == "past" and not known.past) or (talk.status not in ("past", None) and known.past):
        return 0
    if talk.format and known.format and talk.format != known.format:
        return 0
    if not _sizes_suit(talk, known) or other_step(talk, known) or _is_beside(talk, known):
        return 0
    if _is_of_a_body(talk, known, people):
        return 0
    shared = _shared(talk.labels, known.labels) or {place for place in known.places if place.casefold() in talk.labels}
    shared = shared or _called_after(talk, known, people)
    near = number - known.sentence + known.beside
    if talk.ordinal and known.ordinal != talk.ordinal and (known.ordinal or talk.head == "one"):
        return 0
    there = talk.land is not None and talk.land == known.land
    if talk.ordinal not in (None, "first") and not talk.definite and known.ordinal is None and not there:
        return 0
    if talk.level and known.level and talk.level != known.level and not _on_the_visit(talk, known, people):
        return 0
    if talk.pair and not talk.ids and not talk.definite and talk.level != known.level:
        return 0
    if other_portfolio(talk, known) or not_face_to_face(talk, known):
        return 0
    if "separate" in talk.labels - known.labels and not talk.definite:
        return 0
    if not _heads_suit(talk, known) or (talk.site and known.site and talk.site != known.site):
        return 0
    if (
        talk.labels
        and known.labels
        and not shared
        and not (talk.labels <= WEAK or known.labels <= WEAK)
    ):
        return 0
    if _is_event(talk) and not (shared or known.heads & {talk.head}):
        return 0
    who = _who(talk.ids, known.ids, people)
    if who < 1 and _of_visit(talk, known, people):
        who = max(who, 0.7 if len(set(talk.ids)) == 2 else 1)
    sizes = sorted((len(set(talk.ids)), len(set(known.ids))))
    again = talk.head in known.heads or near <= 1
    loose = talk.loose and talk.definite and again and not talk.labels - known.labels
    if who < 0 and loose:
        who = 0
    if "visit" in known.heads and _is_of_others(talk, known, people):
        return 0
    if sizes[0] == 2 < sizes[1] and who < 1 and not (talk.definite or talk.pair):
        return 0
    named_two = sizes[0] == len(set(talk.ids)) == 2 < sizes[1] and not (talk.definite or talk.pair or talk.loose)
    if who < 0 or (named_two and known.format == "trilateral"):
        return 0
    tie = 2.0 * who + 2.0 * len(shared)
    bare = not talk.ids or loose or set(talk.ids) <= set(known.ids)
    if there and (bare or who > 0):
        tie += 2
    if talk.site and (talk.site == known.site or talk.site in known.places):
        tie += 2
    if talk.labels and not shared and not who:
        return 0
    if tie <= 0 and not (bare and (talk.definite or talk.plural or talk.status is None) and near <= 4):
        return 0
    if talk.format and talk.format == known.format:
        tie += 2
    if known.past and talk.status is None:
        tie -= 1.5
    return tie + (1.5 if talk.head in known.heads else 0) + max(0.0, 1.5 - 0.2 * near) + 0.2


def _is_of_a_body(talk: Talk, known: Known, people: People) -> bool:
    """Whether a mention tells of a body's own meeting, of which nothing was said before: "a summit of the Union"."""
    if talk.verb or talk.definite or not talk.named or len(talk.ids) != 1 or not known.ids:
        return False
    return people.kind(talk.ids[0]) == "organisation" and talk.ids[0] not in known.ids


def _called_after(talk: Talk, known: Known, people: People) -> set[str]:
    """The words of a definite mention for those who meet: "the expert round" is where the experts meet."""
    groups = [people.entities[id_].name.casefold() for id_ in known.ids if people.kind(id_) == "group"]
    names = {word.removesuffix("s") for name in groups for word in name.split()}
    return {word for word in talk.labels if talk.definite and re.sub(r"s?['’]?$", "", word) in names}


def _is_beside(talk: Talk, known: Known) -> bool:
    """Whether two meet apart, beside a summit to which only one of them is said to go."""
    two = (
        len(set(talk.ids)) == 2
        and not (talk.definite or talk.verb)
        and (talk.format == "bilateral" or talk.head in _ASIDE)
    )
    return two and known.heads <= {"summit", "conference", "forum"} and len(set(known.ids)) < 2


_ASIDE = frozenset({"pull-aside", "bilateral", "bilat", "one-on-one", "tete-a-tete", "audience", "sit-down"})


def _on_the_visit(talk: Talk, known: Known, people: People) -> bool:
    """Whether those of another rank may meet on a visit: nobody is named, or the visitor is one of them."""
    visitors = {id_ for id_ in known.ids if people.kind(id_) == "person"}
    unnamed = not talk.ids or talk.loose or not visitors
    return known.heads <= {"visit", "trip"} and bool(unnamed or visitors & set(talk.ids))


def other_step(talk: Talk, known: Known) -> bool:
    """Whether one only prepares the other: preliminary talks, and the formal ones that follow them."""
    return talk.step is not None and known.step not in (None, talk.step)


def other_portfolio(talk: Talk, known: Known) -> bool:
    """Whether ministers or chiefs of other things meet: the interior ministers, and not the foreign ministers."""
    return None not in (talk.portfolio, known.portfolio) and talk.portfolio != known.portfolio


_FACE_TO_FACE = frozenset({"direct"})
_THROUGH_OTHERS = frozenset({"indirect", "proximity"})


def not_face_to_face(talk: Talk, known: Known) -> bool:
    """Whether one is held face to face, and the other through go-betweens."""
    return any(
        one & talk.labels and other & known.labels and not one & known.labels
        for one, other in ((_FACE_TO_FACE, _THROUGH_OTHERS), (_THROUGH_OTHERS, _FACE_TO_FACE))
    )


def _is_of_others(talk: Talk, known: Known, people: People) -> bool:
    """Whether somebody meets a visitor or the host who is neither: the king on whom both of them call."""
    persons = [id_ for id_ in known.ids if people.kind(id_) in ("person", "role")]
    others = set(talk.ids) - set(known.ids)
    guests = talk.pair and talk.head in ("receive", "welcome")  # the visitors themselves
    return talk.verb and not guests and len(persons) > 1 and any(people.kind(id_) == "person" for id_ in others)


def _is_event(talk: Talk) -> bool:
    """Whether a mention names an event of its own, the Nuclear Security Summit: no meeting of those who go there."""
    return talk.named and not talk.site and talk.head == "summit" and bool(talk.labels - WEAK)


_OTHER = frozenset({"wider", "broader", "larger", "bigger", "separate"})
"""Words that set a meeting apart from the one before."""
_BY_MINISTERS = ("ministerial", "ministers")
_SPECIAL = frozenset({"dinner", "call", "plenary", "ministerial", "signing", "reception"})


def loosely(talk: Talk, known: Known) -> bool:
    """Whether nothing sets a definite mention apart from a meeting, though nothing but its "the" ties them."""
    named = known.labels - WEAK
    return not (
        (talk.format and known.format and talk.format != known.format)
        or other_step(talk, known)
        or other_portfolio(talk, known)
        or not_face_to_face(talk, known)
        or (talk.level and known.level and talk.level != known.level)
        or (talk.labels - WEAK and named)
        or (talk.labels & _OTHER and not known.labels & _OTHER)
        or (talk.head in _SPECIAL and talk.head not in known.heads and (talk.head, known.level) != _BY_MINISTERS)
        or (talk.ordinal and known.ordinal not in (None, talk.ordinal))
        or (talk.verb and known.ids and not talk.definite)
        or not _sizes_suit(talk, known)
        or _is_no_summit(talk, known)
    )


def _is_no_summit(talk: Talk, known: Known) -> bool:
    """Whether a summit is spoken of, but the meeting is a round of a series, or talks on something."""
    series = known.ordinal not in (None, "first") or (known.labels - WEAK and not talk.labels and known.level != "top")
    return talk.head == "summit" and "summit" not in known.heads and bool(series)


_BODIES = frozenset({"council", "committee", "commission", "group", "groups", "assembly", "board", "panel", "forum"})


def _shared(one: frozenset[str], other: set[str]) -> set[str]:
    """The words that two meetings are called by; two councils of different names share nothing."""
    both = set(one & other)
    return set() if both <= _BODIES and one - _BODIES and other - _BODIES else both


def _sizes_suit(talk: Talk, known: Known) -> bool:
    """Whether as many meet: a trilateral is not the meeting of two, and the other way round."""
    if known.format or not talk.format:
        return True
    count = len(set(known.ids))
    return count < 2 or (count == 2) == (talk.format == "bilateral")


def _heads_suit(talk: Talk, known: Known) -> bool:
    if talk.head == "one" and talk.ordinal is not None and talk.ordinal == known.ordinal:
        return True
    if _is_no_summit(talk, known):
        return False
    if talk.head == "speak" and talk.pair and known.heads <= {"visit", "meet"} and set(talk.ids) == set(known.ids):
        return True
    if talk.head in known.heads or ("one" in known.heads and talk.ordinal == known.ordinal):
        return True
    remote = _REMOTE & (set(talk.labels) | known.labels)
    if remote and "call" in (talk.head, *known.heads) and talk.definite:
        return True
    if talk.head in _SPECIAL | {"conference"} or known.heads & (_SPECIAL | {"conference"}):
        return talk.head == "meeting" and not talk.labels and talk.definite
    return talk.head in _GENERIC and bool(known.heads & _GENERIC)


_REMOTE = frozenset({"virtual", "online", "video", "remote"})


def _of_visit(talk: Talk, known: Known, people: People) -> bool:
    """Whether a visitor meets somebody of whom the text does not say that they are of another land than the visited."""
    if not known.heads <= {"visit", "trip", "talks"} or "visit" not in known.heads:
        return False
    hosts = [people.entities[id_] for id_ in set(talk.ids) - set(known.ids)]
    visited = [id_ for id_ in set(known.ids) - set(talk.ids) if people.kind(id_) == "country"]
    of_land = (None, people.entities[visited[0]].code) if len(visited) == 1 and len(hosts) > 1 else (None,)
    theirs = all(host.kind == "person" and host.code in of_land for host in hosts)
    return bool(hosts) and set(talk.ids) & set(known.ids) != set() and len(visited) == 1 and theirs


def _may_lead(persons: set[str], states: set[str], people: People) -> bool:
    """Whether two are at the top of nobody knows which states, and two states are spoken of."""
    return (
        len(persons) == len(states) == 2
        and {people.kind(id_) for id_ in states} == {"country"}
        and all(
            people.kind(id_) == "person" and people.entities[id_].code is None and rank(people, id_) in (None, "top")
            for id_ in persons
        )
    )


_FIGHTERS = re.compile(
    r"\b(?:rebels?|insurgents?|separatists?|guerrillas?|militants?|movement|front|opposition)\b", re.I
)


def _is_movement(movement: set[str], named: set[str], people: People) -> bool:
    """Whether the rebels, whom one mention calls only so, may be the body of another that talks to the same state."""
    fighters = [id_ for id_ in movement if people.kind(id_) == "group" and _FIGHTERS.search(people.entities[id_].name)]
    others = named - movement
    bodies = [id_ for id_ in others if people.kind(id_) in ("organisation", "person")]
    states = (movement | named) - {*fighters, *bodies}
    lands = {people.entities[id_].code for id_ in states}
    if any(people.kind(id_) == "person" and people.entities[id_].code not in {None, *lands} for id_ in bodies):
        return False
    one_state = len(lands) < 2 and all(people.kind(id_) == "country" for id_ in states)
    return len(fighters) == len(bodies) == 1 and one_state and states <= (named if states & named else movement)


def _holds(both: set[str], people: People) -> bool:
    """Whether one of two is told by office and land ("our Chilean colleague"), the other by name and office alone."""
    told, named = sorted((people.entities[id_] for id_ in both), key=lambda each: each.kind == "person")
    by_name = named.kind == "person" and named.code is None and told.kind == "role" and told.code is not None
    return by_name and told.office is not None and told.office == named.office


def _mediated(ids: set[str], land: str, people: People) -> bool:
    """Whether envoys meet the parties of one land, whose talks among themselves were told of."""
    code = people.entities[land].code
    envoys = {id_ for id_ in ids if is_envoy(id_, people)}
    sides = ids - envoys
    return (
        code is not None
        and bool(envoys and sides)
        and people.kind(land) == "country"
        and all(people.kind(id_) == "group" and people.entities[id_].code == code for id_ in sides)
    )


def _who(ids: Iterable[str], others: Iterable[str], people: People) -> float:
    """Shared people: 2 the same, 1 some, 0 nothing to compare, below 0 different people."""
    one, two = set(ids), set(others)
    if not one or not two:
        return 0
    shared = one & two
    if one == two:
        return 2.5
    if len(one) == len(two) == 1 and {people.kind(id_) for id_ in one | two} == {"organisation"}:
        return -1
    if shared and (one <= two or two <= one):
        return 1.5 if len(shared) >= 2 else 0.7
    persons = [
        {people.entities[id_].code: id_ for id_ in group if people.entities[id_].kind == "person"}
        for group in (one, two)
    ]
    if any(code and persons[1].get(code, id_) != id_ for code, id_ in persons[0].items()) and len(shared) < 2:
        return -1
    if any(_may_lead(a, b, people) for a, b in ((one, two), (two, one))):
        return 0.8
    if len(shared) <= 1 and any(_is_movement(a, b, people) for a, b in ((one, two), (two, one))):
        return 0.6
    if len(shared) == 1 and len(one - two) == len(two - one) == 1 and _holds(one ^ two, people):
        return 1.2
    if len(two) == 1 and _mediated(one, next(iter(two)), people):
        return 0.8
    rests = [{people.entities[id_].kind for id_ in rest} for rest in (one - two, two - one)]
    if len(shared) == 2 and rests == [{"person"}, {"person"}]:
        return -1  # the same two, with another host
    lands, kinds = [], []
    for group in (one, two):
        lands.append({people.entities[id_].code or id_ for id_ in group})
        kinds.append({people.entities[id_].kind for id_ in group - shared})
    if lands[0] == lands[1] and not (kinds[0] == kinds[1] == {"person"}):
        return 1.2
    if len(one) == 1 and lands[0] < lands[1] and not (kinds[0] == {"person"} and "person" in kinds[1]):
        return 0.5
    if lands[0] < lands[1] or lands[1] < lands[0]:
        return -1 if len(lands[0] & lands[1]) < 2 else 0.5
    return -1 if len(shared) < 2 else 0.3
