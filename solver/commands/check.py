"""`summit check`: whether a file is sound, and whether a schedule keeps its rules."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from ..show.output import announce, emit, emit_json
from . import _completing
from ._endings import exits
from ._options import Given, pick, reads_scenario

if TYPE_CHECKING:
    from ..case import Case


@click.command()
@reads_scenario
@click.argument("schedule", required=False, shell_complete=_completing.files)
@pick
@click.option("--resolved", is_flag=True, help="Print the effective file, with every default and zone.")
def check(given: Given, schedule: str | None, as_json: bool, pick: int, resolved: bool) -> None:
    """Check a scenario, or a schedule against its rules.

    SCHEDULE is an answer of `solve --json`, or a file with lines such as
    `meetings: {bilateral: {start: 2025-08-25T10:00, at: geneva}}`.

    \b
    Examples:
      summit check my.yaml
      summit check my.yaml by-hand.yaml
      summit solve my.yaml --json | summit check my.yaml -
    """
    if schedule == "-" == given.path or (schedule and resolved):
        raise click.UsageError("--resolved takes no schedule" if resolved else "only one of the two can be `-`")
    case = given.case()
    if resolved:
        _effective(case, as_json)
    elif schedule is None:
        _file(case, as_json)
    else:
        _schedule(case, schedule, pick, as_json)


def _effective(case: Case, as_json: bool) -> None:
    from ..resolved import resolved, resolved_text

    if as_json:
        emit_json(resolved(case))
    else:
        emit(lambda screen: resolved_text(case))


def _file(case: Case, as_json: bool) -> None:
    from ..show import parts, sound

    if as_json:
        emit_json(sound.sound_json(case))
    else:
        emit(lambda screen: sound.sound(screen, case))
        announce(lambda screen: parts.remarks(screen, case.remarks))


def _schedule(case: Case, path: str, number: int, as_json: bool) -> None:
    from ..checking import broken, check
    from ..schedule_file import read_schedule
    from ..show import checked, parts

    made = read_schedule(path, case, number)
    verdicts = check(case, made)
    if as_json:
        emit_json(checked.schedule_json(case, made, verdicts))
    else:
        emit(lambda screen: checked.schedule(screen, case, made, verdicts))
        announce(lambda screen: parts.remarks(screen, case.remarks))
    exits(3 if broken(case, verdicts) else 0)
