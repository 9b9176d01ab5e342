"""`summit rules`: the kinds of rules."""

from __future__ import annotations

import click

from ..show.output import emit, emit_json
from . import _completing
from ._options import as_json


@click.command()
@click.argument("kind", required=False, shell_complete=_completing.kinds)
@as_json
def rules(kind: str | None, as_json: bool) -> None:
    """List the kinds of rules, or the page of one.

    \b
    Examples:
      summit rules
      summit rules window
    """
    from ..show import manual

    if as_json:
        emit_json(manual.page_json(kind) if kind else manual.listing_json())
    else:
        emit(lambda screen: manual.page(screen, kind) if kind else manual.listing(screen))
