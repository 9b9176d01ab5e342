"""Duration: planned for the most; by hand, anything from the least on."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from solver.case import Case
from solver.schedule import Schedule

from .kit import case_of, refused, rule_of, schedule_of, solved

ANCHORAGE = """
summit: 1
calendar: {{today: 2025-08-15, until: 2025-08-16, grid: {1}, zone: America/Anchorage}}
principals: {{trump: {{}}, putin: {{}}}}
meetings:
  talks: {{who: [trump, putin], lasts: {0}}}
  press: {{who: [trump, putin], lasts: 1h}}
rules:
  order: {{rule: precedence, order: [talks, press]}}
"""
SPAN = "{least: 2h, planned: 6h, most: 7h}"


def lasting(case: Case, hours: int) -> Schedule:
    """The talks at 11:30, of so many hours."""
    schedule = schedule_of(case, {"talks": "2025-08-15T11:30"})
    session = schedule.sessions["talks"]
    return Schedule(case, {"talks": replace(session, end=session.start + timedelta(hours=hours))})


@pytest.mark.parametrize(("hours", "kept"), [(1, False), (2, True), (3, True), (7, True), (8, False)])
def test_alaska_was_planned_for_six_or_seven_hours_and_took_three(hours: int, kept: bool) -> None:
    case = case_of(ANCHORAGE.format(SPAN, "30min"))
    found = rule_of(case, "duration").check(case, lasting(case, hours))
    assert found.kept is kept
    assert found.reason == ("" if kept else "talks does not last 2h to 7h")


def test_what_follows_waits_for_the_most() -> None:
    [solution] = solved(ANCHORAGE.format(SPAN, "30min")).solutions
    talks, press = (solution.schedule.sessions[name] for name in ("talks", "press"))
    assert talks.until(press) >= timedelta(0)
    assert str(talks.end)[11:16] == f"{int(str(talks.start)[11:13]) + 7:02d}:00"
    assert solution.verdicts["duration"].kept


def test_days() -> None:
    [solution] = solved(ANCHORAGE.format("{least: 4h, most: 1d}", "1d")).solutions
    assert solution.verdicts["duration"].kept


def test_only_where_a_length_varies() -> None:
    names = {rule.name for rule in case_of(ANCHORAGE.format("7h", "30min")).rules}
    assert "duration" not in names
    case = case_of(ANCHORAGE.format(SPAN, "30min"))
    assert rule_of(case, "duration").sentence(case) == "Planned for the longest they may last: talks 2h to 7h."


def test_errors() -> None:
    refused(ANCHORAGE.format("{least: 2h, planned: 8h, most: 7h}", "30min"), "end-before-start", "planned 8h")
    refused(ANCHORAGE.format("{least: 8h, most: 7h}", "30min"), "end-before-start")
    refused(ANCHORAGE.format("{least: 2h, planned: 400min, most: 7h}", "30min"), "off-grid")
