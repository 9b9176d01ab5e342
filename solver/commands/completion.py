"""`summit completion`: the script that lets a shell complete commands."""

from __future__ import annotations

import click

from ..show.output import emit_as_it_is


@click.command()
@click.argument("shell", type=click.Choice(["bash", "zsh", "fish"]))
@click.pass_context
def completion(ctx: click.Context, shell: str) -> None:
    """Print the script that lets a shell complete commands, rules, meetings and venues when TAB is pressed.

    Put the line for your shell into its settings: ~/.bashrc, ~/.zshrc (after compinit), or
    ~/.config/fish/config.fish.

    \b
    Examples:
      eval "$(summit completion bash)"
      eval "$(summit completion zsh)"
      summit completion fish | source
    """
    from ._shells import SHELLS, VARIABLE

    emit_as_it_is(SHELLS[shell](ctx.find_root().command, {}, "summit", VARIABLE).source())
