"""Region: named sets of countries, as of the day."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from .kit import agree, case_of, refused, rule_of, starts, verdict

TEXT = """
summit: 1
calendar: {{today: {1}, until: {2}, grid: 1d}}
principals: {{a: {{}}, b: {{}}}}
venues: {{geneva: {{city: Geneva}}, istanbul: {{city: Istanbul}}, moscow: {{city: Moscow}}, nowhere: {{}}}}
meetings:
  m: {{who: [a, b], lasts: 1d, optional: true}}
  call: {{who: [a, b], lasts: 1d, at: remote, optional: true}}
  past: {{who: [a, b], lasts: 1d, state: held, start: 2018-07-16, at: moscow}}
rules:
  where: {{rule: region, meeting: [m, call], at: {0}}}
"""


def text(at: str, today: str = "2025-08-19", until: str = "2025-08-29") -> str:
    return TEXT.format(at, today, until)


@pytest.mark.parametrize(("at", "good"), [
    ("europe-coe", {"geneva", "istanbul"}), ("europe-un", {"geneva", "moscow"}), ("eu", set()),
    ("CH", {"geneva"}), ("[Switzerland, Türkiye]", {"geneva", "istanbul"}), ("{not: RU}", {"geneva", "istanbul"}),
    ("moscow", {"moscow"}), ("{not: europe-un}", {"istanbul"})])
def test_places(at: str, good: set[str]) -> None:
    venues = ("geneva", "istanbul", "moscow")
    assert {v for v in venues if verdict(text(at), "where", {"m": f"2025-08-20 @{v}"}).kept} == good


def test_as_of_the_day() -> None:
    """Russia was a member of the Council of Europe until 16 March 2022."""
    then = text("europe-coe", "2022-03-10", "2022-03-25")
    assert verdict(then, "where", {"m": "2022-03-15 @moscow"}).kept
    found = verdict(then, "where", {"m": "2022-03-17 @moscow"})
    assert found.kept is False
    assert [fact.fact for fact in found.facts] == ["region:europe-coe"]


def test_what_cannot_be_tested_is_said() -> None:
    assert verdict(text("europe-coe"), "where", {"call": "2025-08-20"}).reason == "call is by video: not tested"
    found = verdict(text("europe-coe"), "where", {"m": "2025-08-20 @nowhere"})
    assert (found.kept, found.reason) == (None, "m: the country of nowhere is not known, not tested")
    assert verdict(text("nowhere"), "where", {"m": "2025-08-20 @nowhere"}).kept


def test_doubt_is_allowed_and_said() -> None:
    doubt = text("eu") + "facts: {special: {place: CH, fact: eu, is: conditional}}\n"
    found = verdict(doubt, "where", {"m": "2025-08-20 @geneva"})
    assert found.kept
    assert "conditional, allowed" in found.reason
    assert found.facts[0].source == "scenario: special"


def test_a_meeting_held_already_is_reached_by_its_name() -> None:
    held = text("europe-coe").replace("[m, call]", "past")
    assert verdict(held, "where", {}).kept
    assert verdict(held.replace("europe-coe", "eu"), "where", {}).kept is False
    assert not starts(held.replace("europe-coe", "eu"))


def test_sentence_and_errors() -> None:
    case = case_of(text("{not: [RU, BY]}"))
    assert rule_of(case, "where").sentence(case) == "m and call are held outside Russia, Belarus."
    refused(text("europe"), "ambiguous-region", "europe-coe")
    refused(text("Sweeden"), "no-such-place", "did you mean Sweden?")
    refused(text("asia-nu"), "no-such-place", "did you mean asia-un?")
    refused(text("Geneva"), "no-such-venue", "your venue is `geneva`")


def test_the_engine_keeps_it() -> None:
    only = text("CH").replace("nowhere: {}", "riga: {city: Riga}")
    assert starts(only)["m"]
    assert "m" not in starts(only.replace("at: CH", "at: EE"))


@settings(max_examples=25, deadline=None)
@given(st.sampled_from(["europe-coe", "{not: europe-coe}", "[CH, moscow]"]), st.sampled_from(["", ", soft: 2"]),
       st.integers(10, 20), st.sampled_from(["geneva", "istanbul", "moscow", "nowhere"]))
def test_engine_and_check_agree(at: str, soft: str, day: int, venue: str) -> None:
    agree(text(at + soft, "2022-03-10", "2022-03-25"), {"m": f"2022-03-{day} @{venue}", "call": None})
