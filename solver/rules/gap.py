"""Gap: how far apart meetings are."""

from collections.abc import Iterator
from datetime import timedelta
from itertools import combinations, pairwise
from typing import Annotated, ClassVar, Self

from pydantic import Field, model_validator

from ..case import Case
from ..clock import DAY
from ..schedule import Schedule, Session, Verdict
from ..values import Lasting, Meetings, fault, join
from .base import Member, Posting, Rule, Tally, days_begun, spoken


class Gap(Rule):
    """The time between two meetings lies inside bounds: from the end of the one to the start of the other.

    With `order:` (or `first:` and `then:`) each meeting, or class, and the next in the list are compared; the later one
    does not start before the earlier has ended. With `meeting:` any two of the meetings are compared, whichever comes
    first: bilaterals spread over a week, or kept together. A day is 24 hours on clock grids, and a whole day on the
    daily one, where meetings on neighbouring days have no gap. Meetings that are not held have no gap.
    Usually soft: each day begun that is missing, or too much, costs the weight.
    """

    order: Annotated[tuple[Meetings, ...], Field(description="meetings or classes, each compared to the next")] = ()
    first: Annotated[Meetings | None, Field(description="the earlier of two")] = None
    then: Annotated[Meetings | None, Field(description="the later of two")] = None
    meeting: Annotated[Meetings | None, Field(description="any two of these, in either order")] = None
    at_least: Annotated[Lasting | None, Field(description="least time between them")] = None
    at_most: Annotated[Lasting | None, Field(description="greatest time between them")] = None

    unit: ClassVar[str] = "days begun, for each two meetings, too near or too far"
    example: ClassVar[str] = """\
summit: 1
calendar: {today: 2025-09-01, until: 2025-10-31, grid: 1d}
principals: {a: {}, b: {}, c: {}}
meetings:
  first-visit: {who: [a, b], lasts: 1d}
  return-visit: {who: [a, b], lasts: 1d}
rules:
  a-month: {rule: gap, order: [first-visit, return-visit], at_least: 28d, at_most: 35d}
"""

    @model_validator(mode="after")
    def _compared(self) -> Self:
        forms = [bool(self.order), bool(self.first or self.then), self.meeting is not None]
        if sum(forms) != 1 or bool(self.first) != bool(self.then):
            raise fault("missing-key", "write order: with two entries at least, first: and then:, or meeting:")
        if self.order and len(self.order) < 2:
            raise fault("too-few", "an order needs two entries at least")
        if self.at_least is None and self.at_most is None:
            raise fault("missing-key", "a gap needs at_least: or at_most:")
        if self.at_least and self.at_most and self.at_least.elapsed > self.at_most.elapsed:
            raise fault("end-before-start", f"at_least {self.at_least} is longer than at_most {self.at_most}")
        return self

    def pairs(self, case: Case) -> Iterator[tuple[str, str]]:
        """Each two meetings that are compared, the earlier first where there is an order."""
        if self.meeting is not None:
            yield from combinations(case.select(self.meeting), 2)
            return
        stages = [case.select(stage) for stage in self.order or (self.first or (), self.then or ())]
        for early, late in pairwise(stages):
            yield from ((a, b) for a in early for b in late if a != b)

    def post(self, p: Posting) -> None:
        for a, b in self.pairs(p.case):
            pair = p.member(a, b, per=p.case.clock.per_day)
            if self.meeting is None:
                self._between(p, pair, a, b, ())
            else:
                a_first = p.choice()
                self._between(p, pair, a, b, (a_first,))
                self._between(p, pair, b, a, (~a_first,))

    def _between(self, p: Posting, pair: Member, first: str, then: str, when: tuple[object, ...]) -> None:
        clock = p.case.clock
        least = clock.ticks(self.at_least) if self.at_least else 0
        pair.at_least(p.start(then), p.end(first) + least, when, "at_least" if self.at_least else None)
        if self.at_most:
            pair.at_most(p.start(then), p.end(first) + clock.ticks_within(self.at_most), when, "at_most")

    def check(self, case: Case, schedule: Schedule) -> Verdict:
        tally = Tally()
        for a, b in self.pairs(case):
            if schedule.held(a) and schedule.held(b):
                one, other = schedule.sessions[a], schedule.sessions[b]
                found = [self._room(one, other)] + ([self._room(other, one)] if self.meeting is not None else [])
                room, why = max(found)
                tally.test(room >= 0 * DAY, why, days_begun(-room), room)
        return tally.verdict("no two of its meetings are held")

    def _room(self, first: Session, then: Session) -> tuple[timedelta, str]:
        """The time left before a bound is missed, and what is said when it is."""
        gap, between = first.until(then), f"from {first.meeting} to {then.meeting}"
        found = [(gap, f"{then.meeting} starts before {first.meeting} has ended")]
        if self.at_least:
            found.append((gap - self.at_least.elapsed, f"less than {self.at_least} {between}"))
        if self.at_most:
            found.append((self.at_most.elapsed - gap, f"more than {self.at_most} {between}"))
        return min(found, key=lambda bound: bound[0])

    def sentence(self, case: Case) -> str:
        bounds = join([*([f"at least {self.at_least}"] if self.at_least else ()),
                       *([f"at most {self.at_most}"] if self.at_most else ())])
        if self.meeting is not None:
            return f"Any two of {spoken(self.meeting)} are {bounds} apart."
        stages = self.order or (self.first or (), self.then or ())
        follow = "each follows the one before" if len(stages) > 2 else "the second follows"
        return f"Of {join(spoken(stage) for stage in stages)}, {follow} after {bounds}."
