"""Each goal's value in the model is what `measure` finds on the schedule; `certified` compares the two."""

from __future__ import annotations

import random
from datetime import date, timedelta
from typing import Any

import pytest
import yaml

from solver.engine import solve
from solver.engine.model import Model
from solver.engine.solving import verdicts_on
from solver.loading import load_text
from solver.measure import measure

GOALS: list[Any] = [
    {"least_travel": "total"}, {"least_travel": "worst"}, {"fewest_waits": "total"}, {"fewest_waits": "worst"},
    {"most_held": "worst"}, {"most_held": "total"}, {"nearest": {"m1": "2025-10-27", "past": "2025-10-24"}},
    {"earliest": "end"}, {"earliest": "start"}, {"earliest": {"end": "m1"}}, {"earliest": {"start": "m2"}},
]
CITIES = ("Geneva", "Istanbul", "Doha", "Washington", "Kyiv", "Delhi")


def scenario(seed: int, goals: list[Any]) -> dict[str, Any]:
    """Four people, four meetings and one held with a start between ticks, around a change of summer time."""
    rng = random.Random(seed)
    people: dict[str, Any] = {f"p{n}": {"home": rng.choice(CITIES)} if rng.random() < 0.7 else {} for n in range(4)}
    people["p0"]["away"] = [{"from": "2025-10-26", "to": "2025-10-26", "at": "doha"}] if seed % 3 == 0 else []
    places = ["undetermined", "remote", ["geneva", "delhi"], ["doha", "house/red", "house/blue"], "house"]
    meetings: dict[str, Any] = {
        f"m{n}": {"who": rng.sample(sorted(people), rng.randint(1, 3)), "at": rng.choice(places),
                  "lasts": rng.choice(["1h", "2h", "5h", "1d", "2d"]), "optional": rng.random() < 0.4,
                  "worth": rng.choice([1, 2, 0.5])} for n in range(4)}
    meetings["past"] = {"who": ["p0", "p1"], "state": "held", "start": "2025-10-24T11:30-08:00", "lasts": "3h",
                        "at": "geneva"}
    return {
        "summit": 1,
        "calendar": {"today": "2025-10-25", "until": str(date(2025, 10, 25) + timedelta(days=rng.randint(3, 5))),
                     "grid": "1h", "zone": "Europe/Paris", "hours": "08:00-20:00"},
        "principals": people, "meetings": meetings, "goals": goals,
        "venues": {"geneva": {"city": "Geneva"}, "delhi": {"city": "Delhi"}, "doha": {"city": "Doha"},
                   "house": {"city": "Istanbul", "rooms": ["red", "blue"]}},
    }


@pytest.mark.parametrize("seed", range(12))
@pytest.mark.parametrize("goal", GOALS, ids=str)
def test_the_model_says_what_the_schedule_has(goal: Any, seed: int) -> None:
    case = load_text(yaml.safe_dump(scenario(seed, [goal])))
    answer = solve(case)
    assert answer.status in ("optimal", "infeasible")
    for solution in answer.solutions:
        assert all(value.proven for value in solution.goals)
        verdicts = verdicts_on(case, solution.schedule)
        assert [measure(v.goal, solution.schedule, verdicts) for v in solution.goals] == [
            v.value for v in solution.goals]


def test_a_meeting_held_between_ticks_is_where_it_was() -> None:
    case = load_text(yaml.safe_dump(scenario(1, [])))
    slot = Model(case).slots["past"]  # 11:30-08:00 on the 24th is 21:30 in Paris, two hours and a half before tick 0
    assert (slot.start, slot.end) == (-2.5, 0.5)


@pytest.mark.parametrize(("today", "hours"), [("2025-10-26", 25), ("2025-03-30", 23), ("2025-08-20", 24)])
def test_a_whole_day_is_as_long_as_its_date(today: str, hours: int) -> None:
    case = load_text(f"""
summit: 1
calendar: {{today: {today}, until: {today}, grid: 1h, zone: Europe/Paris}}
principals: {{ann: {{}}}}
venues: {{paris: {{city: Paris}}}}
meetings: {{visit: {{who: ann, lasts: 1d, at: paris}}}}
""")
    [session] = solve(case).solutions[0].schedule
    assert session.end - session.start == timedelta(hours=hours)  # type: ignore[operator]


def test_waits_are_counted_beyond_a_calendar_whose_end_is_off() -> None:
    """Both days of the calendar are closed; three hours a day are open, so that two meetings can touch."""
    answer = solve(load_text("""
        summit: 1
        calendar: {today: 2025-08-19, until: 2025-08-20, grid: 1h, zone: UTC, hours: 09:00-12:00}
        principals: {a: {away: {from: 2025-08-19, to: 2025-08-24}}, b: {}}
        meetings: {m: {who: [a, b], lasts: 1h}, n: {who: [a, b], lasts: 1h}}
        goals: [{fewest_waits: total}, {earliest: end}]
        """, off=["calendar.until"]))
    [first, *_] = answer.solutions
    assert [s.start.isoformat() for s in first.schedule] == ["2025-08-25T09:00:00+00:00", "2025-08-25T10:00:00+00:00"]


@pytest.mark.parametrize("off", [["ann.away"], ["presence"], ["ann.away", "presence"]])
def test_journeys_among_stops_that_begin_together_are_those_of_the_file_s_order(off: list[str]) -> None:
    answer = solve(load_text("""
        summit: 1
        calendar: {today: 2026-03-02, until: 2026-03-03, grid: 1d}
        principals: {ann: {away: {from: 2026-03-02, at: fort}}}
        venues: {castle: {city: Geneva}, fort: {city: Geneva}}
        meetings: {one: {who: ann, lasts: 1d, at: castle}, two: {who: ann, lasts: 1d, at: castle}}
        travel: {local: 1h}
        goals: [{least_travel: total}]
        """, off=off))
    # Off the trip, each day's meeting is a stop: castle, fort, castle. Off presence, both are on the 3rd: fort, castle.
    assert answer.solutions[0].goals[-1].value == (120 if off == ["ann.away"] else 60)


@pytest.mark.parametrize(("starts", "waits"), [
    ((9, 9, 9), 0), ((9, 10, 14), 1), ((9, 12, 12), 0), ((8, 13, 13), 1), ((8, 13, 17), 2), ((9, 14, 11), 1),
    ((9, 12, 10), 0)])
def test_waits_of_somebody_who_may_be_in_two_meetings_at_once(starts: tuple[int, ...], waits: int) -> None:
    """Three hours, two and one: idle is who has had a meeting that day, and is in none until the next."""
    held = {f"m{n}": {"who": "ann", "lasts": f"{3 - n}h", "at": "remote", "start": f"2026-03-02T{hour:02d}:00"}
            for n, hour in enumerate(starts)}
    answer = solve(load_text(yaml.safe_dump({
        "summit": 1, "calendar": {"today": "2026-03-02", "until": "2026-03-02", "grid": "1h"},
        "principals": {"ann": {}}, "meetings": held, "goals": [{"fewest_waits": "total"}]}), off=["presence"]))
    assert answer.solutions[0].goals[-1].value == waits
