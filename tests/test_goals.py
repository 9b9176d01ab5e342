"""Goals as they are written, and the order in which they are used."""

from __future__ import annotations

from datetime import date

import pytest

from solver.errors import BadInput
from solver.goals import Goal, in_order
from solver.loading import load_text

BASE = """\
summit: 1
calendar: {today: 2025-08-19, until: 2025-08-29, grid: 1d}
principals: {a: {}}
meetings: {m: {who: a}, n: {who: a}}
goals: """


@pytest.mark.parametrize(("text", "goal", "said"), [
    ("most_held", Goal("most_held"), "most held, total"),
    ("[{most_held: worst}]", Goal("most_held", scope="worst"), "most held, worst"),
    ("wishes", Goal("wishes"), "wishes"),
    ("{earliest: end}", Goal("earliest"), "earliest end of all"),
    ("earliest", Goal("earliest"), "earliest end of all"),
    ("[{earliest: {start: m}}]", Goal("earliest", edge="start", meeting="m"), "earliest start of m"),
    ("{least_travel: worst}", Goal("least_travel", scope="worst"), "least travel, worst"),
    ("{fewest_waits: total}", Goal("fewest_waits"), "fewest waits, total"),
    ("{nearest: {m: 2025-08-27}}", Goal("nearest", dates=(("m", date(2025, 8, 27)),)), "nearest m 2025-08-27"),
])  # fmt: skip
def test_goals(text: str, goal: Goal, said: str) -> None:
    [found] = load_text(BASE + text).scenario.goals
    assert found == goal
    assert str(found) == said


@pytest.mark.parametrize("text", [
    "fastest", "[{earliest: middle}]", "[{least_travel: best}]", "[{nearest: m}]", "[{earliest: {end: m, start: n}}]",
    "[{wishes: total}]", "[7]", "[{nearest: {}}]", "[{earliest: {}}]", "[[earliest]]",
    "[{earliest: end, wishes: total}]",
])  # fmt: skip
def test_what_is_no_goal(text: str) -> None:
    with pytest.raises(BadInput) as raised:
        load_text(BASE + text)
    [problem] = raised.value.problems
    assert problem.code == "bad-goal"
    assert problem.line == 5


def test_what_is_said_of_no_goal() -> None:
    for text, said in (
            ("[least_travels]", "goals: no such goal: least_travels; did you mean least_travel? The goals are "
             "most_held, {most_held: worst}, wishes, {earliest: end}, {earliest: start}, {earliest: {end: MEETING}}, "
             "{earliest: {start: MEETING}}, {least_travel: total}, {least_travel: worst}, {fewest_waits: total}, "
             "{fewest_waits: worst}, {nearest: {MEETING: DATE}}"),
            ("[{quickest: end}]", "goals: no such goal: quickest; the goals are most_held, "),
            ("[{nearest: m}]", "goals: nearest is not written so; write {nearest: {MEETING: DATE}}"),
            ("[[earliest]]", "goals: this is no goal; the goals are most_held, ")):
        with pytest.raises(BadInput) as raised:
            load_text(BASE + text, "f")
        assert said in str(raised.value)


def test_names_and_dates_in_goals() -> None:
    with pytest.raises(BadInput, match="no such meeting: o"):
        load_text(BASE + "[{earliest: {end: o}}]")
    with pytest.raises(BadInput, match="without a time"):
        load_text(BASE + "[{nearest: {m: 2025-08-27T10:00}}]")


def test_order() -> None:
    assert [g.kind for g in in_order(())] == ["most_held", "wishes", "earliest"]
    assert [g.kind for g in in_order([Goal("least_travel"), Goal("wishes")])] == ["most_held", "least_travel", "wishes"]
    assert in_order(in_order([Goal("nearest")])) == in_order([Goal("nearest")])
