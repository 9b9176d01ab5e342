"""Names that news is full of: countries, demonyms, capitals, organisations, offices, and leaders with their years.

The tables stand in `data/`; countries, their other names and capitals, and cities come from the atlas. A leader counts
from the month of taking office to the month of leaving it. A text's own words outrank the tables: they are for what it
leaves out, such as who "the French president" was that day.
"""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Literal

from ...atlas.countries import countries, country_rows
from ...atlas.lookup import table
from ..tables import rows, word_list

Kind = Literal["country", "demonym", "capital", "city", "organisation", "office", "leader", "surname"]

FAMILY_FIRST = frozenset({"CN", "KP", "KR", "TW", "VN"})
_COMMON = word_list("gazetteer-common")
_NO_CAPITALS = frozenset({"nice", "mobile", "reading", "split", "bath", "orange", "hull", "van", "most"})


@dataclass(frozen=True, slots=True)
class Entry:
    """What a phrase can mean: a kind of name, and its value: a country's code, a name, an office."""

    kind: Kind
    value: str
    code: str | None = None


@dataclass(frozen=True, slots=True)
class Term:
    """A leader's time in an office; months as YYYY-MM, `until` is empty for who is still there."""

    name: str
    country: str
    office: str
    since: str
    until: str


@lru_cache(maxsize=20_000)
def folded(word: str) -> str:
    """A word without case and accents."""
    if word.isascii():
        return word.casefold()
    plain = unicodedata.normalize("NFKD", word.replace("ł", "l").replace("ı", "i").replace("ø", "o"))
    return "".join(char for char in plain if not unicodedata.combining(char)).casefold()


def phrase(text: str) -> str:
    """A name as it is looked up: folded words with one space between them; hyphens count as spaces."""
    words = re.findall(r"(?<![\w-])[A-Z](?:-[A-Z]){1,6}(?![\w-])|(?:[^\W\d_]\.){2,}|[^\W_]+(?:['’][^\W_]+)*", text)
    return " ".join(map(lookup, words))


def lookup(word: str) -> str:
    """A word as the tables have it: U.N. and U-N, as it is written to be read aloud, are un."""
    plain = word.replace("-", "") if _SPELLED.fullmatch(word) else word
    return folded(plain).replace("’", "'").replace(".", "")


_SPELLED = re.compile(r"[A-Z](?:-[A-Z])+")


@cache
def terms() -> dict[str, tuple[Term, ...]]:
    """Every leader's terms by name."""
    found: dict[str, list[Term]] = defaultdict(list)
    for row in rows("leaders"):
        found[row["name"]].append(Term(row["name"], row["country"], row["office"], row["from"], row["to"]))
    return {name: tuple(each) for name, each in found.items()}


_SUFFIXES = frozenset({"Jr", "Jr.", "Sr", "Sr.", "II", "III", "VI", "XIV", "XVI"})
"""What may follow a family name."""


def surname(name: str, country: str | None) -> str:
    """The family name in a full name."""
    words = [word for word in name.split() if word not in _SUFFIXES] or [name]
    first = country in FAMILY_FIRST or _GIVEN_LAST.fullmatch(" ".join(words))
    return words[0] if first and len(words) > 1 else words[-1]


_GIVEN_LAST = re.compile(r"[A-Z]\w+ [A-Z]\w+-[a-z]\w+")
"""A name as it is written in Korea, the family's first: "Han Min-seo"."""


def is_common(word: str) -> bool:
    """Whether a surname is also an everyday word, or borne by too many: alone it names nobody."""
    return folded(word) in _COMMON


def distance(term: Term, month: str | None) -> int:
    """How many months lie between a term and a month; 0 inside it. Without a month, terms of today are nearest."""
    now = month or "2025-09"
    if now < term.since:
        return _months(term.since) - _months(now)
    return max(0, _months(now) - _months(term.until)) if term.until else 0


def _months(month: str) -> int:
    year, number = month.split("-")
    return int(year) * 12 + int(number)


@cache
def _held() -> dict[tuple[str, str], tuple[Term, ...]]:
    found: dict[tuple[str, str], list[Term]] = defaultdict(list)
    for each in terms().values():
        for term in each:
            found[term.country, term.office].append(term)
    return {at: tuple(each) for at, each in found.items()}


_HORIZON = "2027-06"  # who the table says is in office may not be any more


def holder(country: str, office: str, month: str | None) -> str | None:
    """Who held an office in a month (YYYY-MM), None where the table does not say, or nobody says when."""
    if month is None or month > _HORIZON:
        return None
    inside = [term for term in _held().get((country, office), ()) if not distance(term, month)]
    return max(inside, key=lambda term: term.since).name if inside else None


def country_name(code: str | None) -> str | None:
    """A country's common name; an organisation that sends leaders has none."""
    return countries()[code].name if code in countries() else None


@cache
def governments() -> frozenset[str]:
    """Names of seats of government: the White House speaks for a country, and is called by its own name."""
    return frozenset(phrase(name) for row in rows("demonyms") for name in row["governments"].split("|") if name) - {
        "prc",
        "drc",
        "dr congo",
        "dprk",
        "rok",
    }


@cache
def phrases() -> dict[str, tuple[Entry, ...]]:
    """Every phrase of the tables with what it can mean, the likeliest first."""
    found: dict[str, dict[Entry, None]] = defaultdict(dict)
    for text, entry in _entries():
        if key := phrase(text):
            found[key][entry] = None
    return {key: tuple(entries) for key, entries in found.items()}


@cache
def longest() -> dict[str, int]:
    """The most words of a phrase, by the word that it begins with."""
    found: dict[str, int] = defaultdict(int)
    for key in phrases():
        first = key.partition(" ")[0]
        found[first] = max(found[first], key.count(" ") + 1)
    return dict(found)


def _entries() -> Iterator[tuple[str, Entry]]:
    demonyms = {row["country"]: row for row in rows("demonyms")}
    for code, row in country_rows().items():
        for name in (row["name"], *filter(None, row["aliases"].split("|"))):
            yield name, Entry("country", code, code)
    for code, row in demonyms.items():
        for name in filter(None, row["governments"].split("|")):
            yield name, Entry("country", code, code)
        for name in filter(None, row["demonyms"].split("|")):
            yield name, Entry("demonym", code, code)
    for row in rows("organisations"):
        for name in (row["name"], *filter(None, row["aliases"].split("|"))):
            yield name, Entry("organisation", row["name"], row["code"] or None)
    for code, row in country_rows().items():
        yield row["capital"], Entry("capital", row["capital"], code)
    for row in table("cities.csv"):
        for name in (row["name"], *filter(None, row["aliases"].split("|"))):
            if folded(name) not in _NO_CAPITALS and row["country"] in countries():
                capital = countries()[row["country"]].capital == row["name"]
                yield name, Entry("capital" if capital else "city", row["name"], row["country"])
    for row in rows("offices"):
        yield row["title"], Entry("office", row["office"])
    for row in rows("leaders"):
        for name in (row["name"], *filter(None, row["aliases"].split("|"))):
            yield name, Entry("leader", row["name"], row["country"])
        yield surname(row["name"], row["country"]), Entry("surname", row["name"], row["country"])
        for name in filter(None, row["aliases"].split("|")):
            yield surname(name, row["country"]), Entry("surname", row["name"], row["country"])
