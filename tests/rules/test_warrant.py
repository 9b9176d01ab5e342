"""Warrant: where whom the court seeks may meet, as of the day."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from .kit import agree, case_of, refused, rule_of, solved, verdict

TEXT = """
summit: 1
calendar: {{today: {1}, until: {2}, grid: 1d}}
principals: {{putin: {{name: Putin, country: RU}}, other: {{}}}}
venues:
  geneva: {{city: Geneva}}
  budapest: {{city: Budapest}}
  istanbul: {{city: Istanbul}}
  yerevan: {{city: Yerevan}}
  nowhere: {{}}
meetings:
  m: {{who: [putin, other], lasts: 1d, optional: true}}
  without: {{who: other, lasts: 1d, optional: true}}
  call: {{who: [putin, other], lasts: 1d, at: remote, optional: true}}
rules:
  court: {{rule: warrant, who: putin{0}}}
"""


def text(more: str = "", today: str = "2025-08-19", until: str = "2025-08-29") -> str:
    return TEXT.format(f", {more}" if more else "", today, until)


def good(more: str = "", today: str = "2025-08-19", until: str = "2025-08-29", day: str = "2025-08-20") -> set[str]:
    venues = ("geneva", "budapest", "istanbul", "yerevan")
    return {v for v in venues if verdict(text(more, today, until), "court", {"m": f"{day} @{v}"}).kept}


def test_parties_to_the_statute_are_out() -> None:
    assert good() == {"istanbul"}


def test_the_statute_as_of_the_day() -> None:
    """Armenia joined on 1 February 2024; Hungary's withdrawal takes effect on 2 June 2026."""
    assert good("", "2024-01-20", "2024-02-10", "2024-01-31") == {"istanbul", "yerevan"}
    assert good("", "2024-01-20", "2024-02-10", "2024-02-01") == {"istanbul"}
    assert good("", "2026-05-20", "2026-06-10", "2026-06-01") == {"istanbul"}
    assert good("", "2026-05-20", "2026-06-10", "2026-06-02") == {"istanbul", "budapest"}


def test_switzerland_in_august_2025() -> None:
    """On 19 August 2025 Switzerland promised immunity to whoever comes for a peace conference, and no other trip."""
    promised = "safe_conduct: {of: CH, from: 2025-08-19, to: 2025-08-25}"
    assert good(promised) == {"geneva", "istanbul"}
    assert good(promised, day="2025-08-26") == {"istanbul"}
    found = verdict(text(promised), "court", {"m": "2025-08-20 @geneva"})
    assert "Switzerland has given safe conduct" in found.reason
    assert [(fact.fact, fact.value) for fact in found.facts] == [("icc", "yes")]
    other = text(f"{promised}, meeting: without")
    assert verdict(other, "court", {"m": "2025-08-20 @geneva"}).kept
    assert good("safe_conduct: geneva") == {"geneva", "istanbul"}


def test_mongolia_2024_and_south_africa_2023() -> None:
    """The law as it stood: Ulaanbaatar owed the arrest it did not make; Johannesburg was attended by video instead."""
    for city, day in (("Ulaanbaatar", "2024-09-03"), ("Johannesburg", "2023-08-22")):
        case = text("", day, day).replace("Istanbul", city)
        assert verdict(case, "court", {"m": f"{day} @istanbul"}).kept is False
        assert "not tested" in verdict(case, "court", {"call": day}).reason


def test_before_the_warrant_nothing_is_tested() -> None:
    assert good("issued: 2025-08-25", day="2025-08-24") == {"geneva", "budapest", "istanbul", "yerevan"}
    assert good("issued: 2025-08-25", day="2025-08-25") == {"istanbul"}


def test_only_meetings_of_the_person_and_known_places_are_tested() -> None:
    assert verdict(text(), "court", {"without": "2025-08-20 @geneva"}).kept
    found = verdict(text(), "court", {"m": "2025-08-20 @nowhere"})
    assert (found.kept, found.reason) == (None, "m: the country of nowhere is not known, not tested")
    assert verdict(text("safe_conduct: nowhere"), "court", {"m": "2025-08-20 @nowhere"}).kept


@pytest.mark.parametrize("value", ["conditional", "unknown"])
def test_doubt(value: str) -> None:
    doubt = text() + f"facts: {{contested: {{place: TR, fact: icc, is: {value}}}}}\n"
    found = verdict(doubt, "court", {"m": "2025-08-20 @istanbul"})
    assert found.kept
    assert f"{value}, allowed" in found.reason
    strict = doubt.replace("who: putin}", f"who: putin, {value}: refuse}}")
    assert verdict(strict, "court", {"m": "2025-08-20 @istanbul"}).kept is False


def test_sentence_and_errors() -> None:
    case = case_of(text("issued: 2023-03-17, safe_conduct: [CH, AT]"))
    assert rule_of(case, "court").sentence(case) == (
        "Putin meets only where the host is no party to the Rome Statute or has given safe conduct (Switzerland "
        "or Austria), "
        "from 17 March 2023.")
    refused(text("safe_conduct: Swizerland"), "no-such-country", "did you mean Switzerland?")
    refused(text("safe_conduct: {of: CH, until: 2025-08-20}"), "unknown-key")


def test_the_engine_keeps_it_and_offers_a_safe_conduct() -> None:
    only = text().replace("  m: {who: [putin, other], lasts: 1d, optional: true}",
                          "  m: {who: [putin, other], lasts: 1d, at: [geneva, istanbul]}")
    assert solved(only).solutions[0].schedule.sessions["m"].venue == "istanbul"
    from solver.questions.explain import explain

    shut = case_of(only.replace("[geneva, istanbul]", "geneva"))
    assert any(change.kind == "accept" and change.place == "geneva"
               for repair in explain(shut).repairs for change in repair.changes)


@settings(max_examples=25, deadline=None)
@given(st.sampled_from(["", "safe_conduct: [CH, budapest]", "safe_conduct: {of: AM, from: 2024-02-03}",
                        "issued: 2024-02-02", "soft: 2"]),
       st.integers(1, 9), st.sampled_from(["geneva", "budapest", "istanbul", "yerevan", "nowhere"]))
def test_engine_and_check_agree(more: str, day: int, venue: str) -> None:
    agree(text(more, "2024-01-25", "2024-02-10"), {"m": f"2024-02-0{day} @{venue}", "call": None, "without": None})


VISIT = """
summit: 1
calendar: {{today: 2025-03-28, until: 2025-04-30, grid: {0}}}
principals: {{n: {{name: N, country: IL}}, p: {{name: P}}, o: {{country: HU}}}}
venues: {{budapest: {{city: Budapest}}, kyiv: {{city: Kyiv}}}}
meetings: {{visit: {{who: [n, o], lasts: {1}}}}}
rules:
  w: {{rule: warrant, who: [n, p]{2}}}
"""
GIVEN = ", safe_conduct: {of: HU, from: 2025-04-03, to: 2025-04-06}"


@pytest.mark.parametrize(("grid", "lasts", "start", "kept"), [
    ("1d", "10d", "2025-04-06", False), ("1d", "3d", "2025-04-02", False), ("1d", "3d", "2025-04-04", True),
    ("1d", "4d", "2025-04-03", True), ("1h", "3h", "2025-04-06T21:00", True), ("1h", "3h", "2025-04-06T22:00", False),
    ("1h", "2d", "2025-04-06T00:00", False)])
def test_a_safe_conduct_covers_every_day_of_the_visit(grid: str, lasts: str, start: str, kept: bool) -> None:
    """A guarantee that lapses during a visit is none."""
    case = VISIT.format(grid, lasts, GIVEN)
    assert verdict(case, "w", {"visit": f"{start} @budapest"}).kept is kept
    agree(case, {"visit": f"{start} @budapest"})


def test_the_lapse_is_said_and_only_those_who_come_are_named() -> None:
    found = verdict(VISIT.format("1d", "10d", GIVEN), "w", {"visit": "2025-04-06 @budapest"})
    assert found.reason == ("visit: on 7 April 2025 Hungary is a party to the Rome Statute and owes the arrest of N; "
                            "its safe conduct does not hold then")
    found = verdict(VISIT.format("1d", "1d", ""), "w", {"visit": "2025-04-06 @budapest"})
    assert found.reason == "visit: Hungary is a party to the Rome Statute and owes the arrest of N"
    case = case_of(VISIT.format("1d", "1d", ""))
    assert rule_of(case, "w").sentence(case).startswith("N and P meet only ")


@pytest.mark.parametrize(("start", "kept"), [("2024-01-30", True), ("2024-01-31", False)])
def test_a_membership_or_a_warrant_that_begins_during_the_visit(start: str, kept: bool) -> None:
    """Armenia joined on 1 February 2024."""
    joined = text("", "2024-01-20", "2024-02-10").replace("lasts: 1d", "lasts: 2d")
    assert verdict(joined, "court", {"m": f"{start} @yerevan"}).kept is kept
    agree(joined, {"m": f"{start} @yerevan", "call": None, "without": None})
    sought = text("issued: 2024-02-01", "2024-01-20", "2024-02-10").replace("lasts: 1d", "lasts: 2d")
    assert verdict(sought, "court", {"m": f"{start} @geneva"}).kept is kept
    agree(sought, {"m": f"{start} @geneva", "call": None, "without": None})


def test_a_safe_conduct_yet_to_begin_leaves_a_venue() -> None:
    later = VISIT.format("1d", "3d", GIVEN).replace(", kyiv: {city: Kyiv}", "")
    assert solved(later).solutions[0].schedule.sessions["visit"].start.isoformat() in ("2025-04-03", "2025-04-04")


def test_venues_say_the_starts_that_a_safe_conduct_covers() -> None:
    from solver.questions.venues import standings

    case = case_of(VISIT.format("1d", "3d", GIVEN))
    budapest = next(one for one in standings(case)["visit"] if one.site.venue == "budapest")
    allowed = [span for one in budapest.findings if one.kept for span in one.spans]
    assert [(str(first), str(last)) for first, last in allowed] == [("2025-04-03", "2025-04-04")]
