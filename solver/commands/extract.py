"""`summit extract`: a draft scenario from an article."""

from __future__ import annotations

import datetime
import os
import sys
from typing import TYPE_CHECKING

import click

from ..show.output import announce, emit_as_it_is, emit_json, write_file
from . import _completing
from ._options import as_json, time_limit

if TYPE_CHECKING:
    from ..extract.findings import Findings


@click.command()
@click.argument("article", shell_complete=_completing.files)
@click.option(
    "--date",
    "said",
    metavar="DATE",
    help="The day it was published, such as 2025-08-19; relative dates "
    "count from it. Without it, the text's own dateline.",
)
@click.option("-o", "--output", metavar="FILE", type=click.Path(dir_okay=False), help="Write to a file.")
@click.option("--review", is_flag=True, help="Walk through the findings on the terminal: accept, change or drop each.")
@click.option("--llm", "address", metavar="URL", help="Ask a language model at this OpenAI-compatible address instead, "
                                                      "such as http://localhost:8080/v1; its key is SUMMIT_LLM_KEY.")
@click.option("--model", metavar="NAME", help="The model to ask there.")
@click.option("--time", "seconds", callback=time_limit, metavar="TIME",
              help="How long the model may take.  [default: 5min]")
@as_json
def extract(article: str, said: str | None, output: str | None, review: bool, address: str | None, model: str | None,
            seconds: float | None, as_json: bool) -> None:
    """Draft a scenario from an English article, every rule tied to its words.

    ARTICLE is a text file of 300 kB at most, `-` standard input. What was decided becomes hard, what was proposed or
    is possible soft, what was rejected is ignored; what could not be placed is a to-do. `--json` prints the findings.
    Without a date, you are asked for it on a terminal where days hang on it; else they stay unresolved. No network
    and no model are used, unless --llm and --model name them both; then the article is sent to that address, and
    nowhere else.

    \b
    Examples:
      summit extract article.txt --date 2025-08-19 -o draft.yaml
      summit extract article.txt --date 2025-08-19 | summit solve -
    """
    if (address is None) != (model is None):
        raise click.UsageError("--llm and --model go together: nothing is sent unless you name both")
    if seconds is not None and address is None:
        raise click.UsageError("--time is for --llm")
    if review and (article == "-" or not sys.stdin.isatty()):
        raise click.UsageError("--review asks questions: it needs a terminal to read the answers from")
    published = _day(said) if said is not None else None
    from ..extract.findings import as_json as data_of
    from ..extract.text import read_article

    text = read_article(article)
    if published is None and article != "-" and not as_json and sys.stdin.isatty() and sys.stderr.isatty():
        published = _told_day(text)
    if address is not None and model is not None:
        findings = _asked(text, published, address, model, seconds)
    else:
        from ..extract.pipeline import extract as found_in

        findings = found_in(text, published)
    if review:
        findings = _reviewed(text, findings)
    if as_json:
        if output is None:
            emit_json(data_of(findings))
            return
        from ..show.envelope import dumps

        write_file(output, dumps(data_of(findings)))
        return
    from ..extract.draft.draft import draft

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


def _told_day(text: str) -> datetime.date | None:
    """The day that a person says the text is from, asked only where dates in it hang on that; None if nobody knows."""
    from ..errors import BadInput
    from ..extract.pipeline import hangs_on_its_day
    from ..show.output import complain

    if not hangs_on_its_day(text):
        return None
    while True:
        answer = str(click.prompt("Which day is it from, such as 2025-08-19? Relative dates count from it [Enter: "
                                  "nobody knows]", default="", show_default=False, err=True)).strip()
        if not answer:
            return None
        try:
            return _day(answer)
        except BadInput as error:
            complain(f"{error.problems[0].message}\n")


def _asked(text: str, published: datetime.date | None, address: str, model: str, seconds: float | None) -> Findings:
    """What a language model finds; what it said without evidence is told and left out. Raises BadInput."""
    from ..extract.dateline import dateline
    from ..extract.llm.llm import KEY, SECONDS, Server, extract
    from ..show.parts import remarks
    from ..show.progress import progress
    from ..show.screen import safe

    server = Server(address, model, os.environ.get(KEY) or None, seconds or SECONDS)
    with progress(server.seconds, f"asking {safe(model)}", ctrl_c="stops"):
        found = extract(text, published or dateline(text), server)
    if found.dropped:
        announce(lambda screen: remarks(screen, [f"Left out or mended, of what {model} said: {one}"
                                                 for one in found.dropped]))
    return found.findings


def _reviewed(text: str, findings: Findings) -> Findings:
    """The findings that a person accepts. Questions go to standard error: the result may go to a file."""
    from ..show.review import review
    from ..show.screen import Screen

    return review(Screen.of(sys.stderr), text, findings,
                  lambda question: str(click.prompt(question, default="", show_default=False, err=True)),
                  lambda shown: announce(lambda screen: shown))
