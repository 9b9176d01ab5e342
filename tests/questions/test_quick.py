"""Quick checks: obvious trouble is named before solving, and what is named is impossible."""

from __future__ import annotations

from textwrap import dedent

import pytest
from hypothesis import assume, given, note

from solver.engine import solve
from solver.errors import BadInput
from solver.loading import load_text
from solver.questions.quick import Trouble, troubles
from tests.drawing import expensive
from tests.oracle.reading import Document, as_text, read

from .planted import hard_documents


def found(text: str) -> list[Trouble]:
    case = load_text(dedent(text))
    listed = list(troubles(case))
    assert bool(listed) == (solve(case).status == "infeasible")
    return listed


def test_double_booked() -> None:
    [trouble] = found("""
        summit: 1
        calendar: {today: 2026-03-02, until: 2026-03-06, grid: 1h, zone: Europe/Zurich}
        principals: {ann: {name: Ann Berg}, bob: {}, cyd: {}}
        meetings:
          one: {who: [ann, bob], lasts: 2h, state: confirmed, start: 2026-03-03T10:00, at: undetermined}
          two: {who: [ann, cyd], lasts: 2h, start: 2026-03-03T11:00, at: undetermined}
    """)
    assert trouble.code == "double-booked"
    assert trouble.message == "Ann Berg is in one and two at once"
    assert trouble.rules == ("one.confirmed", "two.start", "presence")


def test_no_time_to_travel() -> None:
    [trouble] = found("""
        summit: 1
        calendar: {today: 2026-03-02, until: 2026-03-06, grid: 1h, zone: Europe/Zurich}
        principals: {ann: {}, bob: {}}
        meetings:
          one: {who: [ann, bob], lasts: 1h, start: 2026-03-03T10:00, at: Geneva}
          two: {who: ann, lasts: 1h, start: "2026-03-03T13:00", at: Vienna}
        travel: {between: [{from: Geneva, to: Vienna, takes: 3h}]}
    """)
    assert trouble.code == "no-time-to-travel"
    assert trouble.rules == ("one.start", "two.start", "travel")
    assert "3 h 00" in trouble.message


def test_empty_window_and_the_rules_that_empty_it() -> None:
    # From the 7th by the lead, to the 8th by the deadline; Bob is away on both, Ann's trip is over by then.
    [trouble] = found("""
        summit: 1
        calendar: {today: 2026-03-02, until: 2026-03-31, grid: 1d}
        principals:
          ann: {away: {from: 2026-03-02, to: 2026-03-05}}
          bob: {away: {from: 2026-03-06, to: 2026-03-08}}
        meetings:
          one: {who: [ann, bob], lasts: 1d, at: undetermined}
        rules:
          lead: {rule: lead_time, meeting: one, at_least: 5d}
          deadline: {rule: window, meeting: one, latest: 2026-03-08}
    """)
    assert trouble.code == "no-time"
    assert set(trouble.rules) == {"lead", "deadline", "bob.away"}


def test_no_venue_left_and_who_removed_which() -> None:
    [trouble] = found("""
        summit: 1
        calendar: {today: 2026-03-02, until: 2026-03-31, grid: 1d}
        principals: {ann: {}, bob: {}}
        venues: {geneva: {city: Geneva}, doha: {city: Doha}, vienna: {city: Vienna}}
        meetings:
          one: {who: [ann, bob], lasts: 1d}
        rules:
          short-list: {rule: consent, who: ann, at: [doha]}
          europe: {rule: region, meeting: one, at: europe-un}
    """)
    assert trouble.code == "no-venue"
    assert trouble.message == ("no venue is left for one: short-list excludes geneva, vienna; europe excludes doha")
    assert trouble.rules == ("short-list", "europe")


def test_nothing_is_said_of_a_meeting_that_need_not_be_held() -> None:
    assert found("""
        summit: 1
        calendar: {today: 2026-03-02, until: 2026-03-03, grid: 1d}
        principals: {ann: {away: {from: 2026-03-02, to: 2026-03-03}}, bob: {}}
        meetings:
          one: {who: [ann, bob], lasts: 1d, at: undetermined, optional: true}
    """) == []


@pytest.mark.slow
@expensive(80)
@given(hard_documents(200))
def test_what_is_named_is_impossible(document: Document) -> None:
    try:
        case = read(document)
    except BadInput:
        assume(False)
        raise
    note(as_text(document))
    listed = troubles(case)
    assume(listed)
    assert solve(case).status == "infeasible", listed
