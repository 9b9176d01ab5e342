"""The parties of a scenario: whose wishes its soft rules are."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from ..case import Case
from ..rules.base import Rule
from ..schedule import Verdict

NOBODY = "nobody"
"""The party of wishes that are nobody's: of the planner's own."""


@dataclass(frozen=True)
class Party:
    """Principals who wish exactly the same, and their soft rules. ``name`` is the file's: a principal, or a group."""

    name: str
    members: tuple[str, ...]
    rules: tuple[Rule, ...]


def parties(case: Case) -> tuple[Party, ...]:
    """The parties in the order of the file's principals; wishes of nobody are one party, the last.

    Groups are their members. Members who wish exactly the same are one party and not many, so that a group that speaks
    with one voice counts once; a wish of two parties counts for both.
    """
    soft = [rule for rule in case.rules if rule.soft is not None]
    voices: dict[tuple[str, ...], list[str]] = {}
    for person in case.scenario.principals:
        if mine := tuple(rule.name for rule in soft if person in case.people(rule.wish_of)):
            voices.setdefault(mine, []).append(person)
    rules = {rule.name: rule for rule in soft}
    found = [Party(_name(case, tuple(people)), tuple(people), tuple(rules[name] for name in names))
             for names, people in voices.items()]
    if unclaimed := tuple(rule for rule in soft if not case.people(rule.wish_of)):
        found.append(Party(NOBODY, (), unclaimed))
    return tuple(found)


def _name(case: Case, members: tuple[str, ...]) -> str:
    """A principal's name, a group's that has just these members, else all their names."""
    group = next((name for name in case.scenario.groups if case.people([name]) == members), None)
    return members[0] if len(members) == 1 else group or " + ".join(members)


def lost(party: Party, verdicts: Mapping[str, Verdict]) -> float:
    """What the party's broken wishes cost it: the sum of weight × amount, in weights."""
    return round(sum((rule.soft or 0) * verdicts[rule.name].amount for rule in party.rules), 2)


def broken(party: Party, verdicts: Mapping[str, Verdict]) -> tuple[str, ...]:
    """The names of the party's wishes that are not kept."""
    return tuple(rule.name for rule in party.rules if verdicts[rule.name].amount)
