"""Those told by an office alone: "the foreign minister", "meets the Pope", "the President" at a press briefing."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from .gazetteer import country_name, folded
from .holders import office_holder
from .offices import OFFICE, OFFICES
from .people import Entity, Mention, People

_LONE = re.compile(
    rf"\b[Tt]he (?:(?:new|outgoing|visiting|chief|top|senior) )?(?i:{OFFICE})\b(?! (?:of|for|[A-Z]))"
)
_WITH = re.compile(
    r"\b(?:with|meets?|see|sees|receives?|hosts?|by|and|call on|calls on)(?: (?:the|his|her|[A-Z][\w’'-]*|of|for|"
    r"(?:[a-z]+ )?counterpart,?)){0,5} $"
)
"""Before whom somebody meets: "the Foreign Minister will meet with Foreign Minister Odera" tells of two."""
_DOWNING_STREET = re.compile(
    r"\b(?:Downing Street|PMOS|(?:Prime Minister|PM)['’]s (?:[Oo]fficial )?[Ss]pokes(?:man|woman|person)|No\.? ?10)\b"
)
"""Whose prime minister needs no other name."""
_TITLE_ALONE = re.compile(
    r"\b(?:with|(?:received|hosted|welcomed) by|meets?|meeting|see|sees|visit|host|hosts|receive|welcome|"
    r"invite[sd]?|inviting) (?P<who>the (?P<title>Queen|King|Pope|"
    r"Emir|Sultan|Emperor|Empress|Grand Duke|Taoiseach|Chancellor|Prime Minister|Crown Prince|President|General "
    r"Secretary|Party Secretary|Supreme Leader|"
    r"Premier|Sheikh|Governor-General|Speaker|president|prime minister|(?:foreign|defen[cs]e|interior|finance|"
    r"trade) minister|"
    r"king|queen|emir|crown prince|chancellor))\b(?! [A-Z]| of\b)"
)
"""Whoever is met and called by a title alone, where the text has not named them."""
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
"""A briefing of the US government, whose Secretary and President need no other name."""
_HEAD = 20_000
"""How many characters of an article are looked through for what it is."""
_FAR = 60
"""How many names away the one whom an office means may stand."""


def lone_offices(text: str, start: int, end: int, mentions: Sequence[Mention], people: People) -> Iterator[Mention]:
    """ "The foreign minister": the last one named before, else the next one named, else whom a US briefing means."""
    for match in _LONE.finditer(text, start, end):
        office, at = OFFICES[match["office"].casefold()], match.span()
        if match["office"] == "President" and _OURS.search(text, 0, _HEAD):
            if known := people.in_office("US", office, at):
                yield Mention(*at, (known.id,), "person")
                continue
            held = people.add("role", "US president", "the President", at, "US", office)
        elif match["office"] in ("Prime Minister", "PM") and _DOWNING_STREET.search(text, 0, _HEAD):
            held = office_holder(people, "GB", office, "the Prime Minister", at)
        else:
            our = match["office"] in ("Secretary", "President") and _BRIEFING.search(text, 0, _HEAD) is not None
            land = None if our else _land_of_stop(text, start, match, mentions, people)
            named = _named_near(text, match, office, mentions, people, our)
            if named and (land is None or people.entities[named.ids[0]].code in (None, land)):
                yield Mention(*at, named.ids, "role")
                continue
            name = f"{country_name(land)}'s {match['office']}" if land else ""
            held = office_holder(people, land, office, name, at) if land else _unnamed(text, match, office, people, our)
        if held is not None:
            yield Mention(*at, (held.id,), "role")


def _land_of_stop(
    text: str, start: int, match: re.Match[str], mentions: Sequence[Mention], people: People
) -> str | None:
    """The state in which somebody is who meets the president there: "in Lima he will meet with the president"."""
    if not _MEETS_THERE.search(text, start, match.start()):
        return None
    before = (one for one in reversed(mentions) if start <= one.start and one.end <= match.start())
    stop = next((one for one in before if one.kind == "country" and _IN.search(text, start, one.start)), None)
    return people.entities[stop.ids[0]].code if stop and len(stop.ids) == 1 else None


_IN = re.compile(r"\b(?:[Ii]n|[Tt]o|[Vv]isits?) $")
_MEETS_THERE = re.compile(r"\b(?:meet(?:ing|s)?(?: with)?|sees?|talks with|lunch with|dinner with|with) $")


def _named_near(
    text: str, match: re.Match[str], office: str, mentions: Sequence[Mention], people: People, our: bool
) -> Mention | None:
    """Whom an office means that is told by itself, of those named before it and after; `our` is a US briefing's."""
    before = bisect_right(mentions, match.start(), key=lambda one: one.start)
    title = match["office"].casefold()
    later = mentions[before : before + _FAR] if not our or title == "secretary" else ()
    for one in (*reversed(mentions[max(0, before - _FAR) : before]), *later):
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
        if named[0].kind == "person" and (own or deputy or (named[0].office == office and not foreign)):
            return one
    return None


def _unnamed(text: str, match: re.Match[str], office: str, people: People, our: bool) -> Entity | None:
    """Whom an office means that nobody near is named with: a US briefing's own, the United Nations' one."""
    title, at = match["office"].casefold(), match.span()
    held = people.in_office("US", office, at) if our else None
    if our and held is None:
        held = people.add("role", f"US {title}", f"the {match['office']}", at, "US", office)
    if match["office"] == "Secretary-General" and not _OTHER_BODIES.search(text, 0, _HEAD):
        held = people.in_office("UN", office, at) or people.add(
            "role", "UN secretary-general", "the Secretary-General", at, None, office
        )
    return held


def _is_another(text: str, match: re.Match[str], ids: tuple[str, ...], mentions: Sequence[Mention]) -> bool:
    """Whether an office was told of by itself before somebody whom it meets was named: a schedule of "the
    President"."""
    first = re.compile(rf"\b[Tt]he {match['office']}\b(?! (?:of|for|[A-Z]))").search(text, 0, match.start())
    named = next(one.start for one in mentions if one.ids == ids)
    before = first is not None and first.start() < named
    return before and _WITH.search(text, max(0, named - 60), named) is not None


def titles_alone(text: str, start: int, end: int, found: Sequence[Mention], people: People) -> Iterator[Mention]:
    """Whoever is met and called by a title that is nobody's in `found`: "received by the King"."""
    for match in _TITLE_ALONE.finditer(text, start, end):
        if any(one.start < match.end() and match.start("who") < one.end for one in found):
            continue
        office = {"Taoiseach": "prime-minister"}.get(match["title"]) or folded(match["title"]).replace(" ", "-")
        code = "IE" if match["title"] == "Taoiseach" else None
        held = people.in_office(code, office, match.span("who")) if code else None
        held = held or people.add("role", f"the {match['title']}", match["who"], match.span("who"), code, office)
        if held is not None:
            yield Mention(*match.span("who"), (held.id,), "role")
