"""One place for each meeting: the one that hard rules refuse on the fewest days, not the one that is open today."""

from __future__ import annotations

from solver.engine.narrowing import at_one_place
from tests.rules.kit import case_of

TEXT = """
summit: 1
calendar: {today: 2025-08-19, until: 2025-09-30, grid: 1d}
principals: {a: {country: RU}, b: {country: UA}}
venues: {vienna: {city: Vienna}, geneva: {city: Geneva}, rome: {city: Rome}}
meetings:
  talks: {who: [a, b], lasts: 1d}
  signing: {who: [a, b], lasts: 1d}
rules:
  court:
    rule: warrant
    who: a
    safe_conduct: [{of: IT, to: 2025-08-19}, {of: CH, from: 2025-08-20, to: 2025-09-15}]
"""


def test_the_place_that_is_open_on_most_days() -> None:
    """Today Rome alone is open, and tomorrow it is not; Geneva is for four weeks, Vienna never."""
    narrow = at_one_place(case_of(TEXT))
    assert {site.venue for name in narrow.open_meetings for site in narrow.sites(name)} == {"geneva"}


def test_as_few_places_as_will_do() -> None:
    there = "rules:\n  there: {rule: region, meeting: talks, at: vienna}"
    narrow = at_one_place(case_of(TEXT.replace("rules:", there)))
    assert {name: [site.venue for site in narrow.sites(name)] for name in narrow.open_meetings} == {
        "talks": ["geneva"], "signing": ["geneva"]}
