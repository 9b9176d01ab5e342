"""What a schedule asks of each principal: meetings, days abroad, hours of travel, wishes of theirs that gave way."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from ..case import Case
from ..clock import DAY, MINUTE, local_date
from ..journeys import Spot, Trip
from ..schedule import Schedule, Verdict

Moment = date | datetime


@dataclass(frozen=True, slots=True)
class Burden:
    """One principal's part in a schedule.

    ``days_abroad`` is None where it cannot be told: no country is known, or no meeting of theirs has a place.
    ``minutes`` is the time of all journeys to come, buffers included. ``broken`` names the soft rules that are wishes
    of theirs and gave way, with the penalty of each.
    """

    person: str
    meetings: int
    days_abroad: int | None
    minutes: int
    broken: Mapping[str, float]


def burdens(case: Case, schedule: Schedule, verdicts: Mapping[str, Verdict]) -> dict[str, Burden]:
    """What a schedule asks of each principal of a case, by name."""
    broken = {rule.name: (set(case.people(rule.wish_of)), round(rule.soft * verdicts[rule.name].amount, 2))
              for rule in case.rules if rule.soft is not None and verdicts[rule.name].amount}
    return {person: Burden(
        person, len(schedule.of(person, past=False)), days_abroad(case, schedule, person),
        sum(trip.minutes for trip in case.journeys.trips(schedule, person)),
        {name: cost for name, (whose, cost) in broken.items() if person in whose})
        for person in case.scenario.principals}


def days_abroad(case: Case, schedule: Schedule, person: str) -> int | None:
    """The dates, in a principal's home zone, on which they are outside their country from now on.

    Meetings count, stays of their own diary, and the journeys to both, as in the hours of travel: a journey may join
    the two. They leave as late, and return as soon, as the journeys allow; between two places abroad they stay abroad.
    Of those without a home only the days of meetings and stays count. None where nothing can be told.
    """
    zone, dates = case.zone_of(person), set[date]()
    mine = [s for s in schedule.of(person, past=False) if not case.is_remote(s.meeting) and person not in s.video]
    if not _countries(case, person) or (mine and all(s.venue is None for s in mine)):
        return None
    for first, last in _stretches(case, schedule, person):
        day = max(local_date(first, zone), case.scenario.calendar.today)
        end = local_date(last - MINUTE if isinstance(last, datetime) and last > first else last, zone)
        while day <= end:
            dates.add(day)
            day += DAY
    return len(dates)


def _stretches(case: Case, schedule: Schedule, person: str) -> Iterator[tuple[Moment, Moment]]:
    """The times abroad: sessions, stays, journeys and waits between them; on the daily grid, first and last days."""
    for stop in case.journeys.stops(schedule, person):
        if not stop.past and _abroad(case, person, stop.spot):
            yield stop.start, stop.end
    if case.home(person):
        for trip in case.journeys.trips(schedule, person):
            yield from _underway(case, trip)


def _underway(case: Case, trip: Trip) -> Iterator[tuple[Moment, Moment]]:
    clock = case.clock
    takes = clock.journey(trip.minutes) * DAY if clock.daily else timedelta(minutes=trip.minutes)
    step = DAY if clock.daily else timedelta(0)      # on the daily grid a stop's own days are counted with it
    leaves = trip.after is not None and _abroad(case, trip.person, trip.start)
    comes = trip.before is not None and _abroad(case, trip.person, trip.end)
    if trip.after and trip.before and leaves and comes:
        span = trip.after.end + step, trip.before.start - step
    elif trip.before and comes:
        span = trip.before.start - takes, trip.before.start - step
    elif trip.after and leaves:
        span = trip.after.end + step, trip.after.end + takes
    else:
        return
    if span[0] <= span[1]:
        yield span


def _abroad(case: Case, person: str, spot: Spot) -> bool:
    country = case.country(spot.name) if spot.name in case.venues else spot.city.country if spot.city else None
    return country is not None and country not in _countries(case, person)


def _countries(case: Case, person: str) -> tuple[str, ...]:
    home = case.home(person)
    return case.countries(person) or ((home.country,) if home else ())
