"""Groups and bodies: "both sides", "the two Koreas", "European leaders", "the rebels", "Chad's opposition"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from .gazetteer import country_name, folded, phrase, phrases
from .people import Entity, Mention, People

NAME = r"[A-Z][\w.-]*(?: (?:and )?[A-Z][\w.-]*){0,3}"
_PAIR = re.compile(
    r"\b(?:the two|both|these two|the three|all three|the four|each|either)(?: (?!Baltic|Nordic|Gulf)\w+)?? (?:"
    r"presidents|leaders|sides|countries|nations|"
    r"ministers|foreign ministers|governments|parties|states|capitals|delegations|men|heads of state|diplomats|teams|"
    r"leader|side|party|delegation|president|minister|neighbo[u]?rs|powers|Koreas|prime ministers|secretaries|"
    r"rivals|visitors|guests|premiers|women|adversaries|foes)\b(?! (?-i:[A-Z]\w+ (?:and|[A-Z])))|"
    r"\bthe pair\b(?! of)|\bthe two (?:\w+ )?leaders\b|"
    r"\b(?:the|their) (?:(?:deputy|prime|foreign|defen[cs]e|interior|chief|senior|two|three|\w+'s) ){0,3}(?:sides|"
    r"parties|leaders|presidents|delegations|ministers|deputies|"
    r"experts|negotiators|envoys|teams|commissions|secretaries|governments|chiefs|generals|commanders)\b(?! of\b| "
    r"for\b| (?-i:[A-Z]))|\b(?:the|their) countries['’] \w+ \w+\b"
    r"|\bthe (?:two|three|four|five|six) of (?:them|us)\b"
    r"|\bthe (?:four|five|six)(?= (?:have|will|would|are|were|had|met|said|agreed|should|must|could|may)\b)"
    r"|\ball (?:three|four|five)\b(?! of)|\beach of (?:them|the two)\b|\beach other\b|\bone another\b",
    re.I,
)
_UNNAMED = re.compile(
    r"\b(?:[Tt]he )?(?:leaders|presidents|prime ministers|(?:[Ff]oreign |[Dd]efen[cs]e )?[Mm]inisters|officials|"
    r"representatives|heads of state|members|envoys|delegations) (?:of|from) "
    r"(?:(?:several|various|many|some|a (?:number|dozen|group) of|more than \w+|(?:two|three|four|five|six|"
    r"seven|eight|nine|ten|twelve|\d+)) (?:other )?|other |civil )(?:[\w-]+ ){0,3}?(?:states|countries|nations|"
    r"governments|groups|parties|organi[sz]ations|movements|societies|society|tribes|communities|provinces|"
    r"regions)\b(?! of\b)"
)
"""Many who meet somebody, and are not named: "leaders of several island states"."""
_KOREAS = re.compile(r"\b(?:[Tt]he two|[Bb]oth) Koreas\b")
_REGION = re.compile(
    r"\b(?:the )?(?:(?:two |three |five |six )?"
    r"(?:European|Arab|African|Gulf|Western|Baltic|Nordic|Latin American|Asian|EU|NATO|G7|G20|ASEAN|"
    r"Balkan|allied)(?: Union)? (?:leaders|ministers|foreign ministers|officials|nations|countries|states|allies|"
    r"partners|capitals|powers|heads of state)|Europeans|Arabs|Africans)\b"
)
_OF_REBELS = (
    r"(?:north|south|east|west)ern|leftist|rightist|left-wing|right-wing|Marxist|Maoist|communist|Muslim|Islamic|"
    r"Islamist|ethnic|separatist|armed|main|largest|southern-based|former|exiled|tribal|secessionist|breakaway|"
    r"anti-government|hard-line"
)
"""What rebels are called before the word, however their name is written."""
_REBELS = r"(?:[Rr]ebels|[Ii]nsurgents|[Ss]eparatists|[Gg]uerrillas)"
_REBEL_BODY = (
    r"(?:[Rr]ebel|[Gg]uerrilla|[Ii]nsurgent|[Ss]eparatist) (?:leaders|negotiators|commanders|officials|"
    r"representatives|delegates|envoys|groups?|factions?|movements?|"
    r"delegations?|army|alliance|coalition)(?! (?-i:[A-Z]))"
)
_BODY = re.compile(
    rf"\b(?:the |an? )?(?:(?:[A-Z][\w-]+ ){{0,2}}(?:(?:{_OF_REBELS}) )?{_REBELS}|"
    r"(?:(?:country|region|nation|island|province)['’]s )?(?:(?:largest|second-largest|biggest|oldest|most powerful) )?"
    rf"(?:(?:one|two|three|four|several|some|main) )?(?:[A-Z][\w-]+ ){{0,2}}(?:(?:{_OF_REBELS}) )?{_REBEL_BODY}|"
    r"opposition(?! (?:leader|figure|politician|candidate|lawmaker|MP|chief|activist|spokes\w+)\b)|"
    r"guarantor (?:powers|states)|guarantors)\b"
    r"|\b(?:my|our|your|his|her|their) (?:[\w-]+ ){0,1}?(?:teams?|counterparts?|officials|negotiators|delegations?|"
    r"Secretary of State)\b|\b[Tt]he government(?= and| or)|\b[Gg]overnment(?= and (?:[\w-]+ )?rebels?\b)"
    r"|\b(?:the )?[Gg]overnment (?:officials|negotiators|representatives|delegates|delegation|envoys|side|team)\b"
    r"|(?:(?<=\buntil )|(?<=\bunless )|(?<=\bprovided )|(?<=\bonly if ))the government\b(?! of\b)"
    r"|(?<=\bbetween )(?:the )?government\b(?! of\b)|(?<=rebels and )government\b|(?<=\band )the government\b(?! of\b)|"
    r"(?<=talks with )the government\b(?! of\b)"
)
_BODIES = r"(?:government|opposition|parliament|army|military|junta|rebels)"
_OWNED = re.compile(
    rf"\b(?P<land>{NAME})['’]s? (?:(?:main|largest|biggest|leading|united|democratic|transitional|interim|"
    r"federal|central|new|military|civilian|elected|Islamist) )?"
    rf"(?P<one>{_BODIES}(?: (?:party|parties|movement|bloc|alliance|coalition)\b)?)"
    rf"(?: and (?:its |the )?(?P<two>{_BODIES}))?\b"
)


def groups(text: str, start: int, end: int, people: People) -> Iterator[Mention]:
    """Several who are named as one; those without ids are the pair that was named last."""
    for match in _KOREAS.finditer(text, start, end):
        both = [people.add("country", code, land_of(code), match.span(), code) for code in ("KR", "KP")]
        yield Mention(*match.span(), tuple(one.id for one in both if one), "role")
    for match in _PAIR.finditer(text, start, end):
        yield Mention(*match.span(), (), "group")
    for pattern in (_UNNAMED, _REGION, _BODY):
        for match in pattern.finditer(text, start, end):
            name = re.sub(r"^(?:[Tt]he|[Aa]n?) ", "", match.group())
            if known := _known(text, name, match.start(), people):
                yield Mention(*match.span(), (known.id,), known.kind)
                continue
            key = "european leaders" if name in ("Europeans", "European leaders") else folded(name)
            if one := people.add("group", key, name, match.span()):
                yield Mention(*match.span(), (one.id,), "group")
    for match in _GOVERNMENT_IN.finditer(text, start, end):
        code = next((one.code for one in phrases().get(phrase(match["capital"]), ()) if one.kind == "capital"), None)
        if code and (one := people.add("country", code, land_of(code), match.span(), code)):
            yield Mention(*match.span(), (one.id,), "country")
    for match in _THE_GOVERNMENT.finditer(text, start, end):
        if one := _known(text, "government", match.start(), people):
            yield Mention(*match.span(), (one.id,), one.kind)
    for match in _MOVEMENT.finditer(text, start, end):
        if one := _known(text, "rebels", match.start(), people):
            yield Mention(*match.span(), (one.id,), one.kind)


_FIGHTERS = re.compile(rf"(?:{_REBELS}|{_REBEL_BODY})$")
_BARE = re.compile(rf"(?:{_REBELS}|(?i:rebel|guerrilla|insurgent|separatist) (?:\w+s|army|movement|group|side|"
    rf"delegation))")
_MOVEMENT = re.compile(r"\b[Tt]he (?:movement|front|insurgency)\b(?! (?:of|for|in)\b)")
_THE_GOVERNMENT = re.compile(
    r"(?:(?<=\bmeet )|(?<=\bto )|(?<=\bwith )|(?<=\bmeeting )|(?<=\bboth )|(?<=\bby )|(?<=\bfrom )|(?<=\bsee ))"
    r"[Tt]he government\b(?! of\b|['’]s\b)"
)
"""A state as somebody whom others meet, talk to or hear from."""
_GOVERNMENT_IN = re.compile(
    rf"\b(?:[Tt]he )?(?:[\w-]+ )?(?:government|authorities|administration|regime|junta|leadership|"
    rf"generals) in (?P<capital>{NAME})"
)
"""A state as its government in its capital: "the government in Lima"."""
_GOVERNMENT_OF = re.compile(r"\b(?P<of>[A-Z][\w-]+)(?:['’]s)? (?:[a-z-]+ ){0,2}[Gg]overnment\b|"
                            rf"\b[Gg]overnment of (?:the )?(?P<land>{NAME})|"
                            r"\b(?P<against>[A-Z][\w-]+)['’]s (?:[\w-]+ ){0,2}(?:rebels?|guerrillas?|insurgents?|"
                            r"separatists|opposition|army|rebellion|civil war)\b")
_FAR = 1500
"""How far back, in characters, the one whom "the rebels" or "the government" means may have been named."""


def _known(text: str, name: str, place: int, people: People) -> Entity | None:
    """Whom "the rebels" and "the government" mean: those who were named last in the same brief."""
    first = max(place - _FAR, text.rfind("***", 0, place))
    if name.casefold().startswith("government"):
        for match in reversed(list(_GOVERNMENT_OF.finditer(text, max(0, first), place))):
            land = match["of"] or match["land"] or match["against"]
            entries = [one for one in phrases().get(phrase(land), ()) if one.kind in ("country", "demonym")]
            code = entries[0].code if entries else None
            if one := next((each for each in people.entities.values() if code and each.code == code
                            and each.kind == "country"), None):
                return one
        near = [one for one in people.entities.values() if one.kind == "country" and first <= one.at[0] < place]
        return near[0] if len(near) == 1 else None
    if not _FIGHTERS.search(name):
        return None
    whose = name.rsplit(" ", 1)[0]
    for one in reversed(people.entities.values()):
        if one.kind == "organisation" and one.name == whose:
            return one
        if one.kind == "group" and first <= one.at[0] < place and _BARE.fullmatch(name) and _FIGHTERS.search(one.name):
            return one
    return None


def owned_bodies(text: str, start: int, end: int, people: People) -> Iterator[Mention]:
    """ "Chad's government and opposition": the state, and those in it who are not its government."""
    for match in _OWNED.finditer(text, start, end):
        code = code_of(match["land"])
        for part in ("one", "two"):
            if code is None or match[part] is None:
                continue
            at = (match.start() if part == "one" else match.start("two"), match.end(part))
            body = match[part].casefold()
            if body == "government":
                one = people.add("country", code, land_of(code), at, code)
            else:
                one = people.add("group", f"{code} {body}", f"{land_of(code)}'s {body}", at, code)
            if one is not None:
                yield Mention(*at, (one.id,), one.kind)


def code_of(name: str) -> str | None:
    """The country of a name, which the words before it may not belong to: On Monday Chad."""
    words = re.sub(r"^the ", "", name).split()
    for first in range(len(words)):
        entries = phrases().get(phrase(" ".join(words[first:])), ())
        if code := next((entry.code for entry in entries if entry.kind in ("country", "capital")), None):
            return code
    return None


def land_of(code: str) -> str:
    return country_name(code) or code
