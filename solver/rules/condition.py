"""Condition: a meeting that is held only after others were."""

from collections.abc import Iterator
from typing import Annotated, ClassVar

from pydantic import Field, ValidationInfo, field_validator

from ..case import Case
from ..clock import DAY
from ..schedule import Schedule, Verdict
from ..values import Meetings, Selector, fault, join
from .base import Posting, Rule, Tally, spoken


class Condition(Rule):
    """A meeting that is held needs each of the required ones held, and ended before it starts.

    A required meeting that was held already counts. A class under `requires:` means each of its members. The
    meeting in Budapest in 2025 lapsed with the ministers' meeting it depended on, which was called off (`state:
    dropped`): that is this rule, where `precedence` alone says nothing about a meeting that is not held. Soft, each
    required meeting missing or late costs the weight once.
    """

    meeting: Annotated[Meetings, Field(description="the meetings that need others")]
    requires: Annotated[Meetings, Field(description="what each of them needs, held before")]

    @field_validator("requires")
    @classmethod
    def _not_itself(cls, requires: tuple[Selector, ...], info: ValidationInfo) -> tuple[Selector, ...]:
        named = {one.name for one in info.data.get("meeting", ()) if one.name}
        if own := named & {one.name for one in requires}:
            raise fault("requires-itself", f"{min(own)} cannot require itself")
        return requires

    unit: ClassVar[str] = "once for each required meeting that is missing or not over"
    example: ClassVar[str] = """\
summit: 1
calendar: {today: 2025-10-16, until: 2025-10-31, grid: 1d}
principals: {a: {}, b: {}}
meetings:
  ministers: {who: [a, b], lasts: 1d, optional: true}
  leaders: {who: [a, b], lasts: 1d}
rules:
  prepared: {rule: condition, meeting: leaders, requires: ministers}
"""

    def pairs(self, case: Case) -> Iterator[tuple[str, str]]:
        """Each (meeting, meeting that it requires)."""
        required = case.select(self.requires)
        yield from ((name, need) for name in case.select(self.meeting) for need in required if need != name)

    def orders(self, case: Case) -> Iterator[tuple[str, str]]:
        return ((need, name) for name, need in self.pairs(case))

    def post(self, p: Posting) -> None:
        for name, need in self.pairs(p.case):
            p.member(name).any_of([p.held(need)])
            p.member(name, need).at_least(p.start(name), p.end(need))

    def check(self, case: Case, schedule: Schedule) -> Verdict:
        tally = Tally()
        for name, need in self.pairs(case):
            if not schedule.held(name):
                continue
            if not schedule.held(need):
                tally.test(False, f"{name} is held without {need}")
                continue
            room = schedule.sessions[need].until(schedule.sessions[name])
            tally.test(room >= 0 * DAY, f"{name} starts before {need} has ended", slack=room)
        return tally.verdict("none of its meetings is held")

    def sentence(self, case: Case) -> str:
        gone = [name for name in case.select(self.requires) if name in case.dropped]
        called_off = f", of which {join(gone)} {'were' if len(gone) > 1 else 'was'} called off" if gone else ""
        if [one.name for one in self.requires] == gone:
            called_off = f", which {'were' if len(gone) > 1 else 'was'} called off"
        return f"{spoken(self.meeting, 'is', 'are')} held only after {spoken(self.requires)}{called_off}."
