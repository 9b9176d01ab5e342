"""Summit: from what leaders said to meeting sequences that can be held, each with its reasons.

    case = solver.load("scenarios/ukraine-2025.yaml")
    answer = solver.solve(case, best=3)

Names are fetched when first used, so that reading and checking never import what only solving needs.
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
    from .questions.explain import explain

_HOMES = {"load": "loading", "load_text": "loading", "solve": "engine", "count": "engine", "Limits": "engine",
          "check": "checking", "explain": "questions.explain", "BadInput": "errors"}

__all__ = ["BadInput", "Limits", "check", "count", "explain", "load", "load_text", "solve"]


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = getattr(import_module(f".{_HOMES[name]}", __name__), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted([*globals(), *_HOMES])
