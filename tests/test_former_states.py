"""Scenarios set among states that are no more: places, people and facts are those of the day."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from solver.atlas import LookupFailed, find_city
from solver.checking import check
from solver.engine import solve
from solver.errors import BadInput
from solver.loading import load, load_text
from tests.show.examples import run

ERFURT = """
summit: 1
calendar: {today: 1970-03-12, until: 1970-06-15, grid: 1d}
principals:
  brandt: {country: West Germany, home: Bonn}
  stoph: {country: East Germany, home: East Berlin}
venues: {erfurt: {city: Erfurt}, kassel: {city: Kassel}}
meetings:
  first: {who: all, lasts: 1d, at: DD}
  second: {who: all, lasts: 1d, at: DE}
rules:
  in-turn: {rule: rotation, meeting: [first, second]}
  outside: {rule: region, meeting: first, at: {not: nato}}
  way: {rule: overflight, who: stoph, meeting: second}
"""
PARIS = """
summit: 1
calendar: {today: 1973-01-20, until: 1973-01-31, grid: 1h, zone: Europe/Paris, hours: 09:00-20:00}
principals:
  washington: {country: US, home: Washington}
  hanoi: {country: North Vietnam, home: Hanoi}
  saigon: {country: South Vietnam, home: Saigon}
venues: {paris: {city: Paris}, saigon: {city: Saigon}}
meetings:
  signing: {who: all, lasts: 2h}
rules:
  neither: {rule: neutrality, meeting: signing, who: [hanoi, saigon], tests: [not-party]}
"""


def test_erfurt_and_kassel_1970() -> None:
    case = load_text(ERFURT)
    assert [case.country(venue) for venue in ("erfurt", "kassel")] == ["DD", "DE"]
    assert [home.country for person in ("brandt", "stoph") if (home := case.home(person))] == ["DE", "DD"]
    assert [site.venue for site in case.sites("first")] == ["erfurt"]
    assert [site.venue for site in case.sites("second")] == ["kassel"]
    found = solve(case).solutions[0]
    assert [session.venue for session in found.schedule] == ["erfurt", "kassel"]
    facts = {(fact.place, fact.fact): fact.value for fact in check(case, found.schedule)["outside"].facts}
    assert facts["DD", "region:nato"] == "no"


def test_paris_1973() -> None:
    case = load_text(PARIS)
    found = solve(case).solutions[0]
    assert [(session.venue, case.country("saigon")) for session in found.schedule] == [("paris", "XV")]


@pytest.mark.parametrize(("country", "city"), [("DE", "Erfurt"), ("Germany", "East Berlin"), ("GDR", "Erfurt")])
def test_a_country_beside_the_city_only_says_which_city_is_meant(country: str, city: str) -> None:
    text = ERFURT.replace("{city: Erfurt}", f"{{city: {city}, country: {country}}}")
    assert load_text(text).country("erfurt") == "DD"
    assert load_text(text.replace("1970-0", "2020-0").replace("DD, ", "DE, ").replace(
        "at: DD", "at: DE").replace("[first, second]", "[first, second], by: city")).country("erfurt") == "DE"


def test_the_file_in_effect_can_be_read_again(tmp_path: Path) -> None:
    file = tmp_path / "erfurt.yaml"
    file.write_text(ERFURT, encoding="utf-8")
    resolved = run("check", str(file), "--resolved").stdout
    file.write_text(resolved, encoding="utf-8")
    again = load(file)
    assert again.country("erfurt") == "DD"
    assert run("check", str(file)).exit_code == 0


@pytest.mark.parametrize("place", ["Erfurt", "East Berlin", "GDR"])
def test_the_atlas_of_1970(place: str) -> None:
    held = json.loads(run("atlas", place, "--on", "1970-03-19", "--json").stdout)
    facts = {fact["fact"]: fact["value"] for fact in held["facts"]}
    assert (held["country"], facts["nato"], facts["eu"], facts["warsaw-pact"]) == ("DD", "no", "no", "yes")
    assert held["neighbours"] == ["CZ", "DE", "PL"]
    page = run("atlas", place, "--on", "1970-03-19").stdout
    assert "East Germany (DD)" in page
    assert "Land neighbours: Czechoslovakia, West Germany, Poland" in page


def test_a_city_shows_its_summits_whatever_state_it_lay_in() -> None:
    for on in ("1970-03-20", "2025-08-19"):
        assert "1970-03-19 Erfurt: Brandt and Stoph" in run("atlas", "Erfurt", "--on", on).stdout


@pytest.mark.parametrize(("name", "today", "country"), [
    ("Salisbury, Rhodesia", "Salisbury", "ZW"), ("Karl-Marx-Stadt", "Chemnitz", "DE"),
    ("Titograd", "Podgorica", "ME"), ("Frunze", "Bishkek", "KG"), ("Lourenço Marques", "Maputo", "MZ"),
    ("Hubertusstock", "Werbellinsee", "DE"), ("Al-Ula", "Al-Ula", "SA"), ("Leningrad", "Saint Petersburg", "RU")])
def test_cities_by_the_names_they_bore(name: str, today: str, country: str) -> None:
    city = find_city(name)
    assert (city.name, city.country) == (today, country)


@pytest.mark.parametrize(("name", "country"), [
    ("Kyiv, USSR", "UA"), ("Kiev, Soviet Union", "UA"), ("Alma-Ata, SU", "KZ"), ("Sarajevo, Yugoslavia", "BA"),
    ("Podgorica, Serbia and Montenegro", "ME"), ("Bratislava, CS", "SK"), ("Berlin, DE", "DE")])
def test_cities_lie_in_the_states_that_are_no_more(name: str, country: str) -> None:
    assert find_city(name).country == country


def test_the_present_name_of_a_state_does_not_reach_beyond_its_borders() -> None:
    for name in ("Kyiv, Russian Federation", "Bratislava, Czechia", "Sarajevo, Serbia"):
        with pytest.raises(LookupFailed, match="no such city"):
            find_city(name)


EXILE = """
summit: 1
calendar: {today: %s, until: %s, grid: 1d}
principals: {a: {country: %s, home: %s}}
meetings: {talk: {who: [a], lasts: 1d, at: Vienna}}
"""


@pytest.mark.parametrize(("country", "home", "code", "city"), [
    ("SU", "Kyiv", "RU", "Kyiv"), ("USSR", "Moscow", "RU", "Moscow"), ("YU", "Belgrade", "RS", "Belgrade"),
    ("CS", "Bratislava", "CZ", "Bratislava"), ("DD", "Berlin", "DD", "East Berlin")])
def test_codes_of_states_that_are_no_more(country: str, home: str, code: str, city: str) -> None:
    case = load_text(EXILE % ("1985-11-01", "1985-11-20", country, home))
    found = case.home("a")
    assert found is not None
    assert (case.countries("a"), found.name) == ((code,), city)
    assert not [remark for remark in case.remarks if "home" in remark]


@pytest.mark.parametrize(("country", "on", "states"), [
    ("CS", "1993-01", "the Czech Republic or Slovakia"), ("Soviet Union", "1992-01", "Russia, Armenia, Azerbaijan, "),
    ("Yugoslavia", "2007-01", "Serbia, Bosnia and Herzegovina, Croatia, Kosovo, Montenegro, Macedonia or Slovenia")])
def test_nobody_stands_for_a_state_that_is_no_more(country: str, on: str, states: str) -> None:
    with pytest.raises(BadInput, match=f"{country} is no state any more on {on}-02; name the state of that day: "
                                       f"{states}"):
        load_text(EXILE % (f"{on}-02", f"{on}-20", country, "Prague"))
    load_text(EXILE % ("1990-01-02", "1990-01-20", country, "Prague"))


def test_a_state_that_is_no_more_is_now_part_of_another() -> None:
    page = run("atlas", "GDR", "--on", "2025-08-19").stdout
    assert "now part of: Germany, since 1990-10-03" in page
    assert "eu: yes" in page


def test_land_neighbours_are_those_of_the_state_then() -> None:
    page = run("atlas", "Latvia", "--on", "1985-11-19").stdout
    assert "Land neighbours of Soviet Union: Afghanistan," in page
    assert "Estonia" not in page.partition("Land neighbours")[2]
