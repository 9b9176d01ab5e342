"""`summit schema`: the JSON Schemas."""

from __future__ import annotations

import click

from ..show.output import emit_json
from ._options import debugged


@click.command()
@click.option("--answer", is_flag=True, help="The schema of answers (`solve --json`) instead.")
@debugged
def schema(answer: bool) -> None:
    """Print the JSON Schema of scenarios, for editors.

    \b
    Example:
      summit schema > summit.schema.json
    """
    if answer:
        from ..show.answer_schema import answer_schema

        emit_json(answer_schema())
    else:
        from ..schema import scenario_schema

        emit_json(scenario_schema())
