"""The scripts that draw pictures in a browser: Vega, Vega-Lite and Vega-Embed (BSD-3-Clause), as one text.

vl-convert has them inside, and takes seconds to put them together: the text is kept in the user's cache.
"""

from __future__ import annotations

import os
from pathlib import Path

_SNIPPET = "window.vegaEmbed = vegaEmbed;"
"""What the scripts offer to the page."""


def vega() -> str:
    """The scripts; they define `vegaEmbed`."""
    kept = _file()
    if kept is not None:
        try:
            return kept.read_text(encoding="utf-8")
        except (OSError, UnicodeDecodeError):
            pass
    text = _bundle()
    if kept is not None:
        draft = kept.with_suffix(f".{os.getpid()}.part")
        try:
            kept.parent.mkdir(parents=True, exist_ok=True)
            draft.write_text(text, encoding="utf-8")
            draft.replace(kept)
        except OSError:             # without a place to keep it, it is made anew each time
            pass
    return text


def is_kept() -> bool:
    """Whether the scripts need not be put together."""
    kept = _file()
    return kept is not None and kept.is_file()


def _bundle() -> str:
    from vl_convert import javascript_bundle

    return javascript_bundle(snippet=_SNIPPET)


def folder() -> Path | None:
    """Where programs may keep what they can make again (XDG Base Directory Specification); nowhere without a home."""
    given = os.environ.get("XDG_CACHE_HOME", "")
    try:
        return (Path(given) if os.path.isabs(given) else Path.home() / ".cache") / "summit"
    except RuntimeError:
        return None


def _file() -> Path | None:
    from importlib.metadata import version

    place = folder()
    return place / f"vega-{version('vl-convert-python')}.js" if place else None
