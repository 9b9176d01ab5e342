"""Presence: nobody is in two meetings at once."""

from collections.abc import Iterable
from itertools import combinations
from typing import ClassVar

from ..case import Case
from ..clock import DAY
from ..schedule import Schedule, Verdict, pinned_session
from .base import Posting, Rule, Tally


class Presence(Rule):
    """Nobody is in two meetings at once, meetings by video included.

    Always on, under the name `presence`; it is never written in a file. `--off presence` shows what it costs.
    """

    inside: ClassVar[bool] = True
    unit: ClassVar[str] = "once for each person with meetings that overlap"

    @classmethod
    def implied(cls, case: Case) -> Iterable[Rule]:
        return [cls.model_construct(rule="presence").named("presence")]

    def post(self, p: Posting) -> None:
        case = p.case
        lately = case.clock.today - DAY
        running = {name for name in case.past_meetings if pinned_session(case, name).last_day >= lately}
        groups: dict[tuple[str, ...], None] = {}
        for person in case.scenario.principals:
            mine = case.meetings_of(person)
            to_come = tuple(name for name in mine if name not in case.past_meetings)
            if not all(case.is_bound(name, person) for name in to_come):
                some = [(name, p.attends(name, person)) for name in mine if name in running or name in to_come]
                p.member().together_at_most(some, 1)
                continue
            groups[to_come] = None
            groups |= {(name, *to_come): None for name in mine if name in running}
        for group in groups:
            if len(group) > 1:
                p.member().no_overlap(group)

    def check(self, case: Case, schedule: Schedule) -> Verdict:
        tally = Tally()
        for person in case.scenario.principals:
            for a, b in combinations(schedule.of(person), 2):
                if not (a.past and b.past):
                    tally.test(not a.overlaps(b), f"{case.called(person)} is in {a.meeting} and {b.meeting} at once")
        return tally.verdict("nobody attends two meetings")

    def sentence(self, case: Case) -> str:
        return "Nobody is in two meetings at once."
