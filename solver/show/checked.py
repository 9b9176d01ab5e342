"""What `check` says of a schedule: does it keep every rule."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from ..case import Case
from ..schedule import Schedule, Verdict
from . import machine
from .envelope import Json, header
from .facts import facts_leaned_on
from .parts import heading, sessions
from .screen import Screen, safe, wrap
from .table import table
from .words import number, plural


def schedule(screen: Screen, case: Case, made: Schedule, verdicts: Mapping[str, Verdict]) -> str:
    """Whether a schedule keeps every rule: what it holds, the verdict, then every rule, broken ones first."""
    lines = [*heading(screen, case), "", *sessions(screen, case, made), "", *_verdict(screen, case, verdicts), ""]
    order = {False: 0, None: 1, True: 2}
    ranked = sorted(case.rules, key=lambda rule: (order[verdicts[rule.name].kept], rule.soft is not None))
    rows = []
    for rule in ranked:
        verdict = verdicts[rule.name]
        word = {True: "✓ kept", False: "✗ broken", None: "? not tested"}[verdict.kept]
        firm = "hard" if rule.soft is None else f"soft {number(rule.soft)}"
        if cost := machine.penalty(rule, verdict):
            firm += f", costs {number(cost)}"
        reason = verdict.reason if verdict.kept is not True and verdict.reason else rule.sentence(case)
        if verdict.kept is not None and verdict.doubts:
            reason += f" To keep in mind: {verdict.doubts}."
        rows.append([word, safe(rule.name), firm, safe(reason)])
    lines += table(screen, ["", "Rule", "", "Why, or what it asks"], rows, flexible=[1, 3])
    lines += facts_leaned_on(screen, case, made, verdicts)
    return screen.finish(lines)


def _verdict(screen: Screen, case: Case, verdicts: Mapping[str, Verdict]) -> Iterator[str]:
    hard = [rule.name for rule in case.rules if rule.soft is None and verdicts[rule.name].kept is False]
    wishes = [rule for rule in case.rules if rule.soft is not None and verdicts[rule.name].amount]
    if hard:
        text = f"This schedule breaks {plural(len(hard), 'hard rule')}: {', '.join(hard)}."
    else:
        text = "This schedule keeps every hard rule."
    if wishes:
        cost = sum(machine.penalty(rule, verdicts[rule.name]) for rule in wishes)
        text += f" {plural(len(wishes), 'wish gives', 'wishes give')} way, at a cost of {number(cost)}."
    yield from (screen.style(line, "bad" if hard else "good") for line in wrap(safe(text), screen.width))


def schedule_json(case: Case, made: Schedule, verdicts: Mapping[str, Verdict]) -> Json:
    """The same for machines."""
    from ..answer import GoalValue
    from ..goals import in_order
    from ..measure import measure, unit

    kept = not any(rule.soft is None and verdicts[rule.name].kept is False for rule in case.rules)
    goals = [GoalValue(goal, measure(goal, made, verdicts), None, False, unit(goal, case))
             for goal in in_order(case.scenario.goals)]
    return {**header(), "scenario": machine.scenario(case), "status": "kept" if kept else "broken",
            "schedules": [machine.schedule(case, made, verdicts, goals, certified=kept)],
            "remarks": list(case.remarks)}
