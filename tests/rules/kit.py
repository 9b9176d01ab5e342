"""Builders that the tests of rules share: cases from YAML text, schedules by hand, and the engine's opinion."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from textwrap import dedent
from typing import Any

import pytest
from ortools.sat.python import cp_model

from solver.answer import Answer
from solver.case import Case
from solver.engine.model import Model
from solver.engine.solving import solve, verdicts_on
from solver.errors import BadInput
from solver.geography import Site
from solver.loading import load_text
from solver.reading import parse_yaml, plain
from solver.rules.base import Rule
from solver.schedule import Schedule, Session, Verdict, past_sessions

Plan = Mapping[str, str | None]
"""For each meeting its local start, ``2025-08-20`` or ``2025-08-20T10:00``, with `` @venue`` where it matters.

Where rules leave it open who attends, marks follow: `` -ann`` stays away, `` ~ann`` joins by video, `` ann>bob`` says
that bob stands in for ann.
"""


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
            start, place, marks = _parts(when)
            sessions[name] = replace(_session(case, name, start, place), **_seats(case, name, marks))
    return Schedule(case, sessions)


def _parts(when: str) -> tuple[str, str, list[str]]:
    """A start, a place or nothing, and the marks of who attends."""
    start, *rest = when.split()
    places = [word[1:] for word in rest if word.startswith("@")]
    return start, "".join(places), [word for word in rest if not word.startswith("@")]


def _seats(case: Case, name: str, marks: list[str]) -> dict[str, Any]:
    sent = tuple((mark.partition(">")[0], mark.partition(">")[2]) for mark in marks if ">" in mark)
    away = {mark[1:] for mark in marks if mark.startswith("-")} | {person for person, _ in sent}
    here = ({*case.attendees(name)} - away) | {deputy for _, deputy in sent}
    who = tuple(person for person in case.scenario.principals if person in here)
    return {"attendees": who, "video": tuple(one for one in who if f"~{one}" in marks), "deputies": sent}


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
        start, place, _ = _parts(when)
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


def seats_agree(text: str, plan: Plan) -> None:
    """Engine and checks agree on a plan that also says who attends, and on what the broken soft rules cost."""
    case = case_of(text)
    schedule = schedule_of(case, plan)
    verdicts = verdicts_on(case, schedule)
    against = {rule.name: verdicts[rule.name].reason for rule in case.rules
               if rule.soft is None and verdicts[rule.name].kept is False}
    case = pinned(text, plan)
    model = Model(case)
    for name in case.open_meetings:
        if schedule.held(name):
            _pin_seats(model, name, schedule.sessions[name])
    penalty = sum(weight * amount for _, terms in model.penalties for weight, amount in terms)
    if not isinstance(penalty, int):
        model.cp.minimize(penalty)
    solver = cp_model.CpSolver()
    possible = solver.solve(model.cp) == cp_model.OPTIMAL
    assert possible == (not against), (plan, against)
    if possible:
        cost = sum(rule.soft * verdicts[rule.name].amount for rule in case_of(text).rules if rule.soft is not None)
        assert solver.objective_value == cost * model.scale, (plan, verdicts)


def _pin_seats(model: Model, name: str, session: Session) -> None:
    seats, case = model.seats, model.case
    for person in case.candidates(name):
        model.cp.add(seats.attends(name, person) == (person in session.attendees))
        model.cp.add(seats.by_video(name, person) == (person in session.video))
    for (meeting, person), deputies in case.attendance.deputies.items():
        for deputy in deputies if meeting == name else ():
            model.cp.add(seats.stands_in(name, person, deputy) == ((person, deputy) in session.deputies))


def refused(text: str, code: str, part: str = "") -> None:
    """The text is refused with an error of that code."""
    with pytest.raises(BadInput) as caught:
        case_of(text)
    assert code in [problem.code for problem in caught.value.problems], caught.value
    assert part in str(caught.value)
