"""The group of all commands: finds a command's module when it is called, and turns failures into clear messages."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from importlib import import_module
from typing import Any

import click

from .. import __version__
from . import COMMANDS, GROUPS
from ._endings import failed, interrupted, misused


class Lazy(click.Group):
    """Commands by name, each from the module of its name."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return [name for group in GROUPS for name, its in COMMANDS.items() if its == group]

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = getattr(import_module(f".{cmd_name}", __package__), cmd_name)
        return command

    def resolve_command(
            self, ctx: click.Context, args: list[str]) -> tuple[str | None, click.Command | None, list[str]]:
        if args[0] not in COMMANDS and not args[0].startswith("-") and not ctx.resilient_parsing:
            from ..errors import did_you_mean, printable

            near = did_you_mean(args[0], COMMANDS)
            ctx.fail(printable(f"no such command: {args[0]}" + (f"; {near}" if near else "")))
        return super().resolve_command(ctx, args)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        widest = max(map(len, COMMANDS))
        for group in GROUPS:
            commands = [(name, self.get_command(ctx, name)) for name, its in COMMANDS.items() if its == group]
            if commands:
                with formatter.section(group.capitalize()):
                    formatter.write_dl([(name.ljust(widest), command.get_short_help_str(200))
                                        for name, command in commands if command], col_spacing=4)

    def main(self, args: Sequence[str] | None = None, *more: Any, **options: Any) -> Any:
        """Run a command, and end with an exit code; problems become messages, or JSON where `--json` asks for it."""
        words = list(sys.argv[1:] if args is None else args)
        if "_SUMMIT_COMPLETE" in os.environ:
            from . import _shells  # noqa: F401 (which click then knows)
        try:
            code = super().main(words, *more, **options | {"standalone_mode": False})
        except click.ClickException as error:
            code = misused(error, words)
        except (KeyboardInterrupt, click.Abort):
            code = interrupted(words)
        except Exception as error:
            if isinstance(error.__cause__, KeyboardInterrupt):      # while a module in C++ was being imported
                code = interrupted(words)
            elif "--debug" in words:
                raise
            else:
                code = failed(error, words)
        sys.exit(code if isinstance(code, int) else 0)


@click.group("summit", cls=Lazy, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, prog_name="summit", message="%(prog)s %(version)s")
def summit() -> None:
    """From what leaders said, to schedules that can be held, each with its reasons."""
