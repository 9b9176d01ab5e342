"""A first scenario to change: one of the templates, moved to the days to come, or drafted from four answers.

The templates are scenarios in `templates/`, which solve as they stand.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path

from .clock import DAY, parse_length

_FOLDER = Path(__file__).parent / "templates"
_WRITTEN_FOR = date(2026, 3, 2)
"""The Monday on which every template begins."""
_RESERVED = {"all", "today", "remote", "undetermined", "true", "false", "null"}
_MOST = 50
_UNITS = {"h": "h", "m": "min", "d": "d"}


def templates() -> tuple[str, ...]:
    """The names of the templates."""
    return tuple(sorted(path.stem for path in _FOLDER.glob("*.yaml")))


def from_template(name: str, on: date, title: str | None = None) -> str:
    """A template as a scenario that begins on the first Monday from a day on; its dates keep their weekdays."""
    text = (_FOLDER / f"{name}.yaml").read_text(encoding="utf-8")
    shift = on + (-on.weekday() % 7) * DAY - _WRITTEN_FOR
    text = re.sub(r"\d{4}-\d\d-\d\d", lambda day: str(date.fromisoformat(day[0]) + shift), text)
    return text if title is None else re.sub("(?m)^title: .*$", lambda _: f"title: {_quoted(title)}", text, count=1)


# --- the answers ----------------------------------------------------------------------------------------------------
@dataclass(frozen=True)
class Answers:
    """Who meets (name and home, if it is known), what in which order (name and length), where, and by when."""

    who: Sequence[tuple[str, str | None]]
    what: Sequence[tuple[str, str]]
    where: Sequence[str]
    by: date


def read_who(text: str) -> list[tuple[str, str | None]]:
    """``Anna Berg (Oslo), Omar Haddad``. Raises ValueError."""
    found: list[tuple[str, str | None]] = []
    for part in _parts(text):
        name, home = re.fullmatch(r"([^()]*?)\s*(?:\(([^()]*)\))?", part), None
        if name is None or not name[1]:
            raise ValueError(f"{part!r}: write a name, and the home in brackets, such as Anna Berg (Oslo)")
        if name[2]:
            home = _city(name[2])
        found.append((name[1], home))
    if len(found) < 2:
        raise ValueError("two people at least are needed to meet; put commas between them")
    return found


def read_what(text: str) -> list[tuple[str, str]]:
    """``talks 3h, signing 1h``; two hours unless said. Raises ValueError."""
    found = []
    for part in _parts(text):
        said = re.fullmatch(r"(.*\S) (\d+) ?(h|hours?|min|minutes?|d|days?)", part) or re.fullmatch(
            r"(.*\S) (\d\S*)()", part)
        name, length = (said[1], said[2] + _UNITS.get(said[3][:1], "")) if said else (part, "2h")
        if parse_length(length).elapsed % timedelta(hours=1) or not parse_length(length).elapsed:
            raise ValueError(f"{length}: write whole hours, such as 3h")
        if parse_length(length).counts_dates or parse_length(length).elapsed > timedelta(hours=9):
            raise ValueError(f"{length}: 9h at most, which fit a day; longer ones can be written into the file later")
        found.append((name, length))
    return found


def read_where(text: str) -> list[str]:
    """``Geneva, Paris, France``: cities that the atlas knows, with what tells them apart. Raises ValueError."""
    parts, found = _parts(text), list[str]()
    for n, part in enumerate(parts):
        pair = f"{parts[n - 1]}, {part}"
        if n and found[-1:] == [parts[n - 1]] and not _is_city(part) and _is_city(pair):
            found[-1] = pair
        else:
            found.append(part)
    return [_city(part) for part in found]


def read_by(text: str, on: date) -> date:
    """A date, or a length from a day on such as ``3w``. Raises ValueError."""
    from .times import parse_when

    word = text.strip()
    found = on + parse_length(word).elapsed if re.fullmatch(r"\d+\s*[a-z]+", word) else parse_when(word)
    last = found.date() if isinstance(found, datetime) else found
    if not on <= last <= on + 3650 * DAY:
        raise ValueError(f"{last} does not lie within ten years from {on}")
    return last


def _parts(text: str) -> list[str]:
    parts = [" ".join(part.split()) for part in re.split(r"[,;](?![^()]*\))", text) if part.strip()]
    if not parts:
        raise ValueError("nothing was written")
    if len(parts) > _MOST:
        raise ValueError(f"{_MOST} at most; more can be written into the file later")
    return parts


def _is_city(text: str) -> bool:
    try:
        _city(text)
    except ValueError:
        return False
    return True


def _city(text: str) -> str:
    from .atlas.places import find_city

    find_city(text)
    return text


# --- the draft ------------------------------------------------------------------------------------------------------
def drafted(answers: Answers, on: date, title: str) -> str:
    """A scenario that begins on a day, from four answers. Its meetings follow each other, on free weekday hours."""
    from .atlas.places import find_city

    people = _keys(name for name, _ in answers.who)
    places = _keys(city.partition(",")[0] for city in answers.where)
    meetings = _keys(name for name, _ in answers.what)
    zone = find_city(answers.where[0]).zone
    lines = [
        "# Drafted from four answers. Change or add what you like: summit rules lists the kinds of rules.",
        "summit: 1", f"title: {_quoted(title)}",
        f"calendar: {{today: {on}, until: {answers.by}, grid: 1h, zone: {zone}, hours: 09:00-18:00}}",
        "principals:",
        *(f"  {key}: {{name: {_quoted(name)}{f', home: {_quoted(home)}' if home else ''}}}"
          for key, (name, home) in zip(people, answers.who, strict=True)),
        "venues:", *(f"  {key}: {{city: {_quoted(city)}}}" for key, city in zip(places, answers.where, strict=True)),
        "meetings:                              # everybody attends; `at: VENUE` would fix a place",
        *(f"  {key}: {{name: {_quoted(name)}, who: all, lasts: {length}}}"
          for key, (name, length) in zip(meetings, answers.what, strict=True))]
    if len(meetings) > 1:
        lines += ["rules:", f"  order: {{rule: precedence, order: [{', '.join(meetings)}]}}"]
    return "\n".join([*lines, "goals: [{earliest: end}, {least_travel: worst}]"]) + "\n"


def _keys(names: Iterable[str]) -> list[str]:
    """Short names for entries: words joined by hyphens, each once."""
    found: list[str] = []
    for name in names:
        stem = re.sub(r"[^\w]+", "-", name.casefold()).strip("-_")[:40] or "entry"
        stem = f"the-{stem}" if stem in _RESERVED or not stem[0].isalpha() else stem
        key, n = stem, 2
        while key in found:
            key, n = f"{stem}-{n}", n + 1
        found.append(key)
    return found


def _quoted(text: str) -> str:
    """Text as YAML reads it back: double quotes where it is more than plain words."""
    plain = re.fullmatch(r"[^\W\d_][\w ]*[^\W_]", text) and text.casefold() not in _RESERVED and text.isascii()
    return text if plain else json.dumps(text, ensure_ascii=False)
