"""`summit extract`: a draft scenario from an article."""

from __future__ import annotations

import datetime
import os

import click

from ..show.output import emit_as_it_is, emit_json, write_file
from ._options import as_json


@click.command()
@click.argument("article")
@click.option(
    "--date",
    "said",
    metavar="DATE",
    help="The day it was published, such as 2025-08-19; relative dates "
    "count from it. Without it, the text's own dateline.",
)
@click.option("-o", "--output", metavar="FILE", type=click.Path(dir_okay=False), help="Write to a file.")
@as_json
def extract(article: str, said: str | None, output: str | None, as_json: bool) -> None:
    """Draft a scenario from an English article, every rule tied to its words.

    ARTICLE is a text file of 300 kB at most, `-` standard input. What was decided becomes hard, what was proposed or
    is possible soft, what was rejected is ignored; what could not be placed is a to-do. `--json` prints the findings.
    Without a date, relative dates stay unresolved. No network and no model are used.

    \b
    Examples:
      summit extract article.txt --date 2025-08-19 -o draft.yaml
      summit extract article.txt --date 2025-08-19 | summit solve -
    """
    published = _day(said) if said is not None else None
    from ..extract.findings import as_json as data_of
    from ..extract.pipeline import extract as found_in
    from ..extract.text import read_article

    text = read_article(article)
    findings = found_in(text, published)
    if as_json:
        if output is None:
            emit_json(data_of(findings))
            return
        from ..show.envelope import dumps

        write_file(output, dumps(data_of(findings)))
        return
    from ..extract.draft import draft

    beside = os.path.dirname(os.path.abspath(output)) if output else os.getcwd()
    document = None if article == "-" else os.path.relpath(article, beside)
    title = "an article" if article == "-" else os.path.basename(article)
    scenario = draft(findings, document, title, datetime.date.today())
    if output is None:
        emit_as_it_is(scenario)
    else:
        write_file(output, scenario)


def _day(text: str) -> datetime.date:
    """The day that --date names. Raises BadInput."""
    from ..errors import BadInput, Problem
    from ..times import parse_when

    try:
        found = parse_when(text)
    except ValueError as why:
        raise BadInput(Problem("bad-date", str(why), "--date")) from None
    if isinstance(found, datetime.datetime):
        raise BadInput(Problem("bad-date", f"{text!r}: a day without a time, please", "--date"))
    return found
