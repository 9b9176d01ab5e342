"""Why each meeting is when and where it is: what would break, or get worse, if it alone moved.

Every meeting is tried a step and then days earlier, a step and a day later, and at each other site, with all else as
it is; each rule's own `check` says what breaks, and `measure` which goal suffers. Nothing here asks a solver.
"""

from __future__ import annotations

import time
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from typing import TYPE_CHECKING, Literal

from ..answer import Answer, Solution
from ..case import Case
from ..checking import check
from ..clock import DAY, instant, local_date
from ..geography import Site
from ..goals import Goal
from ..measure import measure
from ..schedule import Schedule, Session, Verdict

if TYPE_CHECKING:
    from ..rules.base import Rule

_WORK = 60_000
"""Rules times meetings looked at, in all: a second or two on small scenarios, some seconds on large ones."""
_MOST_DAYS = 45
_ENOUGH = 3
"""So many earlier days in a row that rules already named explain end the search for more."""


@dataclass(frozen=True)
class Bar:
    """What stands against a move: hard rules that break, soft ones with what that costs, else the goal that suffers."""

    hard: tuple[Rule, ...] = ()
    soft: tuple[tuple[Rule, float], ...] = ()
    goal: Goal | None = None

    def __bool__(self) -> bool:
        return bool(self.hard or self.soft or self.goal)


@dataclass
class Why:
    """What holds one meeting in its place. An empty bar means that the move would do as well."""

    earlier: list[Bar] | None = None
    later: Bar | None = None
    first_day: bool = False
    elsewhere: dict[Site, Bar] = field(default_factory=dict)


@dataclass(frozen=True)
class Reasons:
    """What holds each meeting to come in its place, in the order of time; ``cut``: why some are left out, if any are.
    """

    whys: dict[str, Why]
    cut: Literal["size", "time", "interrupt"] | None = None


def reasons(case: Case, solution: Solution, seconds: float | None = None) -> Reasons:
    """What holds each meeting of a schedule in its place; Ctrl-C and the end of the time leave what was found."""
    schedule = solution.schedule
    coming = [s for s in schedule if not case.meeting(s.meeting).start]
    found: dict[str, Why] = {}
    try:
        trials = _Trials(case, solution, seconds)
        if trials.left < 2 * len(case.open_meetings):
            raise _Cut("size")
        for session in coming:
            found[session.meeting] = _in_time(case, session, trials)
        for session in coming:
            for site in case.sites(session.meeting):
                if site != session.site:
                    found[session.meeting].elsewhere[site] = trials.elsewhere(session, site)
    except _Cut as cut:
        return Reasons(found, cut.why)
    except KeyboardInterrupt:
        return Reasons(found, "interrupt")
    return Reasons(found)


def reasons_of_each(found: Answer, seconds: float | None = None) -> list[Reasons]:
    """The reasons of each schedule of an answer, all within one time."""
    until = None if seconds is None else time.monotonic() + seconds
    every: list[Reasons] = []
    for solution in found.solutions:
        if every and every[-1].cut == "interrupt":
            every.append(every[-1])
            continue
        every.append(reasons(found.case, solution, None if until is None else until - time.monotonic()))
    return every


def _in_time(case: Case, session: Session, trials: _Trials) -> Why:
    why = Why()
    if session.first_day <= case.scenario.calendar.today and case.clock.daily:
        why.first_day = True
    else:
        why.earlier = list(trials.earlier(session))
    why.later = trials.bar(_moved(case, session, case.clock.moment(1), 1))
    if not why.later and not case.clock.daily:
        why.later = trials.bar(_moved(case, session, None, 1))
    return why


class _Cut(Exception):
    """No more is to be tried."""

    def __init__(self, why: Literal["size", "time"]) -> None:
        super().__init__(why)
        self.why = why


class _Trials:
    """Schedules in which one meeting has moved, judged against the one that was found."""

    def __init__(self, case: Case, solution: Solution, seconds: float | None) -> None:
        self.case, self.before = case, solution
        self.goals = [goal.goal for goal in solution.goals]
        self.values = [measure(goal, solution.schedule, solution.verdicts) for goal in self.goals]
        self.left = _WORK // (1 + len(case.rules) * len(solution.schedule.sessions))
        self.until = None if seconds is None else time.monotonic() + seconds

    def bar(self, moved: Session) -> Bar:
        """What stands against one session moved."""
        if self.left <= 0:
            raise _Cut("size")
        if self.until is not None and time.monotonic() > self.until:
            raise _Cut("time")
        self.left -= 1
        sessions = {**self.before.schedule.sessions, moved.meeting: moved}
        schedule = Schedule(self.case, sessions)
        verdicts = check(self.case, schedule)
        hard = tuple(rule for rule in self.case.rules if rule.soft is None and verdicts[rule.name].kept is False)
        if hard:
            return Bar(hard)
        soft = tuple((rule, rule.soft * more) for rule in self.case.rules if rule.soft is not None
                     and (more := verdicts[rule.name].amount - self.before.verdicts[rule.name].amount) > 0)
        return Bar((), soft, None if soft else self._worse(schedule, verdicts))

    def elsewhere(self, session: Session, site: Site) -> Bar:
        """What stands against another site: at the same local time, or if that breaks a rule, at the same instant."""
        zone = self.case.venue_zone(site.venue)
        moved = replace(session, site=site, zone=zone)
        if zone == session.zone or not isinstance(session.start, datetime) or not isinstance(session.end, datetime):
            return self.bar(moved)
        start = instant(session.start.astimezone(session.zone).replace(tzinfo=None), zone)
        there = self.bar(replace(moved, start=start, end=start + (session.end - session.start)))
        return self.bar(moved) or there if there.hard else there

    def _worse(self, schedule: Schedule, verdicts: Mapping[str, Verdict]) -> Goal | None:
        for goal, was in zip(self.goals, self.values, strict=True):
            now = measure(goal, schedule, verdicts)
            if now == was or now is None or was is None:
                continue
            more = now > was  # type: ignore[operator]
            return goal if more != (goal.kind == "most_held") else None
        return None

    def earlier(self, session: Session) -> Iterator[Bar]:
        """What stands against each earlier start: the nearest first, then only what explains days not yet explained."""
        said: set[str] = set()
        explained = 0
        moves: list[Session] = []
        if not self.case.clock.daily and not self.case.whole_days(session.meeting):
            moves.append(_moved(self.case, session, self.case.clock.moment(-1), -1))
        moves += [_moved(self.case, session, None, -n) for n in range(1, _MOST_DAYS)]
        for moved in moves:
            if moved.first_day < self.case.scenario.calendar.today:
                return
            bar = self.bar(moved)
            names = {rule.name for rule in bar.hard} | {rule.name for rule, _ in bar.soft}
            if bar and names & said:
                explained += 1
                if explained == _ENOUGH:
                    return
                continue
            explained = 0
            said |= names
            yield bar
            if not names:
                return


def _moved(case: Case, session: Session, tick: date | datetime | None, steps: int) -> Session:
    """A session a tick away (``tick``: the instant of tick 1 or -1) or some local days away."""
    if not isinstance(session.start, datetime) or not isinstance(session.end, datetime):
        return replace(session, start=session.start + steps * DAY, end=session.end + steps * DAY)
    if isinstance(tick, datetime) and not case.whole_days(session.meeting):
        by = tick - case.clock.origin
        return replace(session, start=session.start + by, end=session.end + by)
    zone = session.zone
    if case.whole_days(session.meeting):
        start, end = (instant(local_date(edge, zone) + steps * DAY, zone) for edge in (session.start, session.end))
        return replace(session, start=start, end=end)
    there = session.start.astimezone(zone).replace(tzinfo=None) + steps * DAY
    start = instant(there, zone)
    return replace(session, start=start, end=start + (session.end - session.start))


def grouped(elsewhere: Mapping[Site, Bar]) -> list[tuple[Bar, list[Site]]]:
    """Other sites that the same rules or goals stand against, together; those that would do as well first."""
    groups: dict[tuple[str, ...], tuple[Bar, list[Site]]] = {}
    for site, bar in elsewhere.items():
        key = (*sorted(rule.name for rule in bar.hard), *sorted(rule.name for rule, _ in bar.soft), str(bar.goal))
        groups.setdefault(key, (bar, []))[1].append(site)
    return sorted(groups.values(), key=lambda group: bool(group[0]))

