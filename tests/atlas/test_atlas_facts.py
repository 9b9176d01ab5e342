"""Facts: the tables are sound, the counts are history's, and a scenario has the last word."""

from __future__ import annotations

from contextlib import suppress
from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from solver.atlas import Atlas, LookupFailed, Override, region_names
from solver.atlas.countries import countries, status
from solver.atlas.facts import fact_names
from solver.atlas.lookup import table
from solver.atlas.memberships import member_sets, memberships
from solver.atlas.predecessors import predecessor

AUGUST_2025 = date(2025, 8, 19)
ATLAS = Atlas()


def test_every_row_has_a_source_a_state_and_days_in_order() -> None:
    for row in table("memberships.csv"):
        assert row["set"] in member_sets()
        assert status(row["country"]) != "territory"
        assert row["value"] in ("yes", "conditional")
        assert row["source"].strip()
        since = date.fromisoformat(row["valid_from"])
        assert not row["valid_to"] or since < date.fromisoformat(row["valid_to"])
    assert all(members.source and members.meaning for members in member_sets().values())


def test_spans_of_a_state_never_overlap_nor_precede_the_set() -> None:
    for (name, _), spans in memberships().items():
        start = member_sets()[name].complete_from
        assert start is None or spans[0].since >= start
        for earlier, later in pairwise(spans):
            assert earlier.until is not None
            assert earlier.until < later.since


@pytest.mark.parametrize(
    ("fact", "day", "count"),
    [
        ("eu", "2025-08-19", 27),
        ("eu", "1970-01-01", 6),
        ("eu", "1973-01-01", 9),
        ("eu", "1995-01-01", 15),
        ("eu", "2004-05-01", 25),
        ("eu", "2020-01-31", 28),
        ("eu", "2020-02-01", 27),
        ("schengen", "2025-08-19", 29),
        ("schengen", "1985-11-19", 0),
        ("nato", "2025-08-19", 32),
        ("nato", "1985-11-19", 16),
        ("nato", "2004-04-01", 26),
        ("council-of-europe", "2025-08-19", 46),
        ("council-of-europe", "2022-03-15", 47),
        ("csto", "2025-08-19", 6),
        ("warsaw-pact", "1985-11-19", 7),
        ("icc", "2002-06-30", 0),
        ("icc", "2017-10-26", 124),
        ("icc", "2017-10-27", 123),
        ("icc", "2025-08-19", 125),
        ("icc", "2026-06-02", 124),
        ("oic", "2025-08-19", 57),
        ("oic", "1969-12-31", 25),
        ("brics", "2023-12-31", 5),
        ("brics", "2025-08-19", 11),
        ("un", "2025-08-19", 195),
        ("un", "1970-12-31", 126),
        ("un", "1991-09-18", 166),
        ("un-african-group", "2025-08-19", 54),
        ("un-asia-pacific-group", "2025-08-19", 54),
        ("un-eastern-european-group", "2025-08-19", 23),
        ("un-latin-american-group", "2025-08-19", 33),
        ("un-western-group", "2025-08-19", 29),
    ],
)
def test_how_many_members(fact: str, day: str, count: int) -> None:
    """Of the states of the day, conditional ones included: not what is now a state and was then part of another."""
    on = date.fromisoformat(day)
    values = [ATLAS.fact(code, fact, on).value for code in countries() if predecessor(code, on) is None]
    assert values.count("yes") + values.count("conditional") == count


@pytest.mark.parametrize(
    ("place", "fact", "day", "value"),
    [
        ("FI", "nato", "2018-07-16", "no"),
        ("Yugoslavia", "un-eastern-european-group", "1975-08-01", "yes"),
        ("Croatia", "un-eastern-european-group", "1991-10-07", "yes"),
        ("RS", "un-eastern-european-group", "1992-04-27", "conditional"),
        ("Czechoslovakia", "un-eastern-european-group", "1992-12-31", "yes"),
        ("CZ", "un-eastern-european-group", "1993-01-01", "no"),
        ("FI", "nato", "2023-04-03", "no"),
        ("Finland", "nato", "2023-04-04", "yes"),
        ("SE", "nato", "2024-03-07", "yes"),
        ("UK", "eu", "2020-01-31", "yes"),
        ("UK", "eu", "2020-02-01", "no"),
        ("RU", "council-of-europe", "2022-03-15", "yes"),
        ("RU", "council-of-europe", "2022-03-16", "no"),
        ("HR", "schengen", "2022-12-31", "no"),
        ("HR", "schengen", "2023-01-01", "yes"),
        ("BG", "schengen", "2024-12-31", "conditional"),
        ("RO", "schengen", "2025-01-01", "yes"),
        ("AM", "csto", "2025-08-19", "conditional"),
        ("CH", "neutral-traditional", "1985-11-19", "yes"),
        ("AT", "neutral-traditional", "2025-08-19", "yes"),
        ("FI", "neutral-traditional", "2018-07-16", "conditional"),
        ("FI", "neutral-traditional", "2025-08-19", "no"),
        ("TR", "neutral-traditional", "2025-08-19", "no"),
        ("SA", "neutral-traditional", "2025-08-19", "unknown"),
        ("RS", "neutral-traditional", "2025-08-19", "conditional"),
        ("GL", "eu", "2025-08-19", "unknown"),
        ("TR", "region:europe-coe", "2025-08-19", "yes"),
        ("TR", "region:europe-un", "2025-08-19", "no"),
        ("TR", "region:western-asia-un", "2025-08-19", "yes"),
        ("RU", "region:europe-un", "2025-08-19", "yes"),
        ("GE", "region:europe-coe", "2025-08-19", "yes"),
        ("XK", "region:europe-un", "2025-08-19", "conditional"),
        ("BY", "allied:Russia", "2025-08-19", "yes"),
        ("AM", "allied:RU", "2025-08-19", "conditional"),
        ("TR", "allied:RU", "2025-08-19", "no"),
        ("TR", "allied:US", "2025-08-19", "yes"),
        ("PL", "allied:RU", "1985-11-19", "yes"),
        ("RU", "allied:RU", "2025-08-19", "yes"),
    ],
)
def test_what_held(place: str, fact: str, day: str, value: str) -> None:
    answer = ATLAS.fact(place, fact, date.fromisoformat(day))
    assert answer.value == value
    assert answer.source
    assert answer.fact.startswith(fact.partition(":")[0])


def test_a_no_is_bounded_by_what_came_before_and_after() -> None:
    before = ATLAS.fact("FI", "nato", date(2018, 7, 16))
    assert (before.since, before.until) == (None, date(2023, 4, 3))
    after = ATLAS.fact("GB", "eu", AUGUST_2025)
    assert (after.since, after.until) == (date(2020, 2, 1), None)


def test_an_alliance_is_named_and_mutual() -> None:
    answer = ATLAS.allied("FI", "US", AUGUST_2025)
    assert answer.value == "yes"
    assert answer.source.startswith("nato: ")
    assert answer.since == date(2023, 4, 4)
    for a, b in (("FI", "US"), ("AM", "RU"), ("CH", "RU"), ("AZ", "RU")):
        assert ATLAS.allied(a, b, AUGUST_2025).value == ATLAS.allied(b, a, AUGUST_2025).value


def test_the_scenario_wins_and_is_named() -> None:
    atlas = Atlas(
        [
            Override("hungary-leaves", "Hungary", "nato", False, since=date(2026, 1, 1), source="a what-if"),
            Override("swiss", "CH", "neutral-traditional", "conditional"),
            Override("friends", "BY", "allied:Ukraine", "yes"),
        ]
    )
    assert atlas.fact("HU", "nato", date(2025, 12, 31)).value == "yes"
    gone = atlas.fact("HU", "nato", date(2026, 1, 1))
    assert (gone.value, gone.source) == ("no", "scenario: hungary-leaves (a what-if)")
    assert atlas.in_region("HU", "nato", date(2026, 1, 1)).source == gone.source
    assert atlas.allied("HU", "US", date(2026, 1, 1)).value == "no"
    assert atlas.fact("CH", "neutral-traditional", AUGUST_2025).value == "conditional"
    assert atlas.allied("UA", "BY", AUGUST_2025).source == "scenario: friends"


@pytest.mark.parametrize(
    "fact", ["natoo", "council-of-europ", "region:europe", "region:eurpe-un", "region:", "allied:Rusia"]
)
def test_unknown_names_fail_with_a_suggestion(fact: str) -> None:
    for ask in (lambda: ATLAS.fact("FR", fact, AUGUST_2025), lambda: Atlas([Override("x", "FR", fact, True)])):
        with pytest.raises(LookupFailed) as failure:
            ask()
        assert failure.value.candidates or fact == "region:"


def test_a_fact_that_no_rule_asks_for_is_refused_with_the_list() -> None:
    said = "no such fact: safe-conduct; the facts are brics, council-of-europe, .*, sanctions:COUNTRY and region:REGION"
    for ask in (lambda: ATLAS.fact("CH", "safe-conduct", AUGUST_2025),
                lambda: Atlas([Override("immunity", "CH", "safe-conduct", True)])):
        with pytest.raises(LookupFailed, match=said):
            ask()


def test_the_page_of_the_language_lists_every_fact() -> None:
    page = (Path(__file__).parents[2] / "docs" / "language.md").read_text(encoding="utf-8")
    assert all(f"`{name}`" in page for name in member_sets())


def test_bare_europe_offers_the_choice() -> None:
    with pytest.raises(LookupFailed, match=r"Türkiye.*Caucasus.*Russia") as failure:
        ATLAS.in_region("FR", "europe", AUGUST_2025)
    assert failure.value.candidates == ("europe-un", "europe-coe", "eu")


def test_the_continents_share_out_the_world() -> None:
    world = ["africa-un", "americas-un", "asia-un", "europe-un", "oceania-un"]
    members = [code for region in world for code in ATLAS.countries_in(region, AUGUST_2025)]
    assert sorted(members) == [code for code in countries() if status(code) != "former"]
    assert set(world) | {"europe-coe", "eu", "schengen", "nato", "western-asia-un"} <= set(region_names())
    assert len([code for code in ATLAS.countries_in("africa-un", AUGUST_2025) if status(code) == "member"]) == 54


@given(st.text(st.characters(exclude_categories=())), st.sampled_from(["", "region:", "allied:"]), st.dates())
def test_any_fact_answers_or_fails_as_stated(text: str, kind: str, day: date) -> None:
    with suppress(LookupFailed):
        ATLAS.fact("CH", kind + text, day)
    with suppress(LookupFailed):
        Atlas([Override("x", "CH", kind + text, "unknown")])


@given(st.sampled_from(sorted(countries())), st.sampled_from(fact_names()), st.dates())
def test_answers_hold_on_the_day_asked(place: str, fact: str, day: date) -> None:
    answer = ATLAS.fact(place, f"{fact}RU" if fact.endswith(":") else fact, day)
    assert answer.since is None or answer.since <= day
    assert answer.until is None or day <= answer.until
