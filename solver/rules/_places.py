"""What rules on places share: a test of each site, as of the day on which a meeting starts there, or of each day."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Iterable, Iterator
from datetime import date
from functools import cache
from math import ceil, floor
from typing import TYPE_CHECKING, ClassVar, NamedTuple

from ..case import Case
from ..clock import DAY, Spans
from ..geography import Site
from ..schedule import Schedule, Session, Verdict, pinned_session
from ..values import Places, join
from .base import Literal, Posting, Rule, Tally, on_day

if TYPE_CHECKING:
    from ..atlas.facts import Fact


class Answer(NamedTuple):
    """Whether a site will do (None: not tested), why, and the facts that were leaned on."""

    kept: bool | None
    reason: str = ""
    facts: tuple[Fact, ...] = ()


class _PlaceRule(Rule):
    """A rule that allows or refuses sites. What it says of one may change with the day, as facts of the atlas do."""

    every_day: ClassVar[bool] = False
    """Whether each day of a meeting is tested, not its first alone."""

    @property
    @abstractmethod
    def open_list(self) -> str | None:
        """The field to which a place can be added that is accepted after all; None without one."""

    @abstractmethod
    def meetings(self, case: Case) -> tuple[str, ...]:
        """The meetings that the rule is about."""

    @abstractmethod
    def allows(self, case: Case, site: Site, day: date) -> Answer:
        """Whether meetings may be held at a site on a day; a reason with a yes is a remark."""

    def judged(self, case: Case, session: Session, day: date) -> Answer:
        """Whether a session may be held where it is, on one of its days."""
        assert session.site is not None
        return self.allows(case, session.site, day)

    def own_days(self) -> Iterable[date]:
        """Days of the rule's own on which what it allows may change."""
        return ()

    def place_days(self, case: Case) -> list[date]:
        days = list(case.clock.dates())
        changes = self._changes(case)
        if not self.every_day:
            return changes
        lasting = {case.meeting(name).length.elapsed // DAY + n for name in self.meetings(case) for n in (-1, 0, 1)}
        early = {day - n * DAY for day in changes for n in lasting if n > 0}
        return sorted({*changes, *(day for day in early if day > days[0])})

    def _changes(self, case: Case) -> list[date]:
        days = list(case.clock.dates())
        return days_of_change(case, days[0], days[-1], self.own_days())

    def people(self, case: Case) -> tuple[str, ...] | None:
        """Of whom one has to come for the rule to hold for a meeting; None: whoever comes."""
        return None

    def binds(self, case: Case, name: str) -> bool:
        """Whether the rule holds for a meeting of its own whoever of its candidates comes."""
        people = self.people(case)
        return people is None or any(case.is_bodily(name, person) for person in people)

    def _comers(self, p: Posting, name: str) -> list[list[Literal]]:
        """The literals under which the rule holds for a meeting, one list for each who may make it hold."""
        if self.binds(p.case, name):
            return [[]]
        return [[p.in_person(name, person)] for person in self.people(p.case) or ()]

    def post(self, p: Posting) -> None:
        case = p.case
        days_at = cache(lambda site: self._days(case, site))
        for name in self.meetings(case):
            member = p.member(name)
            for site, here in p.at(name).items():
                if name in case.past_meetings:
                    session = pinned_session(case, name)
                    days = self._days_tested(case, session)
                    refused = any(self.allows(case, site, day).kept is False for day in days)
                    spans: Spans | None = [] if refused else None
                else:
                    spans = days_at(site)
                excuse = site.venue if self.open_list else None
                for comes in self._comers(p, name) if spans is not None else ():
                    if spans and self.every_day:
                        member.clear_of(name, self._between(case, site, spans), [here, *comes], excuse=excuse)
                    elif spans:
                        member.inside(p.first_day(name), spans, [here, *comes], excuse=excuse)
                    else:
                        member.none_of([here], comes, excuse=excuse)

    def _days(self, case: Case, site: Site) -> Spans | None:
        """The days, counted from today, on which a site is allowed; None when it always is."""
        days = list(case.clock.dates())
        starts = [days[0], *self._changes(case)]
        ends = [*(day - DAY for day in starts[1:]), days[-1]]
        spans = [(case.clock.day_index(first), case.clock.day_index(last))
                 for first, last in zip(starts, ends, strict=True)
                 if self.allows(case, site, first).kept is not False]
        return None if len(spans) == len(starts) else spans

    @staticmethod
    def _between(case: Case, site: Site, spans: Spans) -> Spans:
        """The ticks of the days, by the site's clocks, that lie in none of some spans of days."""
        clock, zone = case.clock, case.venue_zone(site.venue)
        inside = {day for first, last in spans for day in range(first, last + 1)}
        return [(floor(clock.exact(day, zone)), ceil(clock.exact(day + DAY, zone)))
                for day in clock.dates() if clock.day_index(day) not in inside]

    def _days_tested(self, case: Case, session: Session) -> list[date]:
        """The days of a session on which its place is tested: one of each stretch on which nothing changes."""
        first = session.first_day
        return [first, *(days_of_change(case, first, session.last_day, self.own_days()) if self.every_day else ())]

    def remarks(self, case: Case) -> Iterator[str]:
        sites = dict.fromkeys(site for name in self.meetings(case) for site in case.sites(name))
        untested = [site.venue for site in sites
                    if case.country(site.venue) is None and self.allows(case, site, case.clock.today).kept is None]
        if venues := dict.fromkeys(untested):
            yield f"{self.name} is not tested at {join(venues)}: no country is given."

    def check(self, case: Case, schedule: Schedule) -> Verdict:
        tally = Tally()
        for name in self.meetings(case):
            if not schedule.held(name):
                continue
            session = schedule.sessions[name]
            people = self.people(case)
            if people is not None and not {*people} & {*session.present}:
                continue
            if session.site is None:
                tally.skip(f"{name} {'is by video' if case.is_remote(name) else 'has no place yet'}: not tested")
                continue
            answers = {day: self.judged(case, session, day) for day in self._days_tested(case, session)}
            tally.facts += tuple(dict.fromkeys(fact for answer in answers.values() for fact in answer.facts))
            against = next((day for day, answer in answers.items() if answer.kept is False), None)
            if against is not None:
                when = f"on {on_day(against)} " if against != session.first_day else ""
                tally.test(False, f"{name}: {when}{answers[against].reason}")
                continue
            if any(answer.kept for answer in answers.values()):
                tally.test(True, "")
            for reason in dict.fromkeys(answer.reason for answer in answers.values() if answer.reason):
                tally.skip(f"{name}: {reason}")
        return tally.verdict("none of its meetings is held")


def days_of_change(case: Case, first: date, last: date, others: Iterable[date] = ()) -> list[date]:
    """The days after the first on which some membership, or fact of the scenario, begins or ends; and some others."""
    from ..atlas.memberships import days_of_change as changes

    found = {*changes(), *others}
    for fact in case.scenario.facts.values():
        found |= ({fact.since} if fact.since else set()) | ({fact.to + DAY} if fact.to else set())
    return sorted(day for day in found if first < day <= last)


def among(case: Case, site: Site, places: Places, day: date) -> Answer:
    """Whether a site is one of some places, as of a day; a yes where facts are in doubt, and said.

    Not tested when that needs a country that nobody knows.
    """
    facts: list[Fact] = []
    inside, nowhere = False, False
    country = case.country(site.venue)
    for name in places.names:
        if name in (site.venue, str(site)):
            inside = True
        elif name.partition("/")[0] in case.scenario.venues:
            continue
        elif country is None:
            nowhere = True
        elif (region := _region(name)) is None:
            inside |= case.is_among(site, Places((name,)), day)
        else:
            facts.append(case.atlas.in_region(country, region, day))
            inside |= facts[-1].value == "yes"
    if nowhere and not inside:
        return Answer(None, f"the country of {case.placed(site.venue)} is not known, not tested")
    here, listing = case.placed(site), ", ".join(map(case.placed, places.names))
    doubts = sorted({fact.value for fact in facts} & {"conditional", "unknown"})
    if doubts and not inside:
        return Answer(True, f"whether {here} is in {listing} is {' or '.join(doubts)}, allowed", tuple(facts))
    kept = inside != places.others
    return Answer(kept, "" if kept else f"{here} is {'' if inside else 'not '}in {listing}", tuple(facts))


@cache
def _region(name: str) -> str | None:
    from ..atlas.lookup import LookupFailed
    from ..atlas.regions import find_region

    try:
        return find_region(name).name
    except LookupFailed:
        return None
