"""`solve --watch`: answers again whenever the scenario or a file laid over it is saved, until Ctrl-C."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

from ..show.output import announce, complain, emit
from ._endings import INTERRUPTED, exits
from ._options import Given

if TYPE_CHECKING:
    from ..answer import Answer
    from ..case import Case
    from ..show.screen import Screen

_EVERY, _SETTLED, _PATIENCE = 0.1, 0.05, 2.0
"""Seconds between two looks; between two that must agree after a change; and how long a file may be away for that."""
Stamps = tuple[tuple[str, int, int, int] | None, ...]


def keep_solving(given: Given, answer: Callable[[Case], tuple[Answer, str | None]]) -> NoReturn:
    """Answer, wait for a file to be saved, and so on; ends with exit code 130.

    ``answer`` finds and shows an answer, and says what cut it short, if anything did. Bad input is told and waited out.
    """
    from ..show.words import plural

    last: Answer | None = None
    files = _files(given, None)
    try:
        while True:
            seen = stamps(files)
            last, files, stopped = _once(given, answer, last, files)
            if stopped:
                break
            announce(partial(_line, f"Watching {plural(len(files), 'file')}: save to solve again, Ctrl-C ends."))
            wait_for_change(files, seen)
            emit(partial(_line, time.strftime("── saved, %H:%M:%S ──")))
    except KeyboardInterrupt:
        pass
    exits(INTERRUPTED)
    raise AssertionError("unreachable")


def _line(text: str, screen: Screen) -> str:
    return screen.finish([screen.style(text, "bold"), ""])


def _once(given: Given, answer: Callable[[Case], tuple[Answer, str | None]], last: Answer | None,
          files: tuple[str, ...]) -> tuple[Answer | None, tuple[str, ...], bool]:
    """One answer and what changed since the last; the answer to compare with next, the files to watch, and whether it
    was cut short."""
    from ..errors import BadInput

    try:
        case = given.case()
        files = _files(given, case)
        found, cut = answer(case)
    except BadInput as bad:
        complain(bad.told())
        return last, files, False
    if cut == "interrupt":
        return found, files, True
    if last is not None:
        from ..show.changed import changes

        before = last
        emit(lambda screen: "\n" + changes(screen, before, found))
    return found, files, False


def _files(given: Given, case: Case | None) -> tuple[str, ...]:
    """The scenario, its overlays, and the calendars and documents that it names."""
    beside = Path(given.path).parent
    named: list[str] = []
    if case is not None:
        named += [name for principal in case.scenario.principals.values() for name in principal.busy]
        named += [document.file for document in case.scenario.sources.values() if document.file]
    return tuple(dict.fromkeys([given.path, *given.overlays, *(str(beside / name) for name in named)]))


def stamps(files: Iterable[str]) -> Stamps:
    """What tells a file from itself after it was saved; None while it is not there."""
    def stamp(path: str) -> tuple[str, int, int, int] | None:
        try:
            known = os.stat(path)
        except OSError:
            return None
        return path, known.st_mtime_ns, known.st_size, known.st_ino

    return tuple(map(stamp, files))


def wait_for_change(files: tuple[str, ...], seen: Stamps) -> None:
    """Until a file is not as it was seen, and has then been left alone for a moment: editors save in several steps.

    ``seen`` may have been taken of fewer files; those that came later count from now on.
    """
    known = dict(zip((one[0] for one in seen if one), (one for one in seen if one), strict=True))
    before = tuple(known.get(path, stamp) for path, stamp in zip(files, stamps(files), strict=True))
    while (now := stamps(files)) == before:
        time.sleep(_EVERY)
    began = time.monotonic()
    while True:
        time.sleep(_SETTLED)
        then, now = now, stamps(files)
        if then == now and (None not in now or time.monotonic() - began > _PATIENCE):
            return
