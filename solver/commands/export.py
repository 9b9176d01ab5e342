"""`summit export`: a schedule for calendars, spreadsheets, other programs and paper."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING

import click

from ..show.output import announce, emit_as_it_is, write_file
from . import _completing
from ._endings import exits_as
from ._options import Effort, changes, debugged, solves

if TYPE_CHECKING:
    from ..questions.sides import Side
    from ..schedule import Schedule

_FORMATS = ("ics", "csv", "json", "md", "svg", "png")
_ENDINGS = {**{form: form for form in _FORMATS}, "markdown": "md"}


@click.command()
@click.argument("plan", metavar="SCENARIO|SCHEDULE", shell_complete=_completing.files)
@click.option("--format", "form", type=click.Choice(_FORMATS),
              help="Calendar, table, data, a page to hand out, a picture. By default as PATH ends.")
@click.option("-o", "--output", "path", metavar="PATH", type=click.Path(),
              help="The file to write; without it, standard output.")
@click.option("--of", "picture", type=click.Choice(["timeline", "meetings", "map"]), default="timeline",
              show_default=True, help="Pictures only: a lane a principal, a lane a meeting, or the journeys on a map. "
              "A PNG writes out letters for which this machine has no font, and says so.")
@click.option("--each", is_flag=True, help="Calendars only: one a principal, in the folder PATH.")
@click.option("--since", metavar="PATH", type=click.Path(exists=True),
              help="The calendar (with --each, the folder) handed out before. By default what stands at PATH.")
@click.option("--scenario", metavar="FILE", shell_complete=_completing.files,
              help="The scenario of a schedule written by hand, or of a saved answer.")
@changes(" in the scenario")
@debugged
@solves
def export(plan: str, form: str | None, path: str | None, picture: str, each: bool, since: str | None,
           scenario: str | None, overlays: tuple[str, ...], settings: tuple[str, ...], off: tuple[str, ...],
           effort: Effort) -> None:
    """Write a schedule as a calendar, a table, JSON, a page of Markdown or a picture.

    A scenario is solved; an answer saved by `solve --save` (answer.json#2 is its second schedule) or a schedule written
    by hand is taken as it is. Calendars know what was handed out before: import the new one, and meetings that moved
    are moved, those that are gone are cancelled. With --each a meeting has an identity of its own in each principal's
    calendar, so that cancelling it for one leaves it to the others.

    A leg in a table or JSON has its latest departure, in time for what comes next, and the arrival then; on the way
    home, with nothing after it, the earliest of both. Rests that rules ask for are not counted.

    \b
    Examples:
      summit export my.yaml -o plan.ics
      summit export answer.json --format ics --each -o calendars
      summit export my.yaml --off neutral --format csv > plan.csv
      summit export my.yaml --of map -o map.png
    """
    form = form or _ENDINGS.get(os.path.splitext(path or "")[1].lower().removeprefix("."), "ics" if each else None)
    if form is None:
        raise click.UsageError(f"which format? Write --format {', '.join(_FORMATS)}, or -o with such an ending")
    if each and (form != "ics" or path is None):
        raise click.UsageError("--each writes calendars to a folder: --format ics -o FOLDER")
    if since and form != "ics":
        raise click.UsageError("--since belongs to calendars")
    if form == "png" and path in (None, "-") and sys.stdout.isatty():
        raise click.UsageError("a terminal shows no PNG: write it to a file with -o")
    side = _side(plan, scenario, overlays, settings, off, effort)
    if side.schedule is None:
        _nothing(side)
        return
    if form == "ics":
        told = _calendars(side, side.schedule, path, each, since)
    else:
        written, told = _written(side, side.schedule, form, picture)
        _out(path, written)
    _remarks(side, told)
    if side.answer:
        if effort.stats:
            from ..show.terminal import statistics

            stats = side.answer.stats
            announce(lambda screen: statistics(screen, stats))
        exits_as(side.status, side.answer.stopped_by)


def _side(plan: str, scenario: str | None, overlays: tuple[str, ...], settings: tuple[str, ...], off: tuple[str, ...],
          effort: Effort) -> Side:
    from ..questions.sides import Common, draft, side
    from ..show.progress import progress

    drawn = draft(plan)
    common = Common(overlays, settings, off, scenario)
    if drawn.kind != "scenario":
        return side(drawn, common, None)
    from ..questions.budget import Budget

    with progress(effort.seconds):
        return side(drawn, common, Budget(effort.limits))


def _nothing(side: Side) -> None:
    from ..show.screen import wrap

    text = "Impossible: no schedule keeps every hard rule. Nothing was written; summit explain says why." \
        if side.status == "infeasible" else "Undecided: no schedule was found in time. Nothing was written."
    announce(lambda screen: screen.finish(wrap(text, screen.width)))
    exits_as(side.status, side.answer.stopped_by if side.answer else None)


def _written(side: Side, schedule: Schedule, form: str, picture: str) -> tuple[str | bytes, list[str]]:
    """What is written, and what is to be said of it."""
    if form == "md":
        from ..show.brief import brief

        return brief(side, schedule), []
    if form == "svg":
        from ..show.pictures import svg

        return svg(side.case, schedule, picture), []
    if form == "png":
        from ..show.pictures import png, spelled_out

        drawn = png(side.case, schedule, picture)
        return drawn.file, spelled_out(drawn)
    from ..show.envelope import dumps
    from ..show.listing import listing_csv, listing_json

    if form == "csv":
        return listing_csv(side.case, schedule), []
    return dumps(listing_json(side.case, schedule)), []


def _calendars(side: Side, schedule: Schedule, path: str | None, each: bool, since: str | None) -> list[str]:
    """Write them; what is to be said of those handed out before of which nobody is left."""
    from datetime import UTC, datetime

    from ..show.calendars import calendar, earlier_events, file_names, folder

    now = datetime.now(UTC).replace(microsecond=0)
    names = file_names(side.case) if each else {None: ""}
    if each and path:
        folder(path)
    texts = []
    for person, name in names.items():
        target = os.path.join(path, name) if path and name else path
        before = os.path.join(since, name) if since and name else since or target
        known = before is not None and (os.path.isfile(before) or before == since)
        earlier = earlier_events(before) if known and before else {}
        texts.append((target, calendar(side.case, schedule, now, person, earlier)))
    handed_out = os.listdir(since or path) if each and path else []
    for target, text in texts:
        _out(target, text)
    left = sorted(name for name in handed_out if name.endswith(".ics") and name not in names.values())
    return [f"{name} belongs to nobody in the scenario; it stays as it was" for name in left]


def _out(path: str | None, result: str | bytes) -> None:
    if path is None or path == "-":
        emit_as_it_is(result)
    else:
        write_file(path, result)


def _remarks(side: Side, told: Sequence[str]) -> None:
    from ..checking import broken
    from ..show import parts

    told = [*side.remarks, *told]
    if names := broken(side.case, side.verdicts):
        told.append(f"the schedule breaks hard rules: {', '.join(names)}")
    if side.answer and side.status != "optimal":
        told.append("the schedule is the best found so far, not proven to be the best")
    announce(lambda screen: parts.remarks(screen, told))
