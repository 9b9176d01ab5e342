"""New scenarios: every template, on any day, and whatever is answered, loads and solves at once."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from solver import load_text, solve
from solver.starting import Answers, drafted, from_template, read_by, read_what, read_where, read_who, templates

DAY = date(2027, 1, 1)


@pytest.mark.parametrize("name", templates())
@pytest.mark.parametrize("day", [date(2026, 3, 2), date(2026, 10, 22), date(2028, 2, 23)])
def test_templates_solve_on_any_day(name: str, day: date) -> None:
    case = load_text(from_template(name, day))
    today = case.scenario.calendar.today
    assert (today.weekday(), 0 <= (today - day).days < 7) == (0, True)
    answer = solve(case)
    assert answer.status == "optimal"
    assert list(answer.solutions[0].schedule)


@pytest.mark.parametrize("name", templates())
def test_templates_stand_as_they_are_written(name: str) -> None:
    plain = from_template(name, date(2026, 3, 2))
    assert "today: 2026-03-02" in plain
    assert plain.startswith("# ")
    assert load_text(from_template(name, DAY, 'My: "plan" # 1')).scenario.title == 'My: "plan" # 1'


def test_answers_become_a_scenario_that_solves() -> None:
    answers = Answers(read_who("Anna Berg (Oslo), Omar Haddad (Amman, Jordan); all"), read_what("talks 3h, signing"),
                      read_where("Geneva, Vienna"), read_by("3w", DAY))
    case = load_text(drafted(answers, DAY, "Talks"))
    assert list(case.scenario.principals) == ["anna-berg", "omar-haddad", "the-all"]
    assert (case.called("the-all"), case.scenario.principals["omar-haddad"].home) == ("all", "Amman, Jordan")
    assert (case.scenario.calendar.until, case.zone.key) == (DAY + timedelta(weeks=3), "Europe/Zurich")
    held = list(solve(case).solutions[0].schedule)
    assert [(one.meeting, (one.end - one.start).total_seconds() / 3600) for one in held] == [  # type: ignore[operator]
        ("talks", 3), ("signing", 2)]


def test_answers_are_read_as_people_write_them() -> None:
    assert read_what("talks 3 h, dinner at eight 2h; phase 2 talks, review 1 hour, signing") == [
        ("talks", "3h"), ("dinner at eight", "2h"), ("phase 2 talks", "2h"), ("review", "1h"), ("signing", "2h")]
    assert read_where("Geneva; Paris, France, Springfield, Illinois, Oslo") == [
        "Geneva", "Paris, France", "Springfield, Illinois", "Oslo"]
    for text in ("Geneva, France", "France", "Springfield", "Springfield, Oslo"):
        with pytest.raises(ValueError, match=r"Springfield|France"):
            read_where(text)
    for text in ("talks 90 minutes", "talks 2 days", "talks 3x"):
        with pytest.raises(ValueError, match=r"hours|9h|3x"):
            read_what(text)


NAMES = st.text(st.characters(exclude_categories=["Cs", "Cc", "Zl", "Zp"], exclude_characters="(),;\ufeff\ufffe\uffff"),
                min_size=1, max_size=20).filter(lambda text: text.strip())


@settings(max_examples=60)
@given(st.lists(NAMES, min_size=2, max_size=4), st.lists(NAMES, min_size=1, max_size=3))
def test_any_names_load(who: list[str], what: list[str]) -> None:
    people = read_who(", ".join(who))
    case = load_text(drafted(Answers(people, [(name, "1h") for name in what], ["Geneva"], DAY), DAY, who[0]))
    assert [case.called(key) for key in case.scenario.principals] == [" ".join(name.split()) for name in who]
    assert [meeting.name for meeting in case.scenario.meetings.values()] == what


@pytest.mark.parametrize(("read", "text", "said"), [
    (read_who, "Anna", "two people"), (read_who, "", "nothing"), (read_who, "(Oslo), B", "write a name"),
    (read_who, "A (Nowheria), B", "Nowheria"), (read_what, "talks 15m", "15min"),
    (read_what, "talks 30min", "whole hours"), (read_what, "talks 3d", "9h at most"),
    (read_where, "Genva", "Genva"), (read_where, ",".join(["Bern"] * 51), "50 at"),
    (lambda text: read_by(text, DAY), "2026-12-31", "ten years"), (lambda text: read_by(text, DAY), "soon", "soon")])
def test_what_cannot_be_read_is_said(read: object, text: str, said: str) -> None:
    with pytest.raises(ValueError, match=said):
        read(text)  # type: ignore[operator]
