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
from ..engine.interrupting import keeping
from ..engine.probing import ALWAYS_ON, Prober, Switch, beyond
from ..engine.search import Limits


@dataclass(frozen=True, slots=True)
class Conflict:
    """Rules that cannot hold together, though any of them left out makes the rest possible.

    ``always_on``: which of the rules that are always on take part. ``parts``: where nothing but these and the calendar
    clash, what exactly does: meetings that cannot all be held, and the principals whose presence (one meeting at a
    time) or travel stands in the way, as ("meeting", NAME), ("presence", PRINCIPAL) or ("travel", PRINCIPAL). Leaving
    out any one meeting, or sparing any one of these principals, makes the rest possible. ("at", MEETING) is the
    meeting's own choice of places, where a place that was asked for is not among them.
    """

    rules: tuple[str, ...]
    always_on: tuple[str, ...] = ()
    parts: tuple[tuple[str, str], ...] = ()

    @property
    def names(self) -> frozenset[str]:
        """The rules, in no order."""
        return frozenset(self.rules)


@dataclass(frozen=True, slots=True)
class Conflicts:
    """The smallest conflicts, fewest rules first. ``complete``: there are no others; ``stopped_by`` says why not."""

    found: tuple[Conflict, ...]
    complete: bool
    stopped_by: str | None = None


def conflicts(case: Case, most: int = 10, limits: Limits | None = None, first: Collection[str] = ()) -> Conflicts:
    """The smallest conflicts among a case's hard rules, each proven; none when the case is possible.

    One among the rules named ``first`` alone is looked for before all others.
    """
    prober = Prober(case, limits, beyond(case))
    found: list[Conflict] = []
    complete = False
    with keeping(prober.search):
        for rules in minimal_conflicts(prober, first):
            conflict = Conflict(rules, _always_on(prober, rules))
            found.append(conflict)
            if _nothing_written(case, rules):
                found[-1] = _in_parts(case, conflict, Limits(prober.search.left(), prober.search.limits.seed))
            if len(found) == most:
                break
        else:
            complete = True
    ordered = sorted(found, key=lambda c: (len(c.rules), c.rules))
    return Conflicts(tuple(ordered), complete, prober.search.stopped_by)


def minimal_conflicts(prober: Prober, first: Collection[str] = ()) -> Iterator[tuple[str, ...]]:
    """Each smallest conflict once, its rules in the order of the case, until there are no more. Raises OutOfTime."""
    unexplored: _Map | None = None
    seed: set[str] | None = set(first) or set(prober.rules)
    while seed is not None:
        conflict = _conflict_in(prober, seed)
        if conflict is not None:
            yield tuple(name for name in prober.rules if name in conflict)
        unexplored = unexplored or _Map(prober.rules)       # which the first conflict does without
        if conflict is None:
            unexplored.block_subsets(seed)
        else:
            unexplored.block_supersets(conflict)
        seed = unexplored.largest()


def _conflict_in(prober: Prober, rules: Collection[str]) -> set[Switch] | None:
    """A smallest conflict inside a set of rules; None when they are possible.

    In a large model it is looked for with one place for each meeting: what is possible there is possible, and of what
    is impossible there the whole model has one question to answer.
    """
    if prober.search.large:
        kept = shrink(prober.slim, rules)
        if kept is None:
            return None
        if not prober.certainly(kept, ()) or not prober.certainly(kept):
            return kept
        if prober.certainly(rules):
            return None
    return shrink(prober, rules)


def shrink(prober: Prober, among: Collection[Switch], keep: Collection[Switch] = (),
           always: Collection[str] = ALWAYS_ON) -> set[Switch] | None:
    """A smallest conflict inside a set, None if it is possible: rules are left out while what remains is impossible.

    Those in ``keep`` stay. The result is proven: impossible by a search with presolve on, possible without any one
    member by a schedule that the rules themselves confirm (on a fine grain, by such a search).
    """
    core = prober.core({*among, *keep}, always)
    if core is None:
        return None
    kept = core | set(keep)
    for name in [switch for switch in prober.literals if switch in kept and switch not in keep]:
        if name in kept and (core := prober.core(kept - {name}, always)) is not None:
            kept = core | set(keep)
    members = kept - set(keep) if prober.fine else set()
    if prober.certainly(kept, always) or not all(prober.certainly(kept - {name}, always) for name in members):
        return _shrunk_plainly(prober, {*among, *keep}, keep, always)
    return kept


def _shrunk_plainly(prober: Prober, among: Collection[Switch], keep: Collection[Switch],
                    always: Collection[str]) -> set[Switch] | None:
    """The same by plain re-solves alone, for when the quick way and the proof disagree."""
    if prober.certainly(among, always):
        return None
    kept = set(among)
    for name in prober.literals:
        if name in kept and name not in keep and not prober.certainly(kept - {name}, always):
            kept.discard(name)
    return kept


def _always_on(prober: Prober, rules: Collection[str]) -> tuple[str, ...]:
    """Which always-on rules a conflict needs: as few as will do."""
    if not prober.certainly(rules, ()):
        return ()
    needed = [name for name in ALWAYS_ON if name in prober.literals]
    for name in tuple(needed):
        fewer = [other for other in needed if other != name]
        if not prober.certainly(rules, fewer):
            needed = fewer
    return tuple(needed)


def _nothing_written(case: Case, rules: Collection[str]) -> bool:
    """Whether a conflict names no rule that somebody wrote, only the calendar or nothing at all."""
    return all(rule.inside for rule in case.rules if rule.name in rules)


def _in_parts(case: Case, conflict: Conflict, limits: Limits) -> Conflict:
    """A conflict with the meetings and principals that clash in it. Raises OutOfTime.

    The rules stay as they are: each is needed though all else counts, hence also when less does.
    """
    prober = Prober(case, limits, beyond(case), fine=True)
    clashing = shrink(prober, {*conflict.rules, *prober.parts}, keep=conflict.rules) or ()
    parts = tuple(part for part in prober.parts if part in clashing and not isinstance(part, str))
    return Conflict(conflict.rules, conflict.always_on, parts)


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
        solver.parameters.catch_sigint_signal = False       # cut off, it would look as if all were decided
        if solver.solve(self.cp) != cp_model.OPTIMAL:
            return None
        return {name for name, literal in self.literals.items() if solver.boolean_value(literal)}

    def block_subsets(self, possible: Collection[str]) -> None:
        """A set is possible, and so is all it contains."""
        self.cp.add_bool_or([literal for name, literal in self.literals.items() if name not in possible])

    def block_supersets(self, conflict: Collection[Switch]) -> None:
        """A set is impossible, and so is all that contains it."""
        self.cp.add_bool_or([~literal for name, literal in self.literals.items() if name in conflict])
