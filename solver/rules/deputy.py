"""Deputy: who may stand in for a principal."""

from collections.abc import Iterator
from typing import Annotated, ClassVar, Self

from pydantic import Field, model_validator

from ..attendance import Option
from ..case import Case
from ..schedule import Schedule, Verdict
from ..values import EVERYONE, Meetings, Selector, Who, fault, join
from .base import Posting, Rule, Tally, spoken


class Deputy(Rule):
    """Others may stand in for a principal: at each meeting of the principal's, the principal attends or one of them.

    Deputies are principals of the file, with a diary, a home and journeys of their own; whatever is said of people at a
    meeting (travel, exclusions, hours) counts for whoever comes. A member of the meeting may be a deputy too, and then
    sits there for both: at Dayton, Milošević stood in for the Bosnian Serbs. The goal `attendance`, the last one unless
    placed elsewhere, prefers the principals themselves. The rule permits; it never forces. Soft, each time that
    somebody stands in costs the weight.
    """

    who: Annotated[Who, Field(description="for whom others may stand in")]
    deputy: Annotated[Who, Field(description="who may stand in, principals of the file")]
    meeting: Annotated[Meetings, Field(description="at which meetings")] = (Selector(),)

    unit: ClassVar[str] = "once for each time that somebody stands in"
    example: ClassVar[str] = """\
summit: 1
calendar: {today: 1995-11-01, until: 1995-11-21, grid: 1d}
principals:
  christopher: {}
  milosevic: {name: Slobodan Milošević, country: RS}
  karadzic: {name: Radovan Karadžić, away: [{from: 1995-11-01, to: 1995-11-21}]}
  izetbegovic: {name: Alija Izetbegović, country: BA}
meetings:
  dayton: {who: all, lasts: 10d}
rules:
  delegation: {rule: deputy, who: karadzic, deputy: milosevic, meeting: dayton}
"""

    @model_validator(mode="after")
    def _another(self) -> Self:
        if EVERYONE in self.who or EVERYONE in self.deputy:
            raise fault("wrong-type", "deputies, and those for whom they stand in, are named: not all")
        if set(self.who) == set(self.deputy):
            raise fault("contradiction", "nobody stands in for himself")
        return self

    def options(self, case: Case) -> Iterator[Option]:
        if not self.ignored:
            for name, person, deputy in self._places(case):
                yield Option(name, person, "deputy", deputy)

    def _places(self, case: Case) -> Iterator[tuple[str, str, str]]:
        """Each (meeting to come, member, who may stand in)."""
        for name in case.select(self.meeting):
            if name not in case.past_meetings:
                members = [person for person in case.people(self.who) if person in case.attendees(name)]
                yield from ((name, person, deputy) for person in members
                            for deputy in case.people(self.deputy) if deputy != person)

    def post(self, p: Posting) -> None:
        if self.soft is not None:
            for name, person, deputy in self._places(p.case):
                p.member(name).none_of([p.stands_in(name, person, deputy)])

    def check(self, case: Case, schedule: Schedule) -> Verdict:
        tally = Tally()
        listed = set(self._places(case))
        for name in case.select(self.meeting):
            for person, deputy in schedule.sessions[name].deputies if schedule.held(name) else ():
                if (name, person, deputy) in listed:
                    said = f"{case.called(deputy)} stands in for {case.called(person)} at {name}"
                    tally.test(self.soft is None, said)
        return tally.verdict("nobody stands in for anybody")

    def sentence(self, case: Case) -> str:
        people, deputies = (join((case.called(one) for one in case.people(who)), last)
                            for who, last in ((self.who, "and"), (self.deputy, "or")))
        return f"{deputies} may stand in for {people} at {spoken(self.meeting)}."
