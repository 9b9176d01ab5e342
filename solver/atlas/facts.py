"""Dated facts about countries, each with its provenance; a scenario's own facts win over the data files.

Names of facts: a set of `sets.csv` (`nato`, `eu`, `neutral-traditional`), `region:` and a region (`region:europe-coe`),
`allied:`, `sanctions:` or `airspace:` and a country (`allied:RU`; `sanctions:RU`, does the place have sanctions in
force against Russia; `airspace:RU`, is its airspace open to Russian state aircraft). Any other name is refused: no rule
would ever ask for it. Countries that were part of another state on the day are answered by that one.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import lru_cache
from typing import TYPE_CHECKING, Literal

from .countries import OUTSIDE_M49, countries, find_country, status
from .lookup import LookupFailed, key, unknown
from .memberships import ALLIANCES, MemberSet, Value, member_sets, memberships
from .predecessors import answering, predecessor
from .regions import find_region, region_names

if TYPE_CHECKING:
    from .airspace import Kind

RELATIONS = ("airspace", "allied", "sanctions")
"""Facts between two countries."""
OPEN = "no closure on record"
"""The source of an airspace of which nothing is said."""
_DAY = timedelta(days=1)
_M49 = "UN Statistics Division, M49 standard"
_VALUES: dict[object, Value] = {
    True: "yes", False: "no", "yes": "yes", "no": "no", "conditional": "conditional", "unknown": "unknown"
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Fact:
    """An answer: what holds of a place (alpha-2) on the day asked, within which days (both included), says who.

    `since` and `until` bound the answer; None is open or not known. The source is "scenario: NAME" for an override.
    """

    place: str
    fact: str
    value: Value
    since: date | None
    until: date | None
    source: str


@dataclass(frozen=True, slots=True)
class Override:
    """A fact stated by a scenario: entry `name` says that `fact` is `value` of `place`, on the days since to until.

    Days are included and None is open; `place` is a code or a name; `source` is what the scenario cites, if anything.
    """

    name: str
    place: str
    fact: str
    value: bool | Literal["yes", "no", "conditional", "unknown"]
    since: date | None = None
    until: date | None = None
    source: str = ""


def fact_names() -> tuple[str, ...]:
    """Return the names of facts the data files answer; those that end in a colon are followed by a country."""
    return (*sorted(member_sets()), *(f"{kind}:" for kind in RELATIONS), *(f"region:{name}" for name in region_names()))


class Atlas:
    """The facts, as a scenario sees them.

    Raises LookupFailed for an override of an unknown country or fact.
    """

    def __init__(self, overrides: Sequence[Override] = ()) -> None:
        self._overrides: dict[tuple[str, str], list[Fact]] = {}
        self._airspaces: dict[tuple[str, str | None, date], tuple[Kind, Fact]] = {}
        for override in overrides:
            fact = self._stated(override)
            self._overrides.setdefault((fact.place, fact.fact), []).insert(0, fact)  # the last one said wins

    def fact(self, country: str, fact: str, on: date) -> Fact:
        """Return what is known of a fact about a country (code or name) on a day.

        Raises LookupFailed for an unknown country or fact.
        """
        place = find_country(country).code
        kind, _, rest = fact.partition(":")
        if kind == "region" and rest:
            return self.in_region(place, rest, on)
        if kind == "allied" and rest:
            return self.allied(place, rest, on)
        if kind == "sanctions" and rest:
            return self.sanctions(place, rest, on)
        if kind == "airspace" and rest:
            return self.airspace(place, rest, on)[1]
        if stated := self._override(place, fact, on):
            return stated
        if fact in member_sets():
            return self._membership(place, member_sets()[fact], on)
        raise _no_such_fact(fact)

    def in_region(self, country: str, region: str, on: date) -> Fact:
        """Return whether a country lies in a region (see `regions`) on a day.

        Raises LookupFailed for an unknown country or region; bare `europe` is refused with the choice.
        """
        place, area = find_country(country), find_region(region)
        name = f"region:{region}"
        if stated := self._override(place.code, name, on):
            return stated
        if area.membership:
            return replace(self.fact(place.code, area.membership, on), fact=name)
        inside = bool(area.m49 & {place.region, place.subregion})
        if inside and place.code in OUTSIDE_M49:
            return Fact(place.code, name, "conditional", None, None, f"{_M49}, has no such entry; as its neighbours")
        return Fact(place.code, name, "yes" if inside else "no", None, None, f"{_M49}: {place.subregion}")

    def allied(self, a: str, b: str, on: date) -> Fact:
        """Return whether two countries belong to one alliance on a day; the source names it.

        Alliances are NATO, the CSTO and, until 1991, the Warsaw Pact; treaties between two states are not counted.
        It is "conditional" where a membership is, and a state is allied with itself.
        """
        place, other = find_country(a).code, find_country(b).code
        name = f"allied:{other}"
        stated = self._override(place, name, on) or self._override(other, f"allied:{place}", on)
        if stated:
            return replace(stated, place=place, fact=name)
        if place == other:
            return Fact(place, name, "yes", None, None, "the same state")
        if answering(place, on) == answering(other, on):
            return self._one_state(place, other, name, on)
        shared = [self._share(place, other, alliance, on) for alliance in ALLIANCES]
        for value in ("yes", "conditional", "unknown"):
            for share in shared:
                if share.value == value:
                    return replace(share, fact=name)
        since = max((share.since for share in shared if share.since), default=None)
        until = min((share.until for share in shared if share.until), default=None)
        return Fact(place, name, "no", since, until, f"no common membership of {', '.join(ALLIANCES)}")

    def sanctions(self, a: str, b: str, on: date) -> Fact:
        """Return whether one country has sanctions in force against another on a day (see `sanctions`).

        Raises LookupFailed for an unknown country.
        """
        from .sanctions import sanction

        place, target = find_country(a).code, find_country(b).code
        name = f"sanctions:{target}"
        if stated := self._override(place, name, on):
            return stated
        row = sanction(answering(place, on), answering(target, on), on, lambda code, of: self._in(code, of, on))
        if row is None:
            return Fact(place, name, "no", None, None, "no sanctions on record")
        return Fact(place, name, row.value, row.since, row.until, row.source)

    def airspace(self, country: str, aircraft: str | None, on: date) -> tuple[Kind, Fact]:
        """Return how a country's airspace is open to a state's aircraft on a day (see `airspace`), and the fact.

        Without a state, what is closed to all. A scenario's "no" can be lifted by a permit.
        Raises LookupFailed for an unknown country.
        """
        key = country, aircraft, on     # routes ask for the same few again and again
        if key not in self._airspaces:
            self._airspaces[key] = self._airspace(country, aircraft, on)
        return self._airspaces[key]

    def _airspace(self, country: str, aircraft: str | None, on: date) -> tuple[Kind, Fact]:
        from .airspace import ANYONE, closure

        place = find_country(country).code
        flyer = find_country(aircraft).code if aircraft else None
        name = f"airspace:{flyer or ANYONE}"
        if stated := self._override(place, name, on):
            return _KINDS[stated.value], stated
        row = closure(answering(place, on), answering(flyer, on) if flyer else None, on,
                      lambda code, of: self._in(code, of, on))
        if row is None:
            return "open", Fact(place, name, "yes", None, None, OPEN)
        value: Value = "conditional" if row.kind == "conditional" else "no"
        return row.kind, Fact(place, name, value, row.since, row.until, row.source)

    def countries_in(self, region: str, on: date) -> tuple[str, ...]:
        """Return the codes of the countries in a region on a day, conditional ones included."""
        return tuple(code for code in countries() if self.in_region(code, region, on).value in ("yes", "conditional")
                     and (status(code) != "former" or answering(code, on) == code))

    def _in(self, place: str, members: str, on: date) -> bool:
        """Tell whether a country is a member of a set on a day, without reservation."""
        return self.fact(place, members, on).value == "yes"

    def _one_state(self, place: str, other: str, name: str, on: date) -> Fact:
        """Return that two countries of today were one state."""
        found = predecessor(place, on) or predecessor(other, on)
        if found is None:
            raise ValueError(f"{place} and {other} were not one state on {on}")
        return Fact(place, name, "yes", found.since, found.until, f"both in one state, {found.state}: {found.source}")

    def _share(self, place: str, other: str, alliance: str, on: date) -> Fact:
        """Return whether both belong to an alliance: the weaker of the two memberships, while both last."""
        mine, theirs = self.fact(place, alliance, on), self.fact(other, alliance, on)
        both = [mine, theirs]
        for value in ("no", "unknown", "conditional", "yes"):
            deciding = [fact for fact in both if fact.value == value]
            if deciding:
                break
        bounds = deciding[:1] if value == "no" else both
        since = max((fact.since for fact in bounds if fact.since), default=None)
        until = min((fact.until for fact in bounds if fact.until), default=None)
        sources = "; ".join(dict.fromkeys(f"{fact.place}: {fact.source}" for fact in both))
        return Fact(place, alliance, deciding[0].value, since, until, f"{alliance}: {sources}")

    def _membership(self, place: str, members: MemberSet, on: date) -> Fact:
        """Return what the data files say of a membership on a day."""
        if status(place) == "territory":
            return Fact(place, members.name, "unknown", None, None, "a territory: the files list states")
        spans = memberships().get((members.name, place), ())
        for span in spans:
            if span.holds(on):
                return Fact(place, members.name, span.value, span.since, span.until, span.source)
        if before := predecessor(place, on):
            if before.dependency:
                return Fact(place, members.name, "unknown", before.since, before.until,
                            f"then under {before.state}, whose memberships did not cover it: {before.source}")
            theirs = self._membership(before.code, members, on)
            since = max(before.since, theirs.since or before.since)
            until = min(filter(None, (before.until, theirs.until)), default=None)
            source = f"then part of {before.state}: {theirs.source}"
            return Fact(place, members.name, theirs.value, since, until, source)
        ended = max((span.until + _DAY for span in spans if span.until and span.until < on), default=None)
        begins = min((span.since - _DAY for span in spans if span.since > on), default=None)
        if members.complete_from is not None:
            return Fact(place, members.name, "no", ended, begins, members.source)
        for alliance in ALLIANCES:
            ally = self.fact(place, alliance, on)
            if ally.value == "yes":
                return replace(ally, fact=members.name, value="no", source=f"in an alliance, {alliance}: {ally.source}")
        return Fact(place, members.name, "unknown", ended, begins, f"no act on record; {members.source}")

    def _override(self, place: str, fact: str, on: date) -> Fact | None:
        """Return what the scenario says of a fact on a day, if it does."""
        for stated in self._overrides.get((place, fact), ()):
            if (stated.since is None or stated.since <= on) and (stated.until is None or on <= stated.until):
                return stated
        return None

    def _stated(self, override: Override) -> Fact:
        """Return an override as the fact it states, its names checked and brought into one form."""
        if override.value not in _VALUES:
            raise LookupFailed(f"{override.name}: a fact is yes, no, conditional or unknown", _WORDS)
        if override.since and override.until and override.until < override.since:
            raise ValueError(f"{override.name}: ends on {override.until}, before it begins on {override.since}")
        cited = f" ({override.source})" if override.source else ""
        return Fact(
            find_country(override.place).code,
            _fact_name(override.fact),
            _VALUES[override.value],
            override.since,
            override.until,
            f"scenario: {override.name}{cited}",
        )


_KINDS: dict[Value, Kind] = {"yes": "open", "conditional": "conditional", "unknown": "conditional", "no": "permit"}
_WORDS = ("yes", "no", "conditional", "unknown")


def _fact_name(text: str) -> str:
    """Return the name of a fact in one form. Raises LookupFailed for one that no rule can ask for."""
    kind, _, rest = text.partition(":")
    if kind in RELATIONS and rest:
        return text if text == "airspace:*" else f"{kind}:{find_country(rest).code}"
    if kind == "region":
        return f"region:{find_region(rest).name}"
    if text in member_sets():
        return text
    raise _no_such_fact(text)


def _no_such_fact(text: str) -> LookupFailed:
    """Return the error for an unknown fact, which lists the known ones."""
    failed = unknown("fact", text, {key(name): name for name in fact_names()})
    related = ", ".join(f"{kind}:COUNTRY" for kind in RELATIONS)
    known = f"facts are {', '.join(sorted(member_sets()))}, {related} and region:REGION"
    return LookupFailed(f"{failed} The {known}" if failed.candidates else f"{failed}; the {known}", failed.candidates)


@lru_cache(maxsize=8)
def atlas_of(overrides: tuple[Override, ...]) -> Atlas:
    """Return the facts as a scenario sees them, the same ones for the next that states the same.

    What was found out with them, such as routes, then holds for all versions of a scenario that a question tries.
    Raises LookupFailed as `Atlas` does.
    """
    return Atlas(overrides)
