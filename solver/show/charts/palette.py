"""The colours of pictures by what they mean, so that a page can hand them to its style sheet."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, fields
from typing import Any

Spec = dict[str, Any]
"""A Vega-Lite specification."""


@dataclass(frozen=True)
class Palette:
    """A colour for each role; ``of_people`` are for the routes of a few principals, told apart."""

    ink: str
    faint: str
    grid: str
    paper: str
    meeting: str
    moved: str
    on_meeting: str
    away: str
    journey: str
    rest: str
    window: str
    wish: str
    sea: str
    land: str
    border: str
    of_people: tuple[str, ...]


PRINTED = Palette(
    ink="#1a1a1a", faint="#595959", grid="#d9d9d9", paper="#ffffff", meeting="#0b4f8a", moved="#9a3412",
    on_meeting="#ffffff", away="#b8b8b8", journey="#595959", rest="#9fc7a5", window="#b9cfe8", wish="#e9d8a6",
    sea="#eef3f7", land="#dcdcd4", border="#ffffff",
    of_people=("#0b4f8a", "#9a3412", "#1f6f3a", "#6b3fa0", "#8a6d00", "#a3195b", "#00707a", "#4a4a4a"))
"""On white paper; every role that carries text or meaning has a contrast of 3 to 1 or a name beside it."""

STYLED = Palette(**{field.name: f"var(--{field.name.replace('_', '-')})" for field in fields(Palette)
                    if field.name != "of_people"},
                 of_people=tuple(f"var(--person-{n})" for n in range(1, 9)))
"""The same roles as properties of a style sheet, which knows of dark screens and of paper."""


def ringed(ink: str, ground: str) -> tuple[Spec, Spec]:
    """Looks of a text that may lie on anything, drawn twice: a rim of the text's own would cover its strokes."""
    return {"fill": ground, "stroke": ground, "strokeWidth": 3, "strokeJoin": "round"}, {"fill": ink}


def role(colour: str) -> str:
    """The role that a property of a style sheet is named after."""
    return colour.removeprefix("var(--").removesuffix(")")


def key(entries: Sequence[tuple[str, str]], clock: str = "") -> Spec:
    """What a page writes below a picture: names with the roles of their colours, and whose clock it shows.

    Words of the page wrap where the picture is narrow; a legend of the picture's own is cut off.
    """
    return {"usermeta": {"key": [list(entry) for entry in entries], "clock": clock}}


def config(palette: Palette) -> Spec:
    """How axes, legends and texts look in every picture."""
    return {
        "background": "transparent" if palette is STYLED else palette.paper,
        "font": "system-ui, sans-serif",
        "view": {"stroke": None},
        "axis": {"labelColor": palette.ink, "titleColor": palette.ink, "gridColor": palette.grid,
                 "domainColor": palette.grid, "tickColor": palette.grid, "labelFontSize": 12, "titleFontSize": 12},
        "legend": {"labelColor": palette.ink, "titleColor": palette.ink, "labelFontSize": 12, "orient": "bottom",
                   "direction": "horizontal", "columns": {"expr": "max(1, floor(width / 130))"}, "title": None,
                   "symbolStrokeWidth": 0, "labelLimit": 220},
        "text": {"fontSize": 12},
    }
