"""Venues, and the cities, countries and names that they go by."""

from __future__ import annotations

from datetime import date

from solver.geography import Site
from solver.loading import load_text
from solver.values import Places

from .test_case import TEXT


def test_venues_cities_and_areas() -> None:
    case = load_text(TEXT)
    assert list(case.venues) == ["hotel", "palais", "marina", "camp", "tent", "Reykjavik", "Singapore"]
    cities = [city and city.name for city in map(case.city, case.venues)]
    assert cities == ["Geneva", "Geneva", "Singapore", "camp", None, "Reykjavik", "Singapore"]
    assert [case.country(venue) for venue in ("hotel", "camp", "tent")] == ["CH", "GE", None]
    home = case.home("a")
    assert home
    assert case.is_city("Kiev", home)
    assert not case.is_city("Geneva", home)
    assert case.is_among(Site("camp"), Places(("GE",)), date(2025, 8, 19))
    assert case.is_among(Site("hotel", "hall"), Places(("camp",), others=True))
    assert [fact.value for fact in case.facts_on(Site("camp"), Places(("asia-un", "hotel", "FR")))] == ["yes"]


def test_sentences_name_a_venue_by_its_name_or_its_city() -> None:
    case = load_text("""
summit: 1
calendar: {today: 2025-08-19, until: 2025-08-29, grid: 1d}
principals: {a: {}, b: {}}
venues:
  v1: {city: Geneva, rooms: [red, blue]}
  v2: {city: Vienna}
  v3: {city: "Vienna, Austria"}
  v4: {name: the lake house, city: Evian}
  v5: {}
meetings: {talks: {who: [a, b], lasts: 1d}}
rules: {here: {rule: region, meeting: talks, at: [v1, v1/red, v2, v3, v4, v5, CH]}}
""")
    assert next(rule for rule in case.rules if rule.name == "here").sentence(case) == \
        "talks is held in Geneva, Geneva/red, v2, v3, the lake house, v5, Switzerland."
