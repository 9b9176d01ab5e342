"""Arrival order: the host lands first, as in Alaska."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from .kit import agree, case_of, refused, rule_of, starts, verdict

ALASKA = """
summit: 1
calendar: {{today: 2025-08-15, until: 2025-08-16, grid: {grid}, zone: America/Anchorage}}
principals:
  trump: {{name: Donald Trump, home: Washington}}
  putin: {{name: Vladimir Putin, away: [{{from: 2025-08-14, to: 2025-08-15T06:10-08:00, at: Magadan}}]}}
  rubio: {{name: Marco Rubio}}
venues: {{anchorage: {{city: Anchorage}}, juneau: {{city: "Juneau, Alaska"}}}}
meetings:
  alaska: {{who: [trump, putin], lasts: 3h, at: anchorage}}
  call-in: {{who: [{who}], lasts: 1h, at: [juneau, anchorage], optional: true}}
rules:
  host-first: {{rule: arrival_order, meeting: alaska, order: [{order}], at_least: 30min{more}}}
"""


def text(order: str = "trump, putin", who: str = "trump", more: str = "", grid: str = "30min") -> str:
    return ALASKA.format(order=order, who=who, more=more, grid=grid)


def at(alaska: str, call_in: str | None = None) -> dict[str, str | None]:
    return {"alaska": f"2025-08-15T{alaska}", "call-in": call_in and f"2025-08-15T{call_in}"}


@pytest.mark.parametrize(("start", "kept"), [("11:30", True), ("07:00", False), ("07:30", True)])
def test_the_host_lands_half_an_hour_before(start: str, kept: bool) -> None:
    """Washington to Anchorage takes 6 h 59 by the formula; the host lands first, the meeting began at 11:30."""
    assert verdict(text(), "host-first", at(start)).kept is kept
    agree(text(), at(start))


def test_the_guest_first() -> None:
    """Magadan to Anchorage takes 4 h 17: Putin is there at 10:27 at the earliest, half an hour early at 11:00."""
    for start, kept in (("10:30", False), ("11:00", True)):
        assert verdict(text("putin, trump"), "host-first", at(start)).kept is kept
        agree(text("putin, trump"), at(start))


def test_a_meeting_before_is_where_they_come_from() -> None:
    for start, kept in (("14:00", False), ("15:00", True)):        # Juneau is 1 h 35 away
        plan = at(start, "11:30 @juneau")
        assert verdict(text(), "host-first", plan).kept is kept
        agree(text(), plan)
    assert "Donald Trump cannot be at alaska in time to be ahead of 1 arrival" in verdict(
        text(), "host-first", at("14:00", "11:30 @juneau")).reason
    assert verdict(text(), "host-first", at("11:30", "18:00 @juneau")).kept
    agree(text(), at("11:30", "18:00 @juneau"))


def test_stages_of_nobody_and_people_from_nowhere() -> None:
    assert verdict(text("trump, rubio, putin"), "host-first", at("07:30")).kept
    found = verdict(text("rubio, putin, trump", who="rubio").replace("meeting: alaska", "meeting: call-in"),
                    "host-first", at("11:30", "09:00 @juneau"))
    assert (found.kept, found.reason) == (True, "nobody arrives before others")
    both = text("rubio, trump", who="rubio, trump").replace("meeting: alaska", "meeting: call-in")
    found = verdict(both, "host-first", at("20:00", "09:00 @juneau"))
    assert (found.kept, found.reason) == (None, "nobody knows where Marco Rubio comes from: passed over")


def test_the_daily_grid_has_no_minutes() -> None:
    found = verdict(text(grid="1d"), "host-first", {"alaska": "2025-08-15", "call-in": None})
    assert (found.kept, found.reason) == (None, "arrivals are not tested on the daily grid")


def test_sentence_and_errors() -> None:
    case = case_of(text("trump, [putin, rubio]"))
    assert rule_of(case, "host-first").sentence(case) == (
        "At alaska, Donald Trump then Vladimir Putin and Marco Rubio can land in this order, 30min apart.")
    refused(text("trump"), "too-few")
    refused(text("trump, xi"), "no-such-principal")


def test_the_engine_keeps_it() -> None:
    assert starts(text("putin, trump"))["alaska"] == "2025-08-15T11:00"
    assert starts(text("putin, trump", more=", ignored: true"))["alaska"] == "2025-08-15T11:00"
    assert starts(text("putin, trump", grid="10min"))["alaska"] == "2025-08-15T11:00"
    assert starts(text("putin, trump", more=", ignored: true", grid="10min"))["alaska"] == "2025-08-15T10:30"


@settings(max_examples=30, deadline=None)
@given(st.sampled_from(["trump, putin", "putin, trump", "putin, rubio, trump", "[trump, rubio], putin"]),
       st.sampled_from(["", ", soft: 2"]), st.sampled_from(["30min", "10min"]), st.integers(7, 20),
       st.one_of(st.none(), st.tuples(st.integers(7, 20), st.sampled_from(["juneau", "anchorage"]))))
def test_engine_and_check_agree(order: str, more: str, grid: str, hour: int, other: tuple[int, str] | None) -> None:
    agree(text(order, "trump, rubio", more, grid),
          at(f"{hour:02d}:00", other and f"{other[0]:02d}:00 @{other[1]}"))
