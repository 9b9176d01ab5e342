"""People named by what they are: "the French president", "US and Russian leaders", "both sides", "the Europeans"."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from ..tables import rows
from .bodies import apposed, bodies, members
from .chiefs import chiefs, name_holders
from .gazetteer import folded, phrase
from .groups import NAME, code_of, groups, land_of, owned_bodies
from .name_words import FORMAL
from .people import Entity, EntityKind, Mention, People, without_overlaps

_OFFICES = {
    "president": "president",
    "prime minister": "prime-minister",
    "premier": "prime-minister",
    "pm": "prime-minister",
    "vice president": "vice-president",
    "vice-president": "vice-president",
    "deputy president": "vice-president",
    "deputy prime minister": "deputy-prime-minister",
    "deputy premier": "deputy-prime-minister",
    "vice premier": "vice-premier",
    "chancellor": "chancellor",
    "foreign minister": "foreign-minister",
    "foreign secretary": "foreign-minister",
    "king": "king",
    "emir": "emir",
    "secretary of state": "foreign-minister",
    "defense minister": "defence-minister",
    "pope": "pope",
    "defence minister": "defence-minister",
    "leader": "leader",
    "secretary-general": "secretary-general",
    "secretary general": "secretary-general",
    "envoy": "envoy",
    "special envoy": "envoy",
    "crown prince": "crown-prince",
    "national security adviser": "security-adviser",
    "national security advisor": "security-adviser",
    "top diplomat": "foreign-minister",
    "head of state": "leader",
    "head of government": "leader",
    "heads of government": "leader",
    "heads of state": "leader",
    "monarch": "king",
    "ruler": "leader",
    "deputy foreign minister": "deputy-foreign-minister",
    "vice foreign minister": "deputy-foreign-minister",
    "finance minister": "finance-minister",
    "interior minister": "interior-minister",
    "minister": "foreign-minister",
    "secretary": "foreign-minister",
    "spokesman": "spokesperson",
    "spokeswoman": "spokesperson",
    "spokesperson": "spokesperson",
    "deputy secretary of state": "deputy-foreign-minister",
    "deputy secretary": "deputy-foreign-minister",
    "under secretary": "under-secretary",
    "assistant secretary": "assistant-secretary",
    "special representative": "envoy",
    "mediator": "envoy",
    "negotiator": "negotiator",
    "chief negotiator": "negotiator",
    "ambassador": "ambassador",
}
_NOT_NOW = r"(?:(?!former |late |ousted |deposed |future )\w+ )??"
"""A word before an office, where it is not of somebody who holds it no more."""
_OFFICE = "(?P<office>" + "|".join(sorted((re.escape(word) for word in _OFFICES), key=len, reverse=True)) + ")"
_PLURAL = (
    r"(?P<plural>deputy prime ministers|vice premiers|presidents|leaders|prime ministers|foreign ministers|"
    r"foreign secretaries|ministers|heads of state|"
    r"chancellors|defen[cs]e ministers|envoys|negotiators|chief negotiators|officials|delegations|diplomats|"
    r"governments|representatives|sides|teams|negotiating teams|counterparts|national security advis[eo]rs|"
    r"heads of government|premiers|kings|monarchs|rulers|(?:deputy|vice) foreign ministers|finance ministers|"
    r"interior ministers|special envoys|top diplomats|political directors|ambassadors|experts|commanders|generals|"
    r"government|leadership|regime|administration|presidency|opposition|parliament|junta|"
    r"(?:army|defen[cs]e|military|intelligence|spy|police|navy) (?:chiefs|commanders|officials)|parliaments|"
    r"authorities|media|rebels|delegation|team|mission|side|movements|factions|parties|camps|groups|militias|militants|"
    r"lawmakers|separatists|insurgents|guerrillas|warlords|clans)"
)
@cache
def _demonyms() -> dict[str, str]:
    found = {phrase(name): row["country"] for row in rows("demonyms") for name in row["demonyms"].split("|") if name}
    return found | {"american": "US"}


@cache
def _demonym_pattern() -> str:
    names = {name for row in rows("demonyms") for name in row["demonyms"].split("|") if name}
    return "(?:" + "|".join(sorted((re.escape(name) for name in names), key=len, reverse=True)) + ")"


_NOT_OF_A_REGION = "".join(rf"(?<!{part})" for part in ("Latin ", "South ", "Central ", "North ", "Ibero-", "Inter-"))
"""Before a demonym: Latin Americans are no Americans."""


@cache
def _listed() -> re.Pattern[str]:
    one = _demonym_pattern()
    return re.compile(
        rf"(?:\b[Tt]he )?{_NOT_OF_A_REGION}\b(?P<list>{one}(?:(?:, |,? and |-){one})*)(?: and \w+)?? {_NOT_NOW}"
        rf"(?:(?i:{_PLURAL})\b|(?i:{_OFFICE})\b(?! [A-Z]))"
    )


@cache
def _counterpart() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:[Hh]is|[Hh]er|[Tt]heir|[Ii]ts|[Mm]y|[Oo]ur|[Tt]he) (?:new )?"
        rf"(?:(?P<land>{_demonym_pattern()}) )?(?:counterpart|opposite number|(?<=[a-z] )colleague)\b"
        rf"(?: (?:from|of) (?:the )?(?P<from>{NAME})(?=,|\.| (?:on|in|at|next|this|to|for|later|tomorrow|today)\b|$))?"
    )


_TITLES = re.compile(r",? (?:(?:the )?(?:[A-Z][\w-]*\.? ){1,3})?")
"""What stands between "her counterpart" and the name: a comma, a title."""
_OF = re.compile(
    rf"\b(?:[Tt]he )?(?:(?P<owner>{NAME})['’]s? {_NOT_NOW}(?i:{_OFFICE})\b(?! [A-Z])"
    rf"|(?i:{_OFFICE.replace('office', 'office2')}) (?:of|from) (?:the )?(?:{FORMAL})?(?P<land>{NAME}))"
)
_OF_SEVERAL = re.compile(rf"\b(?:[Tt]he )?(?:(?P<field>[\w-]+) )??(?i:{_PLURAL})\s+(?:of|from|for) ")
_NO_FIELD = frozenset({"two", "three", "four", "five", "six", "seven", "eight", "new", "current", "both", "all", "the"})
_OPENING = 4
"""How many words may stand before the state that a sentence opens with: "Speaking in Rome, the Chadian"."""
_ITS = re.compile(rf"\b(?:its|their) (?:own |new )?(?i:{_OFFICE})\b(?! [A-Z])")
_LONE = re.compile(
    rf"\b[Tt]he (?:(?:new|outgoing|visiting|chief|top|senior) )?(?i:{_OFFICE})\b(?! (?:of|for|[A-Z]))"
)


_BESIDE_NAMES = re.compile(rf"\b(?:[Tt]he|[Tt]heir|[Tt]wo|[Bb]oth) (?:\w+ )??(?i:{_PLURAL})(?=, (?-i:[A-Z]))")
"""Before the names of those who hold an office: "the deputy prime ministers, Ruiz and Paz"."""


def _start(one: Mention) -> int:
    return one.start


def roles(text: str, spans: Iterable[tuple[int, int]], mentions: Sequence[Mention], people: People) -> list[Mention]:
    """The mentions with those by role among them, sentence by sentence (`spans`).

    "The two leaders" has no ids: it means the last pair.
    """
    found: list[Mention] = []
    mentions = without_overlaps([*bodies(text, mentions, people), *mentions])
    mentions = without_overlaps([*members(text, mentions), *mentions])
    for start, end in spans:
        lands = list(_by_country(text, start, end, mentions, people))
        covered = {place for one in lands for place in range(one.start, one.end)}
        found += lands
        found += [*_of_several(text, start, end, mentions, people), *_counterparts(text, start, end, mentions, people)]
        found += _its(text, start, end, mentions, people)
        found += owned_bodies(text, start, end, people)
        several = [one for one in groups(text, start, end, people) if one.end - 1 not in covered]
        inside = mentions[bisect_left(mentions, start, key=_start) : bisect_left(mentions, end, key=_start)]
        found += [*several, *chiefs(text, [*several, *inside], people)]
        for match in _BESIDE_NAMES.finditer(text, start, end):
            name_holders(match.end(), text, mentions, people, _single(match["plural"].casefold()) or "")
        found += _alone(text, start, end, mentions, people)
        found += list(_titled(text, start, end, [*found, *mentions], people))
    return apposed(text, without_overlaps([*found, *mentions]), people)


def _by_country(text: str, start: int, end: int, mentions: Sequence[Mention], people: People) -> Iterator[Mention]:
    for match in _listed().finditer(text, start, end):
        codes = [
            _demonyms()[key]
            for name in re.split(r", |,? and |-", match["list"])
            if (key := phrase(name)) in _demonyms()
        ]
        office = _OFFICES.get((match["office"] or "").casefold())
        plural = (match["plural"] or "").casefold()
        single = office or _single(plural)
        at = match.span()
        if (len(codes) == 1 and plural and plural not in _STATES) or (
            len(codes) == 1 and plural in ("officials", "media", "authorities", "rebels", "diplomats")
        ):
            name = re.sub(r"^[Tt]he ", "", match.group())
            if one := people.add("group", folded(name), name, at, codes[0]):
                yield Mention(*at, (one.id,), "group")
            continue
        ids = []
        for code in codes:
            one = people.in_office(code, single, at) if single else None
            one = one or people.add("country", code, land_of(code), at, code)
            if one is not None:
                ids.append(one.id)
        if office and len(codes) == 1 and (named := _named_after(text, mentions, match.end())):
            one = people.entities[named.ids[0]]
            one.code, one.office = one.code or codes[0], one.office or office
            yield Mention(match.start(), named.end, named.ids, "person")
        elif ids and not (match["office"] and _followed_by_name(mentions, match.end())):
            yield Mention(*at, tuple(dict.fromkeys(ids)), "role")
    for match in _OF.finditer(text, start, end):
        land = code_of(match["owner"] or match["land"] or "")
        office = _OFFICES[(match["office"] or match["office2"]).casefold()]
        if land and (named := _named_after(text, mentions, match.end())) is not None:
            person = people.entities[named.ids[0]]
            person.code, person.office = person.code or land, person.office or office
            yield Mention(match.start(), named.end, named.ids, "person")
            continue
        if land and not _followed_by_name(mentions, match.end()) and (one := _holder(people, land, office, match)):
            yield Mention(*match.span(), (one.id,), "role")


_STATES = frozenset({"governments", "government", "leadership", "regime", "administration", "presidency",
                     "delegation", "team", "mission", "side"})


def _single(plural: str) -> str | None:
    """The office that several hold."""
    return _OFFICES.get(plural) or _OFFICES.get(plural.removesuffix("s"))


def _of_several(text: str, start: int, end: int, mentions: Sequence[Mention], people: People) -> Iterator[Mention]:
    """ "The leaders of Chad, Mali and Niger": who holds the office in each, else the states themselves."""
    for match in _OF_SEVERAL.finditer(text, start, end):
        office, last = _single(match["plural"].casefold()), match.end()
        if match["plural"].casefold() == "ministers" and (match["field"] or "the").casefold() not in _NO_FIELD:
            office = None  # the ministers of energy, or deputies: none of those whom the text calls a minister
        ids: list[str] = []
        for one in mentions[bisect_left(mentions, match.end(), key=lambda one: one.start) :]:
            between = r"(?:,? and |, )(?:the )?" if ids else r"(?:the )?"
            named = one.ids and one.kind in ("country", "organisation", "group")
            if not named or not re.fullmatch(between, text[last : one.start]):
                break
            land = people.entities[one.ids[0]]
            holder = people.in_office(land.code, office, match.span()) if office and land.code else None
            ids += [holder.id] if holder else one.ids
            last = one.end
        if called := _called(text, mentions, last, len(ids)):
            ids, last = [one.ids[0] for one in called], called[-1].end
        if len(ids) > 1 or (ids and people.kind(ids[0]) == "organisation"):
            yield Mention(match.start(), last, tuple(dict.fromkeys(ids)), "role")


def _called(text: str, mentions: Sequence[Mention], place: int, count: int) -> list[Mention]:
    """The names that follow several roles: the ministers of Chad and Mali, Ali Nour and Rosa Adje."""
    found: list[Mention] = []
    for one in mentions[bisect_left(mentions, place, key=lambda one: one.start) :]:
        between = r"(?:,? and |, )" if found else r", "
        if one.kind != "person" or not re.fullmatch(between, text[found[-1].end if found else place : one.start]):
            break
        found.append(one)
    return found if count > 1 and len(found) == count else []


def _counterparts(text: str, start: int, end: int, mentions: Sequence[Mention], people: People) -> Iterator[Mention]:
    """ "Her Chadian counterpart, Ali Nour": who holds in Chad the office of the one named before."""
    for match in _counterpart().finditer(text, start, end):
        code = _demonyms().get(phrase(match["land"] or "")) or (code_of(match["from"]) if match["from"] else None)
        if code is None and match.group().endswith("colleague"):
            continue
        before = bisect_left(mentions, match.start(), key=lambda one: one.start)
        named = [people.entities[one.ids[0]] for one in mentions[max(0, before - 8) : before] if one.kind == "person"]
        office = named[-1].office if named else None
        after = mentions[bisect_left(mentions, match.end(), key=lambda one: one.start) :][:1]
        if after and after[0].kind == "person" and _TITLES.fullmatch(text, match.end(), after[0].start):
            one = people.entities[after[0].ids[0]]
            one.code, one.office = one.code or code, one.office or office
            yield Mention(match.start(), after[0].end, after[0].ids, "person")
        elif code:
            key = f"{code} {office or 'counterpart'}"
            held = people.in_office(code, office, match.span()) if office else None
            land = match["land"] or land_of(code)
            name = f"{land} {(office or 'counterpart').replace('-', ' ')}"
            held = held or people.add("role", key, name, match.span(), code, office)
            if held is not None:
                yield Mention(*match.span(), (held.id,), "role")


def _its(text: str, start: int, end: int, mentions: Sequence[Mention], people: People) -> Iterator[Mention]:
    """ "Chad says its president": who holds the office in the one state that the sentence opens with."""
    for match in _ITS.finditer(text, start, end):
        first = bisect_left(mentions, start, key=lambda one: one.start)
        for one in mentions[first : first + 1]:
            land = people.entities[one.ids[0]] if len(one.ids) == 1 else None
            if one.kind != "country" or land is None or land.code is None or not one.end < match.start():
                continue
            if len(text[start : one.start].split()) > _OPENING:
                continue
            office = _OFFICES[match["office"].casefold()]
            if (named := _named_after(text, mentions, match.end())) is not None:
                person = people.entities[named.ids[0]]
                person.code, person.office = person.code or land.code, person.office or office
                yield Mention(match.start(), named.end, named.ids, "person")
                continue
            name = f"{office.replace('-', ' ')} of {land.name}"
            held = people.in_office(land.code, office, match.span()) or people.add(
                "role", f"{land.code} {office}", name, match.span(), land.code, office
            )
            if held is not None:
                yield Mention(*match.span(), (held.id,), "role")


def _holder(people: People, code: str, office: str, match: re.Match[str]) -> Entity | None:
    name = re.sub(r"^[Tt]he |\.$", "", match.group())
    return people.in_office(code, office, match.span()) or people.add(
        "role", f"{code} {office}", name, match.span(), code, office
    )


def _alone(text: str, start: int, end: int, mentions: Sequence[Mention], people: People) -> Iterator[Mention]:
    """ "The foreign minister": the last one named before, else the next one named, else whom a US briefing means."""
    for match in _LONE.finditer(text, start, end):
        wanted = _OFFICES[match["office"].casefold()]
        if match["office"] == "President" and _OURS.search(text, 0, 20_000):
            held = people.in_office("US", wanted, match.span())
            kind: EntityKind = "person" if held else "role"
            held = held or people.add("role", "US president", "the President", match.span(), "US", wanted)
            if held is not None:
                yield Mention(*match.span(), (held.id,), kind)
            continue
        if match["office"] in ("Prime Minister", "PM") and _DOWNING_STREET.search(text, 0, 20_000):
            ours = people.in_office("GB", wanted, match.span()) or people.add(
                "role", "GB prime-minister", "the Prime Minister", match.span(), "GB", wanted
            )
            if ours is not None:
                yield Mention(*match.span(), (ours.id,), "role")
            continue
        before = bisect_right(mentions, match.start(), key=lambda one: one.start)
        title = match["office"].casefold()
        our = match["office"] in ("Secretary", "President") and _BRIEFING.search(text, 0, 20_000) is not None
        later = mentions[before : before + 60] if not our or title == "secretary" else ()
        for one in (*reversed(mentions[max(0, before - 60) : before]), *later):
            named = [people.entities[id_] for id_ in one.ids]
            beside = 0 < one.start - match.end() < 8  # "the president and Castro" are two
            beside |= one.start > match.end() and bool(_WITH.search(text, max(0, one.start - 60), one.start))
            beside |= one.start < match.start() and _is_another(text, match, one.ids, mentions)
            called = re.search(rf"{title}(?: of \w+)? $", text[max(0, one.start - 50) : one.start], re.I)
            same = called or "secretary" not in title
            if len(named) != 1 or beside or not same:
                continue
            foreign = our and named[0].code not in (None, "US")
            own = our and title == "secretary" and _THE_SECRETARY.search(text, max(0, one.start - 50), one.start)
            deputy = called and title.startswith("deputy")
            if named[0].kind == "person" and (own or deputy or (named[0].office == wanted and not foreign)):
                yield Mention(*match.span(), one.ids, "role")
                break
        else:
            held = people.in_office("US", wanted, match.span()) if our else None
            if our and held is None:
                held = people.add("role", f"US {title}", f"the {match['office']}", match.span(), "US", wanted)
            if match["office"] == "Secretary-General" and not _OTHER_BODIES.search(text, 0, 20_000):
                held = people.in_office("UN", wanted, match.span()) or people.add(
                    "role", "UN secretary-general", "the Secretary-General", match.span(), None, wanted
                )
            if held is not None:
                yield Mention(*match.span(), (held.id,), "role")


def _is_another(text: str, match: re.Match[str], ids: tuple[str, ...], mentions: Sequence[Mention]) -> bool:
    """Whether an office was told of by itself before somebody whom it meets was named: a schedule of "the "
    "President"."""
    first = re.compile(rf"\b[Tt]he {match['office']}\b(?! (?:of|for|[A-Z]))").search(text, 0, match.start())
    named = next(one.start for one in mentions if one.ids == ids)
    before = first is not None and first.start() < named
    return before and _WITH.search(text, max(0, named - 60), named) is not None


_WITH = re.compile(
    r"\b(?:with|meets?|see|sees|receives?|hosts?|by|and|call on|calls on)(?: (?:the|his|her|[A-Z][\w’'-]*|of|for|"
    r"(?:[a-z]+ "
    r")?counterpart,?)){0,5} $"
)
"""Before whom somebody meets: "the Foreign Minister will meet with Foreign Minister Odera" tells of two."""
_DOWNING_STREET = re.compile(
    r"\b(?:Downing Street|PMOS|(?:Prime Minister|PM)['’]s (?:[Oo]fficial )?[Ss]pokes(?:man|woman|person)|No\.? ?10)\b"
)
"""Whose prime minister needs no other name."""
_TITLE_ALONE = re.compile(
    r"\b(?:with|(?:received|hosted|welcomed) by|meets?|meeting|see|sees|visit|host|hosts|receive|welcome|"
    r"invite[sd]?|inviting) (?P<who>the "
    r"(?P<title>Queen|King|Pope|"
    r"Emir|Sultan|Emperor|Empress|Grand Duke|"
    r"Taoiseach|Chancellor|Prime Minister|Crown Prince|President|General Secretary|Party Secretary|Supreme Leader|"
    r"Premier|Sheikh|Governor-General))\b(?! [A-Z]| of\b)"
)
"""Whoever is met and called by a title alone, where the text has not named them."""


def _titled(text: str, start: int, end: int, found: Sequence[Mention], people: People) -> Iterator[Mention]:
    for match in _TITLE_ALONE.finditer(text, start, end):
        if any(one.start < match.end() and match.start("who") < one.end for one in found):
            continue
        office = {"Taoiseach": "prime-minister"}.get(match["title"]) or folded(match["title"]).replace(" ", "-")
        code = "IE" if match["title"] == "Taoiseach" else None
        held = people.in_office(code, office, match.span("who")) if code else None
        held = held or people.add("role", f"the {match['title']}", match["who"], match.span("who"), code, office)
        if held is not None:
            yield Mention(*match.span("who"), (held.id,), "role")


_THE_SECRETARY = re.compile(r"(?<!Deputy )(?<!Under )(?<!Assistant )\bSecretary(?: of (?:State|Defense))? $")
_OTHER_BODIES = re.compile(r"\b(?:NATO|ASEAN|Arab League|League of Arab States|OAS|Commonwealth|OSCE|OIC|OPEC)\b")
"""Bodies whose secretary-general may be meant."""
_OURS = re.compile(
    r"^(?:SENIOR (?:ADMINISTRATION|WHITE HOUSE) OFFICIAL|(?:DEPUTY )?(?:WHITE HOUSE )?PRESS SECRETARY)\b|"
    r"^(?:THE WHITE HOUSE|The White House|Office of the Press Secretary)\s*$",
    re.M,
)
"""Who speaks for the one president whom they need not name."""
_BRIEFING = re.compile(
    r"^(?:QUESTION:|Q |(?:MR|MS|MRS)\.? [A-Z'’-]{3,}:)|"
    r"\b(?:Office of the Spokesperson|Department of State|State Department)\b",
    re.M,
)


def _followed_by_name(mentions: Sequence[Mention], end: int) -> bool:
    place = bisect_left(mentions, end, key=lambda one: one.start)
    return any(one.start <= end + 2 and one.kind == "person" for one in mentions[place : place + 1])


def _named_after(text: str, mentions: Sequence[Mention], end: int) -> Mention | None:
    """Who is named behind a comma after their office: "the Chadian foreign minister, Mr. Nour"."""
    place = bisect_left(mentions, end, key=lambda one: one.start)
    for one in mentions[place : place + 1]:
        if one.kind == "person" and _MR.fullmatch(text, end, one.start):
            return one
    return None


_MR = re.compile(r", (?:(?:M(?:r|s|rs|iss)|Dr|Gen|General|Sir|Dame)\.? )?")
