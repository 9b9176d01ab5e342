"""Those named by their state and office: "the Chadian president", "Chad's envoy", "the leaders of Chad and Mali"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from .demonyms import NOT_OF_A_REGION, demonym_pattern, demonyms
from .gazetteer import folded, phrase
from .groups import NAME, code_of, land_of
from .holders import followed_by_name, named_after, office_holder, with_office
from .name_words import FORMAL
from .offices import NOT_NOW, OFFICE, OFFICES, PLURAL, single
from .people import Mention, People, first_from, those_from

_OF = re.compile(
    rf"\b(?:[Tt]he )?(?:(?P<owner>{NAME})['’]s? {NOT_NOW}(?i:{OFFICE})\b(?! [A-Z])"
    rf"|(?i:{OFFICE.replace('office', 'office2')}) (?:of|from) (?:the )?(?:{FORMAL})?(?P<land>{NAME}))"
)
_OF_SEVERAL = re.compile(rf"\b(?:[Tt]he )?(?:(?P<field>[\w-]+) )??(?i:{PLURAL})\s+(?:of|from|for) ")
_LAND = r"[A-Z][\w-]*(?: [A-Z][\w-]*){0,2}"
_OWNED_BY_SEVERAL = re.compile(
    rf"\b(?P<list>{_LAND}(?:['’]s?)?(?:, {_LAND}(?:['’]s?)?){{0,4}},? and {_LAND}['’]s?) "
    rf"(?:(?P<field>[\w-]+) )??(?i:{PLURAL})\b"
)
_NO_FIELD = frozenset({"two", "three", "four", "five", "six", "seven", "eight", "new", "current", "both", "all", "the"})
"""Words before "ministers" that are no field of theirs."""
_OPENING = 4
"""How many words may stand before the state that a sentence opens with: "Speaking in Rome, the Chadian"."""
_ITS = re.compile(rf"\b(?:its|their) (?:own |new )?(?i:{OFFICE})\b(?! [A-Z])")
_STATES = frozenset({"governments", "government", "leadership", "regime", "administration", "presidency",
                     "delegation", "team", "mission", "side"})
"""What stands for the state itself, and is no group of its own."""


@cache
def _listed() -> re.Pattern[str]:
    one = demonym_pattern()
    return re.compile(
        rf"(?:\b[Tt]he )?{NOT_OF_A_REGION}\b(?P<list>{one}(?:(?:, |,? and |-){one})*)(?: and \w+)?? {NOT_NOW}"
        rf"(?:(?i:{PLURAL})\b|(?i:{OFFICE})\b(?! [A-Z]))"
    )


def of_a_state(text: str, start: int, end: int, mentions: Sequence[Mention], people: People) -> Iterator[Mention]:
    """Whoever holds an office in one state or in each of several; several officials of one state are a group."""
    yield from _by_demonym(text, start, end, mentions, people)
    yield from _by_name(text, start, end, mentions, people)


def _by_demonym(text: str, start: int, end: int, mentions: Sequence[Mention], people: People) -> Iterator[Mention]:
    """ "The Chadian president", "US and Russian leaders"."""
    for match in _listed().finditer(text, start, end):
        codes = [
            demonyms()[key]
            for name in re.split(r", |,? and |-", match["list"])
            if (key := phrase(name)) in demonyms()
        ]
        office = OFFICES.get((match["office"] or "").casefold())
        plural = (match["plural"] or "").casefold()
        held = office or single(plural)
        at = match.span()
        if len(codes) == 1 and plural and plural not in _STATES:
            name = re.sub(r"^[Tt]he ", "", match.group())
            if one := people.add("group", folded(name), name, at, codes[0]):
                yield Mention(*at, (one.id,), "group")
            continue
        ids = []
        for code in codes:
            one = people.in_office(code, held, at) if held else None
            one = one or people.add("country", code, land_of(code), at, code)
            if one is not None:
                ids.append(one.id)
        if office and len(codes) == 1 and (named := named_after(text, mentions, match.end())):
            yield with_office(named, match.start(), codes[0], office, people)
        elif ids and not (match["office"] and followed_by_name(mentions, match.end())):
            yield Mention(*at, tuple(dict.fromkeys(ids)), "role")


def _by_name(text: str, start: int, end: int, mentions: Sequence[Mention], people: People) -> Iterator[Mention]:
    """ "Chad's president", "the president of Chad"."""
    for match in _OF.finditer(text, start, end):
        land = code_of(match["owner"] or match["land"] or "")
        if not land:
            continue
        office = OFFICES[(match["office"] or match["office2"]).casefold()]
        if (named := named_after(text, mentions, match.end())) is not None:
            yield with_office(named, match.start(), land, office, people)
        elif not followed_by_name(mentions, match.end()):
            name = re.sub(r"^[Tt]he |\.$", "", match.group())
            if one := office_holder(people, land, office, name, match.span()):
                yield Mention(*match.span(), (one.id,), "role")


def of_several(text: str, start: int, end: int, mentions: Sequence[Mention], people: People) -> Iterator[Mention]:
    """ "The leaders of Chad, Mali and Niger": who holds the office in each, else the states themselves."""
    for match in _OF_SEVERAL.finditer(text, start, end):
        office, last = single(match["plural"].casefold()), match.end()
        if match["plural"].casefold() == "ministers" and (match["field"] or "the").casefold() not in _NO_FIELD:
            office = None  # the ministers of energy, or deputies: none of those whom the text calls a minister
        ids: list[str] = []
        for one in those_from(mentions, match.end()):
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


def owned_by_several(text: str, start: int, end: int, people: People) -> Iterator[Mention]:
    """ "Chad's and Mali's prime ministers", "Chad and Mali's presidents": who holds the office in each of them."""
    for match in _OWNED_BY_SEVERAL.finditer(text, start, end):
        lands = [code_of(re.sub(r"['’]s?$", "", name)) for name in re.split(r",? and |, ", match["list"])]
        plural = match["plural"].casefold()
        fielded = plural == "ministers" and (match["field"] or "the").casefold() not in _NO_FIELD
        office = None if fielded else single(plural)
        ids: list[str] = []
        for code in lands:
            holder = people.in_office(code, office, match.span()) if office and code else None
            one = holder or (people.add("country", code, land_of(code), match.span(), code) if code else None)
            ids += [one.id] if one else []
        if len(ids) == len(lands) and len(set(ids)) > 1:
            yield Mention(*match.span(), tuple(ids), "role")


def _called(text: str, mentions: Sequence[Mention], place: int, count: int) -> list[Mention]:
    """The names that follow several roles: the ministers of Chad and Mali, Ali Nour and Rosa Adje."""
    found: list[Mention] = []
    for one in those_from(mentions, place):
        between = r"(?:,? and |, )" if found else r", "
        if one.kind != "person" or not re.fullmatch(between, text[found[-1].end if found else place : one.start]):
            break
        found.append(one)
    return found if count > 1 and len(found) == count else []


def of_its_own(text: str, start: int, end: int, mentions: Sequence[Mention], people: People) -> Iterator[Mention]:
    """ "Chad says its president": who holds the office in the one state that the sentence opens with."""
    one = first_from(mentions, start)
    land = people.entities[one.ids[0]] if one is not None and len(one.ids) == 1 else None
    if one is None or one.kind != "country" or land is None or land.code is None:
        return
    if len(text[start : one.start].split()) > _OPENING:
        return
    for match in _ITS.finditer(text, start, end):
        if match.start() <= one.end:
            continue
        office = OFFICES[match["office"].casefold()]
        if (named := named_after(text, mentions, match.end())) is not None:
            yield with_office(named, match.start(), land.code, office, people)
            continue
        name = f"{office.replace('-', ' ')} of {land.name}"
        if (held := office_holder(people, land.code, office, name, match.span())) is not None:
            yield Mention(*match.span(), (held.id,), "role")
