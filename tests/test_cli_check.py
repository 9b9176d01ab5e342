"""`check`: a file, a schedule made by the solver, a schedule made by hand."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.show.examples import DAYS, HOURS, run


def test_a_sound_file(days_file: str) -> None:
    text = run("check", days_file).stdout
    assert "The file is sound." in text
    assert "3 principals, 0 venues, 2 meetings" in text
    answer = json.loads(run("check", days_file, "--json").stdout)
    assert answer["status"] == "sound"
    assert answer["rules"]["soft"] == 1


def test_only_the_venues_that_the_file_names_are_counted(tmp_path: Path) -> None:
    path = tmp_path / "cities.yaml"
    path.write_text(DAYS.replace("meetings:", "venues: {geneva: {city: Geneva}}\nmeetings:").replace(
        "who: ", "at: [geneva, Oslo], who: ", 1), encoding="utf-8")
    assert "3 principals, 1 venue, 2 meetings" in run("check", str(path)).stdout
    assert json.loads(run("check", str(path), "--json").stdout)["venues"] == 1


def test_without_its_end_the_calendar_reaches_as_far_for_a_check_as_for_a_search(days_file: str) -> None:
    """`until` is 30 September 2025; without it the next year's is within reach, the day after no more."""
    lines = "meetings: {{bilateral: 2025-10-20, trilateral: {}}}"
    for day, off, code in (("2026-09-30", [], 2), ("2026-09-30", ["--off", "calendar.until"], 0),
                           ("2026-10-02", ["--off", "calendar.until"], 2)):
        assert run("check", days_file, "-", *off, text=lines.format(day)).exit_code == code, (day, off)
    solved = run("solve", days_file, "--off", "calendar.until", "--set", "rules.prepared.earliest=2026-08-01", "--json")
    assert run("check", days_file, "-", "--off", "calendar.until", text=solved.stdout).exit_code == 0
    pin = ("ask", days_file, "--pin", "trilateral=2026-09-30")
    assert (run(*pin).exit_code, run(*pin, "--off", "calendar.until").exit_code) == (2, 0)


def test_the_effective_file_can_be_read_again(days_file: str) -> None:
    effective = run("check", days_file, "--resolved")
    assert effective.exit_code == 0
    assert run("check", "-", text=effective.stdout).exit_code == 0
    assert json.loads(run("check", days_file, "--resolved", "--json").stdout)["summit"] == 1


@pytest.mark.parametrize("form", ["days_file", "hours_file"])
@pytest.mark.parametrize("pick", ["1", "2"])
def test_an_answer_passes_its_own_check(form: str, pick: str, request: pytest.FixtureRequest) -> None:
    path = request.getfixturevalue(form)
    solved = run("solve", path, "-n", "2", "--json").stdout
    result = run("check", path, "-", "--pick", pick, "--json", text=solved)
    assert result.exit_code == 0, result.stdout
    checked = json.loads(result.stdout)["schedules"][0]
    assert checked["id"] == json.loads(solved)["schedules"][int(pick) - 1]["id"]
    assert checked["rules"] == json.loads(solved)["schedules"][int(pick) - 1]["rules"]


def by_hand(path: str, text: str) -> tuple[int, str]:
    result = run("check", path, "-", text=f"meetings:\n  {text}\n")
    return result.exit_code, " ".join((result.stdout + result.stderr).split())


def test_a_schedule_by_hand(days_file: str) -> None:
    code, text = by_hand(days_file, "bilateral: 2025-08-23\n  trilateral: {start: 2025-08-26}")
    assert code == 0
    assert "keeps every hard rule" in text
    assert "1 wish gives way, at a cost of 2" in text


def test_a_broken_rule_is_3_with_its_reason(days_file: str) -> None:
    code, text = by_hand(days_file, "bilateral: 2025-08-23\n  trilateral: {start: 2025-08-24}")
    assert code == 3
    assert "breaks 2 hard rules: order, zelensky.away" in text
    assert "fewer than 1 free day" in text


@pytest.mark.parametrize("end", ["11:00", "12:00", "13:00"])
def test_any_length_between_least_and_most(hours_file: str, end: str) -> None:
    code, text = by_hand(hours_file, f"bilateral: {{start: 2025-08-25T09:00, end: 2025-08-25T{end}, at: geneva}}\n"
                                "  trilateral: {start: 2025-08-26T09:00}")
    assert code == 0, text
    assert f"09:00–{end} CEST" in text


BILATERAL = "bilateral: {start: 2025-08-25T09:00, at: geneva}"
TRILATERAL = "trilateral: {start: 2025-08-26T09:00}"


@pytest.mark.parametrize(("first", "second", "said"), [
    (BILATERAL, "trilaterall: {start: 2025-08-26T09:00}", "did you mean trilateral?"),
    (BILATERAL, "dinner: {start: 2025-08-26T19:00}", "trilateral is missing"),
    (BILATERAL, "alaska: {start: 2025-08-26T09:00}", "held already"),
    (BILATERAL.replace("geneva", "genva"), TRILATERAL, "did you mean geneva?"),
    (BILATERAL, "trilateral: {start: 2025-08-26T09:00, at: istanbul}", "cannot be held at istanbul"),
    (BILATERAL.replace(", at: geneva", ""), TRILATERAL, "may be held at geneva, istanbul"),
    (BILATERAL.replace("08-25", "10-25"), TRILATERAL, "outside the calendar"),
    (BILATERAL.replace("08-25", "08-32"), TRILATERAL, "August has 31 days"),
    (BILATERAL.replace("T09:00", ""), TRILATERAL, "expected a date with a time"),
    (BILATERAL.replace("start", "begin"), TRILATERAL, "unknown key begin"),
    (BILATERAL.replace("at:", "end: 2025-08-25T10:00, at:"), TRILATERAL, "lasts 2h to 4h"),
    (BILATERAL.replace("at:", "end: 2025-08-25T08:00, at:"), TRILATERAL, "end lies before the start"),
    (BILATERAL.replace("at:", "attendees: [putin], at:"), TRILATERAL, "has putin, zelensky attend"),
    (BILATERAL, "trilateral: {at: geneva}", "`start:` is missing"),
])
def test_bad_schedules_are_2_with_a_position(hours_file: str, first: str, second: str, said: str) -> None:
    code, text = by_hand(hours_file, f"{first}\n  {second}")
    assert code == 2, text
    assert said in text
    assert "<stdin>:" in text


def test_a_time_that_summer_time_skips(tmp_path: Path) -> None:
    path = tmp_path / "march.yaml"
    path.write_text(HOURS.replace("2025-08-19", "2025-03-25").replace("2025-08-29", "2025-04-02")
                    .replace("2025-08-15", "2025-03-15"), encoding="utf-8")
    code, text = by_hand(str(path), "bilateral: {start: 2025-03-30T02:30, at: geneva}\n"
                                    "  trilateral: {start: 2025-03-31T09:00}")
    assert code == 2
    assert "clocks jump over it" in text


def test_a_meeting_twice(days_file: str) -> None:
    twice = json.dumps({"meetings": [{"name": "bilateral", "start": "2025-08-23"}] * 2})
    result = run("check", days_file, "-", text=twice)
    assert result.exit_code == 2
    assert "bilateral is there twice" in result.stderr


def test_no_such_schedule(days_file: str) -> None:
    solved = run("solve", days_file, "--json").stdout
    result = run("check", days_file, "-", "--pick", "4", text=solved)
    assert result.exit_code == 2
    assert "the answer has 1" in result.stderr


def test_rules_of_sections_that_are_off_are_counted() -> None:
    scenario = str(Path(__file__).parents[1] / "scenarios" / "ukraine-2025-days.yaml")
    said = run("check", scenario, "--off", "lead", "--off", "putin.away").stdout
    assert "2 switched off" in said
