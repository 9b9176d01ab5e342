"""Body clock: hours at home and at the venue."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from .kit import agree, case_of, refused, rule_of, starts, verdict

TEXT = """
summit: 1
calendar: {{today: 2025-08-13, until: 2025-08-14, grid: 1h, zone: Europe/Berlin}}
principals:
  merz: {{name: Friedrich Merz, home: Berlin}}
  trump: {{name: Donald Trump, home: Washington}}
  rutte: {{name: Mark Rutte}}
meetings:
  call: {{who: all, lasts: 1h, at: remote}}
  stay: {{who: all, lasts: 1d, at: remote, optional: true}}
rules:
  awake: {{rule: body_clock, hours: {0}}}
"""


@pytest.mark.parametrize(("start", "amount"), [
    ("2025-08-13T15:00", 0), ("2025-08-13T21:00", 0), ("2025-08-13T22:00", 1), ("2025-08-13T13:00", 1),
    ("2025-08-13T05:00", 2), ("2025-08-13T07:00", 2), ("2025-08-14T03:00", 1)])
def test_home_clocks(start: str, amount: int) -> None:
    """Nine in Washington is fifteen in Berlin; Rutte has no home."""
    found = verdict(TEXT.format("08:00-22:00, soft: 1"), "awake", {"call": start})
    assert (found.amount, found.kept) == (amount, amount == 0)


def test_hours_over_midnight_and_in_pieces() -> None:
    assert verdict(TEXT.format("22:00-04:00"), "awake", {"call": "2025-08-14T03:00"}).kept is False
    night = TEXT.format("22:00-04:00, who: merz")
    assert verdict(night, "awake", {"call": "2025-08-14T03:00"}).kept
    assert verdict(night, "awake", {"call": "2025-08-14T04:00"}).kept is False
    pieces = TEXT.format("[09:00-10:30, 10:30-12:00], who: merz").replace("lasts: 1h", "lasts: 3h")
    assert verdict(pieces, "awake", {"call": "2025-08-13T09:00"}).kept


def test_passed_over_and_exempt() -> None:
    found = verdict(TEXT.format("08:00-22:00, who: rutte"), "awake", {"call": "2025-08-13T03:00"})
    assert (found.kept, found.reason) == (None, "Mark Rutte has no home: passed over")
    assert verdict(TEXT.format("08:00-22:00"), "awake", {"stay": "2025-08-13"}).kept is not False
    daily = TEXT.format("08:00-22:00").replace("grid: 1h", "grid: 1d")
    assert verdict(daily, "awake", {"call": "2025-08-13"}).kept is None


def test_a_zone_of_their_own_will_do() -> None:
    text = TEXT.format("08:00-22:00, who: rutte").replace("name: Mark Rutte", "name: Mark Rutte, zone: Asia/Tokyo")
    assert verdict(text, "awake", {"call": "2025-08-13T14:00"}).kept
    assert verdict(text, "awake", {"call": "2025-08-13T15:00"}).kept is False


def test_the_venue_has_clocks_too() -> None:
    text = TEXT.format("08:00-22:00, zone: venue, who: rutte")
    assert verdict(text, "awake", {"call": "2025-08-13T08:00"}).kept
    assert verdict(text, "awake", {"call": "2025-08-13T07:00"}).kept is False


def test_sentence_and_errors() -> None:
    case = case_of(TEXT.format("08:00-22:00"))
    assert rule_of(case, "awake").sentence(case) == (
        "Meetings lie inside 08:00-22:00 for everyone, on the clocks at home.")
    refused(TEXT.format("08:00"), "bad-hours")
    refused(TEXT.format("[]"), "missing-key")
    refused(TEXT.format("08:00-25:00"), "bad-hours")


def test_the_engine_keeps_it() -> None:
    assert starts(TEXT.format("08:00-22:00"))["call"].endswith("T14:00")
    assert starts(TEXT.format("08:00-22:00, who: merz"))["call"].endswith("T08:00")
    assert not starts(TEXT.format("08:00-12:00"))


@settings(max_examples=25, deadline=None)
@given(st.sampled_from(["08:00-22:00", "20:00-03:00, who: merz", "08:00-12:00, zone: venue",
                        "[06:00-07:00, 09:00-23:00]"]),
       st.sampled_from(["", ", soft: 2"]), st.integers(0, 47))
def test_engine_and_check_agree(fields: str, soft: str, hour: int) -> None:
    agree(TEXT.format(fields + soft), {"call": f"2025-08-{13 + hour // 24}T{hour % 24:02d}:00", "stay": None})
