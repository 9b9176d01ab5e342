"""The CP-SAT model of a case: the variables of each meeting, and a posting for each rule.

Times are ticks of the case's clock. A meeting has a start, an end, a literal that it is held, and a literal for each
site; where the scenario fixes one of these it is a plain bool or number, not a variable. A meeting held already is a
constant, a Fraction, since it need not fit the grid.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from fractions import Fraction
from functools import cached_property
from typing import Any, NamedTuple
from typing import Literal as Literal_
from zoneinfo import ZoneInfo

from ortools.sat.python import cp_model

from ..case import Case
from ..clock import DAY, Clock, Length
from ..geography import Site
from ..rules.base import Expr, Literal, Rule, Table
from ..schedule import Schedule, Session, past_sessions
from .attendance import Seats

Domain = cp_model.Domain
Way = Literal_["less", "more"]
"""Whether a number gives by becoming smaller or earlier, or by becoming larger or later."""


@dataclass
class Slot:
    """The variables of one meeting; ``size`` is its ticks, None when that depends on summer time."""

    name: str
    start: Expr
    end: Expr
    held: Literal
    at: dict[Site, Literal]
    interval: Any
    size: int | None = None
    days: dict[tuple[ZoneInfo, str], Expr] = field(default_factory=dict)


class Slack(NamedTuple):
    """How far a number of a rule may give, in its own unit: closed (0) until a question opens it."""

    variable: Any
    unit: Literal_["days", "ticks", "count"]
    ticks: int
    shifts: bool = False
    """Whether it moves a point of time, rather than widens what is allowed."""

    def whole(self, length: Length, clock: Clock) -> int:
        """How many whole units a length has: by so many it can be shortened."""
        return length.elapsed // DAY if self.unit == "days" else clock.ticks_within(length)


class Row(NamedTuple):
    """The ticks from one venue to wherever a meeting is held, with the least and the most that this can be."""

    ticks: Expr
    least: int
    most: int


class Model:
    """Variables and constraints of one case.

    With ``switches``, every rule gets an enforcement literal (`literal_of`), so that it can be turned off in place;
    without, hard rules are posted as they are. With ``giving``, the numbers and places of rules get slacks and excuses,
    closed until a question opens them. ``counting`` leaves soft rules out: they never make a schedule invalid.
    """

    def __init__(self, case: Case, switches: bool = False, giving: bool = False, counting: bool = False) -> None:
        from .posting import RulePosting

        self.case = case
        self.switches, self.giving = switches, giving
        self.cp = cp_model.CpModel()
        self.slacks: dict[tuple[str, str, Way], Slack] = {}
        self.excuses: dict[tuple[str, str], Literal] = {}
        self.past = past_sessions(case)
        self._zones: dict[str, list[tuple[ZoneInfo, Literal]]] = {}
        self.slots = {name: self._slot(name) for name in case.scenario.meetings}
        self.seats = Seats(self)
        self.penalties: list[tuple[Rule, list[tuple[int, Expr]]]] = []
        self.literal_of: dict[str, Literal] = {}
        self._orders: dict[tuple[str, str], Literal] = {}
        self._starts: dict[tuple[str, str], Literal] = {}
        self._rows: dict[tuple[str, str, int], Row] = {}
        self._mirrored: dict[int, bool] = {}
        self._tables: dict[int, Table] = {}
        self._begins: dict[tuple[str, int], Literal] = {}
        self._used_up: dict[tuple[str, str], Literal] = {}
        for rule in case.rules:
            if counting and rule.soft is not None:
                continue
            if switches:
                self.literal_of[rule.name] = self.cp.new_bool_var(f"rule {rule.name}")
            posting = RulePosting(self, rule, self.literal_of.get(rule.name, True))
            rule.post(posting)
            if rule.soft is not None:
                self.penalties.append((rule, posting.penalty))

    # --- variables ----------------------------------------------------------------------------------------------
    def _slot(self, name: str) -> Slot:
        case, clock = self.case, self.case.clock
        if name in self.past:
            return self._past_slot(name)
        sites = case.sites(name)
        size = case.size(name)
        held = self.cp.new_bool_var(f"{name} held") if case.meeting(name).optional else True
        at: dict[Site, Literal] = dict.fromkeys(sites, held)
        if len(sites) > 1:
            at = {site: self.cp.new_bool_var(f"{name} at {site}") for site in sites}
            self.cp.add(sum(at.values()) == held)
        latest = max(0, clock.reach - (0 if case.whole_days(name) else size))
        start = self.cp.new_int_var(0, latest, f"{name} start")
        end: Expr = start + size
        slot = Slot(name, start, end, held, at, None, None if case.whole_days(name) else size)
        if case.whole_days(name):
            slot.end = end = self.cp.new_int_var(0, clock.reach + 2 * clock.per_day, f"{name} end")
            length = self.cp.new_int_var(max(0, size - 2 * clock.per_day // 24), size + 2 * clock.per_day // 24, "")
            slot.interval = self._interval(start, length, end, held, name)
            for zone, here in self.zones(slot):
                allowed = Domain.from_values(clock.exact_midnights(zone))
                self.enforce(self.cp.add_linear_expression_in_domain(start, allowed), [here])
                self.enforce(self.cp.add_linear_expression_in_domain(end, allowed), [here])
        else:
            slot.interval = self._interval(start, size, end, held, name)
        if case.meeting(name).state == "dropped":
            self.cp.add(held == 0)
        if held is not True:  # one way not to be held, not one for each tick
            self.cp.add(start == 0).only_enforce_if(~held)
        return slot

    def _interval(self, start: Expr, size: Expr, end: Expr, held: Literal, name: str) -> Any:
        if held is True:
            return self.cp.new_interval_var(start, size, end, name)
        return self.cp.new_optional_interval_var(start, size, end, held, name)

    def _past_slot(self, name: str) -> Slot:
        session, clock = self.past[name], self.case.clock
        start = clock.exact(session.start, session.zone)
        last = session.end if not clock.daily else session.end + DAY
        end = clock.exact(last, session.zone)
        first = start // 1
        interval = self.cp.new_fixed_size_interval_var(first, -(-end // 1) - first, name)
        at = {session.site: True} if session.site else {}
        return Slot(name, start, end, True, at, interval)

    def zones(self, slot: Slot) -> list[tuple[ZoneInfo, Literal]]:
        """The zones that a meeting's venue may lie in, each with the literal that it does.

        Zones whose clocks agree throughout the calendar count as one.
        """
        if slot.name not in self._zones:
            grouped: dict[object, list[tuple[ZoneInfo, Literal]]] = {}
            for site, here in slot.at.items():
                zone = self.case.venue_zone(site.venue)
                grouped.setdefault(self.case.clock.offsets(zone), []).append((zone, here))
            one = [(next((zone for group in grouped.values() for zone, _ in group), self.case.zone), slot.held)]
            self._zones[slot.name] = one if len(grouped) < 2 else [
                (group[0][0], self.one_of([here for _, here in group])) for group in grouped.values()]
        return self._zones[slot.name]

    def ticks_from(self, venue: str, name: str, ticks: Table) -> Row:
        """The ticks from a venue to wherever a meeting is; one expression serves all that ask."""
        key = venue, name, id(ticks)
        self._tables[id(ticks)] = ticks  # kept, so that no other table gets its id
        if key not in self._rows:
            at, row = self.slots[name].at, ticks[venue]
            lengths = [row[site.venue] for site in at]
            least, most = min(lengths), max(lengths)
            far = least if least == most else cp_model.LinearExpr.weighted_sum(list(at.values()), lengths)
            self._rows[key] = Row(far, least, most)
        return self._rows[key]

    def is_mirrored(self, ticks: Table) -> bool:
        """Whether all journeys take as long one way as the other."""
        if id(ticks) not in self._mirrored:
            self._mirrored[id(ticks)] = all(ticks[there][here] == length
                                            for here, row in ticks.items() for there, length in row.items())
        return self._mirrored[id(ticks)]

    def one_of(self, literals: Sequence[Literal]) -> Literal:
        """A literal that is true when one of some exclusive literals is."""
        if len(literals) == 1:
            return literals[0]
        either = self.cp.new_bool_var("")
        self.cp.add(sum(literals) == either)
        return either

    def day(self, name: str, edge: str, zone: ZoneInfo | None = None) -> Expr:
        """The day, counted from today, on which a meeting starts or ends: at its venue, or in a given zone."""
        slot, clock = self.slots[name], self.case.clock
        if name in self.past:
            session = self.past[name]
            return clock.day_index(session.first_day if edge == "start" else session.last_day)
        tick = slot.start if edge == "start" else slot.end - 1
        if clock.daily:
            return tick
        key = (zone or clock.zone, edge if zone is None else f"{edge} in zone")
        if key not in slot.days:
            places = self.zones(slot) if zone is None else [(zone, slot.held)]
            slot.days[key] = self._day_var(tick, places, edge)
        return slot.days[key]

    def _day_var(self, tick: Expr, places: Sequence[tuple[ZoneInfo, Literal]], edge: str) -> Expr:
        clock = self.case.clock
        day = self.cp.new_int_var(-1, len(clock.midnights(clock.zone)) - 3, "")
        for zone, here in places:
            midnights = clock.midnights(zone, edge == "end")
            if clock.days_alike(zone, edge == "end"):
                into = tick - midnights[1] - clock.per_day * day
                self.enforce(self.cp.add_linear_constraint(into, 0, clock.per_day - 1), [here])
                continue
            since, till = (self.cp.new_int_var(midnights[0], midnights[-1], "") for _ in range(2))
            for offset, bound in ((1, since), (2, till)):
                self.enforce(self.cp.add_element(day + offset, midnights, bound), [here])
            self.enforce(self.cp.add(tick >= since), [here])
            self.enforce(self.cp.add(tick < till), [here])
        return day

    def slack(self, rule: Rule, number: str, way: Way, shifts: bool = False) -> Slack:
        """The slack of a rule's number: days for dates and for lengths in days, ticks for times, else a count."""
        key = rule.name, number, way
        if key not in self.slacks:
            value, clock = rule.number(self.case, number), self.case.clock
            variable = self.cp.new_int_var(0, 0, " ".join(key))
            if clock.daily or getattr(value, "counts_dates", False) or type(value) is date:
                self.slacks[key] = Slack(variable, "days", clock.per_day, shifts)
            else:
                unit: Literal_["count", "ticks"] = "count" if isinstance(value, int | tuple) else "ticks"
                self.slacks[key] = Slack(variable, unit, 1, shifts)
        return self.slacks[key]

    def used_up(self, rule: Rule, number: str) -> Literal:
        """A literal that a length of a rule has given all that it can; false where it can give nothing."""
        key = rule.name, number
        if key not in self._used_up:
            slack = self.slack(rule, number, "less")
            most = slack.whole(rule.number(self.case, number), self.case.clock)
            self._used_up[key] = used_up = self.cp.new_bool_var("") if most else False
            if most:
                self.cp.add(slack.variable >= most).only_enforce_if(used_up)
        return self._used_up[key]

    def excuse(self, rule: Rule, place: str) -> Literal:
        """A literal that a rule accepts a place after all; false until a question opens it."""
        key = rule.name, place
        if key not in self.excuses:
            self.excuses[key] = self.cp.new_int_var(0, 0, f"{rule.name} accepts {place}")
        return self.excuses[key]

    def before(self, a: str, b: str) -> Literal:
        """A literal that chooses which of two meetings comes first: true for a."""
        if (b, a) in self._orders:
            return ~self._orders[b, a]
        if (a, b) not in self._orders:
            self._orders[a, b] = self.cp.new_bool_var(f"{a} before {b}")
        return self._orders[a, b]

    def precedes(self, a: str, b: str) -> Literal:
        """Whether one meeting starts before another; of two that start together, the one that the file names first."""
        if (a, b) not in self._starts:
            names = list(self.case.scenario.meetings)
            tie = int(names.index(a) > names.index(b))
            (one, other) = (self.slots[name].start for name in (a, b))
            if a in self.past and b in self.past:
                first: Literal = (one, tie) < (other, 1)
                self._starts[a, b], self._starts[b, a] = first, not first
                return first
            first = self.cp.new_bool_var(f"{a} starts before {b}")
            # Of a moment between two ticks, the next tick is later and the last one earlier: nobody ties.
            odd = any(isinstance(start, Fraction) and start.denominator > 1 for start in (one, other))
            ahead, behind = (0, 0) if odd else (tie, 1 - tie)
            self.cp.add(rounded(other, up=False) >= rounded(one, up=True) + ahead).only_enforce_if(first)
            self.cp.add(rounded(one, up=False) >= rounded(other, up=True) + behind).only_enforce_if(~first)
            self._starts[a, b], self._starts[b, a] = first, ~first
        return self._starts[a, b]

    def presence(self, name: str, here: Literal) -> Any:
        """The interval of a meeting that counts only when a literal is true."""
        slot = self.slots[name]
        if here is slot.held or here is True:
            return slot.interval
        size = slot.interval.size_expr()
        return self.cp.new_optional_interval_var(slot.start, size, slot.end, here, "")

    def followed(self, name: str, pause: int) -> Any:
        """The interval of a meeting and the ticks after it that are kept free."""
        slot = self.slots[name]
        if not pause:
            return slot.interval
        size, end = slot.interval.size_expr() + pause, slot.interval.end_expr() + pause
        return self._interval(slot.interval.start_expr(), size, end, slot.held, "")

    def begins_on(self, name: str, day: int) -> Literal:
        """Whether a meeting is held and begins, at its venue, on a day counted from today."""
        key = name, day
        if key not in self._begins:
            first, held = self.day(name, "start"), self.slots[name].held
            if isinstance(first, int):
                self._begins[key] = first == day
            else:
                on = self._begins[key] = self.cp.new_bool_var("")
                self.enforce(self.cp.add(first == day), [on])
                if held is not True:
                    self.cp.add_implication(on, held)
                self.enforce(self.cp.add(first != day), [~on, held])
        return self._begins[key]

    def enforce(self, constraint: Any, literals: Iterable[Literal]) -> None:
        """Let a constraint hold only when all literals are true; True among them counts for nothing."""
        wanted: dict[int, Literal] = {}
        for literal in literals:
            if literal is False:
                constraint.only_enforce_if(self.never)
                return
            if literal is not True:
                wanted[literal.index] = literal
        if wanted:
            constraint.only_enforce_if(*wanted.values())

    @cached_property
    def never(self) -> Literal:
        """A literal that is false."""
        return ~self.cp.new_constant(1)

    # --- values -------------------------------------------------------------------------------------------------
    @cached_property
    def scale(self) -> int:
        """What weights and worths are multiplied by to be whole numbers."""
        weights = [rule.soft for rule in self.case.rules if rule.soft is not None]
        weights += [meeting.worth for meeting in self.case.scenario.meetings.values()]
        return 1 if all(float(weight).is_integer() for weight in weights) else 100

    def schedule(self, value: Any) -> Schedule:
        """The schedule that a solution is; ``value`` evaluates an expression or literal in it."""
        sessions = dict(self.past)
        for name in self.case.open_meetings:
            slot = self.slots[name]
            if not truth(value, slot.held):
                continue
            site = next((site for site, here in slot.at.items() if truth(value, here)), None)
            zone = self.case.venue_zone(site.venue if site else None)
            clock = self.case.clock
            last = value(slot.end) - (1 if clock.daily else 0)
            who = self.seats.chosen(name, lambda literal: truth(value, literal))
            sessions[name] = Session(name, clock.moment(value(slot.start)), clock.moment(last), zone, site, **who)
        return Schedule(self.case, sessions)


def truth(value: Any, literal: Literal) -> bool:
    """A literal's truth in a solution."""
    return literal if isinstance(literal, bool) else bool(value(literal))


def rounded(number: Expr, up: bool) -> Expr:
    """A constant that need not be whole, rounded; anything else as it is."""
    if isinstance(number, Fraction):
        return -(-number // 1) if up else number // 1
    return number
