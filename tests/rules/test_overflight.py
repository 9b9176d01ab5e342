"""Overflight: a way through open airspaces, with permits and their hours, as of the day."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from .kit import agree, case_of, refused, rule_of, solved, verdict

TEXT = """
summit: 1
calendar: {{today: {1}, until: {2}, grid: {3}}}
principals:
  lavrov: {{name: Lavrov, country: RU, home: Moscow}}
  host: {{}}
venues:
  belgrade: {{city: Belgrade}}
  skopje: {{city: Skopje}}
  geneva: {{city: Geneva}}
  istanbul: {{city: Istanbul}}
  kyiv: {{city: Kyiv}}
  nowhere: {{}}
meetings:
  m: {{who: [lavrov, host], lasts: {4}, optional: true}}
  call: {{who: [lavrov, host], lasts: {4}, at: remote, optional: true}}
rules:
  way: {{rule: overflight, who: lavrov{0}}}
"""
ALL = ("belgrade", "skopje", "geneva", "istanbul", "kyiv")


def text(more: str = "", today: str = "2022-06-01", until: str = "2022-06-15", grid: str = "1d") -> str:
    return TEXT.format(f", {more}" if more else "", today, until, grid, "1d" if grid == "1d" else "2h")


def good(more: str = "", today: str = "2022-06-01", until: str = "2022-06-15", day: str = "2022-06-06") -> set[str]:
    return {v for v in ALL if verdict(text(more, today, until), "way", {"m": f"{day} @{v}"}).kept}


def test_lavrov_to_belgrade_in_june_2022() -> None:
    """Serbia had invited him; Bulgaria, North Macedonia and Montenegro refused, and the visit fell through."""
    found = verdict(text("refused: [BG, MK, ME]"), "way", {"m": "2022-06-06 @belgrade"})
    assert found.kept is False
    assert "no way from Moscow to Belgrade is open to aircraft of Russia: closed are" in found.reason
    assert "Montenegro" in found.reason
    assert {fact.place for fact in found.facts} >= {"BG", "MK", "ME", "HR", "HU", "RO"}
    assert "belgrade" in good("permits: BG")
    assert "belgrade" in good(today="2015-06-01", until="2015-06-15", day="2015-06-06")


def test_lavrov_to_skopje_in_2023() -> None:
    """The host let him land, and Greece let him through."""
    around = ("2023-11-20", "2023-12-05", "2023-11-30")
    assert "skopje" not in good("", *around)
    assert "skopje" in good("permits: GR", *around)
    assert "skopje" not in good("permits: BA", *around)
    found = verdict(text("permits: GR", *around[:2]), "way", {"m": "2023-11-30 @skopje"})
    assert [fact.place for fact in found.facts if fact.value == "no"][-2:] == ["GR", "MK"]


def test_istanbul_is_reached_around_ukraine_and_kyiv_by_land() -> None:
    assert good() == {"istanbul"}
    assert good("permits: PL") == {"istanbul", "kyiv"}      # to Kyiv by train: Poland is no host, but may let him land
    found = verdict(text(), "way", {"m": "2022-06-06 @kyiv"})
    assert (found.kept, [fact.place for fact in found.facts]) == (False, ["PL"])
    assert "leave of Poland would open a way" in found.reason
    found = verdict(text(), "way", {"m": "2022-06-06 @istanbul"})
    assert [(fact.place, fact.value) for fact in found.facts] == [("UA", "no")]
    assert good("", "2015-06-01", "2015-06-15", "2015-06-06") == set(ALL)


def test_a_venue_in_no_known_country_is_passed_over() -> None:
    """Whose airspace it lies in nobody knows, though it has coordinates."""
    camp = text().replace("nowhere: {}", "nowhere: {coordinates: [46, 7]}")
    found = verdict(camp, "way", {"m": "2022-06-06 @nowhere"})
    assert (found.kept, found.reason) == (None, "m: where nowhere lies is not known, not tested")
    agree(camp, {"m": "2022-06-06 @nowhere"})


def test_the_closure_as_of_the_day() -> None:
    case = ("", "2022-02-20", "2022-03-10")
    assert "geneva" in good(*case, "2022-02-25")
    assert "geneva" not in good(*case, "2022-03-01")


def test_geneva_is_open_on_conditions_behind_neighbours_that_are_not() -> None:
    found = verdict(text("permits: IT"), "way", {"m": "2022-06-06 @geneva"})
    assert found.kept
    assert "Switzerland (conditional), allowed" in found.reason
    assert "geneva" in good("permits: IT, conditional: refuse")      # the host's own airspace: it invites
    through = text("permits: [AT]").replace("Geneva", "Vaduz")
    assert verdict(through, "way", {"m": "2022-06-06 @geneva"}).kept is False


def test_permit_hours() -> None:
    """From three hours before the departure it was granted for until 72 hours after."""
    permit = "permits: {of: GR, at: 2023-11-29T20:00Z}"
    case = text(permit, "2023-11-20", "2023-12-10", "1h")
    for start, kept in (("2023-11-29T20:00", False), ("2023-11-29T21:00", True), ("2023-12-02T23:00", True),
                        ("2023-12-03T00:00", False)):      # the journey takes 2 h 44
        assert verdict(case, "way", {"m": f"{start} @skopje"}).kept is kept, start
        agree(case, {"m": f"{start} @skopje", "call": None})
    longer = case.replace("20:00Z}", "20:00Z, after: 5d}")
    assert verdict(longer, "way", {"m": "2023-12-03T00:00 @skopje"}).kept


def test_permits_of_another_and_other_aircraft() -> None:
    assert "belgrade" not in good("permits: {of: BG, who: host}")
    assert good("aircraft: RS") >= {"belgrade", "skopje", "geneva"}


def test_what_is_not_tested_is_said() -> None:
    assert verdict(text(), "way", {"call": "2022-06-06"}).reason == "call is by video: not tested"
    found = verdict(text(), "way", {"m": "2022-06-06 @nowhere"})
    assert (found.kept, found.reason) == (None, "m: where nowhere lies is not known, not tested")
    homeless = text().replace(", home: Moscow", "")
    assert verdict(homeless, "way", {"m": "2022-06-06 @belgrade"}).reason == "Lavrov has no home: passed over"
    stateless = text().replace("country: RU, ", "")
    assert verdict(stateless, "way", {"m": "2022-06-06 @belgrade"}).reason == "Lavrov has no country: passed over"


def test_facts_of_the_scenario_outrank_the_atlas() -> None:
    opened = text() + "facts: {leave: {place: ME, fact: airspace:RU, is: yes}}\n"
    assert verdict(opened, "way", {"m": "2022-06-06 @belgrade"}).kept
    unknown = opened.replace("is: yes", "is: unknown")
    assert "Montenegro (unknown), allowed" in verdict(unknown, "way", {"m": "2022-06-06 @belgrade"}).reason
    assert verdict(unknown.replace("who: lavrov}", "who: lavrov, unknown: refuse}"), "way",
                   {"m": "2022-06-06 @belgrade"}).kept is False


def test_sentence_and_errors() -> None:
    case = case_of(text("permits: [GR, BG], refused: ME"))
    assert rule_of(case, "way").sentence(case) == (
        "Lavrov can fly to every meeting through airspaces that are open, with leave of Greece and Bulgaria; "
        "Montenegro refuses.")
    refused(text("permits: Grece"), "no-such-country", "did you mean Greece?")
    refused(text("permits: {of: GR, from: 2022-06-01}"), "unknown-key")
    refused(text("refused: 7"), "wrong-type")


def test_the_engine_keeps_it_and_offers_a_permit() -> None:
    only = text().replace("2d, optional: true", "").replace("lasts: 1d, optional: true}\n  call",
                                                            "lasts: 1d, at: [belgrade, istanbul]}\n  call")
    assert solved(only).solutions[0].schedule.sessions["m"].venue == "istanbul"
    from solver.questions.explain import explain

    shut = case_of(only.replace("[belgrade, istanbul]", "belgrade"))
    found = explain(shut)
    assert [conflict.rules for conflict in found.conflicts] == [("way",)]
    assert any(change.kind == "accept" and change.place == "BG"
               for repair in found.repairs for change in repair.changes)


@settings(max_examples=30, deadline=None)
@given(st.sampled_from(["", "permits: GR", "permits: {of: IT, at: 2022-03-03}", "refused: TR", "soft: 2",
                        "conditional: refuse, permits: [BG, DE]"]),
       st.integers(20, 36), st.sampled_from([*ALL, "nowhere"]))
def test_engine_and_check_agree(more: str, day: int, venue: str) -> None:
    date = f"2022-02-{day}" if day <= 28 else f"2022-03-{day - 28:02d}"
    agree(text(more, "2022-02-20", "2022-03-10"), {"m": f"{date} @{venue}", "call": None})


@settings(max_examples=20, deadline=None)
@given(st.integers(0, 23), st.integers(0, 5), st.sampled_from(["", "+02:00", "-08:00"]), st.sampled_from(["3h", "30h"]))
def test_permit_hours_agree(hour: int, day: int, offset: str, before: str) -> None:
    permit = f"permits: {{of: GR, at: 2023-11-2{day}T{hour:02d}:30{offset}, before: {before}}}"
    case = text(permit, "2023-11-20", "2023-12-01", "1h")
    for start in ("2023-11-22T09:00", "2023-11-24T17:00"):
        agree(case, {"m": f"{start} @skopje", "call": None})


@pytest.mark.parametrize("venue", ["geneva", "belgrade"])
def test_a_permit_named_by_the_atlas_is_enough(venue: str) -> None:
    """Every country that the message says would do, does."""
    from solver.atlas import Atlas, find_city
    from solver.atlas.routes import Skies

    on = date(2022, 6, 6)
    keys = Skies(Atlas(), "RU", on).keys(find_city("Moscow"), find_city(venue.title()))
    assert keys
    assert all(venue in good(f"permits: {key}") for key in keys)


@pytest.mark.parametrize(("start", "kept"), [("2022-06-06T06:00", False), ("2022-06-06T10:00", True),
                                             ("2022-06-09T08:00", True)])
def test_a_permit_is_for_the_hour_of_departure(start: str, kept: bool) -> None:
    """A flight of some hours leaves long before the meeting: at 6 it left before a permit that holds from 6 on."""
    case = text("permits: {of: BG, at: 2022-06-06T09:00}", grid="1h").replace("1h}", "1h, zone: Europe/Belgrade}")
    found = verdict(case, "way", {"m": f"{start} @belgrade"})
    assert found.kept is kept
    assert kept or found.reason.endswith(
        "; the permit of Bulgaria holds for departures from 6 June 2022 06:00 to 9 June 2022 09:00 alone")
    agree(case, {"m": f"{start} @belgrade", "call": None})
