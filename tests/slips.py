"""A sound scenario in which one thing is changed, and what is said of that."""

from __future__ import annotations

import pytest

from solver.errors import BadInput, Problem
from solver.loading import load_text

GOOD = """\
summit: 1
calendar: {today: 2025-03-24, until: 2025-04-30, grid: 30min, zone: Europe/Paris}
principals:
  putin: {country: RU, home: Moscow}
  zelensky: {country: UA, home: Kyiv, away: [2025-04-02]}
  trump: {country: US}
groups: {presidents: [putin, zelensky]}
venues: {geneva: {city: Geneva}}
formats: {trilateral: {attendees: 3}}
meetings:
  first: {format: bilateral, who: presidents, lasts: 1h}
  second: {format: trilateral, who: [presidents, trump], lasts: 2h}
  third: {format: bilateral, who: [trump, putin], lasts: 1h}
rules:
  two-weeks: {rule: window, meeting: first, within: 14d, soft: 2}
  order: {rule: precedence, order: [first, second, third]}
"""


def problems(old: str, new: str, text: str = GOOD) -> list[Problem]:
    """What is said of the good scenario with one text replaced."""
    assert text.count(old) == 1, old
    with pytest.raises(BadInput) as raised:
        load_text(text.replace(old, new), "file.yaml")
    return list(raised.value.problems)


def only(old: str, new: str) -> str:
    """The only thing said, as people read it, placed in the changed lines."""
    [problem] = problems(old, new)
    above = GOOD.partition(old)[0].count("\n")
    assert problem.line in range(above + 1, above + new.count("\n") + 2)
    assert problem.column
    return str(problem).removeprefix(f"file.yaml:{problem.line}:{problem.column}: ")
