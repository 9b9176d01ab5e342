"""`summit solve`: the best schedules."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from ..show.output import announce, emit, emit_json, write_file
from ._endings import exits_as
from ._options import Effort, Given, reads_scenario, solves

if TYPE_CHECKING:
    from ..answer import Answer
    from ..questions.spread import Spread


@click.command()
@reads_scenario
@solves
@click.option("-n", "best", metavar="K", type=click.IntRange(1, 1000), default=1, show_default=True,
              help="How many schedules, best first, that differ in order, date or venue.")
@click.option("--spread", is_flag=True, help="The best, then those that differ most from it and from each other.")
@click.option("--loss", metavar="LOSS",
              help="With --spread, how much worse than the best: 10% of each goal (by default), or 2d, 120min, "
                   "3 of the first goal that it suits.")
@click.option("--save", metavar="FILE", type=click.Path(dir_okay=False),
              help="Also write the answer to a file, as --json prints it, for compare and repair.")
def solve(given: Given, as_json: bool, best: int, spread: bool, loss: str | None, save: str | None,
          effort: Effort) -> None:
    """Find the best schedules, each certified and with its reasons.

    \b
    Examples:
      summit solve scenarios/ukraine-2025.yaml -n 3
      summit solve scenarios/ukraine-2025.yaml -n 3 --spread --loss 10%
      summit solve my.yaml --set rules.two-weeks.within=21d --off neutral --save answer.json
    """
    if loss is not None and not spread:
        raise click.UsageError("--loss belongs to --spread")
    if spread and best < 2:
        raise click.UsageError("--spread takes the number of schedules, such as -n 3")
    case = given.case()
    from ..show.progress import progress

    apart: Spread | None = None
    with progress(effort.seconds):
        if spread:
            from ..questions.spread import DEFAULT_LOSS
            from ..questions.spread import spread as far_apart

            apart = far_apart(case, best, loss or DEFAULT_LOSS, effort.limits)
            found = apart.answer
        else:
            from ..engine import solve as find

            found = find(case, best, effort.limits)
    _show(found, apart, as_json, save, effort)
    exits_as(found.status, found.stopped_by)


def _show(found: Answer, apart: Spread | None, as_json: bool, save: str | None, effort: Effort) -> None:
    from ..show import parts, terminal
    from ..show.progress import progress

    why = None
    if found.status == "infeasible":
        from ..questions.explain import why_impossible

        with progress():
            why = why_impossible(found.case, effort.seed)
    if as_json or save:
        from ..show.envelope import dumps
        from ..show.machine import answer

        data = answer(found, effort.stats, why)
        if apart:
            from ..show.spread import distances_json

            data["spread"] = distances_json(apart)
        if save:
            write_file(save, dumps(data))
        if as_json:
            emit_json(data)
            return
    if apart:
        from ..show.spread import spread_text

        emit(lambda screen: spread_text(screen, apart, why))
    else:
        emit(lambda screen: terminal.answer(screen, found, why))
    if effort.stats:
        emit(lambda screen: terminal.statistics(screen, found.stats))
    announce(lambda screen: parts.remarks(screen, found.remarks))
