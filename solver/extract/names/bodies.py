"""Bodies that a text introduces, "the National Rally (NR)", and who a group is: "the three, A, B and C"."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from .gazetteer import folded
from .people import Mention, People, those_from

_SORT = (
    r"(?:Movement|Front|Army|Alliance|Coalition|League|Forces?|Party|Union|Organi[sz]ation|Bloc|Council of Elders|"
    r"Brigades?|Militia|Platform|Resistance|Rally|Junta|Tigers)"
)
_FOR = r"(?: (?:of|for) (?:the )?[A-Z][\w’'-]+(?:(?: and)? [A-Z][\w’'-]+){0,3})"
_PARTY = re.compile(
    rf"(?<![\w’'-])(?:(?:[A-Z][\w’'-]+ (?:(?:of|for) (?:the )?)?){{1,5}}{_SORT}{_FOR}?|(?:Movement|Front|Party){_FOR})"
    r"\b(?! (?:[A-Z]|congress|headquarters))"
)
_SHORT = re.compile(r"(?<=\b[Tt]he )(?!DMZ|UNGA|GDP|CEO)[A-Z][A-Z0-9]{2,5}(?:-[A-Z]\w*)?\b(?!,? [A-Z]{2}|[/.])")
"""A short form that nobody has spelled out: "the DUP", "the SPLM-North"."""
_BY_SORT = re.compile(rf"\b[Tt]he (?P<sort>{_SORT})\b(?! (?:[A-Z]|of\b|for\b))")
"""A body that was named before, by what it is: "the Front"."""
_LEADING = re.compile(
    r"(?:Members|Leaders|Fighters|Representatives|Supporters|Delegates|Officials|Negotiators|Commanders) (?:of|from) "
    r"(?:the )?|(?:The|A|An|On|In|At|But|And|For|With|By|From|When|While|After|Before|If|\w+day) "
)
_CALLED = re.compile(r"(?:['’]s? )?,? \((?:the )?(?P<short>[A-Z][A-Z0-9&-]{1,9})\)|, (?P<bare>[A-Z]{3,9}),")
_MEMBERS = re.compile(
    r"(?:['’]s)?(?: (?:member|foreign|defen[cs]e|finance|energy|trade|interior|prime|member states?['’]))?"
    r" (?:leaders|ministers|states|countries|members|ambassadors|chiefs|commissioners|negotiators|envoys)\b"
)
_BESIDE = re.compile(r",? ?[–—(:-]{1,2} ?(?:the )?|, (?:the |namely )?")
_CLOSED = re.compile(r" ?[–—)-]|[,.;:]|$| (?:will|would|are|were|have|had|is)\b")


def bodies(text: str, mentions: Sequence[Mention], people: People) -> Iterator[Mention]:
    """Parties, fronts and armies that no table has, and the short forms that a text gives for anybody's name."""
    found: list[Mention] = []
    for match in _PARTY.finditer(text):
        start = match.start()
        while led := _LEADING.match(text, start, match.end()):
            start = led.end()
        inside = those_from(mentions, start, match.end())
        other = next((one.start for one in inside if text[max(start, one.start - 5) : one.start] == " and "), None)
        end = other - len(" and ") if other is not None else match.end()
        inside = [one for one in inside if one.start < end]
        name = text[start:end]
        if len(name.split()) < 2 or any(_stands_alone(one, people) for one in inside):
            continue
        if one := people.add("organisation", folded(name), name, (start, end)):
            found.append(Mention(start, end, (one.id,), "organisation"))
    for match in _BY_SORT.finditer(text) if found else ():
        before = [one for one in found if one.end <= match.start()]
        meant = [one for one in before if match["sort"] in text[one.start : one.end].split()]
        if meant:
            yield Mention(match.start("sort"), match.end(), meant[-1].ids, "organisation")
    short: dict[str, tuple[str, ...]] = {}
    for each in [*mentions, *found]:
        called = _CALLED.match(text, each.end) if each.kind in ("organisation", "group") else None
        if called and len(each.ids) == 1:
            short[called["short"] or called["bare"]] = each.ids
    for match in _SHORT.finditer(text):
        name = match.group()
        place = bisect_left(mentions, match.start(), key=lambda one: one.end)
        known = name in short or (place < len(mentions) and mentions[place].start < match.end())
        if not known and (one := people.add("organisation", folded(name), name, match.span())):
            found.append(Mention(*match.span(), (one.id,), "organisation"))
    yield from found
    if short:
        for match in re.finditer(rf"\b(?:{'|'.join(sorted(short, key=len, reverse=True))})\b", text):
            yield Mention(*match.span(), short[match.group()], "organisation")


def _stands_alone(one: Mention, people: People) -> bool:
    """Whether a name inside a longer one is somebody for sure, and not only a part of what a party is called."""
    known = people.entities[one.ids[0]]
    return one.kind == "organisation" or (one.kind == "person" and bool(known.office or known.code))


def members(text: str, mentions: Sequence[Mention]) -> Iterator[Mention]:
    """Those of a body who stand for it: "the Arctic Council's ministers"."""
    for one in mentions:
        if one.kind == "organisation" and (match := _MEMBERS.match(text, one.end)):
            yield Mention(one.start, match.end(), one.ids, "organisation")


def apposed(text: str, mentions: list[Mention], people: People) -> list[Mention]:
    """The mentions; several whom a list beside them names are those: "the guarantors - Chad, Mali and Niger -"."""
    made: list[Mention] = []
    last = -1
    mentions = counterparts_named(text, mentions, people)
    for place, one in enumerate(mentions):
        if one.start < last:
            continue
        listed = _listed(text, mentions, place) if one.kind == "group" and len(one.ids) < 2 else []
        if listed:
            ids = dict.fromkeys(id_ for each in listed for id_ in each.ids)
            closed = re.compile(r" ?[–—)-]").match(text, listed[-1].end)
            one = Mention(one.start, closed.end() if closed else listed[-1].end, tuple(ids), "role")
        last = one.end
        made.append(one)
    return made


_TITLES = r"(?:[A-Z][\w-]*(?: of| for)?(?: the)? ){0,7}"
_NAMED = re.compile(rf"(?:,|:| –| -)? (?:the )?{_TITLES}(?:of [A-Z]\w+,? )?")
_AND = re.compile(rf"(?: of (?:the )?[A-Z]\w+)?(?:,? and|,) (?:the )?{_TITLES}")


def counterparts_named(text: str, mentions: list[Mention], people: People) -> list[Mention]:
    """The mentions; counterparts whose names follow are those who are named: "her counterparts, Nour and Adje"."""
    kept: list[Mention] = []
    for place, one in enumerate(mentions):
        if kept and one.start < kept[-1].end:
            continue
        if not text.endswith("counterparts", one.start, one.end):
            kept.append(one)
            continue
        named: list[Mention] = []
        for each in mentions[place + 1 : place + 9]:
            gap = (_AND if named else _NAMED).fullmatch(text, named[-1].end if named else one.end, each.start)
            if each.kind != "person" or len(each.ids) != 1 or not gap:
                break
            named.append(each)
        if len(named) < 2:
            kept.append(one)
            continue
        codes = [people.entities[id_].code for id_ in one.ids]
        if len(codes) == len(named):
            for each, code in zip(named, codes, strict=True):
                person = people.entities[each.ids[0]]
                person.code = person.code or code
        kept.append(Mention(one.start, named[0].end, named[0].ids, "person"))
    return kept


def _listed(text: str, mentions: Sequence[Mention], place: int) -> list[Mention]:
    listed: list[Mention] = []
    for one in mentions[place + 1 : place + 12]:
        gap = text[listed[-1].end if listed else mentions[place].end : one.start]
        if len(one.ids) != 1 or not (re.fullmatch(r",? (?:and )?(?:the )?", gap) if listed else _BESIDE.fullmatch(gap)):
            break
        listed.append(one)
    joined = len(listed) > 1 and " and " in text[listed[-2].end : listed[-1].start]
    return listed if joined and _CLOSED.match(text, listed[-1].end) else []
