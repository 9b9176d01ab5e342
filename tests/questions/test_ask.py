"""Ask: on the track in days with answers worked out by hand, and against the judge's list of all plans."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from solver.case import Case
from solver.engine import Limits
from solver.errors import BadInput
from solver.loading import load, load_text
from solver.questions.ask import Asked, ask
from solver.show.ask import asked, headline
from solver.show.screen import Screen
from tests.drawing import expensive
from tests.oracle.brute import Plan
from tests.oracle.reading import Document, read
from tests.oracle.scenarios import documents
from tests.oracle.test_engine_agrees import judged, same

TRACK = "scenarios/ukraine-2025-days.yaml"
# B (bilateral) lasts a day, as do T and M; T starts two days after B or later, M two days after T (one free day
# between). Not there: Putin 31 Aug - 5 Sep (all three), Zelensky 24 Aug (all), Trump 25 Aug (T, M), Europeans 28 - 29
# Aug (M). B from 25 Aug (18 Aug + 7d) to 2 Sep. The best: 25, 27, 30 Aug, for M on 29 Aug is barred by the Europeans.


@pytest.fixture(scope="module")
def track() -> Case:
    return load(TRACK)


def days(found: Asked) -> list[str]:
    """The dates of the best schedule granted, as month-day."""
    assert found.granted
    return [f"{session.first_day:%m-%d}" for session in found.granted.schedule]


def conflicts(found: Asked) -> set[frozenset[str]]:
    """The conflicts without the wishes' rules."""
    assert found.conflicts
    return {frozenset(conflict.rules) - set(found.wish_rules) for conflict in found.conflicts.found}


# --- yes ------------------------------------------------------------------------------------------------------------
@pytest.mark.parametrize(("pin", "then"), [
    ("2025-08-25", ["08-25", "08-27", "08-30"]),    # the best of all
    ("2025-08-26", ["08-26", "08-28", "08-30"]),    # a slip by one day: T slips by one, M by none
    ("2025-08-27", ["08-27", "08-29", "09-06"]),    # by two: M from 31 Aug, Putin is away until 5 Sep
    ("2025-08-28", ["08-28", "08-30", "09-06"]),    # by three: the same for M
    ("2025-08-29", ["08-29", "09-06", "09-08"]),    # by four: T from 31 Aug already waits for Putin
    ("2025-08-30", ["08-30", "09-06", "09-08"]),    # by five: T from 1 Sep
])
def test_what_a_slip_of_the_first_meeting_does(track: Case, pin: str, then: list[str]) -> None:
    found = ask(track, {"pin": [f"bilateral={pin}"]})
    assert (found.reply, days(found)) == ("yes", then)
    assert found.free == (then[2] == "08-30")


@pytest.mark.parametrize(("option", "text", "then"), [
    ("after", "bilateral=2025-08-26", ["08-27", "08-29", "09-06"]),
    ("before", "multilateral=2025-08-31", ["08-25", "08-27", "08-30"]),
    ("forbid", "multilateral=2025-08-30", ["08-25", "08-27", "09-06"]),
    ("forbid", "trilateral=2025-08-27", ["08-25", "08-28", "08-30"]),
    ("pin", "trilateral=2025-09-06", ["08-25", "09-06", "09-08"]),
    ("pin", "multilateral=2025-09-30", ["08-25", "08-27", "09-30"]),
])
def test_other_wishes(track: Case, option: str, text: str, then: list[str]) -> None:
    assert days(ask(track, {option: [text]})) == then


def test_wishes_count_together(track: Case) -> None:
    """B on 26 Aug alone leaves M on 30 Aug; with T not on 28 Aug, T is on 29 Aug and M on 6 Sep."""
    found = ask(track, {"pin": ["bilateral=2025-08-26"], "forbid": ["trilateral=2025-08-28"]})
    assert days(found) == ["08-26", "08-29", "09-06"]


# --- no -------------------------------------------------------------------------------------------------------------
@pytest.mark.parametrize(("pin", "against", "nearest"), [
    ("bilateral=2025-08-24", {frozenset({"lead"}), frozenset({"zelensky.away"})}, "2025-08-25"),
    ("bilateral=2025-08-31", {frozenset({"putin.away"})}, "2025-08-30"),
    # B after 2 Sep: the deadline; on 5 Sep Putin is away as well. 30 Aug is six days off, nothing is nearer.
    ("bilateral=2025-09-05", {frozenset({"putin.away"}), frozenset({"deadline"})}, "2025-08-30"),
    ("trilateral=2025-08-26", {frozenset({"order", "lead"})}, "2025-08-27"),
    ("multilateral=2025-08-29", {frozenset({"europeans.away"})}, "2025-08-30"),
    ("multilateral=2025-08-28", {frozenset({"europeans.away"}), frozenset({"order", "lead"})}, "2025-08-30"),
    # M on 18 Sep: Trump is in the United Kingdom from 17 to 19 Sep; 16 and 20 Sep are as near, the earlier is taken.
    ("multilateral=2025-09-18", {frozenset({"trump.away.2025-09-17"})}, "2025-09-16"),
])
def test_what_forbids_it(track: Case, pin: str, against: set[frozenset[str]], nearest: str) -> None:
    found = ask(track, {"pin": [pin]})
    assert found.reply == "no"
    assert found.conflicts
    assert found.conflicts.complete
    assert conflicts(found) == against
    meeting = pin.partition("=")[0]
    assert str(found.nearest[0].solution.schedule.sessions[meeting].first_day) == nearest
    assert found.nearest[0].proven


def test_two_wishes_that_exclude_each_other(track: Case) -> None:
    """B on 28 Aug and M on 30 Aug: T has no day with a free day on both sides."""
    found = ask(track, {"pin": ["bilateral=2025-08-28", "multilateral=2025-08-30"]})
    assert conflicts(found) == {frozenset({"order"})}
    gives = {near.given_up[0].meeting: near.solution.schedule for near in found.nearest}
    assert str(gives["bilateral"].sessions["bilateral"].first_day) == "2025-08-26"
    assert str(gives["multilateral"].sessions["multilateral"].first_day) == "2025-09-06"


def test_wishes_that_contradict_each_other_come_first(track: Case) -> None:
    """B on 24 Aug has the lead and Zelensky against it as well; yet nothing in the scenario allows two days at once."""
    found = ask(track, {"pin": ["bilateral=2025-08-24", "bilateral=2025-08-26"]}, most=1)
    assert found.conflicts
    assert [set(one.rules) for one in found.conflicts.found] == [set(found.wish_rules)]
    assert "these cannot all be: bilateral is held on 24 August 2025 and bilateral is held on 26 August 2025; " \
           "they contradict each other." in headline(found)
    more = ask(track, {"pin": ["bilateral=2025-08-27", "bilateral=2025-08-26", "trilateral=2025-09-10"]})
    assert "; --pin bilateral=2025-08-27 and --pin bilateral=2025-08-26 contradict each other." in headline(more)


def test_the_wish_that_fails_is_named(track: Case) -> None:
    """B on 24 Aug fails alone; M by the 30th is the best schedule."""
    found = ask(track, {"pin": ["bilateral=2025-08-24"], "before": ["multilateral=2025-08-31"]})
    assert [wish.option for wish in found.failing] == ["pin"]
    assert headline(found).startswith("No: it cannot be that bilateral is held on 24 August 2025, whatever else is "
                                      "asked. Against it: bilateral starts 7d after 18 August 2025, or later.")
    both = ask(track, {"pin": ["bilateral=2025-08-24", "trilateral=2025-08-25"]})
    assert headline(both).startswith("No: none of these can be: bilateral is held on 24 August 2025 and trilateral is "
                                     "held on 25 August 2025. Against it: ")
    # B on 30 Aug and T on 30 Aug can each be.
    together = ask(track, {"pin": ["bilateral=2025-08-30", "trilateral=2025-08-30"]})
    assert together.failing == ()
    assert headline(together).startswith("No: these cannot all be: ")


def test_a_meeting_s_own_place_is_a_reason() -> None:
    case = load_text("summit: 1\ncalendar: {today: 2026-05-04, until: 2026-05-08, grid: 1d}\nprincipals: {a: {}}\n"
                     "venues: {berlin: {city: Berlin}, rome: {city: Rome}}\n"
                     "meetings: {talks: {who: a, lasts: 1d, at: berlin}, free: {who: a, lasts: 1d}}\n")
    found = ask(case, {"at-venue": ["talks=rome"]})
    assert found.conflicts
    assert [(one.rules, one.parts) for one in found.conflicts.found] == [
        (("wish: talks at rome",), (("at", "talks"),))]
    assert headline(found) == "No: it cannot be that talks is held at Rome. Against it: talks is held in Berlin."
    assert "talks.at: talks is held in Berlin." in asked(Screen(100), found)
    both = ask(case, {"at-venue": ["free=rome", "free=berlin"]})      # no `at:` of its own
    assert both.conflicts
    assert [one.parts for one in both.conflicts.found] == [()]


def test_an_impossible_scenario_stays_impossible() -> None:
    found = ask(load(TRACK, settings=["rules.order.free_days=2", "rules.done.latest=2025-09-02"]),
                {"pin": ["bilateral=2025-08-25"]})
    assert (found.reply, found.best, found.nearest) == ("no", None, ())
    assert "impossible as it stands" in headline(found)


def test_no_time_is_undecided(track: Case) -> None:
    found = ask(track, {"pin": ["bilateral=2025-08-25"]}, Limits(seconds=0.0))
    assert (found.reply, found.stopped_by) == ("undecided", "time")
    assert headline(found).startswith("Undecided")


# --- the sentence ---------------------------------------------------------------------------------------------------
def test_sentences(track: Case) -> None:
    away = next(rule for rule in track.rules if rule.name == "putin.away").sentence(track)
    dates = ("2025-08-25", "2025-08-26", "2025-08-27", "2025-08-31")
    assert [headline(ask(track, {"pin": [f"bilateral={on}"]})) for on in dates] == [
        "Yes: bilateral is held on 25 August 2025 in the best schedule anyway.",
        "Yes: bilateral is held on 26 August 2025, at no cost by any goal.",
        "Yes, but multilateral then ends 7 days later, on Sat 6 Sep 2025: bilateral is held on 27 August 2025.",
        f"No: it cannot be that bilateral is held on 31 August 2025. Against it: {away} The nearest: bilateral on "
        "Sat 30 Aug."]


# --- places, hours, optional meetings -------------------------------------------------------------------------------
PLACES = """
summit: 1
title: Talks
calendar: {today: 2026-03-02, until: 2026-03-06, grid: 1h, zone: Europe/Zurich, hours: 09:00-18:00}
principals: {a: {country: NO, home: Oslo}, b: {country: JO, home: Amman}}
venues: {geneva: {city: Geneva}, vienna: {city: Vienna}, moscow: {city: Moscow}}
meetings:
  talks: {who: [a, b], lasts: 3h, at: [geneva, vienna]}
  dinner: {who: [a, b], lasts: 2h, at: geneva, optional: true}
  call: {who: [a, b], lasts: 1h, at: remote}
rules:
  soon: {rule: window, meeting: talks, latest: 2026-03-03, soft: 2, wish_of: a}
"""


@pytest.fixture(scope="module")
def places() -> Case:
    return load_text(PLACES)


def test_a_place_and_a_time(places: Case) -> None:
    found = ask(places, {"pin": ["talks=2026-03-04T10:00@vienna"]})
    assert found.granted
    session = found.granted.schedule.sessions["talks"]
    assert (session.venue, session.start.astimezone(session.zone).hour) == ("vienna", 10)  # type: ignore[union-attr]
    assert found.granted.verdicts["soon"].amount == 1
    assert ask(places, {"at-venue": ["talks=Vienna"]}).reply == "yes"      # a city that is one of its venues


def test_a_place_that_is_no_candidate_is_a_no(places: Case) -> None:
    found = ask(places, {"at-venue": ["talks=moscow"]})
    assert (found.reply, conflicts(found)) == ("no", {frozenset()})
    assert found.nearest[0].solution.schedule.sessions["talks"].venue in ("geneva", "vienna")


def test_not_then_and_there(places: Case) -> None:
    """On the day at the other place, or on another day, it may be held."""
    best = ask(places, {"forbid": ["talks=2026-03-02@geneva", "talks=2026-03-02@vienna"]})
    assert best.granted
    assert best.granted.schedule.sessions["talks"].first_day != date(2026, 3, 2)
    assert ask(places, {"forbid": ["talks@geneva"], "pin": ["talks=2026-03-03"]}).reply == "yes"
    assert ask(places, {"forbid": ["talks@geneva", "talks@vienna"]}).reply == "no"


def test_an_optional_meeting_asked_for_is_held(places: Case) -> None:
    closed = load_text(PLACES + "  no-dinner: {rule: alternatives, meeting: dinner, choose: 0}\n")
    for option, text in (("pin", "dinner=2026-03-04"), ("before", "dinner=2026-03-05"), ("at-venue", "dinner=geneva")):
        assert ask(closed, {option: [text]}).reply == "no"
        found = ask(places, {option: [text]})
        assert found.granted
        assert found.granted.schedule.held("dinner")
    found = ask(places, {"forbid": ["dinner"]})
    assert found.granted
    assert not found.granted.schedule.held("dinner")


# --- bad input ------------------------------------------------------------------------------------------------------
@pytest.mark.parametrize(("option", "text", "code", "part"), [
    ("pin", "bilatral=2025-08-25", "no-such-meeting", "did you mean bilateral"),
    ("pin", "bilateral=2025-10-01", "outside-calendar", "2025-08-19 to 2025-09-30"),
    ("pin", "bilateral=2025-08-18", "outside-calendar", "2025-08-18"),
    ("pin", "bilateral=2025-08-32", "bad-date", "August has 31 days"),
    ("pin", "bilateral=tomorrow", "bad-date", "2025-08-19"),
    ("pin", "bilateral=2025-08-25T10:00", "time-on-daily-grid", "a date without a time"),
    ("pin", "bilateral=2025-08-25@geneva", "no-place", "still to be determined"),
    ("pin", "bilateral", "bad-wish", "expected MEETING=DATE"),
    ("pin", "bilateral@geneva", "bad-wish", "--at-venue bilateral=geneva"),
    ("pin", "", "no-such-meeting", ""),
    ("before", "bilateral=2025-08-19", "outside-calendar", ""),
    ("after", "bilateral=2025-09-30", "outside-calendar", ""),
    ("before", "bilateral=2025-08-25@geneva", "bad-wish", "--at-venue"),
    ("at-venue", "bilateral", "bad-wish", "MEETING=VENUE"),
    ("forbid", "bilateral", "not-optional", "meetings.bilateral.optional=true"),
])
def test_bad_wishes(track: Case, option: str, text: str, code: str, part: str) -> None:
    with pytest.raises(BadInput) as bad:
        ask(track, {option: [text]})
    assert [problem.code for problem in bad.value.problems] == [code]
    assert part in str(bad.value)
    assert f"--{option}" in str(bad.value)


def test_bad_places_and_times(places: Case) -> None:
    for option, text, code in (("at-venue", "talks=Atlantis", "no-such-place"), ("at-venue", "call=geneva", "no-place"),
                               ("pin", "talks=2026-03-04T10:10", "off-grid"),
                               ("forbid", "talks=2026-03-04T10:00", "bad-wish")):
        with pytest.raises(BadInput) as bad:
            ask(places, {option: [text]})
        assert [problem.code for problem in bad.value.problems] == [code]
    past = "  past: {who: [a, b], state: held, start: 2026-02-01T10:00, at: geneva}\nrules:"
    held = load_text(PLACES.replace("rules:", past))
    with pytest.raises(BadInput, match="held already"):
        ask(held, {"pin": ["past=2026-03-04"]})
    spring = load_text(PLACES.replace("2026-03-02", "2026-03-28").replace("2026-03-06", "2026-03-31"))
    with pytest.raises(BadInput, match="skipped"):
        ask(spring, {"pin": ["talks=2026-03-29T02:30"]})
    with pytest.raises(BadInput, match="nothing is asked"):
        ask(places, {})


# --- the naive twin -------------------------------------------------------------------------------------------------
def granted_by(plan: Plan, option: str, meeting: str, on: date, venue: str | None) -> bool:
    """Whether a plan of the judge grants one wish."""
    held = plan.get(meeting)
    last = held and (held.end - timedelta(microseconds=1)).astimezone(held.zone).date()
    if option == "forbid":
        return held is None or (venue is not None and held.venue != venue) or not held.first_day <= on <= (last or on)
    if held is None or (venue is not None and held.venue != venue):
        return False
    if option == "before":
        return (last or on) < on
    return held.first_day > on if option == "after" else held.first_day == on


@expensive(40)
@given(documents(size=600), st.data())
def test_against_the_judge(document: Document, data: st.DataObject) -> None:
    oracle = judged(document, 600)
    case = read(document)
    option = data.draw(st.sampled_from(["pin", "pin", "forbid", "before", "after"]))
    assume(oracle.open)
    meeting = data.draw(st.sampled_from(oracle.open))
    span = (case.clock.horizon - 1) // case.clock.per_day
    on = case.scenario.calendar.today + timedelta(days=data.draw(st.integers(0, max(0, span))))
    venues = [site.venue for site in case.sites(meeting)] if option in ("pin", "forbid") else []
    venue = data.draw(st.sampled_from([None, *venues]))
    try:
        found = ask(case, {option: [f"{meeting}={on}" + (f"@{venue}" if venue else "")]}, most=1)
    except BadInput as bad:
        assume(bad.problems[0].code != "outside-calendar")
        raise
    fitting = [plan for plan in oracle.plans if granted_by(plan, option, meeting, on, venue)]
    assert found.reply == ("yes" if fitting else "no")
    if found.granted:
        best = oracle.values(min(fitting, key=oracle.rank))
        assert all(same(mine, goal.value) for mine, goal in zip(best, found.granted.goals, strict=True))
    else:
        assert found.conflicts
        assert found.conflicts.found
    if found.reply == "no" and option == "pin" and venue is None and found.nearest:
        dates = [plan[meeting].first_day for plan in oracle.plans if meeting in plan]
        session = found.nearest[0].solution.schedule.sessions[meeting]
        assert abs((session.first_day - on).days) == min(abs((day - on).days) for day in dates)
        assert isinstance(session.start, date | datetime)
