"""The facts that answers lean on, and their age."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

from solver.atlas import Atlas, Fact
from solver.show.facts import age, aged, fact_line
from tests.show.examples import run

CASE = """
summit: 1
calendar: {today: 2025-08-19, until: 2025-08-22, grid: 1d}
principals: {a: {country: RU, home: Moscow}, b: {}}
venues: {geneva: {city: Geneva}, doha: {city: Doha}}
meetings:
  m: {who: [a, b], lasts: 1d, at: europe-coe}
rules:
  way: {rule: overflight, who: a, permits: IT}
  court: {rule: warrant, who: a, safe_conduct: CH}
"""


@pytest.mark.parametrize(("since", "days", "words"), [
    ("2025-08-18", 1, "for 1 day"), ("2025-05-19", 92, "for 3 months"), ("2023-04-04", 868, "for 2 years"),
    ("2025-08-20", None, "from 2025-08-20")])
def test_age(since: str, days: int | None, words: str) -> None:
    fact = Fact("FI", "nato", "yes", date.fromisoformat(since), None, "treaty")
    assert (age(fact, date(2025, 8, 19)), aged(fact, date(2025, 8, 19))) == (days, words)


def test_a_fact_in_one_line() -> None:
    fact = Atlas().fact("FI", "nato", date(2025, 8, 19))
    assert fact_line(fact, date(2025, 8, 19)) == (
        "Finland, nato: yes (for 2 years; North Atlantic Treaty, protocol of accession, 2022)")


def test_every_fact_of_an_answer_is_shown_with_its_age(tmp_path: Path) -> None:
    """Those of rules, and those of the region that the venue was chosen from."""
    file = tmp_path / "case.yaml"
    file.write_text(CASE, encoding="utf-8")
    [schedule] = json.loads(run("solve", str(file), "--json").stdout)["schedules"]
    facts = {(fact["place"], fact["fact"]): fact for fact in schedule["facts_used"]}
    assert {("IT", "airspace:RU"), ("CH", "airspace:RU"), ("CH", "icc"), ("CH", "region:europe-coe")} <= set(facts)
    assert facts["CH", "icc"]["age"] == (date(2025, 8, 19) - date(2002, 7, 1)).days
    assert "Switzerland, icc: yes (for 23 years; Rome Statute" in run("solve", str(file)).stdout


@pytest.mark.parametrize("words", [
    ["solve"], ["solve", "--spread", "-n", "2"], ["tradeoffs", "--goals", "earliest end,least_travel worst"],
    ["compare"], ["explain"],
    ["ask", "--pin", "m=2025-08-20"]])
def test_every_answer_that_shows_a_schedule_tells_its_facts(words: list[str], tmp_path: Path) -> None:
    """With their age; two scenarios that lean on the same tell it once."""
    file = tmp_path / "case.yaml"
    file.write_text(CASE, encoding="utf-8")
    command, *options = words
    said = " ".join(run(command, *[str(file)] * (2 if command == "compare" else 1), *options).stdout.split())
    assert said.count("Switzerland, icc: yes (for 23 years; Rome Statute") == 1
    assert said.count("Facts leaned on") == 1


REGIONS = """
summit: 1
calendar: {today: 2025-08-19, until: 2025-08-22, grid: 1d}
principals: {a: {}, b: {}}
venues: {geneva: {city: Geneva, rooms: [red, blue]}, doha: {city: Doha}}
meetings:
  m: {who: [a, b], lasts: 1d, at: geneva}
rules:
  RULE
"""


@pytest.mark.parametrize(("rule", "facts"), [
    ("{rule: blackout, day: 2025-08-20, at: europe-coe}", {("CH", "region:europe-coe")}),
    ("{rule: blackout, day: 2025-08-20, at: [asia-un, doha]}", {("CH", "region:asia-un")}),     # its no counts too
    ("{rule: blackout, day: 2025-08-20, at: CH}", set()),
    ("{rule: blackout, day: 2025-08-20}", set()),
    ("{rule: capacity, at: [europe-coe, eu], rooms: 1}", {("CH", "region:europe-coe"), ("CH", "region:eu")}),
    ("{rule: capacity, at: [geneva/red, doha], size: 5}", set())])
def test_the_regions_of_a_rule_are_among_the_facts(tmp_path: Path, rule: str, facts: set[tuple[str, str]]) -> None:
    file = tmp_path / "case.yaml"
    file.write_text(REGIONS.replace("RULE", f"tested: {rule}"), encoding="utf-8")
    [schedule] = json.loads(run("solve", str(file), "--json").stdout)["schedules"]
    assert {(fact["place"], fact["fact"]) for fact in schedule["facts_used"]} == facts
    assert all(fact["source"] for fact in schedule["facts_used"])


JOURNEYS = """
summit: 1
calendar: {today: 2025-08-19, until: 2025-08-25, grid: 1h, zone: UTC}
principals: {a: {country: UA, home: Kyiv}, b: {country: RU, home: Moscow}}
venues: {istanbul: {city: Istanbul}}
meetings:
  m: {who: [a, b], lasts: 2h}
travel: {detours: DETOURS}
"""


@pytest.mark.parametrize("off", [(), ("--off", "travel")])
def test_ways_by_land_and_closed_airspaces_are_among_the_facts(tmp_path: Path, off: tuple[str, ...]) -> None:
    """Without the rule too: the journeys that the answer shows are as long as these facts make them."""
    file = tmp_path / "case.yaml"
    file.write_text(JOURNEYS.replace("DETOURS", "true"), encoding="utf-8")
    [schedule] = json.loads(run("solve", str(file), "--json", *off).stdout)["schedules"]
    facts = {(fact["place"], fact["fact"]): fact for fact in schedule["facts_used"]}
    train = facts["UA", "ground:Kyiv"]
    assert train["from"] == "2022-02-24"
    assert train["age"] == (date(2025, 8, 19) - date(2022, 2, 24)).days
    assert "train" in train["source"]
    assert "State Aviation Service of Ukraine" in train["source"]
    closed = [fact for (_, name), fact in facts.items() if name == "airspace:RU"]
    assert closed
    assert all(fact["value"] == "no" and fact["source"] and fact["age"] for fact in closed)
    assert "Ukraine, ground:Kyiv: yes (for 3 years; train" in run("solve", str(file), *off).stdout


def test_journeys_that_count_every_airspace_as_open_lean_on_no_facts(tmp_path: Path) -> None:
    file = tmp_path / "case.yaml"
    file.write_text(JOURNEYS.replace("DETOURS", "false"), encoding="utf-8")
    [schedule] = json.loads(run("solve", str(file), "--json").stdout)["schedules"]
    assert schedule["facts_used"] == []
