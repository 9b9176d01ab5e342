"""Repairs that move times of the day against a naive twin: the price of every plan, hour by hour in plain Python."""

from __future__ import annotations

from functools import cache
from itertools import product
from typing import Any

import pytest
from hypothesis import assume, given, note
from hypothesis import strategies as st

from solver.engine import solve
from solver.questions.changes import options
from solver.questions.prices import DROPPED, FIRMNESS
from solver.questions.repairs import repairs
from tests.drawing import expensive
from tests.oracle.reading import Document, as_text, read

from .test_repairs import Touched, covers, minimal_and_working, sentences, touched_by

HOURS = st.sampled_from(["09:00-17:00", "10:00-13:00", "22:00-03:00", "00:00-08:00", "12:00-24:00",
                         ["08:00-11:00", "13:00-16:00"], ["18:00-20:00", "05:00-09:00"], "06:00-05:00"])
ZONES = {"ann": 0, "bob": 4}
"""Hours ahead of UTC."""
FIRM = FIRMNESS[None]
DAYS = 3
"""Days that plans are tried on: the calendar's, and as many more as two meetings in one day's hours can need."""
Way = tuple[float, Touched]


@st.composite
def hourly_documents(draw: st.DrawFn) -> Document:
    """One or two meetings in one or two days, with hours that may be too short for them, and deadlines."""
    rules: dict[str, Any] = {}
    if draw(st.booleans()):
        rules["awake"] = {"rule": "body_clock", "hours": draw(HOURS)}
    if draw(st.booleans()):
        rules["done"] = {"rule": "window", "meeting": "one", "latest": f"2026-03-02T{draw(st.integers(2, 23)):02d}:00"}
    if edges := draw(st.sampled_from([[], ["earliest"], ["latest"], ["earliest", "latest"]])):
        rules["time"] = {"rule": "window", "meeting": "one"} | {
            edge: f"{draw(st.integers(0, 23)):02d}:00" for edge in edges}
        assume(rules["time"].get("earliest") != rules["time"].get("latest"))
    return {
        "summit": 1,
        "calendar": {"today": "2026-03-02", "until": draw(st.sampled_from(["2026-03-02", "2026-03-03"])), "grid": "1h",
                     "zone": "UTC", "hours": draw(HOURS)},
        "principals": {"ann": {"zone": "UTC"}, "bob": {"zone": "Asia/Dubai"}},
        "meetings": {name: {"who": draw(st.sampled_from([["ann"], ["bob"], ["ann", "bob"]])),
                            "lasts": f"{draw(st.integers(1, 11))}h", "at": "remote"}
                     for name in ("one", "two")[:draw(st.integers(1, 2))]},
        "rules": rules,
    }


def stretches(hours: Any) -> tuple[tuple[int, int], ...]:
    """Stretches of the day, from which hour up to which; beyond 24 of the next day."""
    found = []
    for text in [hours] if isinstance(hours, str) else hours:
        first, last = (int(edge[:2]) for edge in text.split("-"))
        found.append((first, last if last > first else last + 24))
    return tuple(sorted(found))


@cache
def widenings(hours: tuple[tuple[int, int], ...], start: int, end: int) -> list[tuple[int, int]]:
    """By how much hours may open sooner and close later, and no less, for a session to lie inside those of some day."""
    found = set()
    for day, (n, (opens, closes)) in product(range(-2, DAYS + 2), enumerate(hours)):
        sooner, later = max(0, opens + 24 * day - start), max(0, end - closes - 24 * day)
        if (not sooner or n == 0) and (not later or n == len(hours) - 1):
            found.add((sooner, later))
    return [one for one in found if not any(other != one and other[0] <= one[0] and other[1] <= one[1]
                                            for other in found)]


@cache
def ways_for_hours(name: str, spans: tuple[tuple[int, int], ...], sessions: frozenset[tuple[int, int]]) -> list[Way]:
    """The ways for hours to give, so that each session lies inside: price, and what they touch."""
    spare = 24 + spans[0][0] - spans[-1][1] - 1
    found: list[Way] = [(DROPPED * FIRM, frozenset({(name, "drop")}))]
    for choice in product(*(widenings(spans, *session) for session in sessions)):
        sooner, later = (max(gives) for gives in zip(*choice, strict=True))
        if sooner <= spans[0][0] and sooner + later <= spare:
            touched = frozenset([(name, "opens")] * (sooner > 0) + [(name, "closes")] * (later > 0))
            found.append(((sooner + later) * FIRM, touched))
    return [(0.0, frozenset())] if (0.0, frozenset()) in found else found


def ways_for_times(window: dict[str, Any], start: int, end: int) -> list[Way]:
    """The ways for bare times to give: each within its day, and the later one never made the earlier one."""
    earliest, latest = (int(window[edge][:2]) if edge in window else None for edge in ("earliest", "latest"))
    overnight = earliest is not None and latest is not None and latest < earliest
    day = start // 24 * 24
    soon = 0 if earliest is None else max(0, earliest - (start - day))
    late = 0 if latest is None else max(0, end - day - latest - 24 * overnight)
    if not soon and not late:
        return [(0.0, frozenset())]
    found: list[Way] = [(DROPPED * FIRM, frozenset({("time", "drop")}))]
    first = latest + 1 if overnight and latest is not None else 0
    if (earliest is None or earliest - soon >= first) and (not late or (not overnight and (latest or 0) + late <= 23)):
        found.append(((soon + late) * FIRM,
                      frozenset([("time", "earliest")] * (soon > 0) + [("time", "latest")] * (late > 0))))
    return found


def by_pricing(document: Document) -> dict[Touched, float]:
    """All repairs worth naming, with their price."""
    meetings, rules = document["meetings"], document["rules"]
    lengths = {name: int(meeting["lasts"][:-1]) for name, meeting in meetings.items()}
    shared = len(meetings) > 1 and set(meetings["one"]["who"]) & set(meetings["two"]["who"])
    last = 24 * (int(document["calendar"]["until"][-2:]) - 1)
    hours = stretches(document["calendar"]["hours"])
    awake = stretches(rules["awake"]["hours"]) if "awake" in rules else ()
    priced: dict[Touched, float] = {}
    for starts in product(range(24 * DAYS), repeat=len(meetings)):
        plan = {name: (start, start + lengths[name]) for name, start in zip(meetings, starts, strict=True)}
        if shared and plan["one"][0] < plan["two"][1] and plan["two"][0] < plan["one"][1]:
            continue
        choices = [ways_for_hours("calendar.hours", hours, frozenset(plan.values()))]
        if awake:
            theirs = frozenset((start + ZONES[who], end + ZONES[who]) for name, (start, end) in plan.items()
                               for who in meetings[name]["who"])
            choices.append(ways_for_hours("awake", awake, theirs))
        if (late := max(end for _, end in plan.values()) - last) > 0:
            choices.append([(-(-late // 24) * FIRM, frozenset({("calendar.until", "until")}))])
        if "done" in rules and (late := plan["one"][1] - int(rules["done"]["latest"][11:13])) > 0:
            choices.append([(DROPPED * FIRM, frozenset({("done", "drop")})),
                            (late / 24 * FIRM, frozenset({("done", "latest")}))])
        if "time" in rules:
            choices.append(ways_for_times(rules["time"], *plan["one"]))
        for choice in product(*choices):
            touched = frozenset().union(*(what for _, what in choice))
            priced[touched] = min(priced.get(touched, 1e9), sum(price for price, _ in choice))
    found: dict[Touched, float] = {}
    for touched, price in sorted(priced.items(), key=lambda item: (item[1], len(item[0]))):
        if not any(covers(touched, other) for other in found):
            found[touched] = price
    return found


@pytest.mark.slow
@expensive(40)
@given(hourly_documents())
def test_hours_widen_as_pricing_every_plan_says(document: Document) -> None:
    note(as_text(document))
    case = read(document)
    assume(solve(case).status == "infeasible")
    found = repairs(case, most=1000)
    assert found.complete
    assert {touched_by(r.changes): round(r.cost, 6) for r in found.found} == {
        touched: round(price, 6) for touched, price in by_pricing(document).items()}
    for repair in found.found[:2]:
        minimal_and_working(case, repair.changes)


def test_hours_open_sooner_for_everyone_far_away() -> None:
    # Washington is six hours behind Paris: inside 08:00-12:00 or 13:00-18:00 on both clocks lie 14:00-18:00 in Paris,
    # an hour too few. From 07:00 in Washington it is 13:00 in Paris.
    text = """
        summit: 1
        calendar: {today: 2025-09-01, until: 2025-09-03, grid: 1h, zone: Europe/Paris, hours: 09:00-18:00}
        principals: {ann: {home: Paris}, bob: {home: Washington}}
        meetings: {m: {who: [ann, bob], lasts: 5h, at: remote}}
        rules: {awake: {rule: body_clock, hours: [08:00-12:00, 13:00-18:00]}}
    """
    assert sentences(text)[0] == ["awake: opens at 07:00 instead of 08:00"]


def test_both_ends_are_typed_as_one_option() -> None:
    case = read({"summit": 1, "calendar": {"today": "2026-03-02", "until": "2026-03-02", "grid": "1h", "zone": "UTC",
                                           "hours": "09:00-11:00"},
                 "principals": {"ann": {}}, "meetings": {"m": {"who": ["ann"], "lasts": "12h", "at": "remote"}},
                 "rules": {"noon": {"rule": "window", "meeting": "m", "earliest": "2026-03-02T08:00"},
                           "done": {"rule": "window", "meeting": "m", "latest": "2026-03-02T20:00"}}})
    [best, *_] = repairs(case).found
    assert [change.sentence() for change in best.changes] == [
        "calendar.hours: opens at 08:00 instead of 09:00", "calendar.hours: closes at 20:00 instead of 11:00"]
    assert options(case, best.changes) == ["--set calendar.hours=08:00-20:00"]


def test_a_slot_for_the_press_opens_sooner() -> None:
    """The talks end at noon at the latest; the press meets from 15:00 on, and waits for an hour at the most."""
    text = """
        summit: 1
        calendar: {today: 2025-09-01, until: 2025-09-01, grid: 30min, zone: Europe/Paris, hours: 09:00-12:00}
        principals: {ann: {}}
        venues: {paris: {city: Paris}}
        meetings: {m: {who: ann, lasts: 2h}}
        rules: {press: {rule: media_slot, meeting: m, lasts: 30min, at_most: 1h, hours: 15:00-18:00}}
    """
    # To 13:00: from the end at noon an hour is waited. Or the hours of the meeting: an end at 14:00.
    assert sentences(text)[:2] == [["calendar.hours: closes at 14:00 instead of 12:00"],
                                   ["press: opens at 13:00 instead of 15:00"]]


def test_a_slot_too_long_for_its_hours_is_let_go() -> None:
    """Nobody waits longer: hours shorter than the slot are no matter of a few more."""
    text = """
        summit: 1
        calendar: {today: 2025-09-01, until: 2025-09-01, grid: 30min, zone: Europe/Paris, hours: 09:00-20:00}
        principals: {ann: {}}
        venues: {paris: {city: Paris}}
        meetings: {m: {who: ann, lasts: 2h}}
        rules: {press: {rule: media_slot, meeting: m, lasts: 2h, hours: 15:00-16:00}}
    """
    assert sentences(text) == [["drop press"]]


def test_times_of_a_window_move_and_are_typed_as_written() -> None:
    case = read({"summit": 1, "calendar": {"today": "2026-03-02", "until": "2026-03-02", "grid": "30min"},
                 "principals": {"ann": {}}, "meetings": {"m": {"who": ["ann"], "lasts": "3h", "at": "remote"}},
                 "rules": {"late": {"rule": "window", "meeting": "m", "earliest": "14:00"},
                           "done": {"rule": "window", "meeting": "m", "latest": "16:30"}}})
    # Between 14:00 and 16:30 half an hour is missing.
    assert sorted(map(str, (options(case, one.changes) for one in repairs(case).found[:2]))) == [
        "['--set rules.done.latest=17:00']", "['--set rules.late.earliest=13:30']"]


def test_a_time_of_the_next_day_is_said_to_be() -> None:
    text = """
        summit: 1
        calendar: {today: 2025-09-01, until: 2025-09-01, grid: 1h, zone: Europe/Paris, hours: 20:00-23:00}
        principals: {ann: {}}
        meetings: {m: {who: ann, lasts: 5h, at: remote}}
        rules: {late: {rule: window, meeting: m, earliest: "20:00", hard: true}}
    """
    assert sentences(text)[0] == ["calendar.until: until 2025-09-02 instead of 2025-09-01",
                                  "calendar.hours: closes at 01:00 the next day instead of 23:00"]
