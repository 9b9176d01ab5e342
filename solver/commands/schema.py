"""`summit schema`: the JSON Schemas."""

from __future__ import annotations

import click

from ..show.output import emit_json
from . import _completing
from ._options import debugged


@click.command()
@click.option("--answer", metavar="COMMAND", is_flag=False, flag_value="solve", shell_complete=_completing.answers,
              help="The schema of a command's answers in JSON instead; of solve, where none is named.")
@debugged
def schema(answer: str | None) -> None:
    """Print the JSON Schema of scenarios, for editors; or of answers.

    \b
    Examples:
      summit schema > summit.schema.json
      summit schema --answer explain
    """
    if answer is None:
        from ..schema import scenario_schema

        emit_json(scenario_schema())
        return
    from ..show.schemas import SCHEMAS, answer_schema

    if answer not in SCHEMAS:
        raise click.BadParameter(f"{answer!r} is no command that answers in JSON; these do: {', '.join(SCHEMAS)}",
                                 param_hint="'--answer'")
    emit_json(answer_schema(answer))
