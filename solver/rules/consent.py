"""Consent: where, and to what, a party agrees."""

from datetime import date
from typing import Annotated, ClassVar, Self

from pydantic import Field, model_validator

from ..case import Case
from ..geography import Site
from ..schedule import Schedule, Verdict
from ..values import Meetings, PlaceSet, Selector, Who, fault, join
from ._places import Answer, _PlaceRule, among
from .base import Posting, Tally, spoken


class Consent(_PlaceRule):
    """What a party agrees to: a shortlist of places, a veto on places, or a meeting as such.

    With `at:` the meetings that one of `who` attends are held at a place of the shortlist; `at: {not: …}` is a veto.
    Without `at:` the rule is about the meetings themselves: `accepts: false` refuses them; `accepts: true` ("does not
    reject any format") is a permission, which forbids nothing and is always kept. To force one of several, write
    `alternatives`. Hard, a party's word is final; soft, each meeting against it costs the weight once.
    """

    who: Annotated[Who, Field(description="whose consent")]
    meeting: Annotated[Meetings, Field(description="for which meetings")] = (Selector(),)
    at: Annotated[PlaceSet | None, Field(description="the shortlist; {not: …} is a veto")] = None
    accepts: Annotated[bool, Field(description="without `at`: whether the meetings are accepted")] = True

    unit: ClassVar[str] = "once for each meeting held against their word"
    example: ClassVar[str] = """\
summit: 1
calendar: {today: 2025-08-19, until: 2025-08-29, grid: 1d}
principals: {a: {}, b: {}}
venues: {geneva: {city: Geneva}, moscow: {city: Moscow}}
meetings:
  bilateral: {who: [a, b], lasts: 1d}
rules:
  shortlist: {rule: consent, who: b, at: [CH, AT, TR]}
  veto: {rule: consent, who: b, at: {not: moscow}}
"""

    @model_validator(mode="after")
    def _one_thing(self) -> Self:
        if self.at is not None and not self.accepts:
            raise fault("contradiction", "accepts: false is about whole meetings", "for a veto write at: {not: …}")
        return self

    @property
    def open_list(self) -> str | None:
        return "at" if self.at and not self.at.others else None

    def meetings(self, case: Case) -> tuple[str, ...]:
        people = set(case.people(self.who))
        return tuple(name for name in case.select(self.meeting) if people & set(case.attendees(name)))

    def allows(self, case: Case, site: Site, day: date) -> Answer:
        return among(case, site, self.at, day) if self.at else Answer(self.accepts)

    def post(self, p: Posting) -> None:
        if self.at is not None:
            super().post(p)
        elif not self.accepts:
            for name in self.meetings(p.case):
                p.member(name).none_of([p.held(name)])

    def check(self, case: Case, schedule: Schedule) -> Verdict:
        if self.at is not None:
            return super().check(case, schedule)
        tally = Tally()
        for name in () if self.accepts else self.meetings(case):
            tally.test(not schedule.held(name), f"{name} is held although refused")
        return tally.verdict("a permission: it forbids nothing" if self.accepts else "")

    def sentence(self, case: Case) -> str:
        who = join(case.called(person) for person in case.people(self.who))
        if self.at is None:
            verb = "accept" if self.accepts else "refuse"
            return f"{who} {verb}{'s' if len(case.people(self.who)) == 1 else ''} {spoken(self.meeting)}."
        places = ", ".join(map(case.placed, self.at.names))
        where = f"not in {places}" if self.at.others else f"only in {places}"
        return f"{who}: {spoken(self.meeting)} {where}."
