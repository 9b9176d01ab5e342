"""`summit ask`: can it be so."""

from __future__ import annotations

import click

from ..show.output import announce, emit, emit_json
from . import _completing
from ._endings import exits_as
from ._options import Effort, Given, reads_scenario, solves


@click.command()
@reads_scenario
@solves
@click.option("--pin", multiple=True, metavar="MEETING=DATE[THH:MM][@VENUE]",
              shell_complete=_completing.meeting_day_at, help="Held then, and there; repeatable.")
@click.option("--forbid", multiple=True, metavar="MEETING[=DATE][@VENUE]",
              shell_complete=_completing.meeting_day_at,
              help="Not held on that day, at that place; an optional meeting alone: not held at all; repeatable.")
@click.option("--at-venue", multiple=True, metavar="MEETING=VENUE",
              shell_complete=_completing.meeting_at, help="Held there; repeatable.")
@click.option("--before", multiple=True, metavar="MEETING=DATE[THH:MM]",
              shell_complete=_completing.meeting_day, help="Over before that day; repeatable.")
@click.option("--after", multiple=True, metavar="MEETING=DATE[THH:MM]",
              shell_complete=_completing.meeting_day, help="Begins after that day; repeatable.")
def ask(given: Given, as_json: bool, pin: tuple[str, ...], forbid: tuple[str, ...], at_venue: tuple[str, ...],
        before: tuple[str, ...], after: tuple[str, ...], effort: Effort) -> None:
    """Can it be so? What would it cost, or what forbids it?

    All wishes count together. Yes: the best such schedule, against the best of all. No: the conflicts, proven, and what
    comes nearest.

    \b
    Examples:
      summit ask scenarios/ukraine-2025-days.yaml --pin bilateral=2025-08-28
      summit ask scenarios/ukraine-2025.yaml --pin trilateral=2025-08-29@geneva
      summit ask scenarios/ukraine-2025.yaml --before multilateral=2025-09-06
    """
    case = given.case()
    from ..questions.ask import ask as find
    from ..show import parts, terminal
    from ..show.ask import asked
    from ..show.ask_data import asked_json
    from ..show.progress import progress

    wishes = {"pin": pin, "forbid": forbid, "at-venue": at_venue, "before": before, "after": after}
    with progress(effort.seconds):
        found = find(case, wishes, effort.limits)
    if as_json:
        emit_json(asked_json(found, effort.stats))
    else:
        emit(lambda screen: asked(screen, found) + terminal.statistics(screen, found.stats if effort.stats else {}))
        announce(lambda screen: parts.remarks(screen, case.remarks))
    exits_as(found.reply, found.stopped_by)
