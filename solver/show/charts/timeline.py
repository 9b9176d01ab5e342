"""Timelines as Vega-Lite specifications: a lane a principal, or a lane a meeting."""

from __future__ import annotations

from collections.abc import Iterable

from ...case import Case
from ...schedule import Schedule
from . import lanes
from .palette import PRINTED, Palette, Spec, config, key, ringed, role

Width = int | str
"""Pixels; or `container`, for a page in which one can zoom and pan."""
ROW = 26
"""The height of a lane, in pixels."""
_INSIDE = "{to} - {since} > 7 * length(datum.n) + 3"
_BESIDE = "{clear} - {to} > 7 * length(datum.n) + 6"
_LABELS = 190
_NARROW = "containerSize()[0] < 560 ? max(80, 0.3 * containerSize()[0]) : 190"
"""What lanes' names may take of a page's width."""
_MIDNIGHT = "utchours(datum.value) + utcminutes(datum.value) == 0"
_DATED = f"(datum.index == 0 || width < 400 || {_MIDNIGHT})"
_AXIS: Spec = {
    "orient": "top", "labelOverlap": True, "labelSeparation": 6, "labelLineHeight": 14, "labelPadding": 18,
    "minExtent": 38,
    "tickCount": {"expr": "max(2, floor(width / 150))"},
    "labelExpr": f"{_MIDNIGHT} && domain('x')[1] - domain('x')[0] > 3 * 864e5 "
                 "? ['', utcFormat(datum.value, '%a %-d %b')] : "
                 f"[utcFormat(datum.value, '%H:%M'), {_DATED} ? utcFormat(datum.value, '%a %-d %b') : '']",
    "labelAlign": {"condition": [{"test": "scale('x', datum.value) < 42", "value": "left"},
                                 {"test": "scale('x', datum.value) > width - 42", "value": "right"}],
                   "value": "center"}}
"""Hours where a few days are seen, and below them the day, wherever one looks; no label passes the picture's edge."""
_ZOOM = {"name": "zoom", "bind": "scales", "select": {
    "type": "interval", "encodings": ["x"], "zoom": "wheel![event.shiftKey]"}}
"""Drag to move, hold shift and turn the wheel to zoom: the wheel alone scrolls the page."""


def by_principal(case: Case, schedule: Schedule, was: Schedule | None = None, palette: Palette = PRINTED,
                 width: Width = 1000) -> Spec:
    """Who is where when: times away, journeys, rests and meetings; against ``was``, what moved is marked."""
    return _timeline(case, lanes.of_people(case, schedule, was), schedule, was, palette, width)


def by_meeting(case: Case, schedule: Schedule, was: Schedule | None = None, palette: Palette = PRINTED,
               width: Width = 1000) -> Spec:
    """When each meeting is held, within which windows; against ``was``, where it was."""
    return _timeline(case, lanes.of_meetings(case, schedule, was), schedule, was, palette, width)


def _timeline(case: Case, rows: Iterable[lanes.Row], schedule: Schedule, was: Schedule | None, palette: Palette,
              width: Width) -> Spec:
    drawn, interactive = list(rows), isinstance(width, str)
    first, last = lanes.view(case, drawn)
    view = (lanes.wall(case, first), lanes.wall(case, last))
    names = list(dict.fromkeys(row.lane for row in drawn))
    levels = max((row.levels for row in drawn), default=1)
    colours = {lanes.AWAY: palette.away, lanes.BUSY: palette.away, lanes.JOURNEY: palette.journey,
               lanes.REST: palette.rest, lanes.WINDOW: palette.window, lanes.WISH: palette.wish,
               lanes.BEFORE: palette.away, lanes.MEETING: palette.meeting, lanes.MOVED: palette.moved}
    values = lanes.data(drawn, case, None if interactive else view)
    kinds = [kind for kind in colours if any(one["kind"] == kind for one in values)]
    return {
        "description": lanes.summary(case, schedule),
        "width": width, "height": max(1, len(names)) * _row(levels), "config": config(palette),
        "autosize": {"type": "fit-x" if interactive else "pad", "contains": "padding"},
        "data": {"values": values},
        "encoding": {
            "y": {"field": "lane", "type": "nominal", "sort": names,
                  "axis": {"title": None, "labelLimit": {"expr": _NARROW} if interactive else _LABELS, "grid": True,
                           "tickBand": "extent", "ticks": False, "domain": False}},
            "x": {"field": "from", "type": "temporal", "title": None if interactive else lanes.clock_said(case),
                  "scale": {"type": "utc"} if interactive else {"type": "utc", "domain": list(view)},
                  "axis": _AXIS},
            "x2": {"field": "to"},
        },
        "layer": _layers(kinds, colours, levels, palette, list(view) if isinstance(width, str) else
                         width / (view[1] - view[0])),
        **(key([(kind, "before" if kind == lanes.BEFORE else role(colours[kind])) for kind in kinds],
               lanes.clock_said(case)) if interactive else {}),
    }


def _layers(kinds: list[str], colours: dict[str, str], levels: int, palette: Palette,
            view: list[int] | float) -> list[Spec]:
    """A layer for each thing that is there, the widest first; ``view``: what one sees before one moves, or where
    nothing moves the pixels of a millisecond."""
    before = {"fillOpacity": 0, "strokeDash": [4, 3], "stroke": palette.moved, "strokeWidth": 1.5}
    rim = {"stroke": palette.paper, "strokeWidth": 0.5}
    bars: list[tuple[list[str], float, Spec]] = [
        ([lanes.AWAY, lanes.BUSY], 0.8, {}), ([lanes.WINDOW, lanes.WISH], 0.8, _beside(levels)),
        ([lanes.REST], 0.45, {}), ([lanes.JOURNEY], 0.16, {}), ([lanes.BEFORE], 0.55, before),
        ([lanes.MEETING, lanes.MOVED], 0.62, rim)]
    moves = isinstance(view, list)
    layers = [_bars(drawn, height, colours, kinds, looks, moves) for drawn, height, looks in bars
              if {*drawn} & {*kinds}]
    scale = None if isinstance(view, list) else view
    layers += [_numbers(_INSIDE, {"x": {"field": "middle", "type": "temporal"}}, {"color": palette.on_meeting}, scale)]
    layers += [_numbers(f"!({_INSIDE}) && {_BESIDE}", {"x": {"field": "to", "type": "temporal"}},
                        {"align": "left", "dx": 3, **looks}, scale) for looks in ringed(palette.ink, palette.paper)]
    if moves:
        layers[0]["params"] = [{**_ZOOM, "value": {"x": view}}]
    return layers


def aligned(specs: Iterable[Spec]) -> None:
    """Make timelines in which one can move begin with the same stretch of time, all that they began with."""
    views = [spec["layer"][0]["params"][0]["value"]["x"] for spec in specs]
    for view in views:
        view[:] = [min(first for first, _ in views), max(last for _, last in views)]


def _row(levels: int) -> int:
    """How tall lanes are, the fullest of which has so many windows one below the other."""
    return ROW + 4 * (levels - 1)


def _beside(levels: int) -> Spec:
    """Looks that keep windows of one lane apart."""
    if levels == 1:
        return {}
    tall = f"{0.8 * _row(levels):.2f} / datum.levels"
    return {"height": {"expr": f"{tall} - (datum.levels > 1 ? 1 : 0)"},
            "yOffset": {"expr": f"(datum.level - (datum.levels - 1) / 2) * {tall}"}}


def _bars(kinds: list[str], height: float, colours: dict[str, str], shown: list[str], looks: Spec,
          moves: bool) -> Spec:
    return {
        "transform": [{"filter": {"field": "kind", "oneOf": kinds}}],
        "mark": {"type": "bar", "clip": moves, "height": {"band": height}, "minBandSize": 2, "cursor": "help"}
        | looks,
        "encoding": {
            "color": {"field": "kind", "type": "nominal", **({"legend": None} if moves else {}),
                      "scale": {"domain": shown, "range": [colours[kind] for kind in shown]}},
            "tooltip": {"field": "about", "type": "nominal"}, "description": {"field": "about", "type": "nominal"}},
    }


def _numbers(where: str, at: Spec, looks: Spec, scale: float | None) -> Spec:
    """The meetings' numbers: in the bar where it is wide enough, else right of it where there is room.

    Where one can move, they come and go; else only those that are seen are drawn, as letters take most of the time.
    """
    seen = where.format(**{name: f"scale('x', datum.{field})" if scale is None else f"{scale!r} * datum.{field}"
                           for name, field in (("since", "from"), ("to", "to"), ("clear", "clear"))})
    return {
        "transform": [{"filter": "isValid(datum.n)" if scale is None else f"isValid(datum.n) && {seen}"},
                      {"calculate": "(datum.from + datum.to) / 2", "as": "middle"}],
        "mark": {"type": "text", "clip": scale is None, "aria": False, "fontWeight": "bold", "fontSize": 11,
                 "tooltip": None, **looks},
        "encoding": {
            **at, "x2": None, "text": {"field": "n"},
            **({"opacity": {"condition": {"test": seen, "value": 1}, "value": 0}} if scale is None else {}),
        },
    }
