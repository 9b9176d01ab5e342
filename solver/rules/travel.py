"""Travel: everyone can be where the next meeting is, from home and from wherever they were."""

from collections.abc import Iterable, Mapping
from datetime import date, datetime, timedelta
from itertools import combinations, pairwise
from math import ceil
from typing import ClassVar

from ..case import Case
from ..clock import DAY, midnight
from ..geography import Site
from ..journeys import Spot, Stop
from ..schedule import Schedule, Verdict
from .base import Posting, Rule, Table, Tally


class Travel(Rule):
    """Between two meetings that one principal attends lies at least the journey between their venues.

    The first meeting can be reached from home, or from the place of a meeting held before; after a time away at a
    known place, the next journey starts there; the way to it is not tested, and the answer says where it is too short.
    Journeys take the block time of a flight (great-circle km / 850 + 0.5 h)
    plus the buffers of `travel:`, `travel.local` within one city, or what `travel.between` says; with `travel.detours`
    the way round closed airspaces, and by land from cities without flights. They are rounded up to the grid, and on
    the daily grid up to 12 hours fit a night. Always on; `--off travel` switches it off.
    """

    inside: ClassVar[bool] = True
    unit: ClassVar[str] = "once for each journey that is too long"

    @classmethod
    def implied(cls, case: Case) -> Iterable[Rule]:
        return [cls.model_construct(rule="travel").named("travel")]

    def post(self, p: Posting) -> None:
        case = p.case
        placed = [name for name in case.scenario.meetings if case.sites(name)]
        tables: dict[tuple[int, ...], Table] = {}
        for a, b in combinations(placed, 2):
            if not ({a, b} <= set(case.past_meetings)):
                for person in _travellers(case, a, b):
                    if (kind := case.journeys.alike(person)) not in tables:
                        tables[kind] = table(case, person)
                self._post_pair(p, a, b, tables)
        for name in placed:
            if name in case.open_meetings:
                self._post_departures(p, name)

    def _post_pair(self, p: Posting, a: str, b: str, tables: Mapping[tuple[int, ...], Table]) -> None:
        """Journeys between two meetings, once for all who attend both and travel alike."""
        case = p.case
        ends = [{site.venue for site in case.sites(name)} for name in (a, b)]
        travellers = _travellers(case, a, b)
        free = [person for person in travellers if not (case.is_bodily(a, person) and case.is_bodily(b, person))]
        kinds = dict.fromkeys(case.journeys.alike(person) for person in travellers if person not in free)
        posted: list[list[int]] = []
        for kind, person in [*((kind, None) for kind in kinds), *((case.journeys.alike(one), one) for one in free)]:
            ticks = tables[kind]
            lengths = [ticks[c][d] for one, other in (ends, ends[::-1]) for c in one for d in other]
            if any(lengths) and lengths not in posted:
                if person is None:
                    posted.append(lengths)
                when = [] if person is None else [p.in_person(a, person), p.in_person(b, person)]
                p.member(a, b).apart(a, b, ticks, when)

    def _post_departures(self, p: Posting, name: str) -> None:
        """The journey to a meeting from home, for those who start there, and from stays elsewhere."""
        case, clock = p.case, p.case.clock
        posted: set[tuple[int, ...]] = set()
        for person in case.candidates(name):
            here = [] if case.is_bodily(name, person) else [p.in_person(name, person)]
            home = case.journeys.home(person)
            if home and not is_placed(case, person):
                by_site = _ticks_from(case, person, home, name)
                if any(by_site.values()) and tuple(by_site.values()) not in posted:
                    if not here:
                        posted.add(tuple(by_site.values()))
                    p.member(name).at_least(p.start(name), p.by_site(name, by_site), here)
            for stay in case.journeys.stays(person):
                by_site = _ticks_from(case, person, stay.spot, name)
                if any(by_site.values()):
                    back = ceil(clock.exact(stay.end, clock.zone)) + int(clock.daily) - p.sooner_back(person, stay)
                    earlier, member = p.choice(), p.member(name)
                    member.at_most(p.start(name), back - 1, [*here, earlier])
                    member.at_least(p.start(name), p.by_site(name, by_site) + back, [*here, ~earlier])

    def check(self, case: Case, schedule: Schedule) -> Verdict:
        tally = Tally()
        journeys = case.journeys
        for person in case.scenario.principals:
            stops = journeys.stops(schedule, person)
            home = journeys.home(person)
            meetings = [stop for stop in stops if stop.meeting and not stop.past]
            for stop in meetings:
                if home and not is_placed(case, person):
                    here = Stop(None, home, departure(case), departure(case), True)
                    self._test(case, tally, person, here, stop)
            for before, after in combinations(stops, 2):
                if after.meeting is not None and not after.past:
                    if before.meeting is None and before.until(after) < timedelta(0):
                        continue
                    self._test(case, tally, person, before, after)
            for before, stay in pairwise(stops):
                if stay.meeting is None and before.meeting is not None and not before.past:
                    self._mention(case, tally, person, before, stay)
        return tally.verdict("no journeys")

    def _mention(self, case: Case, tally: Tally, person: str, before: Stop, stay: Stop) -> None:
        """Say where somebody cannot be in time where a time away begins: diaries are taken as they are."""
        minutes = case.journeys.minutes(person, before.spot, stay.spot)
        if before.until(stay) < lasting(case, minutes):
            tally.skip(f"{case.called(person)} would be late at {stay.spot.name}, {hours(minutes)} from "
                       f"{before.meeting}: the way to a time away is not tested")

    def _test(self, case: Case, tally: Tally, person: str, before: Stop, after: Stop) -> None:
        minutes = case.journeys.known(person, before.spot, after.spot)
        called = f"{case.called(person)} from {before.meeting or before.spot.name} to {after.meeting}"
        if minutes is None:
            tally.skip(f"{called}: no distance known, no journey counted")
            return
        if way := case.journeys.route(person, before.spot, after.spot):
            tally.facts += way.facts
        needed, gap = lasting(case, minutes), before.until(after)
        if not needed:      # where nobody travels, meetings at one time are for presence to forbid
            return
        tally.test(gap >= needed, f"{called} takes {hours(minutes)}", slack=gap - needed)

    def sentence(self, case: Case) -> str:
        return "Everyone has time to travel: from home, between meetings, and on from where they were."


def hours(minutes: int) -> str:
    """Minutes as hours and minutes: 2 h 05."""
    return f"{minutes // 60} h {minutes % 60:02d}"


def lasting(case: Case, minutes: int) -> timedelta:
    """The time that a journey needs: to the minute; on the daily grid whole days, beyond the 12 hours of a night."""
    if case.clock.daily:
        return timedelta(days=-(-minutes // 1440) if minutes > 720 else 0)
    return timedelta(minutes=minutes)


def _travellers(case: Case, a: str, b: str) -> list[str]:
    return [person for person in case.candidates(a) if person in case.candidates(b)]


def table(case: Case, person: str, more: int = 0) -> dict[str, dict[str, int]]:
    """The ticks from venue to venue, as one principal travels; with so many minutes more."""
    venues = dict.fromkeys(site.venue for name in case.scenario.meetings for site in case.sites(name))
    spots = {venue: case.journeys.venue(venue) for venue in venues}
    return {here: {there: case.clock.journey(case.journeys.minutes(person, start, end) + more)
                   for there, end in spots.items()} for here, start in spots.items()}


def is_placed(case: Case, person: str) -> bool:
    """Whether a principal starts from a meeting or a stay that began before today, rather than from home."""
    begins = departure(case)
    return any(case.sites(name) for name in case.meetings_of(person) if name in case.past_meetings) or any(
        stay.start <= begins + case.clock.daily * DAY for stay in case.journeys.stays(person))


def _ticks_from(case: Case, person: str, start: Spot, meeting: str) -> dict[Site, int]:
    return {site: case.clock.journey(case.journeys.minutes(person, start, case.journeys.venue(site.venue)))
            for site in case.sites(meeting)}


def departure(case: Case) -> date | datetime:
    """When journeys from home may begin: as today begins (on the daily grid, the evening before)."""
    return case.clock.today - DAY if case.clock.daily else midnight(case.clock.today, case.zone)
