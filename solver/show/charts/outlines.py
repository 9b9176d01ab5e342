"""Country outlines to draw maps on: those of the atlas."""

from __future__ import annotations

import json

from ...atlas.overflown import outlines_text
from .palette import Spec

NAME = "outlines"
"""The data set by which maps ask for them, so that a page with several maps holds them once."""


def with_outlines(spec: Spec) -> Spec:
    """A map with the outlines inside, to be drawn by itself."""
    return {**spec, "datasets": {NAME: json.loads(outlines_text())}}
