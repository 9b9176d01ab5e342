"""The command `summit`: the way in. Each command is a file in `solver/commands`, read when it is called.

Nothing is imported before Ctrl-C is taken care of.
"""

from __future__ import annotations

import gc
import os
import sys

os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")    # looking for them reads every installed package's data
gc.set_threshold(100_000)    # what a start makes is there to stay: looking through it for garbage is lost time


def main() -> None:
    """Run the command on the command line, and end with its exit code."""
    try:
        from solver.commands._group import summit

        summit.main(prog_name="summit")
    except KeyboardInterrupt:
        from solver.commands._endings import interrupted

        sys.exit(interrupted(sys.argv[1:]))


if __name__ == "__main__":
    main()
