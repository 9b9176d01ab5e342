"""`summit atlas` and `summit route`: what they print, and what they say of names they do not know."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.show.examples import run

ROOT = Path(__file__).parent.parent
UKRAINE = str(ROOT / "scenarios" / "ukraine-2025.yaml")


def test_a_country_on_a_day() -> None:
    text = run("atlas", "Switzerland", "--on", "2025-08-19").stdout
    assert "Switzerland (CH) on 19 August 2025" in text
    assert "icc: yes (since 2002-07-01; for 23 years; Rome Statute" in text
    assert "no, and never before:" in text
    assert "Russia: conditional; since 2022-02-28" in text
    assert "Land neighbours: Austria, Germany, France, Italy, Liechtenstein" in text
    assert "1985-11-19 Geneva: Reagan and Gorbachev" in text


def test_moscow_and_kyiv_in_1985() -> None:
    moscow = json.loads(run("atlas", "Moscow", "--on", "1985-11-19", "--json").stdout)
    facts = {fact["fact"]: fact for fact in moscow["facts"] if fact["place"] == "RU"}
    assert {name: facts[name]["value"] for name in ("nato", "warsaw-pact", "neutral-traditional", "icc")} == {
        "nato": "no", "warsaw-pact": "yes", "neutral-traditional": "no", "icc": "no"}
    assert facts["warsaw-pact"]["age"] == 11126
    kyiv = json.loads(run("atlas", "Kyiv", "--on", "1985-11-19", "--json").stdout)
    assert kyiv["predecessor"]["state"] == "Soviet Union"
    assert kyiv["ground"] is None
    assert "then part of: Soviet Union" in run("atlas", "Kyiv", "--on", "1985-11-19").stdout
    assert "by land from Rzeszów" in run("atlas", "Kyiv", "--on", "2025-08-19").stdout


@pytest.mark.parametrize(("place", "said"), [
    ("Swizerland", "no such country or city: Swizerland; did you mean Switzerland"),
    ("Genva", "no such country or city: Genva; did you mean Genoa, Italy or Geneva"),
    ("Korea", "which country? North Korea; South Korea"),
    ("Tripoli", "two places: Tripoli, Libya; Tripoli, Lebanon"),
    ("", "no such country or city: (empty)"),
    ("\x1b[31mx" * 30, "no such country or city"),
])
def test_unknown_places(place: str, said: str) -> None:
    result = run("atlas", place)
    assert result.exit_code == 2
    assert said in result.stderr
    assert "\x1b" not in result.stderr
    errors = json.loads(run("atlas", place, "--json").stdout)["errors"]
    assert errors[0]["code"] in ("no-such-place", "ambiguous-place")


def test_bad_days() -> None:
    for day, said in (("2025-09-31", "September has 30 days"), ("2025-08-19T10:00", "no day"), ("soon", "no date")):
        result = run("atlas", "CH", "--on", day)
        assert (result.exit_code, said in result.stderr) == (2, True)


def test_a_route_around_ukraine() -> None:
    text = run("route", "Moscow", "Istanbul", "--for", "RU", "--on", "2025-08-19").stdout
    assert "2,339 km flown, 630 km more than the great circle" in text
    assert "3 h 16 min" in text
    assert "Ukraine: since 2022-02-24" in text
    found = json.loads(run("route", "Moscow", "Istanbul", "--for", "RU", "--on", "2025-08-19", "--json").stdout)
    assert (found["km"], found["minutes"], found["countries"]) == (2339, 196, ["RU", "TR"])
    assert found["avoided"][0]["place"] == "UA"


def test_a_route_of_a_scenario() -> None:
    """Its principals, homes, venues, buffers and first day."""
    text = run("route", "zelensky", "geneva", "--for", "zelensky", "--scenario", UKRAINE).stdout
    assert "Kyiv to Geneva, aircraft of Ukraine, on 19 August 2025" in text
    assert "train Kyiv–Przemyśl 10 h" in text
    assert "of buffers" in text


def test_cut_off() -> None:
    result = run("route", "Moscow", "Belgrade", "--for", "RU", "--on", "2022-06-06")
    assert result.exit_code == 2
    assert "closed are Bulgaria" in result.stderr
    assert "leave of Bulgaria, Croatia, Montenegro or Romania would open a way" in result.stderr
    opened = run("route", "Moscow", "Belgrade", "--for", "RU", "--on", "2022-06-06", "--permit", "Bulgaria")
    assert "Bulgaria: closed: a permit is needed" in opened.stdout


@pytest.mark.parametrize("args", [
    ("Mosow", "Geneva"), ("Moscow", "France"), ("Moscow", "Geneva", "--for", "Rusia"),
    ("Moscow", "Geneva", "--permit", "Itly"), ("Moscow", "Geneva", "--for", "puttin", "--scenario", UKRAINE),
    ("Moscow", "Geneva", "--for", "europeans", "--scenario", UKRAINE),
    ("Moscow", "Geneva", "--scenario", "nowhere.yaml")])
def test_a_route_of_unknown_names(args: tuple[str, ...]) -> None:
    result = run("route", *args)
    assert result.exit_code == 2
    assert result.stderr.strip()
    assert not result.stdout


def test_a_suggestion_names_the_country() -> None:
    assert "did you mean Paris, France or Tari, Papua New Guinea or Sari, Iran?" in run("route", "Rome", "Pari").stderr


def test_a_principal_without_a_scenario_is_told_how_to_be_known() -> None:
    result = run("route", "Moscow", "Budapest", "--for", "putin")
    assert result.exit_code == 2
    assert "no such country: putin; a principal needs --scenario FILE" in result.stderr


def test_who_refuses_is_flown_round() -> None:
    """The President of Bolivia, in July 2013, whom four states of Europe did not let pass."""
    refused = [word for code in ("FR", "PT", "IT", "ES") for word in ("--refused", code)]
    args = ["route", "Moscow", "La Paz", "--for", "BO", "--on", "2013-07-02"]
    said = " ".join(run(*args, *refused).stdout.split())
    assert "France: scenario: it refuses" in said
    assert "over Russia, Belarus, Latvia, Lithuania, Germany, the Netherlands, the United Kingdom, Brazil" in said
    assert "--refused: no such country: Frnce; did you mean France?" in run(*args, "--refused", "Frnce").stderr


def test_what_a_scenario_states_is_named_as_the_ground_of_a_clearance(tmp_path: Path) -> None:
    file = tmp_path / "opened.yaml"
    file.write_text("""
summit: 1
calendar: {today: 2025-08-19, until: 2025-08-30, grid: 1d}
principals: {putin: {country: RU, home: Moscow}, b: {}}
venues: {geneva: {city: Geneva}}
meetings: {talks: {who: [putin, b], lasts: 1d, at: geneva}}
facts: {italy: {place: IT, fact: "airspace:RU", is: yes, source: a note}}
rules: {way: {rule: overflight, who: putin}}
""", encoding="utf-8")
    said = " ".join(run("route", "Moscow", "geneva", "--for", "putin", "--scenario", str(file)).stdout.split())
    assert "Italy: usual clearance (scenario: italy (a note))" in said
    solved = " ".join(run("solve", str(file)).stdout.split())
    assert "Italy, airspace:RU: yes (scenario: italy (a note)) [way]" in solved


def test_a_city_and_back_flies_over_nothing() -> None:
    text = run("route", "Kyiv", "Kyiv", "--on", "2025-08-19").stdout
    assert "no time in all" in text
    assert "over" not in text


def test_neither_command_loads_the_solver() -> None:
    for args in (["atlas", "CH"], ["route", "Paris", "Rome"]):
        script = (f"import sys\nsys.argv[1:] = {args!r}\nfrom cli import main\n"
                  "try:\n    main()\nexcept SystemExit as done:\n    assert not done.code\n"
                  "assert 'ortools' not in sys.modules and 'solver.rules' not in sys.modules\n")
        done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, cwd=ROOT, check=False)
        assert done.returncode == 0, done.stderr


def test_the_tables_are_read_by_who_asks_alone() -> None:
    """`check` of a file that names no place reads none of them; reading all takes a small part of starting Python."""
    script = ("import sys, time\nbegan = time.perf_counter()\nimport solver.loading\n"
              "solver.loading.load('scenarios/two-meetings.yaml')\n"
              "assert 'solver.atlas.routes' not in sys.modules and 'solver.atlas.airspace' not in sys.modules\n"
              "loading = time.perf_counter() - began\nbegan = time.perf_counter()\n"
              "from solver.atlas import airspace, airways, memberships, predecessors, sanctions\n"
              "airspace.closures(), airways.crossings(), memberships.memberships(), predecessors.predecessors(), "
              "sanctions.sanctions()\nassert time.perf_counter() - began < loading / 2\n")
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, cwd=ROOT, check=False)
    assert done.returncode == 0, done.stderr


def test_a_route_says_that_no_aircraft_was_named() -> None:
    said = "The aircraft is of no state in particular"
    assert said in run("route", "Geneva", "Istanbul").stdout
    assert said not in run("route", "Geneva", "Istanbul", "--for", "CH").stdout
    assert json.loads(run("route", "Geneva", "Istanbul", "--json").stdout)["aircraft"] is None


def test_measures_of_nearly_all_states_name_the_first_few() -> None:
    text = " ".join(run("atlas", "Baghdad", "--on", "1995-01-01").stdout.split())
    part = text[text.index("Sanctions are in force against it by"):]
    assert re.search(r"and \d+ more: .{0,60}Security Council resolution 661", part)
