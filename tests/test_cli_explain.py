"""`summit explain`, and what `solve` says of the impossible."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from solver.show.schemas import answer_schema
from tests.show.examples import answer_of, run

IMPOSSIBLE, DAYS = "scenarios/impossible.yaml", "scenarios/ukraine-2025-days.yaml"


def test_impossible() -> None:
    result = run("explain", IMPOSSIBLE, width=100)
    assert result.exit_code == 3
    assert "The only conflict, proven" in result.stdout
    assert "  preparation: opening starts 5d after 2 March 2026, or later." in result.stdout
    assert "1  deadline: latest 1 day later, Sat 14 Mar instead of Fri 13 Mar (price 3)" in result.stdout
    assert "--set rules.deadline.latest=2026-03-14" in result.stdout
    assert "Prices: A day moved costs 1" in result.stdout


def test_impossible_for_machines() -> None:
    found = answer_of("explain", IMPOSSIBLE)
    assert found["status"] == "infeasible"
    assert found["conflicts"] == [["preparation", "pause", "deadline", "guest.away"]]
    assert found["conflicts_complete"] is True
    first = found["repairs"][0]
    assert first["rules"] == ["deadline"]
    assert first["options"] == ["--set rules.deadline.latest=2026-03-14"]
    assert first["changes"] == [{"rule": "deadline", "change": "number", "number": "latest", "from": "2026-03-13",
                                 "to": "2026-03-14", "by": "P1D"}]
    assert first["schedule"]["certified"] is True


def test_same_answer_every_time() -> None:
    assert run("explain", IMPOSSIBLE, "--json").stdout == run("explain", IMPOSSIBLE, "--json").stdout


def test_most() -> None:
    found = answer_of("explain", IMPOSSIBLE, "--most", "1")
    assert len(found["repairs"]) == 1
    assert found["repairs_complete"] is False


def test_repair_typed_as_told_works() -> None:
    assert run("solve", IMPOSSIBLE, "--set", "rules.deadline.latest=2026-03-14").exit_code == 0


def test_possible() -> None:
    result = run("explain", DAYS, width=100)
    assert result.exit_code == 0
    assert "without it: earliest end of multilateral Sat 23 Aug 2025 instead of Sat 30 Aug 2025" in result.stdout
    assert "at_least 7d: 3d would open something better; up to 8d nothing is lost; possible up to 12d" in result.stdout


def test_possible_for_machines() -> None:
    found = answer_of("explain", DAYS)
    assert found["conflicts"] == found["repairs"] == []
    rules = {rule["name"]: rule for rule in found["rules"]}
    assert [name for name, rule in rules.items() if rule["binds"]] == ["order", "lead", "europeans.away"]
    assert rules["lead"]["numbers"] == [{
        "number": "at_least", "value": "7d", "stricter": "more", "possible_to": {"to": "12d", "by": "P5D"},
        "as_good_to": {"to": "8d", "by": "P1D"}, "better_from": {"to": "3d", "by": "P4D"}}]


@pytest.mark.parametrize("width", [80, 100, 120])
@pytest.mark.parametrize("scenario", [IMPOSSIBLE, DAYS, "scenarios/two-meetings.yaml"])
def test_lines_fit(scenario: str, width: int) -> None:
    lines = run("explain", scenario, width=width).stdout.splitlines()
    assert max(map(len, lines)) <= width


def test_quick_checks_come_first(tmp_path: Any) -> None:
    file = tmp_path / "booked.yaml"
    file.write_text("""\
summit: 1
calendar: {today: 2026-03-02, until: 2026-03-06, grid: 1d}
principals: {ann: {name: Ann Berg, away: {from: 2026-03-02, to: 2026-03-06}}, bob: {}}
meetings: {one: {who: [ann, bob], lasts: 1d, at: undetermined}}
""")
    result = run("explain", str(file))
    assert result.exit_code == 3
    assert "Seen at once\n  there is no time for one: ann.away, calendar.until leave none" in result.stdout


def test_bad_input() -> None:
    assert run("explain", "no-such-file.yaml").exit_code == 2
    assert run("explain", IMPOSSIBLE, "--off", "deadlin").exit_code == 2


def test_no_time_is_no_verdict() -> None:
    result = run("explain", IMPOSSIBLE, "--time", "0.000001")
    assert result.exit_code == 4
    assert "Undecided" in result.stdout


def test_solve_says_the_first_conflict_and_repair() -> None:
    result = run("solve", IMPOSSIBLE)
    assert result.exit_code == 3
    assert "A conflict, proven" in result.stdout
    assert "The cheapest repair" in result.stdout
    assert "summit explain" in result.stdout


def test_a_date_that_is_missing_is_offered_and_works(tmp_path: Path) -> None:
    file = tmp_path / "waiting.yaml"
    file.write_text("summit: 1\ncalendar: {today: 2025-08-19, until: 2025-09-30, grid: 1d}\nprincipals: {a: {}}\n"
                    "events: {truce: {}}\nmeetings: {talk: {who: [a], lasts: 1d}}\n"
                    "rules: {guns: {rule: precondition, meeting: talk, event: truce}}\n", encoding="utf-8")
    offer = "--set events.truce.date=DATE"
    for command in ("solve", "explain"):
        result = run(command, str(file))
        assert result.exit_code == 3
        assert f"to try a date: {offer}" in result.stdout
    assert run("solve", str(file), *offer.replace("DATE", "2025-09-01").split()).exit_code == 0


def test_solve_json_has_conflicts_and_repairs_as_its_schema_says() -> None:
    found = answer_of("solve", IMPOSSIBLE)
    assert found["conflicts"] == [["preparation", "pause", "deadline", "guest.away"]]
    assert found["repairs"][0]["rules"] == ["deadline"]
    Draft202012Validator(answer_schema()).validate(found)


def test_help_explains_the_prices() -> None:
    text = " ".join(run("explain", "--help").stdout.split())
    assert "30 for a rule dropped" in text
    assert "only possible, 2 proposed, 3 without a status, 4 decided" in text


TWO_PLACES = """\
summit: 1
calendar: {today: 2026-03-02, until: 2026-03-02, grid: 1h, zone: Europe/Paris}
principals: {ann: {name: Ann Berg}, bob: {}}
venues: {geneva: {city: Geneva}, cape: {city: Cape Town}}
meetings: {one: {who: [ann, bob], lasts: 8h, at: geneva}, two: {who: [ann, bob], lasts: 8h, at: cape}}
rules: {soon: {rule: window, meeting: all, latest: 2026-03-02}}
"""


@pytest.mark.parametrize("arguments", [
    ("explain", "FILE"), ("solve", "FILE"), ("ask", "FILE", "--pin", "one=2026-03-02"), ("repair", "FILE", "PLAN")])
def test_conflicts_for_machines_name_what_people_are_told(arguments: tuple[str, ...], tmp_path: Path) -> None:
    """Rules that are always on as well: here nobody can be in two places."""
    file, plan = tmp_path / "two.yaml", tmp_path / "plan.yaml"
    file.write_text(TWO_PLACES)
    plan.write_text("meetings: {one: {start: 2026-03-02T09:00}, two: {start: 2026-03-02T09:00}}")
    words = [{"FILE": str(file), "PLAN": str(plan)}.get(word, word) for word in arguments]
    told, found = run(*words, width=120).stdout, answer_of(*words)
    assert found["conflicts"]
    for names in found["conflicts"]:
        assert "travel" in names or "presence" in names
        assert all(f" {name}: " in told for name in names)
    if "conflicts_explained" in found:
        assert [[rule["name"] for rule in one["rules"]] for one in found["conflicts_explained"]] == found["conflicts"]
        always = {rule["name"] for rule in found["conflicts_explained"][0]["rules"] if rule["always_on"]}
        assert always & {"travel", "presence"}


def test_what_clashes_with_nobody_is_told_in_a_sentence(tmp_path: Path) -> None:
    file = tmp_path / "hours.yaml"
    text = ("summit: 1\ncalendar: {today: 2026-03-02, until: 2026-03-03, grid: 30min, zone: Europe/Paris, "
            "hours: 09:00-11:00}\nprincipals: {a: {}}\nmeetings: {x: {who: a, lasts: 3h, at: remote}MORE}\n")
    file.write_text(text.replace("MORE", ""), encoding="utf-8")
    assert "  What cannot be held: x.\n" in run("explain", str(file)).stdout
    file.write_text(text.replace("MORE", ", y: {who: a, lasts: 1h, at: remote}"), encoding="utf-8")
    assert "  What cannot be held: x; without it the rest is possible.\n" in run("explain", str(file)).stdout


ROOM = """
summit: 1
calendar: {today: 2026-06-01, until: 2026-06-05, grid: 1h, zone: Europe/Vienna, hours: 09:00-18:00}
principals: {ann: {home: Vienna, away: {from: "2026-06-01T08:00+05:30", to: "2026-06-01T12:00+05:30"}}}
venues: {vienna: {city: Vienna}}
meetings: {talks: {who: ann, lasts: 10h}, dinner: {who: ann, lasts: 2h}}
rules: {when: {rule: window, meeting: dinner, start: 2026-06-03T10:00}}
"""


def test_numbers_are_told_as_people_say_them(tmp_path: Path) -> None:
    """Moments without the signs of ISO 8601, which way a point of time moves, and what is of the next day."""
    (tmp_path / "room.yaml").write_text(ROOM)
    told = " ".join(run("explain", str(tmp_path / "room.yaml"), "--set", "calendar.hours=09:00-20:00",
                        "--set", "meetings.talks.lasts=11h").stdout.split())
    # The talks fill a day; the dinner, on any other, ends the last of all.
    assert "start Wed 3 Jun 10:00, moved later: any later, and something is lost; possible up to" in told
    assert "start Wed 3 Jun 10:00, moved earlier: Wed 3 Jun 09:00 would open something better" in told
    assert "from Mon 1 Jun 08:00 UTC+5:30:" in told
    late = " ".join(run("explain", str(tmp_path / "room.yaml"), "--off", "when",
                        "--set", "calendar.hours=18:00-23:00").stdout.split())
    assert "closes at 04:00 the next day instead of 23:00" in late


def test_meetings_that_count_with_the_most_they_may_last_are_told(tmp_path: Path) -> None:
    """Lancaster House 1979: what happened fits, as the stages were shorter than they might have been."""
    file = tmp_path / "stages.yaml"
    file.write_text("""
summit: 1
calendar: {today: 1979-09-10, until: 1979-12-31, grid: 1d}
principals: {carrington: {}, muzorewa: {}}
meetings:
  constitution: {who: all, lasts: {least: 14d, most: 60d}, at: undetermined}
  cease-fire: {who: all, lasts: {least: 7d, most: 60d}, at: undetermined}
  signing: {who: all, lasts: 1d, at: undetermined}
rules: {stages: {rule: precedence, order: [constitution, cease-fire, signing]}}
""", encoding="utf-8")
    said = " ".join(run("explain", str(file)).stdout.split())
    assert ("Each meeting counts with the most it may last: constitution 60 days, 14 days at the least; "
            "cease-fire 60 days, 7 days at the least.") in said
    assert run("explain", str(file), "--set", "meetings.constitution.lasts.most=40d").exit_code == 0
