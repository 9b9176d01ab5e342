"""Two speakers, two claims: which rules of a draft exclude each other, and how to play one against the other."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from ..findings import Finding, Precedence, meetings_of

_MOST = 200
_KINDS = frozenset({"precedence", "window", "date", "venue_allowed", "venue_forbidden"})


def contradictions(behind: Mapping[str, Finding]) -> Iterator[tuple[str, str]]:
    """The names of rules, given with their findings, that different speakers set and that cannot both be kept."""
    live = [(name, one) for name, one in behind.items() if one.kind in _KINDS and one.modality != "rejected"][:_MOST]
    for place, (first, one) in enumerate(live):
        for second, other in live[place + 1 :]:
            if one.speaker != other.speaker and _clash(one, other):
                yield first, second


def side_by_side(one: str, other: str) -> str:
    """The command that solves a file without the one rule and without the other."""
    return f"summit compare FILE+rules.{other}.ignored=true FILE+rules.{one}.ignored=true"


def _clash(one: Any, other: Any) -> bool:
    if isinstance(one, Precedence) or isinstance(other, Precedence):
        both = isinstance(one, Precedence) and isinstance(other, Precedence)
        return both and (one.before, one.after) == (other.after, other.before)
    if not set(meetings_of(one)) & set(meetings_of(other)):
        return False
    places = [each.kind.startswith("venue") for each in (one, other)]
    if any(places):
        return all(places) and _elsewhere(one, other)
    a, b = _bounds(one), _bounds(other)
    return bool(a[0] and b[1] and a[0] > b[1]) or bool(b[0] and a[1] and b[0] > a[1])


def _elsewhere(one: Any, other: Any) -> bool:
    """Whether no place suits both: of those that the one allows, the other names or leaves none."""
    kinds = {one.kind, other.kind}
    here, there = set(one.places), set(other.places)
    if kinds == {"venue_allowed"}:
        return not (here & there or one.examples or other.examples)
    if kinds == {"venue_forbidden"}:
        return False
    allowed, forbidden = (here, there) if one.kind == "venue_allowed" else (there, here)
    return allowed <= forbidden


def _bounds(one: Any) -> tuple[str | None, str | None]:
    if one.kind == "date":
        return one.range or (one.date, one.date)
    return one.earliest, one.latest
