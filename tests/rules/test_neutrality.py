"""Neutrality: examples, closed lists, and tests on dated facts."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from solver.geography import Site
from solver.rules._places import _PlaceRule

from .kit import agree, case_of, refused, rule_of, solved, verdict

TEXT = """
summit: 1
calendar: {{today: {1}, until: {2}, grid: 1d}}
principals:
  putin: {{name: Vladimir Putin, country: RU}}
  trump: {{name: Donald Trump, country: US}}
  nobody: {{name: N. N.}}
venues:
  geneva: {{city: Geneva}}
  istanbul: {{city: Istanbul}}
  helsinki: {{city: Helsinki}}
  minsk: {{city: Minsk}}
  moscow: {{city: Moscow}}
  riyadh: {{city: Riyadh}}
  camp: {{}}
meetings:
  m: {{who: [putin, trump], lasts: 1d, optional: true}}
rules:
  neutral: {{rule: neutrality, meeting: m, who: [putin, trump]{0}}}
"""
VENUES = ("geneva", "istanbul", "helsinki", "minsk", "moscow", "riyadh")


def text(fields: str = "", today: str = "2025-08-19", until: str = "2025-08-29") -> str:
    return TEXT.format(fields, today, until)


@pytest.mark.parametrize(("fields", "good"), [
    ("", {"geneva", "riyadh"}),
    (", unknown: refuse", {"geneva"}),
    (", such_as: [CH, TR]", {"geneva", "istanbul", "riyadh"}),
    (", among: [CH, TR]", {"geneva", "istanbul"}),
    (", among: [CH, TR], tests: not-allied", {"geneva"}),
    (", tests: not-party", {"geneva", "istanbul", "helsinki", "minsk", "riyadh"}),
    (", tests: [not-allied]", {"geneva", "riyadh"}),
    (", tests: traditional, unknown: refuse", {"geneva"}),
    (", tests: no-sanctions", {"istanbul", "minsk", "riyadh"}),
])
def test_hosts(fields: str, good: set[str]) -> None:
    assert {v for v in VENUES if verdict(text(fields), "neutral", {"m": f"2025-08-20 @{v}"}).kept} == good


def test_as_of_the_day() -> None:
    """Finland joined NATO on 4 April 2023."""
    then = text(", tests: not-allied", "2023-03-30", "2023-04-10")
    assert verdict(then, "neutral", {"m": "2023-04-03 @helsinki"}).kept
    found = verdict(then, "neutral", {"m": "2023-04-04 @helsinki"})
    assert (found.kept, found.reason) == (False, "m: Finland allied with the United States: yes")


def test_sanctions_of_the_host() -> None:
    """Switzerland took up the sanctions of the EU against Russia on 28 February 2022, and Moscow cooled on Geneva."""
    then = text(", tests: [not-party, no-sanctions]", "2022-02-20", "2022-03-10")
    assert verdict(then, "neutral", {"m": "2022-02-21 @geneva"}).kept
    found = verdict(then, "neutral", {"m": "2022-03-01 @geneva"})
    assert (found.kept, found.reason) == (False, "m: Switzerland has sanctions against Russia: yes")
    agree(then, {"m": "2022-03-01 @geneva"})
    agree(then, {"m": "2022-02-21 @geneva"})


def test_doubts_are_said_and_facts_cited() -> None:
    found = verdict(text(), "neutral", {"m": "2025-08-20 @riyadh"})
    assert found.kept
    assert found.reason == "m: Saudi Arabia neutral by tradition: unknown, allowed"
    assert {fact.fact for fact in found.facts} == {"allied:RU", "allied:US", "neutral-traditional"}


def test_passed_over() -> None:
    found = verdict(text().replace("[putin, trump]}", "[putin, nobody]}"), "neutral", {"m": "2025-08-20 @geneva"})
    assert found.kept
    assert "N. N. has no country: passed over" in found.reason
    found = verdict(text(), "neutral", {"m": "2025-08-20 @camp"})
    assert (found.kept, found.reason) == (None, "m: the country of camp is not known, not tested")


def test_the_scenario_overrides_facts() -> None:
    said = text(", tests: traditional") + (
        "facts: {f: {place: CH, fact: neutral-traditional, is: no, from: 2025-08-21}}\n")
    assert verdict(said, "neutral", {"m": "2025-08-20 @geneva"}).kept
    assert verdict(said, "neutral", {"m": "2025-08-21 @geneva"}).kept is False


def test_sentence_and_errors() -> None:
    case = case_of(text(", such_as: [CH, TR]"))
    assert rule_of(case, "neutral").sentence(case) == (
        "m is held in a country neutral between Vladimir Putin and Donald Trump: such as Switzerland, "
        "Türkiye, or "
        "no party's country, allied with no party and neutral by tradition.")
    refused(text(", such_as: CH, among: TR"), "contradiction")
    refused(text(", such_as: {not: CH}"), "wrong-type")
    refused(text(", tests: nice"), "wrong-value")
    refused(text(", tests: []"), "too-few")


def test_the_engine_keeps_it() -> None:
    [solution] = solved(text(", among: TR")).solutions
    assert solution.schedule.sessions["m"].venue == "istanbul"
    [without] = solved(text(", among: FR")).solutions
    assert without.schedule.sessions.get("m") is None or without.schedule.sessions["m"].venue == "camp"


def test_days_are_those_on_which_it_is_allowed() -> None:
    """The spans that are posted, against one question a day."""
    case = case_of(text("", "2023-03-30", "2023-04-10") + "facts: {f: {place: SA, fact: nato, is: yes, "
                   "from: 2023-04-02, to: 2023-04-05}}\n")
    rule = rule_of(case, "neutral")
    assert isinstance(rule, _PlaceRule)
    for venue in VENUES:
        site = Site(venue)
        spans = rule._days(case, site)
        for day in case.clock.dates():
            n = case.clock.day_index(day)
            inside = spans is None or any(first <= n <= last for first, last in spans)
            assert inside is (rule.allows(case, site, day).kept is not False), (venue, day)
    assert rule._days(case, Site("riyadh")) == [(-1, 2), (7, 13)]
    assert rule.allows(case, Site("riyadh"), date(2023, 4, 3)).kept is False


@settings(max_examples=25, deadline=None)
@given(st.sampled_from(["", ", such_as: [CH, TR]", ", among: [FI, TR]", ", tests: not-allied", ", unknown: refuse"]),
       st.sampled_from(["", ", soft: 2"]), st.integers(1, 8), st.sampled_from([*VENUES, "camp"]))
def test_engine_and_check_agree(fields: str, soft: str, day: int, venue: str) -> None:
    agree(text(fields + soft, "2023-03-30", "2023-04-10"), {"m": f"2023-04-{day:02d} @{venue}"})
