"""What all commands share: help in groups, results on standard output, problems and remarks on standard error.

Exit codes: 0 yes, 1 a bug of ours, 2 bad input, 3 proven impossible or a check that fails, 4 undecided, 130
interrupted.
"""

from __future__ import annotations

import os
import re
import shutil
import sys
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any, NoReturn, TextIO

import click

if TYPE_CHECKING:
    from .screen import Screen

Function = Callable[..., Any]
GROUPS = ("plan", "question", "read", "show", "many", "reference")
_REPORT = "This is a bug of ours, not of your file. Please report it, with the scenario and the command."


class Command(click.Command):
    """A command whose failures become one clear message and an exit code."""

    def invoke(self, ctx: click.Context) -> Any:
        try:
            return super().invoke(ctx)
        except (click.ClickException, click.exceptions.Exit, click.Abort):
            raise
        except KeyboardInterrupt:
            ctx.exit(130)
        except Exception as error:
            if ctx.params.get("debug"):
                raise
            _failed(ctx, error)


def _failed(ctx: click.Context, error: Exception) -> NoReturn:
    from ..answer import CertificateError
    from ..errors import BadInput, printable

    if isinstance(error, BadInput):
        if ctx.params.get("as_json"):
            from .machine import invalid

            emit_json(invalid(error.problems))
        else:
            _write(sys.stderr, "".join(f"{problem}\n" for problem in error.problems))
        ctx.exit(2)
    said = "two independent checks disagree" if isinstance(error, CertificateError) else type(error).__name__
    _write(sys.stderr, f"summit: bug: {said}: {printable(str(error))}\n{_REPORT}\n"
                       "No answer is given. With --debug the details are shown.\n")
    ctx.exit(1)


class Grouped(click.Group):
    """The group of all commands: lists them in the order a planner meets them."""

    command_class = Command

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self._groups: dict[str, str] = {}

    def command(  # type: ignore[override]
            self, *args: Any, group: str = "reference", **options: Any) -> Callable[[Function], click.Command]:
        """A command that help lists in a group."""
        make = super().command(*args, **options)

        def decorator(function: Function) -> click.Command:
            command: click.Command = make(function)
            self._groups[command.name or ""] = group
            return command

        return decorator

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(self.commands)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        for group in GROUPS:
            rows = [(name, command.get_short_help_str(80)) for name, command in self.commands.items()
                    if self._groups.get(name) == group]
            if rows:
                with formatter.section(group.capitalize()):
                    formatter.write_dl(rows, col_spacing=4)


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


# --- writing --------------------------------------------------------------------------------------------------------
def emit(text: Callable[[Screen], str]) -> None:
    """A result, on standard output."""
    from .screen import Screen

    _write(sys.stdout, text(Screen.of(sys.stdout)))


def announce(text: Callable[[Screen], str]) -> None:
    """A remark, on standard error."""
    from .screen import Screen

    _write(sys.stderr, text(Screen.of(sys.stderr)))


def emit_json(value: Any) -> None:
    """A result for machines, on standard output: UTF-8, whatever the locale."""
    from .machine import dumps

    text = dumps(value)
    if (buffer := getattr(sys.stdout, "buffer", None)) is not None:
        _guarded(sys.stdout, lambda: buffer.write(text.encode()))
    else:
        _write(sys.stdout, text)


def write_file(path: str, text: str) -> None:
    """Write a result to a file, UTF-8, whole or not at all: what stood there before stays until all is written.

    Raises BadInput when the file cannot be written.
    """
    from ..errors import BadInput, Problem

    target = os.path.realpath(path)
    try:
        if os.path.exists(target) and not os.path.isfile(target):       # a pipe or a device is not replaced
            with open(target, "w", encoding="utf-8", newline="") as file:
                file.write(text)
            return
        draft = f"{target}.{os.getpid()}.part"
        try:
            with open(draft, "x", encoding="utf-8", newline="") as file:
                file.write(text)
            if os.path.exists(target):
                shutil.copymode(target, draft)
            os.replace(draft, target)
        finally:
            if os.path.exists(draft):
                os.unlink(draft)
    except OSError as error:
        raise BadInput(Problem("cannot-write", f"cannot be written: {error.strerror or error}", path)) from None


def exits(code: int) -> None:
    """End the command with an exit code, when it is not 0."""
    if code:
        click.get_current_context().exit(code)


def _write(stream: TextIO, text: str) -> None:
    encoding = getattr(stream, "encoding", None) or "utf-8"
    shown = text.encode(encoding, "backslashreplace").decode(encoding)
    _guarded(stream, lambda: stream.write(shown))


def _guarded(stream: TextIO, write: Callable[[], object]) -> None:
    """Write at once. A reader that has gone (`| head`) is no fault: the rest goes nowhere, quietly."""
    try:
        stream.flush()
        write()
        stream.flush()
    except BrokenPipeError:
        null = os.open(os.devnull, os.O_WRONLY)
        os.dup2(null, stream.fileno())
