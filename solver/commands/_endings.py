"""How a command ends: its exit code, and what is said when it fails.

Exit codes: 0 yes, 1 a bug of ours, 2 bad input, 3 proven impossible or a check that fails, 4 undecided, 130
interrupted.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING

from ..show.output import complain, emit_json

if TYPE_CHECKING:
    import click

INTERRUPTED = 130
_REPORT = "This is a bug of ours, not of your file. Please report it, with the scenario and the command."


def exits(code: int) -> None:
    """End the command with an exit code, when it is not 0."""
    if code:
        sys.exit(code)


def exits_as(status: str, stopped_by: str | None) -> None:
    """End the command as an answer's status says."""
    exits(INTERRUPTED if stopped_by == "interrupt" else {"infeasible": 3, "no": 3, "unknown": 4, "undecided": 4}
          .get(status, 0))


def interrupted(words: Sequence[str]) -> int:
    """Ctrl-C before there was anything to show."""
    if "--json" in words:
        from ..show.envelope import interruption
        from ..show.schemas import SCHEMAS

        emit_json(interruption(next((word for word in words if word in SCHEMAS), "solve")))
    else:
        complain("Stopped by you, before anything was found.\n")
    return INTERRUPTED


def misused(error: click.ClickException, words: Sequence[str]) -> int:
    """A command line that cannot be understood."""
    if "--json" in words:
        from ..show.envelope import misuse

        emit_json(misuse(error))
    else:
        error.show()
    return 2


def failed(error: Exception, words: Sequence[str]) -> int:
    """Bad input, else a bug: one clear message, no traceback."""
    from ..answer import CertificateError
    from ..errors import BadInput, printable

    if isinstance(error, BadInput):
        if "--json" in words:
            from ..show.envelope import invalid

            emit_json(invalid(error.problems))
        else:
            complain(error.told())
        return 2
    said = "two independent checks disagree" if isinstance(error, CertificateError) else type(error).__name__
    complain(f"summit: bug: {said}: {printable(str(error))}\n{_REPORT}\n"
             "No answer is given. With --debug the details are shown.\n")
    return 1
