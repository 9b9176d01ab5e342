"""What a planner should know of a file though it is sound: each remark one plain sentence that names its cause."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, time

from ..case import Case
from ..clock import local_date
from ..rules.base import Rule, on_day
from ..values import join
from . import dates, documents, lengths, order
from .fields import values

_DOUBTFUL = ("proposed", "possible", "rejected")


def remarks(case: Case) -> Iterator[str]:
    """The remarks on a case whose file is sound; ``case.rules`` holds the rules that count."""
    yield from _calendar(case)
    yield from _homes(case)
    yield from dates.twice(case)
    yield from _meetings(case)
    for rule in case.rules:
        yield from _firmness(rule)
        yield from _unknown(case, rule)
        yield from rule.remarks(case)
    for rule in case.off:
        yield from _still_elsewhere(case, rule)
    yield from _distances(case)
    yield from _airspaces(case)
    yield from lengths.whole_days_lost(case)
    yield from order.remarks(case)
    yield from documents.missing(case)


def _calendar(case: Case) -> Iterator[str]:
    calendar = case.scenario.calendar
    if case.clock.reach > case.clock.horizon:
        last = local_date(case.clock.moment(case.clock.reach - 1), case.zone)
        yield f"calendar.until is off, but times end somewhere: meetings are looked for up to {on_day(last)}."
    if case.clock.daily:
        if calendar.hours:
            yield "calendar.hours is not used: on the daily grid there are no times of day."
        for rule in case.rules:
            if rule.name in case.scenario.rules and any(isinstance(value, time) for _, value in values(rule)):
                yield f"{rule.name} is not tested on times of day: on the daily grid there are none."
        return
    if "zone" not in calendar.model_fields_set:
        yield "No calendar.zone is given: dates and times that belong to no venue and no home are read in UTC."
    if not calendar.hours and any(not case.whole_days(name) for name in case.open_meetings):
        yield "No calendar.hours are given: nothing bounds meetings to daytime."


def _homes(case: Case) -> Iterator[str]:
    """Homes found abroad, where nobody wrote the country beside the city: a slip of the pen, or an exile."""
    today = case.scenario.calendar.today
    for name, person in case.scenario.principals.items():
        city = case.home(name)
        if city is None or not person.country or city.country in case.countries(name) or "," in str(person.home):
            continue
        from ..atlas.countries import countries
        from ..atlas.predecessors import answering

        lands = {answering(code, today) for code in case.countries(name)}
        if answering(city.country, today) not in lands:
            spelled = f"{city.name}, {countries()[city.country].name}"
            yield (f"principals.{name}.home is read as {city.name} in {case.land(city.country)}, outside "
                   f"{join(map(case.land, sorted(lands)))}: write {spelled} if that is meant.")


def _meetings(case: Case) -> Iterator[str]:
    if not case.open_meetings:
        yield "No meeting is to be scheduled: all are held already, or there are none."
    formats = case.scenario.formats
    for name, meeting in case.scenario.meetings.items():
        if formats and meeting.format is not None and meeting.format not in formats:
            yield f"{name} has the format {meeting.format}, which is not under formats: and gives it no defaults."
        if meeting.state == "held" or case.clock.daily:
            continue
        if meeting.start is not None and not isinstance(meeting.start, datetime) and not case.whole_days(name):
            yield f"{name} has a date as its start and begins at 00:00: write a time, or day: {meeting.start}."


def _firmness(rule: Rule) -> Iterator[str]:
    said = [source.status for source in rule.source]
    if said and rule.soft is None and not rule.hard and all(status in _DOUBTFUL for status in said):
        best = min((status for status in said if status), key=_DOUBTFUL.index)
        yield f"{rule.name} is hard, though its best source is only {best}: write soft: WEIGHT, or hard: true."


def _unknown(case: Case, rule: Rule) -> Iterator[str]:
    for path, value in values(rule):
        if value == "unknown" and isinstance(value, str):
            yield f"To do: {rule.name} is not tested, because nobody gave its number ({path[-1]}: unknown)."
    of = getattr(rule, "of", None)
    if isinstance(of, str) and case.fixed_anchor(of) == "unknown":
        yield f"To do: {rule.name} is not tested, because the date of {of} is not known."


def _still_elsewhere(case: Case, rule: Rule) -> Iterator[str]:
    """A stay whose time may be used for meetings, though it still is where the next journey starts."""
    if rule.rule == "availability" and rule.path[0] == "principals":
        [away] = rule.away  # type: ignore[attr-defined]
        if away.at:
            path = ".".join(map(str, rule.path))
            yield (f"{rule.name} is off, and yet the next journey starts at {away.at}: to cancel the stay too, write "
                   f"--set {path}.at=null.")


def _airspaces(case: Case) -> Iterator[str]:
    if case.scenario.travel.detours and not any(rule.rule == "overflight" for rule in case.rules):
        yield ("travel.detours goes round closed airspaces, but forbids nothing: where no way is open, the straight "
               "one is counted. A rule of overflight forbids such flights.")
    if any(fact.fact.startswith("airspace:") for fact in case.scenario.facts.values()):
        from ..atlas.countries import find_country

        for name, fact in case.scenario.facts.items():
            kind, _, whose = fact.fact.partition(":")
            if kind == "airspace" and find_country(whose) == find_country(fact.place):
                yield f"facts.{name} has no effect: nobody asks whether a state's own airspace is open to its aircraft."


def _distances(case: Case) -> Iterator[str]:
    """Venues from and to which no journey can be counted, where there would be one."""
    used = dict.fromkeys(site.venue for name in case.open_meetings for site in case.sites(name))
    moves = len(used) > 1 or any(person.home for person in case.scenario.principals.values())
    legs = {place for leg in case.scenario.travel.between for place in (leg.since, leg.to)}
    lost = [venue for venue in used if case.city(venue) is None and venue not in legs]
    if moves and lost:
        yield f"No journeys to and from {join(lost)} are counted: no city, no coordinates and no legs are given."
