"""Warrant: whoever a court seeks goes only where the host need not arrest, or has given safe conduct."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Annotated, ClassVar

from pydantic import Field

from ..case import Case
from ..clock import DAY
from ..geography import Site
from ..schedule import Session
from ..values import Day, Meetings, Selector, Who, join
from ._leave import Doubt, SafeConducts
from ._places import Answer, _PlaceRule
from .base import on_day


class Warrant(_PlaceRule):
    """Somebody whom the International Criminal Court seeks meets only where no arrest is owed.

    A host will do that is no party to the Rome Statute, or that has given safe conduct: `safe_conduct: [CH]`, with the
    days `{of: CH, from: 2025-08-19, to: 2025-09-30}`, or of one venue. That has to hold on every day of the meeting: a
    safe conduct that lapses during a visit, or a membership that begins in it, does not do. `issued:` is the day of
    the warrant; the days before it are not tested. A membership that is `conditional` or `unknown` is allowed and
    said, unless refused here. Meetings by video and venues whose country is not known are not tested. Hard, or soft:
    once for each meeting at a place where an arrest is owed. In August 2025 Switzerland promised immunity for a peace
    conference, and for nothing else: that is a safe conduct for the meetings named here.
    """

    who: Annotated[Who, Field(description="whom the court seeks")]
    meeting: Annotated[Meetings, Field(description="for which meetings")] = (Selector(),)
    issued: Annotated[Day | None, Field(description="the day of the warrant")] = None
    safe_conduct: Annotated[SafeConducts, Field(description="hosts that have promised not to arrest")] = ()
    conditional: Annotated[Doubt, Field(description="what a membership that holds on conditions counts for")] = "allow"
    unknown: Annotated[Doubt, Field(description="what a membership that is not known counts for")] = "allow"

    every_day: ClassVar[bool] = True
    unit: ClassVar[str] = "once for each meeting where an arrest is owed"
    example: ClassVar[str] = """\
summit: 1
calendar: {today: 2025-08-19, until: 2025-08-29, grid: 1d}
principals: {a: {country: RU}, b: {country: UA}}
venues: {geneva: {city: Geneva}, vienna: {city: Vienna}, istanbul: {city: Istanbul}}
meetings:
  bilateral: {who: [a, b], lasts: 1d}
rules:
  court: {rule: warrant, who: a, issued: 2023-03-17, safe_conduct: {of: CH, from: 2025-08-19}}
"""

    @property
    def open_list(self) -> str | None:
        return "safe_conduct"

    def meetings(self, case: Case) -> tuple[str, ...]:
        sought = set(case.people(self.who))
        return tuple(name for name in case.select(self.meeting) if sought & set(case.candidates(name)))

    def people(self, case: Case) -> tuple[str, ...]:
        return case.people(self.who)

    def own_days(self) -> Iterable[date]:
        if self.issued:
            yield self.issued
        for word in self.safe_conduct:
            yield from filter(None, (word.since, word.to and word.to + DAY))

    def allows(self, case: Case, site: Site, day: date) -> Answer:
        return self._answer(case, site, day, case.people(self.who))

    def judged(self, case: Case, session: Session, day: date) -> Answer:
        assert session.site is not None
        return self._answer(case, session.site, day, [one for one in case.people(self.who) if one in session.present])

    def _answer(self, case: Case, site: Site, day: date, people: Sequence[str]) -> Answer:
        if self.issued and day < self.issued:
            return Answer(True)
        host = case.country(site.venue)
        land = case.land(host) if host else ""
        words = [word for word in self.safe_conduct if word.of in (site.venue, host)]
        given = any(word.holds(day) for word in words)
        if host is None:
            where = case.placed(site.venue)
            return Answer(True) if given else Answer(None, f"the country of {where} is not known, not tested")
        fact = case.atlas.fact(host, "icc", day)
        if fact.value == "no":
            return Answer(True, "", (fact,))
        if given:
            return Answer(True, f"{land} has given safe conduct", (fact,))
        if fact.value == "yes":
            sought = join(case.called(person) for person in people)
            lapsed = "; its safe conduct does not hold then" if words else ""
            return Answer(False, f"{land} is a party to the Rome Statute and owes the arrest of {sought}{lapsed}",
                          (fact,))
        refused = {"conditional": self.conditional, "unknown": self.unknown}[fact.value] == "refuse"
        said = f"{land} party to the Rome Statute: {fact.value}"
        return Answer(not refused, said if refused else f"{said}, allowed", (fact,))

    def sentence(self, case: Case) -> str:
        sought = join(case.called(person) for person in case.people(self.who))
        since = f", from {on_day(self.issued)}" if self.issued else ""
        given = join(dict.fromkeys(case.placed(word.of) for word in self.safe_conduct), "or")
        verb = "meets" if len(case.people(self.who)) == 1 else "meet"
        return (f"{sought} {verb} only where the host is no party to the Rome Statute"
                f"{f' or has given safe conduct ({given})' if given else ''}{since}.")
