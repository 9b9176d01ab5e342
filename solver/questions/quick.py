"""Quick checks before solving: obvious trouble, found on dates and places alone, one meeting or two at a time.

Plain Python that knows no solver. What is found makes a scenario impossible; finding nothing says nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import combinations
from zoneinfo import ZoneInfo

from ..case import Case
from ..clock import DAY, Length
from ..rules._places import _PlaceRule
from ..rules._times import UNKNOWN, day_of, since, until
from ..rules.availability import Availability
from ..rules.base import Rule
from ..rules.calendar import Calendar
from ..rules.lead_time import LeadTime
from ..rules.window import Window
from ..schedule import Session, pinned_session


@dataclass(frozen=True, slots=True)
class Trouble:
    """What is wrong, with which meetings, and the rules that make it so. ``code`` is stable."""

    code: str
    message: str
    meetings: tuple[str, ...]
    rules: tuple[str, ...]


def troubles(case: Case) -> tuple[Trouble, ...]:
    """Principals double-booked by fixed meetings, meetings without a time, meetings without a venue."""
    return (*_double_booked(case), *_without_time(case), *_without_venue(case))


def _must_be_held(case: Case) -> list[str]:
    return [name for name in case.open_meetings if not case.meeting(name).optional]


# --- fixed meetings -------------------------------------------------------------------------------------------------
def _double_booked(case: Case) -> Iterator[Trouble]:
    pins = {name: f"{name}.{'confirmed' if case.meeting(name).state == 'confirmed' else 'start'}"
            for name in _must_be_held(case) if case.meeting(name).start is not None}
    on = {rule.name for rule in case.rules if rule.soft is None}
    fixed = [name for name, rule in pins.items() if rule in on]
    for a, b in combinations(fixed, 2):
        one, other = sorted((pinned_session(case, a), pinned_session(case, b)), key=lambda s: (s.start, s.meeting))
        told = [case.titled(session.meeting) for session in (one, other)]
        for person in (p for p in one.attendees if case.is_bound(a, p) and case.is_bound(b, p)):
            who, rules = case.called(person), (pins[a], pins[b])
            if "presence" in on and one.overlaps(other):
                yield Trouble("double-booked", f"{who} is in {told[0]} and {told[1]} at once",
                              (a, b), (*rules, "presence"))
            elif "travel" in on and (minutes := _too_far(case, person, one, other)):
                yield Trouble("no-time-to-travel", f"{who} cannot be at {told[1]} in time: the journey from "
                              f"{told[0]} takes {minutes // 60} h {minutes % 60:02d}", (a, b), (*rules, "travel"))


def _too_far(case: Case, person: str, one: Session, other: Session) -> int:
    """The minutes of a journey between two fixed meetings with one place each, where there is no time for it."""
    sites = case.sites(one.meeting), case.sites(other.meeting)
    stays = not all(case.is_bodily(session.meeting, person) for session in (one, other))
    if case.clock.daily or stays or any(len(choice) != 1 for choice in sites):
        return 0
    minutes = case.journeys.minutes(person, *(case.journeys.venue(choice[0].venue) for choice in sites))
    return minutes if one.until(other) < timedelta(minutes=minutes) else 0


# --- time -----------------------------------------------------------------------------------------------------------
def _without_time(case: Case) -> Iterator[Trouble]:
    hard = [rule for rule in case.rules if rule.soft is None]
    for name in _must_be_held(case):
        rules = [rule for rule in hard if _bounds(case, rule, name) or _busy(case, rule, name)]
        if _has_time(case, name, rules):
            continue
        for rule in rules[::-1]:        # as few as will do, written ones rather than others
            fewer = [other for other in rules if other is not rule]
            if not _has_time(case, name, fewer):
                rules = fewer
        named = tuple(rule.name for rule in rules)
        verb = "leaves" if len(named) == 1 else "leave"
        yield Trouble("no-time", f"there is no time for {case.titled(name)}: {', '.join(named)} {verb} none", (name,),
                      named)


Span = tuple[datetime, datetime]


def _has_time(case: Case, name: str, rules: Sequence[Rule]) -> bool:
    """Whether some stretch of time long enough for a meeting lies inside all bounds and outside all absences."""
    spans = [bound for rule in rules for bound in _bounds(case, rule, name)]
    first = max([since(case, case.clock.today, case.zone) - DAY, *(start for start, _ in spans)])
    last = min([datetime.max.replace(tzinfo=first.tzinfo) - 2 * DAY, *(end for _, end in spans)])
    length = case.size(name) * timedelta(minutes=case.clock.minutes)
    if case.whole_days(name):
        length -= timedelta(hours=2)        # a day may be short, where summer time begins
    for start, end in sorted(busy for rule in rules for busy in _busy(case, rule, name)):
        if start - first >= length:
            break
        first = max(first, end)
    return last - first >= length


def _bounds(case: Case, rule: Rule, name: str) -> list[Span]:
    """The stretches inside which a rule lets a meeting lie, generous where that depends on its zone."""
    zones = dict.fromkeys(case.venue_zone(site.venue) for site in case.sites(name)) or {case.zone: None}
    within = since(case, case.clock.today, case.zone), until(case, case.clock.until, case.zone)
    always = within[0] - 3660 * DAY, within[1] + 3660 * DAY
    if isinstance(rule, Calendar) and rule.part == "until":
        return [within]
    if not isinstance(rule, Window | LeadTime) or name not in case.select(rule.meeting):
        return []
    each = [list(_limits(case, rule, zone, always)) for zone in zones]
    return [(min(start for start, _ in limits), max(end for _, end in limits))
            for limits in zip(*each, strict=True)]


def _limits(case: Case, rule: Window | LeadTime, zone: ZoneInfo, always: Span) -> Iterator[Span]:
    """Each bound of a rule that dates alone give, in one zone."""
    anchor = case.fixed_anchor(rule.of)
    if isinstance(rule, LeadTime):
        if isinstance(rule.at_least, Length) and not isinstance(anchor, str):
            day = day_of(anchor, case.zone) + rule.at_least.elapsed // DAY * DAY
            if rule.at_least.counts_dates or case.clock.daily:
                yield since(case, day, zone), always[1]
            else:
                yield since(case, anchor, case.zone) + rule.at_least.elapsed, always[1]
        return
    if rule.earliest is not None and not _is_time(rule.earliest):
        yield since(case, rule.earliest, zone), always[1]      # type: ignore[arg-type]
    if rule.latest is not None and not _is_time(rule.latest):
        yield always[0], until(case, rule.latest, zone)         # type: ignore[arg-type]
    if rule.start is not None:
        yield since(case, rule.start, zone), always[1]
    if rule.day is not None:
        yield since(case, rule.day, zone), always[1]
    if isinstance(rule.within, Length) and not isinstance(anchor, str) and anchor != UNKNOWN:
        if rule.within.counts_dates or case.clock.daily:
            yield always[0], until(case, day_of(anchor, case.zone) + rule.within.elapsed // DAY * DAY, zone)
        else:
            yield always[0], since(case, anchor, case.zone) + rule.within.elapsed


def _is_time(bound: object) -> bool:
    return not hasattr(bound, "year")


def _busy(case: Case, rule: Rule, name: str) -> list[Span]:
    """The absences that a rule keeps a meeting out of."""
    if not isinstance(rule, Availability):
        return []
    people = [person for person, meeting in rule.pairs(case) if meeting == name and case.is_bound(name, person)]
    return [(since(case, away.since, case.zone_of(person)), until(case, away.last, case.zone_of(person)))
            for person in people for away in rule.away]


# --- place ----------------------------------------------------------------------------------------------------------
def _without_venue(case: Case) -> Iterator[Trouble]:
    rules = [rule for rule in case.rules if rule.soft is None and isinstance(rule, _PlaceRule)]
    for name in _must_be_held(case):
        about = [rule for rule in rules if name in rule.meetings(case) and rule.binds(case, name)]
        removed = {str(site): [rule.name for rule in about
                               if all(rule.allows(case, site, day).kept is False
                                      for day in (case.clock.today, *rule.place_days(case)))]
                   for site in case.sites(name)}
        if removed and all(removed.values()):
            yield Trouble("no-venue", f"no venue is left for {case.titled(name)}: {'; '.join(_told(removed))}", (name,),
                          tuple(dict.fromkeys(rule for names in removed.values() for rule in names)))


def _told(removed: dict[str, list[str]]) -> Iterable[str]:
    """Which rules removed which venues, venues with the same rules together."""
    together: dict[tuple[str, ...], list[str]] = {}
    for site, names in removed.items():
        together.setdefault(tuple(names), []).append(site)
    return (f"{', '.join(names)} exclude{'s' if len(names) == 1 else ''} {', '.join(sites)}"
            for names, sites in together.items())
