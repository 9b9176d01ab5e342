"""`python -m docs.build` (`make docs`): write the references anew, and bring what the pages show up to date.

Examples that still agree with the program stay as they are. Read what it changed before you keep it.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from .examples import PAGES, ROOT, Session, agrees, brought_up_to_date
from .reference import references


def refreshed(page: str) -> str:
    """A page with what its commands print now."""
    done, rest = "", page
    with tempfile.TemporaryDirectory() as folder:
        for step, printed in (each for _, typed in Session(Path(folder)).play(page) for each in typed):
            before, command, after = rest.partition(f"$ {step.typed}\n")
            shown = step.shown if agrees(step.shown, printed) else brought_up_to_date(step.shown, printed)
            done, rest = done + before + command + shown, after.removeprefix(step.shown)
    return done + rest


def main() -> None:
    """Write every page that is not as it should be, and name it."""
    wanted = {ROOT / "docs" / "reference" / name: text for name, text in references().items()}
    wanted |= {path: refreshed(path.read_text(encoding="utf-8")) for path in PAGES if path not in wanted}
    for path, text in wanted.items():
        if not path.exists() or path.read_text(encoding="utf-8") != text:
            path.write_text(text, encoding="utf-8")
            sys.stdout.write(f"{path.relative_to(ROOT)} is written.\n")


if __name__ == "__main__":
    main()
