"""Scenarios that the tests of answers share, and a way to run a command inside the test."""

import json
from typing import Any

from click.testing import CliRunner, Result

from solver.commands._group import summit

DAYS = """\
summit: 1
title: Three meetings
calendar: {today: 2025-08-19, until: 2025-09-30, grid: 1d}
principals:
  putin: {name: Vladimir Putin, country: RU, away: [{from: 2025-08-31, to: 2025-09-05}]}
  zelensky: {name: Volodymyr Zelensky, country: UA, away: 2025-08-24}
  trump: {name: Donald Trump, country: US, away: [2025-08-25, 2025-09-23]}
meetings:
  bilateral: {format: bilateral, who: [putin, zelensky], lasts: 1d}
  trilateral: {format: trilateral, who: all, lasts: 1d}
rules:
  order: {rule: precedence, order: [bilateral, trilateral], free_days: 1, source: {who: Macron, status: decided}}
  prepared: {rule: window, meeting: bilateral, earliest: 2025-08-23, source: {who: Lavrov, status: possible}}
  soon: {rule: window, meeting: trilateral, latest: 2025-08-25, soft: 2, wish_of: trump}
goals: [{earliest: end}]
"""

HOURS = """\
summit: 1
title: Two meetings in two cities
calendar: {today: 2025-08-19, until: 2025-08-29, grid: 1h, zone: Europe/Paris, hours: 09:00-20:00}
principals:
  putin: {name: Vladimir Putin, country: RU, home: Moscow}
  zelensky: {name: Volodymyr Zelensky, country: UA, home: Kyiv}
  trump: {name: Donald Trump, country: US, home: Washington}
venues:
  geneva: {city: Geneva}
  istanbul: {city: Istanbul}
meetings:
  bilateral: {format: bilateral, who: [putin, zelensky], lasts: {least: 2h, most: 4h}}
  trilateral: {format: trilateral, who: all, lasts: 5h, at: geneva}
  dinner: {who: all, lasts: 3h, at: geneva, optional: true}
  alaska: {format: bilateral, who: [putin, trump], state: held, start: 2025-08-15T11:30-08:00, lasts: 3h, at: Anchorage}
rules:
  order: {rule: precedence, order: [bilateral, trilateral]}
  no-dinner: {rule: alternatives, meeting: dinner, choose: 0}
goals: [{earliest: end}, {least_travel: worst}]
"""

IMPOSSIBLE = DAYS.replace("until: 2025-09-30", "until: 2025-08-24")


def run(*arguments: str, text: str | None = None, width: int | None = None) -> Result:
    """One command, in this process, on a screen of a width."""
    screen = {} if width is None else {"COLUMNS": str(width)}
    return CliRunner().invoke(summit, list(arguments), input=text, env=screen, catch_exceptions=False)


def answer_of(*arguments: str, text: str | None = None) -> dict[str, Any]:
    """What one command answers for machines."""
    found: dict[str, Any] = json.loads(run(*arguments, "--json", text=text).stdout)
    return found
