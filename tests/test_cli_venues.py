"""`summit venues`: what it prints, and what it says of meetings that it cannot ask about."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from solver.show.screen import columns
from tests.show.examples import run

UKRAINE = str(Path(__file__).parents[1] / "scenarios" / "ukraine-2025.yaml")
SCENARIO = """\
summit: 1
calendar: {today: 2025-08-19, until: 2025-08-29, grid: 1d}
sources: {note: {title: a note}}
principals: {a: {name: Ann, country: RU, home: Moscow}, b: {country: UA}}
venues:
  geneva: {city: Geneva}
  istanbul: {city: Istanbul}
  vienna: {city: Vienna, advance: 3d}
  warsaw: {city: Warsaw}
meetings:
  talks: {who: [a, b], lasts: 1d, at: {not: warsaw}}
  more: {who: [a, b], lasts: 1d, at: {not: warsaw}}
  wide: {who: b, lasts: 1d, at: [warsaw, geneva]}
  call: {who: [a, b], lasts: 1d, at: remote}
  past: {who: [a, b], lasts: 1d, state: held, start: 2025-08-10, at: istanbul}
rules:
  court:
    rule: warrant
    who: a
    safe_conduct: {of: CH, from: 2025-08-21}
    source: {doc: note, who: A judge, status: decided}
  near: {rule: region, meeting: all, at: eu, soft: 2}
"""


@pytest.fixture
def file(tmp_path: Path) -> str:
    path = tmp_path / "some.yaml"
    path.write_text(SCENARIO, encoding="utf-8")
    return str(path)


def test_meetings_of_which_the_same_is_said_stand_together(file: str) -> None:
    text = run("venues", file).stdout
    flat = " ".join(text.split())
    assert text.count("\ntalks, more\n") == 1
    assert "Istanbul  allowed, costs 2\n      near (a wish, costs 2): Istanbul is not in eu" in text
    assert "court, until Wed 20 Aug: Switzerland is a party to the Rome Statute and owes the arrest of Ann; its safe " \
        "conduct does not hold then [A judge" in flat
    assert "court, from Thu 21 Aug: Switzerland has given safe conduct [A judge (decided)]" in flat
    assert "Vienna    out" in text
    assert "vienna.advance, until Thu 21 Aug: Vienna is not ready: less than" in flat
    assert "is held by video: no venue is asked" in text
    wide = text[text.index("\nwide\n"):]
    assert "Warsaw  allowed\n" in wide
    assert "Istanbul" not in wide[:wide.index("The facts")]
    assert "for 23 years; Rome Statute" in text


@pytest.mark.parametrize("width", [40, 80, 120])
def test_nothing_is_wider_than_the_screen(file: str, width: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", str(width))
    for scenario in (file, UKRAINE):
        assert max(columns(line) for line in run("venues", scenario).stdout.splitlines()) <= width


def test_one_meeting_for_machines(file: str) -> None:
    answer = json.loads(run("venues", file, "--meeting", "talks", "--json").stdout)
    [talks] = answer["meetings"]
    assert [(one["venue"], one["standing"], one["penalty"]) for one in talks["venues"]] == [
        ("istanbul", "allowed", 2), ("geneva", "conditional", 2), ("vienna", "out", None)]
    court = talks["venues"][1]["findings"][0]
    assert (court["name"], court["kept"], court["days"]) == (
        "court", False, [{"from": "2025-08-19", "to": "2025-08-20"}])
    assert court["facts"][0]["source"].startswith("Rome Statute")
    assert court["source"][0]["who"] == "A judge"


def test_changes_on_the_command_line_count(file: str) -> None:
    answer = json.loads(run("venues", file, "--off", "court", "--set", "rules.near.at=[TR]", "--json").stdout)
    assert [(one["venue"], one["penalty"]) for one in answer["meetings"][0]["venues"]] == [
        ("istanbul", 0), ("geneva", 2), ("vienna", 2)]
    assert answer["scenario"]["off"] == ["court"]


@pytest.mark.parametrize(("meeting", "said"), [
    ("talk", "no such meeting: talk; did you mean talks"), ("past", "past is held already"),
    ("\x1b[31m", "no such meeting: \\x1b[31m")])
def test_meetings_that_cannot_be_asked_about(file: str, meeting: str, said: str) -> None:
    result = run("venues", file, "--meeting", meeting)
    assert (result.exit_code, result.stdout) == (2, "")
    assert said in result.stderr
    assert json.loads(run("venues", file, "--meeting", meeting, "--json").stdout)["status"] == "invalid"


def test_a_place_that_is_allowed_says_which_rules_are_kept_and_by_which_facts(file: str) -> None:
    text = run("venues", file).stdout
    assert "allowed: no hard rule is against it" in text
    [talks, *_] = json.loads(run("venues", file, "--json").stdout)["meetings"]
    istanbul = next(venue for venue in talks["venues"] if venue["venue"] == "istanbul")
    kept = {rule["name"]: {(fact["place"], fact["fact"], fact["value"]) for fact in rule["facts"]}
            for rule in istanbul["kept"]}
    assert kept["court"] == {("TR", "icc", "no")}
    assert not {rule["name"] for rule in istanbul["findings"]} & set(kept)
    assert [fact["rules"] for fact in istanbul["facts_used"] if fact["fact"] == "icc"] == [["court"]]
    assert "court (icc: no)" in text
    assert "  icc: no [court]\n" in text
