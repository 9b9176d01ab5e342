"""The commands of `summit`: read the options, call the library, show the answer; no logic of its own.

Imports that cost time stand inside the commands: `--help`, `check`, `rules` and `schema` never load the solver.
"""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING, Literal

import click

from solver import __version__
from solver.show.commands import Function, Grouped, announce, emit, emit_json, exits, time_limit, write_file

if TYPE_CHECKING:
    from solver.case import Case

os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")    # looking for them reads every installed package's data


@click.group("summit", cls=Grouped, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, prog_name="summit", message="%(prog)s %(version)s")
def main() -> None:
    """From what leaders said, to schedules that can be held, each with its reasons."""


# --- options that commands share ------------------------------------------------------------------------------------
def reads_scenario(command: Function) -> Function:
    """The argument and the options of every command that reads a scenario; `-` reads standard input."""
    for option in (
        click.option("--debug", is_flag=True, hidden=True),
        click.option("--json", "as_json", is_flag=True, help="Answer in JSON, for machines."),
        click.option("--off", multiple=True, metavar="RULE", help="Switch a rule off; repeatable."),
        click.option("--set", "settings", multiple=True, metavar="PATH=VALUE",
                     help="Change a value, such as rules.two-weeks.within=21d; repeatable."),
        click.option("--with", "overlays", multiple=True, metavar="OVERLAY",
                     help="Lay a file of changes over the scenario; repeatable."),
        click.argument("scenario"),
    ):
        command = option(command)
    return command


def solves(command: Function) -> Function:
    """The options of every command that solves."""
    for option in (
        click.option("--stats", is_flag=True, help="Also show how long it took, and how large the model is."),
        click.option("--seed", metavar="N", type=click.IntRange(0, 2**31 - 2), default=0, show_default=True,
                     help="The solver's random seed."),
        click.option("--time", "seconds", callback=time_limit, metavar="TIME",
                     help="Stop after so many seconds, or 90s, 2min, 1h; the best so far is shown."),
    ):
        command = option(command)
    return command


def read(scenario: str, overlays: tuple[str, ...], settings: tuple[str, ...], off: tuple[str, ...]) -> Case:
    """The scenario with its changes."""
    from solver.loading import load

    return load(scenario, overlays, settings, off)


# --- plan -----------------------------------------------------------------------------------------------------------
@main.command(group="plan")
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
def solve(scenario: str, overlays: tuple[str, ...], settings: tuple[str, ...], off: tuple[str, ...], as_json: bool,
          debug: bool, best: int, spread: bool, loss: str | None, save: str | None, seconds: float | None, seed: int,
          stats: bool) -> None:
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
    case = read(scenario, overlays, settings, off)
    from solver.engine import Limits
    from solver.engine import solve as find
    from solver.show.progress import progress

    if spread:
        from solver.questions.spread import DEFAULT_LOSS
        from solver.questions.spread import spread as far_apart
        from solver.show.spread import spread_json, spread_text

        with progress(seconds):
            apart = far_apart(case, best, loss or DEFAULT_LOSS, Limits(seconds, seed))
        found = apart.answer
    else:
        with progress(seconds):
            found = find(case, best, Limits(seconds, seed))
    why = None
    if found.status == "infeasible":
        from solver.questions.explain import why_impossible

        with progress():
            why = why_impossible(case, seed)
    if as_json or save:
        from solver.show import machine

        data = spread_json(apart, stats) if spread else machine.answer(found, stats, why)
        if save:
            write_file(save, machine.dumps(data))
    if as_json:
        emit_json(data)
    elif spread:
        from solver.show import parts, terminal

        emit(lambda screen: spread_text(screen, apart) + terminal.statistics(screen, found.stats if stats else {}))
        announce(lambda screen: parts.remarks(screen, found.remarks))
    else:
        from solver.show import parts, terminal

        emit(lambda screen: terminal.answer(screen, found, why)
             + terminal.statistics(screen, found.stats if stats else {}))
        announce(lambda screen: parts.remarks(screen, found.remarks))
    exits(130 if found.stopped_by == "interrupt" else
          {"infeasible": 3, "unknown": 4}.get(found.status, 0))


@main.command(group="plan")
@reads_scenario
@solves
@click.option("--over", type=click.Choice(["dates", "venues"]), default="dates", show_default=True,
              help="Whether schedules differ by dates alone, or by dates and venues.")
def count(scenario: str, overlays: tuple[str, ...], settings: tuple[str, ...], off: tuple[str, ...], as_json: bool,
          debug: bool, over: Literal["dates", "venues"], seconds: float | None, seed: int, stats: bool) -> None:
    """Count the different schedules that exist, exactly.

    \b
    Example:
      summit count scenarios/ukraine-2025-days.yaml --over venues
    """
    case = read(scenario, overlays, settings, off)
    from solver.engine import Limits
    from solver.engine import count as number_of
    from solver.show import machine, parts, terminal
    from solver.show.progress import progress

    with progress(seconds):
        found = number_of(case, over, Limits(seconds, seed))
    if as_json:
        emit_json({"count": found.count, "over": found.over, "exact": found.exact, "stopped_by": found.stopped_by,
                   **machine.header(), "seed": seed, "scenario": machine.scenario(case), "remarks": list(case.remarks)})
    else:
        emit(lambda screen: terminal.counted(screen, found.count, found.over, found.exact, found.stopped_by))
        announce(lambda screen: parts.remarks(screen, case.remarks))
    exits(130 if found.stopped_by == "interrupt" else 0 if found.count else 3 if found.exact else 4)


@main.command(group="plan")
@reads_scenario
@click.argument("schedule", required=False)
@click.option("--pick", type=click.IntRange(1), default=1, show_default=True,
              help="Which schedule, in an answer that has several.")
@click.option("--resolved", is_flag=True, help="Print the effective file, with every default and zone.")
def check(scenario: str, schedule: str | None, overlays: tuple[str, ...], settings: tuple[str, ...],
          off: tuple[str, ...], as_json: bool, debug: bool, pick: int, resolved: bool) -> None:
    """Check a scenario, or a schedule against its rules.

    SCHEDULE is an answer of `solve --json`, or a file with lines such as
    `meetings: {bilateral: {start: 2025-08-25T10:00, at: geneva}}`.

    \b
    Examples:
      summit check my.yaml
      summit check my.yaml by-hand.yaml
      summit solve my.yaml --json | summit check my.yaml -
    """
    if schedule == "-" == scenario or (schedule and resolved):
        raise click.UsageError("--resolved takes no schedule" if resolved else "only one of the two can be `-`")
    case = read(scenario, overlays, settings, off)
    from solver.show import checked, parts

    if resolved:
        from solver import resolved as effective

        if as_json:
            emit_json(effective.resolved(case))
        else:
            emit(lambda screen: effective.resolved_text(case))
        return
    if schedule is None:
        if as_json:
            emit_json(checked.sound_json(case))
        else:
            emit(lambda screen: checked.sound(screen, case))
            announce(lambda screen: parts.remarks(screen, case.remarks))
        return
    from solver.checking import broken
    from solver.checking import check as verdicts_of
    from solver.schedule_file import read_schedule

    made = read_schedule(schedule, case, pick)
    verdicts = verdicts_of(case, made)
    if as_json:
        emit_json(checked.schedule_json(case, made, verdicts))
    else:
        emit(lambda screen: checked.schedule(screen, case, made, verdicts))
        announce(lambda screen: parts.remarks(screen, case.remarks))
    exits(3 if broken(case, verdicts) else 0)


# --- question -------------------------------------------------------------------------------------------------------
@main.command(group="question")
@reads_scenario
@solves
@click.option("--most", metavar="N", type=click.IntRange(1, 1000), default=5, show_default=True,
              help="How many conflicts, and how many repairs, at the most.")
def explain(scenario: str, overlays: tuple[str, ...], settings: tuple[str, ...], off: tuple[str, ...], as_json: bool,
            debug: bool, most: int, seconds: float | None, seed: int, stats: bool) -> None:
    """Tell why it is impossible and what would have to give; or which rules bind.

    Impossible: the smallest conflicts (sets of rules that cannot hold together, each proven), and the cheapest repairs
    with the options to type and the best schedule each opens. A repair costs 1 for each day that a date, lead, gap or
    trip moves, 5 for a count changed by one, 7 for a place accepted, 30 for a rule dropped; times 1 where the rule is
    only possible, 2 proposed, 3 without a status, 4 decided; times 10 for what is confirmed or not movable.

    Possible: for each rule whether it binds, what would be better without it, and how far its numbers can change.

    \b
    Examples:
      summit explain scenarios/impossible.yaml
      summit explain scenarios/ukraine-2025-days.yaml --set rules.done.latest=2025-08-29 --most 10
    """
    case = read(scenario, overlays, settings, off)
    from solver.engine import Limits
    from solver.questions.explain import explain as explained
    from solver.show import explain as shown
    from solver.show import parts, terminal
    from solver.show.progress import progress

    with progress(seconds):
        found = explained(case, most, Limits(seconds, seed))
    if as_json:
        from solver.show.explain_data import explained_json

        emit_json(explained_json(found, stats))
    else:
        emit(lambda screen: shown.explained(screen, found) + terminal.statistics(screen, found.stats if stats else {}))
        announce(lambda screen: parts.remarks(screen, case.remarks))
    exits(130 if found.stopped_by == "interrupt" else {"infeasible": 3, "unknown": 4}.get(found.status, 0))


@main.command(group="question")
@reads_scenario
@solves
@click.option("--pin", multiple=True, metavar="MEETING=DATE[THH:MM][@VENUE]", help="Held then, and there; repeatable.")
@click.option("--forbid", multiple=True, metavar="MEETING[=DATE][@VENUE]",
              help="Not held on that day, at that place; an optional meeting alone: not held at all; repeatable.")
@click.option("--at-venue", multiple=True, metavar="MEETING=VENUE", help="Held there; repeatable.")
@click.option("--before", multiple=True, metavar="MEETING=DATE[THH:MM]", help="Over before that day; repeatable.")
@click.option("--after", multiple=True, metavar="MEETING=DATE[THH:MM]", help="Begins after that day; repeatable.")
def ask(scenario: str, overlays: tuple[str, ...], settings: tuple[str, ...], off: tuple[str, ...], as_json: bool,
        debug: bool, pin: tuple[str, ...], forbid: tuple[str, ...], at_venue: tuple[str, ...], before: tuple[str, ...],
        after: tuple[str, ...], seconds: float | None, seed: int, stats: bool) -> None:
    """Can it be so? What would it cost, or what forbids it?

    All wishes count together. Yes: the best such schedule, against the best of all. No: the conflicts, proven, and what
    comes nearest.

    \b
    Examples:
      summit ask scenarios/ukraine-2025-days.yaml --pin bilateral=2025-08-28
      summit ask scenarios/ukraine-2025.yaml --pin trilateral=2025-08-29@geneva --before multilateral=2025-09-06
    """
    case = read(scenario, overlays, settings, off)
    from solver.engine import Limits
    from solver.questions.ask import ask as find
    from solver.show import terminal
    from solver.show.ask import asked
    from solver.show.ask_data import asked_json
    from solver.show.progress import progress

    wishes = {"pin": pin, "forbid": forbid, "at-venue": at_venue, "before": before, "after": after}
    with progress(seconds):
        found = find(case, wishes, Limits(seconds, seed))
    if as_json:
        emit_json(asked_json(found) | ({"stats": found.stats} if stats else {}))
    else:
        emit(lambda screen: asked(screen, found) + terminal.statistics(screen, found.stats if stats else {}))
        announce(lambda screen: terminal.remarks(screen, case.remarks))
    exits(130 if found.stopped_by == "interrupt" else {"yes": 0, "no": 3, "undecided": 4}[found.reply])


@main.command(group="question")
@reads_scenario
@solves
@click.option("--goals", metavar="GOALS",
              help='Which goals, such as "earliest end,least_travel worst"; without it, the scenario\'s own.')
@click.option("--parties", is_flag=True, help="Over what their broken wishes cost the parties, instead of goals.")
@click.option("--most", metavar="N", type=click.IntRange(1, 10_000), default=50, show_default=True,
              help="How many points at the most, best on the first goal first.")
@click.option("--csv", "csv_file", metavar="FILE", type=click.Path(dir_okay=False, writable=True),
              help="Also write the points to a file, a row each.")
def tradeoffs(scenario: str, overlays: tuple[str, ...], settings: tuple[str, ...], off: tuple[str, ...], as_json: bool,
              debug: bool, goals: str | None, parties: bool, most: int, csv_file: str | None, seconds: float | None,
              seed: int, stats: bool) -> None:
    """Show what can only be had at the price of what: the exact Pareto front.

    Over two or more goals, or over the parties, whose wishes the soft rules are. For each point, who gets what and who
    gives up what; the fairest points, by leximin and by the Nash product, are marked.

    \b
    Examples:
      summit tradeoffs scenarios/ukraine-2025.yaml --goals "earliest end,least_travel worst" --time 60
      summit tradeoffs my.yaml --parties --csv front.csv
    """
    if goals is not None and parties:
        raise click.UsageError("--goals and --parties exclude each other")
    case = read(scenario, overlays, settings, off)
    from solver.engine import Limits
    from solver.questions.goal_words import parse_goals
    from solver.questions.tradeoffs import goal_front, party_front
    from solver.show import parts, terminal, tradeoffs_data
    from solver.show import tradeoffs as shown
    from solver.show.progress import progress

    chosen = parse_goals(case, goals) if goals is not None else ()
    limits = Limits(seconds, seed)
    with progress(seconds):
        found = party_front(case, most, limits) if parties else goal_front(case, chosen, most, limits)
    if csv_file is not None:
        write_file(csv_file, tradeoffs_data.front_csv(found))
    if as_json:
        emit_json(tradeoffs_data.front_json(found, stats))
    else:
        emit(lambda screen: shown.front(screen, found) + terminal.statistics(screen, found.stats if stats else {}))
        announce(lambda screen: parts.remarks(screen, case.remarks))
    exits(130 if found.stopped_by == "interrupt" else {"infeasible": 3, "unknown": 4}.get(found.status, 0))


@main.command(group="question")
@reads_scenario
@click.argument("schedule")
@solves
@click.option("--pick", type=click.IntRange(1), default=1, show_default=True,
              help="Which schedule, in an answer that has several.")
@click.option("--conflicts", "most", metavar="N", type=click.IntRange(1, 100), default=5, show_default=True,
              help="How many conflicts to show, where a confirmed meeting has to move or nothing works.")
def repair(scenario: str, schedule: str, overlays: tuple[str, ...], settings: tuple[str, ...], off: tuple[str, ...],
           as_json: bool, debug: bool, pick: int, most: int, seconds: float | None, seed: int, stats: bool) -> None:
    """Find the nearest schedule after something changed.

    SCHEDULE is an answer of `solve --json`, or written by hand, from before; SCENARIO is as it is now. Held meetings
    never move, confirmed ones only when nothing else works. Nearest: the fewest meetings moved, then the fewest venues
    changed, then the fewest days; the scenario's goals choose among the rest.

    \b
    Examples:
      summit repair my.yaml plan.json
      summit repair my.yaml plan.json --set meetings.bilateral.day=2025-08-28
    """
    if schedule == "-" == scenario:
        raise click.UsageError("only one of the two can be `-`")
    case = read(scenario, overlays, settings, off)
    from solver.engine import Limits
    from solver.questions.earlier import read_earlier
    from solver.questions.nearest import nearest
    from solver.show import nearest as shown
    from solver.show import nearest_data, parts, terminal
    from solver.show.progress import progress

    earlier = read_earlier(schedule, case, pick)
    with progress(seconds):
        found = nearest(case, earlier, Limits(seconds, seed), most)
    if as_json:
        emit_json(nearest_data.nearest_json(found, stats))
    else:
        emit(lambda screen: shown.nearest(screen, found) + terminal.statistics(screen, found.stats if stats else {}))
        announce(lambda screen: parts.remarks(screen, found.remarks))
    exits(130 if found.stopped_by == "interrupt" else {"infeasible": 3, "unknown": 4}.get(found.status, 0))


@main.command(group="question")
@click.argument("sides", nargs=-1, required=True, metavar="A B …")
@click.option("--scenario", metavar="FILE", help="The scenario of schedules written by hand, and of saved answers.")
@click.option("--with", "overlays", multiple=True, metavar="OVERLAY", help="Lay it over every scenario; repeatable.")
@click.option("--set", "settings", multiple=True, metavar="PATH=VALUE", help="Change it in every scenario; repeatable.")
@click.option("--off", multiple=True, metavar="RULE", help="Switch a rule off in every scenario; repeatable.")
@click.option("--json", "as_json", is_flag=True, help="Answer in JSON, for machines.")
@click.option("--debug", is_flag=True, hidden=True)
@solves
def compare(sides: tuple[str, ...], scenario: str | None, overlays: tuple[str, ...], settings: tuple[str, ...],
            off: tuple[str, ...], as_json: bool, debug: bool, seconds: float | None, seed: int, stats: bool) -> None:
    """Show schedules or scenarios side by side: what moved, what it costs whom, which change caused it.

    A side is a scenario (it is solved), an answer saved by `solve --save` (answer.json#2 is its second schedule), or a
    schedule written by hand. FILE+OVERLAY, or FILE+PATH=VALUE, is a scenario with changes of its own. Of two
    scenarios it is also told which change caused which part of the difference in each goal.

    \b
    Examples:
      summit compare s.yaml s.yaml+rules.two-weeks.within=21d
      summit compare s.yaml+overlay.yaml monday.json#2 by-hand.yaml --scenario s.yaml
    """
    if len(sides) < 2:
        raise click.UsageError("two sides at least are compared")
    if sides.count("-") > 1:
        raise click.UsageError("only one side can be `-`")
    from solver.questions.compare import compare as find
    from solver.questions.sides import Common
    from solver.show import parts, terminal
    from solver.show.compare import comparison
    from solver.show.compare_data import comparison_json
    from solver.show.progress import progress

    with progress(seconds):
        found = find(sides, Common(overlays, settings, off, scenario), seconds, seed)
    if as_json:
        emit_json(comparison_json(found) | ({"stats": found.stats} if stats else {}))
    else:
        emit(lambda screen: comparison(screen, found) + terminal.statistics(screen, found.stats if stats else {}))
        announce(lambda screen: parts.remarks(screen, found.remarks))
    codes = [{"infeasible": 3, "unknown": 4}.get(side.status, 0) for side in found.sides]
    exits(130 if found.stopped_by == "interrupt" else max(codes))


# --- reference ------------------------------------------------------------------------------------------------------
@main.command(group="reference")
@click.argument("kind", required=False)
@click.option("--json", "as_json", is_flag=True, help="Answer in JSON, for machines.")
@click.option("--debug", is_flag=True, hidden=True)
def rules(kind: str | None, as_json: bool, debug: bool) -> None:
    """List the kinds of rules, or the page of one.

    \b
    Examples:
      summit rules
      summit rules window
    """
    from solver.show import manual

    if as_json:
        emit_json(manual.page_json(kind) if kind else manual.listing_json())
    else:
        emit(lambda screen: manual.page(screen, kind) if kind else manual.listing(screen))


@main.command(group="reference")
@click.option("--answer", is_flag=True, help="The schema of answers (`solve --json`) instead.")
@click.option("--debug", is_flag=True, hidden=True)
def schema(answer: bool, debug: bool) -> None:
    """Print the JSON Schema of scenarios, for editors.

    \b
    Example:
      summit schema > summit.schema.json
    """
    if answer:
        from solver.show.answer_schema import answer_schema

        emit_json(answer_schema())
    else:
        from solver.schema import scenario_schema

        emit_json(scenario_schema())


if __name__ == "__main__":
    sys.exit(main())
