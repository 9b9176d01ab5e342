"""How a rule enters the model: `RulePosting` is what `Rule.post` sees (the protocols are in `rules/base.py`)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

from ortools.sat.python import cp_model

from ..clock import Spans, joined, starts_in
from ..geography import Site
from ..journeys import Stop, away_span
from ..rules.base import Expr, Literal, Rule, Table
from .model import Way, rounded
from .repeating import Edge, Repeating, edge, repeating

if TYPE_CHECKING:
    from .model import Model


class RulePosting:
    """The model as one rule sees it; collects the rule's penalty when it is soft, as (coefficient, variable)."""

    def __init__(self, model: Model, rule: Rule, switch: Literal) -> None:
        self.case = model.case
        self.model = model
        self.rule = rule
        self.switch = switch
        self.penalty: list[tuple[int, Expr]] = []
        self.weight = 0 if rule.soft is None else round(rule.soft * model.scale)

    def member(self, *meetings: str, per: int | None = None) -> RuleMember:
        return RuleMember(self, [self.switch, *(self.model.slots[m].held for m in meetings)], per)

    def held(self, meeting: str) -> Literal:
        return self.model.slots[meeting].held

    def start(self, meeting: str) -> Expr:
        return self.model.slots[meeting].start

    def end(self, meeting: str) -> Expr:
        return self.model.slots[meeting].end

    def first_day(self, meeting: str) -> Expr:
        return self.model.day(meeting, "start")

    def last_day(self, meeting: str) -> Expr:
        return self.model.day(meeting, "end")

    def begins_on(self, meeting: str, day: int) -> Literal:
        return self.model.begins_on(meeting, day)

    def at(self, meeting: str) -> dict[Site, Literal]:
        return self.model.slots[meeting].at

    def attends(self, meeting: str, person: str) -> Literal:
        return person in self.case.candidates(meeting) and self.model.seats.attends(meeting, person)

    def in_person(self, meeting: str, person: str) -> Literal:
        return person in self.case.candidates(meeting) and self.model.seats.in_person(meeting, person)

    def by_video(self, meeting: str, person: str) -> Literal:
        return self.model.seats.by_video(meeting, person)

    def stands_in(self, meeting: str, person: str, deputy: str) -> Literal:
        return self.model.seats.stands_in(meeting, person, deputy)

    def zones(self, meeting: str) -> list[tuple[ZoneInfo, Literal]]:
        return self.model.zones(self.model.slots[meeting])

    def by_site(self, meeting: str, values: Mapping[Site, int]) -> Expr:
        at = self.at(meeting)
        if len({values[site] for site in at}) == 1:
            return values[next(iter(at))]
        return cp_model.LinearExpr.weighted_sum(list(at.values()), [values[site] for site in at])

    def precedes(self, a: str, b: str) -> Literal:
        return self.model.precedes(a, b)

    def used_up(self, number: str) -> Literal:
        return self.model.giving and self.model.used_up(self.rule, number)

    def sooner_back(self, person: str, stay: Stop) -> Expr:
        if self.model.giving:
            for rule in self.case.rules:
                trips = getattr(rule, "away", ()) if rule.path[:3] == ("principals", person, "away") else ()
                if any(away_span(away, self.case, person) == (stay.start, stay.end) for away in trips):
                    slack = self.model.slack(rule, "to", "less")
                    return slack.ticks * slack.variable
        return 0

    def choice(self) -> Literal:
        return self.model.cp.new_bool_var("")


class RuleMember:
    """One demand of a rule. Soft: broken at a price, once or for each unit begun of a missed bound."""

    def __init__(self, posting: RulePosting, enforcement: list[Literal], per: int | None) -> None:
        self._posting = posting
        self._model = posting.model
        self._cp = posting.model.cp
        self._enforcement = enforcement
        self._per = per if posting.weight else None
        self._units: Expr | None = None
        if posting.weight and self._per is None:
            kept = self._cp.new_bool_var("")
            self._enforcement = [*enforcement, kept]
            posting.penalty.append((posting.weight, 1 - kept))

    def at_least(self, left: Expr, right: Expr, when: Sequence[Literal] = (), number: str | None = None,
                 each: int = 0) -> None:
        left, right = rounded(left, up=False), rounded(right, up=True)
        self._bound(left + self._missed(left, right) + self._slack(number, "less", each), right, when)

    def at_most(self, left: Expr, right: Expr, when: Sequence[Literal] = (), number: str | None = None,
                each: int = 0) -> None:
        left, right = rounded(left, up=True), rounded(right, up=False)
        self._bound(right + self._missed(right, left) + self._slack(number, "more", each), left, when)

    def exactly(self, left: Expr, right: Expr, when: Sequence[Literal] = (), number: str | None = None,
                each: int = 0) -> None:
        low, high = rounded(right, up=True), rounded(right, up=False)
        later, earlier = (self._slack(number, way, each, shifts=True) for way in ("more", "less"))
        missed = self._missed(left, right)
        self._bound(left + missed, low + later - earlier, when)
        self._bound(high + missed + later - earlier, left, when)

    def inside(self, value: Expr, spans: Spans, when: Sequence[Literal] = (), excuse: str | None = None) -> None:
        value = rounded(value, up=False)
        if isinstance(value, int):
            self.any_of([any(first <= value <= last for first, last in spans)], when)
            return
        when = [*when, *self._unless(excuse)]
        if self._model.switches and (daily := repeating(spans, self._model.case.clock.per_day)):
            self._inside_daily(value, daily, when)
            return
        allowed = cp_model.Domain.from_intervals([[first, last] for first, last in spans])
        self._enforce(self._cp.add_linear_expression_in_domain(value, allowed), when)

    def open(self, value: Expr, size: int, stretches: Sequence[Mapping[int, tuple[int, int]]],
             numbers: tuple[str | None, str | None], when: Sequence[Literal] = ()) -> None:
        spans = [span for days in stretches for span in days.values()]
        whole = joined(spans)
        if not self._model.giving or len(whole) < len(spans) or not spans:
            self.inside(value, starts_in(whole, size), when)
            return
        value, days = rounded(value, up=False), [*stretches[0]]
        turn = self._cp.new_int_var_from_domain(cp_model.Domain.from_values(days), "")
        chosen = [self._posting.choice() for _ in stretches] if len(stretches) > 1 else []
        if chosen:
            self.any_of(chosen, when)
        period = self._model.case.clock.per_day
        for n, stretch in enumerate(stretches):
            opens, closes = (self._on_turn(turn, edge(days, ticks, period), period)
                             for ticks in zip(*stretch.values(), strict=True))
            sooner = self._slack(numbers[0], "less", 0) if n == 0 else 0
            longer = self._slack(numbers[1], "more", 0) if n == len(stretches) - 1 else 0
            here = [*when, *chosen[n:n + 1]]
            self._bound(value + sooner, opens, here)
            self._bound(closes + longer, value + size, here)

    def _inside_daily(self, value: Expr, spans: Repeating, when: Sequence[Literal]) -> None:
        turn = self._cp.new_int_var_from_domain(cp_model.Domain.from_values(spans.turns), "")
        begins = self._on_turn(turn, spans.opens, spans.period)
        self._enforce(self._cp.add_linear_constraint(value - begins, 0, spans.length), when)
        self._enforce(self._cp.add_linear_constraint(value, spans.earliest, spans.latest), when)

    def _on_turn(self, turn: Any, edge: Edge, period: int) -> Expr:
        """The tick at which something that comes back every day comes on a turn."""
        tick: Expr = edge.first + period * turn
        for since, shift in edge.shifts:
            shifted = self._cp.new_bool_var("")
            self._cp.add(turn >= since).only_enforce_if(shifted)
            self._cp.add(turn < since).only_enforce_if(~shifted)
            tick += shift * shifted
        return tick

    def outside(self, meeting: str, first: int, last: int, numbers: tuple[str, str],
                when: Sequence[Literal] = ()) -> None:
        slot = self._model.slots[meeting]
        if slot.size is not None and not self._model.giving:
            far = self._model.case.clock.reach + slot.size + max(abs(first), abs(last))     # it may be long over
            self.inside(slot.start, [(-far, first - slot.size), (last, far)], when)
            return
        earlier = self._posting.choice()
        self._bound(first + self._slack(numbers[0], "more", 0), slot.end, [*when, earlier])
        self._bound(slot.start + self._slack(numbers[1], "less", 0), last, [*when, ~earlier])

    def clear_of(self, meeting: str, busy: Spans, when: Sequence[Literal] = (), excuse: str | None = None) -> None:
        slot, far = self._model.slots[meeting], self._model.case.clock.reach
        if slot.size is not None:
            free, reached = [], -far
            for first, last in [*joined(busy), (2 * far, 2 * far)]:
                if first - slot.size >= reached:
                    free.append((reached, first - slot.size))
                reached = max(reached, last)
            self.inside(slot.start, free, when, excuse)
            return
        when = [*when, *self._unless(excuse)]
        for first, last in joined(busy):
            earlier = self._posting.choice()
            self._bound(first, slot.end, [*when, earlier])
            self._bound(slot.start, last, [*when, ~earlier])

    def any_of(self, literals: Iterable[Literal], when: Sequence[Literal] = ()) -> None:
        wanted = [literal for literal in literals if literal is not False]
        if not any(literal is True for literal in wanted):
            self._enforce(self._cp.add_bool_or(wanted), when)

    def none_of(self, literals: Iterable[Literal], when: Sequence[Literal] = (), excuse: str | None = None) -> None:
        for literal in literals:
            if literal is not False:
                self._enforce(self._cp.add_bool_or([] if literal is True else [~literal]),
                              [*when, *self._unless(excuse)])

    def no_overlap(self, meetings: Sequence[str], pause: int = 0, number: str | None = None,
                   when: Sequence[Literal] = ()) -> None:
        if number and self._model.giving:     # a pause that may give has no fixed interval
            for a, b in combinations(meetings, 2):
                first, one, other = self._model.before(a, b), self._model.slots[a], self._model.slots[b]
                self.at_least(other.start, rounded(one.end, up=True) + pause, [*when, first, one.held, other.held],
                              number)
                self.at_least(one.start, rounded(other.end, up=True) + pause, [*when, ~first, one.held, other.held],
                              number)
        elif len(meetings) > 1:
            self._enforce(self._cp.add_no_overlap([self._model.followed(m, pause) for m in meetings]), when)

    def together_at_most(self, at: Sequence[tuple[str, Literal]], limit: int) -> None:
        intervals = [self._model.presence(meeting, here) for meeting, here in at if here is not False]
        if limit == 1:
            self._enforce(self._cp.add_no_overlap(intervals), ())
        elif len(intervals) > limit:
            self._enforce(self._cp.add_cumulative(intervals, [1] * len(intervals), limit), ())

    def apart(self, a: str, b: str, ticks: Table, when: Sequence[Literal] = (), number: str | None = None) -> None:
        first = self._model.before(a, b)
        one, other = self._model.slots[a], self._model.slots[b]
        onward = self._journey(a, b, ticks)
        self.at_least(other.start, rounded(one.end, up=True) + onward, [*when, first], number)
        return_ = onward if self._model.is_mirrored(ticks) else self._journey(b, a, ticks)
        self.at_least(one.start, rounded(other.end, up=True) + return_, [*when, ~first], number)

    def reached(self, meeting: str, after: str, ticks: Table, when: Sequence[Literal] = (), number: str | None = None,
                each: int = 0) -> None:
        here, there = self._model.slots[after], self._model.slots[meeting]
        there_at = rounded(here.end, up=True) + self._journey(after, meeting, ticks)
        self.at_least(there.start, there_at, when, number, each)

    def _journey(self, a: str, b: str, ticks: Table) -> Expr:
        """The ticks from the chosen site of one meeting to that of another: one variable, one row a site."""
        here = self._model.slots[a].at
        rows = {site: self._model.ticks_from(site.venue, b, ticks) for site in here}
        least, most = min(row.least for row in rows.values()), max(row.most for row in rows.values())
        if least == most or len(rows) == 1:
            return next(iter(rows.values())).ticks
        journey = self._cp.new_int_var(least, most, "")
        for site, row in rows.items():
            self._enforce(self._cp.add(journey >= row.ticks), [here[site]])
        return journey

    def _missed(self, left: Expr, right: Expr) -> Expr:
        """What a soft, graded bound may be missed by: whole units, each at the rule's price."""
        if self._per is None:
            return 0
        if self._units is None:
            clock = self._model.case.clock
            reach = 4 * clock.reach + sum(abs(x) for x in (left, right) if isinstance(x, int))
            self._units = self._cp.new_int_var(0, reach // self._per + 2, "")
            self._posting.penalty.append((self._posting.weight, self._units))
        return self._per * self._units

    def _slack(self, number: str | None, way: Way, each: int, shifts: bool = False) -> Expr:
        """What a number may give, once a question opens it: its own variable, shared by all demands that use it."""
        if number is None or not self._model.giving:
            return 0
        slack = self._model.slack(self._posting.rule, number, way, shifts)
        return (each or slack.ticks) * slack.variable

    def _unless(self, excuse: str | None) -> list[Literal]:
        """The enforcement that an excuse, once a question opens it, takes away."""
        if excuse is None or not self._model.giving:
            return []
        return [~self._model.excuse(self._posting.rule, excuse)]

    def _bound(self, larger: Expr, smaller: Expr, when: Sequence[Literal]) -> None:
        if isinstance(larger, int) and isinstance(smaller, int):
            self.any_of([larger >= smaller], when)
        else:
            self._enforce(self._cp.add(larger >= smaller), when)

    def _enforce(self, constraint: Any, when: Sequence[Literal]) -> None:
        self._model.enforce(constraint, [*self._enforcement, *when])
