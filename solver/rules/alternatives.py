"""Alternatives: how many of some meetings are held."""

from typing import Annotated, Any, ClassVar, NamedTuple

from pydantic import Field

from ..case import Case
from ..schedule import Schedule, Verdict
from ..values import Meetings, Written, fault
from .base import Posting, Rule, Tally, spoken

ANY_NUMBER = 1_000_000
"""More meetings than a scenario has: `most` where none is given."""


class Choose(NamedTuple):
    """How many are held."""

    least: int
    most: int


_COUNT = {"type": "integer", "minimum": 0}


def _choose(value: Any) -> Any:
    if isinstance(value, Choose):
        return value
    numbers = value if isinstance(value, dict) else {"least": value, "most": value}
    if not numbers or set(numbers) - {"least", "most"}:
        raise fault("wrong-type", "expected a number of meetings, or {least: 1, most: 2}")
    if any(isinstance(n, bool) or not isinstance(n, int) or not 0 <= n <= ANY_NUMBER for n in numbers.values()):
        raise fault("bad-number", "expected a whole number of meetings, 0 or more")
    chosen = Choose(numbers.get("least", 0), numbers.get("most", ANY_NUMBER))
    if chosen.least > chosen.most:
        raise fault("end-before-start", f"least {chosen.least} is more than most {chosen.most}")
    return chosen


class Alternatives(Rule):
    """So many of some meetings are held: exactly one, unless `choose:` says otherwise.

    `choose: 2` is exactly two, `choose: {least: 1}` at least one, `choose: {most: 1}` at most one. Only meetings marked
    `optional: true` can be left out. "Either a bilateral or a trilateral" is such a rule; "does not reject any format"
    is not, that is a `consent` that accepts. Soft, a wrong number costs the weight once.
    """

    meeting: Annotated[Meetings, Field(description="the meetings to choose from")]
    choose: Annotated[Choose, Written(_choose, {"anyOf": [_COUNT, {
        "type": "object", "minProperties": 1, "additionalProperties": False,
        "properties": {"least": _COUNT, "most": _COUNT}}]}), Field(description="how many are held")] = Choose(1, 1)

    unit: ClassVar[str] = "once, when the number held does not fit"
    example: ClassVar[str] = """\
summit: 1
calendar: {today: 2025-08-19, until: 2025-08-29, grid: 1d}
principals: {a: {}, b: {}, c: {}}
meetings:
  bilateral: {who: [a, b], lasts: 1d, optional: true}
  trilateral: {who: [a, b, c], lasts: 1d, optional: true}
rules:
  either-or: {rule: alternatives, meeting: [bilateral, trilateral]}
"""

    def post(self, p: Posting) -> None:
        meetings = p.case.select(self.meeting)
        number = sum(p.held(name) for name in meetings)
        member = p.member()
        member.at_least(number, self.choose.least, number="choose", each=1)
        if self.choose.most < len(meetings):
            member.at_most(number, self.choose.most, number="choose", each=1)

    def check(self, case: Case, schedule: Schedule) -> Verdict:
        tally = Tally()
        held = [name for name in case.select(self.meeting) if schedule.held(name)]
        tally.test(self.choose.least <= len(held) <= self.choose.most,
                   f"{len(held)} held, not {self._number}: {', '.join(held) or 'none'}")
        return tally.verdict()

    @property
    def _number(self) -> str:
        least, most = self.choose
        if least == most:
            return f"exactly {least}"
        if most == ANY_NUMBER:
            return f"at least {least}"
        return f"{least} to {most}" if least else f"at most {most}"

    def sentence(self, case: Case) -> str:
        text = self._number
        return f"{text[0].upper()}{text[1:]} of {spoken(self.meeting)} {'is' if text.endswith(' 1') else 'are'} held."
