"""Observance: holidays of host and guests, days of rest, elections, in local time."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from .kit import agree, case_of, refused, rule_of, starts, verdict

SHARM = """
summit: 1
calendar: {{today: 2025-10-12, until: 2025-10-16, grid: 1h, zone: UTC}}
principals:
  netanyahu: {{name: Benjamin Netanyahu, country: IL, home: Jerusalem}}
  sisi: {{name: Abdel Fattah al-Sisi, country: EG, home: Cairo}}
  rutte: {{name: Mark Rutte}}
venues: {{sharm: {{city: Sharm el-Sheikh, country: EG, zone: Africa/Cairo, coordinates: [27.9, 34.3]}},
         zurich: {{city: Zurich}}}}
meetings:
  signing: {{who: [netanyahu, sisi], lasts: 3h, at: sharm}}
  talk: {{who: [sisi, rutte], lasts: 2h, at: zurich, optional: true}}
rules:
  feast: {{rule: observance, {0}}}
"""
KYIV = """
summit: 1
calendar: {{today: 2025-08-20, until: 2025-08-29, grid: 1d}}
principals: {{zelensky: {{name: Volodymyr Zelensky, country: UA}}, erdogan: {{country: TR}}}}
venues: {{istanbul: {{city: Istanbul}}, kyiv: {{city: Kyiv}}}}
meetings:
  talks: {{who: [zelensky, erdogan], lasts: 1d}}
rules:
  feast: {{rule: observance, {0}}}
"""
FROM_SUNDOWN = "who: netanyahu, holidays: attendees, sundown: 18:00"


def test_sharm_el_sheikh_on_the_eve_of_the_feast() -> None:
    """13 October 2025: Simchat Torah, the 14th, begins at sundown. Jerusalem and Sharm el-Sheikh are at UTC+3."""
    text = SHARM.format(FROM_SUNDOWN)
    assert verdict(text, "feast", {"signing": "2025-10-13T15:00"}).kept
    late = verdict(text, "feast", {"signing": "2025-10-13T16:00"})
    assert late.kept is False
    assert late.reason == (
        "signing is held on Simchat Torah / Shemini Atzeret for Benjamin Netanyahu, 14 October 2025")
    assert verdict(text, "feast", {"signing": "2025-10-14T18:00"}).kept
    midnight = SHARM.format(FROM_SUNDOWN.removesuffix(", sundown: 18:00"))
    assert verdict(midnight, "feast", {"signing": "2025-10-13T21:00"}).kept
    assert verdict(midnight, "feast", {"signing": "2025-10-13T22:00"}).kept is False


def test_public_holidays_are_working_days_in_wartime() -> None:
    """In Ukraine, 24 August 2025 is one by its category workday alone; 30 August is Türkiye's, the host's."""
    public, workday = "holidays: attendees", "holidays: attendees, category: [public, workday]"
    assert verdict(KYIV.format(public), "feast", {"talks": "2025-08-24"}).kept
    assert verdict(KYIV.format(workday), "feast", {"talks": "2025-08-24"}).reason == (
        "talks is held on Independence Day for Volodymyr Zelensky, 24 August 2025")
    host = KYIV.format("holidays: host").replace("08-29", "08-31")
    assert verdict(host, "feast", {"talks": "2025-08-30 @istanbul"}).kept is False
    assert verdict(host, "feast", {"talks": "2025-08-30 @kyiv"}).kept


def test_weekly_rest_elections_and_sittings() -> None:
    week = SHARM.format("weekly: [sun], who: netanyahu")
    assert verdict(week, "feast", {"signing": "2025-10-12T20:00"}).kept is False
    assert verdict(week, "feast", {"signing": "2025-10-13T00:00"}).kept
    assert verdict(week, "feast", {"signing": "2025-10-13T00:00", "talk": "2025-10-12T10:00"}).kept
    sitting = SHARM.format("who: [sisi, rutte], day: [2025-10-12, {from: 2025-10-14, to: 2025-10-15}], soft: 1")
    assert verdict(sitting, "feast", {"signing": "2025-10-15T12:00", "talk": "2025-10-12T12:00"}).amount == 3
    assert verdict(sitting, "feast", {"signing": "2025-10-16T00:00", "talk": "2025-10-13T12:00"}).amount == 0


def test_what_nobody_knows_is_passed_over() -> None:
    old = KYIV.format("holidays: Germany").replace("2025-08", "1970-08")
    found = verdict(old, "feast", {"talks": "1970-08-24"})
    assert (found.kept, found.reason) == (None, "no holidays of West Germany are known in 1970")
    places = old.replace("holidays: Germany", "holidays: host").replace(
        "istanbul: {city: Istanbul}, kyiv: {city: Kyiv}", "bonn: {city: Bonn}, rome: {city: Rome}")
    assert verdict(places, "feast", {"talks": "1970-08-24 @bonn"}).reason == found.reason
    assert verdict(places, "feast", {"talks": "1970-08-24 @rome"}).reason == ""
    remote = KYIV.format("holidays: host").replace("lasts: 1d", "lasts: 1d, at: remote")
    assert verdict(remote, "feast", {"talks": "2025-08-24"}).reason == (
        "without a place there is no host: its holidays are not tested")


def test_the_engine_keeps_it() -> None:
    assert starts(KYIV.format("weekly: [wed, thu, fri], day: [2025-08-23, 2025-08-25]"))["talks"] == "2025-08-24"
    assert starts(KYIV.format("weekly: mon-sat, holidays: UA, category: workday")) == {}
    assert starts(SHARM.format(f"{FROM_SUNDOWN}, weekly: [sun, mon]"))["signing"].startswith("2025-10-14T18:00")


def test_sentence_and_errors() -> None:
    case = case_of(SHARM.format("who: netanyahu, holidays: [host, attendees], weekly: sat, sundown: 18:00, "
                                "day: {from: 2025-10-14, to: 2025-10-15}"))
    assert rule_of(case, "feast").sentence(case) == (
        "No meeting with Benjamin Netanyahu is held on public holidays of the host and those who attend, Saturdays or "
        "14 October 2025 to 15 October 2025, each from 18:00 on its eve.")
    refused(SHARM.format("who: sisi"), "missing-key", "holidays:, weekly: or day:")
    refused(SHARM.format("holidays: Atlantis"), "no-such-country", "rules.feast.holidays")
    refused(SHARM.format("holidays: hots"), "no-such-country", "did you mean host?")
    refused(SHARM.format("holidays: host, category: publc"), "no-such-category", "did you mean public?")
    refused(SHARM.format("weekly: sat, sundown: 25:00"), "bad-hours")
    refused(SHARM.format("day: {from: 2025-10-15, to: 2025-10-14}"), "end-before-start")


@pytest.mark.parametrize("soft", ["", ", soft: 2"])
@settings(max_examples=15, deadline=None)
@given(st.sampled_from([FROM_SUNDOWN, "holidays: [host, attendees]", "weekly: [mon, wed], sundown: 19:00",
                        "day: 2025-10-14, who: [sisi, netanyahu]"]), st.integers(0, 92))
def test_engine_and_check_agree(soft: str, fields: str, hour: int) -> None:
    agree(SHARM.format(fields + soft), {"signing": f"2025-10-{12 + hour // 24}T{hour % 24:02d}:00",
                                        "talk": "2025-10-14T18:00" if hour % 2 else None})
