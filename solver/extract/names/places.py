"""Names of places: lists of them in a text, and whether a name is one."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from ...atlas.airports import airport_cities
from ...atlas.countries import countries
from ...atlas.lookup import key
from ..tables import word_list
from .gazetteer import country_name, phrase, phrases

_DATES = (
    "January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|"
    "Thursday|Friday|Saturday|Sunday"
)
_CAPITAL = (
    rf"(?!(?:{_DATES}|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)(?=\.? \d)|President|Prime|Foreign|Secretary|"
    rf"Minister|Deputy|Vice|Under|Assistant|Ambassador|Special|Chancellor|His|Her|Crown|Acting|Emir|Sultan|Mr|Mrs|Ms|"
    rf"Dr|And|Or|Neither|Nor|Both|Either|Meanwhile|Separately|However|Moreover|Nevertheless|Instead|Earlier|Later|"
    rf"Yesterday|Today|Tomorrow)\b)"
    r"\b(?:(?:St|Mt|Ft|Pt)\.|(?:[A-Z]\.)+|[A-Z][\w'’-]{0,30})"
)
_OF = r"(?:de la|de los|de las|de|del|di|da|do|du|des|of|al|el|bin|la|le)\b(?=[ -][A-Z])"
NAME = rf"(?:the )?{_CAPITAL}(?:(?: |-)(?:{_CAPITAL}|{_OF})){{0,4}}"
_OR = (
    r",? (?:or|and|nor),? (?:(?:failing (?:that|this)|alternatively|if need be|perhaps|possibly|else),? )?"
    r"(?:in |at )?"
)
NAMES = rf"{NAME}(?:, {NAME}){{0,5}}(?:{_OR}{NAME})?"
_LIST = re.compile(NAMES)
_PARTS = re.compile(rf"{_OR}|, ")
_BODIES = re.compile(
    r"\b(?:Summit|Forum|Council|Committee|Agreement|Group|Commission|Conference|Process|War|Talks|Ministry|Party|"
    r"Minister|Format|President|Secretary|Assembly|Accord|Union|Nations|Level|Government|Administration|"
    r"Cabinet(?! Room)|Delegation|Coalition)\b"
)
_SEATS = frozenset({
    "White House", "Kremlin", "Camp David", "State Department", "Department of State", "Pentagon", "Blair House",
    "Élysée Palace", "Elysée Palace", "Elysee Palace", "Downing Street",
})
"""Houses that a text may mean by a name that else stands for a government."""
REGION = (
    r"(?P<region>(?:the )?(?!South Africa)(?:(?:Central|Southeast|South-East|South|East|West|Western|Eastern|Northern|"
    r"North|Southern|Latin) )?(?:Europe|Asia|Africa|America)|(?:the )?(?:Middle East|Balkans|Caucasus|Caribbean|Arab "
    r"world)|the (?:Gulf(?: region)?|region|(?:sub)?continent|EU|European Union)|Gulf region|(?:European|African|"
    r"Asian) soil|"
    r"Scandinavia)\b"
)
REGIONS = {
    "European": "Europe",
    "African": "Africa",
    "Asian": "Asia",
    "Gulf": "the Gulf",
    "Arab": "the Arab world",
    "Latin American": "Latin America",
    "Central American": "Central America",
    "South American": "South America",
    "East African": "East Africa",
    "West African": "West Africa",
    "North African": "North Africa",
    "Central Asian": "Central Asia",
    "Caribbean": "the Caribbean",
    "Balkan": "the Balkans",
    "Nordic": "Scandinavia",
    "Scandinavian": "Scandinavia",
}
OF_REGION = rf"(?P<of>{'|'.join(sorted(REGIONS, key=len, reverse=True))}) (?:country|state|capital|city|venue|nation)\b"
"""A place that is told by its region alone: "in a Gulf state"."""
_IS_REGION = re.compile(REGION)


class Listed(NamedTuple):
    """Places one after the other, and where the list ends."""

    places: tuple[str, ...]
    end: int


_SEAT = re.compile(
    r"(?:the )?(?P<whose>(?:[A-Z][\w-]+ ){0,2}[A-Z][\w-]+)(?:['’]s?)? capital\b(?!,? (?:city )?(?:of )?[A-Z])|"
    r"the capital of (?P<of>(?:[A-Z][\w-]+)(?: [A-Z][\w-]+){0,2})"
)


_SOIL = re.compile(r"(?P<whose>[A-Z][\w-]+(?: [A-Z][\w-]+)?)(?:['’]s?)?(?: (?:soil|territory)\b|(?= offer (?:to|of) ))")


def soil_at(text: str, start: int, last: int) -> Listed | None:
    """The country that is told by its people: "on Peruvian soil"."""
    found = _SOIL.match(text, start, last)
    entries = phrases().get(phrase(found["whose"]), ()) if found else ()
    code = next((entry.code for entry in entries if entry.kind in ("country", "demonym")), None)
    name = country_name(code) if code else None
    return Listed((name,), found.end()) if found and name else None


def capital_at(text: str, start: int, last: int) -> Listed | None:
    """The capital that is told by its country alone: "the Ethiopian capital", "the capital of Ethiopia"."""
    found = _SEAT.match(text, start, last)
    entries = phrases().get(phrase(found["whose"] or found["of"]), ()) if found else ()
    code = next((entry.code for entry in entries if entry.kind in ("country", "demonym")), None)
    return Listed((countries()[code].capital,), found.end()) if found and code in countries() else None


def list_at(text: str, start: int, last: int, strict: bool = True) -> Listed | None:
    """The places that are listed from a character on: "Manama, Bahrain" is one, "Oslo, Rome or Bern" are three."""
    if told := capital_at(text, start, last) or soil_at(text, start, last):
        return told
    listed = _LIST.match(text, start, last)
    return _places(listed.group(), text[listed.end() : listed.end() + 40], start, strict) if listed else None


_OFFICE_OF = re.compile(
    r"['’]s (?:[\w-]+ ){0,2}(?:office|ministry|government|spokes\w+|foreign|president|prime|state|news|media|"
    r"\w+ minister)\b"
)


def _places(words: str, after: str, start: int, strict: bool) -> Listed | None:
    kept: list[str] = []
    place = end = 0
    for part in _PARTS.split(words):
        name = re.sub(r"^(?:the|either) ", "", part.strip().removesuffix("."))
        if re.search(
            r"-(?:brokered|sponsored|led|backed|mediated|hosted|controlled|held|born|based|organi[sz]ed)$", name):
            break
        if kept and _OFFICE_OF.match(words + after, words.find(part, place) + len(part) - 2):
            break  # who speaks there, told after a comma: "in New York, Lima's foreign ministry said"
        name = re.sub(r"['’]s?$", "", name)
        first = name.split()[0].casefold() if name else ""
        no_place = first in word_list("where-not-places") and name != "The Hague"
        if not name or no_place or not is_place(name, strict):
            break
        there = words.find(part, place)
        joint = words[end:there]
        if kept and joint.strip() == "," and is_country(name) and not is_country(kept[-1]):
            kept[-1] = f"{kept[-1]}, {name}"
        else:
            kept.append(name)
        place = there + len(part)
        end = there + len(part.removesuffix("."))
    return Listed(tuple(kept), start + end) if kept else None


@lru_cache(maxsize=4096)
def is_known(name: str) -> bool:
    """Whether a name is a state's, a city's in the tables, or that of a city with an airport."""
    entries = phrases().get(phrase(name), ())
    if entries:
        return any(entry.kind in ("country", "capital", "city") for entry in entries)
    return bool(airport_cities(key(name)))


def in_tables(name: str) -> bool:
    """Whether the tables of news know a name, whatever it is."""
    return phrase(name) in phrases()


def is_country(name: str) -> bool:
    """Whether a name is a state's."""
    return any(entry.kind == "country" for entry in phrases().get(phrase(name), ()))


def is_place(name: str, strict: bool) -> bool:
    """Whether a name may be a place: what the tables know as somebody or as an office is none; regions are apart."""
    if _IS_REGION.match(name) or _IS_REGION.match(f"the {name}"):
        return False
    entries = phrases().get(phrase(name), ())
    if not entries and len(name) > 1 and name.isupper():
        return False  # letters that stand for a body: "the BBC"
    if entries:
        return name in _SEATS or any(entry.kind in ("country", "capital", "city") for entry in entries)
    if name.endswith("s") and any(entry.kind == "demonym" for entry in phrases().get(phrase(name[:-1]), ())):
        return False
    return name in _SEATS or (not _BODIES.search(name) and (not strict or len(name) > 2))
