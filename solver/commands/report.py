"""`summit report`: a page to look at and to hand on."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from ..show.output import announce, emit_as_it_is, write_file
from . import _completing
from ._endings import exits_as
from ._options import Effort, changes, debugged, solves

if TYPE_CHECKING:
    from ..questions.report import Report


@click.command()
@click.argument("sides", nargs=-1, required=True, metavar="SCENARIO|SCHEDULE…", shell_complete=_completing.sides)
@click.option("-o", "--output", "path", metavar="PAGE", type=click.Path(dir_okay=False),
              help="The HTML file to write; without it, or with `-`, standard output.")
@click.option("-n", "best", metavar="K", type=click.IntRange(1, 20), default=1, show_default=True,
              help="How many schedules of the one scenario, best first, side by side.")
@click.option("--tradeoffs", metavar="GOALS",
              help='Also the trade-off between goals, such as "earliest end,least_travel worst", or between `parties`.')
@click.option("--scenario", metavar="FILE", shell_complete=_completing.files,
              help="The scenario of schedules written by hand, and of saved answers.")
@changes(" in every scenario")
@debugged
@solves
def report(sides: tuple[str, ...], path: str | None, best: int, tradeoffs: str | None, scenario: str | None,
           overlays: tuple[str, ...], settings: tuple[str, ...], off: tuple[str, ...], effort: Effort) -> None:
    """Write a page to look at and to hand on: timelines, map, tables, rules; several schedules side by side.

    One HTML file that works offline. A side is a scenario (it is solved), an answer saved by `solve --save`
    (answer.json#2 is its second schedule), a schedule written by hand, or FILE+OVERLAY, FILE+PATH=VALUE. Impossible, it
    tells the conflicts and repairs.

    \b
    Examples:
      summit report scenarios/ukraine-2025.yaml -o page.html
      summit report s.yaml s.yaml+rules.two-weeks.within=21d -o compared.html
      summit report my.yaml -n 3 -o page.html
      summit report my.yaml --tradeoffs "earliest end,least_travel worst" > p.html
    """
    if best > 1 and len(sides) > 1:
        raise click.UsageError("-n belongs to one scenario: name each side, such as answer.json#2")
    if sides.count("-") > 1:
        raise click.UsageError("only one side can be `-`")
    from ..questions.report import report as find
    from ..questions.sides import Common
    from ..show import parts, terminal
    from ..show.page.page import page
    from ..show.page.vega import is_kept
    from ..show.progress import progress

    with progress(effort.seconds) as shown:
        found = find(sides, Common(overlays, settings, off, scenario), effort.seconds, effort.seed, best, tradeoffs,
                     shown.begin)
    with progress(doing="drawing the page" if is_kept() else "putting the scripts that draw together, once",
                  ctrl_c="stops"):
        text = page(found)
    if path is None or path == "-":
        emit_as_it_is(text)
    else:
        write_file(path, text)
    remarks = [*found.found.remarks, *_not_kept(found)]
    announce(lambda screen: parts.remarks(screen, remarks)
             + terminal.statistics(screen, found.found.stats if effort.stats else {}))
    statuses = [side.status for side in found.found.sides]
    exits_as(next((status for status in ("unknown", "infeasible") if status in statuses), ""), found.found.stopped_by)


def _not_kept(found: Report) -> list[str]:
    from ..show.page.vega import folder, is_kept

    drawn = found.front is not None or any(side.schedule is not None for side in found.found.sides)
    if not drawn or is_kept():
        return []
    return [f"the scripts that draw could not be kept in {folder() or 'a home folder, as there is none'}, so that each "
            "page takes seconds longer; XDG_CACHE_HOME names another place"]
