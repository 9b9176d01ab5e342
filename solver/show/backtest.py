"""What `backtest` says: a table, a scenario of history a row, and the same for machines."""

from __future__ import annotations

from collections.abc import Iterator

from ..questions.backtest import PROPOSALS, Backtest, Backtests
from . import machine
from .envelope import Json, header
from .screen import Screen, safe, wrap
from .table import table
from .words import number, place, plural

_HEAD = ["", "Scenario", "Possible", "What happened", "Days", "Venue", "Week"]
_LEGEND = (
    "Days: what happened, after the first proposal (of several meetings the furthest). Venue, Week: the number of the "
    f"first of {PROPOSALS} proposals that has every meeting at its place, or in its week, of history. A scenario holds "
    "only what was known before; its first proposal is the earliest that keeps all that, no forecast.")


def backtests(screen: Screen, found: Backtests) -> str:
    """The table, what its columns mean, and the sum of it."""
    rows = [list(_row(test)) for test in found.tests]
    lines = [screen.style("History as the judge", "bold"), "",
             *table(screen, _HEAD, rows, flexible=[3, 5]), "", *wrap(_LEGEND, screen.width), ""]
    wrong = [test.past.name for test in found.tests if test.as_expected is False]
    open_ones = [test.past.name for test in found.tests if test.as_expected is None]
    if wrong:
        lines += _styled(screen, f"Not as history has it: {', '.join(wrong)}.", "bad")
    if open_ones:
        lines += _styled(screen, f"Undecided, time ran out: {', '.join(open_ones)}.", "costs")
    if not wrong and not open_ones:
        lines += _styled(screen, f"All as history has it: {plural(len(found.tests), 'scenario')}.", "good")
    return screen.finish(lines)


def _styled(screen: Screen, text: str, style: str) -> list[str]:
    return [screen.style(line, style) for line in wrap(safe(text), screen.width)]


def _row(test: Backtest) -> Iterator[str]:
    yield {True: "✓", False: "✗", None: "?"}[test.as_expected]
    yield safe(test.past.name)
    yield {"infeasible": "no", "unknown": "undecided"}.get(test.status, "yes")
    yield safe("; ".join(_judged(test)))
    yield "–" if test.days is None else f"{test.days:+d}" if test.days else "0"
    yield from _found(test)


def _judged(test: Backtest) -> Iterator[str]:
    """What the rules say of history."""
    if test.past.happened is None:
        kinds = {rule.name: rule.rule for rule in test.past.case.rules}
        yield f"fell through: {', '.join(f'{name} ({kinds[name]})' for name in test.past.clash)}"
    elif test.broken:
        yield f"breaks {', '.join(test.broken)}"
    else:
        yield "keeps all hard rules"
    for rule in test.wishes:
        yield f"{rule.name} costs {number(machine.penalty(rule, test.verdicts[rule.name]))}"
    if test.as_expected is not True:
        for conflict in test.conflicts:
            yield f"found to clash: {', '.join(conflict)}"


def _found(test: Backtest) -> Iterator[str]:
    """When proposals come to history's venue, told where the first has another, and to its week."""
    if not (test.past.happened and test.proposals):
        yield from "––"
        return
    case, held, first = test.past.case, test.past.happened.sessions, test.proposals[0].sessions
    other = [f"{place(case, held[name].venue)}, not {place(case, first[name].venue)}"
             for name, move in test.moves(test.proposals[0]).items() if move.elsewhere]
    beyond = "none" if test.complete else f">{len(test.proposals)}"
    yield f"{test.venue_found or beyond}{': ' if other else ''}{'; '.join(dict.fromkeys(other))}"
    yield str(test.week_found or beyond)


def backtests_json(found: Backtests, stats: bool = False) -> Json:
    """The same for machines."""
    return {**header(), "seed": found.seed, "stopped_by": found.stopped_by,
            "backtests": [_test_json(test) for test in found.tests], **({"stats": dict(found.stats)} if stats else {})}


def _test_json(test: Backtest) -> Json:
    past = test.past
    history = first = None
    if past.happened:
        history = {"kept": not test.broken, "broken": test.broken, "wishes": [
            {"name": rule.name, "penalty": machine.penalty(rule, test.verdicts[rule.name])} for rule in test.wishes]}
        if test.proposals:
            proposed = test.proposals[0].sessions
            first = {"days": test.days, "meetings": [
                {"name": name, "days": move.days, "proposed": proposed[name].venue,
                 "held_at": past.happened.sessions[name].venue}
                for name, move in test.moves(test.proposals[0]).items()
                if name in proposed and name in past.happened.sessions]}
    return {"name": past.name, "scenario": machine.scenario(past.case), "status": test.status,
            "as_expected": test.as_expected, "expected_conflict": list(past.clash),
            "conflicts": [list(conflict) for conflict in test.conflicts], "history": history, "first_proposal": first,
            "proposals": len(test.proposals), "complete": test.complete, "venue_found": test.venue_found,
            "week_found": test.week_found}
