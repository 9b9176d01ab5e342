"""Precondition: nothing is held before what it waits for has happened."""

from __future__ import annotations

from datetime import timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from .kit import agree, case_of, refused, rule_of, starts, verdict

PARIS = """
summit: 1
calendar: {{today: 2019-11-15, until: 2019-12-20, grid: 1d}}
principals: {{macron: {{}}, merkel: {{}}, zelensky: {{}}, putin: {{}}}}
events: {{formula: 2019-10-01, zolote: 2019-10-29, petrivske: 2019-11-09, stanytsia: unknown}}
meetings:
  paris: {{who: all, lasts: 1d, optional: {1}}}
rules:
  first: {{rule: precondition, meeting: paris, event: {0}}}
"""
CLOCK = """
summit: 1
calendar: {{today: 2025-03-29, until: 2025-04-01, grid: 1h, zone: UTC}}
principals: {{a: {{}}}}
events: {{truce: 2025-03-30, vote: 2025-03-29T20:30, unset: unknown}}
venues: {{paris: {{country: FR, zone: Europe/Paris, coordinates: [48.9, 2.4]}}}}
meetings:
  m: {{who: a, lasts: 2h}}
rules:
  first: {{rule: precondition, meeting: m, {0}}}
"""


def test_the_normandy_format_met_a_month_after_the_last_withdrawal() -> None:
    text = PARIS.format("[formula, zolote, petrivske], at_least: 4w", "false")
    assert verdict(text, "first", {"paris": "2019-12-09"}).slack == timedelta(days=2)
    early = verdict(text, "first", {"paris": "2019-12-06"})
    assert (early.kept, early.amount, early.reason) == (False, 1, "paris starts less than 28d after petrivske")
    assert starts(text)["paris"] == "2019-12-07"


def test_not_held_while_a_date_is_not_known() -> None:
    assert not starts(PARIS.format("[formula, stanytsia]", "false"))
    assert starts(PARIS.format("[formula, stanytsia]", "true")) == {}
    soft = PARIS.format("[formula, stanytsia], soft: 3", "false")
    found = verdict(soft, "first", {"paris": "2019-12-09"})
    assert (found.kept, found.amount) == (False, 1)
    assert found.reason == "paris is held, though the date of stanytsia is not known"
    assert starts(soft)["paris"] == "2019-11-15"


@pytest.mark.parametrize(("fields", "kept", "broken"), [
    ("event: truce", "2025-03-30T00:00", "2025-03-29T23:00"),
    ("event: vote", "2025-03-29T22:00", "2025-03-29T21:00"),
    ("event: vote, at_least: 1d", "2025-03-30T00:00", "2025-03-29T23:00"),
    ("event: vote, at_least: 24h", "2025-03-30T23:00", "2025-03-30T22:00"),
    ("event: [truce, vote], at_least: 2d", "2025-04-01T00:00", "2025-03-31T23:00"),
])
def test_clocks(fields: str, kept: str, broken: str) -> None:
    """20:30 UTC is 21:30 in Paris, where 24 hours later it is 22:30: in the night clocks go forward."""
    assert verdict(CLOCK.format(fields), "first", {"m": kept}).kept
    assert verdict(CLOCK.format(fields), "first", {"m": broken}).kept is False


def test_sentence_and_errors() -> None:
    case = case_of(PARIS.format("[formula, stanytsia], at_least: 4w", "false"))
    assert rule_of(case, "first").sentence(case) == (
        "paris starts 28d after formula (1 October 2019) and stanytsia (no date yet), or later.")
    refused(PARIS.format("formla", "false"), "no-such-event", "did you mean formula?")
    refused(PARIS.format("paris", "false"), "no-such-event", "paris is a meeting")
    refused(PARIS.format("[]", "false"), "wrong-type")
    refused(PARIS.format("formula, at_least: unknown", "false"), "bad-length")


@settings(max_examples=25, deadline=None)
@given(st.sampled_from(["event: truce", "event: [truce, vote], at_least: 1d", "event: vote, at_least: 7h",
                        "event: [unset, truce]"]),
       st.sampled_from(["", ", soft: 2"]), st.integers(0, 70))
def test_engine_and_check_agree(fields: str, soft: str, hour: int) -> None:
    """The clocks go forward in Paris on 30 March, from 02:00 to 03:00."""
    hour += (hour == 26)
    agree(CLOCK.format(fields + soft), {"m": f"2025-03-{29 + hour // 24}T{hour % 24:02d}:00"}
          if hour // 24 < 3 else {"m": f"2025-04-01T{hour % 24:02d}:00"})


def test_a_date_that_is_missing_can_be_tried() -> None:
    text = PARIS.format("[formula, stanytsia]", "false")
    case = case_of(text)
    assert rule_of(case, "first").remedy(case) == "to try a date: --set events.stanytsia.date=DATE"
    [said] = [remark for remark in case.remarks if "stanytsia" in remark]
    assert said.endswith("(first): --set events.stanytsia.date=DATE.")
    tried = text.replace("stanytsia: unknown", "stanytsia: {date: 2019-11-20}")
    assert rule_of(case_of(tried), "first").remedy(case_of(tried)) == ""
    assert starts(tried)["paris"] == "2019-11-20"
