"""Compare: scenarios, saved answers, schedules by hand; what moved, whom it costs, what the files say otherwise."""

from __future__ import annotations

import json
from datetime import timedelta
from pathlib import Path

import pytest

from solver.engine import solve
from solver.errors import BadInput
from solver.loading import load, load_text
from solver.questions.burdens import burdens, days_abroad
from solver.questions.compare import Comparison, Move, compare, missing, moved
from solver.questions.sides import Common, spelled
from solver.show.compare import comparison
from solver.show.envelope import dumps
from solver.show.machine import answer
from solver.show.screen import Screen
from tests.rules.kit import schedule_of

TRACK = "scenarios/ukraine-2025-days.yaml"
HAND = "meetings: {bilateral: 2025-08-26, trilateral: 2025-08-29, multilateral: 2025-09-08}\n"
TRIPS = """
summit: 1
title: Trips
calendar: {today: 2026-03-02, until: 2026-03-14, grid: 1h, zone: Europe/Zurich, hours: 09:00-18:00}
principals:
  anna: {country: NO, home: Oslo}
  omar: {country: JO, home: Amman}
  urs: {country: CH}
venues: {geneva: {city: Geneva}, oslo: {city: Oslo}}
meetings:
  talks: {who: all, lasts: 3h}
  signing: {who: [anna, omar], lasts: 1h}
rules:
  soon: {rule: window, meeting: signing, latest: 2026-03-05, soft: 2, wish_of: anna}
"""


def moves(found: Comparison, side: int = 1) -> dict[str, Move]:
    return {name: found.move(found.sides[side], name) for name in found.meetings}


def failed(*sides: str, common: Common | None = None) -> str:
    with pytest.raises(BadInput) as bad:
        compare(sides, common)
    assert len(bad.value.problems) >= 1
    return f"{bad.value.problems[0].code}: {bad.value}"


@pytest.fixture
def hand(tmp_path: Path) -> str:
    path = tmp_path / "hand.yaml"
    path.write_text(HAND, encoding="utf-8")
    return str(path)


@pytest.fixture
def saved(tmp_path: Path) -> str:
    path = tmp_path / "saved.json"
    path.write_text(dumps(answer(solve(load(TRACK), 3))), encoding="utf-8")
    return str(path)


# --- what moved -----------------------------------------------------------------------------------------------------
def test_a_saved_answer_a_schedule_by_hand_and_a_scenario(hand: str, saved: str) -> None:
    """The best is 25, 27, 30 Aug; by hand 26, 29 Aug, 8 Sep."""
    found = compare([saved, hand, TRACK], Common(scenario=TRACK))
    assert [side.kind for side in found.sides] == ["answer", "schedule", "scenario"]
    assert [move.days for move in moves(found).values()] == [1, 2, 9]
    assert not any(move.changed for move in moves(found, 2).values())
    assert found.remarks == ()


def test_another_schedule_of_one_answer(saved: str) -> None:
    found = compare([saved, f"{saved}#2"])
    assert [move.days for move in moves(found).values()] != [0, 0, 0]


def test_rules_that_are_broken(tmp_path: Path) -> None:
    """B on 3 Sep: Putin is away, and the deadline was the day before; M on 6 Sep follows T without a free day."""
    path = tmp_path / "broken.yaml"
    path.write_text("meetings: {bilateral: 2025-09-03, trilateral: 2025-09-05, multilateral: 2025-09-06}")
    found = compare([TRACK, str(path)], Common(scenario=TRACK))
    assert set(found.rules) == {"order", "deadline", "putin.away"}
    assert all(found.sides[1].verdicts[name].kept is False for name in found.rules)


def test_lengths_and_people(tmp_path: Path) -> None:
    scenario = tmp_path / "s.yaml"
    scenario.write_text(TRIPS, encoding="utf-8")
    found = compare([str(scenario), f"{scenario}+meetings.talks.lasts=4h", f"{scenario}+meetings.signing.who=[anna]"])
    longer, alone = moves(found)["talks"], moves(found, 2)["signing"]
    assert (longer.longer, longer.changed, longer.seats) == (timedelta(hours=1), True, False)
    assert (alone.seats, alone.longer) == (True, timedelta(0))
    daily = compare([TRACK, f"{TRACK}+meetings.bilateral.lasts=2d"])
    assert moves(daily)["bilateral"].longer == timedelta(days=1)


def test_clocks_that_change_make_no_meeting_longer() -> None:
    """Two whole days have 47 hours then, and three hours pass while clocks go on by four."""
    case = load_text("summit: 1\ncalendar: {today: 2026-03-20, until: 2026-04-20, grid: 1h, zone: Europe/Paris}\n"
                     "principals: {a: {}}\nmeetings: {days: {who: a, lasts: 2d}, hours: {who: a, lasts: 3h}}\n")
    early, late = (schedule_of(case, {"days": f"2026-03-{day}T00:00", "hours": f"2026-03-{day}T01:00"})
                   for day in (22, 29))
    elapsed = [one.sessions["days"].end.timestamp() - one.sessions["days"].start.timestamp()  # type: ignore[union-attr]
               for one in (early, late)]
    assert elapsed == [48 * 3600, 47 * 3600]
    assert not [name for name in ("days", "hours") if moved(early.sessions[name], late.sessions[name]).longer]


def test_venues_and_times(tmp_path: Path) -> None:
    scenario, one, other = (tmp_path / name for name in ("s.yaml", "one.yaml", "other.yaml"))
    scenario.write_text(TRIPS, encoding="utf-8")
    by_hand = "meetings: {{talks: {{start: 2026-03-03T{}, at: geneva}}, signing: {{start: 2026-03-{}, at: {}}}}}"
    one.write_text(by_hand.format("10:00", "03T14:00", "geneva"))
    other.write_text(by_hand.format("11:00", "06T10:00", "oslo"))
    found = compare([str(one), str(other)], Common(scenario=str(scenario)))
    assert moves(found) == {"talks": Move(0, timedelta(hours=1)), "signing": Move(3, timedelta(days=2, hours=20), True)}
    # Day by day, in the home's zone. By the one, Anna flies to Geneva on the 3rd (1564 km, 2 h 20) for 10:00 and is
    # back that evening. By the other she is at home again between, and her own city is not abroad: the 3rd alone.
    first, second = (side.burdens for side in found.sides)
    assert (first["anna"].days_abroad, second["anna"].days_abroad) == (1, 1)
    # Omar (Amman-Geneva 2838 km, 3 h 50) is under way on the 3rd from about 08:10, Amman time, to 20:50. By the other
    # he goes to Oslo as well (3469 km, 4 h 35): on the 6th, from about 06:25 to 17:35.
    assert (first["omar"].days_abroad, second["omar"].days_abroad) == (1, 2)
    assert (first["urs"].days_abroad, first["urs"].minutes, first["urs"].meetings) == (0, 0, 1)
    assert (first["anna"].broken, second["anna"].broken) == ({}, {"soon": 2})
    assert (first["anna"].minutes, second["anna"].minutes) == (280, 340)    # in Oslo it is half an hour each way
    case = found.sides[0].case
    assert found.sides[0].schedule
    again = burdens(case, found.sides[0].schedule, found.sides[0].verdicts)
    assert again == first


def test_days_abroad_count_stays_and_their_journeys() -> None:
    """A meets at home, and is in London from 17 to 19 March whatever is planned. Washington to London takes 7 h 28: A
    leaves on the 16th at 16:32 to be there at midnight, New York time, and is back on the 20th at 07:28.
    """
    case = load_text("summit: 1\ncalendar: {today: 2026-03-02, until: 2026-03-31, grid: 1h, zone: America/New_York}\n"
                     "principals: {a: {country: US, home: Washington, away: [{from: 2026-03-17, to: 2026-03-19, "
                     "at: london}]}}\nvenues: {washington: {city: Washington}, london: {city: London}}\n"
                     "meetings: {one: {who: a, lasts: 4h}}\n")
    at_home = schedule_of(case, {"one": "2026-03-03T10:00 @washington"})
    assert days_abroad(case, at_home, "a") == 5
    # Held in London on the 20th, from 10:00: no journey between, and home again on the 20th, at 21:28.
    abroad = schedule_of(case, {"one": "2026-03-20T10:00 @london"})
    assert days_abroad(case, abroad, "a") == 5


# --- what the files say ---------------------------------------------------------------------------------------------
def test_differences_between_the_files(tmp_path: Path) -> None:
    overlay = tmp_path / "overlay.yaml"
    overlay.write_text("rules: {deadline: null, extra: {rule: window, meeting: bilateral, earliest: 2025-08-26}}\n")
    found = compare([TRACK, f"{TRACK}+{overlay}+rules.order.free_days=2"])
    changed = {one.path: (one.old, one.new) for one in found.differences[1]}
    assert changed[("rules", "order", "free_days")] == (1, 2)
    assert changed[("rules", "deadline")][1] is missing
    assert changed[("rules", "extra")][0] is missing
    assert set(found.rules) == {"deadline", "extra"}
    assert found.differences[0] == ()


def test_off_is_a_difference_too() -> None:
    found = compare([TRACK, f"{TRACK}+rules.lead.ignored=true"])
    [one] = found.differences[1]
    assert (one.path, one.old, one.new) == (("rules", "lead", "ignored"), missing, True)


def test_common_changes_reach_every_scenario() -> None:
    found = compare([TRACK, f"{TRACK}+rules.lead.at_least=10d"], Common(settings=["rules.order.free_days=2"]))
    ends = [side.schedule.sessions["multilateral"].first_day for side in found.sides if side.schedule]
    assert [str(end) for end in ends] == ["2025-09-06", "2025-09-09"]


def test_sides_are_spelled(tmp_path: Path) -> None:
    odd = tmp_path / "a+b.yaml"
    odd.write_text("")
    assert spelled(f"{odd}+x.yaml+p.q=1").file == str(odd)
    assert spelled(f"{odd}+x.yaml+p.q=1").overlays == ("x.yaml",)
    assert spelled(f"{odd}+x.yaml+p.q=1").settings == ("p.q=1",)
    assert (spelled("a.json#3").file, spelled("a.json#3").pick) == ("a.json", 3)


def test_an_impossible_side() -> None:
    found = compare([TRACK, f"{TRACK}+rules.done.latest=2025-08-29"])
    assert (found.sides[1].status, found.sides[1].schedule) == ("infeasible", None)
    assert moves(found)["bilateral"] == Move()


# --- bad input, and remarks -----------------------------------------------------------------------------------------
def test_answers_of_another_format(saved: str) -> None:
    data = json.loads(Path(saved).read_text())
    for version in (2, "1", None):
        Path(saved).write_text(json.dumps(data | {"format": version}))
        assert failed(saved, TRACK).startswith("unknown-format")
    del data["format"]
    Path(saved).write_text(json.dumps(data))
    assert failed(saved, TRACK).startswith("unknown-format")


def test_a_scenario_of_another_version() -> None:
    assert failed(TRACK, f"{TRACK}+summit=2").startswith("unknown-version")


def test_a_changed_scenario_is_remarked(saved: str, tmp_path: Path) -> None:
    other = tmp_path / "other.yaml"
    text = Path(TRACK).read_text(encoding="utf-8")
    other.write_text(text.replace("free_days: 1", "free_days: 0"), encoding="utf-8")
    [remark] = compare([saved, saved], Common(scenario=str(other))).remarks
    assert "before the scenario was changed" in remark
    other.write_text(text.replace("title: Ukraine", "title: Other"), encoding="utf-8")
    assert "made for another scenario" in compare([saved, saved], Common(scenario=str(other))).remarks[0]


def test_other_scenarios(saved: str, hand: str) -> None:
    assert failed(TRACK, "scenarios/two-meetings.yaml").startswith("different-scenarios")
    assert failed(saved, saved, common=Common(scenario="scenarios/two-meetings.yaml")).startswith("no-such-meeting")
    assert failed(hand, TRACK, common=Common(scenario="scenarios/two-meetings.yaml")).startswith("no-such-meeting")
    days_and_hours = compare(["scenarios/ukraine-2025.yaml", hand], Common(scenario=TRACK))
    assert any("one in days, one in hours" in remark for remark in days_and_hours.remarks)


@pytest.mark.parametrize(("text", "code"), [
    ("meetings: {bilateral: 2025-08-26, trilateral: 2025-08-29}", "missing-meeting"),
    ("meetings: [{name: bilateral, start: 2025-08-26}, {name: bilateral, start: 2025-08-27}, "
     "{name: trilateral, start: 2025-08-29}, {name: multilateral, start: 2025-09-08}]", "duplicate-meeting"),
    (HAND.replace("bilateral: 2025-08-26", "bilateral: {start: 2025-08-26, at: geneva}"), "no-such-venue"),
    (HAND.replace("2025-08-26", "2025-10-26"), "outside-calendar"),
    ("nothing: 1", "missing-key"),
])
def test_bad_schedules(tmp_path: Path, text: str, code: str) -> None:
    path = tmp_path / "bad.yaml"
    path.write_text(text)
    assert failed(str(path), TRACK, common=Common(scenario=TRACK)).startswith(code)


def test_an_impossible_local_time(tmp_path: Path) -> None:
    """Clocks in Geneva jump from 02:00 to 03:00 on 29 March 2026."""
    scenario, path = tmp_path / "s.yaml", tmp_path / "p.yaml"
    scenario.write_text(TRIPS.replace("2026-03-02", "2026-03-28").replace("2026-03-14", "2026-03-31"), encoding="utf-8")
    path.write_text("meetings: {talks: {start: 2026-03-29T02:30, at: geneva},"
                    " signing: {start: 2026-03-30T10:00, at: oslo}}")
    assert failed(str(path), str(path), common=Common(scenario=str(scenario))).startswith("skipped-time")


def test_sides_that_cannot_be(hand: str, saved: str, tmp_path: Path) -> None:
    assert failed(hand, TRACK).startswith("no-scenario")
    assert failed(f"{hand}+rules.x=1", TRACK, common=Common(scenario=TRACK)).startswith("bad-side")
    assert failed(f"{TRACK}#2", TRACK).startswith("bad-side")
    assert failed(f"{saved}#9", TRACK).startswith("no-such-schedule")
    assert failed(f"{saved}#x", TRACK).startswith("bad-side")
    assert failed(f"{TRACK}+", TRACK).startswith("bad-side")
    assert failed("nowhere.yaml", TRACK).startswith("not-found")
    data = json.loads(Path(saved).read_text())
    Path(saved).write_text(json.dumps(data | {"schedules": []}))
    assert failed(saved, TRACK).startswith("no-such-schedule")
    data["scenario"]["file"] = "gone.yaml"
    Path(saved).write_text(json.dumps(data))
    assert "--scenario" in failed(saved, TRACK)
    invalid = tmp_path / "invalid.json"
    invalid.write_text('{"format": 1, "summit": "0.1.0", "status": "invalid", "errors": []}')
    assert failed(str(invalid), TRACK).startswith("no-such-schedule")


def test_a_side_without_a_schedule_keeps_no_rules() -> None:
    possible = compare([TRACK, f"{TRACK}+rules.deadline.latest=2025-08-20"])
    said = " ".join(comparison(Screen(100), possible).split())
    assert "Every rule is kept wherever there is a schedule (none: B), and all sides have the same." in said
    neither = compare([f"{TRACK}+rules.deadline.latest=2025-08-{day}" for day in (20, 21)])
    assert "Every rule is kept" not in comparison(Screen(100), neither)


def test_a_saved_answer_finds_its_scenario_beside_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    desk, elsewhere = tmp_path / "desk", tmp_path / "elsewhere"
    desk.mkdir()
    elsewhere.mkdir()
    monkeypatch.chdir(desk)
    Path("s.yaml").write_text(TRIPS, encoding="utf-8")
    Path("more.yaml").write_text("meetings: {talks: {lasts: 4h}}\n", encoding="utf-8")
    Path("plan.json").write_text(dumps(answer(solve(load("s.yaml", ["more.yaml"])))), encoding="utf-8")
    monkeypatch.chdir(elsewhere)
    found = compare(["../desk/plan.json", "../desk/s.yaml+../desk/more.yaml"])
    assert [side.kind for side in found.sides] == ["answer", "scenario"]
    assert not any(move.changed for move in moves(found).values())
    Path("plan.json").write_text((desk / "plan.json").read_text(encoding="utf-8"), encoding="utf-8")
    with pytest.raises(BadInput, match=r"the scenario of this answer, s\.yaml, is not there"):
        compare(["plan.json", "../desk/s.yaml"])
