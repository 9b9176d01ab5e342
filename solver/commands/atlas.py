"""`summit atlas`: what is held about a place."""

from __future__ import annotations

from datetime import date

import click

from ..show.output import emit, emit_json
from ._options import as_json, dated


@click.command()
@click.argument("place", metavar="COUNTRY|CITY")
@dated
@as_json
def atlas(place: str, on: date | None, as_json: bool) -> None:
    """Show the dated facts about a country or city, and where they come from.

    \b
    Examples:
      summit atlas Switzerland
      summit atlas Moscow --on 1985-11-19
    """
    from ..show import places

    found = places.held(place, on or date.today())
    if as_json:
        emit_json(places.place_json(found))
    else:
        emit(lambda screen: places.page(screen, found))
