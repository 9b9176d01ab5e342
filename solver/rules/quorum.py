"""Quorum: how many of its members a meeting needs."""

from collections.abc import Iterable, Iterator
from typing import Annotated, Any, ClassVar

from pydantic import Field

from ..attendance import Option
from ..case import Case
from ..schedule import Schedule, Session, Verdict
from ..values import EVERYONE, Meetings, Selector, Who, Written, fault, join
from .base import Posting, Rule, Tally, spoken


def _number(value: Any) -> Any:
    if value == EVERYONE or (isinstance(value, int) and not isinstance(value, bool) and 0 <= value <= 100_000):
        return value
    raise fault("bad-number", "expected how many of them, 0 or more, or all")


Number = Annotated[int | str, Written(_number, {"anyOf": [
    {"type": "integer", "minimum": 0}, {"const": EVERYONE}]})]


class Quorum(Rule):
    """So many of some members attend a meeting; the others may stay away.

    Without such a rule all members of a meeting attend it. `who:` are those who need not (all, unless said),
    `at_least:` how many of them come all the same; where fewer are invited, all of these. Whoever joins by video or
    sends a deputy counts. Whoever stays away makes no journey and needs no free day, but is missed: the goal
    `attendance`, the last one unless placed elsewhere, has as many there as the other goals allow. Soft, each of them
    who is missing to the number costs the weight: "at least three of the Europeans, all if possible" is a hard rule and
    a soft one. Switched off, the rule asks for no number, but still lets them stay away. Somebody always attends, and
    as many as a format's `attendees:` says: that is such a rule already, named `MEETING.attendees`.
    """

    meeting: Annotated[Meetings, Field(description="which meetings")] = (Selector(),)
    who: Annotated[Who, Field(description="of whom enough attend, and the others may stay away")] = (EVERYONE,)
    at_least: Annotated[Number, Field(description="how many of them attend: a number, or all")]

    unit: ClassVar[str] = "for each meeting, those who are missing to the number"
    example: ClassVar[str] = """\
summit: 1
calendar: {today: 2025-08-18, until: 2025-08-20, grid: 1d}
principals: {trump: {}, macron: {away: [2025-08-18]}, merz: {}, starmer: {}, meloni: {away: [2025-08-20]}}
groups: {europeans: [macron, merz, starmer, meloni]}
meetings:
  multilateral: {who: all, lasts: 4h}
rules:
  europeans-at-the-table: {rule: quorum, meeting: multilateral, who: europeans, at_least: 3}
"""

    @classmethod
    def implied(cls, case: Case) -> Iterable[Rule]:
        for name in dict.fromkeys(name for name, _ in sorted(case.attendance.away)):
            form = case.scenario.formats.get(case.meeting(name).format or "")
            least = form.attendees if form else 1
            rule = cls.model_construct(rule="quorum", meeting=(Selector(name=name),), who=(EVERYONE,), at_least=least)
            yield rule.named(f"{name}.attendees", "meetings", name)

    def options(self, case: Case) -> Iterator[Option]:
        for name in case.select(self.meeting):
            if name not in case.past_meetings:
                yield from (Option(name, person, "away") for person in self._invited(case, name))

    def _invited(self, case: Case, name: str) -> list[str]:
        return [person for person in case.people(self.who) if person in case.attendees(name)]

    def _needed(self, invited: list[str]) -> int:
        return len(invited) if isinstance(self.at_least, str) else min(self.at_least, len(invited))

    def post(self, p: Posting) -> None:
        case = p.case
        for name in case.select(self.meeting):
            invited = self._invited(case, name)
            seats = [p.attends(name, person) for person in invited] + [
                p.stands_in(name, person, deputy) for person in invited
                for deputy in case.attendance.deputies.get((name, person), ())]
            number = "at_least" if self._needed(invited) == self.at_least else None
            if invited and name not in case.past_meetings:
                p.member(name, per=1).at_least(sum(seats), self._needed(invited), number=number, each=1)

    def check(self, case: Case, schedule: Schedule) -> Verdict:
        tally = Tally()
        for name in case.select(self.meeting):
            invited = self._invited(case, name)
            if schedule.held(name) and invited and name not in case.past_meetings:
                missing = [person for person in invited if not _is_seated(schedule.sessions[name], person)]
                short = self._needed(invited) - (len(invited) - len(missing))
                without = join(case.called(person) for person in missing)
                tally.test(short <= 0, f"{name} is held without {without}", short)
        return tally.verdict("none of its meetings is held")

    def sentence(self, case: Case) -> str:
        people = "all members" if EVERYONE in self.who else join(case.called(one) for one in case.people(self.who))
        if self.at_least == EVERYONE:
            return f"{spoken(self.meeting)}: {people} attend."
        return f"{spoken(self.meeting)}: at least {self.at_least} of {people} {_attend(self.at_least)}."


def _attend(number: int | str) -> str:
    return "attends" if number == 1 else "attend"


def _is_seated(session: Session, person: str) -> bool:
    """Whether a member attends, or somebody in his place."""
    return person in session.attendees or any(member == person for member, _ in session.deputies)
