"""What a timeline draws, as rows: a stretch of time in a lane, what it is, and the words shown when one points at it.

Times are milliseconds as Vega counts them, of the calendar's clock taken for UTC, so that axes show that clock whatever
the zone of the browser; on the daily grid, dates.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import UTC, date, datetime, time, timedelta
from typing import TYPE_CHECKING, Any, NamedTuple, cast

from ...case import Case
from ...clock import DAY
from ...journeys import Trip, away_span
from ...rules.base import Rule
from ...schedule import Schedule, Session
from ...sound.documents import words
from ...values import Selector
from ..screen import clip, safe
from ..timeline import extent
from ..words import day, length, said_by, title_of, when, where, who

if TYPE_CHECKING:
    from ...rules.availability import Availability
    from ...rules.rest import Rest

AWAY, BUSY, JOURNEY, REST, WINDOW, WISH, BEFORE, MEETING, MOVED = (
    "away", "busy in a calendar", "journey", "rest", "window", "wished window", "held there in A", "meeting",
    "meeting, moved")
_MOST_TOLD = 6
_QUOTED = 160
_FAR = 366 * 86_400_000
"""A year, in milliseconds: nothing comes after."""


class Row(NamedTuple):
    """A stretch of time in a lane. ``number`` is a meeting's, as tables have it; of ``levels``, ``level`` keeps
    windows apart."""

    lane: str
    kind: str
    start: datetime
    end: datetime
    about: str
    number: int | None = None
    level: int = 0
    levels: int = 1


def data(rows: Iterable[Row], case: Case, within: tuple[int, int] | None = None) -> list[dict[str, Any]]:
    """Rows as a picture takes them, cut where it ends; with a number goes the moment up to which there is room for it.
    """
    drawn, found = list(rows), []
    begun: dict[str, list[int]] = {}
    for row in drawn:
        if row.number:
            begun.setdefault(row.lane, []).append(wall(case, row.start))
    for row in drawn:
        start, end = wall(case, row.start), wall(case, row.end)
        if within:
            start, end = max(start, within[0]), min(end, within[1])
            if start >= end:
                continue
        one = {"lane": row.lane, "kind": row.kind, "from": start, "to": end, "about": row.about,
               "level": row.level, "levels": row.levels}
        if row.number:
            clear = min((other for other in begun[row.lane] if other > start), default=end + _FAR)
            one |= {"n": str(row.number), "clear": clear}
        found.append(one)
    return found


def wall(case: Case, moment: datetime) -> int:
    """A moment on the calendar's clock, in milliseconds."""
    local = moment if case.clock.daily else moment.astimezone(case.zone)
    return round(local.replace(tzinfo=UTC).timestamp() * 1000)


def of_people(case: Case, schedule: Schedule, was: Schedule | None) -> Iterator[Row]:
    """A lane a principal who attends something: times away, journeys, rests, meetings."""
    numbers = numbered(schedule)
    rests = cast("list[Rest]", [rule for rule in case.rules if rule.rule == "rest"])
    rules = rules_by_meeting(case)
    about = {session.meeting: _meeting(case, session, numbers[session.meeting], rules) for session in schedule}
    for person in case.scenario.principals:
        mine = schedule.of(person, past=False)
        if not mine:
            continue
        lane = safe(case.called(person))
        yield from _away(case, person, lane)
        for trip in case.journeys.trips(schedule, person):
            yield from _journey(case, trip, rests, lane)
        yield from _pauses(case, rests, person, mine, lane)
        for session in mine:
            start, end = extent(session.start, session.end)
            yield Row(lane, _kind(session, was), start, end, about[session.meeting], numbers[session.meeting])


def of_meetings(case: Case, schedule: Schedule, was: Schedule | None) -> Iterator[Row]:
    """A lane a meeting that is held: the windows that rules leave it, where ``was`` has it, and the meeting."""
    numbers, rules = numbered(schedule), rules_by_meeting(case)
    for session in schedule:
        number = numbers[session.meeting]
        lane = f"{number} {title_of(case, session.meeting)}"
        yield from _windows(case, schedule, session, lane)
        before = was.sessions.get(session.meeting) if was else None
        if before and before.start != session.start:
            start, end = extent(before.start, before.end)
            yield Row(lane, BEFORE, start, end, f"In A: {_when_and_where(case, before)}")
        start, end = extent(session.start, session.end)
        yield Row(lane, _kind(session, was), start, end, _meeting(case, session, number, rules), number)


def numbered(schedule: Schedule) -> Mapping[str, int]:
    """The numbers of meetings, as tables have them."""
    return {session.meeting: n for n, session in enumerate(schedule, start=1)}


def rule_text(case: Case, rule: Rule) -> str:
    """A rule, who said so, and in which words."""
    said = said_by(case, rule.source)
    quote = next((text for source in rule.source if (text := words(case, source))), "")
    quoted = f" “{safe(clip(quote, _QUOTED))}”" if quote else ""
    kind = "" if rule.soft is None else " (a wish)"
    return f"{safe(rule.name)}{kind}: {safe(rule.sentence(case))}" + (f" [{said}{quoted}]" if said or quoted else "")


def rules_by_meeting(case: Case) -> Mapping[str, list[Rule]]:
    """For each meeting the written rules that speak of it and its attendees, those about few meetings first."""
    found: dict[str, list[tuple[int, Rule]]] = {name: [] for name in case.open_meetings}
    for rule in case.rules:
        if rule.name not in case.scenario.rules and rule.path[:1] != ("meetings",):
            continue
        reached = {name for selectors in _selectors(rule) for name in case.select(selectors)} & set(found)
        if people := set(case.people(getattr(rule, "who", ()))):
            reached = {name for name in reached if people & set(case.candidates(name))}
        for name in reached:
            found[name].append((len(reached), rule))
    return {name: [rule for _, rule in sorted(rules, key=lambda one: one[0])] for name, rules in found.items()}


def _selectors(value: object) -> Iterator[tuple[Selector, ...]]:
    """Every group of selectors in a rule's fields, and the meetings that fields name."""
    if isinstance(value, Selector):
        yield (value,)
    elif isinstance(value, tuple | list):
        for part in value:
            yield from _selectors(part)
    elif isinstance(value, Rule):
        for name in type(value).model_fields:
            if name not in ("source", "wish_of"):
                yield from _selectors(getattr(value, name))


# --- a principal ------------------------------------------------------------------------------------------------------
def _away(case: Case, person: str, lane: str) -> Iterator[Row]:
    for rule in cast("list[Availability]", [rule for rule in case.rules if rule.rule == "availability"]):
        for entry in rule.away if person in case.people(rule.who) else ():
            start, end = extent(*away_span(entry, case, person))
            note = f", {safe(entry.note)}" if entry.note else ""
            place = f", at {safe(entry.at)}" if entry.at else ""
            yield Row(lane, AWAY, start, end, f"{lane}: away{note}{place}\n{rule_text(case, rule)}")
    for busy in case.diary(person) if case.scenario.principals[person].busy else ():
        yield Row(lane, BUSY, busy.start, busy.end, f"{lane}: busy, says the calendar file")


def _journey(case: Case, trip: Trip, rests: list[Rest], lane: str) -> Iterator[Row]:
    """A journey, as late as it can begin (home, as early as it can), and the rest after it."""
    takes = timedelta(minutes=trip.minutes)
    about = f"{lane}: {spot(case, trip.start.name)} to {spot(case, trip.end.name)}, {length(takes)}"
    travel = next((rule_text(case, rule) for rule in case.rules if rule.name == "travel"), "travel: switched off")
    if trip.before is None:
        if trip.after is not None and takes:
            left = extent(trip.after.start, trip.after.end)[1]
            yield Row(lane, JOURNEY, left, left + takes, f"{about}\n{travel}")
        return
    begins = extent(trip.before.start, trip.before.end)[0]
    due = [(rule.after(case, trip.start, trip.end), rule) for rule in rests
           if trip.person in case.people(rule.who) and trip.before.meeting in rule.sessions(case, trip.person)]
    rest, rule = max(due, key=lambda one: one[0], default=(timedelta(0), None))
    if rest and rule is not None:
        yield Row(lane, REST, begins - rest, begins, f"{lane}: {length(rest)} of rest after the journey\n"
                  + rule_text(case, rule))
    if takes:
        yield Row(lane, JOURNEY, begins - rest - takes, begins - rest, f"{about}; at the latest\n{travel}")


def _pauses(case: Case, rests: list[Rest], person: str, mine: list[Session], lane: str) -> Iterator[Row]:
    for rule in rests:
        if rule.between is None or person not in case.people(rule.who) or case.clock.daily:
            continue
        counting = rule.sessions(case, person)
        for session in mine:
            if session.meeting in counting and session != mine[-1]:
                end = extent(session.start, session.end)[1]
                yield Row(lane, REST, end, end + rule.between.elapsed,
                          f"{lane}: {rule.between} of rest between sessions\n{rule_text(case, rule)}")


def spot(case: Case, name: str) -> str:
    """An end of a journey, as people know it."""
    city = case.city(name) if name in case.venues else None
    for person in case.scenario.principals:
        if name == f"home of {person}" and (home := case.home(person)):
            return safe(home.name)
    return safe(city.name if city else name)


# --- a meeting --------------------------------------------------------------------------------------------------------
def _kind(session: Session, was: Schedule | None) -> str:
    before = was.sessions.get(session.meeting) if was else None
    if was is None or (before and (before.start, before.venue) == (session.start, session.venue)):
        return MEETING
    return MOVED


def _meeting(case: Case, session: Session, number: int, rules_of: Mapping[str, list[Rule]]) -> str:
    lines = [f"{number} {title_of(case, session.meeting)}", _when_and_where(case, session), who(case, session)]
    rules = rules_of[session.meeting]
    lines += [f"• {rule_text(case, rule)}" for rule in rules[:_MOST_TOLD]]
    if len(rules) > _MOST_TOLD:
        lines.append(f"… and {len(rules) - _MOST_TOLD} more rules")
    return "\n".join(lines)


def _when_and_where(case: Case, session: Session) -> str:
    on, at = when(session, year=True)
    return f"{on} {at}".strip() + f", {where(case, session)}"


def _windows(case: Case, schedule: Schedule, session: Session, lane: str) -> Iterator[Row]:
    first, last = calendar(case)
    left = []
    for rule in case.rules:
        if bounds := list(rule.bounds(case, schedule, session)):        # a rule leaves what all its bounds leave
            start, end = max(since or first for since, _ in bounds), min(until or last for _, until in bounds)
            if start < end:
                left.append((rule, start, end))
    for level, (rule, start, end) in enumerate(left):
        yield Row(lane, WINDOW if rule.soft is None else WISH, start, end, rule_text(case, rule), None, level,
                  len(left))


def calendar(case: Case) -> tuple[datetime, datetime]:
    """From when until when there is planning."""
    today, until = case.scenario.calendar.today, case.scenario.calendar.until
    zone = UTC if case.clock.daily else case.zone
    start = datetime.combine(today, time(), zone).astimezone(UTC)
    if isinstance(until, datetime) and not case.clock.daily:
        return start, (until if until.tzinfo else until.replace(tzinfo=case.zone)).astimezone(UTC)
    last: date = until.date() if isinstance(until, datetime) else until
    return start, datetime.combine(last + DAY, time(), zone).astimezone(UTC)


def view(case: Case, rows: Iterable[Row]) -> tuple[datetime, datetime]:
    """Whole days around all meetings, and the ends of windows; the calendar's first where nothing is held."""
    begins, ends = calendar(case)
    drawn = list(rows)
    edges = [edge for row in drawn if row.kind in (MEETING, MOVED, BEFORE) for edge in (row.start, row.end)]
    edges += [edge for row in drawn if row.kind in (WINDOW, WISH) for edge in (row.start, row.end)
              if begins < edge < ends]
    zone = UTC if case.clock.daily else case.zone
    first, last = (edge.astimezone(zone).date() for edge in (min(edges, default=begins), max(edges, default=begins)))
    margin = DAY if case.clock.daily or any(row.kind == JOURNEY for row in drawn) else 0 * DAY
    around = [datetime.combine(on, time(), zone).astimezone(UTC) for on in (first - margin, last + DAY + margin)]
    return around[0], around[1]


def clock_said(case: Case) -> str:
    """Which clock the axis shows."""
    return "Dates" if case.clock.daily else f"Clock of {case.zone.key}"


def summary(case: Case, schedule: Schedule) -> str:
    """The picture in one sentence, for those who cannot see it."""
    sessions = list(schedule)
    if not sessions:
        return "Nothing is held."
    return f"{len(sessions)} meetings, from {day(sessions[0].first_day, year=True)} to " \
        f"{day(max(one.last_day for one in sessions), year=True)}; the table says the same in words."
