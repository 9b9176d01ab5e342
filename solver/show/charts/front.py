"""The trade-off between two goals, or two parties, as a Vega-Lite specification."""

from __future__ import annotations

import json
from textwrap import wrap
from typing import Any

from ...questions.tradeoffs import Front
from ..tradeoffs import named, value_text
from .palette import PRINTED, Palette, Spec, config
from .timeline import Width

_NARROW, _SHORT = 560, 12
"""Pixels of a page below which the ends of an axis have no room side by side; characters of their lines there."""


def front_picture(found: Front, palette: Palette = PRINTED, width: Width = 700, height: int = 320) -> Spec:
    """The points of a front over two axes, less of both to the lower left; the fairest are filled."""
    points = [{"x": point.losses[0], "y": point.losses[1], "mark": str(n), "fair": bool(point.fairest),
               "about": "\n".join([f"Point {n}", *(
                   f"{named(found, axis)}: {value_text(found, axis, value)}"
                   for axis, value in zip(found.axes, point.values, strict=True)),
                   *([f"fairest by {' and '.join(point.fairest)}"] if point.fairest else [])])}
              for n, point in enumerate(found.points, start=1)]
    at = {name: {"field": name, "type": "quantitative", "scale": {"zero": False, "nice": False, "padding": 24},
                 "axis": _axis(found, n, isinstance(width, str))} for n, name in enumerate(("x", "y"))}
    return {
        "description": f"{len(points)} points; the table says the same in words.", "width": width, "height": height,
        "autosize": {"type": "fit-x" if isinstance(width, str) else "pad", "contains": "padding"},
        "config": config(palette), "data": {"values": points}, "encoding": at,
        "layer": [
            {"mark": {"type": "line", "color": palette.grid, "interpolate": "step-after", "aria": False}},
            {"mark": {"type": "point", "size": 130, "stroke": palette.meeting, "strokeWidth": 2, "opacity": 1,
                      "cursor": "help"},
             "encoding": {
                 "fill": {"condition": {"test": "datum.fair", "value": palette.meeting}, "value": palette.paper},
                 "tooltip": {"field": "about", "type": "nominal"},
                 "description": {"field": "about", "type": "nominal"}}},
            {"mark": {"type": "text", "dx": 12, "dy": -10, "color": palette.ink, "aria": False, "tooltip": None},
             "encoding": {"text": {"field": "mark"}}}],
    }


def _axis(found: Front, n: int, narrows: bool) -> dict[str, Any]:
    """An axis that names its two ends, on several lines where a page is narrow."""
    axis, best, worst = found.axes[n], found.best(n), found.worst(n)
    ends = [value_text(found, axis, point.values[n]) for point in (best, worst)]
    whole, apart = ("datum.value == {} ? {} : {}".format(best.losses[n], *map(json.dumps, texts))
                    for texts in (ends, [wrap(end, _SHORT) for end in ends]))
    return {"title": named(found, axis), "values": sorted({best.losses[n], worst.losses[n]}), "grid": False,
            "labelExpr": f"containerSize()[0] < {_NARROW} ? ({apart}) : ({whole})" if narrows else whole,
            "labelFlush": True, "labelLimit": 400}
