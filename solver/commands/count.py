"""`summit count`: how many schedules exist."""

from __future__ import annotations

from typing import Literal

import click

from ..show.output import announce, emit, emit_json
from ._endings import INTERRUPTED, exits
from ._options import Effort, Given, reads_scenario, solves


@click.command()
@reads_scenario
@solves
@click.option("--over", type=click.Choice(["dates", "venues"]), default="dates", show_default=True,
              help="Whether schedules differ by dates alone, or by dates and venues.")
def count(given: Given, as_json: bool, over: Literal["dates", "venues"], effort: Effort) -> None:
    """Count the different schedules that exist, exactly.

    \b
    Examples:
      summit count scenarios/ukraine-2025-days.yaml
      summit count scenarios/ukraine-2025-days.yaml --over venues
    """
    case = given.case()
    from ..engine import count as number_of
    from ..show import machine, parts, terminal
    from ..show.progress import progress

    with progress(effort.seconds):
        found = number_of(case, over, effort.limits)
    if as_json:
        emit_json(machine.counted(found, case, effort.seed, effort.stats))
    else:
        emit(lambda screen: terminal.counted(screen, found.count, found.over, found.exact, found.stopped_by)
             + terminal.statistics(screen, found.stats if effort.stats else {}))
        announce(lambda screen: parts.remarks(screen, case.remarks))
    exits(INTERRUPTED if found.stopped_by == "interrupt" else 0 if found.count else 3 if found.exact else 4)
