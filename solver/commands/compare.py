"""`summit compare`: schedules or scenarios side by side."""

from __future__ import annotations

import click

from ..show.output import announce, emit, emit_json
from . import _completing
from ._endings import exits_as
from ._options import Effort, as_json, changes, solves


@click.command()
@click.argument("sides", nargs=-1, required=True, metavar="A B …", shell_complete=_completing.sides)
@click.option("--scenario", metavar="FILE", shell_complete=_completing.files,
              help="The scenario of schedules written by hand, and of saved answers.")
@changes(" in every scenario")
@as_json
@solves
def compare(sides: tuple[str, ...], scenario: str | None, overlays: tuple[str, ...], settings: tuple[str, ...],
            off: tuple[str, ...], as_json: bool, effort: Effort) -> None:
    """Show schedules or scenarios side by side: what moved, what it costs whom, which change caused it.

    A side is a scenario (it is solved), an answer saved by `solve --save` (answer.json#2 is its second schedule), or a
    schedule written by hand. FILE+OVERLAY, or FILE+PATH=VALUE, is a scenario with changes of its own. Of two
    scenarios it is also told which change caused which part of the difference in each goal.

    \b
    Examples:
      summit compare s.yaml s.yaml+rules.two-weeks.within=21d
      summit compare s.yaml monday.json#2 by-hand.yaml --scenario s.yaml
      summit compare s.yaml s.yaml+overlay.yaml
    """
    if len(sides) < 2:
        raise click.UsageError("two sides at least are compared")
    if sides.count("-") > 1:
        raise click.UsageError("only one side can be `-`")
    from ..questions.compare import compare as find
    from ..questions.sides import Common
    from ..show import parts, terminal
    from ..show.compare import comparison
    from ..show.compare_data import comparison_json
    from ..show.progress import progress

    with progress(effort.seconds):
        found = find(sides, Common(overlays, settings, off, scenario), effort.seconds, effort.seed)
    if as_json:
        emit_json(comparison_json(found, effort.stats))
    else:
        emit(lambda screen: comparison(screen, found)
             + terminal.statistics(screen, found.stats if effort.stats else {}))
        announce(lambda screen: parts.remarks(screen, found.remarks))
    statuses = [side.status for side in found.sides]
    exits_as(next((status for status in ("unknown", "infeasible") if status in statuses), ""), found.stopped_by)
