"""Ask: can it be so; at what cost against the best of all; and if not, what forbids it, and what comes nearest."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from typing import Any, Literal

from ..answer import Solution
from ..case import Case
from ..clock import DAY
from ..engine.search import Limits
from ..errors import BadInput
from ..geography import Site
from ..rules.base import Rule
from ..rules.region import Region
from ..values import Places, Selector
from .budget import Budget
from .conflicts import Conflict, Conflicts, conflicts
from .wishes import Wish, wishes_of, with_wishes

Reply = Literal["yes", "no", "undecided"]


@dataclass(frozen=True, slots=True)
class Near:
    """A possible schedule that grants all but some wishes: those ``given_up``, as nearly as their dates allow.

    ``proven``: none is nearer.
    """

    given_up: tuple[Wish, ...]
    solution: Solution
    proven: bool


@dataclass(frozen=True)
class Asked:
    """The answer to a question. ``wished`` is the scenario with the wishes among its rules.

    ``best`` is the best schedule without them, ``granted`` the best with them; either is None when there is none, or
    none was found in time (``impossible_anyway``: there is none even without the wishes). ``conflicts`` name wishes and
    rules that cannot hold together.
    """

    case: Case
    wished: Case
    wishes: tuple[Wish, ...]
    reply: Reply
    best: Solution | None
    granted: Solution | None
    conflicts: Conflicts | None = None
    nearest: tuple[Near, ...] = ()
    stopped_by: str | None = None
    seed: int = 0
    impossible_anyway: bool = False
    stats: Mapping[str, Any] = field(default_factory=dict)

    @property
    def free(self) -> bool:
        """Whether the wishes cost nothing by any goal (as far as both schedules are proven)."""
        if self.best is None or self.granted is None:
            return False
        return [goal.value for goal in self.best.goals] == [goal.value for goal in self.granted.goals]

    def wishes_in(self, conflict: Conflict) -> tuple[Wish, ...]:
        """The wishes that take part in a conflict."""
        return tuple(wish for wish in self.wishes if not conflict.names.isdisjoint(wish.rules))

    @property
    def contradicting(self) -> tuple[Wish, ...]:
        """Wishes that cannot hold together whatever the scenario says, as far as the conflicts tell."""
        asked = set(self.wish_rules)
        for conflict in self.conflicts.found if self.conflicts else ():
            if conflict.names <= asked and not conflict.always_on and len(mine := self.wishes_in(conflict)) > 1:
                return mine
        return ()

    @property
    def failing(self) -> tuple[Wish, ...]:
        """The wishes that cannot be whatever becomes of the others, as far as the conflicts tell."""
        found = self.conflicts.found if self.conflicts else ()
        alone = [mine[0] for conflict in found if len(mine := self.wishes_in(conflict)) == 1]
        return tuple(wish for wish in self.wishes if wish in alone)

    @property
    def wish_rules(self) -> tuple[str, ...]:
        """The names of the rules that stand for the wishes."""
        return tuple(name for wish in self.wishes for name in wish.rules)


def ask(case: Case, options: Mapping[str, Sequence[str]], limits: Limits | None = None, most: int = 3) -> Asked:
    """Whether a schedule keeps the hard rules and the wishes, and what that costs.

    ``options`` maps pin, forbid, at-venue, before and after to what is written behind them; ``most`` is the number of
    conflicts sought. Raises BadInput for wishes that make no sense in the scenario.
    """
    wishes = wishes_of(case, options)
    wished = with_wishes(case, wishes)
    budget = Budget(limits)
    granted = budget.solve(wished)
    best = budget.solve(case)
    first = best.solutions[0] if best.solutions else None
    reply: Reply = "undecided"
    refusals: Conflicts | None = None
    near: tuple[Near, ...] = ()
    if granted.solutions:
        reply = "yes"
    elif granted.status == "infeasible":
        reply = "no"
        refusals = _refusals(wished, wishes, most, budget.left())
        near = tuple(_nearest(case, wishes, budget)) if first else ()
    so = granted.solutions[0] if granted.solutions else None
    return Asked(case, wished, wishes, reply, first, so, refusals, near,
                 budget.stopped_by or (refusals.stopped_by if refusals else None), granted.seed,
                 best.status == "infeasible", budget.stats)


def _refusals(wished: Case, wishes: Sequence[Wish], most: int, limits: Limits) -> Conflicts:
    """The conflicts with the wishes, those among the wishes alone first; each with the choices of places it needs."""
    asked = {name for wish in wishes for name in wish.rules}
    found = conflicts(wished, most, limits, first=asked)
    placed = [replace(one, parts=(*one.parts, *_own_places(wished, one.names & asked))) for one in found.found]
    return replace(found, found=tuple(sorted(placed, key=lambda one: not one.names <= asked)))


def _own_places(wished: Case, asked: Collection[str]) -> Iterator[tuple[str, str]]:
    """The meetings whose own `at:` has no place that is wished for, though the scenario has one."""
    for rule in wished.rules:
        if rule.name in asked and isinstance(rule, Region):
            for name in rule.meetings(wished):
                has = any(wished.is_among(site, rule.at) for site in wished.sites(name))
                if not has and own_place(wished, name) and any(wished.is_among(Site(venue), rule.at)
                                                               for venue in wished.venues):
                    yield "at", name


def own_place(case: Case, name: str) -> Rule | None:
    """A meeting's own `at:` as the rule that it amounts to; None where it leaves the choice open."""
    meeting = case.meeting(name)
    if not isinstance(meeting.at, Places):
        return None
    return Region.model_construct(rule="region", meeting=(Selector(name=name),), at=meeting.at,
                                  source=meeting.source).named(f"{name}.at", "meetings", name)


# --- what comes nearest ---------------------------------------------------------------------------------------------
def _nearest(case: Case, wishes: Sequence[Wish], budget: Budget) -> Iterator[Near]:
    """Schedules that grant as much as possible: one wish at a time gives way; if that is too little, all of them."""
    found = list(filter(None, (_without(case, wishes, [wish], budget) for wish in wishes)))
    if not found and len(wishes) > 1:
        found = list(filter(None, [_without(case, wishes, wishes, budget)]))
    yield from sorted(found, key=lambda near: _distance(near))


def _distance(near: Near) -> int:
    """How many days the schedule is off the dates wished."""
    return sum(abs((near.solution.schedule.sessions[wish.meeting].first_day - _day(wish.when)).days)
               for wish in near.given_up if wish.when is not None and near.solution.schedule.held(wish.meeting))


def _without(case: Case, wishes: Sequence[Wish], given_up: Sequence[Wish], budget: Budget) -> Near | None:
    """The schedule nearest to the dates of some wishes that grants the others; a wish without a date is left out.

    A pin with a date and a place keeps its place if it can; an optional meeting that is asked for stays held.
    """
    dated = [wish for wish in given_up if wish.when is not None and wish.option != "forbid"]
    targets = {wish.meeting: str(_target(wish)) for wish in dated}
    goals: list[Any] = [{"nearest": targets}] if targets else []
    rest = [wish for wish in wishes if wish not in given_up]
    placed, held = _only(dated, "region", "alternatives"), _only(dated, "alternatives")
    for keeping in ([*rest, *placed], [*rest, *held]) if placed != held else ([*rest, *held],):
        try:
            answer = budget.solve(with_wishes(case, keeping, goals))
        except BadInput:        # what is left contradicts itself in the file's own terms
            continue
        if answer.solutions:
            found = answer.solutions[0]
            proven = found.goals[0].proven if targets else True
            return Near(tuple(given_up), replace(found, goals=found.goals[len(goals):]), proven)
    return None


def _only(wishes: Sequence[Wish], *kinds: str) -> list[Wish]:
    """Wishes with their rules of some kinds alone."""
    return [replace(wish, rules={name: e for name, e in wish.rules.items() if e["rule"] in kinds}) for wish in wishes]


def _target(wish: Wish) -> date:
    """The day that a date wished stands for: the last before, the first after, else itself."""
    assert wish.when is not None
    if isinstance(wish.when, datetime):
        return wish.when.date()
    return wish.when + {"before": -DAY, "after": DAY}.get(wish.option, 0 * DAY)


def _day(when: date | datetime | None) -> date:
    assert when is not None
    return when.date() if isinstance(when, datetime) else when
