"""The options that commands share, each told once."""

from __future__ import annotations

import re
import time
from collections.abc import Callable, Mapping
from functools import wraps
from typing import TYPE_CHECKING, Any, NamedTuple

import click

from . import _completing

if TYPE_CHECKING:
    from datetime import date

    from ..case import Case
    from ..engine import Limits
    from ..engine.goals import Objective

Function = Callable[..., Any]


class Given(NamedTuple):
    """A scenario as the command line names it, with the changes laid over it."""

    path: str
    overlays: tuple[str, ...] = ()
    settings: tuple[str, ...] = ()
    off: tuple[str, ...] = ()

    def case(self, misquoted: bool = False) -> Case:
        """Read it; ``misquoted``: quotes that are not in their documents are let pass. Raises BadInput."""
        from ..loading import load

        return load(self.path, self.overlays, self.settings, self.off, misquoted=misquoted)


class Effort(NamedTuple):
    """How long to search, with which seed, and whether to say what it took."""

    seconds: float | None
    seed: int
    stats: bool
    began: float

    def left(self, at_least: float) -> float | None:
        """Seconds left of the time limit, if there is one."""
        return None if self.seconds is None else max(at_least, self.seconds - (time.monotonic() - self.began))

    def anew(self) -> Effort:
        """The same effort once more, its clock set back."""
        return self._replace(began=time.monotonic())

    @property
    def limits(self) -> Limits:
        """The limits of a search. Loads the solver."""
        return self.watched(None)

    def watched(self, watch: Callable[[Objective, int | None, int], None] | None) -> Limits:
        """The limits of a search that tells how far it has come. Loads the solver."""
        from ..engine import Limits

        return Limits(self.seconds, self.seed, watch=watch)


def as_json(command: Function) -> Function:
    """`--json`, as the parameter ``as_json``, and `--debug`, which every command takes."""
    return click.option("--json", "as_json", is_flag=True, help="Answer in JSON, for machines.")(debugged(command))


def debugged(command: Function) -> Function:
    """`--debug`: a bug shows where it happened."""
    return click.option("--debug", is_flag=True, expose_value=False, help="If there is a bug, show its details.")(
        command)


def changes(of: str) -> Callable[[Function], Function]:
    """`--with`, `--set`, `--off`, as ``overlays``, ``settings``, ``off``; ``of``: what they change."""
    def add(command: Function) -> Function:
        for option in (
            click.option("--off", multiple=True, metavar="RULE", help=f"Switch a rule off{of}; repeatable.",
                         shell_complete=_completing.rules),
            click.option("--set", "settings", multiple=True, metavar="PATH=VALUE",
                         help=f"Change a value{of}, such as rules.two-weeks.within=21d; repeatable.",
                         shell_complete=_completing.paths),
            click.option("--with", "overlays", multiple=True, metavar="OVERLAY",
                         help=f"Lay a file of changes over {'every' if of else 'the'} scenario; repeatable.",
                         shell_complete=_completing.files),
        ):
            command = option(command)
        return command
    return add


def dated(command: Function) -> Function:
    """`--on DAY`, as the date ``on``, None without it."""
    return click.option("--on", metavar="DAY", callback=_day, help="As of this day, such as 2025-08-19, not today.")(
        command)


def _day(ctx: click.Context, option: click.Parameter, value: str | None) -> date | None:
    if value is None:
        return None
    from datetime import datetime

    from ..times import parse_when

    try:
        found = parse_when(value)
    except ValueError as why:
        raise click.BadParameter(str(why)) from None
    if isinstance(found, datetime):
        raise click.BadParameter(f"{value!r} is no day; write it like 2025-08-19")
    return found


def reads_scenario(command: Function) -> Function:
    """The argument and the options of a command that reads a scenario (`-` is standard input), as ``given``."""
    @wraps(command)
    def collected(scenario: str, overlays: tuple[str, ...], settings: tuple[str, ...], off: tuple[str, ...],
                  **others: Any) -> Any:
        return command(given=Given(scenario, overlays, settings, off), **others)

    return click.argument("scenario", shell_complete=_completing.files)(changes("")(as_json(collected)))


def solves(command: Function) -> Function:
    """The options of a command that solves, as ``effort``."""
    @wraps(command)
    def collected(seconds: float | None, seed: int, stats: bool, **others: Any) -> Any:
        return command(effort=Effort(seconds, seed, stats, time.monotonic()), **others)

    for option in (
        click.option("--stats", is_flag=True, help="Also show how long it took, and how large the model is."),
        click.option("--seed", metavar="N", type=click.IntRange(0, 2**31 - 2), default=0, show_default=True,
                     help="The solver's random seed."),
        click.option("--time", "seconds", callback=time_limit, metavar="TIME",
                     help="Stop after so many seconds, or 90s, 2min, 1h; the best so far is shown."),
    ):
        collected = option(collected)
    return collected


pick = click.option("--pick", type=click.IntRange(1), default=1, show_default=True,
                    help="Which schedule, in an answer that has several.")

_UNITS: Mapping[str, float] = {"": 1, "s": 1, "sec": 1, "min": 60, "h": 3600}


def time_limit(ctx: click.Context, option: click.Parameter, value: str | None) -> float | None:
    """A time limit in seconds: seconds as they are, or a length such as 60s, 2min, 1h."""
    if value is None:
        return None
    found = re.fullmatch(r"(\d{1,9}(?:\.\d+)?)\s*(s|sec|min|h|)", value.strip())
    seconds = float(found[1]) * _UNITS[found[2]] if found else 0
    if not 0 < seconds <= 31_536_000:
        raise click.BadParameter(f"{value!r} is no time limit; write seconds, such as 60, or 60s, 2min, 1h")
    return seconds
