"""A report put together: one HTML file, its scripts and styles inside, which asks for nothing from anywhere."""

from __future__ import annotations

import json
from base64 import b64encode
from dataclasses import dataclass
from hashlib import sha256
from importlib.resources import files
from typing import Any

from ... import __version__
from ...atlas.overflown import outlines_text
from ...questions.report import Report
from ...questions.sides import Side
from ..charts.outlines import NAME
from ..compare import letter
from ..parts import heading
from ..screen import Screen, safe
from . import answers, rules
from .parts import script_json
from .schedules import all_shown
from .vega import vega


def page(report: Report) -> str:
    """The page as the text of an HTML file."""
    from jinja2 import Environment, PackageLoader, StrictUndefined

    environment = Environment(loader=PackageLoader("solver.show.page", "."), autoescape=True, undefined=StrictUndefined,
                              trim_blocks=True, lstrip_blocks=True, keep_trailing_newline=True,
                              finalize=lambda value: safe(value) if type(value) is str else value)
    return environment.get_template("page.html.j2").render(_parts(report))


@dataclass(frozen=True)
class Inline:
    """A script or a style sheet inside the page, and the hash by which the page's own policy lets it pass."""

    text: str

    @property
    def hash(self) -> str:
        """As a Content-Security-Policy names it."""
        return f"'sha256-{b64encode(sha256(self.text.encode()).digest()).decode()}'"


def _parts(report: Report) -> dict[str, Any]:
    """All that the template shows."""
    found, sides = report.found, report.found.sides
    several = len(sides) > 1
    letters = [letter(n) for n in range(len(sides))]
    case = sides[0].case
    schedules = all_shown(sides, letters)
    impossible = [answers.impossible(explained, name if several else "", side.label)
                  for explained, side, name in zip(report.explained, sides, letters, strict=True)
                  if explained and explained.status == "infeasible"]
    traded = answers.traded(report.front, sides, letters) if report.front else None
    drawn = [one for schedule in schedules for one in schedule.figures] + (
        [traded.figure] if traded and traded.figure else [])
    maps = any(one.name.startswith("map") for one in drawn)
    style, ours = Inline(_file("page.css")), Inline(_file("page.js"))
    return {
        "title": case.scenario.title, "lead": [line.strip() for line in heading(Screen(100_000), case)][1:],
        "verdict": _verdict(report), "schedules": schedules, "impossible": impossible,
        "compared": answers.compared(found, letters) if several else None,
        "rules": list(rules.tables(report, letters)), "traded": traded,
        "facts": answers.facts(found, letters),
        "remarks": list(dict.fromkeys([*found.remarks, *case.remarks])),
        "origin": _origin(sides), "version": __version__,
        "style": style, "scripts": [Inline(vega()), ours] if drawn else [],
        "outlines": script_json(json.loads(outlines_text())) if maps else "",
        "outlines_name": NAME, "figures": drawn,
    }


def _verdict(report: Report) -> list[tuple[str, str]]:
    """What was found, with how good it is: ``good``, ``costs`` or ``bad``."""
    told = []
    sides = report.found.sides
    for n, side in enumerate(sides):
        if side.schedule is not None:
            continue
        of = f"{letter(n)} ({side.label}): " if len(sides) > 1 else ""
        if side.status == "infeasible":
            told.append(("bad", f"{of}Impossible: no schedule keeps every hard rule. Two different searches agree."))
        else:
            told.append(("costs", f"{of}Undecided: no schedule was found in time, and none is proven impossible."))
    return told


def _origin(sides: tuple[Side, ...]) -> list[str]:
    """Which files the page was made from."""
    texts = []
    for side in sides:
        origin = side.case.origin
        texts.append(f"{side.label}, SHA-256 {origin.sha256[:12]}" if origin and origin.sha256 else side.label)
    return list(dict.fromkeys(texts))


def _file(name: str) -> str:
    return files(__package__).joinpath(name).read_text(encoding="utf-8")
