"""A first schedule for cases with many places to choose from: few places first, then all.

A case in which each meeting has but one place is solved at once, since every journey is then a number. Any schedule of
a case with fewer places is one of the case itself: it is shown when the time runs out, it bounds the first goal, and it
is where the search of the whole begins. Every limit is a deterministic time, so that the same schedule comes out on any
machine, however busy.
"""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from copy import copy
from dataclasses import dataclass, replace

from ortools.sat.python import cp_model

from ..case import Case
from ..geography import Site
from ..goals import Goal
from .goals import Objective, objective
from .model import Model, truth
from .search import Found, Limits, Search

MANY = 100
"""Choices of a place, counted over all meetings, from which on a start is worth its while."""
_BRIEFLY = 0.05
"""Deterministic seconds for making the first schedule better before all places are let in."""


@dataclass(frozen=True)
class Start:
    """A schedule of a case with fewer places, as its own model found it, and what building that model took."""

    case: Case
    model: Model
    objectives: Sequence[Objective]
    found: Found
    building: float
    interrupted: bool = False

    def hints(self) -> dict[str, tuple[bool, int, Site | None]]:
        """Whether each meeting is held, when it starts and where."""
        value = self.found.value
        return {name: (truth(value, slot.held), value(slot.start),
                       next((site for site, here in slot.at.items() if truth(value, here)), None))
                for name, slot in self.model.slots.items() if name in self.model.case.open_meetings}

    def share(self, case: Case) -> float:
        """How many times as many places the whole case has."""
        return _places(case) / max(1, _places(self.case))


def first_start(case: Case, order: Sequence[Goal], limits: Limits, started: float) -> Start | None:
    """A schedule found by holding meetings in few places, or None where that is not worth its while or fails."""
    if sum(len(sites) for sites in map(case.sites, case.open_meetings) if len(sites) > 1) < MANY:
        return None
    hubs = _hubs(case)
    single = {name: [site for hub in hubs for site in case.sites(name) if site == hub][:1]
              for name in case.open_meetings}
    start = _solved(case, single, order, limits, started, None)
    if start and start.interrupted:
        return start
    several = {name: [site for site in case.sites(name) if site in hubs] for name in case.open_meetings}
    return _solved(case, several, order, limits, started, start)


def _hubs(case: Case) -> list[Site]:
    """Few sites, of which every meeting may use one: each time the one that most of the remaining may use."""
    left = {name: case.sites(name) for name in case.open_meetings if case.sites(name)}
    hubs = []
    while left:
        [(hub, _)] = Counter(site for sites in left.values() for site in sites).most_common(1)
        hubs.append(hub)
        left = {name: sites for name, sites in left.items() if hub not in sites}
    return hubs


def _solved(case: Case, sites: Mapping[str, Iterable[Site]], order: Sequence[Goal], limits: Limits, started: float,
            start: Start | None) -> Start | None:
    """The best schedule found shortly with fewer sites; without a start to go from, the first one.

    Raises KeyboardInterrupt when it is interrupted before there is any.
    """
    began = time.monotonic()
    narrow = copy(case)
    narrow.__dict__["_sites"] = {name: tuple(sites.get(name, case.sites(name))) for name in case.scenario.meetings}
    model = Model(narrow)
    objectives = [objective(model, goal) for goal in order]
    building = time.monotonic() - began
    search = Search(model, replace(limits, watch=None), started=started)    # its bound is not that of the whole case
    if start is None:
        found = _first(search, objectives)
    else:
        search.effort, search.large = _BRIEFLY, True
        found = search.best(objectives, start=start)
    interrupted = search.stopped_by == "interrupt"
    if found:
        return Start(narrow, model, objectives, found, building, interrupted)
    if interrupted and start is None:
        raise KeyboardInterrupt
    return start and replace(start, interrupted=interrupted)


def _first(search: Search, objectives: Sequence[Objective]) -> Found | None:
    """Some schedule: whatever can start first starts next, as early as it can. Presolve would take longer than that."""
    slots = [slot for name, slot in search.model.slots.items() if name in search.model.case.open_meetings]
    cp = search.model.cp
    cp.add_decision_strategy([slot.held for slot in slots if slot.held is not True], cp_model.CHOOSE_FIRST,
                             cp_model.SELECT_MAX_VALUE)
    cp.add_decision_strategy([slot.start for slot in slots], cp_model.CHOOSE_LOWEST_MIN, cp_model.SELECT_MIN_VALUE)
    solver = search.solve(num_workers=1, search_branching=cp_model.FIXED_SEARCH, cp_model_presolve=False,
                          stop_after_first_solution=True, max_deterministic_time=1.0)
    if solver is None or solver.response_proto.status not in (cp_model.OPTIMAL, cp_model.FEASIBLE):
        return None
    return search.unproven(solver, objectives)


def _places(case: Case) -> int:
    return sum(len(case.sites(name)) for name in case.open_meetings)
