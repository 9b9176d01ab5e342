"""Rest: after an arrival, between two sessions, sessions a day."""

from __future__ import annotations

from datetime import timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from .kit import agree, case_of, refused, rule_of, starts, verdict

REYKJAVIK = """
summit: 1
calendar: {{today: 1986-10-09, until: 1986-10-12, grid: {1}, zone: Atlantic/Reykjavik}}
principals:
  reagan: {{name: Ronald Reagan, home: Washington}}
  gorbachev: {{name: Mikhail Gorbachev, home: Moscow}}
venues: {{hofdi: {{city: Reykjavik}}, geneva: {{city: Geneva}}}}
meetings:
  first: {{who: [reagan, gorbachev], lasts: 2h, at: hofdi}}
  second: {{who: [reagan, gorbachev], lasts: 2h, at: hofdi}}
rules:
  rest: {{rule: rest, {0}}}
"""
WEEK = """
summit: 1
calendar: {{today: 2025-09-22, until: 2025-09-23, grid: 30min, zone: America/New_York, hours: 09:00-18:00}}
principals: {{fr: {{name: France}}, br: {{name: Brazil}}, in: {{name: India}}, ke: {{name: Kenya}}}}
meetings:
  fr-br: {{who: [fr, br], lasts: 30min}}
  fr-in: {{who: [fr, in], lasts: 30min}}
  fr-ke: {{who: [fr, ke], lasts: 1h}}
  br-in: {{who: [br, in], lasts: 30min}}
rules:
  rest: {{rule: rest, {0}}}
"""


def test_reagan_met_two_nights_after_he_landed() -> None:
    """He landed at Keflavik on 9 October 1986 at 19:05 and met Gorbachev on the 11th at 10:40."""
    plan = {"first": "1986-10-11T10:40", "second": "1986-10-11T15:30"}
    text = REYKJAVIK.format("who: reagan, at_least: 24h, zones: 3", "10min")
    assert verdict(text, "rest", plan).kept
    soon = verdict(text, "rest", {**plan, "first": "1986-10-10T03:00"})
    assert (soon.kept, soon.amount) == (False, 1)
    assert soon.reason == "Ronald Reagan has less than 24 h of rest after the journey from home to first"
    assert starts(text)["first"] == "1986-10-10T05:50"


def test_zones_crossed() -> None:
    """Reykjavik is four hours ahead of Washington in summer, and three behind Moscow and its summer time of 1986."""
    plan = {"first": "1986-10-09T16:00", "second": "1986-10-11T16:00"}
    each = REYKJAVIK.format("each_zone: 2h", "10min")
    assert verdict(each, "rest", plan).kept
    assert verdict(REYKJAVIK.format("each_zone: 3h", "10min"), "rest", plan).amount == 1
    assert verdict(REYKJAVIK.format("at_least: 24h, zones: 5", "10min"), "rest", plan).kept


def test_from_one_place_to_the_next() -> None:
    """It ends at 12:00, the flight takes 3 h 40, clocks in Geneva are an hour ahead."""
    text = REYKJAVIK.format("who: reagan, at_least: 10h, zones: 1", "1h").replace(
        "second: {who: [reagan, gorbachev], lasts: 2h, at: hofdi}", "second: {who: all, lasts: 2h, at: geneva}")
    assert verdict(text, "rest", {"first": "1986-10-10T10:00", "second": "1986-10-11T03:00"}).kept
    assert verdict(text, "rest", {"first": "1986-10-10T10:00", "second": "1986-10-11T02:00"}).reason == (
        "Ronald Reagan has less than 10 h of rest after the journey from first to second")


def test_daily() -> None:
    night, day = (REYKJAVIK.format(f"who: reagan, at_least: {hours}, zones: 3", "1d") for hours in ("5h", "24h"))
    assert verdict(night, "rest", {"first": "1986-10-09", "second": "1986-10-10"}).kept
    assert verdict(day, "rest", {"first": "1986-10-10", "second": "1986-10-11"}).amount == 1
    assert min(starts(day).values()) == "1986-10-11"


def test_between_and_a_day() -> None:
    """France would see three partners before noon, with half an hour after the first alone."""
    plan = {"fr-br": "2025-09-22T09:00", "fr-in": "2025-09-22T10:00", "fr-ke": "2025-09-22T10:30",
            "br-in": "2025-09-22T09:30"}
    between = verdict(WEEK.format("between: 30min"), "rest", plan)
    assert (between.kept, between.amount) == (False, 3)
    assert between.reason.startswith("France has less than 30min between fr-in and fr-ke")
    later = {**plan, "fr-ke": "2025-09-22T11:00", "br-in": None}
    assert verdict(WEEK.format("between: 30min"), "rest", later).slack == timedelta(0)
    two = verdict(WEEK.format("a_day: 2"), "rest", plan)
    assert (two.kept, two.amount, two.reason) == (False, 1, "France has 3 sessions on 22 September 2025")
    assert verdict(WEEK.format("a_day: 2"), "rest", {**plan, "fr-ke": "2025-09-23T10:30"}).kept
    assert verdict(WEEK.format("a_day: 1, who: in"), "rest", {**plan, "fr-ke": None}).amount == 1


def test_the_engine_keeps_it() -> None:
    found = starts(WEEK.format("between: 30min, a_day: 2"))
    assert len({found[name][:10] for name in ("fr-br", "fr-in", "fr-ke")}) == 2
    assert starts(WEEK.format("a_day: 1").replace("2025-09-23", "2025-09-24"))
    assert not starts(WEEK.format("a_day: 1"))
    assert not starts(WEEK.format("between: 24h"))


def test_sentence_and_errors() -> None:
    case = case_of(WEEK.format("at_least: 6h, each_zone: 1h, zones: 2, between: 30min, a_day: 5"))
    assert rule_of(case, "rest").sentence(case) == (
        "Rest for everyone: 6h and 1h for each zone after a journey across 2 time zones or more, 30min between two "
        "sessions and no more than 5 sessions a day.")
    refused(WEEK.format("who: all"), "missing-key", "between: or a_day:")
    refused(WEEK.format("a_day: 0"), "bad-number", "1 or more")
    refused(WEEK.format("between: 20min"), "off-grid")


@settings(max_examples=25, deadline=None)
@given(st.sampled_from(["between: 1h", "a_day: 2", "between: 30min, a_day: 1"]), st.sampled_from(["", ", soft: 2"]),
       st.integers(0, 16), st.integers(0, 16), st.sampled_from([22, 23]))
def test_engine_and_check_agree(fields: str, soft: str, one: int, other: int, day: int) -> None:
    agree(WEEK.format(fields + soft), {
        "fr-br": "2025-09-22T09:00", "br-in": "2025-09-23T12:00",
        "fr-in": f"2025-09-22T{9 + one // 2:02d}:{one % 2 * 3}0",
        "fr-ke": f"2025-09-{day}T{9 + other // 2:02d}:{other % 2 * 3}0"})


@settings(max_examples=20, deadline=None)
@given(st.sampled_from(["at_least: 6h", "each_zone: 3h, who: gorbachev", "at_least: 12h, zones: 4, who: reagan"]),
       st.sampled_from(["", ", soft: 2"]), st.integers(0, 30))
def test_engine_and_check_agree_on_arrivals(fields: str, soft: str, hour: int) -> None:
    agree(REYKJAVIK.format(fields + soft, "1h"),
          {"first": f"1986-10-{9 + hour // 24:02d}T{hour % 24:02d}:00", "second": "1986-10-11T12:00"})


def test_no_rest_is_due_after_a_way_to_where_nobody_knows_the_clocks() -> None:
    """Of a venue with a country alone no journey is counted, so that none is rested from, though any would count."""
    text = """
        summit: 1
        calendar: {today: 2026-03-02, until: 2026-03-03, grid: 1h, zone: UTC}
        principals: {ann: {home: Geneva}}
        venues: {somewhere: {country: US}}
        meetings: {m: {who: ann, lasts: 2h}}
        rules: {tired: {rule: rest, at_least: 3d, zones: 0}}
    """
    assert starts(text)
    assert not starts(text.replace("{country: US}", "{city: Vienna}"))
