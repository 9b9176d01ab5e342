"""Ladder: step by step, from experts to ministers to leaders."""

from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import Annotated, Any, ClassVar, Self

from pydantic import Field, model_validator

from ..case import Case
from ..clock import DAY, Length
from ..scenario import Part
from ..schedule import Schedule, Verdict
from ..values import EVERYONE, Lasting, Meetings, Selector, Who, fault, join
from .base import Fault, Path, Posting, Rule, Tally, spoken


class Rung(Part):
    """One level: its meetings, by name or by who attends them."""

    level: Annotated[str | None, Field(description="what people call it: experts, ministers, leaders")] = None
    meeting: Annotated[Meetings, Field(description="the meetings of this level")] = (Selector(),)
    who: Annotated[Who, Field(description="only meetings that nobody else attends")] = (EVERYONE,)
    at_least: Annotated[Lasting | None, Field(description="least time after the level below")] = None

    @model_validator(mode="after")
    def _chosen(self) -> Self:
        if not {"meeting", "who"} & self.model_fields_set:
            raise fault("missing-key", "a rung needs meeting:, who: or both")
        return self

    def meetings(self, case: Case) -> tuple[str, ...]:
        """The meetings of this level, in the order of the file."""
        people = set(case.people(self.who))
        return tuple(name for name in case.select(self.meeting) if set(case.attendees(name)) <= people)

    def __str__(self) -> str:
        which = spoken(self.meeting) if "meeting" in self.model_fields_set else f"meetings of {join(self.who)}"
        return f"{self.level} ({which})" if self.level else which


class Ladder(Rule):
    """Meetings at a higher level come only after meetings at the level below, with time to take up what they bring.

    `rungs:` lists the levels, lowest first. A rung is a level's meetings, named (`meeting:`), or told by who attends
    them (`who: [lavrov, rubio]`: every meeting that only these attend), or both. A meeting of a rung is held only if
    one at least of the rung below is held, and starts when all of those held have ended, `at_least` so long after (a
    day is 24 hours, or a whole day on the daily grid). One `at_least` for all rungs can stand beside `rungs:`.
    Soft, each meeting without a level below costs the weight once, and so does each two too near.
    """

    rungs: Annotated[tuple[Rung, ...], Field(description="the levels, lowest first")]
    at_least: Annotated[Lasting | None, Field(description="least time from each level to the next")] = None

    unit: ClassVar[str] = "once for each meeting without one at the level below, and for each two too near"
    example: ClassVar[str] = """\
summit: 1
calendar: {today: 2025-08-19, until: 2025-09-30, grid: 1d}
principals: {envoy-a: {}, envoy-b: {}, minister-a: {}, minister-b: {}, a: {}, b: {}}
meetings:
  drafting: {who: [envoy-a, envoy-b], lasts: 2d}
  ministerial: {who: [minister-a, minister-b], lasts: 1d}
  summit: {who: [a, b], lasts: 1d}
rules:
  step-by-step:
    rule: ladder
    rungs:
      - {level: experts, who: [envoy-a, envoy-b]}
      - {level: ministers, meeting: ministerial, at_least: 3d}
      - {level: leaders, meeting: summit, at_least: 7d}
"""

    @model_validator(mode="after")
    def _climbing(self) -> Self:
        if len(self.rungs) < 2:
            raise fault("too-few", "a ladder needs two rungs at least")
        if self.rungs[0].at_least is not None:
            raise fault("nothing-below", "the first rung has no level below it, so no at_least")
        return self

    def lag(self, rung: int) -> Length | None:
        """The least time between a rung and the one below."""
        return self.rungs[rung].at_least or self.at_least

    def place_of(self, number: str) -> Path:
        rung, _, field = number.rpartition(".")
        return ("rungs", int(rung), field) if rung else (field,)

    def number(self, case: Case, number: str) -> Any:
        rung, _, _ = number.rpartition(".")
        return self.rungs[int(rung)].at_least if rung else self.at_least

    def faults(self, case: Case) -> Iterable[Fault]:
        for n, rung in enumerate(self.rungs):
            if not rung.meetings(case):
                yield ("rungs", n), "empty-rung", f"no meeting is at the level of {rung}", None

    def steps(self, case: Case) -> Iterator[tuple[int, str, tuple[str, ...]]]:
        """Each (rung, meeting on it, meetings on the rung below)."""
        levels = [rung.meetings(case) for rung in self.rungs]
        for n, (below, here) in enumerate(pairwise(levels), 1):
            yield from ((n, name, tuple(low for low in below if low != name)) for name in here)

    def post(self, p: Posting) -> None:
        for rung, name, below in self.steps(p.case):
            p.member(name).any_of([p.held(low) for low in below])
            lag = self.lag(rung)
            number = None if lag is None else f"{rung}.at_least" if self.rungs[rung].at_least else "at_least"
            for low in below:
                p.member(low, name).at_least(
                    p.start(name), p.end(low) + (p.case.clock.ticks(lag) if lag else 0), number=number)

    def check(self, case: Case, schedule: Schedule) -> Verdict:
        tally = Tally()
        for rung, name, below in self.steps(case):
            if not schedule.held(name):
                continue
            held = [low for low in below if schedule.held(low)]
            tally.test(bool(held), f"{name} is held without a meeting of {self.rungs[rung - 1]}")
            lag = self.lag(rung)
            for low in held:
                gap = schedule.sessions[low].until(schedule.sessions[name])
                room = gap - lag.elapsed if lag else gap
                apart = f"less than {lag} after" if lag and gap >= 0 * DAY else "before the end of"
                tally.test(room >= 0 * DAY, f"{name} starts {apart} {low}", slack=room)
        return tally.verdict("nothing above the lowest rung is held")

    def sentence(self, case: Case) -> str:
        rungs = [f"{rung}{f' at least {self.lag(n)} later' if n and self.lag(n) else ''}"
                 for n, rung in enumerate(self.rungs)]
        return f"Step by step: {join(rungs, 'then')}."
