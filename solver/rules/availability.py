"""Availability: when a principal cannot meet."""

from collections.abc import Iterable, Iterator
from datetime import datetime
from functools import cache
from math import ceil, floor
from typing import Annotated, Any, ClassVar
from zoneinfo import ZoneInfo

from pydantic import Field

from ..case import Case
from ..clock import DAY
from ..scenario import Away, Aways
from ..schedule import Schedule, Verdict
from ..values import Meetings, Selector, Who, join
from ._times import day_of, extent, said, since, until
from .base import Posting, Rule, Tally


class Availability(Rule):
    """Nobody meets while away.

    The dates belong to the person's home: on clock grids they run from midnight to midnight there, `to` includes its
    day, and times are exact. Meetings by video count too. What a principal's own `away:` says is such a rule already,
    named `NAME.away` (`NAME.away.DATE` for each, where there are several), so that `--off` and overlays reach it.
    An absence that is firm (`movable: false`) is the last thing that a repair would move.
    Hard, the diary is closed; soft, each meeting of each person that falls into an absence costs the weight once.
    """

    who: Annotated[Who, Field(description="who is away")]
    away: Annotated[Aways, Field(description="when: a date, {from, to}, or a list of them")]
    meeting: Annotated[Meetings, Field(description="the meetings it counts for")] = (Selector(),)

    unit: ClassVar[str] = "once for each meeting of each person that falls into an absence"
    example: ClassVar[str] = """\
summit: 1
calendar: {today: 2025-08-19, until: 2025-08-29, grid: 1d}
principals: {a: {away: [2025-08-19]}, b: {}}
meetings:
  bilateral: {who: [a, b], lasts: 1d}
rules:
  holiday: {rule: availability, who: b, away: {from: 2025-08-20, to: 2025-08-22}}
"""

    @classmethod
    def implied(cls, case: Case) -> Iterable[Rule]:
        for person, principal in case.scenario.principals.items():
            names: set[str] = set()
            for n, entry in enumerate(principal.away):
                name = f"{person}.away"
                if len(principal.away) > 1:
                    name += f".{day_of(entry.since, case.zone_of(person))}"
                while name in names:
                    name += "+"
                names.add(name)
                yield cls.model_construct(rule="availability", who=(person,), away=(entry,),
                          source=entry.source, note=entry.note).named(name, "principals", person, "away", n)

    def pairs(self, case: Case) -> Iterator[tuple[str, str]]:
        """Each (person, meeting to come that they may attend) that the rule is about."""
        meetings = [name for name in case.select(self.meeting) if name not in case.past_meetings]
        for person in case.people(self.who):
            yield from ((person, name) for name in meetings if person in case.candidates(name))

    def post(self, p: Posting) -> None:
        @cache
        def ticks(person: str) -> list[tuple[int, int]]:
            return [self._ticks(p.case, away, p.case.zone_of(person)) for away in self.away]

        for person, name in self.pairs(p.case):
            member = p.member(name)
            for first, last in ticks(person):
                member.outside(name, first, last, numbers=("from", "to"), when=[p.attends(name, person)])

    @staticmethod
    def _ticks(case: Case, away: Away, zone: ZoneInfo) -> tuple[int, int]:
        """From which tick up to which an absence lasts, rounded outward."""
        clock = case.clock
        to = away.last if isinstance(away.last, datetime) and not clock.daily else day_of(away.last, zone) + DAY
        return floor(clock.exact(away.since, zone)), ceil(clock.exact(to, zone))

    def number(self, case: Case, number: str) -> Any:
        entry = self.away[0]
        return entry.since if number == "from" else entry.last

    def check(self, case: Case, schedule: Schedule) -> Verdict:
        @cache
        def absences(person: str) -> list[tuple[Any, Any]]:
            zone = case.zone_of(person)
            return [(since(case, away.since, zone), until(case, away.last, zone)) for away in self.away]

        tally = Tally()
        for person, name in self.pairs(case):
            if not schedule.held(name) or person not in schedule.sessions[name].attendees:
                continue
            start, end = extent(schedule.sessions[name])
            rooms = [max(start - to, begin - end) for begin, to in absences(person)]
            tally.test(min(rooms, default=DAY) >= 0 * DAY, f"{name} falls into an absence of {case.called(person)}",
                       slack=min(rooms, default=None))
        return tally.verdict("no meeting to test")

    def sentence(self, case: Case) -> str:
        people = [case.called(person) for person in case.people(self.who)]
        times = [f"on {said(away.since)}" if away.last == away.since
                 else f"from {said(away.since)} to {said(away.last)}" for away in self.away]
        firm = ", which cannot be moved" if self.away and not any(away.movable for away in self.away) else ""
        return f"{join(people)}: away {join(times)}{firm}."

