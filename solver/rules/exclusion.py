"""Exclusion: people who do not meet, or do not cross each other's path."""

from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import Annotated, ClassVar
from typing import Literal as Literal_

from pydantic import Field

from ..case import Case
from ..clock import DAY
from ..schedule import Schedule, Verdict
from ..values import Meetings, Selector, Who, join
from .base import Literal, Posting, Rule, Tally


class Exclusion(Rule):
    """Some people are never in one meeting with some others: a meeting that both attend cannot be held.

    With `scope: day` they also keep apart in space: no two meetings, one with these and one with those, are at the same
    venue on the same day. Meetings held already count for the second part only as long as the other is to come.
    Hard, it is a refusal to meet; soft, each meeting, or pair of meetings, that brings them together costs once.
    """

    who: Annotated[Who, Field(description="these people")]
    not_with: Annotated[Who, Field(description="never together with these")]
    meeting: Annotated[Meetings, Field(description="the meetings it counts for")] = (Selector(),)
    scope: Annotated[Literal_["meeting", "day"], Field(
        description="not in one meeting; or neither at one venue on one day")] = "meeting"

    unit: ClassVar[str] = "once for each meeting, or pair of meetings, that brings them together"
    example: ClassVar[str] = """\
summit: 1
calendar: {today: 2025-10-13, until: 2025-10-17, grid: 1d}
principals: {a: {}, b: {}, host: {}}
meetings:
  all-three: {who: all, lasts: 1d, optional: true}
  with-a: {who: [host, a], lasts: 1d}
  with-b: {who: [host, b], lasts: 1d}
rules:
  apart: {rule: exclusion, who: a, not_with: b}
"""

    def together(self, case: Case) -> Iterator[str]:
        """The meetings that bring them together."""
        return (name for name in case.select(self.meeting) if self._meet(case, name, name))

    def pairs(self, case: Case) -> Iterator[tuple[str, str]]:
        """The pairs of meetings that must not share a venue and a day."""
        if self.scope == "day":
            for a, b in combinations(case.select(self.meeting), 2):
                if (self._meet(case, a, b) or self._meet(case, b, a)) and not {a, b} <= set(case.past_meetings):
                    yield a, b

    def _meet(self, case: Case, a: str, b: str) -> list[tuple[str, str]]:
        """Who may meet: one of these at the one meeting and one of those, another person, at the other."""
        return self._encounters(case, case.candidates(a), case.candidates(b))

    def _encounters(self, case: Case, here: Sequence[str], there: Sequence[str]) -> list[tuple[str, str]]:
        these, those = (case.people(who) for who in (self.who, self.not_with))
        return [(one, other) for one in these if one in here for other in those if other in there and one != other]

    def post(self, p: Posting) -> None:
        case = p.case
        for name in self.together(case):
            member, encounters = p.member(name), self._meet(case, name, name)
            if any(case.is_bound(name, one) and case.is_bound(name, other) for one, other in encounters):
                member.none_of([p.held(name)])
            else:
                for one, other in encounters:
                    member.none_of([p.attends(name, one)], [p.attends(name, other)])
        for a, b in self.pairs(case):
            shared = [(here, there) for site, here in p.at(a).items() for other, there in p.at(b).items()
                      if site.venue == other.venue]
            if shared:
                member, earlier = p.member(a, b), p.choice()
                for when in self._crossings(p, a, b):
                    for here, there in shared:
                        member.at_least(p.first_day(b), p.last_day(a) + 1, [here, there, *when, earlier])
                        member.at_least(p.first_day(a), p.last_day(b) + 1, [here, there, *when, ~earlier])

    def _crossings(self, p: Posting, a: str, b: str) -> list[list[Literal]]:
        """The literals under which people come to two meetings that are to keep apart; none, where they must."""
        case = p.case
        crossings = [*self._meet(case, a, b), *((one, other) for other, one in self._meet(case, b, a))]
        if any(case.is_bodily(a, one) and case.is_bodily(b, other) for one, other in crossings):
            return [[]]
        return [[p.in_person(a, one), p.in_person(b, other)] for one, other in crossings]

    def check(self, case: Case, schedule: Schedule) -> Verdict:
        tally = Tally()
        for name in self.together(case):
            who = schedule.sessions[name].attendees if schedule.held(name) else ()
            tally.test(not self._encounters(case, who, who), f"{name} brings them together")
        for a, b in self.pairs(case):
            if schedule.held(a) and schedule.held(b):
                one, other = schedule.sessions[a], schedule.sessions[b]
                meet = self._encounters(case, one.present, other.present) or self._encounters(
                    case, other.present, one.present)
                apart = max(one.first_day - other.last_day, other.first_day - one.last_day) >= DAY
                tally.test(apart or not meet or one.venue is None or one.venue != other.venue,
                           f"{a} and {b} are at {case.placed(str(one.venue))} on the same day")
        return tally.verdict("no meeting brings them together")

    def sentence(self, case: Case) -> str:
        these, those = (join(case.called(person) for person in case.people(who)) for who in (self.who, self.not_with))
        day = ", nor at one venue on one day" if self.scope == "day" else ""
        return f"{these} and {those} are never in one meeting{day}."
