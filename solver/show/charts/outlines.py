"""Country outlines to draw maps on: Natural Earth at 1:110 million, public domain; `outlines.json` tells more."""

from __future__ import annotations

import json
from importlib.resources import files

from .palette import Spec

NAME = "outlines"
"""The data set by which maps ask for them, so that a page with several maps holds them once."""


def outlines_text() -> str:
    """The file: TopoJSON with one object, ``countries``."""
    return files(__package__).joinpath("outlines.json").read_text(encoding="utf-8")


def with_outlines(spec: Spec) -> Spec:
    """A map with the outlines inside, to be drawn by itself."""
    return {**spec, "datasets": {NAME: json.loads(outlines_text())}}
