"""Room: how much the numbers of a possible scenario's rules can change, and which rules keep better schedules out.

One model with every goal in it, and a slack for each number whose domain may also go below zero: the rule is then
stricter. Each question is one search for the least slack, so none depends on what was tried before.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from ortools.sat.python import cp_model

from ..case import Case
from ..clock import Length, TimeOfDay, local_date
from ..engine.goals import objective
from ..engine.interrupting import OutOfTime
from ..engine.model import Model, Slack, Way
from ..engine.probing import beyond, stretched
from ..engine.search import Limits, Search, set_domain
from ..goals import in_order
from ..journeys import away_span
from ..rules.availability import Availability
from ..rules.base import Rule
from ..rules.calendar import Calendar
from ..rules.window import Window
from ..sound.fields import zones
from .changes import Change, moved
from .prices import furthest

_MOST_DAYS = 62
"""How far past the calendar's end it is asked whether a later end would be better."""


@dataclass(frozen=True, slots=True)
class Room:
    """How far one number of a rule can be made stricter, and how little it must give to matter.

    ``strictest`` keeps the scenario possible, ``as_good`` also leaves a schedule as good as the best; None: however
    strict. ``opens`` is the least that the number must give to make something better possible; None: nothing it gives
    makes anything better. Where the number ``shifts`` a point of time, no other is stricter: the first two are the
    furthest that it can be moved that way.
    """

    number: str
    value: Any
    way: Way
    strictest: Change | None
    as_good: Change | None
    opens: Change | None
    shifts: bool = False


class Rooms:
    """The model in which rooms are measured. Raises OutOfTime when no best schedule is found and proven in time."""

    def __init__(self, case: Case, limits: Limits | None = None) -> None:
        self.case = stretched(case, min(beyond(case), _MOST_DAYS))
        self.rules = {rule.name: rule for rule in case.rules}
        self.model = Model(self.case, switches=True, giving=True)
        self.cp = self.model.cp
        objectives = [objective(self.model, goal) for goal in in_order(case.scenario.goals)]
        for literal in self.model.literal_of.values():
            set_domain(literal, [1, 1])
        self.search = Search(self.model, limits or Limits())
        found = self.search.best(objectives)
        if found is None or not found.proven:
            raise OutOfTime(self.search.stopped_by)
        self.goals = [(o, value) for o, value in zip(objectives, found.values, strict=True) if o.variable is not None]
        self.better = self._better()
        self.nothing = self.cp.new_constant(0)

    def _better(self) -> Any:
        """A literal under which some goal is better, and those before it are as good."""
        better = self.cp.new_bool_var("")
        levels = [self.cp.new_bool_var("") for _ in self.goals]
        self.cp.add_bool_or(levels).only_enforce_if(better)
        for level, literal in enumerate(levels):
            for o, value in self.goals[:level]:
                self.cp.add(o.variable == value).only_enforce_if(literal)
            o, value = self.goals[level]
            self.cp.add(o.variable <= value - 1).only_enforce_if(literal)
        return better

    def binds(self, rule: Rule) -> bool:
        """Whether something better would be possible without a rule. Raises OutOfTime."""
        literal = self.model.literal_of[rule.name]
        set_domain(literal, [0, 0])
        better = self._least(self.nothing, better=True)
        set_domain(literal, [1, 1])
        return better is not None

    def of(self, rule: Rule) -> tuple[Room, ...]:
        """The room of each number of a rule. Raises OutOfTime."""
        return tuple(self._room(rule, number, way, slack) for (name, number, way), slack in sorted(
                         self.model.slacks.items(), key=lambda item: item[0][1] == "to")     # from comes before to
                     if name == rule.name and self._is_told(rule, number, slack))

    def _is_told(self, rule: Rule, number: str, slack: Slack) -> bool:
        """Not of several trips in one; nor when one to a place begins with the calendar: journeys start there then."""
        if number not in ("from", "to"):
            return True
        if len(getattr(rule, "away", ())) != 1:
            return False
        begins = self._begins(rule)
        return number == "to" or begins is None or begins > slack.ticks

    def _begins(self, rule: Rule) -> int | None:
        """In how many ticks a trip to a place begins, 0 when it has begun; None for one that leads nowhere known."""
        assert isinstance(rule, Availability)
        trip, person = rule.away[0], self.case.people(rule.who)[0]
        if trip.at is None or rule.path[:1] != ("principals",):
            return None
        return max(0, int(self.case.clock.exact(away_span(trip, self.case, person)[0], self.case.zone)))

    def _room(self, rule: Rule, number: str, way: Way, slack: Slack) -> Room:
        value = rule.number(self.case, number)
        strict = self._strict(rule, number, value, way, slack)
        loose = max(0, self._inside(value, way, slack) if slack.shifts else
                    furthest(self.case, rule, number, way, slack))
        ends = number == "until" or (number == "from" and self._begins(rule) is not None)   # beyond, it was not looked

        def change(by: int | None) -> Change | None:
            return None if by is None or (by == -strict < 0 and not ends) else moved(self.case, rule, number, way, by)

        set_domain(slack.variable, [0, loose] if slack.shifts else [-strict, 0])
        sign = -1 if slack.shifts else 1
        limits = (self._least(sign * slack.variable, as_good) for as_good in (False, True))
        strictest, as_good = (change(None if limit is None else sign * limit) for limit in limits)
        set_domain(slack.variable, [0, loose])
        opens = self._least(slack.variable, better=True)
        set_domain(slack.variable, [0, 0])
        return Room(number, value, way, strictest, as_good, change(opens), slack.shifts)

    def _strict(self, rule: Rule, number: str, value: Any, way: Way, slack: Slack) -> int:
        """How many units stricter a number is tried: a length not below zero, a date inside the times that are told."""
        clock = self.case.clock
        if isinstance(rule, Calendar) and number == "until":    # held or not, no meeting is longer, or set for later
            longest = max(map(self.case.size, self.case.open_meetings), default=0)
            return max(0, min((clock.horizon - longest) // slack.ticks, self._after_pins(value, slack)))
        if isinstance(value, TimeOfDay) and isinstance(rule, Window):
            first, last = rule.between(number)
            return (last - value.minutes if way == "less" else value.minutes - first) // clock.minutes
        if isinstance(value, TimeOfDay):
            return clock.per_day
        if isinstance(value, tuple):
            most = len(self.case.open_meetings)
            return most if way == "less" else value[1] if value[1] <= most else 0
        if number == "from" and (begins := self._begins(rule)):     # it has not begun
            return (begins - 1) // slack.ticks
        if way == "more" and isinstance(value, int):
            return value
        if way == "more" and isinstance(value, Length):
            return slack.whole(value, clock)
        return clock.reach // (clock.per_day if isinstance(value, int) else slack.ticks)

    def _after_pins(self, until: date | datetime, slack: Slack) -> int:
        """By how many units the calendar can end sooner: not before today, nor the day that a meeting is set for."""
        clock, zone, days = self.case.clock, self.case.zone, [self.case.clock.today]
        for name in self.case.open_meetings:
            meeting = self.case.meeting(name)
            if (pinned := meeting.start or meeting.day) is not None:
                days.append(min(local_date(pinned, there) for there in zones(self.case, [name])))
        if slack.unit == "days":
            return (local_date(until, zone) - max(days)).days
        return clock.horizon - clock.start_from(max(days), zone)

    def _inside(self, value: date | datetime, way: Way, slack: Slack) -> int:
        """By how many units a point of time can be moved within the calendar: beyond it, nothing is held."""
        clock, calendar, zone = self.case.clock, self.case.scenario.calendar, self.case.zone
        if slack.unit == "days":
            on, last = local_date(value, zone), local_date(calendar.until, zone)
            return (last - on).days if way == "more" else (on - calendar.today).days
        tick = int(clock.exact(value, zone))
        return clock.horizon - tick if way == "more" else tick

    def _least(self, amount: Any, as_good: bool = False, better: bool = False) -> int | None:
        """The least value of an expression, with goals as good as the best, or better; None when there is none."""
        domains = [list(o.variable.proto.domain) for o, _ in self.goals]
        if as_good:
            for o, value in self.goals:
                set_domain(o.variable, [value, value])
        set_domain(self.better, [int(better), 1])
        self.cp.minimize(amount)
        solver = self.search.solve()
        self.cp.proto.clear_objective()
        for (o, _), domain in zip(self.goals, domains, strict=True):
            set_domain(o.variable, domain)
        if solver is None or solver.response_proto.status not in (cp_model.OPTIMAL, cp_model.INFEASIBLE):
            raise OutOfTime(self.search.stopped_by)
        return int(solver.value(amount)) if solver.response_proto.status == cp_model.OPTIMAL else None
