"""`summit backtest`: history as the judge."""

from __future__ import annotations

import click

from ..show.output import emit, emit_json
from . import _completing
from ._endings import INTERRUPTED, exits
from ._options import Effort, as_json, solves


@click.command()
@click.argument("which", nargs=-1, metavar="[NAME|FILE|DIRECTORY]…", shell_complete=_completing.history)
@as_json
@solves
def backtest(which: tuple[str, ...], as_json: bool, effort: Effort) -> None:
    """Hold what really happened against the rules, and the first proposals against what happened.

    A scenario NAME.yaml has what was known before; NAME.happened.yaml beside it the schedule that was held, or
    `impossible: [RULE, …]`, the rules that clashed. Without arguments all that come with the program are tried. Ends
    with 3 when one is not as history has it.

    \b
    Examples:
      summit backtest
      summit backtest reykjavik-1986 budapest-2025
      summit backtest my-history/
    """
    from ..questions.backtest import backtest as run
    from ..questions.backtest import pasts

    read = pasts(which)
    from ..show import terminal
    from ..show.backtest import backtests, backtests_json
    from ..show.progress import progress

    with progress(effort.seconds):
        found = run(read, effort.limits)
    if as_json:
        emit_json(backtests_json(found, effort.stats))
    else:
        emit(lambda screen: backtests(screen, found)
             + terminal.statistics(screen, dict(found.stats) if effort.stats else {}))
    if found.stopped_by == "interrupt":
        exits(INTERRUPTED)
    says = {test.as_expected for test in found.tests}
    exits(3 if False in says else 4 if None in says else 0)
