"""The commands of `summit`, a module each: read the options, call the library, show the answer; no logic of their own.

A new command is one new module here and one line in `COMMANDS`:

1. Write `solver/commands/NAME.py` with a function NAME, made a command by `@click.command()`. Its docstring is its
   help: the first sentence stands in `summit --help`, and an example ends it. `_options.py` has the options that
   commands share (`@reads_scenario`, `@solves`, `@as_json`), `_endings.py` the exit codes, `show/output.py` the ways to
   print.
2. Add `"NAME": "GROUP"` to `COMMANDS`, where a planner would look for it.
3. If it takes `--json`, its answer has a schema in `show/schemas/`; a test holds each real answer against it.

A module is imported when its command is called, and all of them for `summit --help`: at its top it imports click and
its neighbours here, and everything else inside the function.
"""

from __future__ import annotations

GROUPS = ("plan", "question", "read", "show", "many", "reference")

COMMANDS = {
    "new": "plan",
    "check": "plan",
    "solve": "plan",
    "count": "plan",
    "explain": "question",
    "ask": "question",
    "tradeoffs": "question",
    "compare": "question",
    "repair": "question",
    "extract": "read",
    "trace": "read",
    "report": "show",
    "export": "show",
    "rules": "reference",
    "schema": "reference",
    "atlas": "reference",
    "venues": "reference",
    "route": "reference",
    "backtest": "reference",
    "completion": "reference",
}
"""Each command and the group in which help lists it, in the order a planner meets them."""
