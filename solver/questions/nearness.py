"""How near a schedule is to an earlier one, in the model: seven levels of objectives, and their least values."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from copy import copy
from datetime import datetime
from itertools import pairwise
from typing import Any
from zoneinfo import ZoneInfo

from ortools.sat.python import cp_model

from ..case import Case
from ..clock import MINUTE, Clock, instant
from ..engine.goals import Objective
from ..engine.model import Model, Slot
from ..engine.posting import RulePosting
from ..engine.search import Found, Search, set_domain
from ..goals import Goal
from ..rules.base import Expr, Literal, Rule
from ..schedule import Session
from .earlier import Earlier
from .moves import other_room, same_place, time_of_day

LEVELS = ("confirmed meetings moved", "meetings no longer held", "meetings moved", "venues changed", "days moved",
          "minutes moved in the day", "rooms changed")
"""What nearness counts, in the order in which it decides: to leave a meeting out is worse than to move any number."""


def pin_name(meeting: str) -> str:
    """The name of the rule that a confirmed meeting's start is."""
    return f"{meeting}.confirmed"


def _shown(clock: Clock, zone: ZoneInfo, tick: int) -> int:
    """The minutes since the midnight with which the first day began that the clocks of a zone show at a tick."""
    shown = instant(clock.moment(tick), zone).astimezone(zone).replace(tzinfo=None)
    return (shown - datetime.combine(clock.today, datetime.min.time())) // MINUTE


def _clock_changes(clock: Clock, zone: ZoneInfo) -> Iterator[tuple[int, int]]:
    """When clocks are put forward or back within the calendar: from which tick on, by how many minutes."""
    def ahead(tick: int) -> int:
        return _shown(clock, zone, tick) - clock.minutes * tick

    for low, high in pairwise([*range(0, clock.horizon, clock.per_day), clock.horizon]):
        if by := ahead(high) - ahead(low):
            yield low + bisect_left(range(low, high), True, key=lambda tick: ahead(tick) != ahead(low)), by


class Distance:
    """The model, its confirmed starts free to give way, with the levels of nearness as objectives.

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
            self._level(LEVELS[0], sum(1 - kept for kept in self.kept), len(pins)),
            self._level(LEVELS[1], sum(self._dropped(name) for name in stays), len(stays)),
            self._level(LEVELS[2], sum(self._moved(name, stay) for name, stay in stays.items()), len(stays)),
            self._level(LEVELS[3], sum(self._elsewhere(name) for name in stays), len(stays)),
            self._level(LEVELS[4], sum(self._days(name) for name in stays), 10**9),
            self._level(LEVELS[5], sum(self._minutes(name) for name in stays), 10**9),
            self._level(LEVELS[6], sum(self._next_door(name) for name in stays), len(stays))]

    def _level(self, name: str, total: Expr, most: int) -> Objective:
        if isinstance(total, int):
            return Objective(Goal("nearest"), None, total, float)
        variable = self.model.cp.new_int_var(0, most, name)
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

    def _dropped(self, name: str) -> Expr:
        """1 when a meeting that was planned is not held."""
        held = self.model.slots[name].held
        return 0 if held is True or name not in self.earlier.schedule.sessions else 1 - held

    def _moved(self, name: str, stay: Literal) -> Expr:
        """1 when a meeting is held that was not planned, or not when and where it was."""
        held: Expr = 1 if (here := self.model.slots[name].held) is True else here
        return held if name not in self.earlier.schedule.sessions or stay is False else held - stay

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

    def _next_door(self, name: str) -> Expr:
        """1 when a meeting is held at the venue where it was, but in another room."""
        was = self.earlier.schedule.sessions.get(name)
        if was is None or was.site is None:
            return 0
        return sum(here for site, here in self.model.slots[name].at.items() if other_room(was.site, site))

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

    def _minutes(self, name: str) -> Expr:
        """How many minutes a meeting is from the time of day at which it was, both as the clocks of its place show."""
        was, model, slot = self.earlier.schedule.sessions.get(name), self.model, self.model.slots[name]
        clock = self.case.clock
        if clock.daily or was is None:
            return 0
        far = model.cp.new_int_var(0, 1440, "")
        for zone, here in model.zones(slot):
            shown = clock.minutes * slot.start - 1440 * model.day(name, "start") + _shown(clock, zone, 0)
            for tick, by in _clock_changes(clock, zone):
                changed = model.cp.new_bool_var("")
                model.cp.add(slot.start >= tick).only_enforce_if(changed)
                model.cp.add(slot.start < tick).only_enforce_if(~changed)
                shown += by * changed
            model.enforce(model.cp.add(far >= shown - time_of_day(was)), [slot.held, here])
            model.enforce(model.cp.add(far >= time_of_day(was) - shown), [slot.held, here])
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


# --- a schedule to begin with ----------------------------------------------------------------------------------------
_MANY = 10_000
"""More meetings than a scenario has."""
_BRIEFLY = 4.0
"""Deterministic seconds for a first schedule that is near, and often the nearest."""


def first_near(search: Search, levels: Sequence[Objective], ties: Sequence[Objective]) -> Found | None:
    """A schedule found shortly, to be shown when the search is stopped before it has a better one.

    ``proven``: as few meetings are left out in it, and move, as can. The model is not prepared: what is near is soon
    found.
    """
    cp = search.model.cp
    cp.minimize(sum(weight * (o.constant if o.variable is None else o.variable)
                    for weight, o in zip((_MANY**2, _MANY, 1), levels[:3], strict=True)))
    solver = search.solve(num_workers=1, cp_model_presolve=False, max_deterministic_time=_BRIEFLY)
    cp.proto.clear_objective()
    if solver is None or solver.response_proto.status not in (cp_model.OPTIMAL, cp_model.FEASIBLE):
        return None
    found = search.unproven(solver, [*levels, *ties])
    found.proven = solver.response_proto.status == cp_model.OPTIMAL
    return found


# --- the least that must move ----------------------------------------------------------------------------------------
@contextmanager
def counted_up(search: Search, levels: Sequence[Objective], first: Found | None) -> Iterator[None]:
    """Fix levels at the values of a first schedule, where those are proven least; else count them up.

    That bounds them from below, one after the other, by asking whether 0 will do, then 1, then 2, until one does. Few
    meetings move as a rule, and with nearly all of them in their places a question is small: far quicker than to
    minimise the count. What is not decided in part of the time is left to the search that follows.
    """
    least = first.values if first and first.proven else [None] * len(levels)
    free = [(o.variable, list(o.variable.proto.domain), value)
            for o, value in zip(levels, least, strict=False) if o.variable is not None]
    try:
        for variable, (_, most), value in free:
            if value is not None:
                set_domain(variable, [value, value])
            elif not _least(search, variable, most):
                break
        yield
    finally:
        for variable, domain, _ in free:
            set_domain(variable, domain)


def _least(search: Search, variable: Any, most: int) -> bool:
    """Fix a count at its least value, and whether that was decided; if not, what it cannot be is excluded."""
    for count in range(most + 1):
        set_domain(variable, [count, count])
        status = _status(search)
        if status in (cp_model.OPTIMAL, cp_model.FEASIBLE):
            return True
        set_domain(variable, [count, most])
        if status != cp_model.INFEASIBLE or (not count and _status(search) == cp_model.INFEASIBLE):
            return False
    return False


def _status(search: Search) -> Any:
    """How a search for any schedule at all ends, in a quarter of the time that is left."""
    left = search.left()
    patience: dict[str, Any] = {} if left is None else {"max_time_in_seconds": left / 4}
    solver = search.solve(num_workers=1, **patience)
    return cp_model.UNKNOWN if solver is None else solver.response_proto.status
