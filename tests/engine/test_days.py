"""Days in the model, where a zone's midnight lies between two ticks."""

from __future__ import annotations

import pytest

from solver.engine import solve
from solver.loading import load_text

SCENARIO = """
summit: 1
calendar: {{today: 2025-08-19, until: 2025-08-21T08:00, grid: 1h, zone: Asia/Kolkata}}
principals: {{ann: {{}}}}
venues: {{v0: {{city: Istanbul}}}}
meetings:
  two: {{who: ann, lasts: {lasts}}}
  three: {{who: ann, lasts: 1h, at: undetermined}}
rules:
  late: {{rule: window, meeting: two, start: "2025-08-20T00:00+05:30"}}
  order: {{rule: precedence, first: two, then: three, free_days: 0}}
goals: [{{earliest: end}}]
"""


@pytest.mark.parametrize(("lasts", "day"), [("2h", "2025-08-20"), ("3h", "2025-08-21")])
def test_meeting_that_ends_between_two_midnights(lasts: str, day: str) -> None:
    # From 21:30 in Istanbul: two hours end before midnight there, three at 00:30 of the 20th.
    [solution] = solve(load_text(SCENARIO.format(lasts=lasts))).solutions
    assert str(solution.schedule.sessions["three"].first_day) == day
