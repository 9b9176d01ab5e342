"""Explain on scenarios/ukraine-2025-days.yaml, with the answers worked out by hand.

B is for Putin and Zelensky, T for these and Trump, M for all; a free day between. B from 25 August (18 + 7) to 2
September. Away: Putin 31 August to 5 September, Zelensky 24 August, Trump 25 August, the Europeans 28 and 29 August.
"""

from __future__ import annotations

import shlex

import pytest

from solver.loading import load
from solver.questions.changes import applied, options
from solver.questions.conflicts import conflicts
from solver.questions.explain import explain
from solver.questions.repairs import repairs

FILE = "scenarios/ukraine-2025-days.yaml"
TWO_FREE_DAYS = ["rules.order.free_days=2", "rules.done.latest=2025-09-02"]


def sets(*settings: str) -> list[set[str]]:
    """All smallest conflicts under some settings."""
    found = conflicts(load(FILE, settings=settings), most=100)
    assert found.complete
    assert not any(conflict.always_on or conflict.parts for conflict in found.found)
    return [set(conflict.rules) for conflict in found.found]


def prices(*settings: str) -> list[tuple[float, list[str]]]:
    """All repairs under some settings, each proven to be cheapest."""
    found = repairs(load(FILE, settings=settings), most=100)
    assert found.complete
    assert all(repair.proven for repair in found.found)
    return [(repair.cost, [change.sentence() for change in repair.changes]) for repair in found.found]


def test_possible_as_it_stands() -> None:
    assert sets() == []


def test_lead_beyond_the_deadline() -> None:
    # 18 August + 16 days is 3 September, after the deadline of the 2nd. Putin's trip is not needed for that.
    assert sets("rules.lead.at_least=16d") == [{"lead", "deadline"}]
    # B moves out of the trip on either side, at 3 a day: to 30 August (a lead of 12 days) or to 6 September.
    assert prices("rules.lead.at_least=16d") == [
        (12, ["deadline: latest 2025-09-06 instead of 2025-09-02"]),
        (12, ["lead: at_least 12d instead of 16d"])]


def test_lead_into_the_trip() -> None:
    # From 31 August to 2 September there would be three days for B, on all of which Putin is away.
    assert sets("rules.lead.at_least=13d") == [{"lead", "deadline", "putin.away"}]
    # B on 30 August (1 day), on the 31st with the trip begun a day later, on 2 September with the trip over on the
    # 1st (4 days), or on 6 September (4 days).
    assert prices("rules.lead.at_least=13d") == [
        (3, ["lead: at_least 12d instead of 13d"]),
        (3, ["putin.away: from 2025-09-01 instead of 2025-08-31"]),
        (12, ["deadline: latest 2025-09-06 instead of 2025-09-02"]),
        (12, ["putin.away: to 2025-09-01 instead of 2025-09-05"])]


def test_last_meeting_a_day_before_the_earliest() -> None:
    # B 25, T 27, M 29 is the least that lead and order leave; on the 29th the Europeans are away. Zelensky's 24th and
    # Trump's 25th are days before T could be anyway: they take no part.
    assert sets("rules.done.latest=2025-08-29") == [{"order", "lead", "done", "europeans.away"}]


def test_last_meeting_two_days_before_the_earliest() -> None:
    # M on the 29th is after the 28th, whoever is away.
    assert sets("rules.done.latest=2025-08-28") == [{"order", "lead", "done"}]
    # Without a free day B 25, T 26, M 27. Or M on the 30th, the Europeans being back. Or M on the 28th, if they leave
    # a day later: T on the 26th, and B on the 23rd, since Zelensky is away on the 24th. Or M on the 26th: T on the 23rd
    # (Trump is away on the 25th) and B on the 21st, a lead of 3 days.
    assert prices("rules.done.latest=2025-08-28") == [
        (3, ["order: free_days 0 instead of 1"]),
        (6, ["done: latest 2025-08-30 instead of 2025-08-28"]),
        (9, ["lead: at_least 5d instead of 7d", "europeans.away: from 2025-08-29 instead of 2025-08-28"]),
        (12, ["lead: at_least 3d instead of 7d"])]


def test_two_free_days() -> None:
    # B 25, T 28, M 31 at the least, and Putin is away on 31 August and until the deadline for M.
    assert sets(*TWO_FREE_DAYS) == [{"order", "lead", "done", "putin.away"}]
    # M on the 31st with Putin's trip a day later. B on the 23rd (the 24th is Zelensky's), T 26, M 30 August. M on 2
    # September with the trip over on the 1st. M on 6 September, when Putin is back.
    assert prices(*TWO_FREE_DAYS) == [
        (3, ["order: free_days 1 instead of 2"]),
        (3, ["putin.away: from 2025-09-01 instead of 2025-08-31"]),
        (6, ["lead: at_least 5d instead of 7d"]),
        (12, ["done: latest 2025-09-06 instead of 2025-09-02"]),
        (12, ["putin.away: to 2025-09-01 instead of 2025-09-05"])]


def test_two_conflicts_at_once() -> None:
    # The lead passes the deadline for B; and M, by 28 August, can follow no B after a lead of 16 days in that order.
    found = sets("rules.lead.at_least=16d", "rules.done.latest=2025-08-28")
    assert sorted(found, key=len) == [{"lead", "deadline"}, {"order", "lead", "done"}]


def test_calendar_that_ends_too_early() -> None:
    # M by 29 August once more, by the calendar's end this time; the later deadline for M takes no part.
    assert sets("calendar.until=2025-08-29", "rules.done.latest=2025-08-29") == [
        {"order", "lead", "done", "europeans.away"}, {"order", "lead", "europeans.away", "calendar.until"}]


@pytest.mark.parametrize("status", [("possible", 1), ("proposed", 2), ("decided", 4)])
def test_status_sets_the_price(status: tuple[str, int]) -> None:
    firmness, times = status
    found = {changes[0].split(":")[0]: cost for cost, changes in prices(
        "rules.done.latest=2025-08-28", f"rules.done.source={{who: x, status: {firmness}}}")}
    assert found == {"order": 3, "done": 2 * times, "lead": 12}


def test_options_make_the_same_file_as_the_repair() -> None:
    case = load(FILE, settings=TWO_FREE_DAYS)
    for repair in repairs(case, most=100).found:
        words = [word for option in options(case, repair.changes) for word in shlex.split(option)]
        settings = [value for flag, value in zip(words[::2], words[1::2], strict=True) if flag == "--set"]
        assert applied(case, repair.changes).origin.resolved == load(  # type: ignore[union-attr]
            FILE, settings=[*TWO_FREE_DAYS, *settings]).origin.resolved


def test_explanation_opens_the_best_schedules() -> None:
    found = explain(load(FILE, settings=["rules.done.latest=2025-08-28"]))
    assert found.status == "infeasible"
    opened = [[str(session.first_day) for session in repair.solution.schedule] for repair in found.repairs]
    assert opened == [["2025-08-25", "2025-08-26", "2025-08-27"], ["2025-08-25", "2025-08-27", "2025-08-30"],
                      ["2025-08-23", "2025-08-26", "2025-08-28"], ["2025-08-21", "2025-08-23", "2025-08-26"]]
