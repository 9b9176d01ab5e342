"""Room against plain re-solves: at the limit it is possible, a step beyond it is not."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from textwrap import dedent

import pytest
from hypothesis import assume, given, note

from solver.answer import Solution
from solver.case import Case
from solver.engine import solve
from solver.errors import BadInput
from solver.loading import load, load_text
from solver.questions.changes import Change, applied, further, options, written
from solver.questions.explain import explain
from solver.questions.repairs import repairs
from solver.questions.room import Room
from tests.drawing import expensive
from tests.oracle.reading import Document, as_text, read

from .test_repairs import priced_documents


def best(case: Case, changes: list[Change]) -> Solution | None:
    """The best schedule with some changes; None when it is impossible, or the reader refuses them."""
    try:
        found = solve(applied(case, changes)).solutions
    except BadInput:
        return None
    return found[0] if found else None


def rank(solution: Solution | None) -> list[object] | None:
    return [goal.value for goal in solution.goals] if solution else None


def agrees(case: Case, solution: Solution, room: Room) -> None:
    if room.strictest and room.strictest.by:
        assert best(case, [room.strictest]) is not None
    if room.strictest:
        assert best(case, [further(case, room.strictest, -1)]) is None
    if room.as_good and room.as_good.by:
        assert rank(best(case, [room.as_good])) == rank(solution)
    if room.as_good:
        assert rank(best(case, [further(case, room.as_good, -1)])) != rank(solution)
    if room.opens:
        assert rank(best(case, [room.opens])) != rank(solution)
        if (less := further(case, room.opens, -1)).by:
            assert rank(best(case, [less])) == rank(solution)


@pytest.mark.slow
@expensive(25)
@given(priced_documents())
def test_limits_are_those_found_by_resolving(document: Document) -> None:
    document["calendar"]["until"] = str(date.fromisoformat(document["calendar"]["until"]) + timedelta(days=5))
    document["goals"] = [{"earliest": "end"}, {"earliest": "start"}]
    note(as_text(document))
    case = read(document)
    found = explain(case)
    assume(found.best is not None)
    assert found.best is not None
    for standing in found.standings:
        for room in standing.rooms:
            agrees(case, found.best, room)
        if standing.rule.name not in ("calendar.until", "presence", "travel"):
            without = best(case, [Change(standing.rule.name, "drop")])
            assert standing.binds == (rank(without) != rank(found.best))


# --- by hand --------------------------------------------------------------------------------------------------------
def test_ukraine_in_days() -> None:
    """The best is B 25, T 27 (or B 26, T 28), M 30 August: M cannot be on the 28th or 29th, when the Europeans are
    away; on the 27th it would need T on the 25th (Trump away) or the 24th (Zelensky away), or B before the 23rd.
    """
    case = load("scenarios/ukraine-2025-days.yaml")
    found = explain(case)
    rooms = {(s.rule.name, room.number): room for s in found.standings for room in s.rooms}
    binding = [s.rule.name for s in found.standings if s.binds]
    # Without the order, all three could be held at once, on 19 August. Without the lead B 19, T 21, M 23 August.
    # Without the Europeans' council M on the 29th. No other rule alone is in the way.
    assert binding == ["order", "lead", "europeans.away"]

    lead = rooms["lead", "at_least"]
    # B on 30 August (18 + 12) is the last day before Putin leaves; he is back after the deadline of 2 September.
    assert str(lead.strictest and lead.strictest.new) == "12d"
    # B 26, T 28, M 30: one day later loses nothing; B 27 makes T the 29th, M the 31st.
    assert str(lead.as_good and lead.as_good.new) == "8d"
    # M before the 28th needs T by the 23rd and B by the 21st: 18 August + 3 days.
    assert str(lead.opens and lead.opens.new) == "3d"
    # M on 30 September, B on 25 August: 35 days between, of which one is T's: 17 on either side.
    free = rooms["order", "free_days"]
    assert free.strictest is not None
    assert free.as_good is not None
    assert free.strictest.new == 17
    assert free.as_good.new == 1
    # B 25, T 28, M 30 needs one free day less.
    assert free.opens is not None
    assert free.opens.new == 0
    # M is on 30 August at the best, and cannot be earlier.
    done = rooms["done", "latest"]
    assert done.strictest is not None
    assert done.strictest.new == date(2025, 8, 30)
    assert done.opens is None


def test_a_day_can_move_either_way() -> None:
    # Whoever is in Geneva on the 3rd may be there from the 1st, when the calendar begins, to the 4th, before the trip.
    case = load_text(dedent("""
        summit: 1
        calendar: {today: 2025-09-01, until: 2025-09-10, grid: 1d}
        principals: {ann: {away: {from: 2025-09-05, to: 2025-09-12}}}
        meetings: {m: {who: ann, lasts: 1d}}
        rules: {fixed: {rule: window, meeting: m, day: 2025-09-03}}
        goals: [most_held]
    """))
    earlier, later = sorted((room for standing in explain(case).standings if standing.rule.name == "fixed"
                             for room in standing.rooms), key=lambda room: room.way)
    assert [room.strictest and room.strictest.new for room in (earlier, later)] == [date(2025, 9, 1), date(2025, 9, 4)]
    assert [room.as_good and room.as_good.new for room in (earlier, later)] == [date(2025, 9, 1), date(2025, 9, 4)]


def test_a_calendar_is_never_shorter_than_a_meeting_that_need_not_be_held() -> None:
    """Leaving the visit out, the talks could be held on the first day; but a calendar of one day has no two days."""
    case = load_text("summit: 1\ncalendar: {today: 2026-03-02, until: 2026-03-10, grid: 1d}\nprincipals: {a: {}}\n"
                     "meetings: {visit: {who: a, lasts: 2d, optional: true}, talks: {who: a, lasts: 1d}}\n"
                     "goals: [{earliest: {end: talks}}, most_held]\n")
    [room] = next(one for one in explain(case).standings if one.rule.name == "calendar.until").rooms
    assert room.strictest
    assert room.strictest.new == date(2026, 3, 3)
    assert best(case, [room.strictest]) is not None
    with pytest.raises(BadInput, match="longer than the whole calendar"):
        applied(case, [further(case, room.strictest, -1)])


OPTIONAL = """
summit: 1
calendar: {today: 2026-03-02, until: 2026-03-10, grid: 1d}
principals: {a: {}}
meetings: {talks: {who: a, lasts: 1d}, visit: {who: a, lasts: 1d, optional: true, day: 2026-03-04}}
goals: [{earliest: {end: talks}}]
"""


def test_a_day_moves_within_the_calendar() -> None:
    """The visit need not be held at all; but a day outside the calendar is refused, and none is called possible."""
    case = load_text(OPTIONAL)
    [earlier, later] = sorted(next(one for one in explain(case).standings if one.rule.name == "visit.day").rooms,
                              key=lambda room: room.way)
    for room, edge in ((earlier, date(2026, 3, 2)), (later, date(2026, 3, 10))):
        assert room.strictest
        assert room.strictest.new == edge
        with pytest.raises(BadInput, match=r"starts before today|after the calendar's end"):
            applied(case, [further(case, room.strictest, 1)])


def test_a_calendar_does_not_end_before_the_day_that_a_meeting_is_set_for() -> None:
    case = load_text(OPTIONAL)
    [room] = next(one for one in explain(case).standings if one.rule.name == "calendar.until").rooms
    assert room.strictest
    assert room.strictest.new == date(2026, 3, 4)
    with pytest.raises(BadInput, match="after the calendar's end"):
        applied(case, [further(case, room.strictest, -1)])


def test_a_moment_is_moved_by_the_clocks_that_change_on_the_way() -> None:
    """42 hours and a half after Saturday's 05:00 in Paris it is half past midnight on Monday: an hour was left out."""
    case = load_text("summit: 1\n"
                     "calendar: {today: 2025-03-29, until: 2025-03-29T05:00, grid: 30min, zone: Europe/Paris}\n"
                     "principals: {a: {away: {from: 2025-03-29, to: 2025-03-30}}}\n"
                     "meetings: {talks: {who: a, lasts: 30min, optional: true}}\n")
    [room] = next(one for one in explain(case).standings if one.rule.name == "calendar.until").rooms
    assert room.opens
    assert room.opens.new == datetime(2025, 3, 31, 0, 30)
    assert room.opens.by == timedelta(hours=42, minutes=30)
    assert rank(best(case, [room.opens])) != rank(best(case, []))


def test_no_end_is_told_where_none_was_given() -> None:
    """At least one of two: there is no greatest number that could be made stricter."""
    case = load_text(OPTIONAL.replace("day: 2026-03-04}}", "day: 2026-03-04}}\n"
                                      "rules: {some: {rule: alternatives, meeting: all, choose: {least: 1}}}"))
    [room] = next(one for one in explain(case).standings if one.rule.name == "some").rooms
    assert room.way == "less"
    assert written(room.value) == "at least 1"
    assert room.strictest
    assert options(case, [room.strictest]) == ["--set 'rules.some.choose={least: 2}'"]


# --- the way back from a time away ----------------------------------------------------------------------------------
BACK = """
summit: 1
calendar: {today: 2026-06-02, until: 2026-06-12, grid: 1h, zone: UTC, hours: 09:00-18:00}
principals: {ann: {home: Washington, away: [{from: 2026-06-03, to: 2026-06-04, at: delhi}]}}
venues: {delhi: {city: Delhi}, dc: {city: Washington}}
meetings: {m: {who: ann, lasts: 6h, at: dc}}
rules: {e: {rule: lead_time, meeting: m, at_least: 3d, of: today}, l: {rule: window, meeting: m, latest: 2026-06-10}}
goals: [{earliest: end}]
"""
"""The way from Delhi takes 14 to 15 hours: who is there until midnight cannot be in a room by noon, nor out by 18:00,
but on the day after that."""


def test_a_trip_that_ends_later_is_followed_by_a_later_journey() -> None:
    case = load_text(BACK)
    room = next(room for one in explain(case).standings if one.rule.name == "ann.away"
                for room in one.rooms if room.number == "to")
    # Away to the 4th, she meets on the 6th; to the 5th, on the 7th, which is later; to the 8th, on the 10th, the last
    # day. To the 3rd: on the 5th, the first that the lead allows.
    assert [change and change.new for change in (room.as_good, room.strictest, room.opens)] == [
        date(2026, 6, 4), date(2026, 6, 8), date(2026, 6, 3)]
    agrees(case, explain(case).best, room)  # type: ignore[arg-type]


def test_a_trip_may_end_sooner_by_what_the_journey_needs() -> None:
    """Back on the 7th, she cannot meet that day; nor from the 6th: to the 5th, two days less."""
    case = load_text(BACK.replace("to: 2026-06-04", "to: 2026-06-07").replace("latest: 2026-06-10",
                                                                              "latest: 2026-06-07"))
    assert ["ann.away: to 2026-06-05 instead of 2026-06-07"] in [
        [change.sentence() for change in repair.changes] for repair in repairs(case).found]


@pytest.mark.parametrize("rule", [
    "{rule: rest, at_least: 12h, zones: 3}", "{rule: arrival_order, meeting: m, order: [ann, bob], at_least: 12h}"])
def test_a_rest_and_an_arrival_after_a_trip_move_with_it(rule: str) -> None:
    """Twelve hours more after the way from Delhi: a day later, whatever the day on which the trip ends."""
    case = load_text(BACK.replace("principals: {", "principals: {bob: {home: Washington}, ").replace(
        "who: ann", "who: [ann, bob]").replace("rules: {", f"rules: {{more: {rule}, "))
    found = explain(case)
    assert found.best
    for standing in found.standings:
        for room in standing.rooms:
            if standing.rule.name == "ann.away" and room.number == "to":
                agrees(case, found.best, room)


def test_of_several_trips_of_one_rule_none_is_told_to_have_room() -> None:
    """One number would move both trips; and it is the first that is typed."""
    case = load_text(OPTIONAL + "rules: {trips: {rule: availability, who: a, away: [2026-03-05, 2026-03-08]}}\n")
    assert next(one for one in explain(case).standings if one.rule.name == "trips").rooms == ()


def test_a_calendar_does_not_end_before_it_begins() -> None:
    """With a day of 25 hours among its three, they are three days and an hour long."""
    case = load_text("summit: 1\ncalendar: {today: 2025-10-25, until: 2025-10-27, grid: 30min, zone: Europe/Paris}\n"
                     "principals: {a: {}}\nmeetings: {m: {who: a, lasts: 30min, optional: true}}\n"
                     "goals: [{earliest: end}]\n")
    [room] = next(one for one in explain(case).standings if one.rule.name == "calendar.until").rooms
    assert room.strictest is None or room.strictest.new >= date(2025, 10, 25)


def test_a_trip_is_not_told_to_begin_sooner_than_the_calendar() -> None:
    """Who is at a place when the calendar begins sets out from there, and not from home."""
    later = load_text(BACK.replace("latest: 2026-06-10", "latest: 2026-06-11"))
    room = next(room for one in explain(later).standings if one.rule.name == "ann.away"
                for room in one.rooms if room.number == "from")
    assert room.as_good
    # Of the 2nd, by the clocks of Washington, four hours after the calendar; of the 1st she would be in Delhi by then.
    assert room.as_good.new == date(2026, 6, 2)
    soon = load_text(BACK.replace("from: 2026-06-03", "from: 2026-06-02"))
    begun = load_text(BACK.replace("from: 2026-06-03", "from: 2026-06-01"))
    for case in (soon, begun):
        [trip] = [one for one in explain(case).standings if one.rule.name == "ann.away"]
        assert [room.number for room in trip.rooms] == ["to"]
