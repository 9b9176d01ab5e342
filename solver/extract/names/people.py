"""Who an article speaks of: one Entity for each person, country or organisation, however it is named."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Literal

from .gazetteer import country_name, distance, folded, holder, is_common, phrases, surname, terms

EntityKind = Literal["person", "country", "organisation", "role", "group"]

NAMES_LIMIT = 2000
"""The most people and bodies of one article that are told apart."""


@dataclass(slots=True)
class Entity:
    """Somebody; `name` is the longest form that the text uses, `code` their country."""

    id: str
    kind: EntityKind
    name: str
    code: str | None = None
    office: str | None = None
    at: tuple[int, int] = (0, 0)
    spelled: bool = False  # a country that the text calls by its own name, not only by its capital

    @property
    def country(self) -> str | None:
        """The country's common name."""
        return country_name(self.code)


@dataclass(frozen=True, slots=True)
class Mention:
    """Where the text names somebody: one entity, or several ("the US and Russian presidents")."""

    start: int
    end: int
    ids: tuple[str, ...]
    kind: EntityKind


def without_overlaps(mentions: Iterable[Mention]) -> list[Mention]:
    """The mentions in order; of those that overlap the first, and of those that begin together the longest."""
    kept: list[Mention] = []
    for one in sorted(mentions, key=lambda one: (one.start, -one.end)):
        if not kept or one.start >= kept[-1].end:
            kept.append(one)
    return kept


def those_from(mentions: Sequence[Mention], start: int, end: int | None = None) -> Sequence[Mention]:
    """Of mentions in order, those that begin at `start` or after it, and before `end`."""
    first = bisect_left(mentions, start, key=_start)
    return mentions[first : None if end is None else bisect_left(mentions, end, key=_start)]


def first_from(mentions: Sequence[Mention], place: int) -> Mention | None:
    """Of mentions in order, the first that begins at `place` or after it."""
    first = bisect_left(mentions, place, key=_start)
    return mentions[first] if first < len(mentions) else None


def _start(one: Mention) -> int:
    return one.start


@dataclass(slots=True)
class People:
    """The entities of an article, by id; `month` (YYYY-MM) is when it was written, None if nobody says."""

    month: str | None
    entities: dict[str, Entity] = field(default_factory=dict)
    _by_key: dict[tuple[str, str], str] = field(default_factory=dict)
    _surnames: dict[str, list[str]] = field(default_factory=dict)

    def add(
        self,
        kind: EntityKind,
        key: str,
        name: str,
        at: tuple[int, int],
        code: str | None = None,
        office: str | None = None,
    ) -> Entity | None:
        """The entity of that key, made when it is new; None when there are too many."""
        known = self._by_key.get((kind, key))
        if known is None:
            if len(self.entities) >= NAMES_LIMIT:
                return None
            known = self._fresh(surname(name, code) if kind == "person" else name)
            self._by_key[kind, key] = known
            self.entities[known] = Entity(known, kind, name, code, office, at)
        one = self.entities[known]
        one.code = one.code or code
        one.office = one.office or office
        return one

    def person(
        self,
        name: str,
        at: tuple[int, int],
        code: str | None = None,
        office: str | None = None,
        full: str | None = None,
    ) -> Entity | None:
        """The person of that name; `full` is the name in the tables, where they know who it is."""
        land = code or (next((term.country for term in terms()[full]), None) if full else None)
        family = folded(surname(full or name, land))
        known = self._known(name, family, full)
        if known is not None:
            if len(name.split()) > len(known.name.split()):
                known.name = name
            known.code = known.code or code
            known.office = office or known.office
            return known
        if full:
            now = min(terms()[full], key=lambda term: distance(term, self.month))
            code, office = code or now.country, office or now.office
        one = self.add("person", folded(full or name), name, at, code, office)
        if one is not None:
            self._surnames.setdefault(family, []).append(one.id)
        return one

    def _known(self, name: str, family: str, full: str | None) -> Entity | None:
        given = [folded(word) for word in name.split()]
        for id_ in reversed(self._surnames.get(family, [])):
            one = self.entities[id_]
            words = [folded(word) for word in re.split(r"[\s-]", one.name)]
            mine = [part for word in given for part in word.split("-")]
            if len(mine) == 1 or len(words) == 1 or _same_name(mine, words):
                return one
        if full and (there := self._by_key.get(("person", folded(full)))):
            return self.entities[there]
        return None

    def kind(self, id_: str) -> EntityKind:
        """What somebody is."""
        return self.entities[id_].kind

    def by_surname(self, word: str, office: str | None = None) -> Entity | None:
        """Whom a surname alone means: who was named last, of several whoever holds that office, or any."""
        named = [self.entities[id_] for id_ in self._surnames.get(folded(word), ())]
        fitting = [one for one in named if office and one.office == office] or [one for one in named if one.office]
        return (fitting or named)[-1] if named else None

    def leader(self, names: Iterable[str], at: tuple[int, int], shown: str, titled: bool) -> Entity | None:
        """The leader of one of these names who was in office nearest to the day, when that is not too far off."""
        ranked = sorted(names, key=lambda name: min(distance(term, self.month) for term in terms()[name]))
        if not ranked:
            return None
        best = ranked[0]
        gap = min(distance(term, self.month) for term in terms()[best])
        if not titled and (is_common(shown) or (self.month is not None and gap > 60)):
            return None
        if self.month is None and len(ranked) > 1:
            codes = {terms()[name][0].country for name in ranked}
            return self.person(shown, at, codes.pop() if len(codes) == 1 else None)
        return self.person(shown, at, full=best)

    def in_office(self, code: str, office: str, at: tuple[int, int] = (0, 0)) -> Entity | None:
        """Who holds an office, as the text says, else as the tables do."""
        wanted = _HEADS if office in ("leader", "head") else (office,)
        for each in wanted:
            name = holder(code, each, self.month)
            if name and (id_ := self._by_key.get(("person", folded(name)))):
                return self.entities[id_]
        for one in reversed(list(self.entities.values())):
            if one.kind == "person" and one.code == code and one.office in wanted:
                return one
        for each in wanted:
            if name := holder(code, each, self.month):
                return self.person(name, at, full=name)
        return None

    def _fresh(self, name: str) -> str:
        plain = unicodedata.normalize("NFKD", folded(name))
        base = (
            re.sub(r"[^a-z0-9]+", "-", plain.encode("ascii", "ignore").decode()).strip("-")[:40].strip("-") or "party"
        )
        if base in ("all", "today", "unknown") or base[0].isdigit():
            base = f"the-{base}"
        fresh, number = base, 2
        while fresh in self.entities:
            fresh, number = f"{base}-{number}", number + 1
        return fresh


_HEADS = (
    "president",
    "prime-minister",
    "chancellor",
    "leader",
    "king",
    "emir",
    "sultan",
    "crown-prince",
    "secretary-general",
)


def _same_name(one: list[str], other: list[str]) -> bool:
    """Whether two names may be one person's: the words of the shorter one, or their initials, are in the longer."""
    short, long = sorted((one, other), key=len)
    rest = list(long)
    for word in short:
        for seen in rest:
            if seen == word or (len(word) == 1 and seen.startswith(word)) or (len(seen) == 1 and word.startswith(seen)):
                rest.remove(seen)
                break
        else:
            return _variant(one, other)
    return True


def _variant(one: list[str], other: list[str]) -> bool:
    """Whether two full names are known to be one person's (Sergei, Sergey)."""
    values = [
        {entry.value for entry in phrases().get(" ".join(words), ()) if entry.kind == "leader"}
        for words in (one, other)
    ]
    return bool(values[0] & values[1])
