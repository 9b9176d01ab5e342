"""Repairs against a naive twin: the price of every plan, reckoned in plain Python for a few kinds of rules."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import product
from textwrap import dedent
from typing import Any

import pytest
from hypothesis import assume, given, note
from hypothesis import strategies as st

from solver.case import Case
from solver.clock import Length, TimeOfDay
from solver.engine import solve
from solver.engine.probing import beyond
from solver.errors import BadInput
from solver.loading import load_text
from solver.questions.changes import Change, applied
from solver.questions.prices import CONFIRMED, DROPPED, FIRMNESS
from solver.questions.repairs import repairs
from tests.drawing import expensive
from tests.oracle.reading import Document, as_text, read

from .planted import hard_documents

TODAY = date(2026, 3, 2)
Touched = frozenset[tuple[str, str]]
"""What a repair touches: (rule, number), or (rule, "drop")."""


# --- small scenarios whose prices can be reckoned -------------------------------------------------------------------
@st.composite
def priced_documents(draw: st.DrawFn) -> Document:
    """Two meetings on a few days, with leads, deadlines, orders and trips that ask for too much."""
    days = draw(st.integers(3, 8))

    def day(last: int = days - 1) -> str:
        return str(TODAY + timedelta(days=draw(st.integers(0, last))))

    def trip() -> dict[str, Any]:
        first = date.fromisoformat(day())
        entry: dict[str, Any] = {"from": str(first), "to": str(first + timedelta(days=draw(st.integers(0, 4))))}
        if draw(st.integers(0, 3)) == 0:
            entry["movable"] = False
        return entry

    def rule() -> dict[str, Any]:
        meeting = draw(st.sampled_from(["one", "two"]))
        match draw(st.sampled_from(["lead_time", "window", "precedence"])):
            case "lead_time":
                days = draw(st.integers(1, 6))
                found: dict[str, Any] = {"rule": "lead_time", "meeting": meeting, "at_least": f"{days}d"}
            case "window":
                found = {"rule": "window", "meeting": meeting, "latest": day()}
            case _:
                found = {"rule": "precedence", "first": "one", "then": "two", "free_days": draw(st.integers(0, 4))}
        if status := draw(st.sampled_from(["possible", "proposed", "decided", None])):
            found["source"] = {"who": "x", "status": status}
        return found

    return {
        "summit": 1, "calendar": {"today": str(TODAY), "until": day(), "grid": "1d"},
        "principals": {p: {"away": [trip() for _ in range(draw(st.integers(0, 1)))]} for p in ("ann", "bob")},
        "meetings": {name: {"who": draw(st.sampled_from([["ann"], ["ann", "bob"]])), "lasts": "1d",
                            "at": "undetermined"} for name in ("one", "two")},
        "rules": {f"r{n}": rule() for n in range(draw(st.integers(1, 4)))},
    }


@dataclass(frozen=True)
class Give:
    """One way for one rule to give: what it touches, and its price in days."""

    rule: str
    what: str
    price: float


Ways = list[tuple[Give, ...]]


def ways(document: Document, one: int, two: int) -> Iterator[Ways]:
    """For each rule that a plan (the days of the two meetings) breaks, the ways to let it."""
    on = {"one": one, "two": two}
    last = (date.fromisoformat(document["calendar"]["until"]) - TODAY).days
    if (late := max(one, two) - last) > 0:
        yield [(Give("calendar.until", "until", late * FIRMNESS[None]),)]
    for name, rule in document["rules"].items():
        firm = FIRMNESS[rule.get("source", {}).get("status")]
        drop: tuple[Give, ...] = (Give(name, "drop", DROPPED * firm),)
        if rule["rule"] == "lead_time":
            number, least = "at_least", int(rule["at_least"][:-1])
            missing, most = least - on[rule["meeting"]], least
        elif rule["rule"] == "window":
            latest = (date.fromisoformat(rule["latest"]) - TODAY).days
            number, missing, most = "latest", on[rule["meeting"]] - latest, 999
        else:
            number, missing, most = "free_days", rule["free_days"] - (two - one - 1), rule["free_days"]
        if missing > 0:
            yield [drop] + ([(Give(name, number, missing * firm),)] if missing <= most else [])
    for person, principal in document["principals"].items():
        for trip in principal["away"]:
            first, until = ((date.fromisoformat(trip[edge]) - TODAY).days for edge in ("from", "to"))
            inside = [day for name, day in on.items()
                      if person in document["meetings"][name]["who"] and first <= day <= until]
            firm = FIRMNESS[None] * (CONFIRMED if trip.get("movable") is False else 1)
            if inside:
                name = f"{person}.away"
                yield [(Give(name, "drop", DROPPED * firm),), *_ends(name, inside, first, until, firm)]


def _ends(name: str, inside: list[int], first: int, until: int, firm: int) -> Ways:
    """The ways for a trip to begin later or end earlier, a day of it at least being left."""
    found: Ways = []
    for front, back in product(range(until - first + 1), repeat=2):
        rest = range(first + front, until - back + 1)
        if len(rest) and not any(day in rest for day in inside):
            gives = [Give(name, "from", front * firm)] * (front > 0) + [Give(name, "to", back * firm)] * (back > 0)
            found.append(tuple(gives))
    return found


def by_pricing(document: Document, days: int) -> dict[Touched, float]:
    """All repairs worth naming, with their price: every plan is priced, and the cheapest not yet covered is taken."""
    priced: dict[Touched, float] = {}
    shared = set(document["meetings"]["one"]["who"]) & set(document["meetings"]["two"]["who"])
    for one, two in product(range(days), repeat=2):
        if one == two and shared:
            continue
        for choice in product(*ways(document, one, two)):
            gives = [give for way in choice for give in way]
            touched = frozenset((give.rule, give.what) for give in gives)
            priced[touched] = min(priced.get(touched, 1e9), sum(give.price for give in gives))
    found: dict[Touched, float] = {}
    for touched, price in sorted(priced.items(), key=lambda item: (item[1], len(item[0]))):
        if not any(covers(touched, other) for other in found):
            found[touched] = price
    return found


def covers(larger: Touched, smaller: Touched) -> bool:
    """Whether one set of changes touches all that another touches; dropping a rule touches all of it."""
    return all((rule, what) in larger or (rule, "drop") in larger for rule, what in smaller)


def touched_by(changes: tuple[Change, ...]) -> Touched:
    return frozenset((change.rule, change.number or "drop") for change in changes)


@pytest.mark.slow
@expensive(100)
@given(priced_documents())
def test_repairs_are_those_found_by_pricing_every_plan(document: Document) -> None:
    note(as_text(document))
    case = read(document)
    assume(solve(case).status == "infeasible")
    found = repairs(case, most=1000)
    assert found.complete
    days = case.clock.horizon + beyond(case)
    assert {touched_by(r.changes): r.cost for r in found.found} == by_pricing(document, days)
    assert [r.cost for r in found.found] == sorted(r.cost for r in found.found)
    assert all(repair.proven for repair in found.found)
    for repair in found.found[:3]:
        minimal_and_working(case, repair.changes)


# --- any repair works, and one less does not ------------------------------------------------------------------------
def one_less(case: Case, change: Change) -> Change | None:
    """A change of a number by one unit less; None when nothing is left of it."""
    old, new = change.old, change.new
    step = timedelta(days=1) if case.clock.daily or getattr(old, "counts_dates", False) or type(old) is date \
        else timedelta(minutes=case.clock.minutes)
    if isinstance(old, tuple):
        back: Any = tuple(n + (o > n) - (o < n) for o, n in zip(old, new, strict=True))
    elif isinstance(old, Length):
        size = new.elapsed + (step if old.elapsed > new.elapsed else -step)
        back = Length(days=size.days) if old.counts_dates else Length(minutes=size // timedelta(minutes=1))
    elif isinstance(old, TimeOfDay):
        back = TimeOfDay(new.minutes + (1 if old.minutes > new.minutes else -1) * case.clock.minutes)
    elif isinstance(old, date):
        back = new + (step if old > new else -step)
    else:
        back = new + (1 if old > new else -1)
    return None if back == old else replace(change, new=back)


def minimal_and_working(case: Case, changes: tuple[Change, ...]) -> None:
    """The changes make the case possible; without one of them, or with one of them a step smaller, it is not."""
    assert is_possible(case, changes)
    for change in changes:
        others = [other for other in changes if other is not change]
        assert not is_possible(case, others), change
        if change.kind == "number" and (less := one_less(case, change)):
            assert not is_possible(case, [*others, less]), less


def is_possible(case: Case, changes: Sequence[Change]) -> bool:
    """Whether the changed scenario is possible; one that the reader refuses is not."""
    try:
        return solve(applied(case, changes)).status == "optimal"
    except BadInput:
        return False


def test_where_no_move_of_a_day_helps_its_rule_may_be_dropped() -> None:
    case = load_text(dedent("""
        summit: 1
        calendar: {today: 2025-09-01, until: 2025-09-05, grid: 1d}
        principals: {a: {}, b: {}}
        meetings: {m: {who: [a, b], lasts: 1d}, n: {who: [a, b], lasts: 1d}}
        rules:
          one: {rule: window, meeting: all, day: 2025-09-01}
    """))
    [repair] = repairs(case).found      # both move with the day: nobody is in two meetings on another one either
    assert [change.sentence() for change in repair.changes] == ["drop one"]


def test_a_day_of_23_hours_leaves_no_change_larger_than_needed() -> None:
    # The model's 2 days from 8 March, 00:00, in New York end on the 10th at 00:00, the clock's at 01:00: by the model
    # a lead of 0 or 1 day will do if the calendar runs on to the end of the 8th, which then is not needed at all.
    case = load_text(dedent("""
        summit: 1
        calendar: {today: 2025-03-08, until: 2025-03-08T04:00, grid: 1h, zone: America/New_York}
        principals: {ann: {zone: Europe/Paris}, bob: {zone: Europe/Paris}}
        meetings:
          one: {who: ann, lasts: 1h, at: undetermined}
        rules:
          deadline: {rule: window, meeting: one, latest: 2025-03-08}
          lead: {rule: lead_time, meeting: one, at_least: 2d}
    """))
    least, longer = repairs(case).found
    assert [change.sentence() for change in least.changes] == ["lead: at_least 0d instead of 2d"]
    assert [change.rule for change in longer.changes] == ["deadline", "calendar.until"]
    minimal_and_working(case, longer.changes)


def sentences(text: str) -> list[list[str]]:
    """The changes of each repair of a scenario, none of them larger than needed."""
    case = load_text(dedent(text))
    found = repairs(case).found
    for repair in found:
        minimal_and_working(case, repair.changes)
    return [[change.sentence() for change in repair.changes] for repair in found]


RESTED = """
    summit: 1
    calendar: {today: 2025-08-19, until: 2025-08-22, grid: 1d}
    principals: {ann: {}}
    venues: {v0: {city: Geneva}, v1: {city: Riga}}
    meetings:
      past: {who: ann, lasts: 2h, state: held, start: 2025-08-18, at: v0}
      one: {who: ann, lasts: 4h, at: v1}
    rules:
      rest: {rule: rest, at_least: 1d}
      done: {rule: window, meeting: one, latest: 2025-08-19}
"""


def test_with_the_rest_goes_the_journey_before_it() -> None:
    # A journey of some hours and a day of rest take two days. When no rest is due, nothing counts the journey: who was
    # in Geneva on the 18th may meet in Riga on the 19th, and the deadline need not move as well.
    assert sentences(RESTED) == [["rest: at_least 0d instead of 1d"], ["done: latest 2025-08-21 instead of 2025-08-19"]]
    # Of 30 hours a day can go. With the 6 that are left the journey fits the night.
    assert sentences(RESTED.replace("1d}\n      done", "30h}\n      done"))[0] == ["rest: at_least 6h instead of 30h"]


def test_what_is_left_of_a_pause_fits_the_night() -> None:
    # Sessions 30 hours apart leave two days free between them, those 6 hours apart none.
    assert sentences("""
        summit: 1
        calendar: {today: 2025-08-19, until: 2025-08-22, grid: 1d}
        principals: {ann: {}}
        meetings: {one: {who: ann, lasts: 4h}, two: {who: ann, lasts: 4h}}
        rules:
          rest: {rule: rest, between: 30h}
          done: {rule: window, meeting: all, latest: 2025-08-20}
    """) == [
        ["rest: between 6h instead of 30h"], ["done: latest 2025-08-22 instead of 2025-08-20"]]


@pytest.mark.slow
@expensive(15)
@given(hard_documents(200))
def test_every_repair_works_and_none_is_larger_than_needed(document: Document) -> None:
    try:
        case = read(document)
    except BadInput:
        assume(False)
        raise
    note(as_text(document))
    assume(solve(case).status == "infeasible")
    found = repairs(case, most=4)
    for repair in found.found:
        minimal_and_working(case, repair.changes)
