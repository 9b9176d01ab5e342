"""Airspaces, sanctions, former states and past summits: the tables are sound, and say what history says."""

from __future__ import annotations

from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest

from solver.atlas import Atlas, Override, find_city, lookup
from solver.atlas.airspace import ANYONE, closures
from solver.atlas.airways import beside
from solver.atlas.countries import countries, status
from solver.atlas.hosting import summits, summits_in
from solver.atlas.lookup import table
from solver.atlas.memberships import member_sets
from solver.atlas.places import UNITED, city_on
from solver.atlas.predecessors import answering, called, predecessors

ATLAS = Atlas()


def _is_party(name: str) -> bool:
    return name in (member_sets() if name.islower() else countries())


@pytest.mark.parametrize("name", sorted(file.name for file in Path(lookup.__file__).parent.glob("*.csv")))
def test_every_row_is_dated_and_sourced(name: str) -> None:
    """A summit's days are its own; all else holds from a day on, and until a day or until further notice."""
    begin, end = ("first", "last") if name == "summits.csv" else ("valid_from", "valid_to")
    for row in table(name):
        assert row["source"].strip()
        assert date.fromisoformat(row[begin]) <= date.fromisoformat(row[end] or "9999-12-31")


def test_rows_name_countries_and_sets() -> None:
    assert all(_is_party(airspace) and (_is_party(aircraft) or aircraft == ANYONE)
               for airspace, aircraft in closures())
    assert all(_is_party(row["imposed_by"]) and _is_party(row["against"]) for row in table("sanctions.csv"))
    assert {row["kind"] for row in table("airspace.csv")} == {"open", "conditional", "permit", "shut", "only"}


def test_closures_of_one_pair_never_repeat_each_other() -> None:
    for rows in closures().values():
        for kind in ("conditional", "permit", "shut"):
            for a, b in pairwise(sorted((row for row in rows if row.kind == kind), key=lambda row: row.since)):
                assert a.until is not None
                assert a.until < b.since


def test_who_answers_for_a_former_state_has_none_of_its_own() -> None:
    for code, rows in predecessors().items():
        assert status(code) != "territory"
        assert all(a.until is not None and a.until < b.since for a, b in pairwise(rows))
        for found in rows:
            assert answering(found.code, found.until or date(2026, 1, 1)) == found.code


@pytest.mark.parametrize(("place", "aircraft", "day", "kind"), [
    ("DE", "RU", "2021-08-19", "open"),
    ("DE", "RU", "2022-02-28", "permit"),
    ("GB", "RU", "2022-02-24", "permit"),
    ("CH", "RU", "2025-08-19", "conditional"),
    ("TR", "RU", "2025-08-19", "open"),
    ("RS", "RU", "2022-06-06", "open"),
    ("ME", "RU", "2022-06-06", "permit"),
    ("RU", "DE", "2025-08-19", "permit"),
    ("RU", "GB", "2018-07-16", "open"),
    ("GB", "FR", "2010-04-17", "shut"),
    ("UA", "UA", "2025-08-19", "shut"),
    ("UA", None, "2022-02-24", "shut"),
    ("UA", "PL", "2022-02-23", "conditional"),
    ("SA", "QA", "2019-01-01", "permit"),
    ("SA", "QA", "2021-01-05", "open"),
    ("PK", "IN", "2019-03-15", "permit"),
    ("PK", "IN", "2025-05-01", "permit"),
    ("PK", "US", "2025-05-01", "open"),
    ("IQ", "FR", "1995-01-01", "permit"),
    ("FR", "LY", "1995-01-01", "permit"),
    ("CH", "LY", "1995-01-01", "open"),
    ("RS", "RS", "1993-01-01", "open"),
    ("EG", "IL", "1977-11-19", "permit"),
    ("EG", "IL", "1980-01-01", "open"),
    ("CN", "US", "1972-02-20", "permit"),
    ("CN", "US", "1972-02-21", "open"),
    ("UA", "RU", "1985-11-19", "open"),
    ("US", "UA", "1983-10-01", "permit"),
    ("ZM", "ZA", "1980-01-01", "permit"),
    ("IL", "EG", "1977-11-19", "permit"),
    ("IL", "JO", "1991-10-29", "permit"),
    ("IL", "JO", "1994-10-26", "open"),
    ("PS", "JO", "1991-10-29", "permit"),
    ("PS", "US", "1998-10-14", "conditional"),
    ("PS", "PS", "1998-10-14", "open"),
    ("PS", "IR", "2024-12-18", "permit"),
    ("SA", "IL", "2020-08-31", "permit"),
    ("SA", "IL", "2021-06-29", "conditional"),
    ("SA", "IQ", "1999-01-01", "permit"),
    ("SY", "IQ", "1990-01-01", "permit"),
    ("SY", "IQ", "1998-01-01", "open"),
    ("VN", "US", "1972-05-01", "permit"),
    ("DD", "US", "1971-01-01", "permit"),
    ("DD", "US", "1980-01-01", "open"),
])
def test_airspaces(place: str, aircraft: str | None, day: str, kind: str) -> None:
    found, fact = ATLAS.airspace(place, aircraft, date.fromisoformat(day))
    assert found == kind
    assert fact.source
    assert fact.value == {"open": "yes", "conditional": "conditional"}.get(kind, "no")


@pytest.mark.parametrize(("place", "target", "day", "value"), [
    ("DE", "RU", "2025-08-19", "yes"), ("CH", "RU", "2021-06-16", "conditional"), ("CH", "RU", "2025-08-19", "yes"),
    ("TR", "RU", "2025-08-19", "no"), ("AT", "RU", "2014-05-01", "conditional"), ("GB", "RU", "2020-06-01", "yes"),
    ("IN", "IQ", "1995-01-01", "yes"), ("RU", "DE", "2025-08-19", "yes"), ("US", "CU", "1975-01-01", "yes"),
    ("QA", "QA", "2018-01-01", "no"), ("SK", "RS", "1992-12-01", "yes"),
    ("CH", "IQ", "1991-01-09", "yes"), ("CH", "RS", "1992-08-26", "yes"), ("CH", "RS", "1996-10-01", "no"),
    ("US", "TR", "1976-01-01", "conditional"), ("US", "TR", "1978-09-26", "no"),
])
def test_sanctions(place: str, target: str, day: str, value: str) -> None:
    answer = ATLAS.fact(place, f"sanctions:{target}", date.fromisoformat(day))
    assert (answer.value, bool(answer.source)) == (value, True)


@pytest.mark.parametrize(("place", "fact", "day", "value"), [
    ("UA", "nato", "1985-11-19", "no"),
    ("UA", "warsaw-pact", "1985-11-19", "yes"),
    ("UA", "neutral-traditional", "1985-11-19", "no"),
    ("RU", "neutral-traditional", "1985-11-19", "no"),
    ("UA", "allied:RU", "1985-11-19", "yes"),
    ("EE", "allied:RU", "1991-09-05", "yes"),
    ("EE", "allied:RU", "1991-09-06", "no"),
    ("UA", "un", "1985-11-19", "yes"),
    ("KZ", "un", "1985-11-19", "yes"),
    ("SK", "warsaw-pact", "1985-11-19", "yes"),
    ("HR", "neutral-traditional", "1985-11-19", "conditional"),
    ("HR", "allied:SI", "1985-11-19", "yes"),
    ("HR", "allied:SI", "2025-08-19", "yes"),
    ("SR", "eu", "1970-06-01", "unknown"),
    ("TW", "un", "1971-10-24", "yes"),
    ("CN", "un", "1971-10-24", "no"),
    ("CH", "un", "1985-11-19", "no"),
])
def test_former_states_answer_for_their_parts(place: str, fact: str, day: str, value: str) -> None:
    assert ATLAS.fact(place, fact, date.fromisoformat(day)).value == value


@pytest.mark.parametrize(("place", "fact", "day", "value"), [
    ("DD", "nato", "1970-03-19", "no"), ("DD", "eu", "1970-03-19", "no"), ("DD", "warsaw-pact", "1970-03-19", "yes"),
    ("DD", "un", "1973-09-17", "no"), ("DD", "un", "1973-09-18", "yes"), ("DD", "allied:RU", "1970-03-19", "yes"),
    ("DD", "allied:DE", "1970-03-19", "no"), ("DD", "warsaw-pact", "1990-09-25", "no"),
    ("DD", "nato", "1990-10-02", "no"), ("DD", "nato", "1990-10-03", "yes"), ("DD", "allied:DE", "1990-10-03", "yes"),
    ("DE", "nato", "1970-03-19", "yes"), ("DE", "warsaw-pact", "1985-01-01", "no"), ("XV", "un", "1972-01-01", "no"),
    ("XV", "allied:VN", "1972-01-01", "no"), ("XV", "un", "2025-08-19", "yes"), ("YD", "un", "1980-01-01", "yes"),
    ("YE", "un", "1980-01-01", "yes"), ("YD", "allied:YE", "1980-01-01", "no"), ("YD", "oic", "1980-01-01", "yes"),
])
def test_states_that_are_no_more_have_facts_of_their_own(place: str, fact: str, day: str, value: str) -> None:
    assert ATLAS.fact(place, fact, date.fromisoformat(day)).value == value


@pytest.mark.parametrize(("city", "on", "code"), [
    *[(city, "1970-03-19", "DD") for city in (
        "Erfurt", "East Berlin", "Potsdam", "Leipzig", "Dresden", "Rostock", "Magdeburg", "Heiligendamm")],
    *[(city, "1970-03-19", "DE") for city in (
        "Kassel", "Bonn", "Berlin", "West Berlin", "Munich", "Hamburg", "Hannover", "Nuremberg", "Bremen")],
    ("Erfurt", "1990-10-02", "DD"), ("Erfurt", "1990-10-03", "DE"), ("East Berlin", "2025-08-19", "DE"),
    ("Hanoi", "1972-01-01", "VN"), ("Saigon", "1972-01-01", "XV"), ("Ho Chi Minh City", "2025-08-19", "VN"),
    ("Aden", "1980-01-01", "YD"), ("Sana'a", "1980-01-01", "YE"), ("Aden", "1990-05-22", "YE"),
    ("Kyiv", "1985-11-19", "UA"), ("Paris", "1970-03-19", "FR")])
def test_cities_of_divided_countries(city: str, on: str, code: str) -> None:
    assert city_on(find_city(city), date.fromisoformat(on)).country == code


@pytest.mark.parametrize(("code", "on", "name"), [
    ("RU", "1985-11-19", "Soviet Union"), ("RU", "2025-08-19", "Russia"), ("DE", "1985-11-19", "West Germany"),
    ("RS", "2004-01-01", "Serbia and Montenegro"), ("VN", "1972-01-01", "North Vietnam"),
    ("ZW", "1976-10-28", "Southern Rhodesia"), ("CH", "1985-11-19", "Switzerland"),
    ("MK", "2018-06-17", "Macedonia"), ("MK", "2023-11-30", "North Macedonia"), ("KH", "1981-07-13", "Kampuchea"),
    ("TR", "2022-05-31", "Turkey"), ("TR", "2022-06-01", "Türkiye"), ("CZ", "2009-01-01", "Czech Republic")])
def test_names_of_the_day(code: str, on: str, name: str) -> None:
    assert called(code, date.fromisoformat(on)) == name


def test_no_city_lies_in_a_former_state_since_the_last_of_them_ended() -> None:
    assert max(found.since for rows in predecessors().values() for found in rows if found.until is None) == UNITED


def test_a_former_state_is_in_no_list_of_today() -> None:
    assert "DD" not in ATLAS.countries_in("europe-un", date(2025, 8, 19))
    assert "DD" in ATLAS.countries_in("europe-un", date(1985, 8, 19))


@pytest.mark.parametrize(("place", "day", "value"), [
    ("AM", "2024-01-31", "no"), ("AM", "2024-02-01", "yes"), ("UA", "2024-12-31", "no"), ("UA", "2025-01-01", "yes"),
    ("HU", "2026-06-01", "yes"), ("HU", "2026-06-02", "no"), ("BI", "2017-10-26", "yes"), ("BI", "2017-10-27", "no"),
    ("PH", "2019-03-16", "yes"), ("PH", "2019-03-17", "no"), ("CH", "2025-08-19", "yes"), ("US", "2025-08-15", "no"),
    ("TR", "2025-08-19", "no"), ("MN", "2024-09-03", "yes"), ("ZA", "2023-08-22", "yes"),
])
def test_the_rome_statute(place: str, day: str, value: str) -> None:
    assert ATLAS.fact(place, "icc", date.fromisoformat(day)).value == value


def test_a_scenario_overrides_an_airspace_and_a_sanction() -> None:
    atlas = Atlas([Override("leave", "MK", "airspace:Russia", "yes"), Override("none", "CH", "sanctions:RU", "no")])
    on = date(2023, 11, 30)
    assert atlas.airspace("MK", "RU", on)[0] == "open"
    assert atlas.fact("MK", "airspace:RU", on).source == "scenario: leave"
    assert atlas.fact("CH", "sanctions:RU", on).value == "no"


def test_past_summits_are_found_by_their_parties() -> None:
    for summit in summits():
        assert summit.first <= summit.last
        assert summit.source
        assert find_city(summit.city, summit.country)
        assert set(summit.participants) <= set(countries())
    between = summits_in(first=date(1985, 1, 1), last=date(1988, 12, 1), parties=("US", "RU"))
    assert [summit.city for summit in between] == ["Geneva", "Reykjavik", "Washington", "Moscow"]
    assert [summit.city for summit in summits_in(first=date(2009, 1, 1), last=date(2010, 12, 31), parties=("US", "RU"))
            if len(summit.participants) == 2] == ["Moscow", "Prague", "Washington"]
    assert len([summit for summit in summits() if summit.title in ("Group of Six", "Group of Seven", "Group of Eight")
                ]) == 2025 - 1975       # each year but 2020
    assert [summit.first.year for summit in summits_in(country="FI")] == [1975, 1990, 1997, 2018]


def test_palestine_is_two_pieces_and_closed_wherever_israel_is() -> None:
    assert "PS.gaza" not in beside("PS.west-bank")
    of_israel = {pair[1] for pair in closures() if pair[0] == "IL"}
    for aircraft in of_israel:
        for row in closures()["IL", aircraft]:
            if row.kind != "permit" or (row.until and row.until < date(1967, 6, 7)):
                continue
            since = max(row.since, date(1967, 6, 7))
            assert any((of_ps.since, of_ps.until, of_ps.kind) == (since, row.until, row.kind)
                       for of_ps in closures()["PS", aircraft]), aircraft
