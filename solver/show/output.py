"""Where output goes: results on standard output, problems and remarks on standard error, files whole or not at all."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TextIO

if TYPE_CHECKING:
    from .screen import Screen


def emit(text: Callable[[Screen], str]) -> None:
    """A result, on standard output."""
    from .screen import Screen

    _write(sys.stdout, text(Screen.of(sys.stdout)))


def announce(text: Callable[[Screen], str]) -> None:
    """A remark, on standard error."""
    from .screen import Screen

    _write(sys.stderr, text(Screen.of(sys.stderr)))


def complain(text: str) -> None:
    """A problem, on standard error."""
    _write(sys.stderr, text)


def emit_json(value: Any) -> None:
    """A result for machines, on standard output: UTF-8, whatever the locale."""
    from .envelope import dumps

    emit_as_it_is(dumps(value))


def emit_as_it_is(result: str | bytes) -> None:
    """A result on standard output, text in UTF-8 whatever the locale."""
    if (buffer := getattr(sys.stdout, "buffer", None)) is not None:
        _guarded(sys.stdout, lambda: buffer.write(_bytes(result)))
    elif isinstance(result, str):
        _write(sys.stdout, result)


def write_file(path: str, result: str | bytes) -> None:
    """Write a result to a file, text in UTF-8, whole or not at all: what stood there before stays until all is written.

    Raises BadInput when the file cannot be written.
    """
    from ..errors import BadInput, Problem

    target = os.path.realpath(path)
    try:
        if os.path.exists(target) and not os.path.isfile(target):       # a pipe or a device is not replaced
            with open(target, "wb") as file:
                file.write(_bytes(result))
            return
        draft = f"{target}.{os.getpid()}.part"
        try:
            with open(draft, "xb") as file:
                file.write(_bytes(result))
            if os.path.exists(target):
                import shutil

                shutil.copymode(target, draft)
            os.replace(draft, target)
        finally:
            if os.path.exists(draft):
                os.unlink(draft)
    except OSError as error:
        raise BadInput(Problem("cannot-write", f"cannot be written: {error.strerror or error}", path)) from None


def _bytes(result: str | bytes) -> bytes:
    return result.encode() if isinstance(result, str) else result


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
