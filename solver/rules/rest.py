"""Rest: after a journey across time zones, between two sessions, and no more sessions a day than anyone can bear."""

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime, time, timedelta
from functools import cache, lru_cache
from itertools import combinations
from math import ceil
from typing import Annotated, ClassVar, Self
from zoneinfo import ZoneInfo

from pydantic import Field, model_validator

from ..case import Case
from ..clock import DAY, MINUTE, Length
from ..journeys import Spot, Stop
from ..schedule import Schedule, Verdict
from ..values import EVERYONE, Lasting, Meetings, Selector, Who, fault, join
from .base import Literal, Posting, Rule, Tally, counted, on_day
from .travel import departure, is_placed, lasting


class Rest(Rule):
    """People rest: after an arrival, between two sessions, and by not having too many sessions a day.

    After an arrival: `at_least` is the time from the end of a journey that crosses `zones` time zones or more to the
    next session, and `each_zone` adds to it for each zone crossed. Zones are hours of difference between the clocks
    there and here, as they stand on the calendar's first day; the journey is the one that `travel` counts, from home,
    from the place of the meeting before, or from a stay. `between` is the least time between two sessions of one
    person, wherever they are. `a_day` is the greatest number of one person's sessions that begin on one local day.
    On the daily grid a journey and its rest fit the night up to 12 hours, as does `between`; more costs whole days.
    Meetings held already count only as places to come from. Soft, each thing found too short costs the weight.
    """

    who: Annotated[Who, Field(description="whose rest")] = (EVERYONE,)
    meeting: Annotated[Meetings, Field(description="the sessions that count")] = (Selector(),)
    at_least: Annotated[Lasting | None, Field(description="from arrival to the next session")] = None
    each_zone: Annotated[Lasting | None, Field(description="the same, for each time zone crossed")] = None
    zones: Annotated[int, Field(ge=0, le=24, description="rest only after so many time zones")] = 1
    between: Annotated[Lasting | None, Field(description="between two sessions of one person")] = None
    a_day: Annotated[int | None, Field(ge=1, le=100, description="sessions of one person that begin on a day")] = None

    unit: ClassVar[str] = "once for each person and arrival, or two sessions, too near, and for each session too many"
    example: ClassVar[str] = """\
summit: 1
calendar: {today: 1986-10-09, until: 1986-10-12, grid: 1h, zone: Atlantic/Reykjavik, hours: 09:00-19:00}
principals:
  reagan: {home: Washington}
  gorbachev: {home: Moscow}
venues: {hofdi: {city: Reykjavik}}
meetings:
  first: {who: [reagan, gorbachev], lasts: 2h, at: hofdi}
  second: {who: [reagan, gorbachev], lasts: 2h, at: hofdi}
rules:
  jet-lag: {rule: rest, who: reagan, at_least: 24h, zones: 3}
  breath: {rule: rest, between: 2h}
"""

    @model_validator(mode="after")
    def _some_rest(self) -> Self:
        if not (self._after_arrival or self.between or self.a_day):
            raise fault("missing-key", "rest needs at_least:, each_zone:, between: or a_day:")
        return self

    @property
    def _after_arrival(self) -> bool:
        return bool(self.at_least or self.each_zone)

    def sessions(self, case: Case, person: str) -> tuple[str, ...]:
        """The sessions to come of a person that count."""
        return tuple(name for name in case.select(self.meeting)
                     if name not in case.past_meetings and person in case.candidates(name))

    def after(self, case: Case, start: Spot, end: Spot) -> timedelta:
        """The rest after a journey."""
        crossed = _zones_between(case, start, end)
        if start == end or crossed is None or crossed < self.zones * 60:
            return timedelta(0)
        rest = self.at_least.elapsed if self.at_least else timedelta(0)
        return rest + (timedelta(minutes=ceil(self.each_zone.elapsed.total_seconds() / 3600 * crossed))
                       if self.each_zone else timedelta(0))

    def arrivals(self, case: Case, person: str) -> Iterator[tuple[str, str]]:
        """Each two meetings of a person between which some rest can be due, one of them to come and counting."""
        mine = [name for name in case.meetings_of(person) if case.sites(name)]
        counting = set(self.sessions(case, person))
        for a, b in combinations(mine, 2):
            spots = [[case.journeys.venue(site.venue) for site in case.sites(name)] for name in (a, b)]
            if {a, b} <= counting | set(case.past_meetings) and {a, b} & counting and any(
                    self.after(case, one, other) for one in spots[0] for other in spots[1]):
                yield a, b

    # --- post -----------------------------------------------------------------------------------------------------
    def post(self, p: Posting) -> None:
        case = p.case
        people = case.people(self.who)
        if self._after_arrival:
            used_up = p.used_up("at_least") if self.at_least else False
            self._post_arrivals(p, people, "at_least" if self.at_least else None, _unless(used_up))
            if self.at_least and used_up is not False:
                least = self.model_copy(update={"at_least": _remainder(case, self.at_least)})
                least._post_arrivals(p, people, None, [used_up])
        groups = [self.sessions(case, person) for person in people]
        is_free = [not all(case.is_bound(name, person) for name in group)
                   for person, group in zip(people, groups, strict=True)]
        for pause, number, when in self._pauses(p):
            bound = [group for group, free in zip(groups, is_free, strict=True) if not free]
            for person, group, free in zip(people, groups, is_free, strict=True):
                if free:
                    self._post_pauses(p, person, group, pause, number, when)
            for group in dict.fromkeys(bound) if self.soft is None else bound:
                if self.soft is None:
                    p.member().no_overlap(group, pause, number, when)
                else:
                    for a, b in combinations(group, 2):
                        p.member(a, b).no_overlap((a, b), pause, when=when)
        if self.a_day:
            for person, group in zip(people, groups, strict=True):
                for day in case.clock.dates() if len(group) > self.a_day else ():
                    begun = [self._begins_for(p, person, name, case.clock.day_index(day)) for name in group]
                    p.member(per=1).at_most(sum(begun), self.a_day, number="a_day", each=1)

    def _pauses(self, p: Posting) -> Iterator[tuple[int, str | None, list[Literal]]]:
        """The pause between two sessions in ticks, the number that shortens it, and when it counts.

        A length of 30 hours takes two days of the daily grid, and what is left when it gives one of them fits a night.
        """
        if self.between:
            lengths = self.between, _remainder(p.case, self.between)
            pause, least = (p.case.clock.journey(length.elapsed // MINUTE) for length in lengths)
            uneven = pause - least != p.case.clock.ticks_within(self.between)
            used_up = uneven and p.used_up("between")
            yield pause, "between", _unless(used_up)
            if used_up is not False:
                yield least, None, [used_up]

    def _post_pauses(self, p: Posting, person: str, group: Sequence[str], pause: int, number: str | None,
                     when: Sequence[Literal]) -> None:
        """The pauses between the sessions of somebody who need not attend all of them."""
        for a, b in combinations(group, 2):
            member, both = p.member(a, b), [*when, *(p.attends(name, person) for name in (a, b))]
            for one, other in ((a, b), (b, a)):
                member.at_least(p.start(other), p.end(one) + pause, [*both, p.precedes(one, other)], number)

    def _begins_for(self, p: Posting, person: str, name: str, day: int) -> Literal:
        """Whether a session begins on a day, and the person attends it."""
        begins = p.begins_on(name, day)
        if p.case.is_bound(name, person):
            return begins
        counts = p.choice()
        p.member().any_of([counts], [begins, p.attends(name, person)])
        return counts

    def _post_arrivals(self, p: Posting, people: tuple[str, ...], number: str | None, when: list[Literal]) -> None:
        case, clock = p.case, p.case.clock
        venues = [case.journeys.venue(v) for v in dict.fromkeys(
            site.venue for name in case.scenario.meetings for site in case.sites(name))]
        tables = cache(lambda kind: {a.name: {b.name: self._ticks(case, kind[1], a, b) for b in venues}
                                     for a in venues})
        like: dict[tuple[int, ...], str] = {}
        posted = set()
        for person in people:
            kind = case.journeys.alike(person)
            table = tables((kind, like.setdefault(kind, person)))
            for a, b in self.arrivals(case, person):
                if self.soft is not None or (a, b, kind) not in posted:
                    free = not (case.is_bodily(a, person) and case.is_bodily(b, person))
                    both = [p.in_person(a, person), p.in_person(b, person)] if free else []
                    if not free:
                        posted.add((a, b, kind))
                    p.member(a, b).apart(a, b, table, [*when, *both], number)
            home = case.journeys.home(person)
            for name in self.sessions(case, person):
                sites = {site: case.journeys.venue(site.venue) for site in case.sites(name)}
                here = [*when, *([] if case.is_bodily(name, person) else [p.in_person(name, person)])]
                if home and not is_placed(case, person):
                    ticks = {site: self._ticks(case, person, home, spot) for site, spot in sites.items()}
                    if any(ticks.values()):
                        p.member(name).at_least(p.start(name), p.by_site(name, ticks), here, number)
                for stay in case.journeys.stays(person):
                    ticks = {site: self._ticks(case, person, stay.spot, spot) for site, spot in sites.items()}
                    if any(ticks.values()):
                        back = ceil(clock.exact(stay.end, clock.zone)) + int(clock.daily) - p.sooner_back(person, stay)
                        earlier, member = p.choice(), p.member(name)
                        member.at_most(p.start(name), back - 1, [*here, earlier])
                        member.at_least(p.start(name), p.by_site(name, ticks) + back, [*here, ~earlier], number)

    def _ticks(self, case: Case, person: str, start: Spot, end: Spot) -> int:
        """The ticks of a journey and the rest after it; none where no rest is due."""
        rest = self.after(case, start, end)
        minutes = case.journeys.minutes(person, start, end) + rest // MINUTE
        return case.clock.journey(minutes) if rest else 0

    # --- check ----------------------------------------------------------------------------------------------------
    def check(self, case: Case, schedule: Schedule) -> Verdict:
        tally = Tally()
        for person in case.people(self.who):
            counting = [schedule.sessions[name] for name in self.sessions(case, person)
                        if schedule.held(name) and person in schedule.sessions[name].attendees]
            if self._after_arrival:
                self._check_arrivals(case, schedule, tally, person)
            if self.between:
                pause = lasting(case, self.between.elapsed // MINUTE)
                for a, b in combinations(counting, 2):
                    gap = max(a.until(b), b.until(a))
                    tally.test(gap >= pause, f"{case.called(person)} has less than {self.between} between "
                               f"{a.meeting} and {b.meeting}", slack=gap - pause)
            if self.a_day:
                for day, number in sorted(Counter(session.first_day for session in counting).items()):
                    tally.test(number <= self.a_day, f"{case.called(person)} has {counted(number, 'session')} on "
                               f"{on_day(day)}", number - self.a_day)
        return tally.verdict("no sessions to test")

    def _check_arrivals(self, case: Case, schedule: Schedule, tally: Tally, person: str) -> None:
        stops = case.journeys.stops(schedule, person)
        counting = set(self.sessions(case, person))
        home = case.journeys.home(person)
        concerned = {frozenset(pair) for pair in self.arrivals(case, person)}
        for stop in (stop for stop in stops if stop.meeting in counting):
            if home and not is_placed(case, person):
                self._test(case, tally, person, Stop(None, home, departure(case), departure(case), True), stop)
        for before, after in combinations(stops, 2):
            if after.meeting in counting and (
                    before.until(after) >= timedelta(0) if before.meeting is None
                    else {before.meeting, after.meeting} in concerned):
                self._test(case, tally, person, before, after)

    def _test(self, case: Case, tally: Tally, person: str, before: Stop, after: Stop) -> None:
        rest = self.after(case, before.spot, after.spot)
        minutes = case.journeys.minutes(person, before.spot, after.spot)
        needed = lasting(case, minutes + rest // MINUTE) if rest else timedelta(0)
        gap = before.until(after)
        origin = before.meeting or ("home" if before.past else before.spot.name)
        tally.test(gap >= needed, f"{case.called(person)} has less than {rest // timedelta(hours=1)} h of rest after "
                   f"the journey from {origin} to {after.meeting}", slack=gap - needed if rest else None)

    def sentence(self, case: Case) -> str:
        people = "everyone" if EVERYONE in self.who else join(case.called(one) for one in case.people(self.who))
        parts = []
        if self._after_arrival:
            rests = join([*([str(self.at_least)] if self.at_least else ()),
                          *([f"{self.each_zone} for each zone"] if self.each_zone else ())])
            parts.append(f"{rests} after a journey across {counted(self.zones, 'time zone')} or more")
        if self.between:
            parts.append(f"{self.between} between two sessions")
        if self.a_day:
            parts.append(f"no more than {counted(self.a_day, 'session')} a day")
        return f"Rest for {people}: {join(parts)}."


def _unless(used_up: Literal) -> list[Literal]:
    """When a length still has something to give; always, where no repair asks it to."""
    return [] if used_up is False else [~used_up]


def _remainder(case: Case, length: Length) -> Length:
    """What is left of a length when a repair has taken all that it can: whole days on the daily grid, else all."""
    return Length(minutes=length.elapsed % DAY // MINUTE) if case.clock.daily else Length()


def _zones_between(case: Case, start: Spot, end: Spot) -> int | None:
    """The minutes by which clocks differ between two places; None where nothing is known of them."""
    offsets = [_offset(zone, case.clock.today) for spot in (start, end) if (zone := _zone(case, spot))]
    if len(offsets) < 2 or offsets[0] is None or offsets[1] is None:
        return None
    return int(abs(offsets[0] - offsets[1]) / MINUTE)


@lru_cache(maxsize=4096)            # asked for with every two places of every two meetings, in every schedule tried
def _offset(zone: str, day: date) -> timedelta | None:
    """How far the clocks of a zone are ahead of UTC at noon of a day."""
    return datetime.combine(day, time(12), UTC).astimezone(ZoneInfo(zone)).utcoffset()


def _zone(case: Case, spot: Spot) -> str | None:
    """The zone of a place, on the daily grid too."""
    given = case.venues[spot.name].zone if spot.name in case.venues else None
    return given or (spot.city.zone if spot.city else None)
