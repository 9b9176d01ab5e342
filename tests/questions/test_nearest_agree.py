"""The nearest schedule against its naive twin: every schedule that the judge accepts, by its distance."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import assume, given, reject
from hypothesis import strategies as st

from solver.case import Case
from solver.clock import DAY, MINUTE
from solver.errors import BadInput
from solver.geography import Site
from solver.questions.earlier import Earlier
from solver.questions.nearest import Nearest, nearest
from solver.schedule import Schedule, Session, past_sessions
from tests.drawing import expensive
from tests.oracle.brute import Oracle, Plan
from tests.oracle.reading import Document, judge, read
from tests.oracle.scenarios import documents
from tests.oracle.test_engine_agrees import judged

Old = dict[str, tuple[date | datetime, date, str | None]]
"""When and where each meeting was: its start, its day, its site."""


@st.composite
def changes(draw: st.DrawFn) -> tuple[Document, Document, int]:
    """A scenario, the same after something changed, and which of its plans was chosen."""
    before: Document = draw(documents(size=800))
    people, meetings = sorted(before["principals"]), [n for n in before["meetings"] if n != "past"]
    today, until = date.fromisoformat(before["calendar"]["today"]), before["calendar"]["until"][:10]
    days = [today + n * DAY for n in range((date.fromisoformat(until) - today).days + 1)]
    after = {**before, "rules": dict(before["rules"]), "principals": dict(before["principals"]),
             "meetings": dict(before["meetings"]), "calendar": dict(before["calendar"])}
    kinds = draw(st.lists(st.sampled_from(["away", "window", "later", "new", "venue"]), min_size=1, max_size=2))
    for kind in kinds:
        if kind == "away":
            who = draw(st.sampled_from(people))
            more = {"from": str(draw(st.sampled_from(days)))}
            after["principals"][who] = {**before["principals"][who],
                                        "away": [*before["principals"][who].get("away", []), more]}
        elif kind == "window":
            edge = draw(st.sampled_from(["earliest", "latest"]))
            after["rules"]["changed"] = {"rule": "window", "meeting": draw(st.sampled_from(meetings)),
                                         edge: str(draw(st.sampled_from(days)))}
        elif kind == "later" and len(days) > 1:
            after["calendar"]["today"] = str(days[1])
            for who, principal in after["principals"].items():      # stays that are over then are in dispute
                if "away" in principal:
                    still = [away for away in principal["away"] if away["from"][:10] >= str(days[1])]
                    after["principals"][who] = {**principal, "away": still}
        elif kind == "new":
            twin = before["meetings"][draw(st.sampled_from(meetings))]
            after["meetings"]["new"] = {**twin, "optional": draw(st.booleans())}
        elif kind == "venue" and before["venues"]:
            gone = draw(st.sampled_from(sorted(before["venues"])))
            after["rules"]["gone"] = {"rule": "region", "meeting": "all", "at": {"not": gone}}
    return before, after, draw(st.integers(0, 10_000))


def bumped(document: Document, plan: Plan, turn: int) -> Document:
    """The scenario with somebody away on a day on which the plan has a meeting of theirs (every other time)."""
    coming = [held for held in plan.values() if not held.past]
    if turn % 2 or not coming:
        return document
    held = coming[turn // 2 % len(coming)]
    who = sorted(held.who)[turn // 2 % len(held.who)]
    away = {"rule": "availability", "who": who, "away": [str(held.first_day)]}
    return {**document, "rules": {**document["rules"], "bump": away}}


def sound(document: Document, size: int) -> Oracle:
    """The judge of a scenario that the reader takes."""
    try:
        return judged(document, size)
    except BadInput:
        reject()


def confirmed(document: Document, plan: Plan, names: list[str]) -> Document:
    """The scenario with some meetings confirmed when the plan holds them."""
    meetings = dict(document["meetings"])
    daily = document["calendar"]["grid"] == "1d"
    for name in names:
        if name in plan:
            start = str(plan[name].first_day) if daily else plan[name].start.isoformat()
            meetings[name] = {key: value for key, value in meetings[name].items() if key not in ("day", "optional")}
            meetings[name] |= {"state": "confirmed", "start": start}
    return {**document, "meetings": meetings}


def old_of(plan: Plan, daily: bool) -> Old:
    return {held.name: (held.first_day if daily else held.start, held.first_day, held.venue and (
        f"{held.venue}/{held.room}" if held.room else held.venue)) for held in plan.values() if not held.past}


def earlier(case: Case, plan: Plan) -> Earlier:
    """The judge's plan as a schedule of the case."""
    sessions: dict[str, Session] = {}
    for name in case.open_meetings:
        if name in plan:
            held, daily = plan[name], case.clock.daily
            site = Site(held.venue, held.room) if held.venue else None
            zone = ZoneInfo("UTC") if daily else case.venue_zone(held.venue)
            start: Any = held.first_day if daily else held.start
            sessions[name] = Session(name, start, held.last_day if daily else held.end, zone, site,
                                     case.attendees(name))
    return Earlier(Schedule(case, {**sessions, **past_sessions(case)}), {})


def time_of_day(oracle: Oracle, start: date | datetime, day: date, at: str | None) -> timedelta:
    """How late the clocks there say that it is, reckoned from the midnight of the day it begins on."""
    if not isinstance(start, datetime):
        return timedelta(0)
    zone = oracle.world.venue_zone(at.split("/")[0] if at else None)
    return start.astimezone(zone).replace(tzinfo=None) - datetime(day.year, day.month, day.day)


def distance(oracle: Oracle, plan: Plan, old: Old, pins: Mapping[str, date | datetime]) -> tuple[int, ...]:
    """Confirmed meetings off their start, meetings left out, moved or added, other venues, days, minutes, rooms."""
    new = old_of(plan, oracle.world.daily)
    off = sum(name not in new or new[name][0] != start for name, start in pins.items())
    left_out = differ = venues = days = minutes = rooms = 0
    for name in oracle.open:
        if name not in new or name not in old:
            left_out += name in old
            differ += name in new
            continue
        (start, day, at), (was, was_on, was_at) = new[name], old[name]
        differ += start != was or at != was_at
        there, here = ((place or "").partition("/") for place in (was_at, at))
        venues += at is not None and was_at is not None and here[0] != there[0]
        rooms += bool(here[2] and there[2]) and here[0] == there[0] and here[2] != there[2]
        days += abs((day - was_on) // timedelta(days=1))
        minutes += abs(time_of_day(oracle, start, day, at) - time_of_day(oracle, was, was_on, was_at)) // MINUTE
    return off, left_out, differ, venues, days, minutes, rooms


def check(found: Nearest, oracle: Oracle, old: Old, pins: Mapping[str, date | datetime]) -> None:
    best = min((distance(oracle, plan, old, pins) for plan in oracle.plans), default=None)
    assert found.distance == best
    if best is None:
        assert found.status == "infeasible"
        assert found.conflicts is not None
        assert found.conflicts.found
        return
    assert found.status == "optimal"
    assert all(found.proven)
    nearest_plans = [plan for plan in oracle.plans if distance(oracle, plan, old, pins) == best]
    assert found.solution is not None
    assert [goal.proven for goal in found.solution.goals] == [True] * len(found.solution.goals)
    mine = {s.meeting: (s.start, str(s.site) if s.site else None) for s in found.solution.schedule}
    chosen = oracle.find(mine)
    assert chosen is not None
    assert oracle.rank(chosen) == min(map(oracle.rank, nearest_plans))
    for move in found.moves:
        assert move.kind == "stays" or move.why, move
    assert len(found.given_way) == best[0]
    assert (found.conflicts is not None) == bool(best[0])


@pytest.mark.slow
@expensive(50)
@given(changes())
def test_nearest(changed: tuple[Document, Document, int]) -> None:
    before, after, pick = changed
    first = sound(before, 1_500)
    assume(first.plans)
    old = first.plans[pick % len(first.plans)]
    after = bumped(after, old, pick)
    oracle = sound(after, 3_000)
    check(nearest(read(after), earlier(read(after), old)), oracle, old_of(old, oracle.world.daily), {})


@pytest.mark.slow
@expensive(25)
@given(changes(), st.lists(st.sampled_from(["one", "two", "three", "four"]), min_size=1, max_size=2, unique=True))
def test_confirmed_meetings_move_last(changed: tuple[Document, Document, int], names: list[str]) -> None:
    before, after, pick = changed
    first = sound(before, 1_500)
    assume(first.plans)
    old = first.plans[pick % len(first.plans)]
    document = confirmed(bumped(after, old, pick), old, names)
    try:
        case = read(document)
    except BadInput:        # confirmed on a day that is over
        reject()
    starts = {name: old_of(old, first.world.daily)[name][0] for name in names if name in old}
    free = {**document, "meetings": {name: {k: v for k, v in entry.items() if k not in ("state", "start")}
                                     if name in starts else entry for name, entry in document["meetings"].items()}}
    oracle = judge(free)
    assume(starts and oracle.size <= 3_000)
    found = nearest(case, earlier(case, old))
    check(found, oracle, old_of(old, oracle.world.daily), starts)
    if found.given_way:
        assert found.conflicts is not None
        assert all({f"{name}.confirmed" for name in found.given_way} & set(conflict.rules)
                   for conflict in found.conflicts.found)
        assert found.conflicts.found
