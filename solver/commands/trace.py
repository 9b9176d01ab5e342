"""`summit trace`: an article with the rules that its sentences support."""

from __future__ import annotations

import click

from ..show.output import announce, emit, emit_json
from . import _completing
from ._endings import exits
from ._options import Given, reads_scenario


@click.command()
@reads_scenario
@click.argument("article", shell_complete=_completing.files)
@click.option("--doc", "document", metavar="NAME", shell_complete=_completing.sources,
              help="Which of the scenario's `sources:` the article is.")
def trace(given: Given, article: str, document: str | None, as_json: bool) -> None:
    """Show an article with the rules that each sentence supports.

    ARTICLE is the text that rules cite with `source: {doc, at, quote}`; `-` is standard input. Told too: sentences and
    rules that support nothing and rest on nothing, and quotes that do not stand at their place (exit code 3).

    \b
    Examples:
      summit extract article.txt --date 2025-08-19 | summit trace - article.txt
    """
    if article == "-" == given.path:
        raise click.UsageError("only one of the two can be `-`")
    from ..extract.text import read_article
    from ..extract.tracing import trace as held_against
    from ..show import parts
    from ..show.trace import traced, traced_json

    case = given.case(misquoted=True)
    found = held_against(case, read_article(article), article, document)
    if as_json:
        emit_json(traced_json(found, article))
    else:
        emit(lambda screen: traced(screen, found, article))
        announce(lambda screen: parts.remarks(screen, case.remarks))
    exits(3 if found.astray else 0)
