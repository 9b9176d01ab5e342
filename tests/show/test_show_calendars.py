"""Calendars: read back by icalendar, by vobject, and by a strict reader of RFC 5545; zones, changes, odd names."""

from __future__ import annotations

import io
import re
import time
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from textwrap import dedent
from typing import Any
from zoneinfo import ZoneInfo

import icalendar
import pytest
import vobject
from dateutil.tz import tzical

from solver.case import Case
from solver.errors import BadInput
from solver.schedule import Schedule
from solver.show.calendars import Events, calendar, earlier_events, file_names, uid
from solver.show.timezones import timezone
from tests.rules.kit import Plan, case_of, schedule_of

NOW = datetime(2026, 1, 1, 12, tzinfo=UTC)
LATER = NOW + timedelta(days=1)
ODD = 'Rhein, Main; Neckar \\ "<script>alert(1)</script>" – שלום עולם 🤝🏽 ' + "ä" * 90


def case() -> Case:
    return case_of("""
        summit: 1
        title: Spring, and autumn
        calendar: {today: 2026-03-20, until: 2026-11-30, grid: 30min, zone: Europe/Paris}
        principals: {ann: {name: Ann}, bob: {}, eve: {}}
        venues:
          paris: {city: Paris}
          york: {name: "Club, 2nd floor; rear", city: New York, rooms: [East, West]}
          tokyo: {city: Tokyo}
        meetings:
          early: {who: [ann, bob], lasts: 2h, at: paris, format: bilateral}
          late: {who: [ann, eve], lasts: 1h, at: york/East}
          whole: {who: [bob, eve], lasts: 2d, at: tokyo}
          spare: {who: all, lasts: 1h, at: remote, optional: true}
          first: {who: [ann, bob], lasts: 1h, at: paris, state: held, start: 2026-03-10T10:00}
        """)


PLAN: dict[str, str | None] = {"early": "2026-03-29T01:30 @paris", "late": "2026-11-01T12:00 @york/East",
                               "whole": "2026-04-06 @tokyo", "spare": "2026-05-04T10:00"}


def made(its: Case, plan: Plan, now: datetime = NOW, earlier: Events | None = None, person: str | None = None) -> str:
    return calendar(its, schedule_of(its, plan), now, person, earlier)


def events(text: str) -> Events:
    return {str(event["SUMMARY"]): event for event in icalendar.Calendar.from_ical(text).walk("VEVENT")}


def handed_out(text: str, tmp_path: Path) -> Events:
    path = tmp_path / "before.ics"
    path.write_text(text, encoding="utf-8", newline="")
    return earlier_events(path)


def strictly(text: str) -> list[dict[str, str]]:
    """The events of a calendar, read as RFC 5545 has it, sections 3.1 and 3.3.11: names with parameters, and values."""
    assert text.endswith("\r\n")
    assert "\n" not in text.replace("\r\n", "")
    physical = text.encode().split(b"\r\n")
    assert max(map(len, physical)) <= 75
    for line in physical:
        line.decode()       # no character is cut by a fold
    found: list[dict[str, str]] = []
    stack: list[str] = []
    for logical in text.removesuffix("\r\n").replace("\r\n ", "").split("\r\n"):
        read = re.fullmatch(r"([A-Z0-9-]+(?:;[A-Z-]+=[^:;,\"]+)*):(.*)", logical)
        assert read, logical
        name, value = read.groups()
        if name == "BEGIN":
            stack.append(value)
            if value == "VEVENT":
                found.append({})
        elif name == "END":
            assert stack.pop() == value
        elif stack[-1] == "VEVENT":
            assert name not in found[-1]
            found[-1][name] = value
    assert not stack
    return found


def unescaped(value: str) -> str:
    assert not re.search(r"(?<!\\)(?:\\\\)*[;,]", value)
    return re.sub(r"\\(.)", lambda sign: "\n" if sign[1] in "nN" else sign[1], value)


def elsewhere(text: str) -> dict[str, tuple[Any, Any, str]]:
    """The events as another program reads them, vobject: start, end, and place, by their names."""
    read = vobject.readOne(text)
    return {event.summary.value: (event.dtstart.value, event.dtend.value, event.location.value)
            for event in read.vevent_list}


def test_both_readers_find_the_meetings() -> None:
    its = case()
    text = made(its, PLAN)
    assert [event["SUMMARY"] for event in strictly(text)] == ["first", "early", "whole", "spare", "late"]
    early, whole, late = (events(text)[name] for name in ("early", "whole", "late"))
    assert (early["DTSTART"].dt.astimezone(UTC), early["DTEND"].dt.astimezone(UTC)) == (
        datetime(2026, 3, 29, 0, 30, tzinfo=UTC), datetime(2026, 3, 29, 2, 30, tzinfo=UTC))
    assert (whole["DTSTART"].dt, whole["DTEND"].dt) == (date(2026, 4, 6), date(2026, 4, 8))
    assert str(late["LOCATION"]) == "East, Club, 2nd floor; rear, New York"
    assert str(events(text)["spare"]["LOCATION"]) == "by video"
    assert [str(events(text)[name]["STATUS"]) for name in ("first", "early")] == ["CONFIRMED", "TENTATIVE"]
    assert str(early["DESCRIPTION"]).startswith("Attending: Ann, bob\n")


@pytest.mark.parametrize(("start", "begins", "ends"), [
    # clocks jump from 02:00 to 03:00; then from 03:00 back to 02:00, and the second 02:30 has no name of its own
    ("2026-03-29T01:30", ("DTSTART;TZID=Europe/Paris", "20260329T013000"),
     ("DTEND;TZID=Europe/Paris", "20260329T043000")),
    ("2026-10-25T01:30", ("DTSTART;TZID=Europe/Paris", "20261025T013000"), ("DTEND", "20261025T013000Z")),
    ("2026-10-25T02:30+01:00", ("DTSTART", "20261025T013000Z"), ("DTEND;TZID=Europe/Paris", "20261025T043000"))])
def test_meetings_over_a_change_of_the_clocks(start: str, begins: tuple[str, str], ends: tuple[str, str]) -> None:
    its, begun = case(), datetime.fromisoformat(start)
    begun = (begun if begun.tzinfo else begun.replace(tzinfo=ZoneInfo("Europe/Paris"))).astimezone(UTC)
    schedule = schedule_of(its, PLAN)
    schedule = Schedule(its, {**schedule.sessions, "early": replace(
        schedule.sessions["early"], start=begun, end=begun + timedelta(hours=2))})
    text = calendar(its, schedule, NOW)
    event = next(event for event in strictly(text) if event["SUMMARY"] == "early")
    assert (event[begins[0]], event[ends[0]]) == (begins[1], ends[1])
    read = events(text)["early"]
    assert read["DTEND"].dt.astimezone(UTC) - read["DTSTART"].dt.astimezone(UTC) == timedelta(hours=2)


@pytest.mark.parametrize("key", ["Europe/Paris", "America/New_York", "Australia/Lord_Howe", "Africa/Casablanca",
                                 "Asia/Kathmandu", "Europe/Istanbul", "America/Santiago", "Europe/London"])
def test_zones_are_right_to_the_hour(key: str) -> None:
    """dateutil reads the VTIMEZONE by itself: every instant of two years must show the same clock."""
    zone = ZoneInfo(key)
    text = timezone(zone, date(2026, 1, 1), date(2027, 12, 31)).to_ical().decode()
    read = tzical(io.StringIO(text.replace("\r\n", "\n"))).get(key)
    moment = datetime(2026, 1, 1, tzinfo=UTC)
    while moment < datetime(2028, 1, 1, tzinfo=UTC):
        local = moment.astimezone(zone)
        if not local.fold and (local + timedelta(hours=2)).utcoffset() == (local - timedelta(hours=2)).utcoffset():
            assert local.replace(tzinfo=read).utcoffset() == local.utcoffset(), moment
        moment += timedelta(hours=1)


@pytest.mark.parametrize("name", [ODD, "two\nlines", "a,b;c\\n:d"])
def test_another_program_reads_the_same(name: str) -> None:
    """With its own reading of zones: before and after clocks go forward, and back."""
    its = case()
    its.scenario.meetings["whole"] = its.meeting("whole").model_copy(update={"name": name})
    read = elsewhere(made(its, PLAN | {"spare": None}))
    assert set(read) == {"first", "early", name, "late"}
    assert read[name][:2] == (date(2026, 4, 6), date(2026, 4, 8))
    spans = {meeting: tuple(edge.astimezone(UTC).isoformat()[5:16] for edge in read[meeting][:2])
             for meeting in ("first", "early", "late")}
    assert spans == {"first": ("03-10T09:00", "03-10T10:00"), "early": ("03-29T00:30", "03-29T02:30"),
                     "late": ("11-01T17:00", "11-01T18:00")}
    assert read["late"][2] == "East, Club, 2nd floor; rear, New York"


def test_the_onset_is_on_the_clock_before() -> None:
    """As in RFC 5545's own example of New York: summer time of 2007 begins at 20070311T020000."""
    text = timezone(ZoneInfo("America/New_York"), date(2007, 1, 1), date(2007, 12, 31)).to_ical().decode()
    assert "BEGIN:DAYLIGHT\r\nDTSTART:20070311T020000\r\n" in text
    assert "BEGIN:STANDARD\r\nDTSTART:20071104T020000\r\n" in text


@pytest.mark.parametrize("name", [ODD, "two\nlines", "a,b;c\\n:d", "=cmd", "BEGIN:VEVENT\nSUMMARY:no"])
def test_odd_names_survive(name: str) -> None:
    its = case()
    its.scenario.meetings["early"] = its.meeting("early").model_copy(update={"name": name})
    object.__setattr__(its.scenario, "title", name)
    text = made(its, PLAN)
    assert name in {unescaped(event["SUMMARY"]) for event in strictly(text)}
    assert name in events(text)
    assert unescaped(str(icalendar.Calendar.from_ical(text)["X-WR-CALNAME"])) == name   # icalendar leaves it escaped
    assert len(strictly(text)) == 5


def test_text_that_turns_round_is_written_out() -> None:
    its = case()
    its.scenario.meetings["early"] = its.meeting("early").model_copy(update={"name": "safe\u202eexe.ics\x1b[31m"})
    assert "safe\\u202eexe.ics\\x1b[31m" in events(made(its, PLAN))


def test_the_same_again_is_the_same_to_the_byte(tmp_path: Path) -> None:
    its = case()
    before = made(its, PLAN)
    assert made(its, PLAN, LATER, handed_out(before, tmp_path)) == before


def test_changes_raise_the_sequence_and_what_is_gone_is_cancelled(tmp_path: Path) -> None:
    its = case()
    before = made(its, PLAN)
    moved = PLAN | {"early": "2026-03-30T09:00 @paris", "spare": None}
    second = made(its, moved, LATER, handed_out(before, tmp_path))
    was, now = events(before), events(second)
    assert {name: (int(now[name]["SEQUENCE"]), str(now[name]["STATUS"])) for name in now} == {
        "first": (0, "CONFIRMED"), "early": (1, "TENTATIVE"), "whole": (0, "TENTATIVE"), "late": (0, "TENTATIVE"),
        "spare": (1, "CANCELLED")}
    assert all(now[name]["UID"] == was[name]["UID"] for name in was)
    assert (now["early"]["DTSTAMP"].dt, now["late"]["DTSTAMP"].dt) == (LATER, NOW)
    third = made(its, moved, LATER + timedelta(days=1), handed_out(second, tmp_path))
    assert third == second      # cancelled once, not again
    back = events(made(its, PLAN, LATER, handed_out(third, tmp_path)))
    assert (int(back["spare"]["SEQUENCE"]), str(back["spare"]["STATUS"])) == (2, "TENTATIVE")
    assert int(back["early"]["SEQUENCE"]) == 2


def test_each_has_what_they_attend(tmp_path: Path) -> None:
    its = case()
    assert list(events(made(its, PLAN, person="bob"))) == ["first", "early", "whole", "spare"]
    its.scenario.principals["CON/../Ann"] = its.scenario.principals["Ann"] = its.scenario.principals["bob"]
    assert list(file_names(its).values()) == ["ann.ics", "bob.ics", "eve.ics", "CON_Ann.ics", "Ann_1.ics"]


def test_cancelling_for_one_leaves_the_meeting_of_the_others(tmp_path: Path) -> None:
    """An office that imports the calendars of two principals, in either order, keeps what one of them still attends."""
    its = case()
    schedule = schedule_of(its, PLAN)
    without = Schedule(its, {**schedule.sessions, "whole": replace(schedule.sessions["whole"], attendees=("eve",))})
    cancelled, live = (
        events(calendar(its, without, LATER, person, handed_out(made(its, PLAN, person=person), tmp_path)))["whole"]
        for person in ("bob", "eve"))
    assert (str(cancelled["STATUS"]), str(live["STATUS"])) == ("CANCELLED", "TENTATIVE")
    assert cancelled["UID"] == uid(its, "whole", "bob") != live["UID"] == uid(its, "whole", "eve")
    assert events(made(its, PLAN))["whole"]["UID"] == uid(its, "whole") not in (cancelled["UID"], live["UID"])


def test_calendars_with_the_shared_identity_are_cancelled_and_replaced(tmp_path: Path) -> None:
    its = case()
    shared = handed_out(made(its, PLAN), tmp_path)
    now = [(str(one["UID"]), str(one["STATUS"])) for one in icalendar.Calendar.from_ical(
        made(its, PLAN, LATER, shared, "bob")).walk("VEVENT")]
    assert (uid(its, "whole"), "CANCELLED") in now
    assert (uid(its, "whole", "bob"), "TENTATIVE") in now


@pytest.mark.parametrize(("text", "said"), [
    ("nonsense", "no calendar that can be read"),
    ("BEGIN:VCALENDAR\r\nPRODID:-//Other//EN\r\nVERSION:2.0\r\nEND:VCALENDAR\r\n", "did not make"),
    ("BEGIN:VCALENDAR\r\nPRODID:-//Summit//summit export//EN\r\nBEGIN:VEVENT\r\nUID:1\r\nDTSTAMP:x\r\nEND:VEVENT\r\n"
     "END:VCALENDAR\r\n", "no calendar that can be read")])
def test_other_calendars_are_not_overwritten(text: str, said: str, tmp_path: Path) -> None:
    with pytest.raises(BadInput, match=said):
        handed_out(text, tmp_path)


def test_300_meetings_are_soon_written(tmp_path: Path) -> None:
    many = case_of(dedent("""
        summit: 1
        calendar: {today: 2026-03-02, until: 2026-12-30, grid: 30min, zone: Europe/Paris}
        principals: {ann: {}, bob: {}}
        venues: {paris: {city: Paris}, york: {city: New York}, tokyo: {city: Tokyo}}
        meetings:
        """) + "".join(f"  m{n}: {{who: [ann, bob], lasts: 1h}}\n" for n in range(300)))
    plan: Plan = {f"m{n}": f"{date(2026, 3, 3) + timedelta(days=n % 290)}T{9 + n // 290:02d}:00 "
                           f"@{('paris', 'york', 'tokyo')[n % 3]}" for n in range(300)}
    schedule = schedule_of(many, plan)
    began = time.process_time()
    before = handed_out(calendar(many, schedule, NOW), tmp_path)
    assert len(strictly(calendar(many, schedule, LATER, earlier=before))) == 300
    assert time.process_time() - began < 4      # twice, and read back once
