"""Countries: the table is sound, and every way to call one finds it."""

from __future__ import annotations

from contextlib import suppress
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from solver.atlas import LookupFailed, find_country
from solver.atlas.countries import countries, country_rows, status


def test_the_united_nations_are_complete() -> None:
    standing = [status(code) for code in countries()]
    assert standing.count("member") == 193
    assert [code for code in countries() if status(code) == "observer"] == ["PS", "VA"]


def test_rows_are_sound() -> None:
    rows = country_rows()
    assert len({row["alpha3"] for row in rows.values()}) == len({row["name"] for row in rows.values()}) == len(rows)
    for code, row in rows.items():
        assert len(code) == 2
        assert len(row["alpha3"]) == 3
        assert row["region"] in {"Africa", "Americas", "Asia", "Europe", "Oceania"}
        ZoneInfo(row["zone"])
        assert abs(float(row["lat"])) <= 90
        assert abs(float(row["lon"])) <= 180


@pytest.mark.parametrize(
    ("text", "code"),
    [
        *[(name, "TR") for name in ("Türkiye", "Turkey", "TURKIYE", "tur", "tr", "Republic of Türkiye")],
        *[(name, "GB") for name in ("UK", "U.K.", "Britain", "Great Britain", "United Kingdom", "gbr")],
        *[(name, "US") for name in ("USA", "U.S.A.", "US", "America", "the United States of America")],
        *[(name, "AE") for name in ("UAE", "Emirates", "the Emirates")],
        *[(name, "CZ") for name in ("Czechia", "Czech Republic", "Czechoslovakia")],
        *[(name, "NL") for name in ("Holland", "The Netherlands")],
        *[(name, "CI") for name in ("Côte d'Ivoire", "Cote d’Ivoire", "Ivory Coast")],
        *[(name, "BA") for name in ("Bosnia & Herzegovina", "Bosnia and Herzegovina", "bosnia")],
        *[(name, "VA") for name in ("Holy See", "Vatican")],
        *[(name, "KN") for name in ("St. Kitts and Nevis", "Saint Kitts and Nevis")],
        *[(name, "RS") for name in ("Yugoslavia", "Serbia and Montenegro")],
        *[(name, "CD") for name in ("DR Congo", "Zaire", "Zaïre")],
        *[(name, "ZW") for name in ("Rhodesia", "Southern Rhodesia")],
        *[(name, "DE") for name in ("West Germany", "Federal Republic of Germany")],
        ("Upper Volta", "BF"),
        ("Dahomey", "BJ"),
        ("Democratic Kampuchea", "KH"),
        ("Kosovo", "XK"),
        ("Taiwan", "TW"),
        ("Palestine", "PS"),
        *[(name, "RU") for name in ("Russian Federation", "Soviet Union", "USSR")],
        ("Viet Nam", "VN"),
    ],
)
def test_names_codes_and_aliases(text: str, code: str) -> None:
    assert find_country(text).code == code


def test_every_code_and_name_finds_its_own_country() -> None:
    for code, row in country_rows().items():
        assert find_country(code).code == find_country(row["alpha3"].lower()).code == code
        assert find_country(row["name"].upper()).code == code


@pytest.mark.parametrize(
    ("text", "candidates"),
    [
        ("Sweeden", ("Sweden",)),
        ("Korea", ("North Korea", "South Korea")),
        ("Congo", ("Republic of the Congo",)),
        ("Swizerland", ("Switzerland",)),
        ("", ()),
    ],
)
def test_failures_suggest(text: str, candidates: tuple[str, ...]) -> None:
    with pytest.raises(LookupFailed) as failure:
        find_country(text)
    assert set(candidates) <= set(failure.value.candidates)
    assert all(name in str(failure.value) for name in candidates)


@given(st.text(st.characters(exclude_categories=())))
def test_any_text_finds_or_fails_as_stated(text: str) -> None:
    with suppress(LookupFailed):
        assert find_country(text).code in countries()
