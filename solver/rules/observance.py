"""Observance: holidays, days of rest, elections and sittings, in local time."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date, datetime, time
from functools import cache
from math import ceil, floor
from typing import Annotated, Any, ClassVar, NamedTuple, Self
from zoneinfo import ZoneInfo

from pydantic import Field, model_validator

from ..case import Case
from ..clock import DAY, Spans, at_clock
from ..errors import did_you_mean
from ..geography import Site
from ..scenario import Part
from ..schedule import Schedule, Session, Verdict
from ..times import parse_time
from ..values import EVERYONE, Day, Meetings, OneOrMore, OrShort, Selector, Weekdays, Who, Written, fault, join
from ._holidays import categories_of, holidays_of, is_known
from ._times import extent, moment, said
from .base import Fault, Literal, Posting, Rule, Tally, on_day

HOST, ATTENDEES = "host", "attendees"


class Days(Part):
    """A day, or days from one to another, both included."""

    since: Annotated[Day, Field(alias="from")]
    to: Day | None = None

    def __str__(self) -> str:
        return on_day(self.since) if self.to is None else f"{on_day(self.since)} to {on_day(self.to)}"


def _sundown(value: Any) -> time:
    if isinstance(value, time):
        return value
    try:
        minutes = parse_time(str(value))
    except ValueError as why:
        raise fault("bad-hours", str(why)) from None
    return time(minutes // 60 % 24, minutes % 60)


class Observed(NamedTuple):
    """Days that are kept free at some clocks, each with its name; ``site``: of meetings there alone."""

    names: Mapping[date, str]
    zone: ZoneInfo | None
    site: Site | None = None
    person: str | None = None


class Observance(Rule):
    """Meetings keep clear of days that are observed: holidays, the weekly day of rest, elections, sittings.

    `holidays:` lists whose: `host` (the country a meeting is held in), `attendees` (each country of those who attend),
    or countries by name. They are the public ones, as the library `holidays` knows them; other kinds are named in
    `category:` (for Ukraine, where public holidays are working days since 2022, `category: workday`). `weekly:` are
    days of every week, `day:` dates, or `{from, to}`, such as an election or the sittings of a parliament. Days count
    from midnight to midnight: at the venue for holidays of the host, of countries by name and for weekly days; at home
    for holidays of attendees and for `day:`. With `sundown: 18:00` each of them begins at that hour on the eve, and
    ends at it: the hour is a stated one, sundown is not computed. The rule is about meetings that one at least of
    `who:` attends. Countries and years of which no holidays are known are passed over, and the answer says so.
    Usually soft: each meeting that touches days of the host, of a country, of the week or of a person costs the weight.
    """

    meeting: Annotated[Meetings, Field(description="which meetings")] = (Selector(),)
    who: Annotated[Who, Field(description="who observes the days")] = (EVERYONE,)
    holidays: Annotated[tuple[str, ...], OneOrMore(), Field(description="host, attendees, or countries")] = ()
    category: Annotated[tuple[str, ...], OneOrMore(), Field(
        description="kinds of holidays, as the library has them")] = ("public",)
    weekly: Annotated[Weekdays, Field(description="days of every week")] = ()
    day: Annotated[tuple[Annotated[Days, OrShort("from")], ...], OneOrMore(), Field(description="dates, or spans")] = ()
    sundown: Annotated[time | None, Written(_sundown,
        {"type": "string", "description": "a time of day"}), Field(description="days begin then on their eve")] = None

    unit: ClassVar[str] = "once for each meeting on days of the host, of a country, of the week, or of each person"
    example: ClassVar[str] = """\
summit: 1
calendar: {today: 2025-08-21, until: 2025-08-29, grid: 1d}
principals:
  zelensky: {country: UA}
  erdogan: {country: TR}
venues: {istanbul: {city: Istanbul}}
meetings:
  talks: {who: [zelensky, erdogan], lasts: 1d}
rules:
  feasts: {rule: observance, holidays: [host, attendees], category: [public, workday]}
  rest: {rule: observance, weekly: [sat, sun]}
  sitting: {rule: observance, who: zelensky, day: [{from: 2025-08-21, to: 2025-08-22}]}
"""

    @model_validator(mode="after")
    def _something(self) -> Self:
        if not (self.holidays or self.weekly or self.day):
            raise fault("missing-key", "an observance needs holidays:, weekly: or day:")
        return self

    def place_days(self, case: Case) -> Iterable[date] | None:
        return case.clock.dates() if HOST in self.holidays else None

    def faults(self, case: Case) -> Iterable[Fault]:
        from ..atlas.countries import find_country
        from ..atlas.lookup import LookupFailed

        concerned: list[str] = []
        for n, name in enumerate(self.holidays):
            if name in (HOST, ATTENDEES):
                concerned += self._countries(case, name)
                continue
            try:
                concerned.append(code := find_country(name).code)
            except LookupFailed as why:
                yield ("holidays", n), "no-such-country", str(why), did_you_mean(name, (HOST, ATTENDEES))
                return
            if not categories_of(code):
                yield ("holidays", n), "no-holidays", f"no holidays of {name} are known", "give the dates with day:"
        known = sorted({category for country in concerned for category in categories_of(country)})
        for n, category in enumerate(self.category if known else ()):
            if category not in known:
                yield (("category", n), "no-such-category", f"no holidays of the category {category} are known here",
                       did_you_mean(category, known) or f"known are {join(known)}")

    def _countries(self, case: Case, whose: str) -> tuple[str, ...]:
        if whose == HOST:
            sites = [site for name in self.meetings(case) for site in case.sites(name)]
            found = [country for site in sites if (country := case.country(site.venue))]
        elif whose == ATTENDEES:
            found = [country for person in case.people(self.who) for country in case.countries(person)]
        else:
            from ..atlas.countries import find_country

            found = [find_country(whose).code]
        return tuple(dict.fromkeys(found))

    def meetings(self, case: Case) -> list[str]:
        """The meetings to come that somebody attends who observes the days."""
        people = set(case.people(self.who))
        return [name for name in case.select(self.meeting)
                if name not in case.past_meetings and people & set(case.candidates(name))]

    def observed(self, case: Case, name: str) -> Iterator[list[Observed]]:
        """What a meeting keeps clear of: one entry for each that counts by itself."""
        dates = list(case.clock.dates())
        feasts = cache(lambda country: holidays_of(country, self.category, dates[0] - DAY, dates[-1] + DAY))
        people = [person for person in case.people(self.who) if person in case.candidates(name)]
        for whose in self.holidays:
            if whose == HOST:
                yield [Observed(feasts(country), case.venue_zone(site.venue), site) for site in case.sites(name)
                       if (country := case.country(site.venue))]
            elif whose == ATTENDEES:
                for person in people:
                    names = {day: said for country in case.countries(person) for day, said in feasts(country).items()}
                    yield [Observed(names, case.zone_of(person), person=person)]
            else:
                yield [Observed(feasts(self._countries(case, whose)[0]), None)]
        if self.weekly:
            yield [Observed({day: f"{day:%A}" for day in dates if day.weekday() in self.weekly}, None)]
        for person in people if self.day else ():
            names = {day: "a day of theirs" for span in self.day for day in dates
                     if span.since <= day <= (span.to or span.since)}
            yield [Observed(names, case.zone_of(person), person=person)]

    # --- post -----------------------------------------------------------------------------------------------------
    def post(self, p: Posting) -> None:
        for name in self.meetings(p.case):
            for together in self.observed(p.case, name):
                if not (some := [one for one in together if one.names]):
                    continue
                member = p.member(name)
                for one in some:
                    if one.site is not None:
                        places = [(one.zone, p.at(name)[one.site])]
                    else:
                        places = [(one.zone, p.held(name))] if one.zone else [*p.zones(name)]
                    for zone, there in places:
                        spans = self._spans(p.case, one.names, zone or p.case.zone)
                        for here in self._there(p, name, one):
                            member.clear_of(name, spans, [there, *here])

    def _there(self, p: Posting, name: str, one: Observed) -> list[list[Literal]]:
        """The literals under which days are kept free: whose they are attends, or one at least who observes them."""
        if one.person:
            return [[p.attends(name, one.person)]]
        observers = [person for person in p.case.people(self.who) if person in p.case.candidates(name)]
        if any(p.case.is_bound(name, person) for person in observers):
            return [[]]
        return [[p.attends(name, person)] for person in observers]

    def _spans(self, case: Case, days: Iterable[date], zone: ZoneInfo) -> Spans:
        clock = case.clock
        if self.sundown is None or clock.daily:
            edges = [(clock.exact(day, zone), clock.exact(day + DAY, zone)) for day in days]
        else:
            hour = self.sundown.hour * 60 + self.sundown.minute
            edges = [(clock.exact(at_clock(day - DAY, hour, zone), zone), clock.exact(at_clock(day, hour, zone), zone))
                     for day in days]
        return [(floor(first), ceil(last)) for first, last in edges]

    # --- check ----------------------------------------------------------------------------------------------------
    def check(self, case: Case, schedule: Schedule) -> Verdict:
        tally, concerned = Tally(), False
        self._pass_over(case, schedule, tally)
        for name in self.meetings(case):
            if not schedule.held(name):
                continue
            session = schedule.sessions[name]
            if not {*case.people(self.who)} & {*session.attendees}:
                continue
            concerned = True
            for observed in self.observed(case, name):
                together = [one for one in observed if one.person is None or one.person in session.attendees]
                if not any(one.names for one in together):
                    continue
                touched = [text for one in together if one.site in (None, session.site)
                           for text in self._touched(case, session, one)]
                tally.test(not touched, f"{name} is held on {join(dict.fromkeys(touched))}")
        return tally.verdict("" if concerned else "none of its meetings is held")

    def _touched(self, case: Case, session: Session, one: Observed) -> Iterator[str]:
        """The observed days that a session touches, in words."""
        start, end = extent(session)
        zone = one.zone or session.zone
        whose = f" for {case.called(one.person)}" if one.person else ""
        for day, called in one.names.items():
            begins, ends = self._lasts(case, day, zone)
            if start < ends and begins < end:
                yield f"{called}{whose}, {on_day(day)}"

    def _lasts(self, case: Case, day: date, zone: ZoneInfo) -> tuple[datetime, datetime]:
        if self.sundown is None or case.clock.daily:
            return moment(day, 0, zone), moment(day + DAY, 0, zone)
        minutes = self.sundown.hour * 60 + self.sundown.minute
        return moment(day - DAY, minutes, zone), moment(day, minutes, zone)

    def _pass_over(self, case: Case, schedule: Schedule, tally: Tally) -> None:
        """Say what is not known: of the hosts and the people of what is held, in the years in which it is."""
        observers = case.people(self.who)
        held = [session for name in self.meetings(case) if schedule.held(name)
                for session in [schedule.sessions[name]] if {*observers} & {*session.attendees}]
        unknown: dict[str, set[int]] = {}
        for session in held:
            hosts = [country for site in [session.site] if site and (country := case.country(site.venue))]
            homes = [country for person in observers if person in session.attendees
                     for country in case.countries(person)]
            for whose in self.holidays:
                for country in hosts if whose == HOST else homes if whose == ATTENDEES else \
                        self._countries(case, whose):
                    unknown.setdefault(country, set()).update(
                        year for year in range(session.first_day.year, session.last_day.year + 1)
                        if not is_known(country, year))
        for country, years in unknown.items():
            if years:
                tally.skip(f"no holidays of {case.land(country)} are known in {join(sorted(years))}")
        if HOST in self.holidays and any(session.site is None for session in held):
            tally.skip("without a place there is no host: its holidays are not tested")

    def sentence(self, case: Case) -> str:
        words = {HOST: "the host", ATTENDEES: "those who attend"}
        whose = [words.get(one) or case.land(one) for one in self.holidays]
        parts = [*([f"{join(self.category)} holidays of {join(whose)}"] if whose else ()),
                 *([join(f"{day.spoken}s" for day in self.weekly)] if self.weekly else ()),
                 *([join(self.day)] if self.day else ())]
        people = "" if EVERYONE in self.who else f" with {join(map(case.called, case.people(self.who)), 'or')}"
        since = f", each from {said(self.sundown)} on its eve" if self.sundown and not case.clock.daily else ""
        return f"No meeting{people} is held on {join(parts, 'or')}{since}."
