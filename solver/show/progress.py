"""One line on a terminal while a search goes on: how long it has taken, and how it can be stopped."""

from __future__ import annotations

import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager

_CLEAR = "\r\x1b[2K"


@contextmanager
def progress(seconds: float | None = None, doing: str = "searching", patience: float = 1.0) -> Iterator[None]:
    """Show the time that passes on standard error, when it is a terminal and the work takes longer than a second."""
    if not sys.stderr.isatty():
        yield
        return
    done = threading.Event()
    thread = threading.Thread(target=_tick, args=(done, seconds, doing, patience), daemon=True)
    thread.start()
    try:
        yield
    finally:
        done.set()
        thread.join()


def _tick(done: threading.Event, seconds: float | None, doing: str, patience: float) -> None:
    began = time.monotonic()
    shown = False
    while not done.wait(patience if not shown else 1.0):
        shown = True
        limit = f" of {seconds:g} s" if seconds else " s"
        line = f"{doing}, {time.monotonic() - began:.0f}{limit} (Ctrl-C stops and shows the best so far)"
        sys.stderr.write(_CLEAR + line)
        sys.stderr.flush()
    if shown:
        sys.stderr.write(_CLEAR)
        sys.stderr.flush()
