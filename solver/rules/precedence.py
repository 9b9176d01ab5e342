"""Precedence: which meeting, or class of meetings, comes before which, and how far apart."""

from collections.abc import Iterator
from itertools import combinations, pairwise
from typing import Annotated, ClassVar, Self

from pydantic import Field, model_validator

from ..case import Case
from ..clock import DAY
from ..schedule import Schedule, Verdict
from ..values import Lasting, Meetings, Selector, fault, join
from .base import Posting, Rule, Tally, counted, spoken


class Precedence(Rule):
    """Meetings in an order: each ends before the next begins, with a gap if one is given.

    Write `first:` and `then:`, or `order:` with two or more stages. A stage is a meeting, a list, or a class such as
    `{format: bilateral}`; a class means each of its members that is held. Every stage comes before every later one;
    gaps are measured between neighbouring stages, from the end of the earlier to the start of the later.
    Over an optional meeting that is not held the rule says nothing: `condition` makes one meeting need another.
    """

    order: Annotated[tuple[Meetings, ...], Field(description="stages, first to last")] = ()
    first: Meetings | None = None
    then: Meetings | None = None
    at_least: Annotated[Lasting | None, Field(description="least time between neighbouring stages")] = None
    at_most: Annotated[Lasting | None, Field(description="greatest time between neighbouring stages")] = None
    free_days: Annotated[int | None, Field(
        ge=0, le=3650, description="whole free days between; 0: on different days")] = None

    unit: ClassVar[str] = "once for each pair of meetings out of order or too near or far"
    example: ClassVar[str] = """\
summit: 1
calendar: {today: 2025-08-19, until: 2025-08-29, grid: 1d}
principals: {a: {}, b: {}}
meetings:
  bilateral: {who: [a, b], lasts: 1d}
  signing: {who: [a, b], lasts: 1d}
rules:
  order: {rule: precedence, first: bilateral, then: signing, free_days: 1}
"""

    @model_validator(mode="after")
    def _stages_given(self) -> Self:
        if bool(self.order) == bool(self.first or self.then) or bool(self.first) != bool(self.then):
            raise fault("missing-key", "write either first: and then:, or order: with two stages at least")
        if self.order and len(self.order) < 2:
            raise fault("too-few", "an order needs two stages at least")
        names = [{one.name for one in stage if one.name} for stage in self.stages]
        for early, late in pairwise(names):
            if twice := early & late:
                raise fault("precedence-cycle", f"{min(twice)} cannot come before itself")
        if self.at_least and self.at_most and self.at_least.elapsed > self.at_most.elapsed:
            raise fault("end-before-start", f"at_least {self.at_least} is longer than at_most {self.at_most}")
        return self

    @property
    def stages(self) -> tuple[tuple[Selector, ...], ...]:
        """The stages, first to last."""
        return self.order or (self.first or (), self.then or ())

    def pairs(self, case: Case) -> Iterator[tuple[str, str, bool]]:
        """Each (earlier meeting, later meeting, whether their stages are neighbours)."""
        stages = [case.select(stage) for stage in self.stages]
        for (i, early), (j, late) in combinations(enumerate(stages), 2):
            yield from ((a, b, j == i + 1) for a in early for b in late if a != b)

    def orders(self, case: Case) -> Iterator[tuple[str, str]]:
        return ((first, then) for first, then, _ in self.pairs(case))

    def remarks(self, case: Case) -> Iterator[str]:
        """Optional meetings over which it is silent, unless a condition says what happens without them."""
        first = dict.fromkeys(first for first, _, _ in self.pairs(case) if case.meeting(first).optional)
        if not first:
            return
        from .condition import Condition

        needed = {need for other in case.rules if isinstance(other, Condition) for _, need in other.pairs(case)}
        if silent := [name for name in first if name not in needed]:
            yield (f"{self.name} says nothing when {join(silent, 'or')} is not held: a condition makes one meeting "
                   "need another.")

    def post(self, p: Posting) -> None:
        for first, then, neighbours in self.pairs(p.case):
            pair = p.member(first, then)
            pair.at_least(p.start(then), p.end(first))
            if not neighbours:
                continue
            if self.at_least:
                gap = p.case.clock.ticks(self.at_least)
                pair.at_least(p.start(then), p.end(first) + gap, number="at_least")
            if self.free_days is not None:
                pair.at_least(p.first_day(then), p.last_day(first) + 1 + self.free_days, number="free_days", each=1)
            if self.at_most:
                gap = p.case.clock.ticks_within(self.at_most)
                pair.at_most(p.start(then), p.end(first) + gap, number="at_most")

    def check(self, case: Case, schedule: Schedule) -> Verdict:
        tally = Tally()
        for first, then, neighbours in self.pairs(case):
            if not (schedule.held(first) and schedule.held(then)):
                continue
            a, b = schedule.sessions[first], schedule.sessions[then]
            gap = a.until(b)
            free = (b.first_day - a.last_day) - DAY
            faults = []
            room = gap
            if gap < 0 * DAY:
                faults.append(f"{then} starts before {first} has ended")
            elif neighbours:
                if self.at_least:
                    room = min(room, gap - self.at_least.elapsed)
                    if gap < self.at_least.elapsed:
                        faults.append(f"less than {self.at_least} from {first} to {then}")
                if self.free_days is not None:
                    room = min(room, free - self.free_days * DAY)
                    if free < self.free_days * DAY:
                        faults.append(f"fewer than {counted(self.free_days, 'free day')} from {first} to {then}")
                if self.at_most:
                    room = min(room, self.at_most.elapsed - gap)
                    if gap > self.at_most.elapsed:
                        faults.append(f"more than {self.at_most} from {first} to {then}")
            tally.test(not faults, "; ".join(faults), slack=room)
        return tally.verdict("no two of its meetings are held")

    def sentence(self, case: Case) -> str:
        text = f"{join((spoken(stage) for stage in self.stages), last='then')} come in this order"
        gaps = [f"at least {self.at_least} apart" if self.at_least else "",
                f"at most {self.at_most} apart" if self.at_most else "",
                "on different days" if self.free_days == 0 else "",
                f"with {counted(self.free_days, 'free day')} between" if self.free_days else ""]
        return ", ".join([text, *filter(None, gaps)]) + "."
