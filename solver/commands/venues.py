"""`summit venues`: where each meeting may be held."""

from __future__ import annotations

import click

from ..show.output import announce, emit, emit_json
from . import _completing
from ._options import Given, reads_scenario


@click.command()
@reads_scenario
@click.option("--meeting", "meetings", multiple=True, metavar="MEETING", shell_complete=_completing.meetings,
              help="Only this one; repeatable.")
def venues(given: Given, as_json: bool, meetings: tuple[str, ...]) -> None:
    """Show where each meeting may be held: allowed, conditional or out, by which rule and which fact.

    \b
    Examples:
      summit venues scenarios/ukraine-2025.yaml
      summit venues scenarios/ukraine-2025.yaml --meeting bilateral --off neutral
    """
    from ..questions.venues import standings
    from ..show import parts
    from ..show import venues as show

    case = given.case()
    found = standings(case, show.asked(case, meetings))
    if as_json:
        emit_json(show.venues_json(case, found))
    else:
        emit(lambda screen: show.page(screen, case, found))
        announce(lambda screen: parts.remarks(screen, case.remarks))
