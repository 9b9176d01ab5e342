"""`summit route`: how a state aircraft gets from one city to another."""

from __future__ import annotations

from datetime import date

import click

from ..show.output import emit, emit_json
from . import _completing
from ._options import as_json, dated


@click.command()
@click.argument("start", metavar="FROM")
@click.argument("end", metavar="TO")
@click.option("--for", "traveller", metavar="WHO", help="The aircraft's country; with --scenario, or a principal.")
@dated
@click.option("--scenario", metavar="FILE", shell_complete=_completing.files,
              help="Also know its principals, venues, buffers and facts.")
@click.option("--permit", "permits", multiple=True, metavar="COUNTRY", help="A country that lets it pass; repeatable.")
@click.option("--refused", multiple=True, metavar="COUNTRY",
              help="A country that does not, or that it keeps clear of; repeatable.")
@as_json
def route(start: str, end: str, traveller: str | None, on: date | None, scenario: str | None,
          permits: tuple[str, ...], refused: tuple[str, ...], as_json: bool) -> None:
    """Show the way between two cities, its hours, the permits it needs and the closed airspaces it avoids.

    \b
    Examples:
      summit route Moscow Istanbul --for RU --on 2025-08-19
      summit route Moscow Skopje --for Russia --on 2023-11-30 --permit GR
      summit route Moscow "La Paz" --for BO --on 2013-07-02 --refused FR
    """
    from ..show import routes

    case = None
    if scenario:
        from ..loading import load

        case = load(scenario)
    trip = routes.found(start, end, traveller, on, permits, refused, case)
    if as_json:
        emit_json(routes.route_json(trip))
    else:
        emit(lambda screen: routes.page(screen, trip))
