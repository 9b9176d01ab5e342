"""Summit: from what leaders said to meeting sequences that can be held, each with its reasons.

    import solver

    case = solver.load("scenarios/ukraine-2025-days.yaml", settings=["rules.order.free_days=2"])
    answer = solver.solve(case, best=3)
    for session in answer.solutions[0].schedule:
        print(session.meeting, session.start, session.venue)
    print(solver.count(case).count, "schedules in all")
    print(solver.ask(case, {"pin": ["bilateral=2025-08-28"]}).reply)

`check` takes a schedule: of a solution, or `read_schedule(FILE, case)`. `repair` takes one from before,
`read_earlier(FILE, case)`. `tradeoffs` is the front over goals, `party_tradeoffs` that over the parties' wishes.
`compare` takes its sides as the command line does. Names are fetched when first used, so that reading and checking
never import what only solving needs.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

__version__ = "0.1.0"
FORMAT = 1
"""The version of the form in which answers are written for machines."""

if TYPE_CHECKING:
    from .checking import check
    from .engine import Limits, count, solve
    from .errors import BadInput
    from .loading import load, load_text
    from .questions.ask import ask
    from .questions.compare import compare
    from .questions.earlier import read_earlier
    from .questions.explain import explain
    from .questions.nearest import nearest as repair
    from .questions.tradeoffs import goal_front as tradeoffs
    from .questions.tradeoffs import party_front as party_tradeoffs
    from .schedule_file import read_schedule

_HOMES = {
    "BadInput": "errors", "Limits": "engine", "ask": "questions.ask", "check": "checking",
    "compare": "questions.compare", "count": "engine", "explain": "questions.explain", "load": "loading",
    "load_text": "loading", "party_tradeoffs": "questions.tradeoffs:party_front", "read_earlier": "questions.earlier",
    "read_schedule": "schedule_file", "repair": "questions.nearest:nearest", "solve": "engine",
    "tradeoffs": "questions.tradeoffs:goal_front"}
"""Each name and its module, with the name it has there where that is another."""

__all__ = ["BadInput", "Limits", "ask", "check", "compare", "count", "explain", "load", "load_text", "party_tradeoffs",
           "read_earlier", "read_schedule", "repair", "solve", "tradeoffs"]


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    module, _, there = _HOMES[name].partition(":")
    value = getattr(import_module(f".{module}", __name__), there or name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted([*globals(), *_HOMES])
