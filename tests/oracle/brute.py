"""The brute-force solver: every way to hold or not hold each meeting, at every tick, at every place.

Meetings are cut down one by one to the times and places that the calendar, the diaries and the rules on single
meetings leave; all combinations of these are then judged whole. There is no cleverness to be wrong.

What the page leaves open was decided so:

* A journey's length is the least time between two places, whatever happens in between. So any two meetings of one
  person leave time for it, consecutive or not; every meeting can be reached from home as well as the first, and after
  a time away at a place every later one from there.
* Everyone is at home as the calendar's first day begins (on the daily grid, the evening before), but for those whom
  a meeting held before has put in a place, and those whom a time away at a place has taken elsewhere by then.
* A meeting whose ``at:`` leaves none of the venues cannot be held.
* The calendar's hours bind every meeting to come but those of whole days; its weekdays bind these too.
* Rooms are counted over the meetings to come.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta
from functools import cached_property
from itertools import combinations, product
from math import prod
from typing import Any

from solver.goals import Goal, in_order
from solver.scenario import Meeting, Scenario

from .amounts import SINGLE, amount
from .attendance import Seats, seatings, standing_by
from .hours import within_hours
from .measures import Value, better_if_less, measure
from .world import Held, Spot, World

Start = tuple[datetime | date, str | None] | tuple[datetime | date, str | None, tuple[Any, ...]]
"""When and where a meeting is held, and who attends: all, by video, and the pairs of member and deputy."""
Plan = Mapping[str, Held]
"""The meetings that take place, those held before included, by name."""


class TooLarge(Exception):
    """There are more combinations than the judge was asked to try."""


class Oracle:
    """All that is true of one small scenario. ``rules`` are read for their fields alone."""

    def __init__(self, scenario: Scenario, rules: Iterable[Any], limit: int = 2_000_000,
                 goals: Sequence[Goal] | None = None) -> None:
        self.world = World(scenario)
        self.scenario = scenario
        active = [rule for rule in rules if not rule.ignored]
        self.hard = [rule for rule in active if rule.soft is None]
        self.soft = [rule for rule in active if rule.soft is not None]
        self.goals = tuple(goals) if goals is not None else in_order(scenario.goals)
        self._seatings: dict[tuple[str, bool], list[Seats]] = {}
        self.past = {name: held for name, meeting in scenario.meetings.items() if meeting.state == "held"
                     for held in [self._as_dated(name, meeting)]}
        for name in scenario.meetings:
            self.world.standing_by[name] = standing_by(active, name, self.world)
        self.open = [name for name in scenario.meetings if name not in self.past]
        if self.size > limit:
            raise TooLarge(f"{self.size} combinations")

    # --- one meeting --------------------------------------------------------------------------------------------
    @cached_property
    def options(self) -> dict[str, list[Held | None]]:
        """For each meeting to come, the ways to hold it; None stands for not holding it."""
        return {name: self._options(name) for name in self.open}

    @property
    def size(self) -> int:
        """How many combinations there are to judge."""
        return prod(len(options) for options in self.options.values())

    def _options(self, name: str) -> list[Held | None]:
        meeting, world = self.scenario.meetings[name], self.world
        if meeting.state == "dropped":
            return [None]
        found: list[Held | None] = [None] if meeting.optional and meeting.state == "open" else []
        for venue, room in world.sites(meeting):
            start = world.origin
            while start < world.until:
                held = self.held_at(name, start, venue, room)
                ways = [replace(held, **seats) for seats in self.seatings(name, venue)] if held else []
                found += [one for one in ways if self._may_be(one, meeting)]
                start += world.step
        return found

    def held_at(self, name: str, start: datetime, venue: str | None, room: str | None) -> Held | None:
        """A meeting at a time and place; None where whole days would start in the middle of one."""
        world, length = self.world, self.scenario.meetings[name].length
        zone = world.venue_zone(venue)
        if length.counts_dates and world.begins(start.astimezone(zone).date(), zone) != start:
            return None
        return Held(name, start, world.end_of(start, length, zone), zone, world.attendees(name), venue, room)

    def _as_dated(self, name: str, meeting: Meeting) -> Held:
        """A meeting held before: at its own time, at the first of its places."""
        venue, room = self.world.sites(meeting)[0]
        zone = self.world.venue_zone(venue)
        assert meeting.start is not None
        start = self.world.begins(meeting.start, zone)
        end = self.world.end_of(start, meeting.length, zone)
        return Held(name, start, end, zone, self.world.attendees(name), venue, room, past=True)

    def _may_be(self, held: Held, meeting: Meeting) -> bool:
        taken = [span for person in held.who for span in (
            *((start, end) for start, end, _ in self.world.absences[person]), *self.world.busy[person])]
        if held.end > self.world.until or any(start < held.end and held.start < end for start, end in taken):
            return False
        if meeting.start is not None and self.world.begins(meeting.start, held.zone) != held.start:
            return False
        if meeting.day is not None and held.first_day != meeting.day:
            return False
        if not self._in_office_hours(held, meeting):
            return False
        alone = {**self.past, held.name: held}
        return all(amount(rule, alone, self.world) == 0 for rule in self.hard if rule.rule in SINGLE)

    def _in_office_hours(self, held: Held, meeting: Meeting) -> bool:
        """Whether every minute lies inside the calendar's hours and days, as clocks at the venue show them."""
        calendar = self.scenario.calendar
        hours = () if self.world.daily or meeting.length.counts_dates else calendar.hours
        return within_hours(held.start, held.end, hours, calendar.days, held.zone)

    def seatings(self, name: str, venue: str | None) -> list[Seats]:
        """The ways to attend a meeting."""
        if (name, venue is None) not in self._seatings:
            rules = [*self.hard, *self.soft]
            self._seatings[name, venue is None] = seatings(rules, name, venue is not None, self.world)
        return self._seatings[name, venue is None]

    # --- all of them --------------------------------------------------------------------------------------------
    def __iter__(self) -> Iterator[Plan]:
        """Every plan that keeps all hard rules."""
        for choice in product(*self.options.values()):
            coming = [held for held in choice if held is not None]
            if self.presence_and_travel_kept(coming):
                plan = self.past | {held.name: held for held in coming}
                if all(amount(rule, plan, self.world) == 0 for rule in self.hard):
                    yield plan

    def presence_and_travel_kept(self, coming: Sequence[Held]) -> bool:
        """Whether everyone can be at each meeting, one at a time and in time."""
        everything = [*self.past.values(), *coming]
        for a, b in combinations(everything, 2):
            if a.past and b.past:
                continue
            if a.start > b.start:
                a, b = b, a
            if any(b.start - a.end < self._between(person, a, b) for person in a.who & b.who):
                return False
        if not self._rooms_suffice(coming):
            return False
        return all(self._reached(person, [held for held in everything if person in held.present])
                   for person in self.scenario.principals)

    def _between(self, person: str, a: Held, b: Held) -> timedelta:
        if a.venue is None or b.venue is None or person in a.video | b.video:
            return timedelta(0)
        return self._journey(person, self.world.spot(a.venue), self.world.spot(b.venue))

    def _journey(self, person: str, a: Spot, b: Spot) -> timedelta:
        return self.world.rounded_up(self.world.minutes(person, a, b))

    def _reached(self, person: str, mine: Sequence[Held]) -> bool:
        """Whether a principal can come to each meeting from home, and from stays elsewhere."""
        world, home = self.world, self.world.home(person)
        stays = [stay for stay in world.absences[person] if stay[2] is not None]
        elsewhere = any(held.past and held.venue is not None for held in mine) or any(
            since <= world.origin for since, _, _ in stays)
        for held in mine:
            if held.past or held.venue is None:
                continue
            there = world.spot(held.venue)
            if home and not elsewhere and held.start < world.origin + self._journey(person, home, there):
                return False
            if any(until <= held.start < until + self._journey(person, world.spot(at), there)
                   for _, until, at in stays if at is not None):
                return False
        return True

    def _rooms_suffice(self, coming: Sequence[Held]) -> bool:
        """Whether no venue holds more meetings at a time than it has rooms, and no named room two."""
        for held in coming:
            if held.venue is None:
                continue
            at_once = [o for o in coming if o.venue == held.venue and o.start <= held.start < o.end]
            rooms = self.world.venue(held.venue).rooms
            if isinstance(rooms, int) and len(at_once) > rooms:
                return False
            if held.room is not None and sum(o.room == held.room for o in at_once) > 1:
                return False
        return True

    # --- what is asked ------------------------------------------------------------------------------------------
    @cached_property
    def plans(self) -> list[Plan]:
        """Every plan that keeps all hard rules."""
        return list(self)

    @property
    def verdict(self) -> str:
        """Whether anything can be planned at all."""
        return "feasible" if self.plans else "infeasible"

    def penalty(self, plan: Plan) -> float:
        """What the broken wishes cost."""
        return round(float(sum(rule.soft * amount(rule, plan, self.world) for rule in self.soft)), 2)

    def values(self, plan: Plan) -> tuple[Value, ...]:
        """The value of each goal, in the order in which they decide."""
        return tuple(self.penalty(plan) if goal.kind == "wishes" else measure(goal, plan, self.world)
                     for goal in self.goals)

    def rank(self, plan: Plan) -> tuple[float, ...]:
        """The values as numbers of which less is better."""
        return tuple(better_if_less(goal, value) for goal, value in zip(self.goals, self.values(plan), strict=True))

    def best(self) -> tuple[Value, ...] | None:
        """The values of the best plans, None when there is no plan."""
        return self.values(min(self.plans, key=self.rank)) if self.plans else None

    def count(self, over: str = "dates") -> int:
        """How many plans there are that differ in a date (or, over venues, in a date or a venue)."""
        return len({tuple(self._key(plan.get(name), over) for name in self.open) for plan in self.plans})

    @staticmethod
    def _key(held: Held | None, over: str) -> tuple[date, str | None] | date | None:
        if held is None:
            return None
        return held.first_day if over == "dates" else (held.first_day, held.venue)

    def find(self, starts: Mapping[str, Start]) -> Plan | None:
        """The plan, if it keeps all hard rules, that holds exactly these meetings from these moments at these sites.

        Who attends them is any of the ways, unless it is told.
        """
        chosen: list[Held] = []
        for name, (start, site, *seats) in starts.items():
            moment = self.world.begins(start, self.world.zone)
            fits = [o for o in self.options[name] if o and o.start == moment and site in (
                o.venue, f"{o.venue}/{o.room}") and seats in ([], [(o.who, o.video, frozenset(o.deputies))])]
            if not fits:
                return None
            chosen.append(fits[0])
        plan = self.past | {held.name: held for held in chosen}
        missing = [name for name in self.open if name not in plan and None not in self.options[name]]
        kept = not missing and self.presence_and_travel_kept(chosen) and all(
            amount(rule, plan, self.world) == 0 for rule in self.hard)
        return plan if kept else None
