"""A schedule as a picture to hand on: the charts of pages, drawn once and for all, under a title and the meetings' key.

Drawn without a network, in letters that come with the library, so that a picture looks the same everywhere; only names
in scripts that these letters lack are drawn in what the machine has.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from xml.etree import ElementTree

from ..case import Case
from ..errors import BadInput, Problem
from ..schedule import Schedule, Session
from .charts.lanes import numbered
from .charts.outlines import with_outlines
from .charts.palette import PRINTED, Spec, config
from .charts.routes import routes
from .charts.timeline import by_meeting, by_principal
from .screen import clip, safe
from .words import title_of, when, where, who

_FONT = "Arimo, Arial, Helvetica, sans-serif"
_WIDTH, _LINE, _COLUMNS = 1000, 18, 170
_MOST = 40
"""Meetings told by their numbers; whoever has more reads a table."""
_SHARPNESS = 2
"""Pixels of a PNG to each of the picture's."""
_TALL = 2000
"""Pictures taller than this are drawn pixel by pixel: nearly all the time of a PNG goes into packing its pixels."""
_SAID = "Feasible is not likely: this says what can be held, not what will be."
_SVG = "http://www.w3.org/2000/svg"


def _map(case: Case, schedule: Schedule) -> Spec:
    spec = routes(case, schedule, width=_WIDTH)
    if spec is None:
        raise BadInput(Problem("no-map", "no place of this schedule is known, so there is no map to draw",
                               hint="give the meetings venues, or draw --of timeline"))
    return with_outlines(spec)


_DRAWN: dict[str, Callable[[Case, Schedule], Spec]] = {
    "timeline": lambda case, schedule: by_principal(case, schedule, width=_WIDTH),
    "meetings": lambda case, schedule: by_meeting(case, schedule, width=_WIDTH),
    "map": _map,
}
_NOTHING: Spec = {
    "description": "Nothing is held.", "width": _WIDTH, "height": 2 * _LINE, "config": config(PRINTED),
    "data": {"values": [{}]}, "mark": {"type": "text", "text": "Nothing is held.", "color": PRINTED.ink}}
PICTURES = tuple(_DRAWN)
"""What pictures there are: lanes by principal, lanes by meeting, the journeys on a map."""


def svg(case: Case, schedule: Schedule, of: str = "timeline") -> str:
    """A picture as the text of an SVG file; what its marks stand for shows when one points at them. Raises BadInput."""
    import vl_convert

    ElementTree.register_namespace("", _SVG)
    drawn: str = vl_convert.vegalite_to_svg(_titled(case, schedule, of), allowed_base_urls=[])
    root = ElementTree.fromstring(re.sub("[\ufffe\uffff]", "", drawn))      # which XML has no place for
    clips: dict[str, str] = {}      # the library counts on from picture to picture; each of ours begins at 1
    for mark in root.iter():
        if mark.tag == f"{{{_SVG}}}clipPath":
            mark.set("id", clips.setdefault(mark.get("id", ""), f"clip{len(clips) + 1}"))
        elif mark.get("aria-roledescription") in ("bar", "geoshape", "circle") and (about := mark.get("aria-label")):
            ElementTree.SubElement(mark, f"{{{_SVG}}}title").text = about
    for mark in root.iter():
        if (path := mark.get("clip-path", "")).startswith("url(#"):
            mark.set("clip-path", f"url(#{clips[path[5:-1]]})")
    return ElementTree.tostring(root, encoding="unicode") + "\n"


def png(case: Case, schedule: Schedule, of: str = "timeline") -> bytes:
    """A picture as a PNG file. Raises BadInput."""
    import vl_convert

    spec = _titled(case, schedule, of)
    scale = _SHARPNESS if spec["height"] <= _TALL else 1
    drawn: bytes = vl_convert.vegalite_to_png(spec, scale=scale, allowed_base_urls=[])
    return drawn


def _titled(case: Case, schedule: Schedule, of: str) -> Spec:
    """The chart below the scenario's title and the meetings by their numbers."""
    chart = _DRAWN[of](case, schedule) if list(schedule) or of == "map" else _NOTHING
    numbers = numbered(schedule)
    key = [clip(f"{numbers[one.meeting]}  {_said(case, one)}", _COLUMNS) for one in list(schedule)[:_MOST]]
    if len(numbers) > _MOST:
        key.append(f"… and {len(numbers) - _MOST} more")
    return {
        **chart, "padding": 16, "config": {**chart["config"], "font": _FONT},
        "title": {"text": clip(safe(case.scenario.title), _COLUMNS // 2), "anchor": "start", "frame": "group",
                  "offset": 16, "fontSize": 18, "color": PRINTED.ink,
                  "subtitle": [_SAID, *key], "subtitleColor": PRINTED.ink, "subtitleFontSize": 12,
                  "subtitleLineHeight": _LINE, "subtitlePadding": 6}}


def _said(case: Case, session: Session) -> str:
    on, at = when(session, year=True)
    return f"{on} {at}".strip() + f": {title_of(case, session.meeting)}, {where(case, session)}, {who(case, session)}"
