"""The nearest schedule on `scenarios/ukraine-2025-days.yaml`, each answer worked out by hand.

The plan: bilateral Monday 25 August, trilateral Wednesday 27, multilateral Saturday 30. Between neighbours one day is
free. Putin is away from 31 August to 5 September, Zelensky on the 24th, Trump on the 25th and from 17 to 19 September
and on the 23rd, the Europeans on 28 and 29 August. The bilateral may not be before the 25th, nor after 2 September.
"""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from solver.case import Case
from solver.engine import Limits, solve
from solver.errors import BadInput
from solver.loading import load, load_data, load_text
from solver.questions.earlier import read_earlier
from solver.questions.nearest import Nearest, nearest
from solver.show.envelope import dumps
from solver.show.machine import answer
from solver.show.nearest import change
from solver.show.words import clock

DAYS = Path(__file__).parents[2] / "scenarios" / "ukraine-2025-days.yaml"
PLAN = "meetings: {bilateral: 2025-08-25, trilateral: 2025-08-27, multilateral: 2025-08-30}"


def repaired(path: Path, *settings: str, plan: str = PLAN, off: tuple[str, ...] = ()) -> Nearest:
    case = load(DAYS, settings=settings, off=off)
    file = path / "plan.yaml"
    file.write_text(plan)
    return nearest(case, read_earlier(file, case))


def days(found: Nearest) -> list[tuple[int, int]]:
    """The month and day on which each meeting is held now."""
    assert found.solution is not None
    sessions = found.solution.schedule.sessions
    firsts = [sessions[name].first_day for name in ("bilateral", "trilateral", "multilateral")]
    return [(day.month, day.day) for day in firsts]


def test_nothing_has_to_move(tmp_path: Path) -> None:
    found = repaired(tmp_path)
    assert found.distance == (0, 0, 0, 0, 0, 0, 0)
    assert (found.moved, found.broke, found.status) == ((), (), "optimal")


@pytest.mark.parametrize(("slip", "expected", "distance"), [
    # To the 26th: the trilateral needs the 27th free, so it goes to the 28th; the 29th is free, the 30th stays.
    (1, [(8, 26), (8, 28), (8, 30)], (0, 0, 2, 0, 2)),
    # To the 27th: trilateral on the 29th; the 30th must be free, then Putin is away until 5 September: 6 September.
    (2, [(8, 27), (8, 29), (9, 6)], (0, 0, 3, 0, 2 + 2 + 7)),
    # To the 28th: trilateral on the 30th, multilateral again on 6 September.
    (3, [(8, 28), (8, 30), (9, 6)], (0, 0, 3, 0, 3 + 3 + 7)),
    # To the 29th: the 31st is Putin's, so the trilateral goes to 6 September and the multilateral to the 8th.
    (4, [(8, 29), (9, 6), (9, 8)], (0, 0, 3, 0, 4 + 10 + 9)),
    # To the 30th: the same.
    (5, [(8, 30), (9, 6), (9, 8)], (0, 0, 3, 0, 5 + 10 + 9)),
])
def test_the_first_meeting_slips(tmp_path: Path, slip: int, expected: list[tuple[int, int]],
                                 distance: tuple[int, ...]) -> None:
    on = date(2025, 8, 25 + slip)
    found = repaired(tmp_path, f"meetings.bilateral.day={on}")
    assert days(found) == expected
    assert found.distance == (*distance, 0, 0)
    assert found.proven == (True,) * 7
    assert [rule.name for rule, _ in found.broke] == ["bilateral.day"]


@pytest.mark.parametrize(("on", "rules"), [
    ("2025-08-31", {("bilateral.day", "putin.away")}),        # 6 days: Putin is away
    ("2025-09-02", {("bilateral.day", "putin.away")}),
    ("2025-09-06", {("bilateral.day", "deadline")}),          # back, but past 2 September
])
def test_the_first_meeting_slips_too_far(tmp_path: Path, on: str, rules: set[tuple[str, str]]) -> None:
    found = repaired(tmp_path, f"meetings.bilateral.day={on}")
    assert (found.status, found.distance, found.solution) == ("infeasible", None, None)
    assert found.conflicts is not None
    assert {tuple(sorted(conflict.rules)) for conflict in found.conflicts.found} == rules


def test_a_principal_becomes_unavailable(tmp_path: Path) -> None:
    # Trump cannot on the 27th. The trilateral alone may move: to the 28th (one day on; the 29th stays free).
    found = repaired(tmp_path, "principals.trump.away=[2025-08-25, 2025-08-27]")
    assert days(found) == [(8, 25), (8, 28), (8, 30)]
    assert found.distance == (0, 0, 1, 0, 1, 0, 0)
    [move] = found.moved
    assert [why.rule for why in move.why] == ["trump.away.2025-08-27"]


def test_fewest_meetings_count_before_fewest_days(tmp_path: Path) -> None:
    # Trump cannot on the 27th nor the 28th. With the 25th and the 30th kept, no day between leaves one free on both
    # sides. Two meetings must move: trilateral to the 29th (2 days) and multilateral to 6 September (7) makes 9; the
    # trilateral on the 30th is no nearer.
    found = repaired(tmp_path, "principals.trump.away=[2025-08-25, {from: 2025-08-27, to: 2025-08-28}]")
    assert days(found) == [(8, 25), (8, 29), (9, 6)]
    assert found.distance == (0, 0, 2, 0, 9, 0, 0)


def test_goals_break_ties(tmp_path: Path) -> None:
    # The 26th barred to Zelensky, the plan's bilateral there: the 25th and the 27th are as near. With the trilateral
    # on 7 September neither moves anything else; the goal says that an earlier end of the bilateral is better.
    plan = "meetings: {bilateral: 2025-08-26, trilateral: 2025-09-07, multilateral: 2025-09-10}"
    for goal, expected in (("{earliest: {end: bilateral}}", (8, 25)), ("{nearest: {bilateral: 2025-08-28}}", (8, 27))):
        found = repaired(tmp_path, "principals.zelensky.away=[2025-08-24, 2025-08-26]", f"goals=[{goal}]", plan=plan)
        assert days(found) == [expected, (9, 7), (9, 10)]
        assert found.distance == (0, 0, 1, 0, 1, 0, 0)


def test_a_confirmed_meeting_stays_though_more_move(tmp_path: Path) -> None:
    # Trump cannot on the 27th and 28th: as above, but the multilateral is confirmed for the 30th. Then the trilateral
    # can only be on the 28th or before, the 25th is barred to Trump, the 26th needs the bilateral before the 25th,
    # which the lead forbids: nothing works, and the multilateral has to move after all.
    found = repaired(tmp_path, "principals.trump.away=[2025-08-25, {from: 2025-08-27, to: 2025-08-28}]",
                     "meetings.multilateral.state=confirmed", "meetings.multilateral.start=2025-08-30")
    assert found.given_way == ("multilateral",)
    assert found.distance == (1, 0, 2, 0, 9, 0, 0)
    assert found.conflicts is not None
    assert found.conflicts.complete
    assert {tuple(sorted(conflict.rules)) for conflict in found.conflicts.found} == {
        ("lead", "multilateral.confirmed", "order", "trump.away.2025-08-27")}


def test_a_confirmed_meeting_moves_last(tmp_path: Path) -> None:
    # The bilateral is confirmed on the 25th and Putin cannot on the 27th: with the 28th the rest is mended.
    found = repaired(tmp_path, "meetings.bilateral.state=confirmed", "meetings.bilateral.start=2025-08-25",
                     "rules.far={rule: precedence, first: bilateral, then: trilateral, free_days: 3}")
    # Moving the bilateral alone is not possible either (the lead): trilateral to the 29th, multilateral to 6 September.
    assert days(found) == [(8, 25), (8, 29), (9, 6)]
    assert (found.distance, found.given_way) == ((0, 0, 2, 0, 9, 0, 0), ())


def test_a_confirmed_start_that_is_new(tmp_path: Path) -> None:
    # Confirmed for the 28th, though the plan had the 25th: it moves there, and gives no way.
    found = repaired(tmp_path, "meetings.bilateral.state=confirmed", "meetings.bilateral.start=2025-08-28")
    assert days(found) == [(8, 28), (8, 30), (9, 6)]
    assert (found.distance, found.given_way) == ((0, 0, 3, 0, 13, 0, 0), ())


def test_a_new_meeting_is_added_and_pushes_the_others(tmp_path: Path) -> None:
    # A preparation by Putin and Zelensky, two days before the bilateral at the earliest on the 25th.
    found = repaired(tmp_path, "meetings.talks={who: [putin, zelensky], lasts: 1d, at: undetermined}",
                     "rules.talks-first={rule: precedence, first: talks, then: trilateral}",
                     "rules.talks-late={rule: window, meeting: talks, earliest: 2025-08-25}",
                     plan=PLAN.replace("{", "{talks: {held: false}, "))
    # The 26th is free for both, and comes before the trilateral: nothing else moves.
    assert found.distance == (0, 0, 1, 0, 0, 0, 0)
    [move] = found.moved
    assert (move.meeting, move.kind, move.now and move.now.first_day) == ("talks", "added", date(2025, 8, 26))


def test_an_optional_meeting_is_dropped_only_when_it_must(tmp_path: Path) -> None:
    # The trilateral is optional now, and Trump is away from today on: it cannot be held, and the others stay.
    found = repaired(tmp_path, "meetings.trilateral.optional=true",
                     "meetings.multilateral.who=[putin, zelensky, europeans]",
                     "principals.trump.away=[{from: 2025-08-19, to: 2025-09-30}]")
    assert found.distance == (0, 1, 0, 0, 0, 0, 0)
    [move] = found.moved
    assert (move.meeting, move.kind) == ("trilateral", "dropped")
    assert [why.rule for why in move.why] == ["trump.away"]


def test_an_optional_meeting_that_can_move_is_not_dropped(tmp_path: Path) -> None:
    # The trilateral is optional and Trump cannot on the 27th. To leave it out would move nothing; the 28th is free.
    found = repaired(tmp_path, "meetings.trilateral.optional=true",
                     "principals.trump.away=[2025-08-25, 2025-08-27]")
    assert days(found) == [(8, 25), (8, 28), (8, 30)]
    assert found.distance == (0, 0, 1, 0, 1, 0, 0)


def test_others_move_before_a_meeting_is_dropped(tmp_path: Path) -> None:
    # As above, and Trump cannot on the 28th either: the multilateral moves a week to make room for the trilateral.
    found = repaired(tmp_path, "meetings.trilateral.optional=true",
                     "principals.trump.away=[2025-08-25, {from: 2025-08-27, to: 2025-08-28}]")
    assert days(found) == [(8, 25), (8, 29), (9, 6)]
    assert found.distance == (0, 0, 2, 0, 9, 0, 0)


def test_a_meeting_held_meanwhile_never_moves(tmp_path: Path) -> None:
    # On 27 August the bilateral has been held, on the 26th, a day late; the trilateral moves on by a day.
    found = repaired(tmp_path, "calendar.today=2025-08-27", "meetings.bilateral.state=held",
                     "meetings.bilateral.start=2025-08-26", "rules.lead=null", "rules.deadline=null")
    assert days(found) == [(8, 26), (8, 28), (8, 30)]
    assert found.distance == (0, 0, 1, 0, 1, 0, 0)


def test_days_that_are_over(tmp_path: Path) -> None:
    # It is 26 August and nothing has been held: the bilateral must move to a day to come.
    found = repaired(tmp_path, "calendar.today=2025-08-26")
    assert [rule.name for rule, _ in found.broke] == ["calendar.until"]
    assert days(found) == [(8, 26), (8, 28), (8, 30)]


CITIES: dict[str, Any] = {
    "summit": 1, "title": "Cities", "calendar": {"today": "2025-08-19", "until": "2025-08-29", "grid": "1h"},
    "principals": {"a": {}, "b": {}},
    "venues": {"geneva": {"city": "Geneva"}, "vienna": {"city": "Vienna"}, "rome": {"city": "Rome"}},
    "meetings": {"one": {"who": ["a", "b"], "lasts": "2h"}, "two": {"who": ["a", "b"], "lasts": "2h"}},
    "rules": {"order": {"rule": "precedence", "first": "one", "then": "two"}},
    "goals": [{"earliest": "end"}]}
BY_HAND = """\
meetings:
  one: {start: 2025-08-20T10:00+02:00, at: geneva}
  two: {start: 2025-08-21T10:00+02:00, at: geneva}
"""


def moved_cities(path: Path, changes: dict[str, Any], plan: str = BY_HAND) -> Nearest:
    case = load_data({**CITIES, **changes}, "cities.yaml")
    file = path / "plan.yaml"
    file.write_text(plan)
    return nearest(case, read_earlier(file, case))


def test_a_venue_is_barred(tmp_path: Path) -> None:
    rules = {**CITIES["rules"], "not-geneva": {"rule": "region", "meeting": "two", "at": {"not": "geneva"}}}
    found = moved_cities(tmp_path, {"rules": rules})
    assert found.distance == (0, 0, 1, 1, 0, 0, 0)
    [move] = found.moved
    assert (move.meeting, move.elsewhere, [why.rule for why in move.why]) == ("two", True, ["not-geneva"])


def test_a_venue_no_longer_serves_a_meeting(tmp_path: Path) -> None:
    meetings = {**CITIES["meetings"], "two": {**CITIES["meetings"]["two"], "at": ["vienna", "rome"]}}
    found = moved_cities(tmp_path, {"meetings": meetings})
    assert found.distance == (0, 0, 1, 1, 0, 0, 0)
    assert [why.reason for move in found.moved for why in move.why] == ["it can no longer be held at geneva"]


def saved_cities() -> str:
    return dumps(answer(solve(load_data({**CITIES, "meetings": {
        name: {**meeting, "at": "geneva"} for name, meeting in CITIES["meetings"].items()}}, "cities.yaml"))))


def test_a_venue_is_gone_from_the_scenario(tmp_path: Path) -> None:
    found = moved_cities(tmp_path, {"venues": {"vienna": {"city": "Vienna"}}}, saved_cities())
    assert found.distance is not None
    assert found.distance[:4] == (0, 0, 2, 2)
    assert [why.reason for move in found.moved for why in move.why] == [
        "the scenario no longer has the venue geneva"] * 2


def test_a_dropped_meeting_is_remarked(tmp_path: Path) -> None:
    found = moved_cities(tmp_path, {"meetings": {"one": CITIES["meetings"]["one"]}, "rules": {}}, saved_cities())
    assert found.distance == (0, 0, 0, 0, 0, 0, 0)
    assert "two is in the schedule, but no longer in the scenario" in found.remarks


def test_the_time_runs_out(tmp_path: Path) -> None:
    case = load(DAYS)
    (tmp_path / "plan.yaml").write_text(PLAN)
    found = nearest(case, read_earlier(tmp_path / "plan.yaml", case), Limits(seconds=0.0))
    assert (found.status, found.stopped_by) == ("unknown", "time")


# --- bad input ------------------------------------------------------------------------------------------------------
@pytest.mark.parametrize(("plan", "code"), [
    ("meetings: {bilateral: 2025-08-25, bilatral: 2025-08-26}", "no-such-meeting"),
    ("meetings: [{name: bilateral, start: 2025-08-25}, {name: bilateral, start: 2025-08-26}]", "duplicate-meeting"),
    ("meetings: {bilateral: 2025-08-32}", "bad-date"),
    ("meetings: {bilateral: 2025-08-25T10:00}", "bad-date"),
    ("meetings: {bilateral: {start: 2025-08-25, end: 2025-08-24}}", "end-before-start"),
    ("meetings: {bilateral: {at: undetermined}}", "missing-key"),
    ("schedules: []", "no-such-schedule"),
    ("bilateral: 2025-08-25", "missing-key"),
])
def test_bad_schedules(tmp_path: Path, plan: str, code: str) -> None:
    with pytest.raises(BadInput) as bad:
        repaired(tmp_path, plan=plan)
    assert [problem.code for problem in bad.value.problems] == [code]


def refused(path: Path, case: Case, plan: str) -> str:
    (path / "plan.json").write_text(plan)
    with pytest.raises(BadInput) as bad:
        read_earlier(path / "plan.json", case)
    [problem] = bad.value.problems
    return f"{problem.code}: {problem.message}"


def test_a_schedule_for_another_scenario(tmp_path: Path) -> None:
    said = refused(tmp_path, load(DAYS), saved_cities())
    assert said == "other-scenario: the schedule was made for another scenario, Cities; this one has no one, two"


def test_an_unknown_venue_by_hand(tmp_path: Path) -> None:
    said = refused(tmp_path, load_data(CITIES, "cities.yaml"), BY_HAND.replace("at: geneva", "at: genva", 1))
    assert said == "no-such-venue: no such venue: genva"


def test_an_impossible_local_time(tmp_path: Path) -> None:
    spring = {**CITIES, "calendar": {"today": "2025-03-24", "until": "2025-04-10", "grid": "1h"}}
    plan = "meetings: {one: {start: 2025-03-30T02:30, at: geneva}}"
    assert refused(tmp_path, load_data(spring, "cities.yaml"), plan).startswith("skipped-time")


# --- rooms ----------------------------------------------------------------------------------------------------------
ROOMS = """
summit: 1
calendar: {today: 2026-06-01, until: 2026-06-05, grid: 1h}
principals: {a: {}, b: {}}
venues: {hall: {city: Vienna, rooms: [blue, red]}}
meetings: {talks: {who: [a, b], lasts: 2h}}
rules: {late: {rule: window, meeting: talks, earliest: 2026-06-03}}
"""


def test_a_meeting_that_must_move_keeps_its_room(tmp_path: Path) -> None:
    """It cannot stay on the 1st; on the 3rd both rooms are free, and the file names the blue one first."""
    (tmp_path / "plan.yaml").write_text("meetings: {talks: {start: 2026-06-01T10:00, at: hall/red}}")
    case = load_text(ROOMS)
    found = nearest(case, read_earlier(tmp_path / "plan.yaml", case))
    assert [(str(move.now and move.now.site), move.next_door) for move in found.moves] == [("hall/red", False)]
    assert found.distance == (0, 0, 1, 0, 2, 0, 0)


def test_a_room_that_cannot_be_kept_is_counted_and_said(tmp_path: Path) -> None:
    (tmp_path / "plan.yaml").write_text("meetings: {talks: {start: 2026-06-03T10:00, at: hall/red}}")
    case = load_text(ROOMS.replace("lasts: 2h", "lasts: 2h, at: hall/blue"))
    found = nearest(case, read_earlier(tmp_path / "plan.yaml", case))
    assert found.distance == (0, 0, 1, 0, 0, 0, 1)
    assert [change(case, move) for move in found.moves] == ["at hall/blue (Vienna)"]


def test_a_room_that_nobody_knows_by_hand(tmp_path: Path) -> None:
    said = refused(tmp_path, load_text(ROOMS), "meetings: {talks: {start: 2026-06-03T10:00, at: hall/green}}")
    assert said == "no-such-room: no such room: hall/green"


def hours(found: Nearest) -> list[str]:
    assert found.solution
    return [clock(session.start, session.zone) for session in found.solution.schedule]


def test_a_meeting_that_must_move_keeps_its_time_of_day(tmp_path: Path) -> None:
    """Its goal is an early end; but whoever must come on another day, or to another room, comes at the same hour."""
    early = ROOMS + "goals: [{earliest: end}]\n"
    (tmp_path / "plan.yaml").write_text("meetings: {talks: {start: 2026-06-01T10:00, at: hall/red}}")
    case = load_text(early)
    found = nearest(case, read_earlier(tmp_path / "plan.yaml", case))
    assert hours(found) == ["Wed 3 Jun 10:00 CEST"]
    # Not before 14:00 any more: four hours later, and no more.
    case = load_text(early.replace("earliest: 2026-06-03", 'earliest: "14:00"'))
    found = nearest(case, read_earlier(tmp_path / "plan.yaml", case))
    assert found.distance == (0, 0, 1, 0, 0, 240, 0)


def test_the_time_of_day_is_that_of_the_place(tmp_path: Path) -> None:
    """From Vienna to Ankara, where clocks are an hour ahead: at ten there too, which is an hour sooner."""
    both = ROOMS.replace("hall: {city: Vienna, rooms: [blue, red]}", "hall: {city: Vienna}, palace: {city: Ankara}")
    (tmp_path / "plan.yaml").write_text("meetings: {talks: {start: 2026-06-01T10:00, at: hall}}")
    case = load_text(both.replace("lasts: 2h", "lasts: 2h, at: palace"))
    found = nearest(case, read_earlier(tmp_path / "plan.yaml", case))
    assert found.distance == (0, 0, 1, 1, 2, 0, 0)
    assert hours(found) == ["Wed 3 Jun 10:00 UTC+3"]


@pytest.mark.parametrize("month", ["2026-03-2", "2026-10-2"])
def test_the_time_of_day_is_that_of_the_clocks_also_after_they_were_changed(tmp_path: Path, month: str) -> None:
    """On 29 March they were put forward, on 25 October back: what was at ten in Vienna is at ten there still."""
    (tmp_path / "plan.yaml").write_text(f"meetings: {{talks: {{start: {month}3T10:00, at: hall/red}}}}")
    case = load_text(ROOMS.replace("today: 2026-06-01, until: 2026-06-05", f"today: {month}2, until: {month}9")
                     .replace("earliest: 2026-06-03", f"earliest: {month}9"))
    found = nearest(case, read_earlier(tmp_path / "plan.yaml", case))
    assert hours(found)[0].split()[3] == "10:00"
    assert found.distance == (0, 0, 1, 0, 6, 0, 0)
