"""A schedule as a picture to hand on: the charts of pages, drawn once and for all, under a title and the meetings' key.

Drawn without a network, in letters that come with the library. Of those that it lacks, the machine's fonts draw what
they can in a PNG, and the others are written out: 習 is \\u7fd2. An SVG is drawn by whoever opens it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any, NamedTuple
from xml.etree import ElementTree

from ..case import Case
from ..errors import BadInput, Problem, escaped
from ..schedule import Schedule, Session
from .charts.lanes import numbered
from .charts.outlines import with_outlines
from .charts.palette import PRINTED, Spec, config
from .charts.routes import routes
from .charts.timeline import by_meeting, by_principal
from .drawing import FONT, lacking
from .drawing import png as in_pixels
from .drawing import svg as drawn_once
from .screen import clip, safe
from .words import title_of, when, where, who

_WIDTH, _LINE, _COLUMNS = 1000, 18, 170
_MOST = 40
"""Meetings told by their numbers; a longer list would be the picture, and take longer to draw than it."""
_SHARPNESS = 2
"""Pixels of a PNG to each of the picture's."""
_TALL = 1200
"""Pictures taller than this are drawn pixel by pixel: nearly all the time of a PNG goes into packing its pixels."""
_MOST_SPELLED = 5
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
    ElementTree.register_namespace("", _SVG)
    drawn = drawn_once(_titled(case, schedule, of))
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


class Pixels(NamedTuple):
    """A PNG file; and the letters, in their order, that are written out in it, as no font here has them."""

    file: bytes
    spelled: list[str]


def png(case: Case, schedule: Schedule, of: str = "timeline") -> Pixels:
    """A picture as a PNG file. Raises BadInput."""
    spec = _titled(case, schedule, of)
    spelled = lacking(letter for text in _texts(spec) for letter in text)
    if spelled:
        spec = _rewritten(spec, str.maketrans({letter: escaped(letter) for letter in spelled}))
        spec["title"] |= {"text": clip(spec["title"]["text"], _COLUMNS // 2),
                          "subtitle": [clip(line, _COLUMNS) for line in spec["title"]["subtitle"]]}
    scale = _SHARPNESS if spec["height"] <= _TALL else 1
    return Pixels(in_pixels(drawn_once(spec), scale), spelled)


def spelled_out(drawn: Pixels) -> list[str]:
    """What is to be said of letters that a picture writes out."""
    if not drawn.spelled:
        return []
    some = " ".join(f"{letter} ({escaped(letter)})" for letter in drawn.spelled[:_MOST_SPELLED])
    more = f" and {len(drawn.spelled) - _MOST_SPELLED} more" if len(drawn.spelled) > _MOST_SPELLED else ""
    return [f"this machine has no font for {some}{more}: written out in the PNG. Install one that has them, or write "
            "an SVG, which is drawn where it is opened"]


def _texts(value: object) -> Iterator[str]:
    """All texts of a specification but those that only show when one points at something."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, list):
        for part in value:
            yield from _texts(part)
    elif isinstance(value, dict):
        for key, part in value.items():
            if key not in ("about", "description", "datasets"):
                yield from _texts(part)


def _rewritten(value: Any, letters: dict[int, str]) -> Any:
    """A specification with letters put for others, in all its texts."""
    if isinstance(value, str):
        return value.translate(letters)
    if isinstance(value, dict):
        return {key: _rewritten(part, letters) for key, part in value.items()}
    return [_rewritten(part, letters) for part in value] if isinstance(value, list) else value


def _titled(case: Case, schedule: Schedule, of: str) -> Spec:
    """The chart below the scenario's title and the meetings by their numbers."""
    chart = _DRAWN[of](case, schedule) if list(schedule) or of == "map" else _NOTHING
    numbers = numbered(schedule)
    key = [clip(f"{numbers[one.meeting]}  {_said(case, one)}", _COLUMNS) for one in schedule] \
        if len(numbers) <= _MOST else [f"{len(numbers)} meetings, numbered in the order of time; a table names them."]
    return {
        **chart, "padding": 16, "config": {**chart["config"], "font": FONT},
        "title": {"text": clip(safe(case.scenario.title), _COLUMNS // 2), "anchor": "start", "frame": "group",
                  "offset": 16, "fontSize": 18, "color": PRINTED.ink,
                  "subtitle": [_SAID, *key], "subtitleColor": PRINTED.ink, "subtitleFontSize": 12,
                  "subtitleLineHeight": _LINE, "subtitlePadding": 6}}


def _said(case: Case, session: Session) -> str:
    on, at = when(session, year=True)
    return f"{on} {at}".strip() + f": {title_of(case, session.meeting)}, {where(case, session)}, {who(case, session)}"
