"""Conflicts: every smallest set of rules that cannot hold together.

All of them are found by walking the lattice of rule sets (the MARCO scheme: Liffiton, Previti, Malik and
Marques-Silva, Fast, flexible MUS enumeration, Constraints 21, 2016): a map keeps which sets are still undecided; a
largest undecided set is either possible, and then so are all its subsets, or it is shrunk to a smallest conflict, and
then so are all its supersets impossible.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from ortools.sat.python import cp_model

from ..case import Case
from ..engine.probing import ALWAYS_ON, OutOfTime, Prober, beyond
from ..engine.search import Limits


@dataclass(frozen=True, slots=True)
class Conflict:
    """Rules that cannot hold together, though any of them left out makes the rest possible.

    ``with_always_on``: which of the rules that are always on take part.
    """

    rules: tuple[str, ...]
    with_always_on: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Conflicts:
    """The smallest conflicts, fewest rules first. ``complete``: there are no others."""

    found: tuple[Conflict, ...]
    complete: bool


def conflicts(case: Case, most: int = 10, limits: Limits | None = None) -> Conflicts:
    """The smallest conflicts among a case's hard rules, each proven; none when the case is possible."""
    prober = Prober(case, limits, beyond(case))
    found: list[Conflict] = []
    complete = False
    try:
        for rules in minimal_conflicts(prober):
            found.append(Conflict(rules, _always_on(prober, rules)))
            if len(found) == most:
                break
        else:
            complete = True
    except OutOfTime:
        pass
    return Conflicts(tuple(sorted(found, key=lambda c: (len(c.rules), c.rules))), complete)


def minimal_conflicts(prober: Prober) -> Iterator[tuple[str, ...]]:
    """Each smallest conflict once, its rules in the order of the case, until there are no more. Raises OutOfTime."""
    unexplored = _Map(prober.rules)
    while (seed := unexplored.largest()) is not None:
        core = prober.core(seed)
        if core is None:
            unexplored.block_subsets(seed)
            continue
        conflict = shrink(prober, core if not prober.possible(core) else seed)
        unexplored.block_supersets(conflict)
        yield tuple(name for name in prober.rules if name in conflict)


def shrink(prober: Prober, impossible: Collection[str]) -> set[str]:
    """A smallest conflict inside an impossible set: rules are left out one by one, as long as it stays impossible.

    The result is proven anew with presolve on: impossible as it stands, possible without any one member.
    """
    kept = set(impossible)
    for name in [rule for rule in prober.rules if rule in impossible]:
        if name in kept and (core := prober.core(kept - {name})) is not None:
            kept = core if not prober.possible(core) else kept - {name}
    if prober.certainly(kept) or not all(prober.certainly(kept - {name}) for name in kept):
        return _shrunk_plainly(prober, impossible)
    return kept


def _shrunk_plainly(prober: Prober, impossible: Collection[str]) -> set[str]:
    """The same by plain re-solves alone, for when the quick way and the proof disagree."""
    kept = set(impossible)
    for name in prober.rules:
        if name in kept and not prober.certainly(kept - {name}):
            kept.discard(name)
    return kept


def _always_on(prober: Prober, rules: Collection[str]) -> tuple[str, ...]:
    """Which always-on rules a conflict needs: as few as will do."""
    needed = [name for name in ALWAYS_ON if name in prober.model.literal_of]
    for name in tuple(needed):
        without = [other for other in ALWAYS_ON if other not in needed or other == name]
        if not prober.certainly(rules, without):
            needed.remove(name)
    return tuple(needed)


class _Map:
    """Which sets of rules are still undecided."""

    def __init__(self, rules: Collection[str]) -> None:
        self.cp = cp_model.CpModel()
        self.literals = {name: self.cp.new_bool_var(name) for name in rules}
        self.cp.maximize(sum(self.literals.values()))

    def largest(self) -> set[str] | None:
        """A largest undecided set, None when all are decided."""
        solver = cp_model.CpSolver()
        solver.parameters.num_workers = 1
        if solver.solve(self.cp) != cp_model.OPTIMAL:
            return None
        return {name for name, literal in self.literals.items() if solver.boolean_value(literal)}

    def block_subsets(self, possible: Collection[str]) -> None:
        """A set is possible, and so is all it contains."""
        self.cp.add_bool_or([literal for name, literal in self.literals.items() if name not in possible])

    def block_supersets(self, conflict: Collection[str]) -> None:
        """A set is impossible, and so is all that contains it."""
        self.cp.add_bool_or([~self.literals[name] for name in conflict])
