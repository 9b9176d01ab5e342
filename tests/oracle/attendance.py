"""Who attends a meeting, and how, where rules leave it open: every way; and by how much a plan breaks such rules.

Decided where the page is silent: who stands in for another and is a member too sits there for both, so attends; nobody
sits by video where a meeting has no place; of those who need not come, one at least is seated all the same, or as many
as the format says.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import chain, combinations, product
from typing import Any

from .world import Held, World

Plan = Mapping[str, Held]
Seats = dict[str, Any]
"""The parts of a `Held` that say who attends, and how."""


def standing_by(rules: Iterable[Any], name: str, world: World) -> frozenset[str]:
    """Who may stand in for some member of a meeting."""
    return frozenset(deputy for member in world.attendees(name) for deputy in _deputies(rules, name, member, world))


def seatings(rules: Iterable[Any], name: str, placed: bool, world: World) -> list[Seats]:
    """Every way to attend a meeting: who comes, joins by video, sends whom, or stays away."""
    rules = [rule for rule in rules if rule.rule in AMOUNTS and name in world.selected(rule.meeting)]
    members = sorted(world.attendees(name))
    free = [rule for rule in rules if rule.rule == "quorum"]
    screens: frozenset[str] = frozenset().union(
        *(world.people(rule.who) for rule in rules if rule.rule == "remote" and placed))
    choices = [["come", *(["away"] if any(member in world.people(rule.who) for rule in free) else []),
                *_deputies(rules, name, member, world)] for member in members]
    form = world.scenario.formats.get(world.scenario.meetings[name].format or "")
    least = min(form.attendees if form else 1, len(members)) if any("away" in choice for choice in choices) else 0
    found: list[Seats] = []
    for chosen in product(*choices):
        own = {member for member, choice in zip(members, chosen, strict=True) if choice == "come"}
        sent = tuple((member, choice) for member, choice in zip(members, chosen, strict=True)
                     if choice not in ("come", "away"))
        if len(own) + len(sent) >= least and all(deputy in own or deputy not in members for _, deputy in sent):
            who = frozenset(own | {deputy for _, deputy in sent})
            found += [{"who": who, "video": frozenset(video), "deputies": sent} for video in _subsets(who & screens)]
    return found


def _deputies(rules: Iterable[Any], name: str, member: str, world: World) -> list[str]:
    return sorted({deputy for rule in rules if rule.rule == "deputy" and name in world.selected(rule.meeting)
                   and world.scenario.meetings[name].state != "held"
                   and member in world.people(rule.who) for deputy in world.people(rule.deputy)} - {member})


def _subsets(people: frozenset[str]) -> Iterator[tuple[str, ...]]:
    return chain.from_iterable(combinations(sorted(people), n) for n in range(len(people) + 1))


def _held(rule: Any, plan: Plan, world: World) -> list[Held]:
    return [plan[name] for name in world.selected(rule.meeting) if name in plan and not plan[name].past]


def _quorum(rule: Any, plan: Plan, world: World) -> int:
    """The members missing to the number: neither there nor represented."""
    missing = 0
    for held in _held(rule, plan, world):
        asked = world.people(rule.who) & world.attendees(held.name)
        needed = len(asked) if rule.at_least == "all" else min(rule.at_least, len(asked))
        missing += max(0, needed - len(asked & (held.who | {member for member, _ in held.deputies})))
    return missing


def _deputy(rule: Any, plan: Plan, world: World) -> int:
    """A permission costs nothing unless it is soft: then each time that it is used."""
    pairs = set(product(world.people(rule.who), world.people(rule.deputy)))
    return 0 if rule.soft is None else sum(pair in pairs for held in _held(rule, plan, world) for pair in held.deputies)


def _remote(rule: Any, plan: Plan, world: World) -> int:
    """Meetings with nobody there in person; and when soft, each of them who joins by video."""
    broken = 0
    for held in _held(rule, plan, world):
        theirs = world.people(rule.who) & world.candidates(held.name)
        if held.venue is not None and theirs:
            broken += not held.present
            broken += len(theirs & held.video) if rule.soft is not None else 0
    return broken


AMOUNTS: dict[str, Callable[[Any, Plan, World], int]] = {"quorum": _quorum, "deputy": _deputy, "remote": _remote}
SINGLE = frozenset(AMOUNTS)
"""All of them speak of each meeting by itself."""
