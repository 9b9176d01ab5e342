"""Is the file sound? What no single field can tell: names against the atlas, times that do not exist, cycles."""

from __future__ import annotations

from collections.abc import Iterator

from .case import Case
from .errors import did_you_mean

Fault = tuple[tuple[str | int, ...], str, str, str | None]
"""The path of a field, a stable code, the message, a hint."""


def faults(case: Case) -> Iterator[Fault]:
    """What makes a scenario unsound, each as (path, code, message, hint)."""
    yield from _names(case)


def _names(case: Case) -> Iterator[Fault]:
    """Groups name principals; formats suit."""
    scenario = case.scenario
    for group, members in scenario.groups.items():
        for n, member in enumerate(members):
            if member not in scenario.principals and member not in scenario.groups:
                yield (("groups", group, n), "no-such-principal", f"no such principal: {member}",
                       did_you_mean(member, [*scenario.principals, *scenario.groups]))


def remarks(case: Case) -> Iterator[str]:
    """What a planner should know about the file though it is sound."""
    return iter(())
