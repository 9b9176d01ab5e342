"""Groups and bodies: "both sides", "the two Koreas", "European leaders", "the rebels", "Chad's opposition"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from .gazetteer import country_name, folded, phrase, phrases
from .people import Mention, People

NAME = r"[A-Z][\w.-]*(?: (?:and )?[A-Z][\w.-]*){0,3}"
_PAIR = re.compile(
    r"\b(?:the two|both|these two|the three|all three|the four|each|either)(?: (?!Baltic|Nordic|Gulf)\w+)?? (?:"
    r"presidents|leaders|sides|"
    r"countries|nations|"
    r"ministers|foreign ministers|governments|parties|states|capitals|delegations|men|heads of state|diplomats|teams|"
    r"leader|side|party|delegation|president|minister|neighbo[u]?rs|powers|Koreas|prime ministers|secretaries|"
    r"rivals|visitors|guests|premiers|women|adversaries|foes)\b|\bthe pair\b(?! of)|\bthe two (?:\w+ )?leaders\b|"
    r"\b(?:the|their) (?:(?:deputy|prime|foreign|defen[cs]e|interior|chief|senior|two|three|\w+'s) ){0,3}(?:sides|"
    r"parties|leaders|presidents|delegations|ministers|deputies|"
    r"experts|negotiators|envoys|teams|commissions|secretaries|governments|chiefs|generals|commanders)\b(?! of\b| "
    r"for\b| (?-i:[A-Z]))|\b(?:the|their) countries['’] \w+ \w+\b"
    r"|\bthe (?:two|three|four|five|six) of (?:them|us)\b"
    r"|\bthe (?:four|five|six)(?= (?:have|will|would|are|were|had|met|said|agreed|should|must|could|may)\b)"
    r"|\ball (?:three|four|five)\b(?! of)|\beach of (?:them|the two)\b|\beach other\b|\bone another\b",
    re.I,
)
_KOREAS = re.compile(r"\b(?:[Tt]he two|[Bb]oth) Koreas\b")
_REGION = re.compile(
    r"\b(?:the )?(?:(?:two |three |five |six )?"
    r"(?:European|Arab|African|Gulf|Western|Baltic|Nordic|Latin American|Asian|EU|NATO|G7|G20|ASEAN|"
    r"Balkan|allied)"
    r"(?: Union)? (?:leaders|ministers|foreign ministers|officials|nations|countries|states|allies|partners|capitals|"
    r"powers|"
    r"heads of state)|Europeans|Arabs|Africans)\b"
)
_BODY = re.compile(
    r"\b(?:the )?(?:(?:[A-Z][\w-]+ ){0,2}(?:rebels|insurgents|separatists|guerrillas)|opposition|guarantor (?:powers|"
    r"states)|guarantors)\b"
    r"|\b(?:my|our|your|his|her|their) (?:[\w-]+ ){0,1}?(?:teams?|counterparts?|officials|negotiators|delegations?|"
    r"Secretary of State)\b|\b[Tt]he government(?= and| or)"
)
_BODIES = r"(?:government|opposition|parliament|army|military|junta|rebels)"
_OWNED = re.compile(
    rf"\b(?P<land>{NAME})['’]s? (?:(?:main|largest|biggest|leading|united|democratic) )?"
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
    for pattern in (_REGION, _BODY):
        for match in pattern.finditer(text, start, end):
            name = re.sub(r"^[Tt]he ", "", match.group())
            key = "european leaders" if name in ("Europeans", "European leaders") else folded(name)
            if one := people.add("group", key, name, match.span()):
                yield Mention(*match.span(), (one.id,), "group")


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
