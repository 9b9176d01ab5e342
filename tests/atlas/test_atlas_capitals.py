"""Capitals: those of the day, where they moved, and other seats of a government."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

import pytest

from solver.atlas import find_city
from solver.atlas.capitals import capitals_on, dated_capitals
from solver.atlas.countries import countries, status
from solver.atlas.lookup import table
from solver.atlas.predecessors import successor


@pytest.mark.parametrize(("code", "on", "cities"), [
    ("DE", "1979-06-15", ["Bonn"]),
    ("DE", "1990-10-02", ["Bonn"]),
    ("DE", "1990-10-03", ["Berlin", "Bonn"]),
    ("DE", "1999-09-01", ["Berlin"]),
    ("NG", "1991-12-11", ["Lagos"]),
    ("NG", "1991-12-12", ["Abuja"]),
    ("KZ", "1995-02-10", ["Almaty"]),
    ("KZ", "2013-04-05", ["Astana"]),
    ("MM", "2005-11-05", ["Yangon"]),
    ("MM", "2014-11-13", ["Naypyidaw"]),
    ("BR", "1972-01-01", ["Brasília"]),
    ("PK", "1972-07-02", ["Islamabad"]),
    ("CI", "1981-10-22", ["Abidjan"]),
    ("CI", "2020-01-01", ["Yamoussoukro", "Abidjan"]),
    ("TZ", "1976-08-01", ["Dar es Salaam"]),
    ("XV", "1973-01-27", ["Saigon"]),
    ("VN", "1973-01-27", ["Hanoi"]),
    ("NL", "2025-06-24", ["Amsterdam", "The Hague"]),
    ("FR", "1972-01-01", ["Paris"]),
])
def test_capitals_of_the_day(code: str, on: str, cities: list[str]) -> None:
    assert [one.city for one in capitals_on(code, date.fromisoformat(on))] == cities


def test_the_table_is_sound() -> None:
    """Each country has one capital at a time without a gap, the last of them its capital in `countries.csv`."""
    assert {row["kind"] for row in table("capitals.csv")} == {"capital", "seat"}
    for code, rows in dated_capitals().items():
        assert all(row.source for row in rows)
        held = sorted((row for row in rows if not row.seat), key=lambda row: row.since or date.min)
        for a, b in pairwise(held):
            assert a.until is not None
            assert b.since is not None
            assert (b.since - a.until).days == 1
        assert held[-1].city == countries()[code].capital
        assert (held[-1].until is None) == (status(code) != "former")


def test_every_capital_of_the_table_is_a_city_of_its_country() -> None:
    for code, rows in dated_capitals().items():
        for row in rows:
            assert find_city(row.city, code).country == successor(code)
