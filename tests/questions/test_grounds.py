"""The facts that a conflict rests on."""

from __future__ import annotations

import json
from pathlib import Path

from solver.case import Case
from solver.loading import load
from solver.questions.conflicts import Conflict, conflicts
from solver.questions.grounds import grounds
from tests.show.examples import run

HISTORY = Path(__file__).parents[2] / "scenarios" / "history"
CASE = """
summit: 1
calendar: {today: 2025-08-19, until: 2025-08-29, grid: 1d}
principals: {a: {country: RU, home: Moscow}, b: {country: UA, home: Kyiv}}
venues: {geneva: {city: Geneva}, vienna: {city: Vienna}, istanbul: {city: Istanbul}}
meetings:
  first: {who: [a, b], lasts: 1d, at: AT}
  second: {who: [a, b], lasts: 1d}
rules:
  court: {rule: warrant, who: a, issued: 2023-03-17}
"""


def made(tmp_path: Path, text: str) -> Path:
    file = tmp_path / "case.yaml"
    file.write_text(text, encoding="utf-8")
    return file


def told(case: Case, *conflict: Conflict) -> list[set[tuple[str, str, str, str]]]:
    """The place, fact and value of what each conflict rests on, with the rules."""
    return [{(fact.place, fact.fact, fact.value, " ".join(names)) for fact, names in grounds(case, one).items()}
            for one in conflict or conflicts(case).found]


def test_a_warrant_rests_on_the_membership_of_the_host(tmp_path: Path) -> None:
    """Of the meeting that has no other place: the other one has Istanbul."""
    assert told(load(made(tmp_path, CASE))) == [{("AT", "icc", "yes", "court")}]


def test_a_region_is_a_reason_why_other_venues_are_no_way_out(tmp_path: Path) -> None:
    [facts] = told(load(made(tmp_path, CASE.replace("at: AT", "at: eu"))))
    assert facts == {("AT", "icc", "yes", "court"), ("CH", "region:eu", "no", "first.at"),
                     ("TR", "region:eu", "no", "first.at")}


def test_places_that_are_too_far_in_time_count_for_every_meeting(tmp_path: Path) -> None:
    """No place is out on every day: both meetings are moved to Istanbul until the court's safe conduct."""
    case = load(made(tmp_path, CASE.replace("at: AT", "at: [vienna]").replace(
        "issued: 2023-03-17}", "issued: 2023-03-17, safe_conduct: {of: AT, from: 2025-08-25}}\n"
        "  soon: {rule: window, meeting: first, latest: 2025-08-22}")))
    [conflict] = conflicts(case).found
    assert set(conflict.rules) == {"court", "soon"}
    assert ("AT", "icc", "yes", "court") in told(case, conflict)[0]


def test_belgrade_2022_names_the_closed_airspaces_around_it() -> None:
    case = load(HISTORY / "belgrade-2022.yaml")
    [facts] = told(case)
    assert {place for place, *_ in facts} == {"BG", "HR", "HU", "RO", "ME", "MK", "XK"}
    assert {(fact, value, rules) for _, fact, value, rules in facts} == {("airspace:RU", "no", "way")}
    [conflict] = conflicts(case).found
    assert any("Regulation (EU) 2022/334" in fact.source for fact in grounds(case, conflict))


def test_a_refusal_of_an_open_airspace_is_the_scenarios_word(tmp_path: Path) -> None:
    file = made(tmp_path, CASE.replace("rule: warrant, who: a, issued: 2023-03-17", "rule: overflight, who: b, "
                                       "meeting: first, refused: [AT]"))
    [facts] = [grounds(load(file), one) for one in conflicts(load(file)).found]
    assert [(fact.place, fact.value, fact.source) for fact in facts] == [("AT", "no", "scenario: it refuses")]


def test_the_days_of_the_journeys_are_among_them(tmp_path: Path) -> None:
    """Meeting in Geneva at noon of the first day: from Kyiv one goes by train first."""
    file = made(tmp_path, CASE.replace("grid: 1d", "grid: 1h, zone: UTC").replace("lasts: 1d", "lasts: 2h").replace(
        "  first: {who: [a, b], lasts: 2h, at: AT}\n", "").replace(
        "  court: {rule: warrant, who: a, issued: 2023-03-17}",
        "  noon: {rule: window, meeting: second, latest: 2025-08-19T12:00}\ntravel: {detours: true}"))
    case = load(file)
    [conflict] = conflicts(case).found
    assert conflict.always_on == ("travel",)
    assert ("UA", "ground:Kyiv", "yes", "travel") in told(case, conflict)[0]


def test_a_conflict_of_dates_alone_rests_on_no_facts() -> None:
    assert told(load(HISTORY / "budapest-2025.yaml")) == [set()]


def test_every_answer_says_so(tmp_path: Path) -> None:
    """`solve`, `explain` and a no of `ask`, as text and for machines."""
    file = str(made(tmp_path, CASE))
    line = "Austria, icc: yes (for 23 years;"
    for words in (["solve", file], ["explain", file], ["ask", file, "--pin", "first=2025-08-20@vienna"]):
        assert line in run(*words).stdout
        [conflict, *_] = json.loads(run(*words, "--json").stdout)["conflicts_explained"]
        assert [(fact["place"], fact["rules"]) for fact in conflict["facts_used"]] == [("AT", ["court"])]
        assert all(fact["age"] and fact["source"] for fact in conflict["facts_used"])


def test_facts_of_a_schedule_say_which_rules_lean_on_them(tmp_path: Path) -> None:
    file = str(made(tmp_path, CASE.replace("at: AT", "at: europe-coe")))
    [schedule] = json.loads(run("solve", file, "--json").stdout)["schedules"]
    assert {(fact["place"], fact["fact"]): fact["rules"] for fact in schedule["facts_used"]} == {
        ("TR", "icc"): ["court"], ("TR", "region:europe-coe"): ["first.at"]}
    assert "UN Secretary-General)) [court]" in run("solve", file).stdout


def test_a_yes_lists_them_too(tmp_path: Path) -> None:
    """What can be held leans on facts as what cannot: `ask`, `explain`, and `repair` of the schedule found."""
    file, plan = str(made(tmp_path, CASE.replace("at: AT", "at: TR"))), str(tmp_path / "plan.yaml")
    assert run("solve", file, "--save", plan).exit_code == 0
    for words in (["ask", file, "--pin", "first=2025-08-20"], ["explain", file], ["repair", file, plan]):
        text = run(*words).stdout
        assert "Facts leaned on\n  Türkiye, icc: no (Rome Statute" in text
        assert text.count("Facts leaned on") == 1


def test_places_that_a_wish_leaves_out_are_no_reason(tmp_path: Path) -> None:
    """Asked whether it can be in Vienna: that Switzerland is a party too stands in nobody's way."""
    file = str(made(tmp_path, CASE.replace("at: AT", "at: [vienna, geneva, istanbul]")))
    answer = json.loads(run("ask", file, "--pin", "first=2025-08-20@vienna", "--json").stdout)
    [conflict] = answer["conflicts_explained"]
    assert [(fact["place"], fact["fact"]) for fact in conflict["facts_used"]] == [("AT", "icc")]
