"""Vega-Lite specifications drawn by vl-convert, in the letters that come with it.

The machine's own fonts are kept out until a picture has letters that these lack: a picture then looks the same
everywhere, and takes a quarter of the time, as the file of a font of the machine's is opened anew for every letter.
"""

from __future__ import annotations

import os
import sys
import unicodedata
from collections.abc import Iterable
from functools import cache
from importlib.resources import as_file, files
from pathlib import Path
from types import ModuleType
from xml.sax.saxutils import escape

from .charts.palette import Spec

FONT = "Liberation Sans, Arimo, Arial, Helvetica, sans-serif"
"""The first comes with the library; the others have its widths, and are what viewers of an SVG may have."""
_CONFIG = "FONTCONFIG_FILE"
_NOWHERE = "\U0010fffd"
"""A letter of nobody's: it is drawn as a box, as all are that no font has."""


def svg(spec: Spec) -> str:
    """A picture as SVG; the same on every machine, as whoever opens it draws the letters."""
    drawn: str = _library().vegalite_to_svg(spec, allowed_base_urls=[])
    return drawn


def png(svg: str, scale: float) -> bytes:
    """An SVG in pixels, so many to each of the picture's."""
    drawn: bytes = _library().svg_to_png(svg, scale=scale)
    return drawn


def lacking(letters: Iterable[str]) -> list[str]:
    """Those letters that neither the library nor this machine has a font for, in their order."""
    unusual = [letter for letter in dict.fromkeys(letters) if not letter.isascii()]
    if missing := [letter for letter in unusual if not _drawable(letter)]:
        _machines_fonts()
        missing = [letter for letter in missing if not _drawable(letter)]
    return missing


@cache
def _library() -> ModuleType:
    """vl-convert, its fonts loaded: it reads them when it first draws, the machine's where fontconfig says."""
    import vl_convert

    own = os.environ.get(_CONFIG)
    try:
        with as_file(files(__package__).joinpath("charts", "fonts.conf")) as nowhere:
            os.environ[_CONFIG] = str(nowhere)
            vl_convert.svg_to_png(_letter("a"))
    finally:
        if own is None:
            del os.environ[_CONFIG]
        else:
            os.environ[_CONFIG] = own
    return vl_convert


@cache
def _machines_fonts() -> None:
    """Take the machine's fonts too; elsewhere than on Linux they are there already."""
    if sys.platform != "linux":
        return
    data = [os.environ.get("XDG_DATA_HOME") or "~/.local/share",
            *(os.environ.get("XDG_DATA_DIRS") or "/usr/local/share:/usr/share").split(":")]
    for folder in dict.fromkeys(Path(one, "fonts").expanduser() for one in data if one):
        if folder.is_dir():
            _library().register_font_directory(str(folder))


def _drawable(letter: str) -> bool:
    """Whether a letter is drawn otherwise than as a box, or than as nothing though it should be seen."""
    drawn = png(_letter(letter), 1)
    unseen = unicodedata.category(letter)[0] in "ZCM"
    return drawn != png(_letter(_NOWHERE), 1) and (unseen or drawn != png(_letter(" "), 1))


def _letter(letter: str) -> str:
    return f'<svg xmlns="http://www.w3.org/2000/svg" width="40" height="40"><text x="8" y="28" ' \
        f'font-family="{FONT}" font-size="20">{escape(letter)}</text></svg>'
