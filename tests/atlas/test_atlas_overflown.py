"""What lies under a straight flight, by the outlines of the countries."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from solver.atlas import find_city
from solver.atlas.airports import rough_km
from solver.atlas.countries import countries
from solver.atlas.overflown import overflown

LATITUDES, LONGITUDES = st.floats(-60, 80), st.floats(-180, 180)


def under(a: str, b: str) -> tuple[str, ...]:
    here, there = find_city(a), find_city(b)
    return overflown((here.lat, here.lon), (there.lat, there.lon))


@pytest.mark.parametrize(("a", "b", "codes"), [
    ("Moscow", "Beijing", "RU MN CN"),                                   # not Kazakhstan
    ("Moscow", "Istanbul", "RU UA"),
    ("Seoul", "Helsinki", "KP CN MN RU FI"),
    ("Delhi", "London", "IN PK AF TM UZ KZ RU UA PL DE NL GB"),
    ("Tel Aviv", "Amman", "IL PS JO"),                                   # short: the West Bank is no corner
    ("Amman", "Cairo", "JO PS IL EG"),
    ("Maseru", "Pretoria", "LS ZA"),                                     # a country inside another
    ("Auckland", "Honolulu", ""),                                        # across the date line, nowhere near Fiji
    ("Anchorage", "Petropavlovsk-Kamchatsky", "US RU"),
    ("Kyiv", "Simferopol", "UA"),                                        # General Assembly resolution 68/262
    ("Lisbon", "Washington", "US"),
])
def test_known_ways(a: str, b: str, codes: str) -> None:
    found = dict.fromkeys(space.partition(".")[0] for space in under(a, b))
    known = {code for code in found if code not in ("DD", "XV", "YD")}
    missing, more = set(codes.split()) - known, known - set(codes.split())
    assert not missing
    assert len(more) <= 1, more      # a border followed closely


def test_a_divided_country_counts_by_its_parts() -> None:
    assert under("Frankfurt", "West Berlin") == ("DE", "DD", "DE.west-berlin")
    assert "XV" in under("Saigon", "Da Nang")


@settings(max_examples=80, deadline=None)
@given(LATITUDES, LONGITUDES, LATITUDES, LONGITUDES)
def test_any_way_is_told_both_ways_alike(lat: float, lon: float, lat2: float, lon2: float) -> None:
    a, b = (lat, lon), (lat2, lon2)
    there, back = overflown(a, b), overflown(b, a)
    assert {space.partition(".")[0] for space in there} <= set(countries())
    if rough_km(*a, *b) < 19_000:        # near the antipode every way is as short
        assert set(there) == set(back)
