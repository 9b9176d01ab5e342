"""The nearest schedule that keeps the rules, after something changed.

Nearness counts, the first deciding: confirmed meetings that move, meetings that move (in time or place, or that are
added or dropped), venues that change, days that meetings move; the scenario's own goals come last. Held meetings are
past and never move. Confirmed starts are wishes here, outermost of all: one moves only when two differently configured
solves agree that nothing else works, and the conflicts that its start is part of say why.
"""

from __future__ import annotations

from collections.abc import Sequence
from copy import copy
from dataclasses import dataclass, field
from typing import Any

from ..answer import CertificateError, Solution, Status
from ..case import Case
from ..checking import check
from ..engine.goals import Objective, objective
from ..engine.model import Model, Slot
from ..engine.posting import RulePosting
from ..engine.search import Found, Limits, Search, set_domain
from ..engine.solving import certified
from ..goals import Goal, in_order
from ..rules.base import Expr, Literal, Rule
from ..schedule import Session, Verdict
from .conflicts import Conflict, Conflicts, conflicts
from .earlier import Earlier
from .moves import Move, moves, same_place

LEVELS = ("confirmed meetings moved", "meetings moved", "venues changed", "days moved")
"""What nearness counts, in the order in which it decides."""


@dataclass(frozen=True)
class Nearest:
    """The answer. ``broke``: the hard rules that the earlier schedule breaks now, with what their checks say.

    ``distance``: the counts of `LEVELS`, None without a schedule; ``proven``: for each, whether none is less (those
    before it given). ``conflicts``: why nothing works, or why the confirmed meetings in ``given_way`` had to move.
    ``remarks``: what the earlier schedule has that the scenario has no more.
    """

    case: Case
    earlier: Earlier
    broke: tuple[tuple[Rule, Verdict], ...]
    status: Status
    solution: Solution | None = None
    moves: tuple[Move, ...] = ()
    distance: tuple[int, ...] | None = None
    proven: tuple[bool, ...] = ()
    given_way: tuple[str, ...] = ()
    conflicts: Conflicts | None = None
    stopped_by: str | None = None
    seed: int = 0
    remarks: tuple[str, ...] = ()
    stats: dict[str, Any] = field(default_factory=dict, compare=False)

    @property
    def moved(self) -> tuple[Move, ...]:
        """The meetings that do not stay as they were."""
        return tuple(move for move in self.moves if move.kind != "stays")


def nearest(case: Case, earlier: Earlier, limits: Limits | None = None, most: int = 5) -> Nearest:
    """The schedule nearest to an earlier one, certified, with ``most`` conflicts where they are needed.

    Raises CertificateError when an independent check disagrees with the model.
    """
    limits = limits or Limits()
    verdicts = check(case, earlier.schedule)
    broke = tuple((rule, verdicts[rule.name]) for rule in case.rules
                  if rule.soft is None and verdicts[rule.name].kept is False)
    distance = _Distance(case, earlier)
    search = Search(distance.model, limits)
    search.state_order()
    ties = [objective(distance.model, goal) for goal in in_order(case.scenario.goals)]
    distance.hint()
    found = search.best([*distance.levels, *ties])
    status: Status = "unknown"
    answer: dict[str, Any] = {}
    if found is not None:
        status = "optimal" if found.values == found.bounds and not search.stopped_by else "feasible"
        answer = _answer(distance, found, ties)
        if answer["given_way"]:
            sure = answer["proven"][0] and _needed(distance, search, found.values[0])
            answer["proven"] = (sure, *answer["proven"][1:])
            status = status if sure else "feasible"
            answer["conflicts"] = _blame(case, answer["given_way"], _left(search), most) if sure else None
    elif not search.stopped_by and _agreed(search, "no schedule exists"):
        status = "infeasible"
        answer["conflicts"] = conflicts(distance.free, most, _left(search))
    stats = {"solves": search.solves, "seconds in CP-SAT": round(search.wall, 3)}
    stopped_by = search.stopped_by or (answer["conflicts"].stopped_by if answer.get("conflicts") else None)
    return Nearest(case, earlier, broke, status, **answer, stopped_by=stopped_by, seed=limits.seed,
                   remarks=(*case.remarks, *earlier.remarks), stats=stats)


def _left(search: Search) -> Limits:
    return Limits(search.left(), search.limits.seed)


def _agreed(search: Search, what: str) -> bool:
    agrees = search.is_impossible()
    if agrees is False:
        raise CertificateError(f"one solve says that {what}, a second one finds one")
    return bool(agrees)


def _needed(distance: _Distance, search: Search, count: int) -> bool:
    """Whether a second solve agrees that fewer confirmed meetings than ``count`` cannot move."""
    variable = distance.levels[0].variable
    domain = list(variable.proto.domain)
    set_domain(variable, [0, count - 1])
    try:
        return _agreed(search, "no schedule moves fewer confirmed meetings")
    finally:
        set_domain(variable, domain)


def _blame(case: Case, given_way: Sequence[str], limits: Limits, most: int) -> Conflicts:
    """The conflicts that the confirmed starts of some meetings are part of."""
    found = conflicts(case, 4 * most, limits)
    pins = {pin_name(name) for name in given_way}
    about = [conflict for conflict in found.found if _names(conflict) & pins]
    return Conflicts(tuple(about[:most]), found.complete and len(about) <= most, found.stopped_by)


def _names(conflict: Conflict) -> set[str]:
    return set(conflict.rules)


def pin_name(meeting: str) -> str:
    """The name of the rule that a confirmed meeting's start is."""
    return f"{meeting}.confirmed"


def _answer(distance: _Distance, found: Found, ties: Sequence[Objective]) -> dict[str, Any]:
    """The schedule found, certified, and how far it is, counted anew without the model."""
    case, earlier, count = distance.case, distance.earlier, len(distance.levels)
    solution = certified(distance.free, distance.model, ties, Found(
        found.values[count:], found.bounds[count:], found.value, found.proven))
    solution = Solution(solution.schedule, check(case, solution.schedule), solution.goals)
    broken = {rule.name for rule in case.rules if rule.soft is None and solution.verdicts[rule.name].kept is False}
    given_way = tuple(name for name in distance.pins
                      if pin_name(name) in broken or not solution.schedule.held(name))
    if stray := broken - {pin_name(name) for name in distance.pins}:
        raise CertificateError(f"rules {sorted(stray)} were posted, but their checks fail")
    made = moves(case, earlier, solution.schedule, given_way)
    counted = (len(given_way), sum(move.kind != "stays" for move in made), sum(move.elsewhere for move in made),
               sum(abs(move.days) for move in made))
    proven = tuple(value == bound for value, bound in zip(found.values[:count], found.bounds[:count], strict=True))
    for name, mine, theirs, sure in zip(LEVELS, counted, found.values, proven, strict=False):
        if sure and mine != theirs:
            raise CertificateError(f"{name}: the model says {theirs}, the schedule has {mine}")
    return {"solution": solution, "moves": made, "distance": counted, "proven": proven, "given_way": given_way}


class _Distance:
    """The model, its confirmed starts free to give way, with the four levels of nearness as objectives.

    ``free``: the case without the confirmed starts; ``pins``: the meetings that have one.
    """

    def __init__(self, case: Case, earlier: Earlier) -> None:
        self.case, self.earlier = case, earlier
        pins = {name: rule for name in case.open_meetings for rule in case.rules
                if rule.name == pin_name(name) and rule.path == ("meetings", name)}
        self.pins = tuple(pins)
        self.free = copy(case)
        self.free.rules = tuple(rule for rule in case.rules if rule not in pins.values())
        self.model = Model(self.free)
        self.kept = [self._pinned(name, rule) for name, rule in pins.items()]
        stays = {name: self._stays(name) for name in case.open_meetings}
        self.levels = [
            self._level(LEVELS[0], sum(1 - kept for kept in self.kept)),
            self._level(LEVELS[1], sum(self._moved(name, stay) for name, stay in stays.items())),
            self._level(LEVELS[2], sum(self._elsewhere(name) for name in stays)),
            self._level(LEVELS[3], sum(self._days(name) for name in stays))]

    def _level(self, name: str, total: Expr) -> Objective:
        if isinstance(total, int):
            return Objective(Goal("nearest"), None, total, float)
        variable = self.model.cp.new_int_var(0, 10**9, name)
        self.model.cp.add(variable == total)
        return Objective(Goal("nearest"), variable, 0, float)

    def _pinned(self, name: str, rule: Rule) -> Literal:
        """A literal that implies that a confirmed meeting is held when it should be."""
        kept = self.model.cp.new_bool_var(f"{name} as confirmed")
        rule.post(RulePosting(self.model, rule, kept))
        if (held := self.model.slots[name].held) is not True:
            self.model.cp.add_implication(kept, held)
        return kept

    def _stays(self, name: str) -> Literal:
        """A literal that implies that a meeting is held when and where it was; False when it cannot be."""
        was, slot = self.earlier.schedule.sessions.get(name), self.model.slots[name]
        if was is None or (tick := self._tick(was)) is None:
            return False
        if not (here := self._there(was, slot)):
            return False
        stay = self.model.cp.new_bool_var(f"{name} stays")
        self.model.cp.add(slot.start == tick).only_enforce_if(stay)
        wanted = [literal for literal in here if literal is not True]
        if len(wanted) == len(here):
            self.model.cp.add_bool_or([*wanted, ~stay])
        return stay

    def _there(self, was: Session, slot: Slot) -> list[Literal]:
        """The literals, one of which is true when a meeting is held where it was: any, when no place was set or is."""
        if not slot.at or (was.site is None and slot.name not in self.earlier.gone):
            return [slot.held]
        return [here for site, here in slot.at.items() if same_place(was.site, site)]

    def _tick(self, was: Session) -> int | None:
        """The tick of an earlier start; None when it is not on the grid of today's calendar."""
        tick = self.case.clock.exact(was.start, was.zone)
        return int(tick) if tick.denominator == 1 and 0 <= tick <= self.case.clock.horizon else None

    def _moved(self, name: str, stay: Literal) -> Expr:
        if name not in self.earlier.schedule.sessions:      # added
            held = self.model.slots[name].held
            return 1 if held is True else held
        return 1 if stay is False else 1 - stay

    def _elsewhere(self, name: str) -> Expr:
        """1 when a meeting is held at another venue than before."""
        was, slot = self.earlier.schedule.sessions.get(name), self.model.slots[name]
        gone = name in self.earlier.gone
        if was is None or not slot.at or (was.site is None and not gone):
            return 0
        here = [literal for site, literal in slot.at.items() if not gone and site.venue == was.venue]
        if any(literal is True for literal in here):
            return 0
        return (1 if slot.held is True else slot.held) - sum(here)

    def _days(self, name: str) -> Expr:
        """How many days a meeting moves that is held both before and now."""
        was = self.earlier.schedule.sessions.get(name)
        if was is None:
            return 0
        model, slot = self.model, self.model.slots[name]
        day, before = model.day(name, "start"), self.case.clock.day_index(was.first_day)
        far = model.cp.new_int_var(0, 100_000, "")
        model.enforce(model.cp.add(far >= day - before), [slot.held])
        model.enforce(model.cp.add(far >= before - day), [slot.held])
        return far

    def hint(self) -> None:
        """Begin the search where the earlier schedule is."""
        for name in self.case.open_meetings:
            was, slot = self.earlier.schedule.sessions.get(name), self.model.slots[name]
            if not isinstance(slot.held, bool):
                self.model.cp.add_hint(slot.held, was is not None)
            if was is not None and (tick := self._tick(was)) is not None:
                self.model.cp.add_hint(slot.start, tick)
                for site, here in slot.at.items() if len(slot.at) > 1 else ():
                    self.model.cp.add_hint(here, same_place(was.site, site))
