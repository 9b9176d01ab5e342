"""Consent: shortlists, vetoes, refusals and permissions."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from .kit import agree, case_of, refused, rule_of, solved, starts, verdict

TEXT = """
summit: 1
calendar: {{today: 2025-08-19, until: 2025-08-22, grid: 1d}}
principals: {{a: {{name: Anna}}, b: {{name: Boris}}, c: {{}}}}
venues: {{geneva: {{city: Geneva}}, vienna: {{city: Vienna}}, moscow: {{city: Moscow}}}}
meetings:
  m: {{who: [a, b], lasts: 1d, optional: true}}
  n: {{who: [b, c], lasts: 1d, optional: true}}
rules:
  word: {{rule: consent, who: a{0}}}
"""


@pytest.mark.parametrize(("fields", "good"), [
    (", at: [CH, AT, TR]", {"geneva", "vienna"}), (", at: {not: moscow}", {"geneva", "vienna"}),
    (", at: geneva", {"geneva"}), ("", {"geneva", "vienna", "moscow"}), (", accepts: false", set())])
def test_places(fields: str, good: set[str]) -> None:
    venues = ("geneva", "vienna", "moscow")
    assert {v for v in venues if verdict(TEXT.format(fields), "word", {"m": f"2025-08-20 @{v}"}).kept} == good


def test_only_meetings_that_they_attend() -> None:
    for fields in (", at: geneva", ", accepts: false"):
        assert verdict(TEXT.format(fields), "word", {"n": "2025-08-20 @moscow"}).kept


def test_a_permission_forbids_nothing() -> None:
    found = verdict(TEXT.format(""), "word", {})
    assert (found.kept, found.reason) == (True, "a permission: it forbids nothing")


def test_once_for_each_meeting() -> None:
    text = TEXT.format(", at: geneva, soft: 2").replace("who: a,", "who: b,")
    assert verdict(text, "word", {"m": "2025-08-20 @moscow", "n": "2025-08-21 @moscow"}).amount == 2


@pytest.mark.parametrize(("fields", "sentence"), [
    (", at: [CH, TR]", "Anna: every meeting only in Switzerland, Türkiye."),
    (", at: {not: moscow}", "Anna: every meeting not in Moscow."),
    ("", "Anna accepts every meeting."), (", accepts: false", "Anna refuses every meeting.")])
def test_sentence(fields: str, sentence: str) -> None:
    case = case_of(TEXT.format(fields))
    assert rule_of(case, "word").sentence(case) == sentence


def test_errors() -> None:
    refused(TEXT.format(", at: geneva, accepts: false"), "contradiction", "{not: …}")
    refused(TEXT.format(", at: Narnia"), "no-such-place")
    refused(TEXT.format("").replace("who: a}", "meeting: m}"), "missing-key")


def test_the_engine_keeps_it() -> None:
    [solution] = solved(TEXT.format(", at: vienna")).solutions
    assert solution.schedule.sessions["m"].venue == "vienna"
    assert set(starts(TEXT.format(", accepts: false"))) == {"n"}
    assert set(starts(TEXT.format(""))) == {"m", "n"}


@settings(max_examples=15, deadline=None)
@given(st.sampled_from(["", ", at: [CH, vienna]", ", at: {not: RU}", ", accepts: false"]),
       st.sampled_from(["", ", soft: 2"]), st.sampled_from(["geneva", "vienna", "moscow"]))
def test_engine_and_check_agree(fields: str, soft: str, venue: str) -> None:
    agree(TEXT.format(fields + soft), {"m": f"2025-08-20 @{venue}", "n": None})
