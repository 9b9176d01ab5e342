"""The engine, and the rules' own checks, against the judge: diaries in calendar files and lengths that vary."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from zoneinfo import ZoneInfo

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from solver.case import Case
from solver.engine import count
from solver.geography import Site
from solver.schedule import Schedule, Session, past_sessions, session_at
from tests.drawing import expensive

from . import diaries
from .amounts import amount
from .brute import Oracle
from .reading import Document, judge, read
from .section_scenarios import with_diaries, with_spans
from .test_engine_agrees import disagreements, judged
from .world import ONE_DAY, Held

KINDS = ("busy", "duration")


@pytest.fixture(scope="module")
def folder() -> Iterator[Path]:
    with TemporaryDirectory() as name:
        yield Path(name)


def drawn(data: st.DataObject, kind: str, folder: Path, size: int) -> Document:
    """A scenario in which rules of a kind come about."""
    return data.draw(with_diaries(folder, size) if kind == "busy" else with_spans(size))


@pytest.mark.parametrize("kind", KINDS)
@expensive(35)
@given(data=st.data())
def test_verdict_values_and_schedule(kind: str, folder: Path, data: st.DataObject) -> None:
    document = drawn(data, kind, folder, 1500)
    assert disagreements(judged(document, 5_000), read(document)) == []


@pytest.mark.parametrize("kind", KINDS)
@expensive(25)
@given(data=st.data())
def test_count(kind: str, folder: Path, data: st.DataObject) -> None:
    document, over = drawn(data, kind, folder, 1000), data.draw(st.sampled_from(["dates", "venues"]))
    oracle = judged(document, 3_000)
    assume(oracle.count(over) <= 150)
    counted = count(read(document), over=over)  # type: ignore[arg-type]
    assert counted.exact
    assert counted.count == oracle.count(over)


@pytest.mark.parametrize("kind", KINDS)
@expensive(40)
@given(data=st.data())
def test_what_a_rule_says_of_a_schedule_made_by_hand(kind: str, folder: Path, data: st.DataObject) -> None:
    """Of any length, at any time: nothing but these rules is asked."""
    document = drawn(data, kind, folder, 1500)
    oracle, case = judged(document, 2_000_000), read(document)
    plan, sessions = dict(oracle.past), past_sessions(case)
    for name in oracle.open:
        if pair := data.draw(by_hand(oracle, case, name)):
            plan[name], sessions[name] = pair
    for rule in (rule for rule in case.rules if rule.rule == kind):
        verdict = rule.check(case, Schedule(case, sessions))
        assert verdict.amount == amount(rule, plan, oracle.world)
        assert verdict.kept is (verdict.amount == 0)


@st.composite
def by_hand(draw: st.DrawFn, oracle: Oracle, case: Case, name: str) -> tuple[Held, Session] | None:
    """A meeting as the judge and as the program hold it, from any tick and of any length; None if it cannot begin."""
    world = oracle.world
    venue, room = draw(st.sampled_from(world.sites(oracle.scenario.meetings[name]) or [(None, None)]))
    ticks = (world.until - world.origin) // world.step
    held = oracle.held_at(name, world.origin + draw(st.integers(0, ticks - 1)) * world.step, venue, room)
    if held is None:
        return None
    start = held.start.date() if world.daily else held.start
    session = session_at(case, name, start, Site(venue, room) if venue else None)
    if world.daily or oracle.scenario.meetings[name].length.counts_dates:
        after = held.first_day + draw(st.integers(1, 3)) * ONE_DAY
        end = world.begins(after, held.zone)
        return replace(held, end=end), replace(session, end=after - ONE_DAY if world.daily else end)
    end = held.start + draw(st.sampled_from([15, 30, 45, 60, 120, 150, 180, 240])) * timedelta(minutes=1)
    return replace(held, end=end), replace(session, end=end)


WEEK = """BEGIN:VCALENDAR
BEGIN:VEVENT
DTSTART;TZID=Europe/Paris:20251016T100000
DTEND;TZID=Europe/Paris:20251016T113000
RRULE:FREQ=WEEKLY
EXDATE;TZID=Europe/Paris:20251023T100000
END:VEVENT
BEGIN:VEVENT
DTSTART;VALUE=DATE:20251027
DTEND;VALUE=DATE:20251028
END:VEVENT
BEGIN:VEVENT
DTSTART:20251027T100000Z
DTEND:20251027T110000Z
TRANSP:TRANSPARENT
END:VEVENT
END:VCALENDAR
"""


def test_the_judge_reads_calendars() -> None:
    """By hand: ten in Paris is 08:00 in UTC before summer time ends on 26 October 2025, and 09:00 after it."""
    def utc(day: int, hour: int, minute: int = 0) -> datetime:
        return datetime(2025, 10, day, hour, minute, tzinfo=UTC)

    assert list(diaries.busy(WEEK, ZoneInfo("Asia/Kolkata"), utc(31, 0))) == [
        (utc(16, 8), utc(16, 9, 30), False), (utc(30, 9), utc(30, 10, 30), False),
        (utc(26, 18, 30), utc(27, 18, 30), True)]


def test_the_judge_keeps_diaries_and_lengths(folder: Path) -> None:
    """By hand: of nine ticks for two hours, those that touch 10:00 to 11:00 go; and what follows waits for the most."""
    (folder / "ann.ics").write_text("BEGIN:VEVENT\nDTSTART:20250820T100000\nDTEND:20250820T110000\nEND:VEVENT\n")
    document: Document = {
        "summit": 1, "calendar": {"today": "2025-08-20", "until": "2025-08-20", "grid": "1h", "zone": "UTC",
                                  "hours": "08:00-18:00"},
        "principals": {"ann": {"busy": str(folder / "ann.ics")}, "bob": {}},
        "meetings": {"one": {"who": ["ann", "bob"], "lasts": {"least": "1h", "most": "2h"}, "at": "remote"}}}
    assert [plan["one"].start.hour for plan in judge(document).plans] == [8, 11, 12, 13, 14, 15, 16]
