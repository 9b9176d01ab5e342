"""`summit solve`: the best schedules."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

import click

from ..show.output import announce, emit, emit_as_it_is, write_file
from ._endings import exits_as
from ._options import Effort, Given, reads_scenario, solves

if TYPE_CHECKING:
    from ..answer import Answer
    from ..case import Case
    from ..questions.explain import Explanation
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
@click.option("--watch", is_flag=True,
              help="Solve again whenever the file or an overlay is saved, and tell what changed; Ctrl-C ends.")
@click.option("--save", metavar="FILE", type=click.Path(dir_okay=False),
              help="Also write the answer to a file, as --json prints it, for compare and repair.")
def solve(given: Given, as_json: bool, best: int, spread: bool, loss: str | None, watch: bool,
          save: str | None, effort: Effort) -> None:
    """Find the best schedules, each certified and with its reasons.

    \b
    Examples:
      summit solve scenarios/ukraine-2025.yaml -n 3
      summit solve scenarios/ukraine-2025.yaml -n 3 --spread --loss 10%
      summit solve my.yaml --watch
      summit solve my.yaml --set rules.two-weeks.within=21d --off neutral
      summit solve my.yaml --save answer.json
    """
    if loss is not None and not spread:
        raise click.UsageError("--loss belongs to --spread")
    if spread and best < 2:
        raise click.UsageError("--spread takes the number of schedules, such as -n 3")
    if watch and (as_json or given.path == "-"):
        raise click.UsageError("--watch shows answers to people, and watches files: it takes no --json and no `-`")

    def answer(case: Case, effort: Effort) -> tuple[Answer, str | None]:
        found, apart = _find(case, best, spread, loss, effort)
        why = _why_impossible(found, effort)
        if as_json or save:
            data = _for_machines(found, apart, why, effort)
            if save:
                write_file(save, data)
            if as_json:
                emit_as_it_is(data)
                return found, found.stopped_by
        cut = _show(found, apart, why, effort)
        return found, found.stopped_by or cut

    if watch:
        from ._watching import keep_solving

        keep_solving(given, lambda case: answer(case, effort.anew()))
    found, stopped = answer(given.case(), effort)
    exits_as(found.status, stopped)


def _find(case: Case, best: int, spread: bool, loss: str | None, effort: Effort) -> tuple[Answer, Spread | None]:
    from ..show.progress import progress

    with progress(effort.seconds) as shown:
        limits = effort.watched(shown.of(case))
        if spread:
            from ..questions.spread import DEFAULT_LOSS
            from ..questions.spread import spread as far_apart

            apart = far_apart(case, best, loss or DEFAULT_LOSS, limits)
            return apart.answer, apart
        from ..engine import solve as find

        return find(case, best, limits), None


def _why_impossible(found: Answer, effort: Effort) -> Explanation | None:
    if found.status != "infeasible":
        return None
    from ..questions.explain import why_impossible
    from ..show.progress import progress

    with progress(doing="looking for what clashes"), suppress(KeyboardInterrupt):
        return why_impossible(found.case, effort.seed)
    return None


def _for_machines(found: Answer, apart: Spread | None, why: Explanation | None, effort: Effort) -> str:
    from ..show.envelope import dumps
    from ..show.machine import answer

    data = answer(found, effort.stats, why)
    if apart:
        from ..show.spread import distances_json

        data["spread"] = distances_json(apart)
    return dumps(data)


def _show(found: Answer, apart: Spread | None, why: Explanation | None, effort: Effort) -> str | None:
    """Show the answer to people; whether Ctrl-C cut its reasons short."""
    from ..show import parts, terminal

    cut = None
    if apart:
        from ..show.spread import spread_text

        emit(lambda screen: spread_text(screen, apart, why))
    else:
        from ..show.progress import progress
        from ..show.reasons import reasons_of_each

        with progress(effort.seconds, doing="looking for reasons"):
            reasons = reasons_of_each(found, effort.left(at_least=1.0))
        cut = "interrupt" if any(one.cut == "interrupt" for one in reasons) else None
        emit(lambda screen: terminal.answer(screen, found, why, reasons))
    if effort.stats:
        emit(lambda screen: terminal.statistics(screen, found.stats))
    announce(lambda screen: parts.remarks(screen, found.remarks))
    return cut
