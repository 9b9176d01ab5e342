"""Builders that the tests of rules share: cases from YAML text, schedules by hand, and the engine's opinion."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import UTC, date, datetime, timedelta
from textwrap import dedent
from typing import Any

import pytest

from solver.answer import Answer
from solver.case import Case, Site
from solver.engine.solving import solve, verdicts_on
from solver.errors import BadInput
from solver.loading import load_text
from solver.reading import parse_yaml, plain
from solver.rules.base import Rule
from solver.schedule import Schedule, Session, Verdict, past_sessions

Plan = Mapping[str, str | None]
"""For each meeting its local start, ``2025-08-20`` or ``2025-08-20T10:00``, with `` @venue`` where it matters."""


def case_of(text: str) -> Case:
    """A case from YAML text, indented as suits the test."""
    return load_text(dedent(text))


def rule_of(case: Case, name: str) -> Rule:
    """A rule of a case by its name."""
    return next(rule for rule in case.rules if rule.name == name)


def schedule_of(case: Case, plan: Plan) -> Schedule:
    """A schedule made by hand; meetings without a start are not held."""
    sessions = past_sessions(case)
    for name, when in plan.items():
        if when is not None:
            start, _, place = when.partition(" @")
            sessions[name] = _session(case, name, start, place)
    return Schedule(case, sessions)


def _session(case: Case, name: str, start: str, place: str) -> Session:
    sites = case.sites(name)
    site: Site | None = next((s for s in sites if str(s) == place), None) if place else next(iter(sites), None)
    assert site is not None or not place, f"{name} cannot be at {place}"
    zone = case.venue_zone(site.venue if site else None)
    length = case.meeting(name).length
    who = case.attendees(name)
    if case.clock.daily:
        first = date.fromisoformat(start)
        return Session(name, first, first + timedelta(days=case.size(name) - 1), zone, site, who)
    begins = datetime.fromisoformat(start).replace(tzinfo=zone)
    if length.counts_dates:
        ends = (begins + timedelta(days=length.days)).astimezone(UTC)  # wall clock: whole local days
    else:
        ends = begins.astimezone(UTC) + length.elapsed
    return Session(name, begins.astimezone(UTC), ends, zone, site, who)


def verdict(text: str | Case, rule: str, plan: Plan) -> Verdict:
    """What one rule says of a schedule made by hand."""
    case = case_of(text) if isinstance(text, str) else text
    return rule_of(case, rule).check(case, schedule_of(case, plan))


def solved(text: str) -> Answer:
    """The engine's best schedule."""
    return solve(case_of(text))


def starts(text: str) -> dict[str, str]:
    """The engine's best schedule as dates or local times; empty when there is none."""
    answer = solved(text)
    assert answer.status in ("optimal", "infeasible")
    if not answer.solutions:
        return {}
    return {s.meeting: f"{s.start.astimezone(s.zone):%Y-%m-%dT%H:%M}" if isinstance(s.start, datetime) else str(s.start)
            for s in answer.solutions[0].schedule}


def pinned(text: str, plan: Plan) -> Case:
    """The case in which nothing is left to choose: every meeting is as the plan says."""
    data: Any = plain(parse_yaml(dedent(text), "<test>"))
    for name, when in plan.items():
        meeting = data["meetings"][name]
        if when is None:
            data["rules"][f"without {name}"] = {"rule": "alternatives", "meeting": name, "choose": 0}
            continue
        start, _, place = when.partition(" @")
        data["rules"][f"pin {name}"] = {"rule": "window", "meeting": name, "start": start}
        if place:
            meeting["at"] = place
        if meeting.get("optional"):
            data["rules"][f"with {name}"] = {"rule": "alternatives", "meeting": name, "choose": 1}
    return load_text(json.dumps(data))


def agree(text: str, plan: Plan) -> None:
    """Engine and checks agree on a plan: it is possible when no hard rule's check is against it.

    For soft rules the engine's certificate compares what was posted with what was checked.
    """
    case = case_of(text)
    schedule = schedule_of(case, plan)
    hard = {rule.name for rule in case.rules if rule.soft is None}
    against = {name: v.reason for name, v in verdicts_on(case, schedule).items() if name in hard and v.kept is False}
    answer = solve(pinned(text, plan))
    assert bool(answer.solutions) == (not against), (plan, against, answer.status)


def refused(text: str, code: str, part: str = "") -> None:
    """The text is refused with an error of that code."""
    with pytest.raises(BadInput) as caught:
        case_of(text)
    assert code in [problem.code for problem in caught.value.problems], caught.value
    assert part in str(caught.value)
