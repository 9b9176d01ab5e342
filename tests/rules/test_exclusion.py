"""Exclusion: not in one meeting, not at one venue on one day."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from .kit import agree, case_of, refused, rule_of, starts, verdict

TEXT = """
summit: 1
calendar: {{today: 2025-10-13, until: 2025-10-20, grid: 1d}}
principals: {{a: {{name: Anna}}, b: {{name: Boris}}, host: {{}}}}
groups: {{side: [a, host]}}
venues:
  house: {{country: CH, zone: Europe/Zurich, coordinates: [46.2, 6.1], rooms: [red, blue]}}
  hotel: {{country: CH, zone: Europe/Zurich, coordinates: [46.2, 6.2]}}
meetings:
  both: {{who: all, lasts: 1d, optional: true}}
  with-a: {{who: [host, a], lasts: 2d}}
  with-b: {{who: [b], lasts: 1d}}
rules:
  apart: {{rule: exclusion, who: a, not_with: b{0}}}
"""
DAY = TEXT.format(", scope: day")


def test_not_in_one_meeting() -> None:
    assert verdict(TEXT.format(""), "apart", {"with-a": "2025-10-13", "with-b": "2025-10-13"}).kept
    assert verdict(TEXT.format(""), "apart", {"both": "2025-10-13"}).kept is False


def test_not_at_one_venue_on_one_day() -> None:
    a = {"with-a": "2025-10-13 @house/red"}
    assert verdict(DAY, "apart", a | {"with-b": "2025-10-14 @house/blue"}).kept is False
    assert verdict(DAY, "apart", a | {"with-b": "2025-10-14 @hotel"}).kept
    assert verdict(DAY, "apart", a | {"with-b": "2025-10-15 @house/blue"}).kept
    assert verdict(TEXT.format(""), "apart", a | {"with-b": "2025-10-14 @house/blue"}).kept


def test_nobody_is_apart_from_themselves() -> None:
    text = TEXT.format("").replace("not_with: b", "not_with: side")
    assert verdict(text, "apart", {"with-b": "2025-10-13"}).kept
    assert verdict(text, "apart", {"with-a": "2025-10-13"}).kept is False       # a and the host


def test_sentence_and_errors() -> None:
    case = case_of(DAY)
    assert rule_of(case, "apart").sentence(case) == (
        "Anna and Boris are never in one meeting, nor at one venue on one day.")
    refused(TEXT.format(", scope: week"), "wrong-value")
    refused(TEXT.format("").replace("not_with: b", "not_with: c"), "no-such-principal")


def test_the_engine_keeps_it() -> None:
    assert "both" not in starts(TEXT.format(""))
    assert "both" in starts(TEXT.format(", soft: 1, ignored: true"))
    here = DAY.replace("with-a: {", "with-a: {at: hotel, ").replace("with-b: {", "with-b: {at: hotel, ")
    found = starts(here)
    assert found["with-a"] != found["with-b"]
    assert not starts(here.replace("until: 2025-10-20", "until: 2025-10-14"))
    assert starts(here.replace("until: 2025-10-20", "until: 2025-10-14").replace(", scope: day", ""))


_VENUE = st.sampled_from(["house/red", "house/blue", "hotel"])


@settings(max_examples=25, deadline=None)
@given(st.sampled_from(["", ", scope: day", ", scope: day, soft: 2"]), st.integers(13, 16), _VENUE,
       st.integers(13, 16), _VENUE, st.booleans())
def test_engine_and_check_agree(fields: str, a: int, at: str, b: int, there: str, both: bool) -> None:
    plan = {"with-a": f"2025-10-{a} @{at}", "with-b": f"2025-10-{b} @{there}",
            "both": "2025-10-18 @hotel" if both else None}
    agree(TEXT.format(fields), plan)
