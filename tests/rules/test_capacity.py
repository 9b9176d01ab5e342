"""Capacity: meetings at once, by venue and by room."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from .kit import agree, case_of, refused, rule_of, starts, verdict

TEXT = """
summit: 1
calendar: {{today: 2025-08-19, until: 2025-08-19T06:00, grid: 1h, zone: UTC}}
principals: {{a: {{}}, b: {{}}, c: {{}}, d: {{}}}}
venues:
  house: {{country: CH, zone: UTC, coordinates: [46.2, 6.1], rooms: 2}}
  palace: {{country: CH, zone: UTC, coordinates: [46.2, 6.2], rooms: [red, blue]}}
meetings:
  one: {{who: a, lasts: 2h, at: {0}}}
  two: {{who: b, lasts: 2h, at: {0}}}
  three: {{who: c, lasts: 2h, at: {0}}}
  past: {{who: d, lasts: 9h, at: {0}, state: held, start: 2025-08-18T20:00}}
rules:
  guards: {{rule: capacity, {1}}}
"""
HOUSE = TEXT.format("house", "at: house, rooms: 1")
PALACE = TEXT.format("palace", "at: palace, rooms: 1")


def at(one: int, two: int, three: int, place: str = "") -> dict[str, str]:
    return {name: f"2025-08-19T{hour:02d}:00{place}"
            for name, hour in (("one", one), ("two", two), ("three", three))}


@pytest.mark.parametrize(("hours", "house", "guards"), [
    ((0, 2, 4), True, True), ((0, 1, 4), True, False), ((0, 1, 2), True, False), ((0, 1, 1), False, False)])
def test_numbers(hours: tuple[int, int, int], house: bool, guards: bool) -> None:
    assert verdict(HOUSE, "house.rooms", at(*hours)).kept is house
    assert verdict(HOUSE, "guards", at(*hours)).kept is guards


def test_rooms_count_by_themselves() -> None:
    plan = {"one": "2025-08-19T00:00 @palace/red", "two": "2025-08-19T01:00 @palace/blue"}
    assert verdict(PALACE, "palace.rooms", plan).kept
    assert verdict(PALACE, "guards", plan).kept is False
    plan |= {"three": "2025-08-19T01:00 @palace/red"}
    assert verdict(PALACE, "palace.rooms", plan).kept is False


def test_once_for_each_place() -> None:
    assert verdict(TEXT.format("house", "at: CH, rooms: 1, soft: 3"), "guards", at(0, 0, 0)).amount == 1
    assert verdict(PALACE, "palace.rooms", at(0, 0, 0, " @palace/red")).amount == 1


def test_sentence_and_errors() -> None:
    case = case_of(HOUSE)
    assert rule_of(case, "guards").sentence(case) == "house holds 1 meeting at once, at most."
    assert rule_of(case, "house.rooms").sentence(case) == "house holds 2 meetings at once, at most."
    refused(TEXT.format("house", "at: house"), "missing-key", "rooms:, size: or advance:")
    refused(TEXT.format("house", "at: {not: house}, rooms: 1"), "wrong-type")
    refused(TEXT.format("house", "at: palace/green, rooms: 1"), "no-such-room")


def test_the_engine_keeps_it() -> None:
    assert sorted(starts(HOUSE).values()) == [f"2025-08-19T{hour:02d}:00" for hour in (0, 2, 4)]
    assert not starts(HOUSE.replace("T06:00", "T05:00"))
    assert starts(HOUSE.replace("T06:00", "T05:00").replace("rooms: 1", "rooms: 2"))


@settings(max_examples=25, deadline=None)
@given(st.tuples(*[st.integers(0, 4)] * 3), st.tuples(*[st.sampled_from(["palace/red", "palace/blue"])] * 3),
       st.sampled_from(["at: palace, rooms: 1", "at: palace, rooms: 2", "at: palace/red, rooms: 1, soft: 2",
                        "at: palace, rooms: 1, soft: 2"]))
def test_engine_and_check_agree(hours: tuple[int, ...], rooms: tuple[str, ...], fields: str) -> None:
    agree(TEXT.format("palace", fields), {
        name: f"2025-08-19T{hour:02d}:00 @{room}"
        for name, hour, room in zip(("one", "two", "three"), hours, rooms, strict=True)})


READY = """
summit: 1
calendar: {{today: 2025-08-08, until: 2025-08-26, grid: {grid}, zone: UTC, hours: 08:00-20:00}}
principals: {{a: {{}}, b: {{}}, c: {{}}}}
venues: {{juneau: {{city: "Juneau, Alaska", rooms: 1, size: 2, advance: 14d}}, anchorage: {{city: Anchorage}}}}
events: {{invitation: 2025-08-10, permit: unknown}}
meetings:
  summit: {{who: [a, b], lasts: 3h}}
  ministers: {{who: [a, b, c], lasts: 2h, optional: true}}
rules:
  ready: {{rule: capacity, at: [anchorage, juneau]{more}}}
"""


def ready(more: str = ", advance: 7d", grid: str = "1h") -> str:
    return READY.format(more=more, grid=grid)


def test_the_only_site_that_was_ready() -> None:
    """The meeting in Alaska was announced on 8 August 2025 and held on the 15th, at Anchorage."""
    assert verdict(ready(), "ready", {"summit": "2025-08-15T11:00 @anchorage", "ministers": None}).kept
    assert verdict(ready(), "ready", {"summit": "2025-08-14T11:00 @anchorage", "ministers": None}).amount == 1
    found = verdict(ready(), "juneau.advance", {"summit": "2025-08-15T11:00 @juneau", "ministers": None})
    assert (found.kept, found.amount) == (False, 7)
    assert found.reason == "Juneau is not ready for summit: less than 14d after today, 8 August 2025"
    assert starts(ready().replace("summit: {who: [a, b]", "summit: {at: juneau, who: [a, b]"))["summit"] == (
        "2025-08-22T08:00")
    assert starts(ready())["summit"] == "2025-08-15T08:00"


def test_a_place_is_too_small() -> None:
    found = verdict(ready(), "juneau.size", {"summit": None, "ministers": "2025-08-26T11:00 @juneau"})
    assert (found.kept, found.reason) == (False, "Juneau is too small for the 3 of ministers")
    assert verdict(ready(", size: 3"), "ready", {
        "summit": "2025-08-25T11:00 @juneau", "ministers": "2025-08-26T11:00 @anchorage"}).kept


def test_advance_work_counts_from_what_is_said() -> None:
    plan = {"summit": "2025-08-16T11:00 @anchorage", "ministers": "2025-08-15T11:00 @anchorage"}
    assert verdict(ready(", advance: 6d, of: invitation"), "ready", plan).amount == 1
    assert verdict(ready(", advance: 24h, of: ministers"), "ready", plan).amount == 1
    assert verdict(ready(", advance: 1d, of: ministers"), "ready", plan).kept
    assert verdict(ready(", advance: 1d, of: permit"), "ready", plan).kept is None
    case = case_of(ready(", size: 9, advance: 6d, of: invitation"))
    assert rule_of(case, "ready").sentence(case) == (
        "Each of Anchorage, Juneau has room for 9 principals in a meeting and is ready 6d after "
        "invitation, 10 August 2025.")


@settings(max_examples=30, deadline=None)
@given(st.sampled_from([", advance: 7d", ", advance: 7d, of: invitation, soft: 2", ", size: 2", ", size: 2, soft: 1",
                        ", advance: 1d, of: ministers", ", advance: 40h, of: 2025-08-14, soft: 0.5",
                        ", rooms: 1, size: 2, advance: 8d, soft: 1"]),
       st.integers(8, 26), st.integers(8, 17), st.sampled_from(["juneau", "anchorage"]),
       st.one_of(st.none(), st.tuples(st.integers(9, 25), st.sampled_from(["juneau", "anchorage"]))))
def test_engine_and_check_agree_on_size_and_advance(more: str, day: int, hour: int, at: str,
                                                    other: tuple[int, str] | None) -> None:
    agree(ready(more), {"summit": f"2025-08-{day:02d}T{hour:02d}:00 @{at}",
                        "ministers": other and f"2025-08-{other[0]:02d}T18:00 @{other[1]}"})
