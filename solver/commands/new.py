"""`summit new`: a scenario to begin with."""

from __future__ import annotations

import os
from collections.abc import Callable
from datetime import date
from typing import Any

import click

from ..show.output import announce, emit_as_it_is, write_file
from . import _completing
from ._options import dated, debugged


def _known(ctx: click.Context, option: click.Parameter, value: str | None) -> str | None:
    """The name of a template; looked up only when one is named."""
    from ..errors import did_you_mean
    from ..starting import templates

    if value is not None and value not in templates():
        near = did_you_mean(value, templates())
        raise click.BadParameter(f"no such template: {value}; {near or 'there are ' + ', '.join(templates())}")
    return value


@click.command()
@click.argument("name", required=False)
@click.option("--template", callback=_known, metavar="TEMPLATE", shell_complete=_completing.templates,
              help="bilateral, trilateral, shuttle, week or ladder; without one, four questions are asked.")
@click.option("--force", is_flag=True, help="Write over a file that is there already.")
@dated
@debugged
def new(name: str | None, template: str | None, force: bool, on: date | None) -> None:
    """Write a scenario to begin with, from a template or four questions: who, what, where, by when.

    NAME is the file, NAME.yaml where it has no ending, `-` standard output. It loads and solves as it is; the templates
    begin on the next Monday.

    \b
    Examples:
      summit new talks
      summit new talks --template bilateral && summit solve talks.yaml
    """
    path = _path(name or template or "scenario")
    if not force and path != "-" and os.path.lexists(path):
        from ..errors import BadInput, Problem

        raise BadInput(Problem("file-exists", "is there already", path, hint="choose another name, or write over it "
                                                                             "with --force"))
    from ..loading import load_text
    from ..starting import from_template

    day = on or date.today()
    title = os.path.splitext(os.path.basename(path))[0] if name and name != "-" else None
    text = from_template(template, day, title) if template else _asked(day, title or "My scenario")
    load_text(text, path)
    if path == "-":
        emit_as_it_is(text)
        return
    write_file(path, text)
    from ..show.screen import safe, wrap

    announce(lambda screen: screen.finish(wrap(
        safe(f"{path} is written. Change it as you like; then: summit solve {path}"), screen.width)))


def _path(name: str) -> str:
    return name if name == "-" or os.path.splitext(name)[1] else f"{name}.yaml"


def _asked(day: date, title: str) -> str:
    from ..starting import Answers, drafted, read_by, read_what, read_where, read_who

    return drafted(Answers(
        who=_ask("Who meets? Names, with their homes", "Anna Berg (Oslo), Omar Haddad (Amman)", read_who),
        what=_ask("What do they hold, in order?", "", read_what, "talks 3h"),
        where=_ask("Where may it be? Cities", "Geneva, Vienna", read_where),
        by=_ask("By when? A date, or from now 3w", "", lambda text: read_by(text, day), "3w")), day, title)


def _ask(question: str, example: str, read: Callable[[str], Any], default: str = "") -> Any:
    """One answer, asked for again until it can be read; what was wrong with the last is said."""
    from ..errors import printable

    def understood(text: str) -> Any:
        if not text.strip():
            raise click.BadParameter(f"an answer is needed here, such as {example or default}; Ctrl-C ends")
        try:
            return read(text)
        except ValueError as why:
            raise click.BadParameter(printable(str(why))) from None

    return click.prompt(f"{question}, such as {example}" if example else question, default=default,
                        show_default=bool(default), value_proc=understood, err=True)
