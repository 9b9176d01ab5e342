"""The command `summit`: the way in. Each command is a file in `solver/commands`, read when it is called.

Nothing is imported before Ctrl-C is taken care of.
"""

from __future__ import annotations

import gc
import sys
from types import ModuleType

gc.set_threshold(100_000)    # what a start makes is there to stay: looking through it for garbage is lost time

# Summit has no plugins for pydantic. The module that would look for them takes a tenth of a start: it reads the data of
# every installed package. Where a version of pydantic looks elsewhere, this changes nothing.
_no_plugins = ModuleType("pydantic.plugin._loader")
_no_plugins.get_plugins = lambda: ()  # type: ignore[attr-defined]
sys.modules[_no_plugins.__name__] = _no_plugins


def main() -> None:
    """Run the command on the command line, and end with its exit code."""
    try:
        from solver.commands._group import summit

        summit.main(prog_name="summit")
    except KeyboardInterrupt:
        from solver.commands._endings import interrupted

        sys.exit(interrupted(sys.argv[1:]))
    finally:
        gc.freeze()     # nor is it looked through at the end, when all of it goes anyway


if __name__ == "__main__":
    main()
