"""Overflight: an aircraft of state needs a way through airspaces that let it pass."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from datetime import date, datetime, timedelta
from functools import cache
from math import ceil, floor
from typing import TYPE_CHECKING, Annotated, ClassVar, NamedTuple

from pydantic import Field

from ..case import Case
from ..clock import DAY, Spans
from ..schedule import Schedule, Session, Verdict, pinned_session
from ..values import Meetings, Selector, Who, join
from ._leave import CountryName, CountryNames, Doubt, Permits
from ._places import days_of_change
from .base import Posting, Rule, Tally, on_day, spoken
from .travel import lasting

if TYPE_CHECKING:
    from ..atlas.memberships import Value
    from ..atlas.places import City
    from ..atlas.routes import Skies


class Flight(NamedTuple):
    """A flight to a meeting: who flies, the aircraft's state, and from where."""

    person: str
    aircraft: str
    home: City


class Overflight(Rule):
    """Whoever flies to a meeting has a way from home through airspaces that are open to the aircraft that day.

    The aircraft is that of the person's country (of each, if there are several), or of `aircraft:`. Which airspaces are
    closed to it, and since when, the atlas says (`summit atlas`, `summit route`); the host of a meeting, who invites,
    opens its own, and nobody flies where an airspace is shut to all. A closed country lets pass with a permit:
    `permits: [GR]`, or with the hour of departure it was granted for, `{of: GR, who: lavrov, at: 2023-11-29T20:00}`: it
    holds from 3 h before to 72 h after (`before:`, `after:`), and the aircraft leaves inside: a journey from home, as
    long as the travel rule counts it, before the meeting starts (on the daily grid, whole days). `refused: [ME]` are
    countries known to refuse, whatever the atlas says. Airspaces that are open on conditions (diplomatic flights over
    Switzerland), or of which nothing is known, are allowed and said, unless refused here. Whoever has no home or no
    country, and venues without a place, are passed over. Hard, or soft: once for each flight that finds no way.
    """

    meeting: Annotated[Meetings, Field(description="the meetings flown to")] = (Selector(),)
    who: Annotated[Who, Field(description="who flies")]
    aircraft: Annotated[CountryName | None, Field(description="the aircraft's state, if not the person's")] = None
    permits: Annotated[Permits, Field(description="countries that let the aircraft pass though closed")] = ()
    refused: Annotated[CountryNames, Field(description="countries that do not, though open")] = ()
    conditional: Annotated[Doubt, Field(description="what an airspace open on conditions counts for")] = "allow"
    unknown: Annotated[Doubt, Field(description="what an airspace of which nothing is known counts for")] = "allow"

    unit: ClassVar[str] = "once for each flight that finds no way"
    example: ClassVar[str] = """\
summit: 1
calendar: {today: 2023-11-20, until: 2023-12-05, grid: 1d}
principals: {lavrov: {country: RU, home: Moscow}, others: {}}
venues: {skopje: {city: Skopje}}
meetings:
  ministers: {who: [lavrov, others], lasts: 2d}
rules:
  way: {rule: overflight, who: lavrov, meeting: ministers, permits: {of: GR, at: 2023-11-29}}
"""

    @property
    def open_list(self) -> str | None:
        return "permits"

    def flights(self, case: Case, meeting: str) -> Iterator[Flight]:
        """The flights to a meeting, one for each aircraft."""
        for person in case.people(self.who):
            home = case.home(person)
            if person in case.candidates(meeting) and home:
                for aircraft in (self.aircraft,) if self.aircraft else case.countries(person):
                    yield Flight(person, aircraft, home)

    def place_days(self, case: Case) -> Iterable[date]:
        spans = filter(None, (permit.span(case) for permit in self.permits))
        return {*_changes(case), *(day + n * DAY for span in spans for day in map(_date, span) for n in range(-1, 4))}

    def skies(self, case: Case, flight: Flight, day: date, when: date | datetime,
              also: Collection[str] = ()) -> Skies:
        """The airspaces as a flight finds them on a day, with the permits that hold at a moment, and some others."""
        from ..atlas.routes import skies_of

        doubts: tuple[Value, ...] = ("conditional", "unknown")
        doubtful = [doubt for doubt in doubts if getattr(self, doubt) == "refuse"]
        held = [*also]
        for permit in self.permits:
            span = permit.span(case)
            mine = not permit.who or flight.person in case.people(permit.who)
            if mine and (span is None or span[0] <= when <= span[1]):
                held.append(permit.of)
        return skies_of(case.atlas, flight.aircraft, day, frozenset(held), frozenset(self.refused),
                        frozenset(doubtful))

    @staticmethod
    def _journey(case: Case, flight: Flight, venue: str) -> timedelta:
        """How long before a meeting's start a flight to it leaves."""
        home, there = case.journeys.home(flight.person), case.journeys.venue(venue)
        assert home is not None
        return lasting(case, case.journeys.minutes(flight.person, home, there))

    # --- the model ------------------------------------------------------------------------------------------------
    def post(self, p: Posting) -> None:
        case = p.case
        spans_of = cache(lambda flight, venue: self._spans(case, flight, venue))
        for name in case.select(self.meeting):
            for flight in dict.fromkeys(self.flights(case, name)):
                member, comes = p.member(name), p.in_person(name, flight.person)
                for site, here in p.at(name).items():
                    if not self._place(case, site.venue):
                        continue
                    if name in case.past_meetings:
                        session = pinned_session(case, name)
                        way = self._finds_way(case, flight, site.venue, session.first_day, session.start)
                        spans: Spans | None = None if way else []
                        key = None
                    else:
                        spans, key = spans_of(flight, site.venue)
                    if spans:
                        member.inside(p.start(name), spans, [here, comes], excuse=key)
                    elif spans is not None:
                        member.none_of([here], [comes], excuse=key)

    @staticmethod
    def _place(case: Case, venue: str) -> City | None:
        """Where a venue lies, if its country, whose airspace it is in, is known."""
        city = case.city(venue)
        return city if city and city.country else None

    def _spans(self, case: Case, flight: Flight, venue: str) -> tuple[Spans | None, str | None]:
        """The starts at which a flight to a venue finds a way (None: all), and a permit that would open the others."""
        clock, zone = case.clock, case.venue_zone(venue)
        edges = {0, *(clock.start_from(day, zone) for day in _changes(case))}
        journey = self._journey(case, flight, venue)
        for span in filter(None, (permit.span(case) for permit in self.permits)):
            opens, closes = (clock.exact(edge + journey, zone) for edge in span)
            edges |= {ceil(opens), floor(closes) + 1}
        starts = sorted(edge for edge in edges if 0 <= edge <= clock.reach)
        spans: Spans = []
        keys: list[set[str]] = []
        for first, last in zip(starts, [*(edge - 1 for edge in starts[1:]), clock.reach], strict=True):
            when = clock.moment(first)
            day = when.astimezone(zone).date() if isinstance(when, datetime) else when
            if self._finds_way(case, flight, venue, day, when):
                spans.append((first, last))
            else:
                keys.append(self._keys(case, flight, venue, day, when))
        common = set.intersection(*keys) if keys else set()
        return (None if not keys else spans), min(common, default=None)

    def _finds_way(self, case: Case, flight: Flight, venue: str, day: date, when: date | datetime) -> bool:
        from ..atlas.routes import airport_of

        city = case.city(venue)
        assert city is not None
        return airport_of(flight.home, day) == airport_of(city, day) or \
            self.skies(case, flight, day, when - self._journey(case, flight, venue)).connects(flight.home, city)

    def _keys(self, case: Case, flight: Flight, venue: str, day: date, when: date | datetime) -> set[str]:
        """The countries whose permit would open a way."""
        city = case.city(venue)
        assert city is not None
        skies = self.skies(case, flight, day, when - self._journey(case, flight, venue))
        return set(skies.keys(flight.home, city)) - set(self.refused)

    # --- the verdict ----------------------------------------------------------------------------------------------
    def check(self, case: Case, schedule: Schedule) -> Verdict:
        tally = Tally()
        for name in case.select(self.meeting):
            if schedule.held(name):
                self._check(case, tally, schedule.sessions[name])
        return tally.verdict("none of its meetings is held")

    def _check(self, case: Case, tally: Tally, session: Session) -> None:
        from ..atlas.routes import CutOff, airport_of, route_through

        name, site = session.meeting, session.site
        if site is None:
            tally.skip(f"{name} {'is by video' if case.is_remote(name) else 'has no place yet'}: not tested")
            return
        city = self._place(case, site.venue)
        for person in case.people(self.who):
            if person in session.present and not (case.home(person) and (self.aircraft or case.countries(person))):
                missing = "country" if case.home(person) else "home"
                tally.skip(f"{case.called(person)} has no {missing}: passed over")
        for flight in (one for one in self.flights(case, name) if one.person in session.present):
            day = session.first_day
            if city is None:
                tally.skip(f"{name}: where {case.placed(site.venue)} lies is not known, not tested")
            elif airport_of(flight.home, day) == airport_of(city, day):
                tally.test(True, "")
            else:
                leaves = session.start - self._journey(case, flight, site.venue)
                try:
                    found = route_through(self.skies(case, flight, day, leaves), flight.home, city)
                except CutOff as cut:
                    tally.facts += cut.closed
                    lapsed = self._not_then(case, flight, city, day, leaves)
                    tally.test(False, f"{name}: {case.called(flight.person)}: {cut}{lapsed}")
                    continue
                tally.test(True, "")
                leaned_on = [permit.fact for permit in found.permits if permit.kind != "open"]
                tally.facts += found.facts
                doubts = [fact for fact in leaned_on if fact.value in ("conditional", "unknown")]
                if doubts:
                    said = join(f"{case.land(fact.place)} ({fact.value})" for fact in doubts)
                    tally.skip(f"{name}: {case.called(flight.person)} flies over {said}, allowed")

    def _not_then(self, case: Case, flight: Flight, to: City, day: date, leaves: date | datetime) -> str:
        """The permits that would open a way, but do not hold at the moment when a flight leaves, in words."""
        spans = [(permit.of, span) for permit in self.permits if (span := permit.span(case))
                 and not span[0] <= leaves <= span[1]
                 and (not permit.who or flight.person in case.people(permit.who))]
        if not spans or not self.skies(case, flight, day, leaves, {of for of, _ in spans}).connects(flight.home, to):
            return ""
        held = join(f"the permit of {case.land(of)} holds for departures from {_local(case, first)} to "
                    f"{_local(case, last)} alone" for of, (first, last) in spans)
        return f"; {held}"

    def sentence(self, case: Case) -> str:
        people = join(case.called(person) for person in case.people(self.who))
        whose = f" in an aircraft of {case.land(self.aircraft)}" if self.aircraft else ""
        permits = join(case.land(code) for code in dict.fromkeys(permit.of for permit in self.permits))
        leave = f", with leave of {permits}" if permits else ""
        refused = join(map(case.land, self.refused))
        against = f"; {refused} refuse{'' if len(self.refused) > 1 else 's'}" if refused else ""
        return f"{people} can fly to {spoken(self.meeting)}{whose} through airspaces that are open{leave}{against}."


def _date(when: date | datetime) -> date:
    return when.date() if isinstance(when, datetime) else when


def _local(case: Case, when: date | datetime) -> str:
    """A moment by the calendar's clocks, or a day, in words."""
    local = when.astimezone(case.zone) if isinstance(when, datetime) else when
    return f"{on_day(_date(local))}{f' {local:%H:%M}' if isinstance(local, datetime) else ''}"


def _changes(case: Case) -> list[date]:
    """The days in the calendar on which some closure, membership or fact of the scenario begins or ends."""
    from ..atlas.airspace import days_of_change as closures_change
    from ..atlas.routes import ground_days

    days = list(case.clock.dates())
    return days_of_change(case, days[0], days[-1], (*closures_change(), *ground_days()))
