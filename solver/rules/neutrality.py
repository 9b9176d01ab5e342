"""Neutrality: the host is on nobody's side."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import TYPE_CHECKING, Annotated, ClassVar, Literal, Self, get_args

from pydantic import Field, model_validator

from ..case import Case
from ..geography import Site
from ..values import Meetings, OneOrMore, PlaceSet, Who, fault, join
from ._places import Answer, _PlaceRule, among
from .base import spoken

if TYPE_CHECKING:
    from ..atlas.facts import Fact

Test = Literal["not-party", "not-allied", "traditional", "no-sanctions"]
Doubt = Literal["allow", "refuse"]
_TESTS: tuple[Test, ...] = ("not-party", "not-allied", "traditional")
"""The tests that count unless some are named."""


class Neutrality(_PlaceRule):
    """The host country is neutral between the parties, `who`.

    Three tests, all of them unless `tests:` names some: `not-party`, the host is no country of a party; `not-allied`,
    it shares no alliance (NATO, CSTO) with one; `traditional`, it is bound or declared neutral. A fourth counts where
    it is named, `no-sanctions`: the host has no sanctions in force against one, as Switzerland has against Russia
    since 2022. They hold for each country of each party, as of the day the meeting starts; a party without a country
    is passed over, and said.
    `such_as: [CH, TR]` are examples: these places, or whatever passes the tests. `among:` is a closed list; with it,
    tests count only when they are written. Facts that are `conditional` or `unknown` are allowed and said, unless
    refused here. Hard or soft ("a neutral country, perhaps Switzerland"): once for each meeting held elsewhere.
    """

    meeting: Annotated[Meetings, Field(description="which meetings")]
    who: Annotated[Who, Field(description="the parties between which the host is neutral")]
    such_as: Annotated[PlaceSet | None, Field(description="examples: these, or whatever passes the tests")] = None
    among: Annotated[PlaceSet | None, Field(description="a closed list: these and no others")] = None
    tests: Annotated[tuple[Test, ...], OneOrMore(), Field(
        description="not-party, not-allied, traditional, no-sanctions")] = _TESTS
    conditional: Annotated[Doubt, Field(description="what a fact that holds on conditions counts for")] = "allow"
    unknown: Annotated[Doubt, Field(description="what a fact that is not known counts for")] = "allow"

    unit: ClassVar[str] = "once for each meeting held at a place that is not neutral"
    example: ClassVar[str] = """\
summit: 1
calendar: {today: 2025-08-19, until: 2025-08-29, grid: 1d}
principals: {a: {country: RU}, b: {country: UA}}
venues: {geneva: {city: Geneva}, istanbul: {city: Istanbul}, warsaw: {city: Warsaw}}
meetings:
  bilateral: {who: [a, b], lasts: 1d}
rules:
  neutral: {rule: neutrality, meeting: bilateral, who: [a, b], such_as: [CH, TR]}
"""

    @model_validator(mode="after")
    def _one_list(self) -> Self:
        if self.such_as and self.among:
            raise fault("contradiction", "write such_as: (examples) or among: (a closed list), not both")
        if any(places and places.others for places in (self.such_as, self.among)):
            raise fault("wrong-type", "expected a list of places, without not:", "a veto is a consent rule")
        if not self.tests:
            raise fault("too-few", f"tests: needs one at least of {', '.join(get_args(Test))}")
        return self

    def unwritten(self) -> frozenset[str]:
        return frozenset({"tests"}) if self.among and "tests" not in self.model_fields_set else frozenset()

    @property
    def _tested(self) -> tuple[Test, ...]:
        return () if self.among and "tests" not in self.model_fields_set else self.tests

    def remarks(self, case: Case) -> Iterator[str]:
        """People without a country, as well as what every rule on places remarks."""
        if people := [person for person in case.people(self.who) if not case.countries(person)]:
            yield f"{self.name} passes over {join(people)}, who {'has' if len(people) == 1 else 'have'} no country."
        yield from super().remarks(case)

    @property
    def open_list(self) -> str | None:
        return "among" if self.among else "such_as"

    def meetings(self, case: Case) -> tuple[str, ...]:
        return case.select(self.meeting)

    def own_days(self) -> Iterable[date]:
        if "no-sanctions" in self._tested:
            from ..atlas.sanctions import days_of_change

            yield from days_of_change()

    def allows(self, case: Case, site: Site, day: date) -> Answer:
        facts: list[Fact] = []
        failed: list[str] = []
        doubts: list[str] = []
        if places := self.such_as or self.among:
            listed = among(case, site, places, day)
            if listed.kept if self.such_as else not (listed.kept and self._tested):
                return listed
            facts += listed.facts
        host = case.country(site.venue)
        if host is None:
            return Answer(None, f"the country of {case.placed(site.venue)} is not known, not tested")
        for person in case.people(self.who):
            if not case.countries(person):
                doubts.append(f"{case.called(person)} has no country: passed over")
            for country in case.countries(person):
                if "not-party" in self._tested and host == country:
                    failed.append(f"{case.land(host)} is the country of {case.called(person)}")
                    continue        # that it is allied with itself goes without saying
                if "not-allied" in self._tested:
                    fact = case.atlas.allied(host, country, day)
                    facts.append(fact)
                    self._weigh(fact.value, f"{case.land(host)} allied with {case.land(country)}", "yes", failed,
                                doubts)
                if "no-sanctions" in self._tested:
                    fact = case.atlas.sanctions(host, country, day)
                    facts.append(fact)
                    self._weigh(fact.value, f"{case.land(host)} has sanctions against {case.land(country)}", "yes",
                                failed, doubts)
        if "traditional" in self._tested:
            fact = case.atlas.fact(host, "neutral-traditional", day)
            facts.append(fact)
            self._weigh(fact.value, f"{case.land(host)} neutral by tradition", "no", failed, doubts)
        remark = "; ".join(dict.fromkeys(failed or doubts))
        return Answer(not failed, remark, tuple(facts))

    def _weigh(self, value: str, what: str, bad: str, failed: list[str], doubts: list[str]) -> None:
        """Sort a fact's answer into what fails the test and what is merely in doubt."""
        refuse = {"conditional": self.conditional, "unknown": self.unknown}.get(value)
        if value == bad or refuse == "refuse":
            failed.append(f"{what}: {value}")
        elif refuse:
            doubts.append(f"{what}: {value}, allowed")

    def sentence(self, case: Case) -> str:
        parties = join(case.called(person) for person in case.people(self.who))
        words = {"not-party": "no party's country", "not-allied": "allied with no party",
                 "traditional": "neutral by tradition", "no-sanctions": "without sanctions against a party"}
        tests = join(words[test] for test in self._tested)
        if self.among:
            tests = f"one of {', '.join(map(case.placed, self.among.names))}" + (f" and {tests}" if tests else "")
        elif self.such_as:
            tests = f"such as {', '.join(map(case.placed, self.such_as.names))}, or {tests}"
        return f"{spoken(self.meeting, 'is', 'are')} held in a country neutral between {parties}: {tests}."
