"""A map as a Vega-Lite specification: where meetings are held, and the great circles that each principal travels.

The projection (azimuthal, equal-area) is centred on the places, so that routes are nearly straight and none is cut at
the edge of a sheet.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import timedelta
from itertools import pairwise
from math import asin, atan2, cos, degrees, hypot, pi, radians, sin, sqrt
from typing import TYPE_CHECKING, Any, NamedTuple

from ...case import Case
from ...journeys import Trip
from ...schedule import Schedule
from ..screen import safe
from ..words import length, title_of, where
from .lanes import numbered, spot
from .names import Dot, placed
from .outlines import NAME
from .palette import PRINTED, STYLED, Palette, Spec, config, key, ringed, role
from .timeline import Width

if TYPE_CHECKING:
    from ...atlas.places import City

Point = tuple[float, float]
"""Longitude and latitude, in degrees."""
_LEAST_SPAN = 0.5
"""Of the map, in radii of the earth: some 3,200 km, so that one city alone still has a neighbourhood."""
_NAME_ROOM = 90
"""Pixels left free for names at the sides, and half as many above and below."""
_STEPS = 16
_LARGE, _SMALL = 13, 11
"""Pixels of the letters of places where something is held, and of others."""
_NUMBERED = 6
"""Meetings of a place told by their numbers; of more, only how many."""
_HELD, _STOP = 130, 26
"""Square pixels of their dots."""
_NARROWEST = 700
"""Pixels of a page's width that names are placed for; on narrower ones, those of other places show later."""
_NEAR = "near"
_READ = f"{_NEAR} * (width < 520 ? 0.5 : 1) >= datum.near ? 1 : 0"
_MOVED: list[Spec] = [{"name": _NEAR, "value": 1}, {"name": "east", "value": 0}, {"name": "south", "value": 0}]
"""How near one looks, and how far the map is moved, in parts of the picture: what a page's script sets."""


def routes(case: Case, schedule: Schedule, palette: Palette = PRINTED, width: Width = 1000,
           height: int = 460) -> Spec | None:
    """The map, without the outlines (`with_outlines` adds them); None when no place is known."""
    trips = [trip for person in case.scenario.principals for trip in case.journeys.trips(schedule, person)]
    lines = _lines(case, trips)
    held, homes = _held(case, schedule), _stops(case, schedule, trips)
    points = [point for line in lines for point in _along(line["geometry"]["coordinates"])]
    points += [(one["lon"], one["lat"]) for one in (*held, *homes)]
    if not points:
        return None
    people = _travellers(lines)
    moves = isinstance(width, str)
    sheet = _Sheet.around(points)
    names = _named(sheet, held, homes, _NARROWEST if isinstance(width, str) else width, height)
    return {
        "description": _summary(held, people), "width": width, "height": height,
        "autosize": {"type": "fit" if isinstance(width, str) else "pad", "contains": "padding"},
        "config": config(palette), "view": {"fill": palette.sea},
        **(key([(name, role(colour)) for name, colour in zip(people, palette.of_people, strict=False)])
           if palette is STYLED and len(people) <= len(palette.of_people) else {}),
        **({"params": _MOVED} if moves else {}),
        "projection": sheet.projection(moves),
        "layer": [
            {"data": {"name": NAME, "format": {"type": "topojson", "feature": "countries"}},
             "mark": {"type": "geoshape", "fill": palette.land, "stroke": palette.border, "strokeWidth": 0.6,
                      "clip": moves, "aria": False, "tooltip": None}},
            *([_drawn(lines, palette, moves)] if lines else []),
            *([_dots(homes, palette.paper, palette.ink, _STOP, moves)] if homes else []),
            *([_dots(held, palette.meeting, palette.paper, _HELD, moves)] if held else []),
            _names([one for one in names if not one["large"] and (moves or one["near"] == 1)], palette,
                   {"clip": moves, "fontSize": _SMALL, **({"opacity": {"expr": _READ}} if moves else {})}),
            _names([one for one in names if one["large"]], palette,
                   {"clip": moves, "fontSize": _LARGE, "fontWeight": "bold"}),
        ],
    }


def _travellers(lines: Iterable[dict[str, Any]]) -> list[str]:
    return list(dict.fromkeys(line["properties"]["who"] for line in lines))


def _drawn(lines: list[dict[str, Any]], palette: Palette, clip: bool) -> Spec:
    """The routes, in colours of the travellers while these are few."""
    people = _travellers(lines)
    few = len(people) <= len(palette.of_people)
    by_person = {"field": "properties.who", "type": "nominal",
                 "legend": None if palette is STYLED else {
                     "symbolType": "stroke", "symbolStrokeWidth": 3, "columns": {"expr": "max(1, floor(width / 190))"}},
                 "scale": {"domain": people, "range": list(palette.of_people[:len(people)])}}
    return {
        "data": {"values": lines},
        "mark": {"type": "geoshape", "filled": False, "clip": clip, "strokeJoin": "round", "strokeOpacity": 0.85,
                 "cursor": "help"},
        "encoding": {
            "color": by_person if few else {"value": palette.of_people[0]},
            "strokeWidth": {"field": "properties.rim", "type": "quantitative", "legend": None, "scale": None},
            **_pointed_at("properties.about")}}


def _pointed_at(field: str) -> Spec:
    return {"tooltip": {"field": field, "type": "nominal"}, "description": {"field": field, "type": "nominal"}}


def _dots(places: list[dict[str, Any]], fill: str, stroke: str, size: int, clip: bool) -> Spec:
    return {"data": {"values": places},
            "mark": {"type": "circle", "size": size, "fill": fill, "stroke": stroke, "strokeWidth": 1.2, "opacity": 1,
                     "clip": clip, "cursor": "help"},
            "encoding": {"longitude": {"field": "lon", "type": "quantitative"},
                         "latitude": {"field": "lat", "type": "quantitative"}, **_pointed_at("about")}}


def _names(places: list[dict[str, Any]], palette: Palette, looks: Spec) -> Spec:
    mark = {"type": "text", "aria": False, "tooltip": None, **looks,
            **{name: {"expr": f"datum.{name}"} for name in ("dx", "dy", "align")}}
    at = {"longitude": {"field": "lon", "type": "quantitative"}, "latitude": {"field": "lat", "type": "quantitative"},
          "text": {"field": "name"}}
    return {"data": {"values": places}, "layer": [
        {"mark": {**mark, **rim_or_ink}, "encoding": at} for rim_or_ink in ringed(palette.ink, palette.land)]}


# --- what is drawn ----------------------------------------------------------------------------------------------------
def _held(case: Case, schedule: Schedule) -> list[dict[str, Any]]:
    """The venues at which something is held, each city once."""
    numbers, groups = numbered(schedule), dict[Any, list[Any]]()
    for session in schedule:
        if session.site and (city := case.city(session.site.venue)):
            groups.setdefault(city, []).append(session)
    found = []
    for city, sessions in groups.items():
        called = safe(city.name)
        said = ", ".join(str(numbers[one.meeting]) for one in sessions)
        names = (f"{said} {called}", said) if len(sessions) <= _NUMBERED else \
            (f"{called}, {len(sessions)} meetings", called)
        found.append({"lon": city.lon, "lat": city.lat, "name": names[0], "names": names,
                      "about": "\n".join(f"{numbers[one.meeting]} {title_of(case, one.meeting)}, {where(case, one)}"
                                         for one in sessions[:12])})
    return found


def _stops(case: Case, schedule: Schedule, trips: Iterable[Trip]) -> list[dict[str, Any]]:
    """Where journeys begin and end besides: homes, stays, the places of meetings held before."""
    held = {case.city(session.site.venue) for session in schedule if session.site}
    groups = dict[Any, list[str]]()
    for trip in trips:
        for city in (trip.start.city, trip.end.city):
            if city and city not in held:
                home = "home of " if city == case.home(trip.person) else "a stop of "
                groups.setdefault(city, []).append(home + safe(case.called(trip.person)))
    return [{"lon": city.lon, "lat": city.lat, "name": safe(city.name),
             "about": f"{safe(city.name)}: {', '.join(dict.fromkeys(people))}"} for city, people in groups.items()]


def _named(sheet: _Sheet, held: list[dict[str, Any]], stops: list[dict[str, Any]], width: int,
           height: int) -> list[dict[str, Any]]:
    """The names of places, each with where it stands and how near one must look to read it."""
    places = [*((one, _HELD, _LARGE) for one in held), *((one, _STOP, _SMALL) for one in stops)]
    dots = [Dot(*sheet.pixels((one["lon"], one["lat"]), width, height), sqrt(area / pi),
                one.get("names", (one["name"],)), size, area == _HELD)
            for one, area, size in places]
    return [{"lon": place["lon"], "lat": place["lat"], **name._asdict(), "large": dot.needed}
            for (place, _, _), dot, name in zip(places, dots, placed(dots, width, height), strict=True) if name]


def _lines(case: Case, trips: Iterable[Trip]) -> list[dict[str, Any]]:
    """A line for each principal and pair of places, there and back in one."""
    drawn: dict[tuple[str, frozenset[Point]], tuple[list[Point], list[str]]] = {}
    for trip in trips:
        if trip.start.city is None or trip.end.city is None or trip.start.city == trip.end.city or not trip.minutes:
            continue
        way = case.journeys.route(trip.person, trip.start, trip.end)
        line = [_point(trip.start.city), *(_point(one) for one in (way.points if way else ())), _point(trip.end.city)]
        about = f"{spot(case, trip.start.name)} to {spot(case, trip.end.name)}, " \
                f"{length(timedelta(minutes=trip.minutes))}"
        if way and way.avoided:
            about += f"; round {', '.join(dict.fromkeys(fact.place for fact in way.avoided))}, closed"
        drawn.setdefault((trip.person, frozenset(line)), (line, []))[1].append(about)
    found = []
    left = Counter(passed for _, passed in drawn)
    for (person, passed), (line, told) in drawn.items():
        left[passed] -= 1                      # those drawn first are wider, and show beneath those drawn later
        found.append({
            "type": "Feature", "geometry": {"type": "LineString", "coordinates": [list(point) for point in line]},
            "properties": {"who": safe(case.called(person)), "rim": 2.2 + 2.6 * min(left[passed], 4),
                           "about": "\n".join([safe(case.called(person)), *dict.fromkeys(told)])}})
    return found


def _point(place: City | Any) -> Point:
    return round(place.lon, 3), round(place.lat, 3)


def _summary(held: Sequence[dict[str, Any]], people: Sequence[str]) -> str:
    places = ", ".join(one["name"] for one in held) or "no place yet"
    return f"Meetings by their numbers: {places}. Journeys of {', '.join(people) or 'nobody'}; the tables say the same."


# --- where the map lies -----------------------------------------------------------------------------------------------
class _Sheet(NamedTuple):
    """A map centred on some points, and as large as holds them all, whatever its width; spans are in radii."""

    lon: float
    lat: float
    spans: Point
    middle: Point

    @classmethod
    def around(cls, points: Sequence[Point]) -> _Sheet:
        lon, lat = _middle(points)
        plane = [_projected(point, lon, lat) for point in points]
        edges = [(min(values), max(values)) for values in zip(*plane, strict=True)]
        (left, right), (low, high) = edges
        return cls(lon, lat, (max(_LEAST_SPAN, 1.04 * (right - left)), max(_LEAST_SPAN, 1.04 * (high - low))),
                   ((left + right) / 2, (low + high) / 2))

    def projection(self, moves: bool) -> Spec:
        """As Vega takes it; where one can move, the middle of the picture stays where it is while one looks nearer.

        Where nothing moves, what lies beyond the picture is cut off here: a clip of each layer's own costs a PNG a
        sheet as large as the picture, nine tenths of its time.
        """
        scale = f"min((width - {_NAME_ROOM}) / {self.spans[0]:.4f}, (height - {_NAME_ROOM // 2}) / {self.spans[1]:.4f})"
        x, y = f"-{scale} * {self.middle[0]:.4f}", f"{scale} * {self.middle[1]:.4f}"
        if moves:
            scale, x, y = f"{_NEAR} * {scale}", f"{_NEAR} * (east * width - {scale} * {self.middle[0]:.4f})", \
                f"{_NEAR} * (south * height + {y})"
        return {"type": "azimuthalEqualArea", "rotate": [round(-self.lon, 3), round(-self.lat, 3), 0],
                "clipAngle": 179, "scale": {"expr": scale},
                **({} if moves else {"clipExtent": {"expr": "[[0, 0], [width, height]]"}}),
                "translate": {"expr": f"[width / 2 + {x}, height / 2 + {y}]"}}

    def pixels(self, point: Point, width: float, height: float) -> Point:
        """Where a point lies, from the middle of the picture rightwards and downwards."""
        scale = min((width - _NAME_ROOM) / self.spans[0], (height - _NAME_ROOM // 2) / self.spans[1])
        x, y = _projected(point, self.lon, self.lat)
        return scale * (x - self.middle[0]), scale * (self.middle[1] - y)


def _middle(points: Sequence[Point]) -> Point:
    """The mean of the points on the globe."""
    x, y, z = (sum(values) for values in zip(*map(_vector, points), strict=True))
    return degrees(atan2(y, x)), degrees(atan2(z, hypot(x, y)))


def _vector(point: Point) -> tuple[float, float, float]:
    lon, lat = map(radians, point)
    return cos(lat) * cos(lon), cos(lat) * sin(lon), sin(lat)


def _projected(point: Point, lon: float, lat: float) -> Point:
    """A point on Lambert's azimuthal equal-area map around a centre, in radii; north is up, east is right."""
    turned, phi, phi0 = radians(point[0] - lon), radians(point[1]), radians(lat)
    facing = 1 + sin(phi0) * sin(phi) + cos(phi0) * cos(phi) * cos(turned)
    k = sqrt(2 / max(facing, 1e-3))
    return k * cos(phi) * sin(turned), k * (cos(phi0) * sin(phi) - sin(phi0) * cos(phi) * cos(turned))


def _along(line: Sequence[Sequence[float]]) -> list[Point]:
    """Points along the great circles of a line."""
    found: list[Point] = []
    for start, end in pairwise(line):
        a, b = _vector((start[0], start[1])), _vector((end[0], end[1]))
        for n in range(_STEPS + 1):
            x, y, z = (p + (q - p) * n / _STEPS for p, q in zip(a, b, strict=True))
            size = sqrt(x * x + y * y + z * z) or 1.0
            found.append((degrees(atan2(y, x)), degrees(asin(z / size))))
    return found
