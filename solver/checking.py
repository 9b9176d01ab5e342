"""What every rule says of a schedule, whoever made it; nothing here needs a solver."""

from __future__ import annotations

from collections.abc import Mapping

from .case import Case
from .schedule import Schedule, Verdict


def check(case: Case, schedule: Schedule) -> dict[str, Verdict]:
    """The verdict of each rule that counts, by the rule's name."""
    return {rule.name: rule.check(case, schedule) for rule in case.rules}


def broken(case: Case, verdicts: Mapping[str, Verdict]) -> list[str]:
    """The hard rules that are broken."""
    return [rule.name for rule in case.rules if rule.soft is None and verdicts[rule.name].kept is False]
