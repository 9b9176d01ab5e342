"""`summit tradeoffs`: what can only be had at the price of what."""

from __future__ import annotations

import click

from ..show.output import announce, emit, emit_as_it_is, emit_json, write_file
from ._endings import exits_as
from ._options import Effort, Given, reads_scenario, solves


@click.command()
@reads_scenario
@solves
@click.option("--goals", metavar="GOALS",
              help='Which goals, such as "earliest end,least_travel worst"; without it, the scenario\'s own.')
@click.option("--parties", is_flag=True, help="Over what their broken wishes cost the parties, instead of goals.")
@click.option("--most", metavar="N", type=click.IntRange(1, 10_000), default=50, show_default=True,
              help="How many points at the most, best on the first goal first.")
@click.option("--csv", "csv_file", metavar="FILE", type=click.Path(dir_okay=False, writable=True),
              help="Also write the points to a file, a row each; `-` writes them alone, to standard output.")
def tradeoffs(given: Given, as_json: bool, goals: str | None, parties: bool, most: int, csv_file: str | None,
              effort: Effort) -> None:
    """Show what can only be had at the price of what: the exact Pareto front.

    Over two or more goals, or over the parties, whose wishes the soft rules are. For each point, who gets what and who
    gives up what; the fairest points, by leximin and by the Nash product, are marked.

    \b
    Examples:
      summit tradeoffs my.yaml --goals "earliest end,least_travel worst" --time 60
      summit tradeoffs my.yaml --parties --csv front.csv
    """
    if goals is not None and parties:
        raise click.UsageError("--goals and --parties exclude each other")
    if csv_file == "-" and as_json:
        raise click.UsageError("--json and --csv - exclude each other: both write to standard output")
    case = given.case()
    from ..questions.goal_words import parse_goals
    from ..questions.tradeoffs import goal_front, party_front
    from ..show import parts, terminal, tradeoffs_data
    from ..show import tradeoffs as shown
    from ..show.progress import progress

    chosen = parse_goals(case, goals) if goals is not None else ()
    with progress(effort.seconds):
        found = party_front(case, most, effort.limits) if parties else goal_front(case, chosen, most, effort.limits)
    if csv_file is not None and csv_file != "-":
        write_file(csv_file, tradeoffs_data.front_csv(found))
    if csv_file == "-":
        emit_as_it_is(tradeoffs_data.front_csv(found))
    elif as_json:
        emit_json(tradeoffs_data.front_json(found, effort.stats))
    else:
        emit(lambda screen: shown.front(screen, found)
             + terminal.statistics(screen, found.stats if effort.stats else {}))
        announce(lambda screen: parts.remarks(screen, case.remarks))
    exits_as(found.status, found.stopped_by)
