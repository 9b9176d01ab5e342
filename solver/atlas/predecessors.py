"""Which state a country belonged to, and what it was called: `predecessors.csv`, back to 1970.

Kyiv in 1985 lay in the Soviet Union: what is asked of Ukraine on that day is answered by the rows of the state that
stands for it in the tables (Russia for the Soviet Union, Serbia for Yugoslavia, Czechia for Czechoslovakia), unless the
country has rows of its own (Ukraine in the United Nations). A dependency was under a state whose memberships did not
cover it: its airspace is that state's, other facts are unknown.

States that are no more, and for whose land no country of today answers alone, have rows of their own as countries:
East Germany (DD), South Yemen (YD; codes of ISO 3166-3) and South Vietnam (XV, user-assigned). They are part of the
state that they joined since that day, and until then Germany is West Germany, Yemen and Viet Nam are the North.

The column `also` has the other names of a state under a former name, and its codes of ISO 3166-3 (SU, SUN).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from functools import cache

from .countries import countries
from .lookup import key, table
from .memberships import day


@dataclass(frozen=True, slots=True)
class Predecessor:
    """The state a country belonged to: the code that answers for it, on which days (both included), says who."""

    state: str
    dependency: bool
    code: str
    since: date
    until: date | None
    source: str

    def holds(self, on: date) -> bool:
        """Tell whether a day lies inside."""
        return self.since <= on and (self.until is None or on <= self.until)


@cache
def _rows() -> tuple[dict[str, tuple[Predecessor, ...]], dict[str, tuple[Predecessor, ...]]]:
    """Return what each country belonged to, and the names that some bore, by alpha-2 code."""
    belonged: dict[str, list[Predecessor]] = {}
    named: dict[str, list[Predecessor]] = {}
    for row in table("predecessors.csv"):
        found = Predecessor(row["state"], row["kind"] == "dependency", row["answered_by"],
                            date.fromisoformat(row["valid_from"]), day(row["valid_to"]), row["source"])
        (named if row["kind"] == "name" else belonged).setdefault(row["country"], []).append(found)
    return {code: tuple(rows) for code, rows in belonged.items()}, {code: tuple(rows) for code, rows in named.items()}


def predecessors() -> dict[str, tuple[Predecessor, ...]]:
    """Return the states that each country was part of, by alpha-2 code, in the order of time."""
    return _rows()[0]


def predecessor(code: str, on: date) -> Predecessor | None:
    """Return the state a country was part of on a day, None for a state of its own."""
    return next((found for found in predecessors().get(code, ()) if found.holds(on)), None)


def answering(code: str, on: date) -> str:
    """Return the code that answers for a country on a day: its own, or its predecessor's."""
    found = predecessor(code, on)
    return found.code if found else code


def called(code: str, on: date) -> str:
    """Return the name that a country bore on a day: the Soviet Union, where Russia's rows stand for it."""
    name = next((found.state for found in _rows()[1].get(code, ()) if found.holds(on)), None)
    return name or countries()[code].name


def spoken(code: str, on: date) -> str:
    """Return the name that a country bore on a day as sentences have it: the Soviet Union, the Netherlands, France.

    What is no country's code is returned as it is.
    """
    if code not in countries():
        return code
    name = called(code, on)
    return f"the {name}" if _WITH_ARTICLE.search(name) else name


_WITH_ARTICLE = re.compile(r"^(United|Soviet|Netherlands|Philippines|Gambia|Bahamas|Maldives|Comoros|Seychelles|Holy)"
                           r"|Republic|Islands$")


@cache
def _unions() -> dict[str, tuple[Predecessor, tuple[str, ...]]]:
    """Return the states of several countries of today, with the codes of these, by the key of every name."""
    found = {}
    for row in table("predecessors.csv"):
        if row["kind"] == "name":
            whole = next(name for name in _rows()[1][row["country"]] if name.state == row["state"])
            parts = sorted((code for code, rows in predecessors().items()
                            if any(part.state == whole.state and not part.dependency for part in rows)),
                           key=lambda code: countries()[code].name)
            if parts:
                for name in (row["state"], *row["also"].split("|")):
                    found[key(name)] = whole, (row["country"], *parts)
    return found


def parts_of(text: str) -> tuple[str, ...]:
    """Return the countries of today that made up a state that is no more (USSR, Yugoslavia, CS); none of other names.

    First is the one whose rows stand for it.
    """
    return _unions()[name][1] if (name := key(text)) in _unions() else ()


def is_no_more(text: str, on: date) -> bool:
    """Tell whether a name is that of a state of several countries which had ended by a day."""
    whole = _unions().get(key(text))
    return whole is not None and whole[0].until is not None and whole[0].until < on


def successor(code: str) -> str:
    """Return the country of today in which a former state lies; any other country's own code."""
    return next((found.code for found in predecessors().get(code, ()) if found.until is None), code)


@cache
def former_parts() -> dict[str, tuple[str, ...]]:
    """Return the former states that lie in a country of today."""
    found: dict[str, tuple[str, ...]] = {}
    for code in predecessors():
        if (today := successor(code)) != code:
            found[today] = (*found.get(today, ()), code)
    return found
