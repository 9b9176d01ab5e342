"""Each kind of rule, kept by what happened and broken by what did not: the vocabulary against history.

The scenarios are those of scenarios/history; a rule that none of them has is laid over one to which history gave it.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

import pytest

from solver.errors import BadInput
from solver.loading import load
from solver.rules import kinds
from solver.schedule_file import read_schedule

HISTORY = Path(__file__).parent.parent / "scenarios" / "history"
BRICS = """
summit: 1
title: BRICS at Johannesburg, 2023
calendar: {today: 2023-07-19, until: 2023-08-31, grid: 1d}
principals: {putin: {country: RU, home: Moscow}, xi: {country: CN, home: Beijing}, ramaphosa: {country: ZA}}
venues: {johannesburg: {city: Johannesburg}}
meetings: {council: {who: all, lasts: 3d, at: johannesburg}}
rules: {screens: {rule: remote, who: putin}}
"""
LAVROV = """
summit: 1
title: Lavrov on 19 August 2025, either the two or the three
calendar: {today: 2025-08-19, until: 2025-09-30, grid: 1d}
principals: {putin: {country: RU}, zelensky: {country: UA}, trump: {country: US}}
venues: {geneva: {city: Geneva}}
meetings:
  two: {who: [putin, zelensky], lasts: 1d, optional: true}
  three: {who: all, lasts: 1d, optional: true}
rules: {either-or: {rule: alternatives, meeting: [two, three]}}
"""
ITALY = """BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//back-test//EN
BEGIN:VEVENT
UID:italy-1989
DTSTART;VALUE=DATE:19891129
DTEND;VALUE=DATE:19891202
SUMMARY:Italy and the Vatican
END:VEVENT
END:VCALENDAR
"""
IRAN_INVITED = "meetings.opening.who=[ban, brahimi, syria, opposition, ministers, iran]"
FLYING = ("principals.trump.away=[{from: 2025-08-14, to: '2025-08-15T08:00-04:00', at: Washington}]",
          "principals.putin.away=[{from: 2025-08-14, to: '2025-08-15T06:10-08:00', at: Magadan}]")
OPENING = "start: 2014-01-22T09:00, end: 2014-01-22T18:00, at: montreux"


class Case(NamedTuple):
    """A scenario's rule; entries of a schedule that break it, and (else what happened) keep it; settings of both, and
    of the broken one alone; what is said where a schedule that breaks it is not even read.
    """

    scenario: str
    rule: str
    broken: str
    kept: str = ""
    settings: Sequence[str] = ()
    only: Sequence[str] = ()
    refused: str = ""


CASES = {
    "alternatives": Case(LAVROV, "either-or", "{}", "two: {start: 2025-08-27, at: geneva}"),
    "arrival_order": Case("alaska-2025", "host-first", "alaska: {start: 2025-08-15T11:00, at: anchorage}",
                          settings=FLYING),
    "availability": Case("malta-1989", "gorbachev.away", "first-day: {start: 1989-12-01, at: slava}"),
    "blackout": Case("montreux-2014", "hotels-full", "opening: {start: 2014-01-22T09:00, at: palais}"),
    "body_clock": Case("alaska-2025", "waking-hours", "with-washington: {start: 2025-08-13T12:30+02:00}"),
    "busy": Case("malta-1989", "gorbachev.busy", "first-day: {start: 1989-12-01, at: slava}",
                 settings=["principals.gorbachev.busy={italy}"]),
    "calendar": Case("montreux-2014", "calendar.hours", "with-the-opposition: {start: 2014-01-24T18:00, at: palais}"),
    "capacity": Case("montreux-2014", "palais.rooms", "with-the-opposition: {start: 2014-01-24T11:00, at: palais}",
                     settings=["venues.palais.rooms=1"]),
    "condition": Case("iran-2015", "framework-first", "final: {start: 2015-03-30, at: vienna}"),
    "consent": Case("erfurt-1970", "not-the-capital", "first: {start: 1970-03-19, at: east-berlin}"),
    "deputy": Case("dayton-1995", "one-voice",
                   "opening: {start: 1995-11-01, at: dayton, deputies: {karadzic: izetbegovic}}",
                   refused="no rule lets izetbegovic stand in for karadzic"),
    "duration": Case("alaska-2025", "duration",
                     "alaska: {start: 2025-08-15T11:30, end: 2025-08-15T12:00, at: anchorage}",
                     refused="alaska lasts 1h to 7h"),
    "exclusion": Case("montreux-2014", "not-beside-iran", f"opening: {{{OPENING}}}",
                      f"opening: {{{OPENING}, attendees: [ban, brahimi, syria, opposition, kerry, lavrov, others]}}",
                      settings=[IRAN_INVITED, "rules.free={rule: quorum, meeting: opening, who: iran, at_least: 0}"]),
    "gap": Case("pretoria-2022", "within-five-days", "commanders-meet: {start: 2022-11-08, at: nairobi}"),
    "ladder": Case("hanoi-2019", "step-by-step", "summit: {start: 2019-02-06, at: hanoi}"),
    "lead_time": Case("erfurt-1970", "two-months", "return-visit: {start: 1970-04-02, at: kassel}"),
    "media_slot": Case("geneva-2021", "press", "summit: {start: 2021-06-16T18:00, end: 2021-06-16T21:30, at: geneva}"),
    "neutrality": Case("geneva-2021", "neutral-ground",
                       "summit: {start: 2021-06-16T13:30, end: 2021-06-16T17:00, at: brussels}"),
    "observance": Case("jerusalem-1977", "after-the-sabbath", "landing: {start: 1977-11-19T16:30}"),
    "overflight": Case("skopje-2023", "way", "", only=["rules.way.permits=null"]),
    "precedence": Case("white-house-2025", "running-order", "greeting: {start: 2025-08-18T14:10}"),
    "precondition": Case("stormont-1997", "six-weeks", "pledge: 1997-08-29"),
    "presence": Case("white-house-2025", "presence", "greeting: {start: 2025-08-18T14:10}"),
    "quorum": Case("montreux-2014", "both-come",
                   f"opening: {{{OPENING}, attendees: [ban, brahimi, syria, kerry, lavrov, others]}}"),
    "region": Case("minsk-2015", "in-minsk", "summit: {start: 2015-02-11T20:00, end: 2015-02-12T12:00, at: geneva}"),
    "remote": Case(BRICS, "screens", "council: {start: 2023-08-22, at: johannesburg, video: [putin, xi, ramaphosa]}",
                   "council: {start: 2023-08-22, at: johannesburg, video: [putin]}",
                   refused="no rule lets xi join council by video"),
    "rest": Case("kyiv-moscow-2015", "a-night", "in-moscow: {start: 2015-02-06T04:00, end: 2015-02-06T09:00}",
                 settings=["rules.a-night={rule: rest, who: merkel, between: 8h}"]),
    "rotation": Case("moscow-1988", "in-turn", "summit: {start: 1988-05-29, at: washington}"),
    "shuttle": Case("kyiv-moscow-2015", "from-one-to-the-other",
                    "in-moscow: {start: 2015-02-06T00:00, end: 2015-02-06T04:00}"),
    "time_abroad": Case("vladivostok-1974", "on-the-way", "arms: {start: 1974-11-28, at: vladivostok}"),
    "travel": Case("minsk-2015", "travel", "summit: {start: 2015-02-11T22:00, end: 2015-02-12T14:00, at: minsk}"),
    "warrant": Case("alaska-2025", "sought", "alaska: {start: 2025-08-15T11:30, at: helsinki}",
                    settings=["venues.helsinki={city: Helsinki}"]),
    "window": Case("good-friday-1998", "by-may", "closing-session: 1998-06-02", settings=["calendar.until=1998-06-30"]),
}


def test_every_kind_of_rule_has_a_case() -> None:
    assert set(CASES) == set(kinds())


def _kept(case: Case, settings: Sequence[str], entries: str, folder: Path) -> bool | None:
    """Whether a rule is kept by what happened, with an entry changed."""
    (folder / "italy.ics").write_text(ITALY, encoding="utf-8")
    settings = [text.replace("{italy}", str(folder / "italy.ics")) for text in settings]
    if case.scenario in (BRICS, LAVROV):
        path, lines = folder / "scenario.yaml", ["meetings:"]
        path.write_text(case.scenario, encoding="utf-8")
    else:
        path = HISTORY / f"{case.scenario}.yaml"
        lines = (HISTORY / f"{case.scenario}.happened.yaml").read_text(encoding="utf-8").splitlines()
    name = entries.partition(":")[0]
    schedule = folder / "schedule.yaml"
    lines = [line for line in lines if not (name and line.startswith(f"  {name}:"))]
    text = "\n".join([*lines, f"  {entries}"]) if entries != "{}" else "meetings: {}"
    schedule.write_text(text, encoding="utf-8")
    found = load(path, settings=settings)
    [rule] = [rule for rule in found.rules if rule.name == case.rule]
    return rule.check(found, read_schedule(schedule, found)).kept


@pytest.mark.parametrize("kind", CASES)
def test_history_keeps_it_and_what_did_not_happen_breaks_it(kind: str, tmp_path: Path) -> None:
    case = CASES[kind]
    assert _kept(case, case.settings, case.kept, tmp_path) is True
    if case.refused:
        with pytest.raises(BadInput, match=case.refused):
            _kept(case, case.settings, case.broken, tmp_path)
    else:
        assert _kept(case, [*case.settings, *case.only], case.broken, tmp_path) is False
