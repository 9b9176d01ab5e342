"""Who attends, beyond the rules: answers and schedules that say it, and cases in which nothing is left open."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from solver.engine.model import Model
from solver.engine.solving import solve, verdicts_on
from solver.errors import BadInput
from solver.loading import load_text
from solver.resolved import resolved_text
from solver.schedule_file import read_schedule
from solver.show import machine
from solver.show.words import who

TEXT = """
summit: 1
calendar: {today: 2025-08-18, until: 2025-08-20, grid: 1d}
principals: {ann: {name: Ann}, bob: {name: Bob, away: [2025-08-18]}, cyd: {away: [{from: 2025-08-18, to: 2025-08-20}]},
  dan: {name: Dan},
  eve: {name: Eve, home: London}}
venues: {hall: {city: Sydney}}
meetings:
  talks: {who: [ann, bob, cyd, eve], lasts: 2h, at: hall}
rules:
  enough: {rule: quorum, meeting: talks, who: cyd, at_least: 0}
  stand-in: {rule: deputy, who: bob, deputy: dan}
  screens: {rule: remote, who: eve}
goals: [{earliest: end}]
"""


def test_the_answer_says_who_and_how_and_is_read_again(tmp_path: Path) -> None:
    case = load_text(TEXT)
    answer = solve(case)
    [session] = answer.solutions[0].schedule
    assert session.attendees == ("ann", "dan", "eve")
    assert session.deputies == (("bob", "dan"),)
    assert session.video == ("eve",)        # London to Sydney takes longer than a night
    assert who(case, session) == "Ann, Dan (for Bob), Eve (by video)"
    written = machine.answer(answer)
    [meeting] = written["schedules"][0]["meetings"]
    assert meeting["attendees"] == ["ann", "dan", "eve"]
    assert meeting["video"] == ["eve"]
    assert meeting["deputies"] == {"bob": "dan"}
    file = tmp_path / "answer.json"
    file.write_text(json.dumps(written))
    again = read_schedule(file, case)
    assert again.sessions == answer.solutions[0].schedule.sessions
    assert again.id == answer.solutions[0].schedule.id


@pytest.mark.parametrize(("fields", "code"), [
    ("attendees: [ann, bob, eve]", ""), ("attendees: [ann, bob]", "other-attendees"),
    ("attendees: [ann, bob, cyd, eve, dan]", "other-attendees"), ("deputies: {bob: dan}", ""),
    ("deputies: {bob: dan}, attendees: [ann, dan, eve]", ""), ("deputies: {ann: dan}", "no-such-deputy"),
    ("deputies: {bob: dan}, attendees: [ann, bob, dan, eve]", "other-attendees"), ("deputies: [dan]", "wrong-type"),
    ("video: [eve]", ""), ("video: [ann]", "not-by-video"), ("video: [nobody]", "not-by-video")])
def test_a_schedule_by_hand_says_who_attends(tmp_path: Path, fields: str, code: str) -> None:
    file = tmp_path / "schedule.yaml"
    file.write_text(f"meetings: {{talks: {{start: 2025-08-19, {fields}}}}}")
    if code:
        with pytest.raises(BadInput) as caught:
            read_schedule(file, load_text(TEXT))
        assert [problem.code for problem in caught.value.problems] == [code]
    else:
        assert read_schedule(file, load_text(TEXT)).held("talks")


def test_switched_off_nobody_stands_in_or_joins() -> None:
    case = load_text(TEXT, off=["stand-in", "screens", "enough"])
    [session] = solve(case).solutions[0].schedule
    assert session.attendees == ("ann", "bob", "eve")               # who may stay away still may
    assert session.first_day.day == 19
    assert not case.attendance.deputies


def test_the_effective_file_has_the_same_answer() -> None:
    case = load_text(TEXT)
    again = load_text(resolved_text(case))
    assert again.attendance == case.attendance
    assert solve(again).solutions[0].schedule.id == solve(case).solutions[0].schedule.id


def test_without_such_rules_the_model_has_no_seats() -> None:
    """Scenarios in which everybody attends pay nothing for the choice."""
    plain = TEXT.split("rules:")[0].replace(", to: 2025-08-20", "") + "goals: [{earliest: end}]"
    case = load_text(plain)
    assert not case.attendance
    model = Model(case)
    assert model.seats.attends("talks", "bob") is model.slots["talks"].held is True
    assert model.seats.in_person("talks", "eve") is True
    assert [goal.goal.kind for goal in solve(case).solutions[0].goals] == ["most_held", "wishes", "earliest"]
    assert all(v.kept is not False for v in verdicts_on(case, solve(case).solutions[0].schedule).values())
