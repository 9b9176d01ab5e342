"""`summit explain`: why it is impossible, or which rules bind."""

from __future__ import annotations

import click

from ..show.output import announce, emit, emit_json
from ._endings import exits_as
from ._options import Effort, Given, reads_scenario, solves


@click.command()
@reads_scenario
@solves
@click.option("--most", metavar="N", type=click.IntRange(1, 1000), default=5, show_default=True,
              help="How many conflicts, and how many repairs, at the most.")
def explain(given: Given, as_json: bool, most: int, effort: Effort) -> None:
    """Tell why it is impossible and what would have to give; or which rules bind.

    Impossible: the smallest conflicts (sets of rules that cannot hold together, each proven), and the cheapest repairs
    with the options to type and the best schedule each opens. A repair costs 1 for each day that a date, lead, gap or
    trip moves, 5 for a count changed by one, 7 for a place accepted, 30 for a rule dropped; times 1 where the rule is
    only possible, 2 proposed, 3 without a status, 4 decided; times 10 for what is confirmed or not movable.

    Possible: for each rule whether it binds, what would be better without it, and how far its numbers can change.

    \b
    Examples:
      summit explain scenarios/impossible.yaml
      summit explain scenarios/ukraine-2025-days.yaml
      summit explain my.yaml --set rules.two-weeks.within=2d --most 10
    """
    case = given.case()
    from ..questions.explain import explain as explained
    from ..show import explain as shown
    from ..show import parts, terminal
    from ..show.progress import progress

    with progress(effort.seconds) as going_on:
        found = explained(case, most, effort.limits, going_on.begin)
    if as_json:
        from ..show.explain_data import explained_json

        emit_json(explained_json(found, effort.stats))
    else:
        emit(lambda screen: shown.explained(screen, found)
             + terminal.statistics(screen, found.stats if effort.stats else {}))
        announce(lambda screen: parts.remarks(screen, case.remarks))
    exits_as(found.status, found.stopped_by)
