"""Cities: the names people use, namesakes, and what is said when a name is not enough."""

from __future__ import annotations

import subprocess
import sys
from contextlib import suppress
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from solver.atlas import City, LookupFailed, find_city
from solver.atlas.airports import airport_cities, rough_km
from solver.atlas.countries import countries, status
from solver.atlas.gazetteer import own_cities
from solver.atlas.lookup import key, table
from solver.atlas.places import find_home


@pytest.mark.parametrize(
    ("names", "country", "zone"),
    [
        ("Kyiv; Kiev; KYIV; Kyiv, Ukraine", "UA", "Europe/Kyiv"),
        ("Odesa; Odessa; Odessa, Ukraine", "UA", "Europe/Kyiv"),
        ("Lviv; Lvov", "UA", "Europe/Kyiv"),
        ("Yalta", "UA", "Europe/Simferopol"),
        ("Beijing; Peking", "CN", "Asia/Shanghai"),
        (
            "İstanbul; Istanbul; ISTANBUL; ıstanbul; Istanbul, Turkey; Izmir; İzmir; Ankara; Antalya",
            "TR",
            "Europe/Istanbul",
        ),
        ("Mumbai; Bombay", "IN", "Asia/Kolkata"),
        ("Sharm el-Sheikh; Sharm El Sheikh; sharm-al-sheikh; Cairo; Ismailia; Ismailiya", "EG", "Africa/Cairo"),
        ("Washington; Washington DC; Washington, D.C.; Washington, US; Washington, D.C., US", "US", "America/New_York"),
        ("New York; New York City; NYC", "US", "America/New_York"),
        ("Camp David; Dayton", "US", "America/New_York"),
        ("Anchorage", "US", "America/Anchorage"),
        ("Vatican City; Vatican; the Vatican", "VA", "Europe/Vatican"),
        ("Geneva; Genève; Genf; Geneva, Switzerland; Davos; Lausanne; Bürgenstock; Burgenstock", "CH", "Europe/Zurich"),
        ("Singapore; Sentosa", "SG", "Asia/Singapore"),
        ("Monaco", "MC", "Europe/Monaco"),
        ("Hong Kong; Hongkong; Hong Kong SAR", "HK", "Asia/Hong_Kong"),
        ("Macao; Macau; Macao SAR", "MO", "Asia/Macau"),
        ("Gibraltar", "GI", "Europe/Gibraltar"),
        ("Jerusalem", "IL", "Asia/Jerusalem"),
        ("Bethlehem; Ramallah; Jerusalem, Palestine", "PS", "Asia/Hebron"),
        ("Panmunjom", "KR", "Asia/Seoul"),
        ("Reykjavik; Reykjavík", "IS", "Atlantic/Reykjavik"),
        ("Sochi; Moscow; St. Petersburg; Saint Petersburg; Sankt-Peterburg", "RU", "Europe/Moscow"),
        ("Rzeszów; Rzeszow; Przemyśl; Przemysl; Warsaw", "PL", "Europe/Warsaw"),
        ("The Hague; Hague; Den Haag", "NL", "Europe/Amsterdam"),
        ("Luxembourg", "LU", "Europe/Luxembourg"),
        ("Paris; Strasbourg; Toulouse; Évian", "FR", "Europe/Paris"),
        ("London", "GB", "Europe/London"),
        ("Rome", "IT", "Europe/Rome"),
        ("Vienna", "AT", "Europe/Vienna"),
        ("Athens", "GR", "Europe/Athens"),
        ("Dublin", "IE", "Europe/Dublin"),
        ("Brussels", "BE", "Europe/Brussels"),
        ("Berlin; Munich; München", "DE", "Europe/Berlin"),
        ("Santiago", "CL", "America/Santiago"),
        ("Georgetown", "GY", "America/Guyana"),
        ("Tripoli, Libya", "LY", "Africa/Tripoli"),
        ("Tripoli, Lebanon", "LB", "Asia/Beirut"),
        ("Tbilisi, Georgia", "GE", "Asia/Tbilisi"),
        ("Athens, Georgia; Athens, Georgia, US", "US", "America/New_York"),
        ("Springfield, Illinois; Springfield, Illinois, US; Odessa, Texas; Paris, Texas", "US", "America/Chicago"),
        ("London, Ontario; London, Canada", "CA", "America/Toronto"),
        ("Rawalpindi; Murree", "PK", "Asia/Karachi"),
        ("Goa; Simla", "IN", "Asia/Kolkata"),
        ("Gbadolite; Kinshasa", "CD", "Africa/Kinshasa"),
        ("Antigua Guatemala; Esquipulas", "GT", "America/Guatemala"),
        ("Naivasha; Machakos", "KE", "Africa/Nairobi"),
        ("Brijuni; Brioni", "HR", "Europe/Zagreb"),
        ("Jericho; Hebron", "PS", "Asia/Hebron"),
        ("Stalingrad; Volgograd", "RU", "Europe/Volgograd"),
        ("Sverdlovsk; Yekaterinburg", "RU", "Asia/Yekaterinburg"),
        ("Shepherdstown; Wye River; Governors Island", "US", "America/New_York"),
        ("Tskhaltubo", "GE", "Asia/Tbilisi"),
        ("Crans-Montana; Mont Pèlerin; Caux", "CH", "Europe/Zurich"),
        ("Meseberg; Gymnich", "DE", "Europe/Berlin"),
    ],
)
def test_names_people_use(names: str, country: str, zone: str) -> None:
    for name in names.split("; "):
        city = find_city(name)
        assert (city.country, city.zone) == (country, zone), name


def test_the_country_may_come_apart() -> None:
    assert find_city("Tripoli", "Lebanon") == find_city("Tripoli, LB")
    assert find_city("Washington", "US") == find_city("Washington")
    with pytest.raises(LookupFailed, match="no such city in Germany: Paris; there is Paris, France"):
        find_city("Paris", "DE")
    with pytest.raises(LookupFailed, match="no such country"):
        find_city("Paris", "Gemany")


def test_every_capital_of_a_state_is_found_by_its_name_alone_or_with_its_country() -> None:
    for code, country in countries().items():
        if status(code) == "former":
            assert find_city(country.capital, code) == find_city(f"{country.capital}, {country.name}")
            continue
        assert find_city(country.capital, code).country == code
        assert find_city(f"{country.capital}, {country.name}").country == code
        if status(code) != "territory":
            assert country.capital == "Tripoli" or find_city(country.capital).country == code


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("Tripoli", "Tripoli: two places: Tripoli, Libya; Tripoli, Lebanon: add the country"),
        ("Hyderabad", "Hyderabad: two places: Hyderabad, India; Hyderabad, Pakistan: add the country"),
        ("Brest", "Brest: two places: Brest, Belarus; Brest, France: add the country"),
    ],
)
def test_namesakes_are_a_question(text: str, message: str) -> None:
    with pytest.raises(LookupFailed) as failure:
        find_city(text)
    assert str(failure.value) == message


@pytest.mark.parametrize("text", ["Tripoli", "Springfield", "Portland", "San Juan", "Cordoba", "Columbus"])
def test_every_candidate_is_a_spelling_that_works(text: str) -> None:
    with pytest.raises(LookupFailed) as failure:
        find_city(text)
    cities = {find_city(candidate) for candidate in failure.value.candidates}
    assert len(cities) == len(failure.value.candidates) > 1


@pytest.mark.parametrize("text", ["Malta", "Congo", "Switzerland", "Georgia", "Bonaire, Sint Eustatius and Saba"])
def test_a_country_is_not_its_capital(text: str) -> None:
    with pytest.raises(LookupFailed, match="a country; name a city in it, for example") as failure:
        find_city(text)
    assert all(find_city(candidate) for candidate in failure.value.candidates)


def test_unknown_cities_suggest() -> None:
    with pytest.raises(LookupFailed, match="did you mean") as failure:
        find_city("Genava")
    assert "Geneva, Switzerland" in failure.value.candidates
    with pytest.raises(LookupFailed, match=r"\(empty\)$"):
        find_city("")


def test_own_rows_are_sound() -> None:
    rows = table("cities.csv")
    assert len({(row["name"], row["country"]) for row in rows}) == len(rows)
    for entry in {entry for entries in own_cities().values() for entry in entries}:
        assert entry.city.country in countries()
        ZoneInfo(entry.city.zone)
        assert abs(entry.city.lat) <= 90, entry
        assert abs(entry.city.lon) <= 180, entry


def test_own_coordinates_and_zones_agree_with_the_airports() -> None:
    same_clock = {  # the library's, ours: another name, or a neighbour's zone that keeps the same time
        "Asia/Samarkand": "Asia/Tashkent",
        "Africa/Kigali": "Africa/Lubumbashi",
        "Europe/Madrid": "Europe/Gibraltar",
        "Europe/Zaporozhye": "Europe/Kyiv",
    }
    far = []
    for name, entries in own_cities().items():
        for city in (entry.city for entry in entries):
            near = [a for a in airport_cities(name) if (a.country, key(a.name)) == (city.country, key(city.name))]
            if near:
                airport = min(near, key=lambda a: rough_km(a.lat, a.lon, city.lat, city.lon))
                km = rough_km(airport.lat, airport.lon, city.lat, city.lon)
                if km > 70 or city.zone not in (airport.zone, same_clock.get(airport.zone)):
                    far.append((city, airport))
    assert not far


def test_an_airport_city_is_one_place_with_stable_coordinates() -> None:
    assert [(c.country, c.subdivision) for c in airport_cities("houston")] == [("US", "Texas")]
    toulouse = find_city("Toulouse")
    assert isinstance(toulouse, City)
    assert find_city("Toulouse, France") == toulouse


@given(st.text(st.characters(exclude_categories=())), st.none() | st.sampled_from(["FR", "Georgia"]))
def test_any_text_finds_or_fails_as_stated(text: str, country: str | None) -> None:
    with suppress(LookupFailed):
        ZoneInfo(find_city(text, country).zone)


def test_importing_the_atlas_costs_nothing() -> None:
    code = (
        "import sys; before = set(sys.modules); import solver.atlas;"
        "new = {m for m in set(sys.modules) - before if not m.startswith('solver')};"
        "sys.exit(bool(new & {'airportsdata', 'geographiclib', 'csv', 'dataclasses', 'difflib'}))"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


@pytest.mark.parametrize(("text", "of", "found"), [
    ("Kyiv", ["UA"], ("Kyiv", "UA")),
    ("Tunis", ["PS"], ("Tunis", "TN")),                                  # exile, 1982 to 1994
    ("Taif", ["Kuwait"], ("Taif", "SA")),                                # exile, 1990 to 1991
    ("London, United Kingdom", ["US"], ("London", "GB")),
    ("London, Kentucky", ["US"], ("London", "US")),
    ("Athens, Georgia", ["US"], ("Athens", "US")),
    ("Victoria", ["CA"], ("Victoria", "CA")),                            # of our own table: no small town
    ("Paris", ["FR", "DE"], ("Paris", "FR")),
    ("Longyearbyen", ["NO"], ("Longyearbyen", "NO")),                    # one place under two codes
])
def test_a_home_is_in_the_country_or_abroad(text: str, of: list[str], found: tuple[str, str]) -> None:
    home = find_home(text, of)
    assert (home.name, home.country) == found


@pytest.mark.parametrize(("text", "of"), [("London", "US"), ("Paris", "US"), ("Valencia", "VE"), ("Moscow", "US")])
def test_a_small_town_at_home_does_not_win_over_a_known_city_abroad(text: str, of: str) -> None:
    with pytest.raises(LookupFailed, match=f"{text}: .* places: .*: add the country") as failed:
        find_home(text, [of])
    homes = {find_home(label, [of]) for label in failed.value.candidates}
    assert len(homes) == len(failed.value.candidates)
    assert {of} < {home.country for home in homes}
