"""Meetings for which a verb stands once: "will meet Ruiz in Lima on Monday, Paz on Tuesday and, in Oslo, Berg"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from ..names.groups import code_of
from ..names.people import Mention, People
from ..scene import Scene, Talk
from ..times.times import Time
from .taking_part import joined

_HEADS = frozenset({"meet", "host", "receive", "welcome", "speak", "talks", "meeting", "consultation", "discussion",
                    "conversation", "visit", "dinner", "negotiation", "summit", "session", "convene"})
_SEPARATOR = re.compile(
    r"\s*(?:[,;](?:\s*(?:and|then|before|followed by|and then|and finally|finally|continuing|while)\b)?|"
    r"(?:and|then|before|followed by|and then)\b)(?:\s+(?:again|later|then|finally|afterwards|also|separately))*"
    r"(?=[\s,])(?:,(?= in | on ))?"
)
_SITE = re.compile(
    r"\s*(?:in|at|near|outside|to)\s(?:the )?(?:(?:[a-z]+ ){1,3}of )?(?P<name>[A-Z][\w'’-]+(?: [A-Z][\w'’-]+){0,2})"
)
_LATER = re.compile(
    r"\s*(?:(?:an?|one|two|three|four|five|six|ten|\d+) (?:days?|weeks?|months?|fortnight) (?:later|afterwards|after)|"
    r"the (?:day|week|month) after|the (?:next|following) (?:day|week|month))\b"
)
_ADVERBS = re.compile(r"\s*(?:again|separately|together|first|later|there|here|in person|by (?:phone|video))\b")
_LEAD = re.compile(r"\s*(?:(?:with|by|on|to|for talks with|from)\s)?(?:(?:the|a|an|his|her|its|their)\s)?")
_SOMEBODY = re.compile(
    r"\s*(?:(?:with|by|on|to)\s)?(?P<who>(?:the|his|her|its|their)\s(?:[a-z]+ ){0,2}(?:president|minister|premier|"
    r"chancellor|king|queen|emir|prince|sultan|leaders?|rebels|opposition|government|ministers|presidents|experts|"
    r"envoys|deputies|delegations|negotiators|mediators|generals|commanders|officials|representatives))\b(?! of\b)"
)
_GOES_ON = re.compile(r"\s*(?:[,;.:!?)\"”]|$|and\b|then\b|before\b|after\b|to (?:discuss|review|prepare|talk)\b|for\b|"
                      r"said\b|according\b|as\b|at\b|ahead\b|with a view\b)")


@dataclass(slots=True)
class _Part:
    """What stands between two joining words: whom, where, when; `start` and `end` are its edges."""

    start: int
    end: int
    who: list[tuple[int, int, tuple[str, ...]]] = field(default_factory=list)
    sites: list[str] = field(default_factory=list)
    days: int = 0

    @property
    def placed(self) -> bool:
        return bool(self.sites or self.days)


def rows(scene: Scene, found: Sequence[Talk]) -> Iterator[Talk]:
    """The further meetings of a verb or noun that stands once, each with the words that are about it alone.

    The first of them gets its own words as well.
    """
    for place, one in enumerate(found):
        if one.head not in _HEADS or one.status == "past" or one.stage:
            continue
        until = min([scene.sentence.end, *(other.start for other in found[place + 1 :] if other.core[0] > one.end)])
        parts = _merged(_parts(scene, one.end, until))
        if len(parts) < 2:
            continue
        made = list(_others(scene, one, parts))
        if made:
            one.reach = (one.core[0], parts[0].end)
            yield from made


def doers(scene: Scene, one: Talk) -> tuple[str, ...]:
    """Who does the meeting: those of it who are not named after its verb or noun."""
    after = {id_ for each in scene.mentions_in(one.core[1], one.end) for id_ in each.ids}
    return tuple(id_ for id_ in one.ids if id_ not in after)


def fill_row(scene: Scene, first: Talk, hosts: tuple[str, ...], people: People) -> None:
    """Give the further meetings of a row who takes part; of several met in turn, in each city those at home there."""
    further = [one for one in scene.talks if one.like is not None and one.like.core == first.core]
    everybody = first.ids
    for one in further:
        own = one.ids or not _SITE.match(scene.text, *one.core)
        one.ids = tuple(dict.fromkeys((*hosts, *one.ids))) if own else _at_home(scene, one, hosts, everybody, people)
        if not own:
            first.ids = _at_home(scene, first, hosts, everybody, people)


def _at_home(
    scene: Scene, one: Talk, hosts: tuple[str, ...], everybody: tuple[str, ...], people: People
) -> tuple[str, ...]:
    city = _SITE.search(scene.text, *(one.reach or one.core))
    code = code_of(city["name"]) if city else None
    there = [id_ for id_ in everybody if id_ not in hosts and code and people.entities[id_].code == code]
    return (*hosts, *there) if hosts and len(there) == 1 else everybody


def _others(scene: Scene, one: Talk, parts: list[_Part]) -> Iterator[Talk]:
    whom = one.end > one.core[1] or bool(parts[0].who)
    before = parts[0]
    for part in parts[1:]:
        if part.who:
            if not (whom and (before.placed or _led(scene, one)) and part.placed):
                return
            ids, at = tuple(id_ for _, _, each in part.who for id_ in each), (part.who[0][0], part.who[-1][1])
        elif part.sites and part.days and before.sites and before.days and part.sites != before.sites:
            blank = len(scene.text[part.start : part.end]) - len(scene.text[part.start : part.end].lstrip())
            ids, at = (), (part.start + blank, part.end)
        else:
            return
        reach = (min(part.start, at[0]), part.end)
        yield replace(one, verb=True, start=at[0], end=at[1], core=at, ids=ids, pair=False, labels=frozenset(),
                      ordinal=None, definite=False, reach=reach, like=one)
        before = part


def _led(scene: Scene, one: Talk) -> bool:
    """Whether a day or place opens the clause: "In Cairo on Monday, she will meet"."""
    first = scene.clause(one.core[0])[0]
    return any(first <= each.start < one.core[0] for each in scene.times)


def _merged(parts: list[_Part]) -> list[_Part]:
    """Parts that belong together: a list of names, and a place that stands before whom one meets there."""
    kept = [parts[0]]
    for place, part in enumerate(parts[1:], 1):
        last, after = kept[-1], parts[place + 1 : place + 2]
        ahead = not part.who and part.placed and after and after[0].who and not after[0].placed
        open_ = len(kept) > 1 and part.who and (not last.placed or not last.who)
        if open_ or not (part.who or ahead or (part.sites and last.sites) or (part.days and last.days)):
            kept[-1] = _Part(last.start, part.end, last.who + part.who, last.sites + part.sites, last.days + part.days)
        else:
            kept.append(part)
    return kept


def _parts(scene: Scene, place: int, until: int) -> list[_Part]:
    """What follows a meeting's words up to the first that is neither somebody, nor a place or a day."""
    text = scene.text
    parts = [_Part(place, place)]
    while place < until:
        part = parts[-1]
        if (day := _day(scene, place)) is not None:
            part.days, place = part.days + 1, day.end
        elif later := _LATER.match(text, place, until):
            part.days, place = part.days + 1, later.end()
        elif joint := _SEPARATOR.match(text, place, until):
            parts.append(_Part(joint.end(), joint.end()))
            place = joint.end()
            continue
        elif (who := _somebody(scene, place, until)) is not None:
            if part.who and part.end > part.who[-1][1]:
                break
            part.who.append(who)
            place = who[1]
        elif (site := _SITE.match(text, place, until)) and _is_site(scene, site):
            part.sites.append(site["name"])
            place = _with_land(scene, site.end())
        elif word := _ADVERBS.match(text, place, until):
            place = word.end()
        else:
            break
        part.end = place
    while parts and parts[-1].end == parts[-1].start and len(parts) > 1:
        parts.pop()
    if not _GOES_ON.match(text, parts[-1].end) and len(parts) > 1:
        parts.pop()
    return parts


def _day(scene: Scene, place: int) -> Time | None:
    """The day or period that stands at a place."""
    near = [one for one in scene.times if place <= one.start <= place + 4]
    return next((one for one in near if not scene.text[place : one.start].strip(" onatby")), None)


def _is_site(scene: Scene, site: re.Match[str]) -> bool:
    here = [one for one in scene.mentions if one.start < site.end() and site.start("name") < one.end]
    return all(one.kind in ("country", "organisation") for one in here) and not (
        here and here[0].end > site.end() and here[0].kind == "organisation"
    )


def _with_land(scene: Scene, end: int) -> int:
    """Past the country that is named after a city: "Maroua, Cameroon"."""
    land = next((one for one in scene.mentions if one.start == end + 2 and one.kind == "country"), None)
    return land.end if land and scene.text[end:land.start] == ", " and _GOES_ON.match(scene.text, land.end) else end


def _somebody(scene: Scene, place: int, until: int) -> tuple[int, int, tuple[str, ...]] | None:
    """Who stands at a place, with a title before the name."""
    lead = _LEAD.match(scene.text, place, until)
    begin = lead.end() if lead else place
    one = next((each for each in scene.mentions if place <= each.start and each.end <= until), None)
    near = one is not None and one.start - place < 80
    if one is not None and _is_apposed(scene, place, one):
        return None
    if one is not None and near and (one.start <= begin or joined(", " + scene.text[begin : one.start])):
        if one.kind == "country" and _site_only(scene, place, one):
            return None
        return (min(begin, one.start), one.end, one.ids)
    match = _SOMEBODY.match(scene.text, place, until)
    return (*match.span("who"), ()) if match else None


def _is_apposed(scene: Scene, place: int, one: Mention) -> bool:
    """Whether a mention only says what the one before it is: "Moon Jae-in, President of the Republic of Korea"."""
    after_person = any(each.kind == "person" and 0 <= place - each.end <= 3 for each in scene.mentions)
    role = one.kind == "role" and one.start - place < 6
    return after_person and (role or bool(one.kind == "country" and _OFFICE_OF.fullmatch(scene.text, place, one.start)))


_OFFICE_OF = re.compile(r"\s*(?:the )?(?:[A-Z][\w-]+ (?:and |for )?){1,5}of (?:the )?")


def _site_only(scene: Scene, place: int, one: Mention) -> bool:
    return bool(re.search(r"\b(?:in|at|near|outside) (?:the )?$", scene.text[place : one.start]))
