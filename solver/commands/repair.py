"""`summit repair`: the nearest schedule after something changed."""

from __future__ import annotations

import click

from ..show.output import announce, emit, emit_json
from . import _completing
from ._endings import exits_as
from ._options import Effort, Given, pick, reads_scenario, solves


@click.command()
@reads_scenario
@click.argument("schedule", shell_complete=_completing.files)
@solves
@pick
@click.option("--conflicts", "most", metavar="N", type=click.IntRange(1, 100), default=5, show_default=True,
              help="How many conflicts to show, where a confirmed meeting has to move or nothing works.")
def repair(given: Given, schedule: str, as_json: bool, pick: int, most: int, effort: Effort) -> None:
    """Find the nearest schedule after something changed.

    SCHEDULE is an answer of `solve --json`, or written by hand, from before; SCENARIO is as it is now. Held meetings
    never move, confirmed ones only when nothing else works. Nearest: the fewest planned meetings left out, then the
    fewest moved, then the fewest venues changed, then the fewest days, then the same times of day and rooms; the
    scenario's goals choose among the rest.

    \b
    Examples:
      summit repair my.yaml plan.json
      summit repair my.yaml plan.json --set meetings.bilateral.day=2025-08-28
    """
    if schedule == "-" == given.path:
        raise click.UsageError("only one of the two can be `-`")
    case = given.case()
    from ..questions.earlier import read_earlier
    from ..questions.nearest import nearest
    from ..show import nearest as shown
    from ..show import nearest_data, parts, terminal
    from ..show.progress import progress

    earlier = read_earlier(schedule, case, pick)
    with progress(effort.seconds):
        found = nearest(case, earlier, effort.limits, most)
    if as_json:
        emit_json(nearest_data.nearest_json(found, effort.stats))
    else:
        emit(lambda screen: shown.nearest(screen, found)
             + terminal.statistics(screen, found.stats if effort.stats else {}))
        announce(lambda screen: parts.remarks(screen, found.remarks))
    exits_as(found.status, found.stopped_by)
