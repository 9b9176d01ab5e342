"""One schedule on a page: pictures, and the same in tables."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import timedelta

from ...answer import Solution
from ...checking import broken
from ...questions.sides import Side
from ...schedule import Schedule
from ..charts.lanes import spot
from ..charts.palette import STYLED, Spec
from ..charts.routes import routes
from ..charts.timeline import aligned, by_meeting, by_principal
from ..reasons import reasons
from ..side_by_side import burden
from ..whys import why_lines
from ..words import certainty, clock, goal_name, goal_value, length, title_of, titled, when, where, who
from .parts import Cell, Figure, Table, figure

_REASONS = 4.0
"""Seconds spent on why each meeting is when and where it is."""
_MAP_HEIGHT = 420


@dataclass(frozen=True)
class Shown:
    """A schedule as the page shows it; ``name`` is its letter where there are several, ``standing`` how sure it is."""

    name: str
    label: str
    standing: str
    sure: bool
    figures: tuple[Figure, ...]
    meetings: Table
    left_out: str
    goals: Table
    burdens: Table
    legs: Table
    whys: tuple[tuple[str, tuple[str, ...]], ...]


def all_shown(sides: Sequence[Side], letters: Sequence[str]) -> list[Shown]:
    """The schedules of all sides that have one, those after the first compared with it; ``letters`` name them."""
    first = sides[0].schedule
    found = [(side, name if len(sides) > 1 else "", side.schedule, None if side is sides[0] else first)
             for side, name in zip(sides, letters, strict=True) if side.schedule]
    people, meetings = ([draw(side.case, schedule, was, STYLED, "container") for side, _, schedule, was in found]
                        for draw in (by_principal, by_meeting))
    for specs in (people, meetings):
        aligned([spec for spec, (_, _, schedule, _) in zip(specs, found, strict=True) if list(schedule)])
    return [_shown(side, schedule, name, *specs)
            for (side, name, schedule, _), *specs in zip(found, people, meetings, strict=True)]


def _shown(side: Side, schedule: Schedule, name: str, people: Spec, meetings: Spec) -> Shown:
    case = side.case
    left_out = [titled(case, one) for one in case.open_meetings if not schedule.held(one)]
    return Shown(name, side.label, *standing(side), tuple(_figures(side, schedule, name, people, meetings)),
                 _meetings(side, schedule), f"Not held: {', '.join(left_out)}." if left_out else "", _goals(side),
                 _burdens(side), _legs(side, schedule), tuple(_whys(side, schedule)))


def standing(side: Side) -> tuple[str, bool]:
    """What a schedule is worth in a sentence, and whether that is good news."""
    if names := broken(side.case, side.verdicts):
        return f"This schedule breaks hard rules: {', '.join(names)}. It cannot be held as it stands.", False
    if side.answer is None:
        return "A schedule that was given; every hard rule of its scenario is kept.", True
    if side.status == "optimal":
        best = side.schedule == side.answer.solutions[0].schedule
        return ("The best schedule, proven." if best else "Proven: none is better but those listed before it."), True
    return "The best schedule found, not proven to be the best.", False


def _figures(side: Side, schedule: Schedule, name: str, people: Spec, meetings: Spec) -> Iterator[Figure]:
    of = f" of schedule {name}" if name else ""
    if list(schedule):
        yield figure(f"people{name}", f"Timeline{of} by principal", people, "in time")
        yield figure(f"meetings{name}", f"Timeline{of} by meeting", meetings, "in time", printed=False)
    if spec := routes(side.case, schedule, STYLED, "container", _MAP_HEIGHT):
        yield figure(f"map{name}", f"Map{of}: meetings and journeys", spec, "over land")


def _meetings(side: Side, schedule: Schedule) -> Table:
    case, sessions = side.case, list(schedule)
    several = len({one.first_day.year for one in sessions} | {case.scenario.calendar.today.year}) > 1
    rows = [[str(n), titled(case, one.meeting), *when(one, year=several), where(case, one), who(case, one)]
            for n, one in enumerate(sessions, start=1)]
    head = ["", "Meeting", "Date", "Time", "Where", "Who"]
    if case.clock.daily:
        head, rows = head[:3] + head[4:], [row[:3] + row[4:] for row in rows]
    return Table("Meetings, in the order of time", head, rows)


def _goals(side: Side) -> Table:
    return Table("Goals, the first decides", ["Goal", "Reached", "How sure"] if side.answer else ["Goal", "Reached"], [
        [goal_name(side.case, one.goal), goal_value(side.case, one.goal, one.value),
         *([certainty(side.case, one)] if side.answer else [])] for one in side.goals])


def _burdens(side: Side) -> Table:
    return Table("What it asks of each", ["Principal", "What"], [
        [side.case.called(person), burden(mine)] for person, mine in side.burdens.items() if mine.meetings])


def _legs(side: Side, schedule: Schedule) -> Table:
    case = side.case
    rows = []
    for person in case.scenario.principals:
        for trip in case.journeys.trips(schedule, person):
            if trip.minutes:
                after = clock(trip.after.end, case.venue_zone(trip.after.spot.name)) if trip.after else ""
                before = clock(trip.before.start, case.venue_zone(trip.before.spot.name)) if trip.before else ""
                rows.append([case.called(person), spot(case, trip.start.name), spot(case, trip.end.name),
                             length(timedelta(minutes=trip.minutes)), after, before])
    return Table("Journeys", ["Principal", "From", "To", "Takes", "After", "Before"], rows)


def _whys(side: Side, schedule: Schedule) -> Iterator[tuple[str, tuple[str, ...]]]:
    case, told = side.case, set[str]()
    found = reasons(case, Solution(schedule, side.verdicts, side.goals), _REASONS)
    for n, session in enumerate(schedule, start=1):
        head = f"{n} {title_of(case, session.meeting)}, {when(session)[0]}"
        if case.meeting(session.meeting).start:
            yield head, ("its start is fixed in the scenario",)
        elif session.meeting in found.whys:
            yield head, tuple(why_lines(case, session, found.whys[session.meeting], told))


def marked(rows: list[list[str]]) -> list[list[Cell]]:
    """Rows of sides side by side: cells that do not say the same as the first side are marked."""
    return [[Cell(row[0]), Cell(row[1]), *(Cell(text, "changed" if text not in ("the same", row[1]) else "")
                                           for text in row[2:])] for row in rows]
